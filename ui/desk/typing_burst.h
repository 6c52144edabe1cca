#pragma once

#include "ui/desk/proof_document.h"

#include <QElapsedTimer>

namespace lilong {

/// Says which keys belong to one stretch of typing, and so to one undo step: those that go on where the last one stopped,
/// in the same way, without a pause, up to the end of a sentence.
class TypingBurst {
public:
    /// The name of the burst that an edit belongs to.
    [[nodiscard]] QString nameFor(const TypedEdit& edit);
    /// The next edit starts a new burst.
    void end() { open_ = false; }
    /// A name that no other edit has.
    [[nodiscard]] QString single();

private:
    [[nodiscard]] bool continues(const TypedEdit& edit) const;

    bool open_ = false;
    bool removes_ = false;
    PartRef part_;
    qsizetype at_ = 0;
    QElapsedTimer since_;
    QString name_;
};

} // namespace lilong
