#pragma once

#include "app/session/session.h"

#include <QTabWidget>

namespace lilong {

class ActionCatalogue;
class DoubtsPanel;
class EntitiesPanel;
class HistoryPanel;
class OutlinePanel;
class RepairsPanel;

/// The desk's right pane: doubts, applied repairs, people and places, outline, history.
class Inspector final : public QTabWidget {
    Q_OBJECT
public:
    Inspector(Session& session, ActionCatalogue& actions, QWidget* parent = nullptr);

    [[nodiscard]] DoubtsPanel* doubts() const { return doubts_; }
    [[nodiscard]] RepairsPanel* repairs() const { return repairs_; }
    [[nodiscard]] EntitiesPanel* entities() const { return entities_; }
    [[nodiscard]] OutlinePanel* outline() const { return outline_; }
    [[nodiscard]] HistoryPanel* history() const { return history_; }
    /// Turns to a panel and puts the focus there.
    void goTo(QWidget* panel);

    /// Wide enough for the names of all panels side by side, as far as a small window has room for them.
    [[nodiscard]] QSize minimumSizeHint() const override;

private:
    DoubtsPanel* doubts_;
    RepairsPanel* repairs_;
    EntitiesPanel* entities_;
    OutlinePanel* outline_;
    HistoryPanel* history_;
};

} // namespace lilong
