package summittest

import (
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"example.com/summit"
)

const (
	mostDifferences = 100 // that Diff writes out
	mostElements    = 12  // of a set that differs: one that has more is given by what differs
	shortText       = 60  // characters; longer texts are cut around what differs
	context         = 30  // characters on either side of it
)

// Diff returns what differs between two briefs, one difference a line, and ""
// exactly if want.Equal(got). The lines are in the order of [summit.Changes]:
//
//	draft: Edition: -"1" +"2"
//	quote "x": only in got: Text "we shall see", Form "direct", By [ana]
//	quote "y": moved after "x"
//	finding "arms-control/no-new-pact": Topics: -[arms-control] +[arms-control nato]
//	sentence 12: End: -340 +341
//
// What is behind - is want's, what is behind + got's. A long text is cut around what
// differs, which stands between ⟦ and ⟧, and of a long set only what differs is
// given. After a hundred differences the last line tells how many more there are.
// Characters that can't be seen are written as in Go.
func Diff(want, got summit.Brief) string {
	var b strings.Builder
	var last summit.Change // the one before
	lines, more := 0, 0
	for c := range summit.Changes(want, got) {
		if c.Field != "" && c.Record == last.Record && c.ID == last.ID && c.Field == last.Field {
			continue // of a set, which is given as a whole
		}
		last = c
		if lines == mostDifferences {
			more++
			continue
		}
		lines++
		b.WriteString(c.Record)
		if c.Record == "sentence" {
			b.WriteString(" " + c.ID)
		} else if c.ID != "" {
			b.WriteString(" " + strconv.Quote(c.ID))
		}
		b.WriteString(": " + difference(want, got, c) + "\n")
	}
	if more > 0 {
		fmt.Fprintf(&b, "and %d more differences\n", more)
	}
	return b.String()
}

// difference returns what c, the first change of a record or of a field, is about.
func difference(want, got summit.Brief, c summit.Change) string {
	switch {
	case c.Field != "" && c.Op == summit.OpReplace:
		return c.Field + ":" + values(c.Old, c.New)
	case c.Field != "":
		return c.Field + ":" + sets(fieldOf(want, c), fieldOf(got, c))
	case c.Op == summit.OpAdd:
		return "only in got: " + fields(c.New)
	case c.Op == summit.OpRemove:
		return "only in want: " + fields(c.Old)
	case c.After == nil:
		return "moved to the beginning"
	}
	return fmt.Sprintf("moved after %q", c.After)
}

// fieldOf returns the field of b that c changes.
func fieldOf(b summit.Brief, c summit.Change) reflect.Value {
	var record any
	switch c.Record {
	case "actor":
		record, _ = b.Actor(summit.ActorID(c.ID))
	case "region":
		record, _ = b.Region(summit.RegionID(c.ID))
	case "quote":
		record, _ = b.Quote(summit.QuoteID(c.ID))
	case "finding":
		record, _ = b.Finding(summit.FindingID(c.ID))
	}
	return reflect.ValueOf(record).FieldByName(c.Field)
}

// fields returns the fields of a record that are set, but for the ID.
func fields(record any) string {
	var all []string
	v := reflect.ValueOf(record)
	for i := range v.NumField() {
		name := v.Type().Field(i).Name
		if name == "ID" || v.Field(i).IsZero() {
			continue
		}
		all = append(all, name+" "+value(v.Field(i)))
	}
	return strings.Join(all, ", ")
}

// value returns a value of a field.
func value(v reflect.Value) string {
	switch v.Kind() {
	case reflect.Struct:
		return list(elementsOf(v))
	case reflect.String:
		return strconv.Quote(cut(v.String(), 4*shortText))
	}
	return fmt.Sprint(v)
}

// values returns two values of a field that is no set.
func values(want, got any) string {
	w, g := reflect.ValueOf(want), reflect.ValueOf(got)
	if w.Kind() != reflect.String {
		return fmt.Sprintf(" -%v +%v", want, got)
	}
	return texts(w.String(), g.String())
}

