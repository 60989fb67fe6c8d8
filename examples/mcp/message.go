package main

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/modelcontextprotocol/go-sdk/jsonrpc"
)

const (
	maxMessage = 1 << 20 // bytes of a message that is answered
	maxID      = 256     // bytes of its ID
)

// A fault is why what was sent is not taken, as JSON-RPC tells it.
type fault struct {
	id   json.RawMessage // of the message, nil where it has none that could be told
	code int64
	why  string
}

func (f fault) answer() []byte {
	doc, _ := json.Marshal(object{"jsonrpc": "2.0", "id": f.id, "error": object{"code": f.code, "message": f.why}}) // of JSON, strings and numbers
	return doc
}

// tooLong is the fault of a message of which no more is known.
func tooLong() fault {
	return fault{code: jsonrpc.CodeInvalidRequest, why: fmt.Sprintf("a message is longer than %d bytes", maxMessage)}
}

// admit reports whether what was sent is a message to be taken. If not, the fault is to be answered, if there is one: an answer
// is not, however faulty it is.
func admit(message []byte) (f *fault, ok bool) {
	if !utf8.Valid(message) || !json.Valid(message) {
		return &fault{nil, jsonrpc.CodeParseError, "a message is no JSON in UTF-8"}, false
	}
	var members map[string]json.RawMessage // by their names to the letter
	_ = json.Unmarshal(message, &members)  // what is no object has none
	id := members["id"]
	f = &fault{code: jsonrpc.CodeInvalidRequest}
	if isID(id) {
		f.id = id
	}
	_, err := jsonrpc.DecodeMessage(message)
	switch {
	case members["method"] == nil && (members["result"] != nil || members["error"] != nil):
		return nil, err == nil && f.id != nil && len(message) <= maxMessage
	case len(message) > maxMessage:
		f.why = tooLong().why
	case id != nil && f.id == nil:
		f.why = fmt.Sprintf("an id is neither a string of %d bytes at most nor a whole number below 2^53", maxID)
	case members["method"] == nil || err != nil:
		f.why = "it is no message of JSON-RPC 2.0, or one too deep; batches are not taken"
	default:
		return nil, true
	}
	return f, false
}

// isID reports whether an ID is one that every reader of JSON gives back as it is.
func isID(raw json.RawMessage) bool {
	var text string
	if len(raw) > maxID {
		return false
	}
	if json.Unmarshal(raw, &text) == nil && raw[0] == '"' {
		return !strings.ContainsRune(text, utf8.RuneError)
	}
	n, err := strconv.ParseInt(string(raw), 10, 64)
	return err == nil && -1<<53 < n && n < 1<<53
}
