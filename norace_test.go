//go:build !race

package summit_test

// raceEnabled tells that the race detector is on, which allocates by itself and slows code unevenly.
const raceEnabled = false
