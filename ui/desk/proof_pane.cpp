#include "ui/desk/proof_pane.h"

#include "ui/actions/action_catalogue.h"
#include "ui/desk/pane_head.h"
#include "ui/desk/proof_view.h"

#include <QAction>
#include <QLabel>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace lilong {
namespace {

QMenu* kindMenu(ActionCatalogue& actions, QWidget* parent) {
    auto* const menu = new QMenu(parent);
    for (const char* const id : {"desk.paragraph", "desk.headline", "desk.kicker", "desk.deck", "desk.crosshead", "desk.caption", "desk.byline"})
        menu->addAction(actions.action(QLatin1String(id)));
    menu->addSeparator();
    for (const char* const id : {"desk.toFurniture", "desk.toText", "desk.toNewArticle"})
        menu->addAction(actions.action(QLatin1String(id)));
    return menu;
}

} // namespace

ProofPane::ProofPane(Session& session, ActionCatalogue& actions, QWidget* parent)
    : QWidget(parent), session_(session), head_(new PaneHead(tr("Issue"), this)), place_(new QLabel(this)), kind_(new QToolButton(this)),
      view_(new ProofView(session, this)) {
    place_->setTextFormat(Qt::PlainText);
    kind_->setPopupMode(QToolButton::InstantPopup);
    kind_->setMenu(kindMenu(actions, kind_));
    kind_->setAutoRaise(true);
    kind_->setToolTip(tr("What the block at the cursor is; choose to make it something else"));
    head_->add(place_, 1);
    head_->add(kind_);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(head_);
    layout->addWidget(view_, 1);
    setFocusProxy(view_);
    connect(view_, &QTextEdit::cursorPositionChanged, this, &ProofPane::showHead);
    connect(&session_, &Session::changed, this, &ProofPane::showHead);
    showHead();
}

QString ProofPane::placeText() const {
    const auto& articles = session_.issue()->articles;
    const ProofRow* const row = view_->currentRow();
    const ArticleId current = row ? row->ref.article : ArticleId();
    const auto found = std::find_if(articles.begin(), articles.end(), [current](const ArticlePtr& article) { return article->id == current; });
    if (found == articles.end())
        return tr("%n articles", nullptr, static_cast<int>(articles.size()));
    return tr("article %1 / %2").arg(found - articles.begin() + 1).arg(articles.size());
}

void ProofPane::showHead() {
    const Masthead& masthead = session_.issue()->masthead;
    head_->setTitle(masthead.title.isEmpty() ? tr("Issue") : masthead.title);
    const QString number = masthead.number.isEmpty() ? masthead.date : masthead.number;
    place_->setText(number.isEmpty() ? placeText() : tr("%1 · %2").arg(number, placeText()));
    const ProofRow* const row = view_->currentRow();
    kind_->setText(row ? kindName(row->style) : tr("No text"));
    kind_->setAccessibleName(tr("Kind of block: %1").arg(kind_->text()));
}

} // namespace lilong
