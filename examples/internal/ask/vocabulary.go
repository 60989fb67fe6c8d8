package ask

import (
	"fmt"
	"iter"
	"slices"
	"strings"
)

// A Vocabulary is the values that a parameter knows, and their names. The zero value knows none.
// It may be used by several goroutines at once.
type Vocabulary struct {
	terms iter.Seq[Term]                      // nil: none
	find  func(name string) (t Term, ok bool) // nil where there are no terms
	hint  string
}

// A Term is a value and the names it goes by. The value is a name too; it is never "".
type Term struct {
	Value  string
	Names  []string // others; the first, if any, is that in the reader's language
	Within []string // the values that it lies within, in a tree; none at its top
}

// NewVocabulary returns a vocabulary of values that have no other names.
func NewVocabulary(values ...string) Vocabulary {
	var terms []Term
	for _, value := range values {
		terms = append(terms, Term{Value: value})
	}
	return enumeration(terms)
}

// VocabularyOf returns a vocabulary of terms. A name that several share is that of the first, and no name hides a value.
func VocabularyOf(terms ...Term) Vocabulary { return vocabulary(terms, nil) }

// enumeration returns a vocabulary of few terms, all of which its hint tells.
func enumeration(terms []Term) Vocabulary {
	v := vocabulary(terms, nil)
	var values []string
	for _, t := range terms {
		values = append(values, t.Value)
	}
	v.hint = "known are " + strings.Join(values, ", ")
	return v
}

// vocabulary returns a vocabulary of terms. A name that several share is that of the first, and no name hides a value.
// Where other is not nil, it has the value of more names, "" of those it does not know.
func vocabulary(terms []Term, other func(name string) (value string)) Vocabulary {
	byName := make(map[string]*Term, 2*len(terms))
	for i, t := range terms {
		byName[fold(t.Value)] = &terms[i]
	}
	for i, t := range terms {
		for _, name := range t.Names {
			if name = fold(name); byName[name] == nil {
				byName[name] = &terms[i]
			}
		}
	}
	find := func(name string) (Term, bool) {
		t := byName[fold(name)]
		if t == nil && other != nil {
			t = byName[fold(other(name))]
		}
		if t == nil {
			return Term{}, false
		}
		return *t, true
	}
	return Vocabulary{terms: slices.Values(terms), find: find}
}

// Terms returns an iterator over the terms in their order. Their slices are not to be changed.
func (v Vocabulary) Terms() iter.Seq[Term] {
	if v.terms == nil {
		return func(func(Term) bool) {}
	}
	return v.terms
}

// Find returns the value of a name in any case. ok is false where no value has it.
func (v Vocabulary) Find(name string) (value string, ok bool) {
	if v.find == nil {
		return "", false
	}
	t, ok := v.find(name)
	return t.Value, ok
}

// Name returns what a value is called in the reader's language, or the value itself where it has no name.
func (v Vocabulary) Name(value string) string {
	if v.find == nil {
		return value
	}
	if t, ok := v.find(value); ok && t.Value == value && len(t.Names) > 0 {
		return t.Names[0]
	}
	return value
}

// Resolve returns the values of a list of names between commas. A name that itself has a comma is taken whole.
func (v Vocabulary) Resolve(s string) ([]string, error) {
	if value, ok := v.Find(s); ok {
		return []string{value}, nil
	}
	if !strings.Contains(s, ",") {
		return nil, v.Unknown(s)
	}
	var found []string
	for name := range strings.SplitSeq(s, ",") {
		value, ok := v.Find(name)
		if !ok {
			return nil, fmt.Errorf("%q is %w", strings.TrimSpace(name), v.Unknown(name))
		}
		found = append(found, value)
	}
	return found, nil
}

// Unknown returns the error for a name that Find does not know.
func (v Vocabulary) Unknown(name string) *UnknownError {
	return &UnknownError{Name: strings.TrimSpace(name), Nearest: v.Nearest(name), Hint: v.hint}
}

// An UnknownError says that a name is not known.
type UnknownError struct {
	Name    string
	Nearest []string // the values that it was likely meant to be, likeliest first
	Hint    string   // where there are few values, which: "known are true, false"; else ""
}

// Error suggests other names, or gives the hint. It does not repeat the name.
func (e *UnknownError) Error() string {
	switch last := len(e.Nearest) - 1; {
	case last == 0:
		return fmt.Sprintf("not known; did you mean %s?", e.Nearest[0])
	case last > 0:
		return fmt.Sprintf("not known; did you mean %s or %s?", strings.Join(e.Nearest[:last], ", "), e.Nearest[last])
	case e.Hint != "":
		return "not known; " + e.Hint
	}
	return "not known"
}

// fold takes away what nobody minds when typing a name.
func fold(s string) string {
	return strings.ReplaceAll(strings.ToLower(strings.TrimSpace(s)), "’", "'")
}
