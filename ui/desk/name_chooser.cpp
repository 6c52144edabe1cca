#include "ui/desk/name_chooser.h"

#include "app/text/character_class.h"
#include "app/text/pinyin.h"

#include <QButtonGroup>
#include <QCompleter>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>

#include <algorithm>
#include <array>

namespace lilong {
namespace {

/// Words that end a name by title; a full name never ends so.
const std::array honorifics = {
    u"书记", u"主任", u"阿姨", u"老师", u"师傅", u"叔叔", u"爷爷", u"奶奶", u"医生", u"警官", u"局长", u"院长", u"校长", u"经理",
    u"先生", u"女士", u"大爷", u"大妈", u"妈妈", u"同志", u"队长", u"组长", u"站长", u"委员", u"代表", u"律师", u"护士", u"老伯",
};

bool startsLikeNickname(const QString& text) {
    return text.startsWith(QChar(u'小')) || text.startsWith(QChar(u'老')) || text.startsWith(QChar(u'阿'));
}

} // namespace

bool looksLikeFullName(const QString& text) {
    if (text.contains(QChar(u'·')))
        return true;
    const auto points = text.toUcs4();
    const bool han = std::all_of(points.begin(), points.end(), [](uint c) { return isHan(c); });
    if (!han || points.size() < 2 || points.size() > 4 || (points.size() == 2 && startsLikeNickname(text)))
        return false;
    return std::none_of(honorifics.begin(), honorifics.end(), [&](const char16_t* word) { return text.endsWith(QStringView(word)); });
}

NameChooser::NameChooser(QWidget* parent)
    : QFrame(parent), text_(new QLabel(this)), forms_(new QButtonGroup(this)), name_(new QLineEdit(this)) {
    setFrameShape(QFrame::StyledPanel);
    setBackgroundRole(QPalette::AlternateBase);
    setAutoFillBackground(true);
    setAccessibleName(tr("Whose name is it?"));
    text_->setTextFormat(Qt::PlainText);
    auto* const layout = new QHBoxLayout(this);
    layout->addWidget(text_);
    const std::pair<MentionForm, QString> choices[] = {
        {MentionForm::Title, tr("&Title")}, {MentionForm::Alias, tr("N&ickname")}, {MentionForm::Name, tr("&Full name")}};
    for (const auto& [form, label] : choices) {
        auto* const button = new QRadioButton(label, this);
        forms_->addButton(button, static_cast<int>(form));
        layout->addWidget(button);
    }
    auto* const label = new QLabel(tr("&of"), this);
    label->setBuddy(name_);
    layout->addWidget(label);
    name_->setAccessibleName(tr("Full name"));
    layout->addWidget(name_, 1);
    auto* const tag = new QPushButton(tr("Ta&g"), this);
    auto* const cancel = new QPushButton(tr("Cancel"), this);
    layout->addWidget(tag);
    layout->addWidget(cancel);
    connect(forms_, &QButtonGroup::idToggled, this, [this](int form, bool on) {
        if (on)
            name_->setPlaceholderText(form == static_cast<int>(MentionForm::Title) ? tr("full name; empty if the issue never names the person") : tr("Full name"));
    });
    connect(tag, &QPushButton::clicked, this, &NameChooser::accept);
    connect(name_, &QLineEdit::returnPressed, this, &NameChooser::accept);
    connect(cancel, &QPushButton::clicked, this, [this] {
        hide();
        Q_EMIT dismissed();
    });
    hide();
}

void NameChooser::ask(const PartSpan& where, const QString& text, MentionKind kind, const Issue& issue) {
    where_ = where;
    said_ = text;
    kind_ = kind;
    text_->setText(tr("“%1” is a").arg(text.left(20)));
    const bool alias = text.size() <= 2 || startsLikeNickname(text);
    forms_->button(static_cast<int>(alias && !looksLikeFullName(text) ? MentionForm::Alias : MentionForm::Title))->setChecked(true);
    QStringList names;
    for (const Person& person : issue->people)
        names.append(person.name);
    // A person whose surname the selection begins with is the likely one.
    const auto likely = std::find_if(names.begin(), names.end(), [&](const QString& name) { return !text.isEmpty() && name.startsWith(text.front()); });
    name_->setText(likely == names.end() ? QString() : *likely);
    auto* const completer = new QCompleter(names, name_);
    completer->setFilterMode(Qt::MatchContains);
    delete name_->completer();
    name_->setCompleter(completer);
    show();
    name_->setFocus();
    name_->selectAll();
}

void NameChooser::accept() {
    const auto form = static_cast<MentionForm>(forms_->checkedId());
    if (form == MentionForm::Alias && name_->text().trimmed().isEmpty()) {
        name_->setFocus();
        Q_EMIT refused(tr("Write the full name of whom the nickname means."));
        return;
    }
    hide();
    Q_EMIT chosen(where_, kind_, form, form == MentionForm::Name && name_->text().isEmpty() ? said_ : name_->text().trimmed());
}

void NameChooser::keyPressEvent(QKeyEvent* event) {
    if (event->key() != Qt::Key_Escape) {
        QFrame::keyPressEvent(event);
        return;
    }
    hide();
    Q_EMIT dismissed();
}

} // namespace lilong
