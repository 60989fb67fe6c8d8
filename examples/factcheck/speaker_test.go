package main

import (
	"slices"
	"strings"
	"testing"

	"example.com/summit"
	"example.com/summit/examples/factcheck/internal/article"
	"example.com/summit/examples/internal/judge"
)

func TestCredited(t *testing.T) {
	const trump, putin, zelenskiy = summit.ActorTrump, summit.ActorPutin, summit.ActorZelenskiy
	c := newChecker(summit.Anchorage())
	for _, tt := range []struct {
		text string
		want []summit.ActorID // of the last quotation
	}{
		{"“…x,” said U.S. President Donald Trump.", []summit.ActorID{trump}},
		{"“x,” Russian President Vladimir Putin told reporters.", []summit.ActorID{putin}},
		{"“x” — Putin", []summit.ActorID{putin}},
		{"Zelensky: “x”", []summit.ActorID{zelenskiy}},
		{"According to Putin, it was “x”.", []summit.ActorID{putin}},
		{"Trump’s claim of “x” stands.", []summit.ActorID{trump}},
		{"Trump and Putin spoke of “x”.", []summit.ActorID{trump, putin}},
		{"Trump, after meeting Putin, said it was “x”.", []summit.ActorID{trump}},
		{"It was called “x” by Putin.", []summit.ActorID{putin}},
		{"The talks were described by Putin as “x”.", []summit.ActorID{putin}},
		{"Trump spoke of “y”, Putin of “x”.", []summit.ActorID{putin}},
		{"Trump spoke of “y” and Putin said “x”.", []summit.ActorID{putin}},
		{"Putin came late. He said it was “x”.", []summit.ActorID{putin}},
		{"If Putin stalls, Trump said, there will be “x”.", []summit.ActorID{trump}},
		{"“y,” Trump said, “x.”", []summit.ActorID{trump}},
		{"“y,” Trump said. “x.”", []summit.ActorID{trump}},
		{"Trump told us: “Putin spoke of ‘x’ twice.”", []summit.ActorID{putin}},
		{"White House press secretary Karoline Leavitt said Trump was “x”.", []summit.ActorID{summit.ActorWhiteHouse}},
		{"The Norwegian foreign minister, Espen Barth Eide, said Europe must “x.”", []summit.ActorID{summit.ActorNorwayForeignMinister}},
		{"Analysts quoted Putin as calling it “x”.", []summit.ActorID{putin}},
		{"Trump quoted Putin, saying “x”.", []summit.ActorID{putin}},
		{"Unlike Putin, who kept quiet, Trump was loud: “x”", []summit.ActorID{trump}},
		{"Zelenskyy’s office said it heard from Trump that Putin had talked of “x”.", []summit.ActorID{putin}},
		{"It was not Trump but Putin who said “x”.", []summit.ActorID{putin}},
		{"Zelensky said Trump called Putin “x”.", []summit.ActorID{trump}},
		{"Zelensky said that the White House had called it “x”.", []summit.ActorID{summit.ActorWhiteHouse}},
		{"Graham believes Trump and Putin will call it “x”.", []summit.ActorID{trump, putin}},
		{"Zelensky left after Trump called it “x”.", []summit.ActorID{trump}},
		{"Zelensky said Trump was told it was “x”.", []summit.ActorID{zelenskiy}},
		{"Zelensky rejected Trump demands as “x”.", []summit.ActorID{zelenskiy}},
		{"Zelensky said Trump in talks had been “x”.", []summit.ActorID{zelenskiy}},
		{"Trump dismissed the “x” that Putin had named.", []summit.ActorID{putin}},
		{"Zelensky rejected “x” Trump floated.", []summit.ActorID{trump}},
		{"Zelensky mocked the “x” of which Putin had gloated.", []summit.ActorID{putin}},
		{"Trump dismissed the alleged “x” demanded by Putin.", []summit.ActorID{putin}},
		{"Trump denounces the “x”.", nil},
		{"Trump dismissed it as “x”.", []summit.ActorID{trump}},
		{"Trump slammed the plan: “x.”", []summit.ActorID{trump}},
		{"Trump slammed the plan with “x”.", []summit.ActorID{trump}},
		{"Trump dismissed Putin’s “x”.", []summit.ActorID{putin}},
		{"Trump, not Putin, spoke of “x”.", []summit.ActorID{trump}},
		{"Putin (not Trump) spoke of “x”.", []summit.ActorID{putin}},
		{"Trump, and not the Kremlin, spoke of “x”.", []summit.ActorID{trump}},
		{"Trump has said it; Putin agreed with him that it was “x”.", []summit.ActorID{putin}},
		{"In the West, many said it was “x”.", nil},
		{"Kim Kardashian said it was “x”.", nil},
		{"Putin, a guest, thanked Trump for the welcome and spoke of “x”.", []summit.ActorID{putin}},
		{"Trump, as ever, praised Putin and called it “x”.", []summit.ActorID{trump}},
		{"“y,” told Putin, “x.”", []summit.ActorID{putin}},
		{"Putin won by meeting Trump. Trump had called for it, but then he said it was “x”.", []summit.ActorID{trump}},
		{"Experts warned Putin “x” by meeting Trump.", []summit.ActorID{summit.ActorExperts}},
		{"Trump said Putin wants peace, but “x”.", []summit.ActorID{trump}},
		{"Trump said that Putin wants peace but it was “x”.", []summit.ActorID{trump}},
		{"Trump said Zelensky wants to talk, adding “x”.", []summit.ActorID{trump}},
		{"Trump said Putin called, and that it was “x”.", []summit.ActorID{trump}},
		{"Trump said Putin thanked him and it was “x”.", []summit.ActorID{trump}},
		{"Trump said he thinks Putin wants peace: “x.”", []summit.ActorID{trump}},
		{"Trump spoke after Putin and said “x”.", []summit.ActorID{trump}},
		{"Trump said after Putin had spoken, “x”.", []summit.ActorID{trump}},
		{"Trump said before Putin called: “x.”", []summit.ActorID{trump}},
		{"Trump said after Putin spoke that it was “x”.", []summit.ActorID{trump}},
		{"Trump, praised by Putin, said it was “x”.", []summit.ActorID{trump}},
		{"Donald Trump jr. said it was “x”.", nil},
		{"Melania Trump said it was “x”.", nil},
		{"Donald Trump Jr. said it was “x”.", nil},
		{"Trump, Jr., said it was “x”.", nil},
		{"Trump II said it was “x”.", nil},
		{"Trump, junior or not, said it was “x”.", []summit.ActorID{trump}},
		{"The Ukrainian Foreign Ministry called it “x”.", nil},
		{"NATO Secretary-General Mark Rutte spoke of “x”.", nil},
		{"Kyiv residents said it was “x”.", nil},
		{"U.S. Secretary of State Marco Rubio said Russia was “x”.", nil},
		{"President Donald J. Trump called it “x”.", []summit.ActorID{trump}},
		{"Vladimir Vladimirovich Putin spoke of “x”.", []summit.ActorID{putin}},
		{"Ukrainian President Volodymyr Zelenskyy, who was not invited, called on allies to take “x”.", []summit.ActorID{zelenskiy}},
		{"« x », a lancé M. Trump.", []summit.ActorID{trump}},
		{"“x,” he told reporters.", nil},
		{"An aide of his told reporters that it was “x”.", nil},
		{"The Wall Street Journal called it “x”.", nil},
		{"The Kremlin leader spoke of “x”.", nil},
		{"Le chef du Kremlin parle de « x ».", nil},
		{"Putin said they had talked about “x”.", []summit.ActorID{putin}},
		{"According to Putin’s aide, it was “x”.", nil},
		{"The Republican said it was “x”.", nil},
		{"Putin’s spokesman said it was “x”.", nil},
		{"An aide told Trump it was “x”.", nil},
		{"Trump met Putin under a “x” banner.", nil},
		{"Trump spoke. It was “x”.", nil},
		{"„x“, sagte Donald Trump.", []summit.ActorID{trump}},
		{"Als „x“ bezeichnete Putin das Treffen.", []summit.ActorID{putin}},
		{"« x », a lancé Trump.", []summit.ActorID{trump}},
		{"Selon Poutine, c’est « x ».", nil}, // by no name that brief or locale has
		{"Кремль заявил: «x».", []summit.ActorID{summit.ActorKremlin}},
		{"Путин заявил: «x».", nil},
		{"克里姆林宫说：“x”。", []summit.ActorID{summit.ActorKremlin}},
	} {
		var got []summit.ActorID
		for it, err := range c.check(strings.NewReader(tt.text), article.Text) {
			if err != nil {
				t.Fatal(err)
			}
			got = it.Credited
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%s: %v, want %v", tt.text, got, tt.want)
		}
	}
}

