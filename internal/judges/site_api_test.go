package judges

import (
	"fmt"
	"io"
	"net/http"
	"testing"

	"github.com/pb33f/libopenapi"
	validator "github.com/pb33f/libopenapi-validator"
	"github.com/pb33f/libopenapi-validator/errors"
)

// TestAPI holds the answers of the site to what its OpenAPI document promises, by a validator of that format.
func TestAPI(t *testing.T) {
	base := serve(t, withSource()...).url
	spec, err := http.Get(base + "/api/openapi.json")
	if err != nil {
		t.Fatal(err)
	}
	text, err := io.ReadAll(spec.Body)
	spec.Body.Close()
	if err != nil {
		t.Fatal(err)
	}
	document, err := libopenapi.NewDocument(text)
	if err != nil {
		t.Fatal(err)
	}
	v, faults := validator.NewValidator(document)
	if len(faults) > 0 {
		t.Fatal(faults)
	}
	report := func(of string, faults []*errors.ValidationError) {
		for _, f := range faults {
			t.Errorf("%s: %s: %s", of, f.Message, f.Reason)
			for _, s := range f.SchemaValidationErrors {
				t.Errorf("  %s at %s", s.Reason, s.FieldPath)
			}
		}
	}
	if ok, faults := v.ValidateDocument(); !ok {
		report("the document", faults)
	}
	for _, test := range []struct {
		path, accept string
		status       int
		bad          bool // whether the document forbids the request
	}{
		{path: "/api/brief", status: 200},
		{path: "/api/findings", status: 200},
		{path: "/api/findings?topic=sanctions&topic=energy&outcome=deferred", status: 200},
		{path: "/api/findings?by=-&find=arms%20control", status: 200},
		{path: "/api/findings/arms-control%2Fno-new-pact", status: 200},
		{path: "/api/quotes?by=putin&negated=false", status: 200},
		{path: "/api/quotes/great-leader", status: 200},
		{path: "/api/actors?topic=arms-control", status: 200},
		{path: "/api/actors/trump", status: 200},
		{path: "/api/regions", status: 200},
		{path: "/api/topics?region=middle-east", status: 200},
		{path: "/api/sections/arms-control", status: 200},
		{path: "/api/findings?topic=arms-control", accept: "text/markdown", status: 200},
		{path: "/api/findings?format=schema.org", status: 200},
		{path: "/api/findings", accept: "image/png", status: 406},
		{path: "/api/findings/no-such", status: 404},
		{path: "/api/findings?topic=sanctoins", status: 400, bad: true},
		{path: "/api/quotes?negated=perhaps", status: 400, bad: true},
		{path: "/api/findings?format=xml", status: 400, bad: true},
	} {
		name := fmt.Sprintf("%s %s", test.path, test.accept)
		request, err := http.NewRequest(http.MethodGet, base+test.path, nil)
		if err != nil {
			t.Fatal(err)
		}
		if test.accept != "" {
			request.Header.Set("Accept", test.accept)
		}
		if ok, faults := v.ValidateHttpRequest(request); ok == test.bad {
			t.Errorf("%s: the document allows it: %t", name, ok)
			report(name, faults)
		}
		response, err := http.DefaultClient.Do(request)
		if err != nil {
			t.Fatal(err)
		}
		if response.StatusCode != test.status {
			t.Errorf("%s: status %d, want %d", name, response.StatusCode, test.status)
		}
		if ok, faults := v.ValidateHttpResponse(request, response); !ok {
			report(name, faults)
		}
		response.Body.Close()
	}
}
