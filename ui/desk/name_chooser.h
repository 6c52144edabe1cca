#pragma once

#include "ui/desk/proof_document.h"

#include <QFrame>

class QButtonGroup;
class QLabel;
class QLineEdit;

namespace lilong {

/// A strip that asks what kind of name a selection is and whose. Not modal: it stands below the proof until it is answered or
/// Escape sends it away.
class NameChooser final : public QFrame {
    Q_OBJECT
public:
    explicit NameChooser(QWidget* parent = nullptr);

    /// Asks about a stretch of text.
    void ask(const PartSpan& where, const QString& text, MentionKind kind, const Issue& issue);
    [[nodiscard]] QLineEdit* nameField() const { return name_; }

Q_SIGNALS:
    void chosen(const lilong::PartSpan& where, lilong::MentionKind kind, lilong::MentionForm form, const QString& fullName);
    void dismissed();
    /// Something is missing yet; the card stays.
    void refused(const QString& message);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void accept();

    QLabel* text_;
    QButtonGroup* forms_;
    QLineEdit* name_;
    PartSpan where_;
    QString said_;
    MentionKind kind_ = MentionKind::Person;
};

/// True for what reads like a person's full name: two to four Chinese characters without a title or honorific, or a foreign name with a dot.
[[nodiscard]] bool looksLikeFullName(const QString& text);

} // namespace lilong
