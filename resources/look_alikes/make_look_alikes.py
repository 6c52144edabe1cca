#!/usr/bin/env python3
"""Compiles what is known of characters that are taken for one another, from glyph pictures and from what Tesseract made of our own text, and of
what newsletters say.

  make_look_alikes.py look_alikes PAIRS.jsonl [PAIRS.jsonl …] [--without SOURCE …] [--onto OLDER.bin]   writes look_alikes.bin
  make_look_alikes.py patterns                                                      writes word_patterns.bin
  make_look_alikes.py characters [--without SOURCE …]                               writes character_model.bin

PAIRS.jsonl comes from align_pages.py. What an older table was counted from can be added (older_table.py). Numbers are little-endian.

look_alikes.bin: "LLA3", u32 characters n, u32 dimensions d, u32 pairs m, u32 ghosts g; n × u16 characters, ascending; n × d int8, the
character's picture (unit length 127, so that a product of two is their likeness × 127²); (n + 1) × u32 where each character's
pairs start; m × (u16 what was printed, u16 −100·log10 P(read | printed)), the likeliest first; n × u8 −50·log10 of how often the
character is misread, whatever for; n × u8 the same of how often it stands where another was printed; g × (u16 ghost, then n × u8 the
same of how often the ghost was read before each character where nothing was printed).

word_patterns.bin: "LWP1", u32 patterns n, u32 entries m; 65,537 × u32 where the patterns of each upper half of a hash start; n × u16
lower halves; (n + 1) × u32 where each pattern's entries start; m × (u16 character, u8 10·log10 of the word's frequency). A pattern is
a word of 2 to 4 characters with U+FFFF in one place, hashed as by WordTable (FNV-1a over UTF-16 units).

character_model.bin: "LCM1", u32 runs n; 65,537 × u32 where the runs of each upper half of a hash start; n × u16 lower halves; n × u8 −20·log10 of
the likelihood of the last character behind those before it, 255 where that is not known; n × u8 the same of what is left to shorter runs behind this
one. A run is one to three characters of resources/training, U+000A before and behind each paragraph, hashed in the same way. Interpolated after
Witten & Bell, IEEE Transactions on Information Theory 1991.
"""
import argparse, itertools, json, math, os, pathlib, struct
from collections import Counter, defaultdict

os.environ.setdefault('OPENBLAS_NUM_THREADS', '2')
import numpy as np
from PIL import Image, ImageDraw, ImageFilter, ImageFont

from older_table import HARD_PRIOR, PRIOR, OlderTable
from read_pages import plain

HERE = pathlib.Path(__file__).resolve().parent
LEXICON = HERE.parent / 'lexicon' / 'words.txt'
FACES = [('/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc', 2), ('/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc', 2),
         ('/usr/share/fonts/truetype/arphic/uming.ttc', 0), ('/usr/share/fonts/truetype/lxgw-wenkai/LXGWWenKai-Regular.ttf', 0),
         ('/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc', 0)]
DIMENSIONS = 32
GRID = 10
RARE = 7             # 10·log10 of the frequency below which the dictionary's short words are mostly chance
MOST_PAIRS = 100     # characters that one may have been read for
UNITS = 21000        # Chinese characters and marks that a text may have
GHOSTS = '和人了上有'  # what Tesseract puts before characters of some shapes; of all that it adds, nineteen in twenty
GHOST_PRIOR = 20.0   # readings of a character that its likes are worth


def characters():
    """GB 2312's 6,763 characters, digits and letters."""
    found = set('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz〇')
    for high in range(0xB0, 0xF8):
        for low in range(0xA1, 0xFF):
            try:
                found.add(bytes([high, low]).decode('gb2312'))
            except UnicodeDecodeError:
                pass
    return sorted(found)


def picture(c, font):
    image = Image.new('L', (60, 60), 0)
    ImageDraw.Draw(image).text((10, 4), c, font=font, fill=255)
    blurred = image.filter(ImageFilter.GaussianBlur(1.6))  # a stroke that is a little off is still the same stroke
    return np.asarray(blurred.crop((5, 5, 55, 55)).resize((GRID, GRID), Image.BOX), dtype=np.float32).ravel()


def pictures(chars):
    """Every character as a vector whose product with another's says how alike they look in all faces together."""
    faces = []
    for file, number in FACES:
        font = ImageFont.truetype(file, 40, index=number)
        face = np.stack([picture(c, font) for c in chars])
        faces.append(face - face.mean(1, keepdims=True))
    whole = np.concatenate(faces, 1)
    whole /= np.linalg.norm(whole, axis=1, keepdims=True)
    whole -= whole.mean(0)
    _, axes = np.linalg.eigh(whole.T @ whole)
    short = whole @ axes[:, -DIMENSIONS:]
    short /= np.linalg.norm(short, axis=1, keepdims=True)
    return np.clip(np.round(short * 127), -127, 127).astype(np.int8)


