//go:build !unix

package main

import "testing"

type postgres struct{}

func startPostgres(t testing.TB) *postgres {
	t.Skip("a server of PostgreSQL is started on unix alone")
	return nil
}

func (p *postgres) create(testing.TB, ...string) string { return "" }
func (p *postgres) start(testing.TB)                    {}
func (p *postgres) crash()                              {}
func (p *postgres) end()                                {}
