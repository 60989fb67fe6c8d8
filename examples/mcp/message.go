package main

import (
	"encoding/json"
	"fmt"
	"strconv"

	"github.com/modelcontextprotocol/go-sdk/jsonrpc"
)

// maxMessage is the longest message that is answered, in bytes.
const maxMessage = 1 << 20

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

// faultOf returns the fault of what was sent; ok is false where it has none.
func faultOf(message []byte) (f fault, ok bool) {
	if !json.Valid(message) {
		return fault{nil, jsonrpc.CodeParseError, "a message is no JSON"}, true
	}
	var head struct {
		ID json.RawMessage `json:"id"`
	}
	_ = json.Unmarshal(message, &head) // what is no object has no ID
	f.code = jsonrpc.CodeInvalidRequest
	if isID(head.ID) {
		f.id = head.ID
	}
	_, err := jsonrpc.DecodeMessage(message)
	switch {
	case len(message) > maxMessage:
		f.why = tooLong().why
	case head.ID != nil && f.id == nil:
		f.why = "an id is neither a string nor a whole number below 2^53"
	case err != nil:
		f.why = "it is no message of JSON-RPC 2.0; batches are not taken"
	default:
		return fault{}, false
	}
	return f, true
}

// isID reports whether an ID is one that every reader of JSON gives back as it is.
func isID(raw json.RawMessage) bool {
	if len(raw) == 0 || raw[0] == '"' {
		return len(raw) > 0
	}
	n, err := strconv.ParseInt(string(raw), 10, 64)
	return err == nil && -1<<53 < n && n < 1<<53
}
