-- +goose Up

-- a row for each brief
CREATE TABLE briefs (
  id TEXT NOT NULL CHECK (id <> ''), -- the SHA-256 of the brief's JSON as the library writes it
  title TEXT CHECK (title <> ''),
  date TEXT CHECK (date GLOB '[0-9][0-9][0-9][0-9]' OR date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]' OR date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'), -- of what is reported on
  language TEXT CHECK (language <> ''), -- of the report's own words, a tag of BCP 47
  edition TEXT CHECK (edition <> ''), -- the state of the data
  source_title TEXT CHECK (source_title <> ''),
  source_sha256 TEXT CHECK (length(source_sha256) = 64 AND source_sha256 NOT GLOB '*[^0-9a-f]*'),
  source_size INTEGER CHECK (source_size >= 1), -- in bytes
  PRIMARY KEY (id),
  CHECK ((source_sha256 IS NULL) = (source_size IS NULL))
) STRICT, WITHOUT ROWID;

-- the chapters of the source and their parts
CREATE TABLE sections (
  brief_id TEXT NOT NULL CHECK (brief_id <> ''), -- the brief that the row is of
  id TEXT NOT NULL CHECK (id <> '' AND id NOT GLOB '*[^a-z0-9/-]*' AND '/' || id || '/' NOT GLOB '*//*'),
  position INTEGER NOT NULL CHECK (position >= 1), -- the place in the order of what was written, from 1
  title TEXT NOT NULL CHECK (title <> ''),
  within_id TEXT CHECK (within_id <> ''), -- the section that this one is part of; null: a chapter
  untitled INTEGER NOT NULL CHECK (untitled IN (0, 1)), -- the source has no heading here
  PRIMARY KEY (brief_id, id),
  UNIQUE (brief_id, position),
  FOREIGN KEY (brief_id) REFERENCES briefs (id),
  FOREIGN KEY (brief_id, within_id) REFERENCES sections (brief_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

-- where each sentence of the source stands, not its words
CREATE TABLE sentences (
  brief_id TEXT NOT NULL CHECK (brief_id <> ''), -- the brief that the row is of
  number INTEGER NOT NULL CHECK (number >= 1),
  section_id TEXT CHECK (section_id <> ''),
  start_byte INTEGER NOT NULL CHECK (start_byte >= 0), -- the offset of its first byte
  end_byte INTEGER NOT NULL CHECK (end_byte >= 0), -- the offset after its last
  PRIMARY KEY (brief_id, number),
  FOREIGN KEY (brief_id) REFERENCES briefs (id),
  FOREIGN KEY (brief_id, section_id) REFERENCES sections (brief_id, id),
  CHECK (end_byte > start_byte)
) STRICT, WITHOUT ROWID;

-- the places of the report
CREATE TABLE regions (
  brief_id TEXT NOT NULL CHECK (brief_id <> ''), -- the brief that the row is of
  id TEXT NOT NULL CHECK (id <> '' AND id NOT GLOB '*[^a-z0-9/-]*' AND '/' || id || '/' NOT GLOB '*//*'),
  position INTEGER NOT NULL CHECK (position >= 1), -- the place in the order of what was written, from 1
  name TEXT NOT NULL CHECK (name <> ''),
  kind TEXT NOT NULL CHECK (kind IN ('world', 'continent', 'area', 'country', 'state', 'city', 'sea')),
  code TEXT CHECK (code GLOB '[0-9][0-9][0-9]' OR code GLOB '[A-Z][A-Z]' OR (code GLOB '[A-Z][A-Z]-*' AND length(code) BETWEEN 4 AND 6 AND substr(code, 4) NOT GLOB '*[^A-Z0-9]*')), -- ISO 3166 or UN M.49
  PRIMARY KEY (brief_id, id),
  UNIQUE (brief_id, position),
  FOREIGN KEY (brief_id) REFERENCES briefs (id)
) STRICT, WITHOUT ROWID;

-- what a region is part of
CREATE TABLE region_within (
  brief_id TEXT NOT NULL CHECK (brief_id <> ''), -- the brief that the row is of
  region_id TEXT NOT NULL CHECK (region_id <> ''),
  position INTEGER NOT NULL CHECK (position >= 1), -- the place in the set, from 1; the order counts
  within_id TEXT NOT NULL CHECK (within_id <> ''),
  PRIMARY KEY (brief_id, region_id, position),
  UNIQUE (brief_id, within_id, region_id),
  FOREIGN KEY (brief_id, region_id) REFERENCES regions (brief_id, id),
  FOREIGN KEY (brief_id, within_id) REFERENCES regions (brief_id, id),
  CHECK (within_id <> region_id)
) STRICT, WITHOUT ROWID;

-- whoever the report speaks of or lets speak
CREATE TABLE actors (
  brief_id TEXT NOT NULL CHECK (brief_id <> ''), -- the brief that the row is of
  id TEXT NOT NULL CHECK (id <> '' AND id NOT GLOB '*[^a-z0-9/-]*' AND '/' || id || '/' NOT GLOB '*//*'),
  position INTEGER NOT NULL CHECK (position >= 1), -- the place in the order of what was written, from 1
  name TEXT NOT NULL CHECK (name <> ''),
  kind TEXT NOT NULL CHECK (kind IN ('person', 'office', 'group', 'body', 'state')),
  role TEXT CHECK (role <> ''), -- what the report says the actor is
  region_id TEXT CHECK (region_id <> ''), -- the home region
  PRIMARY KEY (brief_id, id),
  UNIQUE (brief_id, position),
  FOREIGN KEY (brief_id) REFERENCES briefs (id),
  FOREIGN KEY (brief_id, region_id) REFERENCES regions (brief_id, id)
) STRICT, WITHOUT ROWID;

-- other names of an actor
CREATE TABLE actor_aliases (
  brief_id TEXT NOT NULL CHECK (brief_id <> ''), -- the brief that the row is of
  actor_id TEXT NOT NULL CHECK (actor_id <> ''),
  position INTEGER NOT NULL CHECK (position >= 1), -- the place in the set, from 1; the order counts
  alias TEXT NOT NULL CHECK (alias <> ''),
  PRIMARY KEY (brief_id, actor_id, position),
  UNIQUE (brief_id, alias, actor_id),
  FOREIGN KEY (brief_id, actor_id) REFERENCES actors (brief_id, id)
) STRICT, WITHOUT ROWID;

-- the office, body, state or group that an actor speaks from
CREATE TABLE actor_within (
  brief_id TEXT NOT NULL CHECK (brief_id <> ''), -- the brief that the row is of
  actor_id TEXT NOT NULL CHECK (actor_id <> ''),
  position INTEGER NOT NULL CHECK (position >= 1), -- the place in the set, from 1; the order counts
  within_id TEXT NOT NULL CHECK (within_id <> ''),
  PRIMARY KEY (brief_id, actor_id, position),
  UNIQUE (brief_id, within_id, actor_id),
  FOREIGN KEY (brief_id, actor_id) REFERENCES actors (brief_id, id),
  FOREIGN KEY (brief_id, within_id) REFERENCES actors (brief_id, id),
  CHECK (within_id <> actor_id)
) STRICT, WITHOUT ROWID;

-- the subjects of the report
CREATE TABLE topics (
  brief_id TEXT NOT NULL CHECK (brief_id <> ''), -- the brief that the row is of
  id TEXT NOT NULL CHECK (id <> '' AND id NOT GLOB '*[^a-z0-9/-]*' AND '/' || id || '/' NOT GLOB '*//*'),
  position INTEGER NOT NULL CHECK (position >= 1), -- the place in the order of what was written, from 1
  name TEXT NOT NULL CHECK (name <> ''),
  within_id TEXT CHECK (within_id <> ''), -- the wider topic; null: at the top
  gloss TEXT CHECK (gloss <> ''), -- what belongs here
  PRIMARY KEY (brief_id, id),
  UNIQUE (brief_id, position),
  FOREIGN KEY (brief_id) REFERENCES briefs (id),
  FOREIGN KEY (brief_id, within_id) REFERENCES topics (brief_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

-- words that the report sets in quotation marks; quote_by says whose
CREATE TABLE quotes (
  brief_id TEXT NOT NULL CHECK (brief_id <> ''), -- the brief that the row is of
  id TEXT NOT NULL CHECK (id <> '' AND id NOT GLOB '*[^a-z0-9/-]*' AND '/' || id || '/' NOT GLOB '*//*'),
  position INTEGER NOT NULL CHECK (position >= 1), -- the place in the order of what was written, from 1
  text TEXT NOT NULL CHECK (text <> ''), -- the words as the report prints them
  form TEXT NOT NULL CHECK (form IN ('direct', 'mixed', 'scare')), -- direct: a whole clause; mixed: a fragment; scare: held at a distance
  negated INTEGER NOT NULL CHECK (negated IN (0, 1)), -- reported to say that the words do not hold
  variant_id TEXT CHECK (variant_id <> ''), -- the fuller wording of the same remark
  PRIMARY KEY (brief_id, id),
  UNIQUE (brief_id, position),
  FOREIGN KEY (brief_id) REFERENCES briefs (id),
  FOREIGN KEY (brief_id, variant_id) REFERENCES quotes (brief_id, id) DEFERRABLE INITIALLY DEFERRED,
  CHECK (variant_id <> id)
) STRICT, WITHOUT ROWID;

-- who uttered the words, several jointly; no row: attributed to nobody
CREATE TABLE quote_by (
  brief_id TEXT NOT NULL CHECK (brief_id <> ''), -- the brief that the row is of
  quote_id TEXT NOT NULL CHECK (quote_id <> ''),
  position INTEGER NOT NULL CHECK (position >= 1), -- the place in the set, from 1; the order counts
  actor_id TEXT NOT NULL CHECK (actor_id <> ''),
  PRIMARY KEY (brief_id, quote_id, position),
  UNIQUE (brief_id, actor_id, quote_id),
  FOREIGN KEY (brief_id, quote_id) REFERENCES quotes (brief_id, id),
  FOREIGN KEY (brief_id, actor_id) REFERENCES actors (brief_id, id)
) STRICT, WITHOUT ROWID;

-- of whom or what the words speak
CREATE TABLE quote_about (
  brief_id TEXT NOT NULL CHECK (brief_id <> ''), -- the brief that the row is of
  quote_id TEXT NOT NULL CHECK (quote_id <> ''),
  position INTEGER NOT NULL CHECK (position >= 1), -- the place in the set, from 1; the order counts
  actor_id TEXT NOT NULL CHECK (actor_id <> ''),
  PRIMARY KEY (brief_id, quote_id, position),
  UNIQUE (brief_id, actor_id, quote_id),
  FOREIGN KEY (brief_id, quote_id) REFERENCES quotes (brief_id, id),
  FOREIGN KEY (brief_id, actor_id) REFERENCES actors (brief_id, id)
) STRICT, WITHOUT ROWID;

-- the topics of a quote
CREATE TABLE quote_topics (
  brief_id TEXT NOT NULL CHECK (brief_id <> ''), -- the brief that the row is of
  quote_id TEXT NOT NULL CHECK (quote_id <> ''),
  position INTEGER NOT NULL CHECK (position >= 1), -- the place in the set, from 1; the order counts
  topic_id TEXT NOT NULL CHECK (topic_id <> ''),
  PRIMARY KEY (brief_id, quote_id, position),
  UNIQUE (brief_id, topic_id, quote_id),
  FOREIGN KEY (brief_id, quote_id) REFERENCES quotes (brief_id, id),
  FOREIGN KEY (brief_id, topic_id) REFERENCES topics (brief_id, id)
) STRICT, WITHOUT ROWID;

-- the regions that a quote is about
CREATE TABLE quote_regions (
  brief_id TEXT NOT NULL CHECK (brief_id <> ''), -- the brief that the row is of
  quote_id TEXT NOT NULL CHECK (quote_id <> ''),
  position INTEGER NOT NULL CHECK (position >= 1), -- the place in the set, from 1; the order counts
  region_id TEXT NOT NULL CHECK (region_id <> ''),
  PRIMARY KEY (brief_id, quote_id, position),
  UNIQUE (brief_id, region_id, quote_id),
  FOREIGN KEY (brief_id, quote_id) REFERENCES quotes (brief_id, id),
  FOREIGN KEY (brief_id, region_id) REFERENCES regions (brief_id, id)
) STRICT, WITHOUT ROWID;

-- when the words were uttered; no row: not said
CREATE TABLE quote_phases (
  brief_id TEXT NOT NULL CHECK (brief_id <> ''), -- the brief that the row is of
  quote_id TEXT NOT NULL CHECK (quote_id <> ''),
  position INTEGER NOT NULL CHECK (position >= 1), -- the place in the set, from 1; the order counts
  phase TEXT NOT NULL CHECK (phase IN ('before', 'during', 'after')),
  PRIMARY KEY (brief_id, quote_id, position),
  UNIQUE (brief_id, phase, quote_id),
  FOREIGN KEY (brief_id, quote_id) REFERENCES quotes (brief_id, id)
) STRICT, WITHOUT ROWID;

-- where the words were uttered; no row: not said
CREATE TABLE quote_settings (
  brief_id TEXT NOT NULL CHECK (brief_id <> ''), -- the brief that the row is of
  quote_id TEXT NOT NULL CHECK (quote_id <> ''),
  position INTEGER NOT NULL CHECK (position >= 1), -- the place in the set, from 1; the order counts
  setting TEXT NOT NULL CHECK (setting IN ('press-remarks', 'interview', 'social-media', 'statement', 'public', 'private')),
  PRIMARY KEY (brief_id, quote_id, position),
  UNIQUE (brief_id, setting, quote_id),
  FOREIGN KEY (brief_id, quote_id) REFERENCES quotes (brief_id, id)
) STRICT, WITHOUT ROWID;

-- every place in the source where a quote stands
CREATE TABLE quote_mentions (
  brief_id TEXT NOT NULL CHECK (brief_id <> ''), -- the brief that the row is of
  quote_id TEXT NOT NULL CHECK (quote_id <> ''),
  position INTEGER NOT NULL CHECK (position >= 1), -- the place in the set, from 1; the order counts
  sentence INTEGER CHECK (sentence >= 1), -- its number; null: the report numbers none
  start_byte INTEGER NOT NULL CHECK (start_byte >= 0), -- the offset of the first quoted byte
  end_byte INTEGER NOT NULL CHECK (end_byte >= 0), -- the offset after the last
  cue TEXT CHECK (cue <> ''), -- the reporting verb there
  PRIMARY KEY (brief_id, quote_id, position),
  UNIQUE (brief_id, quote_id, start_byte),
  FOREIGN KEY (brief_id, quote_id) REFERENCES quotes (brief_id, id),
  FOREIGN KEY (brief_id, sentence) REFERENCES sentences (brief_id, number),
  CHECK (end_byte > start_byte)
) STRICT, WITHOUT ROWID;

-- claims: finding_by says whose, and only where it has no row they are the report's own
CREATE TABLE findings (
  brief_id TEXT NOT NULL CHECK (brief_id <> ''), -- the brief that the row is of
  id TEXT NOT NULL CHECK (id <> '' AND id NOT GLOB '*[^a-z0-9/-]*' AND '/' || id || '/' NOT GLOB '*//*'),
  position INTEGER NOT NULL CHECK (position >= 1), -- the place in the order of what was written, from 1
  kind TEXT NOT NULL CHECK (kind IN ('event', 'outcome', 'position', 'reaction', 'assessment', 'forecast', 'context')),
  outcome TEXT CHECK (outcome IN ('not-agreed', 'not-announced', 'unchanged', 'deferred', 'not-discussed', 'agreed')), -- what came of it, where the kind is outcome
  modality TEXT NOT NULL CHECK (modality IN ('unhedged', 'probable', 'possible')), -- how sure the claimant sounds
  condition TEXT NOT NULL CHECK (condition IN ('none', 'open', 'counterfactual')), -- what the claim hangs on
  date TEXT CHECK (date GLOB '[0-9][0-9][0-9][0-9]' OR date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]' OR date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'), -- when what is claimed happens or falls due
  statement TEXT NOT NULL CHECK (statement <> ''), -- the claim
  PRIMARY KEY (brief_id, id),
  UNIQUE (brief_id, position),
  FOREIGN KEY (brief_id) REFERENCES briefs (id),
  CHECK ((kind = 'outcome') = (outcome IS NOT NULL))
) STRICT, WITHOUT ROWID;

-- who asserts the finding; no row: the report itself
CREATE TABLE finding_by (
  brief_id TEXT NOT NULL CHECK (brief_id <> ''), -- the brief that the row is of
  finding_id TEXT NOT NULL CHECK (finding_id <> ''),
  position INTEGER NOT NULL CHECK (position >= 1), -- the place in the set, from 1; the order counts
  actor_id TEXT NOT NULL CHECK (actor_id <> ''),
  PRIMARY KEY (brief_id, finding_id, position),
  UNIQUE (brief_id, actor_id, finding_id),
  FOREIGN KEY (brief_id, finding_id) REFERENCES findings (brief_id, id),
  FOREIGN KEY (brief_id, actor_id) REFERENCES actors (brief_id, id)
) STRICT, WITHOUT ROWID;

-- whose words or acts those who assert the finding pass on
CREATE TABLE finding_citing (
  brief_id TEXT NOT NULL CHECK (brief_id <> ''), -- the brief that the row is of
  finding_id TEXT NOT NULL CHECK (finding_id <> ''),
  position INTEGER NOT NULL CHECK (position >= 1), -- the place in the set, from 1; the order counts
  actor_id TEXT NOT NULL CHECK (actor_id <> ''),
  by_position INTEGER NOT NULL CHECK (by_position >= 1), -- always 1: who passes on also asserts, and finding_by has a first row
  PRIMARY KEY (brief_id, finding_id, position),
  UNIQUE (brief_id, actor_id, finding_id),
  FOREIGN KEY (brief_id, finding_id, by_position) REFERENCES finding_by (brief_id, finding_id, position),
  FOREIGN KEY (brief_id, actor_id) REFERENCES actors (brief_id, id),
  CHECK (by_position = 1)
) STRICT, WITHOUT ROWID;

-- whom the finding concerns
CREATE TABLE finding_actors (
  brief_id TEXT NOT NULL CHECK (brief_id <> ''), -- the brief that the row is of
  finding_id TEXT NOT NULL CHECK (finding_id <> ''),
  position INTEGER NOT NULL CHECK (position >= 1), -- the place in the set, from 1; the order counts
  actor_id TEXT NOT NULL CHECK (actor_id <> ''),
  PRIMARY KEY (brief_id, finding_id, position),
  UNIQUE (brief_id, actor_id, finding_id),
  FOREIGN KEY (brief_id, finding_id) REFERENCES findings (brief_id, id),
  FOREIGN KEY (brief_id, actor_id) REFERENCES actors (brief_id, id)
) STRICT, WITHOUT ROWID;

-- the topics of a finding
CREATE TABLE finding_topics (
  brief_id TEXT NOT NULL CHECK (brief_id <> ''), -- the brief that the row is of
  finding_id TEXT NOT NULL CHECK (finding_id <> ''),
  position INTEGER NOT NULL CHECK (position >= 1), -- the place in the set, from 1; the order counts
  topic_id TEXT NOT NULL CHECK (topic_id <> ''),
  PRIMARY KEY (brief_id, finding_id, position),
  UNIQUE (brief_id, topic_id, finding_id),
  FOREIGN KEY (brief_id, finding_id) REFERENCES findings (brief_id, id),
  FOREIGN KEY (brief_id, topic_id) REFERENCES topics (brief_id, id)
) STRICT, WITHOUT ROWID;

-- the regions that a finding is about
CREATE TABLE finding_regions (
  brief_id TEXT NOT NULL CHECK (brief_id <> ''), -- the brief that the row is of
  finding_id TEXT NOT NULL CHECK (finding_id <> ''),
  position INTEGER NOT NULL CHECK (position >= 1), -- the place in the set, from 1; the order counts
  region_id TEXT NOT NULL CHECK (region_id <> ''),
  PRIMARY KEY (brief_id, finding_id, position),
  UNIQUE (brief_id, region_id, finding_id),
  FOREIGN KEY (brief_id, finding_id) REFERENCES findings (brief_id, id),
  FOREIGN KEY (brief_id, region_id) REFERENCES regions (brief_id, id)
) STRICT, WITHOUT ROWID;

-- the quotes that are given as evidence of a finding
CREATE TABLE finding_quotes (
  brief_id TEXT NOT NULL CHECK (brief_id <> ''), -- the brief that the row is of
  finding_id TEXT NOT NULL CHECK (finding_id <> ''),
  position INTEGER NOT NULL CHECK (position >= 1), -- the place in the set, from 1; the order counts
  quote_id TEXT NOT NULL CHECK (quote_id <> ''),
  PRIMARY KEY (brief_id, finding_id, position),
  UNIQUE (brief_id, quote_id, finding_id),
  FOREIGN KEY (brief_id, finding_id) REFERENCES findings (brief_id, id),
  FOREIGN KEY (brief_id, quote_id) REFERENCES quotes (brief_id, id)
) STRICT, WITHOUT ROWID;

-- when what is claimed happened or was said; no row: not said, or standing
CREATE TABLE finding_phases (
  brief_id TEXT NOT NULL CHECK (brief_id <> ''), -- the brief that the row is of
  finding_id TEXT NOT NULL CHECK (finding_id <> ''),
  position INTEGER NOT NULL CHECK (position >= 1), -- the place in the set, from 1; the order counts
  phase TEXT NOT NULL CHECK (phase IN ('before', 'during', 'after')),
  PRIMARY KEY (brief_id, finding_id, position),
  UNIQUE (brief_id, phase, finding_id),
  FOREIGN KEY (brief_id, finding_id) REFERENCES findings (brief_id, id)
) STRICT, WITHOUT ROWID;

-- where it was said; no row: not told
CREATE TABLE finding_settings (
  brief_id TEXT NOT NULL CHECK (brief_id <> ''), -- the brief that the row is of
  finding_id TEXT NOT NULL CHECK (finding_id <> ''),
  position INTEGER NOT NULL CHECK (position >= 1), -- the place in the set, from 1; the order counts
  setting TEXT NOT NULL CHECK (setting IN ('press-remarks', 'interview', 'social-media', 'statement', 'public', 'private')),
  PRIMARY KEY (brief_id, finding_id, position),
  UNIQUE (brief_id, setting, finding_id),
  FOREIGN KEY (brief_id, finding_id) REFERENCES findings (brief_id, id)
) STRICT, WITHOUT ROWID;

-- the sentences that state the finding
CREATE TABLE finding_sentences (
  brief_id TEXT NOT NULL CHECK (brief_id <> ''), -- the brief that the row is of
  finding_id TEXT NOT NULL CHECK (finding_id <> ''),
  position INTEGER NOT NULL CHECK (position >= 1), -- the place in the set, from 1; the order counts
  sentence INTEGER NOT NULL CHECK (sentence >= 1),
  PRIMARY KEY (brief_id, finding_id, position),
  UNIQUE (brief_id, sentence, finding_id),
  FOREIGN KEY (brief_id, finding_id) REFERENCES findings (brief_id, id),
  FOREIGN KEY (brief_id, sentence) REFERENCES sentences (brief_id, number)
) STRICT, WITHOUT ROWID;
