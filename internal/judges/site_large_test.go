package judges

import (
	"fmt"
	"net/http"
	"testing"
	"time"

	"example.com/summit"
	"example.com/summit/internal/zipf"
)

// TestSiteLarge looks at pages of a brief with 100,000 findings: they are as large as those of a small one.
func TestSiteLarge(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes ten seconds")
	}
	b, err := summit.New(zipf.Draft(7, 100_000))
	if err != nil {
		t.Fatal(err)
	}
	addresses := []string{
		"/en/index.html", "/en/about.html", "/en/sections.html", "/en/actors.html", "/en/actors-2.html", "/en/topics.html", "/en/regions.html", "/en/quotes.html",
		"/en/findings.html", "/en/findings.html?page=4000", "/en/findings.html?kind=forecast&modality=possible&by=-", "/en/findings.html?find=no+such+words",
	}
	most := map[string]int{} // findings by actor, by topic and by section
	best := map[string]string{}
	add := func(kind, id string, n int) {
		if n > most[kind] {
			most[kind], best[kind] = n, fmt.Sprintf("/en/%s/%s.html", kind, id)
		}
	}
	count := func(filter summit.FindingFilter) (n int) {
		for range b.Findings(filter) {
			n++
		}
		return n
	}
	for a := range b.Actors() {
		add("actors", string(a.ID), count(summit.Involving(a.ID)))
	}
	for topic := range b.Topics() {
		add("topics", string(topic.ID), count(summit.On(topic.ID)))
	}
	for section := range b.Sections() {
		add("sections", string(section.ID), count(summit.Under(section.ID)))
	}
	for _, address := range best {
		addresses = append(addresses, address)
	}
	c := newCrawl(serve(t, "-in", briefFile(t, b), "-lang", "en").get, "en")
	for _, address := range addresses {
		began := time.Now()
		d, err := c.get(address)
		if err != nil {
			t.Fatal(err)
		}
		if d.status != http.StatusOK || d.root == nil {
			t.Errorf("%s: status %d", address, d.status)
			continue
		}
		t.Logf("%s: %d bytes in %v", address, len(d.body), time.Since(began))
		c.look(t, address, d)
	}
}
