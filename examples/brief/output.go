package main

import (
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
)

// An output is a file that is there whole or not at all: what is written goes to
// a file beside it, which takes its place in the end.
type output struct {
	*os.File
	name string // that the file gets in the end; "" where it has it already
}

// create begins the file of that name. A device or a pipe is written to as it is.
func create(name string) (*output, error) {
	if name == "" {
		return nil, &fs.PathError{Op: "create", Path: name, Err: fs.ErrNotExist}
	}
	for range 100 { // a link may lead to another, or in a circle
		target, err := os.Readlink(name)
		if err != nil {
			break
		}
		if !filepath.IsAbs(target) {
			target = filepath.Join(filepath.Dir(name), target)
		}
		name = target
	}
	old, err := os.Stat(name)
	if err == nil && !old.Mode().IsRegular() {
		f, err := os.OpenFile(name, os.O_WRONLY, 0)
		return &output{File: f}, err
	}
	var f *os.File
	for range 100 { // another may be of the same name
		beside := filepath.Join(filepath.Dir(name), fmt.Sprintf(".brief.%08x", rand.Uint32()))
		f, err = os.OpenFile(beside, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
		if !os.IsExist(err) {
			break
		}
	}
	if err != nil {
		return nil, &fs.PathError{Op: "create", Path: name, Err: unwrapped(err)}
	}
	if old != nil {
		f.Chmod(old.Mode().Perm()) // where that is not possible, it stays as new files are
	}
	return &output{f, name}, nil
}

// unwrapped is the reason alone, without the name of the file beside.
func unwrapped(err error) error {
	if e, ok := err.(*fs.PathError); ok {
		return e.Err
	}
	return err
}

// keep closes the file and gives it its name.
func (o *output) keep() error {
	if o.name == "" {
		return o.Close()
	}
	err := o.Sync()
	if e := o.Close(); err == nil {
		err = e
	}
	if err == nil {
		err = os.Rename(o.Name(), o.name)
	}
	if err != nil {
		os.Remove(o.Name())
	}
	return err
}

// drop closes the file and leaves nothing of it.
func (o *output) drop() {
	o.Close()
	if o.name != "" {
		os.Remove(o.Name())
	}
}
