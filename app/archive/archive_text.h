#pragma once

#include <QCoreApplication>

namespace lilong {

/// The translated texts of the archive: ArchiveText::tr("…") is found by lupdate under the context "ArchiveText".
class ArchiveText {
    Q_DECLARE_TR_FUNCTIONS(ArchiveText)
};

} // namespace lilong
