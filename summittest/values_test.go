package summittest_test

import (
	"encoding/json"

	"example.com/summit"
)

// schemaValues returns the values of each enumeration as [summit.Schema] has them.
func schemaValues() map[string][]string {
	var schema struct {
		Defs map[string]struct {
			Enum  []string
			Items struct{ Enum []string }
		} `json:"$defs"`
	}
	if err := json.Unmarshal([]byte(summit.Schema()), &schema); err != nil {
		panic(err)
	}
	values := make(map[string][]string)
	for name, def := range schema.Defs {
		if v := append(def.Enum, def.Items.Enum...); len(v) > 0 {
			values[name] = v
		}
	}
	return values
}
