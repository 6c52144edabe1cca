#include "ui/history/history_page.h"

#include "app/issue/restoring.h"
#include "ui/actions/action_catalogue.h"
#include "ui/history/history_reader.h"
#include "ui/history/repair_difference_view.h"
#include "ui/history/state_comparison_view.h"
#include "ui/history/step_model.h"
#include "ui/widgets/page_header.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QListView>
#include <QSignalBlocker>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <map>

namespace lilong {
namespace {

constexpr int pauseMs = 60;

QString nameOfArticle(const Article& article) {
    const QString headline = textOf(article.headline);
    if (!headline.isEmpty())
        return headline;
    const QString text = article.blocks.empty() ? QString() : textOf(article.blocks.front()->part).left(24);
    return text.isEmpty() ? HistoryPage::tr("Without a headline") : text;
}

ArticleId articleOf(const PartDifference& one) {
    return one.kind == PartDifference::Kind::Removed ? one.before.article : one.after.article;
}

QListView* stepList(StepModel* model, QWidget* parent) {
    auto* const list = new QListView(parent);
    list->setModel(model);
    list->setUniformItemSizes(true);
    list->setAlternatingRowColors(true);
    list->setSpacing(1);
    list->setFrameShape(QFrame::NoFrame);
    list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setAccessibleName(HistoryPage::tr("What was done"));
    list->setAccessibleDescription(HistoryPage::tr("Everything done with this issue, the newest first. Choosing a step shows how the text was after it."));
    return list;
}

} // namespace

HistoryPage::HistoryPage(ActionCatalogue& catalogue, const Clock& clock, QWidget* parent)
    : QWidget(parent), catalogue_(catalogue), reader_(new HistoryReader(clock, this)), model_(new StepModel(this)), list_(stepList(model_, this)) {
    auto* const header = new PageHeader(tr("History"), this);
    connect(header, &PageHeader::backWanted, this, &HistoryPage::backWanted);
    header->addButtons({catalogue_.action(QStringLiteral("history.repair")), catalogue_.action(QStringLiteral("history.paragraph")), catalogue_.action(QStringLiteral("history.article")),
                        catalogue_.action(QStringLiteral("history.everything"))});
    auto* const splitter = new QSplitter(this);
    splitter->addWidget(stepSide());
    splitter->addWidget(comparingSide());
    splitter->setSizes({260, 900});
    splitter->setStretchFactor(1, 1);
    splitter->setChildrenCollapsible(false);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(header);
    layout->addWidget(splitter, 1);
    setFocusProxy(list_);
    pause_.setSingleShot(true);
    pause_.setInterval(pauseMs);
    connect(&pause_, &QTimer::timeout, this, &HistoryPage::showStep);
    connect(list_->selectionModel(), &QItemSelectionModel::currentChanged, &pause_, qOverload<>(&QTimer::start));
    connectActions();
}

QWidget* HistoryPage::stepSide() {
    auto* const side = new QWidget(this);
    auto* const layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 4);
    layout->setSpacing(2);
    layout->addWidget(list_, 1);
    for (const char* const id : {"history.step", "history.beside"})
        layout->addWidget(actionButton(catalogue_.action(QLatin1String(id)), side));
    return side;
}

QWidget* HistoryPage::comparingSide() {
    auto* const side = new QWidget(this);
    articles_ = new QComboBox(side);
    articles_->setAccessibleName(tr("Article"));
    articles_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    summary_ = new QLabel(side);
    summary_->setTextFormat(Qt::PlainText);
    comparison_ = new StateComparisonView(side);
    auto* const label = new QLabel(tr("Artic&le"), side);
    label->setBuddy(articles_);
    auto* const top = new QHBoxLayout;
    top->setContentsMargins(10, 4, 12, 6);
    top->setSpacing(8);
    top->addWidget(label);
    top->addWidget(articles_, 1);
    top->addWidget(summary_);
    auto* const layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(top);
    repairs_ = new RepairDifferenceView(side);
    auto* const splitter = new QSplitter(Qt::Vertical, side);
    splitter->addWidget(comparison_);
    splitter->addWidget(repairs_);
    splitter->setSizes({520, 160});
    splitter->setStretchFactor(0, 1);
    splitter->setChildrenCollapsible(false);
    layout->addWidget(splitter, 1);
    linkSelections();
    connect(articles_, &QComboBox::currentIndexChanged, this, &HistoryPage::compare);
    return side;
}

