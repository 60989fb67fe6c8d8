package summit

import (
	"slices"

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

// ActorNamed returns the actor that has this name or alias, in any case, with
// or without diacritics and dots, with a hyphen or a space: "zelensky", "U.N.",
// "un" and "Kim Jong-un" are found. ok is false where there is none, and where several actors share the name.
func (b Brief) ActorNamed(name string) (a Actor, ok bool) {
	d := b.data()
	ix := d.index()
	var buf [64]byte
	i := index.Find(&ix.NamePlace, string(words.AppendKey(buf[:0], name)), func(i int) string { return ix.Names[i] })
	if i < 0 {
		return Actor{}, false
	}
	return d.actors[ix.Named[i]], true
}

// names returns the names and aliases that one actor alone has, ordered, and that actor.
func (d *data) names() (names []string, named []uint32) {
	const several = -1
	actors := make(map[string]int)
	for i, a := range d.actors {
		for _, name := range append([]string{a.Name}, a.Aliases.elems...) {
			key := words.Key(name)
			if other, ok := actors[key]; ok && other != i {
				actors[key] = several
			} else {
				actors[key] = i
			}
		}
	}
	for key, actor := range actors {
		if key != "" && actor != several {
			names = append(names, key)
		}
	}
	slices.Sort(names)
	for _, name := range names {
		named = append(named, uint32(actors[name]))
	}
	return names, named
}
