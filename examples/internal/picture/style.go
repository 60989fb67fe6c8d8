package picture

import (
	"strconv"
	"strings"
)

// A style is how a text looks.
type style struct {
	bold, dim, italic, underlined bool
	hue                           int // 1 to 6: red, green, yellow, blue, magenta, cyan; 0: none
}

// with returns the style after a sequence with these parameters.
func (s style) with(parameters string) style {
	codes := strings.Split(parameters, ";")
	for i := 0; i < len(codes); i++ {
		code, err := strconv.Atoi(codes[i])
		if err != nil && codes[i] != "" { // of another form, as 4:3, or too large
			continue
		}
		switch code {
		case 0:
			s = style{}
		case 1:
			s.bold = true
		case 2:
			s.dim = true
		case 3:
			s.italic = true
		case 4:
			s.underlined = true
		case 22:
			s.bold, s.dim = false, false
		case 23:
			s.italic = false
		case 24:
			s.underlined = false
		case 30, 37, 39, 90, 97:
			s.hue = 0
		case 31, 32, 33, 34, 35, 36, 91, 92, 93, 94, 95, 96:
			s.hue = code % 10
		case 38:
			s.hue = 0
			i += ofPalette(codes[i+1:])
		case 48, 58:
			i += ofPalette(codes[i+1:])
		}
	}
	return s
}

// ofPalette returns how many parameters tell a colour of another palette: 5;N or 2;R;G;B.
func ofPalette(codes []string) int {
	switch {
	case len(codes) > 0 && codes[0] == "5":
		return 2
	case len(codes) > 0 && codes[0] == "2":
		return 4
	}
	return 0
}

// class returns the attribute that gives an element the style.
func (s style) class() string {
	var names []string
	for _, part := range []struct {
		name string
		on   bool
	}{{"b", s.bold}, {"d", s.dim}, {"i", s.italic}, {"u", s.underlined}, {"c" + strconv.Itoa(s.hue), s.hue > 0}} {
		if part.on {
			names = append(names, part.name)
		}
	}
	if len(names) == 0 {
		return ""
	}
	return ` class="` + strings.Join(names, " ") + `"`
}
