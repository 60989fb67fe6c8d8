//go:build unix

package main

import (
	"bytes"
	"fmt"
	"strings"
	"syscall"
	"testing"
)

// A server that goes while briefs are loaded is told, and when it is back the same command goes on.
func TestServerKilled(t *testing.T) {
	server := startPostgres(t)
	t.Cleanup(server.end)
	for _, death := range []struct {
		name  string
		stays bool // it mends itself
		kill  func(t *testing.T, db string)
	}{
		{"told to end at once", false, func(*testing.T, string) { server.stop(syscall.SIGQUIT) }},
		{"killed", false, func(*testing.T, string) { server.stop(syscall.SIGKILL) }},
		{"the loader's process of it killed", true, killBackend},
	} {
		t.Run(death.name, func(t *testing.T) {
			db := server.create(t)
			folder, docs := written(t, hostileBriefs(trials()/2))
			var stdout, stderr bytes.Buffer
			cmd := process("load", "-db", db, folder)
			cmd.Stdout, cmd.Stderr = &stdout, &stderr
			open(t, db).Close() // makes the tables
			if err := cmd.Start(); err != nil {
				t.Fatal(err)
			}
			waitFor(t, db, 10)
			death.kill(t, db)
			if err := cmd.Wait(); err == nil || cmd.ProcessState.ExitCode() != exitTrouble {
				t.Errorf("the loader ended with %v", err)
			}
			if got := stderr.String(); !strings.HasPrefix(got, "warehouse: "+folder) || !strings.HasSuffix(got, "the same command goes on where this one ends\n") || strings.Count(got, folder) > 1 {
				t.Errorf("stderr %q", got)
			}
			if stdout.Len() > 0 {
				t.Errorf("stdout %q", &stdout)
			}
			if death.stays {
				server.await(t)
			} else {
				code, _, down := warehouse("", "load", "-db", db, folder)
				if code != exitTrouble || !strings.HasPrefix(down, "warehouse: database postgres:///d") {
					t.Errorf("without a server: exit code %d, stderr %q", code, down)
				}
				server.start(t)
			}
			checked := map[string]bool{}
			n := holds(t, db, docs, false, checked)
			if n == 0 || n == len(docs) {
				t.Errorf("%d briefs are there, which is not midway", n)
			}
			if got, want := succeed(t, "load", "-db", db, folder), fmt.Sprintf("%d loaded, %d already there\n", len(docs)-n, n); got != want {
				t.Errorf("got %q, want %q", got, want)
			}
			holds(t, db, docs, true, checked)
			t.Logf("after %d briefs: %s", n, stderr.String())
		})
	}
}

// killBackend kills the server's process that works for a loader, as a system does that is out of memory.
func killBackend(t *testing.T, db string) {
	t.Helper()
	s := open(t, db)
	defer s.Close()
	var pid int
	const busiest = "SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() ORDER BY state_change DESC LIMIT 1"
	if err := s.db.QueryRow(busiest).Scan(&pid); err != nil {
		t.Fatal(err)
	}
	if err := syscall.Kill(pid, syscall.SIGKILL); err != nil {
		t.Fatal(err)
	}
}