// texts returns two texts: short ones side by side, others one below the other, cut around what differs.
func texts(want, got string) string {
	if utf8.RuneCountInString(want) <= shortText && utf8.RuneCountInString(got) <= shortText {
		return fmt.Sprintf(" -%q +%q", want, got)
	}
	start, end := common(want, got)
	around := func(text string) string {
		before, differs, after := text[:start], text[start:len(text)-end], text[len(text)-end:]
		return strconv.Quote(tail(before, context) + "⟦" + cut(differs, 2*shortText) + "⟧" + head(after, context))
	}
	return "\n\t-" + around(want) + "\n\t+" + around(got)
}

// common returns how many bytes a and b have in common at their beginnings and
// at their ends, up to the nearest space if there is one.
func common(a, b string) (start, end int) {
	for start < min(len(a), len(b)) && a[start] == b[start] {
		start++
	}
	for end < min(len(a), len(b))-start && a[len(a)-1-end] == b[len(b)-1-end] {
		end++
	}
	for start > 0 && !(boundary(a, start) && boundary(b, start)) {
		start--
	}
	for end > 0 && !(boundary(a, len(a)-end) && boundary(b, len(b)-end)) {
		end--
	}
	if i := strings.LastIndexByte(a[:start], ' '); i >= start-context {
		start = i + 1
	}
	if i := strings.IndexByte(a[len(a)-end:], ' '); 0 <= i && i <= context {
		end -= i
	}
	return start, end
}

// boundary reports whether no character of s goes on at i.
func boundary(s string, i int) bool { return i == len(s) || utf8.RuneStart(s[i]) }

// head returns s, or its first n characters.
func head(s string, n int) string {
	if runes := []rune(s); len(runes) > n {
		return string(runes[:n]) + "…"
	}
	return s
}

// tail returns s, or its last n characters.
func tail(s string, n int) string {
	if runes := []rune(s); len(runes) > n {
		return "…" + string(runes[len(runes)-n:])
	}
	return s
}

// cut returns s, or of a long s its beginning and its end, of n characters in all, and how many there are between.
func cut(s string, n int) string {
	runes := []rune(s)
	if len(runes) <= n+n/2 {
		return s // to cut it would make it little shorter
	}
	return fmt.Sprintf("%s… %d characters …%s", string(runes[:n/2]), len(runes)-n, string(runes[len(runes)-n/2:]))
}

// sets returns two sets that differ.
func sets(want, got reflect.Value) string {
	w, g := elementsOf(want), elementsOf(got)
	if max(len(w), len(g)) <= mostElements {
		return " -" + list(w) + " +" + list(g)
	}
	removed, added := without(w, g), without(g, w)
	both := without(w, removed)
	order := ""
	if !slices.Equal(both, without(g, added)) {
		order = " in another order"
	}
	return fmt.Sprintf(" -%s +%s beside %d that both have%s", list(removed), list(added), len(both), order)
}

// without returns the elements that others has not.
func without(elems, others []string) (rest []string) {
	has := make(map[string]bool, len(others))
	for _, e := range others {
		has[e] = true
	}
	for _, e := range elems {
		if !has[e] {
			rest = append(rest, e)
		}
	}
	return rest
}

// list returns elements in brackets, separated by spaces, or by semicolons where they have
// spaces themselves; of many the first, and how many more there are.
func list(elems []string) string {
	more := ""
	if n := len(elems) - mostElements; n > 0 {
		elems, more = elems[:mostElements], fmt.Sprintf(" and %d more", n)
	}
	separator := " "
	if slices.ContainsFunc(elems, func(e string) bool { return strings.Contains(e, " ") }) {
		separator = "; "
	}
	return "[" + strings.Join(elems, separator) + more + "]"
}

// elementsOf returns the elements of a set, such that unlike ones look unlike.
func elementsOf(set reflect.Value) (elems []string) {
	for e := range set.MethodByName("All").Call(nil)[0].Seq() {
		switch v := e.Interface().(type) {
		case summit.Mention:
			elems = append(elems, mention(v))
		case string:
			elems = append(elems, strconv.Quote(v))
		default:
			elems = append(elems, fmt.Sprint(v))
		}
	}
	return elems
}

func mention(m summit.Mention) string {
	if m.Cue == "" {
		return m.String()
	}
	return m.String() + ", cue " + strconv.Quote(m.Cue)
}
