-- +goose Up

-- Questions across briefs begin with a topic, a region or an actor, whatever the brief, and go on to what lies within.
CREATE INDEX topics_across ON topics (id);
CREATE INDEX topics_within ON topics (brief_id, within_id);
CREATE INDEX regions_across ON regions (id);
CREATE INDEX actors_across ON actors (id);
CREATE INDEX finding_by_across ON finding_by (actor_id);
CREATE INDEX quote_by_across ON quote_by (actor_id);
CREATE INDEX briefs_day ON briefs (substr(date || '-01-01', 1, 10));
