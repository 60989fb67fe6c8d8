package main

// A placed is a record in a tree.
type placed[ID ~string] struct {
	id    ID
	depth int // how many of those that it lies within are placed as well
}

// inTree places records in the order of the tree, which is as [children] returns it, those within one below it.
// What lies within several has the first of these places.
func inTree[ID ~string](within map[ID][]ID, records []ranked[ID]) []placed[ID] {
	var list []placed[ID]
	seen := make(map[ID]bool)
	var walk func(outer ID, depth int)
	walk = func(outer ID, depth int) {
		for _, id := range within[outer] {
			if seen[id] {
				continue
			}
			seen[id] = true
			below := depth
			if holds(records, id) {
				list = append(list, placed[ID]{id, depth})
				below++
			}
			walk(id, below)
		}
	}
	walk("", 0)
	return list
}
