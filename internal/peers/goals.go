package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"example.com/summit"
	"example.com/summit/internal/zipf"
)

// A part is a line of the table of goals; parts tells what it is about.
type part int

const (
	partImport part = iota
	partFirst
	partLookup
	partFilters
	partByHand
	partFTS
	partBleve
	partAllocs
	partEarly
	partNew
	partMemory
	partGrowth
	partParallel
)

var parts = [...]struct{ what, against, goal string }{
	partImport:   {"importing the package", "a program without it", "no init of ours, ≤ 700 KiB"},
	partFirst:    {"Anchorage(), first query", "embedded JSON", "≥ 500 ×"},
	partLookup:   {"Finding(id), Quote(id), ActorNamed(name)", "SQLite", "≥ 50 ×"},
	partFilters:  {"topic ∧ region, actor ∧ section ∧ kind", "SQLite", "≥ 25 × on Anchorage, ≥ 50 × from 300,000 on"},
	partByHand:   {"the same", "posting lists by hand", "≤ 1.5 × its time"},
	partFTS:      {"Containing", "SQLite FTS5", "≥ 4 × up to 10,000, ≥ 3 × above"},
	partBleve:    {"the same", "bleve", "≥ 100 ×"},
	partAllocs:   {"allocations of a query", "", "≤ 4"},
	partEarly:    {"the first result of a query with many", "its last", "≤ 2 % of the time"},
	partNew:      {"New of 1,000,000 findings", "", "≤ 4 s, both cores used"},
	partMemory:   {"the index’s memory", "the brief’s own", "≤ 40 %"},
	partGrowth:   {"time per result in larger briefs", "in the smallest from 10,000 on", "≤ 2 ×"},
	partParallel: {"two goroutines", "one", "≥ 1.8 × throughput"},
}

// A row is one figure, beside its goal.
type row struct {
	part                part
	what, size, against string
	ours, theirs        string
	figure, goal        string  // goal: "" where there is none at this size
	slack               float64 // how many times better than the goal the figure is
}

func (r row) met() bool { return r.slack >= 1 }

// imports measures what a program pays for the package.
func (b *bench) imports() error {
	progress("importing")
	dir, err := os.MkdirTemp("", "peers")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	root, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "example.com/summit").Output()
	if err != nil {
		return fmt.Errorf("go list: %w", err)
	}
	const (
		summits = `import "example.com/summit"; func main() { if _, ok := summit.Anchorage().Finding("overview/summit-held"); !ok { panic("no finding") } }`
		same    = `import ( _ "encoding/json"; _ "fmt"; _ "crypto/sha256"; _ "golang.org/x/text/unicode/norm" ); func main() {}`
		nothing = `func main() {}`
	)
	with, err := build(strings.TrimSpace(string(root)), dir, "summit", summits)
	if err != nil {
		return err
	}
	inits, err := initsOf(filepath.Join(dir, "summit"))
	if err != nil {
		return err
	}
	clean := 0.0
	if inits == "none" {
		clean = math.Inf(1)
	}
	b.rows = append(b.rows, row{partImport, "importing: work at start-up", "", "", inits, "", inits, "none", clean})
	for _, program := range []struct{ name, source, what, goal string }{
		{"same", same, "importing: a stripped binary that imports what the package does", "≤ 700 KiB more"},
		{"nothing", nothing, "importing: a stripped binary that imports nothing", ""},
	} {
		without, err := build(strings.TrimSpace(string(root)), dir, program.name, program.source)
		if err != nil {
			return err
		}
		more := float64(with-without) / 1024
		b.rows = append(b.rows, row{partImport, program.what, "", "", kib(with), kib(without), fmt.Sprintf("%.0f KiB more", more), program.goal, 700 / more})
	}
	return nil
}

func kib(bytes int64) string { return fmt.Sprintf("%.0f KiB", float64(bytes)/1024) }

