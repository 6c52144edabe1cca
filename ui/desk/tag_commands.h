#pragma once

#include "app/session/session.h"
#include "app/session/tag_everywhere.h"
#include "app/task/background_job.h"

#include <QObject>

class QAction;

namespace lilong {

class ActionCatalogue;
class EverywhereCard;
class MentionCard;
class NameChooser;
class ProofView;
class TagReasons;

/// Does the desk's actions on tags: setting them, here and everywhere, and refusing them, here and for good.
class TagCommands final : public QObject {
    Q_OBJECT
public:
    struct Panes {
        ProofView& proof;
        NameChooser& chooser;
        EverywhereCard& everywhere;
        MentionCard& card;
    };
    /// All of them outlive the commands.
    TagCommands(Session& session, ActionCatalogue& actions, const Panes& panes, QObject* parent = nullptr);

    /// Tags the selection, or confirms the tag at the cursor.
    void tagSelection(MentionKind kind);
    void askForName();
    /// Moves that end of the tag at the cursor which is nearer to it by a character, and the cursor with it. The keys for one tag are one step.
    void moveNearerBorder(int step);
    /// Removes the tags that the selection touches, for good. The same key again refuses their text in the issue, then in the newsletter.
    void refuse();
    /// Opens the card of the tag at the cursor and goes there.
    void showCard();
    /// The card of a tag, without leaving the place where the focus is.
    void showCardOf(const PartSpan& place);
    /// Shows what was refused just now, for it to be refused further.
    void showRefused(const PartSpan& place, MentionKind kind, const QString& text);
    /// Lists where else the name at the cursor, or selected, stands.
    void showEverywhere();
    /// Takes back what was tagged in other issues last.
    void takeBackElsewhere();

Q_SIGNALS:
    void refused(const QString& message);
    void said(const QString& message);
    void started(lilong::BackgroundJobBase* job, const QString& title);

private:
    [[nodiscard]] std::optional<PartSpan> nameSelection();
    [[nodiscard]] std::optional<PartSpan> mentionAtCursor() const;
    [[nodiscard]] std::optional<PartSpan> borderedAtCursor() const;
    void moveBorder(const PartSpan& place, bool start, int step);
    [[nodiscard]] QString textAt(const PartSpan& place) const;
    void connectCards();
    void tag(const PartSpan& where, MentionKind kind, MentionForm form, const QString& fullName);
    void offerElsewhere(const TagWish& wish, const PartSpan& where);
    void tagEverywhere(const std::vector<NamePlace>& here, const std::optional<StoredTags>& elsewhere);
    void refuseMore(RefusalScope scope);
    void followCursor();

    Session& session_;
    Panes panes_;
    TagReasons* reasons_;
    QAction* takeBack_;
    int wishes_ = 0;   ///< names one tagging after the other: a name and its other places are one step
    int refusals_ = 0;
    PartSpan bordered_; ///< the tag whose border was moved last
    int borders_ = 0;   ///< tags whose borders were moved
    std::optional<StoredTags> elsewhere_; ///< what was tagged in other issues last
    std::unique_ptr<BackgroundJob<bool>> takingBack_;
};

} // namespace lilong
