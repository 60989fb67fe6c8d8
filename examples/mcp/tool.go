package main

import (
	"context"
	"encoding/json"
	"fmt"
	"iter"
	"strings"

	"github.com/modelcontextprotocol/go-sdk/mcp"

	"example.com/summit"
)

// A tool is what can be called.
type tool struct {
	name, title, description string
	required                 []string
	input                    object // the schemas of the arguments
	output                   object // the schema of the answer
	answer                   func(*arguments) (doc any, text string, err error)
}

func (t tool) tool() *mcp.Tool {
	closedWorld := false
	required := append([]string{}, t.required...)
	return &mcp.Tool{
		Name: t.name, Title: t.title, Description: t.description, InputSchema: closed(required, t.input), OutputSchema: t.output,
		Annotations: &mcp.ToolAnnotations{ReadOnlyHint: true, IdempotentHint: true, OpenWorldHint: &closedWorld},
	}
}

// handle answers a call. What is wrong with the arguments is an error of the tool, which the caller can mend.
func (t tool) handle(_ context.Context, req *mcp.CallToolRequest) (*mcp.CallToolResult, error) {
	a, err := newArguments(req.Params.Arguments)
	var doc any
	var text string
	if err == nil {
		doc, text, err = t.answer(a)
	}
	if err != nil {
		return &mcp.CallToolResult{IsError: true, Content: []mcp.Content{&mcp.TextContent{Text: lined(t.name + ": " + err.Error())}}}, nil
	}
	structured, err := json.Marshal(doc)
	if err != nil {
		return nil, err
	}
	return &mcp.CallToolResult{Content: []mcp.Content{&mcp.TextContent{Text: lined(text)}}, StructuredContent: json.RawMessage(structured)}, nil
}

func (s *service) tools() []tool {
	return []tool{s.findingsTool(), s.quotesTool(), s.whoSaidTool(), s.checkQuoteTool(), s.actorTool(), s.citeTool()}
}

// pageJSON tells which part of an answer there is.
type pageJSON struct {
	Total  int    `json:"total"`
	Offset int    `json:"offset"`
	Next   string `json:"next,omitempty"`
}

// paged adds the members of a pageJSON to those of an answer.
func paged(members object) object {
	members["total"] = count("How many there are on all pages. That there are none denies nothing: the brief is silent.")
	members["offset"] = count("How many came before, on earlier pages.")
	members["next"] = text("The cursor of the next page; left out on the last.")
	return members
}

// pageInput adds the arguments by which an answer is paged.
func pageInput(input object) object {
	input["limit"] = object{"type": "integer", "minimum": 1, "maximum": maxLimit, "default": defaultLimit, "description": "How many at most."}
	input["cursor"] = text("To go on where an earlier answer ended: its next, with the other arguments as they were.")
	return input
}

// take returns the records of a page. A cursor behind the last record is an error.
func take[R any](p page, all iter.Seq[R]) (list []R, doc pageJSON, err error) {
	doc.Offset = p.from
	for r := range all {
		if doc.Total >= p.from && len(list) < p.limit {
			list = append(list, r)
		}
		doc.Total++
	}
	if p.from > 0 && len(list) == 0 {
		return nil, doc, p.unknown(p.cursor(p.from))
	}
	if end := p.from + len(list); end < doc.Total {
		doc.Next = p.cursor(end)
	}
	return list, doc, nil
}

// head says which part of an answer follows.
func (p pageJSON) head(what string, n int) string {
	switch {
	case p.Total == 0:
		return fmt.Sprintf("No %ss. The brief has none like this, which denies nothing.\n", what)
	case n == 1 && p.Total == 1:
		return fmt.Sprintf("1 %s.\n", what)
	case n == p.Total:
		return fmt.Sprintf("%d %ss.\n", n, what)
	}
	text := fmt.Sprintf("%d to %d of %d %ss.", p.Offset+1, p.Offset+n, p.Total, what)
	if p.Next != "" {
		text += fmt.Sprintf(" To go on: cursor %q.", p.Next)
	}
	return text + "\n"
}

// findingsOf and quotesOf make the records of an answer, and their text.
func (s *service) findingsOf(list []summit.Finding) (docs []findingJSON, text string) {
	docs = []findingJSON{}
	var b strings.Builder
	for _, f := range list {
		doc := s.finding(f)
		docs = append(docs, doc)
		b.WriteString(doc.lines())
	}
	return docs, b.String()
}

func (s *service) quotesOf(list []summit.Quote) (docs []quoteJSON, text string) {
	docs = []quoteJSON{}
	var b strings.Builder
	for _, q := range list {
		doc := s.quote(q)
		docs = append(docs, doc)
		b.WriteString(doc.lines())
	}
	return docs, b.String()
}
