#include "app/tag/role_words.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace lilong {
namespace {

constexpr qsizetype longestBusiness = 10; ///< 开了一家小小的面馆

struct Work {
    QStringView activity, role;
};
constexpr std::array works{
    Work{u"掌勺", u"厨师"},     Work{u"做饭", u"厨师"},   Work{u"送外卖", u"外卖骑手"}, Work{u"跑外卖", u"外卖骑手"}, Work{u"送快递", u"快递员"},
    Work{u"修鞋", u"鞋匠"},     Work{u"修表", u"修表匠"}, Work{u"理发", u"理发师"},     Work{u"剃头", u"剃头匠"},     Work{u"扫街", u"环卫工"},
    Work{u"扫马路", u"环卫工"}, Work{u"看门", u"门卫"},   Work{u"指挥", u"指挥"},       Work{u"领唱", u"领唱"},       Work{u"主持", u"主持人"},
    Work{u"管账", u"管账"},     Work{u"说快板", u"快板演员"}, Work{u"说书", u"说书人"},
    Work{u"教书", u"教师"},     Work{u"磨刀", u"磨刀匠"},
    Work{u"当兵", u"军人"},     Work{u"送报", u"投递员"}, Work{u"送信", u"投递员"},     Work{u"做保安", u"保安"},
    Work{u"送水", u"送水工"},   Work{u"送桶装水", u"送水工"}, Work{u"送奶", u"送奶工"}, Work{u"送牛奶", u"送奶工"},
};

/// 卖|豆腐, 卖了二十年|水产: who sells has a stall.
constexpr qsizetype longestGoods = 4;
bool sells(QStringView done) {
    const qsizetype verb = done.lastIndexOf(u'卖');
    const qsizetype goods = done.size() - verb - 1;
    return verb >= 0 && goods > 0 && goods <= longestGoods && !tellsOfOthers(done);
}

/// 教|口琴, 教孩子们|书法.
bool teaches(QStringView done) {
    static const WordTable subjects = WordTable::of(u"口琴 书法 画画 国画 英语 数学 语文 物理 化学 地理 历史 音乐 舞蹈 太极 太极拳 钢琴 古筝 二胡 唱歌 跳舞 剪纸 编织 象棋 围棋 摄影");
    const qsizetype verb = done.lastIndexOf(u'教');
    return verb >= 0 && done.size() - verb < longestBusiness && !tellsOfOthers(done) && subjects.longestBefore(done) > 0;
}

/// What stands behind 开: 出租车 makes a driver, 面馆 an owner.
std::optional<QString> roleOfOpening(QStringView object) {
    static const WordTable vehicles = WordTable::of(u"出租 公交 地铁 火车 大巴 出租车 公交车 货车 卡车 客车 校车 班车 叉车 吊车 网约车 救护车 洒水车 轮船 渡船");
    static const WordTable businesses = WordTable::of(u"馆 店 铺 摊 厂 行 坊 吧 超市 公司 工作室 农家乐");
    if (const qsizetype vehicle = vehicles.longestBefore(object); vehicle > 0)
        return object.right(vehicle).toString() + QStringLiteral("司机"); // 开了几十年|货车
    return businesses.longestBefore(object) > 0 ? std::optional(object.toString() + QStringLiteral("老板")) : std::nullopt;
}

/// 补了四十年伞, 画了一辈子年画 without how long.
QString withoutYears(QStringView clause) {
    static const QRegularExpression years(QStringLiteral("了(?:[0-9一二三四五六七八九十几多两半大]+(?:个?年头?|辈子|来年|多年)的?)"));
    return clause.toString().remove(years);
}

} // namespace

const WordTable& officeBodies() {
    static const WordTable words = WordTable::of(u"居民区 居委会 居委 村委会 业委会 街道 党工委 党总支 党支部 党委 社区 小区 物业 团委 团工委 妇联 学校 医院 急诊科 "
                                                        "儿科 内科 外科 护理 办事处 机关 公司 快递公司 保安 退休 高级 急诊 中医 民政 司法所 派出所 消防 体育 音乐 美术 语文 "
                                                        "数学 英语 大学 中学 小学 幼儿园 卫生 服务中心 中心 文化 活动 老年 青年 少年 女 男 原 前 新任 新当选 现任 年轻 党小组 总支 支部 "
                                                        "纪检 宣传 组织 统战 武装 平安 城管 网格 第一 第二 第三 市 区 县 镇 乡 村 造船厂 工厂 厂 志愿者 志愿 服务队 队 民营 "
                                                        "外卖 出租车 公交 地铁 客运 货运 园艺 建筑 室内 设计 盲人 的 选举 项目 文体科 科 年级 大一 大二 大三 大四 高一 高二 高三 外籍");
    return words;
}

const WordTable& joiningVerbs() {
    static const WordTable words = WordTable::of(u"是 原是 就是 也是 曾是 还是 又是 担任 担任了 任 出任 当选 当选为 作为 成为 当过 做过 当了 做了 当上 当上了 做起 当起 兼任 受聘为 "
                                                        "负责当 做 当 为");
    return words;
}

