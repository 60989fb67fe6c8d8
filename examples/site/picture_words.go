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

var englishPictures = pictureWords{
	voices:     "Who speaks, and how much",
	voicesNote: "Findings by who asserts them, quotes by who utters them. What several say together counts for each.",
	heat:       "Topics and regions",
	heatNote:   "How many findings are on a topic and about a region. Each takes in what lies within it.",
	about:      "Who speaks of whom",
	aboutNote:  "How many of a speaker’s findings involve another actor, or one that lies within it. What several say together involves each of them.",

	notShown:         "Not shown",
	speakersNotShown: "Speakers not shown",
	involvedNotShown: "Involved, but not shown",
	skip:             "Skip the picture",
	asTable:          "The same as a table",
	sideways:         "scrolls sideways",
}
