#include "ui/settings/settings.h"

#include <array>

namespace lilong {

namespace {

using Row = SettingRow;
constexpr auto Editor = SettingScope::Editor;
constexpr auto Machine = SettingScope::Machine;

const SettingRow& rowOf(Setting setting) {
    return settingTable()[static_cast<size_t>(setting)];
}

} // namespace

std::span<const SettingRow> settingTable() {
    static const std::array rows{
        Row{Setting::Language, "look/language", Editor, QMetaType::QString, QString()}, // empty: the system's
        Row{Setting::Theme, "look/theme", Editor, QMetaType::QString, QStringLiteral("system")},
        // An empty face and a size of 0 are the standard ones.
        Row{Setting::SourceFont, "look/sourceFont", Editor, QMetaType::QString, QString()},
        Row{Setting::SourceSize, "look/sourceSize", Editor, QMetaType::Int, 0},
        Row{Setting::ProofFont, "look/proofFont", Editor, QMetaType::QString, QString()},
        Row{Setting::ProofSize, "look/proofSize", Editor, QMetaType::Int, 0},
        Row{Setting::EditorName, "work/editorName", Editor, QMetaType::QString, QString()},
        Row{Setting::ArchiveFolder, "work/archiveFolder", Machine, QMetaType::QString, QString()}, // empty: Documents
        Row{Setting::Paper, "work/paper", Editor, QMetaType::QString, QStringLiteral("A3")},
        Row{Setting::RulesOff, "work/rulesOff", Editor, QMetaType::QStringList, QStringList()},
        Row{Setting::WindowGeometry, "window/geometry", Machine, QMetaType::QByteArray, QByteArray()},
        Row{Setting::WindowState, "window/state", Machine, QMetaType::QByteArray, QByteArray()},
        Row{Setting::DeskLayout, "window/desk", Machine, QMetaType::QByteArray, QByteArray()},
        Row{Setting::LibraryLayout, "window/library", Machine, QMetaType::QByteArray, QByteArray()},
        Row{Setting::ImportLayout, "window/import", Machine, QMetaType::QByteArray, QByteArray()},
        Row{Setting::DirectoryLayout, "window/directory", Machine, QMetaType::QByteArray, QByteArray()},
        Row{Setting::TourSeen, "window/tourSeen", Editor, QMetaType::Bool, false},
        Row{Setting::KnownArchives, "library/archives", Machine, QMetaType::QStringList, QStringList()},
        Row{Setting::CurrentArchive, "library/current", Machine, QMetaType::QString, QString()},
        Row{Setting::RecentFiles, "library/recentFiles", Machine, QMetaType::QStringList, QStringList()},
        Row{Setting::ImportFolder, "folders/import", Machine, QMetaType::QString, QString()},
        Row{Setting::ExportFolder, "folders/export", Machine, QMetaType::QString, QString()},
        Row{Setting::ExportFormat, "work/exportFormat", Editor, QMetaType::QString, QStringLiteral("pdf")},
    };
    return rows;
}

Settings::Settings(const QString& folder, QObject* parent)
    : QObject(parent), editor_(folder + QStringLiteral("/editor.ini"), QSettings::IniFormat),
      machine_(folder + QStringLiteral("/machine.ini"), QSettings::IniFormat) {}

QSettings& Settings::fileOf(const SettingRow& row) {
    return row.scope == SettingScope::Editor ? editor_ : machine_;
}

const QSettings& Settings::fileOf(const SettingRow& row) const {
    return row.scope == SettingScope::Editor ? editor_ : machine_;
}

QVariant Settings::value(Setting setting) const {
    const auto& row = rowOf(setting);
    const QVariant stored = fileOf(row).value(QLatin1String(row.name), row.standard);
    // An ini file knows only strings and lists: what cannot become the row's type was written by another hand.
    QVariant typed = stored;
    return typed.convert(QMetaType(row.type)) ? typed : row.standard;
}

void Settings::set(Setting setting, const QVariant& value) {
    if (this->value(setting) == value)
        return;
    const auto& row = rowOf(setting);
    fileOf(row).setValue(QLatin1String(row.name), value);
    Q_EMIT changed(setting);
}

void Settings::reset(Setting setting) {
    set(setting, rowOf(setting).standard);
}

void Settings::remember(Setting list, const QString& entry, qsizetype most) {
    QStringList entries = this->list(list);
    entries.removeAll(entry);
    entries.prepend(entry);
    set(list, QStringList(entries.mid(0, most)));
}

} // namespace lilong
