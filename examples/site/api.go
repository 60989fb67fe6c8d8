package main

import "net/http"

func (s *site) api(r *http.Request) answer { return answer{} }
