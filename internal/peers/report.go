package main

import (
	"bytes"
	"fmt"
	"os"
	"runtime"
	"runtime/debug"
	"strings"
	"time"
)

// report writes the results as Markdown.
func (b *bench) report(w *bytes.Buffer) {
	fmt.Fprintf(w, "# How fast package summit is, against its peers\n\nWritten by `go run .` in this folder; do not edit.\n\n")
	fmt.Fprintf(w, "%s. Medians of %d runs, in brackets the 10th and the 90th percentile; summit and the peer were asked in turns.\n", machine(), b.runs)
	var missed []row
	goals := 0
	for _, r := range b.rows {
		if r.goal == "" {
			continue
		}
		goals++
		if !r.met() {
			missed = append(missed, r)
		}
	}
	fmt.Fprintf(w, "\n## Goals that are missed\n\n%d of %d figures meet their goals. ", goals-len(missed), goals)
	if len(missed) == 0 {
		fmt.Fprintf(w, "None is missed.\n")
	} else {
		fmt.Fprintf(w, "These do not:\n\n")
		for _, r := range missed {
			fmt.Fprintf(w, "- %s%s%s: %s, goal %s\n", r.what, in(", ", r.size), in(", against ", r.against), r.figure, r.goal)
		}
	}
	b.summary(w)
	fmt.Fprintf(w, "\n## Every goal\n\n| What | Size | Against | summit | It | Figure | Goal | Met |\n|---|---|---|---|---|---:|---:|---|\n")
	for _, r := range b.rows {
		met := "–"
		switch {
		case r.goal == "":
		case r.met():
			met = "yes"
		default:
			met = "**no**"
		}
		fmt.Fprintf(w, "| %s | %s | %s | %s | %s | %s | %s | %s |\n", r.what, r.size, r.against, r.ours, r.theirs, r.figure, r.goal, met)
	}
	b.times(w)
	fmt.Fprintf(w, "\n## Building\n\n| Peer | Size | Time |\n|---|---|---:|\n")
	for _, p := range b.built {
		fmt.Fprintf(w, "| %s | %s | %s |\n", p.peer, p.size, p.took.Round(time.Millisecond/10))
	}
	w.WriteString(notes)
}

// summary writes a line for each part, with the figure that is farthest from its goal or nearest to missing it.
func (b *bench) summary(w *bytes.Buffer) {
	fmt.Fprintf(w, "\n## Goals in short\n\n| What | Against | Goal | Worst figure | Where | Figures that meet it |\n|---|---|---|---:|---|---:|\n")
	for i, p := range parts {
		var worst *row
		met, all := 0, 0
		for j := range b.rows {
			r := &b.rows[j]
			if r.part != part(i) || r.goal == "" {
				continue
			}
			all++
			if r.met() {
				met++
			}
			if worst == nil || r.slack < worst.slack {
				worst = r
			}
		}
		if worst == nil {
			fmt.Fprintf(w, "| %s | %s | %s | not measured | | |\n", p.what, p.against, p.goal)
			continue
		}
		fmt.Fprintf(w, "| %s | %s | %s | %s | %s%s | %d of %d |\n", p.what, p.against, p.goal, worst.figure, worst.what, in(", ", worst.size), met, all)
	}
}

func in(before, s string) string {
	if s == "" {
		return ""
	}
	return before + s
}

