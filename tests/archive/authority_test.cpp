#include "app/archive/authority.h"
#include "app/archive/stored_archive.h"
#include "tests/archive/database_file.h"
#include "tests/archive/must.h"
#include "tests/archive/named_issue.h"
#include "tests/archive/sample_issues.h"

#include <QTemporaryDir>
#include <QTest>

using namespace lilong;
using samples::must;
using samples::Naming;
using samples::namedIssue;
using samples::recordOf;

namespace {

const QString liuyin = QStringLiteral("柳荫里居民区");
const QString wutong = QStringLiteral("梧桐新村居民区");
const QString secretary = QStringLiteral("党总支书记");
const QString editor = QStringLiteral("小周");

/// Links by name alone: the first candidate that bears it.
std::vector<RecordLink> byName(const Issue& issue, const std::vector<RecordCandidate>& candidates) {
    std::vector<RecordLink> links;
    const auto found = [&](MentionKind kind, const QString& name) {
        for (const RecordCandidate& candidate : candidates) {
            if (candidate.kind == kind && candidate.names.contains(name))
                return candidate.id;
        }
        return RecordId();
    };
    for (const Place& place : issue->places) {
        if (place.record.isEmpty())
            links.push_back({.place = place.id, .record = found(MentionKind::Place, place.name)});
    }
    for (const Person& person : issue->people) {
        if (person.record.isEmpty())
            links.push_back({.person = person.id, .record = found(MentionKind::Person, person.name)});
    }
    return links;
}

} // namespace

/// Records: made by saving, merged, split, edited, taken back in any order, found and shown.
class AuthorityTest : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> folder_;
    samples::HeldClock clock_;
    std::unique_ptr<Archive> archive_;

    QString path() const { return folder_->filePath(QStringLiteral("a.lilong")); }
    Authority& authority() { return archive_->authority(); }
    SavedIssue save(const QString& date, const std::vector<Naming>& namings, StoredIssueId id = {}) {
        return must(archive_->saveLinked(namedIssue(date, namings), id, byName));
    }
    /// Everything that is said of whom: which appearances each standing record has, with names and roles.
    QStringList state() {
        QStringList lines;
        for (const MentionKind kind : {MentionKind::Person, MentionKind::Place}) {
            for (const DirectoryRow& row : must(authority().directory({.kind = kind})).rows) {
                const RecordCard card = must(authority().card(row.id));
                QStringList said;
                for (const Appearance& appearance : card.appearances)
                    said += QStringLiteral("%1:%2×%3").arg(appearance.masthead.date, appearance.name).arg(appearance.mentions);
                for (const CardRole& role : card.roles)
                    said += role.role.placeName + role.role.title + role.role.from + QLatin1Char('~') + role.role.to;
                lines += QStringLiteral("%1 %2 %3 [%4] %5").arg(row.id.number()).arg(row.name, row.aliases.join(u'/')).arg(row.mentions).arg(said.join(u' '));
            }
        }
        return lines;
    }
    QStringList names(const DirectoryQuery& query) {
        QStringList found;
        const DirectoryPage page = must(authority().directory(query));
        for (const DirectoryRow& row : page.rows)
            found += row.name;
        return found;
    }
    void verifyWhole() {
        const std::vector<Error> faults = archive_->check({});
        for (const Error& fault : faults)
            qWarning("%s", qPrintable(fault.message()));
        QVERIFY(faults.empty());
    }

