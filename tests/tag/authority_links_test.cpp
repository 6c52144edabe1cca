#include "app/tag/authority_conflicts.h"
#include "app/tag/authority_links.h"
#include "app/tag/office.h"

#include <QTest>

using namespace lilong;

namespace {

const QString liuyin = QStringLiteral("柳荫里居民区");
const QString wutong = QStringLiteral("梧桐新村居民区");
const QString secretary = QStringLiteral("党总支书记");
const QString paper = QStringLiteral("柳荫社区报");

/// An issue with one person (title, place) in it.
Issue issueWith(const QString& name, const QString& title, const QString& place, const QString& newsletter = paper) {
    IssueData data;
    if (!place.isEmpty())
        data.places.push_back({data.nextId<PlaceId>(), place, PlaceCategory::Residential});
    const PlaceId where = place.isEmpty() ? PlaceId() : data.places.back().id;
    data.people.push_back({data.nextId<PersonId>(), name, {}, title.isEmpty() ? std::vector<Role>{} : std::vector<Role>{{title, where}}});
    data.masthead.title = newsletter;
    return Issue::create(std::move(data)).value();
}

constexpr RecordId liuyinRecord(1);
constexpr RecordId wutongRecord(2);

RecordCandidate place(RecordId id, const QString& name) {
    return {.id = id, .root = id, .kind = MentionKind::Place, .names = {name}, .newsletter = paper, .category = PlaceCategory::Residential};
}

RecordCandidate person(std::uint32_t id, const QString& name, const std::vector<RecordRole>& roles = {}, const QString& newsletter = paper) {
    return {.id = RecordId(id), .root = RecordId(id), .kind = MentionKind::Person, .names = {name}, .roles = roles, .newsletter = newsletter};
}

RecordRole role(const QString& title, RecordId where) { return {.title = title, .place = where, .placeName = where == liuyinRecord ? liuyin : wutong}; }

std::vector<RecordCandidate> withPlaces(std::vector<RecordCandidate> people) {
    people.push_back(place(liuyinRecord, liuyin));
    people.push_back(place(wutongRecord, wutong));
    return people;
}

/// The link of the issue's one person.
RecordLink personLink(const Issue& issue, const std::vector<RecordCandidate>& candidates) {
    for (const RecordLink& link : authorityLinks(issue, candidates)) {
        if (!link.person.isEmpty())
            return link;
    }
    qFatal("no link");
}

RoleFact fact(std::uint32_t who, const QString& name, const QString& title, RecordId where, const QString& from, const QString& to) {
    return {RecordId(who), name, title, where, where == liuyinRecord ? liuyin : wutong, from, to};
}

} // namespace

