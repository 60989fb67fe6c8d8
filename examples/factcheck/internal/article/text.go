package article

// readText reads paragraphs that blank lines part.
func (out *builder) readText(src *source) {
	for begins := true; !out.stopped; {
		line, ended := src.line()
		if line == nil {
			return
		}
		prefix := 0
		if begins {
			var level int
			level, prefix = quoteMarks(line)
			if level != out.quoted || blank(line[prefix:]) && ended {
				out.end()
				out.quoted = level
			}
		}
		out.skip(line[:prefix])
		out.addText(line[prefix:])
		begins = ended
	}
}

// quoteMarks returns how many > begin a line, as in a mail that is answered, and how long they are.
func quoteMarks(line []byte) (level, n int) {
	for i, c := range line {
		switch {
		case c == '>':
			level, n = level+1, i+1
		case c != ' ' || level > 0 && i > n:
			return level, n
		}
	}
	return level, n
}
