#include "app/language/foreign_sounds.h"

#include <QString>

namespace lilong {

bool writesForeignSound(char32_t c) {
    static const QString sounds = QStringLiteral(
        "阿埃艾安昂奥巴拜班包保鲍贝本比彼毕宾波伯博卜布采查茨达戴黛丹当道德登邓狄迪蒂丁东杜顿多恩尔法范菲费芬丰佛弗福盖冈高戈哥格葛根贡古哈海汉豪赫亨"
        "胡华怀霍基吉季加贾简江杰捷金津卡凯坎康考科克肯孔库夸拉莱赖兰朗劳勒雷里理丽利莉连廉良列林琳龙隆卢鲁路伦罗洛马玛迈麦曼芒毛梅门蒙米密敏明缪摩莫"
        "墨默姆木穆纳娜乃奈南内能尼妮涅纽农努诺欧帕潘庞佩彭皮平珀普齐奇恰钱乔切琴琼丘让热仁日荣瑞若撒萨塞赛桑瑟森沙莎山尚绍舍申生圣施什史士舒朔丝司"
        "斯松苏孙索所塔泰坦汤唐陶特滕提廷图吐托娃瓦万旺威韦维卫魏温文翁沃乌武西希锡霞夏香肖谢辛欣匈休逊雅亚娅延扬耶叶伊依易因尤雨玉约云扎詹张珍真芝朱"
        "兹卓宗祖孜别再努尔古丽汗买力合氏热夫弥娅蕾薇茜柯奎蓓普蔓嘉弘媞仁卓央次吉措姆旦增邦翰珊");
    return c != 0 && c < 0x10000 && sounds.contains(QChar(static_cast<char16_t>(c)));
}

} // namespace lilong
