package main

import "example.com/summit/examples/internal/judge"

// role is what a word does.
type role uint64

const (
	reports     role = 1 << iota // “said”
	addressing                   // “thanked X”: X does not do it, though a comma be in front
	doing                        // “did”, as in: never did X say
	leading                      // “that there was”: what may stand between a verb and what was said
	between                      // “ever”: what may stand between a "not" and its verb
	able                         // “could”: who could not say it without a smile said it
	uttering                     // “say”: what is not uttered was not said
	clausal                      // “X said Y called”: a clause may follow, with a subject of its own
	rejects                      // “dismissed”: what is rejected was said by somebody else
	quotes                       // “quoted X”: who is quoted speaks
	personal                     // “he”
	objective                    // “him”
	impersonal                   // “it”
	according                    // “according”, “laut”: the name follows
	asSaid                       // “so”: the name follows at once
	foreign                      // verbs of other languages than English, where “a” is no article
	inverts                      // verbs that may stand before who says it: “nannte Putin”
	beholder                     // “to X, …” at the beginning of a sentence
	copula                       // “… is X’s”
	unreal                       // “had he been”
	pointing                     // “that is how X put it”
	byWhom                       // “by”
	preposition                  // the name that follows is no subject
	relative                     // “which”: what follows tells of what stands before
	joins                        // “and”
	begins                       // another clause: “while”
	negation                     // “not”
	supposes                     // “if”: who does something there is not who says it
	turns                        // “until”: what stands before holds only with what follows
	voices                       // “spokesman”: X’s voice is X’s, as far as can be seen
	titles                       // “President”: may stand before a last name
	institution                  // “Times”: ends the name of none who says it himself
	statement                    // “post”: X’s post is X’s word
	determiner                   // “the”: what follows is no verb
	common                       // tells nothing
	quoted                       // stands in a quote
	surname                      // ends the name of a person
	heads                        // “leader”: X’s leader is not X
)

// Verbs of reporting, in one form of those that have the same stem.
const (
	english = "accuse accused acknowledge add added adds admit admitted affirm agree agreed announce applaud argue ask asked asks assert believe " +
		"blame blast boast brag bragged call caution characterize chide cite cited claim comment compare complain concede conclude condemn crow crowed " +
		"confirm criticize declare deem demand denounce describe dismiss dismissed dub dubbed dubs emphasize expect explain " +
		"express expressed fault find float floated found frame gloat hail hope hoped insist joke joked label labelled laud liken list maintain " +
		"mention mock named note noted observe portray post praise praised predict promise promised put puts quip quipped quote rebuke " +
		"recall refer referred reiterate reject remark repeat replies reply report restate reveal said say saying says scold slam " +
		"slammed speak spoke spoken stress stressed suggest talked tell term thank think thought threaten told tout tweet urge urged vow vowed " +
		"vows want warn welcome write written wrote"
	german = "bedankte behauptet betonte betonten bezeichnete dankte prahlte jubelte erinnerte erklärte erklärten erwartet fand forderte forderten " +
		"hielt hofft kündigte lobte lobten mahnte meinte nannte nannten nennt pries rechnet räumte rühmte sagen sagte sagten " +
		"schreibt schrieb schwärmte sprach sprachen spricht verlangt versprach warf warnte warnten wirft wollte"
	romance = "advirtió affirmait affirmé afirma afirmó ajouté appelle appelé assuré añadió calificó declaró dice dijo dit " +
		"déclara déclaré dénonce escribió espère estimé habló lancé llamó parlait parlé promet promis qualifié " +
		"raconte reproché réclame répond répondu répété résumé salua salué savoir savouré vanté veut voit écrit " +
		"évoqué"
	slavic = "говорил добавил заявив заявил заявила назвав назвал назвала " +
		"написал отметил отметила сказав сказал сказала"
	arabic  = "أعلن صرح قال قالت وصف"
	chinese = "说 称 道"
)

// The words of each role, in the languages that locale knows.
var roles = map[role]string{
	reports:    english + " " + german + " " + romance + " " + slavic + " " + arabic + " " + chinese,
	addressing: "accuse accused applaud blame condemn criticize denounce dismiss dismissed laud mock praise praised rebuke reject scold slam slammed tell told thank welcome",
	doing:      "do does did has have had",
	able:       "could can couldn cannot",
	leading:    "there was were is it they he she had him about",
	between:    "having have ever actually really publicly to",
	uttering:   "say said saying says tell telling told call calling called utter uttered speak spoke spoken write wrote written",
	clausal: "add added adds admit admitted after argue assert before believe claim complain concede conclude confirm explain fear hope hoped insist know " +
		"maintain note noted predict recall repeat replies reply report reveal said say saying says stress stressed suggest think thought vow vowed vows warn",
	rejects:    "condemn criticize denounce dismiss dismissed mock rebuke reject slam slammed",
	quotes:     "quote quotes quoted quoting cite cites cited citing zitierte zitiert cite citant",
	supposes:   "if unless wenn falls si если якщо",
	foreign:    german + " " + romance + " " + slavic + " " + arabic + " " + chinese,
	inverts:    german,
	personal:   "he she er sie il elle él ella он она він вона",
	objective:  "him ihn",
	impersonal: "it they es ils elles",
	asSaid:     "so",
	beholder:   "to for für pour para для",
	copula:     "is was are were",
	pointing:   "that this these so thus das dies so voilà así",
	unreal:     "had wäre hätte si aurait",
	according:  "according laut zufolge selon según",
	byWhom:     "by von par por",
	preposition: "de des du about after against alongside at auf avec before behind bei beside between chez con contra contre durch for from für in " +
		"gegen into like meet met mit nach near neben of ohne on over para pour s sobre sur telling than to toward um under unlike despite vor " +
		"with without zu zwischen über до з к о об с",
	begins:   "while whereas as but who whose where when although though because während als doch denn weil welche",
	relative: "which whom",
	joins:    "and und et y и та і",
	negation: judge.Negating,
	turns:    judge.Turning,
	statement: "account assertion aussage boast claim comment declaration description erklärung insistence line mots office palabras " +
		"phrase post praise promise propos remarks speech statement talk team verdict words worte",
	voices: "spokesman spokeswoman spokesperson sprecher sprecherin porte officials official sources source press secretary aides aide administration " +
		"government leaders delegation lawmakers diplomats",
	titles: "president mr mrs ms sir dr senator sen representative rep congressman chancellor premier prime minister secretary general host guest " +
		"präsident président presidente herr frau monsieur señor yesterday today tomorrow monday tuesday wednesday thursday friday saturday sunday " +
		"even only both either did another former ex vice later then now here there once meanwhile afterwards afterward earlier instead still yet perhaps maybe republican democrat u",
	heads: "leader chief boss head strongman chef chief dirigeant oberhaupt jefe",
	institution: "press news times post journal reuters agency institute council university department ministry party union office house street committee " +
		"court bank group street center centre school church army navy senate parliament",
	determiner: "a an the this that these those his her its their our my your any no some every of der die das ein eine le la les un une el los las",
	common:     judge.Common,
}
