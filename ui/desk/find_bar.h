#pragma once

#include "ui/desk/text_search.h"

#include <QFrame>
#include <QTimer>

class QButtonGroup;
class QLabel;
class QLineEdit;
class QListView;
class QPushButton;
class QToolButton;

namespace lilong {

class MatchModel;
class ProofView;

/// Find and replace, below the proof and not modal: what to look for, what shall stand instead, how far, and every match with a box. Enter
/// finds the next, Ctrl+Enter replaces what is ticked, Alt+Enter the one in hand, Escape leaves. What is listed follows the issue.
class FindBar final : public QFrame {
    Q_OBJECT
public:
    using Reach = TextSearch::Reach;

    /// Both outlive the bar.
    FindBar(Session& session, ProofView& proof, QWidget* parent = nullptr);

    /// Shows the bar, with what is selected in the proof to be looked for.
    void open(bool replacing);
    /// Goes to the next match (1) or the one before (-1), round the end; the focus stays where it is.
    void step(int direction);
    void leave();
    void setReach(Reach reach);
    [[nodiscard]] Reach reach() const { return reach_; }
    [[nodiscard]] ReplaceWish wish() const;
    [[nodiscard]] QLineEdit* sought() const { return sought_; }
    [[nodiscard]] QLineEdit* replacement() const { return replacement_; }
    [[nodiscard]] QListView* list() const { return list_; }
    /// What the bar says below its list, and how many matches there are.
    [[nodiscard]] QString message() const;
    [[nodiscard]] QString count() const;
    /// True until everything that was asked for is listed.
    [[nodiscard]] bool isSearching() const { return pause_.isActive() || search_->isRunning(); }
    /// Says something below the list; a fault in the colour of faults.
    void tell(const QString& message, bool isFault = false);
    /// Nothing can be replaced meanwhile.
    void setWorking(bool working);

Q_SIGNALS:
    void opened();
    /// What shall be replaced; of other issues she was asked before.
    void replaceWanted(const std::vector<lilong::FoundText>& ticked);
    void stopWanted(); ///< Escape while other issues are being changed
    void started(lilong::BackgroundJobBase* job, const QString& title);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void build();
    void connectParts();
    [[nodiscard]] QToolButton* option(const QString& text, const QString& hint, Qt::Key key);
    void searchSoon();
    void search();
    void showHere(const std::vector<FoundText>& matches);
    void showElsewhere(const std::vector<FoundText>& matches);
    void showFault(const Error& error);
    void fill();
    void showCount();
    void showCurrent();
    void replaceTicked();
    void replaceCurrent();
    [[nodiscard]] bool handlesKey(const QKeyEvent& event, const QObject* watched);
    [[nodiscard]] bool handlesListKey(int key);
    [[nodiscard]] bool handlesOptionKey(int key);
    [[nodiscard]] int rowFrom(int direction) const;
    [[nodiscard]] int rowInHand() const;
    [[nodiscard]] std::pair<int, int> positionsOf(int row) const;

    Session& session_;
    ProofView& proof_;
    TextSearch* search_;
    MatchModel* model_;
    QTimer pause_;
    Reach reach_ = Reach::Issue;
    bool replacing_ = false;
    bool asked_ = false;   ///< the next Ctrl+Enter changes other issues
    bool working_ = false; ///< other issues are being changed
    int pendingStep_ = 0;  ///< to be done when the matches are there
    std::vector<FoundText> here_, elsewhere_;
    QLineEdit* sought_;
    QLineEdit* replacement_;
    QLabel* replacementLabel_;
    QToolButton* matchCase_;
    QToolButton* wholeWord_;
    QToolButton* expression_;
    QButtonGroup* reaches_;
    QLabel* count_;
    QListView* list_;
    QLabel* message_;
    QPushButton* one_;
    QPushButton* all_;
};

} // namespace lilong
