package main

import (
	"context"
	"os"
	"path/filepath"
	"strings"

	"github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/analysis/analyzer/custom"
	"github.com/blevesearch/bleve/v2/analysis/analyzer/keyword"
	"github.com/blevesearch/bleve/v2/analysis/tokenizer/whitespace"
	"github.com/blevesearch/bleve/v2/mapping"
	"github.com/blevesearch/bleve/v2/search"
	"github.com/blevesearch/bleve/v2/search/query"

	"example.com/summit/internal/words"
)

// bleveIndex holds the corpus in bleve. Its offline builder makes one segment
// of the whole, which is searched faster than the segments that batches leave in
// memory; the file is mapped into memory. Statements are given to it with their
// words reduced, as its own tokenizers keep words with apostrophes whole.
type bleveIndex struct {
	index bleve.Index
	dir   string
}

func newBleve(c *corpus) (_ *bleveIndex, err error) {
	m, err := bleveMapping()
	if err != nil {
		return nil, err
	}
	dir, err := os.MkdirTemp("", "peers")
	if err != nil {
		return nil, err
	}
	defer func() {
		if err != nil {
			os.RemoveAll(dir)
		}
	}()
	path := filepath.Join(dir, "index")
	builder, err := bleve.NewBuilder(path, m, map[string]any{"batchSize": 10_000, "mergeMax": 20, "buildPathPrefix": dir})
	if err != nil {
		return nil, err
	}
	var r rolled
	for i := range c.draft.Findings {
		f := &c.draft.Findings[i]
		c.roll(&r, f)
		err := builder.Index(string(f.ID), map[string]any{
			"statement": words.Key(f.Statement), "kind": string(f.Kind),
			"topic": texts(r.topics), "region": texts(r.regions), "actor": texts(r.actors), "section": texts(r.sections),
		})
		if err != nil {
			return nil, err
		}
	}
	if err := builder.Close(); err != nil {
		return nil, err
	}
	index, err := bleve.OpenUsing(path, map[string]any{"read_only": true})
	if err != nil {
		return nil, err
	}
	return &bleveIndex{index, dir}, nil
}

// bleveMapping indexes what is asked for, and stores nothing.
func bleveMapping() (mapping.IndexMapping, error) {
	m := bleve.NewIndexMapping()
	const analyzer = "reduced words"
	if err := m.AddCustomAnalyzer(analyzer, map[string]any{"type": custom.Name, "tokenizer": whitespace.Name}); err != nil {
		return nil, err
	}
	field := func(analyzer string, phrases bool) *mapping.FieldMapping {
		f := bleve.NewTextFieldMapping()
		f.Analyzer, f.Store, f.IncludeInAll, f.DocValues, f.IncludeTermVectors = analyzer, false, false, false, phrases
		return f
	}
	doc := bleve.NewDocumentStaticMapping()
	doc.AddFieldMappingsAt("statement", field(analyzer, true))
	for _, name := range []string{"topic", "region", "actor", "section", "kind"} {
		doc.AddFieldMappingsAt(name, field(keyword.Name, false))
	}
	m.DefaultMapping = doc
	return m, nil
}

func (*bleveIndex) name() string { return "bleve" }

// below returns the layer that a search request uses.
func (b *bleveIndex) below() peer { return bareBleve{b} }

// bareBleve asks the searchers themselves, which spares it the collecting and
// sorting of hits. bleve's documentation tells nobody to, but an expert might.
type bareBleve struct{ b *bleveIndex }

func (bareBleve) name() string { return "bleve’s bare searchers" }
func (bareBleve) close() error { return nil }

func (s bareBleve) ask(question question) (run, error) {
	q := queryFor(question)
	if q == nil {
		return nil, nil
	}
	return func(ids *[]string) int {
		n, err := s.b.search(q, ids)
		if err != nil {
			return -1
		}
		return n
	}, nil
}

func (b *bleveIndex) close() error {
	err := b.index.Close()
	os.RemoveAll(b.dir)
	return err
}

func (b *bleveIndex) ask(q question) (run, error) {
	if q.sort == findingOf {
		return lookup(q.keys, func(key string) (id, text string, ok bool) {
			request := bleve.NewSearchRequestOptions(bleve.NewDocIDQuery([]string{key}), 1, 0, false)
			request.Score = bleve.ScoreNone
			found, err := b.index.Search(request)
			if err != nil || len(found.Hits) == 0 {
				return "", "", false
			}
			return found.Hits[0].ID, "", true
		}), nil
	}
	asked := queryFor(q)
	if asked == nil {
		return nil, nil
	}
	request := bleve.NewSearchRequestOptions(asked, 0, 0, false)
	request.Score = bleve.ScoreNone
	counted, err := b.index.Search(request)
	if err != nil {
		return nil, err
	}
	request.Size = int(max(counted.Total, 1)) // all, and no room for more
	return func(ids *[]string) int {
		found, err := b.index.Search(request)
		if err != nil {
			return -1
		}
		var r reading
		for _, hit := range found.Hits {
			r.read(ids, hit.ID, "")
		}
		return r.done()
	}, nil
}

// queryFor returns the query for a question, or nil.
func queryFor(q question) query.Query {
	term := func(field, value string) query.Query {
		t := bleve.NewTermQuery(value)
		t.SetField(field)
		return t
	}
	switch q.sort {
	case topicRegion:
		return bleve.NewConjunctionQuery(term("topic", string(q.topic)), term("region", string(q.region)))
	case actorSectionKind:
		return bleve.NewConjunctionQuery(term("actor", string(q.actor)), term("section", string(q.section)), term("kind", string(q.kind)))
	case containing:
		key := words.Key(q.words)
		if !strings.Contains(key, " ") {
			return term("statement", key)
		}
		phrase := bleve.NewMatchPhraseQuery(key)
		phrase.SetField("statement")
		return phrase
	}
	return nil
}

func (b *bleveIndex) search(q query.Query, ids *[]string) (int, error) {
	index, err := b.index.Advanced()
	if err != nil {
		return 0, err
	}
	reader, err := index.Reader()
	if err != nil {
		return 0, err
	}
	defer reader.Close()
	searcher, err := q.Searcher(context.Background(), reader, b.index.Mapping(), search.SearcherOptions{Score: bleve.ScoreNone})
	if err != nil {
		return 0, err
	}
	defer searcher.Close()
	c := &search.SearchContext{DocumentMatchPool: search.NewDocumentMatchPool(searcher.DocumentMatchPoolSize()+1, 0), IndexReader: reader}
	var r reading
	for {
		match, err := searcher.Next(c)
		if match == nil || err != nil {
			return r.done(), err
		}
		id, err := reader.ExternalID(match.IndexInternalID)
		if err != nil {
			return 0, err
		}
		r.read(ids, id, "")
		c.DocumentMatchPool.Put(match)
	}
}
