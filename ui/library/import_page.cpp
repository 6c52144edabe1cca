#include "ui/library/import_page.h"

#include "app/issue/changes.h"
#include "app/session/own_words.h"
#include "ui/actions/action_catalogue.h"
#include "ui/actions/icon.h"
#include "ui/library/intake_worker.h"
#include "ui/library/known_archives.h"
#include "ui/library/masthead_form.h"
#include "ui/library/recipe_choice.h"
#include "ui/library/text_list_model.h"
#include "ui/settings/kept_splitter.h"
#include "ui/settings/settings.h"
#include "ui/widgets/file_choice.h"
#include "ui/widgets/page_header.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSplitter>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace lilong {

namespace {

constexpr qsizetype previewLength = 200'000; // enough to judge an encoding by; a 32 MiB text would hold the window up
constexpr qsizetype mostRecentFiles = 12;

QFont sourceFont(const Settings& settings, QFont font) {
    if (const QString family = settings.text(Setting::SourceFont); !family.isEmpty())
        font.setFamily(family);
    if (const int size = settings.number(Setting::SourceSize); size > 0)
        font.setPointSize(size);
    return font;
}

QTableView* textTable(QAbstractItemModel& model, QWidget* parent) {
    auto* const table = new QTableView(parent);
    table->setModel(&model);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setShowGrid(false);
    table->setTabKeyNavigation(false);
    table->setWordWrap(false);
    table->verticalHeader()->hide();
    table->horizontalHeader()->setHighlightSections(false);
    table->setTextElideMode(Qt::ElideMiddle);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->horizontalHeader()->setSectionResizeMode(TextListModel::Name, QHeaderView::Stretch);
    // The header measures its columns when it is laid out; the texts come later.
    QObject::connect(&model, &QAbstractItemModel::rowsInserted, table, [header = table->horizontalHeader()] {
        for (const int column : {TextListModel::Size, TextListModel::Encoding})
            header->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    });
    table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->setAccessibleName(ImportPage::tr("Texts to import"));
    return table;
}

QPlainTextEdit* previewView(const Settings& settings, QWidget* parent) {
    auto* const view = new QPlainTextEdit(parent);
    view->setReadOnly(true);
    view->setTabChangesFocus(true);
    view->setFont(sourceFont(settings, view->font()));
    view->setPlaceholderText(ImportPage::tr("Choose files, paste text, or drop them here: their text is shown before it is taken."));
    view->setAccessibleName(ImportPage::tr("Text as it was decoded"));
    return view;
}

} // namespace

ImportPage::ImportPage(Settings& settings, KnownArchives& archives, ActionCatalogue& catalogue, QWidget* parent)
    : QWidget(parent), settings_(settings), catalogue_(catalogue), texts_(new TextListModel(this)), worker_(new IntakeWorker(this)),
      header_(new PageHeader(tr("Import"), this)), recipe_(new RecipeChoice(this)), masthead_(new MastheadForm(archives, this)) {
    header_->addButtons({catalogue_.action(QStringLiteral("import.addFiles")), catalogue_.action(QStringLiteral("file.importFolder")),
                         catalogue_.action(QStringLiteral("file.paste"))});
    auto* const splitter = new QSplitter(this);
    splitter->addWidget(lists());
    splitter->addWidget(preview());
    splitter->setSizes({420, 700});
    splitter->setStretchFactor(1, 1);
    splitter->setChildrenCollapsible(false);
    keepSplitter(*splitter, settings, Setting::ImportLayout);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(header_);
    layout->addWidget(splitter, 1);
    layout->addWidget(foot());
    catalogue_.bind(ActionScope::Import, this);
    settle_.setSingleShot(true);
    connect(&settle_, &QTimer::timeout, this, &ImportPage::repair);
    connect(header_, &PageHeader::backWanted, this, &ImportPage::backWanted);
    connectActions();
    connectWorker();
    showState();
}

QWidget* ImportPage::lists() {
    auto* const box = new QWidget(this);
    list_ = textTable(*texts_, box);
    setFocusProxy(list_);
    connect(list_, &QTableView::activated, this, &ImportPage::take); // Return in the list does what the page is for
    refusedBox_ = new QWidget(box);
    refused_ = new QListWidget(refusedBox_);
    refused_->setWordWrap(true);
    refused_->setAccessibleName(tr("Refused files"));
    auto* const closer = new QToolButton(refusedBox_);
    closer->setIcon(icon(QStringLiteral("close")));
    closer->setAutoRaise(true);
    closer->setAccessibleName(tr("Close the report"));
    closer->setToolTip(tr("Close the report"));
    connect(closer, &QToolButton::clicked, this, [this] { showRefused({}); });
    auto* const head = new QHBoxLayout;
    head->addWidget(new QLabel(tr("Refused files"), refusedBox_), 1);
    head->addWidget(closer);
    auto* const report = new QVBoxLayout(refusedBox_);
    report->setContentsMargins(0, 0, 0, 0);
    report->addLayout(head);
    report->addWidget(refused_);
    auto* const layout = new QVBoxLayout(box);
    layout->setContentsMargins(12, 0, 6, 6);
    layout->addWidget(list_, 3);
    layout->addWidget(refusedBox_, 2);
    layout->addWidget(recipe_);
    layout->addWidget(masthead_);
    refusedBox_->hide();
    connect(list_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ImportPage::showChosen);
    return box;
}

