#include "ui/library/library_page.h"

#include "ui/actions/action_catalogue.h"
#include "ui/library/archive_reader.h"
#include "ui/library/cover_store.h"
#include "ui/library/first_steps.h"
#include "ui/library/issue_filter.h"
#include "ui/library/issue_filter_bar.h"
#include "ui/library/issue_model.h"
#include "ui/library/known_archives.h"
#include "ui/search/hit_delegate.h"
#include "ui/search/hit_model.h"
#include "ui/settings/kept_splitter.h"
#include "ui/settings/settings.h"
#include "ui/widgets/file_choice.h"

#include <QAction>
#include <QCollator>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QSplitter>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace lilong {

namespace {

constexpr int searchPauseMs = 200; // a pause in typing
constexpr QSize coverShown(44, 62);

QString coverFolder() {
    return QStandardPaths::writableLocation(QStandardPaths::CacheLocation) + QStringLiteral("/covers");
}

QLabel* caption(const QString& text, QWidget* buddy, QWidget* parent) {
    auto* const label = new QLabel(text, parent);
    QFont font = label->font();
    font.setBold(true);
    label->setFont(font);
    label->setBuddy(buddy);
    label->setContentsMargins(4, 10, 12, 2);
    return label;
}

QListWidget* pathList(const QString& name, QWidget* parent) {
    auto* const list = new QListWidget(parent);
    list->setFrameShape(QFrame::NoFrame);
    list->setAccessibleName(name);
    list->setSpacing(2);
    list->setTextElideMode(Qt::ElideMiddle);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->viewport()->setBackgroundRole(QPalette::Window);
    return list;
}

void addPath(QListWidget& list, const QString& path, const QString& name) {
    auto* const item = new QListWidgetItem(name, &list);
    item->setData(Qt::UserRole, path);
    item->setToolTip(path);
}

} // namespace

LibraryPage::LibraryPage(Settings& settings, KnownArchives& archives, ActionCatalogue& catalogue, const Clock& clock, QWidget* parent)
    : QWidget(parent), settings_(settings), archives_(archives), catalogue_(catalogue), reader_(new ArchiveReader(clock, this)),
      issues_(new IssueModel(this)), hits_(new HitModel(this)), covers_(new CoverStore(coverFolder(), this)),
      sorted_(new IssueFilter(*issues_, this)) {
    issues_->showCovers(*covers_);
    setFocusPolicy(Qt::StrongFocus); // until there is a list to have the focus
    auto* const splitter = new QSplitter(this);
    splitter->addWidget(side());
    splitter->addWidget(main());
    splitter->setSizes({240, 900});
    splitter->setStretchFactor(1, 1);
    splitter->setChildrenCollapsible(false);
    keepSplitter(*splitter, settings, Setting::LibraryLayout);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);
    catalogue_.bind(ActionScope::Library, this);
    connectActions();
    connectReader();
    connect(&archives_, &KnownArchives::changed, this, &LibraryPage::refresh);
    searchPause_.setSingleShot(true);
    searchPause_.setInterval(searchPauseMs);
    connect(&searchPause_, &QTimer::timeout, this, &LibraryPage::askSearch);
}

