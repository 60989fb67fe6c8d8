//go:build race

package article_test

// raceEnabled tells that the race detector is on, under which much takes long.
const raceEnabled = true
