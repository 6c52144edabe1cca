#include "ui/print/export_page.h"

#include "ui/actions/icon.h"
#include "ui/print/paper_choice.h"
#include "ui/settings/settings.h"
#include "ui/widgets/file_choice.h"
#include "ui/widgets/page_header.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace lilong {

namespace {

QString describe(ExportFormat format) {
    switch (format) {
    case ExportFormat::Json: return ExportPage::tr("Issue JSON: everything, with sources, tags and repairs, for other programs");
    case ExportFormat::Text: return ExportPage::tr("Plain text: one paragraph a line");
    case ExportFormat::Markdown: return ExportPage::tr("Markdown: text with headings, for web editors");
    case ExportFormat::Html: return ExportPage::tr("HTML: one page for the web or for WeChat");
    case ExportFormat::Pdf: return ExportPage::tr("PDF: newspaper pages to print or send");
    }
    return nameOf(format);
}

QString startFolder(const Settings& settings) {
    const QString folder = settings.text(Setting::ExportFolder);
    return folder.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) : folder;
}

} // namespace

ExportPage::ExportPage(Settings& settings, QWidget* parent)
    : QWidget(parent), settings_(settings), formats_(new QButtonGroup(this)), paper_(paperChoice(settings, this)), path_(new QLineEdit(this)),
      write_(new QPushButton(icon(QStringLiteral("export")), tr("E&xport"), this)) {
    auto* const header = new PageHeader(tr("Export"), this);
    connect(header, &PageHeader::backWanted, this, &ExportPage::backWanted);
    auto* const browser = new QPushButton(tr("Choose…"), this);
    connect(browser, &QPushButton::clicked, this, &ExportPage::browse);
    connect(write_, &QPushButton::clicked, this, &ExportPage::write);
    connect(path_, &QLineEdit::returnPressed, this, &ExportPage::write);
    write_->setDefault(true);
    path_->setAccessibleName(tr("File to write"));

    auto* const target = new QHBoxLayout;
    target->addWidget(path_, 1);
    target->addWidget(browser);
    auto* const form = new QFormLayout;
    auto* const targetLabel = new QLabel(tr("&File"), this);
    targetLabel->setBuddy(path_);
    form->addRow(tr("&Paper"), paper_);
    form->addRow(targetLabel, target);
    auto* const column = new QWidget(this);
    column->setMaximumWidth(720);
    auto* const rows = new QVBoxLayout(column);
    rows->setContentsMargins(16, 4, 16, 16);
    rows->setSpacing(14);
    rows->addWidget(formats());
    rows->addLayout(form);
    rows->addWidget(write_, 0, Qt::AlignRight);
    rows->addStretch();
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(header);
    layout->addWidget(column, 1);
    QWidget* before = formats_->buttons().last();
    for (QWidget* const next : {static_cast<QWidget*>(paper_), static_cast<QWidget*>(path_), static_cast<QWidget*>(browser), static_cast<QWidget*>(write_)}) {
        setTabOrder(before, next); // as they stand, not as they were made
        before = next;
    }
}

QWidget* ExportPage::formats() {
    auto* const box = new QGroupBox(tr("Format"), this);
    auto* const layout = new QVBoxLayout(box);
    const auto last = exportFormatFromName(settings_.text(Setting::ExportFormat)).value_or(ExportFormat::Pdf);
    for (const auto format : exportFormats()) {
        auto* const button = new QRadioButton(describe(format), box);
        button->setChecked(format == last);
        formats_->addButton(button, static_cast<int>(format));
        layout->addWidget(button);
    }
    paper_->setEnabled(last == ExportFormat::Pdf);
    connect(formats_, &QButtonGroup::idToggled, this, [this](int, bool on) {
        if (on)
            suggestName();
    });
    return box;
}

ExportFormat ExportPage::format() const {
    return static_cast<ExportFormat>(formats_->checkedId());
}

void ExportPage::choose(ExportFormat format) {
    formats_->button(static_cast<int>(format))->setChecked(true);
}

void ExportPage::showIssue(const Issue& issue) {
    issue_ = issue;
    suggestName();
    formats_->checkedButton()->setFocus();
}

// The folder she chose stays; the name follows issue and format.
void ExportPage::suggestName() {
    if (!issue_)
        return;
    const QString folder = path_->text().isEmpty() ? startFolder(settings_) : QFileInfo(path_->text()).path();
    path_->setText(QDir(folder).filePath(suggestedFileName((*issue_)->masthead, format())));
    paper_->setEnabled(format() == ExportFormat::Pdf);
}

void ExportPage::browse() {
    const QString suffix = fileSuffixOf(format());
    chooseTarget(this, tr("Export"), path_->text(), QStringLiteral("*.") + suffix, suffix, [this](const QString& path) { setPath(path); });
}

void ExportPage::setPath(const QString& path) {
    path_->setText(path);
}

QString ExportPage::path() const {
    return path_->text();
}

void ExportPage::write() {
    if (!issue_ || (job_ && job_->isRunning()))
        return;
    job_ = std::make_unique<BackgroundJob<QString>>();
    connect(job_.get(), &BackgroundJobBase::failed, this, &ExportPage::failed);
    connect(job_.get(), &BackgroundJobBase::finished, this, [this] { write_->setEnabled(true); });
    write_->setEnabled(false);
    job_->start(
        [issue = *issue_, path = path(), format = format(), paper = chosenPaper(*paper_)](const Progress& progress) -> Result<QString> {
            const auto result = exportTo(path, issue, format, {.paper = paper}, progress);
            if (!result)
                return tl::unexpected(result.error());
            return path;
        },
        [this](const QString& path) { done(path); });
    Q_EMIT jobStarted(job_.get(), tr("Exporting"));
}

void ExportPage::done(const QString& path) {
    settings_.set(Setting::ExportFolder, QFileInfo(path).path());
    settings_.set(Setting::ExportFormat, nameOf(format()));
    Q_EMIT written(path);
}

} // namespace lilong
