#include "app/text/folding.h"

#include "app/text/character_class.h"

#include <QStringView>

#include <unicode/normalizer2.h>

#include <algorithm>
#include <array>

namespace lilong {
namespace {

/// EquivalentUnifiedIdeograph for U+2E80–2EF3; NFKC knows only two of them. 0: Unicode names none, so the character stays.
constexpr char32_t firstRadical = 0x2E80;
constexpr std::array<char32_t, 0x74> unifiedRadicals = {
    0x0000, 0x5382, 0x4E5B, 0x4E5A, 0x4E59, 0x4EBB, 0x5182, 0x20628, 0x5200, 0x5202, 0x535C, 0x353E, 0x5C0F, 0x5C0F, 0x5140, 0x5C23,
    0x5C22, 0x21BC2, 0x5DF3, 0x5E7A, 0x5F51, 0x5F50, 0x5FC4, 0x5FC3, 0x624C, 0x6535, 0x0000, 0x65E1, 0x65E5, 0x6708, 0x6B7A, 0x6BCD,
    0x6C11, 0x6C35, 0x6C3A, 0x706C, 0x722B, 0x722B, 0x4E2C, 0x725B, 0x72AD, 0x738B, 0x24D14, 0x76EE, 0x793A, 0x793B, 0x25AD7, 0x7CF9,
    0x7E9F, 0x7F53, 0x7F52, 0x34C1, 0x5197, 0x2626B, 0x7F8A, 0x2634C, 0x2634B, 0x8002, 0x8080, 0x807F, 0x8089, 0x26951, 0x8279, 0x8279,
    0x8279, 0x864E, 0x8864, 0x8980, 0x897F, 0x89C1, 0x89D2, 0x278B2, 0x8BA0, 0x8D1D, 0x27FB7, 0x8F66, 0x8FB6, 0x8FB6, 0x8FB6, 0x9091,
    0x9485, 0x9577, 0x9578, 0x957F, 0x95E8, 0x28E0F, 0x961D, 0x96E8, 0x9752, 0x97E6, 0x9875, 0x98CE, 0x98DE, 0x98DF, 0x2967F, 0x98E0,
    0x9963, 0x29810, 0x9A6C, 0x9AA8, 0x9B3C, 0x9C7C, 0x9E1F, 0x5364, 0x9EA6, 0x9EC4, 0x9EFE, 0x6589, 0x9F50, 0x6B6F, 0x9F7F, 0x7ADC,
    0x9F99, 0x9F9C, 0x4E80, 0x9F9F};

/// Forms of punctuation for vertical setting and of small size. NFKC would make them ASCII; the house writes full-width marks.
struct MarkForm {
    char16_t from;
    char16_t to;
};
constexpr MarkForm markForms[] = {
    {u'\uFE10', u'，'}, {u'\uFE11', u'、'}, {u'\uFE12', u'。'}, {u'\uFE13', u'：'}, {u'\uFE14', u'；'}, {u'\uFE15', u'！'},
    {u'\uFE16', u'？'}, {u'\uFE17', u'〖'}, {u'\uFE18', u'〗'}, {u'\uFE19', u'…'}, {u'\uFE30', u'…'}, {u'\uFE31', u'—'},
    {u'\uFE32', u'–'}, {u'\uFE35', u'（'}, {u'\uFE36', u'）'}, {u'\uFE37', u'｛'}, {u'\uFE38', u'｝'}, {u'\uFE39', u'〔'},
    {u'\uFE3A', u'〕'}, {u'\uFE3B', u'【'}, {u'\uFE3C', u'】'}, {u'\uFE3D', u'《'}, {u'\uFE3E', u'》'}, {u'\uFE3F', u'〈'},
    {u'\uFE40', u'〉'}, {u'\uFE41', u'「'}, {u'\uFE42', u'」'}, {u'\uFE43', u'『'}, {u'\uFE44', u'』'}, {u'\uFE47', u'［'},
    {u'\uFE48', u'］'}, {u'\uFE50', u'，'}, {u'\uFE51', u'、'}, {u'\uFE52', u'．'}, {u'\uFE54', u'；'}, {u'\uFE55', u'：'},
    {u'\uFE56', u'？'}, {u'\uFE57', u'！'}, {u'\uFE58', u'—'}, {u'\uFE59', u'（'}, {u'\uFE5A', u'）'}, {u'\uFE5B', u'｛'},
    {u'\uFE5C', u'｝'}, {u'\uFE5D', u'〔'}, {u'\uFE5E', u'〕'}, {u'\uFE5F', u'#'}, {u'\uFE60', u'&'}, {u'\uFE61', u'*'},
    {u'\uFE62', u'+'}, {u'\uFE63', u'-'}, {u'\uFE64', u'<'}, {u'\uFE65', u'>'}, {u'\uFE66', u'='}, {u'\uFE68', u'\\'},
    {u'\uFE69', u'$'}, {u'\uFE6A', u'%'}, {u'\uFE6B', u'@'}, {u'\uFF61', u'。'}, {u'\uFF62', u'「'}, {u'\uFF63', u'」'},
    {u'\uFF64', u'、'}, {u'\uFF65', u'・'}};

constexpr bool isBetween(char32_t c, char32_t first, char32_t last) { return c >= first && c <= last; }

QString textOf(char32_t c) { return QString::fromUcs4(&c, 1); }

std::optional<Fold> byCompatibility(char32_t c, FoldKind kind) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* nfkc = icu::Normalizer2::getNFKCInstance(status);
    icu::UnicodeString made;
    if (U_FAILURE(status) || !nfkc->getDecomposition(static_cast<UChar32>(c), made))
        return std::nullopt;
    return Fold{QString(reinterpret_cast<const QChar*>(made.getBuffer()), made.length()), kind};
}

std::optional<Fold> byMarkForm(char32_t c) {
    const auto* found = std::lower_bound(std::begin(markForms), std::end(markForms), c, [](const MarkForm& form, char32_t wanted) { return form.from < wanted; });
    if (found == std::end(markForms) || found->from != c)
        return std::nullopt;
    return Fold{QString(QChar(found->to)), FoldKind::Compatibility};
}

std::optional<Fold> byRadical(char32_t c) {
    if (c >= 0x2F00)
        return byCompatibility(c, FoldKind::Radical);
    const char32_t unified = unifiedRadicals[c - firstRadical];
    return unified == 0 ? std::nullopt : std::optional(Fold{textOf(unified), FoldKind::Radical});
}

std::optional<Fold> byFullWidth(char32_t c) {
    const bool letterOrDigit = isBetween(c, 0xFF10, 0xFF19) || isBetween(c, 0xFF21, 0xFF3A) || isBetween(c, 0xFF41, 0xFF5A);
    if (letterOrDigit)
        return Fold{QString(QChar(static_cast<char16_t>(c - 0xFEE0))), FoldKind::FullWidth};
    return isBetween(c, 0xFF66, 0xFF9F) ? byCompatibility(c, FoldKind::FullWidth) : byMarkForm(c);
}

} // namespace

