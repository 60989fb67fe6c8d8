// Factcheck checks the quotations of articles, and who is given them, against a brief: the Anchorage
// brief if it is given no other.
//
// Usage:
//
//	go run ./examples/factcheck [-format text|json|sarif] [-as text|markdown|html] [-strict] [-in FILE] [FILE ...]
//
// An article is plain text, Markdown or HTML, by the ending of its name or -as; one whose name does not tell, as of the input,
// is HTML if it begins with a tag. It is read block by block, so that its size does not matter, and in
// steps of 64 KiB, before which nothing of it is told.
//
// # What is checked
//
// A quotation is what stands between quotation marks: straight, curly, guillemets, „low“ and 「corner」 ones, each in others;
// or a block quote, or an element q of HTML. A single mark may be an apostrophe: it opens a quotation only if
// there is one that closes it. A quotation that is never closed goes on to the end of its paragraph; where the next
// paragraph opens it anew, it goes on there. Marks more than eight deep are text, and
// in a paragraph of more than 128 KiB a quotation may be taken for open where the paragraph is read in parts.
//
// Of each it is said whom the article credits, if words near it tell plainly: a verb of
// reporting with its subject, “according to X”, “X’s”, “by X”, “X:”, the first cell of a row, a dash and a name behind a block
// quote. Who dismisses or rejects “…” is not credited with it. “He” is the one who acts in the sentence before.
// Actors are known by all names that the brief and package locale have for them, persons by their last name too; verbs
// in the languages of locale, in English many, elsewhere a few. Where this is not plain nobody is credited, which is no fault; it can be wrong, as no grammar is known. Persons are known as the brief
// spells them, so not as Poutine or Путин. Two capitalized words beside an English verb are the name of a stranger.
//
// Then, what the brief has of the words, by package said, of which whosaid is the program:
//
//	verbatim       a quote has them, next to each other and in this order; case, punctuation and diacritics don't count.
//	               Omissions that are marked by … or [brackets] are allowed, and so is
//	               what stands in the brackets, save a "not" or the like, which makes it altered.
//	misattributed  the brief gives them to somebody else, or to nobody. One who is within the other, as a
//	               minister is in a state, is not somebody else.
//	negated        the brief reports them as not holding, and there is no "not" near them in the article; or the article
//	               says that X never said what the brief quotes of X. A "not" in front of somebody's words that
//	               the brief has without one is only told.
//	cut            words that the brief has in between are left out without a mark; or a "not", "until" or the
//	               like is: in between, a "not" before it in its sentence or behind it in its clause, an "if" in its sentence, a "but" beside it
//	altered        a quote is near: at most a word in three was left out, added or replaced, or differs by a slip; see package said
//	absent         none of this. The words may well be somebody's: the brief does not have all that was said.
//
// A quotation can have several faults. A single word is taken for a quote that consists of it; that it is given to somebody
// else is only told, as anybody may have used it. Absent ones are only told, unless -strict is given.
//
// A sentence without quotations in which somebody asserts something is a claim if the brief has a finding
// in nearly the same words: at least four that tell something, which make up three fifths of the
// weight on both sides, the rarer a word in the brief the heavier; or three, which make up four fifths. It is misattributed
// where the brief lets others assert it and all such findings, and negated where there is a "not" more or less in it.
// What is left out is a clause at the end with a subject of its own: “…, which X doubts”. Whether it keeps
// the finding's hedge and condition is not judged; the message tells them. Nor is a verb that turns the sense, as to avoid or to
// stop short of. What a brief states in its own voice is not looked at, nor are claims in other words, which nobody should take
// for checked.
//
// How often a careful reader would say the same is in examples/README.md.
//
// # JSON
//
// With -format json each quotation and claim is one line: an object with
//
//	article    the name of the file, or stdin
//	kind       "quotation" or "claim"
//	text       as printed, without marks, white space collapsed
//	start, end offset in bytes from 0, line and column from 1, the column in UTF-16 code units; with marks
//	credited   an array of the IDs of actors
//	stranger   the name of somebody credited whom the brief does not know
//	faults     an array, the gravest first, empty if nothing is wrong
//	wrong      whether it counts for the exit code
//	messages   an array of sentences for people
//	unclosed   true if nothing closes the quotation
//	quote      what the words were compared with, or finding, for a claim, as in the JSON of a brief
//	differs    the quote with [-words-] that the article lacks and {+words+} that it has instead
//	omitted    the words that the article leaves out
//	cite       where the quote or finding stands
//
// # SARIF
//
// With -format sarif there is one log of the Static Analysis Results Interchange Format, version 2.1.0, with a
// result for each fault: misattributed, negated, cut and altered are errors, a claim is a warning,
// absent a note, or with -strict an error, and so is a single word that is misattributed. Editors and code hosts show them in place.
// Where an article can't be read the log is whole all the same, and says so in its invocation.
//
// # Exit code
//
// 0 if nothing is wrong; 3 if something is; 1 where something fails, as a file that can't be
// read, behind which the next are checked all the same; 2 for a command line that can't be meant. Go run makes 1 of all but 0: for CI, build the program.
package main