QWidget* ImportPage::preview() {
    auto* const box = new QWidget(this);
    encoding_ = new QComboBox(box);
    encoding_->addItems(knownEncodings());
    encoding_->setAccessibleName(tr("Encoding"));
    text_ = previewView(settings_, box);
    auto* const label = new QLabel(tr("&Encoding"), box);
    label->setBuddy(encoding_);
    auto* const head = new QHBoxLayout;
    head->addWidget(new QLabel(tr("Text as it was decoded"), box), 1);
    head->addWidget(label);
    head->addWidget(encoding_);
    auto* const layout = new QVBoxLayout(box);
    layout->setContentsMargins(6, 0, 12, 6);
    layout->addLayout(head);
    layout->addWidget(text_, 1);
    connect(encoding_, &QComboBox::textActivated, this, &ImportPage::decodeAs);
    return box;
}

QWidget* ImportPage::foot() {
    auto* const box = new QWidget(this);
    state_ = new QLabel(box);
    progress_ = new QProgressBar(box);
    progress_->setRange(0, 1000);
    progress_->setTextVisible(false);
    progress_->setFixedWidth(200);
    progress_->setAccessibleName(tr("Progress"));
    stop_ = new QPushButton(icon(QStringLiteral("stop")), tr("Stop"), box);
    take_ = new QPushButton(icon(QStringLiteral("check")), plainTextOf(*catalogue_.action(QStringLiteral("import.take"))), box);
    take_->setDefault(true);
    take_->setToolTip(catalogue_.action(QStringLiteral("import.take"))->toolTip());
    auto* const layout = new QHBoxLayout(box);
    layout->setContentsMargins(12, 6, 12, 10);
    layout->addWidget(state_, 1);
    layout->addWidget(progress_);
    layout->addWidget(stop_);
    layout->addWidget(take_);
    connect(stop_, &QPushButton::clicked, worker_, &IntakeWorker::stop);
    connect(take_, &QPushButton::clicked, this, &ImportPage::take);
    return box;
}

void ImportPage::connectActions() {
    const auto on = [this](const char* id, void (ImportPage::*slot)()) {
        connect(catalogue_.action(QLatin1String(id)), &QAction::triggered, this, [this, slot] { (this->*slot)(); });
    };
    on("import.addFiles", &ImportPage::chooseAndAddFiles);
    on("import.remove", &ImportPage::removeChosen);
    on("import.take", &ImportPage::take);
}

void ImportPage::connectWorker() {
    connect(worker_, &IntakeWorker::readDone, this, &ImportPage::added);
    connect(worker_, &IntakeWorker::repaired, this, &ImportPage::repaired);
    connect(worker_, &IntakeWorker::recipesMissed, this, &ImportPage::failed);
    connect(recipe_, &RecipeChoice::changed, this, &ImportPage::showIssue);
    connect(masthead_, &MastheadForm::newsletterChanged, this, &ImportPage::textsChanged);
    connect(worker_, &IntakeWorker::failed, this, &ImportPage::stopped);
    connect(worker_, &IntakeWorker::progressed, this, [this](double share, const QString& step) {
        progress_->setValue(static_cast<int>(share * 1000));
        if (!step.isEmpty())
            state_->setText(step);
    });
}

void ImportPage::clear() {
    worker_->stop();
    texts_->clear();
    issue_.reset();
    recipe_->clear();
    takeWhenDone_ = false;
    masthead_->clear();
    showRefused({});
    showChosen();
    showState();
}

bool ImportPage::isEmpty() const {
    return texts_->rowCount() == 0 && !worker_->isReading();
}

void ImportPage::addFiles(const QStringList& paths) {
    worker_->read(paths);
    showState();
}

void ImportPage::addText(const QString& name, const QString& text) {
    auto decoded = decode(text.toUtf8(), name, QStringLiteral("UTF-8"));
    if (decoded)
        added({{{}, std::move(*decoded)}}, {});
    else
        added({}, {{name, decoded.error()}});
}

void ImportPage::addClipboard() {
    const auto* const copied = QGuiApplication::clipboard()->mimeData();
    if (copied && copied->hasUrls()) {
        QStringList paths;
        for (const auto& url : copied->urls())
            paths.append(url.toLocalFile());
        addFiles(paths);
    } else {
        addText(tr("Clipboard"), QGuiApplication::clipboard()->text());
    }
}

void ImportPage::chooseAndAddFiles() {
    chooseFiles(this, tr("Import files"), settings_.text(Setting::ImportFolder), tr("Text files (*.txt *.text);;All files (*)"),
                [this](const QStringList& paths) {
                    settings_.set(Setting::ImportFolder, QFileInfo(paths.value(0)).path());
                    addFiles(paths);
                });
}

