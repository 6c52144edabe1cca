#include "app/tag/tagged_parts.h"

#include <algorithm>

namespace lilong {
namespace {

class PartCollector {
public:
    void addArticle(const Article& article) {
        const bool isProfile = article.kind == ArticleKind::Profile;
        if (!article.parent.isEmpty())
            feature_ = article.parent;
        else if (!isProfile || feature_.isEmpty()) // profiles stand behind the feature that they belong to
            feature_ = article.id;
        add({.role = PartRole::Kicker, .article = article.id}, article.kicker, TextContext::Headline);
        add({.role = PartRole::Headline, .article = article.id}, article.headline,
            isProfile ? TextContext::ProfileHeading : TextContext::Headline);
        add({.role = PartRole::Deck, .article = article.id}, article.deck, TextContext::Headline);
        for (const BlockPtr& block : article.blocks)
            add({.role = PartRole::Block, .article = article.id, .block = block->id}, block->part,
                block->type == BlockType::Crosshead ? TextContext::Headline : TextContext::Body);
        add({.role = PartRole::Byline, .article = article.id}, article.byline, TextContext::Byline);
    }
    void addSection(const Section& section) {
        feature_ = {};
        add({.role = PartRole::Section, .section = section.id}, section.part, TextContext::Headline);
    }
    [[nodiscard]] std::vector<TaggedPart> take() { return std::move(parts_); }

private:
    void add(const PartRef& ref, const PartPtr& part, TextContext context) {
        if (part)
            parts_.push_back({ref, part, context, feature_, Characters(part->text.text())});
    }
    std::vector<TaggedPart> parts_;
    ArticleId feature_;
};

} // namespace

std::vector<TaggedPart> partsOf(const Issue& issue) {
    PartCollector collector;
    for (const ArticlePtr& article : issue->articles)
        collector.addArticle(*article);
    for (const Section& section : issue->sections)
        collector.addSection(section);
    return collector.take();
}

} // namespace lilong
