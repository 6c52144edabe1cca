// What the window does with the open issue and its newsletter: repair again, and remember for the next issue.

#include "ui/library/open_issue.h"
#include "ui/library/repair_worker.h"
#include "ui/main_window.h"
#include "ui/models/recipe_wording.h"
#include "ui/settings/settings.h"
#include "ui/widgets/job_bar.h"
#include "ui/widgets/message_bar.h"

#include <QAction>

namespace lilong {

namespace {

QString wordingOf(const AgainCounts& counts) {
    QStringList parts{MainWindow::tr("%n repair(s) made", nullptr, counts.made)};
    if (counts.takenBack > 0)
        parts << MainWindow::tr("%n taken back", nullptr, counts.takenBack);
    if (counts.doubts > 0)
        parts << MainWindow::tr("%n new doubt(s)", nullptr, counts.doubts);
    if (counts.placed > 0)
        parts << MainWindow::tr("%n line(s) placed", nullptr, counts.placed);
    return parts.join(MainWindow::tr(", "));
}

} // namespace

void MainWindow::connectRecipe() {
    on("desk.repairAgain", &MainWindow::repairAgain);
    on("desk.rememberRecipe", &MainWindow::rememberRecipe);
    connect(repairing_, &RepairWorker::started, jobs_, &JobBar::watch);
    connect(repairing_, &RepairWorker::failed, this, [this](const Error& error) { messages_->report(error); });
    connect(repairing_, &RepairWorker::repaired, this, &MainWindow::repairedAgain);
}

void MainWindow::repairAgain() {
    if (!issue_)
        return;
    const QStringList off = settings_.list(Setting::RulesOff);
    repairing_->start(issue_->session().issue(), issue_->session().archivePath(), issue_->session().storedId(), QSet<QString>(off.begin(), off.end()));
}

void MainWindow::repairedAgain(const Issue& before, const Issue& after) {
    if (!issue_)
        return;
    if (!issue_->session().issue().isSameAs(before)) {
        messages_->say(MessageBar::Kind::Note, tr("The issue was changed while it was repaired again: nothing was done."), tr("Repair it again when you pause."));
        return;
    }
    const auto made = issue_->session().apply(tr("Repairing again"), after);
    if (!made)
        messages_->report(made.error());
    else
        messages_->say(MessageBar::Kind::Note, after.isSameAs(before) ? tr("Repaired again: there was nothing to do.")
                                                                      : tr("Repaired again: %1. Undo takes it all back.").arg(wordingOf(countsOf(before, after))));
}

void MainWindow::rememberRecipe() {
    if (!issue_)
        return;
    const Issue& issue = issue_->session().issue();
    const auto known = recipesIn(issue_->session().archivePath(), clock_);
    if (!known) {
        messages_->report(known.error());
        return;
    }
    if (issue->masthead.title.isEmpty()) {
        messages_->say(MessageBar::Kind::Note, tr("The issue's newsletter has no title: there is nothing to remember it by."));
        return;
    }
    if (const auto recipe = recipeToRemember(issue, settings_.list(Setting::RulesOff), *known))
        keepRecipe(*recipe, issue_->session().archivePath());
    else
        messages_->say(MessageBar::Kind::Note, tr("The recipe of %1 is remembered already.").arg(issue->masthead.title));
}

void MainWindow::keepRecipe(const Recipe& recipe, const QString& archivePath) {
    const auto kept = Archive::open(archivePath, Archive::Mode::Create, clock_).and_then([&](const std::unique_ptr<Archive>& archive) {
        return archive->saveRecipe(recipe);
    });
    if (kept)
        messages_->say(MessageBar::Kind::Note, tr("Remembered for the next issue of %1: %2.").arg(recipe.title, lilong::wordingOf(recipe)));
    else
        messages_->report(kept.error());
}

// Asked once for each issue on the desk, and only where the archive does not know all of it. The answer may come when the issue is closed.
void MainWindow::proposeRecipe() {
    if (!issue_ || std::exchange(recipeProposed_, true))
        return;
    const QString archive = issue_->session().archivePath();
    const auto known = recipesIn(archive, clock_);
    const auto recipe = known ? recipeToRemember(issue_->session().issue(), settings_.list(Setting::RulesOff), *known) : std::nullopt;
    if (!recipe || (recipe->lines.empty() && recipe->measure == 0 && recipe->rulesOff.isEmpty()))
        return;
    messages_->say(MessageBar::Kind::Question, tr("Remember what you settled for the next issue of %1?").arg(recipe->title), lilong::wordingOf(*recipe),
                   {{tr("Remember"), [this, recipe, archive] { keepRecipe(*recipe, archive); }}, {tr("Not now"), {}}});
}

} // namespace lilong
