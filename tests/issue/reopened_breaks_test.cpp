#include "app/issue/changes.h"

#include <QTest>

using namespace lilong;

namespace {

const QString key = QStringLiteral("k");

/// A page of one paragraph whose break at `gap` a repair has closed.
Issue joinedAt(const QString& page, Span gap, RepairEffect effect) {
    auto source = std::make_shared<Source>(Source{SourceId(1), QStringLiteral("page.txt"), {}, QStringLiteral("UTF-8"), page});
    const Issue raw = Issue::fromSources({source});
    IssueData data = raw.data();
    Repair repair;
    repair.key = key;
    repair.rule = QStringLiteral("line-break");
    repair.effect = effect;
    data.furniture[0].part = std::make_shared<const Part>(replaced(*data.furniture[0].part, gap, QString(), repair, data.sources).value());
    return changes::furnitureToBlock(raw.changedTo(std::move(data)).value(), raw->furniture[0].id, ArticleId(), 0).value();
}

QStringList paragraphs(const Issue& issue) {
    QStringList texts;
    for (const ArticlePtr& article : issue->articles) {
        for (const BlockPtr& block : article->blocks)
            texts << block->part->text.text();
    }
    return texts;
}

} // namespace

class ReopenedBreaksTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aBreakThatIsTakenBackPartsTheParagraph_data() {
        QTest::addColumn<int>("effect");
        QTest::newRow("line break") << static_cast<int>(RepairEffect::Replace);
        QTest::newRow("torn paragraph") << static_cast<int>(RepairEffect::Join);
    }

    void aBreakThatIsTakenBackPartsTheParagraph() {
        QFETCH(int, effect);
        const Issue issue = joinedAt(QStringLiteral("居民都待\n\n在家里"), {4, 6}, static_cast<RepairEffect>(effect));
        QCOMPARE(paragraphs(issue), QStringList{QStringLiteral("居民都待在家里")});

        const Issue apart = changes::reject(issue, key).value();
        QCOMPARE(paragraphs(apart), (QStringList{QStringLiteral("居民都待"), QStringLiteral("在家里")}));
        QVERIFY(Issue::create(apart.data()));

        const Issue again = changes::accept(apart, key).value();
        QCOMPARE(paragraphs(again), QStringList{QStringLiteral("居民都待在家里")});
        QVERIFY(Issue::create(again.data()));
    }

    /// Nothing but a blank, or nothing at all, stood between two columns of one line.
    void aBreakBetweenColumnsPartsTheParagraphToo() {
        const Issue issue = joinedAt(QStringLiteral("居民都待 在家里"), {4, 5}, RepairEffect::Replace);
        const Issue apart = changes::reject(issue, key).value();
        QCOMPARE(paragraphs(apart), (QStringList{QStringLiteral("居民都待"), QStringLiteral("在家里")}));
        QCOMPARE(paragraphs(changes::accept(apart, key).value()), QStringList{QStringLiteral("居民都待在家里")});
    }

    void equalityLooksAtValues() {
        const auto make = [] { return joinedAt(QStringLiteral("居民都待\n在家里"), {4, 5}, RepairEffect::Replace); };
        QVERIFY(make() == make());
        QVERIFY(!(make() == changes::reject(make(), key).value()));
    }
};

QTEST_GUILESS_MAIN(ReopenedBreaksTest)
#include "reopened_breaks_test.moc"
