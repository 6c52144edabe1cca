#include "app/publish/pdf.h"

#include <QCoreApplication>

namespace lilong {

Result<QByteArray> pdf(const Issue&, PaperSize, const Progress&) {
    return fail(Error::Kind::Internal, QCoreApplication::translate("Export", "The newspaper page cannot be made yet."));
}

} // namespace lilong
