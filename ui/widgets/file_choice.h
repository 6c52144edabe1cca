#pragma once

#include <QString>
#include <QStringList>

#include <functional>

class QWidget;

namespace lilong {

/// Ask for files or folders without stopping the window: the answer arrives in `then`, or never where she changes her mind.
/// `folder` is where the dialog opens; `filter` is as QFileDialog has it.
void chooseFiles(QWidget* parent, const QString& title, const QString& folder, const QString& filter,
                 std::function<void(const QStringList&)> then);
void chooseFile(QWidget* parent, const QString& title, const QString& folder, const QString& filter, std::function<void(const QString&)> then);
void chooseFolder(QWidget* parent, const QString& title, const QString& folder, std::function<void(const QString&)> then);
/// `suggested` is a whole path; `suffix` is added to a name that has none.
void chooseTarget(QWidget* parent, const QString& title, const QString& suggested, const QString& filter, const QString& suffix,
                  std::function<void(const QString&)> then);

} // namespace lilong
