package main

import (
	"mime"
	"strconv"
	"strings"
)

// negotiate returns which of the media types offered an Accept field wants most
// (RFC 9110, section 12.5.1), or -1 where it wants none of them. Of several that it
// wants alike, that is the one that it names most exactly, and then the first.
// A field without an element that can be understood wants anything.
func negotiate(accept []string, offers []string) int {
	wanted := mediaRanges(accept)
	if len(wanted) == 0 {
		wanted = []mediaRange{{mediaType: "*/*", quality: 1}}
	}
	best, quality, exactness := -1, 0.0, 0
	for i, offer := range offers {
		mediaType, parameters, _ := mime.ParseMediaType(offer)
		q, e := qualityOf(mediaType, parameters, wanted)
		if q > quality || q == quality && q > 0 && e > exactness {
			best, quality, exactness = i, q, e
		}
	}
	return best
}

// qualityOf returns the quality that the most exact of the ranges gives a media type, and how exact it is.
func qualityOf(mediaType string, parameters map[string]string, ranges []mediaRange) (quality float64, exactness int) {
	exactness = -1
	for _, r := range ranges {
		if e := r.exactness(); e > exactness && r.has(mediaType, parameters) {
			quality, exactness = r.quality, e
		}
	}
	return quality, exactness
}

// A mediaRange is an element of an Accept field.
type mediaRange struct {
	mediaType  string // in lower case
	parameters map[string]string
	quality    float64
}

func mediaRanges(accept []string) []mediaRange {
	var ranges []mediaRange
	for _, element := range fieldElements(strings.Join(accept, ",")) {
		mediaType, parameters, err := mime.ParseMediaType(element)
		if err != nil {
			continue
		}
		if mediaType == "*" { // as Java's URLConnection has it
			mediaType = "*/*"
		}
		r := mediaRange{mediaType, parameters, 1}
		if q, ok := parameters["q"]; ok {
			delete(parameters, "q")
			r.quality, err = strconv.ParseFloat(q, 64)
			if err != nil || !(r.quality >= 0 && r.quality <= 1) {
				continue
			}
		}
		ranges = append(ranges, r)
	}
	return ranges
}

// fieldElements splits a field at the commas outside of quotation marks.
func fieldElements(field string) []string {
	var list []string
	quoted, begin := false, 0
	for i := 0; i < len(field); i++ {
		switch c := field[i]; {
		case c == '"':
			quoted = !quoted
		case c == '\\' && quoted:
			i++
		case c == ',' && !quoted:
			list = append(list, field[begin:i])
			begin = i + 1
		}
	}
	return append(list, field[begin:])
}

func (r mediaRange) exactness() int {
	switch {
	case r.mediaType == "*/*":
		return 0
	case strings.HasSuffix(r.mediaType, "/*"):
		return 1
	default:
		return 2 + len(r.parameters)
	}
}

// has reports whether a media type lies in the range: with all its parameters, as the range has them.
func (r mediaRange) has(mediaType string, parameters map[string]string) bool {
	if major, ok := strings.CutSuffix(r.mediaType, "*"); ok && r.mediaType != "*/*" {
		if !strings.HasPrefix(mediaType, major) {
			return false
		}
	} else if !ok && r.mediaType != mediaType {
		return false
	}
	for name, value := range r.parameters {
		if !fulfils(name, value, parameters[name]) {
			return false
		}
	}
	return true
}

// fulfils reports whether what is offered has the value of a parameter. All that
// is offered is in UTF-8, whether it says so or not; of profiles any will do.
func fulfils(name, wanted, offered string) bool {
	switch name {
	case "charset":
		return strings.EqualFold(wanted, "utf-8")
	case "profile":
		for profile := range strings.FieldsSeq(wanted) {
			if profile == offered {
				return true
			}
		}
		return false
	default:
		return strings.EqualFold(wanted, offered)
	}
}
