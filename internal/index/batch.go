package index

// Far is the number of records from which on most are not in the processor's cache.
const Far = 20_000

// A Batch gathers numbers of records, so that memory is asked for what several
// need at once, which takes little longer than for one. The zero value is ready to use.
type Batch struct {
	numbers [32]uint32
	n, most int
}

// Add adds a number, and reports whether it is time to take them: the first is
// not kept waiting for others, and the next ones for few.
func (b *Batch) Add(record uint32) bool {
	b.numbers[b.n] = record
	b.n++
	return b.n > b.most || b.n == len(b.numbers)
}

// Take returns the numbers in the order in which they came, and empties the
// batch. They are good until the next call of Add.
func (b *Batch) Take() []uint32 {
	taken := b.numbers[:b.n]
	b.most = min(2*b.n, len(b.numbers))
	b.n = 0
	return taken
}
