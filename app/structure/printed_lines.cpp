#include "app/structure/printed_lines.h"

#include "app/issue/ledger.h"
#include "app/text/character_class.h"
#include "app/text/folding.h"

#include <algorithm>

namespace lilong {
namespace {

/// A run made of twice as many raw glyphs as it has characters.
bool isDoubled(const Run& run) { return run.repair && run.length >= 2 && run.raw.span.length() >= 2 * run.length - 2; }

/// How many characters before each place came doubled.
std::vector<qsizetype> doubledBefore(const TracedText& text) {
    std::vector<qsizetype> sums{0};
    for (const Run& run : text.runs()) {
        for (qsizetype i = 0; i < run.length; ++i)
            sums.push_back(sums.back() + (isDoubled(run) ? 1 : 0));
    }
    return sums;
}

/// Cuts a text at white space while it is walked over run by run.
class PieceCutter {
public:
    PieceCutter(const TracedText& text, const std::vector<SourcePtr>& sources) : text_(text), sources_(sources), doubled_(doubledBefore(text)) {}

    std::vector<PrintedPiece> cut() && {
        qsizetype at = 0;
        for (const Run& run : text_.runs()) {
            take(run, at);
            at += run.length;
        }
        close(at);
        return std::move(pieces_);
    }

private:
    void take(const Run& run, qsizetype at) {
        const QStringView raw = run.repair ? rawText(sources_, run.raw) : QStringView();
        if (run.repair && run.length <= 1 && isWhite(raw)) {
            if (!raw.isEmpty() && (run.length > 0 || holdsLineEnd(raw) || partsWords(at)))
                cutAt({at, at + run.length}, holdsLineEnd(raw));
            return;
        }
        for (qsizetype i = at; i < at + run.length; ++i) {
            if (isSpace(text_.text()[i].unicode()))
                cutAt({i, i + 1}, false);
        }
    }

    /// A space that cleaning closed beside a digit or letter parts nothing: 梧桐路 90弄.
    [[nodiscard]] bool partsWords(qsizetype at) const {
        const auto isLetter = [](char32_t c) { return c < 0x80 || isLatinLetter(c); };
        return !isLetter(codePointBefore(text_.text(), at)) && !isLetter(codePointAt(text_.text(), at));
    }

    void cutAt(Span white, bool line) {
        close(white.start);
        start_ = white.end;
        startsLine_ = startsLine_ || line;
    }

    void close(qsizetype end) {
        if (end <= start_)
            return;
        const qsizetype doubled = doubled_[static_cast<size_t>(end)] - doubled_[static_cast<size_t>(start_)];
        pieces_.push_back({{start_, end}, startsLine_, doubled * 2 > end - start_});
        startsLine_ = false;
    }

    const TracedText& text_;
    const std::vector<SourcePtr>& sources_;
    const std::vector<qsizetype> doubled_;
    std::vector<PrintedPiece> pieces_;
    qsizetype start_ = 0;
    bool startsLine_ = true;
};

} // namespace

std::vector<PrintedPiece> printedPieces(const TracedText& text, const std::vector<SourcePtr>& sources) { return PieceCutter(text, sources).cut(); }

std::vector<PrintedPiece> printedLines(const TracedText& text, const std::vector<SourcePtr>& sources) {
    std::vector<PrintedPiece> lines;
    for (const PrintedPiece& piece : printedPieces(text, sources)) {
        if (piece.startsLine) {
            lines.push_back(piece);
            continue;
        }
        lines.back().bold = lines.back().bold && piece.bold;
        lines.back().text.end = piece.text.end;
    }
    return lines;
}

TracedText withoutOuterSpace(const TracedText& text, const std::vector<SourcePtr>& sources) {
    const auto isBlank = [&](const Run& run) { return run.length == 0 && run.repair && isWhite(rawText(sources, run.raw)); };
    const std::vector<Run>& runs = text.runs();
    const auto first = std::find_if_not(runs.begin(), runs.end(), isBlank);
    const auto last = std::find_if_not(runs.rbegin(), std::make_reverse_iterator(first), isBlank).base();
    TracedTextBuilder builder;
    qsizetype at = 0;
    for (auto run = first; run != last; ++run) {
        builder.add(*run, QStringView(text.text()).mid(at, run->length));
        at += run->length;
    }
    return std::move(builder).build();
}

bool isBold(const TracedText& text) { return doubledBefore(text).back() * 2 > text.text().size(); }

QString asPrinted(const TracedText& text, const std::vector<SourcePtr>& sources) {
    QString printed;
    for (const RawSpan& raw : text.raw())
        printed += folded(rawText(sources, raw));
    return printed.simplified();
}

} // namespace lilong
