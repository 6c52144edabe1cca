#pragma once

#include "app/session/session.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QListView;

namespace lilong {

class ActionCatalogue;
class HistoryReader;
class RepairDifferenceView;
class StateComparisonView;
class StepModel;

/// Everything that was done with the open issue, over all sessions; the article of one's choice as it was after a step beside what it is now, or was after
/// another step, and bringing back a repair, a paragraph, the article or everything. Each is one step that undo takes back.
class HistoryPage final : public QWidget {
    Q_OBJECT
public:
    HistoryPage(ActionCatalogue& catalogue, const Clock& clock, QWidget* parent = nullptr);

    /// @param session goes on being followed until another is shown, or it is gone
    void showIssue(Session& session, ArticleId article);
    [[nodiscard]] QListView* steps() const { return list_; }
    [[nodiscard]] StateComparisonView* comparison() const { return comparison_; }
    [[nodiscard]] RepairDifferenceView* repairs() const { return repairs_; }
    [[nodiscard]] QComboBox* articles() const { return articles_; }

Q_SIGNALS:
    void backWanted();
    void failed(const lilong::Error& error);
    void said(const QString& text);

private:
    void connectActions();
    [[nodiscard]] QWidget* stepSide();
    [[nodiscard]] QWidget* comparingSide();
    void followSession();
    void showStored(const std::vector<HistoryStep>& steps);
    void showStep();
    void showState(const Issue& state);
    void fillArticles();
    void compare();
    void enableActions();
    void toggleBeside();
    void showWhatStepDid();
    void hold(bool isHeld);
    void restoreRepair();
    void restoreParagraph();
    void restoreArticle();
    void restoreEverything();
    void make(const QString& label, const Result<Issue>& change);
    [[nodiscard]] ArticleId article() const;
    void chooseStep(int row);
    [[nodiscard]] const Issue& right() const { return beside_ ? *beside_ : session_->issue(); }
    void linkSelections();

    ActionCatalogue& catalogue_;
    HistoryReader* reader_;
    StepModel* model_;
    QListView* list_;
    QLabel* summary_;
    QComboBox* articles_;
    StateComparisonView* comparison_;
    RepairDifferenceView* repairs_;
    QPointer<Session> session_;
    std::optional<Issue> then_; ///< the state after the chosen step; nothing while it is being read
    std::optional<Issue> beside_; ///< the state after the step that others are compared with; nothing: the present
    QString besideTitle_;
    ArticleId wanted_;          ///< the article to be chosen once a state is there
    QTimer pause_;              ///< going through the list reads only where one stops
};

} // namespace lilong
