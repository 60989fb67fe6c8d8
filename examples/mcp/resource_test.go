package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/modelcontextprotocol/go-sdk/jsonrpc"
	"github.com/modelcontextprotocol/go-sdk/mcp"

	"example.com/summit"
)

// read reads a resource as text.
func read(t *testing.T, session *mcp.ClientSession, uri string) (text, mediaType string) {
	t.Helper()
	res, err := session.ReadResource(t.Context(), &mcp.ReadResourceParams{URI: uri})
	if err != nil {
		t.Fatalf("%s: %v", uri, err)
	}
	if len(res.Contents) != 1 || res.Contents[0].URI != uri {
		t.Fatalf("%s: %v", uri, res.Contents)
	}
	return res.Contents[0].Text, res.Contents[0].MIMEType
}

func TestResources(t *testing.T) {
	b := summit.Anchorage()
	overBoth(t, func(t *testing.T, session *mcp.ClientSession) {
		chapters := ""
		for r, err := range session.Resources(t.Context(), nil) {
			if err != nil {
				t.Fatal(err)
			}
			text, mediaType := read(t, session, r.URI)
			if text == "" || mediaType != r.MIMEType || r.Title == "" {
				t.Errorf("%+v: %q, %s", r, text, mediaType)
			}
			if id, ok := strings.CutPrefix(r.URI, "brief://section/"); ok {
				if section, _ := b.Section(summit.SectionID(id)); section.Within != "" {
					t.Errorf("%s is no chapter", id)
				}
				chapters += text
			}
		}
		for f := range b.Findings() {
			if !strings.Contains(chapters, "finding "+string(f.ID)+" ") || !strings.Contains(chapters, f.Statement) {
				t.Errorf("%s is in no chapter", f.ID)
			}
		}
		for q := range b.Quotes() {
			if !strings.Contains(chapters, "quote "+string(q.ID)+" ") {
				t.Errorf("%s is in no chapter", q.ID)
			}
		}
		data, _ := read(t, session, "brief://json")
		if read, err := summit.Read(strings.NewReader(data)); err != nil || !read.Equal(b) {
			t.Errorf("the brief as data is another: %v", err)
		}
		topics, _ := read(t, session, "brief://topics")
		for topic := range b.Topics() {
			if line := "(" + string(topic.ID) + ")"; !strings.Contains(topics, line) || topic.Within != "" && !strings.Contains(topics, " · within "+string(topic.Within)+"\n") {
				t.Errorf("%s: %s", topic.ID, topics)
			}
		}
		report, _ := read(t, session, "brief://markdown")
		s := newService(b)
		for f := range b.Findings() {
			if !strings.Contains(report, s.finding(f).lines()) {
				t.Errorf("the report has no %s with what must be said with it", f.ID)
			}
		}
		for q := range b.Quotes() {
			if !strings.Contains(report, s.quote(q).lines()) {
				t.Errorf("the report has no %s with what must be said with it", q.ID)
			}
		}
	})
}

