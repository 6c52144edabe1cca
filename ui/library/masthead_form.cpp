#include "ui/library/masthead_form.h"

#include "ui/library/known_archives.h"
#include "ui/widgets/file_choice.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QRegularExpressionValidator>

namespace lilong {

namespace {

QLineEdit* field(const QString& name, const QString& example, QWidget* parent) {
    auto* const edit = new QLineEdit(parent);
    edit->setAccessibleName(name);
    edit->setPlaceholderText(example);
    return edit;
}

void suggestInto(QLineEdit& edit, const QString& text) {
    if (!edit.isModified())
        edit.setText(text); // setText leaves it unmodified
}

} // namespace

MastheadForm::MastheadForm(KnownArchives& archives, QWidget* parent)
    : QWidget(parent), archives_(archives), title_(field(tr("Newsletter"), tr("as its masthead says"), this)),
      date_(field(tr("Date"), tr("2023-07-12 or 2023-07"), this)), number_(field(tr("Number"), tr("as printed"), this)),
      archive_(new QComboBox(this)) {
    static const QRegularExpression isoDate(QStringLiteral("\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?"));
    date_->setValidator(new QRegularExpressionValidator(isoDate, date_));
    archive_->setAccessibleName(tr("Archive"));
    archive_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    archive_->setMinimumContentsLength(14);
    auto* const form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->addRow(tr("&Newsletter"), title_);
    form->addRow(tr("&Date"), date_);
    form->addRow(tr("N&umber"), number_);
    form->addRow(tr("&Archive"), archive_);
    fillArchives();
    connect(&archives_, &KnownArchives::changed, this, &MastheadForm::fillArchives);
    connect(archive_, &QComboBox::activated, this, &MastheadForm::chooseNew);
    connect(title_, &QLineEdit::editingFinished, this, [this] {
        if (title_->isModified() && std::exchange(lastTitle_, title_->text()) != title_->text())
            Q_EMIT newsletterChanged();
    });
}

void MastheadForm::suggest(const Masthead& found) {
    suggestInto(*title_, found.title);
    suggestInto(*date_, found.date);
    suggestInto(*number_, found.number);
}

void MastheadForm::clear() {
    for (auto* edit : {title_, date_, number_})
        edit->clear();
    lastTitle_.clear();
    fillArchives();
}

Masthead MastheadForm::applied(Masthead found) const {
    found.title = title_->text().trimmed();
    found.number = number_->text().trimmed();
    if (date_->hasAcceptableInput() || date_->text().isEmpty())
        found.date = date_->text();
    return found;
}

QString MastheadForm::typedTitle() const {
    return title_->isModified() ? title_->text().trimmed() : QString();
}

QString MastheadForm::archive() const {
    return archive_->currentData().toString();
}

void MastheadForm::setArchive(const QString& path) {
    if (archive_->findData(path) < 0)
        archive_->insertItem(0, KnownArchives::nameOf(path), path);
    archive_->setCurrentIndex(archive_->findData(path));
    lastArchive_ = archive_->currentIndex();
    Q_EMIT newsletterChanged();
}

void MastheadForm::fillArchives() {
    archive_->clear();
    for (const auto& path : archives_.paths())
        archive_->addItem(KnownArchives::nameOf(path), path);
    if (archive_->count() == 0)
        archive_->addItem(tr("%1 (new)").arg(KnownArchives::nameOf(archives_.suggestedPath())), archives_.suggestedPath());
    archive_->addItem(tr("New archive…"));
    archive_->setCurrentIndex(std::max(0, archive_->findData(archives_.current())));
    lastArchive_ = archive_->currentIndex();
}

void MastheadForm::chooseNew(int index) {
    if (archive_->itemData(index).isValid()) {
        lastArchive_ = index;
        Q_EMIT newsletterChanged();
        return;
    }
    archive_->setCurrentIndex(lastArchive_); // until she has named one
    chooseTarget(this, tr("New archive"), archives_.suggestedPath(), KnownArchives::fileFilter(), QStringLiteral("lilong"),
                 [this](const QString& path) { setArchive(path); });
}

} // namespace lilong
