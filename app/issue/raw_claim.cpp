#include "app/issue/raw_claim.h"

#include "app/issue/ledger.h"
#include "app/text/character_class.h"

#include <algorithm>

namespace lilong {
namespace {

/// Text that is put together again from pieces of a part, with the tags that it keeps whole.
class RestText {
public:
    void keep(const Run& run, QStringView text, qsizetype from) {
        const qsizetype to = length_;
        builder_.add(run, text);
        length_ += text.size();
        if (!kept_.empty() && kept_.back().from.end == from && kept_.back().to + kept_.back().from.length() == to)
            kept_.back().from.end += text.size();
        else
            kept_.push_back({{from, from + text.size()}, to});
    }
    /// Raw text as it is, where it read otherwise.
    void keepRaw(const RawSpan& raw, QStringView text) {
        builder_.add({raw, 0, {}}, text);
        length_ += text.size();
    }

    [[nodiscard]] PartPtr take(const std::vector<Mention>& mentions) && {
        std::vector<Mention> moved;
        for (Mention mention : mentions) {
            const auto stretch = std::find_if(kept_.begin(), kept_.end(), [&mention](const Kept& one) { return one.from.contains(mention.span); });
            if (stretch == kept_.end())
                continue;
            mention.span = mention.span.shifted(stretch->to - stretch->from.start);
            moved.push_back(mention);
        }
        return makePart(std::move(builder_).build(), std::move(moved));
    }

private:
    struct Kept {
        Span from; ///< in the old text
        qsizetype to;
    };
    TracedTextBuilder builder_;
    qsizetype length_ = 0;
    std::vector<Kept> kept_;
};

/// True for a part without text, and without raw text that the ledger counts.
bool isNothing(const Part& part, const std::vector<SourcePtr>& sources) {
    const auto isBlank = [](QStringView text) {
        for (qsizetype at = 0; at < text.size(); at += unitsOf(codePointAt(text, at))) {
            if (countsInLedger(codePointAt(text, at)))
                return false;
        }
        return true;
    };
    const std::vector<RawSpan> raw = part.text.raw();
    return isBlank(part.text.text()) && std::all_of(raw.begin(), raw.end(), [&](const RawSpan& one) { return isBlank(rawText(sources, one)); });
}

} // namespace

RawClaim::RawClaim(const std::vector<PartPtr>& wanted) {
    for (const PartPtr& part : wanted) {
        if (!part)
            continue;
        const std::vector<RawSpan> raw = part->text.raw();
        stretches_.insert(stretches_.end(), raw.begin(), raw.end());
    }
    std::sort(stretches_.begin(), stretches_.end());
}

/// The pieces of a stretch that are not wanted.
std::vector<Span> RawClaim::outside(const RawSpan& raw) const {
    std::vector<Span> pieces;
    qsizetype open = raw.span.start;
    auto next = std::partition_point(stretches_.begin(), stretches_.end(), [&raw](const RawSpan& one) {
        return one.source < raw.source || (one.source == raw.source && one.span.end <= raw.span.start);
    });
    for (; next != stretches_.end() && next->source == raw.source && next->span.start < raw.span.end; ++next) {
        if (next->span.start > open)
            pieces.push_back({open, next->span.start});
        open = std::max(open, next->span.end);
    }
    if (open < raw.span.end)
        pieces.push_back({open, raw.span.end});
    return pieces;
}

bool RawClaim::isBeside(SourceId source, qsizetype at) const {
    const auto next = std::partition_point(stretches_.begin(), stretches_.end(), [&](const RawSpan& one) {
        return one.source < source || (one.source == source && one.span.end < at);
    });
    return next != stretches_.end() && next->source == source && next->span.start <= at;
}

bool RawClaim::isTouched(const Run& run) const {
    return run.raw.span.isEmpty() ? isBeside(run.raw.source, run.raw.span.start) : outside(run.raw) != std::vector{run.raw.span};
}

bool RawClaim::touches(const Part& part) const {
    return std::any_of(part.text.runs().begin(), part.text.runs().end(), [this](const Run& run) { return !run.raw.span.isEmpty() && isTouched(run); });
}

/// The repairs of which a piece of raw text is wanted: one that has several pieces is taken back in all of them.
QSet<QString> RawClaim::repairsTouched(const TracedText& text) const {
    QSet<QString> keys;
    for (const Run& run : text.runs()) {
        if (run.repair && !run.raw.span.isEmpty() && isTouched(run))
            keys.insert(run.repair->key);
    }
    return keys;
}

PartPtr RawClaim::restOf(const PartPtr& part, const std::vector<SourcePtr>& sources) const {
    if (!part || !touches(*part))
        return part;
    RestText rest;
    const QSet<QString> torn = repairsTouched(part->text);
    qsizetype start = 0;
    for (const Run& run : part->text.runs()) {
        const Span held{start, start + run.length};
        start = held.end;
        const QStringView text = slice(part->text.text(), held);
        const std::vector<Span> pieces = outside(run.raw);
        if (!isTouched(run) && !(run.repair && torn.contains(run.repair->key))) {
            rest.keep(run, text, held.start);
            continue;
        }
        for (const Span& piece : pieces) {
            const RawSpan raw{run.raw.source, piece};
            if (run.repair)
                rest.keepRaw(raw, rawText(sources, raw));
            else
                rest.keep({raw, 0, {}}, text.mid(piece.start - run.raw.span.start, piece.length()), held.start + piece.start - run.raw.span.start);
        }
    }
    PartPtr made = std::move(rest).take(part->mentions);
    return isNothing(*made, sources) ? nullptr : made;
}

void RawClaim::takeFromArticle(IssueDraft& draft, ArticleId id, BlockId exceptBlock) const {
    const std::vector<SourcePtr>& sources = draft.data.sources;
    const Result<Article*> article = draft.article(id);
    if (!article)
        return;
    for (const PartRole role : {PartRole::Kicker, PartRole::Headline, PartRole::Deck, PartRole::Byline}) {
        PartPtr* const head = headOf(**article, role);
        *head = restOf(*head, sources);
    }
    std::vector<BlockPtr> blocks;
    for (const BlockPtr& block : (*article)->blocks) {
        const PartPtr rest = block->id == exceptBlock ? block->part : restOf(block->part, sources);
        if (rest == block->part) {
            blocks.push_back(block);
        } else if (rest) {
            auto changed = std::make_shared<Block>(*block);
            changed->part = rest;
            blocks.push_back(std::move(changed));
        }
    }
    (*article)->blocks = std::move(blocks);
}

void RawClaim::takeFrom(IssueDraft& draft, BlockId exceptBlock, ArticleId exceptArticle) const {
    std::vector<ArticleId> holders;
    draft.forEachPart([&](const PartRef& ref, const PartPtr& part) {
        if (!ref.article.isEmpty() && ref.article != exceptArticle && touches(*part) && (holders.empty() || holders.back() != ref.article))
            holders.push_back(ref.article);
    });
    for (const ArticleId id : holders) {
        takeFromArticle(draft, id, exceptBlock);
        draft.removeIfEmpty(id);
    }
    for (Furniture& item : draft.data.furniture)
        item.part = restOf(item.part, draft.data.sources);
    std::erase_if(draft.data.furniture, [](const Furniture& item) { return !item.part; });
    for (Section& section : draft.data.sections) {
        section.part = restOf(section.part, draft.data.sources);
        if (section.part)
            continue;
        for (const ArticlePtr& article : std::vector(draft.data.articles)) {
            if (article->section == section.id)
                (*draft.article(article->id))->section = {};
        }
    }
    std::erase_if(draft.data.sections, [](const Section& section) { return !section.part; });
}

} // namespace lilong
