// Mcp serves a brief, the Anchorage brief if it is given no other, to assistants by the Model Context Protocol, over stdin and
// stdout or over HTTP.
//
// Usage:
//
//	go -C examples/mcp run . [-http ADDR] [-host H,H] [-in FILE] [-v]
//
// The README beside this file says how an assistant is told of it.
//
// # What it gives
//
// Tools: findings and quotes, by all that [example.com/summit/examples/internal/ask] can ask for; who_said and check_quote,
// which judge words as examples/whosaid and examples/factcheck do, the second more strictly; actor; cite. Resources: the whole brief, its chapters,
// actors and topics, with templates and completion for each. Prompts: brief_me on a topic, and compare_presidents, where the brief has
// these two.
//
// # Whose voice
//
// An assistant passes on what it reads, and a claim that is read without its claimant becomes a fact. So each finding and
// each quote comes with its voice, which is never left out, with its hedge and its condition in words, a quote with those of the findings
// that give it, and with the section and sentence that it stands in, in the structured answer as in the text.
//
// # Mistakes
//
// What is wrong with the arguments of a tool is an error of the tool, not of the protocol, with names that were likely
// meant: the assistant reads it and asks again. A line of the input that is no message is answered by an error, and the
// next one is read.
//
// # Exit code
//
// 0, also where the client hangs up; 1 where something fails, as a file that can't be read; 2 for a command line that
// can't be meant.
package main
