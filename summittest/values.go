package summittest

import "example.com/summit"

// The values of the enumerations. A test compares them with summit.Schema.
var (
	kinds = [...]summit.Kind{summit.KindEvent, summit.KindOutcome, summit.KindPosition, summit.KindReaction,
		summit.KindAssessment, summit.KindForecast, summit.KindContext}
	outcomes = [...]summit.Outcome{summit.OutcomeNotAgreed, summit.OutcomeNotAnnounced, summit.OutcomeUnchanged,
		summit.OutcomeDeferred, summit.OutcomeNotDiscussed, summit.OutcomeAgreed}
	modalities = [...]summit.Modality{summit.ModalityUnhedged, summit.ModalityProbable, summit.ModalityPossible}
	conditions = [...]summit.Condition{summit.ConditionNone, summit.ConditionOpen, summit.ConditionCounterfactual}
	phases     = [...]summit.Phase{summit.PhaseBefore, summit.PhaseDuring, summit.PhaseAfter}
	settings   = [...]summit.Setting{summit.SettingPressRemarks, summit.SettingInterview, summit.SettingSocialMedia,
		summit.SettingStatement, summit.SettingPublic, summit.SettingPrivate}
	forms      = [...]summit.Form{summit.FormDirect, summit.FormMixed, summit.FormScare}
	actorKinds = [...]summit.ActorKind{summit.ActorKindPerson, summit.ActorKindOffice, summit.ActorKindGroup,
		summit.ActorKindBody, summit.ActorKindState}
	regionKinds = [...]summit.RegionKind{summit.RegionKindWorld, summit.RegionKindContinent, summit.RegionKindArea,
		summit.RegionKindCountry, summit.RegionKindState, summit.RegionKindCity, summit.RegionKindSea}
)
