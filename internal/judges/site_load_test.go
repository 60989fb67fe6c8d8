package judges

import (
	"fmt"
	"io"
	"math/rand/v2"
	"net/http"
	"net/url"
	"os"
	"runtime"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	vegeta "github.com/tsenart/vegeta/v12/lib"

	"example.com/summit"
)

// TestSiteLoad sends requests at a steady rate, whether or not the site keeps up, and gets an answer to each.
func TestSiteLoad(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes 10 seconds")
	}
	const perSecond, seconds = 500, 10
	s := serve(t, withSource()...)
	v := newVisitors(t, s)
	r := rand.New(rand.NewPCG(5, 8))
	attack := vegeta.NewAttacker(vegeta.Redirects(vegeta.NoFollow), vegeta.Timeout(30*time.Second)).Attack(func(target *vegeta.Target) error {
		*target = vegeta.Target{Method: http.MethodGet, URL: s.url + v.next(r), Header: http.Header{"Accept-Encoding": {"gzip"}}}
		return nil
	}, vegeta.ConstantPacer{Freq: perSecond, Per: time.Second}, seconds*time.Second, "")
	var m vegeta.Metrics
	for result := range attack {
		if result.Code != http.StatusOK || result.Error != "" || len(result.Body) == 0 {
			t.Errorf("%s: status %d, %d bytes: %s", result.URL, result.Code, len(result.Body), result.Error)
		}
		m.Add(result)
	}
	m.Close()
	if m.Requests != perSecond*seconds {
		t.Errorf("%d requests were sent", m.Requests)
	}
	t.Logf("%d requests, %.0f a second: half within %v, 99 of 100 within %v, the last %v after it was sent; %d KiB each",
		m.Requests, m.Rate, m.Latencies.P50, m.Latencies.P99, m.Latencies.Max, int(m.BytesIn.Mean)>>10)
}

// TestSiteMemory asks for more pages than could be kept: the site stays as large as it was half-way.
func TestSiteMemory(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes half a minute")
	}
	if runtime.GOOS != "linux" {
		t.Skip("the memory of a process is read from /proc, which only Linux has")
	}
	const half, most = 50_000, 48 // MiB that may come on top
	s := serve(t, withSource()...)
	v := newVisitors(t, s)
	peaks := [2]int{}
	for i := range peaks {
		began := time.Now()
		v.ask(t, s, half, uint64(i))
		peaks[i] = s.memory(t, "VmHWM")
		t.Logf("after %d requests: %d MiB, at most %d; %.0f requests a second",
			(i+1)*half, s.memory(t, "VmRSS"), peaks[i], half/time.Since(began).Seconds())
	}
	if more := peaks[1] - peaks[0]; more > most {
		t.Errorf("it has grown by %d MiB, and may by %d", more, most)
	}
}

// memory returns what a process has of memory in MiB: VmRSS, now, or VmHWM, at most so far.
func (s *server) memory(t *testing.T, field string) int {
	t.Helper()
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", s.cmd.Process.Pid))
	if err != nil {
		t.Fatal(err)
	}
	_, after, _ := strings.Cut(string(status), field+":")
	size, _, _ := strings.Cut(after, "kB")
	kib, err := strconv.Atoi(strings.TrimSpace(size))
	if err != nil {
		t.Fatal(err)
	}
	return kib >> 10
}

// Visitors ask for pages and data of every kind.
type visitors struct {
	fixed   []string    // addresses of what there is one of
	choices [][2]string // parameters of lists, and their values
	words   []string    // to search for
}

func newVisitors(t *testing.T, s *server) *visitors {
	t.Helper()
	v := &visitors{choices: choicesOf(t, s, "/en/findings.html")}
	b := summit.Anchorage()
	for _, text := range statements(b) {
		for _, word := range strings.Fields(text) {
			v.words = append(v.words, strings.Trim(word, `.,;:()“”–`))
		}
	}
	for _, lang := range languages() {
		for _, page := range []string{"", "index.html", "actors.html", "topics.html", "regions.html", "sections.html", "about.html"} {
			v.fixed = append(v.fixed, "/"+lang+"/"+page)
		}
		for a := range b.Actors() {
			v.fixed = append(v.fixed, "/"+lang+"/actors/"+string(a.ID)+".html")
		}
		for q := range b.Quotes() {
			v.fixed = append(v.fixed, "/"+lang+"/quotes/"+string(q.ID)+".html")
		}
	}
	for f := range b.Findings() {
		v.fixed = append(v.fixed, "/en/findings/"+string(f.ID)+".html", "/api/findings/"+string(f.ID))
	}
	for range 50 {
		v.fixed = append(v.fixed, "/assets/style.css", "/assets/pictures.css", "/assets/list.js", "/assets/icon.svg")
	}
	return v
}

// next returns the address of something that is there: one in ten is of a list, which hardly anyone has asked for before.
func (v *visitors) next(r *rand.Rand) string {
	if r.IntN(10) > 0 {
		return v.fixed[r.IntN(len(v.fixed))]
	}
	query := url.Values{}
	for range r.IntN(4) {
		choice := v.choices[r.IntN(len(v.choices))]
		query.Add(choice[0], choice[1])
	}
	if word := v.words[r.IntN(len(v.words))]; word != "" && r.IntN(2) == 0 {
		query.Set("find", word)
	}
	if r.IntN(5) == 0 {
		query.Set("format", []string{"json", "csv"}[r.IntN(2)])
		return "/api/findings?" + query.Encode()
	}
	return "/" + languages()[r.IntN(len(languages()))] + "/findings.html?" + query.Encode()
}

// ask sends n requests, eight at a time.
func (v *visitors) ask(t *testing.T, s *server, n int64, seed uint64) {
	t.Helper()
	var sent atomic.Int64
	var all sync.WaitGroup
	for worker := range uint64(8) {
		r := rand.New(rand.NewPCG(seed, worker))
		all.Go(func() {
			for sent.Add(1) <= n {
				if address := v.next(r); !taken(s.url + address) {
					t.Errorf("%s is not answered", address)
				}
			}
		})
	}
	all.Wait()
}

// taken reports whether what stands at a URL can be had, as a browser has it.
func taken(url string) bool {
	request, err := http.NewRequest(http.MethodGet, url, nil)
	if err != nil {
		return false
	}
	request.Header.Set("Accept-Encoding", "gzip")
	response, err := client.Do(request)
	if err != nil {
		return false
	}
	defer response.Body.Close()
	n, err := io.Copy(io.Discard, response.Body)
	return err == nil && n > 0 && response.StatusCode == http.StatusOK
}
