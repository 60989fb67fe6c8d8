package summittest

// FerryDraft is a small draft that New accepts, for the tests.
var FerryDraft = soundDraft
