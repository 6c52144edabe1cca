#pragma once

#include <QCoreApplication>

namespace lilong {

/// The translated texts about tables of people and places.
class AuthorityTableText {
    Q_DECLARE_TR_FUNCTIONS(AuthorityTableText)
};

} // namespace lilong
