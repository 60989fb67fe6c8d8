package locale

import (
	"iter"
	"slices"
	"strconv"
	"strings"
	"sync"

	"golang.org/x/text/collate"
	"golang.org/x/text/feature/plural"
	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
	"golang.org/x/text/message"

	"example.com/summit"
)

// A Locale says what is in a brief in the language of a reader. It is a small immutable value: copy it, pass it by
// value, use it from several goroutines at once.
//
// The zero Locale is that of an English reader and a brief with nothing in it. A Locale comes from [New].
type Locale struct{ d *data }

// data is never written after it is made, but for the names to look up, which are built when they are needed.
type data struct {
	brief      summit.Brief
	names      *names
	tag        language.Tag // of names, with what else the reader asked for, such as digits
	confidence language.Confidence
	regionTag  language.Tag
	regions    display.Namer // nil where regions have the brief's own names
	codes      []row[string] // instead of what regions says
	numbers    *message.Printer
	collators  sync.Pool
	index      nameIndex
}

var matchers struct {
	once            sync.Once
	tables, regions language.Matcher
}

// zero is what the zero Locale stands for.
var zero struct {
	once sync.Once
	d    *data
}

// New returns a locale for a brief and the languages that its reader wants, the best first, as
// [language.ParseAcceptLanguage] returns them. [Locale.Tag] and [Locale.Confidence] tell how far they could be met; without
// any, and where none is known, the language is English.
//
// Of the tags, digits ("ar-u-nu-latn"), collation ("de-u-co-phonebk") and the region, for the grouping of numbers ("de-CH"), count as well.
func New(b summit.Brief, tags ...language.Tag) Locale {
	matchers.once.Do(func() {
		matchers.tables = language.NewMatcher(Supported())
		matchers.regions = language.NewMatcher(display.Supported.Tags())
	})
	d := &data{brief: b, names: &english, tag: language.English}
	if tag, i, confidence := matchers.tables.Match(tags...); confidence != language.No { // else the match may be by script alone
		d.names, d.tag, d.confidence = languages[i], tag, confidence
	}
	if !slices.ContainsFunc(tags, func(t language.Tag) bool { return base(t) == base(d.tag) }) {
		d.confidence = min(d.confidence, language.Low)
	}
	d.regionTag = language.Make(d.names.tag)
	if tag := regionTag(tags); tag != language.Und {
		d.regionTag = tag
	}
	if base(d.regionTag) != base(language.Make(b.Language())) {
		d.regions = display.Regions(d.regionTag)
	}
	if base(d.regionTag) == base(d.tag) && script(d.regionTag) == script(d.tag) {
		d.codes = d.names.codes
	}
	d.numbers = message.NewPrinter(d.tag)
	d.collators.New = func() any { return collate.New(d.tag) }
	return Locale{d}
}

// regionTag returns the language of display that is wished for, or Und. One that is only akin to it
// will not do: a Kurdish reader is not to find the names in Turkish.
func regionTag(tags []language.Tag) language.Tag {
	wished := make([]language.Tag, len(tags))
	for i, tag := range tags {
		if wished[i] = tag; base(tag).String() == "nb" {
			wished[i] = language.Norwegian // the name that display has for it
		}
	}
	_, i, _ := matchers.regions.Match(wished...)
	found := display.Supported.Tags()[i]
	if slices.ContainsFunc(wished, func(t language.Tag) bool { return base(t) == base(found) }) {
		return found
	}
	return language.Und
}

// base returns the language without its script and region, English where none is given.
func base(t language.Tag) language.Base {
	b, _ := t.Base()
	return b
}

func script(t language.Tag) language.Script {
	s, _ := t.Script()
	return s
}

func (l Locale) data() *data {
	if l.d != nil {
		return l.d
	}
	zero.once.Do(func() { zero.d = New(summit.Brief{}).d })
	return zero.d
}

// Supported returns the languages in which everything is said, English first.
func Supported() []language.Tag {
	var tags []language.Tag
	for _, n := range languages {
		tags = append(tags, language.Make(n.tag))
	}
	return tags
}

// Tag returns the language of all but the names of regions and states: one of [Supported].
func (l Locale) Tag() language.Tag { return language.Make(l.data().names.tag) }

// Confidence tells how well [Locale.Tag] is what was wished for. It is [language.No] where the language is English because no wish
// could be met, or none was made, and [language.Low] where the language is another than any that was wished for, but one
// that readers of such a language commonly read, as CLDR has it.
func (l Locale) Confidence() language.Confidence { return l.data().confidence }

