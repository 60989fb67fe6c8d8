package main

// pictureWords are the texts around the pictures that locale does not have.
type pictureWords struct {
	voices, voicesNote string
	heat, heatNote     string
	about, aboutNote   string

	notShown         string // before how many records are not in the picture
	speakersNotShown string // likewise
	involvedNotShown string // likewise
	skip             string // leads past the many links of a picture
	asTable          string
	sideways         string // said to those who don't see the picture
}
