#include "app/archive/search_text.h"

#include "app/text/character_class.h"
#include "app/text/folding.h"

#include <QStringList>

namespace lilong {
namespace {

constexpr qsizetype excerptLength = 50;
constexpr qsizetype lead = 15;
constexpr size_t longestPhrase = 64; ///< tokens that the index is asked for; the rest is compared in the text

/// A character of a script that writes no spaces between its words, or one that nobody knows.
bool standsAlone(char32_t c) {
    if (isHan(c) || isPrivateUse(c))
        return true;
    const QChar::Script script = QChar::script(c);
    return QChar::isLetter(c) && (script == QChar::Script_Hiragana || script == QChar::Script_Katakana || script == QChar::Script_Hangul);
}

/// The token of one such character. SQLite's tokenizer knows the Unicode of years ago and drops younger characters (𬱖 in a name)
/// in silence, so what stands outside the basic plane, or means nothing to Unicode, is written as a word.
QString soloForm(char32_t c) {
    if (c > 0xFFFF || isPrivateUse(c))
        return QStringLiteral("u%1").arg(static_cast<uint>(c), 0, 16);
    return QString(QChar(static_cast<char16_t>(c)));
}

/// Takes code points one by one and makes tokens of them.
class Tokenizer {
public:
    void add(char32_t c, Span span) {
        if (standsAlone(c)) {
            endWord();
            tokens_.push_back({soloForm(c), span});
            return;
        }
        if (!QChar::isLetterOrNumber(c) && (word_.form.isEmpty() || !QChar::isMark(c))) {
            endWord();
            return;
        }
        if (word_.form.isEmpty())
            word_.span.start = span.start;
        word_.span.end = span.end;
        word_.form += QString::fromUcs4(&c, 1).toCaseFolded();
    }
    std::vector<SearchToken> finish() {
        endWord();
        return std::move(tokens_);
    }

private:
    void endWord() {
        if (!word_.form.isEmpty())
            tokens_.push_back(std::exchange(word_, {}));
    }

    std::vector<SearchToken> tokens_;
    SearchToken word_;
};

bool isOnlySpace(QStringView gap) { return gap.isEmpty() || folded(gap).trimmed().isEmpty(); }

/// What stands between a token and the one before it. Two tokens may come from one code point (㎡); then it is nothing.
QStringView gapBefore(const std::vector<SearchToken>& tokens, size_t index, QStringView text) {
    const qsizetype start = tokens[index - 1].span.end;
    return text.mid(start, std::max<qsizetype>(0, tokens[index].span.start - start));
}

qsizetype snapped(QStringView text, qsizetype offset) { return isCodePointBoundary(text, offset) ? offset : offset - 1; }

} // namespace

std::vector<SearchToken> searchTokens(QStringView text) {
    Tokenizer tokenizer;
    for (qsizetype at = 0; at < text.size();) {
        const char32_t c = codePointAt(text, at);
        const Span span{at, at + unitsOf(c)};
        at = span.end;
        const std::optional<Fold> fold = foldOf(c);
        if (!fold) {
            tokenizer.add(c, span);
            continue;
        }
        for (const char32_t one : fold->text.toUcs4())
            tokenizer.add(one, span);
    }
    return tokenizer.finish();
}

QString indexedText(QStringView text) {
    QString indexed;
    for (const SearchToken& token : searchTokens(text)) {
        if (!indexed.isEmpty())
            indexed += QLatin1Char(' ');
        indexed += token.form;
    }
    return indexed;
}

SearchTerm::SearchTerm(QStringView word) : tokens_(searchTokens(word)) {
    for (size_t i = 0; i < tokens_.size(); ++i)
        markBefore_.push_back(i > 0 && !isOnlySpace(gapBefore(tokens_, i, word)));
}

QString SearchTerm::phrase() const {
    QStringList forms;
    for (size_t i = 0; i < std::min(tokens_.size(), longestPhrase); ++i)
        forms += tokens_[i].form;
    return QLatin1Char('"') + forms.join(QLatin1Char(' ')) + QLatin1Char('"');
}

bool SearchTerm::standsAt(const std::vector<SearchToken>& tokens, size_t start, QStringView text) const {
    for (size_t i = 0; i < tokens_.size(); ++i) {
        const SearchToken& token = tokens[start + i];
        if (token.form != tokens_[i].form)
            return false;
        if (i > 0 && !markBefore_[i] && !isOnlySpace(gapBefore(tokens, start + i, text)))
            return false;
    }
    return true;
}

std::vector<Span> SearchTerm::findIn(QStringView text) const {
    std::vector<Span> found;
    if (isEmpty())
        return found;
    const std::vector<SearchToken> tokens = searchTokens(text);
    for (size_t start = 0; start + tokens_.size() <= tokens.size();) {
        const bool here = standsAt(tokens, start, text);
        if (here)
            found.push_back({tokens[start].span.start, tokens[start + tokens_.size() - 1].span.end});
        start += here ? tokens_.size() : 1;
    }
    return found;
}

std::vector<SearchTerm> searchTerms(const QString& query) {
    std::vector<SearchTerm> terms;
    for (const QString& word : query.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        SearchTerm term(word);
        if (!term.isEmpty())
            terms.push_back(std::move(term));
    }
    return terms;
}

std::vector<Span> mergedSpans(std::vector<Span> spans) {
    std::sort(spans.begin(), spans.end());
    std::vector<Span> merged;
    for (const Span span : spans) {
        if (!merged.empty() && span.start < merged.back().end)
            merged.back().end = std::max(merged.back().end, span.end);
        else
            merged.push_back(span);
    }
    return merged;
}

Excerpt excerptAround(const QString& text, const std::vector<Span>& spans) {
    const Span first = spans.empty() ? Span{} : spans.front();
    const qsizetype latestStart = std::max<qsizetype>(0, text.size() - excerptLength);
    const qsizetype start = snapped(text, std::min({std::max<qsizetype>(0, first.start - lead), latestStart, first.start}));
    const qsizetype end = snapped(text, std::min(text.size(), std::max(start + excerptLength, first.end)));
    const QString before = start > 0 ? QStringLiteral("…") : QString();
    Excerpt excerpt{before + text.mid(start, end - start) + (end < text.size() ? QStringLiteral("…") : QString()), {}};
    for (const Span span : spans) {
        if (Span{start, end}.contains(span))
            excerpt.spans.push_back(span.shifted(before.size() - start));
    }
    return excerpt;
}

} // namespace lilong
