#include "app/session/fresh_repairs.h"

#include "app/clean/catalogue.h"
#include "app/issue/ledger.h"
#include "app/issue/map_parts.h"
#include "app/issue/open_span.h"
#include "app/issue/raw_index.h"
#include "app/text/character_class.h"

#include <algorithm>

namespace lilong {
namespace {

/// Rules that change characters inside a part; the others say where parts begin and end, and that is settled.
QSet<QString> rulesOfCharacters() {
    QSet<QString> rules{QStringLiteral("look-alike")};
    for (const Rule& rule : catalogue())
        rules.insert(QString::fromLatin1(rule.name));
    rules.remove(QStringLiteral("line-break"));
    return rules;
}

QHash<QString, RepairPtr> appliedIn(const IssueData& issue) {
    QHash<QString, RepairPtr> applied;
    forEachPart(issue, [&](const PartRef&, const PartPtr& part) {
        for (const Run& run : part->text.runs()) {
            if (run.repair)
                applied.insert(run.repair->key, run.repair);
        }
    });
    return applied;
}

/// A line end that may be closed: between two blocks nothing holds it.
bool isOpenLineEnd(const Repair& doubt) { return holdsLineEnd(doubt.before) && doubt.before.trimmed().isEmpty(); }

bool touchesEditorsTag(const Part& part, Span span) {
    return std::any_of(part.mentions.begin(), part.mentions.end(), [&](const Mention& mention) { return mention.byEditor && mention.span.overlaps(span); });
}

bool touch(const RawSpan& a, const RawSpan& b) { return a.source == b.source && a.span.start <= b.span.end && b.span.start <= a.span.end; }

class FreshRepairs {
public:
    FreshRepairs(const Issue& issue, const Issue& fresh, const QSet<QString>& switchedOff)
        : issue_(issue), fresh_(fresh), switchedOff_(switchedOff), ofCharacters_(rulesOfCharacters()), applied_(appliedIn(issue.data())),
          freshApplied_(appliedIn(fresh.data())) {
        for (const RepairPtr& doubt : fresh->doubts)
            freshDoubts_.insert(doubt->key);
        for (const RepairPtr& doubt : issue->doubts)
            doubts_.insert(doubt->key);
        for (const RepairPtr& repair : std::as_const(freshApplied_)) {
            // An open doubt that is sure now is made too.
            const bool isUndecided = !applied_.contains(repair->key) && !issue->decisions.contains(repair->key);
            if (isUndecided && ofCharacters_.contains(repair->rule) && !holdsLineEnd(repair->before))
                toMake_.push_back(repair);
        }
        std::sort(toMake_.begin(), toMake_.end(), [](const RepairPtr& a, const RepairPtr& b) { return a->raw < b->raw; });
    }

    IssueData merged() const {
        IssueData data = issue_.data();
        mapParts(data, [this](const PartRef&, const PartPtr& part) { return repaired(part); });
        data.doubts = doubts(data);
        return data;
    }

private:
    [[nodiscard]] bool isNew(const Repair& repair) const {
        return !applied_.contains(repair.key) && !doubts_.contains(repair.key) && !issue_->decisions.contains(repair.key);
    }

    [[nodiscard]] bool isGone(const Repair& repair) const {
        return ofCharacters_.contains(repair.rule) && !freshApplied_.contains(repair.key) && !issue_->decisions.contains(repair.key);
    }

    [[nodiscard]] PartPtr repaired(const PartPtr& part) const {
        PartPtr changed = withoutGone(part);
        for (const RawSpan& raw : part->text.raw()) {
            const auto before = [](const RepairPtr& repair, const RawSpan& place) { return repair->raw < place; };
            auto next = std::lower_bound(toMake_.begin(), toMake_.end(), RawSpan{raw.source, {raw.span.start, raw.span.start}}, before);
            for (; next != toMake_.end() && (*next)->raw.source == raw.source && (*next)->raw.span.start < raw.span.end; ++next)
                changed = withRepair(changed, **next);
        }
        return changed;
    }

    [[nodiscard]] PartPtr withoutGone(const PartPtr& part) const {
        QStringList gone;
        for (const Run& run : part->text.runs()) {
            if (run.repair && isGone(*run.repair) && !gone.contains(run.repair->key))
                gone << run.repair->key;
        }
        PartPtr changed = part;
        std::vector<RepairPtr> taken;
        for (const QString& key : gone)
            changed = std::make_shared<const Part>(takenBack(*changed, key, issue_->sources, taken));
        return changed;
    }

