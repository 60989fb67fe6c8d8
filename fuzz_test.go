package summit_test

import (
	"errors"
	"math"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"example.com/summit"
	"example.com/summit/internal/words"
)

// FuzzNew makes a valid draft and has the program spoil it. New must refuse it
// with faults that name a record and a field, or make a brief that answers queries.
func FuzzNew(f *testing.F) {
	f.Fuzz(func(t *testing.T, seed uint64, program []byte) {
		r := seeded(seed)
		d := randomDraft(r, shape{sections: 4, sentences: 8, actors: 5, regions: 4, topics: 4, quotes: 6, findings: 8})
		spoil(&d, program)
		b, err := summit.New(d)
		if err != nil {
			checkErrors(t, d, err)
			if !b.Equal(summit.Brief{}) {
				t.Errorf("New gave a brief beside the error %v", err)
			}
			return
		}
		again, err := summit.New(b.Draft())
		if err != nil || !again.Equal(b) || !b.Equal(again) {
			t.Fatalf("New(b.Draft()) is not b: %v", err)
		}
		checkOrder(t, b.Findings(), d.Findings)
		checkOrder(t, b.Quotes(), d.Quotes)
		o := newOracle(d)
		o.unsearched = true // texts may have letters that the oracle's splitting does not know
		checkCombinations(t, r, b, o, 3)
		checkLookUps(t, b.Finding, d.Findings, func(f summit.Finding) summit.FindingID { return f.ID })
		checkLookUps(t, b.Quote, d.Quotes, func(q summit.Quote) summit.QuoteID { return q.ID })
		checkLookUps(t, b.Actor, d.Actors, func(a summit.Actor) summit.ActorID { return a.ID })
		checkLookUps(t, b.Region, d.Regions, func(r summit.Region) summit.RegionID { return r.ID })
		checkLookUps(t, b.Topic, d.Topics, func(t summit.Topic) summit.TopicID { return t.ID })
		checkLookUps(t, b.Section, d.Sections, func(s summit.Section) summit.SectionID { return s.ID })
		for f := range b.Findings() {
			if cites := b.Cite(f); (cites == "") != f.Sentences.IsZero() {
				t.Errorf("Cite(%v) = %q for sentences %v", f, cites, f.Sentences)
			}
			if got := foundFindings(b.Findings(summit.Containing(f.Statement))); words.Normalize(f.Statement) != "" && !slices.Contains(got, string(f.ID)) {
				t.Errorf("the words of %v find %q", f, got)
			}
		}
		if err := b.Verify(strings.NewReader("")); err == nil {
			t.Error("nothing passes for the source")
		}
	})
}

// checkErrors checks what New promises of its faults.
func checkErrors(t *testing.T, d summit.Draft, err error) {
	t.Helper()
	faults, ok := err.(summit.Errors)
	if !ok || len(faults) == 0 {
		t.Fatalf("New gave %T %v, want Errors", err, err)
	}
	records := map[string]reflect.Value{
		"section": reflect.ValueOf(d.Sections), "sentence": reflect.ValueOf(d.Sentences), "actor": reflect.ValueOf(d.Actors),
		"region": reflect.ValueOf(d.Regions), "topic": reflect.ValueOf(d.Topics), "quote": reflect.ValueOf(d.Quotes), "finding": reflect.ValueOf(d.Findings),
	}
	order := []string{"draft", "section", "sentence", "actor", "region", "topic", "quote", "finding"}
	last := [2]int{}
	for _, e := range faults {
		if n := wrapped(e, summit.ErrUnknownID, summit.ErrDuplicateID, summit.ErrEmpty, summit.ErrCycle, summit.ErrBadID, summit.ErrBadText, summit.ErrBadValue, summit.ErrBadSpan); n != 1 {
			t.Errorf("%v wraps %d sentinels, want one", e, n)
		}
		if message := e.Error(); !strings.HasPrefix(message, "summit: "+e.Record) || strings.ContainsAny(message, "\n\r") {
			t.Errorf("message %q is no line that names the record", message)
		}
		record, id := reflect.ValueOf(d), ""
		if e.Record != "draft" {
			list, ok := records[e.Record]
			if !ok || e.Index < 0 || e.Index >= list.Len() {
				t.Fatalf("%v names no record of the draft: %q %d", e, e.Record, e.Index)
			}
			record = list.Index(e.Index)
			if id = strconv.Itoa(e.Index + 1); e.Record != "sentence" {
				id = record.FieldByName("ID").String()
			}
		} else if e.Index != -1 {
			t.Errorf("%v has the index %d, want -1", e, e.Index)
		}
		if e.ID != id {
			t.Errorf("%v has the ID %q, want %q", e, e.ID, id)
		}
		if field, _, _ := strings.Cut(e.Field, "."); !record.FieldByName(field).IsValid() {
			t.Errorf("%v names no field of a %s: %q", e, e.Record, e.Field)
		}
		place := [2]int{slices.Index(order, e.Record), e.Index}
		if slices.Compare(place[:], last[:]) < 0 && place[0] > 0 {
			t.Errorf("%v comes too late", e)
		}
		last = place
	}
}

