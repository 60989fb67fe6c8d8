package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"text/tabwriter"

	"example.com/summit"
	"example.com/summit/locale"
)

// A printer writes the rows of an answer.
type printer struct {
	row func(cells []any) error
	end func() error // after the last
}

func newPrinter(w io.Writer, q question, names []string, asJSON bool) printer {
	out := bufio.NewWriter(w)
	english := locale.New(summit.Brief{})
	switch {
	case asJSON:
		return printer{func(cells []any) error { return writeObject(out, names, cells) }, out.Flush}
	case q.group == "":
		return printer{func(cells []any) error { return writeRecord(out, english, names, cells) }, out.Flush}
	}
	table := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	fmt.Fprintln(table, strings.Join(names, "\t"))
	return printer{
		func(cells []any) error {
			for i, c := range cells {
				if i > 0 {
					fmt.Fprint(table, "\t")
				}
				fmt.Fprint(table, given(c, english))
			}
			_, err := fmt.Fprintln(table)
			return err
		},
		func() error {
			table.Flush()
			return out.Flush()
		},
	}
}

// given is a cell as a text that leaves the order of what stands around it; what is not given is "".
func given(c any, l locale.Locale) string {
	switch c := c.(type) {
	case nil:
		return ""
	case []string:
		var list []string
		for _, text := range c {
			list = append(list, l.Isolate(text))
		}
		return strings.Join(list, ", ")
	}
	return l.Isolate(fmt.Sprint(c))
}

// writeObject writes a row as one line of JSON, its members in the order of the columns.
func writeObject(out *bufio.Writer, names []string, cells []any) error {
	for i, name := range names {
		var value bytes.Buffer
		enc := json.NewEncoder(&value)
		enc.SetEscapeHTML(false)
		if err := enc.Encode(cells[i]); err != nil {
			return err
		}
		begin := ","
		if i == 0 {
			begin = "{"
		}
		fmt.Fprintf(out, "%s%q:%s", begin, name, bytes.TrimSuffix(value.Bytes(), []byte("\n")))
	}
	_, err := out.WriteString("}\n")
	return err
}

// writeRecord writes a finding or a quote for reading: first whose it is.
func writeRecord(out *bufio.Writer, l locale.Locale, names []string, cells []any) error {
	row := map[string]string{}
	for i, name := range names {
		row[name] = given(cells[i], l)
	}
	brief := []string{row["brief_date"], row["brief_title"]}
	if row["edition"] != "" {
		brief = append(brief, "edition "+row["edition"])
	}
	voice := row["said_by_names"]
	words := row["statement"]
	if words == "" {
		words = "“" + row["text"] + "”"
		if voice == "" {
			voice = "(nobody)"
		}
		if row["negated"] == "true" {
			voice += " · the brief reports that the words do not hold"
		}
	}
	if voice == "" {
		voice = "(the brief itself)"
	}
	if row["citing"] != "" {
		voice += " · passing on " + row["citing_names"]
	}
	if c := row["condition"]; c != "" && c != "none" {
		row["condition"] = "condition " + c
	}
	labels := []string{voice, row["kind"], row["outcome"], row["form"], unless(row["modality"], "unhedged"), unless(row["condition"], "none"), row["date"]}
	_, err := fmt.Fprintf(out, "%s\n  %s\n  %s\n  %s · %.12s\n\n", joined(brief), joined(labels), words, row["id"], row["brief_id"])
	return err
}

func unless(text, usual string) string {
	if text == usual {
		return ""
	}
	return text
}

// joined joins the texts that are not empty.
func joined(texts []string) string {
	var list []string
	for _, t := range texts {
		if t != "" {
			list = append(list, t)
		}
	}
	return strings.Join(list, " · ")
}
