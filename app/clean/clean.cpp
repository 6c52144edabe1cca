#include "app/clean/clean.h"

#include "app/clean/catalogue.h"
#include "app/clean/line_features.h"
#include "app/clean/raw_cursor.h"
#include "app/issue/column_break.h"
#include "app/issue/moved_mentions.h"
#include "app/text/character_class.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <limits>

namespace lilong {
namespace {

constexpr QLatin1StringView lineBreakRule("line-break");
const QString lineEnd = QStringLiteral("\n");
constexpr qsizetype surroundings = 48; ///< raw units looked at on either side; repairKey takes the nearest six that are no white space

/// What makes two findings look alike, whatever became of them: reading and surroundings on the raw page.
struct Signature {
    QString before;
    QString after;
    QString left;
    QString right;

    [[nodiscard]] bool operator==(const Signature&) const = default;
    [[nodiscard]] QString key(const QString& rule, int ordinal) const { return repairKey(rule, before, after, left, right, ordinal); }
};

size_t qHash(const Signature& signature, size_t seed) { return qHashMulti(seed, signature.before, signature.after, signature.left, signature.right); }

QString squeezed(QStringView text) {
    QString kept;
    std::copy_if(text.begin(), text.end(), std::back_inserter(kept), [](QChar c) { return !c.isSpace(); });
    return kept;
}

/// The surroundings are taken from the raw page: nothing that is repaired around a finding can change its key.
Signature signatureOf(const std::vector<SourcePtr>& sources, const RawSpan& raw, const QString& after) {
    const Source* source = findSource(sources, raw.source);
    const QStringView page = source ? QStringView(source->text) : QStringView();
    QStringView left = page.mid(std::max<qsizetype>(0, raw.span.start - surroundings), std::min(surroundings, raw.span.start));
    QStringView right = page.mid(raw.span.end, surroundings);
    // Not beyond an empty line: a paragraph that comes or goes next to this one is none of its business.
    constexpr QStringView emptyLine = u"\n\n";
    if (const qsizetype above = left.lastIndexOf(emptyLine); above >= 0)
        left = left.mid(above + emptyLine.size());
    if (const qsizetype below = right.indexOf(emptyLine); below >= 0)
        right = right.left(below);
    return {rawText(sources, raw).toString(), after, squeezed(left).right(6), squeezed(right).left(6)};
}

/// One piece of unplaced furniture on its way through the rules.
struct Page {
    size_t furniture;
    TracedText text;
    std::vector<Mention> mentions;
    std::optional<PageLines> lines = {}; ///< of the text, until it is changed
};

/// A finding with the raw text behind it.
struct Located {
    size_t page;
    Finding finding;
    RawCursor::Origin origin;
    Signature signature;
    int ordinal = 0;
};

/// Equal down to the repairs' contents, so that a run which finds nothing new changes nothing.
bool readsTheSame(const TracedText& a, const TracedText& b) {
    const auto sameRun = [](const Run& x, const Run& y) {
        return x.raw == y.raw && x.length == y.length && (x.repair == y.repair || (x.repair && y.repair && *x.repair == *y.repair));
    };
    return a.text() == b.text() && std::equal(a.runs().begin(), a.runs().end(), b.runs().begin(), b.runs().end(), sameRun);
}

/// What was set between two columns before a rule worked on it; empty where that was raw text. The raw page has no line end there.
QString columnBreakBehind(const Run& run, QStringView raw, QStringView text) {
    if (holdsLineEnd(raw))
        return {};
    return holdsLineEnd(text) ? text.toString() : run.repair->rule == lineBreakRule ? lineEnd : QString();
}

bool sameRepairs(const std::vector<RepairPtr>& a, const std::vector<RepairPtr>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const RepairPtr& x, const RepairPtr& y) { return *x == *y; });
}

class CleanRun {
public:
    CleanRun(const Issue& issue, const Knowledge& knowledge, const CleanOptions& options, const Progress& progress)
        : issue_(issue), knowledge_(knowledge), options_(options), progress_(progress), data_(issue.data()) {
        for (size_t i = 0; i < data_.furniture.size(); ++i) {
            const Furniture& item = data_.furniture[i];
            if (item.kind == FurnitureKind::Unplaced)
                pages_.push_back({i, asBefore(*item.part), item.part->mentions});
        }
    }

    Result<Issue> run() {
        const std::span<const Rule> rules = catalogue();
        dropOldDoubts();
        for (size_t i = 0; i < rules.size(); ++i) {
            progress_.report(static_cast<double>(i) / static_cast<double>(rules.size()), QCoreApplication::translate("Clean", "Repairing the text"));
            if (options_.switchedOff.contains(QLatin1String(rules[i].name)))
                continue;
            if (Result<void> made = runRule(rules[i]); !made)
                return tl::unexpected(made.error());
        }
        return finished();
    }

private:
    [[nodiscard]] bool runs(const QString& ruleName) const {
        const std::span<const Rule> rules = catalogue();
        const bool ours = std::any_of(rules.begin(), rules.end(), [&](const Rule& rule) { return ruleName == QLatin1String(rule.name); });
        return ours && !options_.switchedOff.contains(ruleName);
    }

