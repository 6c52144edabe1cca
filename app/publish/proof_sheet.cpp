#include "app/publish/proof_sheet.h"

#include "app/issue/gate.h"
#include "app/publish/reading_order.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QCoreApplication>
#include <QFont>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>

#include <algorithm>
#include <map>

namespace lilong {
namespace {

struct SheetText {
    Q_DECLARE_TR_FUNCTIONS(ProofSheet)
};

constexpr double bodyPoints = 11, marginPoints = 54, footPoints = 30;
constexpr int lineHeightPercent = 165; // room to write between the lines
const QSizeF paperPoints(595, 842);    // A4

QFont serif(double points, bool bold = false) {
    QFont font;
    font.setFamilies({QStringLiteral("Noto Serif CJK SC"), QStringLiteral("Source Han Serif SC"), QStringLiteral("AR PL UMing CN"), QStringLiteral("SimSun"),
                      QStringLiteral("serif")});
    font.setPointSizeF(points);
    font.setBold(bold);
    return font;
}

QTextCharFormat inFont(const QFont& font) {
    QTextCharFormat format;
    format.setFont(font);
    return format;
}

/// Sets the text of an issue into a document.
class SheetSetter {
public:
    SheetSetter(const Issue& issue, const std::vector<SheetDoubt>& doubts, QTextDocument& document) : issue_(issue), doubts_(doubts), cursor_(&document) {
        for (const SheetDoubt& doubt : doubts) {
            if (doubt.part)
                byPart_[*doubt.part].push_back(&doubt);
        }
    }

    void set() {
        setTitle();
        for (const ReadingItem& item : readingOrder(issue_))
            setArticle(item);
        setUnplaced();
        setList();
    }

private:
    void setTitle() {
        const Masthead& masthead = issue_->masthead;
        paragraph(masthead.title.isEmpty() ? SheetText::tr("Proof sheet") : lineOf(masthead.title), 20, true, Qt::AlignHCenter, 0);
        QStringList details = mastheadDetails(masthead);
        details << SheetText::tr("proof sheet") << SheetText::tr("%n doubts", nullptr, static_cast<int>(doubts_.size()));
        paragraph(details.join(QStringLiteral("　")), 9, false, Qt::AlignHCenter, 0);
    }

    void setArticle(const ReadingItem& item) {
        const Article& article = *item.article;
        if (item.section)
            part({.role = PartRole::Section, .section = item.section->id}, item.section->part, 15, true, Qt::AlignHCenter, 18);
        const auto head = [&](PartRole role, const PartPtr& text, double points, bool bold, double above) {
            if (text)
                part({.role = role, .article = article.id}, text, points, bold, role == PartRole::Byline ? Qt::AlignRight : Qt::AlignLeft, above);
        };
        head(PartRole::Kicker, article.kicker, 10, false, 16);
        head(PartRole::Headline, article.headline, item.depth > 0 ? 13 : 15, true, article.kicker ? 2 : 16);
        head(PartRole::Deck, article.deck, 11, false, 2);
        for (const BlockPtr& block : article.blocks) {
            const bool caption = block->type == BlockType::Caption;
            part({.role = PartRole::Block, .article = article.id, .block = block->id}, block->part, caption ? 9.5 : bodyPoints, block->type == BlockType::Crosshead,
                 Qt::AlignLeft, 4, block->type == BlockType::Paragraph ? 2 * bodyPoints : 0);
        }
        head(PartRole::Byline, article.byline, 10, false, 4);
    }

    void setUnplaced() {
        bool isFirst = true;
        for (const Furniture& item : issue_->furniture) {
            if (item.kind != FurnitureKind::Unplaced || item.part->text.text().trimmed().isEmpty())
                continue;
            if (std::exchange(isFirst, false))
                paragraph(SheetText::tr("Without a place yet"), 13, true, Qt::AlignLeft, 20);
            part({.role = PartRole::Furniture, .furniture = item.id}, item.part, bodyPoints, false, Qt::AlignLeft, 4);
        }
    }

