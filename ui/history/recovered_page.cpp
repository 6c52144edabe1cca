#include "ui/history/recovered_page.h"

#include "ui/history/state_comparison_view.h"
#include "ui/widgets/page_header.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace lilong {
namespace {

QString timeOf(const QDateTime& at) { return at.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm")); }

QString differenceOf(const RecoveredWork& work) {
    const int count = static_cast<int>(work.characters);
    if (!work.saved)
        return RecoveredPage::tr("It was never saved: %n character(s).", nullptr, count);
    if (work.differences.empty())
        return RecoveredPage::tr("Its text is the same as what is saved.");
    if (count == 0)
        return RecoveredPage::tr("The text is the same as what is saved; tags, repairs or kinds differ.");
    if (work.articles.isEmpty())
        return RecoveredPage::tr("%n character(s) differ from what is saved.", nullptr, count);
    const int others = static_cast<int>(work.articles.size()) - 1;
    const QString where = others == 0 ? RecoveredPage::tr("“%1”").arg(work.articles.front())
                                      : RecoveredPage::tr("“%1” and %n more article(s)", nullptr, others).arg(work.articles.front());
    return RecoveredPage::tr("%n character(s) differ from what is saved, in %1.", nullptr, count).arg(where);
}

} // namespace

QString described(const Recovery::Orphan& orphan, const RecoveredWork& work, const QString& title) {
    return RecoveredPage::tr("Unsaved work from %1 was found: %2. %3").arg(timeOf(orphan.at), title, differenceOf(work));
}

RecoveredPage::RecoveredPage(QWidget* parent)
    : QWidget(parent), header_(new PageHeader(tr("Unsaved work"), this)), summary_(new QLabel(this)), comparison_(new StateComparisonView(this)) {
    auto* const restore = new QPushButton(tr("&Restore"), this);
    auto* const discard = new QPushButton(tr("&Discard"), this);
    header_->addTool(restore);
    header_->addTool(discard);
    summary_->setTextFormat(Qt::PlainText);
    summary_->setWordWrap(true);
    summary_->setContentsMargins(12, 0, 12, 8);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(header_);
    layout->addWidget(summary_);
    layout->addWidget(comparison_, 1);
    setFocusProxy(comparison_);
    connect(header_, &PageHeader::backWanted, this, &RecoveredPage::backWanted);
    connect(restore, &QPushButton::clicked, this, &RecoveredPage::restoreWanted);
    connect(discard, &QPushButton::clicked, this, &RecoveredPage::discardWanted);
}

void RecoveredPage::showWork(const Recovery::Orphan& orphan, const RecoveredWork& work) {
    summary_->setText(differenceOf(work));
    comparison_->show(comparedParts(work.differences), work.saved ? tr("As it is saved") : tr("Nothing is saved"), tr("Found, from %1").arg(timeOf(orphan.at)));
}

} // namespace lilong
