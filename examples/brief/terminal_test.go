package main

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
)

func TestScreen(t *testing.T) {
	tests := []struct {
		name     string
		columns  int
		terminal bool
		env      map[string]string
		want     screen
	}{
		{"no terminal", 0, false, nil, screen{80, false}},
		{"no terminal, whatever the environment", 0, false, map[string]string{"COLUMNS": "60", "TERM": "xterm"}, screen{80, false}},
		{"terminal", 72, true, nil, screen{72, true}},
		{"terminal that does not tell", 0, true, nil, screen{80, true}},
		{"wide terminal", 240, true, nil, screen{100, true}},
		{"narrow terminal", 12, true, nil, screen{40, true}},
		{"COLUMNS first", 72, true, map[string]string{"COLUMNS": "64"}, screen{64, true}},
		{"COLUMNS no number", 72, true, map[string]string{"COLUMNS": "many"}, screen{72, true}},
		{"COLUMNS no width", 72, true, map[string]string{"COLUMNS": "0"}, screen{72, true}},
		{"NO_COLOR", 72, true, map[string]string{"NO_COLOR": "1"}, screen{72, false}},
		{"NO_COLOR empty is not set", 72, true, map[string]string{"NO_COLOR": ""}, screen{72, true}},
		{"dumb terminal", 72, true, map[string]string{"TERM": "dumb"}, screen{72, false}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			env := func(name string) (value string, set bool) {
				value, set = tt.env[name]
				return value, set
			}
			if got := newScreen(tt.columns, tt.terminal, env); got != tt.want {
				t.Errorf("newScreen(%d, %v) = %+v, want %+v", tt.columns, tt.terminal, got, tt.want)
			}
		})
	}
}

func TestFilesAreNoTerminals(t *testing.T) {
	file, err := os.Create(filepath.Join(t.TempDir(), "out"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	null, err := os.OpenFile(os.DevNull, os.O_WRONLY, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer null.Close()
	want := screen{width: defaultWidth}
	if got := screenOf(file, noEnv); got != want {
		t.Errorf("a file is %+v, want %+v", got, want)
	}
	if got := screenOf(null, noEnv); got != want {
		t.Errorf("%s is %+v, want %+v", os.DevNull, got, want)
	}
	if got := screenOf(new(bytes.Buffer), noEnv); got != want {
		t.Errorf("a buffer is %+v, want %+v", got, want)
	}
}
