// The panes tied together, and what the source pane shows of the raw text.
#include "tests/ui/desk/open_desk.h"

#include "ui/desk/outline_panel.h"
#include "ui/desk/pane_links.h"
#include "ui/desk/source_marks.h"
#include "ui/desk/source_pane.h"
#include "ui/desk/source_view.h"

#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>
#include <QWheelEvent>

using namespace lilong;

namespace {

SourceView& sourceOf(OpenDesk& desk) { return *desk.pane.source()->view(); }

QStringList lit(const QList<QTextEdit::ExtraSelection>& selections) {
    QStringList texts;
    for (const QTextEdit::ExtraSelection& selection : selections)
        texts << selection.cursor.selectedText();
    return texts;
}

/// A page of eighty articles; in the source each two have changed places.
Issue longIssue() {
    const auto headline = [](int i) { return QStringLiteral("银杏三村第%1号题目").arg(i + 100); };
    const auto text = [](int i) { return QStringLiteral("梧桐新村的第%1段文字，讲的是柳荫里的邻居怎样过日子。").arg(i + 100); };
    QString raw;
    for (int i = 0; i < 80; ++i)
        raw += headline(i ^ 1) + QLatin1Char('\n') + text(i ^ 1) + QLatin1Char('\n');
    PageMaker page(raw);
    for (int i = 0; i < 80; ++i)
        page.addArticle(headline(i), {text(i)});
    return page.make();
}

void wheel(QWidget* viewport, int notches) {
    const QPointF at(viewport->rect().center());
    QWheelEvent event(at, viewport->mapToGlobal(at), {}, QPoint(0, -120 * notches), Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(viewport, &event);
}

QString topLineOf(SourceView& source) { return source.cursorForPosition(QPoint(0, 1)).block().text(); }

/// What a texture looks like without its colour: the painted picture in black and white.
QImage texture(Fate fate) {
    QImage image(60, 20, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    QPalette grey(Qt::white);
    DeskColours colours(grey);
    for (QColor* const colour : {&colours.repair, &colours.hatch, &colours.unplaced, &colours.doubt, &colours.faint})
        *colour = Qt::black;
    for (QColor* const tint : {&colours.unplacedTint, &colours.doubtTint})
        *tint = Qt::white;
    paintFateBox(painter, QRectF(0, 0, 60, 20), fate, colours);
    painter.end();
    return image.convertToFormat(QImage::Format_Mono, Qt::ThresholdDither);
}

} // namespace

class LinksTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theCursorOfTheProofIsShownInTheSourceAndTheInspector() {
        OpenDesk desk;
        desk.doubts().choose(QStringLiteral("d-air"));
        desk.proof().setFocus();
        desk.proof().placeCursor({desk.block(1), desk.text(1).lastIndexOf(QStringLiteral("挖")) - 1});
        QTRY_COMPARE(lit(sourceOf(desk).extraSelections()), QStringList{QStringLiteral("也")});
        QCOMPARE(desk.doubts().current()->key, QStringLiteral("d-air")); // no doubt here: the one in hand stays
        QTest::keyClick(&desk.proof(), Qt::Key_Right);
        QTRY_COMPARE(lit(sourceOf(desk).extraSelections()), QStringList{QStringLiteral("挖")});
        QCOMPARE(sourceOf(desk).selectedRaw().start, desk.session.issue()->sources.front()->text.lastIndexOf(QStringLiteral("挖")));
        QCOMPARE(desk.doubts().current()->key, QStringLiteral("d-dig-2"));
        QVERIFY(desk.proof().hasFocus());
    }

    void typingIsFollowedExactly() {
        OpenDesk desk;
        desk.proof().setFocus();
        desk.proof().placeCursor({desk.block(3), 2});
        QTest::keyClicks(&desk.proof(), QStringLiteral("ab"));
        QTRY_COMPARE(lit(sourceOf(desk).extraSelections()), QStringList{QStringLiteral("还")}); // the character behind the cursor
    }

    void theCursorOfTheSourceIsShownInTheProof() {
        OpenDesk desk;
        SourceView& source = sourceOf(desk);
        QTextCursor cursor = source.textCursor();
        cursor.setPosition(static_cast<int>(desk.session.issue()->sources.front()->text.indexOf(QStringLiteral("傍晚"))));
        const QPoint point = source.cursorRect(cursor).center() + QPoint(3, 0);
        QTest::mouseClick(source.viewport(), Qt::LeftButton, Qt::NoModifier, point);
        QCOMPARE(desk.proof().cursorPlace()->part, desk.block(3));
        QCOMPARE(desk.proof().cursorPlace()->offset, qsizetype(0));
        QCOMPARE(lit(desk.proof().extraSelections()), QStringList{QStringLiteral("傍")});
    }

    void thePointerLightsUpWhatBelongsTogether() {
        OpenDesk desk;
        QTextCursor cursor(desk.proof().document());
        cursor.setPosition(desk.proof().proof().positionOf({desk.block(3), 4}));
        const QPoint over = desk.proof().cursorRect(cursor).center() + QPoint(4, 0);
        QTest::mouseMove(desk.proof().viewport(), over);
        QTRY_VERIFY(lit(desk.proof().extraSelections()).contains(QStringLiteral("傍晚还有志愿者送餐上门。")));
        QVERIFY(lit(sourceOf(desk).extraSelections()).contains(QStringLiteral("傍晚还有志愿者送餐上门。")));
        // A repair is one thing: here one mark of the other width.
        cursor.setPosition(desk.proof().proof().positionOf({desk.block(0), desk.text(0).indexOf(QChar(u'，'))}));
        QTest::mouseMove(desk.proof().viewport(), desk.proof().cursorRect(cursor).center() + QPoint(4, 0));
        QTRY_VERIFY(lit(desk.proof().extraSelections()).contains(QStringLiteral("，")));
        QVERIFY(lit(sourceOf(desk).extraSelections()).contains(QStringLiteral(",")));
        // And from the source.
        SourceView& source = sourceOf(desk);
        QTextCursor raw = source.textCursor();
        raw.setPosition(static_cast<int>(desk.session.issue()->sources.front()->text.indexOf(QStringLiteral("老人们"))));
        QTest::mouseMove(source.viewport(), source.cursorRect(raw).center() + QPoint(4, 0));
        QTRY_VERIFY(lit(desk.proof().extraSelections()).contains(QStringLiteral("老人们在新食堂用餐")));
        QEvent leave(QEvent::Leave);
        QCoreApplication::sendEvent(source.viewport(), &leave);
        QVERIFY(!lit(desk.proof().extraSelections()).contains(QStringLiteral("老人们在新食堂用餐")));
        QCOMPARE(lit(desk.proof().extraSelections()), QStringList{QStringLiteral("挖")}); // the doubt in hand stays lit
    }

    void thePointerOverTheQueueShowsThePlace() {
        OpenDesk desk;
        QTreeView& list = *desk.doubts().list();
        const QModelIndex second = list.model()->index(1, 0, list.model()->index(0, 0));
        QTest::mouseMove(list.viewport(), list.visualRect(second).center());
        QTRY_COMPARE(lit(sourceOf(desk).extraSelections()).size(), 2);
        QCOMPARE(desk.doubts().current()->key, QStringLiteral("d-dig-1")); // shown, not chosen
    }

    void scrollingTheProofScrollsTheSourceAndBack() {
        OpenDesk desk(longIssue());
        SourceView& source = sourceOf(desk);
        const int before = desk.proof().verticalScrollBar()->value();
        source.verticalScrollBar()->setValue(20); // by itself: nobody follows
        QCOMPARE(desk.proof().verticalScrollBar()->value(), before);
        wheel(desk.proof().viewport(), 20);
        QVERIFY(desk.proof().verticalScrollBar()->value() > 0);
        const std::optional<ProofPlace> top = desk.proof().topPlace();
        const QString text = textOf(desk.session.issue().part(top->part));
        QCOMPARE(topLineOf(source), text);
        QCOMPARE(desk.pane.inspector()->outline()->current(), top->part.article);
        wheel(source.viewport(), 3);
        QVERIFY(topLineOf(source) != text);
        QCOMPARE(textOf(desk.session.issue().part(desk.proof().topPlace()->part)), topLineOf(source));
    }

    // --- what the source shows

    void everyFateHasATextureOfItsOwn() {
        const Fate fates[] = {Fate::Text, Fate::Repaired, Fate::Furniture, Fate::Unplaced, Fate::Doubt, Fate::Removed};
        for (size_t i = 0; i < std::size(fates); ++i) {
            for (size_t j = i + 1; j < std::size(fates); ++j)
                QVERIFY2(texture(fates[i]) != texture(fates[j]), qPrintable(QStringLiteral("%1 and %2").arg(i).arg(j)));
        }
    }

    void marks_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("sign");
        QTest::addColumn<int>("length");
        const auto row = [](const char* name, const QString& text, SourceMarkKind kind, const QString& sign = {}, int length = 1) {
            QTest::newRow(name) << text << static_cast<int>(kind) << sign << length;
        };
        row("line feed", QStringLiteral("\n"), SourceMarkKind::LineEnd, QStringLiteral("↵"));
        row("pair", QStringLiteral("\r\n"), SourceMarkKind::LineEnd, QStringLiteral("CR↵"), 2);
        row("return", QStringLiteral("\r"), SourceMarkKind::LineEnd, QStringLiteral("CR"));
        row("form feed", QStringLiteral("\f"), SourceMarkKind::LineEnd, QStringLiteral("FF"));
        row("line separator", QString(QChar(0x2028)), SourceMarkKind::LineEnd, QStringLiteral("2028↵"));
        row("space", QStringLiteral(" "), SourceMarkKind::Space);
        row("wide space", QString(QChar(0x3000)), SourceMarkKind::OddSpace);
        row("no-break space", QString(QChar(0xa0)), SourceMarkKind::OddSpace);
        row("tab", QStringLiteral("\t"), SourceMarkKind::Tab);
        row("zero width", QString(QChar(0x200b)), SourceMarkKind::Invisible, QStringLiteral("200B"));
        row("radical", QStringLiteral("⼈"), SourceMarkKind::Folded);
        row("wide letter", QStringLiteral("Ａ"), SourceMarkKind::Folded);
    }

