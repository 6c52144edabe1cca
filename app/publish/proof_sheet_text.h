#pragma once

#include "app/publish/proof_sheet.h"

#include <QCoreApplication>
#include <QFont>
#include <QTextCursor>

#include <map>

class QTextTable;

namespace lilong {

struct ReadingItem;

/// The translation context of the sheet's own words.
struct SheetText {
    Q_DECLARE_TR_FUNCTIONS(ProofSheet)
};

/// A line of the sheet's text, as a reader finds it.
struct SheetLine {
    int page = 0;        ///< from 0
    int number = 0;      ///< on its page, from 1
    double baseline = 0; ///< in the document
};

/// Sets the text of an issue, and behind it the list of its doubts, into a document that has its page size already.
class ProofSheetText {
public:
    /// All three outlive this.
    ProofSheetText(const Issue& issue, const std::vector<SheetDoubt>& doubts, QTextDocument& document);

    void set();
    /// The lines of the text, in order; those of the list have no numbers.
    [[nodiscard]] const std::vector<SheetLine>& lines() const { return lines_; }

private:
    void setTitle();
    void setArticle(const ReadingItem& item);
    void setUnplaced();
    void setList();
    void keepHeadings();
    void countLines();
    [[nodiscard]] QString placeOf(int doubt) const;
    struct Cell {
        QString text;
        QFont font;
    };
    static void row(QTextTable& table, int number, const std::vector<Cell>& cells);
    /// How a paragraph is set; lengths in points.
    struct Look {
        QFont font;
        Qt::Alignment alignment = Qt::AlignLeft;
        double above = 4;
        double indent = 0;
        bool isHeading = false;
    };
    void block(const Look& look);
    void paragraph(const QString& text, const Look& look);
    void part(const PartRef& ref, const PartPtr& text, const Look& look);
    void insert(QString text, const QTextCharFormat& format);

    const Issue& issue_;
    const std::vector<SheetDoubt>& doubts_;
    QTextDocument& document_;
    QTextCursor cursor_;
    std::map<PartRef, std::vector<const SheetDoubt*>> byPart_;
    std::map<int, int> positions_; ///< in the document, by the doubt's number
    std::vector<SheetLine> lines_;
    std::map<std::pair<int, int>, size_t> lineAt_; ///< of a block, by number and line
    int firstCounted_ = 0; ///< the block behind the title
    bool isEmpty_ = true;
};

/// A font of the sheet.
[[nodiscard]] QFont sheetFont(double points);

} // namespace lilong
