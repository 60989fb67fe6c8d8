package main

import "sync"

// A shelf keeps the pages that were made, to answer sooner the next time. It
// is cleared when it is full: the pages that are asked for most are soon back.
type shelf struct {
	mu      sync.Mutex
	answers map[string]answer
	bytes   int
}

const shelfBytes = 32 << 20

func (s *shelf) get(key string) (a answer, ok bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	a, ok = s.answers[key]
	return a, ok
}

func (s *shelf) put(key string, a answer) {
	size := len(key) + len(a.body) + len(a.zipped)
	if size > shelfBytes/4 {
		return
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if old, ok := s.answers[key]; ok {
		s.bytes -= len(key) + len(old.body) + len(old.zipped)
	}
	if s.bytes += size; s.answers == nil || s.bytes > shelfBytes {
		s.answers, s.bytes = make(map[string]answer), size
	}
	s.answers[key] = a
}
