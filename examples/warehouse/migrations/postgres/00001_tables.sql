-- +goose Up

-- a row for each brief
CREATE TABLE briefs (
  id text NOT NULL CHECK (id <> ''), -- the SHA-256 of the brief's JSON as the library writes it
  title text CHECK (title <> ''),
  date text CHECK (date ~ '^([0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?)$'), -- of what is reported on
  language text CHECK (language <> ''), -- of the report's own words, a tag of BCP 47
  edition text CHECK (edition <> ''), -- the state of the data
  source_title text CHECK (source_title <> ''),
  source_sha256 text CHECK (source_sha256 ~ '^([0-9a-f]{64})$'),
  source_size bigint CHECK (source_size >= 1), -- in bytes
  PRIMARY KEY (id),
  CHECK ((source_sha256 IS NULL) = (source_size IS NULL))
);

-- the chapters of the source and their parts
CREATE TABLE sections (
  brief_id text NOT NULL CHECK (brief_id <> ''), -- the brief that the row is of
  id text NOT NULL CHECK (id ~ '^([a-z0-9-]+(/[a-z0-9-]+)*)$'),
  position bigint NOT NULL CHECK (position >= 1), -- the place in the order of what was written, from 1
  title text NOT NULL CHECK (title <> ''),
  within_id text CHECK (within_id <> ''), -- the section that this one is part of; null: a chapter
  untitled boolean NOT NULL, -- the source has no heading here
  PRIMARY KEY (brief_id, id),
  UNIQUE (brief_id, position),
  FOREIGN KEY (brief_id) REFERENCES briefs (id),
  FOREIGN KEY (brief_id, within_id) REFERENCES sections (brief_id, id) DEFERRABLE INITIALLY DEFERRED
);

-- where each sentence of the source stands, not its words
CREATE TABLE sentences (
  brief_id text NOT NULL CHECK (brief_id <> ''), -- the brief that the row is of
  number bigint NOT NULL CHECK (number >= 1),
  section_id text CHECK (section_id <> ''),
  start_byte bigint NOT NULL CHECK (start_byte >= 0), -- the offset of its first byte
  end_byte bigint NOT NULL CHECK (end_byte >= 0), -- the offset after its last
  PRIMARY KEY (brief_id, number),
  FOREIGN KEY (brief_id) REFERENCES briefs (id),
  FOREIGN KEY (brief_id, section_id) REFERENCES sections (brief_id, id),
  CHECK (end_byte > start_byte)
);

-- the places of the report
CREATE TABLE regions (
  brief_id text NOT NULL CHECK (brief_id <> ''), -- the brief that the row is of
  id text NOT NULL CHECK (id ~ '^([a-z0-9-]+(/[a-z0-9-]+)*)$'),
  position bigint NOT NULL CHECK (position >= 1), -- the place in the order of what was written, from 1
  name text NOT NULL CHECK (name <> ''),
  kind text NOT NULL CHECK (kind IN ('world', 'continent', 'area', 'country', 'state', 'city', 'sea')),
  code text CHECK (code ~ '^([0-9]{3}|[A-Z]{2}(-[A-Z0-9]{1,3})?)$'), -- ISO 3166 or UN M.49
  PRIMARY KEY (brief_id, id),
  UNIQUE (brief_id, position),
  FOREIGN KEY (brief_id) REFERENCES briefs (id)
);

-- what a region is part of
CREATE TABLE region_within (
  brief_id text NOT NULL CHECK (brief_id <> ''), -- the brief that the row is of
  region_id text NOT NULL CHECK (region_id <> ''),
  position bigint NOT NULL CHECK (position >= 1), -- the place in the set, from 1; the order counts
  within_id text NOT NULL CHECK (within_id <> ''),
  PRIMARY KEY (brief_id, region_id, position),
  UNIQUE (brief_id, within_id, region_id),
  FOREIGN KEY (brief_id, region_id) REFERENCES regions (brief_id, id),
  FOREIGN KEY (brief_id, within_id) REFERENCES regions (brief_id, id),
  CHECK (within_id <> region_id)
);

