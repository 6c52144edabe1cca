#include "ui/print/print_page.h"

#include "ui/actions/action_catalogue.h"
#include "ui/print/newspaper_view.h"
#include "ui/print/page_printer.h"
#include "ui/print/paper_choice.h"
#include "ui/settings/settings.h"
#include "ui/widgets/file_choice.h"
#include "ui/widgets/page_header.h"

#include <QAction>
#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace lilong {

PrintPage::PrintPage(Settings& settings, ActionCatalogue& catalogue, QWidget* parent)
    : QWidget(parent), settings_(settings), catalogue_(catalogue), view_(new NewspaperView(this)), paper_(paperChoice(settings, this)),
      place_(new QLabel(this)), stop_(new QPushButton(tr("&Stop Printing"), this)) {
    auto* const header = new PageHeader(tr("Print"), this);
    header->addTool(place_);
    header->addTool(stop_);
    stop_->setObjectName(QStringLiteral("stopPrinting"));
    stop_->setShortcut(Qt::Key_Escape);
    stop_->hide();
    connect(stop_, &QPushButton::clicked, this, [this] {
        if (printing_)
            printing_->cancel();
    });
    header->addTool(paper_);
    for (const auto* id : {"print.zoomOut", "print.zoomIn", "print.fit", "print.pdf", "print.print"})
        header->addButtons({catalogue_.action(QLatin1String(id))});
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(header);
    layout->addWidget(view_, 1);
    setFocusProxy(view_);
    catalogue_.bind(ActionScope::Print, this);
    connect(header, &PageHeader::backWanted, this, &PrintPage::backWanted);
    connect(view_, &NewspaperView::currentPageChanged, this, &PrintPage::showPlace);
    connect(paper_, &QComboBox::activated, this, [this] {
        settings_.set(Setting::Paper, paper_->currentText() == paper_->itemText(2) ? QStringLiteral("Tabloid") : paper_->currentText());
        layOut();
    });
    connectActions();
}

PrintPage::~PrintPage() = default;

void PrintPage::connectActions() {
    const auto on = [this](const char* id, auto slot) { connect(catalogue_.action(QLatin1String(id)), &QAction::triggered, this, slot); };
    on("print.print", [this] { choosePrinter(); });
    on("print.pdf", [this] { choosePdf(); });
    on("print.zoomIn", [this] { view_->zoomBy(1.25); });
    on("print.zoomOut", [this] { view_->zoomBy(0.8); });
    on("print.fit", [this] { view_->fitPage(); });
}

void PrintPage::showIssue(const Issue& issue) {
    if (issue_ && issue_->isSameAs(issue) && newspaper_)
        return;
    issue_ = issue;
    layOut();
}

void PrintPage::layOut() {
    if (!issue_)
        return;
    place_->setText(tr("Laying out the pages…"));
    retire(layingOut_.release());
    layingOut_ = std::make_unique<BackgroundJob<NewspaperPtr>>();
    connect(layingOut_.get(), &BackgroundJobBase::failed, this, [this](const Error& error) {
        place_->setText(tr("Not laid out"));
        Q_EMIT failed(error);
    });
    layingOut_->start(
        [issue = *issue_, paper = chosenPaper(*paper_)](const Progress& progress) -> Result<NewspaperPtr> {
            auto made = Newspaper::layOut(issue, paper, progress);
            if (!made)
                return tl::unexpected(made.error());
            return std::make_shared<const Newspaper>(std::move(*made));
        },
        [this, job = layingOut_.get()](const NewspaperPtr& newspaper) {
            if (job == layingOut_.get()) // an older one was of another paper
                shown(newspaper);
        });
    Q_EMIT jobStarted(layingOut_.get(), tr("Laying out the pages"));
}

// The job goes when the event loop comes round, or with the page.
void PrintPage::retire(BackgroundJobBase* job) {
    if (!job)
        return;
    job->disconnect(this);
    job->cancel();
    job->setParent(this);
    job->deleteLater();
}

void PrintPage::shown(const NewspaperPtr& newspaper) {
    newspaper_ = newspaper;
    view_->setNewspaper(newspaper);
    showPlace();
}

void PrintPage::showPlace() {
    place_->setText(tr("Page %1 of %2").arg(view_->currentPage() + 1).arg(view_->pageCount()));
}

void PrintPage::choosePrinter() {
    if (!newspaper_ || printing_)
        return;
    auto printer = std::make_shared<std::unique_ptr<QPrinter>>(std::make_unique<QPrinter>(QPrinter::HighResolution));
    (*printer)->setPageSize(pageSizeOf(chosenPaper(*paper_)));
    auto* const dialog = new QPrintDialog(printer->get(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setMinMax(1, view_->pageCount());
    dialog->setOption(QAbstractPrintDialog::PrintPageRange);
    // The dialog holds the printer until it is gone: printing begins in the next turn of the event loop.
    connect(dialog, qOverload<>(&QDialog::accepted), this, [this, printer] { print(std::move(*printer)); }, Qt::QueuedConnection);
    dialog->open();
}

void PrintPage::print(std::unique_ptr<QPrinter> printer) {
    if (!newspaper_ || !printer || printing_)
        return;
    printing_ = std::make_unique<PagePrinter>(newspaper_, std::move(printer));
    connect(printing_.get(), &PagePrinter::failed, this, &PrintPage::failed);
    connect(printing_.get(), &PagePrinter::progressed, this,
            [this](double share) { place_->setText(tr("Printing: %1 %").arg(static_cast<int>(share * 100))); });
    connect(printing_.get(), &PagePrinter::finished, this, [this] {
        printing_.release()->deleteLater();
        stop_->hide();
        showPlace();
    });
    stop_->show();
    printing_->start();
}

void PrintPage::choosePdf() {
    if (!issue_)
        return;
    QString folder = settings_.text(Setting::ExportFolder);
    if (folder.isEmpty())
        folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    chooseTarget(this, tr("Save as PDF"), QDir(folder).filePath(suggestedFileName((*issue_)->masthead, ExportFormat::Pdf)),
                 tr("PDF (*.pdf)"), QStringLiteral("pdf"), [this](const QString& path) {
                     settings_.set(Setting::ExportFolder, QFileInfo(path).path());
                     savePdf(path);
                 });
}

void PrintPage::savePdf(const QString& path) {
    if (!issue_)
        return;
    retire(writing_.release());
    writing_ = std::make_unique<BackgroundJob<QString>>();
    connect(writing_.get(), &BackgroundJobBase::failed, this, &PrintPage::failed);
    writing_->start(
        [issue = *issue_, path, paper = chosenPaper(*paper_)](const Progress& progress) -> Result<QString> {
            const auto written = exportTo(path, issue, ExportFormat::Pdf, {.paper = paper}, progress);
            if (!written)
                return tl::unexpected(written.error());
            return path;
        },
        [this](const QString& written) { Q_EMIT said(tr("The issue was written to %1.").arg(written)); });
    Q_EMIT jobStarted(writing_.get(), tr("Writing the PDF"));
}

} // namespace lilong
