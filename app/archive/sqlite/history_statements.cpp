#include "app/archive/sqlite/history_words.h"

namespace lilong {

const char* historyWords(Statement statement) {
    switch (statement) {
    case Statement::InsertPageState: return "INSERT INTO page_states (issue_id, source_id, state) VALUES (?, ?, ?)";
    case Statement::DeletePageStates: return "DELETE FROM page_states WHERE issue_id = ?";
    case Statement::SelectPageStates: return "SELECT source_id, state FROM page_states WHERE issue_id = ?";
    case Statement::InsertHistoryPiece: return "INSERT INTO history_pieces (issue_id, id, hash, content) VALUES (?, ?, ?, ?)";
    case Statement::FindHistoryPiece: return "SELECT id FROM history_pieces WHERE issue_id = ? AND hash = ?";
    case Statement::SelectHistoryPiece: return "SELECT content FROM history_pieces WHERE issue_id = ? AND id = ?";
    case Statement::ListHistoryPieces: return "SELECT id FROM history_pieces WHERE issue_id = ?";
    case Statement::DeleteHistoryPiece: return "DELETE FROM history_pieces WHERE issue_id = ? AND id = ?";
    case Statement::DeleteHistoryPieces: return "DELETE FROM history_pieces WHERE issue_id = ?";
    case Statement::InsertHistoryStep: return "INSERT INTO history_steps (issue_id, id, label, who, done, state) VALUES (?, ?, ?, ?, ?, ?)";
    case Statement::SelectHistoryEnd:
        return "SELECT (SELECT coalesce(max(id), 0) FROM history_steps WHERE issue_id = ?), "
               "(SELECT state FROM history_steps WHERE issue_id = ? ORDER BY id DESC LIMIT 1), "
               "(SELECT coalesce(max(id), 0) FROM history_pieces WHERE issue_id = ?), (SELECT count(*) FROM history_steps WHERE issue_id = ?)";
    case Statement::SelectHistoryState: return "SELECT state FROM history_steps WHERE issue_id = ? AND id = ?";
    case Statement::ListHistorySteps: return "SELECT id, label, who, done FROM history_steps WHERE issue_id = ? ORDER BY id";
    case Statement::ListHistoryStates: return "SELECT DISTINCT state FROM history_steps WHERE issue_id = ?";
    case Statement::DeleteHistoryStep: return "DELETE FROM history_steps WHERE issue_id = ? AND id = ?";
    case Statement::DeleteHistorySteps: return "DELETE FROM history_steps WHERE issue_id = ?";
    default: return nullptr;
    }
}

} // namespace lilong
