package main

import (
	"embed"
	"io/fs"
	"net/http"
	"path"
)

//go:embed assets templates
var files embed.FS

// asset answers with a file of the site's own.
func (s *site) asset(name string) answer {
	body, err := fs.ReadFile(files, path.Join("assets", name))
	if err != nil || path.Clean("/"+name) != "/"+name {
		return notThere()
	}
	return answer{mediaType: assetTypes[path.Ext(name)], body: body}
}

func notThere() answer {
	return answer{status: http.StatusNotFound, mediaType: "text/plain; charset=utf-8", body: []byte("not found\n")}
}

// assetTypes are said here, as mime's depend on the machine.
var assetTypes = map[string]string{
	".css": "text/css; charset=utf-8",
	".js":  "text/javascript; charset=utf-8",
	".svg": "image/svg+xml",
}
