#include "ui/library/batch_page.h"

#include "app/session/own_words.h"
#include "ui/actions/action_catalogue.h"
#include "ui/actions/icon.h"
#include "ui/library/batch_tree.h"
#include "ui/library/batch_worker.h"
#include "ui/library/issue_model.h"
#include "ui/library/known_archives.h"
#include "ui/settings/settings.h"
#include "ui/widgets/file_choice.h"
#include "ui/widgets/page_header.h"

#include <QAction>
#include <QLabel>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace lilong {

BatchImportPage::BatchImportPage(Settings& settings, KnownArchives& archives, ActionCatalogue& catalogue, QWidget* parent)
    : QWidget(parent), settings_(settings), archives_(archives), catalogue_(catalogue), worker_(new BatchWorker(this)), tree_(new BatchTree(this)),
      report_(new QListWidget(this)), stack_(new QStackedWidget(this)) {
    auto* const header = new PageHeader(tr("Import many issues"), this);
    for (const auto* id : {"batch.toBefore", "batch.toNext", "batch.makeOwn", "batch.leaveOut", "batch.ifThere"}) {
        auto* const button = actionButton(catalogue_.action(QLatin1String(id)), header);
        button->setToolButtonStyle(Qt::ToolButtonIconOnly); // their words side by side would ask for a wider window
        header->addTool(button);
    }
    header->addButtons({catalogue_.action(QStringLiteral("batch.addFolder"))});
    report_->setAccessibleName(tr("Report of the import"));
    report_->setFrameShape(QFrame::NoFrame);
    report_->setWordWrap(true);
    stack_->addWidget(tree_);
    stack_->addWidget(report_);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(header);
    layout->addWidget(stack_, 1);
    layout->addWidget(foot());
    setFocusProxy(tree_);
    catalogue_.bind(ActionScope::Batch, this);
    connect(header, &PageHeader::backWanted, this, &BatchImportPage::backWanted);
    connect(tree_, &QTreeWidget::currentItemChanged, this, &BatchImportPage::showState);
    connectActions();
    connectWorker();
    showState();
}

QWidget* BatchImportPage::foot() {
    auto* const box = new QWidget(this);
    state_ = new QLabel(box);
    state_->setWordWrap(true);
    progress_ = new QProgressBar(box);
    progress_->setRange(0, 1000);
    progress_->setTextVisible(false);
    progress_->setFixedWidth(240);
    progress_->setAccessibleName(tr("Progress"));
    stop_ = new QPushButton(icon(QStringLiteral("stop")), tr("Stop"), box);
    auto* const save = catalogue_.action(QStringLiteral("batch.save"));
    save_ = new QPushButton(icon(QStringLiteral("check")), plainTextOf(*save), box);
    stop_->setObjectName(QStringLiteral("stop"));
    save_->setToolTip(save->toolTip());
    auto* const layout = new QHBoxLayout(box);
    layout->setContentsMargins(12, 6, 12, 10);
    layout->addWidget(state_, 1);
    layout->addWidget(progress_);
    layout->addWidget(stop_);
    layout->addWidget(save_);
    connect(stop_, &QPushButton::clicked, worker_, &BatchWorker::stop);
    connect(save_, &QPushButton::clicked, save, &QAction::trigger);
    return box;
}

void BatchImportPage::connectActions() {
    const auto on = [this](const char* id, auto slot) { connect(catalogue_.action(QLatin1String(id)), &QAction::triggered, this, slot); };
    on("batch.addFolder", [this] { chooseAndRead(); });
    on("batch.toBefore", [this] { moveBy(-1); });
    on("batch.toNext", [this] { moveBy(1); });
    on("batch.makeOwn", [this] { makeOwn(); });
    on("batch.leaveOut", [this] { leaveOut(); });
    on("batch.ifThere", [this] { answerNext(); });
    on("batch.save", [this] { save(); });
}

