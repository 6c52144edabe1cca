#include "app/structure/torn_paragraphs.h"

#include "app/issue/issue.h"

#include <QTest>

using namespace lilong;

namespace {

/// The text stops at a comma, and each of the others could be its rest.
const QString unsure = QStringLiteral("柳荫里的老墙根下摆着一排旧椅子，\n\n"
                                      "有的是从楼上搬下来的，有的是邻居送的。\n\n"
                                      "有的缺了腿，有的少了背，都还能坐人。\n\n"
                                      "有的钉了新板，有的铺了旧布，都有人坐。\n\n"
                                      "有的只剩三条腿，有的用砖头垫着，也坐得稳。\n\n"
                                      "有的上了新漆，坐下就不想走了。\n");

} // namespace

class TornParagraphsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        const auto loaded = Knowledge::load();
        QVERIFY(loaded.has_value());
        knowledge_ = *loaded;
    }

    void joinsATornWord() {
        const std::vector<Unit> units = unitsOf(QStringLiteral("这些年，街道一直感谢着社区里的志\n\n愿者们，逢年过节总要上门看看他们。"));
        QCOMPARE(units.size(), size_t{1});
        QVERIFY(units.front().string().contains(QStringLiteral("志愿者们")));
        QVERIFY(!units.front().cutEnd);
    }

    void leavesTwoParagraphsApart() {
        const std::vector<Unit> units = unitsOf(QStringLiteral("这些年，街道一直感谢着社区里的志愿者们。\n\n逢年过节总要上门看看他们，听听他们的话。"));
        QCOMPARE(units.size(), size_t{2});
        QVERIFY(doubts_.empty());
    }

    void marksWhatIsCut() {
        const std::vector<Unit> units = unitsOf(QStringLiteral("这些年，街道一直感谢着社区里的志"));
        QCOMPARE(units.size(), size_t{1});
        QVERIFY(units.front().cutEnd);
    }

    void proposesRivals() {
        const std::vector<Unit> units = unitsOf(unsure);
        QCOMPARE(units.size(), size_t{6});
        QVERIFY(doubts_.size() >= 2);
        double all = 0;
        for (const RepairPtr& doubt : doubts_) {
            QCOMPARE(doubt->state, RepairState::Proposed);
            QCOMPARE(doubt->effect, RepairEffect::Join);
            QCOMPARE(doubt->before, rawText(sources_, doubt->raw).toString());
            all += doubt->confidence;
        }
        QVERIFY(all > 0 && all < 1);
        QCOMPARE(doubts_[0]->raw.span.start, doubts_[1]->raw.span.start);
        QVERIFY(doubts_[0]->key != doubts_[1]->key);
    }

    void keepsWhatTheEditorDecided() {
        unitsOf(unsure);
        QVERIFY(doubts_.size() >= 2);
        const QString second = doubts_[1]->key;
        const std::vector<Unit> units = unitsOf(unsure, {{doubts_[0]->key, Decision::Rejected}, {second, Decision::Accepted}});
        QCOMPARE(units.size(), size_t{5});
        for (const RepairPtr& doubt : doubts_)
            QVERIFY(doubt->key != second);
    }

private:
    std::vector<Unit> unitsOf(const QString& text, const Decisions& decisions = {}) {
        sources_ = {std::make_shared<const Source>(Source{SourceId(1), QStringLiteral("page.txt"), {}, QStringLiteral("UTF-8"), text})};
        doubts_.clear();
        std::vector<Fragment> fragments = fragmentsOf(TracedText(*sources_.front(), {0, text.size()}), sources_);
        return joinTornParagraphs(std::move(fragments), *knowledge_, decisions, sources_, doubts_);
    }

    KnowledgePtr knowledge_;
    std::vector<SourcePtr> sources_;
    std::vector<RepairPtr> doubts_;
};

QTEST_APPLESS_MAIN(TornParagraphsTest)
#include "torn_paragraphs_test.moc"
