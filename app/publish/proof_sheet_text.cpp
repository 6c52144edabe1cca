#include "app/publish/proof_sheet_text.h"

#include "app/publish/page_fonts.h"
#include "app/publish/reading_order.h"

#include <QAbstractTextDocumentLayout>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextTable>

#include <algorithm>

namespace lilong {
namespace {

constexpr double bodyPoints = 11, listPoints = 9.5;
constexpr int lineHeightPercent = 185; // room to write between the lines
constexpr int headingProperty = QTextFormat::UserProperty + 1;

QFont inFace(Face face, double points) {
    QFont font;
    font.setFamilies(familiesOf(face));
    font.setPointSizeF(points);
    return font;
}

QTextCharFormat inFont(const QFont& font) {
    QTextCharFormat format;
    format.setFont(font);
    return format;
}

/// For the sheet's own words: in a Chinese face Latin letters stand far apart.
QFont wordsFont(double points) {
    constexpr char16_t firstOfHan = 0x2e80;
    QFont font = sheetFont(points);
    if (SheetText::tr("Doubts").front() < QChar(firstOfHan))
        font.setFamilies(QStringList{QStringLiteral("Liberation Serif"), QStringLiteral("DejaVu Serif"), QStringLiteral("Times New Roman")} + font.families());
    return font;
}

bool isHeading(const QTextBlock& block) { return block.blockFormat().property(headingProperty).toBool(); }

} // namespace

QFont sheetFont(double points) { return inFace(Face::Song, points); }

ProofSheetText::ProofSheetText(const Issue& issue, const std::vector<SheetDoubt>& doubts, QTextDocument& document)
    : issue_(issue), doubts_(doubts), document_(document), cursor_(&document) {
    for (const SheetDoubt& doubt : doubts) {
        if (doubt.part)
            byPart_[*doubt.part].push_back(&doubt);
    }
}

void ProofSheetText::set() {
    setTitle();
    for (const ReadingItem& item : readingOrder(issue_))
        setArticle(item);
    setUnplaced();
    keepHeadings();
    countLines();
    setList(); // behind the text: no line of it moves any more
}

void ProofSheetText::setTitle() {
    const Masthead& masthead = issue_->masthead;
    QStringList details = mastheadDetails(masthead);
    if (!masthead.title.isEmpty())
        details << SheetText::tr("proof sheet");
    details << SheetText::tr("%n doubts", nullptr, static_cast<int>(doubts_.size()));
    paragraph(masthead.title.isEmpty() ? SheetText::tr("Proof sheet") : lineOf(masthead.title),
              {.font = inFace(Face::Title, 20), .alignment = Qt::AlignHCenter, .above = 0});
    paragraph(details.join(QStringLiteral("　")), {.font = wordsFont(9), .alignment = Qt::AlignHCenter, .above = 0});
    paragraph(SheetText::tr("Read by ____________________ on ______________"), {.font = wordsFont(9), .alignment = Qt::AlignHCenter});
    firstCounted_ = cursor_.block().blockNumber() + 1;
}

void ProofSheetText::setArticle(const ReadingItem& item) {
    const Article& article = *item.article;
    if (item.section)
        part({.role = PartRole::Section, .section = item.section->id}, item.section->part,
             {.font = inFace(Face::Hei, 15), .alignment = Qt::AlignHCenter, .above = 18, .isHeading = true});
    const auto head = [&](PartRole role, const PartPtr& text, const QFont& font, double above) {
        const bool isByline = role == PartRole::Byline;
        if (text)
            part({.role = role, .article = article.id}, text,
                 {.font = font, .alignment = isByline ? Qt::AlignRight : Qt::AlignLeft, .above = above, .isHeading = !isByline});
    };
    head(PartRole::Kicker, article.kicker, inFace(Face::Kai, 10.5), 16);
    head(PartRole::Headline, article.headline, inFace(Face::Hei, item.depth > 0 ? 13 : 15), article.kicker ? 2 : 16);
    head(PartRole::Deck, article.deck, inFace(Face::Kai, 11.5), 2);
    for (const BlockPtr& one : article.blocks) {
        const PartRef ref{.role = PartRole::Block, .article = article.id, .block = one->id};
        const bool isCrosshead = one->type == BlockType::Crosshead;
        const QFont font = isCrosshead ? inFace(Face::Hei, bodyPoints) : one->type == BlockType::Caption ? inFace(Face::Kai, 10.5) : sheetFont(bodyPoints);
        part(ref, one->part, {.font = font, .indent = one->type == BlockType::Paragraph ? 2 * bodyPoints : 0, .isHeading = isCrosshead});
    }
    head(PartRole::Byline, article.byline, inFace(Face::Kai, 10.5), 4);
}

void ProofSheetText::setUnplaced() {
    bool isFirst = true;
    for (const Furniture& item : issue_->furniture) {
        if (item.kind != FurnitureKind::Unplaced || item.part->text.text().trimmed().isEmpty())
            continue;
        if (std::exchange(isFirst, false))
            paragraph(SheetText::tr("Without a place yet"), {.font = inFace(Face::Hei, 13), .above = 20, .isHeading = true});
        part({.role = PartRole::Furniture, .furniture = item.id}, item.part, {.font = sheetFont(bodyPoints)});
    }
}

/// No heading stands alone at the foot of a page: it goes over with what follows, and so do the headings right above it.
void ProofSheetText::keepHeadings() {
    const auto& layout = *document_.documentLayout();
    const auto pageOf = [&](double y) { return static_cast<int>(y / document_.pageSize().height()); };
    QTextBlock first;
    for (QTextBlock block = document_.begin(); block.isValid(); block = block.next()) {
        if (!isHeading(block) || !block.next().isValid()) {
            first = {};
            continue;
        }
        if (!first.isValid())
            first = block;
        const QRectF next = layout.blockBoundingRect(block.next());
        const double nextTop = next.top() + block.next().layout()->lineAt(0).y();
        if (pageOf(nextTop) != pageOf(layout.blockBoundingRect(first).top()) && first.previous().isValid()) {
            QTextBlockFormat format = first.blockFormat();
            format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
            QTextCursor(first).setBlockFormat(format);
        }
    }
}

void ProofSheetText::countLines() {
    const double pageHeight = document_.pageSize().height();
    for (QTextBlock block = document_.findBlockByNumber(firstCounted_); block.isValid(); block = block.next()) {
        const double top = document_.documentLayout()->blockBoundingRect(block).top();
        for (int i = 0; i < block.layout()->lineCount(); ++i) {
            const QTextLine line = block.layout()->lineAt(i);
            const double baseline = top + line.y() + line.ascent();
            const int page = static_cast<int>(baseline / pageHeight);
            lineAt_.emplace(std::pair(block.blockNumber(), i), lines_.size());
            lines_.push_back({page, lines_.empty() || lines_.back().page != page ? 1 : lines_.back().number + 1, baseline});
        }
    }
}

QString ProofSheetText::placeOf(int doubt) const {
    const auto at = positions_.find(doubt);
    if (at == positions_.end())
        return QStringLiteral("–");
    const QTextBlock block = document_.findBlock(at->second);
    const auto line = lineAt_.find({block.blockNumber(), block.layout()->lineForTextPosition(at->second - block.position()).lineNumber()});
    return line == lineAt_.end() ? QStringLiteral("–") : SheetText::tr("%1.%2", "page.line").arg(lines_[line->second].page + 1).arg(lines_[line->second].number);
}

/// On pages of its own, which can be laid beside the text.
void ProofSheetText::setList() {
    if (doubts_.empty())
        return;
    paragraph(SheetText::tr("Doubts"), {.font = inFace(Face::Hei, 15), .above = 0});
    QTextBlockFormat onNewPage = cursor_.blockFormat();
    onNewPage.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
    cursor_.setBlockFormat(onNewPage);
    QTextTableFormat format;
    format.setBorderCollapse(true);
    format.setBorder(0);
    format.setCellPadding(4);
    format.setHeaderRowCount(1);
    QList<QTextLength> widths;
    for (const int percent : {6, 9, 31, 30, 24})
        widths << QTextLength(QTextLength::PercentageLength, percent);
    format.setColumnWidthConstraints(widths);
    format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    cursor_.insertBlock(QTextBlockFormat());
    QTextTable* const table = cursor_.insertTable(static_cast<int>(doubts_.size()) + 1, static_cast<int>(widths.size()), format);
    const QFont headFont = inFace(Face::Hei, listPoints), words = wordsFont(listPoints), text = sheetFont(listPoints);
    row(*table, 0, {{SheetText::tr("No."), headFont}, {SheetText::tr("Line"), headFont}, {SheetText::tr("Stands there"), headFont},
                    {SheetText::tr("Proposed"), headFont}, {SheetText::tr("Why"), headFont}});
    int number = 0;
    for (const SheetDoubt& doubt : doubts_) {
        const QString stands = doubt.before.isEmpty() ? doubt.left + doubt.right : QStringLiteral("%1【%2】%3").arg(doubt.left, doubt.before, doubt.right);
        row(*table, ++number, {{QString::number(doubt.number), text}, {placeOf(doubt.number), text}, {stands, text},
                               {doubt.after.join(QChar(QChar::LineSeparator) + SheetText::tr("or", "before another reading") + QLatin1Char(' ')), words}, {doubt.reason, words}});
    }
}

void ProofSheetText::row(QTextTable& table, int number, const std::vector<Cell>& cells) {
    QTextTableCellFormat underlined;
    underlined.setBottomBorder(0.5);
    underlined.setBottomBorderStyle(QTextFrameFormat::BorderStyle_Solid);
    underlined.setBottomBorderBrush(Qt::gray);
    for (size_t column = 0; column < cells.size(); ++column) {
        QTextTableCell cell = table.cellAt(number, static_cast<int>(column));
        cell.setFormat(underlined);
        cell.firstCursorPosition().insertText(cells[column].text, inFont(cells[column].font));
    }
}

void ProofSheetText::block(const Look& look) {
    QTextBlockFormat format;
    format.setAlignment(look.alignment);
    format.setTopMargin(look.above);
    format.setTextIndent(look.indent);
    format.setLineHeight(lineHeightPercent, QTextBlockFormat::ProportionalHeight);
    format.setProperty(headingProperty, look.isHeading);
    if (std::exchange(isEmpty_, false))
        cursor_.setBlockFormat(format);
    else
        cursor_.insertBlock(format);
}

void ProofSheetText::paragraph(const QString& text, const Look& look) {
    block(look);
    cursor_.insertText(text, inFont(look.font));
}

/// A part's text with its doubts underlined, each with its number behind it.
void ProofSheetText::part(const PartRef& ref, const PartPtr& text, const Look& look) {
    block(look);
    const QString whole = text->text.text();
    const QTextCharFormat plain = inFont(look.font);
    QTextCharFormat doubted = plain, number = inFont(inFace(Face::Hei, bodyPoints * 1.1));
    doubted.setFontUnderline(true);
    number.setVerticalAlignment(QTextCharFormat::AlignSuperScript);
    qsizetype at = 0;
    for (const SheetDoubt* const doubt : byPart_.contains(ref) ? byPart_.at(ref) : std::vector<const SheetDoubt*>()) {
        const Span span{std::clamp(doubt->span.start, at, whole.size()), std::clamp(doubt->span.end, at, whole.size())};
        insert(whole.mid(at, span.start - at), plain);
        insert(whole.mid(span.start, span.length()), doubted);
        cursor_.insertText(QStringLiteral("[%1]").arg(doubt->number), number);
        positions_.emplace(doubt->number, cursor_.position() - 1);
        at = span.end;
    }
    insert(whole.mid(at), plain);
}

void ProofSheetText::insert(QString text, const QTextCharFormat& format) {
    text.replace(QLatin1Char('\n'), QChar::LineSeparator);
    if (!text.isEmpty())
        cursor_.insertText(text, format);
}

} // namespace lilong
