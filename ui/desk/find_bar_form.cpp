#include "ui/desk/find_bar.h"

#include "ui/desk/occurrence_delegate.h"
#include "ui/desk/proof_view.h"
#include "ui/models/match_model.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QRadioButton>
#include <QToolButton>

namespace lilong {
namespace {

bool isEnter(int key) { return key == Qt::Key_Return || key == Qt::Key_Enter; }

} // namespace

QToolButton* FindBar::option(const QString& text, const QString& hint, Qt::Key key) {
    auto* const button = new QToolButton(this);
    button->setText(text);
    button->setToolTip(hint);
    button->setAccessibleDescription(hint);
    button->setCheckable(true);
    button->setProperty("key", key);
    connect(button, &QToolButton::toggled, this, &FindBar::searchSoon);
    return button;
}

void FindBar::build() {
    sought_->setPlaceholderText(tr("Find"));
    sought_->setAccessibleName(tr("What to look for"));
    sought_->setAccessibleDescription(tr("Enter finds the next, Shift+Enter the one before, Down goes to the list, Alt+1 to Alt+3 say how far to look, Escape leaves"));
    sought_->setClearButtonEnabled(true);
    replacement_->setPlaceholderText(tr("Nothing: it is taken out"));
    replacement_->setAccessibleName(tr("What shall stand instead"));
    replacement_->setAccessibleDescription(tr("Ctrl+Enter replaces what is ticked, Alt+Enter the one in hand"));
    list_->setModel(model_);
    list_->setItemDelegate(new OccurrenceDelegate(list_));
    list_->setUniformItemSizes(true);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->setAccessibleName(tr("Places that were found"));
    list_->setAccessibleDescription(tr("Enter goes to the place, Space ticks it, A ticks all, Ctrl+Enter replaces what is ticked"));
    for (QLabel* const label : {count_, message_})
        label->setTextFormat(Qt::PlainText);
    message_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // a long sentence must not widen the window
    auto* const close = new QPushButton(tr("Close  Esc"), this);
    connect(close, &QPushButton::clicked, this, &FindBar::leave);
    auto* const what = new QHBoxLayout;
    what->addWidget(sought_, 1);
    for (QToolButton* const button : {matchCase_, wholeWord_, expression_})
        what->addWidget(button);
    what->addSpacing(8);
    const QString reaches[] = {tr("Article"), tr("Issue"), tr("Archive")};
    for (int i = 0; i < 3; ++i) {
        auto* const button = new QRadioButton(reaches[i], this);
        button->setToolTip(tr("How far to look (Alt+%1)").arg(i + 1));
        reaches_->addButton(button, i);
        what->addWidget(button);
    }
    what->addWidget(count_);
    auto* const deed = new QHBoxLayout;
    deed->addWidget(replacement_, 1);
    deed->addWidget(one_);
    deed->addWidget(all_);
    auto* const foot = new QHBoxLayout;
    foot->addWidget(message_, 1);
    foot->addWidget(close);
    auto* const label = new QLabel(tr("Find"), this);
    auto* const layout = new QGridLayout(this);
    layout->setVerticalSpacing(layout->verticalSpacing() / 2);
    layout->addWidget(label, 0, 0);
    layout->addLayout(what, 0, 1);
    layout->addWidget(replacementLabel_, 1, 0);
    layout->addLayout(deed, 1, 1);
    layout->addWidget(list_, 2, 0, 1, 2);
    layout->addLayout(foot, 3, 0, 1, 2);
    layout->setColumnStretch(1, 1);
    reaches_->button(static_cast<int>(reach_))->setChecked(true);
}

// --- keys

bool FindBar::handlesListKey(int key) {
    switch (key) {
    case Qt::Key_Space: model_->toggle(list_->currentIndex().row()); return true;
    case Qt::Key_A: model_->toggleAll(); return true;
    case Qt::Key_Return: case Qt::Key_Enter:
        if (const QModelIndex index = list_->currentIndex(); index.isValid() && !model_->matchAt(index.row()).issue.isEmpty())
            tell(tr("This place stands in another issue: %1").arg(model_->matchAt(index.row()).issueName));
        else if (index.isValid()) {
            showCurrent();
            proof_.setFocus();
        }
        return true;
    default: return false;
    }
}

bool FindBar::handlesOptionKey(int key) {
    for (QToolButton* const button : {matchCase_, wholeWord_, expression_}) {
        if (button->property("key").toInt() == key) {
            button->toggle();
            return true;
        }
    }
    if (key < Qt::Key_1 || key > Qt::Key_3)
        return false;
    setReach(static_cast<Reach>(key - Qt::Key_1));
    return true;
}

bool FindBar::handlesKey(const QKeyEvent& event, const QObject* watched) {
    const auto modifiers = event.modifiers() & ~Qt::KeypadModifier;
    if (modifiers == Qt::ControlModifier && isEnter(event.key()))
        replaceTicked();
    else if (modifiers == Qt::AltModifier && isEnter(event.key()))
        replaceCurrent();
    else if (modifiers == Qt::AltModifier)
        return handlesOptionKey(event.key());
    else if (modifiers == Qt::NoModifier && event.key() == Qt::Key_Escape)
        leave();
    else if (watched == list_)
        return modifiers == Qt::NoModifier && handlesListKey(event.key());
    else if (isEnter(event.key()) && (modifiers == Qt::NoModifier || modifiers == Qt::ShiftModifier))
        step(modifiers == Qt::ShiftModifier ? -1 : 1);
    else if (event.key() == Qt::Key_Down && modifiers == Qt::NoModifier)
        list_->setFocus();
    else
        return false;
    return true;
}

bool FindBar::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride) {
        // The desk's own Ctrl+Enter splits a block: not from here.
        const auto* const key = static_cast<QKeyEvent*>(event);
        if (isEnter(key->key()) || key->modifiers() == Qt::AltModifier) {
            event->accept();
            return true;
        }
    }
    if (event->type() == QEvent::KeyPress && handlesKey(*static_cast<QKeyEvent*>(event), watched))
        return true;
    return QFrame::eventFilter(watched, event);
}

void FindBar::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        leave();
    else
        QFrame::keyPressEvent(event);
}

} // namespace lilong
