#include "app/issue/restoring.h"

#include "tests/issue/sample_issue.h"

#include <QRandomGenerator>

using namespace lilong;

namespace {

const QString page = QStringLiteral("里弄新事\n甲乙丙。\n丁戊己。\n庚辛。\n版");

QString outline(const Issue& issue) {
    QStringList list;
    issue.forEachPart([&list](const PartRef&, const PartPtr& part) { list << textOf(part); });
    return list.join(u'|');
}

Issue typed(const Issue& issue, std::uint32_t block, Span span, const char16_t* text) {
    return changes::typeText(issue, sample::block(block), span, QString::fromUtf16(text), QString::fromUtf16(text)).value();
}

} // namespace

#define VERIFY_OUTLINE(result, wanted) \
    do { \
        const Result<Issue> made = result; \
        VERIFY_RESULT(made); \
        VERIFY_LEDGER(*made); \
        QCOMPARE(outline(*made), QStringLiteral(wanted)); \
    } while (false)

class RestoringTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aParagraphWithoutLaterWorkElsewhere() {
        const Issue then = sample::article(page);
        const Issue now = typed(typed(then, 21, {0, 1}, u"子"), 22, {0, 1}, u"丑");
        VERIFY_OUTLINE(changes::restoreBlock(now, then, BlockId(22)), "里弄新事|子乙丙。|丁戊己。|庚辛。|版");
    }

    void aParagraphThatWasJoined() {
        const Issue then = sample::article(page);
        const Issue now = typed(changes::joinWithPrevious(then, ArticleId(10), BlockId(22)).value(), 21, {0, 1}, u"子");
        VERIFY_OUTLINE(changes::restoreBlock(now, then, BlockId(22)), "里弄新事|子乙丙。|丁戊己。|庚辛。|版");
        VERIFY_OUTLINE(changes::restoreBlock(now, then, BlockId(21)), "里弄新事|甲乙丙。|丁戊己。|庚辛。|版");
    }

    void aParagraphThatWasSplitOrMoved() {
        const Issue then = sample::article(page);
        const Issue split = changes::splitBlock(then, ArticleId(10), BlockId(22), 1).value();
        VERIFY_OUTLINE(changes::restoreBlock(split, then, BlockId(22)), "里弄新事|甲乙丙。|丁戊己。|庚辛。|版");
        const Issue moved = changes::splitArticle(then, ArticleId(10), BlockId(22)).value();
        VERIFY_OUTLINE(changes::restoreBlock(typed(moved, 21, {0, 1}, u"子"), then, BlockId(22)), "里弄新事|子乙丙。|丁戊己。|庚辛。|版");
        const Issue away = changes::blockToFurniture(then, ArticleId(10), BlockId(22), FurnitureKind::Advert).value();
        VERIFY_OUTLINE(changes::restoreBlock(away, then, BlockId(22)), "里弄新事|甲乙丙。|丁戊己。|庚辛。|版");
        const Issue promoted = changes::promoteBlock(then, ArticleId(10), BlockId(21), PartRole::Kicker).value();
        VERIFY_OUTLINE(changes::restoreBlock(promoted, then, BlockId(21)), "里弄新事|甲乙丙。|丁戊己。|庚辛。|版");
    }

    /// A paragraph that held more text then than now takes it back; one that held less leaves the rest behind itself.
    void aRepairAcrossTheBorderIsTakenBack() {
        const Issue then = sample::article(page);
        Issue now = changes::joinWithPrevious(then, ArticleId(10), BlockId(22)).value();
        now = typed(now, 21, {2, 6}, u"子丑"); // 丙。丁戊
        VERIFY_OUTLINE(changes::restoreBlock(now, then, BlockId(22)), "里弄新事|甲乙丙。|丁戊己。|庚辛。|版");
    }

    void tagsComeAlong() {
        const Issue then = changes::tag(sample::article(page), sample::block(22), {0, 3}, MentionKind::Person, MentionForm::Name, {}).value();
        Issue now = changes::refuseMention(then, sample::block(22), {0, 3}).value();
        QVERIFY(now->people.empty());
        // Meanwhile the number went to somebody else.
        IssueData data = now.data();
        data.people.push_back({then->people.front().id, QStringLiteral("沈玉兰")});
        now = now.changedTo(std::move(data)).value();
        const Result<Issue> made = changes::restoreBlock(now, then, BlockId(22));
        VERIFY_RESULT(made);
        const PartPtr part = made->part(sample::block(22));
        QCOMPARE(part->mentions.size(), size_t(1));
        QCOMPARE(made->person(part->mentions.front().person)->name, QStringLiteral("丁戊己"));
        QCOMPARE((*made)->people.size(), size_t(2));
    }

    void doubtsAreAsTheyWere() {
        const Repair doubt = sample::repair(QStringLiteral("k"), {5, 6}, QStringLiteral("甲"), QStringLiteral("申"));
        const Issue open = sample::withDoubts(sample::article(page), {doubt});
        const Issue accepted = changes::accept(open, QStringLiteral("k")).value();
        const Issue back = changes::restoreBlock(accepted, open, BlockId(21)).value();
        QCOMPARE(back->doubts.size(), size_t(1));
        QCOMPARE(back->doubts.front()->state, RepairState::Proposed);
        QVERIFY(back->decisions.isEmpty());
        const Issue rejected = changes::reject(accepted, QStringLiteral("k")).value();
        const Issue again = changes::restoreBlock(rejected, accepted, BlockId(21)).value();
        QVERIFY(again->doubts.empty());
        QCOMPARE(again->decisions.value(QStringLiteral("k")), Decision::Accepted);
        QCOMPARE(sample::textAt(again, sample::block(21)), QStringLiteral("申乙丙。"));
    }

    void oneRepair() {
        const Repair doubt = sample::repair(QStringLiteral("k"), {5, 6}, QStringLiteral("甲"), QStringLiteral("申"));
        const Issue open = sample::withDoubts(sample::article(page), {doubt});
        const Issue accepted = changes::accept(open, QStringLiteral("k")).value(), rejected = changes::reject(open, QStringLiteral("k")).value();
        const Issue states[]{open, accepted, rejected};
        for (const Issue& from : states) {
            for (const Issue& to : states) {
                // Work on another paragraph stays.
                const Result<Issue> made = changes::restoreRepair(typed(from, 22, {0, 1}, u"丑"), to, QStringLiteral("k"));
                VERIFY_RESULT(made);
                QVERIFY(*made == typed(to, 22, {0, 1}, u"丑"));
            }
        }
        QVERIFY(!changes::restoreRepair(open, open, QStringLiteral("none")));
    }

    void aRepairThatWasTypedOver() {
        const Repair doubt = sample::repair(QStringLiteral("k"), {5, 6}, QStringLiteral("甲"), QStringLiteral("申"));
        const Issue then = changes::accept(sample::withDoubts(sample::article(page), {doubt}), QStringLiteral("k")).value();
        const Issue over = typed(typed(then, 21, {0, 1}, u"子"), 21, {2, 3}, u"丑");
        VERIFY_OUTLINE(changes::restoreRepair(over, then, QStringLiteral("k")), "里弄新事|申乙丑。|丁戊己。|庚辛。|版");
        const Issue further = typed(then, 21, {0, 2}, u"子"); // more than the repair: it would be lost
        QVERIFY(!changes::restoreRepair(further, then, QStringLiteral("k")));
    }

    void typingIsTakenBackAlone() {
        const Issue then = sample::article(page);
        const Issue first = typed(then, 21, {0, 1}, u"子"), both = typed(first, 22, {1, 2}, u"丑");
        const QString key = both.part(sample::block(21))->text.runs().front().repair->key;
        VERIFY_OUTLINE(changes::restoreRepair(both, then, key), "里弄新事|甲乙丙。|丁丑己。|庚辛。|版");
        const Issue without = changes::reject(both, key).value();
        VERIFY_OUTLINE(changes::restoreRepair(without, first, key), "里弄新事|子乙丙。|丁丑己。|庚辛。|版");
        QVERIFY(changes::restoreRepair(without, first, key)->data().decisions.isEmpty()); // what she typed is no decision
    }

    void typingThatGrewSince() {
        const Issue then = changes::typeText(sample::article(page), sample::block(21), {0, 1}, QStringLiteral("子"), QStringLiteral("b")).value();
        const Issue now = changes::typeText(then, sample::block(21), {1, 1}, QStringLiteral("丑"), QStringLiteral("b")).value();
        const QString key = then.part(sample::block(21))->text.runs().front().repair->key;
        QCOMPARE(sample::textAt(now, sample::block(21)), QStringLiteral("子丑乙丙。"));
        VERIFY_OUTLINE(changes::restoreRepair(typed(now, 22, {0, 1}, u"寅"), then, key), "里弄新事|子乙丙。|寅戊己。|庚辛。|版");
    }

    void aRepairThatWasNotThere() {
        const Repair doubt = sample::repair(QStringLiteral("k"), {5, 6}, QStringLiteral("甲"), QStringLiteral("申"));
        const Issue then = sample::article(page), open = sample::withDoubts(then, {doubt});
        const Issue now = typed(changes::accept(open, QStringLiteral("k")).value(), 22, {0, 1}, u"丑");
        VERIFY_OUTLINE(changes::restoreRepair(now, then, QStringLiteral("k")), "里弄新事|甲乙丙。|丑戊己。|庚辛。|版");
        QVERIFY(*changes::restoreRepair(open, then, QStringLiteral("k")) == open); // nothing was made: nothing is taken back
    }

    void anArticle() {
        const Issue then = sample::article(page);
        Issue now = changes::splitArticle(typed(then, 21, {0, 1}, u"子"), ArticleId(10), BlockId(22)).value();
        now = changes::promoteBlock(now, ArticleId(10), BlockId(21), PartRole::Deck).value();
        VERIFY_OUTLINE(changes::restoreArticle(now, then, ArticleId(10)), "里弄新事|甲乙丙。|丁戊己。|庚辛。|版");
        QVERIFY(!changes::restoreArticle(now, then, ArticleId(11)));
    }

    void anArticleThatWasJoined() {
        const Issue then = changes::splitArticle(sample::article(page), ArticleId(10), BlockId(22)).value();
        const ArticleId second = then->articles[1]->id;
        const Issue now = typed(changes::joinArticleWithPrevious(then, second).value(), 21, {0, 1}, u"子");
        const Issue back = changes::restoreArticle(now, then, second).value();
        QCOMPARE(back->articles.size(), size_t(2));
        QCOMPARE(outline(back), QStringLiteral("里弄新事|子乙丙。|丁戊己。|庚辛。|版"));
        // What it took in stays at its end.
        const Issue first = changes::restoreArticle(now, then, ArticleId(10)).value();
        QCOMPARE(first->articles.size(), size_t(1));
        QCOMPARE(outline(first), QStringLiteral("里弄新事|甲乙丙。|丁戊己。|庚辛。|版"));
    }

    void everything() {
        const Issue then = sample::article(page);
        const Issue now = typed(changes::splitArticle(then, ArticleId(10), BlockId(22)).value(), 21, {0, 1}, u"子");
        const Issue back = changes::restoreAll(now, then).value();
        QCOMPARE(back->articles, then->articles);
        QVERIFY(back->lastId >= now->lastId); // numbers are not given twice
        QVERIFY(!changes::restoreAll(now, sample::article(QStringLiteral("别的\n页\n版"))));
    }

    /// Whatever was done in between, bringing back succeeds, loses nothing, and the paragraph reads as it did.
    void anyWork() {
        QRandomGenerator random(11);
        for (int round = 0; round < 300; ++round) {
            std::vector<Issue> states{sample::article(page)};
            for (int i = 0; i < 12; ++i) {
                const Issue& now = states.back();
                const Article& article = *now->articles[static_cast<size_t>(random.bounded(static_cast<int>(now->articles.size())))];
                if (article.blocks.empty())
                    continue;
                const Block& block = *article.blocks[static_cast<size_t>(random.bounded(static_cast<int>(article.blocks.size())))];
                const PartRef ref{.role = PartRole::Block, .article = article.id, .block = block.id};
                const qsizetype size = block.part->text.text().size(), at = random.bounded(static_cast<int>(size) + 1);
                const Result<Issue> next = [&]() -> Result<Issue> {
                    switch (random.bounded(7)) {
                    case 0: return changes::typeText(now, ref, {at, std::min(at + random.bounded(3), size)}, QString(random.bounded(3), u'子'), QString::number(i));
                    case 1: return changes::splitBlock(now, article.id, block.id, at);
                    case 2: return changes::joinWithPrevious(now, article.id, block.id);
                    case 3: return changes::splitArticle(now, article.id, block.id);
                    case 4: return changes::joinArticleWithPrevious(now, article.id);
                    case 5: return changes::promoteBlock(now, article.id, block.id, PartRole::Headline);
                    default: return changes::moveBlock(now, article.id, block.id, now->articles.front()->id, 0);
                    }
                }();
                if (next)
                    states.push_back(*next);
            }
            const Issue& then = states[static_cast<size_t>(random.bounded(static_cast<int>(states.size())))];
            for (const ArticlePtr& article : then->articles) {
                const Result<Issue> whole = changes::restoreArticle(states.back(), then, article->id);
                VERIFY_RESULT(whole);
                VERIFY_LEDGER(*whole);
                for (const BlockPtr& block : article->blocks) {
                    const Result<Issue> made = changes::restoreBlock(states.back(), then, block->id);
                    VERIFY_RESULT(made);
                    VERIFY_LEDGER(*made);
                    bool found = false;
                    made->forEachPart([&](const PartRef&, const PartPtr& part) { found = found || part->text == block->part->text; });
                    QVERIFY2(found, qPrintable(outline(*made) + u' ' + textOf(block->part)));
                }
            }
        }
    }
};

QTEST_GUILESS_MAIN(RestoringTest)
#include "restoring_test.moc"
