#pragma once

#include <QCoreApplication>

namespace lilong {

/// The translation context of why a file or page is refused.
struct IntakeText {
    Q_DECLARE_TR_FUNCTIONS(Intake)
};

} // namespace lilong
