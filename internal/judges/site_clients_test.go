package judges

import (
	"bufio"
	"bytes"
	"io"
	"net"
	"net/http"
	"strings"
	"syscall"
	"testing"
	"time"

	"example.com/summit"
	"example.com/summit/internal/zipf"
)

// A line is a connection to the site as a client of few scruples has it.
type line struct {
	*net.TCPConn
	in *bufio.Reader
}

// dial connects to the site with little room for what is not read.
func (s *server) dial(t *testing.T) line {
	t.Helper()
	c, err := net.Dial("tcp", strings.TrimPrefix(s.url, "http://"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { c.Close() })
	tcp := c.(*net.TCPConn)
	tcp.SetReadBuffer(64 << 10)
	tcp.SetDeadline(time.Now().Add(time.Minute))
	return line{tcp, bufio.NewReader(c)}
}

// send sends text as it is, of which the site may refuse the rest.
func (l line) send(text string) { io.WriteString(l, text) }

// TestSiteOddRequests sends what no browser sends. The answer says what is wrong, and ends the connection.
func TestSiteOddRequests(t *testing.T) {
	s := serve(t)
	for _, test := range []struct {
		name, request string
		status        int
	}{
		{"header of 64 KiB", "GET /en/ HTTP/1.1\r\nHost: x\r\nX: " + strings.Repeat("x", 64<<10) + "\r\n\r\n", 431},
		{"many headers", "GET /en/ HTTP/1.1\r\nHost: x\r\n" + strings.Repeat("X: x\r\n", 64<<10) + "\r\n", 431},
		{"address of 64 KiB", "GET /en/" + strings.Repeat("x", 64<<10) + " HTTP/1.1\r\nHost: x\r\n\r\n", 431},
		{"body", "GET /en/ HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\n\r\nbody", 400},
		{"body that is asked for first", "GET /en/ HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nExpect: 100-continue\r\n\r\n", 400},
		{"body that never comes", "GET /en/ HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000000\r\n\r\n", 400},
		{"body in pieces", "GET /en/ HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nbody\r\n", 400},
		{"another request as body", "GET /en/ HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /en/ HTTP/1.1\r\nHost: x\r\n\r\n", 400},
		{"two lengths", "GET /en/ HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab", 400},
		{"POST of a form", "POST /en/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 3\r\n\r\na=b", 405},
		{"no HTTP", "HELO x\r\n\r\n", 400},
		{"TLS", "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n", 400},
		{"zeros", strings.Repeat("\x00", 1000) + "\r\n\r\n", 400},
		{"no host", "GET /en/ HTTP/1.1\r\n\r\n", 400},
		{"two hosts", "GET /en/ HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n", 400},
		{"blank before the colon", "GET /en/ HTTP/1.1\r\nHost: x\r\nX : y\r\n\r\n", 400},
		{"zero in the address", "GET /en/\x00 HTTP/1.1\r\nHost: x\r\n\r\n", 400},
		{"wrong escape", "GET /en/%zz HTTP/1.1\r\nHost: x\r\n\r\n", 400},
		{"no version", "GET /en/\r\n\r\n", 400},
		{"another version", "GET /en/ HTTP/9.9\r\nHost: x\r\n\r\n", 505},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel() // for a short body that does not come, the site waits as for a header
			l := s.dial(t)
			go l.send(test.request)
			began := time.Now()
			answer, err := http.ReadResponse(l.in, nil)
			if err != nil {
				t.Fatal(err)
			}
			if after := time.Since(began); after > 5*time.Second {
				t.Errorf("it is answered after %v", after)
			}
			if answer.StatusCode != test.status {
				t.Errorf("status %d, want %d", answer.StatusCode, test.status)
			}
			io.Copy(io.Discard, answer.Body)
			if more, err := io.ReadAll(l.in); len(more) > 0 || time.Since(began) > 15*time.Second {
				t.Errorf("then, after %v: %q, %v", time.Since(began), more, err)
			}
		})
	}
}