// build compiles a program in the folder root, where it is only overlaid, and returns the size of the stripped binary.
func build(root, dir, name, source string) (int64, error) {
	file, overlay, binary := filepath.Join(dir, name+".go"), filepath.Join(dir, name+".json"), filepath.Join(dir, name)
	replace, err := json.Marshal(map[string]map[string]string{"Replace": {filepath.Join(root, "overlaid", "main.go"): file}})
	if err != nil {
		return 0, err
	}
	if err := errors.Join(os.WriteFile(file, []byte("package main\n\n"+source+"\n"), 0o666), os.WriteFile(overlay, replace, 0o666)); err != nil {
		return 0, err
	}
	command := exec.Command("go", "build", "-trimpath", "-ldflags=-s -w", "-overlay", overlay, "-o", binary, "./overlaid")
	command.Dir = root
	if out, err := command.CombinedOutput(); err != nil {
		return 0, fmt.Errorf("go build: %w\n%s", err, out)
	}
	info, err := os.Stat(binary)
	if err != nil {
		return 0, err
	}
	return info.Size(), nil
}

// initsOf returns the packages of this module whose init does something, as the runtime traces it.
func initsOf(program string) (string, error) {
	command := exec.Command(program)
	command.Env = append(os.Environ(), "GODEBUG=inittrace=1")
	var trace bytes.Buffer
	command.Stderr = &trace
	if err := command.Run(); err != nil {
		return "", fmt.Errorf("%w\n%s", err, trace.Bytes())
	}
	var inits []string
	for line := range strings.Lines(trace.String()) {
		if words := strings.Fields(line); len(words) > 4 && words[0] == "init" && strings.HasPrefix(words[1], "example.com/summit") {
			inits = append(inits, words[1]+" "+words[4]+" "+strings.Trim(words[5], ","))
		}
	}
	if inits == nil {
		return "none", nil
	}
	return strings.Join(inits, ", "), nil
}

// plainBrief is what people write to read JSON: slices and strings.
type plainBrief struct {
	Title, Date, Language, Edition string
	Sentences                      []struct {
		Section    string
		Start, End int
	}
	Sections []struct{ ID, Title, Within string }
	Actors   []struct {
		ID, Name, Kind, Role, Region string
		Aliases, Within              []string
	}
	Regions []struct {
		ID, Name, Kind, Code string
		Within               []string
	}
	Topics []struct{ ID, Name, Within, Gloss string }
	Quotes []struct {
		ID, Text, Form, Variant                      string
		By, About, Phases, Settings, Topics, Regions []string
		Negated                                      bool
		Mentions                                     []struct {
			Sentence, Start, End int
			Cue                  string
		}
	}
	Findings []struct {
		ID, Kind, Outcome, Modality, Condition, Date, Statement       string
		Phases, Settings, By, Citing, Actors, Topics, Regions, Quotes []string
		Sentences                                                     []int
	}
}

func askSummit() int {
	n := 0
	for f := range summit.Anchorage().Findings(summit.On(summit.TopicArmsControl), summit.OfKind(summit.KindOutcome)) {
		n += len(f.Statement)
	}
	return n
}

// askJSON looks at the topic itself only, which spares it the walk through what lies within.
func askJSON(doc []byte) (int, error) {
	var b plainBrief
	if err := json.Unmarshal(doc, &b); err != nil {
		return 0, err
	}
	n := 0
	for _, f := range b.Findings {
		if f.Kind != "outcome" {
			continue
		}
		for _, t := range f.Topics {
			if t == "arms-control" {
				n += len(f.Statement)
				break
			}
		}
	}
	return n, nil
}

// firstQuery times the first query of a process, which has all the page faults and cold caches of one.
func firstQuery(peer string, in io.Reader, out io.Writer) error {
	doc, err := io.ReadAll(in)
	if err != nil {
		return err
	}
	start := time.Now()
	n := 0
	if peer == "json" {
		n, err = askJSON(doc)
	} else {
		n = askSummit()
	}
	took := time.Since(start)
	if err != nil || n == 0 {
		return fmt.Errorf("%s: nothing found: %w", peer, err)
	}
	_, err = fmt.Fprintln(out, took.Nanoseconds())
	return err
}

