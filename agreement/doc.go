// Package agreement tells how far two encodings of one source agree: two briefs
// that two readers, or one reader and a program, made of the same report. It
// aligns their records, measures how far the fields agree, and lists the
// disagreements one by one, for a person to settle.
//
//	report, err := agreement.Compare(reference, other)
//	for d := range report.Disagreements() {
//		fmt.Println(d)
//	}
//
// A [Report] has a [Table] of findings and one of quotes. A table has the
// records that were aligned, each a [Pair], those that one brief alone has, and
// a [Field] with the figures of each field. [Alpha], [MASI] and [Nominal] are
// the coefficient and the distances by themselves, for other data.
//
// The IDs of findings and quotes need not match, and the words of statements
// may differ. The IDs of actors, topics and regions are taken for a vocabulary
// that both briefs share, and so are the sentences of the source.
//
// # Alignment
//
// Each record is aligned with at most one of the other brief. Records that are
// alike in everything but their IDs are aligned first, then what is left, pair
// by pair, the most similar first. Pairs of one similarity are taken in an
// order that depends on what the records say, neither on their IDs nor on which
// brief is the reference.
//
// Two quotes can be aligned where their words are the same (letters and numbers,
// in any case) or their mentions overlap. Their similarity is 1 for the same
// words, and added to it, the bytes of the source that mentions of both cover,
// divided by those that mentions of either do. Where that is equal, the same By
// comes first, then the same Form.
//
// Two findings can be aligned where they cite a sentence in common, or both
// none, and their statements have a tenth of their words in common. Their
// similarity is the mean of three Jaccard coefficients: of the sentences that
// they cite; of the words of their statements, which counts twice; and, where
// either has quotes, of their quotes as aligned. Words are compared without
// case, diacritics and punctuation, and weigh log(1 + n/d) where d of the n
// findings of both briefs have them, so that rare words count for more. Where
// the similarity is equal, the same Kind comes first, then the same Outcome.
//
// Of a sentence that a great many findings cite, not all are compared with all,
// but each with those near to it when they are sorted by their words: so that
// the cost of an alignment grows with the records and what they cite, whatever
// the input.
//
// # Figures
//
// For each field, a record has a set of labels: what it holds in that field, a
// quote being represented by what it is aligned with. A field that is empty or
// zero has no label, with one exception: an empty By of a finding or a quote is
// a label of its own, the voice of the report.
//
//   - Precision is the part of the labels of the other brief that are shared by
//     the record they are aligned with, recall is that part of the labels of the
//     reference, and F1 is the harmonic mean of the two. The labels of records
//     that are not aligned are not shared.
//   - Krippendorff's alpha is taken over the aligned pairs, with the distance of
//     [MASI] between the two sets of labels. For fields that hold one value it is
//     the distance of [Nominal].
//     What it costs grows with the square of the number of different sets that have a label in common.
//
// Not measured are a record's ID, which is each reader's own; a Statement, whose
// words are each reader's own as well, and decide what is aligned; a quote's
// Text, and the Cue of a mention. Those two are words that the source has at a
// place or beside it, and the place is measured, in Mentions.
//
// # Guarantees
//
//   - With the arguments of [Compare] swapped, precision and recall are swapped,
//     and F1, alpha and the pairs are the same.
//   - A brief compared with itself agrees in everything, however its findings and
//     quotes are renamed or shuffled.
//   - No input makes a function of this package panic, save a distance
//     that does, as [Nominal] where interfaces hold what == can't compare.
//
// # Literature
//
//   - Klaus Krippendorff, Computing Krippendorff's Alpha-Reliability, University
//     of Pennsylvania, 2011.
//   - Rebecca Passonneau, Measuring Agreement on Set-valued Items (MASI) for
//     Semantic and Pragmatic Annotation, LREC 2006.
//   - Mauricio Hernández and Salvatore Stolfo, The Merge/Purge Problem for Large
//     Databases, SIGMOD 1995, on comparing sorted neighbors only.
package agreement
