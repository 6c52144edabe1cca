#pragma once

#include "app/archive/archive.h"
#include "ui/library/issue_filter.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace lilong {

/// The fields by which the library's issues are filtered: newsletter, year, state, text.
class IssueFilterBar : public QWidget {
    Q_OBJECT
public:
    explicit IssueFilterBar(QWidget* parent = nullptr);

    /// Offers the newsletters and years that there are; what was chosen stays where it is still there.
    void offer(const std::vector<IssueSummary>& issues);
    [[nodiscard]] IssueWish wish() const;

Q_SIGNALS:
    void changed();

private:
    QComboBox* newsletter_;
    QComboBox* year_;
    QComboBox* state_;
    QLineEdit* text_;
};

} // namespace lilong
