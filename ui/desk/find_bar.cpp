#include "ui/desk/find_bar.h"

#include "ui/desk/desk_colours.h"
#include "ui/desk/proof_view.h"
#include "ui/models/match_model.h"

#include <QButtonGroup>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QRadioButton>
#include <QToolButton>

#include <algorithm>

namespace lilong {
namespace {

constexpr int linesShown = 5;
constexpr int pauseMilliseconds = 120; // a word is typed before it is looked for

int issuesIn(const std::vector<FoundText>& matches) {
    std::vector<StoredIssueId> ids;
    for (const FoundText& match : matches)
        ids.push_back(match.issue);
    std::sort(ids.begin(), ids.end());
    return static_cast<int>(std::unique(ids.begin(), ids.end()) - ids.begin());
}

} // namespace

FindBar::FindBar(Session& session, ProofView& proof, QWidget* parent)
    : QFrame(parent), session_(session), proof_(proof), search_(new TextSearch(session, this)), model_(new MatchModel(this)), sought_(new QLineEdit(this)),
      replacement_(new QLineEdit(this)), replacementLabel_(new QLabel(tr("Replace with"), this)),
      matchCase_(option(tr("Case"), tr("Tell capital letters from small ones (Alt+C)"), Qt::Key_C)),
      wholeWord_(option(tr("Word"), tr("Only where words begin and end (Alt+W)"), Qt::Key_W)),
      expression_(option(tr("Expression"), tr("What is looked for is a regular expression; $1 stands for its first group in what replaces it (Alt+X)"), Qt::Key_X)),
      reaches_(new QButtonGroup(this)), count_(new QLabel(this)), list_(new QListView(this)), message_(new QLabel(this)),
      one_(new QPushButton(tr("Replace This One  Alt+Enter"), this)), all_(new QPushButton(this)) {
    setFrameShape(QFrame::StyledPanel);
    setBackgroundRole(QPalette::AlternateBase);
    setAutoFillBackground(true);
    setAccessibleName(tr("Find and replace"));
    pause_.setSingleShot(true);
    pause_.setInterval(pauseMilliseconds);
    build();
    connectParts();
    showCount();
    hide();
}

void FindBar::connectParts() {
    for (QWidget* const part : std::initializer_list<QWidget*>{sought_, replacement_, list_})
        part->installEventFilter(this);
    connect(&pause_, &QTimer::timeout, this, &FindBar::search);
    connect(sought_, &QLineEdit::textChanged, this, &FindBar::searchSoon);
    connect(replacement_, &QLineEdit::textChanged, this, &FindBar::searchSoon);
    connect(reaches_, &QButtonGroup::idClicked, this, [this](int reach) { setReach(static_cast<Reach>(reach)); });
    connect(one_, &QPushButton::clicked, this, &FindBar::replaceCurrent);
    connect(all_, &QPushButton::clicked, this, &FindBar::replaceTicked);
    connect(model_, &MatchModel::ticksChanged, this, &FindBar::showCount);
    connect(list_->selectionModel(), &QItemSelectionModel::currentChanged, this, &FindBar::showCurrent);
    connect(&proof_, &QTextEdit::selectionChanged, this, &FindBar::showCount);
    connect(search_, &TextSearch::foundHere, this, &FindBar::showHere);
    connect(search_, &TextSearch::foundElsewhere, this, &FindBar::showElsewhere);
    connect(search_, &TextSearch::failed, this, &FindBar::showFault);
    connect(search_, &TextSearch::started, this, &FindBar::started);
    // What is listed are places of the issue as it was.
    connect(&session_, &Session::changed, this, [this] {
        if (isVisible())
            pause_.start();
    });
}

void FindBar::open(bool replacing) {
    replacing_ = replacing;
    for (QWidget* const part : std::initializer_list<QWidget*>{replacementLabel_, replacement_, one_, all_})
        part->setVisible(replacing);
    QAbstractButton* const archive = reaches_->button(static_cast<int>(Reach::Archive));
    archive->setEnabled(search_->hasArchive());
    if (reach_ == Reach::Archive)
        setReach(Reach::Issue); // other issues are looked at only where she says so again
    const std::vector<PartSpan> selected = proof_.selectedSpans();
    if (!sought_->hasFocus() && selected.size() == 1 && !selected.front().span.isEmpty())
        sought_->setText(slice(textOf(session_.issue().part(selected.front().part)), selected.front().span).toString());
    list_->setFixedHeight(linesShown * (list_->fontMetrics().height() * 3 / 2) + 2 * list_->frameWidth());
    Q_EMIT opened();
    show();
    sought_->setFocus(Qt::ShortcutFocusReason);
    sought_->selectAll();
    searchSoon();
}

void FindBar::leave() {
    if (working_) {
        Q_EMIT stopWanted(); // what is said then is said where the work ends
        return;
    }
    pause_.stop();
    search_->clear();
    hide();
    proof_.setFocus();
}

ReplaceWish FindBar::wish() const {
    return {{sought_->text(), expression_->isChecked(), matchCase_->isChecked(), wholeWord_->isChecked()}, replacing_ ? replacement_->text() : QString()};
}

// --- searching

void FindBar::setReach(Reach reach) {
    if (reach == Reach::Archive && !search_->hasArchive()) {
        tell(tr("This issue has no archive yet."), true);
        reach = reach_;
    }
    reach_ = reach;
    reaches_->button(static_cast<int>(reach))->setChecked(true);
    searchSoon();
}

void FindBar::searchSoon() {
    asked_ = false;
    if (isVisible())
        pause_.start();
}

void FindBar::search() {
    pause_.stop();
    tell({});
    if (sought_->text().isEmpty()) {
        search_->clear();
        showHere({});
        showElsewhere({});
        return;
    }
    const ProofRow* const row = proof_.currentRow();
    if (reach_ != Reach::Archive)
        elsewhere_.clear();
    search_->start(wish(), reach_, row ? row->ref.article : ArticleId());
    if (search_->isInArchive())
        tell(tr("Searching the archive…"));
}

// The proof has what is unplaced before the rest of the furniture: the list goes the way of the proof.
void FindBar::showHere(const std::vector<FoundText>& matches) {
    std::vector<std::pair<int, FoundText>> placed;
    PartRef part;
    int start = -1;
    for (const FoundText& match : matches) {
        if (start < 0 || match.match.part != part) {
            part = match.match.part;
            start = proof_.proof().positionOf({part, 0});
        }
        placed.emplace_back(start, match);
    }
    std::stable_sort(placed.begin(), placed.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    here_.clear();
    for (auto& [position, match] : placed)
        here_.push_back(std::move(match));
    fill();
    if (const int direction = std::exchange(pendingStep_, 0))
        step(direction);
}

void FindBar::showElsewhere(const std::vector<FoundText>& matches) {
    elsewhere_ = matches;
    tell({});
    fill();
}

void FindBar::showFault(const Error& error) {
    pendingStep_ = 0;
    here_.clear();
    elsewhere_.clear();
    fill();
    tell(error.message(), true);
}

void FindBar::fill() {
    asked_ = false;
    std::vector<FoundText> all = here_;
    all.insert(all.end(), elsewhere_.begin(), elsewhere_.end());
    const QSignalBlocker quiet(list_->selectionModel()); // nothing is looked at before she moves
    model_->setMatches(std::move(all), replacing_);
    if (const int row = rowInHand(); row >= 0)
        list_->setCurrentIndex(model_->index(row, 0));
    showCount();
}

// --- the match in hand

std::pair<int, int> FindBar::positionsOf(int row) const {
    const TextMatch& match = model_->matchAt(row).match;
    return {proof_.proof().positionOf({match.part, match.span.start}), proof_.proof().positionOf({match.part, match.span.end})};
}

int FindBar::rowFrom(int direction) const {
    const QTextCursor cursor = proof_.textCursor();
    const int count = model_->countHere();
    int low = 0, high = count; // the first match that begins at or behind the cursor
    const int from = direction > 0 && rowInHand() >= 0 ? cursor.selectionStart() + 1 : cursor.selectionStart();
    while (low < high) {
        const int middle = (low + high) / 2;
        if (positionsOf(middle).first < from)
            low = middle + 1;
        else
            high = middle;
    }
    return direction > 0 ? low % count : (low + count - 1) % count;
}

int FindBar::rowInHand() const {
    const QTextCursor cursor = proof_.textCursor();
    if (!cursor.hasSelection())
        return -1;
    int low = 0, high = model_->countHere();
    while (low < high) {
        const int middle = (low + high) / 2;
        if (positionsOf(middle).first < cursor.selectionStart())
            low = middle + 1;
        else
            high = middle;
    }
    const bool isIt = low < model_->countHere() && positionsOf(low) == std::pair(cursor.selectionStart(), cursor.selectionEnd());
    return isIt ? low : -1;
}

void FindBar::step(int direction) {
    if (!isVisible()) {
        if (sought_->text().isEmpty()) {
            open(replacing_);
            return;
        }
        show();
        pause_.start();
    }
    if (isSearching() && !search_->isInArchive()) {
        pendingStep_ = direction;
        if (pause_.isActive())
            search();
        return;
    }
    if (model_->countHere() == 0)
        return;
    const int row = rowFrom(direction);
    list_->setCurrentIndex(model_->index(row, 0));
    showCurrent(); // it may have been the current line before
}

void FindBar::showCurrent() {
    const QModelIndex index = list_->currentIndex();
    if (!index.isValid())
        return;
    const FoundText& found = model_->matchAt(index.row());
    if (found.issue.isEmpty())
        proof_.select({found.match.part, found.match.span.start}, {found.match.part, found.match.span.end});
    showCount();
}

// --- replacing

void FindBar::replaceTicked() {
    const std::vector<FoundText> ticked = model_->ticked();
    if (!replacing_ || working_ || ticked.empty() || isSearching())
        return;
    std::vector<FoundText> stored = ticked;
    std::erase_if(stored, [](const FoundText& found) { return found.issue.isEmpty(); });
    if (!stored.empty() && !std::exchange(asked_, true)) {
        tell(tr("This changes %n other issues of the archive, ", nullptr, issuesIn(stored)) + tr("%n places in them. Ctrl+Enter again does it.", nullptr, static_cast<int>(stored.size())));
        return;
    }
    asked_ = false;
    Q_EMIT replaceWanted(ticked);
}

void FindBar::replaceCurrent() {
    const int row = rowInHand();
    if (!replacing_ || working_ || isSearching())
        return;
    if (row < 0) {
        step(1); // it is looked at before it goes
        return;
    }
    const FoundText one = model_->matchAt(row);
    Q_EMIT replaceWanted({one});
    proof_.placeCursor({one.match.part, one.match.span.start + one.match.after.size()});
    step(1);
}

void FindBar::setWorking(bool working) {
    working_ = working;
    showCount();
    if (working)
        tell(tr("Replacing in the archive… Escape stops it."));
}

// --- what is said

void FindBar::tell(const QString& message, bool isFault) {
    QPalette palette = message_->palette();
    const DeskColours colours(this->palette());
    palette.setColor(QPalette::WindowText, isFault ? colours.bad : colours.text);
    message_->setPalette(palette);
    message_->setText(message);
    message_->setToolTip(message);
}

QString FindBar::message() const { return message_->text(); }

QString FindBar::count() const { return count_->text(); }

void FindBar::showCount() {
    const int count = model_->rowCount(), ticked = model_->tickedCount();
    const int row = isVisible() ? rowInHand() : -1;
    if (sought_->text().isEmpty())
        count_->clear();
    else
        count_->setText(row >= 0 ? tr("%1 of %2").arg(row + 1).arg(count) : tr("%n places", nullptr, count));
    all_->setText(tr("Replace %n places  Ctrl+Enter", nullptr, ticked));
    all_->setEnabled(ticked > 0 && !working_);
    one_->setEnabled(model_->countHere() > 0 && !working_);
}

} // namespace lilong
