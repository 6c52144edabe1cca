#include "tests/bench/crowded_archive.h"

#include "app/archive/archive.h"
#include "app/archive/binding.h"
#include "app/archive/record_store.h"
#include "app/archive/sqlite/sqlite_dialect.h"
#include "app/archive/transaction.h"

#include <array>

namespace lilong::bench {
namespace {

const QString surnames = QStringLiteral("王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾萧田董潘袁蔡蒋余于杜叶程魏苏吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷");
const QString given = QStringLiteral("春梅兰芳秀英丽娟红霞玉珍凤琴桂花美华建国志强伟明军勇杰涛超磊刚平波辉斌鹏宇浩凯健俊帆雪琳洁静慧颖欣怡佳雯婷萍燕玲艳莉娜敏晓云月清和安康宁德福荣昌盛文武忠良");
const QString firstOfPlace = QStringLiteral("柳荷松竹梅兰桂槐榆枫桐杉柏樱桃杏梨枣柿橙");
const QString secondOfPlace = QStringLiteral("荫苑园林泉溪湾浦桥巷坊里庭庄岗坡岭塘池亭");
const QStringList titles{QStringLiteral("党总支书记"), QStringLiteral("居委会主任"), QStringLiteral("志愿者"), QStringLiteral("居民"), QStringLiteral("楼组长")};

/// Scatters consecutive numbers, the same on every run.
quint32 scattered(quint32 number) {
    number = (number ^ (number >> 16)) * 0x45d9f3bU;
    number = (number ^ (number >> 16)) * 0x45d9f3bU;
    return number ^ (number >> 16);
}

void must(const Result<void>& done) {
    if (!done)
        qFatal("%s", qPrintable(done.error().message()));
}

/// Who stands where in an issue.
int personAt(const Crowd& crowd, int issue, int slot) { return static_cast<int>(scattered(static_cast<quint32>(issue * 1000 + slot)) % static_cast<quint32>(crowd.people)); }
int placeAt(const Crowd& crowd, int issue, int part) {
    // The first parts of all issues name the same few places, as a district's paper does.
    return part < 3 ? part : static_cast<int>(scattered(static_cast<quint32>(issue * 77 + part)) % static_cast<quint32>(crowd.places));
}

/// One in a hundred holds an office that others cannot hold as well.
QString titleOf(int person) {
    const quint32 chance = scattered(static_cast<quint32>(person)) % 200U;
    return chance < 2 ? titles[static_cast<qsizetype>(chance)] : titles[static_cast<qsizetype>(2U + chance % 3U)];
}

class Maker {
public:
    Maker(Connection& connection, const Crowd& crowd) : connection_(connection), crowd_(crowd), store_(connection, pinyin_) {}

    void make() {
        for (int place = 0; place < crowd_.places; ++place)
            makeRecord(MentionKind::Place, nameOfPlace(place));
        for (int person = 0; person < crowd_.people; ++person)
            makeRecord(MentionKind::Person, nameOfPerson(person));
        for (int issue = 0; issue < crowd_.issues; ++issue)
            makeIssue(issue);
        must(connection_.runWords(QStringLiteral(
            "INSERT INTO record_roles (record_id, title, place_id, from_date, to_date, first_issue, last_issue, issues, by_editor, evidence) "
            "SELECT l.record_id, r.title, pl.record_id, min(i.date), max(i.date), min(i.id), max(i.id), count(DISTINCT i.id), 0, '' FROM record_links l "
            "JOIN roles r ON r.issue_id = l.issue_id AND r.person_id = l.entity_id JOIN issues i ON i.id = l.issue_id "
            "LEFT JOIN record_links pl ON pl.issue_id = r.issue_id AND pl.kind = 'place' AND pl.entity_id = r.place_id "
            "WHERE l.kind = 'person' GROUP BY l.record_id, r.title, pl.record_id")));
        must(connection_.runWords(
            QStringLiteral("UPDATE records SET issues = c.issues, mentions = c.mentions FROM (SELECT record_id, count(DISTINCT issue_id) AS issues, "
                           "sum(mentions) AS mentions FROM record_links GROUP BY record_id) c WHERE c.record_id = records.id")));
    }

private:
    void makeRecord(MentionKind kind, const QString& name) {
        const AuthorityRecord draft{.kind = kind, .name = name, .category = kind == MentionKind::Place ? PlaceCategory::Residential : PlaceCategory::Other};
        if (const Result<RecordId> made = store_.make(draft, QStringLiteral("柳荫社区报"), false); !made)
            qFatal("%s", qPrintable(made.error().message()));
    }

