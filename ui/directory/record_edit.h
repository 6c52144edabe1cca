#pragma once

#include "app/issue/authority.h"

#include <QDialog>

class QLineEdit;
class QPlainTextEdit;

namespace lilong {

/// Asks for a record's preferred name, its other names and notes.
class RecordEdit : public QDialog {
    Q_OBJECT
public:
    explicit RecordEdit(AuthorityRecord record, QWidget* parent = nullptr);

    /// The record with what was written. An empty name is not let through.
    [[nodiscard]] AuthorityRecord record() const;

Q_SIGNALS:
    void edited(const lilong::AuthorityRecord& record);

private:
    AuthorityRecord record_;
    QLineEdit* name_;
    QLineEdit* aliases_;
    QPlainTextEdit* notes_;
};

} // namespace lilong
