-- Version 1: issues with their raw sources, texts, mentions, people, places, repairs and decisions, and the search index.
-- One paragraph is one statement. Texts that SQLite would not keep exactly are BLOBs of UTF-16LE (see stored_text.h).

PRAGMA application_id = 0x4C4C4E47;

CREATE TABLE issues (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    title     TEXT NOT NULL,
    publisher TEXT NOT NULL,
    date      TEXT NOT NULL,
    number    TEXT NOT NULL,
    state     TEXT NOT NULL,
    last_id   INTEGER NOT NULL,
    saved     TEXT NOT NULL
);

CREATE TABLE sources (
    issue_id INTEGER NOT NULL REFERENCES issues (id),
    id       INTEGER NOT NULL,
    position INTEGER NOT NULL,
    name     TEXT NOT NULL,
    sha256   TEXT NOT NULL,
    encoding TEXT NOT NULL,
    text     TEXT NOT NULL,
    PRIMARY KEY (issue_id, id)
) WITHOUT ROWID;

CREATE TABLE places (
    issue_id INTEGER NOT NULL REFERENCES issues (id),
    id       INTEGER NOT NULL,
    position INTEGER NOT NULL,
    name     TEXT NOT NULL,
    category TEXT NOT NULL,
    code     TEXT NOT NULL,
    within   INTEGER,
    PRIMARY KEY (issue_id, id)
) WITHOUT ROWID;

CREATE TABLE people (
    issue_id INTEGER NOT NULL REFERENCES issues (id),
    id       INTEGER NOT NULL,
    position INTEGER NOT NULL,
    name     TEXT NOT NULL,
    PRIMARY KEY (issue_id, id)
) WITHOUT ROWID;

CREATE TABLE aliases (
    issue_id  INTEGER NOT NULL,
    person_id INTEGER NOT NULL,
    position  INTEGER NOT NULL,
    alias     TEXT NOT NULL,
    PRIMARY KEY (issue_id, person_id, position),
    FOREIGN KEY (issue_id, person_id) REFERENCES people (issue_id, id)
) WITHOUT ROWID;

CREATE TABLE roles (
    issue_id  INTEGER NOT NULL,
    person_id INTEGER NOT NULL,
    position  INTEGER NOT NULL,
    title     TEXT NOT NULL,
    place_id  INTEGER,
    PRIMARY KEY (issue_id, person_id, position),
    FOREIGN KEY (issue_id, person_id) REFERENCES people (issue_id, id)
) WITHOUT ROWID;

CREATE TABLE repairs (
    issue_id     INTEGER NOT NULL REFERENCES issues (id),
    id           INTEGER NOT NULL,
    key          TEXT NOT NULL,
    rule         TEXT NOT NULL,
    state        TEXT NOT NULL,
    effect       TEXT NOT NULL,
    source_id    INTEGER,
    raw_start    INTEGER NOT NULL,
    raw_end      INTEGER NOT NULL,
    before_text  TEXT NOT NULL,
    after_text   TEXT NOT NULL,
    confidence   REAL NOT NULL,
    sentence     TEXT NOT NULL,
    particulars  TEXT NOT NULL,
    PRIMARY KEY (issue_id, id)
) WITHOUT ROWID;

CREATE INDEX repairs_open ON repairs (issue_id) WHERE state = 'proposed';

CREATE TABLE decisions (
    issue_id INTEGER NOT NULL REFERENCES issues (id),
    key      TEXT NOT NULL,
    decision TEXT NOT NULL,
    PRIMARY KEY (issue_id, key)
) WITHOUT ROWID;

CREATE TABLE parts (
    issue_id INTEGER NOT NULL REFERENCES issues (id),
    id       INTEGER NOT NULL,
    text     TEXT NOT NULL,
    runs     BLOB NOT NULL,
    PRIMARY KEY (issue_id, id)
) WITHOUT ROWID;

CREATE TABLE mentions (
    issue_id  INTEGER NOT NULL,
    part_id   INTEGER NOT NULL,
    position  INTEGER NOT NULL,
    kind      TEXT NOT NULL,
    form      TEXT NOT NULL,
    start     INTEGER NOT NULL,
    "end"     INTEGER NOT NULL,
    person_id INTEGER,
    place_id  INTEGER,
    by_editor INTEGER NOT NULL,
    PRIMARY KEY (issue_id, part_id, position),
    FOREIGN KEY (issue_id, part_id) REFERENCES parts (issue_id, id),
    FOREIGN KEY (issue_id, person_id) REFERENCES people (issue_id, id),
    FOREIGN KEY (issue_id, place_id) REFERENCES places (issue_id, id)
) WITHOUT ROWID;

CREATE TABLE sections (
    issue_id INTEGER NOT NULL,
    id       INTEGER NOT NULL,
    position INTEGER NOT NULL,
    part_id  INTEGER NOT NULL,
    PRIMARY KEY (issue_id, id),
    FOREIGN KEY (issue_id, part_id) REFERENCES parts (issue_id, id)
) WITHOUT ROWID;

CREATE TABLE furniture (
    issue_id INTEGER NOT NULL,
    id       INTEGER NOT NULL,
    position INTEGER NOT NULL,
    kind     TEXT NOT NULL,
    part_id  INTEGER NOT NULL,
    PRIMARY KEY (issue_id, id),
    FOREIGN KEY (issue_id, part_id) REFERENCES parts (issue_id, id)
) WITHOUT ROWID;

CREATE TABLE articles (
    issue_id      INTEGER NOT NULL REFERENCES issues (id),
    id            INTEGER NOT NULL,
    position      INTEGER NOT NULL,
    kind          TEXT NOT NULL,
    parent        INTEGER,
    kicker_part   INTEGER,
    headline_part INTEGER,
    deck_part     INTEGER,
    byline_part   INTEGER,
    section_id    INTEGER,
    person_id     INTEGER,
    PRIMARY KEY (issue_id, id),
    FOREIGN KEY (issue_id, parent) REFERENCES articles (issue_id, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (issue_id, kicker_part) REFERENCES parts (issue_id, id),
    FOREIGN KEY (issue_id, headline_part) REFERENCES parts (issue_id, id),
    FOREIGN KEY (issue_id, deck_part) REFERENCES parts (issue_id, id),
    FOREIGN KEY (issue_id, byline_part) REFERENCES parts (issue_id, id),
    FOREIGN KEY (issue_id, section_id) REFERENCES sections (issue_id, id),
    FOREIGN KEY (issue_id, person_id) REFERENCES people (issue_id, id)
) WITHOUT ROWID;

CREATE TABLE blocks (
    issue_id   INTEGER NOT NULL,
    article_id INTEGER NOT NULL,
    position   INTEGER NOT NULL,
    id         INTEGER NOT NULL,
    type       TEXT NOT NULL,
    part_id    INTEGER NOT NULL,
    cut_start  INTEGER NOT NULL,
    cut_end    INTEGER NOT NULL,
    PRIMARY KEY (issue_id, article_id, position),
    FOREIGN KEY (issue_id, article_id) REFERENCES articles (issue_id, id),
    FOREIGN KEY (issue_id, part_id) REFERENCES parts (issue_id, id)
) WITHOUT ROWID;

-- Rebuildable: made from the tables above, never the only place of anything. rowid = issue id * 2^32 + article id.
CREATE VIRTUAL TABLE search_index USING fts5 (
    heads, body, people, places,
    tokenize = "unicode61 remove_diacritics 0"
);

PRAGMA user_version = 1;
