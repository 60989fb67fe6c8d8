package export_test

import (
	"fmt"
	"os"

	"example.com/summit"
	"example.com/summit/export"
)

const letter = "The envoy wrote that talks “may resume in May”. Nobody answered."

// newLetter is a brief of two sentences.
func newLetter() (summit.Brief, error) {
	d := summit.Draft{
		Title: "A letter", Date: "2025-04-01", Language: "en", Edition: "1",
		Source:    summit.Source{Title: "letter.txt"},
		Sections:  []summit.Section{{ID: "letter", Title: "The letter"}},
		Sentences: []summit.Sentence{{Section: "letter", Start: 0, End: 51}, {Section: "letter", Start: 52, End: 68}},
		Regions:   []summit.Region{{ID: "north", Name: "The North", Kind: summit.RegionKindArea}},
		Actors: []summit.Actor{
			{ID: "envoy", Name: "the envoy", Kind: summit.ActorKindOffice},
			{ID: "council", Name: "the council", Kind: summit.ActorKindBody},
		},
		Topics: []summit.Topic{{ID: "talks", Name: "Talks"}},
		Quotes: []summit.Quote{{
			ID: "may", Text: "may resume in May", Form: summit.FormMixed,
			By: summit.SetOf[summit.ActorID]("envoy"), About: summit.SetOf[summit.ActorID]("council"),
		}},
		Findings: []summit.Finding{
			{
				ID: "letter/talks", Kind: summit.KindForecast, Modality: summit.ModalityPossible, Statement: "Talks may resume in May.",
				By: summit.SetOf[summit.ActorID]("envoy"), Citing: summit.SetOf[summit.ActorID]("council"), Actors: summit.SetOf[summit.ActorID]("council"),
				Topics: summit.SetOf[summit.TopicID]("talks"), Regions: summit.SetOf[summit.RegionID]("north"),
				Quotes: summit.SetOf[summit.QuoteID]("may"), Sentences: summit.SetOf(1),
			},
			{ID: "letter/silence", Kind: summit.KindEvent, Statement: "The letter was not answered.", Sentences: summit.SetOf(2)},
		},
	}
	if err := d.Locate(letter); err != nil {
		return summit.Brief{}, err
	}
	return summit.New(d)
}

func ExampleMarkdown() {
	b, err := newLetter()
	if err != nil {
		fmt.Println(err)
		return
	}
	if err := export.Markdown(os.Stdout, b); err != nil {
		fmt.Println(err)
	}
	// Output:
	// # A letter
	//
	// 1 April 2025 · edition 1
	//
	// ## The letter
	//
	// - **forecast, possible**, by the envoy, on words or acts of the council: Talks may resume in May.[^1]
	//   - evidence: “may resume in May”, the envoy
	// - **event**: The letter was not answered.[^2]
	//
	// > “may resume in May”[^1]
	// >
	// > — the envoy · mixed · about the council
	//
	// [^1]: The letter, sentence 1
	// [^2]: The letter, sentence 2
}

func ExampleWebAnnotations() {
	b, err := newLetter()
	if err != nil {
		fmt.Println(err)
		return
	}
	if err := export.WebAnnotations(os.Stdout, b, letter, summit.OfKind(summit.KindEvent)); err != nil {
		fmt.Println(err)
	}
	// Output:
	// {"@context":"http://www.w3.org/ns/anno.jsonld","id":"urn:uuid:3eb16154-5654-59b5-9c8d-4d83795314a8","type":"AnnotationCollection","label":"A letter, edition 1","total":1,"first":{"id":"urn:uuid:4134da31-5724-5e26-8f03-ce9a1e40cbe8","type":"AnnotationPage","partOf":"urn:uuid:3eb16154-5654-59b5-9c8d-4d83795314a8","startIndex":0,"items":[
	// {"id":"urn:uuid:faebab3e-e6b0-59b5-8814-35bdbb551b43","type":"Annotation","motivation":"commenting","body":[{"type":"TextualBody","purpose":"commenting","value":"event: The letter was not answered.","format":"text/plain","language":"en"},{"type":"TextualBody","purpose":"tagging","value":"event"}],"target":[{"type":"SpecificResource","source":"ni:///sha-256;SKmbx0Sk6BVnGaivjFFBasO83fb29ubwU5q_j0m0lns","selector":[{"type":"TextPositionSelector","start":48,"end":64},{"type":"TextQuoteSelector","exact":"Nobody answered.","prefix":"that talks “may resume in May”. ","suffix":""}]}]}]}}
}

