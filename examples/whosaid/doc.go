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
// First are the quotes that have the fragment's words as they are written, or the same words but for case,
// punctuation and the like. If there are none, those follow that stand whole within the fragment, and
// those that are nearly the same: these show where they differ, and are never to be taken for the words, as a
// dropped "not" is a short way off. Where the words stand in no quote but in the statement of a
// finding, nobody is named: a statement is in the brief's own words. The comment of package said,
// examples/internal/said, has the rules.
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
