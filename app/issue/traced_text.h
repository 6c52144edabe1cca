#pragma once

#include "app/foundation/error.h"
#include "app/issue/repair.h"

#include <optional>
#include <span>
#include <vector>

namespace lilong {

/// A stretch of a part's text and the raw stretch it came from. Without a repair the two read the same.
struct Run {
    RawSpan raw;
    qsizetype length = 0; ///< of the text it stands for, in UTF-16 units; may be 0 (raw text that was taken out)
    RepairPtr repair;     ///< state Applied; empty for raw text taken as it is

    [[nodiscard]] bool operator==(const Run& other) const; ///< by value, the repair too
};

/// Text that knows where each of its characters came from: the ledger's carrier.
///
/// The text is cut into runs, in reading order. A run is raw text as it is, or the work of one repair. Nothing but the
/// functions below changes it, and none of them ever drops a raw character: what is removed stays as a run of length 0.
class TracedText {
public:
    TracedText() = default;
    /// The raw text of `span`, as it is.
    TracedText(const Source& source, Span span);

    [[nodiscard]] const QString& text() const { return text_; }
    [[nodiscard]] const std::vector<Run>& runs() const { return runs_; }
    [[nodiscard]] bool isEmpty() const { return runs_.empty(); }
    [[nodiscard]] bool operator==(const TracedText&) const = default;

    /// The raw stretches in reading order, neighbours merged; empty ones left out.
    [[nodiscard]] std::vector<RawSpan> raw() const;
    /// The raw stretches behind a span of the text (a whole repair where it is touched), neighbours merged.
    [[nodiscard]] std::vector<RawSpan> rawOf(Span span) const;
    /// Where a raw place stands in the text; nothing if this text does not hold it.
    [[nodiscard]] std::optional<qsizetype> offsetOf(SourceId source, qsizetype rawOffset) const;

    /// The run that stands for the character at `offset`, with its place; the last one for the text's end.
    struct Place {
        size_t run;
        qsizetype start; ///< of the run's text
    };
    [[nodiscard]] std::optional<Place> runAt(qsizetype offset) const;

    /// A part of this text. A repair that stands across a border is not cut: it goes to the side where it starts.
    /// The pieces [0,a), [a,b), [b,n) hold together exactly the runs of the whole.
    [[nodiscard]] TracedText sliced(Span span) const;
    /// All pieces between the ascending offsets `cuts` at once, one more than there are cuts, as `sliced` gives them; one pass.
    [[nodiscard]] std::vector<TracedText> cutAt(const std::vector<qsizetype>& cuts) const;
    void append(const TracedText& other);
    /// Appends a repair that stands for no text of its own: a break between two stretches that was closed.
    void appendMark(Run mark);

    /// What of `repair` the change needs: rule, confidence, reason, key. `raw`, `before`, `after` are filled in here.
    /// Replaces `span` by `after`. A repair inside the span is overruled by the new one; one that stands across its
    /// border is taken in whole with its text. Where the raw text behind is not in one piece, the first piece takes the new text, the others none.
    /// @return the span of the new text. Refused where the span is not valid.
    [[nodiscard]] Result<Span> replace(Span span, const QString& after, const Repair& repair, const std::vector<SourcePtr>& sources);

    /// Makes many replacements at once: `span` of this text becomes `repair.after`. The edits are sorted by span and do not
    /// overlap. n log n in their number. On an error (see replace) the text is left as it was or with some edits made: discard it.
    struct RepairEdit {
        Span span;
        Repair repair;
    };
    [[nodiscard]] Result<void> replaceAll(std::span<const RepairEdit> edits, const std::vector<SourcePtr>& sources);

    /// Puts the raw text back for every run of the repair with this key. Returns the repairs that were taken back, in order.
    std::vector<RepairPtr> takeBack(const QString& key, const std::vector<SourcePtr>& sources);

private:
    friend class TracedTextBuilder;
    QString text_;
    std::vector<Run> runs_;
};

/// Rebuilds a stored text from its runs, for the archive. Each run's text is given beside it.
class TracedTextBuilder {
public:
    void add(Run run, QStringView text);
    [[nodiscard]] TracedText build() && { return std::move(made_); }

private:
    TracedText made_;
};

/// The source with this id; nullptr where there is none.
[[nodiscard]] const Source* findSource(const std::vector<SourcePtr>& sources, SourceId id);
/// The raw text of a stretch; empty where the source is unknown or the span lies outside it.
[[nodiscard]] QStringView rawText(const std::vector<SourcePtr>& sources, RawSpan raw);

} // namespace lilong
