"""The look of a page: faces, columns, gaps, headings. The order in which Chromium paints is the order of the content stream:
what is positioned comes last, which piles headings up at the end as real extractions do."""
import html
from dataclasses import dataclass

from tagged_text import plain

SERIF = ['Noto Serif CJK SC'] * 5 + ['AR PL UMing CN', 'LXGW WenKai']
SANS = ['Noto Sans CJK SC'] * 4 + ['WenQuanYi Micro Hei', 'WenQuanYi Zen Hei']
# The text size is set so that the page is full: found by halving, as a make-up editor would by trial.
FIT = '''<script>
function fits(size, height) { document.documentElement.style.fontSize = size + 'px';
  return document.body.getBoundingClientRect().height <= height; }
let low = 6, high = 22; const height = %f;
for (let i = 0; i < 22; ++i) { const middle = (low + high) / 2; if (fits(middle, height)) low = middle; else high = middle; }
document.documentElement.style.fontSize = low + 'px';
</script>'''


@dataclass
class Look:
    width: float
    height: float
    margin: float
    gap: float
    body_face: str
    head_face: str
    profile_face: str
    leading: float
    head_align: str
    rule: bool
    piled: set                     # of 'head', 'profile', 'section', 'sub', 'caption', 'small': painted last
    columns: int
    figure_height: float
    overflow: float = 1.0          # text for more than one page: what has no room goes to a second sheet


def choose_look(random, kind, characters):
    columns = random.choice([3, 3, 3, 4] if kind in ('letters', 'grid') else [2, 3, 3, 3, 3, 4, 4, 5])
    margin, gap, per_line = random.uniform(7, 14), random.uniform(4.2, 8.5), random.uniform(12.5, 19)
    em, leading = random.uniform(3.1, 4.2), random.uniform(1.42, 1.75)
    width = 2 * margin + gap * (columns - 1) + columns * per_line * em
    height = characters / per_line * 1.35 * em * leading / columns + 30
    piled = {p for p, share in (('head', 0.35), ('profile', 0.55), ('section', 0.25), ('sub', 0.15), ('caption', 0.12), ('small', 0.35))
             if random.random() < share}
    body = random.choice(SERIF + SANS[:2])
    return Look(width, height, margin, gap, body, random.choice(SANS + SERIF[:2]), random.choice([body, random.choice(SANS), 'LXGW WenKai']),
                leading, random.choice(['center', 'center', 'left']), random.random() < 0.3, piled, columns, random.uniform(4, 9))


def escaped(text):
    return html.escape(plain(text), quote=False)


def paragraph(block):
    text = plain(block.text)
    if not block.figure:
        return f'<p>{html.escape(text, quote=False)}</p>'
    cut, caption = block.figure.offset, escaped(block.figure.caption)
    return (f'<p>{html.escape(text[:cut], quote=False)}<span class="figure"><span class="picture"></span>'
            f'<span class="caption">{caption}</span></span>{html.escape(text[cut:], quote=False)}</p>')


def body(article):
    parts = [f'<h4>{escaped(b.text)}</h4>' if b.type == 'sub' else paragraph(b) for b in article.blocks]
    if article.byline and not article.byline_on_top:
        parts.append(f'<p class="byline">{escaped(article.byline)}</p>')
    section = None
    for part in article.parts:
        if part.section and part.section != section:
            section = part.section
            parts.append(f'<h2 class="section">{escaped(section)}</h2>')
        parts.append(f'<h3>{escaped(part.headline)}</h3>{body(part)}')
    return ''.join(parts)


def head(article, main):
    parts = [f'<div class="kicker">{escaped(article.kicker)}</div>' if article.kicker else '',
             f'<h1 class="{"big" if main else "small"}">{escaped(article.headline)}</h1>',
             f'<div class="deck">{escaped(article.deck)}</div>' if article.deck else '',
             f'<div class="signed">{escaped(article.byline)}</div>' if article.byline_on_top else '']
    return ''.join(parts)


def band(band, first):
    main = len(band.articles) == 1
    cells = [f'<article style="flex:{w} 1 0"><header class="{"main" if main else "minor"}">{head(a, main)}</header>'
             f'<div class="text" style="column-count:{c}">{body(a)}</div></article>'
             for a, w, c in zip(band.articles, band.weights, band.columns)]
    return f'<section class="band">{"".join(cells)}</section>'


def style(look):
    last = {'head': 'header.main *', 'small': 'header.minor *', 'profile': 'h3', 'section': '.section', 'sub': 'h4', 'caption': '.caption'}
    positioned = ','.join(last[p] for p in sorted(look.piled))
    return f'''@page{{size:{look.width:.1f}mm {look.height:.1f}mm;margin:0}}
*{{margin:0;padding:0}}
body{{width:{look.width - 2 * look.margin:.2f}mm;padding:{look.margin:.2f}mm;font-family:'{look.body_face}';line-height:{look.leading:.2f};overflow-wrap:anywhere}}
.top{{display:flex;flex-wrap:wrap;justify-content:space-between;column-gap:2.2rem;border-bottom:1px solid;font-family:'{look.head_face}';margin-bottom:.6rem}}
.foot{{display:flex;gap:3rem;border-top:1px solid;font-size:.85rem;margin-top:.5rem}}
.band{{display:flex;column-gap:{look.gap:.2f}mm;margin-bottom:.9rem}}
.text{{column-gap:{look.gap:.2f}mm;{'column-rule:1px solid #888;' if look.rule else ''}text-align:justify}}
article{{min-width:0}}
p{{text-indent:2em;orphans:1;widows:1}}
.byline{{text-align:right;text-indent:0}}
header{{text-align:{look.head_align};margin-bottom:.4rem;font-family:'{look.head_face}'}}
.big{{font-size:2.1rem;line-height:1.3}} .small{{font-size:1.45rem;line-height:1.3}}
.kicker{{font-size:1.2rem}} .deck{{font-size:1.1rem}} .signed{{font-size:1rem;font-family:'{look.body_face}'}}
h2,h3,h4{{break-after:avoid;font-size:1rem;font-family:'{look.profile_face}'}}
h2{{text-align:center;font-size:1.25rem;margin:.3rem 0}} h3{{font-size:1.08rem}} h4{{text-align:center}}
.figure{{display:block;text-indent:0;break-inside:avoid;text-align:center}}
.picture{{display:block;height:{look.figure_height:.1f}rem;background:#ccc;border:1px solid #999}}
.caption{{display:block;font-size:.85rem;line-height:1.4}}
{positioned + '{position:relative}' if positioned else ''}'''


def page_html(page, look):
    bands = ''.join(band(b, i == 0) for i, b in enumerate(page.bands))
    top = ''.join(f'<span>{escaped(w)}</span>' for w in page.top)
    foot = f'<div class="foot">{"".join(f"<span>{escaped(w)}</span>" for w in page.foot)}</div>' if page.foot else ''
    return (f'<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><style>{style(look)}</style></head>'
            f'<body><div class="top">{top}</div>{bands}{foot}{FIT % ((look.height * look.overflow - 1) * 96 / 25.4)}</body></html>')
