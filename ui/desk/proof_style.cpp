#include "ui/desk/proof_style.h"

#include <QFontMetricsF>

namespace lilong {
namespace {

constexpr int lineHeightPercent = 118;

QTextCharFormat tinted(const QColor& tint, const QColor& line, QTextCharFormat::UnderlineStyle style) {
    QTextCharFormat format;
    if (tint.isValid())
        format.setBackground(tint);
    format.setUnderlineStyle(style);
    format.setUnderlineColor(line);
    return format;
}

bool isHead(PartRole role) {
    return role == PartRole::Kicker || role == PartRole::Headline || role == PartRole::Deck || role == PartRole::Section;
}

} // namespace

QFont proofFont(double pointSize) {
    QFont font;
    font.setFamilies({QStringLiteral("Noto Serif CJK SC"), QStringLiteral("Source Han Serif SC"), QStringLiteral("AR PL UMing CN"),
                      QStringLiteral("SimSun"), QStringLiteral("serif")});
    font.setPointSizeF(pointSize);
    return font;
}

ProofStyle::ProofStyle(QFont body, const QPalette& palette)
    : body_(std::move(body)), colours_(palette), em_(QFontMetricsF(body_).horizontalAdvance(QChar(0x4e2d))) {
    marks_ = {
        tinted(colours_.personTint, colours_.person, QTextCharFormat::SingleUnderline),
        tinted(colours_.personFaintTint, colours_.person, QTextCharFormat::DashUnderline),
        tinted(colours_.placeTint, colours_.place, QTextCharFormat::SingleUnderline),
        tinted({}, colours_.repair, QTextCharFormat::DotLine),
        tinted({}, colours_.typed, QTextCharFormat::DotLine),
        tinted(colours_.doubtTint, colours_.doubt, QTextCharFormat::WaveUnderline),
        tinted(colours_.unpairedTint, colours_.unpaired, QTextCharFormat::WaveUnderline),
    };
}

double ProofStyle::sizeOf(const RowStyle& style) const {
    const double body = body_.pointSizeF();
    switch (style.role) {
    case PartRole::Headline: return body * (style.profile ? 1.3 : 1.75);
    case PartRole::Section: return body * 1.45;
    case PartRole::Kicker: case PartRole::Deck: return body * 1.1;
    case PartRole::Furniture: return body * 0.9;
    default: return style.role == PartRole::Block && style.block == BlockType::Caption ? body * 0.88 : body;
    }
}

const QTextCharFormat& ProofStyle::charFormat(const RowStyle& style) const {
    const auto made = charFormats_.find(style);
    return made != charFormats_.end() ? made->second : charFormats_.emplace(style, makeCharFormat(style)).first->second;
}

const QTextBlockFormat& ProofStyle::blockFormat(const RowStyle& style, bool firstPiece, bool lastPiece) const {
    const std::tuple key(style, firstPiece, lastPiece);
    const auto made = blockFormats_.find(key);
    return made != blockFormats_.end() ? made->second : blockFormats_.emplace(key, makeBlockFormat(style, firstPiece, lastPiece)).first->second;
}

QTextCharFormat ProofStyle::makeCharFormat(const RowStyle& style) const {
    QFont font = body_;
    font.setPointSizeF(sizeOf(style));
    const bool crosshead = style.role == PartRole::Block && style.block == BlockType::Crosshead;
    font.setBold(style.role == PartRole::Headline || style.role == PartRole::Section || crosshead);
    QTextCharFormat format;
    format.setFont(font);
    const bool grey = style.role == PartRole::Furniture && style.furniture != FurnitureKind::Unplaced;
    format.setForeground(grey ? colours_.faint : colours_.text);
    return format;
}

QTextBlockFormat ProofStyle::makeBlockFormat(const RowStyle& style, bool firstPiece, bool lastPiece) const {
    QTextBlockFormat format;
    format.setLineHeight(lineHeightPercent, QTextBlockFormat::ProportionalHeight);
    const bool caption = style.role == PartRole::Block && style.block == BlockType::Caption;
    const bool paragraph = style.role == PartRole::Block && style.block == BlockType::Paragraph;
    if (isHead(style.role))
        format.setAlignment(Qt::AlignHCenter);
    else if (style.role == PartRole::Byline)
        format.setAlignment(Qt::AlignRight);
    if (paragraph && firstPiece && !style.cutStart)
        format.setTextIndent(2 * em_);
    const double side = style.profile ? em_ * 1.5 : 0;
    format.setLeftMargin(caption ? side + 2 * em_ : side);
    format.setRightMargin(caption ? side + em_ : side);
    double above = isHead(style.role) ? 0.3 : caption || style.role == PartRole::Byline ? 0.4 : 0.25;
    if (style.opensArticle || style.role == PartRole::Section)
        above = style.profile ? 1.3 : 2.2;
    if (style.opensPlaceless)
        above = 3.4;
    format.setTopMargin(firstPiece ? above * em_ : 0);
    format.setBottomMargin(lastPiece ? (style.role == PartRole::Headline || caption ? 0.45 : 0.2) * em_ : 0);
    if (style.role == PartRole::Furniture && style.furniture == FurnitureKind::Unplaced)
        format.setBackground(colours_.unplacedTint);
    return format;
}

} // namespace lilong
