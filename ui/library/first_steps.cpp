#include "ui/library/first_steps.h"

#include "ui/actions/action_catalogue.h"
#include "ui/actions/icon.h"

#include <QAction>
#include <QCommandLinkButton>
#include <QLabel>
#include <QVBoxLayout>

namespace lilong {

namespace {

QLabel* line(const QString& text, double size, bool bold, QWidget* parent) {
    auto* const label = new QLabel(text, parent);
    QFont font = label->font();
    font.setPointSizeF(font.pointSizeF() * size);
    font.setBold(bold);
    label->setFont(font);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignHCenter);
    return label;
}

QCommandLinkButton* stepButton(QAction* action, QWidget* parent) {
    const QString keys = action->shortcut().toString(QKeySequence::NativeText);
    auto* const button = new QCommandLinkButton(plainTextOf(*action), QStringLiteral("%1 (%2)").arg(action->statusTip(), keys), parent);
    button->setIcon(action->icon());
    button->setIconSize(QSize(22, 22));
    // Qt's own hint reckons with Latin letters; Chinese ones stand higher and would be cut off.
    button->setMinimumHeight(button->fontMetrics().height() * 7 / 2);
    button->setMinimumWidth(420);
    button->setAccessibleDescription(action->statusTip());
    QObject::connect(button, &QCommandLinkButton::clicked, action, &QAction::trigger);
    return button;
}

} // namespace

FirstSteps::FirstSteps(const ActionCatalogue& catalogue, QWidget* parent) : QWidget(parent) {
    auto* const column = new QWidget(this);
    column->setMaximumWidth(460);
    auto* const steps = new QVBoxLayout(column);
    steps->setSpacing(8);
    steps->addWidget(line(tr("Bring in the first page"), 1.6, true, column));
    steps->addWidget(line(tr("Lilong repairs what the layout did to the text, finds articles and people, and keeps every issue."), 1.0, false, column));
    steps->addSpacing(14);
    for (const auto* id : {"file.import", "file.paste", "file.sample"}) {
        auto* const button = stepButton(catalogue.action(QLatin1String(id)), column);
        steps->addWidget(button);
        if (!focusProxy())
            setFocusProxy(button);
    }
    steps->addSpacing(8);
    auto* const hint = line(tr("Or drop text files anywhere into this window."), 1.0, false, column);
    hint->setForegroundRole(QPalette::PlaceholderText);
    steps->addWidget(hint);

    auto* const layout = new QVBoxLayout(this);
    layout->addStretch(2);
    layout->addWidget(column, 0, Qt::AlignHCenter);
    layout->addStretch(3);
}

} // namespace lilong
