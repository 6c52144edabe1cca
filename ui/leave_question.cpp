#include "ui/leave_question.h"

#include "ui/widgets/message_bar.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QFileInfo>
#include <QMessageBox>
#include <QUrl>

namespace lilong {

namespace {

QString translated(const char* text) {
    return QCoreApplication::translate("Question", text);
}

} // namespace

void askBeforeLeaving(QWidget* window, const QString& title, std::function<void()> save, std::function<void()> discard) {
    auto* const box = new QMessageBox(QMessageBox::Question, translated(QT_TRANSLATE_NOOP("Question", "Unsaved work")),
                                      translated(QT_TRANSLATE_NOOP("Question", "Save the changes of %1?")).arg(title),
                                      QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setDefaultButton(QMessageBox::Save);
    QObject::connect(box, &QMessageBox::finished, window, [save = std::move(save), discard = std::move(discard)](int answer) {
        if (answer == QMessageBox::Save)
            save();
        else if (answer == QMessageBox::Discard)
            discard();
    });
    box->open();
}

void sayWritten(MessageBar& messages, const QString& path) {
    const QUrl folder = QUrl::fromLocalFile(QFileInfo(path).absolutePath());
    messages.say(MessageBar::Kind::Note, translated(QT_TRANSLATE_NOOP("Question", "The issue was written to %1.")).arg(path), {},
                 {{translated(QT_TRANSLATE_NOOP("Question", "Open the Folder")), [folder] { QDesktopServices::openUrl(folder); }}});
}

} // namespace lilong
