package judges

import (
	"encoding/json"
	"math/rand/v2"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/net/html"

	"example.com/summit"
)

// TestSiteFilesAnswer compares what the pages of files find with what the server does.
func TestSiteFilesAnswer(t *testing.T) {
	folder, err := anchorageFiles()
	if err != nil {
		t.Fatal(err)
	}
	s := serve(t, withSource()...)
	addresses := questions(t, s)
	file := filepath.Join(t.TempDir(), "addresses.json")
	list, err := json.Marshal(addresses)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, list, 0o666); err != nil {
		t.Fatal(err)
	}
	var compared struct {
		Differences []difference
		Faults      []string
	}
	inBrowser(t, &compared, "compare-answers.mjs", s.url, "file://"+filepath.ToSlash(folder), file)
	for _, fault := range compared.Faults {
		t.Error(fault)
	}
	for i, d := range compared.Differences {
		if i == 20 {
			t.Errorf("and %d more differences", len(compared.Differences)-i)
			break
		}
		t.Errorf("%s, %s (-server, +files):\n%s", d.Address, d.Part, cmp.Diff(d.Server, d.Files))
	}
	t.Logf("%d addresses compared", len(addresses))
}

// A difference is a part of two answers, as JSON.
type difference struct {
	Address, Part string
	Server, Files any
}

// TestSiteWords compares where the script of the files finds words with where the library does, in texts that no brief has.
func TestSiteWords(t *testing.T) {
	type pair struct{ Text, Phrase string }
	var pairs []pair
	r := rand.New(rand.NewPCG(15, 8))
	for range 20_000 {
		few := []string{"a", "b", " ", "-"} // so that much is found
		for range 4 {
			few = append(few, pieces[r.IntN(len(pieces))])
		}
		text := madeText(r, few, 12)
		from, to := r.IntN(len(text)), r.IntN(len(text))
		phrase := madeText(r, few, 3)
		if from < to && r.IntN(4) > 0 {
			phrase = otherwise(r, text[from:to])
		}
		pairs = append(pairs, pair{strings.Join(text, ""), strings.Join(phrase, "")})
	}
	for _, text := range statements(summit.Anchorage()) {
		words := strings.Fields(text)
		for i := range words {
			pairs = append(pairs, pair{text, words[i]}, pair{text, strings.Join(words[i:min(i+3, len(words))], "-")})
		}
	}
	file := filepath.Join(t.TempDir(), "pairs.json")
	list, err := json.Marshal(pairs)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, list, 0o666); err != nil {
		t.Fatal(err)
	}
	var found [][]string
	nodeJSON(t, &found, "find-words.mjs", file)
	faults, hits := 0, 0
	for i, p := range pairs {
		want := []string{}
		for from, to := range summit.Occurrences(p.Text, p.Phrase) {
			want = append(want, p.Text[from:to])
		}
		if len(want) > 0 {
			hits++
		}
		if slices.Equal(want, found[i]) {
			continue
		}
		if faults++; faults <= 20 {
			t.Errorf("%+q in %+q: the library finds %+q, the script %+q", p.Phrase, p.Text, want, found[i])
		}
	}
	t.Logf("%d searches, %d find something, %d differ", len(pairs), hits, faults)
}

// otherwise returns a text in pieces as another may write it.
func otherwise(r *rand.Rand, text []string) []string {
	alike := [][]string{
		{"-", "–", "—", "−", "‐", "\u2011", "", " "}, {"'", "’", "ʼ", " "}, {".", "", " "}, {" ", "\u00a0", ", "}, {"\u00ad", "\u200b", "\ufe0f", "\u034f", ""},
		{"a", "A", "Ａ", "á"}, {"é", "e\u0301", "E", "e"}, {"ß", "ẞ", "ss"}, {"æ", "ae"}, {"Ø", "o"}, {"Ł", "l"}, {"İ", "ı", "i"}, {"ς", "Σ", "σ"},
		{"ﬁ", "fi"}, {"½", "1⁄2"}, {"9", "９"}, {"カ", "ｶ"}, {"が", "か\u3099"}, {"K", "k"}, {"Å", "å"}, {"µ", "μ"}, {"ſ", "s"}, {"②", "2"}, {"Ꭰ", "ꭰ"},
		{"\u0301", "\u0323", "ָ", "ً", ""},
	}
	var other []string
	for _, piece := range text {
		for _, group := range alike {
			if slices.Contains(group, piece) && r.IntN(2) == 0 {
				piece = group[r.IntN(len(group))]
				break
			}
		}
		other = append(other, piece)
	}
	return other
}

// pieces are all that folding words has a rule for.
var pieces = []string{
	"a", "b", "A", "ab", "us", "1", "9", "x", " ", " ", " ", "-", ".", ".", ",", "'", "’", "ʼ", "–", "—", "−", "‐", "\u2011",
	"é", "e\u0301", "\u0301", "\u0323", "ß", "ẞ", "æ", "Ø", "Ł", "İ", "ı", "ς", "Σ", "ﬁ", "½", "Ａ", "９", "ｶ", "\u3099", "か", "が", "北", "京", "カ",
	"\u00ad", "\u200b", "\u200d", "\ufe0f", "\u20e3", "\u034f", "ש", "ָ", "ع", "ً", "ٱ", "हि", "न्", "द", "्", "ক", "়", "ǅ", "K", "Å", "µ", "ſ", "ͅ",
	"🕊", "𝔛", "²", "①", "Ⅷ", "№", "ﷺ", "㍿", "ᾳ", "ΐ", "ŉ", "ǰ", "ﬀ", "ﬓ", "Ꭰ", "ꭰ", "𞤀", "…", "“", "/", "\u00a0", "\u2028",
}