    [[nodiscard]] PartPtr withRepair(const PartPtr& part, const Repair& repair) const {
        const std::optional<Span> span = openSpanOf(part->text, repair.raw, issue_->decisions);
        if (!span || touchesEditorsTag(*part, *span))
            return part;
        Result<Part> made = replaced(*part, *span, repair.after, repair, issue_->sources);
        return made ? std::make_shared<const Part>(std::move(*made)) : part;
    }

    [[nodiscard]] std::vector<RepairPtr> doubts(const IssueData& data) const {
        const QHash<QString, RepairPtr> made = appliedIn(data);
        std::vector<RepairPtr> kept;
        std::copy_if(data.doubts.begin(), data.doubts.end(), std::back_inserter(kept), [&](const RepairPtr& doubt) {
            return stands(*doubt) && !(doubt->state == RepairState::Proposed && made.contains(doubt->key));
        });
        const RawIndex index(data);
        for (const RepairPtr& doubt : fresh_->doubts) {
            const bool isUnknown = isNew(*doubt) || (isGone(*doubt) && !doubts_.contains(doubt->key)); // sure before, unsure now
            if (doubt->state == RepairState::Proposed && isUnknown && isOpen(*doubt, index, data))
                kept.push_back(doubt);
        }
        return kept;
    }

    [[nodiscard]] bool stands(const Repair& doubt) const {
        if (doubt.state != RepairState::Proposed)
            return true;
        const bool found = freshDoubts_.contains(doubt.key) || freshApplied_.contains(doubt.key);
        return !switchedOff_.contains(doubt.rule) && (found || !ofCharacters_.contains(doubt.rule));
    }

    /// True where the text that a fresh doubt is about is still as the rules left it.
    [[nodiscard]] bool isOpen(const Repair& doubt, const RawIndex& index, const IssueData& data) const {
        switch (doubt.effect) {
        case RepairEffect::Replace: {
            if (isOpenLineEnd(doubt))
                return isOpenJoin(doubt, index);
            const auto holder = index.at(doubt.raw.source, doubt.raw.span.start);
            const auto span = holder ? openSpanOf(holder->part->text, doubt.raw, data.decisions) : std::nullopt;
            return span && !touchesEditorsTag(*holder->part, *span);
        }
        case RepairEffect::Join: return isOpenJoin(doubt, index);
        case RepairEffect::Notice: return isUnplaced(index.at(doubt.raw.source, doubt.raw.span.start), data);
        }
        return false;
    }

    [[nodiscard]] bool isOpenJoin(const Repair& doubt, const RawIndex& index) const {
        // A line break that the editor opened again is not to be closed by another name.
        const auto settles = [&](const RepairPtr& other) {
            return (other->state == RepairState::Rejected && touch(other->raw, doubt.raw)) || (other->rule == doubt.rule && other->raw == doubt.raw);
        };
        const bool settled = std::any_of(issue_->doubts.begin(), issue_->doubts.end(), settles) || std::any_of(applied_.begin(), applied_.end(), settles);
        const QStringView page = rawPage(doubt.raw.source);
        const auto before = countingBefore(page, std::min(doubt.raw.span.start, page.size()));
        const auto behind = countingFrom(page, doubt.raw.span.end);
        const auto first = before ? index.at(doubt.raw.source, *before) : std::nullopt;
        const auto second = behind ? index.at(doubt.raw.source, *behind) : std::nullopt;
        return !settled && first && second && first->ref.role == PartRole::Block && second->ref.role == PartRole::Block && first->ref != second->ref;
    }

    [[nodiscard]] QStringView rawPage(SourceId id) const {
        const Source* source = findSource(issue_->sources, id);
        return source ? QStringView(source->text) : QStringView();
    }

    static bool isUnplaced(const std::optional<RawIndex::Holder>& holder, const IssueData& data) {
        const auto holds = [&](const Furniture& item) { return item.id == holder->ref.furniture && item.kind == FurnitureKind::Unplaced; };
        return holder && holder->ref.role == PartRole::Furniture && std::any_of(data.furniture.begin(), data.furniture.end(), holds);
    }

    const Issue& issue_;
    const Issue& fresh_;
    const QSet<QString>& switchedOff_;
    const QSet<QString> ofCharacters_;
    const QHash<QString, RepairPtr> applied_;
    const QHash<QString, RepairPtr> freshApplied_;
    QSet<QString> freshDoubts_;
    QSet<QString> doubts_;
    std::vector<RepairPtr> toMake_; ///< by raw place
};

} // namespace

IssueData withFreshRepairs(const Issue& issue, const Issue& fresh, const QSet<QString>& switchedOff) {
    return FreshRepairs(issue, fresh, switchedOff).merged();
}

} // namespace lilong