func TestTemplates(t *testing.T) {
	b := summit.Anchorage()
	session := dialHTTP(t)
	var templates []string
	for r, err := range session.ResourceTemplates(t.Context(), nil) {
		if err != nil {
			t.Fatal(err)
		}
		templates = append(templates, r.URITemplate)
	}
	if want := []string{"brief://actor/{+id}", "brief://section/{+id}", "brief://topic/{+id}"}; !slices.Equal(templates, want) {
		t.Errorf("templates %v, want %v", templates, want)
	}
	has := func(uri string, filter summit.Filter) {
		text, _ := read(t, session, uri)
		for f := range b.Findings() {
			passes := slices.ContainsFunc(slices.Collect(b.Findings(filter)), f.Equal)
			if strings.Contains(text, "finding "+string(f.ID)+" ") != passes {
				t.Errorf("%s: %s is there: %t", uri, f.ID, !passes)
			}
		}
	}
	for _, id := range []summit.ActorID{summit.ActorRussia, summit.ActorTrump} {
		has("brief://actor/"+string(id), summit.From(id))
	}
	has("brief://topic/sanctions", summit.On(summit.TopicSanctions))
	for a := range b.Actors() {
		if text, _ := read(t, session, "brief://actor/"+string(a.ID)); !strings.Contains(text, a.Name) {
			t.Errorf("%s has no name", a.ID)
		}
	}
	for s := range b.Sections() {
		read(t, session, "brief://section/"+string(s.ID))
	}
	for _, uri := range []string{"brief://topic/nope", "brief://topic/Sanctions", "brief://topic/", "brief://actor/../json", "file:///etc/passwd", "brief:", "%"} {
		_, err := session.ReadResource(t.Context(), &mcp.ReadResourceParams{URI: uri})
		if e := new(jsonrpc.Error); !errors.As(err, &e) || e.Code != jsonrpc.CodeInvalidParams {
			t.Errorf("%q: %v", uri, err)
		}
	}
}

func TestPrompts(t *testing.T) {
	overBoth(t, func(t *testing.T, session *mcp.ClientSession) {
		get := func(name, topic string) (string, error) {
			res, err := session.GetPrompt(t.Context(), &mcp.GetPromptParams{Name: name, Arguments: map[string]string{"topic": topic}})
			if err != nil {
				return "", err
			}
			return res.Messages[0].Content.(*mcp.TextContent).Text, nil
		}
		text, err := get("brief_me", "Arms control")
		if err != nil || !strings.Contains(text, "A new arms-control pact was not announced") || !strings.Contains(text, "the line below each says whose it is") {
			t.Errorf("%v\n%s", err, text)
		}
		text, err = get("compare_presidents", "arms-control")
		_, putin, ok := strings.Cut(text, "# Vladimir Putin")
		if err != nil || !ok || !strings.Contains(putin, "next-stages") || strings.Contains(putin, "no-new-pact") || strings.Count(text, "finding arms-control/dialogue") != 2 {
			t.Errorf("%v\n%s", err, text)
		}
		text, err = get("compare_presidents", "nato")
		trump, _, _ := strings.Cut(text, "# Vladimir Putin")
		if err != nil || !strings.Contains(trump, "Claimed by White House.") || !strings.Contains(trump, "It passes on words or acts of Donald Trump.") || strings.Contains(trump, "finding arms-control/") || !strings.Contains(text, "## Quotes (0)") {
			t.Errorf("%v\n%s", err, text)
		}
		if _, err := session.GetPrompt(t.Context(), &mcp.GetPromptParams{Name: "brief_me", Arguments: map[string]string{"topic": "nato", "x": "y"}}); err == nil || !strings.Contains(err.Error(), `"x": the argument is not known`) {
			t.Errorf("an unknown argument: %v", err)
		}
		for _, topic := range []string{"arms controll", ""} {
			_, err := get("brief_me", topic)
			if e := new(jsonrpc.Error); !errors.As(err, &e) || e.Code != jsonrpc.CodeInvalidParams || topic != "" && !strings.Contains(e.Message, "did you mean arms-control?") {
				t.Errorf("%q: %v", topic, err)
			}
		}
	})
}

// TestResourcesNear holds that a URI that is not there is told with those that were likely meant.
func TestResourcesNear(t *testing.T) {
	overBoth(t, func(t *testing.T, session *mcp.ClientSession) {
		for uri, want := range map[string]string{
			"brief://topic/arms-controll": "Resource not found; did you mean brief://topic/arms-control?",
			"brief://actor/The Kremlin":   "Resource not found; did you mean brief://actor/kremlin?",
			"brief://nothing":             "Resource not found",
		} {
			_, err := session.ReadResource(t.Context(), &mcp.ReadResourceParams{URI: uri})
			if e := new(jsonrpc.Error); !errors.As(err, &e) || e.Message != want {
				t.Errorf("%q: %v, want %s", uri, err, want)
			}
		}
	})
}

