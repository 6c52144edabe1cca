-- Version 3: people and places as records. An issue's people and places are linked to them; what was merged or split is kept, so that it
-- can be taken back.

CREATE TABLE records (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    key         TEXT NOT NULL UNIQUE,
    kind        TEXT NOT NULL,
    name        TEXT NOT NULL,
    sort_key    BLOB NOT NULL,
    notes       TEXT NOT NULL,
    category    TEXT NOT NULL,
    code        TEXT NOT NULL,
    within      INTEGER REFERENCES records (id),
    newsletter  TEXT NOT NULL,
    kept        INTEGER NOT NULL,
    merged_into INTEGER REFERENCES records (id),
    root        INTEGER NOT NULL,
    issues      INTEGER NOT NULL,
    mentions    INTEGER NOT NULL
);

-- A record stands in the directory while it was not merged and an issue or the editor knows it. kept: the editor made or changed it.
-- root, issues and mentions are made from merged_into and the links; issues and mentions count all records of a root.

CREATE INDEX records_in_order ON records (kind, sort_key, id) WHERE merged_into IS NULL AND (issues > 0 OR kept > 0);

CREATE INDEX records_by_mentions ON records (kind, mentions) WHERE merged_into IS NULL AND (issues > 0 OR kept > 0);

CREATE INDEX records_of_root ON records (root);

CREATE INDEX records_merged ON records (merged_into) WHERE merged_into IS NOT NULL;

CREATE INDEX records_within ON records (within) WHERE within IS NOT NULL;

-- Position 0 is the preferred name.

CREATE TABLE record_names (
    record_id INTEGER NOT NULL REFERENCES records (id),
    position  INTEGER NOT NULL,
    name      TEXT NOT NULL,
    by_editor INTEGER NOT NULL,
    PRIMARY KEY (record_id, position)
) WITHOUT ROWID;

CREATE INDEX record_names_by_name ON record_names (name);

-- Pinyin of the names, from each character on: as whole syllables and as initials. start: 0 where the name begins with it.

CREATE TABLE record_sounds (
    kind      TEXT NOT NULL,
    sound     TEXT NOT NULL,
    record_id INTEGER NOT NULL REFERENCES records (id),
    position  INTEGER NOT NULL,
    start     INTEGER NOT NULL,
    PRIMARY KEY (kind, sound, record_id, position, start)
) WITHOUT ROWID;

CREATE INDEX record_sounds_of ON record_sounds (record_id);

-- What issues say (by_editor 0) is made from their roles and links.

CREATE TABLE record_roles (
    id          INTEGER PRIMARY KEY,
    record_id   INTEGER NOT NULL REFERENCES records (id),
    title       TEXT NOT NULL,
    place_id    INTEGER REFERENCES records (id),
    from_date   TEXT NOT NULL,
    to_date     TEXT NOT NULL,
    first_issue INTEGER,
    last_issue  INTEGER,
    issues      INTEGER NOT NULL,
    by_editor   INTEGER NOT NULL,
    evidence    TEXT NOT NULL
);

CREATE INDEX record_roles_of ON record_roles (record_id);

CREATE INDEX record_roles_at ON record_roles (place_id) WHERE place_id IS NOT NULL;

CREATE INDEX record_roles_by_title ON record_roles (title, record_id);

-- Whom the people and places of an issue are. No key leads to records, since a file that keeps unsaved work holds an issue without them.

CREATE TABLE record_links (
    issue_id  INTEGER NOT NULL REFERENCES issues (id),
    kind      TEXT NOT NULL,
    entity_id INTEGER NOT NULL,
    record_id INTEGER NOT NULL,
    mentions  INTEGER NOT NULL,
    PRIMARY KEY (issue_id, kind, entity_id)
) WITHOUT ROWID;

CREATE INDEX record_links_to ON record_links (record_id, issue_id, mentions);

CREATE INDEX mentions_of_people ON mentions (issue_id, person_id) WHERE person_id IS NOT NULL;

CREATE INDEX mentions_of_places ON mentions (issue_id, place_id) WHERE place_id IS NOT NULL;

CREATE INDEX articles_of_people ON articles (issue_id, person_id) WHERE person_id IS NOT NULL;

CREATE INDEX issues_by_date ON issues (date);

CREATE TABLE operations (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    kind        TEXT NOT NULL,
    done        TEXT NOT NULL,
    done_by     TEXT NOT NULL,
    sentence    TEXT NOT NULL,
    particulars TEXT NOT NULL,
    taken_back  TEXT NOT NULL
);

CREATE TABLE operation_records (
    operation_id INTEGER NOT NULL REFERENCES operations (id),
    record_id    INTEGER NOT NULL REFERENCES records (id),
    PRIMARY KEY (operation_id, record_id)
) WITHOUT ROWID;

CREATE INDEX operations_of_record ON operation_records (record_id);

CREATE TABLE operation_merges (
    operation_id INTEGER NOT NULL REFERENCES operations (id),
    record_id    INTEGER NOT NULL REFERENCES records (id),
    into_id      INTEGER NOT NULL REFERENCES records (id),
    PRIMARY KEY (operation_id, record_id)
) WITHOUT ROWID;

-- No key leads to issues: one may have been removed since.

CREATE TABLE operation_moves (
    operation_id INTEGER NOT NULL REFERENCES operations (id),
    issue_id     INTEGER NOT NULL,
    kind         TEXT NOT NULL,
    entity_id    INTEGER NOT NULL,
    from_id      INTEGER NOT NULL REFERENCES records (id),
    to_id        INTEGER NOT NULL REFERENCES records (id),
    PRIMARY KEY (operation_id, issue_id, kind, entity_id)
) WITHOUT ROWID;

CREATE INDEX operation_moves_of_issue ON operation_moves (issue_id, kind, entity_id);

-- A record before and after it was edited; before is empty where it was made.

CREATE TABLE operation_versions (
    operation_id INTEGER NOT NULL REFERENCES operations (id),
    record_id    INTEGER NOT NULL REFERENCES records (id),
    before       TEXT NOT NULL,
    after        TEXT NOT NULL,
    PRIMARY KEY (operation_id, record_id)
) WITHOUT ROWID;

-- Records that linking could not tell apart or join for sure.

CREATE TABLE record_questions (
    record_id   INTEGER NOT NULL REFERENCES records (id),
    other_id    INTEGER NOT NULL REFERENCES records (id),
    likeliness  REAL NOT NULL,
    sentence    TEXT NOT NULL,
    particulars TEXT NOT NULL,
    PRIMARY KEY (record_id, other_id)
) WITHOUT ROWID;

CREATE INDEX record_questions_other ON record_questions (other_id);

CREATE TABLE settled_conflicts (
    key     TEXT PRIMARY KEY,
    settled TEXT NOT NULL
) WITHOUT ROWID;

PRAGMA user_version = 3;
