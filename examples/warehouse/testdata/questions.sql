-- said: who says what, over time
SELECT b.date AS brief_date, b.title AS brief_title, b.edition, b.id AS brief_id,
  (SELECT string_agg(a.id, '␟' ORDER BY x.position) FROM finding_by x JOIN actors a ON a.brief_id = x.brief_id AND a.id = x.actor_id WHERE x.brief_id = r.brief_id AND x.finding_id = r.id) AS said_by,
  (SELECT string_agg(a.name, '␟' ORDER BY x.position) FROM finding_by x JOIN actors a ON a.brief_id = x.brief_id AND a.id = x.actor_id WHERE x.brief_id = r.brief_id AND x.finding_id = r.id) AS said_by_names,
  (SELECT string_agg(a.id, '␟' ORDER BY x.position) FROM finding_citing x JOIN actors a ON a.brief_id = x.brief_id AND a.id = x.actor_id WHERE x.brief_id = r.brief_id AND x.finding_id = r.id) AS citing,
  (SELECT string_agg(a.name, '␟' ORDER BY x.position) FROM finding_citing x JOIN actors a ON a.brief_id = x.brief_id AND a.id = x.actor_id WHERE x.brief_id = r.brief_id AND x.finding_id = r.id) AS citing_names,
  r.id, r.kind, r.outcome, r.modality, r.condition, r.date, r.statement
FROM briefs b JOIN findings r ON r.brief_id = b.id
WHERE true
ORDER BY coalesce(substr(b.date || '-01-01', 1, 10), '') COLLATE "C", b.id COLLATE "C", r.position;

-- outcomes: what came of it, over time
SELECT b.date AS brief_date, b.title AS brief_title, b.edition, b.id AS brief_id,
  (SELECT string_agg(a.id, '␟' ORDER BY x.position) FROM finding_by x JOIN actors a ON a.brief_id = x.brief_id AND a.id = x.actor_id WHERE x.brief_id = r.brief_id AND x.finding_id = r.id) AS said_by,
  (SELECT string_agg(a.name, '␟' ORDER BY x.position) FROM finding_by x JOIN actors a ON a.brief_id = x.brief_id AND a.id = x.actor_id WHERE x.brief_id = r.brief_id AND x.finding_id = r.id) AS said_by_names,
  (SELECT string_agg(a.id, '␟' ORDER BY x.position) FROM finding_citing x JOIN actors a ON a.brief_id = x.brief_id AND a.id = x.actor_id WHERE x.brief_id = r.brief_id AND x.finding_id = r.id) AS citing,
  (SELECT string_agg(a.name, '␟' ORDER BY x.position) FROM finding_citing x JOIN actors a ON a.brief_id = x.brief_id AND a.id = x.actor_id WHERE x.brief_id = r.brief_id AND x.finding_id = r.id) AS citing_names,
  r.id, r.kind, r.outcome, r.modality, r.condition, r.date, r.statement
FROM briefs b JOIN findings r ON r.brief_id = b.id
WHERE r.kind = 'outcome'
ORDER BY coalesce(substr(b.date || '-01-01', 1, 10), '') COLLATE "C", b.id COLLATE "C", r.position;

-- due: what happens or falls due, by its own date
SELECT b.date AS brief_date, b.title AS brief_title, b.edition, b.id AS brief_id,
  (SELECT string_agg(a.id, '␟' ORDER BY x.position) FROM finding_by x JOIN actors a ON a.brief_id = x.brief_id AND a.id = x.actor_id WHERE x.brief_id = r.brief_id AND x.finding_id = r.id) AS said_by,
  (SELECT string_agg(a.name, '␟' ORDER BY x.position) FROM finding_by x JOIN actors a ON a.brief_id = x.brief_id AND a.id = x.actor_id WHERE x.brief_id = r.brief_id AND x.finding_id = r.id) AS said_by_names,
  (SELECT string_agg(a.id, '␟' ORDER BY x.position) FROM finding_citing x JOIN actors a ON a.brief_id = x.brief_id AND a.id = x.actor_id WHERE x.brief_id = r.brief_id AND x.finding_id = r.id) AS citing,
  (SELECT string_agg(a.name, '␟' ORDER BY x.position) FROM finding_citing x JOIN actors a ON a.brief_id = x.brief_id AND a.id = x.actor_id WHERE x.brief_id = r.brief_id AND x.finding_id = r.id) AS citing_names,
  r.id, r.kind, r.outcome, r.modality, r.condition, r.date, r.statement
