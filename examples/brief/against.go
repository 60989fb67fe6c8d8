package main

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"example.com/summit"
	"example.com/summit/examples/internal/ask"
	"example.com/summit/locale"
)

// against prints what is different in the brief of that file.
func (o *options) against(old summit.Brief, stdin io.Reader, w io.Writer, s screen) (code int, err error) {
	new, err := ask.ReadBrief("against", *o.other, stdin)
	if err != nil {
		return exitTrouble, err
	}
	if old.Equal(new) {
		fmt.Fprintln(w, o.locale.Label(locale.LabelNoChanges))
		return exitOK, nil
	}
	o.write(newComparison(old, new, o.wish...).page(), w, s)
	return exitNo, nil
}

// A comparison is what is different between two briefs, in words.
type comparison struct {
	old, new   version
	changed    []changed
	amounts    map[amountKey]int
	head       []entry                    // the brief itself
	parts      map[summit.SectionID]*part // findings and quotes, where they stand
	tables     []*part                    // what they refer to
	renumbered []sentences
}

// A version is one of the briefs, in the reader's language.
type version struct {
	summit.Brief
	locale.Locale
}

type amountKey struct {
	record string
	verb   locale.Label
}

// A changed is a record with all its changes; the brief itself is one too.
type changed struct {
	record, id string
	changes    []summit.Change
}

// Sentences are those with whom the same was done.
type sentences struct {
	verb    locale.Label
	fields  string
	numbers []int
}

func newComparison(old, new summit.Brief, wish ...language.Tag) *comparison {
	c := &comparison{old: version{old, locale.New(old, wish...)}, new: version{new, locale.New(new, wish...)}, parts: make(map[summit.SectionID]*part), amounts: make(map[amountKey]int)}
	for change := range summit.Changes(old, new) {
		n := len(c.changed) - 1
		if n < 0 || c.changed[n].record != change.Record || c.changed[n].id != change.ID {
			c.changed = append(c.changed, changed{record: change.Record, id: change.ID})
			n++
		}
		c.changed[n].changes = append(c.changed[n].changes, change)
	}
	return c
}

// verbs are in the order in which they are counted.
var verbs = []locale.Label{locale.LabelChanged, locale.LabelAdded, locale.LabelRemoved, locale.LabelMoved}

func (r changed) verb() locale.Label {
	first := r.changes[0]
	switch {
	case first.Op == summit.OpAdd && first.Field == "":
		return locale.LabelAdded
	case first.Op == summit.OpRemove && first.Field == "":
		return locale.LabelRemoved
	case first.Op == summit.OpMove && first.Field == "" && len(r.changes) == 1:
		return locale.LabelMoved
	}
	return locale.LabelChanged
}

// page returns all that is different: the brief itself, then what stands in
// its sections, in their order, and then the tables that this refers to.
func (c *comparison) page() page {
	for _, r := range c.changed {
		c.amounts[amountKey{r.record, r.verb()}]++
		switch r.record {
		case "draft":
			c.head = c.headEntries(r)
		case "sentence":
			c.renumber(r)
		default:
			c.add(r)
		}
	}
	for _, s := range c.renumbered {
		t := c.table(locale.LabelSentences)
		*t = append(*t, s.entry(c.new.Locale))
	}
	p := page{
		locale: c.new.Locale,
		title:  titleOf(c.new.Locale),
		about:  append(given(c.editions()), c.summary()...),
	}
	if len(c.head) > 0 {
		p.parts = append(p.parts, &part{title: c.new.Label(locale.LabelBrief), findings: c.head})
	}
	p.parts = append(p.parts, c.sections()...)
	p.parts = append(p.parts, c.tables...)
	return p
}

// table returns the entries of the table of that title.
func (c *comparison) table(label locale.Label) *[]entry {
	title := c.new.Label(label)
	i := slices.IndexFunc(c.tables, func(t *part) bool { return t.title == title })
	if i < 0 {
		i = len(c.tables)
		c.tables = append(c.tables, &part{title: title})
	}
	return &c.tables[i].findings
}

func (c *comparison) editions() string {
	was, is := edition(c.old.Brief, c.old.Locale), edition(c.new.Brief, c.new.Locale)
	if was == is {
		return is
	}
	none := c.new.Label(locale.LabelNoEdition)
	return cmp.Or(was, none) + " → " + cmp.Or(is, none)
}

// nouns are in the order in which they are counted.
var nouns = []locale.Noun{locale.NounFinding, locale.NounQuote, locale.NounActor, locale.NounRegion, locale.NounTopic, locale.NounSection, locale.NounSentence}

// summary returns "changed: 2 findings, 1 quote", "added: 1 finding".
func (c *comparison) summary() []string {
	var list []string
	for _, verb := range verbs {
		var amounts []string
		for _, noun := range nouns {
			if n := c.amounts[amountKey{string(noun), verb}]; n > 0 {
				amounts = append(amounts, c.new.Count(n, noun))
			}
		}
		if len(amounts) > 0 {
			list = append(list, c.new.Labelled(c.new.Label(verb), strings.Join(amounts, ", ")))
		}
	}
	if len(list) == 0 {
		return []string{c.new.Label(locale.LabelOnlyBriefChanged)}
	}
	return list
}