func ExampleSchemaOrg() {
	b, err := newLetter()
	if err != nil {
		fmt.Println(err)
		return
	}
	if err := export.SchemaOrg(os.Stdout, b, summit.OfKind(summit.KindForecast)); err != nil {
		fmt.Println(err)
	}
	// Output:
	// {"@context":"https://schema.org","@type":"Report","@id":"#report","name":"A letter","inLanguage":"en","temporalCoverage":"2025-04-01","version":"1","isBasedOn":{"@type":"MediaObject","@id":"#source","name":"letter.txt","sha256":"48a99bc744a4e8156719a8af8c51416ac3bcddf6f6f6e6f0539abf8f49b4967b","contentSize":"68 B"},"about":[
	// {"@type":"DefinedTerm","@id":"#topic/talks","name":"Talks","termCode":"talks"}],"mentions":[
	// {"@type":"Person","@id":"#actor/envoy","name":"the envoy","jobTitle":"the envoy","disambiguatingDescription":"office"},
	// {"@type":"Organization","@id":"#actor/council","name":"the council","disambiguatingDescription":"body"},
	// {"@type":"Place","@id":"#region/north","name":"The North"}],"hasPart":[
	// {"@type":"Claim","@id":"#finding/letter/talks","identifier":"letter/talks","text":"Talks may resume in May.","disambiguatingDescription":"forecast, possible, by the envoy, on words or acts of the council","creator":[{"@id":"#actor/envoy"}],"isBasedOn":{"@type":"Claim","creator":[{"@id":"#actor/council"}]},"about":[{"@id":"#actor/council"},{"@id":"#topic/talks"}],"contentLocation":[{"@id":"#region/north"}],"citation":[{"@id":"#quote/may"}],"appearance":{"@type":"CreativeWork","name":"The letter, sentence 1","isPartOf":{"@id":"#source"}}},
	// {"@type":"Quotation","@id":"#quote/may","identifier":"may","text":"may resume in May","disambiguatingDescription":"the envoy; mixed; about the council","spokenByCharacter":[{"@id":"#actor/envoy"}],"about":[{"@id":"#actor/council"}],"citation":"The letter, sentence 1"}]}
}

func ExampleDOT() {
	b, err := newLetter()
	if err != nil {
		fmt.Println(err)
		return
	}
	if err := export.DOT(os.Stdout, b); err != nil {
		fmt.Println(err)
	}
	// Output:
	// digraph summit {
	// 	label="A letter, edition 1"; labelloc=t; fontsize=20; fontname="Helvetica";
	// 	rankdir=LR; ranksep=2; nodesep=0.12; newrank=true;
	// 	node [shape=box, style="rounded,filled", fillcolor="#eef3fb", color="#5b7db1", fontname="Helvetica", fontsize=11, margin="0.16,0.04", height=0.3];
	// 	edge [color="#5b7db1aa", fontname="Helvetica", fontsize=9, arrowsize=0.6, labeldistance=2.2, labelangle=0];
	// 	subgraph cluster_speakers {
	// 		label="Who speaks about whom (dashed: passes on words or acts)"; fontsize=14; color="#cccccc";
	// 		"actor/envoy" [label="the envoy"];
	// 		"actor/council" [label="the council"];
	// 		"actor/envoy" -> "actor/council" [label="2", penwidth=1.5, tooltip="findings: 1, quotes: 1"];
	// 		"actor/envoy" -> "actor/council" [label="1", penwidth=1.0, tooltip="findings: 1, quotes: 0", style=dashed];
	// 	}
	// 	subgraph cluster_topics {
	// 		label="Topics by regions"; fontsize=14; color="#cccccc";
	// 		"topic/talks" [label="Talks", fillcolor="#fdf3e3", color="#b1885b"];
	// 		"region/north" [label="The North", fillcolor="#e9f5e9", color="#5b9b5b"];
	// 		"topic/talks" -> "region/north" [taillabel="1", penwidth=1.0, dir=none, labeldistance=7];
	// 	}
	// }
}

func ExampleMermaid() {
	b, err := newLetter()
	if err != nil {
		fmt.Println(err)
		return
	}
	if err := export.Mermaid(os.Stdout, b); err != nil {
		fmt.Println(err)
	}
	// Output:
	// flowchart LR
	//   subgraph speakers ["Who speaks about whom (dotted: passes on words or acts)"]
	//     direction LR
	//     a0["the envoy"]
	//     a1["the council"]
	//     a0 -- "2" --> a1
	//     a0 -. "1" .-> a1
	//   end
	//   subgraph topics ["Topics by regions"]
	//     direction LR
	//     t0(["Talks"])
	//     r0["The North"]
	//     t0 -- "1" --- r0
	//   end
}
