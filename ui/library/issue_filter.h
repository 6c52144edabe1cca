#pragma once

#include "app/issue/issue.h"
#include "app/text/pinyin.h"

#include <QSortFilterProxyModel>

#include <optional>

namespace lilong {

class IssueModel;

/// What of a list of issues is wanted; an empty field wants everything.
struct IssueWish {
    QString newsletter;
    QString year;
    std::optional<IssueState> state;
    QString text; ///< in newsletter, publisher, date or number; pinyin too

    [[nodiscard]] bool wantsAll() const { return newsletter.isEmpty() && year.isEmpty() && !state && text.isEmpty(); }
};

/// Leaves the issues that she wants to see.
class IssueFilter : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit IssueFilter(IssueModel& issues, QObject* parent = nullptr);
    void setWish(const IssueWish& wish);
    [[nodiscard]] const IssueWish& wish() const { return wish_; }

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    [[nodiscard]] bool holdsText(const Masthead& masthead) const;

    IssueModel& issues_;
    Pinyin pinyin_;
    IssueWish wish_;
};

} // namespace lilong
