package locale_test

import "flag"

// Declared outside the package, which TestImportRunsNothing holds to set up nothing.
var _ = flag.Bool("update", false, "write testdata/terms.md anew")