FROM briefs b JOIN findings r ON r.brief_id = b.id
WHERE r.date IS NOT NULL
ORDER BY substr(r.date || '-01-01', 1, 10) COLLATE "C", b.id COLLATE "C", r.position;

-- quotes: whose words are quoted, over time
SELECT b.date AS brief_date, b.title AS brief_title, b.edition, b.id AS brief_id,
  (SELECT string_agg(a.id, '␟' ORDER BY x.position) FROM quote_by x JOIN actors a ON a.brief_id = x.brief_id AND a.id = x.actor_id WHERE x.brief_id = r.brief_id AND x.quote_id = r.id) AS said_by,
  (SELECT string_agg(a.name, '␟' ORDER BY x.position) FROM quote_by x JOIN actors a ON a.brief_id = x.brief_id AND a.id = x.actor_id WHERE x.brief_id = r.brief_id AND x.quote_id = r.id) AS said_by_names,
  r.id, r.form, r.negated, r.text
FROM briefs b JOIN quotes r ON r.brief_id = b.id
WHERE true
ORDER BY coalesce(substr(b.date || '-01-01', 1, 10), '') COLLATE "C", b.id COLLATE "C", r.position;

-- briefs: which briefs have how many findings, over time
SELECT b.date AS brief_date, b.title AS brief_title, b.edition, b.id AS brief_id, count(r.id) AS findings
FROM briefs b LEFT JOIN findings r ON r.brief_id = b.id
WHERE true
GROUP BY b.id, b.date, b.title, b.edition
ORDER BY coalesce(substr(b.date || '-01-01', 1, 10), '') COLLATE "C", b.id COLLATE "C";

-- speakers: who says most
SELECT g.actor_id AS id, min(n.name COLLATE "C") AS name, count(*) AS findings, count(DISTINCT r.brief_id) AS briefs
FROM briefs b JOIN findings r ON r.brief_id = b.id
JOIN finding_by g ON g.brief_id = r.brief_id AND g.finding_id = r.id
JOIN actors n ON n.brief_id = g.brief_id AND n.id = g.actor_id
WHERE true
GROUP BY g.actor_id
ORDER BY findings DESC, g.actor_id COLLATE "C";

-- topics: what most findings are on
SELECT g.topic_id AS id, min(n.name COLLATE "C") AS name, count(*) AS findings, count(DISTINCT r.brief_id) AS briefs
FROM briefs b JOIN findings r ON r.brief_id = b.id
JOIN finding_topics g ON g.brief_id = r.brief_id AND g.finding_id = r.id
JOIN topics n ON n.brief_id = g.brief_id AND n.id = g.topic_id
WHERE true
GROUP BY g.topic_id
ORDER BY findings DESC, g.topic_id COLLATE "C";

-- regions: where most findings are about
SELECT g.region_id AS id, min(n.name COLLATE "C") AS name, count(*) AS findings, count(DISTINCT r.brief_id) AS briefs
FROM briefs b JOIN findings r ON r.brief_id = b.id
JOIN finding_regions g ON g.brief_id = r.brief_id AND g.finding_id = r.id
JOIN regions n ON n.brief_id = g.brief_id AND n.id = g.region_id
WHERE true
GROUP BY g.region_id
ORDER BY findings DESC, g.region_id COLLATE "C";