// wrapped returns how many of the sentinels err wraps.
func wrapped(err error, sentinels ...error) (n int) {
	for _, s := range sentinels {
		if errors.Is(err, s) {
			n++
		}
	}
	return n
}

// spoil changes d as the bytes of program say: records change their places, go,
// come twice or empty, and fields get values that are seldom right.
func spoil(d *summit.Draft, program []byte) {
	s := spoiler{program}
	draft := reflect.ValueOf(d).Elem()
	for len(s.program) > 0 {
		field := draft.Field(s.below(draft.NumField()))
		if field.Kind() != reflect.Slice {
			s.value(field)
			continue
		}
		n := field.Len()
		if n == 0 {
			field.Set(reflect.Append(field, reflect.Zero(field.Type().Elem())))
			continue
		}
		i, j := s.below(n), s.below(n)
		switch s.below(6) {
		case 0:
			reflect.Swapper(field.Interface())(i, j)
		case 1:
			field.Set(reflect.AppendSlice(field.Slice(0, i), field.Slice(i+1, n)))
		case 2:
			field.Set(reflect.Append(field, field.Index(i)))
		default:
			s.value(field.Index(i).Field(s.below(field.Index(i).NumField())))
		}
	}
}

type spoiler struct{ program []byte }

func (s *spoiler) below(n int) int {
	if len(s.program) == 0 {
		return 0
	}
	b := s.program[0]
	s.program = s.program[1:]
	return int(b) % n
}

// value sets v to another value.
func (s *spoiler) value(v reflect.Value) {
	switch p := v.Addr().Interface().(type) {
	case *summit.Source:
		s.value(v.Field(s.below(v.NumField())))
	case *summit.Set[string]:
		spoilSet(s, p, s.text())
	case *summit.Set[summit.ActorID]:
		spoilSet(s, p, summit.ActorID(s.text()))
	case *summit.Set[summit.TopicID]:
		spoilSet(s, p, summit.TopicID(s.text()))
	case *summit.Set[summit.RegionID]:
		spoilSet(s, p, summit.RegionID(s.text()))
	case *summit.Set[summit.QuoteID]:
		spoilSet(s, p, summit.QuoteID(s.text()))
	case *summit.Set[summit.Phase]:
		spoilSet(s, p, summit.Phase(s.text()))
	case *summit.Set[summit.Setting]:
		spoilSet(s, p, summit.Setting(s.text()))
	case *summit.Set[int]:
		spoilSet(s, p, s.number(1))
	case *summit.Set[summit.Mention]:
		m := first(*p)
		s.value(reflect.ValueOf(&m).Elem().Field(s.below(4)))
		spoilSet(s, p, m)
	case *bool:
		*p = !*p
	case *int:
		*p = s.number(*p)
	default:
		v.SetString(s.text())
	}
}

