#include "ui/desk/everywhere_card.h"

#include "ui/desk/occurrence_delegate.h"
#include "ui/models/occurrence_model.h"
#include "ui/widgets/list_keys.h"

#include <QButtonGroup>
#include <QFileInfo>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QRadioButton>

#include <algorithm>

namespace lilong {
namespace {

constexpr int linesShown = 8;

int issuesIn(const std::vector<NamePlace>& places) {
    std::vector<StoredIssueId> ids;
    for (const NamePlace& place : places)
        ids.push_back(place.issue);
    std::sort(ids.begin(), ids.end());
    return static_cast<int>(std::unique(ids.begin(), ids.end()) - ids.begin());
}

} // namespace

EverywhereCard::EverywhereCard(Session& session, QWidget* parent)
    : QFrame(parent), session_(session), model_(new OccurrenceModel(this)), title_(new QLabel(this)), reaches_(new QButtonGroup(this)), list_(new QListView(this)),
      message_(new QLabel(this)), apply_(new QPushButton(this)) {
    setFrameShape(QFrame::StyledPanel);
    setBackgroundRole(QPalette::AlternateBase);
    setAutoFillBackground(true);
    setAccessibleName(tr("Where else does the name stand?"));
    title_->setTextFormat(Qt::PlainText);
    message_->setTextFormat(Qt::PlainText);
    list_->setModel(model_);
    list_->setItemDelegate(new OccurrenceDelegate(list_));
    list_->setUniformItemSizes(true);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->setAccessibleName(tr("Places where the name stands"));
    list_->setAccessibleDescription(tr("Space ticks a place, A all of them, 1 to 3 say how far to look, Enter tags what is ticked, Escape leaves"));
    new ListKeys(list_, [this](int key, bool) { return handlesKey(key); });
    setFocusProxy(list_);
    auto* const leave = new QPushButton(tr("Leave  Esc"), this);
    auto* const layout = new QGridLayout(this);
    layout->addWidget(title_, 0, 0);
    const QString reaches[] = {tr("1  This article"), tr("2  This issue"), tr("3  The archive")};
    for (int i = 0; i < 3; ++i) {
        auto* const button = new QRadioButton(reaches[i], this);
        button->setFocusPolicy(Qt::NoFocus); // the keys do the same; the focus stays in the list
        reaches_->addButton(button, i);
        layout->addWidget(button, 0, i + 2);
    }
    layout->setColumnStretch(1, 1);
    layout->addWidget(list_, 1, 0, 1, 5);
    layout->addWidget(message_, 2, 0, 1, 3);
    layout->addWidget(apply_, 2, 3);
    layout->addWidget(leave, 2, 4);
    connect(reaches_, &QButtonGroup::idClicked, this, [this](int reach) { setReach(static_cast<Reach>(reach)); });
    apply_->setText(tr("Tag %n places  Enter", nullptr, 0)); // a screen reader hears it before anything is ticked
    connect(apply_, &QPushButton::clicked, this, &EverywhereCard::apply);
    connect(leave, &QPushButton::clicked, this, &EverywhereCard::leave);
    connect(model_, &OccurrenceModel::ticksChanged, this, &EverywhereCard::showCount);
    connect(list_->selectionModel(), &QItemSelectionModel::currentChanged, this, &EverywhereCard::showCurrent);
    connect(&session_, &Session::changed, this, &EverywhereCard::follow);
    hide();
}

// What is listed are places of the issue as it was: after any other change they may stand elsewhere.
void EverywhereCard::follow() {
    if (isVisible() && !working_)
        leave();
}

bool EverywhereCard::hasArchive() const { return !session_.archivePath().isEmpty() && QFileInfo::exists(session_.archivePath()); }

void EverywhereCard::offer(const TagWish& wish, const PartSpan& origin) {
    wish_ = wish;
    origin_ = origin;
    elsewhere_.clear();
    title_->setText((wish.kind == MentionKind::Person ? tr("“%1”, a person, stands here too:") : tr("“%1”, a place, stands here too:")).arg(wish.text.left(20)));
    QAbstractButton* const archive = reaches_->button(static_cast<int>(Reach::Archive));
    archive->setEnabled(hasArchive());
    archive->setToolTip(hasArchive() ? QString() : tr("This issue has no archive yet."));
    setReach(reach_ == Reach::Archive ? Reach::Issue : reach_);
    list_->setFixedHeight(linesShown * (list_->fontMetrics().height() * 3 / 2) + 2 * list_->frameWidth());
    show();
    list_->setFocus();
}

void EverywhereCard::setReach(Reach reach) {
    if (reach == Reach::Archive && !hasArchive()) {
        Q_EMIT failed(tr("This issue has no archive yet."));
        return;
    }
    reach_ = reach;
    reaches_->button(static_cast<int>(reach))->setChecked(true);
    if (reach == Reach::Archive && !searching_)
        searchArchive();
    fill();
}

void EverywhereCard::fill() {
    asked_ = false;
    std::vector<NamePlace> places = placesIn(session_.issue(), wish_, reach_ == Reach::Article ? origin_.part.article : ArticleId());
    std::erase_if(places, [this](const NamePlace& place) { return place.occurrence.part == origin_.part && place.occurrence.span == origin_.span; });
    if (reach_ == Reach::Archive)
        places.insert(places.end(), elsewhere_.begin(), elsewhere_.end());
    const QSignalBlocker quiet(list_->selectionModel()); // the first row is not looked at before she moves
    model_->setPlaces(std::move(places));
    list_->setCurrentIndex(model_->index(0, 0));
    showCount();
}

void EverywhereCard::searchArchive() {
    searching_ = std::make_unique<BackgroundJob<std::vector<NamePlace>>>();
    const auto forget = [this, job = searching_.get()] { // not inside its own signal
        if (searching_.get() == job)
            searching_.release()->deleteLater();
        showCount();
    };
    connect(searching_.get(), &BackgroundJobBase::failed, this, [this](const Error& error) { Q_EMIT failed(error.message()); });
    connect(searching_.get(), &BackgroundJobBase::finished, this, forget);
    searching_->start(
        [path = session_.archivePath(), open = session_.storedId(), wish = wish_](const Progress& progress) {
            return placesInArchive(path, open, wish, SystemClock(), progress);
        },
        [this, wish = wish_](const std::vector<NamePlace>& places) {
            if (!isVisible() || !(wish == wish_))
                return;
            elsewhere_ = places;
            if (reach_ == Reach::Archive)
                fill();
        });
    Q_EMIT started(searching_.get(), tr("Searching the archive"));
}

QString EverywhereCard::message() const { return message_->text(); }

void EverywhereCard::showCount() {
    const int count = model_->tickedCount();
    asked_ = false;
    apply_->setEnabled(count > 0 && !working_);
    apply_->setText(tr("Tag %n places  Enter", nullptr, count));
    if (searching_ && reach_ == Reach::Archive)
        message_->setText(tr("Searching the archive…"));
    else if (model_->rowCount() == 0)
        message_->setText(tr("It stands nowhere else."));
    else
        message_->setText(tr("Space ticks, A ticks all, Enter tags, Esc leaves."));
}

void EverywhereCard::showCurrent() {
    const QModelIndex index = list_->currentIndex();
    if (!index.isValid())
        return;
    const NamePlace& place = model_->placeAt(index.row());
    if (place.issue.isEmpty())
        Q_EMIT shown({place.occurrence.part, place.occurrence.span});
}

void EverywhereCard::apply() {
    if (working_)
        return;
    std::vector<NamePlace> stored = model_->ticked();
    std::erase_if(stored, [](const NamePlace& place) { return place.issue.isEmpty(); });
    if (stored.empty()) {
        finish({});
        return;
    }
    if (std::exchange(asked_, true)) {
        tagInArchive(stored);
        return;
    }
    const int issues = issuesIn(stored);
    message_->setText(tr("This changes %n other issues of the archive, ", nullptr, issues) + tr("%n places in them. Enter does it, Esc leaves.", nullptr, static_cast<int>(stored.size())));
}

void EverywhereCard::tagInArchive(const std::vector<NamePlace>& places) {
    working_ = true;
    apply_->setEnabled(false);
    message_->setText(tr("Tagging in the archive…"));
    tagging_ = std::make_unique<BackgroundJob<StoredTags>>();
    connect(tagging_.get(), &BackgroundJobBase::failed, this, [this](const Error& error) {
        working_ = false;
        showCount();
        message_->setText(error.message());
        Q_EMIT failed(error.message());
    });
    tagging_->start(
        [path = session_.archivePath(), wish = wish_, places](const Progress& progress) { return lilong::tagInArchive(path, places, wish, SystemClock(), progress); },
        [this](const StoredTags& done) {
            working_ = false;
            finish(done);
        });
    Q_EMIT started(tagging_.get(), tr("Tagging in the archive"));
}

void EverywhereCard::finish(const std::optional<StoredTags>& elsewhere) {
    std::vector<NamePlace> here = model_->ticked();
    std::erase_if(here, [](const NamePlace& place) { return !place.issue.isEmpty(); });
    if (here.empty() && !elsewhere) {
        leave();
        return;
    }
    hide();
    Q_EMIT applied(here, elsewhere);
}

void EverywhereCard::leave() {
    if (working_) {
        tagging_->cancel(); // what is said then is said where the work ends
        return;
    }
    if (searching_)
        searching_->cancel();
    hide();
    Q_EMIT left();
}

bool EverywhereCard::handlesKey(int key) {
    switch (key) {
    case Qt::Key_Return: case Qt::Key_Enter: apply(); return true;
    case Qt::Key_Space: model_->toggle(list_->currentIndex().row()); return true;
    case Qt::Key_A: model_->toggleAll(); return true;
    case Qt::Key_1: case Qt::Key_2: case Qt::Key_3: setReach(static_cast<Reach>(key - Qt::Key_1)); return true;
    case Qt::Key_Escape: leave(); return true;
    default: return false;
    }
}

void EverywhereCard::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        leave();
    else
        QFrame::keyPressEvent(event);
}

} // namespace lilong
