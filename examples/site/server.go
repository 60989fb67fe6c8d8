package main

import (
	"context"
	"fmt"
	"net"
	"net/http"
	"time"
)

// serve answers until ctx is done, and then what has been asked by then.
func serve(ctx context.Context, l net.Listener, h http.Handler) error {
	server := newServer(h)
	failed := make(chan error, 1)
	go func() { failed <- server.Serve(l) }()
	select {
	case err := <-failed:
		return err
	case <-ctx.Done():
	}
	drain, cancel := context.WithTimeout(context.Background(), 30*time.Second)
	defer cancel()
	if err := server.Shutdown(drain); err != nil {
		return fmt.Errorf("answers that were on their way were not taken in time: %w", err)
	}
	return nil
}

// newServer returns a server that no client can keep waiting for long.
func newServer(h http.Handler) *http.Server {
	return &http.Server{
		Handler:           h,
		ReadHeaderTimeout: 5 * time.Second,
		ReadTimeout:       10 * time.Second,
		WriteTimeout:      2 * time.Minute, // the largest answers, to slow clients
		IdleTimeout:       time.Minute,
		MaxHeaderBytes:    16 << 10,
	}
}
