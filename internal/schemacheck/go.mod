module example.com/summit/internal/schemacheck

go 1.26

require (
	example.com/summit v0.0.0
	github.com/dlclark/regexp2 v1.11.5
	github.com/santhosh-tekuri/jsonschema/v6 v6.0.3
)

require golang.org/x/text v0.41.0 // indirect

replace example.com/summit => ../..
