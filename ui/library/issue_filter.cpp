#include "ui/library/issue_filter.h"

#include "ui/library/issue_model.h"

namespace lilong {

IssueFilter::IssueFilter(IssueModel& issues, QObject* parent) : QSortFilterProxyModel(parent), issues_(issues) {
    setSourceModel(&issues);
    setSortRole(IssueModel::sortRole);
    setSortLocaleAware(true);
}

void IssueFilter::setWish(const IssueWish& wish) {
    wish_ = wish;
    invalidateFilter();
}

bool IssueFilter::holdsText(const Masthead& masthead) const {
    for (const auto& field : {masthead.title, masthead.publisher, masthead.date, masthead.number})
        if (field.contains(wish_.text, Qt::CaseInsensitive) || pinyin_.matches(field, wish_.text))
            return true;
    return false;
}

bool IssueFilter::filterAcceptsRow(int row, const QModelIndex&) const {
    const auto& issue = issues_.at(row);
    return (wish_.newsletter.isEmpty() || issue.masthead.title == wish_.newsletter) && (wish_.year.isEmpty() || issue.masthead.date.startsWith(wish_.year))
        && (!wish_.state || issue.state == *wish_.state) && (wish_.text.isEmpty() || holdsText(issue.masthead));
}

} // namespace lilong
