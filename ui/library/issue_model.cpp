#include "ui/library/issue_model.h"

#include "app/issue/state_name.h"
#include "ui/library/cover_store.h"

#include <QCoreApplication>
#include <QIcon>
#include <QLocale>

#include <algorithm>

namespace lilong {

void IssueModel::showCovers(const CoverStore& covers) {
    covers_ = &covers;
    connect(&covers, &CoverStore::made, this, [this](StoredIssueId id) {
        if (const int row = rowOf(id); row >= 0)
            Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    });
}

QVariant IssueModel::coverOf(const IssueSummary& issue) const {
    const Cover* const cover = covers_ ? covers_->cover(issue.id) : nullptr;
    if (!cover || cover->image.isNull())
        return {};
    const QPixmap picture = QPixmap::fromImage(cover->image);
    QIcon icon(picture);
    icon.addPixmap(picture, QIcon::Selected); // a style would tint it
    return icon;
}

// Where pages have come differently far, an issue's own state would hide how much is left.
QString IssueModel::statesOf(const IssueSummary& issue) const {
    const Cover* const cover = covers_ ? covers_->cover(issue.id) : nullptr;
    QStringList states;
    for (size_t i = 0; cover && i < cover->pagesIn.size(); ++i)
        if (const int pages = cover->pagesIn[i]; pages > 0)
            states.append(QStringLiteral("%1 %2").arg(stateName(static_cast<IssueState>(i))).arg(pages));
    return states.size() > 1 ? states.join(QStringLiteral(" · ")) : stateName(issue.state);
}

void IssueModel::setIssues(std::vector<IssueSummary> issues) {
    beginResetModel();
    issues_ = std::move(issues);
    endResetModel();
}

int IssueModel::rowOf(StoredIssueId id) const {
    const auto found = std::ranges::find(issues_, id, &IssueSummary::id);
    return found == issues_.end() ? -1 : static_cast<int>(found - issues_.begin());
}

int IssueModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(issues_.size());
}

int IssueModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant IssueModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const bool isNumber = index.column() == Pages || index.column() == Doubts;
    switch (role) {
    case Qt::DisplayRole: return shown(at(index.row()), index.column());
    case Qt::DecorationRole: return index.column() == Newsletter ? coverOf(at(index.row())) : QVariant();
    case Qt::ToolTipRole: return index.column() == State ? QVariant(statesOf(at(index.row()))) : QVariant();
    case sortRole: return sortKey(at(index.row()), index.column());
    case Qt::TextAlignmentRole: return QVariant(isNumber ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    case Qt::AccessibleTextRole: return QStringLiteral("%1: %2").arg(headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
                                                                     shown(at(index.row()), index.column()).toString());
    default: return {};
    }
}

QVariant IssueModel::shown(const IssueSummary& issue, int column) const {
    switch (column) {
    case Newsletter: return issue.masthead.title.isEmpty() ? tr("(no newsletter)") : issue.masthead.title;
    case Date: return issue.masthead.date;
    case Number: return issue.masthead.number;
    case Pages: return issue.pages;
    case State: return statesOf(issue);
    case Doubts: return issue.openDoubts > 0 ? QVariant(issue.openDoubts) : QVariant(QStringLiteral("–"));
    case Saved: return QLocale().toString(issue.saved.toLocalTime(), QStringLiteral("yyyy-MM-dd HH:mm"));
    default: return {};
    }
}

QVariant IssueModel::sortKey(const IssueSummary& issue, int column) const {
    switch (column) {
    case State: return static_cast<int>(issue.state);
    case Doubts: return issue.openDoubts;
    case Saved: return issue.saved;
    default: return shown(issue, column);
    }
}

QVariant IssueModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case Newsletter: return tr("Newsletter");
    case Date: return tr("Date");
    case Number: return tr("Number");
    case Pages: return tr("Pages");
    case State: return tr("State");
    case Doubts: return tr("Open doubts");
    case Saved: return tr("Saved");
    default: return {};
    }
}

QString titleOf(const Masthead& masthead) {
    QStringList words;
    for (const auto& word : {masthead.title, masthead.date, masthead.number})
        if (!word.isEmpty())
            words.append(word);
    return words.isEmpty() ? IssueModel::tr("Unnamed issue") : words.join(QLatin1Char(' '));
}

} // namespace lilong