// add adds a record to the section it stands in, or to the table of its kind.
func (c *comparison) add(r changed) {
	b, record := c.of(r)
	var e entry
	var to *[]entry
	switch v := record.(type) {
	case summit.Finding:
		to, e = &c.partOf(b, first(v.Sentences.All())).findings, findingEntry(b.Locale, v)
	case summit.Quote:
		to, e = &c.partOf(b, first(v.Mentions.All()).Sentence).quotes, quoteEntry(b.Locale, v)
	case summit.Actor:
		to, e = c.table(locale.LabelActors), entry{text: b.Locale.Actor(v.ID), label: b.ActorKind(v.Kind)}
	case summit.Region:
		to, e = c.table(locale.LabelRegions), entry{text: b.Locale.Region(v.ID), label: b.RegionKind(v.Kind)}
	case summit.Topic:
		to, e = c.table(locale.LabelTopics), entry{text: b.Locale.Topic(v.ID)}
	case summit.Section:
		to, e = c.table(locale.LabelSections), entry{text: b.Locale.Section(v.ID)}
	}
	*to = append(*to, entry{
		label: c.new.Label(r.verb()),
		text:  e.text,
		notes: slices.Concat(given(r.id, e.label), e.marks, e.notes),
		lines: c.lines(r),
	})
}

// of returns a record as it is now, or as it was where it is gone, with the brief that has it.
func (c *comparison) of(r changed) (b version, record any) {
	if r.verb() == locale.LabelRemoved {
		return c.old, r.changes[0].Old
	}
	switch r.record {
	case "finding":
		record, _ = c.new.Brief.Finding(summit.FindingID(r.id))
	case "quote":
		record, _ = c.new.Brief.Quote(summit.QuoteID(r.id))
	case "actor":
		record, _ = c.new.Brief.Actor(summit.ActorID(r.id))
	case "region":
		record, _ = c.new.Brief.Region(summit.RegionID(r.id))
	case "topic":
		record, _ = c.new.Brief.Topic(summit.TopicID(r.id))
	case "section":
		record, _ = c.new.Brief.Section(summit.SectionID(r.id))
	}
	return c.new, record
}

func (c *comparison) partOf(b version, sentence int) *part {
	s, _ := b.Sentence(sentence)
	return reach(c.section, b.Locale, c.parts, s.Section)
}

// section returns a section of either brief, preferably of the new one.
func (c *comparison) section(id summit.SectionID) (summit.Section, bool) {
	if s, ok := c.new.Brief.Section(id); ok {
		return s, true
	}
	return c.old.Brief.Section(id)
}

// sections returns the parts in the order of the new brief, with sections that are gone
// behind those that they lay beside.
func (c *comparison) sections() []*part {
	within := make(map[summit.SectionID][]summit.SectionID)
	for s := range c.new.Sections() {
		within[s.Within] = append(within[s.Within], s.ID)
	}
	for s := range c.old.Sections() {
		if _, ok := c.new.Brief.Section(s.ID); !ok {
			within[s.Within] = append(within[s.Within], s.ID)
		}
	}
	var parts []*part
	var walk func(summit.SectionID)
	walk = func(id summit.SectionID) {
		for _, id := range within[id] {
			parts = append(parts, given(c.parts[id])...)
			walk(id)
		}
	}
	walk("")
	parts = append(parts, given(c.parts[""])...)
	for _, p := range parts { // one list, as both are told alike
		p.findings, p.quotes = append(p.findings, p.quotes...), nil
	}
	return parts
}

// headEntries returns an entry for each field of the brief itself.
func (c *comparison) headEntries(r changed) []entry {
	var entries []entry
	for _, change := range r.changes {
		entries = append(entries, entry{label: c.new.Label(locale.LabelChanged), text: c.replaced(change)})
	}
	return entries
}

// renumber puts a sentence to those before it with whom the same was done.
func (c *comparison) renumber(r changed) {
	var fields []string
	if r.verb() == locale.LabelChanged {
		for _, change := range r.changes {
			fields = append(fields, change.Field)
		}
	}
	s := sentences{verb: r.verb(), fields: strings.Join(fields, ", ")}
	number, _ := strconv.Atoi(r.id)
	i := slices.IndexFunc(c.renumbered, func(t sentences) bool { return t.verb == s.verb && t.fields == s.fields })
	if i < 0 {
		i = len(c.renumbered)
		c.renumbered = append(c.renumbered, s)
	}
	c.renumbered[i].numbers = append(c.renumbered[i].numbers, number)
}

func (s sentences) entry(l locale.Locale) entry {
	slices.Sort(s.numbers)
	e := entry{label: l.Label(s.verb), text: l.Labelled(l.Count(len(s.numbers), locale.NounSentence), ranges(s.numbers))}
	if s.fields != "" {
		e.text = l.Labelled(e.text, s.fields)
	}
	return e
}

// ranges returns ascending numbers as in "1–3, 5".
func ranges(numbers []int) string {
	var list []string
	for len(numbers) > 0 {
		n := 1
		for n < len(numbers) && numbers[n] == numbers[0]+n {
			n++
		}
		text := strconv.Itoa(numbers[0])
		if n > 1 {
			text += "–" + strconv.Itoa(numbers[n-1])
		}
		list = append(list, text)
		numbers = numbers[n:]
	}
	return strings.Join(list, ", ")
}
