#pragma once

#include "tests/ui/desk/shown_desk.h"
#include "ui/desk/doubts_panel.h"
#include "ui/desk/inspector.h"

#include <QAction>
#include <QTreeView>

namespace lilong {

/// A desk of its own with an issue on it, the first doubt in hand and the cursor in the queue.
struct OpenDesk : ShownDesk {
    explicit OpenDesk(const Issue& issue = canteenIssue()) : ShownDesk(issue) {
        doubts().next();
        doubts().list()->setFocus();
    }
    DoubtsPanel& doubts() { return *pane.inspector()->doubts(); }
    PartRef block(size_t index) { return ShownDesk::block(0, index); }
    const Part& part(size_t index) { return *session.issue().part(block(index)); }
    QString text(size_t index) { return part(index).text.text(); }
    void key(Qt::Key pressed) { QTest::keyClick(doubts().list(), pressed); }
    void trigger(const char* id) { actions.action(QLatin1String(id))->trigger(); }
    void select(size_t index, const QString& wanted) {
        const qsizetype at = text(index).indexOf(wanted);
        proof().select({block(index), at}, {block(index), at + wanted.size()});
    }
};

} // namespace lilong
