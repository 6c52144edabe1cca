#include "ui/desk/find_commands.h"

#include "ui/actions/action_catalogue.h"
#include "ui/desk/find_bar.h"
#include "ui/desk/proof_view.h"

#include <QAction>

#include <algorithm>

namespace lilong {

FindCommands::FindCommands(Session& session, ActionCatalogue& actions, ProofView& proof, FindBar& bar, QObject* parent)
    : QObject(parent), session_(session), proof_(proof), bar_(bar), takeBack_(actions.action(QStringLiteral("desk.takeBackReplacing"))) {
    actions.on("desk.find", this, [this] { bar_.open(false); });
    actions.on("desk.replace", this, [this] { bar_.open(true); });
    actions.on("desk.findNext", this, [this] { bar_.step(1); });
    actions.on("desk.findPrevious", this, [this] { bar_.step(-1); });
    actions.on("desk.takeBackReplacing", this, [this] { takeBackElsewhere(); });
    takeBack_->setEnabled(false); // until something was done in other issues
    connect(&bar_, &FindBar::replaceWanted, this, &FindCommands::replace);
    connect(&bar_, &FindBar::started, this, &FindCommands::started);
    connect(&bar_, &FindBar::stopWanted, this, [this] {
        if (replacing_)
            replacing_->cancel();
    });
}

void FindCommands::replace(const std::vector<FoundText>& ticked) {
    const bool goesElsewhere = std::any_of(ticked.begin(), ticked.end(), [](const FoundText& found) { return !found.issue.isEmpty(); });
    if (goesElsewhere)
        replaceInArchive(ticked);
    else
        replaceHere(ticked, 0);
}

// The archive first: where it refuses, nothing is replaced at all.
void FindCommands::replaceInArchive(const std::vector<FoundText>& ticked) {
    bar_.setWorking(true);
    replacing_ = std::make_unique<BackgroundJob<StoredChanges>>();
    connect(replacing_.get(), &BackgroundJobBase::failed, this, [this](const Error& error) {
        bar_.setWorking(false);
        bar_.tell(error.message(), true);
        Q_EMIT refused(error.message());
    });
    const QString burst = QStringLiteral("replace-%1").arg(++replacings_);
    replacing_->start(
        [path = session_.archivePath(), ticked, burst](const Progress& progress) { return lilong::replaceInArchive(path, ticked, burst, SystemClock(), progress); },
        [this, ticked](const StoredChanges& done) {
            bar_.setWorking(false);
            elsewhere_ = done;
            takeBack_->setEnabled(true);
            const auto there = std::count_if(ticked.begin(), ticked.end(), [](const FoundText& found) { return !found.issue.isEmpty(); });
            replaceHere(ticked, static_cast<int>(there));
        });
    Q_EMIT started(replacing_.get(), tr("Replacing in the archive"));
}

void FindCommands::replaceHere(const std::vector<FoundText>& ticked, int elsewhere) {
    const std::vector<TextMatch> matches = matchesOf(ticked);
    const QString burst = QStringLiteral("replace-%1").arg(++replacings_);
    QStringList done;
    if (!matches.empty()) {
        if (!proof_.perform(tr("Replacing"), changes::replaceMatches(session_.issue(), matches, burst), {}, burst))
            return;
        done << tr("%n places replaced in one step; undo takes it back.", nullptr, static_cast<int>(matches.size()));
    }
    if (elsewhere > 0)
        done << tr("%n places replaced in other issues; “%1” in the Edit menu takes them back.", nullptr, elsewhere).arg(plainTextOf(*takeBack_));
    if (!done.isEmpty())
        Q_EMIT said(done.join(QLatin1Char(' ')));
}

void FindCommands::takeBackElsewhere() {
    if (!elsewhere_ || (takingBack_ && takingBack_->isRunning()))
        return;
    takingBack_ = std::make_unique<BackgroundJob<bool>>();
    connect(takingBack_.get(), &BackgroundJobBase::failed, this, [this](const Error& error) { Q_EMIT refused(error.message()); });
    takingBack_->start(
        [changes = *elsewhere_, advice = tr("Replace back in it by hand.")](const Progress& progress) {
            return takeBackStored(changes, advice, SystemClock(), progress).map([] { return true; });
        },
        [this](bool) {
            Q_EMIT said(tr("%n other issues are as they were before.", nullptr, static_cast<int>(elsewhere_->issues.size())));
            elsewhere_.reset();
            takeBack_->setEnabled(false);
        });
    Q_EMIT started(takingBack_.get(), tr("Taking the replacing back in the archive"));
}

} // namespace lilong
