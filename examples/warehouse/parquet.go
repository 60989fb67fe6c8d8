package main

import (
	"context"
	"database/sql"
	"errors"
)

func (s *store) writeParquet(context.Context, *sql.Tx, string) error { return errors.New("not yet") }
