#include "ui/directory/record_edit.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>

namespace lilong {

namespace {

const QString between = QStringLiteral("、");

QStringList namesIn(const QString& text) {
    static const QRegularExpression separators(QStringLiteral("[、，,；;]"));
    QStringList names;
    for (const QString& name : text.split(separators, Qt::SkipEmptyParts)) {
        if (!name.trimmed().isEmpty() && !names.contains(name.trimmed()))
            names += name.trimmed();
    }
    return names;
}

} // namespace

RecordEdit::RecordEdit(AuthorityRecord record, QWidget* parent)
    : QDialog(parent), record_(std::move(record)), name_(new QLineEdit(record_.name, this)), aliases_(new QLineEdit(record_.aliases.join(between), this)),
      notes_(new QPlainTextEdit(record_.notes, this)) {
    setWindowTitle(tr("Edit %1").arg(record_.name));
    aliases_->setPlaceholderText(tr("Other names, parted by commas"));
    notes_->setTabChangesFocus(true);
    auto* const buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    QPushButton* const ok = buttons->button(QDialogButtonBox::Ok);
    const auto allow = [this, ok] { ok->setEnabled(!name_->text().trimmed().isEmpty()); };
    connect(name_, &QLineEdit::textChanged, this, allow);
    allow();
    auto* const form = new QFormLayout(this);
    form->addRow(tr("&Name"), name_);
    form->addRow(tr("&Also called"), aliases_);
    form->addRow(tr("N&otes"), notes_);
    form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(this, &QDialog::accepted, this, [this] { Q_EMIT edited(this->record()); });
    resize(460, 280);
}

AuthorityRecord RecordEdit::record() const {
    AuthorityRecord changed = record_;
    changed.name = name_->text().trimmed();
    changed.aliases = namesIn(aliases_->text());
    changed.aliases.removeAll(changed.name);
    changed.notes = notes_->toPlainText().trimmed();
    return changed;
}

} // namespace lilong
