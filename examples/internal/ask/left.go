package ask

import (
	"golang.org/x/text/language"

	"example.com/summit"
	"example.com/summit/locale"
)

// LeftAsWas says that statements and quotes are left in the language of the report: "" where that is the reader's, in
// whichever country and script, or is not known.
func LeftAsWas(b summit.Brief, l locale.Locale) string {
	texts := language.Make(b.Language())
	theirs, _ := texts.Base()
	if readers, _ := l.Tag().Base(); theirs == readers || texts == language.Und {
		return ""
	}
	return l.Label(locale.LabelLeftAsWas)
}
