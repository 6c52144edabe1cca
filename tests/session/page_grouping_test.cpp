#include "app/session/page_grouping.h"

#include <QTest>

using namespace lilong;

namespace {

GroupedPage page(const QString& name, const QString& number = {}, const QString& date = {}, const QString& folio = {}, const QString& title = {}) {
    return {name, {.title = title.isEmpty() && (!number.isEmpty() || !date.isEmpty()) ? QStringLiteral("柳荫家园") : title, .publisher = {}, .date = date, .number = number}, folio};
}

QString said(const std::vector<GroupedPage>& pages) {
    const PageGroups made = groupPages(pages);
    QStringList groups;
    for (const PageGroup& group : made.groups) {
        QStringList names;
        for (const size_t index : group.pages)
            names << pages[index].name;
        groups << names.join(u' ');
    }
    QString all = groups.join(QStringLiteral(" | "));
    for (const GroupDoubt& doubt : made.doubts) {
        all += QStringLiteral(" ?%1:").arg(pages[doubt.page].name);
        for (const size_t group : doubt.groups)
            all += QString::number(group);
    }
    return all;
}

const QString n1 = QStringLiteral("第1期"), n2 = QStringLiteral("第2期");

} // namespace

class PageGroupingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void byNumber() {
        QCOMPARE(said({page(QStringLiteral("a.txt"), n1), page(QStringLiteral("b.txt"), n2), page(QStringLiteral("c.txt"), QStringLiteral(" 1 期"))}), QStringLiteral("a.txt c.txt | b.txt"));
    }
    void byDateToThePrecisionPrinted() {
        QCOMPARE(said({page(QStringLiteral("a.txt"), {}, QStringLiteral("2023-07")), page(QStringLiteral("b.txt"), {}, QStringLiteral("2023-08-02")), page(QStringLiteral("c.txt"), {}, QStringLiteral("2023-07-12"))}), QStringLiteral("a.txt c.txt | b.txt"));
    }
    void theSameNumberOfAnotherYear() {
        QCOMPARE(said({page(QStringLiteral("a.txt"), n1, QStringLiteral("2022-01")), page(QStringLiteral("b.txt"), n1, QStringLiteral("2023-01"))}), QStringLiteral("a.txt | b.txt"));
    }
    void anotherNewsletter() {
        QCOMPARE(said({page(QStringLiteral("a.txt"), n1), page(QStringLiteral("b.txt"), n1, {}, {}, QStringLiteral("梧桐新村报"))}), QStringLiteral("a.txt | b.txt"));
    }
    void onePagePrintsTheNumberAnotherTheDate() {
        const std::vector<GroupedPage> pages{page(QStringLiteral("a.txt"), n1, QStringLiteral("2023-07")), page(QStringLiteral("b.txt"), {}, QStringLiteral("2023-07-12")), page(QStringLiteral("c.txt"), n1)};
        QCOMPARE(said(pages), QStringLiteral("a.txt b.txt c.txt"));
        const Masthead masthead = groupPages(pages).groups.front().masthead;
        QCOMPARE(masthead.number, n1);
        QCOMPARE(masthead.date, QStringLiteral("2023-07-12"));
        QCOMPARE(masthead.title, QStringLiteral("柳荫家园"));
    }
    void byFileNamesInTheirNumbersOrder() {
        QCOMPARE(said({page(QStringLiteral("x-10.txt")), page(QStringLiteral("x-9.txt")), page(QStringLiteral("x-1.txt"), n1), page(QStringLiteral("y-1.txt"), n2), page(QStringLiteral("y-2.txt"))}),
                 QStringLiteral("x-1.txt x-9.txt x-10.txt | y-1.txt y-2.txt"));
    }
    void aPageBeforeItsMasthead() { QCOMPARE(said({page(QStringLiteral("x-1.txt"), n1), page(QStringLiteral("y-1.txt")), page(QStringLiteral("y-2.txt"), n2)}), QStringLiteral("x-1.txt | y-1.txt y-2.txt")); }
    void betweenTwoPagesOfOneIssue() { QCOMPARE(said({page(QStringLiteral("1.txt"), n1), page(QStringLiteral("2.txt")), page(QStringLiteral("3.txt"), n1)}), QStringLiteral("1.txt 2.txt 3.txt")); }
    void betweenTwoIssuesIsADoubt() {
        QCOMPARE(said({page(QStringLiteral("1.txt"), n1), page(QStringLiteral("2.txt")), page(QStringLiteral("3.txt"), n2)}), QStringLiteral("1.txt 2.txt | 3.txt ?2.txt:01"));
        QCOMPARE(said({page(QStringLiteral("1.txt"), n1), page(QStringLiteral("2.txt"), {}, {}, QStringLiteral("第1版")), page(QStringLiteral("3.txt"), n2)}), QStringLiteral("1.txt | 2.txt 3.txt ?2.txt:10"));
    }
    void aStrangeNameIsADoubt() { QCOMPARE(said({page(QStringLiteral("a1.txt"), n1), page(QStringLiteral("b1.txt"))}), QStringLiteral("a1.txt b1.txt ?b1.txt:0")); }
    void nothingPrintedAtAll() { QCOMPARE(said({page(QStringLiteral("a1.txt")), page(QStringLiteral("a2.txt")), page(QStringLiteral("b1.txt"))}), QStringLiteral("a1.txt a2.txt | b1.txt")); }
    void inTheOrderOfTheirPageNumbers() {
        QCOMPARE(said({page(QStringLiteral("a.txt"), n1, {}, QStringLiteral("2")), page(QStringLiteral("b.txt"), n1, {}, QStringLiteral("第1版"))}), QStringLiteral("b.txt a.txt"));
        QCOMPARE(said({page(QStringLiteral("a.txt"), n1, {}, QStringLiteral("2")), page(QStringLiteral("b.txt"), n1, {}, QStringLiteral("２"))}), QStringLiteral("a.txt b.txt ?b.txt:0"));
    }
    void nothing() { QVERIFY(groupPages({}).groups.empty()); }
};

QTEST_GUILESS_MAIN(PageGroupingTest)
#include "page_grouping_test.moc"
