// Package export writes a [summit.Brief], or a part of it, in the formats of other tools.
//
// Each function writes one format to a writer as it goes, so that a large brief
// needs no more memory than a small one, but for the IDs of what filters select and, for
// pictures, of the actors. Without filters it writes the whole brief.
// With filters it writes the findings that pass every one of them, the quotes
// that these findings give as evidence and, where all filters are for quotes
// as well, the quotes that pass them; and of actors, regions and topics those that
// are referred to. Sections and sentences are always there, so that citations hold.
//
// [Tables] has the rows of the relational formats as values, for programs that put them elsewhere.
//
// Texts may hold anything that [summit.New] lets pass; each format escapes or
// disarms what would mean something else in it, and says so where it is described.
package export
