#include "ui/desk/unpaired_index.h"

#include "app/text/paired_marks.h"

#include <algorithm>

namespace lilong {
namespace {

bool isParagraph(const ProofRow& row) { return row.style.role == PartRole::Block && row.style.block == BlockType::Paragraph; }

std::vector<Span> spansOfMarks(const std::vector<UnpairedMark>& marks) {
    std::vector<Span> spans;
    for (const UnpairedMark& mark : marks)
        spans.push_back({mark.offset, mark.offset + 1});
    return spans;
}

/// Where the article of a row ends; what stands in none is alone.
size_t endOfGroup(const std::vector<ProofRow>& rows, size_t first) {
    size_t end = first + 1;
    while (end < rows.size() && !rows[first].ref.article.isEmpty() && rows[end].ref.article == rows[first].ref.article)
        ++end;
    return end;
}

} // namespace

std::vector<size_t> UnpairedIndex::follow(const std::vector<ProofRow>& rows) {
    std::map<PartRef, std::vector<ProofRow>> groups;
    SpansByPart spans;
    std::vector<size_t> changed;
    for (size_t first = 0, end = 0; first < rows.size(); first = end) {
        end = endOfGroup(rows, first);
        const std::span here(rows.data() + first, end - first);
        auto old = groups_.extract(rows[first].ref);
        const bool isAlike = !old.empty() && std::ranges::equal(old.mapped(), here);
        SpansByPart found = isAlike ? SpansByPart() : read(here);
        for (size_t i = first; i < end; ++i) {
            auto was = spans_.extract(rows[i].ref);
            auto is = isAlike ? std::move(was) : found.extract(rows[i].ref);
            if (!isAlike && (was.empty() != is.empty() || (!was.empty() && was.mapped() != is.mapped())))
                changed.push_back(i);
            if (!is.empty())
                spans.insert(std::move(is));
        }
        if (isAlike)
            groups.insert(std::move(old));
        else
            groups.emplace(rows[first].ref, std::vector<ProofRow>(here.begin(), here.end()));
    }
    groups_ = std::move(groups);
    spans_ = std::move(spans);
    return changed;
}

std::vector<size_t> UnpairedIndex::followArticle(std::span<const ProofRow> before, std::span<const ProofRow> now) {
    SpansByPart was, is = read(now);
    for (const ProofRow& row : before)
        was.insert(spans_.extract(row.ref));
    std::vector<size_t> changed;
    for (size_t i = 0; i < now.size(); ++i) {
        const auto old = was.find(now[i].ref), fresh = is.find(now[i].ref);
        if ((old == was.end()) != (fresh == is.end()) || (old != was.end() && old->second != fresh->second))
            changed.push_back(i);
    }
    spans_.merge(is);
    if (!before.empty())
        groups_.erase(before.front().ref);
    if (!now.empty())
        groups_.insert_or_assign(now.front().ref, std::vector<ProofRow>(now.begin(), now.end()));
    return changed;
}

const std::vector<Span>& UnpairedIndex::spansOf(const PartRef& part) const {
    static const std::vector<Span> none;
    const auto found = spans_.find(part);
    return found == spans_.end() ? none : found->second;
}

UnpairedIndex::SpansByPart UnpairedIndex::read(std::span<const ProofRow> rows) {
    SpansByPart spans;
    const auto keep = [&spans](const PartRef& ref, const std::vector<UnpairedMark>& marks) {
        if (!marks.empty())
            spans.emplace(ref, spansOfMarks(marks));
    };
    std::vector<PartRef> paragraphs;
    std::vector<QStringView> texts;
    for (const ProofRow& row : rows) {
        if (row.style.role == PartRole::Furniture) // no text that anybody reads, or torn anyway
            continue;
        if (isParagraph(row)) {
            paragraphs.push_back(row.ref);
            texts.push_back(row.part->text.text());
        } else {
            keep(row.ref, unpairedMarks(row.part->text.text()));
        }
    }
    const std::vector<std::vector<UnpairedMark>> marks = unpairedMarks(texts);
    for (size_t i = 0; i < paragraphs.size(); ++i)
        keep(paragraphs[i], marks[i]);
    return spans;
}

} // namespace lilong
