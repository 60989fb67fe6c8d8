package main

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/language"

	"example.com/summit"
	"example.com/summit/examples/internal/judge"
	"example.com/summit/locale"
)

// A lexicon has the words that tell something: those of names, of reporting, of turning a
// sense round, and those of the statements of a brief. Words are known by their stem and number; 0 is any other.
type lexicon struct {
	numbers map[string]int32
	roles   []role          // by number
	names   [][]named       // by the number of the first word, the longest first
	known   map[string]bool // the names, by the numbers of their words
	kinds   map[summit.ActorID]summit.ActorKind
	within  map[summit.ActorID][]summit.ActorID // an actor, and all that it lies within
}

// isPerson reports whether an actor is a person or one who holds an office.
func (l *lexicon) isPerson(id summit.ActorID) bool {
	return l.kinds[id] == summit.ActorKindPerson || l.kinds[id] == summit.ActorKindOffice
}

// A named is one name of an actor.
type named struct {
	rest  []int32 // the words after the first
	actor summit.ActorID
	upper bool  // the name begins with a capital, and so it must in an article: Turkey, not turkey
	own   bool  // it is the brief's, not a translation
	last  int   // bytes of its last word; an article may add a letter, as in German’s “Putins”
	first int32 // of a last name, the first name of the person, 0 if the brief gives none
}

func newLexicon(b summit.Brief) *lexicon {
	l := &lexicon{numbers: map[string]int32{}, known: map[string]bool{}, roles: make([]role, 1), names: make([][]named, 1), kinds: map[summit.ActorID]summit.ActorKind{}, within: map[summit.ActorID][]summit.ActorID{}}
	for r, list := range roles {
		for w := range strings.FieldsSeq(list) {
			l.roles[l.number(w)] |= r
		}
	}
	for q := range b.Quotes() {
		for m := range q.Mentions.All() {
			if m.Cue != "" && !strings.Contains(m.Cue, " ") {
				l.roles[l.number(m.Cue)] |= reports
			}
		}
		for start, end := range judge.Tokens(q.Text) {
			l.roles[l.number(q.Text[start:end])] |= quoted
		}
	}
	var locales []locale.Locale
	for _, tag := range locale.Supported() {
		if base, _ := tag.Base(); base.String() != "und" {
			locales = append(locales, locale.New(b, tag, language.English))
		}
	}
	last := map[string]int{} // how many persons have it for a last name
	for a := range b.Actors() {
		if a.Kind == summit.ActorKindPerson {
			last[lastName(a.Name)]++
		}
	}
	for a := range b.Actors() {
		l.kinds[a.ID], l.within[a.ID] = a.Kind, judge.Around(b, a.ID)
		l.name(a.Name, a.ID, true)
		for alias := range a.Aliases.All() {
			l.name(alias, a.ID, true)
		}
		if surname := lastName(a.Name); a.Kind == summit.ActorKindPerson && last[surname] == 1 && startsUpper(surname) {
			l.name(surname, a.ID, true)
			l.surname(surname, a)
		}
		for _, in := range locales {
			l.name(in.Actor(a.ID), a.ID, false)
		}
	}
	for _, list := range l.names {
		slices.SortStableFunc(list, func(a, b named) int { return len(b.rest) - len(a.rest) })
	}
	return l
}

func lastName(name string) string { return name[strings.LastIndexByte(name, ' ')+1:] }

// name makes a name known, the brief's own or a translation; who has it first keeps it. What is everybody's word is none.
func (l *lexicon) name(text string, actor summit.ActorID, own bool) {
	if proper, ok := strings.CutPrefix(text, "the "); ok && startsUpper(proper) {
		text = proper
	}
	var seq []int32
	last := 0 // bytes of the last word
	for start, end := range judge.Tokens(text) {
		seq, last = append(seq, l.number(text[start:end])), end-start
	}
	if !slices.ContainsFunc(seq, func(w int32) bool { return l.roles[w]&common == 0 }) {
		return
	}
	key := fmt.Sprint(seq)
	if l.known[key] {
		return
	}
	l.known[key] = true
	l.names[seq[0]] = append(l.names[seq[0]], named{rest: seq[1:], actor: actor, upper: startsUpper(text), own: own, last: last})
}

// surname tells of the name that is a person's last which first name goes with it, and that it is one.
func (l *lexicon) surname(name string, a summit.Actor) {
	w := l.number(name)
	l.roles[w] |= surname
	for i := range l.names[w] {
		if n := &l.names[w][i]; len(n.rest) == 0 && n.actor == a.ID && a.Name != name {
			for start, end := range judge.Tokens(a.Name) {
				n.first = l.number(a.Name[start:end])
				break
			}
		}
	}
}

func startsUpper(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return unicode.IsUpper(r)
}

// number returns the number of a word, and gives it one if it has none.
func (l *lexicon) number(word string) int32 {
	var buf [64]byte
	stem := judge.AppendStem(buf[:0], word)
	n, ok := l.numbers[string(stem)]
	if !ok {
		n = int32(len(l.roles))
		l.numbers[string(stem)] = n
		l.roles, l.names = append(l.roles, 0), append(l.names, nil)
	}
	return n
}

// look returns the number of a word, 0 if it is not known.
func (l *lexicon) look(word string) int32 {
	if len(word) > 60 {
		return 0
	}
	var buf [64]byte
	return l.numbers[string(judge.AppendStem(buf[:0], word))]
}
