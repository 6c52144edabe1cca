#pragma once

#include "app/foundation/error.h"

#include <QHash>
#include <QRawFont>
#include <QStringList>

#include <optional>
#include <vector>

namespace lilong {

/// What a line of the page is set in; each is a list of families, of which the first that is installed is taken.
enum class Face {
    Song, ///< 宋体: body
    Kai,  ///< 楷体: captions, bylines, kickers, decks
    Hei,  ///< 黑体: headlines
    Title ///< the newsletter's name
};

/// The installed families of a face, best first, what every face falls back to at the end.
[[nodiscard]] QStringList familiesOf(Face face);

/// A font file's face, as it can be asked for again in another thread.
struct PageFont {
    QString family;
    bool bold = false;

    /// The font at a size in the painter's units. Belongs to the calling thread (see QRawFont).
    [[nodiscard]] QRawFont at(double size) const;
    [[nodiscard]] bool operator==(const PageFont&) const = default;
};

/// A character's picture and measures, in em.
struct GlyphMeasure {
    quint16 font = 0; ///< index into PageFonts::fonts()
    quint32 glyph = 0;
    double advance = 0;
    double blankLeft = 0;
    double blankRight = 0;
    bool missing = false; ///< no font has the character; a 〓 stands for it
};

/// The fonts of a page: finds for each character the first font that has it and measures it once. For one thread.
class PageFonts {
public:
    /// Error::Kind::Internal where no font can show Chinese.
    [[nodiscard]] static Result<PageFonts> open();

    [[nodiscard]] const GlyphMeasure& measure(Face face, char32_t c);
    [[nodiscard]] const std::vector<PageFont>& fonts() const { return fonts_; }
    [[nodiscard]] const QString& charactersWithoutGlyph() const { return missing_; }

private:
    [[nodiscard]] std::optional<quint16> addFont(const PageFont& font);
    [[nodiscard]] std::optional<GlyphMeasure> measureIn(quint16 font, char32_t c) const;
    [[nodiscard]] std::optional<GlyphMeasure> measureInOthers(char32_t c);
    [[nodiscard]] GlyphMeasure find(Face face, char32_t c);

    std::vector<PageFont> fonts_;
    std::vector<QRawFont> raw_; ///< at measuring size, in step with fonts_
    std::vector<std::vector<quint16>> chains_; ///< by face: the fonts to try, best first
    std::vector<QHash<char32_t, GlyphMeasure>> measured_; ///< by face
    QStringList otherFamilies_; ///< installed families not opened yet
    QString missing_;
};

} // namespace lilong
