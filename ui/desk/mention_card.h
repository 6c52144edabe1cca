#pragma once

#include "app/issue/issue.h"
#include "app/issue/refusals.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace lilong {

/// One tag laid open: what it says, why it was set, and how far it is refused. A strip below the proof, not modal. With the focus in it, 1 refuses
/// the tag here, 2 in the issue, 3 in the newsletter, E lists where else the name stands, Left and Right move the tag's end and with Shift its start, Escape
/// leaves.
class MentionCard final : public QFrame {
    Q_OBJECT
public:
    explicit MentionCard(QWidget* parent = nullptr);

    /// What the card shows of a tag that stands, or was just refused.
    struct Subject {
        PartSpan place;
        MentionKind kind = MentionKind::Person;
        QString text;
        QString meaning;                              ///< whom or what it means, where that is not the text itself
        int others = 0;                               ///< suggested tags of the same text elsewhere in the issue
        bool hasNewsletter = true;                    ///< the issue's newsletter has a title
        std::optional<RefusalScope> refused = {};     ///< how far it is refused already
    };
    void show(const Subject& subject);
    /// Says why the tag was set; known a moment later.
    void setReason(const QString& reason);
    [[nodiscard]] const Subject& subject() const { return subject_; }
    /// Everything the card says, for tests and screen readers.
    [[nodiscard]] QString text() const;
    /// The next wider way to refuse the tag; nothing where it is refused as far as can be.
    [[nodiscard]] std::optional<RefusalScope> nextScope() const;
    void leave();

Q_SIGNALS:
    void refusalWanted(lilong::RefusalScope scope);
    void everywhereWanted();
    void borderWanted(bool start, int step);
    void left();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] QString stateText() const;
    void enableChoices();

    Subject subject_;
    QLabel* state_;
    QLabel* reason_;
    QPushButton* choices_[3] = {};
    QPushButton* everywhere_;
};

} // namespace lilong
