#include "app/archive/sqlite/authority_words.h"

#include <initializer_list>

namespace lilong {
namespace {

const char* ofIssues(Statement statement) {
    switch (statement) {
    case Statement::InsertLink: return "INSERT INTO record_links (issue_id, kind, entity_id, record_id, mentions) VALUES (?, ?, ?, ?, ?)";
    case Statement::DeleteLinks: return "DELETE FROM record_links WHERE issue_id = ?";
    case Statement::SelectLinks: return "SELECT kind, entity_id, record_id, mentions FROM record_links WHERE issue_id = ?";
    case Statement::SelectLinkedNames:
        return "SELECT l.kind, l.entity_id, l.record_id, p.name, 0 FROM record_links l JOIN people p ON p.issue_id = l.issue_id "
               "AND p.id = l.entity_id WHERE l.issue_id = ? AND l.kind = 'person' "
               "UNION ALL SELECT l.kind, l.entity_id, l.record_id, p.name, 0 FROM record_links l JOIN places p ON p.issue_id = l.issue_id "
               "AND p.id = l.entity_id WHERE l.issue_id = ? AND l.kind = 'place' "
               "UNION ALL SELECT l.kind, l.entity_id, l.record_id, a.alias, 1 FROM record_links l JOIN aliases a ON a.issue_id = l.issue_id "
               "AND a.person_id = l.entity_id WHERE l.issue_id = ? AND l.kind = 'person'";
    case Statement::SelectLinkedRoles:
        return "SELECT l.record_id, r.title, pl.record_id FROM record_links l JOIN roles r ON r.issue_id = l.issue_id AND r.person_id = l.entity_id "
               "LEFT JOIN record_links pl ON pl.issue_id = r.issue_id AND pl.kind = 'place' AND pl.entity_id = r.place_id "
               "WHERE l.issue_id = ? AND l.kind = 'person'";
    case Statement::SelectLinkRecord: return "SELECT record_id FROM record_links WHERE issue_id = ? AND kind = ? AND entity_id = ?";
    case Statement::SelectIssueDate: return "SELECT date FROM issues WHERE id = ?";
    case Statement::MoveLink: return "UPDATE record_links SET record_id = ? WHERE issue_id = ? AND kind = ? AND entity_id = ?";
    case Statement::ListUnlinkedIssues:
        return "SELECT i.id FROM issues i WHERE (EXISTS (SELECT 1 FROM people p WHERE p.issue_id = i.id) "
               "OR EXISTS (SELECT 1 FROM places p WHERE p.issue_id = i.id)) "
               "AND NOT EXISTS (SELECT 1 FROM record_links l WHERE l.issue_id = i.id) ORDER BY coalesce(nullif(i.date, ''), i.saved), i.id";
    case Statement::SelectPeopleWithRoleAt:
        return "SELECT l.record_id FROM roles r JOIN record_links l ON l.issue_id = r.issue_id AND l.kind = 'person' AND l.entity_id = r.person_id "
               "WHERE r.issue_id = ? AND r.place_id = ?";
    default: return nullptr;
    }
}

// Who: the record that the others were merged into; where an issue is not linked yet, the name.
const char* ofAllIssues(Statement statement) {
    switch (statement) {
    case Statement::ListLinkedPeople:
        return "SELECT coalesce(r.name, p.name), count(DISTINCT p.issue_id), coalesce(sum(m.count), 0) AS mentioned, coalesce(r.id, p.name) "
               "FROM people p LEFT JOIN record_links l ON l.issue_id = p.issue_id AND l.kind = 'person' AND l.entity_id = p.id "
               "LEFT JOIN records o ON o.id = l.record_id LEFT JOIN records r ON r.id = o.root LEFT JOIN "
               "(SELECT issue_id, person_id, count(*) AS count FROM mentions WHERE person_id IS NOT NULL GROUP BY issue_id, person_id) m "
               "ON m.issue_id = p.issue_id AND m.person_id = p.id GROUP BY coalesce(r.id, p.name) "
               "UNION ALL SELECT name, 0, 0, id FROM records WHERE kind = 'person' AND merged_into IS NULL AND kept > 0 AND issues = 0 "
               "ORDER BY mentioned DESC, 1, 4";
    case Statement::ListLinkedAliases:
        return "SELECT DISTINCT r.id, n.name FROM records m JOIN record_names n ON n.record_id = m.id JOIN records r ON r.id = m.root "
               "WHERE r.kind = 'person' AND n.name <> r.name UNION SELECT p.name, a.alias FROM aliases a JOIN people p ON p.issue_id = a.issue_id "
               "AND p.id = a.person_id LEFT JOIN record_links l ON l.issue_id = p.issue_id AND l.kind = 'person' AND l.entity_id = p.id "
               "WHERE l.record_id IS NULL ORDER BY 1, 2";
    case Statement::ListLinkedRoles:
        return "SELECT DISTINCT m.root, coalesce(pr.name, ''), x.title FROM record_roles x JOIN records m ON m.id = x.record_id "
               "LEFT JOIN records pm ON pm.id = x.place_id LEFT JOIN records pr ON pr.id = pm.root "
               "UNION SELECT p.name, coalesce(q.name, ''), r.title FROM roles r JOIN people p ON p.issue_id = r.issue_id AND p.id = r.person_id "
               "LEFT JOIN places q ON q.issue_id = r.issue_id AND q.id = r.place_id LEFT JOIN record_links l ON l.issue_id = p.issue_id "
               "AND l.kind = 'person' AND l.entity_id = p.id WHERE l.record_id IS NULL ORDER BY 1, 2, 3";
    case Statement::ListLinkedPlaces:
        return "SELECT coalesce(r.name, p.name), count(DISTINCT p.issue_id), coalesce(sum(m.count), 0) AS mentioned, coalesce(r.id, p.name) "
               "FROM places p LEFT JOIN record_links l ON l.issue_id = p.issue_id AND l.kind = 'place' AND l.entity_id = p.id "
               "LEFT JOIN records o ON o.id = l.record_id LEFT JOIN records r ON r.id = o.root LEFT JOIN "
               "(SELECT issue_id, place_id, count(*) AS count FROM mentions WHERE place_id IS NOT NULL GROUP BY issue_id, place_id) m "
               "ON m.issue_id = p.issue_id AND m.place_id = p.id GROUP BY coalesce(r.id, p.name) "
               "UNION ALL SELECT name, 0, 0, id FROM records WHERE kind = 'place' AND merged_into IS NULL AND kept > 0 AND issues = 0 "
               "ORDER BY mentioned DESC, 1, 4";
    default: return nullptr;
    }
}

const char* ofTheLog(Statement statement) {
    switch (statement) {
    case Statement::InsertOperation:
        return "INSERT INTO operations (kind, done, done_by, sentence, particulars, taken_back) VALUES (?, ?, ?, ?, ?, '')";
    case Statement::InsertOperationRecord: return "INSERT OR IGNORE INTO operation_records (operation_id, record_id) VALUES (?, ?)";
    case Statement::InsertMerge: return "INSERT INTO operation_merges (operation_id, record_id, into_id) VALUES (?, ?, ?)";
    case Statement::InsertMove:
        return "INSERT INTO operation_moves (operation_id, issue_id, kind, entity_id, from_id, to_id) VALUES (?, ?, ?, ?, ?, ?)";
    case Statement::InsertVersion: return "INSERT INTO operation_versions (operation_id, record_id, before, after) VALUES (?, ?, ?, ?)";
    case Statement::SetTakenBack: return "UPDATE operations SET taken_back = ? WHERE id = ?";
    case Statement::SelectOperation: return "SELECT kind, taken_back FROM operations WHERE id = ?";
    case Statement::SelectMerges: return "SELECT record_id, into_id FROM operation_merges WHERE operation_id = ? ORDER BY record_id";
    case Statement::SelectOperationMoves: return "SELECT issue_id, kind, entity_id, from_id, to_id FROM operation_moves WHERE operation_id = ?";
    case Statement::SelectEntityMoves:
        return "SELECT m.from_id, m.to_id, o.taken_back FROM operation_moves m JOIN operations o ON o.id = m.operation_id "
               "WHERE m.issue_id = ? AND m.kind = ? AND m.entity_id = ? ORDER BY o.id";
    case Statement::SelectVersions: return "SELECT record_id, before, after FROM operation_versions WHERE operation_id = ? ORDER BY record_id";
    case Statement::SelectOperationRecords: return "SELECT record_id FROM operation_records WHERE operation_id = ? ORDER BY record_id";
    case Statement::ListOperations:
        return "SELECT id, kind, done, done_by, sentence, particulars, taken_back FROM operations ORDER BY id DESC LIMIT ? OFFSET ?";
    case Statement::ListRecordOperations:
        return "SELECT id, kind, done, done_by, sentence, particulars, taken_back FROM operations WHERE id IN (SELECT x.operation_id FROM records m "
               "JOIN operation_records x ON x.record_id = m.id WHERE m.root = ?) ORDER BY id DESC LIMIT ? OFFSET ?";
    case Statement::LatestOperation: return "SELECT coalesce(max(id), 0) FROM operations WHERE taken_back = ''";
    default: return nullptr;
    }
}

} // namespace

const char* linkWords(Statement statement) {
    for (const auto table : {ofIssues, ofAllIssues, ofTheLog}) {
        if (const char* words = table(statement))
            return words;
    }
    return nullptr;
}

} // namespace lilong
