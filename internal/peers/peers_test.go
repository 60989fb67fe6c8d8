package main

import (
	"testing"
)

// TestPeersAgree asks every peer every question, and compares the IDs with those of a plain scan.
func TestPeersAgree(t *testing.T) {
	for _, make := range []func() (*corpus, error){anchorage, func() (*corpus, error) { return random(1000) }, func() (*corpus, error) { return random(5000) }} {
		c, err := make()
		if err != nil {
			t.Fatal(err)
		}
		t.Run(c.name, func(t *testing.T) {
			want, err := c.oracle(newScan(c))
			if err != nil {
				t.Fatal(err)
			}
			postings := newPostings(c)
			for _, maker := range makers {
				made, err := maker.make(c, postings)
				if err != nil {
					t.Fatal(err)
				}
				for _, p := range withBelow(made) {
					t.Run(p.name(), func(t *testing.T) {
						for i, q := range c.questions {
							ask, err := check(p, q, want[i])
							switch {
							case err != nil:
								t.Error(err)
							case ask == nil:
								t.Logf("%s: not asked", q.name)
							default:
								t.Logf("%s: %d results", q.name, ask(nil))
							}
						}
					})
				}
				if err := made.close(); err != nil {
					t.Error(err)
				}
			}
		})
	}
}