void BatchImportPage::connectWorker() {
    connect(worker_, &BatchWorker::readDone, this, &BatchImportPage::showRead);
    connect(worker_, &BatchWorker::saved, this, &BatchImportPage::showReport);
    connect(worker_, &BatchWorker::failed, this, &BatchImportPage::failed);
    connect(worker_, &BatchWorker::finished, this, &BatchImportPage::showState);
    connect(worker_, &BatchWorker::progressed, this, [this](double share, const QString& step) {
        progress_->setValue(std::max(progress_->value(), static_cast<int>(share * 1000)));
        if (!step.isEmpty())
            state_->setText(step);
    });
}

QString BatchImportPage::archive() const {
    return archives_.current().isEmpty() ? archives_.suggestedPath() : archives_.current();
}

PipelineOptions BatchImportPage::options() const {
    const QStringList off = settings_.list(Setting::RulesOff);
    return {.clean = {.switchedOff = QSet<QString>(off.begin(), off.end()), .ownWords = readOwnWords()}};
}

bool BatchImportPage::isBusy() const {
    return worker_->isBusy();
}

void BatchImportPage::chooseAndRead() {
    chooseFolder(this, tr("Import many issues"), settings_.text(Setting::ImportFolder), [this](const QString& path) {
        settings_.set(Setting::ImportFolder, path);
        read({path});
    });
}

void BatchImportPage::read(const QStringList& paths) {
    if (isBusy())
        return;
    showRead({});
    progress_->setValue(0);
    worker_->read(paths, archive());
    showState();
}

void BatchImportPage::showRead(const BatchRead& read) {
    pages_ = read.pages;
    refused_ = read.refused;
    stored_ = read.stored;
    answers_.clear();
    plan_ = BatchPlan(pages_);
    showPlan();
    stack_->setCurrentWidget(tree_);
}

void BatchImportPage::showPlan() {
    tree_->show(plan_, pages_, orders());
    showState();
}

void BatchImportPage::moveBy(int step) {
    const auto page = tree_->chosenPage();
    const auto issue = page ? plan_.issueOf(*page) : std::nullopt;
    if (issue && (step > 0 || *issue > 0) && plan_.moveTo(*page, step > 0 ? *issue + 1 : *issue - 1))
        showPlan();
}

void BatchImportPage::makeOwn() {
    if (const auto page = tree_->chosenPage(); page && plan_.makeOwn(*page))
        showPlan();
}

void BatchImportPage::leaveOut() {
    if (const auto page = tree_->chosenPage()) {
        plan_.leaveOut(*page);
        showPlan();
    }
}

std::vector<BatchOrder> BatchImportPage::orders() const {
    std::vector<BatchOrder> orders;
    for (const PageGroup& group : plan_.issues()) {
        const IssueSummary* const there = storedTwin(group, stored_);
        const auto answer = there ? answers_.find(there->id) : answers_.end();
        orders.push_back({group, there ? there->id : StoredIssueId(), answer == answers_.end() ? IfThere::Skip : answer->second});
    }
    return orders;
}

void BatchImportPage::answerNext() {
    const auto chosen = tree_->chosenIssue();
    const std::vector<BatchOrder> all = orders();
    if (!chosen || all[*chosen].there.isEmpty())
        return;
    const BatchOrder& order = all[*chosen];
    answers_[order.there] = order.ifThere == IfThere::Skip ? IfThere::AddPages : order.ifThere == IfThere::AddPages ? IfThere::NewIssue : IfThere::Skip;
    showPlan();
}

void BatchImportPage::save() {
    if (isBusy() || plan_.issues().empty())
        return;
    progress_->setValue(0);
    saving_ = orders();
    worker_->save(pages_, saving_, archive(), options());
    showState();
}

void BatchImportPage::addRefused(const std::vector<Refused>& refused) {
    for (const auto& [name, error] : refused)
        new QListWidgetItem(icon(QStringLiteral("warning")), QStringLiteral("%1 — %2 %3").arg(name, error.what, error.advice).trimmed(), report_);
}

