package article

// A counter is a Position that moves on.
type counter struct {
	Position
	afterCR bool
}

func advance[T string | []byte](c *counter, b T) {
	column := c.Column
	for i := 0; i < len(b); i++ {
		switch x := b[i]; {
		case x == '\n' && (i > 0 && b[i-1] == '\r' || i == 0 && c.afterCR):
			// The carriage return before has ended the line.
		case x == '\n' || x == '\r':
			c.Line++
			column = 1
		case x < 0x80 || x >= 0xC0 && x < 0xF0:
			column++
		case x >= 0xF0:
			column += 2 // outside the basic plane
		}
	}
	c.Column = column
	c.Offset += int64(len(b))
	if len(b) > 0 {
		c.afterCR = b[len(b)-1] == '\r'
	}
}
