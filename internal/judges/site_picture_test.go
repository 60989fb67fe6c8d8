package judges

import (
	"flag"
	"testing"
)

var update = flag.Bool("update", false, "write the picture of examples/site anew")

// TestSitePicture writes the picture of the site that README shows, if it is asked to.
func TestSitePicture(t *testing.T) {
	if !*update {
		t.Skip("writes the picture with -update")
	}
	var file string
	inBrowser(t, &file, "screenshot.mjs", serve(t).url+"/en/", "../../examples/site/site.png")
}
