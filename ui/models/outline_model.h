#pragma once

#include "app/issue/issue.h"

#include <QAbstractItemModel>
#include <QIcon>

namespace lilong {

/// Articles and profiles as a tree: what stands in a feature hangs below it, and a profile has an icon. Rows can be dragged;
/// a drop changes nothing itself but asks for the move.
class OutlineModel final : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Role { ArticleRole = Qt::UserRole, KindRole };

    explicit OutlineModel(QObject* parent = nullptr);

    /// Cheap where no heading and no nesting differs.
    void setIssue(const Issue& issue);
    [[nodiscard]] ArticleId articleAt(const QModelIndex& index) const;
    [[nodiscard]] QModelIndex indexOf(ArticleId article) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& index) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData* mimeData(const QModelIndexList& indexes) const override;
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column, const QModelIndex& parent) override;

Q_SIGNALS:
    /// The editor dropped an article into `parent` (empty: top level), before `before` (empty: behind the last one there).
    void moveRequested(lilong::ArticleId article, lilong::ArticleId parent, lilong::ArticleId before);

private:
    struct Node {
        ArticleId article;
        ArticleKind kind = ArticleKind::Article;
        QString title;
        PartPtr titlePart; ///< to see whether the title differs
        int parent = -1;
        int row = 0;
        std::vector<int> children = {};
    };
    [[nodiscard]] static std::vector<Node> nodesOf(const Issue& issue);
    [[nodiscard]] const std::vector<int>& childrenOf(const QModelIndex& parent) const;

    std::vector<Node> nodes_;
    std::vector<int> top_;
    QIcon profileIcon_;
};

/// What an article is called in lists: its headline, else the start of its text.
[[nodiscard]] QString titleOf(const Article& article);

} // namespace lilong
