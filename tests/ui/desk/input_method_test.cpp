#include "tests/ui/desk/page_maker.h"

#include "ui/desk/proof_view.h"

#include <QInputMethodEvent>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>

using namespace lilong;

namespace {

struct Proof {
    explicit Proof(const Issue& issue = canteenIssue()) : session(issue, {}, {}, clock), view(session) {
        view.resize(900, 700);
        view.show();
        view.setFocus();
    }
    PartRef block(size_t index) const {
        const Article& found = *session.issue()->articles.front();
        return {.article = found.id, .block = found.blocks[index]->id};
    }
    PartPtr part(size_t index) const { return session.issue().part(block(index)); }
    QString text(size_t index) const { return textOf(part(index)); }
    QTextBlock shown() const { return view.textCursor().block(); }
    /// What an input method sends while a word is spelt: underlined preedit with the cursor at its end.
    void spell(const QString& preedit) {
        QTextCharFormat underlined;
        underlined.setFontUnderline(true);
        QInputMethodEvent event(preedit, {{QInputMethodEvent::TextFormat, 0, static_cast<int>(preedit.size()), underlined},
                                          {QInputMethodEvent::Cursor, static_cast<int>(preedit.size()), 1, {}}});
        QApplication::sendEvent(&view, &event);
    }
    void commit(const QString& text) {
        QInputMethodEvent event;
        event.setCommitString(text);
        QApplication::sendEvent(&view, &event);
    }

    StoppedClock clock;
    Session session;
    ProofView view;
};

/// The block of the sample with the first tag.
size_t blockWithMention(const Proof& proof) {
    for (size_t i = 0; i < proof.session.issue()->articles.front()->blocks.size(); ++i) {
        if (!proof.part(i)->mentions.empty())
            return i;
    }
    qFatal("the sample has no tag");
}

QString mentionText(const Proof& proof, size_t block) {
    const Mention& mention = proof.part(block)->mentions.front();
    return slice(proof.part(block)->text.text(), mention.span).toString();
}

} // namespace

/// Chinese is typed with an input method: what it shows, what it commits, what it gives up.
class InputMethodTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void preeditIsShownInPlaceAndIsNoText() {
        Proof proof;
        const QString before = proof.text(0);
        proof.view.placeCursor({proof.block(0), 2});
        proof.spell(QStringLiteral("shi'tang"));
        const QTextLayout& layout = *proof.shown().layout();
        QCOMPARE(layout.preeditAreaText(), QStringLiteral("shi'tang"));
        QCOMPARE(layout.preeditAreaPosition(), 2);
        QCOMPARE(proof.text(0), before);
        QCOMPARE(proof.session.steps().size(), 1u);
        QVERIFY(!proof.view.proof().editIn(proof.shown()));
    }

    void commitInsertsOnce() {
        Proof proof;
        const QString before = proof.text(0);
        proof.view.placeCursor({proof.block(0), 2});
        for (const auto* spelt : {"s", "sh", "shi", "shi'tang"})
            proof.spell(QLatin1String(spelt));
        proof.commit(QStringLiteral("食堂"));
        QCOMPARE(proof.text(0), before.left(2) + QStringLiteral("食堂") + before.mid(2));
        QVERIFY(proof.shown().layout()->preeditAreaText().isEmpty());
        QCOMPARE(proof.view.cursorPlace(), (ProofPlace{proof.block(0), 4}));
        QCOMPARE(proof.session.steps().size(), 2u);
        QCoreApplication::processEvents(); // nothing comes after
        QCOMPARE(proof.session.steps().size(), 2u);
        proof.session.undo();
        QCOMPARE(proof.text(0), before);
    }

    void whatIsGivenUpLeavesNothing() {
        Proof proof;
        const Issue before = proof.session.issue();
        proof.view.placeCursor({proof.block(0), 2});
        const QString shownBefore = proof.shown().text();
        const auto formats = proof.shown().layout()->formats().size();
        proof.spell(QStringLiteral("hua"));
        proof.spell({});
        QVERIFY(proof.session.issue().isSameAs(before));
        QCOMPARE(proof.shown().text(), shownBefore);
        QVERIFY(proof.shown().layout()->preeditAreaText().isEmpty());
        QCOMPARE(proof.shown().layout()->formats().size(), formats);
    }

    void tagsAndRepairsMoveAlong() {
        Proof proof;
        const size_t tagged = blockWithMention(proof);
        const QString name = mentionText(proof, tagged);
        const Span span = proof.part(tagged)->mentions.front().span;
        const auto raw = proof.part(tagged)->text.rawOf(span);
        proof.view.placeCursor({proof.block(tagged), 0});
        proof.spell(QStringLiteral("zuo'tian"));
        proof.commit(QStringLiteral("昨天"));
        QCOMPARE(mentionText(proof, tagged), name);
        QCOMPARE(proof.part(tagged)->mentions.front().span, span.shifted(2));
        QCOMPARE(proof.part(tagged)->text.rawOf(span.shifted(2)), raw);
        for (size_t i = 0; i < proof.session.issue()->articles.front()->blocks.size(); ++i) {
            for (const Run& run : proof.part(i)->text.runs())
                QVERIFY(!run.repair || run.repair->rule == editorRule || proof.session.issue().repair(run.repair->key));
        }
    }

    void aRepairBehindTheCommitKeepsItsRawText() {
        Proof proof;
        for (size_t i = 0; i < proof.session.issue()->articles.front()->blocks.size(); ++i) {
            qsizetype start = 0;
            for (const Run& run : proof.part(i)->text.runs()) {
                if (run.repair) {
                    const RepairPtr repair = run.repair;
                    proof.view.placeCursor({proof.block(i), 0});
                    proof.commit(QStringLiteral("又"));
                    QVERIFY(proof.session.issue().repair(repair->key));
                    QCOMPARE(proof.part(i)->text.offsetOf(repair->raw.source, repair->raw.span.start), std::optional<qsizetype>(start + 1));
                    return;
                }
                start += run.length;
            }
        }
        QFAIL("the sample has no repair");
    }

    void aSelectionOverParagraphsIsReplaced() {
        Proof proof;
        const QString first = proof.text(0), second = proof.text(1);
        proof.view.select({proof.block(0), 2}, {proof.block(1), 3});
        proof.spell(QStringLiteral("he"));
        proof.commit(QStringLiteral("和"));
        QCOMPARE(proof.text(0), first.left(2) + QStringLiteral("和") + second.mid(3));
    }
};

QTEST_MAIN(InputMethodTest)
#include "input_method_test.moc"
