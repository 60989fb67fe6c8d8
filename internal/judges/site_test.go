package judges

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"log"
	"net/http"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"golang.org/x/net/html"

	"example.com/summit"
)

var scratch string // a folder of this run

func TestMain(m *testing.M) {
	var err error
	if scratch, err = os.MkdirTemp("", "summit-judges"); err != nil {
		log.Fatal(err)
	}
	code := m.Run()
	os.RemoveAll(scratch)
	os.Exit(code)
}

// siteProgram is the program examples/site, built once.
var siteProgram = sync.OnceValues(func() (string, error) {
	program := filepath.Join(scratch, "site")
	build := exec.Command("go", "build", "-o", program, "./examples/site")
	build.Dir = filepath.Join("..", "..")
	if out, err := build.CombinedOutput(); err != nil {
		return "", fmt.Errorf("%w\n%s", err, out)
	}
	return program, nil
})

func siteCommand(t *testing.T, flags ...string) *exec.Cmd {
	t.Helper()
	program, err := siteProgram()
	if err != nil {
		t.Fatal(err)
	}
	return exec.Command(program, flags...)
}

// withSource is the flag that names the source, if it is at hand.
func withSource() []string {
	if file := os.Getenv("SUMMIT_SOURCE"); file != "" {
		return []string{"-source", file}
	}
	return nil
}

// A server is the site as a process of its own.
type server struct {
	url    string // http://127.0.0.1:40000
	cmd    *exec.Cmd
	errors bytes.Buffer
	ended  chan error
}

// serve starts the site. It ends with the test, which fails if the site has
// written any error, or does not end well.
func serve(t *testing.T, flags ...string) *server {
	t.Helper()
	s := &server{cmd: siteCommand(t, append([]string{"-addr", "127.0.0.1:0"}, flags...)...), ended: make(chan error, 1)}
	s.cmd.Stderr = &s.errors
	out, err := s.cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := s.cmd.Start(); err != nil {
		t.Fatal(err)
	}
	line, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		s.cmd.Wait()
		t.Fatalf("the site has not started: %v\n%s", err, &s.errors)
	}
	s.url = strings.TrimSpace(line)
	go func() { s.ended <- s.cmd.Wait() }()
	t.Cleanup(func() { s.stop(t) })
	return s
}

// stop asks the site to end, as a service manager does, and waits until it has.
func (s *server) stop(t *testing.T) {
	t.Helper()
	s.cmd.Process.Signal(syscall.SIGTERM)
	select {
	case err := <-s.ended:
		s.ended <- nil
		if err != nil {
			t.Errorf("the site ended with %v", err)
		}
	case <-time.After(40 * time.Second):
		s.cmd.Process.Kill()
		t.Error("the site has not ended")
	}
	if s.errors.Len() > 0 {
		t.Errorf("the site wrote:\n%s", &s.errors)
	}
}

// anchorageFiles is the site of the Anchorage brief as files, written once.
var anchorageFiles = sync.OnceValues(func() (string, error) {
	folder := filepath.Join(scratch, "files")
	program, err := siteProgram()
	if err != nil {
		return "", err
	}
	out, err := exec.Command(program, append(withSource(), "-out", folder)...).CombinedOutput()
	if err != nil {
		return "", fmt.Errorf("%w\n%s", err, out)
	}
	return folder, nil
})

// briefFile writes a brief to a file for the flag -in.
func briefFile(t *testing.T, b summit.Brief) string {
	t.Helper()
	name := filepath.Join(t.TempDir(), "brief.json")
	var out bytes.Buffer
	if _, err := b.WriteTo(&out); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, out.Bytes(), 0o666); err != nil {
		t.Fatal(err)
	}
	return name
}

// client follows no redirects: where they lead is a matter of the tests.
var client = &http.Client{
	Timeout:       time.Minute,
	CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	Transport:     &http.Transport{MaxIdleConnsPerHost: 16},
}

// A document is what stands at an address.
type document struct {
	status int
	header http.Header
	body   []byte
	root   *html.Node // nil if it is no page
}

// A place is where documents are: a server, or a folder of files. Addresses are below it: "/en/index.html".
type place func(address string) (document, error)

func (s *server) get(address string) (document, error) {
	response, err := client.Get(s.url + address)
	if err != nil {
		return document{}, err
	}
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	if err != nil {
		return document{}, err
	}
	d := document{status: response.StatusCode, header: response.Header, body: body}
	if strings.HasPrefix(response.Header.Get("Content-Type"), "text/html") {
		d.root, err = html.Parse(bytes.NewReader(body))
	}
	return d, err
}

// filesIn is the place of a folder. A query goes to the scripts of a page, and has no part in finding it.
func filesIn(folder string) place {
	return func(address string) (document, error) {
		u, err := url.Parse(address)
		if err != nil {
			return document{}, err
		}
		body, err := os.ReadFile(filepath.Join(folder, filepath.FromSlash(u.Path)))
		if errors.Is(err, os.ErrNotExist) {
			return document{status: http.StatusNotFound}, nil
		}
		if err != nil {
			return document{}, err
		}
		d := document{status: http.StatusOK, body: body}
		if strings.HasSuffix(u.Path, ".html") {
			d.root, err = html.Parse(bytes.NewReader(body))
		}
		return d, err
	}
}
