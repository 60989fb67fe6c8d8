package article

import "bytes"

// table makes of the last line of a paragraph the head of a table, if b is the line below such a head.
func (m *markdown) table(b []byte) bool {
	b = trimRight(b)
	if bytes.IndexByte(b, '|') < 0 || len(bytes.Trim(b, "|:- \t")) > 0 {
		return false
	}
	columns := 0
	for cell := range bytes.SplitSeq(bytes.TrimPrefix(bytes.TrimSuffix(b, []byte("|")), []byte("|")), []byte("|")) {
		cell = bytes.TrimSuffix(bytes.TrimPrefix(trim(cell), []byte(":")), []byte(":"))
		if len(cell) == 0 || len(bytes.Trim(cell, "-")) > 0 {
			return false
		}
		columns++
	}
	text := m.lines.text[:m.lines.textEnd]
	head := bytes.LastIndexAny(text, "\r\n")
	if countCells(text[head+1:]) != columns {
		return false
	}
	if head >= 0 {
		m.lines.splitAt(head)
		m.lines.partial = false
	}
	m.leaf, m.columns = row, columns
	m.lines.end()
	return true
}

// countCells returns how many cells a row of a table has.
func countCells(b []byte) int {
	b = trim(b)
	b = bytes.TrimPrefix(b, []byte("|"))
	n := 1
	for i := 0; i < len(b)-1; i++ {
		switch b[i] {
		case '\\':
			i++
		case '|':
			n++
		}
	}
	return n
}

// cells reads a row of a table, each cell as a block.
func (m *markdown) cells(text []byte) {
	page := &m.html.page
	for n, start := 0, 0; start < len(text); {
		end := start
		for end < len(text) && text[end] != '|' {
			if text[end] == '\\' && end+1 < len(text) {
				end++
			}
			end++
		}
		end = min(end, len(text))
		cell := text[start:end]
		if start > 0 || end > 0 {
			n++
		}
		page.cell, page.block.cell = n, n
		if n <= m.columns {
			m.inline(cell)
		} else {
			page.out.skip(cell)
		}
		page.begin()
		page.out.skip(text[end:min(end+1, len(text))])
		start = end + 1
	}
	page.cell, page.block.cell = 0, 0
}