-- whoever the report speaks of or lets speak
CREATE TABLE actors (
  brief_id text NOT NULL CHECK (brief_id <> ''), -- the brief that the row is of
  id text NOT NULL CHECK (id ~ '^([a-z0-9-]+(/[a-z0-9-]+)*)$'),
  position bigint NOT NULL CHECK (position >= 1), -- the place in the order of what was written, from 1
  name text NOT NULL CHECK (name <> ''),
  kind text NOT NULL CHECK (kind IN ('person', 'office', 'group', 'body', 'state')),
  role text CHECK (role <> ''), -- what the report says the actor is
  region_id text CHECK (region_id <> ''), -- the home region
  PRIMARY KEY (brief_id, id),
  UNIQUE (brief_id, position),
  FOREIGN KEY (brief_id) REFERENCES briefs (id),
  FOREIGN KEY (brief_id, region_id) REFERENCES regions (brief_id, id)
);

-- other names of an actor
CREATE TABLE actor_aliases (
  brief_id text NOT NULL CHECK (brief_id <> ''), -- the brief that the row is of
  actor_id text NOT NULL CHECK (actor_id <> ''),
  position bigint NOT NULL CHECK (position >= 1), -- the place in the set, from 1; the order counts
  alias text NOT NULL CHECK (alias <> ''),
  PRIMARY KEY (brief_id, actor_id, position),
  UNIQUE (brief_id, alias, actor_id),
  FOREIGN KEY (brief_id, actor_id) REFERENCES actors (brief_id, id)
);

-- the office, body, state or group that an actor speaks from
CREATE TABLE actor_within (
  brief_id text NOT NULL CHECK (brief_id <> ''), -- the brief that the row is of
  actor_id text NOT NULL CHECK (actor_id <> ''),
  position bigint NOT NULL CHECK (position >= 1), -- the place in the set, from 1; the order counts
  within_id text NOT NULL CHECK (within_id <> ''),
  PRIMARY KEY (brief_id, actor_id, position),
  UNIQUE (brief_id, within_id, actor_id),
  FOREIGN KEY (brief_id, actor_id) REFERENCES actors (brief_id, id),
  FOREIGN KEY (brief_id, within_id) REFERENCES actors (brief_id, id),
  CHECK (within_id <> actor_id)
);

-- the subjects of the report
CREATE TABLE topics (
  brief_id text NOT NULL CHECK (brief_id <> ''), -- the brief that the row is of
  id text NOT NULL CHECK (id ~ '^([a-z0-9-]+(/[a-z0-9-]+)*)$'),
  position bigint NOT NULL CHECK (position >= 1), -- the place in the order of what was written, from 1
  name text NOT NULL CHECK (name <> ''),
  within_id text CHECK (within_id <> ''), -- the wider topic; null: at the top
  gloss text CHECK (gloss <> ''), -- what belongs here
  PRIMARY KEY (brief_id, id),
  UNIQUE (brief_id, position),
  FOREIGN KEY (brief_id) REFERENCES briefs (id),
  FOREIGN KEY (brief_id, within_id) REFERENCES topics (brief_id, id) DEFERRABLE INITIALLY DEFERRED
);

-- words that the report sets in quotation marks; quote_by says whose
CREATE TABLE quotes (
  brief_id text NOT NULL CHECK (brief_id <> ''), -- the brief that the row is of
  id text NOT NULL CHECK (id ~ '^([a-z0-9-]+(/[a-z0-9-]+)*)$'),
  position bigint NOT NULL CHECK (position >= 1), -- the place in the order of what was written, from 1
  text text NOT NULL CHECK (text <> ''), -- the words as the report prints them
  form text NOT NULL CHECK (form IN ('direct', 'mixed', 'scare')), -- direct: a whole clause; mixed: a fragment; scare: held at a distance
  negated boolean NOT NULL, -- reported to say that the words do not hold
  variant_id text CHECK (variant_id <> ''), -- the fuller wording of the same remark
  PRIMARY KEY (brief_id, id),
  UNIQUE (brief_id, position),
  FOREIGN KEY (brief_id) REFERENCES briefs (id),
  FOREIGN KEY (brief_id, variant_id) REFERENCES quotes (brief_id, id) DEFERRABLE INITIALLY DEFERRED,
  CHECK (variant_id <> id)
);