private Q_SLOTS:
    void init() {
        folder_ = std::make_unique<QTemporaryDir>();
        archive_ = must(Archive::open(path(), Archive::Mode::Create, clock_));
    }

    void makesRecordsAndKnowsThemAgain() {
        const SavedIssue first = save(QStringLiteral("2023-01-10"), {{QStringLiteral("王春蓉"), secretary, liuyin}});
        const SavedIssue second = save(QStringLiteral("2023-02-10"), {{QStringLiteral("王春蓉"), secretary, liuyin}, {QStringLiteral("沈玉兰")}});
        QVERIFY(!recordOf(first.issue, QStringLiteral("王春蓉")).isEmpty());
        QCOMPARE(recordOf(second.issue, QStringLiteral("王春蓉")), recordOf(first.issue, QStringLiteral("王春蓉")));
        QVERIFY(recordOf(second.issue, QStringLiteral("沈玉兰")) != recordOf(first.issue, QStringLiteral("王春蓉")));
        QCOMPARE(samples::described(must(archive_->load(second.id))), samples::described(second.issue));
        const RecordCard card = must(authority().card(recordOf(first.issue, QStringLiteral("王春蓉"))));
        QCOMPARE(card.issues, 2);
        QCOMPARE(card.mentions, 2);
        QCOMPARE(card.roles.size(), size_t(1));
        QCOMPARE(card.roles[0].role.title, secretary);
        QCOMPARE(card.roles[0].role.placeName, liuyin);
        QCOMPARE(card.roles[0].role.from, QStringLiteral("2023-01-10"));
        QCOMPARE(card.roles[0].role.to, QStringLiteral("2023-02-10"));
        QCOMPARE(card.roles[0].evidence.size(), size_t(2));
        QCOMPARE(card.roles[0].evidence[1].issue, second.id);
        QCOMPARE(card.roles[0].evidence[1].sentence, liuyin + secretary + QStringLiteral("王春蓉说，今天来了许多人。"));
        verifyWhole();
    }
    void forgetsWhatNoIssueSaysAnyMore() {
        const SavedIssue first = save(QStringLiteral("2023-01-10"), {{QStringLiteral("王春蓉"), secretary, liuyin}, {QStringLiteral("沈玉兰")}});
        save(QStringLiteral("2023-01-10"), {{QStringLiteral("王春蓉"), QStringLiteral("志愿者"), liuyin}}, first.id);
        QCOMPARE(names({}), QStringList{QStringLiteral("王春蓉")});
        const RecordCard card = must(authority().card(recordOf(first.issue, QStringLiteral("王春蓉"))));
        QCOMPARE(card.roles.size(), size_t(1));
        QCOMPARE(card.roles[0].role.title, QStringLiteral("志愿者"));
        verifyWhole();
        must(archive_->remove(first.id));
        QCOMPARE(names({}), QStringList());
        QCOMPARE(names({.kind = MentionKind::Place}), QStringList());
        verifyWhole();
    }
    void followsAChangedDate() {
        const SavedIssue first = save(QStringLiteral("2023-01-10"), {{QStringLiteral("王春蓉"), secretary, liuyin}});
        save(QStringLiteral("2022-05-01"), {{QStringLiteral("王春蓉"), secretary, liuyin}}, first.id);
        const RecordCard card = must(authority().card(recordOf(first.issue, QStringLiteral("王春蓉"))));
        QCOMPARE(card.roles[0].role.from, QStringLiteral("2022-05-01"));
        QCOMPARE(card.roles[0].role.to, QStringLiteral("2022-05-01"));
        verifyWhole();
    }

    void mergesAndTakesBack() {
        const SavedIssue issue = save(QStringLiteral("2023-01-10"), {{QStringLiteral("王春蓉"), secretary, liuyin}, {QStringLiteral("王春容")}});
        const RecordId right = recordOf(issue.issue, QStringLiteral("王春蓉"));
        const RecordId wrong = recordOf(issue.issue, QStringLiteral("王春容"));
        const QStringList before = state();
        const OperationId merge = must(authority().merge({wrong}, right, editor));
        QCOMPARE(names({}), QStringList{QStringLiteral("王春蓉")});
        const RecordCard card = must(authority().card(wrong)); // asked for by either, it is one
        QCOMPARE(card.record.id, right);
        QCOMPARE(card.record.aliases, QStringList{QStringLiteral("王春容")});
        QCOMPARE(card.mentions, 2);
        QCOMPARE(card.issues, 1);
        QCOMPARE(card.merged.size(), size_t(1));
        verifyWhole();
        const Operation logged = must(authority().operations(right)).front();
        QCOMPARE(logged.by, editor);
        QCOMPARE(logged.kind, Operation::Kind::Merge);
        QVERIFY(!logged.takenBack.isValid());
        must(authority().takeBack(merge));
        QCOMPARE(state(), before);
        QVERIFY(must(authority().operations(right)).front().takenBack.isValid());
        verifyWhole();
        QCOMPARE(authority().takeBack(merge).error().kind, Error::Kind::Input);
    }
    /// Three merges in a chain, taken back in every order; each time what stands is what the others say.
    void takesMergesBackInAnyOrder_data() {
        QTest::addColumn<std::vector<int>>("order");
        std::vector<int> order{0, 1, 2};
        do
            QTest::addRow("%d%d%d", order[0], order[1], order[2]) << order;
        while (std::next_permutation(order.begin(), order.end()));
    }
    void takesMergesBackInAnyOrder() {
        QFETCH(const std::vector<int>, order);
        const QStringList four{QStringLiteral("王春甲"), QStringLiteral("王春乙"), QStringLiteral("王春丙"), QStringLiteral("王春丁")};
        const SavedIssue issue = save(QStringLiteral("2023-01-10"), {{four[0]}, {four[1]}, {four[2]}, {four[3]}});
        const auto id = [&](int i) { return recordOf(issue.issue, four[i]); };
        const QStringList before = state();
        // 甲 into 乙, that into 丙, and 丁 into what was 甲.
        const std::vector<OperationId> merges{must(authority().merge({id(0)}, id(1), editor)), must(authority().merge({id(1)}, id(2), editor)),
                                              must(authority().merge({id(3)}, id(0), editor))};
        QCOMPARE(names({}), QStringList{four[2]});
        save(QStringLiteral("2023-02-10"), {{QStringLiteral("沈玉兰")}}); // other work in between
        const size_t standing[] = {3, 4, 5};
        for (size_t i = 0; i < order.size(); ++i) {
            must(authority().takeBack(merges[static_cast<size_t>(order[i])]));
            QCOMPARE(must(authority().directory({})).rows.size(), standing[i]);
            verifyWhole();
        }
        QStringList now = state();
        now.removeIf([](const QString& line) { return line.contains(QStringLiteral("沈玉兰")); });
        QCOMPARE(now, before);
    }
    void refusesImpossibleMerges() {
        const SavedIssue issue = save(QStringLiteral("2023-01-10"), {{QStringLiteral("王春蓉"), secretary, liuyin}});
        const RecordId person = recordOf(issue.issue, QStringLiteral("王春蓉"));
        for (const std::vector<RecordId>& others : {std::vector<RecordId>{}, {person}, {recordOf(issue.issue, liuyin)}, {RecordId(999)}})
            QCOMPARE(authority().merge(others, person, editor).error().kind, Error::Kind::Input);
        QVERIFY(must(authority().operations()).empty());
        verifyWhole();
    }

    void splitsAndTakesBack() {
        const SavedIssue first = save(QStringLiteral("2023-01-10"), {{QStringLiteral("王春蓉"), secretary, liuyin}});
        const SavedIssue second = save(QStringLiteral("2023-02-10"), {{QStringLiteral("王春蓉"), QStringLiteral("志愿者"), wutong}});
        const RecordId one = recordOf(first.issue, QStringLiteral("王春蓉"));
        const QStringList before = state();
        const std::vector<Appearance> appearances = must(authority().card(one)).appearances;
        QCOMPARE(appearances.size(), size_t(2));
        QCOMPARE(appearances[0].issue, second.id);
        const RecordId two = must(authority().split({appearances[0]}, {}, editor));
        QVERIFY(two != one);
        QCOMPARE(must(authority().card(two)).roles[0].role.placeName, wutong);
        QCOMPARE(must(authority().card(one)).roles.size(), size_t(1));
        QCOMPARE(recordOf(must(archive_->load(second.id)), QStringLiteral("王春蓉")), two);
        verifyWhole();
        // A window that has the issue open still thinks that it is the first one.
        const SavedIssue again = must(archive_->saveLinked(second.issue, second.id, byName));
        QCOMPARE(recordOf(again.issue, QStringLiteral("王春蓉")), two);
        must(authority().takeBack(must(authority().latest())));
        QCOMPARE(state(), before);
        QCOMPARE(recordOf(must(archive_->saveLinked(again.issue, second.id, byName)).issue, QStringLiteral("王春蓉")), one);
        verifyWhole();
    }
    void takesSplitsBackInAnyOrder_data() {
        QTest::addColumn<bool>("firstFirst");
        QTest::newRow("first first") << true;
        QTest::newRow("last first") << false;
    }
    void takesSplitsBackInAnyOrder() {
        QFETCH(const bool, firstFirst);
        const SavedIssue issue = save(QStringLiteral("2023-01-10"), {{QStringLiteral("王春蓉"), secretary, liuyin}});
        const RecordId one = recordOf(issue.issue, QStringLiteral("王春蓉"));
        const QStringList before = state();
        const RecordId two = must(authority().split(must(authority().card(one)).appearances, {}, editor));
        const OperationId first = must(authority().latest());
        const RecordId three = must(authority().split(must(authority().card(two)).appearances, QStringLiteral("另一个"), editor));
        const OperationId second = must(authority().latest());
        must(authority().takeBack(firstFirst ? first : second));
        QCOMPARE(recordOf(must(archive_->load(issue.id)), QStringLiteral("王春蓉")), firstFirst ? three : two);
        must(authority().takeBack(firstFirst ? second : first));
        QCOMPARE(state(), before);
        verifyWhole();
    }
    void takesAMergeBackAfterASplit() {
        const SavedIssue first = save(QStringLiteral("2023-01-10"), {{QStringLiteral("王春蓉")}, {QStringLiteral("王春容")}});
        const RecordId right = recordOf(first.issue, QStringLiteral("王春蓉"));
        const QStringList before = state();
        const OperationId merge = must(authority().merge({recordOf(first.issue, QStringLiteral("王春容"))}, right, editor));
        must(authority().split({must(authority().card(right)).appearances.front()}, QStringLiteral("第三个"), editor));
        const OperationId split = must(authority().latest());
        must(authority().takeBack(merge));
        verifyWhole();
        must(authority().takeBack(split));
        QCOMPARE(state(), before);
        verifyWhole();
    }
    void splitsAPlace() {
        const SavedIssue first = save(QStringLiteral("2023-01-10"), {{QStringLiteral("王春蓉"), secretary, liuyin}});
        save(QStringLiteral("2023-02-10"), {{QStringLiteral("王春蓉"), secretary, liuyin}});
        const std::vector<Appearance> appearances = must(authority().card(recordOf(first.issue, liuyin))).appearances;
        const RecordId other = must(authority().split({appearances.front()}, QStringLiteral("柳荫里"), editor));
        const RecordCard card = must(authority().card(recordOf(first.issue, QStringLiteral("王春蓉"))));
        QCOMPARE(card.roles.size(), size_t(2)); // the same title, at two places now
        QCOMPARE(card.roles[1].role.place, other);
        verifyWhole();
    }

    void editsAndTakesBack() {
        const SavedIssue issue = save(QStringLiteral("2023-01-10"), {{QStringLiteral("王春容"), secretary, liuyin}});
        const RecordId id = recordOf(issue.issue, QStringLiteral("王春容"));
        const QStringList before = state();
        AuthorityRecord record = must(authority().record(id));
        record.name = QStringLiteral("王春蓉");
        record.aliases += QStringLiteral("荣姐");
        record.notes = QStringLiteral("一行\n两行");
        record.roles.push_back({.title = QStringLiteral("人大代表"), .from = QStringLiteral("2016"), .to = QStringLiteral("2021"), .byEditor = true, .evidence = QStringLiteral("名册")});
        must(authority().edit(record, editor));
        const RecordCard card = must(authority().card(id));
        QCOMPARE(card.record.name, QStringLiteral("王春蓉"));
        QCOMPARE(card.record.aliases, (QStringList{QStringLiteral("荣姐"), QStringLiteral("王春容")})); // the issue still calls her so
        QCOMPARE(card.record.notes, record.notes);
        QCOMPARE(card.record.roles.size(), size_t(2));
        QCOMPARE(card.record.roles[0].evidence, QStringLiteral("名册"));
        verifyWhole();
        must(authority().takeBack(must(authority().latest())));
        QCOMPARE(state(), before);
        verifyWhole();
    }
    void doesNotTakeBackWhatWasChangedSince() {
        const RecordId id = must(authority().create({.name = QStringLiteral("周文澜")}, editor));
        AuthorityRecord record = must(authority().record(id));
        record.notes = QStringLiteral("一");
        must(authority().edit(record, editor));
        const OperationId first = must(authority().latest());
        record.notes = QStringLiteral("二");
        must(authority().edit(record, editor));
        QCOMPARE(authority().takeBack(first).error().kind, Error::Kind::Input);
        must(authority().takeBack(must(authority().latest())));
        must(authority().takeBack(first));
        QCOMPARE(must(authority().record(id)).notes, QString());
        must(authority().takeBack(must(authority().latest()))); // that she was made
        QCOMPARE(names({}), QStringList());
        verifyWhole();
    }
    void keepsMergedNamesApartWhenEdited() {
        const SavedIssue issue = save(QStringLiteral("2023-01-10"), {{QStringLiteral("王春蓉"), {}, {}, {QStringLiteral("蓉姐")}}, {QStringLiteral("王春容")}});
        const RecordId right = recordOf(issue.issue, QStringLiteral("王春蓉"));
        const QStringList before = state();
        const OperationId merge = must(authority().merge({recordOf(issue.issue, QStringLiteral("王春容"))}, right, editor));
        AuthorityRecord shown = must(authority().record(right));
        QCOMPARE(shown.aliases, (QStringList{QStringLiteral("蓉姐"), QStringLiteral("王春容")}));
        shown.notes = QStringLiteral("见过");
        must(authority().edit(shown, editor));
        const OperationId edit = must(authority().latest());
        must(authority().takeBack(merge));
        QCOMPARE(must(authority().record(right)).aliases, QStringList{QStringLiteral("蓉姐")});
        must(authority().takeBack(edit));
        QCOMPARE(state(), before);
        verifyWhole();
    }
    void letsNoPlaceLieInItself() {
        const RecordId outer = must(authority().create({.kind = MentionKind::Place, .name = QStringLiteral("柳荫街道")}, editor));
        const RecordId inner = must(authority().create({.kind = MentionKind::Place, .name = liuyin, .within = outer}, editor));
        QCOMPARE(must(authority().card(outer)).inside.front().id, inner);
        AuthorityRecord record = must(authority().record(outer));
        record.within = inner;
        QCOMPARE(authority().edit(record, editor).error().kind, Error::Kind::Input);
        record.within = outer;
        QCOMPARE(authority().edit(record, editor).error().kind, Error::Kind::Input);
        verifyWhole();
    }

    void findsByPinyin_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QStringList>("found");
        const QString rong = QStringLiteral("王春蓉");
        const QString wang = QStringLiteral("王旺");
        const QString chen = QStringLiteral("陈旺福");
        const QString shan = QStringLiteral("单玉兰");
        const QString shen = QStringLiteral("沈玉兰");
        const QString lv = QStringLiteral("吕方");
        const auto row = [](const char* typed, const QStringList& found) { QTest::newRow(typed) << QString::fromUtf8(typed) << found; };
        row("", {chen, lv, shan, shen, rong, wang});
        row("wcr", {rong});
        row("WCR", {rong});
        row("cr", {rong});
        row("wang chun", {rong});
        row("wangchunr", {rong});
        row("wangcr", {rong});
        row("wchunr", {rong});
        row("wang", {rong, wang, chen}); // names that begin so come first
        row("w", {rong, wang});
        row("王", {rong, wang});
        row("春蓉", {rong});
        row("王cr", {rong});
        row("王旺", {wang});
        row("yulan", {shan, shen});
        row("shan", {shan});
        row("dan", {shan});
        row("syl", {shan, shen});
        row("lvf", {lv});
        row("lufang", {lv});
        row("tiechui", {chen}); // an alias
        row("x", {});
        row("wangcrx", {});
        row("%", {});
        row("' OR 1", {});
    }
    void findsByPinyin() {
        QFETCH(const QString, typed);
        save(QStringLiteral("2023-01-10"), {{QStringLiteral("王春蓉")}, {QStringLiteral("王旺")}, {QStringLiteral("陈旺福"), {}, {}, {QStringLiteral("铁锤")}},
                                            {QStringLiteral("单玉兰")}, {QStringLiteral("沈玉兰")}, {QStringLiteral("吕方")}});
        QTEST(names({.text = typed}), "found");
        QCOMPARE(must(authority().directory({.text = typed})).total, static_cast<int>(names({.text = typed}).size()));
    }
    void filtersAndPages() {
        save(QStringLiteral("2023-01-10"), {{QStringLiteral("王春蓉"), secretary, liuyin}, {QStringLiteral("王旺"), QStringLiteral("志愿者"), liuyin},
                                            {QStringLiteral("沈玉兰"), secretary, wutong}, {QStringLiteral("周文澜"), QStringLiteral("记者")}});
        const RecordId outer = must(authority().create({.kind = MentionKind::Place, .name = QStringLiteral("柳荫街道")}, editor));
        const RecordId inner = must(authority().directory({.kind = MentionKind::Place, .text = liuyin})).rows.front().id;
        AuthorityRecord place = must(authority().record(inner));
        place.within = outer;
        must(authority().edit(place, editor));
        QCOMPARE(names({.place = inner}), (QStringList{QStringLiteral("王春蓉"), QStringLiteral("王旺")}));
        QCOMPARE(names({.place = outer}), (QStringList{QStringLiteral("王春蓉"), QStringLiteral("王旺")}));
        QCOMPARE(names({.title = QStringLiteral("书记")}), (QStringList{QStringLiteral("沈玉兰"), QStringLiteral("王春蓉")}));
        QCOMPARE(names({.text = QStringLiteral("w"), .place = inner, .title = QStringLiteral("志愿")}), QStringList{QStringLiteral("王旺")});
        QCOMPARE(names({.kind = MentionKind::Place, .place = outer}), (QStringList{QStringLiteral("柳荫街道"), liuyin}));
        QCOMPARE(names({.offset = 1, .limit = 2}), (QStringList{QStringLiteral("王春蓉"), QStringLiteral("王旺")}));
        QCOMPARE(must(authority().directory({.offset = 1, .limit = 2})).total, 4);
        QCOMPARE(names({.text = QStringLiteral("wang"), .offset = 1}), QStringList{QStringLiteral("王旺")});
        const std::vector<TitleCount> titles = must(authority().titles());
        QCOMPARE(titles.front().title, secretary);
        QCOMPARE(titles.front().people, 2);
        const DirectoryRow row = must(authority().directory({.text = QStringLiteral("wcr")})).rows.front();
        QCOMPARE(row.roles, QStringList{liuyin + secretary});
        QCOMPARE(row.mentions, 1);
    }
    void showsMentionsInContext() {
        const SavedIssue first = save(QStringLiteral("2023-01-10"), {{QStringLiteral("王春蓉"), secretary, liuyin}, {QStringLiteral("王春蓉")}});
        const SavedIssue second = save(QStringLiteral("2023-02-10"), {{QStringLiteral("王春蓉")}});
        const RecordId id = recordOf(first.issue, QStringLiteral("王春蓉"));
        const std::vector<MentionInContext> all = must(authority().mentions(id));
        QCOMPARE(all.size(), size_t(3));
        QCOMPARE(all[0].issue, second.id);
        for (const MentionInContext& mention : all) {
            QCOMPARE(slice(mention.context, mention.inContext).toString(), QStringLiteral("王春蓉"));
            const Issue issue = must(archive_->load(mention.issue));
            QVERIFY(issue.part(mention.part) != nullptr);
            QCOMPARE(slice(issue.part(mention.part)->text.text(), mention.span).toString(), QStringLiteral("王春蓉"));
        }
        const std::vector<MentionInContext> rest = must(authority().mentions(id, 1, 1));
        QCOMPARE(rest.size(), size_t(1));
        QCOMPARE(rest[0].issue, first.id);
        const std::vector<IssueCount> timeline = must(authority().timeline(id));
        QCOMPARE(timeline.size(), size_t(2));
        QCOMPARE(timeline[0].issue, first.id);
        QCOMPARE(timeline[0].mentions, 2);
    }

    void remembersWhatIsSettled() {
        must(authority().settle(QStringLiteral("near-name/1/2/3")));
        QCOMPARE(must(authority().settled()), QStringList{QStringLiteral("near-name/1/2/3")});
        must(authority().settle(QStringLiteral("near-name/1/2/3"), false));
        QCOMPARE(must(authority().settled()), QStringList());
    }
    void findsFaults_data() {
        QTest::addColumn<QString>("words");
        QTest::newRow("a link to nobody") << QStringLiteral("UPDATE record_links SET record_id = 999 WHERE kind = 'person'");
        QTest::newRow("a count") << QStringLiteral("UPDATE records SET mentions = 7 WHERE kind = 'person'");
        QTest::newRow("a link's count") << QStringLiteral("UPDATE record_links SET mentions = 7");
        QTest::newRow("a root") << QStringLiteral("UPDATE records SET root = 2 WHERE id = 1");
        QTest::newRow("a merge that nobody made") << QStringLiteral("UPDATE records SET merged_into = 3 - id, root = 3 - id WHERE id < 2");
        QTest::newRow("a circle") << QStringLiteral("UPDATE records SET merged_into = id");
        QTest::newRow("a lost name") << QStringLiteral("DELETE FROM record_names");
        QTest::newRow("a lost sound") << QStringLiteral("DELETE FROM record_sounds");
        QTest::newRow("another order") << QStringLiteral("UPDATE records SET sort_key = 'x'");
        QTest::newRow("a lost role") << QStringLiteral("DELETE FROM record_roles");
    }
    void findsFaults() {
        QFETCH(const QString, words);
        save(QStringLiteral("2023-01-10"), {{QStringLiteral("王春蓉"), secretary, liuyin}});
        verifyWhole();
        samples::DatabaseFile(path()).run(words);
        QVERIFY(!archive_->check({}).empty());
    }
    void mendsWhatIsMadeFromTheIssues() {
        save(QStringLiteral("2023-01-10"), {{QStringLiteral("王春蓉"), secretary, liuyin}});
        const QStringList before = state();
        const samples::DatabaseFile file(path());
        for (const char* words : {"DELETE FROM record_sounds", "DELETE FROM record_roles", "UPDATE records SET mentions = 7, sort_key = 'x'"})
            file.run(QString::fromLatin1(words));
        QVERIFY(!archive_->check({}).empty());
        must(archive_->rebuildSearchIndex({}));
        verifyWhole();
        QCOMPARE(state(), before);
    }
    void survivesACopyWithoutRecords() {
        const SavedIssue issue = save(QStringLiteral("2023-01-10"), {{QStringLiteral("王春蓉"), secretary, liuyin}});
        const std::unique_ptr<Archive> kept = must(Archive::open(folder_->filePath(QStringLiteral("kept.lilong")), Archive::Mode::Create, clock_));
        const StoredIssueId id = must(kept->save(issue.issue)); // as recovery does
        QCOMPARE(samples::described(must(kept->load(id))), samples::described(issue.issue));
        must(kept->save(issue.issue, id));
    }
    void saysWhatIsNotThere() {
        QCOMPARE(authority().card(RecordId(5)).error().kind, Error::Kind::Input);
        QCOMPARE(authority().takeBack(OperationId(5)).error().kind, Error::Kind::Input);
        QCOMPARE(authority().split({}, {}, editor).error().kind, Error::Kind::Input);
        QCOMPARE(authority().create({.name = QStringLiteral("  ")}, editor).error().kind, Error::Kind::Input);
        const std::unique_ptr<Archive> reader = must(Archive::open(path(), Archive::Mode::ReadOnly, clock_));
        QCOMPARE(reader->authority().create({.name = QStringLiteral("沈玉兰")}, editor).error().kind, Error::Kind::Archive);
        QVERIFY(reader->authority().directory({}).has_value());
    }
};

QTEST_GUILESS_MAIN(AuthorityTest)
#include "authority_test.moc"
