package summit

import (
	"time"
)

// A FindingID names a [Finding]: the slug of its section, a slash, the slug of
// its claim, as in "arms-control/no-new-pact".
type FindingID string

// A Finding is one claim of the report: what is said, by whom, how surely,
// about what, and where in the source it stands.
//
// Findings are immutable in effect: whoever holds one may set its fields, and
// changes their own copy only. Compare with [Finding.Equal]; the struct may
// gain fields, so use keyed literals.
type Finding struct {
	ID        FindingID     `json:"id"`
	Kind      Kind          `json:"kind"`
	Outcome   Outcome       `json:"outcome,omitempty"`   // what came of it, where Kind is KindOutcome; else ""
	Modality  Modality      `json:"modality,omitempty"`  // how sure the claimant sounds
	Condition Condition     `json:"condition,omitempty"` // what the claim hangs on
	Phases    Set[Phase]    `json:"phases,omitzero"`     // when what is claimed happened or was said; empty: not said, or standing
	Settings  Set[Setting]  `json:"settings,omitzero"`   // where it was said; empty: the report doesn't tell
	Date      Date          `json:"date,omitempty"`      // when what is claimed happens or falls due, where the report says so
	Statement string        `json:"statement"`           // the claim, in one sentence that stands alone
	By        Set[ActorID]  `json:"by,omitzero"`         // who asserts it: the outermost speaker; empty: the report itself
	Citing    Set[ActorID]  `json:"citing,omitzero"`     // whose words or acts By passes on, where it does
	Actors    Set[ActorID]  `json:"actors,omitzero"`     // whom it concerns
	Topics    Set[TopicID]  `json:"topics,omitzero"`
	Regions   Set[RegionID] `json:"regions,omitzero"`   // what places it is about, not where it was said
	Quotes    Set[QuoteID]  `json:"quotes,omitzero"`    // the quotes given as its evidence
	Sentences Set[int]      `json:"sentences,omitzero"` // the source's sentences that state it, from 1
}

// NewFinding returns a finding of a kind other than [KindOutcome] (for that see
// [NewOutcome]), or a [*RecordError] that names the first field at fault:
// an ID that is empty or no slug, a kind that is unknown or KindOutcome, a
// statement that is empty, not in Unicode's normal form C, or has control
// characters. Set the other fields on the value.
func NewFinding(id FindingID, kind Kind, statement string) (Finding, error) {
	f := Finding{ID: id, Kind: kind, Statement: statement}
	return alone(f, func(c *checker) {
		if kind != KindOutcome {
			c.findingAlone(&f)
			return
		}
		c.record, c.id = recordFinding, string(id)
		checkID(c, id, nil)
		c.add("Kind", string(kind), "made by NewOutcome only:", ErrBadValue)
	})
}

// NewOutcome returns a finding of [KindOutcome] that tells what came of a
// matter, or a [*RecordError] that names the first field at fault.
func NewOutcome(id FindingID, outcome Outcome, statement string) (Finding, error) {
	f := Finding{ID: id, Kind: KindOutcome, Outcome: outcome, Statement: statement}
	return alone(f, func(c *checker) { c.findingAlone(&f) })
}

// Equal reports whether f and g agree in every field.
func (f Finding) Equal(g Finding) bool {
	return f.ID == g.ID && f.Kind == g.Kind && f.Outcome == g.Outcome && f.Modality == g.Modality &&
		f.Condition == g.Condition && f.Phases.Equal(g.Phases) && f.Settings.Equal(g.Settings) && f.Date == g.Date &&
		f.Statement == g.Statement && f.By.Equal(g.By) && f.Citing.Equal(g.Citing) && f.Actors.Equal(g.Actors) &&
		f.Topics.Equal(g.Topics) && f.Regions.Equal(g.Regions) && f.Quotes.Equal(g.Quotes) && f.Sentences.Equal(g.Sentences)
}

// String returns the ID and the statement.
func (f Finding) String() string { return string(f.ID) + ": " + f.Statement }

