package main

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/width"
)

// lines breaks a text into as many lines as a picture has room for, and cuts what does not fit.
// The room is the width of a line in ems. It breaks at spaces, and between the wide characters of East Asia.
func lines(text string, room float64, limit int) []string {
	var list []string
	for len(list) < limit-1 {
		end := fitting(text, room)
		if end == len(text) {
			break
		}
		if i := strings.LastIndexByte(text[:end+1], ' '); i > 0 {
			end = i
		} else if last, _ := utf8.DecodeLastRuneInString(text[:end]); !isWide(last) {
			break
		}
		list = append(list, text[:end])
		text = strings.TrimLeft(text[end:], " ")
	}
	return append(list, cut(text, room))
}

// cut returns text, or as much of it as fits with an ellipsis behind it.
func cut(text string, room float64) string {
	if fitting(text, room) == len(text) {
		return text
	}
	return strings.TrimRight(text[:fitting(text, room-ems('…'))], " ") + "…"
}

// fitting returns where the part of text ends that fits.
func fitting(text string, room float64) int {
	for i, r := range text {
		if room -= ems(r); room < 0 {
			return i
		}
	}
	return len(text)
}

// ems estimates how wide a character is. It is rather too wide than too narrow for usual fonts without serifs.
func ems(r rune) float64 {
	switch {
	case unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf):
		return 0
	case isWide(r), r == '…':
		return 1
	case unicode.Is(unicode.Arabic, r):
		return 0.5
	case strings.ContainsRune(" .,:;'’|!()-ijlIftr", r):
		return 0.38
	case strings.ContainsRune("mwMWЖШЩЮжшщюм", r), r > 0xffff:
		return 0.95
	case unicode.IsUpper(r):
		return 0.72
	}
	return 0.58
}

func isWide(r rune) bool {
	kind := width.LookupRune(r).Kind()
	return kind == width.EastAsianWide || kind == width.EastAsianFullwidth
}
