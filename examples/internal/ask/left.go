package ask

import (
	"golang.org/x/text/language"

	"example.com/summit"
	"example.com/summit/locale"
)

// LeftAsWas says that statements and quotes are left in the language of the report: "" where that is the reader's, in
// whichever country and script, or is not known.
func LeftAsWas(b summit.Brief, l locale.Locale) string {
	theirs, known := language.All.Make(b.Language()).Base() // cmn is zh
	if readers, _ := l.Tag().Base(); theirs == readers || known != language.Exact {
		return ""
	}
	return l.Label(locale.LabelLeftAsWas)
}