// spoilSet adds e to a set, at either end, takes an element away, or turns the set around.
func spoilSet[T summit.Element](s *spoiler, set *summit.Set[T], e T) {
	elems := slices.Collect(set.All())
	switch s.below(5) {
	case 0:
		elems = append(elems, e)
	case 1:
		elems = append([]T{e}, elems...)
	case 2:
		slices.Reverse(elems)
	case 3:
		elems = elems[min(1, len(elems)):]
	case 4:
		elems = []T{e}
	}
	*set = summit.SetOf(elems...)
}

// number returns a number near n, or one at an edge.
func (s *spoiler) number(n int) int {
	numbers := []int{n - 1, n + 1, n - 3, n + 3, 0, 1, 2, 5, -1, math.MaxInt, math.MinInt, math.MaxInt32, math.MinInt32}
	return numbers[s.below(len(numbers))]
}

// text returns a text that is wrong in most places, or the program's next bytes.
func (s *spoiler) text() string {
	texts := []string{"", " ", "a", "x/y", "/", "A", "a b", "é", "e\u0301", "\xff", "a\nb", "\x00", "a\u2028b", "unknown", "state", "outcome", "agreed", "possible",
		"before", "direct", "2025-02-30", "2025", "en-", "UA", strings.Repeat("0", 64), strings.Repeat("long ", 50), "北.a"}
	i := s.below(len(texts) + 8)
	if i < len(texts) {
		return texts[i]
	}
	n := min(s.below(20), len(s.program))
	raw := string(s.program[:n])
	s.program = s.program[n:]
	return raw
}

// clean returns s as a text that New accepts.
func clean(s string) string {
	s = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return ' '
		}
		return r
	}, strings.ToValidUTF8(s, "?"))
	if s = norm.NFC.String(s); strings.TrimSpace(s) == "" {
		return "?"
	}
	return s
}

func upperASCII(s string) string {
	return strings.Map(func(r rune) rune {
		if r < unicode.MaxASCII {
			return unicode.ToUpper(r)
		}
		return r
	}, s)
}

// FuzzContaining searches two texts, and those of the vocabulary, for a query and for their own words.
func FuzzContaining(f *testing.F) {
	f.Fuzz(func(t *testing.T, text, query string) {
		d := summit.Draft{}
		for i, s := range append([]string{clean(text), clean(query), clean(text + " " + query), clean(query + "-" + text)}, vocabulary...) {
			id := "x" + strconv.Itoa(i)
			d.Findings = append(d.Findings, summit.Finding{ID: summit.FindingID(id), Kind: summit.KindEvent, Statement: s})
			d.Quotes = append(d.Quotes, summit.Quote{ID: summit.QuoteID(id), Form: summit.FormDirect, Text: s})
		}
		b, err := summit.New(d)
		if err != nil {
			t.Fatal(err)
		}
		search := func(query string) []string {
			found := foundFindings(b.Findings(summit.Containing(query)))
			if quotes := foundQuotes(b.Quotes(summit.Containing(query))); !slices.Equal(found, quotes) {
				t.Errorf("Containing(%q) finds the findings %q and the quotes %q of the same texts", query, found, quotes)
			}
			return found
		}
		found := search(query)
		if want, ok := slowSearch(d, query); ok && !slices.Equal(found, want) {
			t.Errorf("Containing(%q) finds %q, want %q, in %q", query, found, want, d.Findings[:4])
		}
		for _, same := range []string{upperASCII(query), " (" + query + ") ", words.Normalize(query)} {
			if got := search(same); !slices.Equal(got, found) {
				t.Errorf("Containing(%q) finds %q, Containing(%q) %q, in %q", query, found, same, got, d.Findings[:4])
			}
		}
		fields := strings.Fields(d.Findings[0].Statement)
		fields = fields[:min(len(fields), 20)]
		for i := range fields {
			for _, part := range []string{fields[i], strings.Join(fields[:i+1], " "), strings.Join(fields[i:], "\u00a0")} {
				if words.Normalize(part) != "" && !slices.Contains(search(part), "x0") {
					t.Errorf("Containing(%q) does not find %q", part, d.Findings[0].Statement)
				}
			}
		}
	})
}