    void setList() {
        if (doubts_.empty())
            return;
        paragraph(SheetText::tr("Doubts"), 15, true, Qt::AlignLeft, 24);
        QTextTableFormat format;
        format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        format.setBorder(0.5);
        format.setBorderCollapse(true);
        format.setCellPadding(4);
        format.setHeaderRowCount(1);
        format.setColumnWidthConstraints({QTextLength(QTextLength::PercentageLength, 7), QTextLength(QTextLength::PercentageLength, 21),
                                          QTextLength(QTextLength::PercentageLength, 21), QTextLength(QTextLength::PercentageLength, 51)});
        format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
        cursor_.insertBlock(QTextBlockFormat());
        QTextTable* const table = cursor_.insertTable(static_cast<int>(doubts_.size()) + 1, 4, format);
        row(*table, 0, {SheetText::tr("No."), SheetText::tr("Stands there"), SheetText::tr("Proposed"), SheetText::tr("Why")}, true);
        for (size_t i = 0; i < doubts_.size(); ++i) {
            const SheetDoubt& doubt = doubts_[i];
            row(*table, static_cast<int>(i) + 1, {QString::number(doubt.number), shown(doubt.before), afterOf(doubt), doubt.reason}, false);
        }
    }

    static QString shown(const QString& text) { return text.trimmed().isEmpty() ? SheetText::tr("(nothing)") : lineOf(text); }

    static QString afterOf(const SheetDoubt& doubt) {
        QStringList readings;
        for (const QString& reading : doubt.after)
            readings << shown(reading);
        return readings.join(SheetText::tr(" or "));
    }

    static void row(QTextTable& table, int number, const QStringList& cells, bool bold) {
        for (int column = 0; column < cells.size(); ++column)
            table.cellAt(number, column).firstCursorPosition().insertText(cells[column], inFont(serif(9.5, bold)));
    }

    void block(Qt::Alignment alignment, double above, double indent) {
        QTextBlockFormat format;
        format.setAlignment(alignment);
        format.setTopMargin(above);
        format.setTextIndent(indent);
        format.setLineHeight(lineHeightPercent, QTextBlockFormat::ProportionalHeight);
        if (std::exchange(isEmpty_, false))
            cursor_.setBlockFormat(format);
        else
            cursor_.insertBlock(format);
    }

    void paragraph(const QString& text, double points, bool bold, Qt::Alignment alignment, double above) {
        block(alignment, above, 0);
        cursor_.insertText(text, inFont(serif(points, bold)));
    }

    /// A part's text with its doubts underlined, each with its number behind it.
    void part(const PartRef& ref, const PartPtr& text, double points, bool bold, Qt::Alignment alignment, double above, double indent = 0) {
        block(alignment, above, indent);
        const QString whole = text->text.text();
        const QTextCharFormat plain = inFont(serif(points, bold));
        QTextCharFormat doubted = plain, number = inFont(serif(points * 0.9, true));
        doubted.setFontUnderline(true);
        number.setVerticalAlignment(QTextCharFormat::AlignSuperScript);
        qsizetype at = 0;
        for (const SheetDoubt* const doubt : byPart_.contains(ref) ? byPart_.at(ref) : std::vector<const SheetDoubt*>()) {
            const Span span{std::clamp(doubt->span.start, at, whole.size()), std::clamp(doubt->span.end, at, whole.size())};
            insert(whole.mid(at, span.start - at), plain);
            insert(whole.mid(span.start, span.length()), doubted);
            cursor_.insertText(QStringLiteral("[%1]").arg(doubt->number), number);
            at = span.end;
        }
        insert(whole.mid(at), plain);
    }

    void insert(QString text, const QTextCharFormat& format) {
        text.replace(QLatin1Char('\n'), QChar::LineSeparator);
        if (!text.isEmpty())
            cursor_.insertText(text, format);
    }

