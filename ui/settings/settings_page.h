#pragma once

#include "app/foundation/error.h"

#include <QWidget>

class QComboBox;
class QFormLayout;
class QLineEdit;

namespace lilong {

class PageHeader;
class Settings;
enum class Setting;

/// The settings as one page; every change holds at once, there is nothing to confirm.
class SettingsPage : public QWidget {
    Q_OBJECT
public:
    explicit SettingsPage(Settings& settings, QWidget* parent = nullptr);

Q_SIGNALS:
    void backWanted();
    void failed(const lilong::Error& error);

private:
    [[nodiscard]] QWidget* look();
    [[nodiscard]] QWidget* work();
    [[nodiscard]] QWidget* words();
    [[nodiscard]] QWidget* rules();
    void addChoice(QFormLayout& form, const QString& label, Setting setting, const QList<std::pair<QString, QString>>& choices);
    void addFont(QFormLayout& form, const QString& label, Setting family, Setting size);
    void addText(QFormLayout& form, const QString& label, Setting setting);
    void addFolder(QFormLayout& form, const QString& label, Setting setting);
    void setRule(const QString& name, bool on);

    Settings& settings_;
};

} // namespace lilong