-- results: what came of it, counted by region and outcome
SELECT g.region_id AS id, min(n.name COLLATE "C") AS name, r.outcome, count(*) AS findings, count(DISTINCT r.brief_id) AS briefs
FROM briefs b JOIN findings r ON r.brief_id = b.id
JOIN finding_regions g ON g.brief_id = r.brief_id AND g.finding_id = r.id
JOIN regions n ON n.brief_id = g.brief_id AND n.id = g.region_id
WHERE r.outcome IS NOT NULL
GROUP BY g.region_id, r.outcome
ORDER BY g.region_id COLLATE "C", r.outcome COLLATE "C";

-- said, with every filter
WITH RECURSIVE asked_topic (brief_id, id) AS (SELECT brief_id, id FROM topics WHERE id = $1
  UNION SELECT l.brief_id, l.id FROM asked_topic o JOIN topics l ON l.brief_id = o.brief_id AND l.within_id = o.id),
asked_region (brief_id, id) AS (SELECT brief_id, id FROM regions WHERE id = $2
  UNION SELECT l.brief_id, l.region_id FROM asked_region o JOIN region_within l ON l.brief_id = o.brief_id AND l.within_id = o.id),
asked_from (brief_id, id) AS (SELECT brief_id, id FROM actors WHERE id = $3
  UNION SELECT l.brief_id, l.actor_id FROM asked_from o JOIN actor_within l ON l.brief_id = o.brief_id AND l.within_id = o.id)
SELECT b.date AS brief_date, b.title AS brief_title, b.edition, b.id AS brief_id,
  (SELECT string_agg(a.id, '␟' ORDER BY x.position) FROM finding_by x JOIN actors a ON a.brief_id = x.brief_id AND a.id = x.actor_id WHERE x.brief_id = r.brief_id AND x.finding_id = r.id) AS said_by,
  (SELECT string_agg(a.name, '␟' ORDER BY x.position) FROM finding_by x JOIN actors a ON a.brief_id = x.brief_id AND a.id = x.actor_id WHERE x.brief_id = r.brief_id AND x.finding_id = r.id) AS said_by_names,
  (SELECT string_agg(a.id, '␟' ORDER BY x.position) FROM finding_citing x JOIN actors a ON a.brief_id = x.brief_id AND a.id = x.actor_id WHERE x.brief_id = r.brief_id AND x.finding_id = r.id) AS citing,
  (SELECT string_agg(a.name, '␟' ORDER BY x.position) FROM finding_citing x JOIN actors a ON a.brief_id = x.brief_id AND a.id = x.actor_id WHERE x.brief_id = r.brief_id AND x.finding_id = r.id) AS citing_names,
  r.id, r.kind, r.outcome, r.modality, r.condition, r.date, r.statement
FROM briefs b JOIN findings r ON r.brief_id = b.id
WHERE substr(b.date || '-01-01', 1, 10) >= $5
  AND substr(b.date || '-01-01', 1, 10) < $6
  AND (r.brief_id, r.id) IN (SELECT brief_id, finding_id FROM (
    SELECT x.brief_id, x.finding_id FROM asked_topic o CROSS JOIN finding_topics x WHERE x.brief_id = o.brief_id AND x.topic_id = o.id
    INTERSECT SELECT x.brief_id, x.finding_id FROM asked_region o CROSS JOIN finding_regions x WHERE x.brief_id = o.brief_id AND x.region_id = o.id
    INTERSECT SELECT x.brief_id, x.finding_id FROM asked_from o CROSS JOIN finding_by x WHERE x.brief_id = o.brief_id AND x.actor_id = o.id
    INTERSECT SELECT x.brief_id, x.finding_id FROM finding_by x WHERE x.actor_id = $4) asked)
ORDER BY coalesce(substr(b.date || '-01-01', 1, 10), '') COLLATE "C", b.id COLLATE "C", r.position;