// TestSiteEndlessBody sends a body without end, of which the site takes hardly anything.
func TestSiteEndlessBody(t *testing.T) {
	l := serve(t).dial(t)
	l.send("GET /api/brief HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n")
	piece := []byte("10000\r\n" + strings.Repeat("x", 0x10000) + "\r\n")
	taken := 0
	for taken < 64<<20 {
		n, err := l.Write(piece)
		if taken += n; err != nil {
			break
		}
	}
	if taken >= 16<<20 {
		t.Errorf("%d bytes were taken", taken)
	}
}

// TestSiteSlowHeader sends a byte of a header a second.
func TestSiteSlowHeader(t *testing.T) {
	if testing.Short() {
		t.Skip("it waits for 5 seconds")
	}
	l := serve(t).dial(t)
	began := time.Now()
	ended := make(chan time.Duration)
	go func() {
		io.Copy(io.Discard, l.in)
		ended <- time.Since(began)
	}()
	tick := time.NewTicker(time.Second)
	defer tick.Stop()
	for _, c := range "GET /en/ HTTP/1.1\r\n" {
		l.send(string(c))
		select {
		case after := <-ended:
			if after < 4*time.Second || after > 9*time.Second {
				t.Errorf("it is cut off after %v", after)
			}
			return
		case <-tick.C:
		}
	}
	t.Error("it is not cut off")
}

// largeBrief is more than lies on the way between the site and a client who does not read.
func largeBrief(t *testing.T) summit.Brief {
	t.Helper()
	b, err := summit.New(zipf.Draft(8, 20_000))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// TestSiteSlowReaders asks for much at once and reads nothing of it. Others are answered meanwhile.
func TestSiteSlowReaders(t *testing.T) {
	s := serve(t, "-in", briefFile(t, largeBrief(t)))
	var slow []line
	for range 100 {
		l := s.dial(t)
		l.send("GET /api/brief HTTP/1.1\r\nHost: x\r\n\r\n")
		slow = append(slow, l)
	}
	for _, l := range slow {
		if answer, err := http.ReadResponse(l.in, nil); err != nil || answer.StatusCode != http.StatusOK {
			t.Fatal(answer, err) // each is being answered
		}
	}
	for _, address := range []string{"/en/about.html", "/en/actors.html", "/assets/style.css", "/api/openapi.json"} {
		began := time.Now()
		if d, err := s.get(address); err != nil || d.status != http.StatusOK || time.Since(began) > 5*time.Second {
			t.Errorf("%s: status %d after %v: %v", address, d.status, time.Since(began), err)
		}
	}
	for _, l := range slow {
		l.SetLinger(0)
		l.Close() // or the site would wait for them before it ends
	}
}

// TestSiteEndsWell asks the site to end while an answer is on its way. The client gets all of it, nobody else anything.
func TestSiteEndsWell(t *testing.T) {
	b := largeBrief(t)
	s := serve(t, "-in", briefFile(t, b))
	l := s.dial(t)
	l.send("GET /api/brief HTTP/1.1\r\nHost: x\r\n\r\n")
	answer, err := http.ReadResponse(l.in, nil)
	if err != nil {
		t.Fatal(err)
	}
	s.cmd.Process.Signal(syscall.SIGTERM)
	for began := time.Now(); ; time.Sleep(10 * time.Millisecond) {
		c, err := net.Dial("tcp", l.RemoteAddr().String())
		if err != nil {
			break
		}
		c.Close()
		if time.Since(began) > 5*time.Second {
			t.Fatal("others still get through")
		}
	}
	var body bytes.Buffer
	for range 100 {
		io.CopyN(&body, answer.Body, 1000)
		time.Sleep(10 * time.Millisecond)
	}
	select {
	case err := <-s.ended:
		t.Fatalf("it has not waited for the answer, of which %d bytes are read: %v", body.Len(), err)
	default:
	}
	if _, err := io.Copy(&body, answer.Body); err != nil {
		t.Errorf("after %d bytes: %v", body.Len(), err)
	}
	t.Logf("%d MiB were on their way", body.Len()>>20)
	if got, err := summit.Read(&body); err != nil || !got.Equal(b) {
		t.Errorf("it is another brief: %v", err)
	}
	select {
	case err := <-s.ended:
		s.ended <- err
	case <-time.After(10 * time.Second):
		t.Error("it has not ended")
	}
}