CHOSEN = 'hard'      # pages whose words were chosen for being misread: what is read there is read for others oftener than elsewhere


def aligned(files, without):
    """The pairs of what was printed and what was read, line by line."""
    for file in files:
        for line in open(file, encoding='utf-8'):
            row = json.loads(line)
            if row['pairs'] is not None and row['source'].split(':')[0] not in without:
                yield row['pairs']


def counted(files, without, older=None):
    """How often each character was printed, and read as which other."""
    printed, read = older.counts() if older else (Counter(), defaultdict(Counter))
    for pairs in aligned(files, without):
        for truth, got in pairs:
            if truth and got:
                printed[truth] += 1
                if truth != got:
                    read[truth][got] += 1
    return printed, read


def measured(chars, printed, read):
    """{read: [(printed, −100·log10 P)]}"""
    index = {c: i for i, c in enumerate(chars)}
    table = defaultdict(list)
    for truth, got in read.items():
        for c, n in got.items():
            if truth not in index or c not in index:
                continue
            table[c].append((truth, round(-100 * math.log10((n - 0.5) / (printed[truth] + PRIOR)))))
    return {c: sorted(pairs, key=lambda p: p[1])[:MOST_PAIRS] for c, pairs in table.items()}


def haunted(files, without):
    """How often each character was read, and how often behind each ghost."""
    standing, behind = Counter(), defaultdict(Counter)
    for pairs in aligned(files, without):
        read = [pair for pair in pairs if pair[1]]
        for (truth, got), (_, following) in zip(read, read[1:]):
            standing[following] += 1
            if not truth and got in GHOSTS:
                behind[got][following] += 1
    return standing, behind


def ghosts(chars, vectors, standing, behind, older=None):
    """How often a ghost stands before a character is told by that character and by those that look like it: the shape calls them. Of an older table: by what
    it says, and how often the character stood there."""
    near = np.clip(vectors.astype(np.float32) @ vectors.T.astype(np.float32) / 127 ** 2, 0, 1) ** 4
    np.fill_diagonal(near, 0)
    all_of = np.array([standing[c] for c in chars], dtype=np.float32)
    table, stood = b'', older and older.stood()
    for ghost in GHOSTS:
        counts = np.array([behind[ghost][c] for c in chars], dtype=np.float32)
        usual = (near @ counts + counts.sum() / all_of.sum()) / (near @ all_of + 1)
        before = GHOST_PRIOR
        if older:
            usual, before = np.array(older.ghost_rates[ghost]), GHOST_PRIOR + np.array([stood[c] for c in chars], dtype=np.float32)
        rates = (counts + before * usual) / (all_of + before)
        table += struct.pack('<H', ord(ghost)) + np.clip(np.round(-50 * np.log10(np.maximum(rates, 1e-6))), 0, 255).astype(np.uint8).tobytes()
    return table


def shares(chars, wrong, all_of, older=None, times=None):
    """How often something happens to each character, as −50·log10; a character seen seldom is like the others, or as an older table has it, that saw it so
    many times."""
    usual = sum(wrong.values()) / sum(all_of.values())
    before = {c: (share, HARD_PRIOR + times[c]) for c, share in zip(chars, older)} if older else {c: (usual, HARD_PRIOR) for c in chars}
    likely = {c: (wrong[c] + share * n) / (all_of[c] + n) for c, (share, n) in before.items()}
    return bytes(min(255, max(0, round(-50 * math.log10(likely[c])))) for c in chars)


def hardness(chars, files, without, older):
    """How often each character is misread, and how often each is what another was read as."""
    printed, read = counted(files, without)
    misread = Counter({c: sum(others.values()) for c, others in read.items()})
    hard = shares(chars, misread, printed, older and older.hard, older and older.counts()[0])
    printed, read = counted(files, {*without, CHOSEN})
    intruding, standing = Counter(), printed.copy()
    for c, others in read.items():
        standing[c] -= sum(others.values())
        intruding.update(others)
    standing.update(intruding)
    return hard + shares(chars, intruding, standing, older and older.intruding, older and older.stood())


