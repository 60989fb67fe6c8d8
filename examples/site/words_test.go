package main

import (
	"maps"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/language"

	"example.com/summit"
	"example.com/summit/locale"
)

// asInEnglish are the words that a language has as English has them.
var asInEnglish = map[string][]string{
	"de": {"Region", "Code", "Format"},
	"fr": {"Code", "Format"},
}

// TestWords checks that the pages say everything in every language.
func TestWords(t *testing.T) {
	english := textsOf(wordsOf(language.English))
	latin := regexp.MustCompile(`\p{Latin}+`)
	for _, tag := range locale.Supported() {
		base, _ := tag.Base()
		script, _ := tag.Script()
		var same []string
		texts := textsOf(wordsOf(tag))
		for _, field := range slices.Sorted(maps.Keys(texts)) {
			text := texts[field]
			if text == "" || text != strings.TrimSpace(text) {
				t.Errorf("%v: %s is %q", tag, field, text)
				continue
			}
			if base.String() == "en" {
				continue
			}
			if text == english[field] {
				same = append(same, field)
			}
			for _, word := range latin.FindAllString(text, -1) {
				if script.String() != "Latn" && word != "JavaScript" {
					t.Errorf("%v: %s has %q", tag, field, word)
				}
			}
			if ends := strings.HasSuffix(english[field], "."); ends != (strings.HasSuffix(text, ".") || strings.HasSuffix(text, "。")) {
				t.Errorf("%v: %s is %q, and in English %q", tag, field, text, english[field])
			}
		}
		slices.Sort(same)
		if want := slices.Sorted(slices.Values(asInEnglish[base.String()])); !slices.Equal(same, want) {
			t.Errorf("%v: %q are as in English; those should be %q", tag, same, want)
		}
	}
}

// TestLabels checks that labels stand before texts as each language writes them.
func TestLabels(t *testing.T) {
	s := newTestSite(t, summit.Anchorage(), "")
	for _, test := range []struct{ at, want string }{
		{"/en/findings.html?topic=sanctions", "Remove: </span>Topics: Sanctions"},
		{"/fr/findings.html?topic=sanctions", "Retirer\u00a0: </span>Thèmes\u00a0: Sanctions"},
		{"/zh-Hans/findings.html?topic=sanctions", "移除：</span>主题：制裁"},
		{"/zh-Hans/findings.html?find=Trump", "另见：<a"},
		{"/fr/findings.html", "Données pour les programmes\u00a0: <a"},
	} {
		if body := get(t, s, test.at).Body.String(); !strings.Contains(body, test.want) {
			t.Errorf("%s does not say %q in %s", test.at, test.want, body)
		}
	}
}

// textsOf returns the text of each field of a struct, and of the structs in it.
func textsOf(words any) map[string]string {
	texts := make(map[string]string)
	var add func(v reflect.Value)
	add = func(v reflect.Value) {
		for i := range v.NumField() {
			if f := v.Field(i); f.Kind() == reflect.Struct {
				add(f)
			} else {
				texts[v.Type().Field(i).Name] = f.String()
			}
		}
	}
	add(reflect.ValueOf(words))
	return texts
}