// times writes a table of all peers for each size.
func (b *bench) times(w *bytes.Buffer) {
	fmt.Fprintf(w, "\n## Every peer\n\nIn brackets, how many times faster summit is, and the 10th and the 90th percentile of this of pairs of runs.\n")
	var sizes []string
	for _, m := range b.measured {
		if len(sizes) == 0 || sizes[len(sizes)-1] != m.size {
			sizes = append(sizes, m.size)
		}
	}
	for _, size := range sizes {
		var peers, questions []string
		cells, own := map[[2]string]string{}, map[string]string{}
		for _, m := range b.measured {
			if m.size != size {
				continue
			}
			peers, questions = add(peers, []string{m.peer}), add(questions, []string{m.question})
			r := m.ratios()
			cells[[2]string{m.question, m.peer}] = fmt.Sprintf("%s (%s: %s–%s)", duration(m.theirs.median()), times(m.ratio()), times(r.quantile(0.1)), times(r.quantile(0.9)))
			if m.peer == reference {
				own[m.question] = fmt.Sprintf("%d | %s", m.results, duration(m.ours.median()))
			}
		}
		fmt.Fprintf(w, "\n### %s\n\n| Question | Results | summit | %s |\n|---|---:|---:|%s\n", size, strings.Join(peers, " | "), strings.Repeat("---:|", len(peers)))
		for _, q := range questions {
			fmt.Fprintf(w, "| %s | %s |", q, own[q])
			for _, p := range peers {
				cell := cells[[2]string{q, p}]
				if cell == "" {
					cell = "–"
				}
				fmt.Fprintf(w, " %s |", cell)
			}
			fmt.Fprintln(w)
		}
	}
}

// machine returns its shape, and the versions that matter.
func machine() string {
	shape := fmt.Sprintf("%d cores%s, of which Go uses %d, %s/%s, %s", runtime.NumCPU(), processorModel(), runtime.GOMAXPROCS(0), runtime.GOOS, runtime.GOARCH, runtime.Version())
	if info, ok := debug.ReadBuildInfo(); ok {
		for _, dep := range info.Deps {
			switch dep.Path {
			case "modernc.org/sqlite", "github.com/blevesearch/bleve/v2", "github.com/hashicorp/go-memdb":
				shape += fmt.Sprintf(", %s %s", dep.Path, dep.Version)
			}
		}
	}
	return shape
}

func processorModel() string {
	info, err := os.ReadFile("/proc/cpuinfo")
	if err != nil {
		return ""
	}
	for line := range strings.Lines(string(info)) {
		if name, model, ok := strings.Cut(line, ":"); ok && strings.TrimSpace(name) == "model name" {
			return " (" + strings.TrimSpace(model) + ")"
		}
	}
	return ""
}

const notes = `
## How each is set up

Random briefs are those of internal/zipf with seed 1. All IDs that a peer finds
are compared with those that a plain scan finds, before it is timed. A look-up is one of
1,000 keys drawn at random, asked for in turn (the plain scan has fewer in large briefs, and one in the largest); an actor's
name is asked for as it is spelled or in lower case. summit's filters are made anew each time. The column of summit is
of its turns with SQLite; a ratio is of the turns that two peers had together, so that it may differ from the ratio of two columns.

- **SQLite** is modernc.org/sqlite in memory with one connection, prepared
  statements and ANALYZE. What a finding counts for (a topic and all that it lies
  within) is rolled up into tables without rowid, keyed by topic and finding,
  region and finding, section and finding, actor, kind and finding: no recursion at query time.
  Each question is put in each of several ways, and the fastest is timed. FTS5 is contentless,
  unicode61 with remove_diacritics 2, optimized. It hands on whole records, as summit does, each set as one text that is left unparsed.
  A second row, without a goal, is of the ID and the statement alone, from a table or an index that has no more.
- **bleve** has one segment, made by its offline builder and mapped into memory,
  without stored fields, and no scores. Its row is what its documentation tells everyone to do: Index.Search with room for all hits. Its bare searchers below
  that, without collecting and sorting, are a row of their own, without a goal. Both hand on the ID only. It is given the words as summit reduces them, since its tokenizers keep words with apostrophes whole.
- **go-memdb** has compound indexes for just these questions, and hands on the whole record.
- **The plain scan** looks at one finding after the other. Its statements are reduced to words beforehand.
- **Posting lists by hand** are kept in maps, sorted, rolled up and intersected by steps or leaps, for just these questions; each finding is handed on by value.
- **JSON** is read by json.Unmarshal into plain structs and looped over.

Not asked, since no peer has the rule: a hyphenated word by its joined form ("ceasefire" for
"cease-fire"). Words and phrases of the questions have no hyphen; the texts have. Names are reduced
by summit's rules before SQLite and go-memdb are asked for them.
`
