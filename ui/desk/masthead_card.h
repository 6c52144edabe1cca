#pragma once

#include "app/session/session.h"

#include <QFrame>

#include <array>

class QLabel;
class QLineEdit;

namespace lilong {

/// The newsletter's title, its publisher, date and number, to be filled in below the proof. Enter keeps them as one step, Escape leaves them as they were.
class MastheadCard final : public QFrame {
    Q_OBJECT
public:
    explicit MastheadCard(Session& session, QWidget* parent = nullptr);

    enum Field { Title, Publisher, Date, Number, FieldCount };
    /// Shows what the issue has, with the cursor in a field.
    void open(Field field);
    [[nodiscard]] QLineEdit* edit(Field field) const { return edits_[static_cast<size_t>(field)]; }

Q_SIGNALS:
    void opened();
    void left();
    void refused(const QString& message);
    void said(const QString& message);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void keep();
    void leave();

    Session& session_;
    std::array<QLineEdit*, FieldCount> edits_;
};

} // namespace lilong
