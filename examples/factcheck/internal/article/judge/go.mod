module example.com/summit/examples/factcheck/internal/article/judge

go 1.26.0

require (
	example.com/summit v0.0.0
	github.com/google/go-cmp v0.7.0
	github.com/yuin/goldmark v1.8.7
	golang.org/x/net v0.62.0
)

replace example.com/summit => ../../../../..
