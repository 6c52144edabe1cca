#pragma once

#include <QCoreApplication>

namespace lilong {

/// The translation context of what the functions of changes.h tell the editor.
struct ChangesText {
    Q_DECLARE_TR_FUNCTIONS(Changes)
};

} // namespace lilong
