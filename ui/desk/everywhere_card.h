#pragma once

#include "app/session/session.h"
#include "app/session/tag_everywhere.h"
#include "app/task/background_job.h"

#include <QFrame>

class QButtonGroup;
class QLabel;
class QListView;
class QPushButton;

namespace lilong {

class OccurrenceModel;

/// The other places where a name stands that was just tagged: in the article, the issue, or the archive as well. Not modal: it stands below
/// the proof. Space ticks, 1 to 3 say how far, Enter tags, Escape leaves.
class EverywhereCard final : public QFrame {
    Q_OBJECT
public:
    enum class Reach { Article, Issue, Archive };

    /// @param session outlives the card.
    explicit EverywhereCard(Session& session, QWidget* parent = nullptr);

    /// Shows where the name stands; `origin` is the place where it was tagged. The focus goes to the list.
    void offer(const TagWish& wish, const PartSpan& origin);
    /// Shows how far to go. The archive is searched off the window's thread.
    void setReach(Reach reach);
    [[nodiscard]] Reach reach() const { return reach_; }
    [[nodiscard]] QListView* list() const { return list_; }
    /// What the card says below its list.
    [[nodiscard]] QString message() const;
    [[nodiscard]] const TagWish& wish() const { return wish_; }
    [[nodiscard]] const PartSpan& origin() const { return origin_; }
    /// Tags what is ticked; of other issues it asks first.
    void apply();
    void leave();

Q_SIGNALS:
    /// The places of the open issue that are to be tagged, and what was tagged in others before.
    void applied(const std::vector<lilong::NamePlace>& here, const std::optional<lilong::StoredTags>& elsewhere);
    void shown(const lilong::PartSpan& place); ///< the editor looks at this one
    void left();
    void failed(const QString& message);
    void started(lilong::BackgroundJobBase* job, const QString& title);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void follow();
    void fill();
    void searchArchive();
    void tagInArchive(const std::vector<NamePlace>& places);
    void finish(const std::optional<StoredTags>& elsewhere);
    void showCount();
    void showCurrent();
    [[nodiscard]] bool handlesKey(int key);
    [[nodiscard]] bool hasArchive() const;

    Session& session_;
    TagWish wish_;
    PartSpan origin_;
    Reach reach_ = Reach::Issue;
    bool asked_ = false;   ///< the next Enter tags in other issues
    bool working_ = false; ///< other issues are being tagged
    std::vector<NamePlace> elsewhere_;
    OccurrenceModel* model_;
    QLabel* title_;
    QButtonGroup* reaches_;
    QListView* list_;
    QLabel* message_;
    QPushButton* apply_;
    std::unique_ptr<BackgroundJob<std::vector<NamePlace>>> searching_;
    std::unique_ptr<BackgroundJob<StoredTags>> tagging_;
};

} // namespace lilong
