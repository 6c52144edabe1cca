#include "ui/directory/mention_model.h"

#include "ui/library/issue_model.h"
#include "ui/search/hit_model.h"

#include <QPoint>

#include <iterator>

namespace lilong {

namespace {

constexpr int pageSize = 50;

} // namespace

void MentionModel::show(const Authority* authority, RecordId record) {
    beginResetModel();
    authority_ = authority;
    record_ = record;
    mentions_.clear();
    complete_ = !authority || record.isEmpty();
    endResetModel();
    if (!complete_)
        fetchMore({});
}

int MentionModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(mentions_.size());
}

QVariant MentionModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const MentionInContext& mention = at(index.row());
    switch (role) {
    case Qt::DisplayRole: return mention.context;
    case HitModel::issueRole: return titleOf(mention.masthead);
    case HitModel::headlineRole: return mention.headline;
    case Qt::AccessibleTextRole: return tr("%1, %2: %3").arg(titleOf(mention.masthead), mention.headline, mention.context);
    case HitModel::matchesRole:
        return QVariantList{QPoint(static_cast<int>(mention.inContext.start), static_cast<int>(mention.inContext.end))};
    default: return {};
    }
}

bool MentionModel::canFetchMore(const QModelIndex& parent) const {
    return !parent.isValid() && !complete_;
}

void MentionModel::fetchMore(const QModelIndex& parent) {
    if (!canFetchMore(parent))
        return;
    Result<std::vector<MentionInContext>> more = authority_->mentions(record_, rowCount(), pageSize);
    complete_ = !more || more->size() < static_cast<size_t>(pageSize);
    if (!more) {
        Q_EMIT failed(more.error());
        return;
    }
    if (more->empty())
        return;
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(more->size()) - 1);
    std::move(more->begin(), more->end(), std::back_inserter(mentions_));
    endInsertRows();
}

} // namespace lilong
