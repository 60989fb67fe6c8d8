package main

import (
	"fmt"
	"strings"

	"example.com/summit"
	"example.com/summit/locale"
)

// lines returns what is different in a record that is in both briefs, a line for each field.
func (c *comparison) lines(r changed) []string {
	if verb := r.verb(); verb == locale.LabelAdded || verb == locale.LabelRemoved {
		return nil
	}
	var lines []string
	for changes := r.changes; len(changes) > 0; {
		n := 1
		for n < len(changes) && changes[n].Field == changes[0].Field {
			n++
		}
		lines = append(lines, c.line(changes[:n]))
		changes = changes[n:]
	}
	return lines
}

// line returns, of the changes of one field, "Modality: none → possible" or
// "Topics: added Sanctions; removed NATO".
func (c *comparison) line(changes []summit.Change) string {
	switch first := changes[0]; {
	case first.Field == "":
		return c.moved(first)
	case first.Op == summit.OpReplace:
		return c.replaced(first)
	}
	var done []string
	for _, op := range []struct {
		op   summit.Op
		verb locale.Label
	}{{summit.OpAdd, locale.LabelAdded}, {summit.OpRemove, locale.LabelRemoved}, {summit.OpMove, locale.LabelMoved}} {
		var elements []string
		for _, change := range changes {
			switch {
			case change.Op != op.op:
			case op.op == summit.OpRemove:
				elements = append(elements, say(c.old, change.Old))
			default:
				elements = append(elements, say(c.new, change.New))
			}
		}
		if len(elements) > 0 {
			done = append(done, c.new.Label(op.verb)+" "+strings.Join(elements, ", "))
		}
	}
	return c.new.Labelled(changes[0].Field, strings.Join(done, "; "))
}

func (c *comparison) moved(change summit.Change) string {
	if change.After == nil {
		return c.new.Label(locale.LabelMovedToBeginning)
	}
	return fmt.Sprint(c.new.Label(locale.LabelMovedAfter), " ", change.After)
}

// replaced says what a field was and is; what is told of a record anyway is not said again.
func (c *comparison) replaced(change summit.Change) string {
	was, is := say(c.old, change.Old), say(c.new, change.New)
	switch change.Record + " " + change.Field {
	case "finding Statement", "quote Text", "actor Name", "region Name", "topic Name", "section Title":
		return c.new.Labelled(change.Field, c.new.Label(locale.LabelWas)+" "+was)
	case "draft Source.SHA256":
		was, is = shorten(was), shorten(is)
	}
	return c.new.Labelled(change.Field, was+" → "+is)
}

// shorten keeps of a digest what tells it from others.
func shorten(digest string) string {
	const most = 13
	if len(digest) < most {
		return digest
	}
	return digest[:most] + "…”"
}

// say returns a value of a record of b in words: of an ID, the name it stands for.
func say(b version, value any) string {
	name := ""
	switch v := value.(type) {
	case string:
		if v != "" {
			return "“" + v + "”"
		}
	case bool:
		if v {
			return b.Label(locale.LabelYes)
		}
		return b.Label(locale.LabelNo)
	case summit.Mention:
		if v.Cue != "" {
			return v.String() + ", cue “" + v.Cue + "”"
		}
	case summit.ActorID:
		name = b.Locale.Actor(v)
	case summit.RegionID:
		name = b.Locale.Region(v)
	case summit.TopicID:
		name = b.Locale.Topic(v)
	case summit.SectionID:
		name = b.Locale.Section(v)
	case summit.QuoteID:
		if q, ok := b.Quote(v); ok {
			name = q.String()
		}
	}
	if name == "" {
		name = fmt.Sprint(value)
	}
	if name == "" {
		return b.Label(locale.LabelNone)
	}
	return name
}
