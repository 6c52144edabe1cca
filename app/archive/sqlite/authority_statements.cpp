#include "app/archive/sqlite/authority_words.h"

#include <initializer_list>

// A record stands in the directory under these conditions, which are those of its indexes.
#define STANDING(record) record ".merged_into IS NULL AND (" record ".issues > 0 OR " record ".kept > 0)"
// CROSS JOIN keeps the order of the tables: without statistics SQLite would begin with all records. (https://www.sqlite.org/optoverview.html)
// Names that begin with what was asked come first.
#define TWO_ARRAYS " SELECT json_group_array(root) FILTER (WHERE NOT later), json_group_array(root) FILTER (WHERE later) FROM found"
// A place with all that lies in it, whatever was merged into what.
#define INSIDE                                                                                                                                   \
    "WITH RECURSIVE inside (id) AS (SELECT id FROM records WHERE root = ? UNION SELECT m.id FROM inside i JOIN records c ON c.within = i.id "   \
    "JOIN records m ON m.root = c.root) "

namespace lilong {
namespace {

const char* ofTheDirectory(Statement statement) {
    switch (statement) {
    case Statement::CountStanding: return "SELECT count(*) FROM records r WHERE r.kind = ? AND " STANDING("r");
    case Statement::ListStanding:
        return "SELECT r.id FROM records r WHERE r.kind = ? AND " STANDING("r") " ORDER BY r.sort_key, r.id LIMIT ? OFFSET ?";
    case Statement::ListMostNamed:
        return "SELECT r.id FROM records r WHERE r.kind = ? AND " STANDING("r") " ORDER BY r.mentions DESC, r.id LIMIT ? OFFSET ?";
    case Statement::FindSounds:
        return "WITH heard AS (SELECT record_id, start FROM record_sounds WHERE kind = ? AND sound >= ? AND sound < ? AND start <= ? "
               "UNION ALL SELECT record_id, start FROM record_sounds WHERE kind = ? AND sound >= ? AND sound < ? AND start <= ?), "
               "found AS (SELECT m.root AS root, min(s.start > 0) AS later FROM heard s JOIN records m ON m.id = s.record_id "
               "JOIN records r ON r.id = m.root WHERE " STANDING("r") " GROUP BY m.root)" TWO_ARRAYS;
    case Statement::FindSoundNames:
        return "SELECT DISTINCT m.root, n.name FROM record_sounds s JOIN records m ON m.id = s.record_id JOIN records r ON r.id = m.root "
               "JOIN record_names n ON n.record_id = s.record_id AND n.position = s.position WHERE s.kind = ? AND s.sound >= ? AND s.sound < ? AND "
               STANDING("r");
    case Statement::FindCharacters:
        return "WITH found AS (SELECT m.root AS root, min(instr(n.name, ?) > 1) AS later FROM record_names n CROSS JOIN records m ON m.id = n.record_id "
               "CROSS JOIN records r ON r.id = m.root WHERE instr(n.name, ?) > 0 AND m.kind = ? AND " STANDING("r") " GROUP BY m.root)" TWO_ARRAYS;
    case Statement::FindPeopleAt:
        return INSIDE "SELECT json_group_array(DISTINCT m.root) FROM inside i CROSS JOIN record_roles x ON x.place_id = i.id "
                      "CROSS JOIN records m ON m.id = x.record_id CROSS JOIN records r ON r.id = m.root WHERE instr(x.title, ?) > 0 AND "
                      STANDING("r");
    case Statement::FindPeopleTitled:
        return "SELECT json_group_array(DISTINCT m.root) FROM record_roles x CROSS JOIN records m ON m.id = x.record_id "
               "CROSS JOIN records r ON r.id = m.root WHERE instr(x.title, ?) > 0 AND " STANDING("r");
    case Statement::FindPlacesIn:
        return INSIDE "SELECT json_group_array(DISTINCT m.root) FROM inside i JOIN records m ON m.id = i.id JOIN records r ON r.id = m.root WHERE "
                      STANDING("r");
    case Statement::OrderByPinyin:
        return "SELECT r.id FROM json_each(?) j JOIN records r ON r.id = j.value ORDER BY r.sort_key, r.id LIMIT ? OFFSET ?";
    case Statement::OrderByMentions:
        return "SELECT r.id FROM json_each(?) j JOIN records r ON r.id = j.value ORDER BY r.mentions DESC, r.id LIMIT ? OFFSET ?";
    case Statement::SelectDirectoryRow: return "SELECT name, issues, mentions FROM records WHERE id = ?";
    case Statement::SelectMemberNames:
        return "SELECT n.name FROM records m JOIN record_names n ON n.record_id = m.id WHERE m.root = ? ORDER BY m.id <> m.root, m.id, n.position";
    case Statement::ListTitles:
        return "SELECT title, count(DISTINCT record_id) FROM record_roles GROUP BY title ORDER BY 2 DESC, title LIMIT ?";
    case Statement::ListPlacesInside:
        return "SELECT r.id FROM records o JOIN records c ON c.within = o.id JOIN records r ON r.id = c.root WHERE o.root = ? AND "
               STANDING("r") " GROUP BY r.id ORDER BY r.sort_key LIMIT 100";
    default: return nullptr;
    }
}

const char* ofTheCard(Statement statement) {
    switch (statement) {
    case Statement::SelectAppearances:
        return "SELECT l.issue_id, i.title, i.publisher, i.date, i.number, l.kind, l.entity_id, l.record_id, l.mentions, "
               "CASE l.kind WHEN 'person' THEN (SELECT p.name FROM people p WHERE p.issue_id = l.issue_id AND p.id = l.entity_id) "
               "ELSE (SELECT p.name FROM places p WHERE p.issue_id = l.issue_id AND p.id = l.entity_id) END FROM records m "
               "JOIN record_links l ON l.record_id = m.id JOIN issues i ON i.id = l.issue_id WHERE m.root = ? "
               "ORDER BY i.date DESC, l.issue_id DESC, l.entity_id LIMIT ?";
    case Statement::SelectEntityRoles:
        return "SELECT coalesce(p.name, ''), r.title FROM roles r LEFT JOIN places p ON p.issue_id = r.issue_id AND p.id = r.place_id "
               "WHERE r.issue_id = ? AND r.person_id = ? ORDER BY r.position";
    case Statement::SelectEntitiesOf:
        return "SELECT l.entity_id FROM records m JOIN record_links l ON l.record_id = m.id WHERE m.root = ? AND l.issue_id = ?";
    case Statement::SelectProfiles:
        return "SELECT l.issue_id, i.title, i.publisher, i.date, i.number, a.id, coalesce(h.text, '') FROM records m "
               "JOIN record_links l ON l.record_id = m.id AND l.kind = 'person' JOIN articles a ON a.issue_id = l.issue_id "
               "AND a.person_id = l.entity_id JOIN issues i ON i.id = l.issue_id LEFT JOIN parts h ON h.issue_id = a.issue_id "
               "AND h.id = a.headline_part WHERE m.root = ? ORDER BY i.date DESC, l.issue_id DESC, a.position LIMIT 100";
    case Statement::SelectTimeline:
        return "SELECT l.issue_id, i.title, i.publisher, i.date, i.number, sum(l.mentions) FROM records m JOIN record_links l ON l.record_id = m.id "
               "JOIN issues i ON i.id = l.issue_id WHERE m.root = ? GROUP BY l.issue_id ORDER BY i.date, l.issue_id";
    case Statement::SelectMentionCounts:
        return "SELECT l.issue_id, l.kind, l.entity_id, l.mentions FROM records m JOIN record_links l ON l.record_id = m.id "
               "JOIN issues i ON i.id = l.issue_id WHERE m.root = ? AND l.mentions > 0 ORDER BY i.date DESC, l.issue_id DESC, l.entity_id";
    case Statement::SelectPersonMentions:
        return "SELECT part_id, start, \"end\", form FROM mentions WHERE issue_id = ? AND person_id = ? ORDER BY part_id, start";
    case Statement::SelectPlaceMentions:
        return "SELECT part_id, start, \"end\", form FROM mentions WHERE issue_id = ? AND place_id = ? ORDER BY part_id, start";
    case Statement::SelectPartPlace:
        return "WITH asked AS (SELECT * FROM parts WHERE issue_id = ? AND id = ?), held (role, article_id, block_id, section_id, furniture_id) AS ("
               "SELECT 'block', b.article_id, b.id, 0, 0 FROM asked q JOIN blocks b ON b.issue_id = q.issue_id AND b.part_id = q.id "
               "UNION ALL SELECT 'kicker', a.id, 0, 0, 0 FROM asked q JOIN articles a ON a.issue_id = q.issue_id AND a.kicker_part = q.id "
               "UNION ALL SELECT 'headline', a.id, 0, 0, 0 FROM asked q JOIN articles a ON a.issue_id = q.issue_id AND a.headline_part = q.id "
               "UNION ALL SELECT 'deck', a.id, 0, 0, 0 FROM asked q JOIN articles a ON a.issue_id = q.issue_id AND a.deck_part = q.id "
               "UNION ALL SELECT 'byline', a.id, 0, 0, 0 FROM asked q JOIN articles a ON a.issue_id = q.issue_id AND a.byline_part = q.id "
               "UNION ALL SELECT 'section', 0, 0, s.id, 0 FROM asked q JOIN sections s ON s.issue_id = q.issue_id AND s.part_id = q.id "
               "UNION ALL SELECT 'furniture', 0, 0, 0, f.id FROM asked q JOIN furniture f ON f.issue_id = q.issue_id AND f.part_id = q.id) "
               "SELECT h.role, h.article_id, h.block_id, h.section_id, h.furniture_id, t.text, q.text FROM asked q JOIN held h "
               "LEFT JOIN articles a ON a.issue_id = q.issue_id AND a.id = h.article_id "
               "LEFT JOIN parts t ON t.issue_id = a.issue_id AND t.id = a.headline_part LIMIT 1";
    case Statement::SelectMasthead: return "SELECT title, publisher, date, number FROM issues WHERE id = ?";
    case Statement::ListTableRecords:
        return "SELECT r.id FROM records r WHERE " STANDING("r") " ORDER BY r.kind = 'person', r.sort_key, r.key";
    case Statement::SelectNewsletters:
        return "SELECT DISTINCT i.title FROM records m JOIN record_links l ON l.record_id = m.id JOIN issues i ON i.id = l.issue_id WHERE m.root = ?";
    default: return nullptr;
    }
}

#define ROLE_FACTS                                                                                                                               \
    "SELECT p.id, p.name, x.title, pl.id, pl.name, x.from_date, x.to_date FROM record_roles x JOIN records m ON m.id = x.record_id "            \
    "JOIN records p ON p.id = m.root JOIN records pm ON pm.id = x.place_id JOIN records pl ON pl.id = pm.root WHERE " STANDING("p")

const char* ofConflicts(Statement statement) {
    switch (statement) {
    case Statement::ListRoleFacts: return ROLE_FACTS " ORDER BY x.id";
    case Statement::ListIssueRoleFacts:
        return "WITH here AS (SELECT x.id, x.place_id, x.record_id FROM record_links l JOIN records m ON m.id = l.record_id "
               "JOIN records k ON k.root = m.root JOIN record_roles x ON x.record_id = k.id WHERE l.issue_id = ? AND l.kind = 'person' "
               "AND x.place_id IS NOT NULL), near (id) AS (SELECT id FROM here UNION SELECT x.id FROM (SELECT DISTINCT o.root AS root FROM here h "
               "JOIN records o ON o.id = h.place_id) w JOIN records k ON k.root = w.root JOIN record_roles x ON x.place_id = k.id) "
               ROLE_FACTS " AND x.id IN (SELECT id FROM near) ORDER BY x.id";
    default: return nullptr;
    }
}

const char* ofFaults(Statement statement) {
    switch (statement) {
    case Statement::FindStrayLinks:
        return "SELECT l.issue_id FROM record_links l LEFT JOIN records r ON r.id = l.record_id AND r.kind = l.kind "
               "LEFT JOIN people p ON l.kind = 'person' AND p.issue_id = l.issue_id AND p.id = l.entity_id "
               "LEFT JOIN places q ON l.kind = 'place' AND q.issue_id = l.issue_id AND q.id = l.entity_id "
               "WHERE r.id IS NULL OR (p.id IS NULL AND q.id IS NULL) GROUP BY l.issue_id ORDER BY l.issue_id";
    case Statement::FindWrongLinkCounts:
        return "SELECT l.issue_id FROM record_links l WHERE l.mentions <> CASE l.kind WHEN 'person' THEN (SELECT count(*) FROM mentions m "
               "WHERE m.issue_id = l.issue_id AND m.person_id = l.entity_id) ELSE (SELECT count(*) FROM mentions m "
               "WHERE m.issue_id = l.issue_id AND m.place_id = l.entity_id) END GROUP BY l.issue_id ORDER BY l.issue_id";
    case Statement::FindWrongRoots:
        return "WITH RECURSIVE tree (id, root, kind) AS (SELECT id, id, kind FROM records WHERE merged_into IS NULL "
               "UNION ALL SELECT r.id, t.root, t.kind FROM tree t JOIN records r ON r.merged_into = t.id) "
               "SELECT r.id FROM records r LEFT JOIN tree t ON t.id = r.id WHERE t.root IS NOT r.root OR t.kind IS NOT r.kind ORDER BY r.id";
    case Statement::FindWrongCounts:
        return "WITH counted AS (SELECT m.root AS root, count(DISTINCT l.issue_id) AS issues, sum(l.mentions) AS mentions FROM record_links l "
               "JOIN records m ON m.id = l.record_id GROUP BY m.root) SELECT r.id FROM records r LEFT JOIN counted c ON c.root = r.id "
               "WHERE r.merged_into IS NULL AND (r.issues <> coalesce(c.issues, 0) OR r.mentions <> coalesce(c.mentions, 0)) ORDER BY r.id";
    case Statement::FindWrongNames:
        return "SELECT r.id FROM records r LEFT JOIN record_names n ON n.record_id = r.id AND n.position = 0 WHERE n.name IS NOT r.name "
               "OR NOT EXISTS (SELECT 1 FROM record_sounds s WHERE s.record_id = r.id AND s.position = 0 AND s.kind = r.kind) ORDER BY r.id";
    case Statement::FindWrongRoles:
        return "WITH said AS (SELECT l.record_id, r.title, coalesce(pl.record_id, 0), count(DISTINCT l.issue_id) FROM record_links l "
               "JOIN records k ON k.id = l.record_id JOIN roles r ON r.issue_id = l.issue_id AND r.person_id = l.entity_id "
               "LEFT JOIN record_links pl ON pl.issue_id = r.issue_id AND pl.kind = 'place' AND pl.entity_id = r.place_id "
               "WHERE l.kind = 'person' GROUP BY 1, 2, 3), "
               "held AS (SELECT record_id, title, coalesce(place_id, 0), issues FROM record_roles WHERE by_editor = 0) "
               "SELECT record_id FROM (SELECT * FROM said EXCEPT SELECT * FROM held) UNION "
               "SELECT record_id FROM (SELECT * FROM held EXCEPT SELECT * FROM said)";
    case Statement::FindWrongMerges:
        return "WITH standing AS (SELECT m.record_id, m.into_id FROM operation_merges m JOIN operations o ON o.id = m.operation_id "
               "WHERE o.taken_back = '') SELECT r.id FROM records r LEFT JOIN standing s ON s.record_id = r.id "
               "WHERE s.into_id IS NOT r.merged_into ORDER BY r.id";
    default: return nullptr;
    }
}

} // namespace

const char* authorityWords(Statement statement) {
    for (const auto table : {ofTheDirectory, ofTheCard, ofConflicts, ofFaults}) {
        if (const char* words = table(statement))
            return words;
    }
    return nullptr;
}

} // namespace lilong
