#include "app/archive/sqlite/authority_words.h"

namespace lilong {
namespace {

const char* writingWords(Statement statement) {
    switch (statement) {
    case Statement::InsertRecord:
        return "INSERT INTO records (key, kind, name, sort_key, notes, category, code, within, newsletter, kept, root, issues, mentions) "
               "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0)";
    case Statement::SetOwnRoot: return "UPDATE records SET root = id WHERE id = ?";
    case Statement::UpdateRecord:
        return "UPDATE records SET name = ?, sort_key = ?, notes = ?, category = ?, code = ?, within = ?, kept = 1 WHERE id = ?";
    case Statement::SetSortKey: return "UPDATE records SET sort_key = ? WHERE id = ?";
    case Statement::SetKept: return "UPDATE records SET kept = ? WHERE id = ?";
    case Statement::FillCode: return "UPDATE records SET code = ? WHERE id = ? AND code = ''";
    case Statement::FillWithin: return "UPDATE records SET within = ? WHERE id = ? AND within IS NULL";
    case Statement::DeleteRecord: return "DELETE FROM records WHERE id = ?";
    case Statement::SetMergedInto: return "UPDATE records SET merged_into = ? WHERE id = ?";
    case Statement::SetRoot:
        return "WITH RECURSIVE tree (id) AS (SELECT ? UNION SELECT r.id FROM tree t JOIN records r ON r.merged_into = t.id) "
               "UPDATE records SET root = ? WHERE id IN (SELECT id FROM tree)";
    case Statement::CountMentions:
        return "UPDATE records SET (issues, mentions) = (SELECT count(DISTINCT l.issue_id), coalesce(sum(l.mentions), 0) FROM records m "
               "JOIN record_links l ON l.record_id = m.id WHERE m.root = records.id) WHERE id = ?";
    case Statement::InsertRecordName: return "INSERT INTO record_names (record_id, position, name, by_editor) VALUES (?, ?, ?, ?)";
    case Statement::DeleteRecordNames: return "DELETE FROM record_names WHERE record_id = ?";
    case Statement::InsertRecordSound: return "INSERT OR IGNORE INTO record_sounds (kind, sound, record_id, position, start) VALUES (?, ?, ?, ?, ?)";
    case Statement::DeleteRecordSounds: return "DELETE FROM record_sounds WHERE record_id = ?";
    case Statement::InsertRecordRole:
        return "INSERT INTO record_roles (record_id, title, place_id, from_date, to_date, first_issue, last_issue, issues, by_editor, evidence) "
               "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    case Statement::UpdateRecordRole:
        return "UPDATE record_roles SET from_date = ?, to_date = ?, first_issue = ?, last_issue = ?, issues = ? WHERE id = ?";
    case Statement::DeleteEditorRoles: return "DELETE FROM record_roles WHERE record_id = ? AND by_editor = 1";
    case Statement::DeleteIssueRoles: return "DELETE FROM record_roles WHERE record_id = ? AND by_editor = 0";
    case Statement::InsertQuestion:
        return "INSERT OR REPLACE INTO record_questions (record_id, other_id, likeliness, sentence, particulars) VALUES (?, ?, ?, ?, ?)";
    case Statement::DeleteQuestions: return "DELETE FROM record_questions WHERE record_id = ? OR other_id = ?";
    case Statement::InsertSettled: return "INSERT OR REPLACE INTO settled_conflicts (key, settled) VALUES (?, ?)";
    case Statement::DeleteSettled: return "DELETE FROM settled_conflicts WHERE key = ?";
    default: return nullptr;
    }
}

const char* readingWords(Statement statement) {
    switch (statement) {
    case Statement::SelectRecord:
        return "SELECT r.id, r.key, r.kind, r.name, r.notes, r.category, r.code, o.root, t.name, r.newsletter, r.kept, r.merged_into, r.root "
               "FROM records r LEFT JOIN records o ON o.id = r.within LEFT JOIN records t ON t.id = o.root WHERE r.id = ?";
    case Statement::FindRecordByKey: return "SELECT id FROM records WHERE key = ?";
    case Statement::FindRecordsNamed:
        return "SELECT DISTINCT r.id, r.mentions FROM record_names n JOIN records r ON r.id = n.record_id WHERE r.kind = ? AND n.name = ? "
               "ORDER BY r.mentions DESC, r.id LIMIT 100";
    case Statement::ListRecordIds: return "SELECT id FROM records ORDER BY id";
    case Statement::SelectMembers: return "SELECT id FROM records WHERE root = ? ORDER BY id";
    case Statement::IsRecordNeeded:
        return "SELECT EXISTS (SELECT 1 FROM record_links WHERE record_id = ?) OR EXISTS (SELECT 1 FROM records WHERE merged_into = ?) "
               "OR EXISTS (SELECT 1 FROM operation_records WHERE record_id = ?) OR EXISTS (SELECT 1 FROM record_roles WHERE place_id = ?) "
               "OR EXISTS (SELECT 1 FROM records WHERE within = ?) OR EXISTS (SELECT 1 FROM records WHERE id = ? AND kept = 1)";
    case Statement::SelectRecordNames: return "SELECT name, by_editor FROM record_names WHERE record_id = ? ORDER BY position";
    case Statement::GatherNames:
        return "SELECT p.name FROM record_links l JOIN people p ON p.issue_id = l.issue_id AND p.id = l.entity_id "
               "WHERE l.record_id = ? AND l.kind = 'person' "
               "UNION SELECT a.alias FROM record_links l JOIN aliases a ON a.issue_id = l.issue_id AND a.person_id = l.entity_id "
               "WHERE l.record_id = ? AND l.kind = 'person' "
               "UNION SELECT p.name FROM record_links l JOIN places p ON p.issue_id = l.issue_id AND p.id = l.entity_id "
               "WHERE l.record_id = ? AND l.kind = 'place' ORDER BY 1";
    case Statement::FindRecordRole:
        return "SELECT id, from_date, to_date, first_issue, last_issue, issues FROM record_roles WHERE record_id = ? AND title = ? "
               "AND place_id IS ? AND by_editor = 0";
    case Statement::GatherRoles:
        return "SELECT r.title, pl.record_id, i.date, i.id FROM record_links l JOIN roles r ON r.issue_id = l.issue_id AND r.person_id = l.entity_id "
               "JOIN issues i ON i.id = l.issue_id LEFT JOIN record_links pl ON pl.issue_id = r.issue_id AND pl.kind = 'place' "
               "AND pl.entity_id = r.place_id WHERE l.record_id = ? AND l.kind = 'person' ORDER BY i.date = '', i.date, i.id";
    case Statement::SelectRecordRoles:
        return "SELECT x.title, p.id, p.name, x.from_date, x.to_date, x.issues, x.by_editor, x.evidence, x.first_issue, x.last_issue "
               "FROM record_roles x LEFT JOIN records o ON o.id = x.place_id LEFT JOIN records p ON p.id = o.root WHERE x.record_id = ? "
               "ORDER BY x.from_date, x.id";
    case Statement::SelectMemberRoles:
        return "SELECT x.title, p.id, p.name, x.from_date, x.to_date, x.issues, x.by_editor, x.evidence, x.first_issue, x.last_issue "
               "FROM records m JOIN record_roles x ON x.record_id = m.id LEFT JOIN records o ON o.id = x.place_id "
               "LEFT JOIN records p ON p.id = o.root WHERE m.root = ? ORDER BY x.from_date, x.id";
    case Statement::SelectWithin:
        return "WITH RECURSIVE up (id, depth) AS (SELECT o.root, 1 FROM records r JOIN records o ON o.id = r.within WHERE r.id = ? "
               "UNION ALL SELECT o.root, up.depth + 1 FROM up JOIN records r ON r.id = up.id JOIN records o ON o.id = r.within "
               "WHERE up.depth < 12) SELECT r.id, r.name FROM up JOIN records r ON r.id = up.id ORDER BY up.depth";
    case Statement::SelectQuestions:
        return "SELECT a.id, b.id, a.name, b.name, q.likeliness, q.sentence, q.particulars, i.title, i.publisher, i.date, i.number, "
               "j.title, j.publisher, j.date, j.number FROM record_questions q "
               "JOIN records m ON m.id = q.record_id JOIN records n ON n.id = q.other_id JOIN records a ON a.id = m.root "
               "JOIN records b ON b.id = n.root LEFT JOIN issues i ON i.id = (SELECT min(issue_id) FROM record_links WHERE record_id = m.id) "
               "LEFT JOIN issues j ON j.id = (SELECT min(issue_id) FROM record_links WHERE record_id = n.id) WHERE a.id <> b.id AND (a.issues > 0 OR a.kept > 0) AND (b.issues > 0 OR b.kept > 0) "
               "ORDER BY q.likeliness DESC, q.record_id DESC";
    case Statement::ListSortKeys: return "SELECT name, sort_key FROM records";
    case Statement::SelectSettled: return "SELECT key FROM settled_conflicts ORDER BY key";
    default: return nullptr;
    }
}

} // namespace

const char* recordWords(Statement statement) {
    const char* words = writingWords(statement);
    return words ? words : readingWords(statement);
}

} // namespace lilong
