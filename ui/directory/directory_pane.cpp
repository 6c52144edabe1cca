#include "ui/directory/directory_pane.h"

#include "ui/actions/action_catalogue.h"
#include "ui/directory/conflict_list.h"
#include "ui/directory/directory_model.h"
#include "ui/directory/record_view.h"
#include "ui/library/archive_reader.h"
#include "ui/widgets/page_header.h"

#include <QAction>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QTableView>
#include <QVBoxLayout>

namespace lilong {

namespace {

constexpr int pauseMs = 150; // a pause in typing

} // namespace

DirectoryPane::DirectoryPane(ActionCatalogue& catalogue, const Clock& clock, QWidget* parent)
    : QWidget(parent), catalogue_(catalogue), clock_(clock), reader_(new ArchiveReader(clock, this)), model_(new DirectoryModel(this)),
      kinds_(new QTabBar(this)), search_(new QLineEdit(this)), title_(new QComboBox(this)), place_(new QLineEdit(this)), count_(new QLabel(this)),
      table_(new QTableView(this)), card_(new RecordView(this)), conflictList_(new ConflictList(this)), side_(new QStackedWidget(this)) {
    build();
    connectParts();
    connectActions();
    pause_.setSingleShot(true);
    pause_.setInterval(pauseMs);
    connect(&pause_, &QTimer::timeout, this, &DirectoryPane::ask);
    enableActions();
}

DirectoryPane::~DirectoryPane() = default;

void DirectoryPane::build() {
    auto* const header = new PageHeader(tr("Directory"), this);
    connect(header, &PageHeader::backWanted, this, &DirectoryPane::backWanted);
    QList<QAction*> buttons;
    for (const char* id : {"directory.edit", "directory.merge", "directory.split", "directory.takeBack", "directory.conflicts"})
        buttons += catalogue_.action(QLatin1String(id));
    header->addButtons(buttons);
    side_->addWidget(card_);
    side_->addWidget(conflictList_);
    auto* const splitter = new QSplitter(this);
    splitter->addWidget(left());
    splitter->addWidget(side_);
    splitter->setSizes({520, 620});
    splitter->setStretchFactor(1, 1);
    splitter->setChildrenCollapsible(false);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(header);
    layout->addWidget(splitter, 1);
}

QWidget* DirectoryPane::left() {
    auto* const box = new QWidget(this);
    kinds_->addTab(tr("&People"));
    kinds_->addTab(tr("P&laces"));
    kinds_->setExpanding(false);
    kinds_->setDrawBase(false);
    kinds_->setAccessibleName(tr("People or places"));
    table_->setModel(model_);
    table_->setSelectionBehavior(QAbstractItemView::SelectRows);
    table_->setSelectionMode(QAbstractItemView::ExtendedSelection);
    table_->setAlternatingRowColors(true);
    table_->setShowGrid(false);
    table_->setTabKeyNavigation(false);
    table_->setFrameShape(QFrame::NoFrame);
    table_->setAccessibleName(tr("People and places"));
    table_->verticalHeader()->hide();
    table_->verticalHeader()->setDefaultSectionSize(table_->fontMetrics().height() + 12);
    QHeaderView* const header = table_->horizontalHeader();
    const auto widthOf = [this](const QString& text) { return table_->fontMetrics().horizontalAdvance(text) + 28; };
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setSectionResizeMode(DirectoryModel::Roles, QHeaderView::Stretch);
    header->setStretchLastSection(false);
    header->setSortIndicator(DirectoryModel::Name, Qt::AscendingOrder);
    table_->setColumnWidth(DirectoryModel::Name, widthOf(QStringLiteral("安娜·贝克（周文澜）")));
    for (const int column : {DirectoryModel::Issues, DirectoryModel::Mentions})
        table_->setColumnWidth(column, widthOf(model_->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString()));
    table_->setSortingEnabled(true);
    auto* const layout = new QVBoxLayout(box);
    layout->setContentsMargins(8, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(kinds_);
    layout->addWidget(filters());
    layout->addWidget(table_, 1);
    layout->addWidget(count_);
    return box;
}

QWidget* DirectoryPane::filters() {
    auto* const box = new QWidget(this);
    search_->setPlaceholderText(tr("Name, pinyin or initials: 王, wang chun, wcm"));
    search_->setAccessibleName(tr("Search by name, pinyin or initials"));
    search_->setClearButtonEnabled(true);
    place_->setPlaceholderText(tr("At or in a place"));
    place_->setAccessibleName(tr("Only at or in a place"));
    place_->setClearButtonEnabled(true);
    title_->setAccessibleName(tr("Only people with a title"));
    title_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    title_->setMinimumContentsLength(8);
    auto* const row = new QHBoxLayout;
    row->addWidget(place_, 1);
    row->addWidget(title_, 1);
    auto* const layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 2, 6, 2);
    layout->setSpacing(4);
    layout->addWidget(search_);
    layout->addLayout(row);
    return box;
}

void DirectoryPane::connectParts() {
    connect(kinds_, &QTabBar::currentChanged, this, [this] {
        title_->setEnabled(kind() == MentionKind::Person);
        ask();
    });
    connect(search_, &QLineEdit::textChanged, &pause_, qOverload<>(&QTimer::start));
    connect(place_, &QLineEdit::textChanged, &pause_, qOverload<>(&QTimer::start));
    connect(search_, &QLineEdit::returnPressed, this, [this] { table_->setFocus(); });
    connect(title_, &QComboBox::currentIndexChanged, this, &DirectoryPane::ask);
    connect(table_->selectionModel(), &QItemSelectionModel::selectionChanged, this, &DirectoryPane::showChosen);
    connect(model_, &DirectoryModel::failed, this, &DirectoryPane::failed);
    connect(card_, &RecordView::failed, this, &DirectoryPane::failed);
    connect(card_, &RecordView::recordChosen, this, &DirectoryPane::choose);
    connect(card_, &RecordView::choiceChanged, this, &DirectoryPane::enableActions);
    connect(card_, &RecordView::placeChosen, this, [this](StoredIssueId issue, const PartRef& part) { reader_->load(path_, issue, part); });
    connect(conflictList_, &ConflictList::recordChosen, this, &DirectoryPane::choose);
    connect(conflictList_, &ConflictList::mergeWanted, this, &DirectoryPane::merge);
    connect(conflictList_, &ConflictList::settled, this, &DirectoryPane::settle);
    connect(reader_, &ArchiveReader::loaded, this, &DirectoryPane::issueLoaded);
    connect(reader_, &ArchiveReader::failed, this, &DirectoryPane::failed);
    connect(reader_, &ArchiveReader::started, this, &DirectoryPane::jobStarted);
}

void DirectoryPane::connectActions() {
    catalogue_.bind(ActionScope::Directory, this);
    const auto on = [this](const char* id, void (DirectoryPane::*slot)()) {
        connect(catalogue_.action(QLatin1String(id)), &QAction::triggered, this, [this, slot] { (this->*slot)(); });
    };
    on("directory.search", &DirectoryPane::focusSearch);
    on("directory.edit", &DirectoryPane::editChosen);
    on("directory.merge", &DirectoryPane::mergeChosen);
    on("directory.split", &DirectoryPane::splitTicked);
    on("directory.takeBack", &DirectoryPane::takeBack);
    on("directory.export", &DirectoryPane::writeTable);
    on("directory.import", &DirectoryPane::readTable);
    connect(catalogue_.action(QStringLiteral("directory.conflicts")), &QAction::toggled, this, [this](bool shown) {
        side_->setCurrentWidget(shown ? static_cast<QWidget*>(conflictList_) : card_);
        if (shown)
            findConflicts();
    });
}

MentionKind DirectoryPane::kind() const {
    return kinds_->currentIndex() == 0 ? MentionKind::Person : MentionKind::Place;
}

void DirectoryPane::showArchive(const QString& path) {
    model_->ask(nullptr, {});
    card_->show(nullptr, {});
    archive_.reset();
    path_ = path;
    if (!path.isEmpty()) {
        Result<std::unique_ptr<Archive>> opened = Archive::open(path, Archive::Mode::Open, clock_);
        if (went(opened))
            archive_ = std::move(*opened);
    }
    reload();
    linkEarlier();
    focusSearch();
}

void DirectoryPane::reload() {
    fillTitles();
    ask();
}

void DirectoryPane::fillTitles() {
    const QSignalBlocker blocker(title_);
    const QString kept = title_->currentData().toString();
    title_->clear();
    title_->addItem(tr("Any title"), QString());
    const Result<std::vector<TitleCount>> titles = archive_ ? archive_->authority().titles() : std::vector<TitleCount>();
    if (!went(titles))
        return;
    for (const TitleCount& title : *titles)
        title_->addItem(tr("%1 (%2)").arg(title.title).arg(title.people), title.title);
    title_->setCurrentIndex(std::max(0, title_->findData(kept)));
}

void DirectoryPane::ask() {
    pause_.stop();
    DirectoryQuery query;
    query.kind = kind();
    query.order = model_->query().order;
    query.text = search_->text().trimmed();
    query.title = kind() == MentionKind::Person ? title_->currentData().toString() : QString();
    const std::optional<RecordId> place = chosenPlace();
    query.place = place.value_or(RecordId());
    model_->ask(archive_ && place ? &archive_->authority() : nullptr, query);
    count_->setText(place ? tr("%n record(s)", nullptr, model_->rowCount()) : tr("No place of that name"));
    if (model_->rowCount() > 0)
        selectLine(0);
    else
        showChosen();
}

/// Whatever keys are held: the view itself would add the line to the others with Shift or Ctrl.
void DirectoryPane::selectLine(int row) {
    table_->selectionModel()->setCurrentIndex(model_->index(row, 0), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

/// The place that the filter names; an empty id where it names none, nothing where the archive has none of the name.
std::optional<RecordId> DirectoryPane::chosenPlace() {
    const QString name = place_->text().trimmed();
    if (!archive_ || name.isEmpty())
        return RecordId();
    const Result<DirectoryPage> found = archive_->authority().directory({.kind = MentionKind::Place, .text = name, .limit = 1});
    if (!went(found) || found->rows.empty())
        return std::nullopt;
    return found->rows.front().id;
}

void DirectoryPane::showChosen() {
    const QModelIndex index = table_->currentIndex();
    const bool isChosen = index.isValid() && table_->selectionModel()->hasSelection();
    card_->show(archive_ ? &archive_->authority() : nullptr, isChosen ? model_->idAt(index.row()) : RecordId());
}

/// Shows a card whether or not its line is in the list.
void DirectoryPane::choose(RecordId record) {
    catalogue_.action(QStringLiteral("directory.conflicts"))->setChecked(false);
    card_->show(archive_ ? &archive_->authority() : nullptr, record);
}

std::vector<RecordId> DirectoryPane::selected() const {
    std::vector<RecordId> records;
    for (const QModelIndex& index : table_->selectionModel()->selectedRows())
        records.push_back(model_->idAt(index.row()));
    return records;
}

void DirectoryPane::focusSearch() {
    search_->setFocus(Qt::ShortcutFocusReason);
    search_->selectAll();
}

void DirectoryPane::enableActions() {
    const auto enable = [this](const char* id, bool on) { catalogue_.action(QLatin1String(id))->setEnabled(on); };
    const bool hasCard = !card_->record().id.isEmpty();
    enable("directory.edit", hasCard);
    enable("directory.merge", hasCard && table_->selectionModel()->selectedRows().size() > 1);
    enable("directory.split", hasCard && !card_->tickedAppearances().empty());
    enable("directory.takeBack", hasCard && !card_->chosenOperation().isEmpty());
    for (const char* id : {"directory.export", "directory.import", "directory.conflicts"})
        enable(id, archive_ != nullptr);
}

} // namespace lilong
