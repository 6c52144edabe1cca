#pragma once

#include "app/text/pinyin.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>
#include <QTranslator>

class QAction;

namespace lilong {

class ActionCatalogue;

/// The catalogue as a table: what an action is called, where it stands, its keys.
class ActionListModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Name, Menu, Keys, ColumnCount };

    explicit ActionListModel(const ActionCatalogue& catalogue, QObject* parent = nullptr);

    [[nodiscard]] QAction* at(int row) const;
    /// The English name an action has in the tables, as written there.
    [[nodiscard]] const char* englishOf(const QAction& action) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    [[nodiscard]] QVariant shown(const QAction& action, int column) const;

    const ActionCatalogue& catalogue_;
};

/// Leaves the actions whose name, hint or keys hold what was typed, in characters, pinyin or English, whatever language the window
/// speaks: hands remember the words of the program they learned. Actions that can be done now stand first.
class ActionFilter : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit ActionFilter(ActionListModel& actions, QObject* parent = nullptr);
    void setQuery(const QString& query);
    [[nodiscard]] QAction* at(const QModelIndex& index) const;

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    [[nodiscard]] QStringList namesOf(const QAction& action) const;
    [[nodiscard]] bool isNamed(const QAction& action) const;

    ActionListModel& actions_;
    QTranslator chinese_;
    Pinyin pinyin_;
    QString query_;
};

} // namespace lilong