// firsts compares the first query of Anchorage with reading it from JSON, in fresh processes and over and over in this one.
func (b *bench) firsts() error {
	progress("first query")
	doc, err := summit.Anchorage().MarshalJSON()
	if err != nil {
		return err
	}
	if n, err := askJSON(doc); err != nil || n != askSummit() {
		return fmt.Errorf("JSON finds %d bytes of statements, summit %d: %w", n, askSummit(), err)
	}
	self, err := os.Executable()
	if err != nil {
		return err
	}
	fresh := func(peer string) (float64, error) {
		command := exec.Command(self, "-first", peer)
		command.Stdin = bytes.NewReader(doc)
		out, err := command.Output()
		if err != nil {
			return 0, err
		}
		return strconv.ParseFloat(strings.TrimSpace(string(out)), 64)
	}
	var ours, theirs sample
	for range b.runs {
		a, err := fresh("summit")
		if err != nil {
			return err
		}
		c, err := fresh("json")
		if err != nil {
			return err
		}
		ours, theirs = append(ours, a), append(theirs, c)
	}
	b.ratio(partFirst, "Anchorage(), first query, in a fresh process", "Anchorage", "JSON", ours, theirs, 500)
	ours, theirs = b.compare(func(*[]string) int { return askSummit() }, func(*[]string) int { n, _ := askJSON(doc); return n }, 1)
	b.ratio(partFirst, "Anchorage(), first query, repeated", "Anchorage", "JSON", ours, theirs, 500)
	return nil
}

// ratio adds a row for how many times faster summit is. Least 0 is no goal.
func (b *bench) ratio(part part, what, size, against string, ours, theirs sample, least float64) {
	r := theirs.median() / ours.median()
	line := row{part, what, size, against, spread(ours), spread(theirs), times(r) + " ×", "", r / least}
	if least > 0 {
		line.goal = fmt.Sprintf("≥ %g ×", least)
	}
	b.rows = append(b.rows, line)
}

func spread(s sample) string {
	return fmt.Sprintf("%s (%s–%s)", duration(s.median()), duration(s.quantile(0.1)), duration(s.quantile(0.9)))
}

// compared adds the rows of what was measured against peers for which there are goals.
func (b *bench) compared() {
	for _, m := range b.measured {
		filters := strings.Contains(m.question, "∧")
		words := strings.HasPrefix(m.question, "Containing")
		onAnchorage := m.size == "Anchorage"
		switch {
		case m.peer == "SQLite" && !filters && !words:
			b.ratio(partLookup, m.question, m.size, "SQLite", m.ours, m.theirs, 50)
		case m.peer == "SQLite" && filters:
			least := 0.0
			switch {
			case onAnchorage:
				least = 25
			case m.findings >= 300_000:
				least = 50
			}
			b.ratio(partFilters, fmt.Sprintf("%s: %d results", m.question, m.results), m.size, "SQLite", m.ours, m.theirs, least)
		case m.peer == "posting lists by hand":
			share := m.ours.median() / m.theirs.median()
			b.rows = append(b.rows, row{partByHand, fmt.Sprintf("%s: %d results", m.question, m.results), m.size, "by hand", spread(m.ours), spread(m.theirs), times(share) + " × its time", "≤ 1.5 × its time", 1.5 / share})
		case m.peer == "SQLite" && words:
			least := 3.0
			switch {
			case onAnchorage:
				least = 0
			case m.findings <= 10_000:
				least = 4
			}
			b.ratio(partFTS, fmt.Sprintf("%s: %d results", m.question, m.results), m.size, "SQLite FTS5", m.ours, m.theirs, least)
		case m.peer == "bleve" && words:
			b.ratio(partBleve, fmt.Sprintf("%s: %d results", m.question, m.results), m.size, "bleve", m.ours, m.theirs, 100)
		}
	}
}

// costs measures what needs no peer: allocations, the way to the first result, two goroutines.
func (b *bench) costs(c *corpus) {
	progress("%s: allocations, first results, two goroutines", c.name)
	for _, q := range c.questions {
		ask, _ := ours{c.brief}.ask(q)
		if q.asks() > 1 {
			b.parallel(c, q, ask)
			continue
		}
		made := filters(q)
		results := ask(nil)
		bare := testing.AllocsPerRun(5, func() {
			var r reading
			for f := range c.brief.Findings(made...) {
				r.read(nil, string(f.ID), f.Statement)
			}
			r.done()
		})
		whole := testing.AllocsPerRun(5, func() { ask(nil) })
		what := fmt.Sprintf("allocations: %s: %d results", q.name, results)
		b.rows = append(b.rows, row{partAllocs, what, c.name, "", fmt.Sprintf("%g", bare), fmt.Sprintf("with filters made anew: %g", whole), fmt.Sprintf("%g", bare), "≤ 4", 4 / max(bare, 1)})
		if results >= 1000 {
			first := func(*[]string) int {
				for f := range c.brief.Findings(made...) {
					return len(f.Statement)
				}
				return 0
			}
			early, all := b.compare(first, ask, 1)
			share := early.median() / all.median()
			b.rows = append(b.rows, row{partEarly, fmt.Sprintf("first result: %s: %d results", q.name, results), c.name, "all results", spread(early), spread(all), fmt.Sprintf("%.2g %%", 100*share), "≤ 2 %", 0.02 / share})
		}
		if results > 0 {
			b.parallel(c, q, ask)
		}
	}
}

