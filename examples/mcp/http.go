package main

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"net/url"
	"os"
	"slices"
	"strings"
	"time"

	"github.com/modelcontextprotocol/go-sdk/jsonrpc"
	"github.com/modelcontextprotocol/go-sdk/mcp"
)

// path is where the protocol is served.
const path = "/mcp"

// listen serves HTTP on an address until ctx is done, and says on stderr where.
func listen(ctx context.Context, server *mcp.Server, addr, others string, stderr io.Writer, logger *slog.Logger) error {
	hosts, err := hostsOf(others)
	if err != nil {
		return err
	}
	l, host, err := bind(addr)
	if err != nil {
		return err
	}
	_, port, _ := net.SplitHostPort(l.Addr().String())
	fmt.Fprintf(stderr, "mcp: serving http://%s%s\n", net.JoinHostPort(host, port), path)
	return serveHTTP(ctx, l, newHandler(server, append(hosts, bare(host))), logger)
}

// bind returns a listener on an address, on the loopback if it has no host, and the host.
func bind(addr string) (l net.Listener, host string, err error) {
	host, port, err := net.SplitHostPort(addr)
	if err != nil {
		return nil, "", fmt.Errorf("-http: %w; %w", err, errMisuse)
	}
	host = cmp.Or(host, "localhost")
	l, err = net.Listen("tcp", net.JoinHostPort(host, port))
	if err != nil {
		return nil, "", fmt.Errorf("-http: %w", err)
	}
	return l, host, nil
}

// hostsOf returns the hosts of a list between commas, each without a port.
func hostsOf(list string) (hosts []string, err error) {
	if list == "" {
		return nil, nil
	}
	for host := range strings.SplitSeq(list, ",") {
		host = bare(strings.TrimSpace(host))
		if host == "" || strings.ContainsAny(host, "/*@?# ") || strings.Contains(host, ":") && net.ParseIP(host) == nil {
			return nil, fmt.Errorf("-host: %q is no bare name of a host; %w", abridged(host), errMisuse)
		}
		hosts = append(hosts, host)
	}
	return hosts, nil
}

// bare is a host as it is compared.
func bare(host string) string {
	if inner, ok := strings.CutPrefix(host, "["); ok {
		host = strings.TrimSuffix(inner, "]")
	}
	return strings.TrimSuffix(strings.ToLower(host), ".")
}

// newHandler returns a handler that answers at path what is for one of the hosts, or for the loopback, and comes from no page of another.
// It keeps no sessions: each request stands alone.
func newHandler(server *mcp.Server, hosts []string) http.Handler {
	mux := http.NewServeMux()
	mux.Handle(path, checked(mcp.NewStreamableHTTPHandler(func(*http.Request) *mcp.Server { return server }, &mcp.StreamableHTTPOptions{
		Stateless: true, JSONResponse: true, MaxRequestBodyBytes: maxMessage,
		DisableLocalhostProtection: true, // guard sees to that, and knows the other hosts
	})))
	return guard{mux, hosts}
}

// checked answers what is no message, and has next answer the rest.
func checked(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Method != http.MethodPost {
			next.ServeHTTP(w, r)
			return
		}
		body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, maxMessage))
		switch {
		case errors.As(err, new(*http.MaxBytesError)):
			refuse(w, http.StatusRequestEntityTooLarge, tooLong())
			return
		case errors.Is(err, os.ErrDeadlineExceeded):
			refuse(w, http.StatusRequestTimeout, fault{nil, jsonrpc.CodeParseError, "a message did not come in time"})
			return
		case err != nil:
			refuse(w, http.StatusBadRequest, fault{nil, jsonrpc.CodeParseError, "a message can't be read: " + err.Error()})
			return
		}
		switch fault, ok := admit(body); {
		case fault != nil:
			refuse(w, http.StatusBadRequest, *fault)
			return
		case !ok:
			w.WriteHeader(http.StatusAccepted) // as any answer is
			return
		}
		r.Body = io.NopCloser(bytes.NewReader(body))
		next.ServeHTTP(w, r)
	})
}

func refuse(w http.ResponseWriter, status int, f fault) {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	w.Write(f.answer())
}

// A guard refuses requests that a page of another site has made its reader's browser send, by a name of its own for this address or by ours.
type guard struct {
	next  http.Handler
	hosts []string
}

func (g guard) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if !g.knows(r.Host) {
		http.Error(w, fmt.Sprintf("the host %q is not served here; -host names others", abridged(r.Host)), http.StatusForbidden)
		return
	}
	for _, origin := range r.Header.Values("Origin") {
		if u, err := url.Parse(origin); err != nil || u.Scheme != "http" && u.Scheme != "https" || origin != u.Scheme+"://"+u.Host || !g.knows(u.Host) {
			http.Error(w, fmt.Sprintf("the origin %q is not served here; -host names others", abridged(origin)), http.StatusForbidden)
			return
		}
	}
	g.next.ServeHTTP(w, r)
}

// knows reports whether a host, with or without a port, is the loopback or one of ours.
func (g guard) knows(hostport string) bool {
	host := hostport
	if h, _, err := net.SplitHostPort(hostport); err == nil {
		host = h
	}
	host = bare(host)
	if ip := net.ParseIP(host); ip != nil && ip.IsLoopback() {
		return true
	}
	return host == "localhost" || slices.Contains(g.hosts, host)
}

// serveHTTP answers until ctx is done, and then what has been asked by then.
func serveHTTP(ctx context.Context, l net.Listener, h http.Handler, logger *slog.Logger) error {
	server := &http.Server{
		Handler: h, ReadHeaderTimeout: 5 * time.Second, ReadTimeout: 10 * time.Second, WriteTimeout: time.Minute,
		IdleTimeout: time.Minute, MaxHeaderBytes: 16 << 10, ErrorLog: slog.NewLogLogger(logger.Handler(), slog.LevelWarn),
	}
	defer server.Close() // what Shutdown has not ended
	failed := make(chan error, 1)
	go func() { failed <- server.Serve(l) }()
	select {
	case err := <-failed:
		return err
	case <-ctx.Done():
	}
	drain, cancel := context.WithTimeout(context.Background(), maxWait)
	defer cancel()
	if err := server.Shutdown(drain); err != nil {
		logger.Warn("closed while requests were coming or answers going", "after", maxWait)
		return nil
	}
	if err := <-failed; !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return nil
}
