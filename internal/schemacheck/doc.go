// Package schemacheck holds tests only: they have a validator of another maker
// judge documents by the JSON Schema of package summit, and compare its verdicts with Read's.
// It is a module of its own, so that the validator reaches no user's go.sum.
package schemacheck
