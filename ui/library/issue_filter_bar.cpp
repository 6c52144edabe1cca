#include "ui/library/issue_filter_bar.h"

#include "app/issue/state_name.h"
#include "ui/library/issue_model.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>

namespace lilong {

namespace {

QComboBox* choice(const QString& name, const QString& all, QWidget* parent) {
    auto* const box = new QComboBox(parent);
    box->setAccessibleName(name);
    box->setToolTip(name);
    box->addItem(all);
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    return box;
}

void refill(QComboBox& box, QStringList values) {
    const QSignalBlocker quiet(&box);
    const QString before = box.currentData().toString();
    values.removeDuplicates();
    while (box.count() > 1)
        box.removeItem(1);
    for (const auto& value : values)
        box.addItem(value, value);
    box.setCurrentIndex(std::max(0, box.findData(before)));
}

} // namespace

IssueFilterBar::IssueFilterBar(QWidget* parent)
    : QWidget(parent), newsletter_(choice(tr("Newsletter"), tr("All newsletters"), this)), year_(choice(tr("Year"), tr("All years"), this)),
      state_(choice(tr("State"), tr("All states"), this)), text_(new QLineEdit(this)) {
    for (const auto state : {IssueState::Raw, IssueState::Cleaned, IssueState::Read, IssueState::SecondRead, IssueState::Ready})
        state_->addItem(stateName(state), static_cast<int>(state));
    text_->setAccessibleName(tr("Filter the issues"));
    text_->setPlaceholderText(tr("Title, date or number, pinyin too"));
    text_->setClearButtonEnabled(true);
    text_->setMaximumWidth(320);
    auto* const layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 0, 12, 6);
    for (auto* box : {newsletter_, year_, state_}) {
        layout->addWidget(box);
        connect(box, &QComboBox::currentIndexChanged, this, &IssueFilterBar::changed);
    }
    layout->addWidget(text_, 1);
    layout->addStretch();
    connect(text_, &QLineEdit::textChanged, this, &IssueFilterBar::changed);
}

void IssueFilterBar::offer(const std::vector<IssueSummary>& issues) {
    QStringList titles, years;
    for (const auto& issue : issues) {
        if (!issue.masthead.title.isEmpty())
            titles.append(issue.masthead.title);
        if (!issue.masthead.date.isEmpty())
            years.append(issue.masthead.date.left(4));
    }
    titles.sort(Qt::CaseInsensitive);
    std::ranges::sort(years, std::greater());
    refill(*newsletter_, titles);
    refill(*year_, years);
    Q_EMIT changed();
}

IssueWish IssueFilterBar::wish() const {
    IssueWish wish{newsletter_->currentData().toString(), year_->currentData().toString(), std::nullopt, text_->text().trimmed()};
    if (state_->currentIndex() > 0)
        wish.state = static_cast<IssueState>(state_->currentData().toInt());
    return wish;
}

} // namespace lilong
