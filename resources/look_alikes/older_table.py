"""What an older look_alikes.bin was counted from, told from the likelihoods in it: so that it can be added to without reading its pages again. The format is
told in make_look_alikes.py. Counts come back exactly where they are small, and within a few in a hundred where they are large."""
import struct
from collections import Counter, defaultdict

PRIOR, HARD_PRIOR = 6.0, 2.0  # as in make_look_alikes.py
MOST_SINGLE = 6               # the rarest misreading of a character was seen no oftener than this
SMALL = 15                    # counts below this show whether they are whole numbers
ROUNDED = 1.08                # what two roundings of logarithms make of a number at most


class OlderTable:
    def __init__(self, file):
        table = file.read_bytes()
        n, dimensions, m, self.ghosts = struct.unpack('<4I', table[4:20])
        at = 20 + n * (2 + dimensions)
        self.chars = [chr(c) for c in struct.unpack(f'<{n}H', table[20:20 + 2 * n])]
        self.starts = struct.unpack(f'<{n + 1}I', table[at:at + 4 * (n + 1)])
        at += 4 * (n + 1)
        self.pairs = struct.unpack(f'<{2 * m}H', table[at:at + 4 * m])
        at += 4 * m
        self.hard = [10 ** (-share / 50) for share in table[at:at + n]]
        self.intruding = [10 ** (-share / 50) for share in table[at + n:at + 2 * n]]
        at += 2 * n
        self.ghost_rates = {}
        for ghost in range(self.ghosts):
            start = at + ghost * (2 + n)
            self.ghost_rates[chr(struct.unpack('<H', table[start:start + 2])[0])] = [10 ** (-rate / 50) for rate in table[start + 2:start + 2 + n]]

    def likelihoods(self):
        """{printed: {read: likelihood}}"""
        found = defaultdict(dict)
        for read, start, end in zip(self.chars, self.starts, self.starts[1:]):
            for i in range(start, end):
                found[chr(self.pairs[2 * i])][read] = 10 ** (-self.pairs[2 * i + 1] / 100)
        return found

    def stood(self):
        """How often each character was read."""
        printed, read = self.counts()
        for c, others in read.items():
            printed[c] -= sum(others.values())
            for other, n in others.items():
                printed[other] += n
        return printed

    def counts(self):
        """How often each character was printed, and read as which other."""
        likely, printed, read = self.likelihoods(), Counter(), defaultdict(Counter)
        usual = sorted(self.hard)[len(self.hard) // 2]
        for c, hard in zip(self.chars, self.hard):
            others = likely.get(c)
            if others:
                printed[c] = times_printed(others.values(), hard)
                for other, p in others.items():
                    read[c][other] = max(1, round(p * (printed[c] + PRIOR) + 0.5))
                printed[c] = max(printed[c], sum(read[c].values()))
            else:
                printed[c] = max(0, round(usual * HARD_PRIOR / hard - HARD_PRIOR))
        return printed, read


def times_printed(likelihoods, hard):
    """How often a character was printed that was misread so often: the number that makes whole numbers of its misreadings."""
    def strangeness(single):
        all_of = (single - 0.5) / min(likelihoods)
        counts = [p * all_of + 0.5 for p in likelihoods]
        parts = [abs(n - round(n)) / n for n in counts if n < SMALL]
        too_many = sum(counts) > ROUNDED * hard * max(1.0, all_of - PRIOR + HARD_PRIOR)
        return too_many, round(sum(parts) / len(parts), 2) if parts else 0, single
    single = min(range(1, MOST_SINGLE + 1), key=strangeness)
    return max(1, round((single - 0.5) / min(likelihoods) - PRIOR))
