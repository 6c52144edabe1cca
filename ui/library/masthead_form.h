#pragma once

#include "app/issue/article.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace lilong {

class KnownArchives;

/// Newsletter, date, number and the archive an import goes to. What the page prints is filled in; what she typed herself stays.
class MastheadForm : public QWidget {
    Q_OBJECT
public:
    explicit MastheadForm(KnownArchives& archives, QWidget* parent = nullptr);

    /// Fills the fields that she has not edited.
    void suggest(const Masthead& found);
    /// Forgets everything typed.
    void clear();
    /// `found` with the fields' contents.
    [[nodiscard]] Masthead applied(Masthead found) const;
    [[nodiscard]] QString archive() const;
    /// The newsletter's title where she typed one; else empty.
    [[nodiscard]] QString typedTitle() const;
    void setArchive(const QString& path);

Q_SIGNALS:
    /// She chose another archive or gave the newsletter another title: another recipe may hold.
    void newsletterChanged();

private:
    void fillArchives();
    void chooseNew(int index);

    KnownArchives& archives_;
    QLineEdit* title_;
    QLineEdit* date_;
    QLineEdit* number_;
    QComboBox* archive_;
    int lastArchive_ = 0;
    QString lastTitle_; ///< typed by her
};

} // namespace lilong