    void run(Statement statement, const QVariantList& values) {
        const Result<void> done = connection_.run(statement, values);
        if (!done)
            qFatal("%d of %d values: %s", static_cast<int>(statement), static_cast<int>(values.size()), qPrintable(done.error().message()));
    }

    void makeIssue(int number) {
        const qint64 issue = number + 1;
        const QString date = QDate(2006, 1, 1).addDays(number).toString(Qt::ISODate);
        run(Statement::SaveIssue, {issue, QStringLiteral("柳荫社区报"), QStringLiteral("柳荫街道办事处"), date, QStringLiteral("第%1期").arg(issue),
                                   QStringLiteral("cleaned"), 10'000, QStringLiteral("2026-01-01T00:00:00.000Z")});
        seen_.clear();
        for (int part = 0; part < crowd_.partsOfAnIssue; ++part)
            makePart(number, part);
    }

    /// Once an issue, with its link.
    qint64 entity(qint64 issue, MentionKind kind, int number, int mentions) {
        const qint64 id = (kind == MentionKind::Place ? 1'000'000 : 2'000'000) + number;
        if (seen_.contains(id))
            return id;
        seen_.insert(id);
        const bool place = kind == MentionKind::Place;
        if (place)
            run(Statement::InsertPlace, {issue, id, seen_.size(), nameOfPlace(number), QStringLiteral("residential"), QStringLiteral(""), bound(PlaceId())});
        else
            run(Statement::InsertPerson, {issue, id, seen_.size(), nameOfPerson(number)});
        run(Statement::InsertLink, {issue, named(kind), id, static_cast<qint64>(place ? number + 1 : crowd_.places + number + 1), mentions});
        return id;
    }

    void makePart(int number, int part) {
        const qint64 issue = number + 1;
        const qint64 id = part + 1;
        const int placeNumber = placeAt(crowd_, number, part);
        const qint64 place = entity(issue, MentionKind::Place, placeNumber, 2);
        QString text;
        std::vector<std::array<qint64, 4>> mentions; // start, end, person, place
        for (int turn = 0; turn < 2; ++turn) {
            addName(text, mentions, nameOfPlace(placeNumber), 0, place);
            for (int slot = 0; slot < 4; ++slot) {
                const int who = personAt(crowd_, number, part * 4 + slot);
                const bool isNew = !seen_.contains(2'000'000 + who);
                const qint64 person = entity(issue, MentionKind::Person, who, 2);
                if (turn == 0 && isNew && slot < 2 && part >= 3)
                    run(Statement::InsertRole, {issue, person, 0, titleOf(who), place});
                text += titles[slot];
                addName(text, mentions, nameOfPerson(who), person, 0);
                text += QStringLiteral("说，今天来了许多人，大家一起把院子打扫干净。");
            }
        }
        run(Statement::InsertPart, {issue, id, text, QByteArray("")});
        qint64 position = 0;
        for (const auto& [start, end, person, spot] : mentions)
            run(Statement::InsertMention, {issue, id, position++, named(person > 0 ? MentionKind::Person : MentionKind::Place), QStringLiteral("name"), start, end,
                                           person > 0 ? QVariant(person) : bound(PersonId()), spot > 0 ? QVariant(spot) : bound(PlaceId()), 0});
        const QVariant none = bound(PersonId());
        run(Statement::InsertArticle, {issue, id, part, QStringLiteral("article"), none, none, none, none, none, none, none});
        run(Statement::InsertBlock, {issue, id, 0, 5000 + id, QStringLiteral("paragraph"), id, 0, 0});
    }

    static void addName(QString& text, std::vector<std::array<qint64, 4>>& mentions, const QString& name, qint64 person, qint64 place) {
        mentions.push_back({text.size(), text.size() + name.size(), person, place});
        text += name;
    }

    Connection& connection_;
    Crowd crowd_;
    Pinyin pinyin_;
    RecordStore store_;
    QSet<qint64> seen_;
};

} // namespace

QString nameOfPerson(int number) {
    const quint32 chance = scattered(static_cast<quint32>(number) + 7U);
    const auto pick = [](const QString& from, quint32 value) { return QString(from[static_cast<qsizetype>(value % static_cast<quint32>(from.size()))]); };
    const QString name = pick(surnames, chance) + pick(given, chance >> 8U);
    return number % 6 == 0 ? name : name + pick(given, scattered(chance) >> 4U);
}

QString nameOfPlace(int number) {
    return QString(firstOfPlace[number % 20]) + secondOfPlace[number / 20 % 20] + QString::number(1 + number / 400) + QStringLiteral("村居民区");
}

void makeCrowdedArchive(const QString& path, const Crowd& crowd) {
    const SystemClock clock;
    if (const auto archive = Archive::open(path, Archive::Mode::Create, clock); !archive)
        qFatal("%s", qPrintable(archive.error().message()));
    const auto connection = Connection::open(path, {}, std::make_shared<const SqliteDialect>());
    if (!connection)
        qFatal("%s", qPrintable(connection.error().message()));
    must((*connection)->runWords(QStringLiteral("PRAGMA synchronous = OFF")));
    must((*connection)->runWords(QStringLiteral("PRAGMA cache_size = -400000")));
    Result<Transaction> transaction = Transaction::begin(**connection, Transaction::Kind::Writing);
    if (!transaction)
        qFatal("%s", qPrintable(transaction.error().message()));
    Maker(**connection, crowd).make();
    must(transaction->commit());
}

Issue newIssue(int known, int strangers) {
    QString page;
    IssueData data;
    std::vector<std::pair<Span, std::vector<Mention>>> parts;
    const auto place = [&](int number) {
        data.places.push_back({data.nextId<PlaceId>(), nameOfPlace(number), PlaceCategory::Residential});
        return data.places.back().id;
    };
    for (int i = 0; i < known + strangers; ++i) {
        if (i % 10 == 0)
            place(i % 40 == 0 ? 0 : 100 + i);
        const QString name = i < known ? nameOfPerson(i * 37) : QStringLiteral("欧阳") + given[i % given.size()] + given[(i * 7 + 3) % given.size()];
        const PersonId person = data.nextId<PersonId>();
        data.people.push_back({person, name, {}, i % 2 == 0 ? std::vector<Role>{{titles[i % 5], data.places.back().id}} : std::vector<Role>{}});
        const qsizetype start = page.size();
        std::vector<Mention> mentions;
        for (int turn = 0; turn < 2; ++turn) {
            const qsizetype from = page.size() - start;
            page += name;
            mentions.push_back({MentionKind::Person, MentionForm::Name, {from, from + name.size()}, person});
            page += QStringLiteral("说，今天来了许多人，大家一起把院子打扫干净。");
        }
        parts.push_back({{start, page.size()}, mentions});
    }
    data.sources = {std::make_shared<const Source>(Source{data.nextId<SourceId>(), QStringLiteral("page.txt"), {}, QStringLiteral("UTF-8"), page})};
    auto article = std::make_shared<Article>(Article{data.nextId<ArticleId>()});
    for (const auto& [span, mentions] : parts)
        article->blocks.push_back(std::make_shared<const Block>(Block{data.nextId<BlockId>(), BlockType::Paragraph, makePart(TracedText(*data.sources.front(), span), mentions)}));
    data.articles = {article};
    data.masthead = {QStringLiteral("柳荫社区报"), QStringLiteral("柳荫街道办事处"), QStringLiteral("2026-11-01"), {}};
    const Result<Issue> issue = Issue::create(std::move(data));
    if (!issue)
        qFatal("%s", qPrintable(issue.error().message()));
    return *issue;
}

} // namespace lilong::bench