/// The chosen repair stands in the chosen part.
void HistoryPage::linkSelections() {
    connect(repairs_->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        if (const RepairDifference* const repair = repairs_->hasFocus() ? repairs_->chosen() : nullptr)
            comparison_->choosePart(repair->part);
        enableActions();
    });
    connect(comparison_->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        if (const ComparedPart* const part = comparison_->hasFocus() ? comparison_->chosen() : nullptr)
            repairs_->choosePart(part->kind == ComparedPart::Kind::Removed ? part->before : part->after);
    });
    connect(repairs_, &RepairDifferenceView::restoreWanted, this, &HistoryPage::restoreRepair);
}

void HistoryPage::connectActions() {
    catalogue_.bind(ActionScope::History, this);
    const auto on = [this](const char* id, auto slot) { connect(catalogue_.action(QLatin1String(id)), &QAction::triggered, this, slot); };
    on("history.beside", &HistoryPage::toggleBeside);
    on("history.step", &HistoryPage::showWhatStepDid);
    on("history.repair", &HistoryPage::restoreRepair);
    on("history.paragraph", &HistoryPage::restoreParagraph);
    on("history.article", &HistoryPage::restoreArticle);
    on("history.everything", &HistoryPage::restoreEverything);
    on("history.next", [this] { comparison_->goToDifference(1); });
    on("history.previous", [this] { comparison_->goToDifference(-1); });
    connect(reader_, &HistoryReader::failed, this, &HistoryPage::failed);
    connect(reader_, &HistoryReader::listed, this, &HistoryPage::showStored);
    connect(reader_, &HistoryReader::loaded, this, [this](qint64 step, const Issue& state) {
        if (list_->currentIndex().isValid() && model_->numberAt(list_->currentIndex().row()) == step)
            showState(state);
    });
}

void HistoryPage::showIssue(Session& session, ArticleId article) {
    if (session_)
        session_->disconnect(this);
    reader_->stop();
    session_ = &session;
    wanted_ = article;
    then_.reset();
    hold(false);
    connect(session_, &Session::changed, this, &HistoryPage::followSession);
    connect(session_, &Session::modifiedChanged, this, [this](bool isModified) {
        if (!isModified && isVisible() && !session_->storedId().isEmpty()) // saved from here: the archive has more steps now
            reader_->list(session_->archivePath(), session_->storedId());
    });
    model_->setStored({});
    model_->setUnsaved(session.unsavedSteps());
    chooseStep(std::min(1, model_->rowCount() - 1));
    if (!session.storedId().isEmpty())
        reader_->list(session.archivePath(), session.storedId());
    list_->setFocus(Qt::OtherFocusReason);
}

// The newest stand on top: where one is in the list stays. The step before the last is what one mostly wants back; the last is the present state.
void HistoryPage::showStored(const std::vector<HistoryStep>& steps) {
    const int row = model_->rowCount() > 1 ? list_->currentIndex().row() : 1;
    model_->setStored(steps);
    model_->setUnsaved(session_ ? session_->unsavedSteps() : std::vector<DoneStep>());
    chooseStep(std::min(row, model_->rowCount() - 1));
}

void HistoryPage::chooseStep(int row) {
    then_.reset();
    list_->setCurrentIndex(model_->index(row));
    pause_.start();
    enableActions();
}

