package ask

import (
	"fmt"
	"io"
	"os"

	"example.com/summit"
)

// Open opens the file of that name: "-" is stdin.
func Open(name string, stdin io.Reader) (io.ReadCloser, error) {
	if name == "-" {
		return io.NopCloser(stdin), nil
	}
	return os.Open(name)
}

// ReadBrief reads the brief of the file that a flag names: "-" is stdin.
func ReadBrief(flag, name string, stdin io.Reader) (summit.Brief, error) {
	r, err := Open(name, stdin)
	if err != nil {
		return summit.Brief{}, err
	}
	defer r.Close()
	b, err := summit.Read(r)
	if err != nil {
		return summit.Brief{}, fmt.Errorf("-%s %s:\n%w", flag, name, err)
	}
	return b, nil
}
