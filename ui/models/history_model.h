#pragma once

#include "app/session/session.h"

#include <QAbstractListModel>
#include <QPointer>

namespace lilong {

/// The steps of a session, oldest first; the present one is marked, those after it are what redo would bring back.
class HistoryModel final : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { PresentRole = Qt::UserRole, UndoneRole };

    /// @param session outlives the model's use of it; follows its changes.
    explicit HistoryModel(const Session& session, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] int presentRow() const;

private:
    void follow();

    QPointer<const Session> session_;
    int shown_ = 0;
};

} // namespace lilong
