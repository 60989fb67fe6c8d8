package main

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/language"

	"example.com/summit"
	"example.com/summit/internal/words"
	"example.com/summit/locale"
)

// A lexicon has the words that tell something: those of names, of reporting, of turning a
// sense round, and those of the statements of a brief. Words are known by their stem and number; 0 is any other.
type lexicon struct {
	numbers map[string]int32
	roles   []role    // by number
	names   [][]named // by the number of the first word, the longest first
	persons map[summit.ActorID]bool
}

// role is what a word does.
type role uint32

const (
	reports     role = 1 << iota // “said”
	personal                     // “he”
	objective                    // “him”
	impersonal                   // “it”
	according                    // “according”, “laut”: the name follows
	thus                         // “so”: the name follows at once
	foreign                      // verbs of other languages than English, where “a” is no article
	inverts                      // verbs that may stand before who says it: “nannte Putin”
	to                           // “to X, …” at the beginning of a sentence
	is                           // “… is X’s”
	conditional                  // “had he been”
	pointing                     // “that is how X put it”
	byWhom                       // “by”
	preposition                  // the name that follows is no subject
	joins                        // “and”
	negates                      // “not”
	turns                        // “until”: what stands before holds only with what follows
	statement                    // “post”: X’s post is X’s word
	determiner                   // “the”: what follows is no verb
	common                       // tells nothing
	quoted                       // stands in a quote
)

const german = "sagte sagt sagen erklärte erklärt betonte nannte nennt sprach spricht schrieb schreibt meinte meint lobte warnte forderte fordert verlangt verlangte " +
	"behauptet behauptete kündigte bezeichnete räumte mahnte mahnt rechnet rechnete bedankte dankte hielt will wollte hofft hoffte erwartet pries rühmte versprach fand"

const romance = "dit déclaré déclare déclara affirmé affirme affirmait ajouté ajoute parlé parle parlait écrit appelé appelle qualifié qualifie " +
	"évoqué évoque salué salue estimé estime assuré assure promis vanté vante répété répète lancé lance résumé résume répond répondu " +
	"reproché reproche savouré veut espère promet savoir réclame salua voit dénonce dénoncé raconte dijo dice afirmó afirma declaró " +
	"declara llamó habló añadió escribió advirtió calificó"

const slavic = "сказал сказала заявил заявила назвал назвала говорил отметил отметила добавил написал сказав заявив назвав قال قالت أعلن صرح وصف"

// The words of each role, in the languages that locale knows.
var roles = map[role]string{
	reports: "say says said saying tell tells told add adds added note notes noted claim claims claimed call calls called describe describes described " +
		"hail hails hailed praise praises praised boast boasts boasted insist insists insisted warn warns warned argue argues argued write writes wrote written " +
		"post posts posted declare declares declared speak speaks spoke spoken mention mentions mentioned cite cites cited tout touts touted reply replies replied " +
		"ask asks asked demand demands demanded urge urges urged announce announces announced assert asserts asserted stress stresses stressed " +
		"admit admits admitted concede concedes conceded acknowledge acknowledges acknowledged suggest suggests suggested promise promises promised joke jokes joked " +
		"predict predicts predicted believe believes believed think thinks thought complain complains complained dismiss dismisses dismissed reject rejects rejected " +
		"repeat repeats repeated reiterate reiterates reiterated recall recalls recalled remark remarks remarked observe observes observed quip quips quipped tweet tweeted " +
		"label labels labeled labelled term terms termed dub dubs dubbed refer refers referred comment comments commented explain explains explained vow vows vowed " +
		"express expresses expressed laud lauds lauded denounce denounces denounced criticize criticized condemn condemns condemned emphasize emphasized conclude concludes concluded " +
		"report reports reported reveal revealed confirm confirms confirmed affirm affirmed maintain maintains maintained thank thanked hope hopes hoped blame blames blamed quote quoted find finds found list lists listed put puts scold scolds scolded mock mocks mocked accuse accuses accused chide chided rebuke rebuked slam slams slammed " +
		"blast blasted welcome welcomes welcomed liken likens likened compare compared characterize characterized portray portrayed frame framed deem deemed applaud applauded want wants wanted expect expects expected " +
		german + " " + romance + " " + slavic,
	foreign:     german + " " + romance + " " + slavic,
	inverts:     german,
	personal:    "he she er sie il elle él ella он она він вона",
	objective:   "him ihn",
	impersonal:  "it they es ils elles",
	thus:        "so",
	to:          "to for für pour para для",
	is:          "is was are were",
	pointing:    "that this these so thus das dies so voilà así",
	conditional: "had wäre hätte si aurait",
	according:   "according laut zufolge selon según",
	byWhom:      "by von par por",
	preposition: "with to of about after before for from on at against toward towards alongside between beside without behind near over under into than like meet meets met meeting telling mit zu nach über vor bei gegen für um ohne durch auf neben zwischen avec pour sur contre chez con para sobre contra s с к о об з до",
	joins:       "and und et y и та і",
	negates:     "not no never nor neither without hardly barely cannot nicht kein keine keinen nie niemals ne pas jamais aucun sin nunca не ни нет ні",
	turns:       "until unless if but except only provided bis wenn falls sofern aber jusqu sauf si mais hasta salvo pero если пока но якщо поки але",
	statement:   "statement statements words word remarks remark claim claims comment comments post posts speech office account team phrase talk description praise promise boast insistence assertion declaration verdict line aussage worte erklärung mots propos déclaration palabras",
	determiner:  "a an the this that these those his her its their our my your any no some every of der die das ein eine le la les un une el los las",
	common: "a an the i you we they it me him her us them my your his its our their this that these those who which what when where in on at to of for with by from as into " +
		"about over after before under between and or so than while because is are was were be been being am has have had having do does did will would can could may might must should s t d ll re ve " +
		"der die das den dem des ein eine einen er sie es wir ihr und oder in im auf zu mit für ist sind war le la les un une des du de et ou à en est sont il elle que qui dans pour",
}

