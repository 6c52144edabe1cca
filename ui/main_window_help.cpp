// How the window explains itself: the sheet of shortcuts on paper, and the tour over the desk.

#include "ui/desk/desk_pane.h"
#include "ui/desk/desk_status.h"
#include "ui/desk/inspector.h"
#include "ui/desk/proof_view.h"
#include "ui/desk/source_pane.h"
#include "ui/library/import_page.h"
#include "ui/main_window.h"
#include "ui/search/shortcut_sheet.h"
#include "ui/settings/settings.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/tour_card.h"

#include <QAction>
#include <QPrintDialog>
#include <QPrinter>
#include <QTimer>
#include <QToolBar>

namespace lilong {

namespace {

QString keysOf(const ActionCatalogue& catalogue, const char* id) {
    return catalogue.action(QLatin1String(id))->shortcut().toString(QKeySequence::NativeText);
}

} // namespace

void MainWindow::connectHelp() {
    on("help.shortcuts", &MainWindow::showShortcuts);
    on("help.printShortcuts", &MainWindow::printShortcuts);
    on("help.tour", &MainWindow::showTour);
    on("help.about", &MainWindow::sayAbout);
    tour_ = new TourCard(this);
}

void MainWindow::printShortcuts() {
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    auto* const dialog = new QPrintDialog(printer.get(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, qOverload<>(&QDialog::accepted), this, [this, printer] { printShortcutSheet(catalogue_, *printer); }, Qt::QueuedConnection);
    dialog->open();
}

void MainWindow::showTour() {
    tourWanted_ = true;
    if (!desk_) {
        const bool nothingWaits = import_->isEmpty();
        importSample();
        if (nothingWaits) // else she looks first at what she brought in herself
            import_->take();
        return;
    }
    showDesk();
    startTour();
}

// The panes get their places when the desk is laid out; the card points at them after that.
void MainWindow::startTour() {
    if (!std::exchange(tourWanted_, false))
        return;
    settings_.set(Setting::TourSeen, true);
    QTimer::singleShot(0, this, [this] {
        if (desk_)
            tour_->start(tourSteps());
    });
}

std::vector<TourStep> MainWindow::tourSteps() const {
    const QString nextDoubt = keysOf(catalogue_, "desk.nextDoubt");
    return {
        {desk_->source(), tr("The raw page"), tr("Here stands the text as it came in. It is never changed. Colours show what became of each stretch; "
                                                 "click a word, and the proof beside shows where it went.")},
        {desk_->proof(), tr("The proof"), tr("Here you read and type. What was repaired is underlined, people and places are tagged. "
                                             "Nothing you type is lost: it is kept within two seconds.")},
        {desk_->inspector(), tr("Doubts first"), tr("What Lilong was not sure of waits here. %1 goes to the next doubt; in the list, A accepts and X keeps the raw text.")
                                                     .arg(nextDoubt)},
        {desk_->status(), tr("How far you are"), tr("The line below says whether every character is placed, how many doubts are open, and whether your work is saved (%1).")
                                                     .arg(keysOf(catalogue_, "file.save"))},
        {findChild<QToolBar*>(), tr("Everything by key"), tr("%1 finds any action by its name, in Chinese, pinyin or English. %2 lists all keys; this tour is in the Help menu.")
                                                              .arg(keysOf(catalogue_, "view.palette"), keysOf(catalogue_, "help.shortcuts"))}};
}

} // namespace lilong
