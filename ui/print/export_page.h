#pragma once

#include "app/issue/issue.h"
#include "app/publish/export_format.h"
#include "app/task/background_job.h"

#include <QWidget>

#include <memory>
#include <optional>

class QButtonGroup;
class QComboBox;
class QLineEdit;
class QPushButton;

namespace lilong {

class Settings;

/// Writes the issue as a file: every format with what it is good for, and where the file will lie.
class ExportPage : public QWidget {
    Q_OBJECT
public:
    explicit ExportPage(Settings& settings, QWidget* parent = nullptr);

    void showIssue(const Issue& issue);
    void setPath(const QString& path);
    [[nodiscard]] QString path() const;
    void choose(ExportFormat format);
    void write();

Q_SIGNALS:
    void written(const QString& path);
    void failed(const lilong::Error& error);
    void jobStarted(lilong::BackgroundJobBase* job, const QString& title);
    void backWanted();

private:
    [[nodiscard]] QWidget* formats();
    [[nodiscard]] ExportFormat format() const;
    void suggestName();
    void browse();
    void done(const QString& path);

    Settings& settings_;
    QButtonGroup* formats_;
    QComboBox* paper_;
    QLineEdit* path_;
    QPushButton* write_;
    std::optional<Issue> issue_;
    std::unique_ptr<BackgroundJob<QString>> job_;
};

} // namespace lilong