// TestPromptsOfAnotherBrief holds that nobody is compared who is not there.
func TestPromptsOfAnotherBrief(t *testing.T) {
	b, err := summit.New(summit.Draft{Title: "Another", Topics: []summit.Topic{{ID: "floods", Name: "Floods"}}})
	if err != nil {
		t.Fatal(err)
	}
	client, server := mcp.NewInMemoryTransports()
	if _, err := newServer(b, nil).Connect(t.Context(), server, nil); err != nil {
		t.Fatal(err)
	}
	session := dial(t, client)
	defer session.Close()
	list, err := session.ListPrompts(t.Context(), nil)
	if err != nil || len(list.Prompts) != 1 || list.Prompts[0].Name != "brief_me" {
		t.Errorf("%v, %v", list, err)
	}
}

func TestCompletion(t *testing.T) {
	overBoth(t, func(t *testing.T, session *mcp.ClientSession) {
		for _, tt := range []struct {
			ref         mcp.CompleteReference
			name, typed string
			want        []string
		}{
			{mcp.CompleteReference{Type: "ref/prompt", Name: "brief_me"}, "topic", "arm", []string{"arms-control"}},
			{mcp.CompleteReference{Type: "ref/prompt", Name: "brief_me"}, "topic", "sanktions", []string{"sanctions"}},
			{mcp.CompleteReference{Type: "ref/prompt", Name: "brief_me"}, "actor", "trump", []string{}},
			{mcp.CompleteReference{Type: "ref/prompt", Name: "compare_presidents"}, "topic", "arm", []string{"arms-control"}},
			{mcp.CompleteReference{Type: "ref/prompt", Name: "other"}, "topic", "arm", []string{}},
			{mcp.CompleteReference{Type: "ref/resource", URI: "brief://actor/{+id}"}, "id", "Krem", []string{"kremlin", "russian-forces"}},
			{mcp.CompleteReference{Type: "ref/resource", URI: "brief://actor/{+id}"}, "id", "foreign min", []string{"norway-foreign-minister", "russian-foreign-ministry"}},
			{mcp.CompleteReference{Type: "ref/resource", URI: "brief://actor/{+id}"}, "id", "qqqqqqqqqqqq", []string{}},
			{mcp.CompleteReference{Type: "ref/resource", URI: "brief://other/{+id}"}, "id", "Krem", []string{}},
		} {
			res, err := session.Complete(t.Context(), &mcp.CompleteParams{Ref: &tt.ref, Argument: mcp.CompleteParamsArgument{Name: tt.name, Value: tt.typed}})
			if err != nil {
				t.Fatal(err)
			}
			if !slices.Equal(res.Completion.Values, tt.want) || res.Completion.Total != len(tt.want) {
				t.Errorf("%s %s %q: %+v, want %v", tt.ref.Name, tt.ref.URI, tt.typed, res.Completion, tt.want)
			}
		}
	})
	var d summit.Draft
	for n := range maxCompletions + 1 {
		d.Topics = append(d.Topics, summit.Topic{ID: summit.TopicID(fmt.Sprint("topic-", n)), Name: "A Topic"})
	}
	many, err := summit.New(d)
	if err != nil {
		t.Fatal(err)
	}
	req := &mcp.CompleteRequest{Params: &mcp.CompleteParams{Ref: &mcp.CompleteReference{Type: "ref/prompt", Name: "brief_me"}, Argument: mcp.CompleteParamsArgument{Name: "topic"}}}
	res, err := newService(many).complete(t.Context(), req)
	if err != nil || len(res.Completion.Values) != maxCompletions || res.Completion.Total != maxCompletions+1 || !res.Completion.HasMore {
		t.Errorf("%d of %d completions, more %t, %v", len(res.Completion.Values), res.Completion.Total, res.Completion.HasMore, err)
	}
}
