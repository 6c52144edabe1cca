#include "app/text/text_difference.h"

#include <QRandomGenerator>
#include <QTest>

using namespace lilong;

namespace {

/// What differs, as "before→after" at the place in the later text; only ASCII marks are added.
QString said(const QString& before, const QString& after) {
    QStringList list;
    for (const TextChange& change : differencesOf(before, after))
        list << QStringLiteral("%1:%2→%3").arg(change.after.start).arg(slice(before, change.before), slice(after, change.after));
    return list.join(u' ');
}

QString applied(const QString& before, const QString& after, const std::vector<TextChange>& changes) {
    QString made;
    qsizetype done = 0;
    for (const TextChange& change : changes) {
        made += QStringView(before).mid(done, change.before.start - done);
        made += slice(after, change.after);
        done = change.before.end;
    }
    return made.append(QStringView(before).mid(done));
}

/// Length of the longest common subsequence, from the textbook's table.
qsizetype alike(const QString& a, const QString& b) {
    std::vector<qsizetype> row(static_cast<size_t>(b.size()) + 1, 0);
    for (const QChar c : a) {
        qsizetype diagonal = 0;
        for (size_t j = 1; j < row.size(); ++j) {
            const qsizetype above = row[j];
            row[j] = c == b[static_cast<qsizetype>(j) - 1] ? diagonal + 1 : std::max(row[j], row[j - 1]);
            diagonal = above;
        }
    }
    return row.back();
}

} // namespace

class TextDifferenceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatDiffers_data() {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("found");
        QTest::newRow("nothing") << "柳荫里" << "柳荫里" << "";
        QTest::newRow("empty") << "" << "" << "";
        QTest::newRow("all new") << "" << "柳荫" << "0:→柳荫";
        QTest::newRow("all gone") << "柳荫" << "" << "0:柳荫→";
        QTest::newRow("one character") << "他巳经来了" << "他已经来了" << "1:巳→已";
        QTest::newRow("two places") << "他巳经来了吗" << "他已经来了吧" << "1:巳→已 5:吗→吧";
        QTest::newRow("inserted and removed") << "甲乙丙丁" << "甲丙戊丁" << "1:乙→ 2:→戊";
        QTest::newRow("repeated") << "甲甲" << "甲甲甲" << "2:→甲";
        QTest::newRow("half of a pair is alike") << "𠮷" << "𠮶" << "0:𠮷→𠮶";
    }
    void tellsWhatDiffers() {
        QFETCH(QString, before);
        QFETCH(QString, after);
        QFETCH(QString, found);
        QCOMPARE(said(before, after), found);
    }

    void isTheShortestAndLeadsFromOneToTheOther() {
        QRandomGenerator random(7);
        for (int round = 0; round < 300; ++round) {
            QString texts[2];
            for (QString& text : texts)
                for (int i = random.bounded(25); i > 0; --i)
                    text += QChar(u'甲' + random.bounded(3));
            const std::vector<TextChange> changes = differencesOf(texts[0], texts[1]);
            QCOMPARE(applied(texts[0], texts[1], changes), texts[1]);
            qsizetype changed = 0;
            for (const TextChange& change : changes)
                changed += change.before.length() + change.after.length();
            QCOMPARE(changed, texts[0].size() + texts[1].size() - 2 * alike(texts[0], texts[1]));
        }
    }

    void veryDifferentTextsAreOneChange() {
        const QString before(5000, u'甲'), after(6000, u'乙');
        QCOMPARE(differencesOf(before, after, 100), (std::vector<TextChange>{{{0, 5000}, {0, 6000}}}));
    }
};

QTEST_GUILESS_MAIN(TextDifferenceTest)
#include "text_difference_test.moc"
