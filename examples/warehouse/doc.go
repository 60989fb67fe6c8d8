// Warehouse keeps many briefs in a database, SQLite or PostgreSQL, and answers questions across them.
//
// Usage:
//
//	go -C examples/warehouse run . load [-db DB] FILES…
//	go -C examples/warehouse run . ask [-db DB] [-json] [filters] QUESTION
//	go -C examples/warehouse run . dump [-db DB] [-o FOLDER | -parquet FOLDER] [BRIEF…]
//	go -C examples/warehouse run . generate [-n N] [-seed N] [-size N] FOLDER
//
// -h lists the questions and their filters. README.md says how it works.
//
// # The tables
//
// They are those of the SQL that package export writes, with the same columns and keys, and what is asked of one can be asked of the
// other. The one difference is what brief_id holds: here it is the SHA-256 of the brief's JSON as the library writes it, in
// hexadecimal, so that two editions are two briefs, and one that is loaded twice is one.
//
// # JSON
//
// With -json each row of an answer is an object on a line of its own. Of a finding or a quote it has
//
//	brief_date, brief_title, edition, brief_id
//	said_by, said_by_names  who asserts or utters it, IDs and names; empty if it is the brief itself, or nobody's words
//	citing, citing_names    of a finding: whose words or acts they pass on
//	id
//	kind, outcome, modality, condition, date, statement  of a finding
//	form, negated, text                                  of a quote
//
// and of what is counted
//
//	id, name          of an actor, a topic or a region; the first of its names, where briefs differ
//	outcome           in results
//	findings, briefs  how many, and in how many briefs
//
// but briefs has brief_date, brief_title, edition, brief_id and how many findings there are.
//
// What is not given is null; modality is "unhedged" and condition "none" where the library has "".
//
// # Exit code
//
// 0, also where nothing is found; 1 where something fails, as a file that holds no brief or a server that is gone; 2 for a
// command line that can't be meant.
package main