// What was chosen stays chosen, below what was done just now.
void HistoryPage::followSession() {
    if (!session_ || !isVisible())
        return;
    const int fromEnd = model_->rowCount() - list_->currentIndex().row();
    const std::optional<Issue> then = then_;
    model_->setUnsaved(session_->unsavedSteps());
    {
        const QSignalBlocker blocker(list_->selectionModel());
        list_->setCurrentIndex(model_->index(std::max(0, model_->rowCount() - fromEnd)));
    }
    if (then)
        showState(*then);
}

void HistoryPage::showStep() {
    const QModelIndex index = list_->currentIndex();
    if (!session_ || !index.isValid())
        return;
    if (const std::optional<Issue> state = model_->stateAt(index.row())) {
        showState(*state);
        return;
    }
    then_.reset();
    enableActions();
    summary_->setText(tr("Reading…"));
    reader_->read(session_->archivePath(), session_->storedId(), model_->numberAt(index.row()));
}

void HistoryPage::showState(const Issue& state) {
    if (!session_)
        return;
    then_ = state;
    fillArticles();
    compare();
}

ArticleId HistoryPage::article() const { return articles_->currentData().value<ArticleId>(); }

void HistoryPage::fillArticles() {
    const ArticleId before = articles_->count() > 0 && wanted_.isEmpty() ? article() : std::exchange(wanted_, {});
    const Issue& now = right();
    std::map<ArticleId, int> counts;
    for (const PartDifference& one : differencesOf(*then_, now))
        ++counts[articleOf(one)];
    std::map<ArticleId, int> decided;
    for (const RepairDifference& one : repairDifferences(*then_, now))
        ++decided[one.part.article];
    for (const auto& [id, count] : decided)
        counts.emplace(id, count); // where the text is the same
    const QSignalBlocker blocker(articles_);
    articles_->clear();
    const auto add = [&](const Article& one, bool isGone) {
        const int count = counts[one.id];
        const QString name = isGone ? tr("%1 — only at the left").arg(nameOfArticle(one)) : nameOfArticle(one);
        articles_->addItem(count > 0 ? tr("%1 (%2 different)").arg(name).arg(count) : name, QVariant::fromValue(one.id));
        if (one.id == before || (before.isEmpty() && articles_->currentIndex() <= 0 && count > 0))
            articles_->setCurrentIndex(articles_->count() - 1);
    };
    for (const ArticlePtr& one : now->articles)
        add(*one, false);
    for (const ArticlePtr& one : (*then_)->articles)
        if (std::none_of(now->articles.begin(), now->articles.end(), [&](const ArticlePtr& here) { return here->id == one->id; }))
            add(*one, true);
}

void HistoryPage::compare() {
    if (!session_ || !then_)
        return;
    const ComparedPart* const chosen = comparison_->chosen();
    const PartRef keep = !chosen ? PartRef() : chosen->kind == ComparedPart::Kind::Removed ? chosen->before : chosen->after;
    std::vector<ComparedPart> parts = comparedArticle(*then_, right(), article());
    const auto differing = std::count_if(parts.begin(), parts.end(), [](const ComparedPart& one) { return one.kind != ComparedPart::Kind::Same; });
    std::vector<RepairDifference> repairs = repairDifferences(*then_, right(), article());
    summary_->setText(differing > 0      ? tr("%n part(s) differ", nullptr, static_cast<int>(differing))
                      : !repairs.empty() ? tr("The text is the same, the repairs below differ")
                      : beside_          ? tr("This article is the same after both steps")
                                         : tr("This article is now as it was then"));
    comparison_->show(std::move(parts), tr("Then: %1").arg(model_->titleAt(list_->currentIndex().row())), beside_ ? tr("Then: %1").arg(besideTitle_) : tr("Now"), keep);
    repairs_->show(std::move(repairs), session_->issue()->sources);
    enableActions();
}