QWidget* LibraryPage::side() {
    auto* const box = new QWidget(this);
    archiveList_ = pathList(tr("Archives"), box);
    fileList_ = pathList(tr("Recent files"), box);
    auto* const layout = new QVBoxLayout(box);
    layout->setContentsMargins(8, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(caption(tr("Archives"), archiveList_, box));
    layout->addWidget(archiveList_, 1);
    layout->addWidget(caption(tr("Recent files"), fileList_, box));
    layout->addWidget(fileList_, 1);
    connect(archiveList_, &QListWidget::itemActivated, this, [this](auto* item) { openArchive(item->data(Qt::UserRole).toString()); });
    connect(archiveList_, &QListWidget::itemClicked, this, [this](auto* item) { openArchive(item->data(Qt::UserRole).toString()); });
    connect(fileList_, &QListWidget::itemActivated, this,
            [this](auto* item) { Q_EMIT filesWanted({item->data(Qt::UserRole).toString()}); });
    return box;
}

QWidget* LibraryPage::main() {
    auto* const box = new QWidget(this);
    title_ = new QLabel(box);
    count_ = new QLabel(box);
    search_ = new QLineEdit(box);
    QFont font = title_->font();
    font.setBold(true);
    font.setPointSizeF(font.pointSizeF() * 1.25);
    title_->setFont(font);
    search_->setPlaceholderText(tr("Search words, people and places in this archive"));
    search_->setAccessibleName(tr("Search the archive"));
    search_->setClearButtonEnabled(true);
    search_->setMaximumWidth(420);
    connect(search_, &QLineEdit::textChanged, &searchPause_, qOverload<>(&QTimer::start));
    connect(search_, &QLineEdit::returnPressed, this, [this] { stack_->currentWidget()->setFocus(); });

    filters_ = new IssueFilterBar(box);
    stack_ = new QStackedWidget(box);
    stack_->addWidget(empty_ = emptyState());
    stack_->addWidget(table_ = issueTable());
    stack_->addWidget(hitView_ = hitList());

    auto* const head = new QHBoxLayout;
    head->setContentsMargins(14, 10, 12, 6);
    head->setSpacing(12);
    head->addWidget(title_);
    head->addWidget(count_);
    head->addStretch();
    head->addWidget(search_, 1);
    auto* const layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(filters_);
    layout->addWidget(stack_, 1);
    connect(filters_, &IssueFilterBar::changed, this, &LibraryPage::filterIssues);
    return box;
}

QWidget* LibraryPage::emptyState() {
    return new FirstSteps(catalogue_, this);
}

QTableView* LibraryPage::issueTable() {
    auto* const table = new QTableView(this);
    table->setModel(sorted_);
    table->setSortingEnabled(true);
    table->sortByColumn(IssueModel::Date, Qt::DescendingOrder);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setAlternatingRowColors(true);
    table->setShowGrid(false);
    table->setTabKeyNavigation(false);
    table->setFrameShape(QFrame::NoFrame);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(coverShown.height() + 8);
    table->setIconSize(coverShown);
    table->horizontalHeader()->setHighlightSections(false);
    // In figures: a Chinese font's average letter is twice as wide as what stands in these columns.
    constexpr std::array<int, IssueModel::ColumnCount> widths = {0, 12, 13, 6, 18, 8, 18};
    const QFontMetrics metrics = table->fontMetrics();
    for (int column = 0; column < IssueModel::ColumnCount; ++column) {
        const QString title = table->model()->headerData(column, Qt::Horizontal).toString() + QStringLiteral("000");
        table->setColumnWidth(column, std::max(metrics.horizontalAdvance(title), widths[static_cast<size_t>(column)] * metrics.horizontalAdvance(QLatin1Char('0'))));
    }
    table->horizontalHeader()->setSectionResizeMode(IssueModel::Newsletter, QHeaderView::Stretch);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->setAccessibleName(tr("Issues"));
    connect(table, &QTableView::activated, this, &LibraryPage::openChosen);
    connect(table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &LibraryPage::enableActions);
    return table;
}

QListView* LibraryPage::hitList() {
    auto* const list = new QListView(this);
    list->setModel(hits_);
    list->setItemDelegate(new HitDelegate(list));
    list->setUniformItemSizes(true);
    list->setAlternatingRowColors(true);
    list->setFrameShape(QFrame::NoFrame);
    list->setObjectName(QStringLiteral("hits"));
    list->setAccessibleName(tr("Places found"));
    connect(list, &QListView::activated, this, &LibraryPage::openChosen);
    connect(list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &LibraryPage::enableActions);
    return list;
}

void LibraryPage::connectActions() {
    const auto on = [this](const char* id, void (LibraryPage::*slot)()) {
        connect(catalogue_.action(QLatin1String(id)), &QAction::triggered, this, [this, slot] { (this->*slot)(); });
    };
    on("archive.openIssue", &LibraryPage::openChosen);
    on("archive.deleteIssue", &LibraryPage::deleteChosen);
    on("archive.new", &LibraryPage::chooseNew);
    on("archive.open", &LibraryPage::chooseExisting);
    on("archive.backup", &LibraryPage::backUp);
    connect(catalogue_.action(QStringLiteral("archive.check")), &QAction::triggered, this, [this] { reader_->check(archives_.current()); });
}

void LibraryPage::connectReader() {
    connect(reader_, &ArchiveReader::listed, this, &LibraryPage::showIssues);
    connect(reader_, &ArchiveReader::found, this, &LibraryPage::showHits);
    connect(reader_, &ArchiveReader::loaded, this, &LibraryPage::issueLoaded);
    connect(reader_, &ArchiveReader::failed, this, &LibraryPage::failed);
    connect(reader_, &ArchiveReader::started, this, &LibraryPage::jobStarted);
    connect(reader_, &ArchiveReader::removed, this, &LibraryPage::refresh);
    connect(reader_, &ArchiveReader::created, &archives_, &KnownArchives::use);
    connect(reader_, &ArchiveReader::backedUp, this, [this](const QString& target) { Q_EMIT said(tr("The archive was copied to %1.").arg(target)); });
    connect(reader_, &ArchiveReader::checked, this, [this](const QString& archive, const std::vector<Error>& faults) {
        for (const auto& fault : faults)
            Q_EMIT failed(fault);
        if (faults.empty())
            Q_EMIT said(tr("The archive %1 is whole.").arg(KnownArchives::nameOf(archive)));
    });
}

void LibraryPage::refresh() {
    fillSide();
    const QString archive = archives_.current();
    title_->setText(archive.isEmpty() ? tr("Library") : KnownArchives::nameOf(archive));
    title_->setToolTip(archive);
    if (archive.isEmpty())
        showFirstSteps();
    else
        reader_->list(archive);
    enableActions();
}

void LibraryPage::fillSide() {
    archiveList_->clear();
    fileList_->clear();
    for (const auto& path : archives_.paths())
        addPath(*archiveList_, path, KnownArchives::nameOf(path));
    archiveList_->setCurrentRow(static_cast<int>(archives_.paths().indexOf(archives_.current())));
    for (const auto& path : settings_.list(Setting::RecentFiles))
        if (QFileInfo::exists(path))
            addPath(*fileList_, path, QFileInfo(path).fileName());
}

void LibraryPage::showFirstSteps() {
    issues_->setIssues({});
    count_->clear();
    search_->setEnabled(false);
    filters_->hide();
    stack_->setCurrentWidget(empty_);
    takeFocus(empty_);
}

void LibraryPage::showIssues(const QString& archive, const std::vector<IssueSummary>& issues) {
    if (archive != archives_.current())
        return;
    const auto* const before = chosen();
    const StoredIssueId last = before ? before->id : StoredIssueId();
    issues_->setIssues(issues);
    covers_->want(archive, issues);
    if (issues.empty()) {
        showFirstSteps();
        return;
    }
    search_->setEnabled(true);
    filters_->show();
    filters_->offer(issues);
    const int row = sorted_->mapFromSource(issues_->index(std::max(0, issues_->rowOf(last)), 0)).row();
    table_->selectRow(last.isEmpty() ? 0 : std::max(0, row));
    askSearch();
    takeFocus(stack_->currentWidget());
}

// The list is read off the window's thread: when it comes, Enter shall open what is chosen, unless she is in another field by then.
void LibraryPage::takeFocus(QWidget* view) {
    const auto* const has = window()->focusWidget();
    if (isVisible() && (!has || has == this || !has->isVisible()))
        view->setFocus(Qt::OtherFocusReason);
}

void LibraryPage::filterIssues() {
    sorted_->setWish(filters_->wish());
    const int all = issues_->rowCount();
    const int shown = sorted_->rowCount();
    count_->setText(shown == all ? tr("%n issue(s)", nullptr, all) : tr("%1 of %n issue(s)", nullptr, all).arg(shown));
    if (!table_->currentIndex().isValid() && shown > 0)
        table_->selectRow(0);
    enableActions();
}

void LibraryPage::askSearch() {
    searchPause_.stop();
    const QString query = search_->text().trimmed();
    if (!query.isEmpty())
        reader_->search(archives_.current(), query);
    else if (issues_->rowCount() > 0)
        stack_->setCurrentWidget(table_);
    enableActions();
}

void LibraryPage::showHits(const QString& query, const std::vector<SearchHit>& hits) {
    if (query != search_->text().trimmed())
        return;
    QHash<StoredIssueId, QString> names;
    for (int row = 0; row < issues_->rowCount(); ++row)
        names.insert(issues_->at(row).id, titleOf(issues_->at(row).masthead));
    hits_->setHits(hits, std::move(names));
    count_->setText(hits.empty() ? tr("nothing found") : tr("%n place(s) found", nullptr, static_cast<int>(hits.size())));
    stack_->setCurrentWidget(hitView_);
    hitView_->setCurrentIndex(hits_->index(0));
    enableActions();
}

void LibraryPage::search(const QString& query) {
    search_->setText(query);
    focusSearch();
    if (!archives_.current().isEmpty())
        askSearch();
}

void LibraryPage::focusSearch() {
    search_->setFocus(Qt::ShortcutFocusReason);
    search_->selectAll();
}

const IssueSummary* LibraryPage::chosen() const {
    if (stack_->currentWidget() != table_ || !table_->currentIndex().isValid())
        return nullptr;
    return &issues_->at(sorted_->mapToSource(table_->currentIndex()).row());
}

void LibraryPage::openChosen() {
    if (stack_->currentWidget() == hitView_ && hitView_->currentIndex().isValid()) {
        const auto& hit = hits_->at(hitView_->currentIndex().row());
        reader_->load(archives_.current(), hit.issue, hit.part);
    } else if (const auto* issue = chosen()) {
        reader_->load(archives_.current(), issue->id);
    }
}

void LibraryPage::deleteChosen() {
    const auto* const issue = chosen();
    if (!issue)
        return;
    const auto yes = [this, archive = archives_.current(), id = issue->id] { reader_->remove(archive, id); };
    Q_EMIT asked(tr("Delete %1 from the archive? It cannot be brought back.").arg(titleOf(issue->masthead)), tr("Delete"), yes);
}

void LibraryPage::enableActions() {
    const bool hasArchive = !archives_.current().isEmpty();
    const bool hasHit = stack_->currentWidget() == hitView_ && hits_->rowCount() > 0;
    catalogue_.action(QStringLiteral("archive.openIssue"))->setEnabled(chosen() || hasHit);
    catalogue_.action(QStringLiteral("archive.deleteIssue"))->setEnabled(chosen());
    catalogue_.action(QStringLiteral("archive.backup"))->setEnabled(hasArchive);
    catalogue_.action(QStringLiteral("archive.check"))->setEnabled(hasArchive);
}

void LibraryPage::openArchive(const QString& path) {
    if (path != archives_.current())
        search_->clear();
    archives_.use(path);
}

void LibraryPage::createArchive(const QString& path) {
    reader_->create(path);
}

void LibraryPage::chooseNew() {
    chooseTarget(this, tr("New archive"), archives_.suggestedPath(), KnownArchives::fileFilter(), QStringLiteral("lilong"),
                 [this](const QString& path) { createArchive(path); });
}

void LibraryPage::chooseExisting() {
    chooseFile(this, tr("Open an archive"), QFileInfo(archives_.suggestedPath()).path(), KnownArchives::fileFilter(),
               [this](const QString& path) { openArchive(path); });
}

void LibraryPage::backUp() {
    const QString archive = archives_.current();
    const QFileInfo file(archive);
    const QString suggested = tr("%1/%2 copy.lilong").arg(file.path(), file.completeBaseName());
    chooseTarget(this, tr("Back up the archive"), suggested, KnownArchives::fileFilter(), QStringLiteral("lilong"),
                 [this, archive](const QString& target) { reader_->backUp(archive, target); });
}

} // namespace lilong
