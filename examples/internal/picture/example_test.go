package picture_test

import (
	"fmt"
	"strings"

	"example.com/summit/examples/internal/picture"
)

func ExampleTerminal_SVG() {
	svg := picture.Terminal{
		Command: "greet",
		Output:  "\x1b[1;36mHello\x1b[0m & welcome, 世界\n",
		Alt:     "The program greets the world.",
	}.SVG()
	for line := range strings.Lines(string(svg)) {
		if strings.HasPrefix(line, "<text") {
			fmt.Print(line)
		}
	}
	// Output:
	// <text x="22" y="38" textLength="63" class="b">$ greet</text>
	// <text x="22" y="59" textLength="45" class="b c6">Hello</text>
	// <text x="67" y="59" textLength="108"> &amp; welcome, </text>
	// <text x="175" y="59">世</text>
	// <text x="193" y="59">界</text>
}