-- who uttered the words, several jointly; no row: attributed to nobody
CREATE TABLE quote_by (
  brief_id text NOT NULL CHECK (brief_id <> ''), -- the brief that the row is of
  quote_id text NOT NULL CHECK (quote_id <> ''),
  position bigint NOT NULL CHECK (position >= 1), -- the place in the set, from 1; the order counts
  actor_id text NOT NULL CHECK (actor_id <> ''),
  PRIMARY KEY (brief_id, quote_id, position),
  UNIQUE (brief_id, actor_id, quote_id),
  FOREIGN KEY (brief_id, quote_id) REFERENCES quotes (brief_id, id),
  FOREIGN KEY (brief_id, actor_id) REFERENCES actors (brief_id, id)
);

-- of whom or what the words speak
CREATE TABLE quote_about (
  brief_id text NOT NULL CHECK (brief_id <> ''), -- the brief that the row is of
  quote_id text NOT NULL CHECK (quote_id <> ''),
  position bigint NOT NULL CHECK (position >= 1), -- the place in the set, from 1; the order counts
  actor_id text NOT NULL CHECK (actor_id <> ''),
  PRIMARY KEY (brief_id, quote_id, position),
  UNIQUE (brief_id, actor_id, quote_id),
  FOREIGN KEY (brief_id, quote_id) REFERENCES quotes (brief_id, id),
  FOREIGN KEY (brief_id, actor_id) REFERENCES actors (brief_id, id)
);

-- the topics of a quote
CREATE TABLE quote_topics (
  brief_id text NOT NULL CHECK (brief_id <> ''), -- the brief that the row is of
  quote_id text NOT NULL CHECK (quote_id <> ''),
  position bigint NOT NULL CHECK (position >= 1), -- the place in the set, from 1; the order counts
  topic_id text NOT NULL CHECK (topic_id <> ''),
  PRIMARY KEY (brief_id, quote_id, position),
  UNIQUE (brief_id, topic_id, quote_id),
  FOREIGN KEY (brief_id, quote_id) REFERENCES quotes (brief_id, id),
  FOREIGN KEY (brief_id, topic_id) REFERENCES topics (brief_id, id)
);

-- the regions that a quote is about
CREATE TABLE quote_regions (
  brief_id text NOT NULL CHECK (brief_id <> ''), -- the brief that the row is of
  quote_id text NOT NULL CHECK (quote_id <> ''),
  position bigint NOT NULL CHECK (position >= 1), -- the place in the set, from 1; the order counts
  region_id text NOT NULL CHECK (region_id <> ''),
  PRIMARY KEY (brief_id, quote_id, position),
  UNIQUE (brief_id, region_id, quote_id),
  FOREIGN KEY (brief_id, quote_id) REFERENCES quotes (brief_id, id),
  FOREIGN KEY (brief_id, region_id) REFERENCES regions (brief_id, id)
);

-- when the words were uttered; no row: not said
CREATE TABLE quote_phases (
  brief_id text NOT NULL CHECK (brief_id <> ''), -- the brief that the row is of
  quote_id text NOT NULL CHECK (quote_id <> ''),
  position bigint NOT NULL CHECK (position >= 1), -- the place in the set, from 1; the order counts
  phase text NOT NULL CHECK (phase IN ('before', 'during', 'after')),
  PRIMARY KEY (brief_id, quote_id, position),
  UNIQUE (brief_id, phase, quote_id),
  FOREIGN KEY (brief_id, quote_id) REFERENCES quotes (brief_id, id)
);

-- where the words were uttered; no row: not said
CREATE TABLE quote_settings (
  brief_id text NOT NULL CHECK (brief_id <> ''), -- the brief that the row is of
  quote_id text NOT NULL CHECK (quote_id <> ''),
  position bigint NOT NULL CHECK (position >= 1), -- the place in the set, from 1; the order counts
  setting text NOT NULL CHECK (setting IN ('press-remarks', 'interview', 'social-media', 'statement', 'public', 'private')),
  PRIMARY KEY (brief_id, quote_id, position),
  UNIQUE (brief_id, setting, quote_id),
  FOREIGN KEY (brief_id, quote_id) REFERENCES quotes (brief_id, id)
);

