// Package said tells who said the words of a fragment: a [Finder] finds the quotes of a brief that have them.
//
//	finder := said.NewFinder(summit.Anchorage())
//	for _, a := range finder.Find("there is no deal until there is a deal").Answers {
//		fmt.Println(a.Match, a.Quote, a.Differs)
//	}
//
// # What is found
//
// First are the quotes that have the fragment's words next to each other and in this
// order, the more of the quote the better. They are [Exact] where the words stand as they are
// written, and otherwise [Normalized]: case, punctuation, diacritics, hyphens, apostrophes
// and white space don't count, see [summit.Containing]. One word is a quote only if it is the
// whole. A part of a quote needs two words, and one that is not everybody's, as
// "in" and "the" are.
//
// If there are none, these follow, the more of the fragment is in the quote the better:
// quotes that stand whole [Within] the fragment, one of a single word only if the fragment
// has it in quotation marks; and quotes that are [Near], of which a stretch is like the fragment,
// or that are like a stretch of it. A quote whose words are among those of a better one is left out.
//
// For a near quote, words are set side by side at the least cost: 1 for a word left out
// or added, and for a word replaced the share of its letters that are left out, added,
// replaced or exchanged with the next, or 1 if these are more than a third. The distance is
// the cost for each word, from 0 to 1, and up to 0.27 is near, which is what tells
// misquotations from other words in testdata. At least two words must be alike, one of
// them not everybody's, with eight letters together. Quotes that don't share a word with the fragment are
// not looked at, and words in another order are not near.
//
// A dropped "not" is a short way off: a near answer tells where it differs, and is never to be taken for
// the words. A fragment of more than 200 words, or a quote of more than 2,000, is not compared in this way, and the
// result says so. Nor is a negation around a quote looked at; where the brief reports that the words don't hold, its quote says so.
//
// Only quotes are what somebody said. Where the words stand in no quote but in the
// statement of a finding, nobody is named: a statement is in the brief's own words.
package said
