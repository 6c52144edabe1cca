// How long the window takes to start and to open an issue, and the desk to answer: keys, scrolling, decisions, on pages of three lengths.

#include "app/session/pipeline.h"
#include "app/session/recovery.h"
#include "tests/bench/long_issue.h"
#include "tests/bench/measuring.h"
#include "ui/desk/desk_pane.h"
#include "ui/desk/doubts_panel.h"
#include "ui/desk/inspector.h"
#include "ui/desk/proof_view.h"
#include "ui/desk/source_pane.h"
#include "ui/desk/source_view.h"
#include "ui/library/open_issue.h"
#include "ui/main_window.h"
#include "ui/settings/settings.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTreeView>
#include <QWheelEvent>

using namespace lilong;
using namespace lilong::bench;

namespace {

/// Everything that waits to be done, painting included.
void settle() {
    for (int round = 0; round < 2; ++round) {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
    }
}

void press(QWidget& widget, int key, const QString& text) {
    QKeyEvent down(QEvent::KeyPress, key, Qt::NoModifier, text);
    QApplication::sendEvent(&widget, &down);
    QKeyEvent up(QEvent::KeyRelease, key, Qt::NoModifier, text);
    QApplication::sendEvent(&widget, &up);
    settle();
}

void wheel(QWidget& viewport, int notches) {
    const QPointF at(viewport.rect().center());
    QWheelEvent event(at, viewport.mapToGlobal(at), {}, QPoint(0, -120 * notches), Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(&viewport, &event);
    settle();
}

void point(QWidget& viewport, const QPoint& at) {
    QMouseEvent move(QEvent::MouseMove, QPointF(at), viewport.mapToGlobal(QPointF(at)), Qt::NoButton, Qt::NoButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&viewport, &move);
    settle();
}

void printBoth(const QString& what, const std::vector<double>& times, const QString& aim) {
    print(qPrintable(what + QStringLiteral(": p50")), percentile(times, 0.5), "ms");
    print(qPrintable(what + QStringLiteral(": p99")), percentile(times, 0.99), "ms", aim);
}

/// Of the processor: other programs that share the machine do not count.
std::vector<double> timesOf(int rounds, const std::function<void()>& work) {
    std::vector<double> times;
    for (int round = 0; round < rounds; ++round)
        times.push_back(processorMillisecondsOf(work));
    return times;
}

/// A window with settings and archives of its own.
struct Window {
    QTemporaryDir folder;
    SystemClock clock;
    Settings settings{folder.filePath(QStringLiteral("settings"))};
    std::unique_ptr<MainWindow> window;

    Window() {
        settings.set(Setting::ArchiveFolder, folder.filePath(QStringLiteral("archives")));
        window = std::make_unique<MainWindow>(settings, clock, nullptr);
        window->resize(1600, 1000);
        window->show();
        window->start({});
        settle();
    }
    [[nodiscard]] DeskPane& desk() const { return *window->findChild<DeskPane*>(); }
};

void measureStart() {
    std::unique_ptr<Window> window;
    print("window, first in the process", processorMillisecondsOf([&] { window = std::make_unique<Window>(); }), "ms", QStringLiteral("aim: 300"));
    print("window, again", processorMillisecondsOf([&] { window = std::make_unique<Window>(); }), "ms");
}

/// The sample's four pages twice, through the pipeline, as a reader would open them.
void measureOpening() {
    const auto knowledge = Knowledge::load();
    if (!knowledge)
        qFatal("%s", qUtf8Printable(knowledge.error().message()));
    std::vector<SourcePtr> sources;
    for (std::uint32_t id = 1; id <= 8; ++id) {
        auto page = std::make_shared<Source>(*sourcesOf(pageOf(2700)).front());
        page->id = SourceId(id);
        sources.push_back(page);
    }
    const Result<Issue> issue = runPipeline(sources, {}, **knowledge, {}, {});
    if (!issue)
        qFatal("%s", qUtf8Printable(issue.error().message()));
    const Window window;
    print("opening an issue of 8 pages", processorMillisecondsOf([&] {
              window.window->openIssue(*issue, {}, {});
              settle();
          }),
          "ms", QStringLiteral("aim: 300"));
}

void measureTyping(ProofView& proof, const Session& session, const QString& page, const char* where, double share) {
    QTextCursor cursor = proof.textCursor();
    cursor.setPosition(static_cast<int>(share * (proof.document()->characterCount() - 1)));
    cursor.movePosition(QTextCursor::EndOfBlock);
    cursor.movePosition(QTextCursor::Left);
    proof.setTextCursor(cursor);
    proof.ensureCursorVisible();
    settle();
    const Issue before = session.issue();
    const std::vector<double> times = timesOf(200, [&] { press(proof, Qt::Key_unknown, QStringLiteral("里")); });
    if (session.issue() == before)
        qFatal("Typing %s of the page did not reach the issue.", where);
    printBoth(page + QStringLiteral("key to painted, ") + QLatin1String(where), times, QStringLiteral("aim: 16"));
}

void measureDesk(qsizetype length) {
    const QString page = QLocale::c().toString(static_cast<qlonglong>(length)) + QStringLiteral(": ");
    const Issue issue = longIssue(length);
    const Window window;
    print(qPrintable(page + QStringLiteral("desk opens")), processorMillisecondsOf([&] {
              window.window->openIssue(issue, {}, {});
              settle();
          }),
          "ms");
    DeskPane& desk = window.desk();
    const Session& session = window.window->issue()->session();
    ProofView& proof = *desk.proof();
    proof.setFocus();
    measureTyping(proof, session, page, "start", 0.0);
    measureTyping(proof, session, page, "middle", 0.5);
    measureTyping(proof, session, page, "end", 0.99);
    proof.verticalScrollBar()->setValue(proof.verticalScrollBar()->maximum() / 2);
    settle();
    printBoth(page + QStringLiteral("scrolling the proof"), timesOf(100, [&] { wheel(*proof.viewport(), 1); }), QStringLiteral("aim: 16"));
    SourceView& source = *desk.source()->view();
    printBoth(page + QStringLiteral("scrolling the source"), timesOf(100, [&] { wheel(*source.viewport(), -1); }), QStringLiteral("aim: 16"));
    int y = 0;
    printBoth(page + QStringLiteral("pointing"), timesOf(100, [&] { point(*proof.viewport(), QPoint(proof.viewport()->width() / 2, y = (y + 7) % 600)); }), QStringLiteral("aim: 16"));
    DoubtsPanel& doubts = *desk.inspector()->doubts();
    desk.inspector()->goTo(&doubts);
    doubts.next();
    settle();
    const int open = doubts.count();
    printBoth(page + QStringLiteral("accept to next doubt"), timesOf(40, [&] { press(*doubts.list(), Qt::Key_A, QStringLiteral("a")); }), QStringLiteral("aim: 50"));
    if (doubts.count() + 40 > open)
        qFatal("The doubts were not accepted.");
    print(qPrintable(page + QStringLiteral("memory, at most so far")), peakMebibytes(), "MiB", QStringLiteral("aim: 150"));
}

} // namespace

/// Called with lengths, it measures only the desk with pages as long as these.
int main(int argc, char** argv) {
    QApplication application(argc, argv);
    const QStringList lengths = QApplication::arguments().mid(1);
    if (lengths.isEmpty()) {
        measureStart();
        measureOpening();
    }
    for (const QString& length : lengths.isEmpty() ? QStringList{QStringLiteral("6000"), QStringLiteral("200000"), QStringLiteral("1000000")} : lengths)
        measureDesk(length.toLongLong());
    return 0;
}
