package summit

import (
	"iter"

	"example.com/summit/internal/index"
	"example.com/summit/internal/words"
)

// Containing passes what has these words next to each other and in this order:
// a finding in its Statement, a quote in its Text. Words are compared whole.
// Case, diacritics, width, punctuation, the kind of dash or apostrophe and the
// dots of abbreviations don't count. An apostrophe ends a word: "Iceland" finds
// "Iceland’s". A hyphenated word is found as one word and as its parts:
// "cease-fire" by "ceasefire", "cease fire" and "fire". Without a word nothing passes.
func Containing(text string) Filter {
	return (*sharedFilter)(&expr{op: opWords, value: words.Normalize(text)})
}

// Occurrences returns where in text [Containing] finds the words of phrase, so
// that a program can mark them: the byte offsets at which each place starts and ends. Places
// are in order and don't overlap. There are some if and only if Containing passes
// a record with this text.
//
// A place has whole characters with the marks on them, from the first of its words to the last. Punctuation
// around them is not part of it, nor is the last dot of "U.S.". A part of a
// hyphenated word is a place of its own: "fire" is found in "cease-fire" behind the hyphen.
func Occurrences(text, phrase string) iter.Seq2[int, int] {
	return func(yield func(start, end int) bool) {
		normalized, spans := words.Locate(text)
		end := 0
		for first, last := range index.Occurrences(normalized, words.Normalize(phrase)) {
			if start := spans[first].Start; start >= end {
				if end = spans[last].End; !yield(start, end) {
					return
				}
			}
		}
	}
}

// ActorNamed returns the actor that has this name or alias, in any case, with
// or without diacritics and dots, with a hyphen or a space: "zelensky", "U.N.",
// "un" and "Kim Jong-un" are found. ok is false where there is none, and where several actors share the name.
func (b Brief) ActorNamed(name string) (a Actor, ok bool) {
	d := b.data()
	ix := d.index()
	i := ix.Spelled.Actor(name)
	if i < 0 {
		var buf [64]byte
		i = ix.Folded.Actor(string(words.AppendKey(buf[:0], name)))
	}
	return at(d.actors, i)
}

// names returns the names and aliases that one actor alone has, in the order of the actors.
func (d *data) names() (spelled, folded index.Names) {
	const several = -1
	actors := make(map[string]int)
	each := func(do func(actor int, name, key string)) {
		for i, a := range d.actors {
			do(i, a.Name, words.Key(a.Name))
			for _, alias := range a.Aliases.elems {
				do(i, alias, words.Key(alias))
			}
		}
	}
	each(func(i int, _, key string) {
		if other, ok := actors[key]; ok && other != i {
			i = several
		}
		actors[key] = i
	})
	add := func(n *index.Names, seen map[string]bool, i int, name string) {
		if !seen[name] {
			seen[name] = true
			n.Names, n.Actors = append(n.Names, name), append(n.Actors, uint32(i))
		}
	}
	seen, seenKeys := make(map[string]bool), make(map[string]bool)
	each(func(i int, name, key string) {
		if key != "" && actors[key] == i {
			add(&spelled, seen, i, name)
			add(&folded, seenKeys, i, key)
		}
	})
	return spelled, folded
}
