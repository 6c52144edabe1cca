#include "app/structure/signatures.h"

#include "app/structure/break_repair.h"
#include "app/structure/heading_rules.h"
#include "app/structure/printed_lines.h"
#include "app/structure/profile_heading.h"
#include "app/text/character_class.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace lilong {
namespace {

constexpr int widestSigner = 50; // cells

bool isDate(const Fragment& fragment) {
    static const QRegularExpression date(QStringLiteral(
        "^([0-9〇零一二三四五六七八九]{4}\\s?年\\s?[0-9一二三四五六七八九十]{1,3}\\s?月(\\s?[0-9一二三四五六七八九十]{1,3}\\s?日)?|[0-9]{1,2}\\s?月\\s?[0-9]{1,2}\\s?日)$"));
    return date.match(fragment.string()).hasMatch();
}

/// 银杏三村业主委员会换届改选小组, and what else signs notices.
bool isOffice(QStringView line) {
    static const QRegularExpression office(
        QStringLiteral("^[^，。！？“”]*(街道|办事处|委员会|居委会|业委会|总支部?|支部|党工?委|工会|妇联|团委|办公?室?|中心|小组|筹备组|物业|管理处|服务处|服务站|工作站|工作室|医院|卫生院|学校|[大中小]学|幼儿园|"
                       "派出所|编辑部|协会|[公分]司|队|超市|全体[^，。]{2,8}|敬告|敬启|谨启|敬上|谨上|同启)$"));
    return office.match(line).hasMatch();
}

/// Who a line may name as its writer: a name alone, or the last word behind a gap (3栋 冯乐乐); empty where it names nobody.
QStringView writerIn(QStringView printed, const Lexicon& lexicon) {
    constexpr qsizetype longest = 20;
    const QStringView name = printed.sliced(printed.lastIndexOf(u' ') + 1);
    const bool plain = std::none_of(printed.begin(), printed.end(), [](QChar c) { return QStringView(u"，。！？：“”《》,!?:;").contains(c); });
    return plain && printed.size() <= longest && looksLikeName(name, lexicon) ? name : QStringView();
}

/// A line behind text that names an office or a person.
bool couldSign(const std::vector<Fragment>& page, size_t i, const Lexicon& lexicon, const std::vector<SourcePtr>& sources) {
    const Fragment& line = page[i];
    const QString& text = line.string();
    const bool behindText = page[i - 1].kind == FragmentKind::Paragraph && !page[i - 1].isOpen();
    const bool named = isOffice(text) || !writerIn(asPrinted(line.text, sources), lexicon).isEmpty() || couldBeSignature(text, lexicon);
    return behindText && line.lines == 1 && cells(text) <= widestSigner && named;
}

/// The two lines as one, with a space between.
TracedText signedAndDated(const TracedText& signer, const TracedText& date, const std::vector<SourcePtr>& sources) {
    const Reason reason{QStringLiteral(QT_TRANSLATE_NOOP("Reason", "The date stands below the signature.")), {}};
    Repair repair = breakRepair(signer, date, sources, reason, 1.0);
    repair.state = RepairState::Applied;
    repair.effect = RepairEffect::Replace;
    repair.after = QStringLiteral(" ");
    TracedText both = signer;
    TracedTextBuilder space;
    const RawSpan raw = repair.raw;
    space.add({raw, 1, std::make_shared<const Repair>(std::move(repair))}, u" ");
    both.append(std::move(space).build());
    both.append(date);
    return both;
}

} // namespace

namespace {

/// Tells lines that sign a text from headings, which look the same: by what stands above and below, and by whom the texts name.
class SignatureFinder {
public:
    SignatureFinder(std::vector<Fragment>& page, const Lexicon& lexicon, const std::vector<SourcePtr>& sources) : page_(page), lexicon_(lexicon) {
        letters_ = std::any_of(page.begin(), page.end(), [](const Fragment& fragment) { return isSalutation(fragment.string()); });
        for (const Fragment& fragment : page) {
            printed_.push_back(fragment.isHeading() && fragment.lines == 1 ? asPrinted(fragment.text, sources) : QString());
            writers_.push_back(writerIn(printed_.back(), lexicon).toString());
        }
    }

    void find() {
        const bool namesBelowHeadlines = namesStandBelowHeadlines();
        for (size_t i = 1; i < page_.size(); ++i) {
            if (page_[i].isHeading() && (signsAbove(i) || ((namesBelowHeadlines || isBareName(i)) && signsBelow(i))))
                page_[i].kind = FragmentKind::Byline;
        }
    }

private:
    [[nodiscard]] bool isText(size_t i) const { return i < page_.size() && page_[i].kind == FragmentKind::Paragraph; }

    [[nodiscard]] bool signsAbove(size_t i) const {
        const QString& line = page_[i].string();
        const bool behindText = isText(i - 1) && (endsSentence(page_[i - 1].string()) || page_[i - 1].endsItself);
        const bool salutationNext = i + 1 < page_.size() && isSalutation(page_[i + 1].string());
        const bool textNext = isText(i + 1) && !salutationNext;
        if (!behindText || (textNext && !(letters_ && line.contains(QLatin1Char(' '))))) // the next letter may have lost its salutation
            return false;
        return couldBeSignature(line, lexicon_) || (salutationNext && couldBeSignatureByPlace(line)) || (!textNext && endsAHeadedText(i));
    }

