#include "ui/desk/source_pane.h"

#include "ui/desk/fate_legend.h"
#include "ui/desk/pane_head.h"
#include "ui/desk/source_view.h"

#include <QComboBox>
#include <QLabel>
#include <QVBoxLayout>

namespace lilong {
namespace {

constexpr int pauseMilliseconds = 150;

} // namespace

SourcePane::SourcePane(Session& session, QWidget* parent)
    : QWidget(parent), session_(session), head_(new QLabel(this)), pages_(new QComboBox(this)), view_(new SourceView(this)) {
    auto* const head = new PaneHead(tr("Source"), this);
    head_->setTextFormat(Qt::PlainText);
    head_->setForegroundRole(QPalette::Text);
    head_->setMinimumWidth(fontMetrics().averageCharWidth() * 8);
    pages_->setAccessibleName(tr("Page"));
    pages_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    pages_->setMinimumContentsLength(8);
    head->add(pages_, 1);
    head->add(head_, 1);
    auto* const legend = new PaneHead({}, this);
    legend->addStretch();
    legend->add(new FateLegend(this));
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(head);
    layout->addWidget(view_, 1);
    layout->addWidget(legend);
    setFocusProxy(view_);
    pause_.setSingleShot(true);
    pause_.setInterval(pauseMilliseconds);
    connect(&pause_, &QTimer::timeout, this, &SourcePane::shadeLater);
    connect(&session_, &Session::changed, this, &SourcePane::follow);
    connect(pages_, &QComboBox::activated, this, [this](int row) { showPage(SourceId(pages_->itemData(row).toUInt())); });
    connect(view_, &SourceView::rawSelected, this, [this](Span raw) { Q_EMIT rawSelected({view_->source(), raw}); });
    listPages();
    shade();
}

void SourcePane::follow() {
    if (session_.issue()->sources != listed_)
        listPages();
    pause_.start(); // shading is a pass over the page: not with every key
}

void SourcePane::listPages() {
    listed_ = session_.issue()->sources;
    pages_->clear();
    for (size_t i = 0; i < listed_.size(); ++i)
        pages_->addItem(tr("%1. %2").arg(i + 1).arg(listed_[i]->name), listed_[i]->id.number());
    pages_->setVisible(listed_.size() > 1);
    const bool stillThere = findSource(listed_, view_->source()) != nullptr;
    if (!stillThere)
        view_->setSource(listed_.empty() ? nullptr : listed_.front());
    showHead();
}

void SourcePane::showPage(SourceId source) {
    for (const SourcePtr& page : listed_) {
        if (page->id != source || page->id == view_->source())
            continue;
        view_->setSource(page);
        showHead();
        shade();
    }
}

void SourcePane::showHead() {
    const Source* const page = findSource(listed_, view_->source());
    const QString encoding = page ? page->encoding : QString();
    const QString name = page && listed_.size() == 1 ? page->name : QString();
    head_->setText(name.isEmpty() || encoding.isEmpty() ? name + encoding : tr("%1 · %2").arg(name, encoding));
    head_->setToolTip(head_->text());
    pages_->setCurrentIndex(pages_->findData(view_->source().number()));
}

/// A long page takes longer than a frame.
void SourcePane::shadeLater() {
    shading_ = std::make_unique<BackgroundJob<std::vector<Stretch>>>();
    shading_->start([issue = session_.issue(), page = view_->source()](const Progress&) -> Result<std::vector<Stretch>> { return stretchesOf(issue, page); },
                    [this, page = view_->source()](std::vector<Stretch> stretches) {
                        if (page == view_->source())
                            view_->setStretches(std::move(stretches));
                    });
}

void SourcePane::shade() {
    shading_.reset(); // what it found is out of date
    view_->setStretches(stretchesOf(session_.issue(), view_->source()));
}

void SourcePane::lightUp(const std::vector<RawSpan>& stretches, bool asDoubt) {
    std::vector<Span> spans;
    if (!stretches.empty())
        showPage(stretches.front().source);
    for (const RawSpan& stretch : stretches) {
        if (stretch.source == view_->source())
            spans.push_back(stretch.span);
    }
    view_->lightUp(spans, asDoubt);
}

} // namespace lilong
