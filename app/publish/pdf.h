#pragma once

#include "app/publish/export_format.h"

namespace lilong {

/// The newspaper as a PDF file. Errors as Newspaper::layOut, and Internal where there is no QGuiApplication.
[[nodiscard]] Result<QByteArray> pdf(const Issue& issue, PaperSize paper, const Progress& progress);

} // namespace lilong
