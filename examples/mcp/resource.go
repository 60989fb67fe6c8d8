package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"iter"
	"slices"
	"strings"

	"github.com/modelcontextprotocol/go-sdk/jsonrpc"
	"github.com/modelcontextprotocol/go-sdk/mcp"

	"example.com/summit"
	"example.com/summit/examples/internal/ask"
)

const (
	markdown = "text/markdown"
	scheme   = "brief://"
)

// A collection is a kind of record that a template has resources for.
type collection struct {
	name      string // as in brief://NAME/ID
	parameter string // whose vocabulary knows the names
	text      func(s *service, id string) string
	about     string
}

func collections() []collection {
	return []collection{
		{"section", "section", (*service).sectionText, "the findings and quotes that stand in a section or chapter"},
		{"actor", "actor", (*service).actorText, "who an actor is, and what the actor says, or who speaks from it"},
		{"topic", "topic", (*service).topicText, "the findings and quotes on a topic, or on one within it"},
	}
}

func (c collection) template() string { return scheme + c.name + "/{+id}" }

func (s *service) addResources(server *mcp.Server) {
	add := func(uri, title, description, mediaType string, text func() (string, error)) {
		r := &mcp.Resource{URI: uri, Name: strings.TrimPrefix(uri, scheme), Title: title, Description: description, MIMEType: mediaType}
		server.AddResource(r, func(context.Context, *mcp.ReadResourceRequest) (*mcp.ReadResourceResult, error) {
			t, err := text()
			if mediaType == markdown {
				t = lined(t)
			}
			return contents(uri, mediaType, t), err
		})
	}
	add(scheme+"markdown", "The whole brief", "All findings and quotes, each with its voice, hedge, condition and citation.", markdown, func() (string, error) {
		return s.document(s.brief.Title(), summit.Filters{}), nil
	})
	add(scheme+"json", "The whole brief as data", "All records in the library's JSON, for programs. Of a finding by says who claims it, nobody: the brief itself; citing, modality and condition are to be kept; of a quote by and negated. The numbers of sentences are its citations.", "application/json", func() (string, error) {
		var b strings.Builder
		_, err := s.brief.WriteTo(&b)
		return b.String(), err
	})
	add(scheme+"actors", "Actors", "Whoever the brief speaks of or lets speak: names, IDs and kinds.", markdown, func() (string, error) { return s.actorList(), nil })
	add(scheme+"topics", "Topics", "The subjects of the brief: names, IDs and glosses.", markdown, func() (string, error) { return s.topicList(), nil })
	for section := range s.brief.Sections() {
		if section.Within == "" {
			add(scheme+"section/"+string(section.ID), section.Title, "A chapter: the findings and quotes that stand in it.", markdown,
				func() (string, error) { return s.sectionText(string(section.ID)), nil })
		}
	}
	for _, c := range collections() {
		known := s.vocabulary(c.parameter)
		server.AddResourceTemplate(&mcp.ResourceTemplate{
			URITemplate: c.template(), Name: c.name, Title: "One " + c.name, Description: "By its ID, " + c.about + ".", MIMEType: markdown,
		}, func(_ context.Context, req *mcp.ReadResourceRequest) (*mcp.ReadResourceResult, error) {
			uri := req.Params.URI
			id := strings.TrimPrefix(uri, scheme+c.name+"/")
			if value, ok := known.Find(id); !ok || value != id {
				return nil, mcp.ResourceNotFoundError(uri) // which suggestResources tells
			}
			return contents(uri, markdown, lined(c.text(s, id))), nil
		})
	}
}

// suggestResources tells that a resource is not there, with what was likely meant, and whatever its URI has in it.
func (s *service) suggestResources(next mcp.MethodHandler) mcp.MethodHandler {
	return func(ctx context.Context, method string, req mcp.Request) (mcp.Result, error) {
		result, err := next(ctx, method, req)
		params, reads := req.GetParams().(*mcp.ReadResourceParams)
		if e := new(jsonrpc.Error); !reads || !errors.As(err, &e) || e.Code != jsonrpc.CodeInvalidParams || len(e.Data) == 0 {
			return result, err
		}
		data, err := json.Marshal(object{"uri": abridged(params.URI)})
		if err != nil {
			return nil, err
		}
		message := "Resource not found"
		if near := s.resourcesNear(params.URI); len(near) > 0 {
			message += "; did you mean " + strings.Join(near, " or ") + "?"
		}
		return nil, &jsonrpc.Error{Code: jsonrpc.CodeInvalidParams, Message: message, Data: data}
	}
}

