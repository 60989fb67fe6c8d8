package judge

import (
	"iter"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"example.com/summit"
	innerwords "example.com/summit/internal/words"
)

// Words that turn a sense, and words that tell nothing, in the languages that package locale knows, with spaces between them.
const (
	// Negating are words like "not".
	Negating = "fail failed deny denied denies refuse refused doubt far not no never nor neither nobody none nothing nowhere without hardly barely cannot " +
		"nicht kein keine keinen nie niemals niemand nichts ne pas jamais aucun rien sin nunca nadie nada не ни нет никто ничего никогда ні ніхто нічого ніколи"
	// Turning are words like "until": what stands before holds only with what follows.
	Turning = "but except only aber sauf mais salvo pero но але " + Supposing
	// Supposing are those of them that begin a condition, which may stand anywhere in a sentence.
	Supposing = "until unless if provided bis wenn falls sofern jusqu si hasta если пока якщо поки"
	// plainNot are those of Negating that deny a verb, and no more.
	plainNot = "not never cannot nicht nie niemals ne pas jamais nunca не никогда ні ніколи"
	// joining are words behind which another clause may begin.
	joining = "and or that who which because when while without und oder dass weil ohne et ou que qui sans y o sin и или что без та або що"
	// Common are words that are everybody's.
	Common = "many a about after am an and are as at auf be because been before being between by can could d dans das de dem den der des " +
		"did die do does du ein eine einen elle en er es est et for from für had has have having her him his i ihr il im in into " +
		"is ist it its la le les ll may me might mit must my oder of on or ou our over pour que qui re s should sie sind so sont " +
		"t than that the their them these they this those to un und under une us ve war was we were what when where which while " +
		"who will wir with would you your zu"
)

// class is what a word does.
type class uint8

const (
	negates class = 1 << iota
	plain
	joins
	turns
	supposes
	common
	quoted // stands in a quote
)

// words has the classes of words, by their stems.
type words map[string]class

func newWords(b summit.Brief) words {
	w := words{}
	for c, list := range map[class]string{negates: Negating, plain: plainNot, joins: joining, turns: Turning, supposes: Supposing, common: Common} {
		for word := range strings.FieldsSeq(list) {
			w[string(AppendStem(nil, word))] |= c
		}
	}
	for q := range b.Quotes() {
		for start, end := range Tokens(q.Text) {
			w[string(AppendStem(nil, q.Text[start:end]))] |= quoted
		}
	}
	return w
}

// has reports whether a word is of a class.
func (w words) has(word string, c class) bool {
	if len(word) > 60 {
		return false
	}
	var buf [64]byte
	return w[string(AppendStem(buf[:0], word))]&c != 0
}

// Negates reports whether the word between two offsets of a text is a "not", or the t of "don’t", or the far of "far from", but not
// the no of "no doubt".
func (j *Judge) Negates(text string, start, end int) bool {
	word, rest := text[start:end], text[end:]
	if word == "t" {
		if !strings.HasSuffix(text[:start], "n’") && !strings.HasSuffix(text[:start], "n'") {
			return false
		}
	} else if !j.words.has(word, negates) {
		return false
	}
	switch {
	case strings.EqualFold(word, "far"):
		return strings.HasPrefix(rest, " from ")
	case strings.EqualFold(word, "no"):
		return !strings.HasPrefix(rest, " matter") && !strings.HasPrefix(rest, " doubt")
	}
	for _, more := range [...]string{" only ", " just ", " merely ", " simply "} { // not only
		if strings.HasPrefix(rest, more) {
			return false
		}
	}
	return true
}

// Negations returns how often a text has a "not".
func (j *Judge) Negations(text string) int {
	n := 0
	for start, end := range Tokens(text) {
		if j.Negates(text, start, end) {
			n++
		}
	}
	return n
}

// Tokens returns the spans of the words of text. Characters that are words by themselves, as Chinese ones, stand alone.
func Tokens(text string) iter.Seq2[int, int] {
	return func(yield func(start, end int) bool) {
		for at := 0; at < len(text); {
			start := at
			for at < len(text) && isASCIIWord(text[at]) {
				at++
			}
			for at < len(text) && text[at] >= utf8.RuneSelf {
				r, size := utf8.DecodeRuneInString(text[at:])
				if !unicode.In(r, unicode.L, unicode.M, unicode.Nd) {
					break
				}
				if unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana) {
					if at == start {
						at += size
					}
					break
				}
				for at += size; at < len(text) && isASCIIWord(text[at]); at++ {
				}
			}
			if at > start {
				if !yield(start, at) {
					return
				}
				continue
			}
			_, size := utf8.DecodeRuneInString(text[at:])
			at += size
		}
	}
}

func isASCIIWord(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9'
}

// backwards returns the spans of the words of text, the last first.
func backwards(text string) iter.Seq2[int, int] {
	return func(yield func(start, end int) bool) {
		var list [][2]int
		for start, end := range Tokens(text) {
			list = append(list, [2]int{start, end})
		}
		for _, span := range slices.Backward(list) {
			if !yield(span[0], span[1]) {
				return
			}
		}
	}
}

// AppendStem appends a word without case, diacritics and the commonest endings of English.
func AppendStem(b []byte, word string) []byte {
	b = appendLower(b, word)
	for _, ending := range [...]string{"ing", "ed", "es", "s"} {
		if n := len(b) - len(ending); n > 3 && string(b[n:]) == ending && b[n-1] != 's' {
			b = b[:n]
			break
		}
	}
	if n := len(b) - 1; n > 3 && b[n] == 'e' {
		b = b[:n]
	}
	return b
}

func appendLower(b []byte, word string) []byte {
	for i := range len(word) {
		switch c := word[i]; {
		case 'a' <= c && c <= 'z' || '0' <= c && c <= '9':
			b = append(b, c)
		case 'A' <= c && c <= 'Z':
			b = append(b, c+'a'-'A')
		default:
			return innerwords.Append(b[:0], word)
		}
	}
	return b
}

// Around returns an actor and all that it lies within.
func Around(b summit.Brief, id summit.ActorID) []summit.ActorID {
	list := []summit.ActorID{id}
	for i := 0; i < len(list); i++ {
		a, _ := b.Actor(list[i])
		for id := range a.Within.All() {
			if !slices.Contains(list, id) {
				list = append(list, id)
			}
		}
	}
	return list
}

func startsUpper(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return unicode.IsUpper(r)
}

func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
