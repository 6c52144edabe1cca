#include "app/structure/role_odds.h"

#include "app/language/knowledge.h"

#include <QTest>

using namespace lilong;

namespace {

constexpr FragmentKind P = FragmentKind::Paragraph;
constexpr FragmentKind H = FragmentKind::Heading;

const QString torn = QStringLiteral("柳荫里的路灯坏了三个月，居民夜里回家要打手电。楼组长沈玉兰把号码抄在本子上，大家都");
const QString rest = QStringLiteral("来谢她。路灯亮的那晚，她数了一遍，二十四盏路灯，一盏也不少。");

} // namespace

class RoleOddsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        const auto loaded = Knowledge::load();
        QVERIFY(loaded.has_value());
        knowledge_ = *loaded;
    }

    /// A picture stops a line short in mid-sentence: below it stands what it shows, and right below that the text goes on.
    void aLineBelowACutLineIsACaption_data() {
        QTest::addColumn<QString>("line");
        QTest::addColumn<int>("lastLine");
        QTest::addColumn<bool>("isCaption");
        const QString caption = QStringLiteral("灯下的号码抄得整整齐齐。");
        QTest::newRow("cut short") << caption << 14 << true;
        QTest::newRow("a full line") << caption << 30 << false;
        QTest::newRow("it stops in mid-sentence itself") << caption.chopped(1) << 14 << false;
        QTest::newRow("the last character of the word above") << QStringLiteral("都，整整齐齐地抄了号码。") << 14 << false;
    }
    void aLineBelowACutLineIsACaption() {
        QFETCH(QString, line);
        QFETCH(int, lastLine);
        add(P, torn);
        page_.back().measure = 30;
        page_.back().lastLine = lastLine;
        add(P, line);
        add(P, rest, 0);
        QTEST(captionOdds() > ReadingWeights().caption + 1.0, "isCaption");
    }

    /// Sentences of which the last stops short are running text, and phrases that a space parts a heading.
    void whatIsNoCaption_data() {
        QTest::addColumn<FragmentKind>("kind");
        QTest::addColumn<QString>("line");
        QTest::newRow("torn text") << P << QStringLiteral("路灯的号码都抄下了。大家也都来");
        QTest::newRow("phrases") << H << QStringLiteral("抄下一本路灯号码 照亮一条老弄堂");
    }
    void whatIsNoCaption() {
        QFETCH(FragmentKind, kind);
        QFETCH(QString, line);
        add(P, torn);
        add(kind, line);
        add(P, rest);
        QVERIFY(captionOdds() < ReadingWeights().caption);
        QCOMPARE(oddsOfSecond().isPhrase, kind == H);
    }

    /// A heading that broke far short of its column is set in larger type than the text: no crosshead is.
    void largeTypeIsNoCrosshead() {
        add(P, rest);
        add(H, QStringLiteral("一盏路灯也不少"));
        page_.back().lines = 2;
        page_.back().measure = 30;
        page_.back().firstLine = 30;
        add(P, rest);
        const RoleOdds odds = oddsOfSecond();
        page_[1].firstLine = 20;
        QCOMPARE(oddsOfSecond().headline, odds.headline);
        QVERIFY(oddsOfSecond().crosshead < odds.crosshead);
    }

    void init() {
        page_.clear();
        text_.clear();
        spans_.clear();
    }

private:
    void add(FragmentKind kind, const QString& text, int blank = 1) {
        spans_.push_back({text_.size(), text_.size() + text.size()});
        text_ += text + u'\n';
        Fragment fragment;
        fragment.kind = kind;
        fragment.blankLinesBefore = blank;
        fragment.lines = text.size() > 40 ? 4 : 1;
        page_.push_back(std::move(fragment));
    }

    RoleOdds oddsOfSecond() {
        const Source source{SourceId(1), QStringLiteral("page.txt"), {}, QStringLiteral("UTF-8"), text_};
        for (size_t i = 0; i < page_.size(); ++i)
            page_[i].text = TracedText(source, spans_[i]);
        return roleOddsOf(page_, knowledge_->lexicon(), ReadingWeights())[1];
    }
    double captionOdds() { return oddsOfSecond().caption; }

    KnowledgePtr knowledge_;
    QString text_;
    std::vector<Span> spans_;
    std::vector<Fragment> page_;
};

QTEST_APPLESS_MAIN(RoleOddsTest)
#include "role_odds_test.moc"