// RegionTag returns the language of the names of regions and states that have a code. It is another than [Locale.Tag]
// where CLDR has the reader's language and this package does not.
func (l Locale) RegionTag() language.Tag { return l.data().regionTag }

// RightToLeft reports whether the script of [Locale.Tag] runs from right to left.
func (l Locale) RightToLeft() bool { return l.data().names.rightToLeft }

// Title returns the title of the brief: translated if it is that of the Anchorage brief.
func (l Locale) Title() string {
	d := l.data()
	date := d.brief.Date()
	if d.brief.Title() != strings.ReplaceAll(english.title, "{date}", english.date(date, asWritten)) {
		return d.brief.Title()
	}
	return strings.ReplaceAll(d.names.title, "{date}", l.Date(date))
}

// Actor returns the name of an actor. That of a state which is named as its region is comes from CLDR. Those of people stay as the brief has them.
// Of an ID that the brief does not have it returns the ID, so that no attribution gets lost.
func (l Locale) Actor(id summit.ActorID) string {
	d := l.data()
	a, ok := d.brief.Actor(id)
	if !ok {
		return string(id)
	}
	return d.actor(a)
}

func (d *data) actor(a summit.Actor) string {
	if a.Kind == summit.ActorKindState {
		if r, ok := d.brief.Region(a.Region); ok && r.Code != "" && r.Name == a.Name {
			return d.region(r)
		}
	}
	return translated(d.names.actors, english.actors, a.ID, a.Name)
}

// Region returns the name of a region, that of a country or an area with a code from CLDR. Of an ID
// that the brief does not have it returns the ID.
func (l Locale) Region(id summit.RegionID) string {
	d := l.data()
	r, ok := d.brief.Region(id)
	if !ok {
		return string(id)
	}
	return d.region(r)
}

func (d *data) region(r summit.Region) string {
	if code, err := language.ParseRegion(r.Code); err == nil && (code.IsCountry() || code.IsGroup()) {
		if d.regions == nil {
			return r.Name
		}
		if name := orValue(d.codes, code.String(), d.regions.Name(code)); name != "" {
			return name
		}
	}
	return translated(d.names.regions, english.regions, r.ID, r.Name)
}

// Topic returns the name of a topic, or the ID where the brief does not have it.
func (l Locale) Topic(id summit.TopicID) string {
	d := l.data()
	t, ok := d.brief.Topic(id)
	if !ok {
		return string(id)
	}
	return d.topic(t)
}

func (d *data) topic(t summit.Topic) string {
	return translated(d.names.topics, english.topics, t.ID, t.Name)
}

// Section returns the title of a section, or the ID where the brief does not have it.
func (l Locale) Section(id summit.SectionID) string {
	d := l.data()
	s, ok := d.brief.Section(id)
	if !ok {
		return string(id)
	}
	return translated(d.names.sections, english.sections, id, s.Title)
}

// translated returns the translation of the name of a record, if it was made from that name: a brief of another
// matter may use the ID for something else.
func translated[ID ~string](rows, from []row[ID], id ID, name string) string {
	if text(from, id) == name {
		return orValue(rows, id, name)
	}
	return name
}

// orValue returns the text for an ID, or value where there is none.
func orValue[ID ~string](rows []row[ID], id ID, value string) string {
	if s := text(rows, id); s != "" {
		return s
	}
	return value
}

// Kind returns the word for a kind of findings. A value that the package summit does not know is returned as
// it is, here as below.
func (l Locale) Kind(k summit.Kind) string { return orValue(l.data().names.kinds, k, string(k)) }

// Outcome returns the words for an outcome, "" for none.
func (l Locale) Outcome(o summit.Outcome) string {
	return orValue(l.data().names.outcomes, o, string(o))
}

// Modality returns the words for a degree of modality, also for [summit.ModalityUnhedged].
func (l Locale) Modality(m summit.Modality) string {
	return orValue(l.data().names.modalities, m, string(m))
}

// Condition returns the words for a condition, also for [summit.ConditionNone].
func (l Locale) Condition(c summit.Condition) string {
	return orValue(l.data().names.conditions, c, string(c))
}

// Phase returns the words for a phase.
func (l Locale) Phase(p summit.Phase) string { return orValue(l.data().names.phases, p, string(p)) }

// Form returns the words for a form of quotes.
func (l Locale) Form(f summit.Form) string { return orValue(l.data().names.forms, f, string(f)) }

