#include "app/structure/continuation_judge.h"

#include "app/language/knowledge.h"

#include <QTest>

#include <algorithm>

using namespace lilong;

namespace {

constexpr int measure = 30; // cells

/// A first line by itself: it is two characters short, and its paragraph goes on elsewhere.
Fragment torn(const QString& text) {
    Fragment fragment;
    fragment.text = TracedText(Source{SourceId(1), QStringLiteral("page.txt"), {}, QStringLiteral("UTF-8"), text}, {0, text.size()});
    fragment.blankLinesBefore = 1;
    fragment.firstLine = fragment.lastLine = measure - 4;
    fragment.measure = measure;
    return fragment;
}

Fragment rest(const QString& text) {
    Fragment fragment = torn(text);
    fragment.lines = 3;
    fragment.firstLine = measure;
    fragment.lastLine = measure / 2;
    return fragment;
}

/// A paragraph on one line, however long it is.
Fragment unbroken(const QString& text) {
    Fragment fragment = torn(text);
    fragment.firstLine = fragment.lastLine = static_cast<int>(2 * text.size());
    fragment.measure = 0;
    return fragment;
}

const std::vector<Fragment> unsure = {torn(QStringLiteral("在走访的时候，王春梅才发现")), rest(QStringLiteral("居民楼里的排水管老了，一下雨就往外冒水。")),
                                      rest(QStringLiteral("居民会上，大家把话都说开了。"))};

const std::vector<Fragment> plain = {torn(QStringLiteral("这些年来，街道一直感谢着志")), rest(QStringLiteral("愿者们的付出，逢年过节总要上门看看。")),
                                     torn(QStringLiteral("沈玉兰每天清早都要去一趟菜")), rest(QStringLiteral("市场，看看哪家的菜最新鲜。")),
                                     torn(QStringLiteral("这几年小区里的变化，街坊邻")), rest(QStringLiteral("居都看在眼里，楼道亮了，墙也刷白了。"))};

} // namespace

class ContinuationJudgeTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        const auto loaded = Knowledge::load();
        QVERIFY(loaded.has_value());
        knowledge_ = *loaded;
    }

    /// Several columns ran together in its line: it is not known which of them goes on.
    void aRowOfColumnsHardlyGoesOn() {
        std::vector<Fragment> page = plain;
        page[0].firstLine = page[0].lastLine = 3 * measure;
        page[0].text = torn(plain[0].string().repeated(4)).text;
        page[0].measure = 0;
        QVERIFY(odds(page, 0, 1) < odds(plain, 0, 1) - 1.5);
    }

    void tornWordsAreLikelierThanStrangers() {
        QVERIFY(odds(plain, 0, 1) > odds(plain, 0, 3) + 3);
    }

    /// Where every plain case goes on in the very next piece, an unsure one most likely does.
    void learnsFromPlainCasesHowThePageGoesOn() {
        std::vector<Fragment> page = plain;
        page.insert(page.end(), unsure.begin(), unsure.end());
        const double alone = odds(unsure, 0, 1) - odds(unsure, 0, 2);
        const double among = odds(page, 6, 7) - odds(page, 6, 8);
        QVERIFY2(among > alone + 0.5, qPrintable(QStringLiteral("%1 alone, %2 among plain ones").arg(alone).arg(among)));
    }

    /// Paragraphs on one line each show no column's edge; what is torn goes on in the next one, or behind the caption below it.
    void unbrokenTextGoesOnInTheNext_data() {
        QTest::addColumn<bool>("caption");
        QTest::newRow("right below") << false;
        QTest::newRow("behind a caption") << true;
    }
    void unbrokenTextGoesOnInTheNext() {
        QFETCH(bool, caption);
        const QString other = QStringLiteral("春天的时候，花房里的兰花开了，街坊们带着孩子来看花，坐在石凳上说了一个下午的话，谁也不想先走，临走时还约好明年再来看一看。");
        std::vector<Fragment> page = {unbroken(QStringLiteral("沈玉兰是银杏三村最早的楼组长，也是第一批搬进来的住户，做了一辈子的会计，手里有一本厚厚的账，记着每家每户的水电和电话，"))};
        if (caption)
            page.push_back(torn(QStringLiteral("账本就放在门卫室")));
        page.push_back(unbroken(other));
        page.push_back(unbroken(other));
        const size_t next = page.size() - 2;
        QVERIFY(odds(page, 0, next) > odds(page, 0, next + 1) + 1.0);
    }

    /// Within a quotation or a title that is open none begins.
    void noQuotationOpensInAnother() {
        const auto page = [](const QString& open) {
            return std::vector<Fragment>{torn(QStringLiteral("沈玉兰说起自己的书") + open), rest(QStringLiteral("“槐树底下”是她写的第一篇。")),
                                         rest(QStringLiteral("槐树底下是她写的第一篇。"))};
        };
        const double usual = odds(page(QStringLiteral("，柳荫里")), 0, 1);
        for (const QString& open : {QStringLiteral("，“柳荫里"), QStringLiteral("《柳荫里")})
            QVERIFY2(odds(page(open), 0, 1) < usual - 2, qPrintable(open));
    }

private:
    [[nodiscard]] double odds(const std::vector<Fragment>& page, size_t first, size_t second) const {
        const std::vector<Continuation> pairs = ContinuationJudge(page, *knowledge_).pairs();
        const auto found = std::find_if(pairs.begin(), pairs.end(), [&](const Continuation& pair) { return pair.first == first && pair.second == second; });
        return found == pairs.end() ? -2.0 : found->odds;
    }

    KnowledgePtr knowledge_;
};

QTEST_APPLESS_MAIN(ContinuationJudgeTest)
#include "continuation_judge_test.moc"
