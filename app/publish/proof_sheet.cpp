#include "app/publish/proof_sheet.h"

#include "app/issue/doubt_place.h"
#include "app/issue/gate.h"
#include "app/publish/proof_sheet_text.h"
#include "app/publish/reading_order.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QTextDocument>

#include <map>

namespace lilong {
namespace {

const QSizeF paperPoints(595, 842);                 // A4
const QMarginsF marginPoints(58, 60, 74, 60);       // to the right there is room for remarks
constexpr double headBaseline = 36, footBaseline = 30; // from the paper's edges
constexpr int numberedLines = 5;                    // every fifth line has its number beside it
constexpr double smallPoints = 8.5;

QRectF textArea() { return QRectF({}, paperPoints).marginsRemoved(marginPoints); }

/// The pages of the sheet, painted one after the other.
class SheetPages {
public:
    SheetPages(const Issue& issue, const std::vector<SheetDoubt>& doubts, QPdfWriter& writer) : issue_(issue), text_(issue, doubts, document_) {
        document_.setUndoRedoEnabled(false);
        document_.setDocumentMargin(0);
        document_.documentLayout()->setPaintDevice(&writer);
        document_.setDefaultFont(sheetFont(11));
        document_.setPageSize(textArea().size());
        text_.set();
    }

    [[nodiscard]] int count() const { return document_.pageCount(); }

    void paint(QPainter& painter, int page) {
        paintText(painter, page);
        painter.setFont(sheetFont(smallPoints));
        painter.setPen(Qt::darkGray);
        paintLineNumbers(painter, page);
        if (page > 0)
            paintHead(painter);
        painter.setPen(Qt::black);
        painter.drawText(QRectF(0, paperPoints.height() - footBaseline - 14, paperPoints.width(), 16), Qt::AlignCenter,
                         QStringLiteral("%1 / %2").arg(page + 1).arg(count()));
    }

private:
    void paintText(QPainter& painter, int page) {
        const double top = page * document_.pageSize().height();
        QAbstractTextDocumentLayout::PaintContext context;
        context.clip = QRectF(QPointF(0, top), document_.pageSize());
        context.palette.setColor(QPalette::Text, Qt::black);
        painter.save();
        painter.translate(marginPoints.left(), marginPoints.top() - top);
        painter.setClipRect(context.clip);
        document_.documentLayout()->draw(&painter, context);
        painter.restore();
    }

    void paintLineNumbers(QPainter& painter, int page) const {
        const double shift = marginPoints.top() - page * document_.pageSize().height();
        for (const SheetLine& line : text_.lines()) {
            if (line.page == page && line.number % numberedLines == 0)
                painter.drawText(QRectF(0, line.baseline + shift - 20, marginPoints.left() - 10, 20 + painter.fontMetrics().descent()),
                                 Qt::AlignRight | Qt::AlignBottom, QString::number(line.number));
        }
    }

    void paintHead(QPainter& painter) const {
        QStringList words{lineOf(issue_->masthead.title)};
        words << mastheadDetails(issue_->masthead) << SheetText::tr("proof sheet");
        words.removeAll(QString());
        const QRectF line(marginPoints.left(), headBaseline - 12, textArea().width(), 14);
        painter.drawText(line, Qt::AlignLeft | Qt::AlignBottom,
                         painter.fontMetrics().elidedText(words.join(QStringLiteral("　")), Qt::ElideRight, static_cast<int>(line.width())));
        painter.drawLine(line.bottomLeft() + QPointF(0, 3), line.bottomRight() + QPointF(0, 3));
    }

    const Issue& issue_;
    QTextDocument document_;
    ProofSheetText text_;
};

tl::unexpected<Error> cancelled() { return fail(Error::Kind::Cancelled, SheetText::tr("The proof sheet was stopped; nothing was written.")); }

tl::unexpected<Error> notStarted() { return fail(Error::Kind::Internal, SheetText::tr("The PDF could not be started.")); }

void prepare(QPdfWriter& writer) {
    writer.setTitle(SheetText::tr("Proof sheet"));
    writer.setCreator(QStringLiteral("Lilong " LILONG_VERSION));
    writer.setResolution(72); // one unit is a point
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF());
}

/// Joins that begin behind the same text rule each other out, as replacements of the same text do.
RawSpan askedAbout(const Repair& doubt) {
    const Span span = doubt.raw.span;
    return {doubt.raw.source, doubt.effect == RepairEffect::Join ? Span{span.start, span.start} : span};
}

QString proposalOf(const Repair& doubt, const DoubtPlace& place) {
    if (doubt.effect == RepairEffect::Notice)
        return QStringLiteral("–");
    if (place.isBetween)
        return SheetText::tr("goes on: %1").arg(place.right);
    return doubt.after.trimmed().isEmpty() ? SheetText::tr("(nothing)") : shortened(doubt.after);
}

} // namespace

std::vector<SheetDoubt> sheetDoubts(const Issue& issue) {
    std::map<QString, RepairPtr> byKey;
    for (const RepairPtr& doubt : issue->doubts)
        byKey.emplace(doubt->key, doubt);
    const DoubtPlaces places(issue);
    std::map<RawSpan, size_t> numbered;
    std::vector<SheetDoubt> doubts;
    for (const GateFinding& finding : gateFindings(issue)) {
        const auto found = finding.kind == GateFinding::Kind::OpenDoubt ? byKey.find(finding.repair) : byKey.end();
        if (found == byKey.end())
            continue;
        const Repair& repair = *found->second;
        const DoubtPlace place = places.of(repair).value_or(DoubtPlace{{}, {}, {}, shortened(repair.before), {}});
        const auto [at, isNew] = numbered.emplace(askedAbout(repair), doubts.size());
        if (isNew)
            doubts.push_back({static_cast<int>(doubts.size()) + 1, finding.part, finding.span, place.left, place.words, place.isBetween ? QString() : place.right, {},
                              repair.reason.translated()});
        doubts[at->second].after << proposalOf(repair, place);
    }
    return doubts;
}

Result<QByteArray> proofSheet(const Issue& issue, const Progress& progress) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    const std::vector<SheetDoubt> doubts = sheetDoubts(issue);
    {
        QPdfWriter writer(&buffer);
        prepare(writer);
        SheetPages pages(issue, doubts, writer);
        QPainter painter;
        if (!painter.begin(&writer))
            return notStarted();
        for (int page = 0; page < pages.count(); ++page) {
            if (progress.isCancelled())
                return cancelled();
            if (page > 0 && !writer.newPage())
                return notStarted();
            pages.paint(painter, page);
            progress.report(static_cast<double>(page + 1) / pages.count(), SheetText::tr("Page %1").arg(page + 1));
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
