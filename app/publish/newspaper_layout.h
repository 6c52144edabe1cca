#pragma once

#include "app/publish/newspaper.h"
#include "app/publish/sheet.h"

namespace lilong {

/// What a Newspaper holds; open to the tests.
struct Newspaper::Layout {
    SheetStyle style;
    std::vector<SheetPage> pages;
    std::vector<PageFont> fonts;
    QString missing;
};

} // namespace lilong
