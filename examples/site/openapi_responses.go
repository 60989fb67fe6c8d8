package main

import "net/http"

func (a *api) responseObjects() object {
	content := object{}
	for _, f := range a.writable() {
		content[f.MediaType] = object{}
	}
	content[a.formats[0].MediaType] = object{"schema": refTo("schemas", "Brief")}
	headers := answerHeaders()
	headers["Content-Disposition"] = refTo("headers", "Content-Disposition")
	return object{
		"brief":         object{"description": "A brief.", "headers": headers, "content": content},
		"notModified":   object{"description": "The answer is the one that the client has.", "headers": answerHeaders()},
		"badRequest":    problemResponse(http.StatusBadRequest),
		"notFound":      problemResponse(http.StatusNotFound),
		"notAcceptable": problemResponse(http.StatusNotAcceptable),
	}
}

func problemResponse(status int) object {
	return object{
		"description": http.StatusText(status),
		"headers":     object{"Vary": refTo("headers", "Vary"), "Link": refTo("headers", "Link")},
		"content":     object{problemMediaType: object{"schema": refTo("schemas", "Problem")}},
	}
}

func answerHeaders() object {
	return object{"ETag": refTo("headers", "ETag"), "Vary": refTo("headers", "Vary"), "Link": refTo("headers", "Link")}
}

func headerObjects() object {
	text := object{"type": "string"}
	return object{
		"ETag":                object{"description": "Names this state of the answer, for If-None-Match.", "schema": text},
		"Vary":                object{"description": "The answer depends on Accept.", "schema": text},
		"Link":                object{"description": "This document, as service-desc.", "schema": text},
		"Content-Disposition": object{"description": "A name for the file that the answer can be saved to.", "schema": text},
	}
}

func contentOf(mediaTypes []string, schema object) object {
	content := object{}
	for _, mediaType := range mediaTypes {
		content[mediaType] = object{"schema": schema}
	}
	return content
}
