#!/usr/bin/env python3
"""What packaging/check_score.py lets through, and what not."""
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "packaging"))
from check_score import faults  # noqa: E402

GOOD = {"seed": {"cer": 0.1, "lost": 0, "twice": 0}, "ALL": {"lost": 0, "twice": 0}}


class CheckScore(unittest.TestCase):
    def test_good(self):
        self.assertEqual(list(faults(GOOD, "cer 0.1\n53 pages, 0 failed\n")), [])

    def test_faults(self):
        for figures, table in [
            (GOOD, "53 pages, 2 failed\n"),
            (GOOD, "0 pages, 0 failed\n"),
            (GOOD, ""),
            ({}, "53 pages, 0 failed\n"),
            ({"seed": {"lost": 1, "twice": 0}}, "53 pages, 0 failed\n"),
            ({"seed": {"lost": 0, "twice": 3}}, "53 pages, 0 failed\n"),
            ({"seed": {"lost": 0}}, "53 pages, 0 failed\n"),
        ]:
            with self.subTest(figures=figures, table=table):
                self.assertNotEqual(list(faults(figures, table)), [])


if __name__ == "__main__":
    unittest.main()