    /// An office, or somebody whom the text below does not name, under a text with a headline of its own: nothing is left for the line to head.
    [[nodiscard]] bool endsAHeadedText(size_t i) const {
        const bool standsWithNext = page_[i].blankLinesBefore > 0 && i + 1 < page_.size() && page_[i + 1].blankLinesBefore == 0;
        const bool pile = i + 1 < page_.size() && !writers_[i + 1].isEmpty();
        const bool writer = !writers_[i].isEmpty() && !pile && !isNamedBelow(i);
        return (writer || isOffice(page_[i].string())) && !standsWithNext && hasHeadline(i);
    }

    [[nodiscard]] bool hasHeadline(size_t i) const {
        while (i > 0 && (isText(i - 1) || page_[i - 1].kind == FragmentKind::Caption))
            --i;
        return i > 0 && (page_[i - 1].isHeading() || (page_[i - 1].kind == FragmentKind::Byline && i > 1 && page_[i - 2].isHeading()));
    }

    [[nodiscard]] bool isNamedBelow(size_t i) const {
        size_t text = i + 1;
        while (text < page_.size() && page_[text].isHeading())
            ++text;
        for (; isText(text); ++text) {
            if (page_[text].string().contains(writers_[i]))
                return true;
        }
        return false;
    }

    /// An office heads a portrait; who else stands between a headline and a text that does not name her has written it.
    [[nodiscard]] bool signsBelow(size_t i) const {
        if (writers_[i].isEmpty() || page_[i - 1].kind != FragmentKind::Heading || !isText(i + 1) || isNamedBelow(i))
            return false;
        const QString before = printed_[static_cast<qsizetype>(i)].chopped(writers_[i].size()).trimmed();
        const qsizetype title = lexicon_.titleBefore(before);
        return title == 0 || lexicon_.title(QStringView(before).last(title)) != Lexicon::TitleKind::Office;
    }

    /// Nobody is introduced by a name alone.
    [[nodiscard]] bool isBareName(size_t i) const { return printed_[static_cast<qsizetype>(i)].size() == writers_[i].size(); }

    /// Portraits have a person's name in a headline's stead; a page that sets names so sets them so everywhere.
    [[nodiscard]] bool namesStandBelowHeadlines() const {
        int below = 0;
        int instead = 0;
        for (size_t i = 1; i + 1 < page_.size(); ++i) {
            below += signsBelow(i);
            instead += page_[i].kind == FragmentKind::ProfileHeading && isText(i + 1) && page_[i - 1].kind != FragmentKind::Heading;
        }
        return below > instead;
    }

    std::vector<Fragment>& page_;
    const Lexicon& lexicon_;
    QStringList printed_;          ///< by fragment: what stands on its one line, if it looks like a heading
    std::vector<QString> writers_; ///< by fragment: who may have written a text, empty for none
    bool letters_ = false;
};

} // namespace

void findSignatures(std::vector<Fragment>& page, const Lexicon& lexicon, const std::vector<SourcePtr>& sources) {
    SignatureFinder(page, lexicon, sources).find();
}

void joinSignedDates(std::vector<Fragment>& page, const Lexicon& lexicon, const std::vector<SourcePtr>& sources) {
    for (size_t i = 2; i < page.size(); ++i) {
        if (!isDate(page[i]) || !couldSign(page, i - 1, lexicon, sources))
            continue;
        page[i - 1].text = signedAndDated(page[i - 1].text, page[i].text, sources);
        page[i - 1].kind = FragmentKind::Byline;
        page.erase(page.begin() + static_cast<qsizetype>(i));
    }
}

namespace {

/// Below a heading and above text, or below text and above none: what a byline's neighbours say for its place on top of its text.
int speaksForTop(const std::vector<Fragment>& page, size_t i) {
    const bool belowHeading = page[i - 1].isHeading();
    const bool belowText = page[i - 1].kind == FragmentKind::Paragraph;
    const bool aboveText = i + 1 < page.size() && page[i + 1].kind == FragmentKind::Paragraph;
    return (belowHeading ? 1 : belowText ? -1 : 0) + (belowHeading && aboveText ? 1 : belowText && !aboveText ? -1 : 0);
}

} // namespace

std::vector<bool> bylinesOnTop(const std::vector<Fragment>& page) {
    QHash<QChar, int> habits; // by form
    int ofPage = 0;
    for (size_t i = 1; i < page.size(); ++i) {
        if (page[i].kind != FragmentKind::Byline || !isByline(page[i].string()))
            continue; // who signs a letter or notice does so at its foot on any page
        const int speaks = speaksForTop(page, i);
        habits[page[i].string().front()] += speaks;
        ofPage += speaks;
    }
    const auto isHabit = [&](QChar form) { return habits.value(form) + ofPage > 0; }; // the form's own habit counts twice, others once
    std::vector<bool> onTop(page.size(), false);
    for (size_t i = 1; i < page.size(); ++i)
        onTop[i] = page[i].kind == FragmentKind::Byline && page[i - 1].isHeading() && isHabit(page[i].string().front());
    return onTop;
}

} // namespace lilong