-- every place in the source where a quote stands
CREATE TABLE quote_mentions (
  brief_id text NOT NULL CHECK (brief_id <> ''), -- the brief that the row is of
  quote_id text NOT NULL CHECK (quote_id <> ''),
  position bigint NOT NULL CHECK (position >= 1), -- the place in the set, from 1; the order counts
  sentence bigint CHECK (sentence >= 1), -- its number; null: the report numbers none
  start_byte bigint NOT NULL CHECK (start_byte >= 0), -- the offset of the first quoted byte
  end_byte bigint NOT NULL CHECK (end_byte >= 0), -- the offset after the last
  cue text CHECK (cue <> ''), -- the reporting verb there
  PRIMARY KEY (brief_id, quote_id, position),
  UNIQUE (brief_id, quote_id, start_byte),
  FOREIGN KEY (brief_id, quote_id) REFERENCES quotes (brief_id, id),
  FOREIGN KEY (brief_id, sentence) REFERENCES sentences (brief_id, number),
  CHECK (end_byte > start_byte)
);

-- claims: finding_by says whose, and only where it has no row they are the report's own
CREATE TABLE findings (
  brief_id text NOT NULL CHECK (brief_id <> ''), -- the brief that the row is of
  id text NOT NULL CHECK (id ~ '^([a-z0-9-]+(/[a-z0-9-]+)*)$'),
  position bigint NOT NULL CHECK (position >= 1), -- the place in the order of what was written, from 1
  kind text NOT NULL CHECK (kind IN ('event', 'outcome', 'position', 'reaction', 'assessment', 'forecast', 'context')),
  outcome text CHECK (outcome IN ('not-agreed', 'not-announced', 'unchanged', 'deferred', 'not-discussed', 'agreed')), -- what came of it, where the kind is outcome
  modality text NOT NULL CHECK (modality IN ('unhedged', 'probable', 'possible')), -- how sure the claimant sounds
  condition text NOT NULL CHECK (condition IN ('none', 'open', 'counterfactual')), -- what the claim hangs on
  date text CHECK (date ~ '^([0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?)$'), -- when what is claimed happens or falls due
  statement text NOT NULL CHECK (statement <> ''), -- the claim
  PRIMARY KEY (brief_id, id),
  UNIQUE (brief_id, position),
  FOREIGN KEY (brief_id) REFERENCES briefs (id),
  CHECK ((kind = 'outcome') = (outcome IS NOT NULL))
);

-- who asserts the finding; no row: the report itself
CREATE TABLE finding_by (
  brief_id text NOT NULL CHECK (brief_id <> ''), -- the brief that the row is of
  finding_id text NOT NULL CHECK (finding_id <> ''),
  position bigint NOT NULL CHECK (position >= 1), -- the place in the set, from 1; the order counts
  actor_id text NOT NULL CHECK (actor_id <> ''),
  PRIMARY KEY (brief_id, finding_id, position),
  UNIQUE (brief_id, actor_id, finding_id),
  FOREIGN KEY (brief_id, finding_id) REFERENCES findings (brief_id, id),
  FOREIGN KEY (brief_id, actor_id) REFERENCES actors (brief_id, id)
);

-- whose words or acts those who assert the finding pass on
CREATE TABLE finding_citing (
  brief_id text NOT NULL CHECK (brief_id <> ''), -- the brief that the row is of
  finding_id text NOT NULL CHECK (finding_id <> ''),
  position bigint NOT NULL CHECK (position >= 1), -- the place in the set, from 1; the order counts
  actor_id text NOT NULL CHECK (actor_id <> ''),
  by_position bigint NOT NULL CHECK (by_position >= 1), -- always 1: who passes on also asserts, and finding_by has a first row
  PRIMARY KEY (brief_id, finding_id, position),
  UNIQUE (brief_id, actor_id, finding_id),
  FOREIGN KEY (brief_id, finding_id, by_position) REFERENCES finding_by (brief_id, finding_id, position),
  FOREIGN KEY (brief_id, actor_id) REFERENCES actors (brief_id, id),
  CHECK (by_position = 1)
);

-- whom the finding concerns
CREATE TABLE finding_actors (
  brief_id text NOT NULL CHECK (brief_id <> ''), -- the brief that the row is of
  finding_id text NOT NULL CHECK (finding_id <> ''),
  position bigint NOT NULL CHECK (position >= 1), -- the place in the set, from 1; the order counts
  actor_id text NOT NULL CHECK (actor_id <> ''),
  PRIMARY KEY (brief_id, finding_id, position),
  UNIQUE (brief_id, actor_id, finding_id),
  FOREIGN KEY (brief_id, finding_id) REFERENCES findings (brief_id, id),
  FOREIGN KEY (brief_id, actor_id) REFERENCES actors (brief_id, id)
);

