package index

import (
	"runtime"
	"sync"
)

// Parts splits n records into parts for as many processors as there are, and
// returns where each part begins, and at last n. All but the last begin and end at multiples of 64.
func Parts(n int) []int {
	const least = 4096 // records that are worth a goroutine
	parts := max(1, min(runtime.GOMAXPROCS(0), n/least))
	bounds := make([]int, parts+1)
	for i := 1; i < parts; i++ {
		bounds[i] = n / parts * i / 64 * 64
	}
	bounds[parts] = n
	return bounds
}

// Parallel calls do for each of n parts, at once.
func Parallel(n int, do func(part int)) {
	var wait sync.WaitGroup
	for i := 1; i < n; i++ {
		wait.Go(func() { do(i) })
	}
	if n > 0 {
		do(0)
	}
	wait.Wait()
}
