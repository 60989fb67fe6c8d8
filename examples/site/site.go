package main

import (
	"io"
	"net/http"

	"example.com/summit"
	"example.com/summit/locale"
)

// A site is a brief as pages and as answers to programs. It does not change once it is made.
type site struct {
	brief   summit.Brief
	source  string    // the text that the brief is of, "" if it is not at hand
	readers []*reader // the languages that there are pages in; English is the first
}

// A reader is a language that there are pages in.
type reader struct {
	tag    string // of BCP 47, as it stands in addresses
	locale locale.Locale
}

// An answer is what a request gets.
type answer struct {
	status    int    // 0: it is there
	mediaType string // with its parameters
	header    http.Header
	write     func(io.Writer) error
}
