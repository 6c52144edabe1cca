#!/usr/bin/env python3
"""Puts text of our own through Tesseract in several faces, sizes and states of print, and writes what it read.

  read_pages.py OUT.jsonl [--texts DIR] [--lexicon DIR] [--pages N] [--seed S] [--shares TEXT RARE USUAL HARD]

Every line of OUT.jsonl is one page: {"source", "face", "size", "state", "truth": [lines], "read": [lines]}.
Some pages hold running text (resources/training); others words in which rarer characters stand (resources/lexicon/words.txt), so that every
character is read a number of times; the rest words by the square root of how common they are, and names: what is read most is measured
most, and a misreading that was never seen is the hardest to put right. Hard pages hold such words and names too, but the oftener the more often their
characters are misread, as far as look_alikes.bin knows: a page tells three times as much.
Wants Python 3 with Pillow and numpy, Tesseract with chi_sim, and Debian's fonts-noto-cjk, fonts-arphic-uming,
fonts-wqy-microhei, fonts-wqy-zenhei, fonts-lxgw-wenkai.
"""
import argparse, itertools, json, os, pathlib, random, re, struct, subprocess, tempfile

import numpy as np
from PIL import Image, ImageDraw, ImageFilter, ImageFont

HERE = pathlib.Path(__file__).resolve().parent
TAG = re.compile(r'\[\[[plt]\|([^\]>]*)(?:>[^\]]*)?\]\]')
FACES = {  # face: (file, number in the collection)
    'serif': ('/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc', 2),
    'serif-bold': ('/usr/share/fonts/opentype/noto/NotoSerifCJK-Bold.ttc', 2),
    'sans': ('/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc', 2),
    'sans-bold': ('/usr/share/fonts/opentype/noto/NotoSansCJK-Bold.ttc', 2),
    'uming': ('/usr/share/fonts/truetype/arphic/uming.ttc', 0),
    'microhei': ('/usr/share/fonts/truetype/wqy/wqy-microhei.ttc', 0),
    'zenhei': ('/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc', 0),
    'wenkai': ('/usr/share/fonts/truetype/lxgw-wenkai/LXGWWenKai-Regular.ttf', 0),
}
BODY = ['serif', 'serif', 'serif', 'sans', 'sans', 'uming', 'uming', 'wenkai', 'microhei', 'zenhei', 'serif-bold', 'sans-bold']
STATES = {  # state: height of a character in pixels, blur, noise, darkness threshold (0: grey), turn in degrees
    'clean': ((34, 44), 0.0, 0, 0, 0.0),
    'office': ((24, 32), 0.5, 6, 0, 0.1),
    'noisy': ((26, 36), 0.8, 28, 0, 0.2),
    'blurred': ((24, 34), 1.4, 10, 0, 0.2),
    'low': ((17, 22), 0.5, 8, 0, 0.1),
    'copied': ((22, 30), 0.9, 16, 150, 0.3),
    'scan': ((26, 34), 0.5, 10, 0, 0.3),
    'large': ((48, 72), 0.0, 0, 0, 0.0),
}


def plain(line):
    return TAG.sub(lambda m: m.group(1), line).lstrip('#@% ').strip()


def text_pages(folder, rng):
    """Paragraphs of our own text, some 700 characters together, each marked with where it comes from."""
    for file in sorted(pathlib.Path(folder).glob('*.txt')):
        page = []
        for number, line in enumerate(file.read_text(encoding='utf-8').split('\n')):
            if line and not line.startswith('[['):
                page.append(plain(line))
            if sum(map(len, page)) > 700:
                yield f'{file.stem}:{number}', page
                page = []


def lexicon_words(folder):
    """[(word, 10·log10 of its frequency, class)]"""
    for line in (pathlib.Path(folder) / 'words.txt').read_text(encoding='utf-8').split('\n'):
        word, _, mark = line.partition(' ')
        if 2 <= len(word) <= 4 and mark:
            yield word, int(mark[:-1]), mark[-1]


def line_of(words, rng):
    return ''.join(word + rng.choice('，、的和。在有') for word in words)


def rare_pages(folder, rng):
    """Words with rarer characters, as many for each character, in lines of several words."""
    words = {}
    for word, frequency, kind in lexicon_words(folder):
        if kind not in 'RSOZ' and frequency >= 12:
            for c in word:
                words.setdefault(c, []).append((frequency, word))
    while True:
        chosen = [rng.choice(sorted(w, reverse=True)[:12])[1] for w in words.values()]
        rng.shuffle(chosen)
        for i in range(0, len(chosen), 200):
            yield f'words:{i}', [line_of(chosen[j:j + 10], rng) for j in range(i, min(i + 200, len(chosen)), 10)]


def names(folder, rng):
    """Names of people: the commoner the surname, the oftener; given names of one or two characters that names have."""
    lines = (pathlib.Path(folder) / 'surnames.txt').read_text(encoding='utf-8').split('\n')
    surnames = ''.join(line for line in lines if ' ' not in line)
    given = [line[0] for line in (pathlib.Path(folder) / 'given_names.txt').read_text(encoding='utf-8').split('\n') if line and int(line.split()[1]) > 0]
    weights = [1 / (10 + rank) for rank in range(len(surnames))]
    while True:
        yield rng.choices(surnames, weights)[0] + ''.join(rng.choices(given, k=rng.randint(1, 2)))


