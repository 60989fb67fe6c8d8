package index

import (
	"slices"
	"strings"
)

// IndexTexts fills in the texts of records, and the words that they have.
func (r *Records) IndexTexts(texts []string) {
	r.Texts = texts
	numbers := make(map[string]int)
	var lists Lists
	for i, text := range texts {
		add := func(word string) {
			n, known := numbers[word]
			if !known {
				n = len(r.Words)
				numbers[word] = n
				r.Words = append(r.Words, word)
			}
			lists.Add(n, uint32(i))
		}
		eachWord(text, func(word string) {
			add(joined(word))
			eachPart(word, add)
		})
	}
	slices.Sort(r.Words)
	found := lists.Postings()
	for _, word := range r.Words {
		r.WordRecords.append(found.List(numbers[word]))
	}
}

// append adds the list of the next value.
func (p *Postings) append(list []uint32) {
	if len(p.Starts) == 0 {
		p.Starts = append(p.Starts, 0)
	}
	p.Records = append(p.Records, list...)
	p.Starts = append(p.Starts, uint32(len(p.Records)))
}

func eachWord(text string, do func(string)) {
	for word := range strings.FieldsSeq(text) {
		do(word)
	}
}

func eachPart(word string, do func(string)) {
	if !strings.Contains(word, "-") {
		do(word)
		return
	}
	for part := range strings.SplitSeq(word, "-") {
		do(part)
	}
}

func joined(word string) string { return strings.ReplaceAll(word, "-", "") }

// contains reports whether text has the words of query in a row. Both are
// normalized. A hyphenated word, in either, is read as one word or as its
// parts, but not as a bit of both.
func contains(text, query string) bool {
	for at := 0; ; {
		if matchesAt(text, at, query) {
			return true
		}
		next := strings.IndexAny(text[at:], " -")
		if next < 0 {
			return false
		}
		at += next + 1
	}
}

// reading says how a hyphenated word is read.
type reading uint8

const (
	either reading = iota
	whole
	parts
)

// matchesAt reports whether the words of query stand in text from at on, where
// a word or the part of one begins.
//
// Where both have a hyphen, both words are read alike, whichever way it is:
// they are bound until one of them ends.
func matchesAt(text string, at int, query string) bool {
	var t, q reading
	bound := false
	if at > 0 && text[at-1] == '-' {
		t = parts
	}
	read := func(which *reading, as reading) bool {
		if *which != either && *which != as {
			return false
		}
		*which = as
		if bound {
			if t == either {
				t = as
			}
			if q == either {
				q = as
			}
			return t == q
		}
		return true
	}
	for i := 0; ; {
		inText, inQuery := separator(text, at), separator(query, i)
		switch {
		case inText == '-' && inQuery == '-':
			if !bound {
				if t != either && q == either {
					q = t
				} else if q != either && t == either {
					t = q
				} else if t != q {
					return false
				}
				bound = true
			}
			at, i = at+1, i+1
		case inText == '-' && inQuery == ' ':
			if !read(&t, parts) {
				return false
			}
			if i == len(query) {
				return true
			}
			q, bound = either, false
			at, i = at+1, i+1
		case inText == ' ' && inQuery == '-':
			if !read(&q, parts) {
				return false
			}
			if at == len(text) {
				return false
			}
			t, bound = either, false
			at, i = at+1, i+1
		case inText == ' ' && inQuery == ' ':
			if i == len(query) {
				return true
			}
			if at == len(text) {
				return false
			}
			t, q, bound = either, either, false
			at, i = at+1, i+1
		case inText == '-':
			if !read(&t, whole) {
				return false
			}
			at++
		case inQuery == '-':
			if !read(&q, whole) {
				return false
			}
			i++
		case inText == ' ' || inQuery == ' ' || text[at] != query[i]:
			return false
		default:
			at, i = at+1, i+1
		}
	}
}

// separator returns what separates words or parts at s[i], the end being a
// space; 0 inside a word.
func separator(s string, i int) byte {
	if i == len(s) || s[i] == ' ' {
		return ' '
	}
	if s[i] == '-' {
		return '-'
	}
	return 0
}
