#include "app/language/knowledge.h"
#include "app/tag/tag.h"
#include "tests/tag/tagged_issue.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QtTest/QTest>

#include <algorithm>

namespace lilong {

/// Real newspaper pages, tagged by hand, where they lie beside the project: people and places must be found well on the whole.
class TagPagesTest : public QObject {
    Q_OBJECT

    static QStringList textsOf(const std::vector<ExpectedName>& names, QStringView letter) {
        QStringList list;
        for (const ExpectedName& name : names)
            if (name.letter == letter)
                list << name.text;
        return list;
    }

private Q_SLOTS:
    void findsMostPeopleAndPlaces() {
        const QDir folder(QStringLiteral(LILONG_SOURCE_DIR "/../shared/gold"));
        const QStringList files = folder.entryList({QStringLiteral("*.json")}, QDir::Files);
        if (files.isEmpty())
            QSKIP("no tagged pages beside the project");
        const KnowledgePtr knowledge = *Knowledge::load();
        for (const QString& letter : {QStringLiteral("p"), QStringLiteral("l")}) {
            qsizetype hits = 0, got = 0, wanted = 0;
            for (const QString& name : files) {
                QFile file(folder.filePath(name));
                QVERIFY(file.open(QIODevice::ReadOnly));
                TaggedIssue page;
                page.addPage(QJsonDocument::fromJson(file.readAll()).object());
                const Result<Issue> tagged = tag(page.build(), *knowledge, {});
                QVERIFY(tagged);
                const QStringList found = textsOf(namesIn(*tagged), letter);
                QStringList expected = textsOf(page.expected(), letter);
                got += found.size();
                wanted += expected.size();
                hits += std::count_if(found.begin(), found.end(), [&](const QString& one) { return expected.removeOne(one); });
            }
            const double f1 = 2.0 * double(hits) / double(got + wanted);
            QVERIFY2(f1 >= 0.85, qPrintable(QStringLiteral("%1: F1 %2").arg(letter).arg(f1)));
        }
    }
};

} // namespace lilong

QTEST_GUILESS_MAIN(lilong::TagPagesTest)
#include "tag_pages_test.moc"