def misread_shares():
    """How often each character is misread, as look_alikes.bin has it (its format is told in make_look_alikes.py)."""
    table = (HERE / 'look_alikes.bin').read_bytes()
    n, dimensions, pairs, _ = struct.unpack('<4I', table[4:20])
    hard = 20 + n * (2 + dimensions) + 4 * (n + 1 + pairs)
    return {chr(c): 10 ** (-share / 50) for c, share in zip(struct.unpack(f'<{n}H', table[20:20 + 2 * n]), table[hard:hard + n])}


def hardness():
    """{word: how much there is to learn from its characters}: much of those that are misread now and then; those that always are look like nothing."""
    usual, most = 0.01, 0.3
    shares = misread_shares()
    return lambda word: usual + sum(min(most, shares.get(c, usual)) for c in word) / len(word)


def word_pages(kind, folder, rng, weight):
    """Words by the square root of how common they are and by a weight of their own, and one name in six."""
    words = [(word, 10 ** (frequency / 20) * weight(word)) for word, frequency, _ in lexicon_words(folder)]
    people, number = names(folder, rng), 0
    bounds = list(itertools.accumulate(w for _, w in words))
    while True:
        chosen = rng.choices([w for w, _ in words], cum_weights=bounds, k=250)
        lines = [line_of([next(people) if rng.random() < 1 / 6 else word for word in chosen[j:j + 10]], rng) for j in range(0, len(chosen), 10)]
        yield f'{kind}:{number}', lines
        number += 1


def wrapped(paragraphs, measure):
    lines = []
    for p in paragraphs:
        lines += [p[i:i + measure] for i in range(0, len(p), measure)]
    return lines


def printed(lines, face, size, state, rng):
    _, blur, noise, threshold, turn = STATES[state]
    file, number = FACES[face]
    font = ImageFont.truetype(file, size, index=number)
    leading = int(size * rng.uniform(1.35, 1.7))
    width = int(max(font.getlength(line) for line in lines)) + 4 * size
    image = Image.new('L', (width, leading * len(lines) + 4 * size), 255)
    draw = ImageDraw.Draw(image)
    for i, line in enumerate(lines):
        draw.text((2 * size, 2 * size + i * leading), line, font=font, fill=rng.choice((0, 0, 30)))
    if turn:
        image = image.rotate(rng.uniform(-turn, turn), Image.BICUBIC, fillcolor=255)
    if blur:
        image = image.filter(ImageFilter.GaussianBlur(rng.uniform(0.6, 1.1) * blur * size / 28))
    if noise:
        grain = np.random.default_rng(rng.randrange(1 << 30)).normal(0, noise, (image.height, image.width))
        image = Image.fromarray(np.clip(np.asarray(image, dtype=float) + grain, 0, 255).astype(np.uint8))
    if threshold:
        image = image.point(lambda v: 255 if v > threshold + rng.uniform(-3, 3) else 0)
    return image


def read(image, dpi):
    with tempfile.TemporaryDirectory() as folder:
        name = os.path.join(folder, 'page.png')
        image.save(name, dpi=(dpi, dpi))
        env = dict(os.environ, OMP_THREAD_LIMIT='1')
        got = subprocess.run(['tesseract', name, '-', '-l', 'chi_sim', '--psm', '6', '--dpi', str(dpi)], env=env, capture_output=True)
    return [line for line in got.stdout.decode().split('\n') if line.strip()]


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument('out')
    ap.add_argument('--texts', default=HERE.parent / 'training')
    ap.add_argument('--lexicon', default=HERE.parent / 'lexicon')
    ap.add_argument('--pages', type=int, default=400)
    ap.add_argument('--shares', type=float, nargs='+', default=(0.5, 0.5), help='of pages with running text, rare characters, usual words, hard words')
    ap.add_argument('--seed', type=int, default=1)
    a = ap.parse_args()
    rng = random.Random(a.seed)
    texts = list(text_pages(a.texts, rng))
    rng.shuffle(texts)
    sources = [itertools.cycle(texts), rare_pages(a.lexicon, rng), word_pages('usual', a.lexicon, rng, lambda word: 1),
               word_pages('hard', a.lexicon, rng, hardness())]
    shares = list(a.shares) + [0.0] * (len(sources) - len(a.shares))
    with open(a.out, 'a', encoding='utf-8') as out:
        for _ in range(a.pages):
            source, paragraphs = next(rng.choices(sources, shares)[0])
            face, state = rng.choice(BODY), rng.choice(sorted(STATES))
            size = rng.randint(*STATES[state][0])
            lines = wrapped(paragraphs, rng.randint(14, 34))
            row = {'source': source, 'face': face, 'size': size, 'state': state, 'truth': lines,
                   'read': read(printed(lines, face, size, state, rng), 300 if size > 32 else 200 if size > 22 else 150)}
            out.write(json.dumps(row, ensure_ascii=False) + '\n')
            out.flush()


if __name__ == '__main__':
    main()
