"""Reads tagged newsletter text: items separated by an empty line; `#` opens a headline, `@` a byline, `%` a profile heading;
[[p|full name]], [[p|nickname>full name]], [[t|name and title>full name]], [[l|place]]."""
import pathlib
import re
from collections import Counter
from dataclasses import dataclass, field

TAG = re.compile(r'\[\[([plt])\|([^\]>]*)(?:>([^\]]*))?\]\]')
COMPOUND_SURNAMES = ('欧阳', '司马', '上官', '诸葛', '皇甫', '令狐', '东方', '夏侯', '司徒', '公孙', '钟离', '慕容', '尉迟')
SURNAMES = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文'
GIVEN = '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红梅珍凤云飞建国志文海春燕雪琴婷宇浩晨欣怡思佳嘉俊豪泽轩瑞雅晓彤若曦月清秋岚松柏荣根发福生祥宝贵全成林森山川江河立新民安康宁远鸿翔鹏程'


def plain(text):
    return TAG.sub(lambda m: m.group(2), text or '')


@dataclass
class Story:
    kind: str                      # 'article', 'profile', 'letter', 'dialogue' or 'loose'
    heading: str = ''
    byline: str = ''
    paragraphs: list = field(default_factory=list)

    def length(self):
        return sum(len(plain(p)) for p in self.paragraphs)

    def mentions(self, kind):
        return [m for p in self.paragraphs for m in TAG.finditer(p) if m.group(1) == kind]

    def hero(self):
        """The person whom most of the story is about, if there is one."""
        count = Counter(m.group(3) or m.group(2) for m in self.mentions('p'))
        first = [m.group(2) for m in TAG.finditer(self.paragraphs[0]) if m.group(1) == 'p' and not m.group(3)]
        best = [name for name, n in count.most_common(1) if n >= 2 and name in first and 2 <= len(name) <= 4]
        return best[0] if best else None


def story_of(item):
    story = Story('loose')
    for line in item.strip().split('\n'):
        mark, rest = line[:1], line[1:].strip()
        if mark == '#' and not story.heading:
            story.kind, story.heading = 'article', rest
        elif mark == '%':
            story.kind, story.heading = 'profile', rest
        elif mark == '@':
            story.byline = rest
        elif mark != '#':
            story.paragraphs.append(line.strip())
    lines = [plain(p) for p in story.paragraphs]
    if any(re.match('编辑.{0,3}：', line) for line in lines):
        story.kind = 'letter'
    elif sum(bool(re.match('.{1,3}：', line)) for line in lines) >= 2:
        story.kind = 'dialogue'
    return story


def usable(story):
    """Prose only: lists, letters with several signatures and the like have no truth that could be told from the text."""
    return story.paragraphs and story.kind in ('article', 'profile') and all(len(plain(p)) >= 25 for p in story.paragraphs) \
        and story.length() >= 130 and not re.search('[A-Z]：|：$', ''.join(plain(p)[-1] for p in story.paragraphs)) \
        and len(plain(story.heading)) <= 24 and not re.search('名单|排名不分|芳名|类：|^[一二三四五]、', plain(story.heading + ''.join(story.paragraphs)))


def read_stories(folder):
    stories = []
    for path in sorted(pathlib.Path(folder).glob('*.txt')):
        items = re.split(r'\n\s*\n', path.read_text(encoding='utf-8'))
        stories += [story_of(item) for item in items if item.strip()]
    return [s for s in stories if usable(s)]


def new_name(old, random, used):
    while True:
        surname = random.choice(SURNAMES)
        name = surname + ''.join(random.choice(GIVEN) for _ in old[1:])
        if name not in used:
            used.add(name)
            return name


def other_names(story, random, used):
    """The story with its people called otherwise: what has been learnt from the text by heart does not help."""
    full = {m.group(3) or m.group(2) for t in [story.heading, story.byline, *story.paragraphs]
            for m in TAG.finditer(t) if m.group(1) in 'pt' and (m.group(1) == 'p' or m.group(3))}
    renamed = {n: new_name(n, random, used) for n in sorted(full)
               if 2 <= len(n) <= 3 and not n.startswith(COMPOUND_SURNAMES) and re.fullmatch('[\u4e00-\u9fff]+', n)}

    def swapped(m):
        kind, shown, meant = m.groups()
        name = meant or shown
        if kind == 'l' or name not in renamed:
            return m.group(0)
        new = renamed[name]
        if not meant:
            return f'[[{kind}|{new}]]'
        if kind == 't':
            shown = shown.replace(name, new).replace(name[1:], new[1:])
            shown = shown.replace(name[0], new[0], 1)
        return f'[[{kind}|{shown}>{new}]]'

    return Story(story.kind, TAG.sub(swapped, story.heading), TAG.sub(swapped, story.byline),
                 [TAG.sub(swapped, p) for p in story.paragraphs])
