package main

import (
	"bufio"
	"bytes"
	"cmp"
	"context"
	"errors"
	"io"
	"sync"
	"time"

	"github.com/modelcontextprotocol/go-sdk/jsonrpc"
	"github.com/modelcontextprotocol/go-sdk/mcp"
)

// maxKept is how much of a line is kept, in bytes: enough to answer by its ID a message that is too long.
const maxKept = 16 * maxMessage

// maxOpen is how many requests may be without an answer before the next one is read.
const maxOpen = 64

// maxWait is how long answers that are on their way are waited for when the input has ended, or the program is told to end.
const maxWait = 10 * time.Second

// serveStdio answers the messages of in, one a line, until it ends and what was asked is answered.
func serveStdio(ctx context.Context, server *mcp.Server, in io.Reader, out io.Writer) error {
	f := newFrames(in, out)
	session, err := server.Connect(ctx, &mcp.IOTransport{Reader: f, Writer: f, MaxLineLength: -1}, nil)
	if err != nil {
		return err
	}
	done := make(chan error, 1)
	go func() { done <- session.Wait() }()
	select {
	case err = <-done:
	case <-ctx.Done():
		end(session, done)
	case <-f.broken:
		end(session, done)
	case <-f.late:
		end(session, done)
	}
	return cmp.Or(f.failure(), err)
}

// end ends a session, but does not wait long for a client that takes no answers: closing may outlast it then, and whether that
// fails tells nothing more.
func end(session *mcp.ServerSession, done <-chan error) {
	go session.Close()
	select {
	case <-done:
	case <-time.After(time.Second):
	}
}

// Frames stand between a stream of lines and the SDK, which ends a session at the first line that is no message: such a
// line is answered with an error, and the next one is read.
type frames struct {
	lines *bufio.Reader
	rest  []byte // of the line that is being read

	writing sync.Mutex // of out, which may block as long as it likes
	out     io.Writer

	mu       sync.Mutex // of what follows
	writeErr error
	open     map[any]bool  // the IDs of requests without an answer
	answered chan struct{} // signals that one was answered
	broken   chan struct{} // closed when writing has failed
	giveUp   func()        // closes late
	late     chan struct{} // closed when the input has ended and answers are not taken in time
}

func newFrames(in io.Reader, out io.Writer) *frames {
	f := &frames{lines: bufio.NewReaderSize(in, 64<<10), out: out, open: map[any]bool{}, answered: make(chan struct{}, 1), broken: make(chan struct{}), late: make(chan struct{})}
	f.giveUp = sync.OnceFunc(func() { close(f.late) })
	return f
}

func (f *frames) Close() error { return nil } // the streams belong to the caller

// Read reads from lines that are messages.
func (f *frames) Read(p []byte) (int, error) {
	for len(f.rest) == 0 {
		line, err := f.line()
		if err != nil {
			if !f.wait(1) {
				f.giveUp()
			}
			return 0, err
		}
		if len(bytes.TrimSpace(line)) > 0 && f.admit(line) {
			f.rest = append(line, '\n')
		}
	}
	n := copy(p, f.rest)
	f.rest = f.rest[n:]
	return n, nil
}

// line returns the next line that is kept whole, without its end.
func (f *frames) line() ([]byte, error) {
	var line []byte
	for long := false; ; {
		part, err := f.lines.ReadSlice('\n')
		if long = long || len(line)+len(part) > maxKept; !long {
			line = append(line, part...)
		}
		switch {
		case errors.Is(err, bufio.ErrBufferFull):
			continue
		case long:
			f.refuse(tooLong())
			line, long = nil, false
		case len(line) > 0:
			return bytes.TrimRight(line, "\r\n"), nil
		}
		if err != nil {
			return nil, err
		}
	}
}

// admit reports whether a line is a message. One that is not is refused.
func (f *frames) admit(line []byte) bool {
	if fault, ok := admit(line); !ok {
		if fault != nil {
			f.refuse(*fault)
		}
		return false
	}
	message, _ := jsonrpc.DecodeMessage(line)
	if r, ok := message.(*jsonrpc.Request); ok && r.IsCall() && !f.opens(r.ID) {
		// Without the ID, by which the other one will be answered.
		f.refuse(fault{nil, jsonrpc.CodeInvalidRequest, "a request has the id of one that is not answered yet"})
		return false
	}
	f.wait(maxOpen)
	return true
}

// opens reports whether no other open request has this ID.
func (f *frames) opens(id jsonrpc.ID) bool {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.open[id.Raw()] {
		return false
	}
	f.open[id.Raw()] = true
	return true
}

func (f *frames) refuse(fault fault) { f.write(append(fault.answer(), '\n')) }

// Write writes one message.
func (f *frames) Write(p []byte) (int, error) {
	n, err := f.write(p)
	if message, bad := jsonrpc.DecodeMessage(bytes.TrimSpace(p)); bad == nil {
		if r, ok := message.(*jsonrpc.Response); ok {
			f.mu.Lock()
			delete(f.open, r.ID.Raw())
			f.mu.Unlock()
			select {
			case f.answered <- struct{}{}:
			default:
			}
		}
	}
	return n, err
}

func (f *frames) write(p []byte) (int, error) {
	f.writing.Lock()
	defer f.writing.Unlock()
	n, err := f.out.Write(p)
	if err != nil {
		f.mu.Lock()
		defer f.mu.Unlock()
		if f.writeErr == nil {
			f.writeErr = err
			close(f.broken)
		}
	}
	return n, err
}

// wait waits until fewer than so many requests are without an answer. It is false where that takes too long.
func (f *frames) wait(fewer int) bool {
	late := time.After(maxWait)
	for {
		f.mu.Lock()
		done := len(f.open) < fewer
		f.mu.Unlock()
		if done {
			return true
		}
		select {
		case <-f.answered:
		case <-f.broken:
			return true
		case <-late:
			return false
		}
	}
}

func (f *frames) failure() error {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.writeErr
}
