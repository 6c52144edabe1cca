#pragma once

#include "app/language/lexicon.h"
#include "app/session/session.h"
#include "app/task/background_job.h"

#include <QObject>

#include <memory>

namespace lilong {

/// Says why tags were set. The dictionary, and what the archive knows of the newsletter's names, are read off the window's thread when
/// it is asked for the first time.
class TagReasons final : public QObject {
    Q_OBJECT
public:
    /// @param session outlives it.
    explicit TagReasons(Session& session, QObject* parent = nullptr);

    /// Asks for the tag at a place; `answered` follows, at once where everything is known.
    void ask(const PartSpan& place);

Q_SIGNALS:
    void answered(const lilong::PartSpan& place, const QString& reason);

private:
    struct Known {
        std::shared_ptr<const Lexicon> lexicon;
        NameMemory names;
    };
    void answer();

    Session& session_;
    std::optional<Known> known_;
    PartSpan place_;
    std::unique_ptr<BackgroundJob<Known>> job_;
};

} // namespace lilong
