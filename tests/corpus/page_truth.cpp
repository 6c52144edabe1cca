#include "tests/corpus/page_truth.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <array>

namespace lilong::corpus {
namespace {

struct NamedPart {
    const char* name;
    UnitPart part;
};
constexpr std::array<NamedPart, 5> namedParts{{{"kicker", UnitPart::Kicker}, {"headline", UnitPart::Headline}, {"deck", UnitPart::Deck},
                                               {"section", UnitPart::Section}, {"byline", UnitPart::Byline}}};

QString untagged(QString text) {
    static const QRegularExpression tag(QStringLiteral(R"(\[\[[plt]\|([^\]>]*)(?:>[^\]]*)?\]\])"));
    return text.replace(tag, QStringLiteral("\\1"));
}

BlockType typeNamed(const QString& name) {
    return name == QLatin1String("sub") ? BlockType::Crosshead : name == QLatin1String("caption") ? BlockType::Caption : BlockType::Paragraph;
}

Unit readUnit(const QJsonObject& article) {
    Unit unit;
    unit.kind = article[u"kind"] == QLatin1String("profile") ? UnitKind::Profile : UnitKind::Article;
    unit.person = article[u"person"].toString();
    for (const NamedPart& named : namedParts)
        unit.parts[named.part] = untagged(article[QLatin1String(named.name)].toString());
    for (const QJsonValue block : article[u"body"].toArray())
        unit.blocks.emplace_back(typeNamed(block[u"type"].toString()), untagged(block[u"text"].toString()));
    return unit;
}

Unit unitOf(const Article& article, const Issue& issue) {
    Unit unit;
    unit.kind = article.kind == ArticleKind::Profile ? UnitKind::Profile : UnitKind::Article;
    const Section* section = issue.section(article.section);
    unit.parts = {{UnitPart::Kicker, textOf(article.kicker)}, {UnitPart::Headline, textOf(article.headline)}, {UnitPart::Deck, textOf(article.deck)},
                  {UnitPart::Section, section ? textOf(section->part) : QString()}, {UnitPart::Byline, textOf(article.byline)}};
    for (const BlockPtr& block : article.blocks)
        unit.blocks.emplace_back(block->type, textOf(block->part));
    if (const Person* person = issue.person(article.person))
        unit.person = person->name;
    return unit;
}

} // namespace

QString Unit::part(UnitPart part) const {
    const auto found = parts.find(part);
    return found == parts.end() ? QString() : found->second;
}

QString Unit::text() const {
    QString all = part(UnitPart::Kicker) + part(UnitPart::Headline) + part(UnitPart::Deck);
    for (const auto& [type, text] : blocks)
        all += text;
    return squeezed(all + part(UnitPart::Byline));
}

PageTruth readTruth(const QJsonObject& page) {
    PageTruth truth;
    for (const QJsonValue article : page[u"articles"].toArray())
        truth.units.push_back(readUnit(article.toObject()));
    for (const QJsonValue item : page[u"furniture"].toArray())
        truth.furniture << untagged(item.toString());
    return truth;
}

PageTruth truthOf(const Issue& issue) {
    PageTruth truth;
    for (const ArticlePtr& article : issue->articles)
        truth.units.push_back(unitOf(*article, issue));
    for (const Furniture& item : issue->furniture)
        truth.furniture << textOf(item.part);
    return truth;
}

QString squeezed(QStringView text) {
    QString result;
    result.reserve(text.size());
    for (const QChar c : text)
        if (!c.isSpace())
            result += c;
    return result;
}

QString loose(const QString& text) {
    QString result;
    for (const QChar c : text.normalized(QString::NormalizationForm_KC))
        if (c.isLetterOrNumber() || c.isSurrogate())
            result += c;
    return result;
}

} // namespace lilong::corpus
