#pragma once

#include "app/foundation/error.h"

#include <QPlainTextEdit>

namespace lilong {

/// The editor's own words, one a line. What is written is kept when she leaves the field; words that were added elsewhere appear when she comes back to it.
class OwnWordsEdit final : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit OwnWordsEdit(const QString& file, QWidget* parent = nullptr);

Q_SIGNALS:
    void failed(const lilong::Error& error);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void load();
    void keep();

    const QString file_;
};

} // namespace lilong
