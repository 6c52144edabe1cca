#include "app/text/text_pattern.h"

#include <unicode/regex.h>

#include <QCoreApplication>

namespace lilong {
namespace {

struct PatternText {
    Q_DECLARE_TR_FUNCTIONS(TextPattern)
};

constexpr int32_t mostSteps = 1000;         // ICU's measure of time, about a millisecond each
constexpr int32_t mostStack = 16 * 1024 * 1024; // bytes that one match may take

icu::UnicodeString ofIcu(const QString& text) { return {text.utf16(), static_cast<int32_t>(text.size())}; }
QString ofQt(const icu::UnicodeString& text) { return QString::fromUtf16(text.getBuffer(), text.length()); }

/// The string as an expression that matches it alone.
QString escaped(const QString& text) {
    QString expression;
    for (const QChar c : text) {
        if (c.unicode() < 0x80 && c.unicode() > 0x20 && !c.isLetterOrNumber())
            expression += QLatin1Char('\\');
        expression += c;
    }
    return expression;
}

const QString wordStart = QStringLiteral("\\b(?:"), wordEnd = QStringLiteral(")\\b");

QString expressionOf(const TextQuery& query) {
    const QString inner = query.regularExpression ? query.text : escaped(query.text);
    return query.wholeWord ? wordStart + inner + wordEnd : inner;
}

uint32_t flagsOf(const TextQuery& query) {
    return UREGEX_MULTILINE | (query.matchCase ? 0u : uint32_t{UREGEX_CASE_INSENSITIVE}) | (query.wholeWord ? uint32_t{UREGEX_UWORD} : 0u);
}

QString faultOf(UErrorCode code) {
    switch (code) {
    case U_REGEX_MISMATCHED_PAREN: return PatternText::tr("A round bracket of the expression has no partner.");
    case U_REGEX_MISSING_CLOSE_BRACKET: return PatternText::tr("A square bracket of the expression is not closed.");
    case U_REGEX_BAD_ESCAPE_SEQUENCE: return PatternText::tr("The expression has a backslash before something that it does not go with.");
    case U_REGEX_BAD_INTERVAL:
    case U_REGEX_MAX_LT_MIN:
    case U_REGEX_NUMBER_TOO_BIG: return PatternText::tr("A count in braces, like {2,5}, is not right.");
    case U_REGEX_INVALID_BACK_REF:
    case U_REGEX_INVALID_CAPTURE_GROUP_NAME: return PatternText::tr("The expression names a group that it does not have.");
    case U_REGEX_INVALID_RANGE: return PatternText::tr("A range in square brackets runs backwards.");
    case U_REGEX_LOOK_BEHIND_LIMIT: return PatternText::tr("What the expression looks for behind a place may be of any length; it needs a limit.");
    case U_REGEX_PROPERTY_SYNTAX: return PatternText::tr("The expression names a kind of character that there is not.");
    default: return PatternText::tr("The expression cannot be understood.");
    }
}

tl::unexpected<Error> badExpression(UErrorCode code, const UParseError& place, const TextQuery& query) {
    const qsizetype at = place.offset - (query.wholeWord ? wordStart.size() : 0);
    const bool known = at > 0 && at <= query.text.size();
    const QString advice = known ? PatternText::tr("Look at the expression up to its character %1: %2").arg(at).arg(query.text.left(at))
                                 : PatternText::tr("Correct it, or look for it as plain text.");
    return fail(Error::Kind::Input, faultOf(code), {}, advice);
}

tl::unexpected<Error> stoppedMatching(UErrorCode code) {
    if (code == U_REGEX_STOPPED_BY_CALLER)
        return fail(Error::Kind::Cancelled, PatternText::tr("The search was stopped."));
    if (code == U_INDEX_OUTOFBOUNDS_ERROR || code == U_REGEX_INVALID_CAPTURE_GROUP_NAME)
        return fail(Error::Kind::Input, PatternText::tr("The replacement names a group that the expression does not have."), {},
                    PatternText::tr("$1 is what the first pair of round brackets matched; write \\$ for the mark itself."));
    return fail(Error::Kind::Input, PatternText::tr("The expression takes too long: it can match one text in too many ways."), {},
                PatternText::tr("Avoid repetitions within repetitions, like (a+)+."));
}

UBool goesOn(const void* context, int64_t) { return !(*static_cast<const TextPattern::IsStopped*>(context))(); }
UBool goesOnMatching(const void* context, int32_t) { return goesOn(context, 0); }

/// The matches of one text, one after the other.
class Matching {
public:
    Matching(const icu::RegexPattern& pattern, const icu::UnicodeString& text, const TextPattern::IsStopped& isStopped)
        : matcher_(pattern.matcher(text, status_)) {
        if (U_FAILURE(status_))
            return;
        matcher_->setTimeLimit(mostSteps, status_);
        matcher_->setStackLimit(mostStack, status_);
        if (isStopped) {
            matcher_->setFindProgressCallback(goesOn, &isStopped, status_);
            matcher_->setMatchCallback(goesOnMatching, &isStopped, status_);
        }
    }

    bool next() { return U_SUCCESS(status_) && matcher_->find(status_) && U_SUCCESS(status_); }
    [[nodiscard]] Span span() { return {matcher_->start(status_), matcher_->end(status_)}; }
    /// What the groups of this match make of a replacement.
    [[nodiscard]] QString filled(const icu::UnicodeString& replacement) {
        icu::UnicodeString made;
        const int32_t start = matcher_->start(status_);
        matcher_->appendReplacement(made, replacement, status_);
        // What stood before the match, back to the one before it, is written too.
        const QString text = ofQt(made).mid(start - done_);
        done_ = matcher_->end(status_);
        return text;
    }
    [[nodiscard]] UErrorCode status() const { return status_; }

private:
    UErrorCode status_ = U_ZERO_ERROR;
    std::unique_ptr<icu::RegexMatcher> matcher_;
    int32_t done_ = 0; ///< the end of the match that was filled last
};

} // namespace

struct TextPattern::Compiled {
    std::unique_ptr<const icu::RegexPattern> pattern;
};

Result<TextPattern> TextPattern::compile(const TextQuery& query) {
    if (query.text.isEmpty())
        return fail(Error::Kind::Input, PatternText::tr("There is nothing to look for."), {}, PatternText::tr("Type what shall be found."));
    const QString expression = expressionOf(query);
    UErrorCode status = U_ZERO_ERROR;
    UParseError place{};
    std::unique_ptr<const icu::RegexPattern> made(icu::RegexPattern::compile(ofIcu(expression), flagsOf(query), place, status));
    if (U_FAILURE(status))
        return badExpression(status, place, query);
    return TextPattern(query, std::make_shared<const Compiled>(Compiled{std::move(made)}));
}

Result<std::vector<PatternMatch>> TextPattern::matchesIn(const QString& text, const QString& replacement, const IsStopped& isStopped) const {
    // The text is not copied; it outlives the matching.
    const icu::UnicodeString read(false, reinterpret_cast<const char16_t*>(text.utf16()), static_cast<int32_t>(text.size()));
    const icu::UnicodeString instead = ofIcu(replacement);
    Matching matching(*compiled_->pattern, read, isStopped);
    std::vector<PatternMatch> found;
    while (matching.next()) {
        const Span span = matching.span();
        const QString after = query_.regularExpression ? matching.filled(instead) : replacement;
        if (!span.isEmpty())
            found.push_back({span, after});
    }
    if (U_FAILURE(matching.status()))
        return stoppedMatching(matching.status());
    return found;
}

} // namespace lilong
