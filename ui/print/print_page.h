#pragma once

#include "app/issue/issue.h"
#include "app/publish/newspaper.h"
#include "app/task/background_job.h"

#include <QWidget>

#include <memory>
#include <optional>

class QComboBox;
class QLabel;
class QPushButton;
class QPrinter;

namespace lilong {

class ActionCatalogue;
class NewspaperView;
class PagePrinter;
class Settings;

/// The newspaper as it will be printed: pages, paper, printer, PDF. Laying out runs off the window's thread.
class PrintPage : public QWidget {
    Q_OBJECT
public:
    PrintPage(Settings& settings, ActionCatalogue& catalogue, QWidget* parent = nullptr);
    ~PrintPage() override;

    /// Lays the issue out and shows it; one that is shown already is not laid out again.
    void showIssue(const Issue& issue);
    [[nodiscard]] NewspaperView& view() const { return *view_; }
    /// Prints what is shown. @param printer set up as the print dialog leaves it
    void print(std::unique_ptr<QPrinter> printer);
    /// Writes what is shown as PDF.
    void savePdf(const QString& path);

Q_SIGNALS:
    void failed(const lilong::Error& error);
    void said(const QString& text);
    void jobStarted(lilong::BackgroundJobBase* job, const QString& title);
    void backWanted();

private:
    using NewspaperPtr = std::shared_ptr<const Newspaper>;
    void connectActions();
    void layOut();
    void shown(const NewspaperPtr& newspaper);
    void retire(BackgroundJobBase* job);
    void showPlace();
    void choosePrinter();
    void choosePdf();

    Settings& settings_;
    ActionCatalogue& catalogue_;
    NewspaperView* view_;
    QComboBox* paper_;
    QLabel* place_;
    QPushButton* stop_; ///< shown while pages go to a printer
    std::optional<Issue> issue_;
    NewspaperPtr newspaper_;
    std::unique_ptr<BackgroundJob<NewspaperPtr>> layingOut_;
    std::unique_ptr<BackgroundJob<QString>> writing_;
    std::unique_ptr<PagePrinter> printing_;
};

} // namespace lilong
