-- Version 2: what editors settled for a newsletter, to be followed in its next issue.

CREATE TABLE recipes (
    title     TEXT NOT NULL,
    publisher TEXT NOT NULL,
    measure   INTEGER NOT NULL,
    saved     TEXT NOT NULL,
    PRIMARY KEY (title)
) WITHOUT ROWID;

CREATE TABLE recipe_lines (
    title    TEXT NOT NULL REFERENCES recipes (title),
    position INTEGER NOT NULL,
    kind     TEXT NOT NULL,
    text     TEXT NOT NULL,
    PRIMARY KEY (title, position)
) WITHOUT ROWID;

CREATE TABLE recipe_rules (
    title    TEXT NOT NULL REFERENCES recipes (title),
    position INTEGER NOT NULL,
    rule     TEXT NOT NULL,
    PRIMARY KEY (title, position)
) WITHOUT ROWID;

PRAGMA user_version = 2;