// madeText returns a text of up to n of some pieces.
func madeText(r *rand.Rand, pieces []string, n int) []string {
	var text []string
	for range 1 + r.IntN(n) {
		text = append(text, pieces[r.IntN(len(pieces))])
	}
	return text
}

// questions returns addresses of lists: each value of each parameter, some pairs of them, and words to find.
func questions(t *testing.T, s *server) (addresses []string) {
	t.Helper()
	b := summit.Anchorage()
	r := rand.New(rand.NewPCG(8, 15))
	for _, list := range []struct {
		path  string
		texts []string
		all   bool // each value alone
	}{
		{"/en/findings.html", statements(b), true},
		{"/en/quotes.html", quotations(b), true},
		{"/ar/findings.html", statements(b), false},
	} {
		values := choicesOf(t, s, list.path)
		for a := range b.Actors() {
			values = append(values, [2]string{"from", string(a.ID)})
		}
		var queries []url.Values
		for _, v := range values {
			if list.all {
				queries = append(queries, url.Values{v[0]: {v[1]}})
			}
		}
		for _, words := range searches(r, list.texts) {
			queries = append(queries, url.Values{"find": {words}})
		}
		for range 60 {
			query := url.Values{}
			for range 2 + r.IntN(3) {
				v := values[r.IntN(len(values))]
				query.Add(v[0], v[1])
			}
			queries = append(queries, query)
		}
		for _, query := range queries {
			switch r.IntN(10) {
			case 0:
				query.Set("page", "2")
				if !s.has(t, list.path+"?"+query.Encode()) { // all is on the first
					query.Del("page")
				}
			case 1:
				query.Add("find", "the")
			case 2:
				query.Add("find", "")
			}
			addresses = append(addresses, list.path+"?"+query.Encode())
		}
		addresses = append(addresses, list.path+"?", list.path+"?page=2")
	}
	return addresses
}

// has reports whether there is a page at an address.
func (s *server) has(t *testing.T, address string) bool {
	t.Helper()
	answer, err := http.Get(s.url + address)
	if err != nil {
		t.Fatal(err)
	}
	answer.Body.Close()
	return answer.StatusCode == http.StatusOK
}

// choicesOf returns the names and values of the choices that a list shows.
func choicesOf(t *testing.T, s *server, path string) (values [][2]string) {
	t.Helper()
	d, err := s.get(path)
	if err != nil {
		t.Fatal(err)
	}
	for _, n := range find(d.root, func(n *html.Node) bool { return attribute(n, "type") == "checkbox" }) {
		values = append(values, [2]string{attribute(n, "name"), attribute(n, "value")})
	}
	if len(values) < 50 {
		t.Fatalf("%s has only %d choices", path, len(values))
	}
	return values
}

func statements(b summit.Brief) (texts []string) {
	for f := range b.Findings() {
		texts = append(texts, f.Statement)
	}
	return texts
}

func quotations(b summit.Brief) (texts []string) {
	for q := range b.Quotes() {
		texts = append(texts, q.Text)
	}
	return texts
}

// searches returns what readers may search texts for: words with anything but letters in
// them, and rows of words, as they stand there and otherwise.
func searches(r *rand.Rand, texts []string) []string {
	var list []string
	for _, text := range texts {
		for _, word := range strings.Fields(text) {
			bare := strings.Trim(word, ".,;:()“”")
			if strings.ContainsFunc(bare, func(c rune) bool { return !unicode.IsLetter(c) }) && bare != "" {
				list = append(list, word, strings.ToUpper(bare), strings.NewReplacer(".", "", "-", "", "’", "'").Replace(bare))
			}
		}
	}
	slices.Sort(list)
	list = slices.Compact(list)
	r.Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
	list = slices.DeleteFunc(list[:min(len(list), 60)], func(s string) bool {
		return !strings.ContainsFunc(s, func(c rune) bool { return unicode.IsLetter(c) || unicode.IsNumber(c) })
	})
	respell := []func(string) string{
		func(s string) string { return s }, strings.ToUpper, strings.ToTitle,
		strings.NewReplacer("e", "é", "i", "ï", "o", "o\u0308").Replace,
		strings.NewReplacer(" ", "  ", "-", "–", "’", "ʼ").Replace,
		strings.NewReplacer(" ", "-").Replace,
		strings.NewReplacer("-", " ").Replace,
		strings.NewReplacer("a", "ａ", "n", "Ｎ", "t", "t\u00ad").Replace,
	}
	for range 60 {
		row := strings.Fields(texts[r.IntN(len(texts))])
		from := r.IntN(len(row))
		to := min(len(row), from+1+r.IntN(4))
		list = append(list, respell[r.IntN(len(respell))](strings.Join(row[from:to], " ")))
	}
	return append(list, "U.S.", "us", "u.s", "US-Russia", "u s", "Kyiv’s", "fire", "CEASE FIRE", "ceasefire", "ß", "½", "北京", "no such words")
}
