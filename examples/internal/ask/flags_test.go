package ask_test

import (
	"flag"
	"io"
	"slices"
	"strings"
	"testing"

	"example.com/summit/examples/internal/ask"
)

func TestParseFlags(t *testing.T) {
	for _, tt := range []struct {
		args, rest, in string
		json           bool
		err            string
	}{
		{"", "", "", false, ""},
		{"red carpet", "red carpet", "", false, ""},
		{"-json red carpet", "red carpet", "", true, ""},
		{"red carpet -json", "red carpet", "", true, ""},
		{"red -in a.json carpet -json", "red carpet", "a.json", true, ""},
		{"-in=a.json - -json", "-", "a.json", true, ""},
		{"-json -- red -in a.json", "red -in a.json", "", true, ""},
		{"red -- -json", "red -json", "", false, ""},
		{"red -- carpet -- -json", "red carpet -- -json", "", false, ""},
		{"red --", "red", "", false, ""},
		{"red -jsno", "", "", false, "flag provided but not defined: -jsno"},
		{"red -in", "", "", false, "flag needs an argument: -in"},
		{"red -in=", "", "", false, "-in has no value"},
		{"-in -- red -json", "", "", false, "-in has no value"},
		{"red -in --", "", "", false, "-in has no value"},
		{"red -h", "", "", false, flag.ErrHelp.Error()},
	} {
		fs := flag.NewFlagSet("test", flag.ContinueOnError)
		fs.SetOutput(io.Discard)
		json, in := fs.Bool("json", false, ""), fs.String("in", "", "")
		rest, err := ask.ParseFlags(fs, strings.Fields(tt.args))
		if err != nil {
			if err.Error() != tt.err {
				t.Errorf("%s: error %v, want %q", tt.args, err, tt.err)
			}
			continue
		}
		if tt.err != "" || !slices.Equal(rest, strings.Fields(tt.rest)) || *json != tt.json || *in != tt.in {
			t.Errorf("%s: %q, -json %v, -in %q; want %q, %v, %q, error %q", tt.args, rest, *json, *in, tt.rest, tt.json, tt.in, tt.err)
		}
	}
}
