#include "app/intake/csv.h"

#include "app/text/spreadsheet_text.h"

namespace lilong {
namespace {

/// What parts the cells: whichever comes oftenest in the first line, outside quotation marks.
QChar separatorOf(QStringView text) {
    int commas = 0;
    int semicolons = 0;
    int tabs = 0;
    bool quoted = false;
    for (const QChar c : text) {
        if (c == QLatin1Char('"'))
            quoted = !quoted;
        else if (!quoted && (c == QLatin1Char('\n') || c == QLatin1Char('\r')))
            break;
        else if (!quoted)
            (c == QLatin1Char(',') ? commas : c == QLatin1Char(';') ? semicolons : tabs) += c == QLatin1Char(',') || c == QLatin1Char(';') || c == QLatin1Char('\t');
    }
    if (commas >= semicolons && commas >= tabs)
        return QLatin1Char(',');
    return semicolons >= tabs ? QLatin1Char(';') : QLatin1Char('\t');
}

class Reader {
public:
    explicit Reader(QStringView text) : text_(text), separator_(separatorOf(text)) {}

    std::vector<CsvLine> read() {
        while (at_ < text_.size())
            take(text_[at_]);
        endLine();
        return std::move(lines_);
    }

private:
    void take(QChar c) {
        if (c == QLatin1Char('"') && cell_.isEmpty() && !wasQuoted_) {
            takeQuoted();
        } else if (c == separator_) {
            endCell();
            ++at_;
        } else if (c == QLatin1Char('\n') || c == QLatin1Char('\r')) {
            at_ += text_.sliced(at_).startsWith(QLatin1String("\r\n")) ? 2 : 1;
            endLine();
        } else {
            cell_ += c;
            ++at_;
        }
    }

    void takeQuoted() {
        wasQuoted_ = true;
        for (++at_; at_ < text_.size(); ++at_) {
            if (text_[at_] == QLatin1Char('"')) {
                if (at_ + 1 >= text_.size() || text_[at_ + 1] != QLatin1Char('"')) {
                    ++at_;
                    return;
                }
                ++at_; // two stand for one
            }
            const bool ends = text_[at_] == QLatin1Char('\n') || (text_[at_] == QLatin1Char('\r') && !text_.sliced(at_).startsWith(QLatin1String("\r\n")));
            inside_ += ends;
            cell_ += text_[at_];
        }
    }

    void endCell() {
        cells_ += unguardedCell(cell_);
        cell_.clear();
        wasQuoted_ = false;
    }

    void endLine() {
        const bool isEmpty = cells_.isEmpty() && cell_.isEmpty() && !wasQuoted_;
        endCell();
        if (!isEmpty)
            lines_.push_back({number_, cells_});
        cells_.clear();
        number_ += 1 + std::exchange(inside_, 0);
    }

    QStringView text_;
    QChar separator_;
    qsizetype at_ = 0;
    int number_ = 1;
    int inside_ = 0; ///< line ends inside quotation marks
    bool wasQuoted_ = false;
    QString cell_;
    QStringList cells_;
    std::vector<CsvLine> lines_;
};

} // namespace

std::vector<CsvLine> csvLines(QStringView text) { return Reader(text).read(); }

} // namespace lilong
