#include "app/structure/signatures.h"

#include "app/structure/break_repair.h"
#include "app/structure/heading_rules.h"
#include "app/text/character_class.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace lilong {
namespace {

constexpr int widestSigner = 50; // cells

bool isDate(const Fragment& fragment) {
    static const QRegularExpression date(QStringLiteral("^[0-9〇零一二三四五六七八九]{4}\\s?年\\s?[0-9一二三四五六七八九十]{1,3}\\s?月(\\s?[0-9一二三四五六七八九十]{1,3}\\s?日)?$"));
    return date.match(fragment.string()).hasMatch();
}

/// 银杏三村业主委员会换届改选小组, and what else signs notices.
bool isOffice(QStringView line) {
    static const QRegularExpression office(
        QStringLiteral("^[^，。！？“”]*(街道|办事处|委员会|居委会|业委会|总支部?|支部|党委|工会|妇联|团委|办公?室?|中心|小组|筹备组|物业|服务站|工作站|工作室|医院|卫生院|学校|[大中小]学|幼儿园|派出所|编辑部|协会|"
                       "[公分]司|全体[^，。]{2,8})$"));
    return office.match(line).hasMatch();
}

/// A line behind text that names an office or a person.
bool couldSign(const std::vector<Fragment>& page, size_t i, const Lexicon& lexicon) {
    const Fragment& line = page[i];
    const QString& text = line.string();
    const bool behindText = page[i - 1].kind == FragmentKind::Paragraph && !page[i - 1].isOpen();
    const bool named = isOffice(text) || looksLikeName(text, lexicon) || couldBeSignature(text, lexicon);
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

void findSignatures(std::vector<Fragment>& page, const Lexicon& lexicon) {
    const bool letters = std::any_of(page.begin(), page.end(), [](const Fragment& fragment) { return isSalutation(fragment.string()); });
    for (size_t i = 1; i < page.size(); ++i) {
        const bool behindText = page[i - 1].kind == FragmentKind::Paragraph && (endsSentence(page[i - 1].string()) || page[i - 1].endsItself);
        const bool salutationNext = i + 1 < page.size() && isSalutation(page[i + 1].string());
        const bool textNext = i + 1 < page.size() && page[i + 1].kind == FragmentKind::Paragraph && !salutationNext;
        const bool ends = !textNext || (letters && page[i].string().contains(QLatin1Char(' '))); // the next letter may have lost its salutation
        const bool isSigned = couldBeSignature(page[i].string(), lexicon) || (salutationNext && couldBeSignatureByPlace(page[i].string()));
        if (page[i].isHeading() && behindText && ends && isSigned)
            page[i].kind = FragmentKind::Byline;
    }
}

void joinSignedDates(std::vector<Fragment>& page, const Lexicon& lexicon, const std::vector<SourcePtr>& sources) {
    for (size_t i = 2; i < page.size(); ++i) {
        if (!isDate(page[i]) || !couldSign(page, i - 1, lexicon))
            continue;
        page[i - 1].text = signedAndDated(page[i - 1].text, page[i].text, sources);
        page[i - 1].kind = FragmentKind::Byline;
        page.erase(page.begin() + static_cast<qsizetype>(i));
    }
}

std::vector<bool> bylinesOnTop(const std::vector<Fragment>& page) {
    std::vector<bool> onTop(page.size(), false);
    QHash<QChar, int> surplus; // of those on top, by form
    for (size_t i = 1; i + 1 < page.size(); ++i) {
        if (page[i].kind != FragmentKind::Byline || page[i].string().startsWith(QChar(u'（')))
            continue;
        onTop[i] = page[i - 1].isHeading() && page[i + 1].kind == FragmentKind::Paragraph;
        surplus[page[i].string().front()] += onTop[i] ? 1 : -1;
    }
    for (size_t i = 0; i < page.size(); ++i)
        onTop[i] = onTop[i] && surplus.value(page[i].string().front()) > 0;
    return onTop;
}

} // namespace lilong
