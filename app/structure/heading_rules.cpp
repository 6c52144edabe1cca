#include "app/structure/heading_rules.h"

#include "app/structure/profile_heading.h"
#include "app/text/character_class.h"
#include "app/text/listed_lines.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace lilong {
namespace {

constexpr int widestHeading = 60;  // cells
constexpr qsizetype mostCommas = 1;
constexpr qsizetype longestByline = 40;
constexpr qsizetype longestLent = 45;

bool isTextMark(QChar c) { return QStringView(u"，。；、：,;:").contains(c); }

/// ——访柳荫里居民王春梅 is a deck, though no text begins with a dash.
bool opensADeck(QStringView line) { return line.startsWith(u"——") && line.size() > 4 && !startsInsideSentence(line.mid(2)); }

/// No heading is one to be dialled.
bool holdsATelephone(QStringView line) {
    static const QRegularExpression telephone(QStringLiteral("[0-9]{3,4}-[0-9]{3,8}|[0-9]{7,}|1[0-9]{2}\\*{2,}"));
    return telephone.match(line).hasMatch();
}

} // namespace

bool endsLikeText(QStringView line) {
    const auto digits = std::find_if(line.rbegin(), line.rend(), [](QChar c) { return !isAsciiDigit(c.unicode()); });
    return digits == line.rend() || isTextMark(*digits);
}

bool opensAReport(QStringView line) { return line.startsWith(u"本报讯") || line.startsWith(u"本报综合"); }

bool couldBeHeading(const Fragment& fragment) { return couldBeHeading(fragment.string(), fragment.lines); }

bool couldBeHeading(QStringView line, int lines) { return unclosedMarks(line) == 0 && couldBeHeadingButForMarks(line, lines); }

bool couldBeHeadingButForMarks(const Fragment& fragment) { return couldBeHeadingButForMarks(fragment.string(), fragment.lines); }

bool couldBeHeadingButForMarks(QStringView line, int lines) {
    if (cells(line) > widestHeading || lines > 2 || endsLikeText(line) || (startsInsideSentence(line) && !opensADeck(line)) || isSpeech(line))
        return false;
    if (line.contains(QChar(u'。')) || line.count(QChar(u'，')) > mostCommas || opensAReport(line))
        return false;
    if (holdsATelephone(line))
        return false;
    const bool asksOrCalls = line.endsWith(QChar(u'？')) || line.endsWith(QChar(u'！'));
    return asksOrCalls ? cells(line) <= widestHeading / 2 : !endsSentence(line);
}

bool namesADocument(QStringView heading) {
    static constexpr std::array<QStringView, 25> kinds = {u"通知", u"公告", u"公示", u"通告", u"告示", u"启事", u"声明", u"纪要", u"名单", u"须知", u"提示", u"预告",
                                                          u"通报", u"简讯", u"倡议书", u"感谢信", u"表扬信", u"公开信", u"慰问信", u"公约", u"征求意见", u"征稿", u"诗歌）", u"讣告", u"贴士"};
    return std::any_of(kinds.begin(), kinds.end(), [heading](QStringView kind) { return heading.size() > kind.size() && heading.endsWith(kind); });
}

bool isCouplet(QStringView line) {
    const qsizetype comma = line.indexOf(u'，');
    const bool speaks = line.left(std::max<qsizetype>(comma, 0)).endsWith(u'说'); // 王阿姨说，…… is half a sentence, however even
    if (comma < 0 || line.count(u'，') > 1 || endsSentence(line) || speaks)
        return false;
    const auto letters = [](QStringView phrase) { return std::count_if(phrase.begin(), phrase.end(), [](QChar c) { return isHan(c.unicode()); }); };
    return std::abs(letters(line.left(comma)) - letters(line.mid(comma + 1))) <= 1;
}

bool hasTextComma(QStringView line) {
    const auto isAtComma = [&](qsizetype i) { return line[i] == u'，' && unclosedMarks(line.left(i)) == 0; };
    for (qsizetype i = 0; i < line.size(); ++i) {
        if (isAtComma(i))
            return !isCouplet(line);
    }
    return false;
}

bool isByline(QStringView line) {
    const qsizetype shortest = !line.isEmpty() && QStringView(u"□■◇◆").contains(line.front()) ? 3 : 4; // □韩梅
    if (line.size() > longestByline || line.size() < shortest)
        return false;
    static const QRegularExpression written(
        QStringLiteral("^([□■◇◆○●口]\\s?|)(本报|本社|见习|实习|特约)?(记者|通讯员|主持人|文字|摄影|撰文|撰稿|执笔|口述|讲述|整理|采写|供稿|文/图|图/文|文|图)[\\s:：/|｜].*[^。，；]$"));
    static const QRegularExpression marked(QStringLiteral("^[□■◇◆]\\s?[^，。；！？]{2,}$"));
    static const QRegularExpression signedWithDash(QStringLiteral("^(?:——|—(?!—))\\s?(?!访|与|记|写在|致|听|走进|来自|.*(?:对话|专访|对谈))[^，。；！？、：\\s的]{2,10}$"));
    static const QRegularExpression reporter(QStringLiteral("^(本报|本社|见习|实习|特约)(记者|通讯员)\\p{Han}{2,12}$"), QRegularExpression::UseUnicodePropertiesOption);
    if (reporter.match(line).hasMatch())
        return true;
    static const QRegularExpression bracketed(QStringLiteral("^（[^（），。；！？]{2,30}）$"));
    if (line.endsWith(u"摄）") || line.startsWith(u"（图/"))
        return false; // the credit of a picture closes no article
    return written.match(line).hasMatch() || marked.match(line).hasMatch() || bracketed.match(line).hasMatch()
        || signedWithDash.match(line).hasMatch();
}

