//go:build race

package main

// raceEnabled tells that the race detector is on, under which much takes long.
const raceEnabled = true
