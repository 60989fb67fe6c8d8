package main

import (
	"fmt"
	"io"
	"net/http"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"example.com/summit"
	"example.com/summit/examples/internal/ask"
	"example.com/summit/locale"
)

const apiPath = "/api/"

// An api answers programs: with parts of a brief in a format of their choice, with what is amiss with their requests,
// and with a description of itself. It does not change once it is made.
type api struct {
	brief      summit.Brief
	locale     locale.Locale
	source     string // "" if it is not at hand
	formats    []ask.Format
	parameters []ask.Parameter
	resources  []resource
}

// newAPI returns the API of a brief. Source is the text that the brief is of, or "".
func newAPI(b summit.Brief, source string) *api {
	a := &api{brief: b, locale: locale.New(b, language.English), source: source, formats: ask.Formats(source)}
	a.parameters = ask.Parameters(b, a.locale)
	a.resources = resourcesOf(b, a.parameters)
	return a
}

// answer answers a request for an address that begins with apiPath, whatever its method.
func (a *api) answer(r *http.Request) answer {
	answer := a.route(r)
	answer.header.Set("Vary", "Accept")
	answer.header.Set("Link", fmt.Sprintf("<%s%s>; rel=\"service-desc\"", apiPath, documentName))
	return answer
}

func (a *api) route(r *http.Request) answer {
	name, id, single := strings.Cut(strings.TrimPrefix(r.URL.Path, apiPath), "/")
	i := slices.IndexFunc(a.resources, func(res resource) bool { return res.name == name })
	switch f := refused(r); {
	case f != nil:
		return refuse(r, *f)
	case name == documentName && !single:
		return a.describe(r)
	case i < 0 || single && (id == "" || a.resources[i].one == nil):
		return a.noAddress(r, name)
	case single:
		return a.record(r, a.resources[i], id)
	default:
		return a.list(r, a.resources[i])
	}
}

func (a *api) list(r *http.Request, res resource) answer {
	q, faults := a.query(r.URL.RawQuery, res.address())
	if len(faults) > 0 {
		return refuseQuery(r, faults)
	}
	return a.write(r, q, res.name, func() (summit.Brief, error) { return res.list(q.selection) })
}

func (a *api) record(r *http.Request, res resource, id string) answer {
	part, ok := res.one(id)
	if !ok {
		f := fault{Type: notFound, Value: id, Suggestions: res.known.Nearest(id)}
		f.Detail = fmt.Sprintf("There is no %s %q.", res.record, id)
		return refuse(r, f)
	}
	q, faults := a.query(r.URL.RawQuery, address{path: res.recordPath(), formats: true})
	if len(faults) > 0 {
		return refuseQuery(r, faults)
	}
	return a.write(r, q, res.record+"-"+strings.ReplaceAll(id, "/", "-"), func() (summit.Brief, error) { return part.Brief(a.brief) })
}

// write answers with a brief, in a format that the request wants. The brief is only made where it is written.
func (a *api) write(r *http.Request, q apiQuery, name string, part func() (summit.Brief, error)) answer {
	f, refusal := a.choose(q.format, r.Header.Values("Accept"))
	if refusal != nil {
		return refuseFormat(r, *refusal, a.offers())
	}
	header := http.Header{}
	// What a browser cannot show it saves, under this name.
	header.Set("Content-Disposition", fmt.Sprintf("inline; filename=%q", name+f.Extension))
	return answer{mediaType: f.MediaType, header: header, write: func(w io.Writer) error {
		b, err := part()
		if err != nil {
			return err
		}
		return f.Write(w, b)
	}}
}

// noAddress answers where nothing is: with the addresses of nearly that name, or with all.
func (a *api) noAddress(r *http.Request, name string) answer {
	names := []string{documentName}
	for _, res := range a.resources {
		names = append(names, res.name)
	}
	if nearest := ask.NewVocabulary(names...).Nearest(name); len(nearest) > 0 {
		names = nearest
	}
	f := fault{Type: notFound, Value: r.URL.Path, Detail: fmt.Sprintf("There is nothing at %q.", r.URL.Path)}
	for _, name := range names {
		f.Suggestions = append(f.Suggestions, apiPath+name)
	}
	return refuse(r, f)
}
