#pragma once

#include "app/session/session.h"
#include "tests/ui/desk/page_maker.h"
#include "ui/actions/action_catalogue.h"
#include "ui/desk/desk_pane.h"
#include "ui/desk/proof_view.h"

#include <QTest>

namespace lilong {

/// A desk in an active window of its own, the cursor in the proof: what every test of the desk's keys begins with.
struct ShownDesk {
    explicit ShownDesk(const Issue& issue, const QString& archive = {}, StoredIssueId id = {})
        : session(issue, archive, id, clock), pane(session, actions) {
        pane.resize(1200, 800);
        pane.show();
        pane.activateWindow();
        if (!QTest::qWaitForWindowActive(&pane))
            qFatal("the desk's window did not get active"); // shortcuts would not work
        proof().setFocus();
    }
    [[nodiscard]] ProofView& proof() const { return *pane.proof(); }
    [[nodiscard]] PartRef block(size_t article, size_t index) const {
        const Article& found = *session.issue()->articles[article];
        return {.article = found.id, .block = found.blocks[index]->id};
    }
    [[nodiscard]] QString text(size_t article, size_t index) const { return textOf(session.issue().part(block(article, index))); }

    StoppedClock clock;
    ActionCatalogue actions;
    Session session;
    DeskPane pane;
};

/// Keys with the characters that they write, Chinese ones too.
inline void write(QWidget* where, const QString& text) {
    for (const QChar c : text)
        QTest::sendKeyEvent(QTest::Click, where, Qt::Key_unknown, QString(c), Qt::NoModifier);
}

} // namespace lilong