void BatchImportPage::showReport(const BatchReport& report) {
    report_->clear();
    int pages = 0;
    for (const auto& issue : report.saved)
        pages += issue.added;
    const QString total = tr("%1 pages in %2 issues were saved into %3.").arg(pages).arg(report.saved.size()).arg(KnownArchives::nameOf(archive()));
    new QListWidgetItem(icon(QStringLiteral("check")), total, report_);
    for (const auto& issue : report.saved) {
        const QString line = tr("%1 — pages: %2, articles: %3, open doubts: %4").arg(titleOf(issue.masthead)).arg(issue.pages).arg(issue.articles).arg(issue.doubts);
        new QListWidgetItem(issue.added < issue.pages ? tr("%1; pages added: %2").arg(line).arg(issue.added) : line, report_);
    }
    for (const size_t there : report.skipped)
        new QListWidgetItem(icon(QStringLiteral("doubt")), tr("%1 — skipped: it is in the archive already").arg(titleOf(saving_[there].pages.masthead)), report_);
    for (const size_t left : report.left)
        new QListWidgetItem(icon(QStringLiteral("stop")), tr("%1 — not saved: you stopped before").arg(titleOf(saving_[left].pages.masthead)), report_);
    addRefused(report.refused);
    addRefused(refused_);
    for (size_t page = 0; page < pages_.size(); ++page)
        if (const QString doubt = plan_.doubtOf(page); !doubt.isEmpty())
            new QListWidgetItem(icon(QStringLiteral("doubt")), doubt, report_);
    const QString used = archive();
    stack_->setCurrentWidget(report_);
    report_->setCurrentRow(0);
    report_->setFocus();
    // What was saved is done; what is left waits for another saving.
    std::vector<size_t> done;
    for (size_t i = 0; i < plan_.issues().size(); ++i)
        if (std::ranges::find(report.left, i) == report.left.end())
            std::ranges::copy(plan_.issues()[i].pages, std::back_inserter(done));
    for (const size_t page : done)
        plan_.leaveOut(page);
    if (!report.saved.empty())
        archives_.use(used);
    showState();
}

void BatchImportPage::showState() {
    const bool isBusy = worker_->isBusy();
    const bool canChange = !isBusy && stack_->currentWidget() == tree_ && tree_->chosenPage();
    progress_->setVisible(isBusy);
    stop_->setVisible(isBusy);
    save_->setEnabled(!isBusy && !plan_.issues().empty());
    for (const auto* id : {"batch.toBefore", "batch.toNext", "batch.makeOwn", "batch.leaveOut"})
        catalogue_.action(QLatin1String(id))->setEnabled(canChange && isVisible());
    const std::vector<BatchOrder> all = isBusy ? std::vector<BatchOrder>() : orders();
    const auto isThere = [](const BatchOrder& order) { return !order.there.isEmpty(); };
    const auto chosen = tree_->chosenIssue();
    const bool canAnswer = stack_->currentWidget() == tree_ && chosen && *chosen < all.size() && isThere(all[*chosen]);
    catalogue_.action(QStringLiteral("batch.ifThere"))->setEnabled(canAnswer && isVisible());
    if (isBusy)
        return;
    if (stack_->currentWidget() == report_)
        state_->setText(tr("Done. The issues are in the library."));
    else if (plan_.issues().empty())
        state_->setText(tr("Choose a folder: its pages are read and grouped by date and number before anything is saved."));
    else
        state_->setText(tr("Pages: %1, issues: %2, in the archive already: %3, in doubt: %4, refused files: %5. Into %6.")
                            .arg(pages_.size()).arg(all.size()).arg(std::ranges::count_if(all, isThere)).arg(plan_.doubtCount()).arg(refused_.size())
                            .arg(KnownArchives::nameOf(archive())));
}

} // namespace lilong
