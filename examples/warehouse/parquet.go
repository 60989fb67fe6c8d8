package main

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"strings"

	"github.com/parquet-go/parquet-go"

	"example.com/summit/export"
)

// The partitions of a table are by the first digit of the brief's key, a digest, so that they are about as large as each other.
const digits = "0123456789abcdef"

// writeParquet writes every table as FOLDER/TABLE/part=DIGIT/data.parquet. A partition without rows has no file, but for the
// first, so that every table has one. They are written into a folder that begins with .part-, and moved when all are: where that
// fails, or is ended, no table is there. The tables must not be there yet: files of another database could be left among the new ones.
func (s *store) writeParquet(ctx context.Context, tx *sql.Tx, folder string) error {
	for _, t := range s.tables {
		there := filepath.Join(folder, t.Name)
		switch _, err := os.Lstat(there); {
		case err == nil:
			return fmt.Errorf("%s is there already: name a new folder, or take it away", there)
		case !errors.Is(err, fs.ErrNotExist):
			return err
		}
	}
	if err := os.MkdirAll(folder, 0o777); err != nil {
		return err
	}
	part, err := os.MkdirTemp(folder, ".part-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(part)
	for _, t := range s.tables {
		for i := range len(digits) {
			file := filepath.Join(part, t.Name, "part="+digits[i:i+1], "data.parquet")
			if err := s.writePartition(ctx, tx, t, i, file); err != nil {
				return fmt.Errorf("table %s: %w", t.Name, err)
			}
		}
	}
	if err := s.still.check(); err != nil {
		return err
	}
	for _, t := range s.tables {
		if err := os.Rename(filepath.Join(part, t.Name), filepath.Join(folder, t.Name)); err != nil {
			return err
		}
	}
	return nil
}

// writePartition writes the rows of briefs whose keys begin with the i-th digit.
func (s *store) writePartition(ctx context.Context, tx *sql.Tx, t export.Table, i int, file string) error {
	var names []string
	for _, c := range t.Columns {
		names = append(names, c.Name)
	}
	key := t.Key[0] + s.binary()
	query := "SELECT " + strings.Join(names, ", ") + " FROM " + t.Name + " WHERE " + key + " >= $1 AND " + key + " < $2 ORDER BY " + strings.Join(t.Key, ", ")
	rows, err := tx.QueryContext(ctx, query, digits[i:i+1], (digits + "g")[i+1:i+2])
	if err != nil {
		return err
	}
	defer rows.Close()
	more := rows.Next()
	if !more && i > 0 {
		return rows.Err()
	}
	if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
		return err
	}
	out, err := os.Create(file)
	if err != nil {
		return err
	}
	defer out.Close()
	w := parquet.NewWriter(out, parquetSchema(t), parquet.Compression(&parquet.Zstd), parquet.MaxRowsPerRowGroup(100_000))
	cells, places := make([]any, len(names)), make([]any, len(names))
	for i := range cells {
		places[i] = &cells[i]
	}
	for ; more; more = rows.Next() {
		if err := rows.Scan(places...); err != nil {
			return err
		}
		if _, err := w.WriteRows([]parquet.Row{parquetRow(t, cells)}); err != nil {
			return err
		}
	}
	if err := rows.Err(); err != nil {
		return err
	}
	if err := w.Close(); err != nil {
		return err
	}
	return out.Close()
}

// parquetSchema is the columns of a table in their order, which only a struct keeps.
func parquetSchema(t export.Table) *parquet.Schema {
	types := map[reflect.Kind]reflect.Type{reflect.String: reflect.TypeFor[string](), reflect.Int64: reflect.TypeFor[int64](), reflect.Bool: reflect.TypeFor[bool]()}
	var fields []reflect.StructField
	for i, c := range t.Columns {
		tag := c.Name
		if !c.Required {
			tag += ",optional"
		}
		fields = append(fields, reflect.StructField{Name: fmt.Sprintf("C%d", i), Type: types[c.Kind], Tag: reflect.StructTag(fmt.Sprintf(`parquet:"%s"`, tag))})
	}
	return parquet.SchemaOf(reflect.New(reflect.StructOf(fields)).Interface())
}

func parquetRow(t export.Table, cells []any) parquet.Row {
	row := make(parquet.Row, len(cells))
	for i, c := range t.Columns {
		level := 1 // of a value that need not be there
		if c.Required {
			level = 0
		}
		v := cells[i]
		if v == nil {
			row[i] = parquet.NullValue().Level(0, 0, i)
			continue
		}
		if n, ok := v.(int64); ok && c.Kind == reflect.Bool {
			v = n == 1 // as SQLite has flags
		}
		row[i] = parquet.ValueOf(v).Level(0, level, i)
	}
	return row
}