void ImportPage::chooseAndAddFolder() {
    chooseFolder(this, tr("Import a folder"), settings_.text(Setting::ImportFolder), [this](const QString& path) { addFiles({path}); });
}

void ImportPage::added(const std::vector<WaitingText>& texts, const std::vector<Refused>& refused) {
    std::vector<WaitingText> fresh;
    for (const auto& waiting : texts)
        if (waiting.path.isEmpty() || !texts_->holds(waiting.path))
            fresh.push_back(waiting);
    for (const auto& waiting : fresh)
        if (!waiting.path.isEmpty())
            settings_.remember(Setting::RecentFiles, waiting.path, mostRecentFiles);
    const int firstNew = texts_->rowCount();
    texts_->add(fresh);
    takeWhenDone_ = takeWhenDone_ && texts_->rowCount() > 0;
    showRefused(refused);
    if (!fresh.empty())
        list_->selectRow(firstNew);
    textsChanged();
}

void ImportPage::showRefused(const std::vector<Refused>& refused) {
    refused_->clear();
    for (const auto& [name, error] : refused)
        refused_->addItem(new QListWidgetItem(icon(QStringLiteral("warning")), QStringLiteral("%1 — %2 %3").arg(name, error.what, error.advice)));
    refusedBox_->setVisible(!refused.empty());
}

int ImportPage::chosenRow() const {
    return list_->currentIndex().row();
}

void ImportPage::showChosen() {
    const int row = chosenRow();
    const bool hasText = row >= 0 && row < texts_->rowCount();
    text_->setPlainText(hasText ? texts_->at(row).text.text.left(previewLength) : QString());
    encoding_->setEnabled(hasText && !texts_->at(row).path.isEmpty());
    encoding_->setCurrentText(hasText ? texts_->at(row).text.encoding : QString());
    catalogue_.action(QStringLiteral("import.remove"))->setEnabled(hasText);
}

void ImportPage::decodeAs(const QString& encoding) {
    const int row = chosenRow();
    auto decoded = readTextFile(texts_->at(row).path, encoding);
    if (decoded) {
        texts_->replace(row, std::move(*decoded));
        textsChanged();
    } else {
        Q_EMIT failed(decoded.error());
    }
    showChosen();
}

void ImportPage::removeChosen() {
    if (chosenRow() < 0)
        return;
    texts_->remove(chosenRow());
    showChosen();
    textsChanged();
}

void ImportPage::textsChanged() {
    issue_.reset();
    settle_.start(0); // several changes in a row ask for one repair
    showState();
}

void ImportPage::repair() {
    if (texts_->rowCount() == 0)
        return;
    const QStringList off = settings_.list(Setting::RulesOff);
    worker_->repair(texts_->texts(), {.clean = {.switchedOff = QSet<QString>(off.begin(), off.end()), .ownWords = readOwnWords()}},
                    {masthead_->archive(), masthead_->typedTitle()});
    showState();
}

void ImportPage::repaired(const Issue& issue, const std::optional<RecipeTrial>& trial) {
    issue_ = issue;
    recipe_->offer(trial);
    showIssue();
    if (takeWhenDone_)
        handOver();
}

const Issue& ImportPage::chosenIssue() const {
    const RecipeTrial* trial = recipe_->chosen();
    return trial ? trial->issue : *issue_;
}

void ImportPage::showIssue() {
    if (issue_)
        masthead_->suggest(chosenIssue()->masthead);
    showState();
}

void ImportPage::stopped(const Error& error) {
    takeWhenDone_ = false;
    Q_EMIT failed(error);
    // The job is still running while it says that it failed.
    QMetaObject::invokeMethod(this, &ImportPage::showState, Qt::QueuedConnection);
}

void ImportPage::take() {
    if (issue_) {
        handOver();
        return;
    }
    takeWhenDone_ = !isEmpty();
    if (!worker_->isRepairing() && !settle_.isActive())
        repair();
    showState();
}

void ImportPage::handOver() {
    takeWhenDone_ = false;
    const auto issue = changes::setMasthead(chosenIssue(), masthead_->applied(chosenIssue()->masthead));
    if (issue)
        Q_EMIT taken(*issue, masthead_->archive());
    else
        Q_EMIT failed(issue.error());
}

void ImportPage::showState() {
    const bool isBusy = worker_->isReading() || (worker_->isRepairing() && !issue_);
    progress_->setVisible(isBusy);
    stop_->setVisible(isBusy);
    if (!isBusy)
        progress_->setValue(0);
    take_->setEnabled(texts_->rowCount() > 0 && !takeWhenDone_);
    if (issue_)
        state_->setText(tr("%n article(s) found; look at newsletter, date and number, then open the issue.", nullptr,
                           static_cast<int>(chosenIssue()->articles.size())));
    else if (!isBusy)
        state_->setText(texts_->rowCount() > 0 ? tr("Not repaired yet.") : QString());
}

} // namespace lilong