// slowSearch tries every way to read the query and the texts. It gives up, ok
// being false, where there are too many.
func slowSearch(d summit.Draft, query string) (found []string, ok bool) {
	units := func(s string) (list [][]string, hyphenated int) {
		for word := range strings.FieldsSeq(words.Normalize(s)) {
			parts := strings.Split(word, "-")
			hyphenated += min(1, len(parts)-1)
			list = append(list, parts)
		}
		return list, hyphenated
	}
	o := &oracle{read: make(map[string][]string)}
	for _, s := range append([]string{query}, statements(d)...) {
		list, hyphenated := units(s)
		if hyphenated > 7 || len(list) > 100 {
			return nil, false
		}
		o.read[s] = readings(list)
	}
	for _, f := range d.Findings {
		if o.contains(f.Statement, query) {
			found = append(found, string(f.ID))
		}
	}
	return found, true
}

func statements(d summit.Draft) (list []string) {
	for _, f := range d.Findings {
		list = append(list, f.Statement)
	}
	return list
}

// FuzzActorNamed asks for names among two actors, one of which has an alias, and among those of Anchorage.
func FuzzActorNamed(f *testing.F) {
	anchorage := byName(summit.Anchorage())
	f.Fuzz(func(t *testing.T, name, other, alias, asked string) {
		small, err := summit.New(summit.Draft{Actors: []summit.Actor{
			{ID: "b", Name: clean(name), Kind: summit.ActorKindPerson},
			{ID: "a", Name: clean(other), Kind: summit.ActorKindPerson, Aliases: summit.SetOf(clean(alias), clean(other))},
		}})
		if err != nil {
			t.Fatal(err)
		}
		for b, names := range map[summit.Brief]map[string][]summit.Actor{small: byName(small), summit.Anchorage(): anchorage, {}: nil} {
			for _, asked := range []string{asked, name, other, alias, name + " " + asked} {
				got, ok := b.ActorNamed(asked)
				want := names[words.Key(asked)]
				if ok != (len(want) == 1) || ok && !got.Equal(want[0]) || !ok && !got.Equal(summit.Actor{}) {
					t.Errorf("ActorNamed(%q) = %q, %t, and %q have the name", asked, got.ID, ok, want)
				}
				for _, same := range []string{upperASCII(asked), " " + asked + " ", words.Key(asked)} {
					if again, found := b.ActorNamed(same); !again.Equal(got) || found != ok {
						t.Errorf("ActorNamed(%q) = %q, %t, ActorNamed(%q) = %q, %t", asked, got.ID, ok, same, again.ID, found)
					}
				}
			}
		}
	})
}

// byName returns the actors of every name and alias, by its words.
func byName(b summit.Brief) map[string][]summit.Actor {
	names := make(map[string][]summit.Actor)
	for a := range b.Actors() {
		keys := make(map[string]bool)
		for _, name := range append(slices.Collect(a.Aliases.All()), a.Name) {
			keys[words.Key(name)] = true
		}
		for key := range keys {
			names[key] = append(names[key], a)
		}
	}
	delete(names, "")
	return names
}

// FuzzLocateSentences holds that the sentences have all letters of a source without
// headings, each in its place, and that New accepts them.
func FuzzLocateSentences(f *testing.F) {
	f.Fuzz(func(t *testing.T, source, unbroken, title string) {
		d := summit.Draft{Source: summit.Source{Title: title}}
		if err := d.LocateSentences(source, unbroken); err != nil {
			if wrapped(err, summit.ErrBadText, summit.ErrEmpty) != 1 || d.Sentences != nil {
				t.Errorf("LocateSentences of %q: %v, sentences %v", source, err, d.Sentences)
			}
			return
		}
		var letters strings.Builder
		for _, s := range d.Sentences {
			text := source[s.Start:s.End]
			if strings.TrimSpace(text) != text || text == "" {
				t.Errorf("%q of %q is no sentence", text, source)
			}
			letters.WriteString(text)
		}
		if got, want := lettersOf(letters.String()), lettersOf(source); got != want && (title == "" || got != lettersOf(strings.Replace(source, title, "", 1))) {
			t.Errorf("the sentences of %q have the letters %q, want %q", source, got, want)
		}
		d = summit.Draft{Sentences: d.Sentences}
		if err := d.Locate(source); err != nil {
			t.Errorf("Locate: %v", err)
		}
		if _, err := summit.New(d); err != nil {
			t.Errorf("New: %v", err)
		}
		d.Sections = []summit.Section{{ID: "x", Title: title}, {ID: "y", Title: title}}
		if err := d.LocateSentences(source); err != nil && wrapped(err, summit.ErrBadSpan) != 1 {
			t.Errorf("LocateSentences with sections: %v", err)
		}
		if _, err := summit.New(summit.Draft{Source: d.Source, Sentences: d.Sentences, Sections: []summit.Section{{ID: "x", Title: "x"}, {ID: "y", Title: "y"}}}); err != nil {
			t.Errorf("New with sections: %v", err)
		}
	})
}