// A named is one name of an actor.
type named struct {
	rest  []int32 // the words after the first
	actor summit.ActorID
	upper bool // the name begins with a capital, and so it must in an article: Turkey, not turkey
}

func newLexicon(b summit.Brief) *lexicon {
	l := &lexicon{numbers: map[string]int32{}, roles: make([]role, 1), names: make([][]named, 1), persons: map[summit.ActorID]bool{}}
	for r, list := range roles {
		for w := range strings.FieldsSeq(list) {
			l.roles[l.number(w)] |= r
		}
	}
	for q := range b.Quotes() {
		for start, end := range tokens(q.Text) {
			l.roles[l.number(q.Text[start:end])] |= quoted
		}
	}
	var locales []locale.Locale
	for _, tag := range locale.Supported() {
		if base, _ := tag.Base(); base.String() != "und" {
			locales = append(locales, locale.New(b, tag, language.English))
		}
	}
	last := map[string]int{} // how many persons have it for a last name
	for a := range b.Actors() {
		if a.Kind == summit.ActorKindPerson {
			last[lastName(a.Name)]++
		}
	}
	for a := range b.Actors() {
		l.persons[a.ID] = a.Kind == summit.ActorKindPerson
		l.name(a.Name, a.ID)
		for alias := range a.Aliases.All() {
			l.name(alias, a.ID)
		}
		if surname := lastName(a.Name); a.Kind == summit.ActorKindPerson && last[surname] == 1 && startsUpper(surname) {
			l.name(surname, a.ID)
		}
		for _, in := range locales {
			l.name(in.Actor(a.ID), a.ID)
		}
	}
	for _, list := range l.names {
		slices.SortStableFunc(list, func(a, b named) int { return len(b.rest) - len(a.rest) })
	}
	return l
}

func lastName(name string) string { return name[strings.LastIndexByte(name, ' ')+1:] }

// name makes a name known; who has it first keeps it.
func (l *lexicon) name(text string, actor summit.ActorID) {
	text = strings.TrimPrefix(text, "the ")
	var seq []int32
	for start, end := range tokens(text) {
		seq = append(seq, l.number(text[start:end]))
	}
	if len(seq) == 0 {
		return
	}
	for _, n := range l.names[seq[0]] {
		if slices.Equal(n.rest, seq[1:]) {
			return
		}
	}
	l.names[seq[0]] = append(l.names[seq[0]], named{seq[1:], actor, startsUpper(text)})
}

func startsUpper(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return unicode.IsUpper(r)
}

// number returns the number of a word, and gives it one if it has none.
func (l *lexicon) number(word string) int32 {
	var buf [64]byte
	stem := appendStem(buf[:0], word)
	n, ok := l.numbers[string(stem)]
	if !ok {
		n = int32(len(l.roles))
		l.numbers[string(stem)] = n
		l.roles, l.names = append(l.roles, 0), append(l.names, nil)
	}
	return n
}

// look returns the number of a word, 0 if it is not known.
func (l *lexicon) look(word string) int32 {
	if len(word) > 60 {
		return 0
	}
	var buf [64]byte
	return l.numbers[string(appendStem(buf[:0], word))]
}

// appendStem appends a word without case, diacritics and the commonest endings of English.
func appendStem(b []byte, word string) []byte {
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
			return words.Append(b[:0], word)
		}
	}
	return b
}
