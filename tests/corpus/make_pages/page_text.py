"""Reads the text of whole pages, where headings, crossheads and captions belong to their articles as in a real paper.

One page after the other; tags as in tagged_text.py. `=== kind` opens a page, `>` a kicker, `#` a headline, `<` a deck, `@` a byline,
`##` a crosshead, `%%` a section heading, `%` a profile's heading, `! name | role | place` says what somebody is; {图|caption} stands
in a paragraph where the picture cuts it; every other line is a paragraph."""
import pathlib
import re
from dataclasses import dataclass, field

from page_plan import Article, Band, Block, Figure, Page
from tagged_text import TAG, plain

CAPTION = re.compile(r'\{图\|((?:[^{}])*)\}')
MARKS = ('##', '%%', '#', '%', '>', '<', '@')


@dataclass
class PageText:
    """A page as it was written: the articles in the order in which they are read."""
    kind: str
    articles: list = field(default_factory=list)
    people: list = field(default_factory=list)   # (name, role, place)


def paragraph(line):
    pictures = [(len(plain(CAPTION.sub('', line[:m.start()]))), m.group(1).strip()) for m in CAPTION.finditer(line)]
    if len(pictures) > 1:
        raise ValueError(f'two pictures in one paragraph: {plain(line)[:30]}')
    block = Block('p', CAPTION.sub('', line).strip())
    if pictures:
        block.figure = Figure(pictures[0][1], pictures[0][0])
    return block


class Reader:
    """Takes the lines of one page in turn."""

    def __init__(self, kind):
        self.page, self.kicker, self.section, self.feature, self.article = PageText(kind), None, None, None, None

    def begin_article(self, headline):
        self.article = Article(kicker=self.kicker, headline=headline)
        self.kicker = self.section = None
        self.page.articles.append(self.article)
        self.feature = self.article

    def begin_profile(self, heading):
        who = [m for m in TAG.finditer(heading) if m.group(1) == 'p']
        if not who:
            raise ValueError(f'a profile of nobody: {heading}')
        self.article = Article(kind='profile', parent=self.feature, headline=heading, section=self.section, person=who[0].group(3) or who[0].group(2))
        self.feature.parts.append(self.article)

    def take(self, line):
        mark = next((m for m in MARKS if line.startswith(m)), '')
        text = line[len(mark):].strip()
        if line.startswith('!'):
            self.page.people.append(tuple(part.strip() for part in (line[1:] + '||').split('|')[:3]))
        elif mark == '#':
            self.begin_article(text)
        elif mark == '%':
            self.begin_profile(text)
        elif mark == '>':
            self.kicker = text
        elif mark == '%%':
            self.section = text
        elif mark == '<':
            self.article.deck = text
        elif mark == '@':
            self.article.byline = text
        else:
            self.article.blocks.append(Block('sub', text) if mark == '##' else paragraph(line))


def read_pages(folder):
    pages = []
    for path in sorted(pathlib.Path(folder).glob('*.txt')):
        for text in re.split(r'^===', path.read_text(encoding='utf-8'), flags=re.M)[1:]:
            kind, *lines = text.strip().split('\n')
            reader = Reader(kind.strip())
            for line in filter(None, (line.strip() for line in lines)):
                reader.take(line)
            pages.append(reader.page)
    return pages


def rows(articles, planner, columns):
    """Small articles side by side, by twos and threes."""
    bands = []
    while articles:
        count = len(articles) if len(articles) <= 3 else 2 if len(articles) == 4 else planner.random.choice([2, 3])
        bands.append(planner.row(articles[:count], columns))
        articles = articles[count:]
    return bands


def bands_of(text, planner, columns):
    """Where the articles stand: long ones over the whole width, the others in rows."""
    if text.kind in ('letters', 'grid'):
        return rows(text.articles, planner, columns)
    long = [a for a in text.articles if a.length() > 550]
    bands = [Band([a], [1.0], [columns]) for a in long] + rows([a for a in text.articles if a.length() <= 550], planner, columns)
    if text.kind in ('news', 'essays') and planner.random.random() < 0.25:
        bands.reverse()
    return bands


def planned(text, planner, name, columns):
    """The page with its furniture, as `planner` chances upon it."""
    masthead, words, foot = planner.furniture(text.kind == 'news', text.kind)
    on_top = planner.random.random() < 0.2
    for article in text.articles:
        article.byline_on_top = on_top and article.byline is not None
    return Page(name, masthead, words, foot, bands_of(text, planner, columns), text.people)