// Kind says what sort of claim a finding is.
type Kind string

// The kinds of findings. Where two fit a claim, testdata/decisions.md says which one is taken.
const (
	KindEvent      Kind = "event"      // something that happened, was done, or was said as an act
	KindOutcome    Kind = "outcome"    // what the summit produced, left as it was, or did not produce
	KindPosition   Kind = "position"   // what a party wants, offers, demands, promises, threatens, or holds to be so
	KindReaction   Kind = "reaction"   // how somebody took the summit, or what was done and said there
	KindAssessment Kind = "assessment" // a judgement of meaning, character, success or weight
	KindForecast   Kind = "forecast"   // what will, may or could come
	KindContext    Kind = "context"    // background that stands whatever the summit brought
)

var kinds = [...]Kind{KindEvent, KindOutcome, KindPosition, KindReaction, KindAssessment, KindForecast, KindContext}

// Outcome says what came of a matter at the summit.
type Outcome string

// The outcomes. A finding that is no outcome has the zero value "".
const (
	OutcomeNotAgreed    Outcome = "not-agreed"    // no agreement was reached
	OutcomeNotAnnounced Outcome = "not-announced" // nothing was announced, published or declared
	OutcomeUnchanged    Outcome = "unchanged"     // a state of affairs was left as it was
	OutcomeDeferred     Outcome = "deferred"      // put off to a later time
	OutcomeNotDiscussed Outcome = "not-discussed" // not talked about
	OutcomeAgreed       Outcome = "agreed"        // agreed
)

var outcomes = [...]Outcome{OutcomeNotAgreed, OutcomeNotAnnounced, OutcomeUnchanged, OutcomeDeferred, OutcomeNotDiscussed, OutcomeAgreed}

// Modality says how sure the claimant sounds. It is never this package's opinion of the claim.
type Modality string

// The degrees of modality. The zero value is ModalityUnhedged.
const (
	ModalityUnhedged Modality = ""         // said without a hedge
	ModalityProbable Modality = "probable" // likely, probably, expected
	ModalityPossible Modality = "possible" // may, might, could, perhaps, hoped
)

var modalities = [...]Modality{ModalityUnhedged, ModalityProbable, ModalityPossible}

// Condition says whether a claim hangs on something.
type Condition string

// The conditions. The zero value is ConditionNone.
const (
	ConditionNone           Condition = ""               // the claim hangs on nothing
	ConditionOpen           Condition = "open"           // it holds if, unless, once or until something happens
	ConditionCounterfactual Condition = "counterfactual" // it would have held, had something been otherwise
)

var conditions = [...]Condition{ConditionNone, ConditionOpen, ConditionCounterfactual}

// Phase places something before, during or after the summit.
type Phase string

// The phases.
const (
	PhaseBefore Phase = "before"
	PhaseDuring Phase = "during" // at the meeting, its welcome and its press appearance included
	PhaseAfter  Phase = "after"
)

var phases = [...]Phase{PhaseBefore, PhaseDuring, PhaseAfter}

// A Date is a day, a month or a year in the form of ISO 8601: "2025-08-15",
// "2025-08" or "2025". The zero value means that no date is given. Dates of
// unlike precision don't order as strings: compare their spans.
type Date string

// Span returns the time that d covers, from its first moment up to but not
// including to, in UTC. ok is false, and both times are zero, where d is empty
// or is no date of the calendar in the years 0001 to 9999.
func (d Date) Span() (from, to time.Time, ok bool) {
	var years, months, days int
	var layout string
	switch len(d) {
	case len("2006"):
		layout, years = "2006", 1
	case len("2006-01"):
		layout, months = "2006-01", 1
	case len("2006-01-02"):
		layout, days = "2006-01-02", 1
	default:
		return time.Time{}, time.Time{}, false
	}
	from, err := time.Parse(layout, string(d))
	if err != nil || from.Year() < 1 {
		return time.Time{}, time.Time{}, false
	}
	return from, from.AddDate(years, months, days), true
}
