#!/usr/bin/env python3
"""Trains the judge of look-alikes (app/clean/look_alike_weights.h) on what look_alike_evidence printed, and shows how it does on pages left out.

  train_judge.py EVIDENCE.tsv [EVIDENCE.tsv …] [--write] [--show]

Two logistic models: the first knows the evidence alone; what it expects over a page, the reading itself left out, is the page's rate of
error, which the second takes as one more feature. Each page is judged by models that were trained without it (five-fold, by text).
"""
import argparse, pathlib
from collections import defaultdict

import numpy as np

FEATURES = ['ModelGain', 'WordGain', 'Seen', 'WasSeen', 'Likeness', 'ReadCommon', 'PrintedCommon', 'WordLength', 'WordCommon', 'Support',
            'Repeats', 'Lead', 'LonelyRow', 'Poorness']
HEADER = pathlib.Path(__file__).resolve().parents[2] / 'app' / 'clean' / 'look_alike_weights.h'


def read(files):
    all_lines = [line for file in files for line in open(file, encoding='utf-8')]
    names, looked, right, wrong_read, rows = [], [], [], [], []
    for line in all_lines:
        f = line.rstrip('\n').split('\t')
        names.append(f[0]); looked.append(float(f[1])); right.append(f[4] == f[5]); wrong_read.append(f[3] != f[5])
        rows.append([float(x) for x in f[6:]])
    return np.array(names), np.array(looked), np.array(right, float), np.array(wrong_read), np.array(rows), all_lines


def fitted(x, y, ridge=1.0, rounds=40):
    """Logistic regression by Newton's method; returns (bias, weights) for the numbers as they are."""
    mean, deviation = x.mean(0), x.std(0) + 1e-9
    z = np.concatenate([np.ones((len(x), 1)), (x - mean) / deviation], 1)
    w = np.zeros(z.shape[1])
    penalty = np.full(len(w), ridge); penalty[0] = 1e-6
    for _ in range(rounds):
        p = 1 / (1 + np.exp(-np.clip(z @ w, -30, 30)))
        gradient = z.T @ (y - p) - penalty * w
        curve = (z * (p * (1 - p))[:, None]).T @ z + np.diag(penalty)
        step = np.linalg.solve(curve, gradient)
        w += step
        if np.abs(step).max() < 1e-6:
            break
    weights = w[1:] / deviation
    return w[0] - weights @ mean, weights


def logistic(odds):
    return 1 / (1 + np.exp(-np.clip(odds, -30, 30)))


def rates(names, looked, first):
    sums = defaultdict(float)
    for name, p in zip(names, first):
        sums[name] += p
    return np.log10((np.maximum(0, np.array([sums[n] for n in names]) - first) + 0.3) / (looked + 300))


def two_stages(names, looked, x, y):
    bias, weights = fitted(x, y)
    rate = rates(names, looked, logistic(bias + x @ weights))
    return bias, weights, fitted(np.concatenate([rate[:, None], x], 1), y)


def judged(model, names, looked, x):
    bias, weights, (bias2, weights2) = model
    rate = rates(names, looked, logistic(bias + x @ weights))
    return logistic(bias2 + rate * weights2[0] + x @ weights2[1:])


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument('evidence', nargs='+'); ap.add_argument('--write', action='store_true'); ap.add_argument('--show', action='store_true')
    a = ap.parse_args()
    names, looked, y, misread, x, lines = read(a.evidence)
    fold = np.array([hash_of(n.split(':')[1] + n.split(':')[2]) % 5 for n in names])
    p = np.zeros(len(y))
    for k in range(5):
        p[fold == k] = judged(two_stages(names[fold != k], looked[fold != k], x[fold != k], y[fold != k]), names[fold == k], looked[fold == k], x[fold == k])
    clean = np.array([n.startswith('clean') for n in names])
    characters = sum({n: l for n, l, c in zip(names, looked, clean) if c}.values())
    print(len(y), 'doubtful characters,', int(y.sum()), 'put right by the best reading;', int(characters), 'characters of clean text')
    for least in (0.3, 0.5, 0.7, 0.9, 0.95, 0.98, 0.99, 0.995):
        take = p >= least
        print(f'p >= {least}: {int((take & ~clean).sum()):5} made, {y[take & ~clean].mean():.3f} right, recall of candidates {y[take].sum() / y.sum():.3f};'
              f' on clean text {int((take & clean).sum())}, one in {characters / max(1, (take & clean).sum()):.0f}')
    for low, high in zip((0, .1, .2, .3, .4, .5, .6, .7, .8, .9, .95, .99), (.1, .2, .3, .4, .5, .6, .7, .8, .9, .95, .99, 1.01)):
        take = (p >= low) & (p < high)
        if take.any():
            print(f'reliability {low:.2f}-{min(high, 1):.2f}: said {p[take].mean():.3f}, was {y[take].mean():.3f} of {int(take.sum())}')
    model = two_stages(names, looked, x, y)
    print('first', round(model[0], 3), dict(zip(FEATURES, model[1].round(3))))
    print('second', round(model[2][0], 3), dict(zip(['Rate'] + FEATURES, model[2][1].round(3))))
    if a.show:
        for i in np.argsort(-p * (1 - y)):
            if y[i] == 0 and p[i] > 0.4:
                print(round(p[i], 3), lines[i].rstrip())
    if a.write:
        write(model)


def hash_of(text):
    value = 0
    for c in text:
        value = value * 31 + ord(c) & 0xFFFFFF
    return value


def write(model):
    row = lambda w: ', '.join(f'{v:.5g}' for v in w)
    HEADER.write_text(f'''#pragma once

// Made by resources/look_alikes/train_judge.py.

#include "app/clean/look_alike_search.h"

namespace lilong::weights {{

inline constexpr double firstBias = {model[0]:.5g};
inline constexpr std::array<double, LookAlikeEvidence::features> first{{
    {row(model[1])}}};
inline constexpr double bias = {model[2][0]:.5g};
inline constexpr double rate = {model[2][1][0]:.5g};
inline constexpr std::array<double, LookAlikeEvidence::features> second{{
    {row(model[2][1][1:])}}};

}} // namespace lilong::weights
''')


if __name__ == '__main__':
    main()
