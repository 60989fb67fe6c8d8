package article

// A counter is a Position that moves on.
type counter struct {
	Position
	afterCR bool
}

func advance[T string | []byte](c *counter, b T) {
	c.Offset += int64(len(b))
	for i := range len(b) {
		switch x := b[i]; {
		case x == '\n' && c.afterCR:
			c.afterCR = false
			continue
		case x == '\n' || x == '\r':
			c.Line, c.Column = c.Line+1, 1
		case x < 0x80 || x >= 0xC0 && x < 0xF0:
			c.Column++
		case x >= 0xF0:
			c.Column += 2 // outside the basic plane
		}
		c.afterCR = b[i] == '\r'
	}
}
