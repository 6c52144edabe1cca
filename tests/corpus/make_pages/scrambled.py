"""A page as old collections hold it: nobody knows any more how its text was extracted. Lines broken at the column's edge with empty
lines at column feet, or whole paragraphs with half-width commas; captions in mid-sentence; doubled headlines; headings at the end."""
import re

from channels import double
from tagged_text import plain


def broken(text, measure, random):
    lines = []
    while text:
        cut = measure
        while cut < len(text) and text[cut] in '，。、；：？！”’）》':
            cut -= 1
        lines.append(text[:cut])
        text = text[cut:]
        if text and random.random() < 0.06:
            lines.append('')
    return lines


def half_width(text):
    return re.sub('(?<=[\u4e00-\u9fff])，(?=[\u4e00-\u9fff])', ',', text).replace('：“', ':“')


def spaced(text, random):
    text = re.sub('([0-9]+)', lambda m: f' {m.group(1)} ' if random.random() < 0.3 else m.group(1), text)
    return re.sub('([。，！])(?=.)', lambda m: m.group(1) + ' ' if random.random() < 0.08 else m.group(1), text)


def block_lines(block, flat, measure, random):
    text = plain(block.text)
    if block.type == 'sub':
        return ['', text, '']
    figure = block.figure
    pieces = [text] if not figure else [text[:figure.offset], text[figure.offset:]]
    lines = []
    for i, piece in enumerate(pieces):
        if i:
            lines += ['', '', plain(figure.caption), ''] if flat else ['', plain(figure.caption), '']
        lines += [half_width(piece)] if flat else broken(spaced(piece, random), measure, random)
    return lines + ([''] if flat else [])


def head_lines(article, doubled):
    heads = [h for h in (article.kicker, article.headline, article.deck) if h]
    return [double(plain(h)) if doubled and h is article.headline else plain(h) for h in heads]


def scrambled(page, random):
    flat, measure = random.random() < 0.5, random.randint(14, 24)
    lines, pile, section = ['', *page.top[:2], ' '.join(page.top[2:]), ''], [], None
    for article in [x for band in page.bands for top in band.articles for x in [top, *top.parts]]:
        if article.section and article.section != section:
            section = article.section
            lines += ['', plain(section), '']
        heads = head_lines(article, not flat and random.random() < 0.5)
        if article.kind == 'profile' and random.random() < 0.4:
            pile += heads
        else:
            lines += ['', *heads, '']
        for block in article.blocks:
            lines += block_lines(block, flat, measure, random)
        lines += [plain(article.byline), ''] if article.byline else ['']
    return '\n'.join(lines + [''] + pile + page.foot) + '\n'
