#include "ui/models/history_model.h"

#include <QLocale>

namespace lilong {

HistoryModel::HistoryModel(const Session& session, QObject* parent)
    : QAbstractListModel(parent), session_(&session), shown_(static_cast<int>(session.steps().size())) {
    connect(&session, &Session::changed, this, &HistoryModel::follow);
}

int HistoryModel::rowCount(const QModelIndex& parent) const { return parent.isValid() || !session_ ? 0 : shown_; }

int HistoryModel::presentRow() const { return session_ ? static_cast<int>(session_->present()) : -1; }

void HistoryModel::follow() {
    const int size = static_cast<int>(session_->steps().size());
    if (size > shown_) {
        beginInsertRows({}, shown_, size - 1);
        shown_ = size;
        endInsertRows();
    } else if (size < shown_) {
        beginRemoveRows({}, size, shown_ - 1);
        shown_ = size;
        endRemoveRows();
    }
    // A step may have grown (typing), and the present one may have moved anywhere.
    Q_EMIT dataChanged(index(0), index(shown_ - 1));
}

QVariant HistoryModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || !session_ || index.row() >= static_cast<int>(session_->steps().size()))
        return {};
    const Session::Step& step = session_->steps()[static_cast<size_t>(index.row())];
    const QString label = index.row() == 0 ? tr("As it was opened") : step.label;
    switch (role) {
    case Qt::DisplayRole: return QStringLiteral("%1   %2").arg(QLocale().toString(step.at.toLocalTime().time(), QLocale::ShortFormat), label);
    case Qt::AccessibleTextRole: return index.row() == presentRow() ? tr("%1, the present state").arg(label) : label;
    case PresentRole: return index.row() == presentRow();
    case UndoneRole: return index.row() > presentRow();
    default: return {};
    }
}

} // namespace lilong
