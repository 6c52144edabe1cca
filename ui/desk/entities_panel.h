#pragma once

#include "app/session/session.h"
#include "ui/models/entity_model.h"

#include <QTimer>
#include <QWidget>

class QLineEdit;
class QTreeView;

namespace lilong {

class EntityFilterModel;

/// The people and places of this issue: found by characters or pinyin; Enter goes through their mentions.
class EntitiesPanel final : public QWidget {
    Q_OBJECT
public:
    explicit EntitiesPanel(Session& session, QWidget* parent = nullptr);

    [[nodiscard]] QTreeView* list() const { return list_; }
    [[nodiscard]] QLineEdit* filter() const { return filter_; }
    /// Shows the next mention of the chosen name (step 1), or the one before (step -1).
    void goToMention(int step);
    /// Removes the tag of the mention that was shown last, for good.
    void untagMention();

Q_SIGNALS:
    void mentionShown(const lilong::MentionPlace& mention);
    void mentionRefused(const lilong::PartSpan& place, lilong::MentionKind kind, const QString& text);
    void refused(const QString& message);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void follow();
    void showList();
    [[nodiscard]] int currentRow() const;
    [[nodiscard]] bool handlesListKey(const class QKeyEvent& event);

    Session& session_;
    EntityModel* model_;
    EntityFilterModel* found_;
    QLineEdit* filter_;
    QTreeView* list_;
    QTimer pause_;
    bool stale_ = true;
    int mention_ = -1; ///< which mention of the current row was shown
};

} // namespace lilong