// parallel compares the throughput of two goroutines with that of one.
func (b *bench) parallel(c *corpus, q question, ask run) {
	n := b.repeats(ask)
	var one, two sample
	for range b.runs {
		for goroutines := 1; goroutines <= 2; goroutines++ {
			var done sync.WaitGroup
			start := time.Now()
			for range goroutines {
				done.Go(func() {
					for range n {
						ask(nil)
					}
				})
			}
			done.Wait()
			took := float64(time.Since(start).Nanoseconds()) / float64(n*goroutines*q.asks())
			if goroutines == 1 {
				one = append(one, took)
			} else {
				two = append(two, took)
			}
		}
	}
	b.ratio(partParallel, "two goroutines: "+q.name, c.name, "one", two, one, 1.8)
}

// creation measures New and the index.
func (b *bench) creation(n int) error {
	before := heap()
	d := zipf.Draft(1, n)
	own := heap() - before
	var took, cpu sample
	for range b.runs {
		start, startCPU := time.Now(), processor()
		brief, err := summit.New(d)
		if err != nil {
			return err
		}
		force(brief)
		wall := time.Since(start)
		took = append(took, float64(wall.Nanoseconds()))
		cpu = append(cpu, float64(processor()-startCPU)/float64(wall))
		runtime.GC()
	}
	brief, err := summit.New(d)
	if err != nil {
		return err
	}
	force(brief)
	d = summit.Draft{}
	index := heap() - before - own
	runtime.KeepAlive(brief)
	size := fmt.Sprint(n)
	line := row{partNew, "New, index included", size, "", spread(took), fmt.Sprintf("%.2f cores used", cpu.median()), duration(took.median()), "", 0}
	if n >= 1_000_000 {
		line.goal, line.slack = "≤ 4 s, ≥ 1.5 cores used", min(4e9/took.median(), cpu.median()/1.5)
	}
	share := 100 * float64(index) / float64(own)
	b.rows = append(b.rows, line, row{partMemory, "memory of the index", size, "the brief's own", fmt.Sprintf("%.1f MB", float64(index)/1e6), fmt.Sprintf("%.1f MB", float64(own)/1e6), fmt.Sprintf("%.0f %%", share), "≤ 40 %", 40 / share})
	return nil
}

// force has whatever part of an index is built at a query built.
func force(b summit.Brief) {
	b.Finding("x")
	b.Quote("x")
	b.ActorNamed("x")
	for range b.Findings(summit.On(zipf.Topic(1)), summit.Containing(zipf.Word(1))) {
		break
	}
	for range b.Quotes(summit.On(zipf.Topic(1)), summit.Containing(zipf.Word(1))) {
		break
	}
}

// growth compares the time for a result in briefs of different sizes.
func (b *bench) growth() {
	var order []string
	first, most := map[string]float64{}, map[string]float64{}
	texts := map[string][]string{}
	for _, m := range b.measured {
		if m.findings < 10_000 || m.results == 0 || m.peer != reference {
			continue
		}
		each := m.ours.median() / float64(m.results)
		if _, ok := first[m.question]; !ok {
			order = append(order, m.question)
			first[m.question] = each
		}
		most[m.question] = max(most[m.question], each)
		texts[m.question] = append(texts[m.question], duration(each))
	}
	for _, q := range order {
		if len(texts[q]) < 2 {
			continue
		}
		growth := most[q] / first[q]
		b.rows = append(b.rows, row{partGrowth, "most time per result, against that at the smallest size: " + q, "", "", strings.Join(texts[q], ", "), "", times(growth) + " ×", "≤ 2 ×", 2 / growth})
	}
}
