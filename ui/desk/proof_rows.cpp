#include "ui/desk/proof_style.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <iterator>

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
        std::ranges::move(rowsOf(article), std::back_inserter(rows_));
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

/// The place of the one article in which two issues differ; nothing where more differs that shows in the rows.
std::optional<size_t> onlyArticleChanged(const Issue& before, const Issue& now) {
    const auto& old = before->articles;
    const auto& articles = now->articles;
    if (old.size() != articles.size() || before->sections != now->sections || before->furniture != now->furniture)
        return std::nullopt;
    std::optional<size_t> changed;
    for (size_t i = 0; i < articles.size(); ++i) {
        if (articles[i] == old[i])
            continue;
        if (changed || articles[i]->id != old[i]->id || articles[i]->section != old[i]->section)
            return std::nullopt;
        changed = i;
    }
    return changed;
}

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

std::vector<ProofRow> rowsOf(const Article& article) {
    std::vector<ProofRow> rows;
    const bool profile = article.kind == ArticleKind::Profile;
    const auto addHead = [&](PartRole role, const PartPtr& part) {
        if (part)
            rows.push_back({{.role = role, .article = article.id}, part, {.role = role, .profile = profile}});
    };
    addHead(PartRole::Kicker, article.kicker);
    addHead(PartRole::Headline, article.headline);
    addHead(PartRole::Deck, article.deck);
    for (const BlockPtr& block : article.blocks) {
        rows.push_back({{.role = PartRole::Block, .article = article.id, .block = block->id}, block->part,
                        {.block = block->type, .profile = profile, .cutStart = block->cutStart, .cutEnd = block->cutEnd}});
    }
    addHead(PartRole::Byline, article.byline);
    if (!rows.empty())
        rows.front().style.opensArticle = true;
    return rows;
}

void RowChange::trim(const std::vector<ProofRow>& before) {
    const auto from = before.begin() + static_cast<qsizetype>(first), to = from + static_cast<qsizetype>(oldCount);
    const auto alike = std::mismatch(from, to, rows.begin(), rows.end());
    const auto atStart = alike.first - from;
    const auto behind = std::mismatch(std::make_reverse_iterator(to), std::make_reverse_iterator(alike.first), rows.rbegin(),
                                      std::make_reverse_iterator(alike.second));
    const auto atEnd = behind.second - rows.rbegin();
    rows.erase(rows.end() - atEnd, rows.end());
    rows.erase(rows.begin(), rows.begin() + atStart);
    first += static_cast<size_t>(atStart);
    oldCount -= static_cast<size_t>(atStart + atEnd);
}

RowChange changeOfRows(const std::vector<ProofRow>& before, const Issue* shown, const Issue& issue) {
    const std::optional<size_t> changed = shown ? onlyArticleChanged(*shown, issue) : std::nullopt;
    const ArticleId article = changed ? issue->articles[*changed]->id : ArticleId();
    const auto isOfArticle = [article](const ProofRow& row) { return row.ref.article == article; };
    const auto from = changed ? std::find_if(before.begin(), before.end(), isOfArticle) : before.end();
    if (from == before.end()) // an article without rows stands nowhere
        return {0, before.size(), rowsOf(issue), false};
    const auto to = std::find_if_not(from, before.end(), isOfArticle);
    return {static_cast<size_t>(from - before.begin()), static_cast<size_t>(to - from), rowsOf(*issue->articles[*changed]), true};
}

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
