#include "ui/settings/language.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QLibraryInfo>

namespace lilong {

namespace {

// The system may say zh, zh_CN, zh_Hans_CN or zh_SG: all read the same Chinese.
QLocale chosen(const QString& name) {
    const QLocale locale = name.isEmpty() ? QLocale::system() : QLocale(name);
    const bool chinese = locale.language() == QLocale::Chinese
        || (name.isEmpty() && !locale.uiLanguages().isEmpty() && locale.uiLanguages().constFirst().startsWith(QLatin1String("zh")));
    return chinese ? QLocale(QLocale::Chinese, QLocale::China) : QLocale(QLocale::English, QLocale::UnitedStates);
}

} // namespace

Language::~Language() {
    if (QCoreApplication::instance())
        remove();
}

void Language::remove() {
    QCoreApplication::removeTranslator(&program_);
    QCoreApplication::removeTranslator(&qt_);
}

void Language::use(const QString& name) {
    remove();
    const QLocale locale = chosen(name);
    QLocale::setDefault(locale);
    const bool chinese = locale.language() == QLocale::Chinese;
    // Qt's own texts (file dialogs, standard buttons) come first, so that the program's win.
    if (chinese && qt_.load(QStringLiteral("qtbase_zh_CN"), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&qt_);
    if (program_.load(QStringLiteral(":/lilong/translations/lilong_%1.qm").arg(QLatin1String(chinese ? "zh_CN" : "en"))))
        QCoreApplication::installTranslator(&program_);
    // Window titles end with it; a title that ends otherwise would get it too.
    QGuiApplication::setApplicationDisplayName(QCoreApplication::translate("Program", "Lilong"));
}

QString Language::ownNameOf(const QString& name) {
    return name == QLatin1String("zh_CN") ? QStringLiteral("中文") : QStringLiteral("English");
}

} // namespace lilong
