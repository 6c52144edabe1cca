#include "ui/desk/desk_status.h"

#include "app/issue/ledger.h"
#include "app/issue/page_states.h"
#include "app/issue/state_name.h"
#include "ui/desk/desk_colours.h"
#include "ui/models/repair_list_model.h"

#include <QCoreApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>

#include <algorithm>

namespace lilong {
namespace {

constexpr int pauseMilliseconds = 250;
constexpr int messageMilliseconds = 8000;

void paintIn(QLabel* label, const QColor& colour) {
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, colour);
    label->setPalette(palette);
}

} // namespace

DeskFigures DeskFigures::of(const Issue& issue) {
    const LedgerCount count = countLedger(issue);
    const auto open = std::count_if(issue->doubts.begin(), issue->doubts.end(), [](const RepairPtr& doubt) { return doubt->state == RepairState::Proposed; });
    return {count.total, count.inArticles, count.inFurniture, count.unplaced, countAppliedRepairs(issue), static_cast<int>(open)};
}

QString DeskFigures::ledgerText() const {
    const auto number = [](qsizetype value) { return QLocale().toString(static_cast<qlonglong>(value)); };
    const QString where = QCoreApplication::translate("DeskFigures", "text %1 · furniture %2 · unplaced %3")
                              .arg(number(inArticles), number(inFurniture), number(unplaced));
    if (!balances())
        return QCoreApplication::translate("DeskFigures", "✗ raw %1 characters, not all accounted for: %2").arg(number(total), where);
    return QCoreApplication::translate("DeskFigures", "✓ raw %1 characters all accounted for: %2").arg(number(total), where);
}

DeskStatusBar::DeskStatusBar(Session& session, QWidget* parent)
    : QWidget(parent), session_(session), ledger_(new QLabel(this)), repairs_(new QLabel(this)), doubts_(new QLabel(this)), saved_(new QLabel(this)) {
    setAccessibleName(tr("State of the issue"));
    auto* const layout = new QHBoxLayout(this);
    const int em = fontMetrics().height();
    layout->setContentsMargins(em / 2, em / 6, em / 2, em / 6);
    layout->setSpacing(em * 3 / 2);
    for (QLabel* const label : {ledger_, repairs_, doubts_, saved_})
        label->setTextFormat(Qt::PlainText);
    // A long line must not keep the window from getting narrow.
    ledger_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    layout->addWidget(ledger_, 1);
    layout->addWidget(repairs_);
    layout->addWidget(doubts_);
    layout->addWidget(saved_);
    for (QTimer* const timer : {&pause_, &message_})
        timer->setSingleShot(true);
    pause_.setInterval(pauseMilliseconds);
    message_.setInterval(messageMilliseconds);
    connect(&pause_, &QTimer::timeout, this, &DeskStatusBar::count);
    connect(&message_, &QTimer::timeout, this, &DeskStatusBar::count);
    connect(&session_, &Session::changed, &pause_, qOverload<>(&QTimer::start));
    connect(&session_, &Session::changed, this, &DeskStatusBar::showSaved);
    connect(&session_, &Session::modifiedChanged, this, &DeskStatusBar::showSaved);
    showFigures(DeskFigures::of(session_.issue()));
    showSaved();
}

void DeskStatusBar::tell(const QString& message, Tone tone) {
    ledger_->setText(message);
    ledger_->setToolTip(message);
    const DeskColours colours(palette());
    paintIn(ledger_, tone == Tone::Refusal ? colours.bad : colours.text);
    message_.start();
}

/// A long issue takes longer than a frame.
void DeskStatusBar::count() {
    counting_ = std::make_unique<BackgroundJob<DeskFigures>>();
    counting_->start([issue = session_.issue()](const Progress&) -> Result<DeskFigures> { return DeskFigures::of(issue); },
                     [this](const DeskFigures& figures) { showFigures(figures); });
}

void DeskStatusBar::showFigures(const DeskFigures& figures) {
    repairs_->setText(tr("repairs %1").arg(QLocale().toString(figures.repairs)));
    doubts_->setText(tr("doubts %1").arg(QLocale().toString(figures.doubts)));
    if (message_.isActive())
        return;
    ledger_->setText(figures.ledgerText());
    ledger_->setToolTip(figures.ledgerText());
    const DeskColours colours(palette());
    paintIn(ledger_, figures.balances() && figures.unplaced == 0 ? colours.good : figures.balances() ? colours.text : colours.bad);
}

void DeskStatusBar::showSaved() {
    saved_->setText(tr("%1 · %2").arg(session_.isModified() ? tr("not saved yet") : session_.whyLocked().isEmpty() ? tr("saved") : tr("only to be read"), stateText()));
    saved_->setToolTip(session_.whyLocked());
}

QString DeskStatusBar::stateText() const {
    const std::vector<SourcePtr>& pages = session_.issue()->sources;
    const auto page = std::find_if(pages.begin(), pages.end(), [this](const SourcePtr& one) { return one->id == page_; });
    if (page == pages.end())
        return stateName(session_.issue()->state);
    const QString state = stateName(pageState(session_.issue().data(), page_));
    return pages.size() < 2 ? state : tr("page %1/%2: %3").arg(page - pages.begin() + 1).arg(pages.size()).arg(state);
}

void DeskStatusBar::showPage(SourceId page) {
    page_ = page;
    showSaved();
}

QString DeskStatusBar::text() const {
    return QStringList{ledger_->text(), repairs_->text(), doubts_->text(), saved_->text()}.join(QStringLiteral(" | "));
}

void DeskStatusBar::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !message_.isActive())
        pause_.start();
}

} // namespace lilong
