package article

// An element is what the start of an HTML element does to the text that follows.
type element int

const (
	inline element = iota // nothing: it and all elements that are not listed
	block                 // it ends the block before, and its end its own
	unseen                // what it holds is no prose, or not seen
	raw                   // nor is markup in it
	void                  // it has no end
)

var elements = map[string]element{
	"address": block, "article": block, "aside": block, "blockquote": block, "body": block, "caption": block,
	"center": block, "dd": block, "details": block, "dialog": block, "dir": block, "div": block, "dl": block, "dt": block,
	"fieldset": block, "figcaption": block, "figure": block, "footer": block, "form": block, "h1": block, "h2": block,
	"h3": block, "h4": block, "h5": block, "h6": block, "head": block, "header": block, "hgroup": block, "hr": block,
	"html": block, "legend": block, "li": block, "main": block, "menu": block, "nav": block, "ol": block, "optgroup": block,
	"option": block, "p": block, "search": block, "section": block, "summary": block, "table": block, "tbody": block,
	"td": block, "tfoot": block, "th": block, "thead": block, "tr": block, "ul": block,

	"audio": unseen, "canvas": unseen, "code": unseen, "kbd": unseen, "math": unseen, "object": unseen, "pre": unseen, "samp": unseen, "svg": unseen,
	"template": unseen, "video": unseen,

	"iframe": raw, "noembed": raw, "noframes": raw, "noscript": raw, "script": raw, "style": raw, "textarea": raw,
	"title": raw, "xmp": raw,

	"area": void, "base": void, "br": void, "col": void, "embed": void, "img": void, "input": void, "link": void,
	"meta": void, "source": void, "track": void, "wbr": void,
}

// A sink takes an article in the order of its bytes; builder has what its methods mean.
type sink interface {
	addText(b []byte)
	mark(text string, b []byte)
	skip(b []byte)
	end()
}

// A page tells of the text between the tags of a page what of it is seen.
type page struct {
	out         sink
	block       *builder // behind out
	around      int      // the block quotes that the page lies in
	blockquotes int
	quotes      int // elements q, each within the other
	heading     bool
	cell        int
	unseen      string // the element that is not seen, and how many of this name are open
	depth       int
}

func (p *page) text(b []byte) {
	if p.unseen != "" {
		p.out.skip(b)
	} else {
		p.out.addText(b)
	}
}

func (p *page) mark(text string, b []byte) {
	if p.unseen != "" {
		p.out.skip(b)
	} else {
		p.out.mark(text, b)
	}
}

// begin tells that a block begins.
func (p *page) begin() {
	p.out.end()
	p.quotes = 0
	p.block.quoted, p.block.heading, p.block.cell = p.around+p.blockquotes, p.heading, p.cell
	if endsWithBlock[p.unseen] {
		p.unseen = ""
	}
}

// tag tells of a tag, which b is or begins with.
func (p *page) tag(t tag, b []byte) {
	kind := elements[t.name]
	if !p.sees(t, kind) {
		p.out.skip(b)
		return
	}
	text := ""
	switch t.name {
	case "br":
		text = "\n"
	case "q":
		text = p.quotationMark(t.end)
	case "blockquote":
		if !t.end {
			p.blockquotes++
		} else if p.blockquotes > 0 {
			p.blockquotes--
		}
	case "h1", "h2", "h3", "h4", "h5", "h6":
		p.heading = !t.end
	case "tr", "table", "dl":
		p.cell = 0
	case "td", "th":
		if !t.end {
			p.cell++
		}
	case "dt", "dd":
		if p.cell = 1; t.name == "dd" {
			p.cell = 2
		}
	}
	if kind == block || t.name == "pre" {
		p.begin()
	}
	if text != "" && !t.hidden {
		p.out.mark(text, b)
	} else {
		p.out.skip(b)
	}
	if !t.end && (kind == unseen || kind == raw || t.hidden && kind != void) && !(t.empty && foreign(t.name)) {
		p.unseen, p.depth = t.name, 1
	}
}

// sees reports whether a tag has any effect, and whether it ends what is not seen.
func (p *page) sees(t tag, kind element) bool {
	switch {
	case p.unseen == "":
		return true
	case endsWithBlock[p.unseen] && kind == block:
		p.unseen = ""
	case t.name != p.unseen:
		return false
	case t.end:
		p.depth--
	case p.depth == 1 && endsAtNext[t.name]:
		p.depth = 0
	case !t.empty || !foreign(t.name):
		p.depth++
	}
	if p.depth == 0 {
		p.unseen = ""
	}
	return p.unseen == ""
}

// endsWithBlock are the elements that are not seen and do not go on in the next block.
var endsWithBlock = map[string]bool{"code": true, "kbd": true, "p": true, "samp": true}

// foreign reports whether an element is in another language, in which a tag may be start and end at once.
func foreign(name string) bool { return name == "svg" || name == "math" }

// endsAtNext are the elements that end where the next of their name begins.
var endsAtNext = map[string]bool{"dd": true, "dt": true, "li": true, "option": true, "td": true, "th": true, "tr": true}

// quotationMark returns what an element q shows at its start or end: the marks of English.
func (p *page) quotationMark(end bool) string {
	if end {
		if p.quotes == 0 {
			return ""
		}
		p.quotes--
	}
	mark := [2][2]string{{"“", "”"}, {"‘", "’"}}[p.quotes%2]
	if end {
		return mark[1]
	}
	p.quotes++
	return mark[0]
}