func TestStrangers(t *testing.T) {
	c := newChecker(summit.Anchorage())
	for text, want := range map[string]string{
		"Emmanuel Macron said: “x”":                               "Emmanuel Macron",
		"“x,” said the French president, Emmanuel Macron.":        "",
		"“x,” said Emmanuel Macron.":                              "Emmanuel Macron",
		"“x,” French President Emmanuel Macron told us.":          "Emmanuel Macron",
		"“x,” Macron said.":                                       "",
		"“x,” said Donald Trump.":                                 "",
		"Emmanuel Macron dismissed it as “x”.":                    "Emmanuel Macron",
		"Emmanuel Macron dismissed the “x”.":                      "",
		"The New York Times said it was “x”.":                     "",
		"The Wall Street said “x”.":                               "",
		"Emmanuel Macron was glad when Putin said it was “x”.":    "",
		"“x”, sagte Bundeskanzler Friedrich Merz.":                "",
		"He spoke. Emmanuel Macron, a day later, said it was “x”": "",
	} {
		for it, err := range c.check(strings.NewReader(text), article.Text) {
			if err != nil {
				t.Fatal(err)
			}
			if it.Stranger != want {
				t.Errorf("%s: %q, want %q", text, it.Stranger, want)
			}
		}
	}
	for it := range c.check(strings.NewReader("Emmanuel Macron said: “everyone wants to deal with us”"), article.Text) {
		if !slices.Equal(it.Faults, []judge.Fault{judge.Misattributed}) {
			t.Errorf("a stranger's words are %v", it.Faults)
		}
	}
}

func TestEndsSentence(t *testing.T) {
	for text, want := range map[string]bool{
		"gone. He":       true,
		"gone? He":       true,
		"gone, he":       false,
		"gone he":        false,
		"U.S. President": false,
		"Sen. Graham":    false,
		"gone. and":      false,
		"3.5":            false,
		"gone.” Putin":   true,
		"好。他":            true,
		"gone … He":      true,
		"gone\n\nHe":     true,
	} {
		var list []token
		for start, end := range judge.Tokens(text) {
			list = append(list, token{start: start, end: end})
		}
		n := len(list)
		if got := endsSentence(text, list[n-2], list[n-1]); got != want {
			t.Errorf("%s: %t", text, got)
		}
	}
}
