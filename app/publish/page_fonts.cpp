#include "app/publish/page_fonts.h"

#include <QCoreApplication>
#include <QFontDatabase>
#include <QSet>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace lilong {
namespace {

constexpr double measuringSize = 1000;
constexpr char32_t missingMark = U'〓';

struct FaceFamilies {
    bool bold;
    std::vector<const char*> families;
};

/// In each list first the faces whose text comes back right out of Qt's PDF, then what other systems have.
const std::array<FaceFamilies, 4>& faceFamilies() {
    static const std::array<FaceFamilies, 4> rows{{
        {false, {"AR PL UMing CN", "AR PL SungtiL GB", "SimSun", "Songti SC", "Source Han Serif SC", "Noto Serif CJK SC"}},
        {false, {"LXGW WenKai", "AR PL UKai CN", "AR PL KaitiM GB", "KaiTi", "Kaiti SC"}},
        {false, {"WenQuanYi Micro Hei", "WenQuanYi Zen Hei", "SimHei", "Microsoft YaHei", "PingFang SC", "Source Han Sans SC", "Noto Sans CJK SC"}},
        {true, {"LXGW WenKai", "AR PL UKai CN", "Source Han Serif SC", "Noto Serif CJK SC"}},
    }};
    return rows;
}

/// What every face falls back to, one after the other.
constexpr std::array<const char*, 7> commonFamilies{"AR PL UMing CN",       "LXGW WenKai",      "WenQuanYi Zen Hei", "WenQuanYi Micro Hei",
                                                    "Noto Serif CJK SC", "Noto Sans CJK SC", "DejaVu Sans"};

} // namespace

QStringList familiesOf(Face face) {
    QStringList families;
    for (const char* family : faceFamilies()[static_cast<size_t>(face)].families)
        families << QString::fromLatin1(family);
    for (const char* family : commonFamilies)
        families << QString::fromLatin1(family);
    const QStringList installed = QFontDatabase::families();
    families.removeIf([&installed](const QString& family) { return !installed.contains(family); });
    families.removeDuplicates();
    return families;
}

QRawFont PageFont::at(double size) const {
    QFont font(family);
    font.setStyleStrategy(QFont::NoFontMerging);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setPixelSize(std::max(1, static_cast<int>(std::lround(size))));
    font.setBold(bold);
    QRawFont raw = QRawFont::fromFont(font, QFontDatabase::SimplifiedChinese);
    if (raw.isValid())
        raw.setPixelSize(size);
    return raw;
}

Result<PageFonts> PageFonts::open() {
    PageFonts book;
    const QStringList installed = QFontDatabase::families();
    const QSet<QString> known(installed.begin(), installed.end());
    for (const FaceFamilies& row : faceFamilies()) {
        std::vector<quint16> chain;
        const auto add = [&](const char* family, bool bold) {
            const QString name = QString::fromLatin1(family);
            const std::optional<quint16> font = known.contains(name) ? book.addFont({name, bold}) : std::nullopt;
            if (font && std::find(chain.begin(), chain.end(), *font) == chain.end())
                chain.push_back(*font);
        };
        std::for_each(row.families.begin(), row.families.end(), [&](const char* family) { add(family, row.bold); });
        std::for_each(commonFamilies.begin(), commonFamilies.end(), [&](const char* family) { add(family, false); });
        book.chains_.push_back(std::move(chain));
        book.measured_.emplace_back();
    }
    book.otherFamilies_ = installed;
    if (book.measure(Face::Song, U'区').missing)
        return fail(Error::Kind::Internal, QCoreApplication::translate("Newspaper", "No installed font can show Chinese."), {},
                    QCoreApplication::translate("Newspaper", "Install a Chinese font, for example fonts-lxgw-wenkai."));
    return book;
}

std::optional<quint16> PageFonts::addFont(const PageFont& font) {
    const auto known = std::find(fonts_.begin(), fonts_.end(), font);
    if (known != fonts_.end())
        return static_cast<quint16>(known - fonts_.begin());
    const QRawFont raw = font.at(measuringSize);
    if (!raw.isValid())
        return {};
    fonts_.push_back(font);
    raw_.push_back(raw);
    return static_cast<quint16>(fonts_.size() - 1);
}

std::optional<GlyphMeasure> PageFonts::measureIn(quint16 font, char32_t c) const {
    const QRawFont& raw = raw_[font];
    const QList<quint32> glyphs = raw.glyphIndexesForString(QString::fromUcs4(&c, 1));
    if (glyphs.isEmpty() || glyphs.first() == 0)
        return {};
    const QList<QPointF> advances = raw.advancesForGlyphIndexes({glyphs.first()});
    // Rounded, because fonts lose a unit in a thousand when they are scaled, and a line of exactly n characters must fit.
    const double advance = advances.isEmpty() ? 1.0 : std::round(advances.first().x() / measuringSize * 1000) / 1000;
    const QRectF ink = raw.boundingRect(glyphs.first());
    return GlyphMeasure{font, glyphs.first(), advance > 0.994 && advance < 1.006 ? 1.0 : advance, std::max(0.0, ink.left() / measuringSize),
                        std::max(0.0, advance - ink.right() / measuringSize), false};
}

std::optional<GlyphMeasure> PageFonts::measureInOthers(char32_t c) {
    for (quint16 font = 0; font < raw_.size(); ++font) {
        if (const auto found = measureIn(font, c))
            return found;
    }
    while (!otherFamilies_.isEmpty()) {
        const std::optional<quint16> font = addFont({otherFamilies_.takeFirst(), false});
        const auto found = font ? measureIn(*font, c) : std::nullopt;
        if (found)
            return found;
    }
    return {};
}

GlyphMeasure PageFonts::find(Face face, char32_t c) {
    for (const quint16 font : chains_[static_cast<size_t>(face)]) {
        if (const auto found = measureIn(font, c))
            return *found;
    }
    if (const auto found = measureInOthers(c))
        return *found;
    GlyphMeasure stand = c == missingMark ? GlyphMeasure{0, 0, 1.0, 0, 0, true} : measure(face, missingMark);
    stand.missing = true;
    if (c != missingMark)
        missing_ += QString::fromUcs4(&c, 1);
    return stand;
}

const GlyphMeasure& PageFonts::measure(Face face, char32_t c) {
    QHash<char32_t, GlyphMeasure>& known = measured_[static_cast<size_t>(face)];
    const auto found = known.constFind(c);
    if (found != known.constEnd())
        return *found;
    const GlyphMeasure measured = find(face, c);
    return *known.insert(c, measured);
}

} // namespace lilong
