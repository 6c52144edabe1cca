#include "ui/search/command_palette.h"

#include "ui/actions/action_catalogue.h"
#include "ui/actions/icon.h"

#include <QAction>
#include <QApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace lilong {

namespace {

constexpr int widest = 620;
constexpr int highest = 420;

QTreeView* listView(QAbstractItemModel& model, QWidget* parent) {
    auto* const list = new QTreeView(parent);
    list->setModel(&model);
    list->setRootIsDecorated(false);
    list->setUniformRowHeights(true);
    list->setHeaderHidden(true);
    list->setFrameShape(QFrame::NoFrame);
    list->setFocusPolicy(Qt::NoFocus); // the field keeps the focus; it passes the arrow keys on
    list->header()->setStretchLastSection(false);
    list->header()->setSectionResizeMode(ActionListModel::Name, QHeaderView::Stretch);
    list->header()->setSectionResizeMode(ActionListModel::Menu, QHeaderView::ResizeToContents);
    list->header()->setSectionResizeMode(ActionListModel::Keys, QHeaderView::ResizeToContents);
    list->setAccessibleName(CommandPalette::tr("Actions found"));
    return list;
}

} // namespace

CommandPalette::CommandPalette(const ActionCatalogue& catalogue, QWidget* window)
    : QFrame(window), actions_(catalogue), filter_(actions_), field_(new QLineEdit(this)), list_(listView(filter_, this)),
      search_(new QPushButton(icon(QStringLiteral("search")), {}, this)) {
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    setAccessibleName(tr("All actions"));
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addWidget(field_);
    layout->addWidget(list_);
    layout->addWidget(search_);
    field_->setPlaceholderText(tr("What do you want to do? Characters or pinyin"));
    field_->setAccessibleName(tr("Find an action"));
    field_->setClearButtonEnabled(true);
    field_->installEventFilter(this);
    search_->setFlat(true);
    connect(field_, &QLineEdit::textChanged, this, &CommandPalette::filter);
    connect(list_, &QTreeView::clicked, this, &CommandPalette::doChosen);
    connect(search_, &QPushButton::clicked, this, &CommandPalette::search);
    window->installEventFilter(this);
    filter({}); // its button has a name before the palette is opened
    hide();
}

void CommandPalette::open(const QString& query) {
    if (!isVisible())
        focusBefore_ = QApplication::focusWidget();
    field_->setText(query);
    filter(query);
    place();
    show();
    raise();
    field_->setFocus(Qt::ShortcutFocusReason);
    field_->selectAll();
}

void CommandPalette::place() {
    const QSize room = parentWidget()->size();
    resize(std::min(widest, room.width() - 32), std::min(highest, room.height() - 80));
    move((room.width() - width()) / 2, 56);
}

void CommandPalette::filter(const QString& query) {
    filter_.setQuery(query);
    list_->setCurrentIndex(filter_.index(0, 0));
    const QString sought = query.trimmed();
    search_->setVisible(!sought.isEmpty());
    search_->setText(filter_.rowCount() > 0 ? tr("Search the archive for “%1” (Shift+Enter)").arg(sought)
                                            : tr("No action is called that. Search the archive for “%1” (Enter)").arg(sought));
}

void CommandPalette::doChosen() {
    auto* const action = filter_.at(list_->currentIndex());
    if (!action) {
        search();
        return;
    }
    if (!action->isEnabled())
        return;
    shut();
    action->trigger();
}

void CommandPalette::search() {
    const QString query = field_->text().trimmed();
    if (query.isEmpty())
        return;
    shut();
    Q_EMIT searchWanted(query);
}

// What an action does to "the selection" it does where she was before: so the focus goes back first.
void CommandPalette::shut() {
    hide();
    if (focusBefore_)
        focusBefore_->setFocus(Qt::OtherFocusReason);
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event) {
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    if (watched == field_ && event->type() == QEvent::KeyPress)
        return passToList(event);
    if (watched == field_ && event->type() == QEvent::FocusOut && isVisible() && !isAncestorOf(QApplication::focusWidget())
        && QApplication::focusWidget())
        hide();
    return QFrame::eventFilter(watched, event);
}

bool CommandPalette::passToList(QEvent* event) const {
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        QApplication::sendEvent(list_, event);
        return true;
    default:
        return false;
    }
}

void CommandPalette::keyPressEvent(QKeyEvent* event) {
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && event->modifiers().testFlag(Qt::ShiftModifier))
        search();
    else if (isEnter)
        doChosen();
    else if (event->key() == Qt::Key_Escape)
        shut();
    else
        QFrame::keyPressEvent(event);
}

} // namespace lilong