// resourcesNear returns the URIs that one was likely meant to be.
func (s *service) resourcesNear(uri string) (near []string) {
	for _, c := range collections() {
		id, ok := strings.CutPrefix(uri, scheme+c.name+"/")
		if !ok {
			continue
		}
		known := s.vocabulary(c.parameter)
		ids := known.Nearest(id)
		if value, ok := known.Find(id); ok {
			ids = []string{value}
		}
		for _, id := range ids {
			near = append(near, scheme+c.name+"/"+id)
		}
	}
	return near
}

func contents(uri, mediaType, text string) *mcp.ReadResourceResult {
	return &mcp.ReadResourceResult{Contents: []*mcp.ResourceContents{{URI: uri, MIMEType: mediaType, Text: text}}}
}

func (s *service) sectionText(id string) string {
	section, _ := s.brief.Section(summit.SectionID(id))
	return s.document(section.Title, summit.Under(section.ID))
}

func (s *service) topicText(id string) string {
	topic, _ := s.brief.Topic(summit.TopicID(id))
	return s.document(joined(topic.Name, topic.Gloss), summit.On(topic.ID))
}

func (s *service) actorText(id string) string {
	actor, _ := s.brief.Actor(summit.ActorID(id))
	return s.document(actor.Name, summit.From(actor.ID), s.actor(actor).lines())
}

// document returns what a filter passes, under a heading.
func (s *service) document(title string, filter summit.Filter, more ...string) string {
	return fmt.Sprintf("# %s\n\n%s\n%s", title, strings.Join(more, "\n"), s.all(filter))
}

// all returns all findings and quotes that a filter passes.
func (s *service) all(filters ...summit.Filter) string {
	all := summit.Filters(filters)
	return s.listed(s.brief.Findings(all), s.brief.Quotes(all))
}

func (s *service) listed(someFindings iter.Seq[summit.Finding], someQuotes iter.Seq[summit.Quote]) string {
	findings, quotes := slices.Collect(someFindings), slices.Collect(someQuotes)
	_, stated := s.findingsOf(findings)
	_, quoted := s.quotesOf(quotes)
	return fmt.Sprintf("## Findings (%d)\n\n%s\n## Quotes (%d)\n\n%s", len(findings), stated, len(quotes), quoted)
}

func (s *service) actorList() string {
	return list("Actors", s.brief.Actors(), func(a summit.Actor) string {
		return joined(fmt.Sprintf("%s (%s)", a.Name, a.ID), string(a.Kind), a.Role)
	})
}

func (s *service) topicList() string {
	return list("Topics", s.brief.Topics(), func(t summit.Topic) string {
		line := joined(fmt.Sprintf("%s (%s)", t.Name, t.ID), t.Gloss)
		if t.Within != "" {
			line += " · within " + string(t.Within)
		}
		return line
	})
}

func list[R any](title string, all iter.Seq[R], line func(R) string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "# %s\n\n", title)
	for r := range all {
		fmt.Fprintf(&b, "- %s\n", line(r))
	}
	return b.String()
}

// maxCompletions is how many values the protocol lets a completion have.
const maxCompletions = 100

// complete completes the ID of a template, and the arguments of prompts: by the beginning of an ID or of a name, or of
// a word in one.
func (s *service) complete(_ context.Context, req *mcp.CompleteRequest) (*mcp.CompleteResult, error) {
	var known ask.Vocabulary
	switch ref, name := req.Params.Ref, req.Params.Argument.Name; ref.Type {
	case "ref/resource":
		for _, c := range collections() {
			if ref.URI == c.template() && name == "id" {
				known = s.vocabulary(c.parameter)
			}
		}
	case "ref/prompt":
		if name == "topic" && (ref.Name == "brief_me" || ref.Name == "compare_presidents") {
			known = s.vocabulary(name)
		}
	}
	values := completions(known, req.Params.Argument.Value)
	result := &mcp.CompleteResult{}
	result.Completion.Total = len(values)
	result.Completion.HasMore = len(values) > maxCompletions
	result.Completion.Values = values[:min(len(values), maxCompletions)]
	return result, nil
}

func completions(known ask.Vocabulary, typed string) []string {
	values := []string{}
	begun := strings.ToLower(strings.TrimSpace(typed))
	for t := range known.Terms() {
		for _, name := range append([]string{t.Value}, t.Names...) {
			if name = strings.ToLower(name); strings.HasPrefix(name, begun) || strings.Contains(name, " "+begun) {
				values = append(values, t.Value)
				break
			}
		}
	}
	if len(values) == 0 {
		values = append(values, known.Nearest(typed)...)
	}
	return values
}
