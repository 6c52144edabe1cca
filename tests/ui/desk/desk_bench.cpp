#include "tests/ui/desk/page_maker.h"

#include "ui/actions/action_catalogue.h"
#include "ui/desk/desk_pane.h"
#include "ui/desk/proof_view.h"

#include <QElapsedTimer>
#include <QTest>

#include <cstdio>

using namespace lilong;

namespace {

constexpr qsizetype megabyte = 1 << 20;

/// A page of a megabyte of UTF-8: paragraphs of about 120 characters, or one block.
Issue largeIssue(bool oneBlock) {
    const QString sentence = QStringLiteral("鸿兴里居民区的志愿者王春荣每天清晨为独居老人送去热腾腾的早餐，风雨无阻，邻居们都说她是大家的贴心人。");
    const QString paragraph = sentence + sentence;
    QStringList paragraphs;
    qsizetype bytes = 0;
    for (int i = 0; bytes < megabyte; ++i) {
        paragraphs.append(QStringLiteral("%1：").arg(i) + paragraph);
        bytes += paragraphs.back().toUtf8().size();
    }
    if (oneBlock)
        paragraphs = {paragraphs.join(QString())};
    PageMaker page(paragraphs.join(QLatin1Char('\n')));
    page.addArticle({}, paragraphs);
    return page.make();
}

void measure(const char* name, bool oneBlock) {
    StoppedClock clock;
    ActionCatalogue actions;
    Session session(largeIssue(oneBlock), {}, {}, clock);
    QElapsedTimer timer;
    timer.start();
    DeskPane desk(session, actions);
    desk.resize(1400, 900);
    desk.show();
    QCoreApplication::processEvents();
    const double opening = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    const Article& article = *session.issue()->articles.front();
    const PartRef middle{.article = article.id, .block = article.blocks[article.blocks.size() / 2]->id};
    desk.proof()->placeCursor({middle, textOf(session.issue().part(middle)).size() / 2});
    desk.proof()->setFocus();
    for (int i = 0; i < 200; ++i)
        QCoreApplication::processEvents();
    double worst = 0, sum = 0;
    constexpr int keys = 100;
    for (int i = 0; i < keys; ++i) {
        timer.restart();
        QTest::keyClick(desk.proof(), Qt::Key_A);
        desk.proof()->viewport()->repaint();
        const double took = static_cast<double>(timer.nsecsElapsed()) / 1e6;
        worst = std::max(worst, took);
        sum += took;
    }
    std::printf("%-24s opening %8.1f ms   key press %6.2f ms, worst %6.2f ms\n", name, opening, sum / keys, worst);
}

} // namespace

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    measure("1 MB in paragraphs", false);
    measure("1 MB in one block", true);
    return 0;
}
