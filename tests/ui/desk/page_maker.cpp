#include "tests/ui/desk/page_maker.h"

#include <algorithm>

namespace lilong {

PageMaker::PageMaker(const QString& text)
    : source_(std::make_shared<const Source>(Source{SourceId(1), QStringLiteral("食堂.txt"), QByteArray(64, '0'), QStringLiteral("UTF-8"), text})) {
    data_.sources = {source_};
    data_.lastId = 1;
    data_.state = IssueState::Cleaned;
}

Span PageMaker::find(const QString& text, int occurrence) const {
    qsizetype at = -1;
    for (int i = 0; i <= occurrence; ++i)
        at = source_->text.indexOf(text, at + 1);
    if (at < 0)
        qFatal("the test's page does not hold %s", qPrintable(text));
    return {at, at + text.size()};
}

PartPtr PageMaker::part(const QString& text) const { return makePart(TracedText(*source_, find(text))); }

Article& PageMaker::lastArticle() {
    auto copy = std::make_shared<Article>(*data_.articles.back());
    data_.articles.back() = copy;
    return *copy;
}

ArticleId PageMaker::addArticle(const QString& headline, const QStringList& paragraphs, ArticleId parent) {
    Article article{.id = data_.nextId<ArticleId>(), .parent = parent};
    if (!headline.isEmpty())
        article.headline = part(headline);
    for (const QString& text : paragraphs)
        article.blocks.push_back(std::make_shared<const Block>(Block{.id = data_.nextId<BlockId>(), .part = part(text)}));
    data_.articles.push_back(std::make_shared<const Article>(article));
    return article.id;
}

void PageMaker::addCaption(const QString& text) {
    const auto id = data_.nextId<BlockId>();
    lastArticle().blocks.push_back(std::make_shared<const Block>(Block{.id = id, .type = BlockType::Caption, .part = part(text)}));
}

void PageMaker::addFurniture(const QString& text, FurnitureKind kind) {
    const auto id = data_.nextId<FurnitureId>();
    data_.furniture.push_back({id, kind, part(text)});
}

void PageMaker::addDoubt(const QString& key, const QString& before, const QString& after, int occurrence) {
    Repair repair;
    repair.key = key;
    repair.rule = QStringLiteral("look-alike");
    repair.raw = {source_->id, find(before, occurrence)};
    repair.before = before;
    repair.after = after;
    repair.confidence = 0.9;
    repair.reason = {QStringLiteral("%1 is likelier here than %2."), {after, before}};
    data_.doubts.push_back(std::make_shared<const Repair>(repair));
}

void PageMaker::setBlockPart(size_t block, Part part) {
    Article& article = lastArticle();
    auto copy = std::make_shared<Block>(*article.blocks[block]);
    copy->part = std::make_shared<const Part>(std::move(part));
    article.blocks[block] = copy;
}

void PageMaker::repair(size_t block, const QString& key, const QString& before, const QString& after) {
    const Part& old = *data_.articles.back()->blocks[block]->part;
    const qsizetype at = old.text.text().indexOf(before);
    Repair repair;
    repair.key = key;
    repair.rule = QStringLiteral("punctuation-width");
    repair.reason = {QStringLiteral("Chinese text has full-width marks."), {}};
    setBlockPart(block, *replaced(old, {at, at + before.size()}, after, repair, data_.sources));
}

void PageMaker::mention(size_t block, const QString& text, MentionKind kind) {
    Part part = *data_.articles.back()->blocks[block]->part;
    const qsizetype at = part.text.text().indexOf(text);
    Mention mention{.kind = kind, .span = {at, at + text.size()}};
    if (kind == MentionKind::Person) {
        mention.person = data_.nextId<PersonId>();
        data_.people.push_back({.id = mention.person, .name = text});
    } else {
        mention.place = data_.nextId<PlaceId>();
        data_.places.push_back({.id = mention.place, .name = text});
    }
    part.mentions.push_back(mention);
    std::sort(part.mentions.begin(), part.mentions.end(), [](const Mention& a, const Mention& b) { return a.span < b.span; });
    setBlockPart(block, std::move(part));
}

Issue PageMaker::make() const {
    Result<Issue> issue = Issue::create(data_);
    if (!issue)
        qFatal("the test's issue is not sound: %s", qPrintable(issue.error().message()));
    return *issue;
}

Issue canteenIssue() {
    PageMaker page(QStringLiteral("鸿兴里的老年食堂开张了\n王春蓉书记在北鸿居民区为老人盛饭,大家都说好。\n"
                                  "食堂每天供应午餐,少油少盐,挖制糖分,也挖制价格,天氣热了还送绿豆汤。\n老人们在新食堂用餐\n傍晚还有志愿者送餐上门。\n扫描二维码关注\n"));
    page.addArticle(QStringLiteral("鸿兴里的老年食堂开张了"),
                    {QStringLiteral("王春蓉书记在北鸿居民区为老人盛饭,大家都说好。"),
                     QStringLiteral("食堂每天供应午餐,少油少盐,挖制糖分,也挖制价格,天氣热了还送绿豆汤。")});
    page.addCaption(QStringLiteral("老人们在新食堂用餐"));
    const auto last = page.part(QStringLiteral("傍晚还有志愿者送餐上门。"));
    const auto id = page.data().nextId<BlockId>();
    auto article = std::make_shared<Article>(*page.data().articles.back());
    article->blocks.push_back(std::make_shared<const Block>(Block{.id = id, .part = last}));
    page.data().articles.back() = article;
    page.addFurniture(QStringLiteral("扫描二维码关注"), FurnitureKind::Qr);
    page.repair(0, QStringLiteral("r-comma"), QStringLiteral(","), QStringLiteral("，"));
    page.mention(0, QStringLiteral("王春蓉"), MentionKind::Person);
    page.mention(0, QStringLiteral("北鸿居民区"), MentionKind::Place);
    page.addDoubt(QStringLiteral("d-dig-1"), QStringLiteral("挖"), QStringLiteral("控"), 0);
    page.addDoubt(QStringLiteral("d-dig-2"), QStringLiteral("挖"), QStringLiteral("控"), 1);
    page.addDoubt(QStringLiteral("d-air"), QStringLiteral("氣"), QStringLiteral("气"));
    return page.make();
}

} // namespace lilong
