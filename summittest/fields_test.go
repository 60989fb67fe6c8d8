package summittest_test

import (
	"reflect"
	"strings"

	"example.com/summit"
)

// eachField calls do for each field of the first record of each kind in d, and of d itself
// with that of its source. Of a zero draft it makes records first. What do sets is set in d.
func eachField(do func(record, field string, v reflect.Value), d summit.Draft) summit.Draft {
	draft := reflect.ValueOf(&d).Elem()
	for i := range draft.NumField() {
		name, v := draft.Type().Field(i).Name, draft.Field(i)
		switch v.Kind() {
		case reflect.Slice:
			if v.Len() == 0 {
				v.Set(reflect.MakeSlice(v.Type(), 1, 1))
			}
			for j := range v.Index(0).NumField() {
				do(strings.ToLower(strings.TrimSuffix(name, "s")), v.Index(0).Type().Field(j).Name, v.Index(0).Field(j))
			}
		case reflect.Struct:
			for j := range v.NumField() {
				do("draft", name+"."+v.Type().Field(j).Name, v.Field(j))
			}
		default:
			do("draft", name, v)
		}
	}
	return d
}
