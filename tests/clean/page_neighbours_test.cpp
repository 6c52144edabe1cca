#include "app/clean/page_neighbours.h"

#include <QTest>

#include <map>

using namespace lilong;

class PageNeighboursTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onlyWhatStandsThereTwiceIsTold();
    void marksPartNeighbours();
};

namespace {

using Neighbours = std::map<QString, int>;

PageNeighbours neighboursOf(const QStringList& texts) {
    PageNeighbours neighbours;
    for (const QString& text : texts)
        neighbours.add(text);
    neighbours.finish();
    return neighbours;
}

Neighbours behind(const PageNeighbours& neighbours, char16_t left) {
    Neighbours found;
    neighbours.forEachBehind(left, [&](char16_t character, int times) { found.emplace(QChar(character), times); });
    return found;
}

Neighbours before(const PageNeighbours& neighbours, char16_t right) {
    Neighbours found;
    neighbours.forEachBefore(right, [&](char16_t character, int times) { found.emplace(QChar(character), times); });
    return found;
}

} // namespace

void PageNeighboursTest::onlyWhatStandsThereTwiceIsTold() {
    const PageNeighbours page = neighboursOf({QStringLiteral("梧桐新村的梧桐"), QStringLiteral("法梧桐，梧枝")});
    QCOMPARE(behind(page, u'梧'), (Neighbours{{QStringLiteral("桐"), 3}}));
    QCOMPARE(before(page, u'桐'), (Neighbours{{QStringLiteral("梧"), 3}}));
    QCOMPARE(behind(page, u'新'), Neighbours());
    QCOMPARE(before(page, u'枝'), Neighbours());
}

void PageNeighboursTest::marksPartNeighbours() {
    const PageNeighbours page = neighboursOf({QStringLiteral("柳，荫柳，荫柳3荫柳3荫")});
    QCOMPARE(behind(page, u'柳'), Neighbours());
    QCOMPARE(behind(page, u'荫'), (Neighbours{{QStringLiteral("柳"), 3}}));
}

QTEST_APPLESS_MAIN(PageNeighboursTest)
#include "page_neighbours_test.moc"
