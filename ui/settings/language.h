#pragma once

#include <QLocale>
#include <QStringList>
#include <QTranslator>

namespace lilong {

/// The language of the window: loads and changes the translators, and gives the program its name. English is what the source says, but for its plurals.
class Language {
public:
    Language() = default;
    Language(const Language&) = delete;
    Language& operator=(const Language&) = delete;
    ~Language();

    /// @param name "zh_CN", "en", or empty for the system's. Widgets are told by QEvent::LanguageChange.
    void use(const QString& name);

    /// Names the editor can choose, without the system's.
    [[nodiscard]] static QStringList names() { return {QStringLiteral("zh_CN"), QStringLiteral("en")}; }
    /// What a language calls itself.
    [[nodiscard]] static QString ownNameOf(const QString& name);

private:
    void remove();

    QTranslator program_;
    QTranslator qt_;
};

} // namespace lilong
