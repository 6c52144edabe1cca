#include "ui/print/paper_choice.h"

#include "ui/settings/settings.h"

#include <QComboBox>
#include <QCoreApplication>

namespace lilong {

QComboBox* paperChoice(const Settings& settings, QWidget* parent) {
    auto* const choice = new QComboBox(parent);
    choice->addItem(QStringLiteral("A3"), static_cast<int>(PaperSize::A3));
    choice->addItem(QStringLiteral("A4"), static_cast<int>(PaperSize::A4));
    choice->addItem(QCoreApplication::translate("PaperChoice", "Tabloid"), static_cast<int>(PaperSize::Tabloid));
    choice->setAccessibleName(QCoreApplication::translate("PaperChoice", "Paper"));
    choice->setToolTip(QCoreApplication::translate("PaperChoice", "Size of the newspaper page"));
    const QStringList names{QStringLiteral("A3"), QStringLiteral("A4"), QStringLiteral("Tabloid")};
    choice->setCurrentIndex(std::max(0, static_cast<int>(names.indexOf(settings.text(Setting::Paper)))));
    return choice;
}

PaperSize chosenPaper(const QComboBox& choice) {
    return static_cast<PaperSize>(choice.currentData().toInt());
}

QPageSize pageSizeOf(PaperSize paper) {
    switch (paper) {
    case PaperSize::A3: return QPageSize(QPageSize::A3);
    case PaperSize::A4: return QPageSize(QPageSize::A4);
    case PaperSize::Tabloid: return QPageSize(QPageSize::Tabloid);
    }
    return QPageSize(QPageSize::A3);
}

} // namespace lilong
