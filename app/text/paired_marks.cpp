#include "app/text/paired_marks.h"

#include "app/text/character_class.h"

#include <algorithm>
#include <array>
#include <utility>

namespace lilong {
namespace {

struct Pair {
    char16_t opening;
    char16_t closing;
};
constexpr std::array pairs{Pair{u'“', u'”'}, Pair{u'‘', u'’'}, Pair{u'《', u'》'}, Pair{u'〈', u'〉'}, Pair{u'（', u'）'}, Pair{u'【', u'】'},
                           Pair{u'「', u'」'}, Pair{u'『', u'』'}, Pair{u'〔', u'〕'}, Pair{u'(', u')'},  Pair{u'[', u']'}};

const Pair* pairWith(char16_t mark) {
    for (const Pair& pair : pairs) {
        if (pair.opening == mark || pair.closing == mark)
            return &pair;
    }
    return nullptr;
}

bool isQuotation(char16_t opening) { return opening == u'“' || opening == u'‘' || opening == u'「' || opening == u'『'; }

/// （ and ( are closed by either ） or ): mixed widths are another question than missing partners.
char16_t kindOf(char16_t opening) { return opening == u'(' ? u'（' : opening; }

bool isWordCharacter(QStringView text, qsizetype at) {
    return at >= 0 && at < text.size() && (isLatinLetter(text[at].unicode()) || isAsciiDigit(text[at].unicode()));
}

/// It’s, the ’90s: no mark of quotation.
bool isApostrophe(QStringView text, qsizetype at) {
    return text[at] == u'’' && isWordCharacter(text, at + 1) && (isWordCharacter(text, at - 1) || isAsciiDigit(text[at + 1].unicode()));
}

bool isNumeral(QChar c) { return isAsciiDigit(c.unicode()) || isLatinLetter(c.unicode()) || QStringView(u"一二三四五六七八九十").contains(c); }

/// 1） and a) at a line's start: a bracket that nothing opens.
bool closesANumber(QStringView text, qsizetype at) {
    if (text[at] != u'）' && text[at] != u')')
        return false;
    constexpr qsizetype longest = 3;
    qsizetype start = at;
    while (start > 0 && at - start <= longest && isNumeral(text[start - 1]))
        --start;
    while (start > 0 && start < at && isBlank(text[start - 1].unicode()))
        --start;
    return start < at && (start == 0 || isLineEnd(text[start - 1].unicode()));
}

/// Reads texts one after the other; what is still open stays open until it is taken.
class PairSearch {
public:
    struct Open {
        char16_t mark;
        size_t paragraph;
        qsizetype offset;
    };

    explicit PairSearch(size_t paragraphs) : found_(paragraphs) {}

    void read(QStringView text, size_t paragraph) {
        for (qsizetype at = reopened(text); at < text.size(); ++at) {
            const char16_t mark = text[at].unicode();
            const Pair* const pair = pairWith(mark);
            if (!pair || isApostrophe(text, at))
                continue;
            if (mark == pair->opening)
                open_.push_back({mark, paragraph, at});
            else
                close(*pair, text, paragraph, at);
        }
    }

    /// Quotations that the next paragraph opens anew stay open; everything else that is open has no partner.
    void endParagraph(QStringView next) {
        size_t kept = 0;
        if (isQuotationLeftOpen())
            while (kept < open_.size() && static_cast<qsizetype>(kept) < next.size() && next[static_cast<qsizetype>(kept)] == open_[kept].mark)
                ++kept;
        dropFrom(kept);
        continues_ = kept;
    }

    [[nodiscard]] std::vector<std::vector<UnpairedMark>> take() {
        dropFrom(0);
        for (std::vector<UnpairedMark>& marks : found_)
            std::sort(marks.begin(), marks.end(), [](const UnpairedMark& a, const UnpairedMark& b) { return a.offset < b.offset; });
        return std::move(found_);
    }

private:
    /// The marks at a paragraph's start that only open anew what is open already. @return how many
    qsizetype reopened(QStringView text) {
        const size_t marks = std::exchange(continues_, 0);
        return std::min(static_cast<qsizetype>(marks), text.size());
    }

    [[nodiscard]] bool isQuotationLeftOpen() const {
        return !open_.empty() && std::all_of(open_.begin(), open_.end(), [](const Open& open) { return isQuotation(open.mark); });
    }

    void close(const Pair& pair, QStringView text, size_t paragraph, qsizetype at) {
        const auto partner = std::find_if(open_.rbegin(), open_.rend(), [&](const Open& open) { return kindOf(open.mark) == kindOf(pair.opening); });
        if (partner == open_.rend()) {
            if (!closesANumber(text, at))
                found_[paragraph].push_back({at, text[at].unicode(), false});
            return;
        }
        const size_t index = static_cast<size_t>(open_.rend() - partner) - 1;
        dropFrom(index + 1);
        open_.pop_back();
    }

    void dropFrom(size_t index) {
        for (size_t i = index; i < open_.size(); ++i)
            found_[open_[i].paragraph].push_back({open_[i].offset, open_[i].mark, true});
        open_.resize(std::min(index, open_.size()));
    }

    std::vector<Open> open_;
    size_t continues_ = 0;
    std::vector<std::vector<UnpairedMark>> found_;
};

} // namespace

std::vector<UnpairedMark> unpairedMarks(QStringView text) { return unpairedMarks(std::vector{text}).front(); }

std::vector<std::vector<UnpairedMark>> unpairedMarks(const std::vector<QStringView>& paragraphs) {
    PairSearch search(paragraphs.size());
    for (size_t i = 0; i < paragraphs.size(); ++i) {
        search.read(paragraphs[i], i);
        search.endParagraph(i + 1 < paragraphs.size() ? paragraphs[i + 1] : QStringView());
    }
    return search.take();
}

} // namespace lilong
