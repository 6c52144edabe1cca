#include "app/issue/occurrences.h"

#include "app/issue/refusals.h"

#include <QStringMatcher>

#include <algorithm>

namespace lilong {
namespace {

using Standing = Occurrence::Standing;

/// Looks for one string in the parts of one issue.
class OccurrenceSearch {
public:
    OccurrenceSearch(const Issue& issue, MentionKind kind, const QString& text) : kind_(kind), text_(text), matcher_(text), refusals_(issue->decisions) {
        for (const Person& person : issue->people) {
            addLonger(person.name);
            for (const QString& alias : person.aliases)
                addLonger(alias);
        }
        for (const Place& place : issue->places)
            addLonger(place.name);
    }

    void read(const PartRef& ref, const Part& part) {
        const QString& text = part.text.text();
        for (qsizetype at = matcher_.indexIn(text); at >= 0; at = matcher_.indexIn(text, at + text_.size()))
            found_.push_back(judged(ref, part, {at, at + text_.size()}));
    }

    [[nodiscard]] std::vector<Occurrence> take() { return std::move(found_); }

private:
    void addLonger(const QString& name) {
        if (name.size() > text_.size() && name.contains(text_))
            longer_.append(name);
    }

    [[nodiscard]] Occurrence judged(const PartRef& ref, const Part& part, Span span) const {
        // Mentions are sorted and apart: those that overlap the span follow one another.
        auto mention = std::partition_point(part.mentions.begin(), part.mentions.end(), [span](const Mention& other) { return other.span.end <= span.start; });
        for (; mention != part.mentions.end() && mention->span.start < span.end; ++mention) {
            const QString tagged = slice(part.text.text(), mention->span).toString();
            if (mention->span == span)
                return {ref, span, mention->kind == kind_ ? Standing::Tagged : Standing::Otherwise, tagged};
            if (mention->span.contains(span))
                return {ref, span, Standing::InsideName, tagged};
            if (mention->byEditor || !span.contains(mention->span))
                return {ref, span, Standing::Otherwise, tagged};
        }
        if (const QString name = longerNameAt(part.text.text(), span); !name.isEmpty())
            return {ref, span, Standing::InsideName, name};
        return {ref, span, refusals_.scopeOf(kind_, part, span) ? Standing::Refused : Standing::Free};
    }

    /// The longer name that stands here untagged and holds the span.
    [[nodiscard]] QString longerNameAt(QStringView text, Span span) const {
        for (const QString& name : longer_) {
            for (qsizetype inside = name.indexOf(text_); inside >= 0; inside = name.indexOf(text_, inside + 1)) {
                const qsizetype start = span.start - inside;
                if (start >= 0 && text.mid(start, name.size()) == name)
                    return name;
            }
        }
        return {};
    }

    MentionKind kind_;
    QString text_;
    QStringMatcher matcher_;
    Refusals refusals_;
    QStringList longer_; ///< names of the issue that hold the string
    std::vector<Occurrence> found_;
};

qsizetype onBoundary(QStringView text, qsizetype position) {
    const qsizetype inside = std::clamp<qsizetype>(position, 0, text.size());
    return isCodePointBoundary(text, inside) ? inside : inside - 1;
}

} // namespace

std::vector<Occurrence> occurrencesOf(const Issue& issue, MentionKind kind, const QString& text, ArticleId only) {
    if (text.isEmpty())
        return {};
    OccurrenceSearch search(issue, kind, text);
    issue.forEachPart([&](const PartRef& ref, const PartPtr& part) {
        if (ref.role != PartRole::Furniture && (only.isEmpty() || ref.article == only))
            search.read(ref, *part);
    });
    return search.take();
}

MatchExcerpt excerptOf(QStringView text, Span span, qsizetype around) {
    const qsizetype start = onBoundary(text, span.start - around), end = onBoundary(text, span.end + around);
    QString excerpt = start > 0 ? QStringLiteral("…") : QString();
    const qsizetype shift = excerpt.size() - start;
    excerpt += text.mid(start, end - start);
    if (end < text.size())
        excerpt += QStringLiteral("…");
    return {excerpt.replace(QLatin1Char('\n'), QLatin1Char(' ')), span.shifted(shift)};
}

} // namespace lilong
