package locale_test

import (
	"fmt"
	"slices"

	"golang.org/x/text/language"

	"example.com/summit"
	"example.com/summit/locale"
)

func Example() {
	b := summit.Anchorage()
	l := locale.New(b, language.German)
	for f := range b.Findings(summit.Citing(summit.ActorTrump), summit.On(summit.TopicNATO)) {
		fmt.Println(l.Kind(f.Kind), "–", f.Statement, "–", l.Attribution(f.By, f.Citing), "–", l.Cite(f))
	}
	// Output:
	// Ereignis – The White House reported that Trump spoke with NATO leaders by phone after his return. – Weißes Haus, über Worte oder Handlungen von: Donald Trump – NATO und Verbündete, Satz 37
}

// The languages of a browser's request, the best first.
func ExampleNew() {
	tags, _, err := language.ParseAcceptLanguage("nv, uk;q=0.9, en;q=0.5")
	if err != nil {
		fmt.Println(err)
		return
	}
	l := locale.New(summit.Anchorage(), tags...)
	fmt.Println(l.Tag(), l.Confidence())
	fmt.Println(l.Title())
	// Output:
	// uk Exact
	// Саміт в Анкориджі 15 серпня 2025 р.
}

// A language that only CLDR has: countries are named in it, the rest is English.
func ExampleLocale_Confidence() {
	l := locale.New(summit.Anchorage(), language.Japanese)
	if l.Confidence() == language.No {
		fmt.Println("not available in your language, shown in", l.Tag())
	}
	fmt.Println(l.RegionTag(), l.Region(summit.RegionGermany), "–", l.Topic(summit.TopicSanctions))
	// Output:
	// not available in your language, shown in en
	// ja ドイツ – Sanctions
}

func ExampleSupported() {
	fmt.Println(locale.Supported())
	// Output:
	// [en ar de es fr ru uk zh-Hans]
}

func ExampleLocale_Tag() {
	fmt.Println(locale.New(summit.Anchorage(), language.MustParse("fr-CA")).Tag())
	// Output:
	// fr
}

func ExampleLocale_RegionTag() {
	l := locale.New(summit.Anchorage(), language.Polish, language.German)
	fmt.Println(l.RegionTag(), l.Region(summit.RegionNorway), "–", l.Tag(), l.Topic(summit.TopicEnergy))
	// Output:
	// pl Norwegia – de Energie
}

func ExampleLocale_RightToLeft() {
	fmt.Println(locale.New(summit.Anchorage(), language.Arabic).RightToLeft())
	// Output:
	// true
}

func ExampleLocale_Title() {
	fmt.Println(locale.New(summit.Anchorage(), language.French).Title())
	// Output:
	// Le sommet d’Anchorage du 15 août 2025
}

// People keep the name that the brief gives them.
func ExampleLocale_Actor() {
	l := locale.New(summit.Anchorage(), language.Ukrainian)
	fmt.Println(l.Actor(summit.ActorNATO))
	fmt.Println(l.Actor(summit.ActorGermany))
	fmt.Println(l.Actor(summit.ActorPutin))
	// Output:
	// НАТО
	// Німеччина
	// Vladimir Putin
}

func ExampleLocale_Region() {
	l := locale.New(summit.Anchorage(), language.Chinese)
	fmt.Println(l.Region(summit.RegionUkraine), l.Region(summit.RegionMiddleEast))
	// Output:
	// 乌克兰 中东
}

func ExampleLocale_Topic() {
	fmt.Println(locale.New(summit.Anchorage(), language.Spanish).Topic(summit.TopicArmsControl))
	// Output:
	// Control de armamentos
}

func ExampleLocale_Section() {
	fmt.Println(locale.New(summit.Anchorage(), language.Russian).Section(summit.SectionNoCeasefire))
	// Output:
	// Ни прекращения огня, ни мирного соглашения
}

func ExampleLocale_Kind() {
	fmt.Println(locale.New(summit.Anchorage(), language.French).Kind(summit.KindForecast))
	// Output:
	// prévision
}