    /// The text without what an earlier run has repaired, so that every run starts from the same and ends with the same. What the
    /// editor typed or accepted stays.
    [[nodiscard]] TracedText asBefore(const Part& part) const {
        if (!part.mentions.empty())
            return part.text; // tags count on their text
        TracedTextBuilder builder;
        qsizetype start = 0;
        for (Run run : part.text.runs()) {
            const Span held{start, start + run.length};
            start = held.end;
            const bool again = run.repair && runs(run.repair->rule) && data_.decisions.value(run.repair->key, Decision::Rejected) != Decision::Accepted;
            const QStringView text = slice(part.text.text(), held);
            const QStringView raw = rawText(data_.sources, run.raw);
            const QString columns = again ? columnBreakBehind(run, raw, text) : QString();
            if (!columns.isEmpty()) {
                builder.add(columnBreak(run.raw, raw, columns), columns);
                continue;
            }
            if (again)
                run.repair = nullptr;
            builder.add(std::move(run), again ? raw : text);
        }
        return std::move(builder).build();
    }

    Result<void> runRule(const Rule& rule) {
        std::vector<Located> all;
        const std::vector<int> measures = pages_.size() > 1 && lineBreakRule == QLatin1StringView(rule.name) ? measuresOfAll() : std::vector<int>();
        for (size_t page = 0; page < pages_.size(); ++page) {
            if (progress_.isCancelled())
                return fail(Error::Kind::Cancelled, QCoreApplication::translate("Clean", "The repair was stopped. Nothing was changed."));
            locate(rule, page, measures, all);
        }
        number(rule, all);
        auto first = all.begin();
        while (first != all.end()) {
            const auto last = std::find_if(first, all.end(), [first](const Located& located) { return located.page != first->page; });
            if (Result<void> written = write(rule, std::span(first, last)); !written)
                return written;
            first = last;
        }
        return {};
    }

    /// The widths of the lines of all sheets, those of the longest sheet first.
    [[nodiscard]] std::vector<int> measuresOfAll() const {
        std::vector<const Page*> sheets;
        for (const Page& page : pages_)
            sheets.push_back(&page);
        std::stable_sort(sheets.begin(), sheets.end(), [](const Page* a, const Page* b) { return a->text.text().size() > b->text.text().size(); });
        std::vector<int> measures;
        for (const Page* sheet : sheets) {
            for (const int width : measuresOf(PageLines(sheet->text.text()))) {
                if (std::find(measures.begin(), measures.end(), width) == measures.end())
                    measures.push_back(width);
            }
        }
        return measures;
    }

    void locate(const Rule& rule, size_t page, const std::vector<int>& measures, std::vector<Located>& all) {
        const TracedText& text = pages_[page].text;
        const PageLines& lines = pages_[page].lines ? *pages_[page].lines : pages_[page].lines.emplace(text.text());
        const QSet<qsizetype> borders = bordersOfStandingLines(rule, lines);
        RawCursor cursor(text);
        qsizetype end = 0;
        for (Finding& finding : rule.find({text.text(), lines, &knowledge_, measures})) {
            // A rule that says one thing twice, or splits a character, is not to be trusted with the second.
            if (finding.span.start < end || finding.span.isEmpty() || !isValidSpan(text.text(), finding.span))
                continue;
            end = finding.span.end;
            if (borders.contains(finding.span.start) || borders.contains(finding.span.end))
                continue;
            const RawCursor::Origin origin = cursor.originOf(finding.span, data_.decisions);
            if (origin.byEditor)
                continue;
            const Signature signature = signatureOf(data_.sources, origin.raw, finding.after);
            all.push_back({page, std::move(finding), origin, signature});
        }
    }

    /// Where no line break may be taken out: on both sides of a line that the newsletter always prints.
    [[nodiscard]] QSet<qsizetype> bordersOfStandingLines(const Rule& rule, const PageLines& lines) const {
        QSet<qsizetype> borders;
        if (options_.standingLines.isEmpty() || lineBreakRule != QLatin1StringView(rule.name))
            return borders;
        for (size_t i = 0; i < lines.lines().size(); ++i) {
            if (options_.standingLines.kindOf(lines.content(i)))
                borders << lines.lines()[i].content.start << lines.lines()[i].content.end;
        }
        return borders;
    }