/// 口周文澜: the square before a writer's name, read as 口, with which no word begins here (口述, 口袋).
static bool isSignedWithAMisreadMark(QStringView line, const Lexicon& lexicon) {
    // 〈银杏三村 周文澜: of the brackets one was lost, the other misread.
    static const QRegularExpression halfBracketed(QStringLiteral("^[（〈《][^（）〈〉《》，。：；！？“”]{2,20}\\s[\\p{Han}·]{2,5}$"), QRegularExpression::UseUnicodePropertiesOption);
    if (halfBracketed.match(line).hasMatch())
        return true;
    static const QRegularExpression marked(QStringLiteral("^口\\s?\\p{Han}{2,3}$"), QRegularExpression::UseUnicodePropertiesOption);
    return marked.match(line).hasMatch() && lexicon.longestWordAt(line) < 2;
}

bool isByline(QStringView line, const Lexicon& lexicon) {
    if (isByline(line) || isSignedWithAMisreadMark(line, lexicon))
        return true;
    static const QRegularExpression reporter(QStringLiteral("^(?:记者|通讯员)([\\p{Han}·]{2,12})$"), QRegularExpression::UseUnicodePropertiesOption);
    const QRegularExpressionMatch match = reporter.match(line);
    if (!match.hasMatch())
        return false;
    const QStringView names = match.capturedView(1);
    if (looksLikeName(names, lexicon))
        return true;
    for (qsizetype length = 2; length <= names.size() - 2; ++length) {
        if (looksLikeName(names.first(length), lexicon) && looksLikeName(names.sliced(length), lexicon))
            return true;
    }
    return false;
}

bool isNewsByline(QStringView line) {
    static const QRegularExpression news(QStringLiteral("^本报讯\\s?（[^（）。]{0,6}(记者|通讯员)[^（）。]{2,20}）$"));
    return line.size() <= longestByline && news.match(line).hasMatch();
}

bool signsBehindASpace(QStringView line) {
    // A printed space says where the name begins: 柳荫里居民 束文澜 may have any name.
    static const QRegularExpression spaced(QStringLiteral("^\\S{0,14}(居民|读者|业主|网友|学生|班)\\s(\\p{Han}{2,4}|\\p{Han}+·\\p{Han}+)$"),
                                           QRegularExpression::UseUnicodePropertiesOption);
    return spaced.match(line).hasMatch();
}

bool couldBeSignature(QStringView line, const Lexicon& lexicon) {
    static const QRegularExpression signature(QStringLiteral("^.{0,14}(居民|读者|业主|网友|学生|班|村民|租客|志愿者)\\s?(\\S{2,8})$"));
    static const QRegularExpression fromPlace(QStringLiteral("^(\\p{Han}{2,12})\\s(\\p{Han}{2,4})$"), QRegularExpression::UseUnicodePropertiesOption);
    if (signsBehindASpace(line))
        return true;
    const QRegularExpressionMatch placed = fromPlace.match(line);
    if (placed.hasMatch() && lexicon.placeSuffixBefore(placed.capturedView(1)) > 0 && looksLikeName(placed.capturedView(2), lexicon))
        return true;
    const QRegularExpressionMatch match = signature.match(line);
    return match.hasMatch() && looksLikeName(match.capturedView(2), lexicon);
}

bool couldBeSignatureByPlace(QStringView line) {
    static const QRegularExpression signature(QStringLiteral("^[^，。！？：]{0,14}(居民|读者|业主|网友|学生|班|村民|租客|志愿者)(?!区|委|小组|楼)\\s?([^，。！？：\\s]{2,8})$"));
    return signature.match(line).hasMatch();
}

bool isCaptionByForm(QStringView line) {
    static const QRegularExpression caption(QStringLiteral("^(图为|图片说明|▲|▼|◀|▶|△)|[（《〈][^（）《》]{2,12}摄）$|[（《〈]图/[^（）]{2,10}）$|(?<![拍航])摄$|[（(]?(资料|配|题)(图片|照片|图)[）)]?$|\\s(摄影|供图)\\s?[：:/]?\\s?\\S{2,8}$"));
    static const QRegularExpression lent(QStringLiteral(".{6}（[^（）。，]{2,14}提供）$")); // signs articles too, longer ones
    return line.size() <= 90 && (caption.match(line).hasMatch() || (line.size() <= longestLent && lent.match(line).hasMatch()));
}

bool tellsAPicture(QStringView line, const Lexicon& lexicon) {
    if (line.size() < 7 || line.size() > 45 || line.contains(QChar(u'“')) || line.contains(QLatin1Char(' ')))
        return false;
    static const QRegularExpression doing(
        QStringLiteral("^.{2,12}(在|为|向|给|正在|与|和|正|上门).{2,24}$"));
    static const QRegularExpression scene(QStringLiteral("(现场|合影|一景|一角|场景)$"));
    if (scene.match(line).hasMatch())
        return true;
    const bool startsWithSomebody = lexicon.surnameAt(line) > 0 || line.startsWith(u"居民") || line.startsWith(u"志愿者") || line.startsWith(u"选民")
        || line.startsWith(u"工作人员");
    return startsWithSomebody && doing.match(line).hasMatch();
}

bool isSalutation(QStringView line) {
    static const QRegularExpression salutation(QStringLiteral("^(编辑|编者|记者|小编|亲爱的|尊敬的|各位|敬爱的|可爱的)[^，。：:]{0,8}[：:;；]$|^.{0,5}同志[：:;；]$"));
    return line.size() <= 14 && salutation.match(line).hasMatch();
}

bool opensWithSalutation(QStringView text) {
    const qsizetype colon = text.indexOf(u'：');
    return colon > 0 && isSalutation(text.first(colon + 1));
}

} // namespace lilong
