#include "app/text/paired_marks.h"

#include <QTest>

using namespace lilong;

namespace {

QString said(const std::vector<UnpairedMark>& marks) {
    QString list;
    for (const UnpairedMark& mark : marks)
        list += QStringLiteral("%1%2%3 ").arg(QChar(mark.mark)).arg(QLatin1Char(mark.isOpening ? '<' : '>')).arg(mark.offset);
    return list.trimmed();
}

} // namespace

class PairedMarksTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsMarksWithoutPartner_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("found");
        QTest::newRow("none") << "柳荫里" << "";
        QTest::newRow("pairs") << "“一‘二’”《三（四）》【五】「『六』」(7)[8]" << "";
        QTest::newRow("opened") << "他说：“来了。" << "“<3";
        QTest::newRow("closed") << "来了。”他说" << "”>3";
        QTest::newRow("one within") << "“甲《乙”" << "《<2";
        QTest::newRow("crossed") << "（甲“乙）丙”" << "“<2 ”>6";
        QTest::newRow("opened twice") << "“甲“乙”" << "“<0";
        QTest::newRow("either width") << "（甲)(乙）" << "";
        QTest::newRow("apostrophe") << "It’s ’90s" << "";
        QTest::newRow("closing quotation between Chinese") << "甲’乙" << "’>1";
        QTest::newRow("number with a bracket") << "1）开门\n12)关门\n（3）走" << "";
        QTest::newRow("a bracket in the midst") << "共1）个" << "）>2";
        QTest::newRow("several") << "》甲“" << "》>0 “<2";
    }
    void findsMarksWithoutPartner() {
        QFETCH(QString, text);
        QFETCH(QString, found);
        QCOMPARE(said(unpairedMarks(text)), found);
    }

    void paragraphs_data() {
        QTest::addColumn<QString>("paragraphs");
        QTest::addColumn<QString>("found");
        QTest::newRow("each for itself") << "“甲”|乙" << "|";
        QTest::newRow("a long quotation") << "他说：“甲。|“乙。|“丙。”完" << "||";
        QTest::newRow("never closed") << "“甲。|“乙。" << "“<0|";
        QTest::newRow("not opened anew") << "“甲。|乙。”" << "“<0|”>2";
        QTest::newRow("one within another") << "“甲‘乙。|“‘丙。’”" << "|";
        QTest::newRow("a bracket is no quotation") << "（甲。|（乙。）" << "（<0|";
        QTest::newRow("an open bracket beside") << "“（甲。|“乙。”" << "“<0 （<1|";
    }
    void paragraphs() {
        QFETCH(QString, paragraphs);
        QFETCH(QString, found);
        const QStringList list = paragraphs.split(u'|');
        QStringList each;
        for (const auto& marks : unpairedMarks(std::vector<QStringView>(list.begin(), list.end())))
            each << said(marks);
        QCOMPARE(each.join(u'|'), found);
    }
};

QTEST_GUILESS_MAIN(PairedMarksTest)
#include "paired_marks_test.moc"
