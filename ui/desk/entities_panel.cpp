#include "ui/desk/entities_panel.h"

#include "app/issue/changes.h"
#include "ui/desk/desk_colours.h"
#include "ui/models/entity_filter_model.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStyledItemDelegate>
#include <QTreeView>
#include <QVBoxLayout>

namespace lilong {
namespace {

constexpr int pauseMilliseconds = 200;

/// Names in the colour that their mentions have in the proof.
class NameDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override {
        QStyledItemDelegate::initStyleOption(option, index);
        if (index.column() != EntityModel::NameColumn)
            return;
        const DeskColours colours(option->palette);
        const bool person = index.data(EntityModel::KindRole).toInt() == static_cast<int>(MentionKind::Person);
        option->palette.setColor(QPalette::Text, person ? colours.person : colours.place);
    }
};

} // namespace

EntitiesPanel::EntitiesPanel(Session& session, QWidget* parent)
    : QWidget(parent), session_(session), model_(new EntityModel(this)), found_(new EntityFilterModel(this)), filter_(new QLineEdit(this)),
      list_(new QTreeView(this)) {
    found_->setSourceModel(model_);
    filter_->setPlaceholderText(tr("Filter: 王春蓉, wcr, wang chun…"));
    filter_->setAccessibleName(tr("Filter people and places"));
    filter_->setClearButtonEnabled(true);
    list_->setModel(found_);
    list_->setItemDelegate(new NameDelegate(list_));
    list_->setRootIsDecorated(false);
    list_->setUniformRowHeights(true);
    list_->setSortingEnabled(true);
    list_->sortByColumn(EntityModel::NameColumn, Qt::AscendingOrder);
    list_->setFrameShape(QFrame::NoFrame);
    list_->setAccessibleName(tr("People and places"));
    list_->setAccessibleDescription(tr("Enter shows the next mention, Shift+Enter the one before, Delete removes the tag of the mention shown"));
    list_->header()->setStretchLastSection(false);
    list_->header()->setSectionResizeMode(EntityModel::NameColumn, QHeaderView::ResizeToContents);
    list_->header()->setSectionResizeMode(EntityModel::DetailColumn, QHeaderView::Stretch);
    list_->header()->setSectionResizeMode(EntityModel::CountColumn, QHeaderView::ResizeToContents);
    list_->installEventFilter(this);
    filter_->installEventFilter(this);
    auto* const layout = new QVBoxLayout(this);
    layout->addWidget(filter_);
    layout->addWidget(list_, 1);
    setFocusProxy(filter_);
    pause_.setSingleShot(true);
    pause_.setInterval(pauseMilliseconds);
    connect(&pause_, &QTimer::timeout, this, &EntitiesPanel::showList);
    connect(filter_, &QLineEdit::textChanged, this, [this](const QString& query) { found_->setQuery(query); });
    connect(list_->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] { mention_ = -1; });
    connect(list_, &QTreeView::clicked, this, [this] { goToMention(1); });
    connect(&session_, &Session::changed, this, &EntitiesPanel::follow);
}

void EntitiesPanel::follow() {
    stale_ = true;
    if (isVisible())
        pause_.start();
}

void EntitiesPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (stale_)
        showList();
}

void EntitiesPanel::showList() {
    const int row = currentRow();
    const QString name = row >= 0 ? model_->nameAt(row) : QString();
    const int mention = mention_;
    model_->setIssue(session_.issue());
    stale_ = false;
    for (int again = 0; row >= 0 && again < model_->rowCount(); ++again) {
        if (model_->nameAt(again) != name)
            continue;
        list_->setCurrentIndex(found_->mapFromSource(model_->index(again, 0)));
        mention_ = mention;
        return;
    }
}

int EntitiesPanel::currentRow() const {
    const QModelIndex index = found_->mapToSource(list_->currentIndex());
    return index.isValid() ? index.row() : -1;
}

void EntitiesPanel::goToMention(int step) {
    if (stale_)
        showList();
    if (currentRow() < 0)
        list_->setCurrentIndex(found_->index(0, 0));
    if (currentRow() < 0)
        return;
    const std::vector<MentionPlace>& mentions = model_->mentionsAt(currentRow());
    const int count = static_cast<int>(mentions.size());
    if (count == 0)
        return;
    mention_ = mention_ < 0 ? (step > 0 ? 0 : count - 1) : (mention_ + step + count) % count;
    Q_EMIT mentionShown(mentions[static_cast<size_t>(mention_)]);
}

void EntitiesPanel::untagMention() {
    const int row = currentRow();
    if (row < 0 || mention_ < 0 || mention_ >= static_cast<int>(model_->mentionsAt(row).size())) {
        Q_EMIT refused(tr("Show a mention first: Enter goes through them."));
        return;
    }
    const MentionPlace mention = model_->mentionsAt(row)[static_cast<size_t>(mention_)];
    const MentionKind kind = model_->kindAt(row);
    const QString text = slice(textOf(session_.issue().part(mention.part)), mention.span).toString();
    const Result<void> made = session_.apply(tr("Removing a tag"), changes::refuseMention(session_.issue(), mention.part, mention.span));
    if (!made) {
        Q_EMIT refused(made.error().message());
        return;
    }
    --mention_;
    showList();
    Q_EMIT mentionRefused({mention.part, mention.span}, kind, text);
}

bool EntitiesPanel::handlesListKey(const QKeyEvent& event) {
    switch (event.key()) {
    case Qt::Key_Return: case Qt::Key_Enter: goToMention(event.modifiers() & Qt::ShiftModifier ? -1 : 1); return true;
    case Qt::Key_Delete: untagMention(); return true;
    default: return false;
    }
}

bool EntitiesPanel::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto* const key = static_cast<QKeyEvent*>(event);
    if (watched == list_ && handlesListKey(*key))
        return true;
    if (watched == filter_ && key->key() == Qt::Key_Down) {
        list_->setFocus();
        if (currentRow() < 0)
            list_->setCurrentIndex(found_->index(0, 0));
        return true;
    }
    if (watched == filter_ && (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter)) {
        goToMention(1);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace lilong
