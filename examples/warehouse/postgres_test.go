//go:build unix

package main

import (
	"database/sql"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"os/user"
	"path/filepath"
	"slices"
	"strconv"
	"syscall"
	"testing"
	"time"
)

// A postgres is a server of a test's own, on a socket in a folder.
type postgres struct {
	folder     string
	bin        string
	attributes *syscall.SysProcAttr
	server     *exec.Cmd
	watcher    *exec.Cmd
	databases  int
}

// startPostgres starts a server, or skips a test where none is installed.
func startPostgres(t testing.TB) *postgres {
	t.Helper()
	p := &postgres{bin: postgresBinaries()}
	if p.bin == "" {
		t.Skip("no PostgreSQL server is installed: neither initdb in the path nor /usr/lib/postgresql/*/bin")
	}
	var err error
	if p.folder, err = os.MkdirTemp("", "summit"); err != nil { // a short path, as that of a socket must be
		t.Fatal(err)
	}
	runs := false
	defer func() {
		if !runs {
			p.end()
		}
	}()
	p.attributes = otherUser(t, p.folder)
	initdb := p.command("initdb", "-D", filepath.Join(p.folder, "data"), "-U", "summit", "-A", "trust", "-E", "UTF8", "--no-locale", "--no-sync")
	if out, err := initdb.CombinedOutput(); err != nil {
		t.Fatalf("initdb: %v\n%s", err, out)
	}
	p.start(t)
	runs = true
	return p
}

func (p *postgres) command(name string, args ...string) *exec.Cmd {
	cmd := exec.Command(filepath.Join(p.bin, name), args...)
	cmd.Dir, cmd.SysProcAttr = p.folder, p.attributes
	return cmd
}

func (p *postgres) start(t testing.TB) {
	t.Helper()
	p.server = p.command("postgres", "-D", filepath.Join(p.folder, "data"), "-k", p.folder, "-h", "", "-F")
	log, err := os.OpenFile(p.logFile(), os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o666)
	if err != nil {
		t.Fatal(err)
	}
	p.server.Stdout = struct{ io.Writer }{log} // a pipe, so that to wait for the server is to wait for all its processes
	p.server.Stderr = p.server.Stdout
	if err := p.server.Start(); err != nil {
		t.Fatal(err)
	}
	p.watch(t)
	p.await(t)
}

// await waits until the server answers.
func (p *postgres) await(t testing.TB) {
	t.Helper()
	db, err := sql.Open("pgx", p.url("postgres"))
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	for range 200 {
		if err = db.Ping(); err == nil {
			return
		}
		time.Sleep(50 * time.Millisecond)
	}
	t.Fatalf("the server does not answer: %v", err)
}

func (p *postgres) logFile() string { return filepath.Join(p.folder, "log") }

// watch has a process wait for the end of the tests, however they end, and then end what runs of the server.
func (p *postgres) watch(t testing.TB) {
	t.Helper()
	p.watcher = exec.Command("sh", "-c", `read _; kill -INT "$1"; sleep 5; rm -r "$2"`, "watcher", strconv.Itoa(p.server.Process.Pid), p.folder)
	if _, err := p.watcher.StdinPipe(); err != nil { // closed with the tests, as nothing is written to it
		t.Fatal(err)
	}
	if err := p.watcher.Start(); err != nil {
		t.Fatal(err)
	}
}

// stop sends a signal to the server that ends it, and waits for it and the processes it started.
func (p *postgres) stop(signal syscall.Signal) {
	p.watcher.Process.Kill()
	p.watcher.Wait()
	p.server.Process.Signal(signal)
	p.server.Wait()
}

// end shuts the server down, and takes its folder away.
func (p *postgres) end() {
	if p.watcher != nil {
		p.stop(syscall.SIGINT)
	}
	os.RemoveAll(p.folder)
}

func (p *postgres) url(database string) string {
	return "postgres:///" + database + "?user=summit&host=" + p.folder
}

// create makes a database, with the first of some options that the server takes, and returns its URL. Where the test fails, it tells the server's log.
func (p *postgres) create(t testing.TB, options ...string) string {
	t.Helper()
	p.databases++
	name := fmt.Sprintf("d%d", p.databases)
	db, err := sql.Open("pgx", p.url("postgres"))
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if len(options) == 0 { // an order of texts that is not that of their bytes, if the server knows one
		options = []string{"LOCALE_PROVIDER icu ICU_LOCALE 'en-u-kn' TEMPLATE template0", ""}
	}
	for _, option := range options {
		if _, err = db.Exec("CREATE DATABASE " + name + " " + option); err == nil {
			break
		}
	}
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if log, err := os.ReadFile(p.logFile()); t.Failed() && err == nil {
			t.Logf("the server's log so far:\n%s", log)
		}
	})
	return p.url(name)
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
func otherUser(t testing.TB, folder string) *syscall.SysProcAttr {
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
