//go:build unix

package judges

import (
	"bytes"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"os/user"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/jackc/pgx/v5/pgconn"
	_ "github.com/jackc/pgx/v5/stdlib"

	"example.com/summit"
	"example.com/summit/export"
)

// A postgres is a server of a test's own, on a socket in a folder.
type postgres struct{ folder string }

// startPostgres starts a server that ends with the test, which it skips where none is installed.
func startPostgres(t *testing.T) postgres {
	t.Helper()
	bin := postgresBinaries()
	if bin == "" {
		t.Skip("no PostgreSQL server is installed: neither initdb in the path nor /usr/lib/postgresql/*/bin")
	}
	folder, err := os.MkdirTemp("", "summit") // a short path, as that of a socket must be
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.RemoveAll(folder) })
	attributes := otherUser(t, folder)
	data := filepath.Join(folder, "data")
	command := func(name string, args ...string) *exec.Cmd {
		cmd := exec.Command(filepath.Join(bin, name), args...)
		cmd.Dir, cmd.SysProcAttr = folder, attributes
		return cmd
	}
	if out, err := command("initdb", "-D", data, "-U", "summit", "-A", "trust", "-E", "UTF8", "--no-locale", "--no-sync").CombinedOutput(); err != nil {
		t.Fatalf("initdb: %v\n%s", err, out)
	}
	server := command("postgres", "-D", data, "-k", folder, "-h", "", "-F")
	var log bytes.Buffer
	server.Stdout, server.Stderr = &log, &log
	if err := server.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		server.Process.Signal(syscall.SIGINT) // a fast shutdown
		server.Wait()
		if t.Failed() {
			t.Logf("the server's log:\n%s", log.String())
		}
	})
	p := postgres{folder}
	db := p.open(t, "postgres")
	for range 200 {
		if err = db.Ping(); err == nil {
			return p
		}
		time.Sleep(50 * time.Millisecond)
	}
	t.Fatalf("the server does not answer: %v", err)
	return p
}

// postgresBinaries returns the folder of the server's programs, or "".
func postgresBinaries() string {
	if found, err := exec.LookPath("initdb"); err == nil {
		if real, err := filepath.EvalSymlinks(found); err == nil {
			return filepath.Dir(real)
		}
	}
	found, _ := filepath.Glob("/usr/lib/postgresql/*/bin/initdb")
	if len(found) == 0 {
		return ""
	}
	return filepath.Dir(slices.Max(found))
}

// otherUser gives the folder to another user where this is root, for whom the
// server does not run, and returns what makes a process that user's.
func otherUser(t *testing.T, folder string) *syscall.SysProcAttr {
	t.Helper()
	if os.Getuid() != 0 {
		return nil
	}
	for _, name := range []string{"postgres", "nobody"} {
		u, err := user.Lookup(name)
		if err != nil {
			continue
		}
		uid, uidErr := strconv.Atoi(u.Uid)
		gid, gidErr := strconv.Atoi(u.Gid)
		if err := errors.Join(uidErr, gidErr, os.Chown(folder, uid, gid)); err != nil {
			t.Fatal(err)
		}
		return &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: uint32(uid), Gid: uint32(gid)}}
	}
	t.Skip("PostgreSQL does not run as root, and there is no user postgres or nobody")
	return nil
}

func (p postgres) open(t *testing.T, database string) *sql.DB {
	t.Helper()
	db, err := sql.Open("pgx", fmt.Sprintf("host=%s user=summit dbname=%s", p.folder, database))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.Close() })
	return db
}

// create makes a database.
func (p postgres) create(t *testing.T, database string) *sql.DB {
	t.Helper()
	db := p.open(t, "postgres")
	defer db.Close()
	if _, err := db.Exec("CREATE DATABASE " + database); err != nil {
		t.Fatal(err)
	}
	return p.open(t, database)
}

// psql has the client psql read commands, in a folder.
func (p postgres) psql(t *testing.T, database, folder, commands string) {
	t.Helper()
	client, err := exec.LookPath("psql")
	if err != nil {
		t.Skip("psql is not installed")
	}
	cmd := exec.Command(client, "-X", "-q", "-v", "ON_ERROR_STOP=1", "-h", p.folder, "-U", "summit", database)
	cmd.Dir = folder
	cmd.Env = append(os.Environ(), "PGCLIENTENCODING=LATIN1") // a script and \copy must not depend on it
	cmd.Stdin = strings.NewReader(commands)
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("psql: %v\n%s", err, out)
	}
}

// TestPostgreSQL loads scripts and files of several briefs into databases, in several ways, and asks them.
func TestPostgreSQL(t *testing.T) {
	server := startPostgres(t)
	check := func(t *testing.T, db *sql.DB) {
		for _, test := range tableBriefs(t) {
			t.Run(test.name, func(t *testing.T) {
				sameTables(t, db, unpack(t, test.brief))
				askQuestions(t, db, test.brief)
			})
		}
	}
	t.Run("driver", func(t *testing.T) {
		db := server.create(t, "driver")
		for _, test := range tableBriefs(t) {
			if _, err := db.Exec(scriptOf(t, export.PostgreSQL, test.brief)); err != nil {
				t.Fatalf("%s: %v", test.name, err)
			}
		}
		check(t, db)
		t.Run("refused rows", func(t *testing.T) {
			refuseRows(t, db, "FALSE", func(err error) bool {
				var e *pgconn.PgError
				return errors.As(err, &e) && (strings.HasPrefix(e.Code, "23") || e.Code == "22P02") // constraints; 'one' is no number
			})
		})
		t.Run("the same brief again", func(t *testing.T) {
			conn, err := db.Conn(t.Context())
			if err != nil {
				t.Fatal(err)
			}
			defer conn.Close()
			if _, err := conn.ExecContext(t.Context(), scriptOf(t, export.PostgreSQL, minutesBrief(t))); err == nil {
				t.Error("no error")
			}
		})
		check(t, db)
	})
	t.Run("backslashes in plain literals", func(t *testing.T) {
		db := server.create(t, "plain")
		if _, err := db.Exec("ALTER DATABASE plain SET standard_conforming_strings = off; ALTER DATABASE plain SET escape_string_warning = off"); err != nil {
			t.Fatal(err)
		}
		db.Close()
		db = server.open(t, "plain")
		for _, test := range tableBriefs(t) {
			server.psql(t, "plain", "", scriptOf(t, export.PostgreSQL, test.brief))
		}
		check(t, db)
	})
	t.Run("psql", func(t *testing.T) {
		db := server.create(t, "psql")
		for _, test := range tableBriefs(t) {
			server.psql(t, "psql", "", scriptOf(t, export.PostgreSQL, test.brief))
		}
		check(t, db)
	})
	t.Run("copy", func(t *testing.T) {
		db := server.create(t, "copy")
		schema, _, _ := strings.Cut(scriptOf(t, export.PostgreSQL, summit.Brief{}), "\nINSERT")
		server.psql(t, "copy", "", schema+"COMMIT;")
		for _, test := range tableBriefs(t) {
			p := unpack(t, test.brief)
			var commands strings.Builder
			for _, r := range p.resources {
				fmt.Fprintf(&commands, "\\copy %s FROM '%s' WITH (FORMAT csv, HEADER, ENCODING 'UTF8')\n", r.Name, r.Path)
			}
			server.psql(t, "copy", p.folder, commands.String())
		}
		check(t, db)
	})
}
