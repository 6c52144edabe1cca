#include "ui/desk/gate_card.h"

#include "ui/actions/action_catalogue.h"
#include "ui/desk/desk_colours.h"
#include "ui/models/gate_model.h"
#include "ui/widgets/list_keys.h"

#include <QAction>
#include <QGridLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QStyledItemDelegate>
#include <QTreeView>

#include <algorithm>

namespace lilong {
namespace {

constexpr int linesShown = 8, fewestLines = 3;
constexpr int pauseMilliseconds = 400; // the whole issue is tagged anew: not at every key

/// What was let pass in grey.
class FindingDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override {
        QStyledItemDelegate::initStyleOption(option, index);
        if (index.data(GateModel::PassedRole).toBool())
            option->palette.setColor(QPalette::Text, DeskColours(option->palette).faint);
    }
};

} // namespace

GateCard::GateCard(Session& session, GateCheck& check, QAction* proofSheet, QWidget* parent)
    : QFrame(parent), session_(session), check_(check), model_(new GateModel(this)), title_(new QLabel(this)), counts_(new QLabel(this)), list_(new QTreeView(this)),
      message_(new QLabel(this)), pass_(new QPushButton(tr("Let It Pass  Del"), this)) {
    setFrameShape(QFrame::StyledPanel);
    setBackgroundRole(QPalette::AlternateBase);
    setAutoFillBackground(true);
    setAccessibleName(tr("What stands in the way of printing"));
    pause_.setSingleShot(true);
    pause_.setInterval(pauseMilliseconds);
    buildList();
    build(*proofSheet);
    connectParts();
    hide();
}

void GateCard::buildList() {
    list_->setModel(model_);
    list_->setItemDelegate(new FindingDelegate(list_));
    list_->setRootIsDecorated(false);
    list_->setUniformRowHeights(true);
    list_->setAllColumnsShowFocus(true);
    list_->setHeaderHidden(true);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->header()->setStretchLastSection(false);
    list_->header()->setSectionResizeMode(GateModel::SentenceColumn, QHeaderView::Stretch);
    list_->setAccessibleName(tr("Findings of the gate"));
    list_->setAccessibleDescription(tr("Enter goes to the place, Delete lets the finding pass or makes it count again, Shift+Delete does so with all of its kind, Escape leaves"));
    new ListKeys(list_, [this](int key, bool shift) { return handlesKey(key, shift); });
    setFocusProxy(list_);
}

void GateCard::build(QAction& proofSheet) {
    for (QLabel* const label : {title_, counts_, message_})
        label->setTextFormat(Qt::PlainText);
    for (QLabel* const label : {counts_, message_})
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // a long line must not widen the window
    QFont bold = title_->font();
    bold.setBold(true);
    title_->setFont(bold);
    auto* const sheet = new QPushButton(plainTextOf(proofSheet), this);
    sheet->setToolTip(proofSheet.toolTip());
    connect(sheet, &QPushButton::clicked, &proofSheet, &QAction::trigger);
    auto* const close = new QPushButton(tr("Close  Esc"), this);
    connect(close, &QPushButton::clicked, this, &GateCard::leave);
    auto* const layout = new QGridLayout(this);
    layout->setVerticalSpacing(layout->verticalSpacing() / 2);
    layout->addWidget(title_, 0, 0);
    layout->addWidget(counts_, 0, 1, 1, 4);
    layout->addWidget(list_, 1, 0, 1, 5);
    layout->addWidget(message_, 2, 0, 1, 2);
    layout->addWidget(pass_, 2, 2);
    layout->addWidget(sheet, 2, 3);
    layout->addWidget(close, 2, 4);
    layout->setColumnStretch(1, 1);
}

void GateCard::connectParts() {
    connect(&pause_, &QTimer::timeout, &check_, &GateCheck::ask);
    connect(&check_, &GateCheck::answered, this, [this] {
        if (isVisible())
            fill();
    });
    connect(&check_, &GateCheck::failed, this, &GateCard::tell);
    connect(pass_, &QPushButton::clicked, this, [this] { letPass(false); });
    connect(list_, &QTreeView::doubleClicked, this, &GateCard::choose);
    connect(list_->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        if (const GateFinding* const finding = current())
            Q_EMIT shown(GateFinding(*finding));
    });
    // Places move with the text: until the gate was asked anew, nothing is listed anew.
    connect(&session_, &Session::changed, this, [this] {
        if (isVisible() && !passing_)
            pause_.start();
    });
}

