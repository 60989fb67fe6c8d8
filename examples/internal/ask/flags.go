package ask

import (
	"flag"
	"fmt"
)

// ParseFlags parses the flags of a command line, which may stand before, among and after its other arguments, and returns
// these. What follows -- is no flag. A flag that is given must have a value, which is not --. Its String tells it; those of
// [flag.FlagSet.Func] tell none.
func ParseFlags(fs *flag.FlagSet, args []string) (rest []string, err error) {
	for {
		if err := fs.Parse(args); err != nil {
			return nil, err
		}
		if n := len(args) - fs.NArg(); n > 0 && args[n-1] == "--" {
			rest = append(rest, fs.Args()...)
			break
		}
		if fs.NArg() == 0 {
			break
		}
		rest, args = append(rest, fs.Arg(0)), fs.Args()[1:]
	}
	fs.Visit(func(f *flag.Flag) {
		if v := f.Value.String(); v == "" || v == "--" {
			err = fmt.Errorf("-%s has no value", f.Name)
		}
	})
	return rest, err
}