bool isWeakVerb(QStringView verb) { return verb == u"做" || verb == u"当" || verb == u"为"; }

bool tellsOfOthers(QStringView clause) {
    static const QString signs = QStringLiteral("说请让叫劝想像给把被由她他谁你不没");
    return std::any_of(clause.begin(), clause.end(), [](QChar c) { return signs.contains(c); });
}

bool takesOffice(QStringView clause) {
    static const WordTable verbs = WordTable::of(u"当 担任 当上 当了 兼任 出任");
    return !tellsOfOthers(clause) && verbs.longestBefore(clause) > 0;
}

bool saysLittle(QStringView title) { return title.endsWith(u"党员") || title == u"群众" || title == u"居民" || title == u"代表"; }

bool isAddress(QStringView title) { return !title.isEmpty() && addressBefore(title) == title.size(); }

qsizetype addressBefore(QStringView text) {
    static const WordTable words = WordTable::of(u"先生 老先生 女士 小姐 太太 夫人 阿姨 大叔 大妈 大爷 大姐 大哥 爷叔 老伯 老大爷 老大妈 老妇人 老汉 老者 长者 老人 独居老人 百岁老人 老寿星 "
                                                        "寿星 青年 小伙 小伙子 姑娘 小姑娘 女孩 小女孩 男孩 小男孩 少年 孩子 小囡 小朋友 朋友 好友 老友 挚友 伙伴 小伙伴 老乡 同伴 路人 "
                                                        "行人 英雄 先锋 专家 女工 男工 干部 员工 成员 老街坊 街坊 老邻居 邻家 得主 前台 客人 同学 同事 市民 群众 小弟 小妹 "
                                                        "兄弟 姐妹 独生子 独生女 师傅 老师傅 笔者 编者 指挥员 当事人 事主 主人");
    return words.longestBefore(text);
}

bool isOffice(QStringView title) {
    static const WordTable ends = WordTable::of(u"书记 主任 委员 主席 经理 会长 社长 组长 队长 站长 所长 院长 校长 团长 班长 理事 秘书长 部长 科长 局长");
    return ends.longestBefore(title) > 0;
}

std::optional<QString> roleOfWork(QStringView clause) {
    const QString done = withoutYears(clause);
    for (const Work& work : works)
        if (done.endsWith(work.activity))
            return work.role.toString();
    if (sells(done))
        return QStringLiteral("摊主");
    if (teaches(done))
        return QStringLiteral("教师");
    if (done.endsWith(u"公司上班") || done.endsWith(u"厂上班") || done.endsWith(u"店上班"))
        return QStringLiteral("职工");
    return roleOfBusiness(clause);
}

std::optional<QString> roleOfBusiness(QStringView clause) {
    if (!clause.contains(u'开') || tellsOfOthers(clause))
        return std::nullopt;
    const QString done = withoutYears(clause);
    const qsizetype opening = done.lastIndexOf(u'开');
    if (opening < 0 || done.size() - opening > longestBusiness)
        return std::nullopt;
    QStringView object = QStringView(done).mid(std::max(opening, done.lastIndexOf(u'的')) + 1);
    while (!object.isEmpty() && QStringView(u"着了一过家间爿个辆小").contains(object.front()))
        object = object.mid(1);
    const bool isPast = object.startsWith(u'过');
    return object.size() >= 2 && !isPast ? roleOfOpening(object) : std::nullopt;
}

bool isAnybodys(QStringView title) {
    static const WordTable words = WordTable::of(u"老师 先生 女士 同志 阿姨 老人 大叔 大妈 大爷 大姐 大哥 同学 小朋友 奶奶 爷爷 夫妇 夫妻");
    return words.contains(title);
}

qsizetype schoolClassBefore(QStringView text) {
    static const WordTable years = WordTable::of(u"大一 大二 大三 大四 高一 高二 高三 初一 初二 初三 初中 高中");
    static const QString numbers = QStringLiteral("0123456789一二三四五六七八九十（）()");
    const bool isYear = text.endsWith(u"年级"), isClass = text.endsWith(u'班');
    if (!isYear && !isClass)
        return years.longestBefore(text);
    qsizetype start = text.size() - (isYear ? 2 : 1);
    const qsizetype end = start;
    while (start > 0 && numbers.contains(text[start - 1]))
        --start;
    return start < end ? text.size() - start : 0;
}

bool startsWithStudy(QStringView text) {
    static const WordTable verbs = WordTable::of(u"读 念书 念大 念初 念高 念小学 就读 上学 上初 上高中 上小学");
    return verbs.longestAt(text) > 0 && !text.startsWith(u"读者");
}

bool isSchool(QStringView place) {
    static const WordTable ends = WordTable::of(u"大学 学院 中学 小学 学校 一中 二中 三中 附中 附小");
    return ends.longestBefore(place) > 0;
}

} // namespace lilong
