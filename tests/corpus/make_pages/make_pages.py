#!/usr/bin/env python3
"""Makes newsletter pages with their truth, each extracted in several ways.

  make_pages.py --text DIR | --whole DIR --out DIR [--pages 8] [--seed 1] [--part 0/2] [--prefix f] [--share 1.0]
                [--channels raw,pdf,layout,ocr,ocrbad,seed]

--text    folder of tagged newsletter text (see tagged_text.py), of which pages are put together
--whole   folder of whole pages (see page_text.py): each is set once, --pages and --kinds are not asked for
--part    i/k: only every k-th story or page, from the i-th: sets made with different i share no text
Needs chromium, poppler-utils, tesseract with chi_sim, Pillow, numpy and the faces named in page_html.py.
"""
import argparse
import json
import pathlib
import random
import tempfile

import channels
from page_html import choose_look, page_html
from page_plan import Planner, gold
from page_text import planned, read_pages
from scrambled import scrambled
from tagged_text import plain, read_stories

KINDS = ['news', 'feature', 'grid', 'interview', 'feature', 'essays', 'letters', 'news']


def headings(page):
    tops = [a for b in page.bands for top in b.articles for a in [top, *top.parts]]
    return [''.join(plain(a.headline).split()) for a in tops if a.headline]


def characters(page):
    return sum(a.length() for b in page.bands for a in b.articles)


def make_pdf(page, look, folder):
    """Prints the page; a page that does not fit its paper is given more of it."""
    html_file, pdf_file = folder / 'page.html', folder / 'page.pdf'
    for _ in range(6):
        html_file.write_text(page_html(page, look), encoding='utf-8')
        channels.print_pdf(html_file, pdf_file)
        if channels.page_count(pdf_file) == 1 or (look.overflow > 1 and channels.page_count(pdf_file) == 2):
            return pdf_file
        look.height *= 1.04
    raise RuntimeError(f'{page.name} does not fit')


def extract(page, pdf_file, out, wanted, rng):
    for channel in wanted:
        if channel in channels.PDFTOTEXT:
            text = channels.extracted(pdf_file, channel)
            if channel != 'layout':
                text = channels.doubled_headings(text, headings(page), rng, rng.choice([0, 0, 0.15, 0.3]))
        elif channel == 'seed':
            text = scrambled(page, rng)
        else:
            text = channels.recognised(channels.scan(pdf_file, channel == 'ocrbad', rng))
        (out / 'raw' / f'{page.name}.{channel}.txt').write_text(text, encoding='utf-8')


def chance_pages(planner, a, rng):
    """Pages put together of stories, with their looks."""
    kinds = a.kinds.split(',') if a.kinds else KINDS
    for i in range(a.pages):
        kind = kinds[i % len(kinds)]
        look = choose_look(rng, kind, 2000)
        planner.used_phrases.clear()
        yield kind, planner.page(f'{a.prefix}{i + 1:02}', kind, look.columns), look


def whole_pages(texts, planner, a, rng):
    for i, text in enumerate(texts):
        look = choose_look(rng, text.kind, 2000)
        yield text.kind, planned(text, planner, f'{a.prefix}{i + 1:02}', look.columns), look


def arguments():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    source = ap.add_mutually_exclusive_group(required=True)
    source.add_argument('--text')
    source.add_argument('--whole')
    ap.add_argument('--out', required=True)
    ap.add_argument('--pages', type=int, default=8)
    ap.add_argument('--seed', type=int, default=1)
    ap.add_argument('--part', default='0/1')
    ap.add_argument('--prefix', default='f')
    ap.add_argument('--channels', default='raw,pdf,layout,ocr,ocrbad')
    ap.add_argument('--share', type=float, default=1.0, help='how full the pages are; 1 is about 2,000 characters')
    ap.add_argument('--kinds', help='kinds of page, one after the other: ' + ', '.join(sorted(set(KINDS))))
    ap.add_argument('--sheets', type=float, default=0.0, help='share of pages that run over to a second sheet')
    ap.add_argument('--keep', help='folder for the PDF files')
    return ap.parse_args()


def pages(a, rng):
    """Pairs of a page and its look, one after the other: each draws from `rng` where the one before it left off."""
    phrases = json.loads((pathlib.Path(__file__).parent / 'phrases.json').read_text(encoding='utf-8'))
    part, parts = map(int, a.part.split('/'))
    if a.whole:
        return whole_pages(read_pages(a.whole)[part::parts], Planner([], phrases, rng), a, rng)
    stories = read_stories(a.text)
    random.Random(7).shuffle(stories)
    return chance_pages(Planner(stories[part::parts], phrases, rng, a.share), a, rng)


def main():
    a = arguments()
    rng, out = random.Random(a.seed), pathlib.Path(a.out)
    (out / 'raw').mkdir(parents=True, exist_ok=True)
    for i, (kind, page, look) in enumerate(pages(a, rng)):
        look.height = 30 + (look.height - 30) * characters(page) / 2000
        look.overflow = rng.uniform(1.04, 1.12) if rng.random() < a.sheets else 1.0
        with tempfile.TemporaryDirectory() as folder:
            pdf_file = make_pdf(page, look, pathlib.Path(folder))
            if a.keep:
                pathlib.Path(a.keep).mkdir(parents=True, exist_ok=True)
                (pathlib.Path(a.keep) / f'{page.name}.pdf').write_bytes(pdf_file.read_bytes())
            extract(page, pdf_file, out, a.channels.split(','), random.Random(a.seed * 1000 + i))
        (out / f'{page.name}.gold.json').write_text(json.dumps(gold(page), ensure_ascii=False, indent=2) + '\n', encoding='utf-8')
        print(page.name, kind, characters(page), look, flush=True)


if __name__ == '__main__':
    main()
