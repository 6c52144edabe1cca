#pragma once

#include "app/session/session.h"
#include "tests/ui/desk/page_maker.h"
#include "ui/actions/action_catalogue.h"
#include "ui/desk/desk_pane.h"
#include "ui/desk/doubts_panel.h"
#include "ui/desk/inspector.h"
#include "ui/desk/proof_view.h"

#include <QAction>
#include <QTest>
#include <QTreeView>

namespace lilong {

/// A desk of its own with an issue on it, the first doubt in hand and the cursor in the queue.
struct OpenDesk {
    explicit OpenDesk(const Issue& issue = canteenIssue()) : session(issue, {}, {}, clock), pane(session, actions) {
        pane.resize(1200, 800);
        pane.show();
        pane.activateWindow();
        if (!QTest::qWaitForWindowActive(&pane))
            qFatal("the desk's window did not get active"); // shortcuts would not work
        doubts().next();
        doubts().list()->setFocus();
    }
    DoubtsPanel& doubts() { return *pane.inspector()->doubts(); }
    ProofView& proof() { return *pane.proof(); }
    PartRef block(size_t index) {
        const Article& article = *session.issue()->articles.front();
        return {.article = article.id, .block = article.blocks[index]->id};
    }
    const Part& part(size_t index) { return *session.issue().part(block(index)); }
    QString text(size_t index) { return part(index).text.text(); }
    void key(Qt::Key pressed) { QTest::keyClick(doubts().list(), pressed); }
    void trigger(const char* id) { actions.action(QLatin1String(id))->trigger(); }
    void select(size_t index, const QString& wanted) {
        const qsizetype at = text(index).indexOf(wanted);
        proof().select({block(index), at}, {block(index), at + wanted.size()});
    }

    StoppedClock clock;
    ActionCatalogue actions;
    Session session;
    DeskPane pane;
};

} // namespace lilong
