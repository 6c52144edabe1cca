-- Version 4: how far each page has come, and everything that was done with an issue.

CREATE TABLE page_states (
    issue_id  INTEGER NOT NULL REFERENCES issues (id),
    source_id INTEGER NOT NULL,
    state     TEXT NOT NULL,
    PRIMARY KEY (issue_id, source_id)
) WITHOUT ROWID;

-- A state of an issue is cut into pieces; what two states have alike is one piece. hash: of the content, so that it is found again.

CREATE TABLE history_pieces (
    issue_id INTEGER NOT NULL REFERENCES issues (id),
    id       INTEGER NOT NULL,
    hash     BLOB NOT NULL,
    content  BLOB NOT NULL,
    PRIMARY KEY (issue_id, id)
);

CREATE UNIQUE INDEX history_pieces_by_hash ON history_pieces (issue_id, hash);

-- state: the piece that names all others of the state.

CREATE TABLE history_steps (
    issue_id INTEGER NOT NULL REFERENCES issues (id),
    id       INTEGER NOT NULL,
    label    TEXT NOT NULL,
    who      TEXT NOT NULL,
    done     TEXT NOT NULL,
    state    INTEGER NOT NULL,
    PRIMARY KEY (issue_id, id),
    FOREIGN KEY (issue_id, state) REFERENCES history_pieces (issue_id, id)
) WITHOUT ROWID;

PRAGMA user_version = 4;
