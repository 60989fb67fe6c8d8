package ask

import (
	"errors"
	"fmt"
	"iter"
	"slices"
	"strings"
	"unicode"

	"example.com/summit"
)

// A Selection passes findings and quotes of a brief, as parameters and their values ask. The zero value passes everything.
// Add changes the Selection that it is called on, and no copy of it.
type Selection struct {
	asked                []asked
	noFindings, noQuotes bool
}

// asked is one parameter that a selection has, with the filters that it makes.
type asked struct {
	Parameter
	values  []string
	finding summit.FindingFilter
	quote   summit.QuoteFilter
}

// MaxTexts is how many texts a selection finds, as each costs a search of the whole.
const MaxTexts = 16

// Add asks for values of p, as a user writes them: names in any case, several between commas, but a text to find as
// it is. Values of one parameter are alternatives, in whatever calls they are added; different parameters must all
// hold. The error of a value that is not known is an [UnknownError] or wraps one, and leaves s as it was;
// so does that of more than 16 texts to find.
func (s *Selection) Add(p Parameter, values ...string) error {
	if p.isText && len(s.Values(p.Name))+len(values) > MaxTexts {
		return fmt.Errorf("there are more than %d texts to find", MaxTexts)
	}
	var found []string
	for _, value := range values {
		list, err := p.resolve(value)
		if err != nil {
			return err
		}
		found = append(found, list...)
	}
	if len(found) == 0 {
		return nil
	}
	list := slices.Clone(s.asked)
	i := slices.IndexFunc(list, func(a asked) bool { return a.Name == p.Name })
	if i < 0 {
		i = len(list)
		list = append(list, asked{Parameter: p})
	}
	list[i] = list[i].with(found)
	s.asked = list
	return nil
}

// with returns a with more values.
func (a asked) with(more []string) asked {
	a.values = slices.Clone(a.values)
	for _, value := range more {
		if !slices.Contains(a.values, value) {
			a.values = append(a.values, value)
		}
	}
	if a.ForFindings() {
		a.finding = a.findings(a.values)
	}
	if a.ForQuotes() {
		a.quote = a.quotes(a.values)
	}
	return a
}

// resolve returns the values of what a user writes.
func (p Parameter) resolve(s string) ([]string, error) {
	if !p.isText {
		return p.Values.Resolve(s)
	}
	isWord := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }
	if !strings.ContainsFunc(s, isWord) {
		return nil, errors.New("there is no word in it to find")
	}
	return []string{s}, nil
}

// Values returns the values that s asks of a parameter, in the order in which they were added.
func (s Selection) Values(name string) []string {
	for _, a := range s.asked {
		if a.Name == name {
			return slices.Clone(a.values)
		}
	}
	return nil
}

// Without returns s without what it asks of a parameter.
func (s Selection) Without(name string) Selection {
	s.asked = slices.DeleteFunc(slices.Clone(s.asked), func(a asked) bool { return a.Name == name })
	return s
}

// OnlyFindings returns s without quotes.
func (s Selection) OnlyFindings() Selection {
	s.noQuotes = true
	return s
}

// OnlyQuotes returns s without findings.
func (s Selection) OnlyQuotes() Selection {
	s.noFindings = true
	return s
}

// IsZero reports whether s passes everything.
func (s Selection) IsZero() bool { return len(s.asked) == 0 && !s.noFindings && !s.noQuotes }

// ForFindings reports whether s can pass findings: it can't where it asks what only quotes have.
func (s Selection) ForFindings() bool {
	return !s.noFindings && !slices.ContainsFunc(s.asked, func(a asked) bool { return !a.ForFindings() })
}

// ForQuotes reports whether s can pass quotes: it can't where it asks what only findings have.
func (s Selection) ForQuotes() bool {
	return !s.noQuotes && !slices.ContainsFunc(s.asked, func(a asked) bool { return !a.ForQuotes() })
}

// Findings returns an iterator over the findings of b that s and all of more pass.
func (s Selection) Findings(b summit.Brief, more ...summit.FindingFilter) iter.Seq[summit.Finding] {
	if !s.ForFindings() {
		return func(func(summit.Finding) bool) {}
	}
	filters := slices.Clone(more)
	for _, a := range s.asked {
		filters = append(filters, a.finding)
	}
	return b.Findings(filters...)
}

// Quotes returns an iterator over the quotes of b that s and all of more pass.
func (s Selection) Quotes(b summit.Brief, more ...summit.QuoteFilter) iter.Seq[summit.Quote] {
	if !s.ForQuotes() {
		return func(func(summit.Quote) bool) {}
	}
	filters := slices.Clone(more)
	for _, a := range s.asked {
		filters = append(filters, a.quote)
	}
	return b.Quotes(filters...)
}
