#include "ui/widgets/file_choice.h"

#include <QFileDialog>
#include <QFileInfo>

namespace lilong {

namespace {

QFileDialog* dialog(QWidget* parent, const QString& title, const QString& folder, const QString& filter, QFileDialog::FileMode mode) {
    auto* const made = new QFileDialog(parent, title, folder, filter);
    made->setAttribute(Qt::WA_DeleteOnClose);
    made->setFileMode(mode);
    return made;
}

} // namespace

void chooseFiles(QWidget* parent, const QString& title, const QString& folder, const QString& filter,
                 std::function<void(const QStringList&)> then) {
    auto* const asked = dialog(parent, title, folder, filter, QFileDialog::ExistingFiles);
    QObject::connect(asked, &QFileDialog::filesSelected, parent, std::move(then));
    asked->open();
}

void chooseFile(QWidget* parent, const QString& title, const QString& folder, const QString& filter, std::function<void(const QString&)> then) {
    auto* const asked = dialog(parent, title, folder, filter, QFileDialog::ExistingFile);
    QObject::connect(asked, &QFileDialog::fileSelected, parent, std::move(then));
    asked->open();
}

void chooseFolder(QWidget* parent, const QString& title, const QString& folder, std::function<void(const QString&)> then) {
    auto* const asked = dialog(parent, title, folder, {}, QFileDialog::Directory);
    asked->setOption(QFileDialog::ShowDirsOnly);
    QObject::connect(asked, &QFileDialog::fileSelected, parent, std::move(then));
    asked->open();
}

void chooseTarget(QWidget* parent, const QString& title, const QString& suggested, const QString& filter, const QString& suffix,
                  std::function<void(const QString&)> then) {
    auto* const asked = dialog(parent, title, QFileInfo(suggested).path(), filter, QFileDialog::AnyFile);
    asked->setAcceptMode(QFileDialog::AcceptSave);
    asked->setDefaultSuffix(suffix);
    asked->selectFile(QFileInfo(suggested).fileName());
    QObject::connect(asked, &QFileDialog::fileSelected, parent, std::move(then));
    asked->open();
}

} // namespace lilong
