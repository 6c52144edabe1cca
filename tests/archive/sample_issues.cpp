#include "tests/archive/sample_issues.h"

#include <QtGlobal>

namespace lilong::samples {
namespace {

/// Lays an issue's page out line by line; every line becomes one part.
class Page {
public:
    Page(SourceId id, const QString& name, const QStringList& lines) {
        source_ = std::make_shared<const Source>(Source{id, name, QByteArray(64, 'a'), QStringLiteral("GB18030"), lines.join(QLatin1Char('\n'))});
        qsizetype start = 0;
        for (const QString& line : lines) {
            lines_.push_back({start, start + line.size()});
            start += line.size() + 1;
        }
    }
    SourcePtr source() const { return source_; }
    TracedText line(size_t index) const { return {*source_, lines_.at(index)}; }
    PartPtr part(size_t index) const { return makePart(line(index)); }
    RawSpan raw(size_t index, qsizetype offset, qsizetype length) const {
        const qsizetype start = lines_.at(index).start + offset;
        return {source_->id, {start, start + length}};
    }

private:
    SourcePtr source_;
    std::vector<Span> lines_;
};

Repair repairOf(const QString& rule, const QString& key, const QStringList& particulars = {}) {
    Repair repair;
    repair.rule = rule;
    repair.key = key;
    repair.confidence = 0.1 + 0.2; // not a round number: must come back to the last bit
    repair.reason = {QStringLiteral("“%1” is likelier than “%2”"), particulars};
    return repair;
}

void edit(TracedText& text, Span span, const QString& after, const Repair& repair, const Page& page) {
    if (!text.replace(span, after, repair, {page.source()}))
        qFatal("a sample's repair was refused");
}

Mention personMention(Span span, PersonId person, MentionForm form, bool byEditor) { return {MentionKind::Person, form, span, person, {}, byEditor}; }
Mention placeMention(Span span, PlaceId place) { return {MentionKind::Place, MentionForm::Name, span, {}, place, false}; }

BlockPtr block(std::uint32_t id, BlockType type, PartPtr part, bool cutStart = false, bool cutEnd = false) {
    return std::make_shared<const Block>(Block{BlockId(id), type, std::move(part), cutStart, cutEnd});
}

Issue checked(IssueData data) {
    Result<Issue> issue = Issue::create(std::move(data));
    if (!issue)
        qFatal("a sample is not whole: %s", qPrintable(issue.error().message()));
    return *issue;
}

Page firstPage() {
    return {SourceId(1),
            QStringLiteral("第一版.txt"),
            {QStringLiteral("里弄社区报 第12期"),                                                        // 0 furniture
             QStringLiteral("守护 家园"),                                                                // 1 kicker
             QStringLiteral("“小巷总理”的大“治”慧"),                                                     // 2 headline
             QStringLiteral("记柳荫里居民区的一天"),                                                     // 3 deck
             QStringLiteral("清晨，𬱖书记和𠮷阿姨，已经在柳荫里居民区忙开了."), // 4 paragraph
             QStringLiteral("上午：街面防挖"),                                                           // 5 crosshead
             QStringLiteral("图为贺秋萍在活动室前翻看签到本"),                                           // 6 caption
             QStringLiteral("（社区宣文办）"),                                                           // 7 byline
             QStringLiteral("扫描二维码")}};                                                             // 8 furniture
}

Page secondPage() {
    return {SourceId(2),
            QStringLiteral("clipboard"),
            {QString(QChar(0xFEFF)) + QStringLiteral("她们的故事"),          // 0 section; begins with a mark that SQLite would drop
             QStringLiteral("柳荫里居民区党总支书记—江月明"),                // 1 headline of a profile
             QStringLiteral("江书记每天走遍每一幢楼，小江的名字人人知道，"), // 2 paragraph, cut
             QStringLiteral("志愿者－王春蓉"),                               // 3 headline of a profile
             QStringLiteral("她说：“应该的！”")}};                           // 4 paragraph
}

void addPeopleAndPlaces(IssueData& data) {
    data.places = {{PlaceId(60), QStringLiteral("柳荫路街道"), PlaceCategory::Administrative, QStringLiteral("310110")},
                   {PlaceId(61), QStringLiteral("柳荫里居民区"), PlaceCategory::Residential, {}, PlaceId(60)}};
    data.people = {{PersonId(70),
                    QStringLiteral("江月明"),
                    {QStringLiteral("小江")},
                    {{QStringLiteral("党总支书记"), PlaceId(61)}, {QStringLiteral("代表"), {}}}},
                   {PersonId(71), QStringLiteral("王春蓉")},
                   {PersonId(72), QStringLiteral("贺秋萍")}};
}

/// Spaces taken out, a character changed, one put in, one replaced beside a surrogate pair.
PartPtr repairedParagraph(const Page& page) {
    TracedText text = page.line(4);
    const QString raw = text.text();
    edit(text, {raw.size() - 1, raw.size()}, QStringLiteral("。"),
         repairOf(QStringLiteral("punctuation-width"), QStringLiteral("k1"), {QStringLiteral("."), QStringLiteral("3:三")}), page);
    edit(text, {raw.indexOf(QStringLiteral("，已经")), raw.indexOf(QStringLiteral("，已经")) + 1}, QString(),
         repairOf(editorRule, QStringLiteral("k2")), page);
    edit(text, {5, 5}, QStringLiteral("𠮷"), repairOf(editorRule, QStringLiteral("k3")), page);
    const qsizetype place = text.text().indexOf(QStringLiteral("柳荫里居民区"));
    return makePart(text, {personMention({3, 7}, {}, MentionForm::Title, true), placeMention({place, place + 6}, PlaceId(61))});
}

ArticlePtr feature(const Page& page) {
    TracedText kicker = page.line(1);
    edit(kicker, {2, 3}, QString(), repairOf(QStringLiteral("space"), QStringLiteral("k4")), page);
    TracedText crosshead = page.line(5);
    edit(crosshead, {6, 7}, QStringLiteral("控"),
         repairOf(QStringLiteral("look-alike"), QStringLiteral("k5"), {QStringLiteral("控"), QStringLiteral("挖")}), page);
    auto article = std::make_shared<Article>(Article{ArticleId(10)});
    article->kicker = makePart(kicker);
    article->headline = page.part(2);
    article->deck = makePart(page.line(3), {placeMention({1, 7}, PlaceId(61))});
    article->byline = page.part(7);
    article->blocks = {block(20, BlockType::Paragraph, repairedParagraph(page)), block(21, BlockType::Crosshead, makePart(crosshead)),
                       block(22, BlockType::Caption, makePart(page.line(6), {personMention({2, 5}, PersonId(72), MentionForm::Name, false)}))};
    return article;
}

ArticlePtr profileOfJiang(const Page& page) {
    auto article = std::make_shared<Article>(Article{ArticleId(11), ArticleKind::Profile, ArticleId(10)});
    article->section = SectionId(40);
    article->person = PersonId(70);
    article->headline = makePart(page.line(1), {placeMention({0, 6}, PlaceId(61)), personMention({12, 15}, PersonId(70), MentionForm::Name, false)});
    article->blocks = {block(
        23, BlockType::Paragraph,
        makePart(page.line(2),
                 {personMention({0, 3}, PersonId(70), MentionForm::Title, false), personMention({12, 14}, PersonId(70), MentionForm::Alias, true)}),
        false, true)};
    return article;
}

ArticlePtr profileOfWang(const Page& page) {
    auto article = std::make_shared<Article>(Article{ArticleId(12), ArticleKind::Profile, ArticleId(10)});
    article->section = SectionId(40);
    article->person = PersonId(71);
    article->headline = makePart(page.line(3), {personMention({4, 7}, PersonId(71), MentionForm::Name, false)});
    article->blocks = {block(24, BlockType::Paragraph, page.part(4), true, false)};
    return article;
}

RepairPtr doubt(const QString& key, RepairState state, RepairEffect effect, RawSpan raw, const QString& before, const QString& after) {
    Repair repair = repairOf(QStringLiteral("look-alike"), key);
    repair.state = state;
    repair.effect = effect;
    repair.raw = raw;
    repair.before = before;
    repair.after = after;
    return std::make_shared<const Repair>(std::move(repair));
}

} // namespace

Issue richIssue() {
    const Page first = firstPage();
    const Page second = secondPage();
    IssueData data;
    data.sources = {first.source(), second.source()};
    data.masthead = {QStringLiteral("里弄社区报"), {}, QStringLiteral("2022-12"), QStringLiteral("总第12期")};
    data.state = IssueState::SecondRead;
    data.lastId = 99;
    addPeopleAndPlaces(data);
    data.sections = {{SectionId(40), second.part(0)}};
    data.articles = {feature(first), profileOfJiang(second), profileOfWang(second)};
    data.furniture = {{FurnitureId(50), FurnitureKind::Masthead, first.part(0)}, {FurnitureId(51), FurnitureKind::Qr, first.part(8)}};
    data.doubts = {
        doubt(QStringLiteral("d2"), RepairState::Rejected, RepairEffect::Replace, first.raw(2, 0, 1), QStringLiteral("“"), QStringLiteral("‘")),
        doubt(QStringLiteral("d1"), RepairState::Proposed, RepairEffect::Join, first.raw(5, 0, 0), {}, {}),
        doubt(QStringLiteral("d3"), RepairState::Proposed, RepairEffect::Notice, second.raw(4, 0, 1), QStringLiteral("她"), {})};
    data.decisions = {{QStringLiteral("d2"), Decision::Rejected}, {QStringLiteral("k5"), Decision::Accepted}};
    data.pageStates = {{data.sources.front()->id, IssueState::SecondRead}};
    return checked(std::move(data));
}

Issue plainIssue(const std::vector<ArticleText>& articles, const Masthead& masthead) {
    QStringList lines;
    for (const ArticleText& text : articles)
        lines += QStringList{text.headline} + text.paragraphs;
    const Page page(SourceId(1), QStringLiteral("page.txt"), lines);
    IssueData data;
    data.sources = {page.source()};
    data.masthead = masthead;
    data.lastId = 1;
    size_t line = 0;
    for (const ArticleText& text : articles) {
        auto article = std::make_shared<Article>(Article{data.nextId<ArticleId>()});
        article->headline = page.part(line++);
        for (qsizetype i = 0; i < text.paragraphs.size(); ++i)
            article->blocks.push_back(block(data.nextId<BlockId>().number(), BlockType::Paragraph, page.part(line++)));
        data.articles.push_back(std::move(article));
    }
    return checked(std::move(data));
}

Issue largeIssue() {
    constexpr int paragraphs = 250;
    constexpr int repairsEach = 10;
    const QString sentence = QStringLiteral("居民区 的志愿者每天清晨在小区门口值守,");
    const Page page(SourceId(1), QStringLiteral("八版.txt"), QStringList(paragraphs, sentence.repeated(repairsEach)));
    IssueData data;
    data.sources = {page.source()};
    auto article = std::make_shared<Article>(Article{ArticleId(1)});
    for (std::uint32_t i = 0; i < paragraphs; ++i) {
        TracedText text = page.line(i);
        std::vector<TracedText::RepairEdit> edits;
        for (qsizetype at = 3; at < text.text().size(); at += sentence.size())
            edits.push_back({{at, at + 1}, repairOf(QStringLiteral("space"), QStringLiteral("key%1-%2").arg(i).arg(at), {QStringLiteral("区")})});
        for (TracedText::RepairEdit& one : edits)
            one.repair.after = QString();
        if (!text.replaceAll(edits, data.sources))
            qFatal("a sample's repairs were refused");
        article->blocks.push_back(block(i + 2, BlockType::Paragraph, makePart(text)));
    }
    data.articles = {article};
    data.lastId = 1000;
    return checked(std::move(data));
}

} // namespace lilong::samples
