#pragma once

#include "app/session/session.h"
#include "ui/models/outline_model.h"

#include <QWidget>

class QTreeView;

namespace lilong {

/// The articles and profiles as a tree: drag or Alt+Up and Alt+Down to reorder, Tab to nest, Shift+Tab to take out.
class OutlinePanel final : public QWidget {
    Q_OBJECT
public:
    explicit OutlinePanel(Session& session, QWidget* parent = nullptr);

    [[nodiscard]] QTreeView* list() const { return list_; }
    [[nodiscard]] ArticleId current() const;
    void choose(ArticleId article);
    void move(int step);
    void nest();
    void unnest();
    /// The same for an article that was chosen elsewhere.
    void nest(ArticleId article);
    void unnest(ArticleId article);

Q_SIGNALS:
    void articleShown(lilong::ArticleId article);
    void refused(const QString& message);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void follow();
    void perform(const QString& label, const Result<Issue>& change, ArticleId article);
    [[nodiscard]] bool handlesKey(int key, Qt::KeyboardModifiers modifiers);

    Session& session_;
    OutlineModel* model_;
    QTreeView* list_;
    bool quiet_ = false;
};

} // namespace lilong
