// How long the desk takes to open a page of 1 MB, and to answer a key.

#include "app/session/pipeline.h"
#include "app/session/session.h"
#include "tests/bench/measuring.h"
#include "ui/actions/action_catalogue.h"
#include "ui/desk/desk_pane.h"
#include "ui/desk/proof_view.h"

#include <QApplication>
#include <QKeyEvent>

using namespace lilong;
using namespace lilong::bench;

namespace {

constexpr qsizetype megabyte = 1'000'000;

/// As much of the sample issue as makes a file of 1 MB.
QString megabytePage() {
    const QString page = pageOf(megabyte / 2);
    const double bytesPerUnit = static_cast<double>(page.toUtf8().size()) / static_cast<double>(page.size());
    return pageOf(static_cast<qsizetype>(megabyte / bytesPerUnit));
}

Issue preparedIssue() {
    const auto knowledge = Knowledge::load();
    if (!knowledge)
        qFatal("%s", qUtf8Printable(knowledge.error().message()));
    const std::vector<SourcePtr> sources = sourcesOf(megabytePage());
    Result<Issue> issue = runPipeline(sources, {}, **knowledge, {}, {});
    if (!issue)
        qFatal("%s", qUtf8Printable(issue.error().message()));
    return *std::move(issue);
}

/// Everything that waits to be done, painting included.
void settle() {
    QCoreApplication::sendPostedEvents();
    QCoreApplication::processEvents();
}

void typeCharacter(QWidget& widget) {
    const QString text = QStringLiteral("里");
    QKeyEvent press(QEvent::KeyPress, Qt::Key_unknown, Qt::NoModifier, text);
    QApplication::sendEvent(&widget, &press);
    QKeyEvent release(QEvent::KeyRelease, Qt::Key_unknown, Qt::NoModifier, text);
    QApplication::sendEvent(&widget, &release);
    settle();
}

/// Keys typed one after the other, from the press to the painted page.
void measureTyping(ProofView& proof, const Session& session, const char* where, double share) {
    constexpr int keys = 200;
    QTextCursor cursor = proof.textCursor();
    cursor.setPosition(static_cast<int>(share * (proof.document()->characterCount() - 1)));
    cursor.movePosition(QTextCursor::EndOfBlock);
    cursor.movePosition(QTextCursor::Left);
    proof.setTextCursor(cursor);
    proof.ensureCursorVisible();
    settle();

    const Issue before = session.issue();
    std::vector<double> times;
    for (int key = 0; key < keys; ++key)
        times.push_back(millisecondsOf([&] { typeCharacter(proof); }));
    if (session.issue() == before)
        qFatal("Typing %s of the page did not reach the issue.", where);
    print(qPrintable(QStringLiteral("key press, %1 of the page: p50").arg(QLatin1String(where))), percentile(times, 0.5), "ms", QStringLiteral("aim: under 16"));
    print(qPrintable(QStringLiteral("key press, %1 of the page: p99").arg(QLatin1String(where))), percentile(times, 0.99), "ms");
}

} // namespace

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    const SystemClock clock;
    ActionCatalogue actions;
    std::unique_ptr<Session> session;
    print("1 MB: the whole way", millisecondsOf([&] { session = std::make_unique<Session>(preparedIssue(), QString(), StoredIssueId(), clock); }), "ms");
    print("1 MB: memory before the desk", peakMebibytes(), "MiB");

    std::unique_ptr<DeskPane> desk;
    print("1 MB: desk opens", millisecondsOf([&] {
              desk = std::make_unique<DeskPane>(*session, actions, nullptr);
              desk->resize(1600, 1000);
              desk->show();
              settle();
          }),
          "ms", QStringLiteral("until the first page is painted"));
    print("1 MB: memory with the desk", peakMebibytes(), "MiB");

    ProofView& proof = *desk->proof();
    proof.setFocus();
    measureTyping(proof, *session, "start", 0.0);
    measureTyping(proof, *session, "middle", 0.5);
    measureTyping(proof, *session, "end", 0.99);
    print("undo of one burst", millisecondsOf([&] {
              session->undo();
              settle();
          }),
          "ms");
    return 0;
}
