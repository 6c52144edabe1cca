#include "ui/settings/kept_splitter.h"

#include "ui/settings/settings.h"

#include <QSplitter>

namespace lilong {

void keepSplitter(QSplitter& splitter, Settings& settings, Setting setting) {
    splitter.restoreState(settings.value(setting).toByteArray());
    QObject::connect(&splitter, &QSplitter::splitterMoved, &settings, [&splitter, &settings, setting] { settings.set(setting, splitter.saveState()); });
}

} // namespace lilong