// Setting returns the words for a setting.
func (l Locale) Setting(s summit.Setting) string {
	return orValue(l.data().names.settings, s, string(s))
}

// ActorKind returns the word for a kind of actors.
func (l Locale) ActorKind(k summit.ActorKind) string {
	return orValue(l.data().names.actorKinds, k, string(k))
}

// RegionKind returns the word for a kind of regions.
func (l Locale) RegionKind(k summit.RegionKind) string {
	return orValue(l.data().names.regionKinds, k, string(k))
}

// Verdict returns the words for what became of a quote in another text.
func (l Locale) Verdict(v summit.Verdict) string {
	return orValue(l.data().names.verdicts, v, string(v))
}

// Label returns a label, and as it is one that this package does not have.
func (l Locale) Label(label Label) string {
	return orValue(l.data().names.labels, label, string(label))
}

// Labelled returns a text behind its label, as in "changed: 2 findings".
func (l Locale) Labelled(label, text string) string { return label + l.data().names.colon + text }

// Number returns a number in the reader's digits and grouping.
func (l Locale) Number(n int) string { return l.data().numbers.Sprint(n) }

// Count returns how many there are, as in "3 quotes" or "1 quote".
func (l Locale) Count(n int, noun Noun) string {
	d := l.data()
	for _, c := range d.names.counts {
		if c.noun == noun {
			return strings.ReplaceAll(c.form(d.tag, n), "#", l.Number(n))
		}
	}
	return l.Number(n) + " " + string(noun)
}

// form returns the form for a number.
func (c count) form(tag language.Tag, n int) string {
	if n < 0 {
		return c.other // the others may say the number in words
	}
	form := ""
	switch plural.Cardinal.MatchPlural(tag, n, 0, 0, 0, 0) {
	case plural.Zero:
		form = c.zero
	case plural.One:
		form = c.one
	case plural.Two:
		form = c.two
	case plural.Few:
		form = c.few
	case plural.Many:
		form = c.many
	}
	if form == "" {
		return c.other
	}
	return form
}

// Share returns how many of all there are, as in "3 of 47 quotes", and as Count does where it is all of them.
func (l Locale) Share(n, all int, noun Noun) string {
	if n == all {
		return l.Count(all, noun)
	}
	names := l.data().names
	name := string(noun)
	for i, c := range names.counts {
		if c.noun == noun {
			name = l.Label(countHeadings[i])
		}
	}
	return strings.NewReplacer("{n}", l.Number(n), "{all}", l.Number(all), "{count}", l.Count(all, noun), "{name}", name).Replace(names.share)
}

// countHeadings are the headings for the nouns, in the order of the counts.
var countHeadings = [...]Label{LabelFindings, LabelQuotes, LabelActors, LabelRegions, LabelTopics, LabelSections, LabelSentences, LabelMentions}

// Date returns a date to the day, month or year, as in "15 August 2025", "August 2025" and "2025".
// One that is no date of the calendar is returned as it is.
func (l Locale) Date(date summit.Date) string {
	d := l.data()
	return d.names.date(date, d.digits)
}

func (n *names) date(date summit.Date, digits func(string) string) string {
	from, _, ok := date.Span()
	if !ok {
		return string(date)
	}
	day, month, pattern := digits(strconv.Itoa(from.Day())), n.months[from.Month()-1], n.day
	switch len(date) {
	case len("2006-01-02"):
		if from.Day() == 1 && n.first != "" {
			day = n.first
		}
	case len("2006-01"):
		pattern = n.month
		if alone := n.monthsAlone[from.Month()-1]; alone != "" {
			month = alone
		}
	default:
		pattern = n.year
	}
	return strings.NewReplacer("{day}", day, "{month}", month, "{year}", digits(strconv.Itoa(from.Year()))).Replace(pattern)
}

func asWritten(digits string) string { return digits }

// digits returns a number in the reader's digits, without grouping.
func (d *data) digits(number string) string {
	if d.numbers.Sprint(0) == "0" {
		return number
	}
	return strings.Map(func(r rune) rune { return []rune(d.numbers.Sprint(int(r - '0')))[0] }, number)
}

// List joins items, as in "a, b and c". Those that run in another direction are isolated, as [Locale.Isolate] does it.
func (l Locale) List(items ...string) string {
	n := l.data().names
	var b strings.Builder
	for i, item := range items {
		switch {
		case i == 0:
		case i < len(items)-1:
			b.WriteString(n.between)
		case n.lastBefore != nil:
			b.WriteString(n.lastBefore(item))
		default:
			b.WriteString(n.last)
		}
		b.WriteString(l.Isolate(item))
	}
	return b.String()
}

