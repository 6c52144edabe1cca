#include "ui/desk/tag_reasons.h"

#include "app/session/newsletter_names.h"
#include "app/tag/tag_reason.h"

namespace lilong {

TagReasons::TagReasons(Session& session, QObject* parent) : QObject(parent), session_(session) {}

void TagReasons::ask(const PartSpan& place) {
    place_ = place;
    if (known_) {
        answer();
        return;
    }
    if (job_)
        return;
    job_ = std::make_unique<BackgroundJob<Known>>();
    job_->start(
        [path = session_.archivePath(), title = session_.issue()->masthead.title, open = session_.storedId()](const Progress&) -> Result<Known> {
            // An archive that cannot be read says so elsewhere; here less is known.
            return Known{std::make_shared<const Lexicon>(), namesIn(path, title, open, SystemClock()).value_or(NameMemory())};
        },
        [this](const Known& known) {
            known_ = known;
            answer();
        });
}

void TagReasons::answer() {
    const Reason reason = whyTagged(session_.issue(), place_, *known_->lexicon, known_->names);
    if (!reason.sentence.isEmpty())
        Q_EMIT answered(place_, reason.translated());
}

} // namespace lilong
