package main

import (
	"strings"
	"testing"

	"example.com/summit/examples/internal/picture"
)

func TestPicture(t *testing.T) {
	args := []string{"-section", "arms-control"}
	picture.Terminal{
		Command: "go run ./examples/brief " + strings.Join(args, " "),
		Output:  textOn(t, screen{width: defaultWidth, colour: true}, args...),
		Alt: "The section on arms control: findings, each with its kind, statement, hedges, speaker and sentences, and a quote; " +
			"labels, hedges and notes are told apart by colour",
	}.Check(t, "brief.svg", *update)
}
