#include "ui/desk/typing_burst.h"

#include "app/text/character_class.h"

#include <QUuid>

namespace lilong {
namespace {

constexpr qint64 pauseMilliseconds = 3000;

bool endsSentence(const QString& text) { return !text.isEmpty() && isSentenceEnd(text.back().unicode()); }

} // namespace

QString TypingBurst::single() {
    open_ = false;
    // Unique beyond this window too: repairs of an earlier sitting keep their keys in the archive.
    return QUuid::createUuid().toString(QUuid::Id128);
}

bool TypingBurst::continues(const TypedEdit& edit) const {
    if (!open_ || edit.part != part_ || edit.text.isEmpty() != removes_ || since_.elapsed() > pauseMilliseconds)
        return false;
    return removes_ ? edit.span.end == at_ || edit.span.start == at_ : edit.span.isEmpty() && edit.span.start == at_;
}

QString TypingBurst::nameFor(const TypedEdit& edit) {
    if (!continues(edit))
        name_ = single();
    open_ = !endsSentence(edit.text);
    removes_ = edit.text.isEmpty();
    part_ = edit.part;
    at_ = edit.span.start + edit.text.size();
    since_.start();
    return name_;
}

} // namespace lilong