void HistoryPage::enableActions() {
    const bool isThere = session_ && then_;
    const bool differs = isThere && !then_->isSameAs(session_->issue());
    for (const char* const id : {"history.beside", "history.step"})
        catalogue_.action(QLatin1String(id))->setEnabled(isThere);
    catalogue_.action(QStringLiteral("history.repair"))->setEnabled(isThere && repairs_->chosen());
    catalogue_.action(QStringLiteral("history.paragraph"))->setEnabled(isThere && comparison_->chosen());
    catalogue_.action(QStringLiteral("history.article"))->setEnabled(isThere && articles_->count() > 0);
    catalogue_.action(QStringLiteral("history.everything"))->setEnabled(differs);
}

void HistoryPage::hold(bool isHeld) {
    const int row = list_->currentIndex().row();
    beside_ = isHeld ? then_ : std::nullopt;
    besideTitle_ = isHeld ? model_->titleAt(row) : QString();
    model_->setHeld(isHeld ? std::optional(model_->at(row)) : std::nullopt);
    catalogue_.action(QStringLiteral("history.beside"))->setChecked(isHeld);
}

void HistoryPage::toggleBeside() {
    if (!session_ || !then_)
        return;
    const bool wasHeld = model_->isHeld(list_->currentIndex().row());
    hold(!wasHeld);
    showState(*then_);
    if (!wasHeld)
        Q_EMIT said(tr("This step stands at the right now: choose another one to stand beside it."));
}

void HistoryPage::showWhatStepDid() {
    if (!session_ || !then_)
        return;
    const int before = list_->currentIndex().row() + 1;
    if (before >= model_->rowCount()) {
        Q_EMIT said(tr("Nothing came before this step."));
        return;
    }
    hold(true);
    {
        const QSignalBlocker blocker(articles_);
        articles_->clear(); // the article that the step changed is shown, whichever was looked at
    }
    chooseStep(before);
}

void HistoryPage::restoreRepair() {
    const RepairDifference* const repair = repairs_->chosen();
    if (!session_ || !then_ || !repair)
        return;
    if (!repair->before && repair->after->state != RepairState::Applied)
        Q_EMIT said(tr("This doubt was not there then, and nothing was made of it: there is nothing to take back."));
    else
        make(tr("Bringing back a repair"), changes::restoreRepair(session_->issue(), *then_, QString(repair->key)));
}

void HistoryPage::restoreParagraph() {
    const ComparedPart* const part = comparison_->chosen();
    if (!session_ || !then_ || !part)
        return;
    if (part->kind == ComparedPart::Kind::Same && !beside_) {
        Q_EMIT said(tr("This paragraph is now as it was then: there is nothing to bring back."));
    } else if (part->kind == ComparedPart::Kind::Added) {
        Q_EMIT said(tr("This paragraph was not there then. Bring back the whole article to have it as it was."));
    } else if (part->before.role != PartRole::Block) {
        Q_EMIT said(tr("Headings and bylines come back with their article. Bring back the whole article."));
    } else {
        make(tr("Bringing back a paragraph"), changes::restoreBlock(session_->issue(), *then_, part->before.block));
    }
}

void HistoryPage::restoreArticle() {
    if (session_ && then_)
        make(tr("Bringing back an article"), changes::restoreArticle(session_->issue(), *then_, article()));
}

void HistoryPage::restoreEverything() {
    if (session_ && then_)
        make(tr("Bringing back everything"), changes::restoreAll(session_->issue(), *then_));
}

void HistoryPage::make(const QString& label, const Result<Issue>& change) {
    const bool isNothing = change && *change == session_->issue();
    const Result<void> made = isNothing ? Result<void>() : session_->apply(label, change);
    if (!made)
        Q_EMIT failed(made.error());
    else
        Q_EMIT said(isNothing ? tr("It is now as it was then: there is nothing to bring back.") : tr("Brought back as it was then. Undo takes it back."));
}

} // namespace lilong
