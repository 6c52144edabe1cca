#include "tests/ui/library/stored_issue.h"
#include "ui/desk/proof_view.h"
#include "ui/library/open_issue.h"
#include "ui/main_window.h"
#include "ui/settings/settings.h"

#include <QAction>
#include <QApplication>
#include <QRandomGenerator>
#include <QTest>
#include <QTimer>

#include <cstdio>

using namespace lilong;

namespace {

/// An editor who types numbers, one after the other, into a window, splits paragraphs, corrects herself and saves now and then, until she is
/// killed. Says each number once its keys are taken, with the time.
class Editor {
public:
    Editor(MainWindow& window, quint32 seed) : window_(window), random_(seed) {
        QObject::connect(&next_, &QTimer::timeout, &window, [this] { goOn(); });
        next_.start(25);
    }

private:
    void goOn() {
        auto* const proof = window_.findChild<ProofView*>();
        switch (random_.bounded(80)) {
        case 0: window_.catalogue().action(QStringLiteral("file.save"))->trigger(); return;
        case 1: QTest::keyClick(proof, Qt::Key_Return); return;
        case 2:
            QTest::keyClick(proof, Qt::Key_Backspace);
            QTest::keyClick(proof, ',');
            return;
        default: break;
        }
        QTest::keyClicks(proof, QStringLiteral("%1,").arg(++number_));
        std::printf("%d %lld\n", number_, static_cast<long long>(QDateTime::currentMSecsSinceEpoch()));
        std::fflush(stdout);
    }

    MainWindow& window_;
    QRandomGenerator random_;
    QTimer next_;
    int number_ = 0;
};

} // namespace

int main(int argc, char** argv) {
    QApplication program(argc, argv);
    if (argc != 3)
        return 2;
    const QString folder = QString::fromLocal8Bit(argv[1]);
    const SystemClock clock;
    Settings settings(folder + QStringLiteral("/settings"));
    auto recovery = Recovery::open(folder + QStringLiteral("/recovery"), clock);
    if (!recovery)
        return 1;
    MainWindow window(settings, clock, std::shared_ptr<Recovery>(std::move(*recovery)));
    window.show();
    const QString archive = folder + QStringLiteral("/柳荫.lilong");
    const Issue issue = issueOf(QStringLiteral("柳荫家园"), QStringLiteral("2024-03-12"), QStringLiteral("王春梅为老人理发，楼里的人都来帮忙。\n"));
    window.openIssue(issue, archive, store(archive, issue, clock));
    window.findChild<ProofView*>()->moveCursor(QTextCursor::End);
    const Editor editor(window, QByteArray(argv[2]).toUInt());
    return QApplication::exec();
}