func ExampleLocale_Outcome() {
	l := locale.New(summit.Anchorage(), language.German)
	fmt.Println(l.Outcome(summit.OutcomeNotAgreed), "|", l.Outcome(summit.OutcomeNotAnnounced), "|", l.Outcome(summit.OutcomeDeferred))
	// Output:
	// nicht vereinbart | nicht bekannt gegeben | aufgeschoben
}

func ExampleLocale_Modality() {
	l := locale.New(summit.Anchorage(), language.Russian)
	fmt.Println(l.Modality(summit.ModalityProbable), "|", l.Modality(summit.ModalityPossible), "|", l.Modality(summit.ModalityUnhedged))
	// Output:
	// вероятно | возможно | без смягчения
}

func ExampleLocale_Condition() {
	l := locale.New(summit.Anchorage(), language.Spanish)
	fmt.Println(l.Condition(summit.ConditionOpen), "|", l.Condition(summit.ConditionCounterfactual))
	// Output:
	// condición abierta | contrafactual
}

func ExampleLocale_Phase() {
	fmt.Println(locale.New(summit.Anchorage(), language.Chinese).Phase(summit.PhaseAfter))
	// Output:
	// 峰会后
}

func ExampleLocale_Form() {
	fmt.Println(locale.New(summit.Anchorage(), language.German).Form(summit.FormScare))
	// Output:
	// distanzierende Anführungszeichen
}

func ExampleLocale_Setting() {
	fmt.Println(locale.New(summit.Anchorage(), language.Ukrainian).Setting(summit.SettingSocialMedia))
	// Output:
	// соціальні мережі
}

func ExampleLocale_ActorKind() {
	fmt.Println(locale.New(summit.Anchorage(), language.French).ActorKind(summit.ActorKindOffice))
	// Output:
	// fonction
}

func ExampleLocale_RegionKind() {
	fmt.Println(locale.New(summit.Anchorage(), language.German).RegionKind(summit.RegionKindSea))
	// Output:
	// Meer
}

func ExampleLocale_Verdict() {
	fmt.Println(locale.New(summit.Anchorage(), language.German).Verdict(summit.VerdictAmbiguous))
	// Output:
	// mehrdeutig
}

func ExampleLocale_Label() {
	l := locale.New(summit.Anchorage(), language.German)
	fmt.Println(l.Label(locale.LabelQuotes), "|", l.Label(locale.LabelNegated))
	// Output:
	// Zitate | verneint wiedergegeben
}

func ExampleLocale_Number() {
	fmt.Println(locale.New(summit.Anchorage(), language.MustParse("de-CH")).Number(19012))
	fmt.Println(locale.New(summit.Anchorage(), language.Arabic).Number(19012))
	fmt.Println(locale.New(summit.Anchorage(), language.MustParse("ar-u-nu-latn")).Number(19012))
	// Output:
	// 19’012
	// ١٩٬٠١٢
	// 19,012
}

func ExampleLocale_Count() {
	russian, arabic := locale.New(summit.Anchorage(), language.Russian), locale.New(summit.Anchorage(), language.Arabic)
	for _, n := range []int{1, 2, 3, 11, 21} {
		fmt.Println(russian.Count(n, locale.NounQuote), "–", arabic.Count(n, locale.NounQuote))
	}
	// Output:
	// 1 цитата – اقتباس واحد
	// 2 цитаты – اقتباسان
	// 3 цитаты – ٣ اقتباسات
	// 11 цитат – ١١ اقتباسًا
	// 21 цитата – ٢١ اقتباسًا
}

func ExampleLocale_Share() {
	fmt.Println(locale.New(summit.Anchorage(), language.English).Share(3, 47, locale.NounQuote))
	fmt.Println(locale.New(summit.Anchorage(), language.German).Share(3, 47, locale.NounQuote))
	// Output:
	// 3 of 47 quotes
	// Zitate: 3 von 47
}