std::optional<Fold> foldOf(char32_t c) {
    if (isBetween(c, 0x4E00, 0x9FFF) || isBetween(c, 0x20, 0x7E) || isBetween(c, 0x3000, 0x303F))
        return std::nullopt;
    if (isZeroWidth(c))
        return Fold{{}, FoldKind::ZeroWidth};
    if (isControl(c))
        return Fold{{}, FoldKind::Control};
    if (isBetween(c, firstRadical, 0x2EF3) || isBetween(c, 0x2F00, 0x2FD5))
        return byRadical(c);
    // The twelve unified ideographs of the compatibility block have no decomposition and so stay.
    if (isBetween(c, 0xF900, 0xFAFF) || isBetween(c, 0xFB00, 0xFB06) || isBetween(c, 0x2F800, 0x2FA1F))
        return byCompatibility(c, FoldKind::Compatibility);
    if (isBetween(c, 0xFE10, 0xFE6F))
        return byMarkForm(c);
    return isBetween(c, 0xFF10, 0xFF9F) ? byFullWidth(c) : std::nullopt;
}

QString folded(QStringView text) {
    QString made;
    made.reserve(text.size());
    for (qsizetype i = 0; i < text.size();) {
        const char32_t c = codePointAt(text, i);
        const qsizetype length = unitsOf(c);
        if (const std::optional<Fold> fold = foldOf(c))
            made += fold->text;
        else
            made += text.mid(i, length);
        i += length;
    }
    return made;
}

} // namespace lilong
