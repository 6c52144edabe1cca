#pragma once

#include <QObject>
#include <QSettings>
#include <QVariant>

#include <span>

namespace lilong {

/// Everything the program remembers about its user.
enum class Setting {
    Language, Theme, SourceFont, SourceSize, ProofFont, ProofSize, EditorName, ArchiveFolder, Paper, RulesOff,
    WindowGeometry, WindowState, DeskLayout, LibraryLayout, ImportLayout, DirectoryLayout, TourSeen, KnownArchives, CurrentArchive, RecentFiles, ImportFolder, ExportFolder, ExportFormat,
};

/// Whose a setting is: the editor's, worth carrying to another machine, or this machine's window and folders.
enum class SettingScope { Editor, Machine };

struct SettingRow {
    Setting setting;
    const char* name; ///< group/name in the file; never changed
    SettingScope scope;
    QMetaType::Type type;
    QVariant standard; ///< what holds until the editor chooses
};

/// One row a setting, in the enumeration's order.
[[nodiscard]] std::span<const SettingRow> settingTable();

/// Reads and writes the table's settings in two files of one folder: editor.ini and machine.ini.
class Settings : public QObject {
    Q_OBJECT
public:
    explicit Settings(const QString& folder, QObject* parent = nullptr);

    /// Always of the row's type; a value in the file that is not is passed over for the standard one.
    [[nodiscard]] QVariant value(Setting setting) const;
    [[nodiscard]] QString text(Setting setting) const { return value(setting).toString(); }
    [[nodiscard]] int number(Setting setting) const { return value(setting).toInt(); }
    [[nodiscard]] QStringList list(Setting setting) const { return value(setting).toStringList(); }

    void set(Setting setting, const QVariant& value);
    void reset(Setting setting);
    /// Puts `entry` first in a list setting that keeps at most `most`, without doubles.
    void remember(Setting list, const QString& entry, qsizetype most);

Q_SIGNALS:
    void changed(lilong::Setting setting);

private:
    [[nodiscard]] QSettings& fileOf(const SettingRow& row);
    [[nodiscard]] const QSettings& fileOf(const SettingRow& row) const;

    QSettings editor_;
    QSettings machine_;
};

} // namespace lilong