func ExampleLocale_Date() {
	for _, tag := range []language.Tag{language.French, language.Ukrainian, language.Chinese} {
		l := locale.New(summit.Anchorage(), tag)
		fmt.Println(l.Date("2025-09-01"), "|", l.Date("2025-09"), "|", l.Date("2025"))
	}
	// Output:
	// 1er septembre 2025 | septembre 2025 | 2025
	// 1 вересня 2025 р. | вересень 2025 р. | 2025
	// 2025年9月1日 | 2025年9月 | 2025年
}

func ExampleLocale_Labelled() {
	l := locale.New(summit.Anchorage(), language.SimplifiedChinese)
	fmt.Println(l.Labelled(l.Label(locale.LabelAdded), l.Count(2, locale.NounFinding)))
	// Output:
	// 已添加：2 条陈述
}

func ExampleLocale_List() {
	fmt.Println(locale.New(summit.Anchorage(), language.Spanish).List("Rusia", "Ucrania", "Irán"))
	// Output:
	// Rusia, Ucrania e Irán
}

func ExampleLocale_Attribution() {
	b := summit.Anchorage()
	f, _ := b.Finding("russian-domestic/interests-acknowledged")
	fmt.Println(locale.New(b, language.Russian).Attribution(f.By, f.Citing))
	// Output:
	// Кремль, о словах или действиях: Соединенные Штаты
}

func ExampleLocale_Cite() {
	b := summit.Anchorage()
	f, _ := b.Finding("arms-control/no-new-pact")
	fmt.Println(locale.New(b, language.Spanish).Cite(f))
	// Output:
	// Control de armamentos, oración 43
}

func ExampleLocale_Isolate() {
	b := summit.Anchorage()
	l := locale.New(b, language.Arabic)
	q, _ := b.Quote(summit.QuoteRootCauses)
	fmt.Printf("%+q\n", l.Isolate(q.Text))
	fmt.Printf("<q lang=%q dir=%q>%s</q>\n", b.Language(), "auto", q.Text)
	// Output:
	// "\u2068root causes\u2069"
	// <q lang="en" dir="auto">root causes</q>
}

func ExampleLocale_Compare() {
	cities := []string{"Zürich", "Öhringen", "Oslo"}
	slices.SortFunc(cities, locale.New(summit.Anchorage(), language.German).Compare)
	fmt.Println(cities)
	// Output:
	// [Öhringen Oslo Zürich]
}

func ExampleLocale_Actors() {
	l := locale.New(summit.Anchorage(), language.German)
	for a := range l.Actors() {
		if a.Kind == summit.ActorKindState {
			fmt.Print(l.Actor(a.ID), " ")
		}
	}
	// Output:
	// China Deutschland Frankreich Iran Israel Norwegen Russland Saudi-Arabien Tschechien Türkei Ukraine Vereinigte Staaten
}

func ExampleLocale_Regions() {
	l := locale.New(summit.Anchorage(), language.Ukrainian)
	for r := range l.Regions() {
		if r.Kind == summit.RegionKindArea {
			fmt.Println(l.Region(r.ID))
		}
	}
	// Output:
	// Арктика
	// Близький Схід
	// Далекий Схід Росії
	// Захід
	// західне узбережжя США
	// країни Балтії
	// регіон Перської затоки
}

func ExampleLocale_Topics() {
	l := locale.New(summit.Anchorage(), language.French)
	for t := range l.Topics() {
		if t.Within == summit.TopicEconomy {
			fmt.Println(l.Topic(t.ID))
		}
	}
	// Output:
	// Commerce et investissement
	// Énergie
	// Marchés
	// Sanctions
}

func ExampleLocale_ActorNamed() {
	l := locale.New(summit.Anchorage(), language.Ukrainian)
	a, ok := l.ActorNamed("європейський союз")
	fmt.Println(a.ID, ok)
	a, ok = l.ActorNamed("Zelensky") // the brief's own names are known as well
	fmt.Println(a.ID, ok)
	// Output:
	// eu true
	// zelenskiy true
}

func ExampleLocale_RegionNamed() {
	l := locale.New(summit.Anchorage(), language.Arabic)
	r, ok := l.RegionNamed("اوكرانيا") // without the hamza
	fmt.Println(r.ID, ok)
	// Output:
	// ukraine true
}
