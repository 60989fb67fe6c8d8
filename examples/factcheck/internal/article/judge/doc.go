// Package judge holds package article to the judgement of others: its tests compare what it reads with what goldmark
// and golang.org/x/net/html make of the same articles. It is a module of its own, so that neither is a dependency of the library.
package judge
