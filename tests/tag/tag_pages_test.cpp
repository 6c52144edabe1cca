// Tagging alone, on pages as they should become: nothing has to be repaired first. The corpus's own pages, and real ones, tagged by hand,
// where they lie beside the project.

#include "app/language/knowledge.h"
#include "app/tag/tag.h"
#include "tests/tag/tagged_issue.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QtTest/QTest>

#include <algorithm>
#include <cstdio>
#include <map>

namespace lilong {
namespace {

struct Tally {
    qsizetype hits = 0, made = 0, wanted = 0;

    void add(const QStringList& found, QStringList expected) {
        made += found.size();
        wanted += expected.size();
        hits += std::count_if(found.begin(), found.end(), [&](const QString& one) { return expected.removeOne(one); });
    }
    [[nodiscard]] double f1() const { return made + wanted > 0 ? 2.0 * double(hits) / double(made + wanted) : 1.0; }
};

/// By row of the table: what the names of one letter are, or whom nicknames and titles mean.
using Tallies = std::map<QString, Tally>;

QStringList textsOf(const std::vector<ExpectedName>& names, const QString& row) {
    QStringList list;
    for (const ExpectedName& name : names) {
        if (row == u"alias link" && !name.fullName.isEmpty())
            list << name.text + u'>' + name.fullName;
        else if (row.startsWith(name.letter))
            list << name.text;
    }
    return list;
}

Tallies talliesOf(const QDir& folder, const Knowledge& knowledge) {
    Tallies tallies;
    for (const QString& name : folder.entryList({QStringLiteral("*.gold.json")}, QDir::Files)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("%s cannot be read", qPrintable(file.fileName()));
        TaggedIssue page;
        page.addPage(QJsonDocument::fromJson(file.readAll()).object());
        if (page.expected().empty())
            continue; // lists and poems: their names were not tagged
        const Result<Issue> tagged = tag(page.build(), knowledge, {});
        if (!tagged)
            qFatal("%s", qPrintable(tagged.error().message()));
        for (const QString& row : {QStringLiteral("person"), QStringLiteral("location"), QStringLiteral("title"), QStringLiteral("alias link")})
            tallies[row].add(textsOf(namesIn(*tagged), row), textsOf(page.expected(), row));
    }
    return tallies;
}

/// Tagged text with a mark before its headlines (#), bylines (@) and profile headings (%), and an empty line between articles.
TaggedIssue taggedText(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(path));
    TaggedIssue issue;
    bool isOpen = false;
    for (const QString& line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        const bool starts = !isOpen && !line.isEmpty();
        isOpen = !line.isEmpty();
        if (starts)
            issue.startArticle(line.startsWith(u'%') ? ArticleKind::Profile : ArticleKind::Article);
        if (line.startsWith(QStringLiteral("@ ")))
            issue.add(TaggedIssue::Role::Byline, line.mid(2));
        else if (line.startsWith(QStringLiteral("# ")) || line.startsWith(QStringLiteral("% ")))
            issue.add(TaggedIssue::Role::Headline, line.mid(2));
        else if (isOpen)
            issue.add(TaggedIssue::Role::Paragraph, line);
    }
    return issue;
}

} // namespace

class TagPagesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsTheNames_data() {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<double>("least");
        QTest::newRow("corpus") << QStringLiteral("/tests/corpus/pages") << 0.84;
        QTest::newRow("further pages") << QStringLiteral("/../shared/gold") << 0.92;
    }
    void findsTheNames() {
        QFETCH(QString, folder);
        QFETCH(double, least);
        const KnowledgePtr knowledge = *Knowledge::load();
        const Tallies tallies = talliesOf(QDir(QStringLiteral(LILONG_SOURCE_DIR) + folder), *knowledge);
        if (tallies.empty())
            QSKIP("no such pages beside the project");
        for (const auto& [row, tally] : tallies)
            std::printf("%-14s %-10s F1 %.3f (%lld right of %lld, %lld wanted)\n", QTest::currentDataTag(), qPrintable(row), tally.f1(),
                        static_cast<long long>(tally.hits), static_cast<long long>(tally.made), static_cast<long long>(tally.wanted));
        for (const auto& [row, tally] : tallies)
            QVERIFY2(tally.f1() >= least, qPrintable(QStringLiteral("%1: %2").arg(row).arg(tally.f1())));
    }

    /// People named 温暖 and 凌晨, foreign and minority names, lists, nicknames: half of them were found when this was written.
    void findsHardNames() {
        TaggedIssue page = taggedText(QStringLiteral(LILONG_SOURCE_DIR "/tests/tag/hard_names.txt"));
        const Result<Issue> tagged = tag(page.build(), **Knowledge::load(), {});
        QVERIFY(tagged);
        Tally people, titles;
        people.add(textsOf(namesIn(*tagged), QStringLiteral("person")), textsOf(page.expected(), QStringLiteral("person")));
        titles.add(textsOf(namesIn(*tagged), QStringLiteral("title")), textsOf(page.expected(), QStringLiteral("title")));
        QVERIFY2(people.f1() >= 0.70, qPrintable(QString::number(people.f1())));
        QVERIFY2(double(people.hits) >= 0.94 * double(people.made), qPrintable(QString::number(people.made - people.hits)));
        QVERIFY2(titles.f1() >= 0.95, qPrintable(QString::number(titles.f1())));
    }
};

} // namespace lilong

QTEST_GUILESS_MAIN(lilong::TagPagesTest)
#include "tag_pages_test.moc"
