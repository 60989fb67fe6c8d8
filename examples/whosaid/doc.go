// Whosaid tells who said the words of a fragment: the quotes of a brief, the
// Anchorage brief if it is given no other, that have them, with speaker, cue,
// setting, section, and the findings that rest on them.
//
// Usage:
//
//	go run ./examples/whosaid [-json] [-in FILE] [WORD ...]
//
// The arguments are one fragment. Without any, each line of the input is one,
// and is answered before the next is read.
//
// # What is found
//
// First are the quotes that have the fragment's words next to each other and in this
// order, the more of the quote the better. They are exact where the words stand as they are
// written, and otherwise normalized: case, punctuation, diacritics, hyphens, apostrophes
// and white space don't count, see [summit.Containing]. One word is a quote only if it is the
// whole. A part of a quote needs two words, and one that is not everybody's, as
// "in" and "the" are.
//
// If there are none, these follow, the more of the fragment is in the quote the better:
// quotes that stand whole within the fragment, one of a single word only if the fragment
// has it in quotation marks; and quotes that are near, of which a stretch is like the fragment,
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
// A dropped "not" is a short way off: each near answer shows where it differs, and is never to be taken for
// the words. A fragment of more than 200 words, or a quote of more than 2,000, is not compared in this way, and the
// answer says so. Nor is a negation around a quote looked at; where the brief reports that the words don't hold, so does the answer.
//
// Only quotes are what somebody said. Where the words stand in no quote but in the
// statement of a finding, nobody is named: a statement is in the brief's own words.
//
// # JSON
//
// With -json each fragment is answered by one line: an object with
//
//	fragment  the text
//	answers   an array, the best first, empty if it is nobody in the brief; each with
//	  match     "exact", "normalized", "within" or "near"
//	  share     from 0 to 1, how much of the quote the fragment is; if "within"
//	            or "near", how much of the fragment is in the quote
//	  distance  from 0 to 1; 0 unless "near"
//	  differs   if "near", the stretch of the quote, with [-words-] that the
//	            fragment lacks and {+words+} that it has instead
//	  quote     as in the JSON of a brief
//	  speakers  an array of id and name; empty if the words are nobody's
//	  cite      where the quote stands
//	  fuller    the fuller wording of the remark, id and text, if there is one
//	  findings  an array of id, statement and cite: those that rest on the quote
//	stated    if there is no answer, an array like findings: those whose statements have the words
//	tooLong   true where the fragment, or a quote, was too long for near quotes to be looked for
//
// # Exit code
//
// 0, also where the answer is nobody; 1 where something fails, as a file that can't be
// read; 2 for a command line that can't be meant.
package main
