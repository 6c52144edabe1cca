#include "app/archive/stored_archive.h"
#include "app/issue/changes.h"
#include "tests/archive/sample_issues.h"

#include <QTemporaryDir>
#include <QTest>

using namespace lilong;

namespace {

constexpr auto person = MentionKind::Person;
constexpr auto place = MentionKind::Place;

/// 沈玉兰 in 柳荫里, 时光 and a title; of the given newsletter.
Issue page(const QString& number, const QString& title = QStringLiteral("柳荫家园")) {
    return samples::plainIssue({{QStringLiteral("沈玉兰在柳荫里"), {QStringLiteral("时光里的沈书记来了。")}}}, {.title = title, .publisher = {}, .date = QStringLiteral("2026-10"), .number = number});
}

PartRef headline(const Issue& issue) { return {.role = PartRole::Headline, .article = issue->articles.front()->id}; }
PartRef body(const Issue& issue) { return {.article = issue->articles.front()->id, .block = issue->articles.front()->blocks.front()->id}; }

Issue tagged(const Issue& issue, const PartRef& part, Span span, MentionKind kind, MentionForm form = MentionForm::Name) {
    return changes::tag(issue, part, span, kind, form, {}).value();
}

QString said(const NameMemory& memory) {
    QStringList list;
    for (const auto& [words, sign] : {std::pair(memory.tagged, QLatin1Char('+')), std::pair(memory.refused, QLatin1Char('-'))}) {
        for (const auto& [name, issue] : words)
            list << sign + (name.first == person ? QLatin1String("p:") : QLatin1String("l:")) + name.second + QLatin1Char('@') + issue;
    }
    return list.join(QLatin1Char(' '));
}

} // namespace

/// What the editor said of names is known to the later issues of the same newsletter, and several issues are changed as one.
class NameMemoryTest : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<Archive> archive_;
    samples::HeldClock clock_;

    StoredIssueId save(const Issue& issue, StoredIssueId id = {}) {
        clock_.set(clock_.now().addSecs(60));
        return archive_->save(issue, id).value();
    }
    QString memory(StoredIssueId except = {}) const { return said(archive_->nameMemory(QStringLiteral("柳荫家园"), except).value()); }

private Q_SLOTS:
    void init() {
        folder_ = std::make_unique<QTemporaryDir>();
        archive_ = std::move(StoredArchive::open(folder_->filePath(QStringLiteral("a.lilong")), Archive::Mode::Create, clock_).value());
    }

    void remembersTagsAndRefusals() {
        Issue issue = page(QStringLiteral("第3期"));
        issue = tagged(issue, headline(issue), {0, 3}, person);
        issue = tagged(issue, headline(issue), {4, 7}, place);
        issue = tagged(issue, body(issue), {4, 7}, person, MentionForm::Title); // whom a title means is asked again
        issue = changes::refuseName(issue, person, QStringLiteral("时光"), RefusalScope::Newsletter).value();
        issue = changes::refuseName(issue, person, QStringLiteral("书记"), RefusalScope::Issue).value();
        const StoredIssueId id = save(issue);
        QCOMPARE(memory(), QStringLiteral("+p:沈玉兰@第3期 +l:柳荫里@第3期 -p:时光@第3期"));
        QCOMPARE(memory(id), QString()); // what stands in the issue itself is no memory
        QVERIFY(archive_->nameMemory(QStringLiteral("银杏之声"), {})->isEmpty());
    }

    void whatWasSuggestedIsNoWord() {
        Issue issue = tagged(page(QStringLiteral("第3期")), headline(page({})), {0, 3}, person);
        IssueData data = issue.data();
        Article article = *data.articles.front();
        Part part = *article.headline;
        part.mentions.front().byEditor = false;
        article.headline = std::make_shared<const Part>(part);
        data.articles.front() = std::make_shared<const Article>(article);
        save(issue.changedTo(std::move(data)).value());
        QCOMPARE(memory(), QString());
    }

    void theNewestWordCounts() {
        const Issue plain = page(QString());
        const Issue yes = tagged(plain, body(plain), {0, 2}, person);
        const Issue no = changes::refuseName(plain, person, QStringLiteral("时光"), RefusalScope::Newsletter).value();
        const StoredIssueId first = save(yes);
        save(no);
        QCOMPARE(memory(), QStringLiteral("-p:时光@2026-10")); // no number: the date
        save(yes, first);
        QCOMPARE(memory(), QStringLiteral("+p:时光@2026-10"));
    }

    void noTitleNoMemory() {
        const Issue issue = page({}, {});
        save(tagged(issue, headline(issue), {0, 3}, person));
        QVERIFY(archive_->nameMemory({}, {})->isEmpty());
    }

    void changesAllOrNone_data() {
        QTest::addColumn<QString>("trouble");
        QTest::newRow("none") << QString();
        QTest::newRow("refused") << QStringLiteral("refused");
        QTest::newRow("cancelled") << QStringLiteral("cancelled");
        QTest::newRow("gone") << QStringLiteral("gone");
    }
    void changesAllOrNone() {
        QFETCH(QString, trouble);
        std::vector<StoredIssueId> ids{save(page(QStringLiteral("1"))), save(page(QStringLiteral("2")))};
        if (trouble == QLatin1String("gone"))
            ids.push_back(StoredIssueId(99));
        const CancelToken token;
        int asked = 0;
        const Result<void> done = archive_->change(ids, [&](StoredIssueId, const Issue& issue) -> Result<Issue> {
            if (++asked == 2 && trouble == QLatin1String("refused"))
                return fail(Error::Kind::Input, QStringLiteral("no"));
            if (asked == 2 && trouble == QLatin1String("cancelled"))
                token.cancel(); // while the last one is worked on
            return changes::setState(issue, IssueState::Ready);
        }, Progress(token, {}));
        QCOMPARE(done.has_value(), trouble.isEmpty());
        const std::vector<IssueSummary> issues = archive_->issues().value();
        for (const IssueSummary& summary : issues)
            QCOMPARE(summary.state == IssueState::Ready, trouble.isEmpty());
        QVERIFY(archive_->check({}).empty());
    }
};

QTEST_GUILESS_MAIN(NameMemoryTest)
#include "name_memory_test.moc"
