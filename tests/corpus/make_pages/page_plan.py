"""What stands on a page: its articles with their parts, its bands (rows of articles) and its furniture. No layout here."""
import re
from collections import Counter
from dataclasses import dataclass, field

from tagged_text import TAG, Story, other_names, plain


@dataclass
class Figure:
    """A picture with its caption, standing inside a paragraph: after `offset` characters of its plain text."""
    caption: str
    offset: int


@dataclass
class Block:
    type: str                      # 'p' or 'sub'
    text: str
    figure: Figure = None


@dataclass
class Article:
    kind: str = 'article'
    parent: 'Article' = None
    kicker: str = None
    headline: str = None
    deck: str = None
    section: str = None
    byline: str = None
    person: str = None
    byline_on_top: bool = False
    blocks: list = field(default_factory=list)
    parts: list = field(default_factory=list)   # the profiles and boxes inside a feature

    def length(self):
        return sum(len(plain(b.text)) for b in self.blocks) + sum(p.length() for p in self.parts)


@dataclass
class Band:
    """Articles side by side; `weights` are their shares of the page's width, `columns` their numbers of columns."""
    articles: list
    weights: list
    columns: list


@dataclass
class Page:
    name: str
    masthead: dict
    top: list                      # lines of phrases at the head of the page
    foot: list
    bands: list = field(default_factory=list)
    people: list = field(default_factory=list)   # (name, role, place), where the text says what somebody is


def tag_person(name):
    return f'[[p|{name}]]'


def tag_place(name):
    return f'[[l|{name}]]' if name else ''


def safe_offset(text, wanted):
    """Never inside a latin word or a number: print does not break those either."""
    while 0 < wanted < len(text) and (re.match('[A-Za-z0-9.%]', text[wanted]) or text[wanted] in '，。、；：？！”’）》…—·'
                                      or text[wanted - 1] in '“‘（《—…·'):
        wanted += 1
    return wanted