// Attribution returns who says something and whose words or acts they pass on,
// as in "Kremlin, on words or acts of United States". It returns "" where by is
// empty; whoever prints that says [LabelReportItself] or [LabelNobodysWords].
func (l Locale) Attribution(by, citing summit.Set[summit.ActorID]) string {
	speakers := l.actorList(by)
	if by.IsZero() || citing.IsZero() {
		return speakers
	}
	return strings.NewReplacer("{by}", speakers, "{citing}", l.actorList(citing)).Replace(l.data().names.attribution)
}

func (l Locale) actorList(ids summit.Set[summit.ActorID]) string {
	var list []string
	for id := range ids.All() {
		list = append(list, l.Actor(id))
	}
	return l.List(list...)
}

// Cite returns where in the source a finding or a quote stands, as [summit.Brief.Cite] does.
func (l Locale) Cite(c summit.Cited) string {
	var places []string
	for section, numbers := range l.data().cited(c) {
		place := l.sentences(numbers)
		if section != "" {
			place = l.Isolate(l.Section(section)) + l.data().names.comma + place
		}
		places = append(places, place)
	}
	return strings.Join(places, l.data().names.semicolon)
}

// cited returns the sections that c cites, and of each the sentences.
func (d *data) cited(c summit.Cited) iter.Seq2[summit.SectionID, []int] {
	return func(yield func(summit.SectionID, []int) bool) {
		var numbers []int
		var section summit.SectionID
		for n := range citedSentences(c) {
			s, ok := d.brief.Sentence(n)
			if !ok {
				continue
			}
			if len(numbers) > 0 && s.Section != section {
				if !yield(section, numbers) {
					return
				}
				numbers = nil
			}
			section, numbers = s.Section, append(numbers, n)
		}
		if len(numbers) > 0 {
			yield(section, numbers)
		}
	}
}

func citedSentences(c summit.Cited) iter.Seq[int] {
	switch c := c.(type) {
	case summit.Finding:
		return c.Sentences.All()
	case summit.Quote:
		return func(yield func(int) bool) {
			last := 0
			for m := range c.Mentions.All() {
				if m.Sentence != last && !yield(m.Sentence) {
					return
				}
				last = m.Sentence
			}
		}
	case *summit.Finding:
		if c != nil {
			return citedSentences(*c)
		}
	case *summit.Quote:
		if c != nil {
			return citedSentences(*c)
		}
	}
	return func(func(int) bool) {}
}

func (l Locale) sentences(numbers []int) string {
	d := l.data()
	pattern := d.names.sentence.more
	switch len(numbers) {
	case 1:
		pattern = d.names.sentence.one
	case 2:
		pattern = d.names.sentence.two
	}
	var list []string
	for _, n := range numbers {
		list = append(list, d.digits(strconv.Itoa(n)))
	}
	return strings.ReplaceAll(pattern, "#", l.List(list...))
}

// Compare returns -1, 0 or +1 as a comes before, with or behind b in the order of the reader's language.
func (l Locale) Compare(a, b string) int {
	d := l.data()
	c := d.collators.Get().(*collate.Collator)
	defer d.collators.Put(c)
	return c.CompareString(a, b)
}

// Actors returns an iterator over the actors of the brief in the order of their names.
func (l Locale) Actors() iter.Seq[summit.Actor] {
	return inOrder(l, l.data().brief.Actors(), l.data().actor)
}

// Regions returns an iterator over the regions of the brief in the order of their names.
func (l Locale) Regions() iter.Seq[summit.Region] {
	return inOrder(l, l.data().brief.Regions(), l.data().region)
}

// Topics returns an iterator over the topics of the brief in the order of their names.
func (l Locale) Topics() iter.Seq[summit.Topic] {
	return inOrder(l, l.data().brief.Topics(), l.data().topic)
}

// inOrder returns the records in the order of their names.
func inOrder[R any](l Locale, records iter.Seq[R], name func(R) string) iter.Seq[R] {
	type named struct {
		name   string
		record R
	}
	return func(yield func(R) bool) {
		var list []named
		for r := range records {
			list = append(list, named{name(r), r})
		}
		slices.SortStableFunc(list, func(a, b named) int { return l.Compare(a.name, b.name) })
		for _, n := range list {
			if !yield(n.record) {
				return
			}
		}
	}
}
