package main

import (
	"context"
	"fmt"

	"github.com/modelcontextprotocol/go-sdk/jsonrpc"
	"github.com/modelcontextprotocol/go-sdk/mcp"

	"example.com/summit"
)

const briefMe = `Brief me on %s, by nothing but what follows from the brief %q.
Say who claims what: the line below each says whose it is, and what the brief itself says is told apart from what a party says. Keep hedges and conditions. Say what was agreed and what was not. Cite the section and sentence of each point.

%s`

const compare = `Compare what %s and %s say on %s, by nothing but what follows from the brief %q.
Where do they agree, where do they differ, and on what is only one of them heard? What each of them says is their claim, not a fact, and what others pass on of them is those others' claim; keep hedges and conditions, and cite the section and sentence of each point. Words attributed to both jointly are told as such. If the brief has nothing of one of them, say so.

# %[1]s

%[5]s
# %[2]s

%[6]s`

func (s *service) addPrompts(server *mcp.Server) {
	topic := &mcp.PromptArgument{Name: "topic", Title: "Topic", Description: "A topic of the brief, by its ID or its name.", Required: true}
	server.AddPrompt(&mcp.Prompt{
		Name: "brief_me", Title: "Brief me on a topic", Arguments: []*mcp.PromptArgument{topic},
		Description: "What the brief has on a topic, with who says it.",
	}, func(_ context.Context, req *mcp.GetPromptRequest) (*mcp.GetPromptResult, error) {
		t, err := s.topic(req)
		if err != nil {
			return nil, err
		}
		return message(fmt.Sprintf(briefMe, t.Name, s.brief.Title(), s.all(summit.On(t.ID)))), nil
	})
	trump, ok := s.brief.Actor(summit.ActorTrump)
	putin, both := s.brief.Actor(summit.ActorPutin)
	if !ok || !both {
		return // another brief, whose presidents are not these
	}
	server.AddPrompt(&mcp.Prompt{
		Name: "compare_presidents", Title: "Compare the two presidents on a topic", Arguments: []*mcp.PromptArgument{topic},
		Description: fmt.Sprintf("What %s and %s each say on a topic.", trump.Name, putin.Name),
	}, func(_ context.Context, req *mcp.GetPromptRequest) (*mcp.GetPromptResult, error) {
		t, err := s.topic(req)
		if err != nil {
			return nil, err
		}
		return message(fmt.Sprintf(compare, trump.Name, putin.Name, t.Name, s.brief.Title(),
			s.heard(t.ID, trump.ID), s.heard(t.ID, putin.ID))), nil
	})
}

// heard returns what an actor says on a topic, or is reported to say or do by others.
func (s *service) heard(topic summit.TopicID, actor summit.ActorID) string {
	return s.listed(func(yield func(summit.Finding) bool) {
		for f := range s.brief.Findings(summit.On(topic)) {
			if (f.By.Has(actor) || f.Citing.Has(actor)) && !yield(f) {
				return
			}
		}
	}, s.brief.Quotes(summit.On(topic), summit.By(actor)))
}

// message returns a prompt of one message of the user's.
func message(text string) *mcp.GetPromptResult {
	return &mcp.GetPromptResult{Messages: []*mcp.PromptMessage{{Role: "user", Content: &mcp.TextContent{Text: lined(text)}}}}
}

// topic returns the topic that a prompt is asked for.
func (s *service) topic(req *mcp.GetPromptRequest) (summit.Topic, error) {
	for other := range req.Params.Arguments {
		if other != "topic" {
			return summit.Topic{}, &jsonrpc.Error{Code: jsonrpc.CodeInvalidParams, Message: fmt.Sprintf("%q: the argument is not known; topic is", abridged(other))}
		}
	}
	name := req.Params.Arguments["topic"]
	if name == "" {
		return summit.Topic{}, &jsonrpc.Error{Code: jsonrpc.CodeInvalidParams, Message: "topic: it is missing; brief://topics lists them"}
	}
	known := s.vocabulary("topic")
	id, ok := known.Find(name)
	if !ok {
		return summit.Topic{}, &jsonrpc.Error{Code: jsonrpc.CodeInvalidParams, Message: wrong("topic", name, known.Unknown(name)).Error()}
	}
	t, _ := s.brief.Topic(summit.TopicID(id))
	return t, nil
}