    /// Counts findings that look alike, with those of this rule that an earlier run has applied: so the second keeps its key when
    /// the first is no longer found.
    void number(const Rule& rule, std::vector<Located>& all) const {
        QHash<Signature, std::vector<RawSpan>> places;
        for (const Located& located : all)
            places[located.signature].push_back(located.origin.raw);
        issue_.forEachPart([&](const PartRef&, const PartPtr& part) {
            for (const Run& run : part->text.runs()) {
                if (run.repair && run.repair->rule == QLatin1String(rule.name) && !run.raw.span.isEmpty())
                    places[signatureOf(data_.sources, run.raw, run.repair->after)].push_back(run.raw);
            }
        });
        for (std::vector<RawSpan>& alike : places) {
            std::sort(alike.begin(), alike.end());
            alike.erase(std::unique(alike.begin(), alike.end()), alike.end()); // applied before and found again
        }
        for (Located& located : all) {
            const std::vector<RawSpan>& alike = places[located.signature];
            located.ordinal = static_cast<int>(std::lower_bound(alike.begin(), alike.end(), located.origin.raw) - alike.begin());
        }
    }

    Result<void> write(const Rule& rule, std::span<const Located> located) {
        std::vector<TracedText::RepairEdit> edits;
        for (const Located& one : located) {
            Repair repair = repairFor(rule, one);
            const auto decided = data_.decisions.constFind(repair.key);
            const bool rejected = decided != data_.decisions.constEnd() && *decided == Decision::Rejected;
            const bool accepted = decided != data_.decisions.constEnd() && *decided == Decision::Accepted;
            if (!rejected && (accepted || one.finding.certain)) {
                if (repair.effect == RepairEffect::Replace)
                    edits.push_back({one.finding.span, std::move(repair)});
                continue;
            }
            repair.state = rejected ? RepairState::Rejected : RepairState::Proposed;
            repair.after = repair.effect == RepairEffect::Replace ? one.origin.head + repair.after + one.origin.tail : repair.before;
            data_.doubts.push_back(std::make_shared<const Repair>(std::move(repair)));
        }
        return edits.empty() ? Result<void>() : apply(pages_[located.front().page], edits);
    }

    Repair repairFor(const Rule& rule, const Located& located) const {
        const QString name = QString::fromLatin1(rule.name);
        return {.key = located.signature.key(name, located.ordinal),
                .rule = name,
                .state = RepairState::Applied,
                .effect = located.finding.effect,
                .raw = located.origin.raw,
                .before = located.signature.before,
                .after = located.finding.after,
                .confidence = located.finding.confidence,
                .reason = located.finding.reason};
    }

    Result<void> apply(Page& page, std::span<const TracedText::RepairEdit> edits) {
        page.mentions = moved(page.mentions, edits); // the editor's own tags on unplaced text go with it
        page.lines.reset();
        return page.text.replaceAll(edits, data_.sources);
    }

    /// Doubts about unplaced text are found again below, if they are still to be had.
    void dropOldDoubts() {
        std::vector<RawSpan> unplaced;
        for (const Page& page : pages_) {
            const std::vector<RawSpan> raw = page.text.raw();
            unplaced.insert(unplaced.end(), raw.begin(), raw.end());
        }
        std::sort(unplaced.begin(), unplaced.end());
        const auto isUnplaced = [&](const RawSpan& raw) {
            const auto next = std::upper_bound(unplaced.begin(), unplaced.end(), RawSpan{raw.source, {raw.span.start, std::numeric_limits<qsizetype>::max()}});
            return next != unplaced.begin() && std::prev(next)->source == raw.source && raw.span.start < std::prev(next)->span.end;
        };
        std::erase_if(data_.doubts, [&](const RepairPtr& doubt) { return runs(doubt->rule) && isUnplaced(doubt->raw); });
    }

    Result<Issue> finished() {
        bool same = sameRepairs(data_.doubts, issue_->doubts) && issue_->state >= IssueState::Cleaned;
        for (Page& page : pages_) {
            PartPtr& part = data_.furniture[page.furniture].part;
            if (readsTheSame(page.text, part->text))
                continue;
            part = makePart(std::move(page.text), std::move(page.mentions));
            same = false;
        }
        data_.state = std::max(data_.state, IssueState::Cleaned);
        progress_.report(1.0);
        if (same)
            return issue_;
        return issue_.changedTo(std::move(data_));
    }

    const Issue& issue_;
    const Knowledge& knowledge_;
    const CleanOptions& options_;
    const Progress& progress_;
    IssueData data_;
    std::vector<Page> pages_;
};

} // namespace

Result<Issue> clean(const Issue& issue, const Knowledge& knowledge, const CleanOptions& options, const Progress& progress) {
    return CleanRun(issue, knowledge, options, progress).run();
}

} // namespace lilong
