package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"

	"example.com/summit"
)

// indented returns d in the form that WriteTo gives the brief that New makes of it.
func indented(d summit.Draft) ([]byte, error) {
	doc, err := d.MarshalJSON()
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	if err := json.Indent(&b, doc, "", "  "); err != nil {
		return nil, err
	}
	b.WriteByte('\n')
	return b.Bytes(), nil
}

// replace writes the file anew or, on any error, leaves it as it was. It keeps its permissions.
func replace(name string, doc []byte) error {
	name, err := filepath.EvalSymlinks(name)
	if err != nil {
		return err
	}
	old, err := os.OpenFile(name, os.O_WRONLY, 0) // a rename asks only whether the folder may be written
	if err != nil {
		return err
	}
	info, err := old.Stat()
	old.Close()
	if err != nil {
		return err
	}
	f, err := os.CreateTemp(filepath.Dir(name), ".summit-merge-*")
	if err != nil {
		return err
	}
	defer os.Remove(f.Name()) // there, and open, only if something failed
	defer f.Close()
	_, err = f.Write(doc)
	for _, step := range []func() error{
		func() error { return f.Chmod(info.Mode().Perm()) },
		f.Sync,
		f.Close,
		func() error { return os.Rename(f.Name(), name) },
	} {
		if err != nil {
			break
		}
		err = step()
	}
	return err
}
