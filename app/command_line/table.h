#pragma once

#include <QStringList>

#include <vector>

namespace lilong {

/// Rows of text set in columns for a terminal, Chinese characters two cells wide; the last column is not padded.
class Table {
public:
    explicit Table(QStringList heads) : columns_(heads.size()), rows_{std::move(heads)} {}
    /// A row has as many fields as the heads; control characters in them are made visible.
    void add(const QStringList& fields);
    [[nodiscard]] QString text() const;

private:
    [[nodiscard]] std::vector<int> widths() const;

    qsizetype columns_;
    std::vector<QStringList> rows_;
};

} // namespace lilong
