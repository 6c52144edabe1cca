#include "app/archive/sqlite/sqlite_dialect.h"

#include "app/archive/sqlite/authority_words.h"
#include "app/archive/sqlite/history_words.h"

namespace lilong {
namespace {

const char* upkeepWords(Statement statement) {
    switch (statement) {
    case Statement::BeginWriting: return "BEGIN IMMEDIATE";
    case Statement::BeginReading: return "BEGIN";
    case Statement::Commit: return "COMMIT";
    case Statement::Rollback: return "ROLLBACK";
    case Statement::ApplicationId: return "PRAGMA application_id";
    case Statement::SchemaVersion: return "PRAGMA user_version";
    case Statement::ObjectCount: return "SELECT count(*) FROM sqlite_master";
    case Statement::KeepForeignKeys: return "PRAGMA foreign_keys = ON";
    case Statement::KeepWriteAheadLog: return "PRAGMA journal_mode = WAL";
    case Statement::SyncFully: return "PRAGMA synchronous = FULL";
    case Statement::LimitPages: return "PRAGMA max_page_count = %1";
    case Statement::IntegrityCheck: return "PRAGMA integrity_check";
    case Statement::ForeignKeyCheck: return "PRAGMA foreign_key_check";
    case Statement::CopyInto: return "VACUUM INTO ?";
    default: return nullptr;
    }
}

const char* writingWords(Statement statement) {
    switch (statement) {
    case Statement::SaveIssue:
        return "INSERT INTO issues (id, title, publisher, date, number, state, last_id, saved) VALUES (?, ?, ?, ?, ?, ?, ?, ?) "
               "ON CONFLICT (id) DO UPDATE SET title = excluded.title, publisher = excluded.publisher, date = excluded.date, "
               "number = excluded.number, state = excluded.state, last_id = excluded.last_id, saved = excluded.saved";
    case Statement::InsertSource: return "INSERT INTO sources (issue_id, id, position, name, sha256, encoding, text) VALUES (?, ?, ?, ?, ?, ?, ?)";
    case Statement::InsertPlace: return "INSERT INTO places (issue_id, id, position, name, category, code, within) VALUES (?, ?, ?, ?, ?, ?, ?)";
    case Statement::InsertPerson: return "INSERT INTO people (issue_id, id, position, name) VALUES (?, ?, ?, ?)";
    case Statement::InsertAlias: return "INSERT INTO aliases (issue_id, person_id, position, alias) VALUES (?, ?, ?, ?)";
    case Statement::InsertRole: return "INSERT INTO roles (issue_id, person_id, position, title, place_id) VALUES (?, ?, ?, ?, ?)";
    case Statement::InsertRepair:
        return "INSERT INTO repairs (issue_id, id, key, rule, state, effect, source_id, raw_start, raw_end, before_text, after_text, "
               "confidence, sentence, particulars) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    case Statement::InsertDecision: return "INSERT INTO decisions (issue_id, key, decision) VALUES (?, ?, ?)";
    case Statement::InsertPart: return "INSERT INTO parts (issue_id, id, text, runs) VALUES (?, ?, ?, ?)";
    case Statement::InsertMention:
        return "INSERT INTO mentions (issue_id, part_id, position, kind, form, start, \"end\", person_id, place_id, by_editor) "
               "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    case Statement::InsertSection: return "INSERT INTO sections (issue_id, id, position, part_id) VALUES (?, ?, ?, ?)";
    case Statement::InsertFurniture: return "INSERT INTO furniture (issue_id, id, position, kind, part_id) VALUES (?, ?, ?, ?, ?)";
    case Statement::InsertArticle:
        return "INSERT INTO articles (issue_id, id, position, kind, parent, kicker_part, headline_part, deck_part, byline_part, "
               "section_id, person_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    case Statement::InsertBlock:
        return "INSERT INTO blocks (issue_id, article_id, position, id, type, part_id, cut_start, cut_end) VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
    default: return nullptr;
    }
}

const char* deletingWords(Statement statement) {
    switch (statement) {
    case Statement::DeleteBlocks: return "DELETE FROM blocks WHERE issue_id = ?";
    case Statement::DeleteArticles: return "DELETE FROM articles WHERE issue_id = ?";
    case Statement::DeleteFurniture: return "DELETE FROM furniture WHERE issue_id = ?";
    case Statement::DeleteSections: return "DELETE FROM sections WHERE issue_id = ?";
    case Statement::DeleteMentions: return "DELETE FROM mentions WHERE issue_id = ?";
    case Statement::DeleteParts: return "DELETE FROM parts WHERE issue_id = ?";
    case Statement::DeleteDecisions: return "DELETE FROM decisions WHERE issue_id = ?";
    case Statement::DeleteRepairs: return "DELETE FROM repairs WHERE issue_id = ?";
    case Statement::DeleteRoles: return "DELETE FROM roles WHERE issue_id = ?";
    case Statement::DeleteAliases: return "DELETE FROM aliases WHERE issue_id = ?";
    case Statement::DeletePeople: return "DELETE FROM people WHERE issue_id = ?";
    case Statement::DeletePlaces: return "DELETE FROM places WHERE issue_id = ?";
    case Statement::DeleteSources: return "DELETE FROM sources WHERE issue_id = ?";
    case Statement::DeleteIssue: return "DELETE FROM issues WHERE id = ?";
    default: return nullptr;
    }
}

const char* readingWords(Statement statement) {
    switch (statement) {
    case Statement::SelectIssue: return "SELECT title, publisher, date, number, state, last_id FROM issues WHERE id = ?";
    case Statement::SelectSources: return "SELECT id, name, sha256, encoding, text FROM sources WHERE issue_id = ? ORDER BY position";
    case Statement::SelectPlaces: return "SELECT id, name, category, code, within FROM places WHERE issue_id = ? ORDER BY position";
    case Statement::SelectPeople: return "SELECT id, name FROM people WHERE issue_id = ? ORDER BY position";
    case Statement::SelectAliases: return "SELECT person_id, alias FROM aliases WHERE issue_id = ? ORDER BY person_id, position";
    case Statement::SelectRoles: return "SELECT person_id, title, place_id FROM roles WHERE issue_id = ? ORDER BY person_id, position";
    case Statement::SelectRepairs:
        return "SELECT id, key, rule, state, effect, source_id, raw_start, raw_end, before_text, after_text, confidence, sentence, particulars "
               "FROM repairs WHERE issue_id = ? ORDER BY id";
    case Statement::SelectDecisions: return "SELECT key, decision FROM decisions WHERE issue_id = ?";
    case Statement::SelectParts: return "SELECT id, text, runs FROM parts WHERE issue_id = ?";
    case Statement::SelectMentions:
        return "SELECT part_id, kind, form, start, \"end\", person_id, place_id, by_editor FROM mentions WHERE issue_id = ? "
               "ORDER BY part_id, position";
    case Statement::SelectSections: return "SELECT id, part_id FROM sections WHERE issue_id = ? ORDER BY position";
    case Statement::SelectFurniture: return "SELECT id, kind, part_id FROM furniture WHERE issue_id = ? ORDER BY position";
    case Statement::SelectArticles:
        return "SELECT id, kind, parent, kicker_part, headline_part, deck_part, byline_part, section_id, person_id FROM articles "
               "WHERE issue_id = ? ORDER BY position";
    case Statement::SelectBlocks:
        return "SELECT article_id, id, type, part_id, cut_start, cut_end FROM blocks WHERE issue_id = ? ORDER BY article_id, position";
    default: return nullptr;
    }
}

const char* listingWords(Statement statement) {
    switch (statement) {
    case Statement::ListIssues:
        return "SELECT i.id, i.title, i.publisher, i.date, i.number, i.state, i.saved, "
               "(SELECT count(*) FROM sources s WHERE s.issue_id = i.id), (SELECT count(*) FROM articles a WHERE a.issue_id = i.id), "
               "(SELECT count(*) FROM repairs r WHERE r.issue_id = i.id AND r.state = 'proposed') "
               "FROM issues i ORDER BY coalesce(nullif(i.date, ''), i.saved) DESC, i.saved DESC, i.id DESC";
    case Statement::ListIssueIds: return "SELECT id FROM issues ORDER BY id";
    case Statement::ListPeople:
        return "SELECT p.name, count(DISTINCT p.issue_id), coalesce(sum(m.count), 0) AS mentioned, p.name FROM people p LEFT JOIN "
               "(SELECT issue_id, person_id, count(*) AS count FROM mentions WHERE person_id IS NOT NULL GROUP BY issue_id, person_id) m "
               "ON m.issue_id = p.issue_id AND m.person_id = p.id GROUP BY p.name ORDER BY mentioned DESC, p.name";
    case Statement::ListPeopleAliases:
        return "SELECT DISTINCT p.name, a.alias FROM aliases a JOIN people p ON p.issue_id = a.issue_id AND p.id = a.person_id ORDER BY 1, 2";
    case Statement::ListPeopleRoles:
        return "SELECT DISTINCT p.name, coalesce(l.name, ''), r.title FROM roles r JOIN people p ON p.issue_id = r.issue_id AND p.id = r.person_id "
               "LEFT JOIN places l ON l.issue_id = r.issue_id AND l.id = r.place_id ORDER BY 1, 2, 3";
    case Statement::ListPlaces:
        return "SELECT p.name, count(DISTINCT p.issue_id), coalesce(sum(m.count), 0) AS mentioned, p.name FROM places p LEFT JOIN "
               "(SELECT issue_id, place_id, count(*) AS count FROM mentions WHERE place_id IS NOT NULL GROUP BY issue_id, place_id) m "
               "ON m.issue_id = p.issue_id AND m.place_id = p.id GROUP BY p.name ORDER BY mentioned DESC, p.name";
    default: return nullptr;
    }
}

const char* recipeWords(Statement statement) {
    switch (statement) {
    case Statement::InsertRecipe: return "INSERT INTO recipes (title, publisher, measure, saved) VALUES (?, ?, ?, ?)";
    case Statement::InsertRecipeLine: return "INSERT INTO recipe_lines (title, position, kind, text) VALUES (?, ?, ?, ?)";
    case Statement::InsertRecipeRule: return "INSERT INTO recipe_rules (title, position, rule) VALUES (?, ?, ?)";
    case Statement::DeleteRecipeLines: return "DELETE FROM recipe_lines WHERE title = ?";
    case Statement::DeleteRecipeRules: return "DELETE FROM recipe_rules WHERE title = ?";
    case Statement::DeleteRecipe: return "DELETE FROM recipes WHERE title = ?";
    case Statement::SelectRecipes: return "SELECT title, publisher, measure FROM recipes ORDER BY title";
    case Statement::SelectRecipeLines: return "SELECT title, kind, text FROM recipe_lines ORDER BY title, position";
    case Statement::SelectEditorsTags:
        return "SELECT i.id, i.saved, i.number, i.date, m.kind, m.start, m.\"end\", p.text FROM issues i "
               "JOIN mentions m ON m.issue_id = i.id JOIN parts p ON p.issue_id = m.issue_id AND p.id = m.part_id "
               "WHERE i.title = ? AND i.id <> ? AND m.by_editor = 1 AND m.form = 'name'";
    case Statement::SelectRefusals:
        return "SELECT i.id, i.saved, i.number, i.date, d.key FROM issues i JOIN decisions d ON d.issue_id = i.id "
               "WHERE i.title = ? AND i.id <> ? AND d.decision = 'rejected' AND d.key LIKE 'no-name/newsletter/%'";
    case Statement::SelectRecipeRules: return "SELECT title, rule FROM recipe_rules ORDER BY title, position";
    default: return nullptr;
    }
}

const char* searchingWords(Statement statement) {
    switch (statement) {
    case Statement::InsertDocument: return "INSERT INTO search_index (rowid, heads, body, people, places) VALUES (?, ?, ?, ?, ?)";
    case Statement::DeleteDocuments: return "DELETE FROM search_index WHERE rowid BETWEEN ? AND ?";
    case Statement::DeleteAllDocuments: return "DELETE FROM search_index";
    case Statement::SelectDocuments: return "SELECT rowid, heads, body, people, places FROM search_index WHERE rowid BETWEEN ? AND ? ORDER BY rowid";
    case Statement::CountDocuments: return "SELECT count(*) FROM search_index";
    case Statement::CountArticles: return "SELECT count(*) FROM articles";
    // Term frequency saturates in bm25, so a headline's weight must be far from the text's to win over many mentions there.
    case Statement::FindDocuments:
        return "SELECT rowid FROM search_index WHERE search_index MATCH ? ORDER BY bm25(search_index, 1000.0, 1.0, 20.0, 20.0), rowid DESC";
    // The driver counts a numbered parameter that stands twice as two, so each is named once and joined.
    case Statement::SelectArticleParts:
        return "WITH asked AS (SELECT * FROM articles WHERE issue_id = ? AND id = ?), "
               "held (place, position, role, block_id, section_id, part_id) AS ("
               "SELECT 0, 0, 'section', 0, s.id, s.part_id FROM asked a JOIN sections s ON s.issue_id = a.issue_id AND s.id = a.section_id "
               "UNION ALL SELECT 1, 0, 'kicker', 0, 0, kicker_part FROM asked "
               "UNION ALL SELECT 2, 0, 'headline', 0, 0, headline_part FROM asked "
               "UNION ALL SELECT 3, 0, 'deck', 0, 0, deck_part FROM asked "
               "UNION ALL SELECT 4, b.position, 'block', b.id, 0, b.part_id FROM asked a JOIN blocks b ON b.issue_id = a.issue_id "
               "AND b.article_id = a.id "
               "UNION ALL SELECT 5, 0, 'byline', 0, 0, byline_part FROM asked) "
               "SELECT h.role, h.block_id, h.section_id, p.id, p.text FROM asked a JOIN held h JOIN parts p ON p.issue_id = a.issue_id "
               "AND p.id = h.part_id ORDER BY h.place, h.position";
    case Statement::SelectNamings:
        return "WITH here AS (SELECT * FROM mentions WHERE issue_id = ?), named (part_id, start, \"end\", name) AS ("
               "SELECT m.part_id, m.start, m.\"end\", p.name FROM here m JOIN people p ON p.issue_id = m.issue_id AND p.id = m.person_id "
               "UNION ALL SELECT m.part_id, m.start, m.\"end\", a.alias FROM here m JOIN aliases a ON a.issue_id = m.issue_id "
               "AND a.person_id = m.person_id "
               "UNION ALL SELECT m.part_id, m.start, m.\"end\", p.name FROM here m JOIN places p ON p.issue_id = m.issue_id "
               "AND p.id = m.place_id) SELECT part_id, start, \"end\", name FROM named ORDER BY part_id, start";
    default: return nullptr;
    }
}

} // namespace

QString SqliteDialect::words(Statement statement) const {
    for (const auto table : {upkeepWords, writingWords, deletingWords, readingWords, listingWords, recipeWords, recordWords, linkWords, authorityWords, historyWords, searchingWords}) {
        if (const char* words = table(statement))
            return QString::fromLatin1(words);
    }
    return {};
}

} // namespace lilong