-- the topics of a finding
CREATE TABLE finding_topics (
  brief_id text NOT NULL CHECK (brief_id <> ''), -- the brief that the row is of
  finding_id text NOT NULL CHECK (finding_id <> ''),
  position bigint NOT NULL CHECK (position >= 1), -- the place in the set, from 1; the order counts
  topic_id text NOT NULL CHECK (topic_id <> ''),
  PRIMARY KEY (brief_id, finding_id, position),
  UNIQUE (brief_id, topic_id, finding_id),
  FOREIGN KEY (brief_id, finding_id) REFERENCES findings (brief_id, id),
  FOREIGN KEY (brief_id, topic_id) REFERENCES topics (brief_id, id)
);

-- the regions that a finding is about
CREATE TABLE finding_regions (
  brief_id text NOT NULL CHECK (brief_id <> ''), -- the brief that the row is of
  finding_id text NOT NULL CHECK (finding_id <> ''),
  position bigint NOT NULL CHECK (position >= 1), -- the place in the set, from 1; the order counts
  region_id text NOT NULL CHECK (region_id <> ''),
  PRIMARY KEY (brief_id, finding_id, position),
  UNIQUE (brief_id, region_id, finding_id),
  FOREIGN KEY (brief_id, finding_id) REFERENCES findings (brief_id, id),
  FOREIGN KEY (brief_id, region_id) REFERENCES regions (brief_id, id)
);

-- the quotes that are given as evidence of a finding
CREATE TABLE finding_quotes (
  brief_id text NOT NULL CHECK (brief_id <> ''), -- the brief that the row is of
  finding_id text NOT NULL CHECK (finding_id <> ''),
  position bigint NOT NULL CHECK (position >= 1), -- the place in the set, from 1; the order counts
  quote_id text NOT NULL CHECK (quote_id <> ''),
  PRIMARY KEY (brief_id, finding_id, position),
  UNIQUE (brief_id, quote_id, finding_id),
  FOREIGN KEY (brief_id, finding_id) REFERENCES findings (brief_id, id),
  FOREIGN KEY (brief_id, quote_id) REFERENCES quotes (brief_id, id)
);

-- when what is claimed happened or was said; no row: not said, or standing
CREATE TABLE finding_phases (
  brief_id text NOT NULL CHECK (brief_id <> ''), -- the brief that the row is of
  finding_id text NOT NULL CHECK (finding_id <> ''),
  position bigint NOT NULL CHECK (position >= 1), -- the place in the set, from 1; the order counts
  phase text NOT NULL CHECK (phase IN ('before', 'during', 'after')),
  PRIMARY KEY (brief_id, finding_id, position),
  UNIQUE (brief_id, phase, finding_id),
  FOREIGN KEY (brief_id, finding_id) REFERENCES findings (brief_id, id)
);

-- where it was said; no row: not told
CREATE TABLE finding_settings (
  brief_id text NOT NULL CHECK (brief_id <> ''), -- the brief that the row is of
  finding_id text NOT NULL CHECK (finding_id <> ''),
  position bigint NOT NULL CHECK (position >= 1), -- the place in the set, from 1; the order counts
  setting text NOT NULL CHECK (setting IN ('press-remarks', 'interview', 'social-media', 'statement', 'public', 'private')),
  PRIMARY KEY (brief_id, finding_id, position),
  UNIQUE (brief_id, setting, finding_id),
  FOREIGN KEY (brief_id, finding_id) REFERENCES findings (brief_id, id)
);

-- the sentences that state the finding
CREATE TABLE finding_sentences (
  brief_id text NOT NULL CHECK (brief_id <> ''), -- the brief that the row is of
  finding_id text NOT NULL CHECK (finding_id <> ''),
  position bigint NOT NULL CHECK (position >= 1), -- the place in the set, from 1; the order counts
  sentence bigint NOT NULL CHECK (sentence >= 1),
  PRIMARY KEY (brief_id, finding_id, position),
  UNIQUE (brief_id, sentence, finding_id),
  FOREIGN KEY (brief_id, finding_id) REFERENCES findings (brief_id, id),
  FOREIGN KEY (brief_id, sentence) REFERENCES sentences (brief_id, number)
);
