package summit_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"example.com/summit"
)

// addCorpus adds the small documents of the corpus to the seeds of f.
func addCorpus(f *testing.F) {
	for _, folder := range []string{"valid", "invalid"} {
		for _, doc := range corpus(f, folder) {
			if len(doc) < 16<<10 {
				f.Add(doc)
			}
		}
	}
}

// FuzzRead reads documents. What Read accepts, WriteTo gives back, and what
// it refuses it tells why.
func FuzzRead(f *testing.F) {
	addCorpus(f)
	f.Fuzz(func(t *testing.T, doc []byte) {
		kept := bytes.Clone(doc)
		b, err := summit.Read(bytes.NewReader(doc))
		if !bytes.Equal(doc, kept) {
			t.Fatal("Read changed the document")
		}
		own := summit.Anchorage()
		if unmarshaled := own.UnmarshalJSON(doc); string(doc) != "null" && (unmarshaled == nil) != (err == nil) {
			t.Errorf("Read: %v, UnmarshalJSON: %v", err, unmarshaled)
		}
		var d summit.Draft
		drafted := d.UnmarshalJSON(doc)
		if err != nil {
			checkRefusal(t, doc, err)
			if !b.Equal(summit.Brief{}) || !own.Equal(summit.Anchorage()) {
				t.Errorf("a brief beside the error %v", err)
			}
			if drafted == nil && string(doc) != "null" {
				checkDrafted(t, d, err)
			}
			return
		}
		if !json.Valid(doc) {
			t.Error("Read accepts what is no JSON")
		}
		if !own.Equal(b) {
			t.Error("UnmarshalJSON gives another brief than Read")
		}
		checkCanonical(t, b)
		if fresh, err := summit.New(d); drafted != nil || err != nil || !fresh.Equal(b) {
			t.Errorf("by way of a Draft: %v, %v", drafted, err)
		}
	})
}

// checkDrafted checks the faults of a document whose form a Draft accepts: they are
// New's, but for members that are missing and what comes of them.
func checkDrafted(t *testing.T, d summit.Draft, err error) {
	t.Helper()
	for _, missing := range []error{summit.ErrLimit, summit.ErrEmpty} {
		if errors.Is(err, missing) {
			return
		}
	}
	_, checked := summit.New(d)
	if checked == nil {
		t.Errorf("Read: %v, and New accepts the draft", err)
		return
	}
	read, made := err.(summit.Errors), checked.(summit.Errors)
	if len(read) != min(len(made), 101) {
		t.Errorf("Read reports %d faults, New %d:\n%v\n%v", len(read), len(made), err, checked)
	}
}

// FuzzUnmarshalDraft decodes drafts, which may be unfinished, and writes them again.
func FuzzUnmarshalDraft(f *testing.F) {
	addCorpus(f)
	f.Fuzz(func(t *testing.T, doc []byte) {
		d := summit.Draft{Title: "before"}
		err := d.UnmarshalJSON(doc)
		if err != nil {
			checkRefusal(t, doc, err)
			if diff := cmp.Diff(summit.Draft{Title: "before"}, d); diff != "" {
				t.Errorf("the draft changed beside the error %v\n%s", err, diff)
			}
			return
		}
		if !json.Valid(doc) {
			t.Fatal("accepts what is no JSON")
		}
		again, err := d.MarshalJSON()
		if err != nil {
			t.Fatal(err)
		}
		var e summit.Draft
		if err := json.Unmarshal(again, &e); err != nil {
			t.Fatalf("refuses what it wrote: %v\n%s", err, again)
		}
		if diff := cmp.Diff(d, e, cmpopts.EquateEmpty()); diff != "" {
			t.Errorf("Draft (-want, +got)\n%s", diff)
		}
		if second, err := e.MarshalJSON(); err != nil || !bytes.Equal(second, again) {
			t.Errorf("the second MarshalJSON differs: %v\n%s\n%s", err, again, second)
		}
		b, err := summit.New(d)
		if err != nil {
			checkErrors(t, d, err)
			return
		}
		checkCanonical(t, b)
	})
}

// FuzzUnmarshalRecords decodes records of all kinds, and sets, and writes them again.
func FuzzUnmarshalRecords(f *testing.F) {
	for _, d := range []summit.Draft{summit.Anchorage().Draft(), faultlessDraft()} {
		for _, record := range []any{d.Source, d.Sections[0], d.Sentences[0], d.Quotes[0].Mentions, d.Actors[0].Aliases, d.Findings[0].Sentences, d.Actors[0], d.Regions[1], d.Topics[1], d.Quotes[0], d.Quotes[1], d.Findings[0], d.Findings[len(d.Findings)-1]} {
			doc, err := json.Marshal(record)
			if err != nil {
				f.Fatal(err)
			}
			f.Add(doc)
		}
	}
	for _, name := range []string{"all-fields", "odd-all-fields-escaped", "scripts"} { // records in documents
		var d struct{ Actors, Regions, Topics, Quotes, Findings []json.RawMessage }
		if err := json.Unmarshal(corpus(f, "valid")[name], &d); err != nil {
			f.Fatal(err)
		}
		for _, records := range [][]json.RawMessage{d.Actors, d.Regions, d.Topics, d.Quotes, d.Findings} {
			for _, doc := range records {
				f.Add([]byte(doc))
			}
		}
	}
	f.Fuzz(func(t *testing.T, doc []byte) {
		fuzzRecord(t, doc, summit.Section{ID: "before"})
		fuzzRecord(t, doc, summit.Sentence{Section: "before"})
		fuzzRecord(t, doc, summit.SetOf(7))
		fuzzRecord(t, doc, summit.SetOf("before"))
		fuzzRecord(t, doc, summit.SetOf(summit.Mention{Cue: "before"}))
		fuzzRecord(t, doc, summit.Actor{ID: "before"})
		fuzzRecord(t, doc, summit.Region{ID: "before"})
		fuzzRecord(t, doc, summit.Topic{ID: "before"})
		fuzzRecord(t, doc, summit.Quote{ID: "before"})
		fuzzRecord(t, doc, summit.Finding{ID: "before"})
	})
}

func fuzzRecord[R interface{ Equal(R) bool }](t *testing.T, doc []byte, before R) {
	t.Helper()
	r := before
	err := any(&r).(json.Unmarshaler).UnmarshalJSON(doc)
	if err != nil {
		checkRefusal(t, doc, err)
		if !r.Equal(before) {
			t.Errorf("%T changed beside the error %v", r, err)
		}
		return
	}
	if string(doc) == "null" {
		if !r.Equal(before) {
			t.Errorf("null changed %T", r)
		}
		return
	}
	if !json.Valid(doc) {
		t.Fatalf("%T accepts what is no JSON", r)
	}
	again, err := json.Marshal(r)
	if err != nil {
		t.Fatal(err)
	}
	var s R
	if err := json.Unmarshal(again, &s); err != nil || !s.Equal(r) {
		t.Errorf("%T %v comes back as %v, %v, from %s", r, r, s, err, again)
	}
	if second, err := json.Marshal(s); err != nil || !bytes.Equal(second, again) {
		t.Errorf("the second MarshalJSON differs: %v\n%s\n%s", err, again, second)
	}
	if strings.Contains(string(again), "null") && !bytes.Contains(doc, []byte("null")) && !bytes.Contains(doc, []byte(`\u`)) {
		t.Errorf("%T is written with a null: %s", r, again)
	}
}
