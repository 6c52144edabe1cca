#pragma once

#include "app/archive/backups.h"
#include "app/task/background_job.h"

#include <QWidget>

#include <functional>
#include <memory>

class QLabel;
class QPushButton;
class QTableWidget;

namespace lilong {

class PageHeader;

/// The backups of an archive with date, size and issues; making one now, and putting one in the archive's place.
class BackupsPage final : public QWidget {
    Q_OBJECT
public:
    explicit BackupsPage(const Clock& clock, QWidget* parent = nullptr);

    void showArchive(const QString& archive);
    [[nodiscard]] QTableWidget* table() const { return table_; }

Q_SIGNALS:
    void backWanted();
    void failed(const lilong::Error& error);
    void said(const QString& text);
    /// A question to be asked in the message bar; `yes` is called where she agrees.
    void asked(const QString& question, const QString& yesText, const std::function<void()>& yes);
    /// The archive must be open nowhere in this window before `then` is called.
    void releaseWanted(const QString& archive, const std::function<void()>& then);
    void restored(const QString& archive);
    void jobStarted(lilong::BackgroundJobBase* job, const QString& title);

private:
    [[nodiscard]] QWidget* buttons();
    void fill();
    void addRow(int row, const Backup& backup);
    void countIssues();
    void restoreChosen();
    void chooseOther();
    void askToRestore(const Backup& backup);
    void restore(const Backup& backup);
    void backUp();

    const Clock& clock_;
    QString archive_;
    std::vector<Backup> backups_;
    PageHeader* header_;
    QLabel* note_;
    QTableWidget* table_;
    QPushButton* restore_;
    QPushButton* now_;
    std::unique_ptr<BackgroundJob<std::vector<int>>> counting_;
    BackgroundJob<Backup> making_;
    BackgroundJob<QString> restoring_;
};

} // namespace lilong