    const Issue& issue_;
    const std::vector<SheetDoubt>& doubts_;
    std::map<PartRef, std::vector<const SheetDoubt*>> byPart_;
    QTextCursor cursor_;
    bool isEmpty_ = true;
};

/// Paints a page with its number at the foot.
void paintPage(QPainter& painter, QTextDocument& document, int page) {
    const QSizeF size = document.pageSize();
    painter.save();
    painter.translate(marginPoints, marginPoints - page * size.height());
    QAbstractTextDocumentLayout::PaintContext context;
    context.clip = QRectF(0, page * size.height(), size.width(), size.height());
    context.palette.setColor(QPalette::Text, Qt::black);
    painter.setClipRect(context.clip);
    document.documentLayout()->draw(&painter, context);
    painter.restore();
    painter.setFont(serif(9));
    painter.drawText(QRectF(0, paperPoints.height() - footPoints - 12, paperPoints.width(), 14), Qt::AlignCenter,
                     QStringLiteral("%1 / %2").arg(page + 1).arg(document.pageCount()));
}

tl::unexpected<Error> cancelled() { return fail(Error::Kind::Cancelled, SheetText::tr("The proof sheet was stopped; nothing was written.")); }

} // namespace

std::vector<SheetDoubt> sheetDoubts(const Issue& issue) {
    std::map<QString, RepairPtr> byKey;
    for (const RepairPtr& doubt : issue->doubts)
        byKey.emplace(doubt->key, doubt);
    std::map<RawSpan, size_t> numbered;
    std::vector<SheetDoubt> doubts;
    for (const GateFinding& finding : gateFindings(issue)) {
        const auto found = finding.kind == GateFinding::Kind::OpenDoubt ? byKey.find(finding.repair) : byKey.end();
        if (found == byKey.end())
            continue;
        const Repair& repair = *found->second;
        const auto [place, isNew] = numbered.emplace(repair.raw, doubts.size());
        if (isNew)
            doubts.push_back({static_cast<int>(doubts.size()) + 1, finding.part, finding.span, repair.before, {}, repair.reason.translated()});
        doubts[place->second].after << repair.after;
    }
    return doubts;
}

Result<QByteArray> proofSheet(const Issue& issue, const Progress& progress) {
    const std::vector<SheetDoubt> doubts = sheetDoubts(issue);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setTitle(SheetText::tr("Proof sheet"));
        writer.setCreator(QStringLiteral("Lilong " LILONG_VERSION));
        writer.setResolution(72); // one unit is a point
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF());
        QTextDocument document;
        document.setUndoRedoEnabled(false);
        document.setDocumentMargin(0);
        document.documentLayout()->setPaintDevice(&writer);
        document.setDefaultFont(serif(bodyPoints));
        document.setPageSize(paperPoints - QSizeF(2 * marginPoints, 2 * marginPoints));
        SheetSetter(issue, doubts, document).set();
        QPainter painter;
        if (!painter.begin(&writer))
            return fail(Error::Kind::Internal, SheetText::tr("The PDF could not be started."));
        const int pages = document.pageCount();
        for (int page = 0; page < pages; ++page) {
            if (progress.isCancelled())
                return cancelled();
            if (page > 0 && !writer.newPage())
                return fail(Error::Kind::Internal, SheetText::tr("The PDF could not be started."));
            paintPage(painter, document, page);
            progress.report(static_cast<double>(page + 1) / pages, SheetText::tr("Page %1").arg(page + 1));
        }
    }
    return bytes;
}

Result<void> writeProofSheet(const QString& path, const Issue& issue, const Progress& progress) {
    const Result<QByteArray> bytes = proofSheet(issue, progress);
    if (!bytes)
        return tl::unexpected(bytes.error());
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(*bytes) != bytes->size() || !file.commit())
        return fail(Error::Kind::File, SheetText::tr("The proof sheet could not be written."), path, SheetText::tr("Choose another folder."));
    return {};
}

} // namespace lilong
