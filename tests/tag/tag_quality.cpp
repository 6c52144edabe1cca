// Measures tagging on tagged pages: tag_quality [--errors] FILE… (page descriptions in JSON, or tagged text). Not a test: prints figures.

#include "app/language/knowledge.h"
#include "app/tag/tag.h"
#include "tests/tag/tagged_issue.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QSet>
#include <QTextStream>

#include <algorithm>

namespace lilong {
namespace {

using Role = TaggedIssue::Role;

struct Tally {
    qsizetype hits = 0, got = 0, wanted = 0;
    void add(const QStringList& found, QStringList expected) {
        got += found.size();
        wanted += expected.size();
        for (const QString& one : found)
            hits += expected.removeOne(one);
    }
    void add(const Tally& other) {
        hits += other.hits;
        got += other.got;
        wanted += other.wanted;
    }
    [[nodiscard]] QString line() const {
        const double p = got ? double(hits) / double(got) : 1, r = wanted ? double(hits) / double(wanted) : 1;
        return QStringLiteral("P %1 R %2 F1 %3  (%4/%5/%6)").arg(p, 0, 'f', 3).arg(r, 0, 'f', 3)
            .arg(p + r > 0 ? 2 * p * r / (p + r) : 0, 0, 'f', 3).arg(hits).arg(got).arg(wanted);
    }
};
using Tallies = QMap<QString, Tally>;

struct Page {
    TaggedIssue issue;
    QStringList people, places;
    QList<QPair<QString, QString>> roles;
    bool hasLists = false;
};

void readJson(const QJsonObject& page, Page& read) {
    read.issue.addPage(page);
    for (const QJsonValue person : page[u"people"].toArray()) {
        read.people << person[u"name"].toString();
        for (const QJsonValue role : person[u"roles"].toArray())
            read.roles.append({person[u"name"].toString(), role.toString()});
    }
    for (const QJsonValue place : page[u"places"].toArray())
        read.places << place.toString();
    read.hasLists = true;
}

void readText(const QString& text, Page& read) {
    bool open = false;
    for (const QString& line : text.split(u'\n')) {
        if (line.isEmpty())
            open = false;
        else if (!open) {
            read.issue.startArticle(line.startsWith(u'%') ? ArticleKind::Profile : ArticleKind::Article);
            open = true;
        }
        if (line.startsWith(QStringLiteral("@ ")))
            read.issue.add(Role::Byline, line.mid(2));
        else if (line.startsWith(QStringLiteral("# ")) || line.startsWith(QStringLiteral("% ")))
            read.issue.add(Role::Headline, line.mid(2));
        else
            read.issue.add(Role::Paragraph, line);
    }
}

QStringList texts(const std::vector<ExpectedName>& names, QLatin1String letter) {
    QStringList list;
    for (const ExpectedName& name : names)
        if (name.letter == letter)
            list << name.text;
    return list;
}

QStringList links(const std::vector<ExpectedName>& names) {
    QStringList list;
    for (const ExpectedName& name : names)
        if (!name.fullName.isEmpty())
            list << name.text + u'>' + name.fullName;
    return list;
}

void showDifferences(QTextStream& out, const QString& what, const QStringList& found, QStringList expected) {
    for (const QString& one : found)
        if (!expected.removeOne(one))
            out << "  + " << what << ' ' << one << '\n';
    for (const QString& one : expected)
        out << "  - " << what << ' ' << one << '\n';
}

/// Letters, ideographs and digits: “纪律委员” is 纪律委员.
QString withoutMarks(QString text) {
    text.removeIf([](QChar c) { return !c.isLetterOrNumber(); });
    return text;
}

QStringList rolesOf(const Issue& issue, const QList<QPair<QString, QString>>& wanted, bool isHit) {
    QStringList list;
    for (const Person& person : issue->people)
        for (const auto& role : person.roles) {
            const Place* place = issue.place(role.place);
            const QString full = (place ? place->name : QString()) + role.title;
            const bool hit = std::any_of(wanted.begin(), wanted.end(), [&](const auto& w) {
                const QString said = withoutMarks(full), told = withoutMarks(w.second);
                return w.first == person.name && (told.endsWith(said) || said.endsWith(told));
            });
            if (!isHit || hit)
                list << person.name + u':' + full;
        }
    return list;
}

void measure(const QString& path, const Knowledge& knowledge, bool errors, Tallies& all, QTextStream& out) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    Page page;
    const QByteArray bytes = file.readAll();
    if (path.endsWith(QStringLiteral(".json")))
        readJson(QJsonDocument::fromJson(bytes).object(), page);
    else
        readText(QString::fromUtf8(bytes), page);
    const Issue issue = page.issue.build();
    QElapsedTimer timer;
    timer.start();
    const Result<Issue> tagged = tag(issue, knowledge, {});
    if (!tagged)
        qFatal("%s", qPrintable(tagged.error().message()));
    out << QFileInfo(path).fileName() << ' ' << bytes.size() << " bytes in " << timer.elapsed() << " ms\n";
    const std::vector<ExpectedName> got = namesIn(*tagged);
    const std::vector<ExpectedName>& wanted = page.issue.expected();
    Tallies tallies;
    const auto add = [&](const QString& row, const QStringList& found, const QStringList& expected) {
        tallies[row].add(found, expected);
        if (errors)
            showDifferences(out, row, found, expected);
    };
    add(QStringLiteral("person_mention"), texts(got, QLatin1String("p")), texts(wanted, QLatin1String("p")));
    add(QStringLiteral("place_mention"), texts(got, QLatin1String("l")), texts(wanted, QLatin1String("l")));
    add(QStringLiteral("title_mention"), texts(got, QLatin1String("t")), texts(wanted, QLatin1String("t")));
    add(QStringLiteral("alias_link"), links(got), links(wanted));
    if (page.hasLists) {
        QStringList people, places;
        for (const Person& person : (*tagged)->people)
            people << person.name;
        for (const Place& place : (*tagged)->places)
            places << place.name;
        add(QStringLiteral("people"), people, page.people);
        add(QStringLiteral("places"), places, page.places);
        const QStringList hit = rolesOf(*tagged, page.roles, true), found = rolesOf(*tagged, page.roles, false);
        tallies[QStringLiteral("role")].add({std::min(hit.size(), page.roles.size()), found.size(), page.roles.size()});
        if (errors) {
            QStringList want;
            for (const auto& [name, role] : page.roles)
                want << name + u':' + role;
            out << "  roles got " << found.join(u' ') << "\n  roles want " << want.join(u' ') << '\n';
        }
    }
    for (auto i = tallies.cbegin(); i != tallies.cend(); ++i)
        all[i.key()].add(*i);
    if (errors)
        for (auto i = tallies.cbegin(); i != tallies.cend(); ++i)
            out << "   " << i.key().leftJustified(16) << i->line() << '\n';
}

} // namespace
} // namespace lilong

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    QTextStream out(stdout);
    QStringList files = QCoreApplication::arguments().mid(1);
    const bool errors = files.removeAll(QStringLiteral("--errors")) > 0;
    const auto knowledge = lilong::Knowledge::load();
    lilong::Tallies all;
    for (const QString& file : files)
        lilong::measure(file, **knowledge, errors, all, out);
    for (auto i = all.cbegin(); i != all.cend(); ++i)
        out << i.key().leftJustified(16) << i->line() << '\n';
    return 0;
}
