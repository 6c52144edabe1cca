#include "ui/desk/proof_style.h"

#include <QCoreApplication>
#include <QSet>

namespace lilong {
namespace {

struct ProofRowText {
    Q_DECLARE_TR_FUNCTIONS(ProofRow)
};

/// Collects rows; knows what was visited before, so that a section is set once.
class RowMaker {
public:
    explicit RowMaker(const Issue& issue) : issue_(issue) {}

    std::vector<ProofRow> make() {
        for (const ArticlePtr& article : issue_->articles)
            addArticle(*article);
        for (const Section& section : issue_->sections)
            addSection(section.id);
        addFurniture(true);
        addFurniture(false);
        return std::move(rows_);
    }

private:
    void addSection(SectionId id) {
        const Section* const section = id.isEmpty() || seen_.contains(id.number()) ? nullptr : issue_.section(id);
        if (!section)
            return;
        seen_.insert(id.number());
        rows_.push_back({{.role = PartRole::Section, .section = id}, section->part, {.role = PartRole::Section}});
    }

    void addArticle(const Article& article) {
        addSection(article.section);
        const bool profile = article.kind == ArticleKind::Profile;
        const size_t first = rows_.size();
        const auto addHead = [&](PartRole role, const PartPtr& part) {
            if (part)
                rows_.push_back({{.role = role, .article = article.id}, part, {.role = role, .profile = profile}});
        };
        addHead(PartRole::Kicker, article.kicker);
        addHead(PartRole::Headline, article.headline);
        addHead(PartRole::Deck, article.deck);
        for (const BlockPtr& block : article.blocks) {
            rows_.push_back({{.role = PartRole::Block, .article = article.id, .block = block->id}, block->part,
                             {.block = block->type, .profile = profile, .cutStart = block->cutStart, .cutEnd = block->cutEnd}});
        }
        addHead(PartRole::Byline, article.byline);
        if (first < rows_.size())
            rows_[first].style.opensArticle = true;
    }

    void addFurniture(bool unplaced) {
        bool opens = true;
        for (const Furniture& item : issue_->furniture) {
            if ((item.kind == FurnitureKind::Unplaced) != unplaced)
                continue;
            rows_.push_back({{.role = PartRole::Furniture, .furniture = item.id}, item.part,
                             {.role = PartRole::Furniture, .furniture = item.kind, .opensPlaceless = opens}});
            opens = false;
        }
    }

    const Issue& issue_;
    std::vector<ProofRow> rows_;
    QSet<std::uint32_t> seen_;
};

QString furnitureName(FurnitureKind kind) {
    switch (kind) {
    case FurnitureKind::Masthead: return ProofRowText::tr("Masthead");
    case FurnitureKind::Folio: return ProofRowText::tr("Page number");
    case FurnitureKind::Qr: return ProofRowText::tr("QR code");
    case FurnitureKind::Slogan: return ProofRowText::tr("Slogan");
    case FurnitureKind::Section: return ProofRowText::tr("Section name");
    case FurnitureKind::Advert: return ProofRowText::tr("Advertisement");
    case FurnitureKind::Noise: return ProofRowText::tr("Noise");
    case FurnitureKind::Unplaced: return ProofRowText::tr("Unplaced");
    }
    return {};
}

} // namespace

std::vector<ProofRow> rowsOf(const Issue& issue) { return RowMaker(issue).make(); }

QString kindName(const RowStyle& style) {
    switch (style.role) {
    case PartRole::Kicker: return ProofRowText::tr("Kicker");
    case PartRole::Headline: return ProofRowText::tr("Headline");
    case PartRole::Deck: return ProofRowText::tr("Deck");
    case PartRole::Byline: return ProofRowText::tr("Byline");
    case PartRole::Section: return ProofRowText::tr("Section heading");
    case PartRole::Furniture: return furnitureName(style.furniture);
    case PartRole::Block: break;
    }
    switch (style.block) {
    case BlockType::Crosshead: return ProofRowText::tr("Crosshead");
    case BlockType::Caption: return ProofRowText::tr("Caption");
    case BlockType::Paragraph: return ProofRowText::tr("Paragraph");
    }
    return {};
}

} // namespace lilong