void GateCard::open(SourceId page) {
    page_ = page;
    const int line = list_->fontMetrics().height() * 4 / 3;
    // Beside a message and a doubt with rivals a low window has no room for all lines.
    list_->setMinimumHeight(fewestLines * line + 2 * list_->frameWidth());
    list_->setMaximumHeight(linesShown * line + 2 * list_->frameWidth());
    list_->header()->resizeSection(GateModel::KindColumn, list_->fontMetrics().height() * 8);
    list_->header()->resizeSection(GateModel::PlaceColumn, list_->fontMetrics().height() * 14);
    tell({});
    Q_EMIT opened();
    show();
    fill();
    list_->setFocus(Qt::ShortcutFocusReason);
    check_.ask();
    showTitle();
}

void GateCard::leave() {
    pause_.stop();
    check_.stop();
    hide();
    Q_EMIT left();
}

const GateFinding* GateCard::current() const {
    const QModelIndex index = list_->currentIndex();
    return index.isValid() && index.row() < model_->rowCount() ? &model_->findingAt(index.row()) : nullptr;
}

/// The line in hand stays in hand; where it is gone, the one that moved up.
void GateCard::fill() {
    const GateFinding* const before = current();
    const QString key = before ? before->key : QString();
    const int row = list_->currentIndex().row();
    const QSignalBlocker quiet(list_->selectionModel()); // nothing is looked at before she moves
    model_->show(session_.issue(), check_.findings(page_));
    const int found = passing_ ? -1 : model_->rowOf(key);
    if (model_->rowCount() > 0)
        list_->setCurrentIndex(model_->index(found >= 0 ? found : std::clamp(row, 0, model_->rowCount() - 1), GateModel::KindColumn));
    list_->viewport()->update();
    showTitle();
}

void GateCard::showTitle() {
    const int open = model_->openCount(), passed = model_->passedCount();
    const QString what = page_.isEmpty() ? tr("In the way of printing: %1").arg(open) : tr("In the way of this page: %1").arg(open);
    title_->setText(passed > 0 ? tr("%1 · let pass: %2").arg(what).arg(passed) : what);
    counts_->setText(model_->countsByKind());
    counts_->setToolTip(counts_->text());
    pass_->setEnabled(model_->rowCount() > 0);
    if (check_.isAsking())
        message_->setText(tr("Looking for names without a tag…"));
    else if (open == 0)
        message_->setText(tr("Nothing stands in the way."));
    else
        message_->setText(tr("Enter goes there, Delete lets it pass, Shift+Delete all of its kind."));
}

void GateCard::tell(const QString& message) {
    message_->setText(message);
    message_->setToolTip(message);
}

int GateCard::openCount() const { return model_->openCount(); }

bool GateCard::isAsking() const { return check_.isAsking(); }

QString GateCard::title() const { return title_->text() + QLatin1String(" | ") + counts_->text(); }

QString GateCard::message() const { return message_->text(); }

std::vector<GateFinding> GateCard::alikeInList(const GateFinding& finding) const {
    std::vector<GateFinding> alike;
    for (int row = 0; row < model_->rowCount(); ++row) {
        if (const GateFinding& one = model_->findingAt(row); one.kind == finding.kind && one.isPassed == finding.isPassed)
            alike.push_back(one);
    }
    return alike;
}

void GateCard::letPass(bool wholeKind) {
    const GateFinding* const finding = current();
    if (!finding)
        return;
    const QScopedValueRollback guard(passing_, true);
    const bool pass = !finding->isPassed;
    Result<Issue> change = session_.issue();
    for (const GateFinding& one : wholeKind ? alikeInList(*finding) : std::vector<GateFinding>{*finding})
        change = change.and_then([&](const Issue& issue) { return changes::letPass(issue, one, pass); });
    const Result<void> made = session_.apply(pass ? tr("Letting a finding pass") : tr("Making a finding count again"), change);
    if (!made) {
        Q_EMIT refused(made.error().message());
        tell(made.error().message());
        return;
    }
    fill();
    if (const GateFinding* const next = current())
        Q_EMIT shown(GateFinding(*next));
}

void GateCard::choose() {
    if (const GateFinding* const finding = current())
        Q_EMIT chosen(GateFinding(*finding)); // the list may be filled anew on the way
}

bool GateCard::handlesKey(int key, bool shift) {
    switch (key) {
    case Qt::Key_Return: case Qt::Key_Enter: choose(); return true;
    case Qt::Key_Delete: case Qt::Key_Backspace: letPass(shift); return true;
    case Qt::Key_Escape: leave(); return true;
    default: return false;
    }
}

void GateCard::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        leave();
    else
        QFrame::keyPressEvent(event);
}

} // namespace lilong
