#include "app/text/text_pattern.h"

#include <QTest>

using namespace lilong;

namespace {

QString said(const Result<std::vector<PatternMatch>>& found) {
    if (!found)
        return found.error().message();
    QStringList list;
    for (const PatternMatch& match : *found)
        list << QStringLiteral("%1-%2 %3").arg(match.span.start).arg(match.span.end).arg(match.after);
    return list.join(QLatin1String(", "));
}

TextQuery plain(const QString& text) { return {text}; }
TextQuery expression(const QString& text) { return {text, true}; }

} // namespace

class TextPatternTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void finds_data() {
        QTest::addColumn<QString>("looked");
        QTest::addColumn<bool>("regular");
        QTest::addColumn<bool>("matchCase");
        QTest::addColumn<bool>("wholeWord");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("replacement");
        QTest::addColumn<QString>("found");
        QTest::newRow("string") << "巳经" << false << true << false << "巳经到了，巳经" << "已经" << "0-2 已经, 5-7 已经";
        QTest::newRow("marks of expressions") << "a.b($1)*" << false << true << false << "a.b($1)* axb" << "$0\\" << "0-8 $0\\";
        QTest::newRow("a blank") << "a b" << false << true << false << "a b ab" << "c" << "0-3 c";
        QTest::newRow("any case") << "vip" << false << false << false << "VIP和Vip" << "贵宾" << "0-3 贵宾, 4-7 贵宾";
        QTest::newRow("this case") << "vip" << false << true << false << "VIP和vip" << "贵宾" << "4-7 贵宾";
        QTest::newRow("full-width letters") << "ａ" << false << false << false << "Ａａ" << "A" << "0-1 A, 1-2 A";
        QTest::newRow("whole word") << "art" << false << true << true << "art party, art" << "x" << "0-3 x, 11-14 x";
        QTest::newRow("whole Chinese word") << "居民" << false << true << true << "居民来了" << "x" << "0-2 x";
        QTest::newRow("groups") << "(\\d+)号楼(\\d+)室" << true << true << false << "3号楼201室和5号楼7室" << "$1-$2" << "0-7 3-201, 8-13 5-7";
        QTest::newRow("whole match") << "\\d+" << true << true << false << "一12二" << "<$0>" << "1-3 <12>";
        QTest::newRow("named group") << "(?<n>\\d)月" << true << true << false << "7月" << "${n}/" << "0-2 7/";
        QTest::newRow("a dollar") << "元" << true << true << false << "5元" << "\\$" << "1-2 $";
        QTest::newRow("empty matches are none") << "x*" << true << true << false << "axxb" << "y" << "1-3 y";
        QTest::newRow("lines") << "^二" << true << true << false << "一二\n二" << "2" << "3-4 2";
        QTest::newRow("pairs of surrogates") << "." << true << true << false << "𠮷a" << "b" << "0-2 b, 2-3 b";
        QTest::newRow("nothing") << "丙" << false << true << false << "甲乙" << "丁" << "";
        QTest::newRow("no text") << "丙" << false << true << false << "" << "丁" << "";
    }
    void finds() {
        QFETCH(QString, looked);
        QFETCH(bool, regular);
        QFETCH(bool, matchCase);
        QFETCH(bool, wholeWord);
        QFETCH(QString, text);
        QFETCH(QString, replacement);
        QFETCH(QString, found);
        const Result<TextPattern> pattern = TextPattern::compile({looked, regular, matchCase, wholeWord});
        QVERIFY2(pattern, pattern ? "" : qPrintable(pattern.error().message()));
        QCOMPARE(said(pattern->matchesIn(text, replacement)), found);
    }

    void tellsWhatIsWrong_data() {
        QTest::addColumn<QString>("looked");
        QTest::addColumn<QString>("what");
        QTest::newRow("nothing") << "" << "There is nothing to look for.";
        QTest::newRow("round") << "甲(乙" << "A round bracket of the expression has no partner.";
        QTest::newRow("square") << "甲[乙" << "A square bracket of the expression is not closed.";
        QTest::newRow("backslash") << "甲\\" << "The expression has a backslash before something that it does not go with.";
        QTest::newRow("count") << "甲{5,2}" << "A count in braces, like {2,5}, is not right.";
        QTest::newRow("group") << "甲\\3" << "The expression names a group that it does not have.";
        QTest::newRow("repeats nothing") << "*甲" << "The expression cannot be understood.";
    }
    void tellsWhatIsWrong() {
        QFETCH(QString, looked);
        QFETCH(QString, what);
        const Result<TextPattern> pattern = TextPattern::compile(expression(looked));
        QVERIFY(!pattern);
        QCOMPARE(pattern.error().kind, Error::Kind::Input);
        QCOMPARE(pattern.error().what, what);
    }

    void tellsWhereItIsWrong() {
        for (const bool wholeWord : {false, true}) {
            const Result<TextPattern> pattern = TextPattern::compile({QStringLiteral("甲乙{5,2}丙"), true, false, wholeWord});
            QVERIFY(!pattern);
            QVERIFY2(pattern.error().advice.contains(QStringLiteral(": 甲乙{5,2}")), qPrintable(pattern.error().advice));
        }
    }

    void aPatternOfOneTextServesMany() {
        const TextPattern pattern = *TextPattern::compile(plain(QStringLiteral("甲")));
        QCOMPARE(said(pattern.matchesIn(QStringLiteral("甲"))), QStringLiteral("0-1 "));
        QCOMPARE(said(pattern.matchesIn(QStringLiteral("乙甲"))), QStringLiteral("1-2 "));
    }

    void refusesAnUnknownGroupInTheReplacement() {
        const TextPattern pattern = *TextPattern::compile(expression(QStringLiteral("(甲)")));
        for (const char* replacement : {"$2", "${none}"}) {
            const auto found = pattern.matchesIn(QStringLiteral("甲"), QLatin1String(replacement));
            QVERIFY(!found);
            QCOMPARE(found.error().what, QStringLiteral("The replacement names a group that the expression does not have."));
        }
    }

    void endsWhatWouldTakeForEver() {
        const TextPattern pattern = *TextPattern::compile(expression(QStringLiteral("(a+)+b")));
        const auto found = pattern.matchesIn(QString(60, u'a') + u'c');
        QVERIFY(!found);
        QCOMPARE(found.error().kind, Error::Kind::Input);
    }

    void endsWhatWouldTakeAllRoom() {
        const TextPattern pattern = *TextPattern::compile(expression(QStringLiteral("(?:甲|乙)*丙")));
        const auto found = pattern.matchesIn(QString(4000000, u'甲'));
        QVERIFY(!found);
        QCOMPARE(found.error().kind, Error::Kind::Input);
    }

    void stopsWhenAsked() {
        const TextPattern pattern = *TextPattern::compile(expression(QStringLiteral("(a+)+b")));
        const auto found = pattern.matchesIn(QString(60, u'a'), {}, [] { return true; });
        QVERIFY(!found);
        QCOMPARE(found.error().kind, Error::Kind::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TextPatternTest)
#include "text_pattern_test.moc"
