// Package summit is a report that is imported, not parsed: the brief on the
// meeting of Donald Trump and Vladimir Putin at Anchorage on 15 August 2025, as
// typed, queryable, immutable data. Every datum says which sentence of the
// source it comes from, so that whoever holds the source can prove it.
//
// # First query
//
//	b := summit.Anchorage()
//	for f := range b.Findings(summit.On(summit.TopicArmsControl), summit.OfKind(summit.KindOutcome)) {
//		fmt.Println(f.Outcome, "–", f.Statement, "–", b.Cite(f))
//	}
//
// prints
//
//	not-announced – A new arms-control pact was not announced at the summit. – Arms Control, sentence 43
//	not-agreed – Trump and Putin agreed on no concrete steps towards arms control. – Arms Control, sentence 45
//
// # The model
//
// A [Brief] holds records:
//   - A [Finding] is one claim: its [Kind], who asserts it (By) and whose words
//     or acts they pass on (Citing), how surely ([Modality]) and on what condition
//     ([Condition]), what came of the matter ([Outcome]), and whom, what and
//     where it concerns. An empty By is the report's own voice.
//   - A [Quote] is words in quotation marks: who uttered them, in what [Form] and
//     [Setting], and a [Mention] for each place where they stand.
//   - An [Actor], a [Region] and a [Topic] are what findings and quotes refer
//     to; each may lie within others.
//   - A [Section] and a [Sentence] are the source's parts, as byte spans. The words of the source are not part of
//     this package; [Brief.Verify] checks a copy of it, and [Brief.Trace] finds
//     the quotes in another edition or extraction.
//
// What a record holds several of is a [Set], which keeps its order and can't be changed.
//
// # Queries
//
// [Brief.Findings] and [Brief.Quotes] take filters, of which all must hold.
// [By], [From], [Involving], [On], [In], [Under], [OfPhase], [OfSetting],
// [Unattributed] and [Containing] select both; [OfKind], [OfOutcome],
// [OfModality], [OfCondition], [Citing] and [Quoting] select findings; [OfForm],
// [About] and [Negated] select quotes. [Not], [Any] and [Filters] combine
// them, and [Tally] counts by group. [Occurrences] says where in a text the words
// stand that Containing finds. A filter that does not fit the record does not compile.
//
// # A report of one's own
//
// Fill in a [Draft] and call [New], which reports every fault at once. With the text of the
// source at hand, [Draft.LocateSentences] finds the byte spans of the sentences, and
// [Draft.Locate] those of the quotes. examples/newbrief is a whole report to begin from.
//
// # JSON
//
// [Brief.WriteTo] writes a brief as canonical, indented JSON, [Brief.MarshalJSON]
// as compact; [Read] reads both, strictly, and tells the path, line and column of every
// fault. [Schema] is the JSON Schema of the form. A [Draft], a [Source], a [Set] and
// single records marshal and unmarshal as well: as strict in form, but
// unfinished if need be, and without what [New] checks.
//
// # Editions
//
// A report is corrected: [Brief.Edition] names the state of its data. Anchorage's
// is raised by every change of the data, which a test holds to a digest of it. A
// program says which edition it used, and may load a newer one of the same brief:
//
//	b := summit.Anchorage()
//	newer, err := summit.Read(file) // as b.WriteTo, or examples/brief -format json, wrote it
//	if err != nil {
//		return err
//	}
//	for c := range summit.Changes(b, newer) {
//		fmt.Println(c)
//	}
//	fmt.Printf("edition %s instead of %s\n", newer.Edition(), b.Edition())
//
// [Changes] tells what is different, record by record and field by field;
// [Apply] makes changes in a [Draft]; [Merge] merges two drafts that come of
// one, and reports every [Conflict] at once. Package
// [example.com/summit/agreement] says how far two encodings of one source agree.
// [example.com/summit/locale] has the names of a brief in the reader's language,
// [example.com/summit/export] writes it in the formats of other tools, and
// [example.com/summit/summittest] helps the tests of programs that import it.
//
// # Guarantees
//
//   - Importing the package runs no code: the data and its index are laid out
//     by the compiler. [Anchorage] allocates nothing.
//   - Nothing that a caller does changes a Brief. All methods are safe for
//     concurrent use.
//   - No input makes a function of this package panic, unless a reader or a writer
//     breaks its contract. The zero value of every
//     type is valid, and means that nothing is given.
//   - Errors about a record are of type [*RecordError], name the record and the
//     field, and wrap one of the Err sentinels.
//   - What a query costs grows with what it finds, not with the brief. A loop over
//     a query allocates nothing, and its results neither; a query that is kept, words, Not, Any and
//     filters of several values need a few small values. A brief of one's own is
//     indexed at its first query.
//   - [Read] of what WriteTo wrote gives an equal brief, and WriteTo of that the same bytes.
//
// # Vocabularies
//
// Regions carry codes of ISO 3166 (countries and subdivisions) and UN M.49
// (areas), dates are ISO 8601, languages BCP 47. The kinds, modalities and
// outcomes are this package's own; testdata/decisions.md tells how the source
// was read by them.
package summit
