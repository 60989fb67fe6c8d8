// Package locale says what is in a brief in the language of a reader: the names of its records, the words for
// its kinds and hedges, numbers, dates, and the labels of a page around them. It never translates
// what somebody claims: statements and quotes stay as the brief has them, since a translation is another
// claim. It is a package of its own, so that only those pay for its tables who need them.
//
//	b := summit.Anchorage()
//	l := locale.New(b, language.German)
//	for f := range b.Findings(summit.Citing(summit.ActorTrump), summit.On(summit.TopicNATO)) {
//		fmt.Println(l.Kind(f.Kind), "–", f.Statement, "–", l.Attribution(f.By, f.Citing), "–", l.Cite(f))
//	}
//
// prints
//
//	Ereignis – The White House reported that Trump spoke with NATO leaders by phone after his return. – Weißes Haus, über Worte oder Handlungen von: Donald Trump – NATO und Verbündete, Satz 37
//
// # What comes from where
//
// The tables of this package are in English, Arabic, Chinese (simplified), French, German, Russian, Spanish and
// Ukrainian; [Supported] lists them. CLDR is the Common Locale Data Repository of Unicode, of which x/text has version 32
// ([language.CLDRVersion]), and for the order of names version 23.
//
//	what                                            from                        languages
//	regions with a code of ISO 3166-1 or UN M.49,   CLDR, by x/text's display   all that display has, about 170
//	  and the states named as they are
//	regions without such a code, other actors,      tables of this package      the eight
//	  topics, sections, kinds and the like, labels
//	people                                          the brief                   the brief's
//	statements, quotes, cues, roles, glosses        the brief                   the brief's
//	which plural form goes with a number            CLDR, by x/text's plural    the eight
//	digits and grouping                             CLDR, by x/text's message   the eight, with their regions
//	the order of names                              CLDR, by x/text's collate   the eight
//	dates                                           tables of this package      the eight
//
// A few countries that were renamed, or are spelled otherwise, since CLDR 32 have the newer name. Where the
// reader's language is that of the brief, all names are the brief's own: for Anchorage's English reader, Czech Republic and not CLDR's Czechia.
//
// # Languages that are missing
//
// A wish that cannot be met gives English, and [Locale.Confidence] is then [language.No]. What can be met of it is: a reader
// of Japanese gets the names of countries in Japanese and the rest in English, [Locale.RegionTag] and [Locale.Tag] tell which is which.
// So does one who wishes Japanese first and German next: countries in Japanese, the rest in German.
//
// Digits are those that x/text gives: Arabic ones for "ar", those of the West for most regional tags, as "ar-EG", which take "ar-EG-u-nu-arab" for Arabic ones.
//
// # Other briefs
//
// A brief that is not Anchorage may have records of the same IDs. A translation is used only where the record has the
// English name that the translation was made from. All else has the name that its brief gives it.
//
// # Right to left
//
// Arabic runs from right to left, and what stays in English within it from left to right. [Locale.List], [Locale.Attribution] and
// [Locale.Cite] set names that run against the reader's direction between Unicode's isolates, U+2068 and U+2069. Whoever puts a statement or a quote into a
// line passes it through [Locale.Isolate], and marks it with [summit.Brief.Language] where the format has a place for that, such as
// the lang attribute of HTML.
//
// # Cost
//
// Importing this package adds 4.7 MB to a program, and 0.8 ms to its start for the tables that x/text sets up: display 0.55 ms and 200 KB,
// collate 0.1 ms. These are figures of one machine, by GODEBUG=inittrace=1; the package itself sets up nothing. The first call of [New] takes 0.4 ms,
// any other a few microseconds.
//
// # Adding a language
//
// Copy names_de.go to a file for the new language, translate each row, give each count the plural categories that CLDR has for the
// language, and add it to languages in names.go. Add it to testdata/intl.mjs, run that, and run the tests, once with -update: they write
// testdata/terms.md, where all languages stand side by side to be read, and find what is
// missing, what is left in another script, and what ICU says otherwise.
package locale
