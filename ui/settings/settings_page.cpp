#include "ui/settings/settings_page.h"

#include "app/session/own_words.h"
#include "ui/settings/house_rules.h"
#include "ui/settings/language.h"
#include "ui/settings/own_words_edit.h"
#include "ui/settings/settings.h"
#include "ui/widgets/file_choice.h"
#include "ui/widgets/page_header.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFontComboBox>
#include <QFormLayout>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QVBoxLayout>

namespace lilong {

SettingsPage::SettingsPage(Settings& settings, QWidget* parent) : QWidget(parent), settings_(settings) {
    auto* const header = new PageHeader(tr("Settings"), this);
    connect(header, &PageHeader::backWanted, this, &SettingsPage::backWanted);
    auto* const column = new QWidget(this);
    column->setMaximumWidth(720);
    auto* const groups = new QVBoxLayout(column);
    groups->setContentsMargins(16, 4, 16, 16);
    groups->setSpacing(16);
    groups->addWidget(look());
    groups->addWidget(work());
    groups->addWidget(words());
    groups->addWidget(rules());
    groups->addStretch();
    auto* const scroll = new QScrollArea(this);
    scroll->setWidget(column);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(header);
    layout->addWidget(scroll, 1);
    setFocusProxy(findChild<QComboBox*>()); // the first field
}

QWidget* SettingsPage::look() {
    auto* const box = new QGroupBox(tr("Appearance"), this);
    auto* const form = new QFormLayout(box);
    QList<std::pair<QString, QString>> languages{{tr("As the system"), QString()}};
    for (const auto& name : Language::names())
        languages.append({Language::ownNameOf(name), name});
    addChoice(*form, tr("&Language"), Setting::Language, languages);
    addChoice(*form, tr("&Theme"), Setting::Theme,
              {{tr("As the system"), QStringLiteral("system")}, {tr("Light"), QStringLiteral("light")}, {tr("Dark"), QStringLiteral("dark")},
               {tr("High contrast"), QStringLiteral("contrast")}});
    addFont(*form, tr("Font of the &source"), Setting::SourceFont, Setting::SourceSize);
    addFont(*form, tr("Font of the &proof"), Setting::ProofFont, Setting::ProofSize);
    return box;
}

QWidget* SettingsPage::work() {
    auto* const box = new QGroupBox(tr("Work"), this);
    auto* const form = new QFormLayout(box);
    addText(*form, tr("&Editor's name"), Setting::EditorName);
    addFolder(*form, tr("&Folder for archives"), Setting::ArchiveFolder);
    addChoice(*form, tr("P&aper"), Setting::Paper,
              {{QStringLiteral("A3"), QStringLiteral("A3")}, {QStringLiteral("A4"), QStringLiteral("A4")}, {tr("Tabloid"), QStringLiteral("Tabloid")}});
    return box;
}

QWidget* SettingsPage::words() {
    auto* const box = new QGroupBox(tr("Your own words: never taken for a misreading"), this);
    auto* const edit = new OwnWordsEdit(ownWordsFile(), box);
    connect(edit, &OwnWordsEdit::failed, this, &SettingsPage::failed);
    auto* const layout = new QVBoxLayout(box);
    layout->addWidget(edit);
    return box;
}

QWidget* SettingsPage::rules() {
    auto* const box = new QGroupBox(tr("House style: repairs made on import"), this);
    auto* const layout = new QVBoxLayout(box);
    const QStringList off = settings_.list(Setting::RulesOff);
    for (const auto& rule : houseRules()) {
        auto* const check = new QCheckBox(rule.text, box);
        check->setObjectName(rule.name);
        check->setChecked(!off.contains(rule.name));
        connect(check, &QCheckBox::toggled, this, [this, name = rule.name](bool on) { setRule(name, on); });
        layout->addWidget(check);
    }
    return box;
}

void SettingsPage::addChoice(QFormLayout& form, const QString& label, Setting setting, const QList<std::pair<QString, QString>>& choices) {
    auto* const combo = new QComboBox(this);
    combo->setObjectName(QLatin1String(settingTable()[static_cast<size_t>(setting)].name));
    for (const auto& [text, value] : choices)
        combo->addItem(text, value);
    combo->setCurrentIndex(std::max(0, combo->findData(settings_.text(setting))));
    connect(combo, &QComboBox::currentIndexChanged, this, [this, combo, setting] { settings_.set(setting, combo->currentData()); });
    form.addRow(label, combo);
}

void SettingsPage::addFont(QFormLayout& form, const QString& label, Setting family, Setting size) {
    auto* const row = new QWidget(this);
    auto* const font = new QFontComboBox(row);
    auto* const points = new QSpinBox(row);
    if (settings_.text(family).isEmpty())
        font->setCurrentIndex(-1);
    else
        font->setCurrentFont(QFont(settings_.text(family)));
    font->lineEdit()->setPlaceholderText(tr("Standard"));
    points->setRange(0, 48);
    points->setSpecialValueText(tr("Standard"));
    points->setSuffix(tr(" pt"));
    points->setValue(settings_.number(size));
    font->setAccessibleName(QString(label).remove(QLatin1Char('&')));
    points->setAccessibleName(tr("Font size"));
    auto* const layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(font, 1);
    layout->addWidget(points);
    row->setFocusProxy(font);
    connect(font, &QFontComboBox::currentFontChanged, this, [this, family](const QFont& chosen) { settings_.set(family, chosen.family()); });
    connect(points, &QSpinBox::valueChanged, this, [this, size](int value) { settings_.set(size, value); });
    form.addRow(label, row);
}

void SettingsPage::addText(QFormLayout& form, const QString& label, Setting setting) {
    auto* const edit = new QLineEdit(settings_.text(setting), this);
    connect(edit, &QLineEdit::editingFinished, this, [this, edit, setting] { settings_.set(setting, edit->text().trimmed()); });
    form.addRow(label, edit);
}

void SettingsPage::addFolder(QFormLayout& form, const QString& label, Setting setting) {
    auto* const row = new QWidget(this);
    auto* const edit = new QLineEdit(settings_.text(setting), row);
    edit->setAccessibleName(QString(label).remove(QLatin1Char('&')));
    edit->setPlaceholderText(tr("Lilong in your documents"));
    auto* const browse = new QPushButton(tr("Choose…"), row);
    auto* const layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(edit, 1);
    layout->addWidget(browse);
    row->setFocusProxy(edit);
    connect(edit, &QLineEdit::editingFinished, this, [this, edit, setting] { settings_.set(setting, edit->text().trimmed()); });
    connect(browse, &QPushButton::clicked, this, [this, edit, setting] {
        chooseFolder(this, tr("Choose a folder"), edit->text(), [this, edit, setting](const QString& path) {
            edit->setText(path);
            settings_.set(setting, path);
        });
    });
    form.addRow(label, row);
}

void SettingsPage::setRule(const QString& name, bool on) {
    QStringList off = settings_.list(Setting::RulesOff);
    off.removeAll(name);
    if (!on)
        off.append(name);
    settings_.set(Setting::RulesOff, off);
}

} // namespace lilong
