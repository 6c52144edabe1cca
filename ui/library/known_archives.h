#pragma once

#include <QObject>
#include <QStringList>

namespace lilong {

class Settings;

/// The archives this machine knows, the one last used first, and the one that is shown now. Remembered in the settings.
class KnownArchives : public QObject {
    Q_OBJECT
public:
    explicit KnownArchives(Settings& settings, QObject* parent = nullptr);

    /// Only those whose file is there now.
    [[nodiscard]] QStringList paths() const;
    /// Empty where there is none.
    [[nodiscard]] QString current() const;
    /// Shows an archive and remembers it.
    void use(const QString& path);
    /// Takes an archive off the list; its file stays.
    void forget(const QString& path);
    /// Where a first archive would be made: folder of the settings (else Documents/Lilong), a name in the user's language.
    [[nodiscard]] QString suggestedPath() const;

    /// The name without folder and suffix.
    [[nodiscard]] static QString nameOf(const QString& path);
    /// For file dialogs.
    [[nodiscard]] static QString fileFilter();

Q_SIGNALS:
    void changed();

private:
    Settings& settings_;
};

} // namespace lilong