def write_look_alikes(files, without, onto):
    older = OlderTable(onto) if onto else None
    chars = characters()
    vectors = pictures(chars)
    printed, read = counted(files, without, older)
    table = measured(chars, printed, read)
    starts, pairs = [0], b''
    for c in chars:
        for truth, cost in table.get(c, []):
            pairs += struct.pack('<HH', ord(truth), max(0, min(cost, 65535)))
        starts.append(len(pairs) // 4)
    with open(HERE / 'look_alikes.bin', 'wb') as out:
        out.write(b'LLA3' + struct.pack('<IIII', len(chars), DIMENSIONS, len(pairs) // 4, len(GHOSTS)))
        out.write(b''.join(struct.pack('<H', ord(c)) for c in chars) + vectors.tobytes())
        out.write(struct.pack(f'<{len(starts)}I', *starts) + pairs + hardness(chars, files, without, older))
        out.write(ghosts(chars, vectors, *haunted(files, {*without, CHOSEN}), older))
    print(len(chars), 'characters,', len(pairs) // 4, 'pairs')


def hashed(units):
    value = 2166136261
    for unit in units:
        value = (value ^ unit) * 16777619 & 0xFFFFFFFF
    return value


def write_patterns():
    found = defaultdict(dict)
    for line in open(LEXICON, encoding='utf-8'):
        word, mark = line.split()
        frequency, kind = int(mark[:-1]), mark[-1]
        units = [ord(c) for c in word]
        if not 2 <= len(word) <= 4 or kind in 'RO' or frequency < (4 if len(word) == 4 else RARE) or any(not 0x4E00 <= u <= 0x9FFF for u in units):
            continue
        for i, unit in enumerate(units):
            found[hashed(units[:i] + [0xFFFF] + units[i + 1:])][unit] = frequency
    hashes = sorted(found)
    starts, entries = [0], []
    for h in hashes:
        entries += [struct.pack('<HB', unit, f) for unit, f in sorted(found[h].items(), key=lambda e: -e[1])]
        starts.append(len(entries))
    with open(HERE / 'word_patterns.bin', 'wb') as out:
        out.write(b'LWP1' + struct.pack('<II', len(hashes), len(entries)) + struct.pack('<65537I', *bucketed(hashes)))
        out.write(b''.join(struct.pack('<H', h & 0xFFFF) for h in hashes) + struct.pack(f'<{len(starts)}I', *starts) + b''.join(entries))
    print(len(hashes), 'patterns,', len(entries), 'entries')


def bucketed(hashes):
    """Where the entries of each upper half of the sorted hashes start."""
    buckets = [0] * 65537
    for h in hashes:
        buckets[(h >> 16) + 1] += 1
    return list(itertools.accumulate(buckets))


def runs_of(without):
    """How often each run of one to three characters stands in our own text."""
    runs = Counter()
    for file in sorted((HERE.parent / 'training').glob('*.txt')):
        if file.stem in without:
            continue
        for line in file.read_text(encoding='utf-8').split('\n'):
            text = f'\n\n{plain(line)}\n' if line else ''
            runs.update(text[i - length:i] for i in range(3, len(text) + 1) for length in (1, 2, 3))
    return runs


def write_characters(without):
    runs = runs_of(without)
    behind, kinds = Counter(), Counter()
    for run, count in runs.items():
        behind[run[:-1]] += count
        kinds[run[:-1]] += 1
    likely = {}
    for run in sorted(runs, key=len):
        shorter = likely[run[1:]] if len(run) > 1 else 1 / UNITS
        likely[run] = (runs[run] + kinds[run[:-1]] * shorter) / (behind[run[:-1]] + kinds[run[:-1]])
    left = {run: kinds[run] / (behind[run] + kinds[run]) for run in kinds if run}
    cost = lambda p: 255 if p is None else min(254, round(-20 * math.log10(p)))
    entries = sorted((hashed([ord(c) for c in run]), cost(likely.get(run)), cost(left.get(run, 1.0))) for run in likely.keys() | left.keys())
    with open(HERE / 'character_model.bin', 'wb') as out:
        out.write(b'LCM1' + struct.pack('<I', len(entries)) + struct.pack('<65537I', *bucketed([h for h, _, _ in entries])))
        out.write(b''.join(struct.pack('<H', h & 0xFFFF) for h, _, _ in entries) + bytes(p for _, p, _ in entries) + bytes(b for _, _, b in entries))
    print(len(entries), 'runs')


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument('what', choices=['look_alikes', 'patterns', 'characters'])
    ap.add_argument('pairs', nargs='*')
    ap.add_argument('--without', nargs='*', default=[], help='texts to leave out, e.g. shanghai: those that the judge is trained on')
    ap.add_argument('--onto', type=pathlib.Path, help='an older look_alikes.bin, whose counts are added')
    a = ap.parse_args()
    writers = {'look_alikes': lambda: write_look_alikes(a.pairs, set(a.without), a.onto), 'patterns': write_patterns, 'characters': lambda: write_characters(set(a.without))}
    writers[a.what]()


if __name__ == '__main__':
    main()