// FuzzVerify has Locate look for a quote in a source. The brief must then
// accept the source, and nothing else.
func FuzzVerify(f *testing.F) {
	f.Fuzz(func(t *testing.T, source, text string, at uint, change string, drop uint) {
		d := summit.Draft{Quotes: []summit.Quote{{ID: "x", Form: summit.FormMixed, Text: clean(text)}}}
		if len(source) > 0 {
			d.Sentences = []summit.Sentence{{Start: 0, End: len(source)}}
		}
		if err := d.Locate(source); err != nil {
			if wrapped(err, summit.ErrBadSpan, summit.ErrBadText, summit.ErrEmpty) != 1 {
				t.Errorf("Locate of %q in %q: %v, which wraps no sentinel", text, source, err)
			}
			return
		}
		for m := range d.Quotes[0].Mentions.All() {
			if m.Start < 0 || m.End > len(source) || lettersOf(source[m.Start:m.End]) != lettersOf(clean(text)) {
				t.Fatalf("Locate finds %q at %v of %q", text, m, source)
			}
			quoted := strings.HasSuffix(source[:m.Start], "“") && strings.HasPrefix(source[m.End:], "”")
			if quoted && strings.Contains(source[m.Start:m.End], "”") && !strings.Contains(text, "”") {
				t.Errorf("Locate finds %q at %v of %q, which is more than one quote", text, m, source)
			}
		}
		b, err := summit.New(d)
		if err != nil {
			t.Fatalf("New refuses what Locate found of %q in %q: %v", text, source, err)
		}
		if err := b.Verify(strings.NewReader(source)); err != nil {
			t.Errorf("Verify of the source itself: %v", err)
		}
		at %= uint(len(source) + 1)
		spoilt := source[:at] + change + source[at+drop%(uint(len(source))-at+1):]
		checkVerify(t, b, source, spoilt)
		for i := range min(len(source), 40) {
			for _, bit := range []byte{1, 0x20, 0x80} {
				spoilt := []byte(source)
				spoilt[i] ^= bit
				checkVerify(t, b, source, string(spoilt))
			}
			checkVerify(t, b, source, source[:i]+source[i+1:])
		}
	})
}

// checkVerify checks that Verify accepts a copy if it is the source and
// otherwise tells why not.
func checkVerify(t *testing.T, b summit.Brief, source, spoilt string) {
	t.Helper()
	err := b.Verify(strings.NewReader(spoilt))
	if spoilt == source {
		if err != nil {
			t.Errorf("Verify of the source itself: %v", err)
		}
		return
	}
	if !errors.Is(err, summit.ErrSource) {
		t.Fatalf("Verify of %q, not the source %q: %v", spoilt, source, err)
	}
	joined, ok := err.(interface{ Unwrap() []error })
	if !ok {
		t.Fatalf("Verify gave %T %v, want joined errors", err, err)
	}
	for _, err := range joined.Unwrap() {
		var fault *summit.RecordError
		switch {
		case !errors.As(err, &fault):
			if !errors.Is(err, summit.ErrSource) {
				t.Errorf("%v is neither of the source nor of a record", err)
			}
		case fault.Record != "quote" || fault.Index != 0 || fault.ID != "x" || fault.Field != "Mentions" || !errors.Is(err, summit.ErrBadSpan):
			t.Errorf("%v names no mention of the quote", err)
		}
	}
}