class Planner:
    def __init__(self, stories, phrases, random, share=1.0):
        """`share`: how much stands on a page, of about 2,000 characters."""
        self.stories, self.phrases, self.random, self.share = list(stories), phrases, random, share
        self.used_names, self.used_phrases = set(), set()
        self.bylines_on_top = self.notices = False   # the habits of the page at hand

    def size(self, low, high):
        return int(self.random.randint(low, high) * self.share)

    # texts

    def pick(self, options):
        """Something that this page has not said yet, where there is a choice."""
        fresh = [x for x in options if x not in self.used_phrases] or list(options)
        choice = self.random.choice(fresh)
        self.used_phrases.add(choice)
        return choice

    def story(self, shortest=150, longest=420, want=lambda s: True):
        for i, s in enumerate(self.stories):
            if shortest <= s.length() <= longest and want(s):
                return other_names(self.stories.pop(i), self.random, self.used_names)
        return other_names(self.stories.pop(0), self.random, self.used_names)

    def topical(self, kind, text):
        fitting = [x for t in self.phrases['topics'][:-1] if any(w in text for w in t['words']) for x in t[kind]]
        general = self.phrases['topics'][-1][kind]
        return self.pick(fitting) if fitting and self.random.random() < 0.7 else self.pick(general)

    def place_of(self, text):
        places = [m.group(2) for m in TAG.finditer(text) if m.group(1) == 'l' and len(m.group(2)) >= 3]
        return self.random.choice(places) if places else None

    def reporter(self):
        from tagged_text import new_name
        return new_name('某某' if self.random.random() < 0.3 else '某某某', self.random, self.used_names)

    def byline(self, story):
        if story.byline and self.random.random() < 0.6:
            return story.byline
        place = self.place_of(''.join(story.paragraphs)) or '街道宣传办'
        tagged = tag_place(place) if '办' not in place else place
        return self.pick(self.phrases['bylines']).format(a=tag_person(self.reporter()), b=tag_person(self.reporter()), l=tagged)

    def caption(self, text):
        captions = self.phrases['captions']
        people = [m.group(0) for m in TAG.finditer(text) if m.group(1) in 'pt']
        place = tag_place(self.place_of(text)) if self.place_of(text) else None
        kind = ('person_place' if people and place else 'person' if people else 'place' if place else 'none')
        if self.random.random() < 0.3:
            kind = 'place' if place else 'none'
        caption = self.pick(captions[kind]).format(p=self.random.choice(people) if people else '', l=place)
        credit = self.random.choice(captions['credit']).format(n=tag_person(self.reporter()))
        return caption + credit.replace(' ', '') if self.random.random() < 0.5 else caption

    def in_the_same_place(self, story, first):
        """A long article is about one place and often one person: what is strung together takes those of its beginning."""
        texts = [story.heading, *story.paragraphs]
        moved = {}
        for kind in '区村路街园楼坊里弄':
            ours = Counter(m.group(2) for m in first.mentions('l') if m.group(2).endswith(kind))
            theirs = Counter(m.group(2) for m in story.mentions('l') if m.group(2).endswith(kind))
            if ours and theirs:
                moved[theirs.most_common(1)[0][0]] = ours.most_common(1)[0][0]
        who = {story.hero(): first.hero()} if story.hero() and first.hero() and self.random.random() < 0.5 else {}

        def swapped(m):
            kind, shown, meant = m.groups()
            if kind == 'l':
                return f'[[l|{moved.get(shown, shown)}]]'
            if (meant or shown) not in who:
                return m.group(0)
            old, new = meant or shown, who[meant or shown]
            if not meant:
                return f'[[{kind}|{new}]]'
            return f'[[{kind}|{shown.replace(old, new).replace(old[0], new[0], 1)}>{new}]]' if kind == 't' else m.group(0)

        texts = [TAG.sub(swapped, t) for t in texts]
        return Story(story.kind, texts[0], story.byline, texts[1:])

    def illustrate(self, blocks, count):
        long = [b for b in blocks if b.type == 'p' and len(plain(b.text)) >= 70]
        for block in self.random.sample(long, min(count, len(long))):
            text = plain(block.text)
            offset = safe_offset(text, int(len(text) * self.random.uniform(0.15, 0.85)))
            if 4 < offset < len(text) - 4:
                block.figure = Figure(self.caption(block.text), offset)

    def crosshead(self, paragraphs):
        """A phrase that somebody says in what follows, or one for the topic."""
        quotes = [q for p in paragraphs for q in re.findall('“([^”“，。！？；：…]{4,12})[”，。！？]', plain(p))]
        if quotes and self.random.random() < 0.5:
            return f'“{self.random.choice(quotes)}”'
        return self.topical('crosshead', ''.join(paragraphs))

    # articles

    def small(self, longest=330, figure=0.15):
        s = self.story(150, longest)
        blocks = [Block('p', p) for p in s.paragraphs]
        if self.random.random() < 0.25 and len(blocks) > 1:
            blocks = [Block('p', ''.join(s.paragraphs))]
        a = Article(headline=s.heading, byline=self.byline(s) if self.random.random() < 0.8 else None, blocks=blocks)
        if s.kind == 'profile':
            a.headline = self.topical('crosshead', ''.join(s.paragraphs))
        a.byline_on_top = self.bylines_on_top and a.byline is not None
        if self.random.random() < 0.12:
            a.kicker = self.topical('kicker', ''.join(s.paragraphs))
        elif self.random.random() < 0.1:
            a.deck = self.topical('deck', ''.join(s.paragraphs))
        if self.random.random() < figure:
            self.illustrate(a.blocks, 1)
        return a

    def notice(self):
        """A box with a list: what to do, whom to call."""
        boxes = {box['headline']: box for box in self.phrases['notices']}
        box = boxes[self.pick(list(boxes))]
        return Article(headline=box['headline'], byline=box.get('byline'), blocks=[Block('p', p) for p in box['paragraphs']])

    def small_or_notice(self, longest=330, figure=0.15):
        return self.notice() if self.notices and self.random.random() < 0.25 else self.small(longest, figure)

    def main(self, size, figures):
        """A long article: several stories under crossheads."""
        first = self.story(220, 420, lambda s: s.kind == 'article')
        a = Article(headline=first.heading, byline=self.byline(first), blocks=[Block('p', p) for p in first.paragraphs])
        all_text = ''.join(first.paragraphs)
        crossheads = self.random.random() < 0.85
        while a.length() < size:
            s = self.in_the_same_place(self.story(180, 400), first)
            if crossheads:
                a.blocks.append(Block('sub', self.crosshead(s.paragraphs)))
            a.blocks += [Block('p', p) for p in s.paragraphs]
        a.byline_on_top = self.bylines_on_top
        if self.random.random() < 0.8:
            a.kicker = self.topical('kicker', all_text)
        if self.random.random() < 0.8:
            a.deck = self.topical('deck', all_text)
        self.illustrate(a.blocks, figures)
        return a

    def interview(self, size):
        said, first = self.phrases['interview'], self.story(200, 420, lambda s: s.kind == 'article' and s.hero())
        hero = first.hero() or self.reporter()
        place = tag_place(self.place_of(''.join(first.paragraphs)) or '')
        a = Article(headline=f'“{self.topical("crosshead", "".join(first.paragraphs))}”', byline='□本报记者 ' + tag_person(self.reporter()),
                    kicker=self.pick(said['kicker']).format(l=place), deck=self.pick(said['deck']).format(l=place, p=tag_person(hero)),
                    blocks=[Block('p', ''.join(first.paragraphs))])
        while a.length() < size:
            s = self.in_the_same_place(self.story(130, 320), first)
            if self.random.random() < 0.35:
                a.blocks.append(Block('sub', self.crosshead(s.paragraphs)))
            for p in s.paragraphs:
                a.blocks += [Block('p', self.pick(said['questions'])), Block('p', '答：' + p)]
        self.illustrate(a.blocks, 1)
        return a

    def profile(self, parent, section, patterns):
        s = self.story(150, 330, lambda s: s.kind == 'profile' or s.hero())
        text = ''.join(s.paragraphs)
        tagged = [m for m in TAG.finditer(s.heading) if m.group(1) == 'p']
        if s.kind == 'profile' and tagged:
            heading, person = s.heading, tagged[0].group(3) or tagged[0].group(2)
        else:
            person = s.hero() or next((m.group(2) for m in TAG.finditer(text) if m.group(1) == 'p' and not m.group(3)), None)
            quote = re.findall('“([^”“。！？：…]{4,12})[。！？]?”', plain(text))
            pattern = self.random.choice(patterns)
            heading = pattern.format(l=tag_place(self.place_of(text) or '柳荫里'), p=tag_person(person), m=self.random.randint(1, 12),
                                     q=quote[0] if quote else '应该的')
        blocks = [Block('p', text)] if self.random.random() < 0.6 else [Block('p', p) for p in s.paragraphs]
        return Article(kind='profile', parent=parent, headline=heading, section=section, person=person, blocks=blocks)

    def feature(self, size):
        said, n = self.phrases['feature'], max(4, size // 240)
        place = tag_place(self.random.choice(['柳荫里社区', '梧桐新村街道', '银杏三村', '石桥街道', '槐荫路社区', '滨河小区']))
        numbers = dict(l=place, n=n, m=self.random.randint(20, 300))
        a = Article(headline=self.pick(said['headline']), byline=self.pick(self.phrases['bylines']).format(
                        a=tag_person(self.reporter()), b=tag_person(self.reporter()), l=place),
                    kicker=self.pick(said['kicker']).format(**numbers) if self.random.random() < 0.8 else None,
                    deck=self.pick(said['deck']).format(**numbers) if self.random.random() < 0.8 else None,
                    blocks=[Block('p', self.pick(said['intro']).format(**numbers))])
        patterns = self.random.sample(said['profile'], self.random.choice([1, 2, 3]))
        section, sections = None, self.random.random() < 0.8
        for i in range(n):
            if sections and (i == 0 or self.random.random() < 0.45):
                section = self.pick(said['section'])
            a.parts.append(self.profile(a, section, patterns))
        for part in self.random.sample(a.parts, self.random.choice([0, 1, 1, 2])):
            self.illustrate(part.blocks, 1)
        if self.random.random() < 0.5:
            k = self.random.randrange(len(said['link']))
            a.parts.append(Article(parent=a, headline=said['link'][k], blocks=[Block('p', said['link_text'][k % len(said['link_text'])])]))
        return a

    def letter(self):
        said, s = self.phrases['letters'], self.story(150, 380)
        place, text = self.place_of(''.join(s.paragraphs)) or '柳荫里', ''.join(s.paragraphs)
        a = Article(headline=s.heading if s.kind == 'article' else self.topical('crosshead', text),
                    byline=self.pick(said['signature']).format(l=tag_place(place), p=tag_person(self.reporter())),
                    blocks=[Block('p', self.random.choice(said['salutation']))] + [Block('p', p) for p in s.paragraphs])
        if self.random.random() < 0.3:
            a.blocks += [Block('sub', self.random.choice(said['reply'])), Block('p', self.pick(said['reply_text']))]
        if self.random.random() < 0.25:
            self.illustrate(a.blocks, 1)
        return a

    def letters_opening(self):
        said = self.phrases['letters']
        return Article(headline=self.pick(said['title']), byline=self.pick(said['closing']),
                       blocks=[Block('p', self.pick(said['intro']).format(m=self.random.randint(30, 200)))])

    # pages

    def furniture(self, front, kind):
        said, r = self.phrases, self.random
        paper = r.choice(said['newsletters'])
        year, month, day = r.randint(2018, 2025), r.randint(1, 12), r.randint(1, 28)
        date = f'{year}年{month}月{day}日' if r.random() < 0.85 else f'{year}年{month}月'
        folio = r.choice(said['furniture']['page']).format(n=1 if front else r.randint(2, 8))
        section = paper['sections'][{'news': 0, 'grid': 1, 'feature': 2, 'interview': 3, 'letters': 4, 'essays': 1}[kind]]
        masthead, words = dict(title=None, publisher=None, date=None, number=None), []
        if front or r.random() < 0.4:
            masthead['title'] = ''.join(paper['title'])
            words += paper['title'] if r.random() < 0.5 else [masthead['title']]
        if front:
            number = r.choice(['第{}期', '总第{}期']).format(r.randint(3, 400))
            words += [w for w in (paper['latin'], paper['slogan'] if r.random() < 0.7 else None) if w]
            words += [r.choice(['{}主办', '主办：{}', '{} 主办']).format(paper['publisher']), date, '星期' + r.choice('一二三四五六日')]
            words += r.sample([r.choice(said['furniture']['lunar']), r.choice(said['furniture']['note']),
                               r.choice(said['furniture']['qr']), f'关注“{paper["account"]}”'], r.randint(1, 4))
            words.insert(-1, number)
            masthead.update(publisher=paper['publisher'], date=date, number=number)
        elif r.random() < 0.6:
            words += [date] + (['星期' + r.choice('一二三四五六日')] if date.endswith('日') and r.random() < 0.6 else [])
            masthead['date'] = date
        words += [folio, section] if r.random() < 0.6 else [section, folio]
        if kind == 'feature' and r.random() < 0.7:
            words += [w for w in (r.choice(said['furniture']['feature']), r.choice(said['furniture']['feature_latin']),
                                  self.pick(said['furniture']['feature_slogan'])) if w]
        line = r.choice(said['furniture']['hotline']).format(n=r.randint(101, 987))
        editor = r.choice(said['furniture']['editor']).format(name=self.reporter(), name2=self.reporter())
        extra = [x for x, share in ((line, 0.5), (r.choice(said['furniture']['qr']), 0.35), (editor, 0.3)) if r.random() < share]
        words = list(dict.fromkeys(words))
        foot = [w for w in extra if w not in words] if r.random() < 0.35 else []
        words += [w for w in extra if w not in foot and w not in words]
        return masthead, words, foot

    def row(self, articles, whole):
        shares = [1 + (a.length() > 250) for a in articles]
        columns = [max(1, round(whole * s / sum(shares))) for s in shares]
        return Band(articles, [float(c) for c in columns], columns)

    def page(self, name, kind, columns):
        r = self.random
        self.bylines_on_top, self.notices = r.random() < 0.2, r.random() < 0.5
        masthead, words, foot = self.furniture(kind == 'news', kind)
        page = Page(name, masthead, words, foot)
        if kind == 'feature':
            page.bands = [Band([self.feature(self.size(1500, 2000))], [1.0], [columns])]
        elif kind == 'news':
            page.bands = [Band([self.main(self.size(800, 1150), r.choice([1, 1, 2]))], [1.0], [columns]),
                          self.row([self.small_or_notice(260) for _ in range(r.choice([2, 3, 3]))], columns)]
            if r.random() < 0.4:
                page.bands.append(self.row([self.small_or_notice(230) for _ in range(2)], columns))
        elif kind == 'grid':
            page.bands = [self.row([self.small_or_notice(300, 0.2) for _ in range(r.choice([2, 3, columns]))], columns) for _ in range(r.choice([2, 3]))]
        elif kind == 'interview':
            page.bands = [Band([self.interview(self.size(1000, 1300))], [1.0], [columns]),
                          self.row([self.small_or_notice(260) for _ in range(2)], columns)]
        elif kind == 'letters':
            page.bands = [self.row([self.letters_opening(), self.letter()], columns),
                          self.row([self.letter() for _ in range(2)], columns), self.row([self.letter() for _ in range(r.choice([2, 3]))], columns)]
        else:
            page.bands = [Band([self.main(self.size(650, 850), 1)], [1.0], [columns]),
                          Band([self.main(self.size(450, 650), 1)], [1.0], [columns])]
            if r.random() < 0.6:
                page.bands.append(self.row([self.small_or_notice(220) for _ in range(2)], columns))
        if kind in ('news', 'essays') and r.random() < 0.25:
            page.bands.reverse()
        if self.share < 0.8:
            page.bands = [Band(b.articles[:2], b.weights[:2], b.columns[:2]) for b in page.bands[:2]]
        return page


# the truth

def gold_articles(page):
    articles, ids = [], {}
    for a in [x for band in page.bands for top in band.articles for x in [top, *top.parts]]:
        ids[id(a)] = f'a{len(articles) + 1}'
        body = []
        for b in a.blocks:
            body.append(dict(type=b.type, text=b.text, cut=False))
            if b.figure:
                body.append(dict(type='caption', text=b.figure.caption, cut=False))
        articles.append(dict(id=ids[id(a)], kind=a.kind, parent=ids.get(id(a.parent)), kicker=a.kicker, headline=a.headline, deck=a.deck,
                             section=a.section, byline=a.byline, person=a.person, body=body))
    return articles


def gold(page):
    articles = gold_articles(page)
    strings = [s for a in articles for s in [a['kicker'], a['headline'], a['deck'], a['section'], a['byline']] + [b['text'] for b in a['body']] if s]
    people, places = {}, {}
    for m in (m for s in strings for m in TAG.finditer(s)):
        if m.group(1) == 'l':
            places[m.group(2)] = True
        elif m.group(3) or m.group(1) == 'p':
            aliases = people.setdefault(m.group(3) or m.group(2), {})
            if m.group(3):
                aliases[m.group(2)] = True
    offices = {n: [(role, place) for name, role, place in page.people if name == n and role] for n in people}
    return dict(page=page.name, masthead=page.masthead, furniture=page.top + page.foot, articles=articles, corrections=[],
                people=[dict(name=n, aliases=list(a), roles=[role for role, _ in offices[n]],
                             place=next((place for _, place in offices[n] if place), None)) for n, a in people.items()], places=list(places))
