// Package judges has no code, only tests: what the packages of this module
// write is read by parsers, validators and databases of other makers, and the
// site of examples/site is used by a browser.
package judges
