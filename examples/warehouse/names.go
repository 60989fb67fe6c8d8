package main

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"example.com/summit"
	"example.com/summit/examples/internal/ask"
)

const actorNames = "SELECT id, name FROM actors UNION SELECT actor_id, alias FROM actor_aliases"

// A naming is how the values of a filter are known.
type naming struct {
	table string
	names string // the SQL of IDs and the names that some brief has for them
	list  string // the question that lists them
}

func namings() map[string]naming {
	return map[string]naming{
		"topic":  {"topics", "SELECT DISTINCT id, name FROM topics", "topics"},
		"region": {"regions", "SELECT DISTINCT id, name FROM regions", "regions"},
		"by":     {"actors", actorNames, "speakers"},
		"from":   {"actors", actorNames, "speakers"},
	}
}

// idOf returns the ID that a filter is given, or that has the name that it is given, in any case, if some brief has it.
func idOf(ctx context.Context, tx *sql.Tx, filter, text string) (string, error) {
	naming := namings()[filter]
	var id string
	err := tx.QueryRowContext(ctx, "SELECT id FROM "+naming.table+" WHERE id = $1 LIMIT 1", strings.ToLower(strings.TrimSpace(text))).Scan(&id)
	if !errors.Is(err, sql.ErrNoRows) {
		return id, err
	}
	terms, err := termsOf(ctx, tx, naming.names)
	if err != nil {
		return "", err
	}
	ids := idsOf(terms, text)
	switch {
	case len(ids) == 1:
		return ids[0], nil
	case len(ids) > 1:
		return "", fmt.Errorf("several have this name: %s; %w", strings.Join(ids, ", "), errMisuse)
	}
	if v := ask.VocabularyOf(terms...); len(v.Nearest(text)) > 0 {
		return "", fmt.Errorf("%w; %w", v.Unknown(text), errMisuse)
	}
	return "", fmt.Errorf("no brief has it; ask %s lists what findings have; %w", naming.list, errMisuse)
}

// idsOf returns the IDs that have a name: two briefs may give one to different IDs.
func idsOf(terms []ask.Term, text string) (ids []string) {
	for _, t := range terms {
		if _, ok := ask.VocabularyOf(t).Find(text); ok {
			ids = append(ids, t.Value)
		}
	}
	return ids
}

// bound is the first day of -since, or the one after -until, which count themselves.
func bound(filter, date string) (string, error) {
	from, to, ok := summit.Date(date).Span()
	if !ok {
		return "", errors.New("it is no date such as 2025, 2025-08 or 2025-08-15")
	}
	switch {
	case filter != "until":
		return from.Format(time.DateOnly), nil
	case to.Year() > 9999:
		return "9999-12-31T", nil // later than any day
	}
	return to.Format(time.DateOnly), nil
}

// termsOf returns IDs in their order, with their names.
func termsOf(ctx context.Context, tx *sql.Tx, query string) ([]ask.Term, error) {
	rows, err := tx.QueryContext(ctx, query)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	names := map[string][]string{}
	for rows.Next() {
		var id, name string
		if err := rows.Scan(&id, &name); err != nil {
			return nil, err
		}
		names[id] = append(names[id], name)
	}
	var terms []ask.Term
	for id, list := range names {
		slices.Sort(list)
		terms = append(terms, ask.Term{Value: id, Names: list})
	}
	slices.SortFunc(terms, func(a, b ask.Term) int { return strings.Compare(a.Value, b.Value) })
	return terms, rows.Err()
}