    void marks() {
        QFETCH(QString, text);
        QFETCH(int, kind);
        QFETCH(QString, sign);
        QFETCH(int, length);
        const std::vector<SourceMark> found = sourceMarks(QStringLiteral("里") + text + QStringLiteral("弄"), {0, 2 + text.size()});
        QCOMPARE(found.size(), size_t(1));
        QCOMPARE(found.front().span, (Span{1, 1 + length}));
        QCOMPARE(static_cast<int>(found.front().kind), kind);
        QCOMPARE(found.front().sign, sign);
    }

    /// The key shows the marks and hides them; a page without anything hidden looks the same but for its line ends.
    void hiddenCharactersAreShownOnDemand() {
        PageMaker page(QStringLiteral("柳荫里\t的　事⼈\n"));
        page.addArticle({}, {QStringLiteral("柳荫里\t的　事⼈")});
        OpenDesk desk(page.make());
        SourceView& source = sourceOf(desk);
        const QImage plain = source.viewport()->grab().toImage();
        desk.proof().setFocus();
        QTest::keyClick(&desk.proof(), Qt::Key_F10, Qt::ControlModifier);
        QVERIFY(source.showsMarks());
        const QImage marked = source.viewport()->grab().toImage();
        QVERIFY(marked != plain);
        QTextCursor cursor = source.textCursor();
        const auto differs = [&](int from, int to) {
            cursor.setPosition(from);
            const int left = source.cursorRect(cursor).left();
            cursor.setPosition(to);
            const QRect box(left, source.cursorRect(cursor).top(), std::max(12, source.cursorRect(cursor).left() - left), source.cursorRect(cursor).height());
            return marked.copy(box) != plain.copy(box);
        };
        QVERIFY(!differs(0, 3)); // 柳荫里
        QVERIFY(differs(3, 4));  // the tab
        QVERIFY(differs(5, 6));  // the wide space
        QVERIFY(differs(7, 8));  // the radical
        QVERIFY(differs(8, 8));  // the line end
        QTest::keyClick(&desk.proof(), Qt::Key_F10, Qt::ControlModifier);
        QCOMPARE(source.viewport()->grab().toImage(), plain);
    }
};

QTEST_MAIN(LinksTest)
#include "links_test.moc"
