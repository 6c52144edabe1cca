#include "ui/directory/record_view.h"

#include "ui/directory/appearance_list.h"
#include "ui/directory/mention_model.h"
#include "ui/directory/operation_list.h"
#include "ui/directory/role_tree.h"
#include "ui/directory/timeline_view.h"
#include "ui/library/issue_model.h"
#include "ui/search/hit_delegate.h"

#include <QLabel>
#include <QListView>
#include <QListWidget>
#include <QTabWidget>
#include <QVBoxLayout>

namespace lilong {

namespace {

constexpr int indexRole = Qt::UserRole + 1;

QListWidget* plainList(const QString& name, QWidget* parent) {
    auto* const list = new QListWidget(parent);
    list->setFrameShape(QFrame::NoFrame);
    list->setAlternatingRowColors(true);
    list->setAccessibleName(name);
    return list;
}

QLabel* wrapped(QWidget* parent) {
    auto* const label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

RecordView::RecordView(QWidget* parent)
    : QWidget(parent), name_(wrapped(this)), facts_(wrapped(this)), notes_(wrapped(this)), timeline_(new TimelineView(this)),
      tabs_(new QTabWidget(this)), roles_(new RoleTree(tabs_)), mentionList_(new QListView(tabs_)), mentions_(new MentionModel(this)),
      articles_(plainList(tr("Profile articles"), tabs_)), inside_(plainList(tr("Places in it"), tabs_)),
      appearances_(new AppearanceList(tabs_)), operations_(new OperationList(tabs_)) {
    build();
    connect(timeline_, &TimelineView::issueChosen, this, [this](StoredIssueId issue) { Q_EMIT placeChosen(issue, {}); });
    connect(roles_, &RoleTree::placeChosen, this, &RecordView::placeChosen);
    connect(appearances_, &AppearanceList::placeChosen, this, &RecordView::placeChosen);
    connect(appearances_, &AppearanceList::tickedChanged, this, &RecordView::choiceChanged);
    connect(operations_, &QTreeWidget::itemSelectionChanged, this, &RecordView::choiceChanged);
    connect(mentions_, &MentionModel::failed, this, &RecordView::failed);
    connect(mentionList_, &QListView::activated, this, [this](const QModelIndex& index) {
        Q_EMIT placeChosen(mentions_->at(index.row()).issue, mentions_->at(index.row()).part);
    });
    clearAll();
}

void RecordView::build() {
    mentionList_->setModel(mentions_);
    mentionList_->setItemDelegate(new HitDelegate(mentionList_));
    mentionList_->setUniformItemSizes(true);
    mentionList_->setAlternatingRowColors(true);
    mentionList_->setFrameShape(QFrame::NoFrame);
    mentionList_->setAccessibleName(tr("Mentions"));
    tabs_->setDocumentMode(true);
    tabs_->addTab(roles_, tr("&Roles"));
    tabs_->addTab(mentionList_, tr("Me&ntions"));
    tabs_->addTab(articles_, tr("&Profiles"));
    tabs_->addTab(inside_, tr("Places &in It"));
    tabs_->addTab(appearances_, tr("I&ssues"));
    tabs_->addTab(operations_, tr("&History"));
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(head());
    layout->addWidget(tabs_, 1);
}

QWidget* RecordView::head() {
    auto* const box = new QWidget(this);
    QFont font = name_->font();
    font.setBold(true);
    font.setPointSizeF(font.pointSizeF() * 1.4);
    name_->setFont(font);
    notes_->setForegroundRole(QPalette::PlaceholderText);
    auto* const layout = new QVBoxLayout(box);
    layout->setContentsMargins(14, 10, 14, 10);
    layout->setSpacing(4);
    for (QWidget* part : std::initializer_list<QWidget*>{name_, facts_, notes_, timeline_})
        layout->addWidget(part);
    return box;
}

void RecordView::clearAll() {
    record_ = {};
    name_->setText(tr("Nobody chosen"));
    facts_->setText(tr("Choose a line at the left to see the card."));
    notes_->hide();
    timeline_->hide();
    tabs_->hide();
}

void RecordView::show(const Authority* authority, RecordId record) {
    mentions_->show(nullptr, {});
    const auto fail = [this](const Error& error) {
        clearAll();
        Q_EMIT failed(error);
        Q_EMIT choiceChanged();
    };
    if (!authority || record.isEmpty()) {
        clearAll();
        Q_EMIT choiceChanged();
        return;
    }
    const Result<RecordCard> card = authority->card(record);
    if (!card)
        return fail(card.error());
    Result<std::vector<IssueCount>> timeline = authority->timeline(record);
    if (!timeline)
        return fail(timeline.error());
    Result<std::vector<Operation>> operations = authority->operations(record);
    if (!operations)
        return fail(operations.error());
    record_ = card->record;
    timeline_->show(std::move(*timeline));
    operations_->show(std::move(*operations));
    mentions_->show(authority, record);
    showHead(*card);
    showTabs(*card);
    Q_EMIT choiceChanged();
}

void RecordView::showHead(const RecordCard& card) {
    QStringList facts;
    if (!record_.aliases.isEmpty())
        facts += tr("also: %1").arg(record_.aliases.join(QStringLiteral("、")));
    if (!record_.withinName.isEmpty())
        facts += tr("in %1").arg(record_.withinName);
    if (!record_.code.isEmpty())
        facts += tr("division code %1").arg(record_.code);
    facts += tr("%n mention(s)", nullptr, card.mentions);
    facts += tr("%n issue(s)", nullptr, card.issues);
    if (!card.merged.empty()) {
        QStringList names;
        for (const AuthorityRecord& merged : card.merged)
            names += merged.name;
        facts += tr("merged from: %1").arg(names.join(QStringLiteral("、")));
    }
    name_->setText(record_.name);
    facts_->setText(facts.join(QStringLiteral(" · ")));
    notes_->setText(record_.notes);
    notes_->setVisible(!record_.notes.isEmpty());
    timeline_->setVisible(true);
}

void RecordView::showTabs(const RecordCard& card) {
    roles_->show(card.roles);
    appearances_->show(card.appearances);
    showArticles(card);
    showInside(card);
    const bool person = record_.kind == MentionKind::Person;
    tabs_->setTabVisible(tabs_->indexOf(roles_), person);
    tabs_->setTabVisible(tabs_->indexOf(articles_), person);
    tabs_->setTabVisible(tabs_->indexOf(inside_), !person);
    tabs_->show();
}

void RecordView::showArticles(const RecordCard& card) {
    articles_->clear();
    articles_->disconnect(this);
    for (size_t i = 0; i < card.profiles.size(); ++i) {
        const ProfileArticle& profile = card.profiles[i];
        auto* const item = new QListWidgetItem(tr("%1 — %2").arg(profile.headline, titleOf(profile.masthead)), articles_);
        item->setData(indexRole, static_cast<int>(i));
    }
    connect(articles_, &QListWidget::itemActivated, this, [this, profiles = card.profiles](const QListWidgetItem* item) {
        const ProfileArticle& profile = profiles[static_cast<size_t>(item->data(indexRole).toInt())];
        PartRef headline;
        headline.role = PartRole::Headline;
        headline.article = profile.article;
        Q_EMIT placeChosen(profile.issue, headline);
    });
}

void RecordView::showInside(const RecordCard& card) {
    inside_->clear();
    inside_->disconnect(this);
    for (size_t i = 0; i < card.inside.size(); ++i) {
        auto* const item = new QListWidgetItem(card.inside[i].name, inside_);
        item->setData(indexRole, static_cast<int>(i));
    }
    connect(inside_, &QListWidget::itemActivated, this, [this, inside = card.inside](const QListWidgetItem* item) {
        Q_EMIT recordChosen(inside[static_cast<size_t>(item->data(indexRole).toInt())].id);
    });
}

std::vector<Appearance> RecordView::tickedAppearances() const {
    return appearances_->ticked();
}

OperationId RecordView::chosenOperation() const {
    return operations_->chosen();
}

} // namespace lilong
