#include "app/session/page_grouping.h"

#include <QTest>

using namespace lilong;

namespace {

QString t(const char* text) { return QString::fromUtf8(text); }

GroupedPage page(const QString& name, const QString& number = {}, const QString& date = {}, const QString& folio = {}, const QString& title = {}) {
    const bool isMasthead = title.isEmpty() && (!number.isEmpty() || !date.isEmpty());
    return {name, {.title = isMasthead ? QStringLiteral("柳荫家园") : title, .publisher = {}, .date = date, .number = number}, folio};
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
        QCOMPARE(said({page(t("a.txt"), n1), page(t("b.txt"), n2), page(t("c.txt"), t(" 1 期"))}), t("a.txt c.txt | b.txt"));
    }
    void byDateToThePrecisionPrinted() {
        QCOMPARE(said({page(t("a.txt"), {}, t("2023-07")), page(t("b.txt"), {}, t("2023-08-02")), page(t("c.txt"), {}, t("2023-07-12"))}), t("a.txt c.txt | b.txt"));
    }
    void theSameNumberOfAnotherYear() {
        QCOMPARE(said({page(t("a.txt"), n1, t("2022-01")), page(t("b.txt"), n1, t("2023-01"))}), t("a.txt | b.txt"));
    }
    void anotherNewsletter() {
        QCOMPARE(said({page(t("a.txt"), n1), page(t("b.txt"), n1, {}, {}, t("梧桐新村报"))}), t("a.txt | b.txt"));
    }
    void onePagePrintsTheNumberAnotherTheDate() {
        const std::vector<GroupedPage> pages{page(t("a.txt"), n1, t("2023-07")), page(t("b.txt"), {}, t("2023-07-12")), page(t("c.txt"), n1)};
        QCOMPARE(said(pages), t("a.txt b.txt c.txt"));
        const Masthead masthead = groupPages(pages).groups.front().masthead;
        QCOMPARE(masthead.number, n1);
        QCOMPARE(masthead.date, t("2023-07-12"));
        QCOMPARE(masthead.title, t("柳荫家园"));
    }
    void byFileNamesInTheirNumbersOrder() {
        QCOMPARE(said({page(t("x-10.txt")), page(t("x-9.txt")), page(t("x-1.txt"), n1), page(t("y-1.txt"), n2), page(t("y-2.txt"))}),
                 t("x-1.txt x-9.txt x-10.txt | y-1.txt y-2.txt"));
    }
    void aPageBeforeItsMasthead() { QCOMPARE(said({page(t("x-1.txt"), n1), page(t("y-1.txt")), page(t("y-2.txt"), n2)}), t("x-1.txt | y-1.txt y-2.txt")); }
    void betweenTwoPagesOfOneIssue() { QCOMPARE(said({page(t("1.txt"), n1), page(t("2.txt")), page(t("3.txt"), n1)}), t("1.txt 2.txt 3.txt")); }
    void betweenTwoIssuesIsADoubt() {
        QCOMPARE(said({page(t("1.txt"), n1), page(t("2.txt")), page(t("3.txt"), n2)}), t("1.txt 2.txt | 3.txt ?2.txt:01"));
        QCOMPARE(said({page(t("1.txt"), n1), page(t("2.txt"), {}, {}, t("第1版")), page(t("3.txt"), n2)}), t("1.txt | 2.txt 3.txt ?2.txt:10"));
    }
    void behindTheLastOfSeveralIssuesIsADoubt() {
        QCOMPARE(said({page(t("1.txt"), n1), page(t("2.txt"), n2), page(t("3.txt"))}), t("1.txt | 2.txt 3.txt ?3.txt:1"));
        QCOMPARE(said({page(t("a1.txt"), n1), page(t("b1.txt"), n2), page(t("b2.txt"))}), t("a1.txt | b1.txt b2.txt"));
    }
    void aPageNumberThatFollowsIsNoDoubt() {
        const QString one = t("第1版"), two = t("2"), four = t("4");
        QCOMPARE(said({page(t("1.txt"), n1, {}, one), page(t("2.txt"), {}, {}, two), page(t("3.txt"), n2, {}, one)}), t("1.txt 2.txt | 3.txt"));
        QCOMPARE(said({page(t("1.txt"), n1, {}, one), page(t("2.txt"), {}, {}, four), page(t("3.txt"), n2, {}, one)}), t("1.txt 2.txt | 3.txt ?2.txt:01"));
    }
    void aSecondFirstPageIsADoubt() { QCOMPARE(said({page(t("a1.txt"), n1), page(t("a2.txt"), {}, {}, t("1"))}), t("a1.txt a2.txt ?a2.txt:0")); }
    void aStrangeNameIsADoubt() { QCOMPARE(said({page(t("a1.txt"), n1), page(t("b1.txt"))}), t("a1.txt b1.txt ?b1.txt:0")); }
    void nothingPrintedAtAll() { QCOMPARE(said({page(t("a1.txt")), page(t("a2.txt")), page(t("b1.txt"))}), t("a1.txt a2.txt | b1.txt")); }
    void inTheOrderOfTheirPageNumbers() {
        QCOMPARE(said({page(t("a.txt"), n1, {}, t("2")), page(t("b.txt"), n1, {}, t("第1版"))}), t("b.txt a.txt"));
        QCOMPARE(said({page(t("a.txt"), n1, {}, t("2")), page(t("b.txt"), n1, {}, t("２"))}), t("a.txt b.txt ?b.txt:0"));
    }
    void nothing() { QVERIFY(groupPages({}).groups.empty()); }
};

QTEST_GUILESS_MAIN(PageGroupingTest)
#include "page_grouping_test.moc"