/// Whom people and places mean among records; and what cannot all be true of them.
class AuthorityLinksTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void linksPeople_data() {
        QTest::addColumn<IssueData>("issue");
        QTest::addColumn<std::vector<RecordCandidate>>("candidates");
        QTest::addColumn<int>("record");  // 0: a new one
        QTest::addColumn<int>("perhaps"); // 0: no question
        const QString rong = QStringLiteral("王春蓉");
        const QString wei = QStringLiteral("王伟");
        const QString other = QStringLiteral("临江时报");
        const auto row = [](const char* what, const Issue& issue, const std::vector<RecordCandidate>& people, int record, int perhaps) {
            QTest::newRow(what) << issue.data() << withPlaces(people) << record << perhaps;
        };
        row("nobody bears the name", issueWith(rong, secretary, liuyin), {}, 0, 0);
        row("same office, same place", issueWith(rong, secretary, liuyin), {person(7, rong, {role(secretary, liuyinRecord)})}, 7, 0);
        row("another title, same place", issueWith(rong, QStringLiteral("居民"), liuyin), {person(7, rong, {role(secretary, liuyinRecord)})}, 7, 0);
        row("two of one name at two places", issueWith(rong, QStringLiteral("居民"), wutong), {person(7, rong, {role(secretary, liuyinRecord)})}, 0, 0);
        row("the right one of two", issueWith(rong, secretary, wutong),
            {person(7, rong, {role(QStringLiteral("居民"), liuyinRecord)}), person(8, rong, {role(secretary, wutongRecord)})}, 8, 0);
        row("either of two", issueWith(rong, {}, {}), {person(7, rong, {role(secretary, liuyinRecord)}), person(8, rong, {role(secretary, wutongRecord)})}, 0, 7);
        row("the same office at another place", issueWith(rong, secretary, wutong), {person(7, rong, {role(secretary, liuyinRecord)})}, 0, 7);
        row("a rare name, nothing else", issueWith(rong, {}, {}), {person(7, rong)}, 7, 0);
        row("a short name, nothing else", issueWith(wei, {}, {}), {person(7, wei)}, 0, 7);
        row("a short name with its title", issueWith(wei, QStringLiteral("记者"), {}), {person(7, wei, {{.title = QStringLiteral("记者")}})}, 7, 0);
        row("another newsletter", issueWith(rong, {}, {}), {person(7, rong, {}, other)}, 0, 0);
        row("another newsletter, same place", issueWith(rong, secretary, liuyin), {person(7, rong, {role(secretary, liuyinRecord)}, other)}, 7, 0);
    }
    void linksPeople() {
        QFETCH(const IssueData, issue);
        QFETCH(const std::vector<RecordCandidate>, candidates);
        const RecordLink link = personLink(Issue::create(issue).value(), candidates);
        QTEST(static_cast<int>(link.record.number()), "record");
        QTEST(static_cast<int>(link.perhaps.number()), "perhaps");
        QCOMPARE(link.perhaps.isEmpty(), link.reason.sentence.isEmpty());
    }
    void linksToTheMemberThatFits() {
        RecordCandidate merged = person(8, QStringLiteral("王春蓉"), {role(secretary, wutongRecord)});
        merged.root = RecordId(7);
        const std::vector<RecordCandidate> candidates = withPlaces({person(7, QStringLiteral("王春蓉"), {role(QStringLiteral("居民"), liuyinRecord)}), merged});
        QCOMPARE(personLink(issueWith(QStringLiteral("王春蓉"), secretary, wutong), candidates).record, RecordId(8));
    }
    void keepsTwoOfOneNameApart() {
        IssueData data = issueWith(QStringLiteral("王春蓉"), secretary, liuyin).data();
        data.people.front().record = RecordId(7);
        data.people.push_back({data.nextId<PersonId>(), QStringLiteral("王春蓉")});
        const RecordLink link = personLink(Issue::create(std::move(data)).value(), withPlaces({person(7, QStringLiteral("王春蓉"))}));
        QCOMPARE(link.record, RecordId());
    }
    void linksPlaces_data() {
        QTest::addColumn<Place>("place");
        QTest::addColumn<RecordCandidate>("candidate");
        QTest::addColumn<bool>("same");
        const Place here{PlaceId(1), QStringLiteral("人民路"), PlaceCategory::Road};
        RecordCandidate road = place(RecordId(5), QStringLiteral("人民路"));
        road.category = PlaceCategory::Road;
        const auto row = [](const char* what, const Place& issues, const RecordCandidate& candidate, bool same) {
            QTest::newRow(what) << issues << candidate << same;
        };
        row("same newsletter", here, road, true);
        RecordCandidate elsewhere = road;
        elsewhere.newsletter = QStringLiteral("临江时报");
        row("another newsletter", here, elsewhere, false);
        Place coded = here;
        coded.code = QStringLiteral("310110009012");
        elsewhere.code = coded.code;
        row("one code", coded, elsewhere, true);
        road.code = QStringLiteral("310110009013");
        row("two codes", coded, road, false);
    }
    void linksPlaces() {
        QFETCH(const Place, place);
        QFETCH(const RecordCandidate, candidate);
        QFETCH(const bool, same);
        IssueData data;
        data.masthead.title = paper;
        data.lastId = 1;
        data.places = {place};
        const std::vector<RecordLink> links = authorityLinks(Issue::create(std::move(data)).value(), {candidate});
        QCOMPARE(links.size(), size_t(1));
        QCOMPARE(!links[0].record.isEmpty(), same);
    }

    void knowsOffices() {
        for (const char16_t* title : {u"党总支书记", u"居民区党总支书记", u"居委会主任", u"校长"})
            QVERIFY2(isSoleOffice(title), qPrintable(QString::fromUtf16(title)));
        for (const char16_t* title : {u"副书记", u"党总支副书记", u"居委会副主任", u"党支部书记", u"班主任", u"志愿者", u"楼组长", u"原党总支书记", u""})
            QVERIFY2(!isSoleOffice(title), qPrintable(QString::fromUtf16(title)));
        QVERIFY(isSameOffice(u"书记", u"居民区党总支书记"));
        QVERIFY(!isSameOffice(u"书记", u"党总支副书记"));
        QVERIFY(!isSameOffice(u"主任", u"书记"));
    }
    void findsConflicts_data() {
        QTest::addColumn<std::vector<RoleFact>>("facts");
        QTest::addColumn<int>("kind"); // -1: none
        const QString mei = QStringLiteral("王春梅");
        const QString lan = QStringLiteral("沈玉兰");
        const QString early = QStringLiteral("2021-03-01");
        const QString middle = QStringLiteral("2022-06");
        const QString late = QStringLiteral("2023-01-01");
        const QString latest = QStringLiteral("2023-09-01");
        const auto row = [](const char* what, const std::vector<RoleFact>& facts, int kind) { QTest::newRow(what) << facts << kind; };
        row("two in one office", {fact(1, mei, secretary, liuyinRecord, early, late), fact(2, lan, QStringLiteral("书记"), liuyinRecord, middle, latest)},
            int(Conflict::Kind::SameOffice));
        row("one after the other", {fact(1, mei, secretary, liuyinRecord, early, middle), fact(2, lan, secretary, liuyinRecord, late, latest)}, -1);
        row("two volunteers", {fact(1, mei, QStringLiteral("志愿者"), liuyinRecord, early, late), fact(2, lan, QStringLiteral("志愿者"), liuyinRecord, early, late)}, -1);
        row("at two places", {fact(1, mei, secretary, liuyinRecord, early, late), fact(2, lan, secretary, wutongRecord, early, late)}, -1);
        row("one person at two places", {fact(1, mei, secretary, liuyinRecord, early, late), fact(1, mei, secretary, wutongRecord, middle, latest)},
            int(Conflict::Kind::TwoPlaces));
        row("moved", {fact(1, mei, secretary, liuyinRecord, early, middle), fact(1, mei, secretary, wutongRecord, late, latest)}, -1);
        row("unknown dates", {fact(1, mei, secretary, liuyinRecord, {}, {}), fact(2, lan, secretary, liuyinRecord, early, late)}, -1);
        row("one character apart",
            {fact(1, mei, QStringLiteral("居民"), liuyinRecord, early, early), fact(2, QStringLiteral("王春海"), QStringLiteral("志愿者"), liuyinRecord, late, late)},
            int(Conflict::Kind::NearName));
        row("one character apart, elsewhere",
            {fact(1, mei, QStringLiteral("居民"), liuyinRecord, early, early), fact(2, QStringLiteral("王春海"), QStringLiteral("居民"), wutongRecord, late, late)}, -1);
        row("another surname", {fact(1, QStringLiteral("王丽"), QStringLiteral("居民"), liuyinRecord, early, early),
                                fact(2, QStringLiteral("李丽"), QStringLiteral("居民"), liuyinRecord, late, late)}, -1);
    }
    void findsConflicts() {
        QFETCH(const std::vector<RoleFact>, facts);
        QFETCH(const int, kind);
        const std::vector<Conflict> found = authorityConflicts(facts);
        QCOMPARE(found.size(), size_t(kind < 0 ? 0 : 1));
        if (kind < 0)
            return;
        QCOMPARE(int(found[0].kind), kind);
        QVERIFY(!found[0].reason.translated().contains(QLatin1Char('%')));
        std::vector<RoleFact> turned(facts.rbegin(), facts.rend());
        QCOMPARE(authorityConflicts(turned)[0].key, found[0].key); // found again however it is met
    }
};

QTEST_GUILESS_MAIN(AuthorityLinksTest)
#include "authority_links_test.moc"
