#!/usr/bin/env python3
"""What measure_functions.py counts as a function, and how long."""
import unittest

from measure_functions import functions, percentile

CODE = '''\
#include "a.h"
namespace lilong {
struct Run {
    int length() const { return length_; } // }
    int length_ = 0;
};
Result<void> Edits::add(Edit edit)
    const noexcept {
    const auto clash = [&](const Edit& other) { return other == edit; };
    if (edits_.empty()) {
        say("{ not a brace");
    }
    return {};
}
Session::Session(QObject* parent)
    : QObject(parent), steps_{} {
    begin();
}
auto half(int n) -> int { return n / 2; }
const std::vector<int> table = {1, 2};
void declared(int n);
} // namespace lilong
'''


class Functions(unittest.TestCase):
    def test_lengths(self):
        found = [(name, lines) for _, lines, name in functions(CODE)]
        self.assertEqual(found[:2], [("length", 1), ("Edits::add", 8)])
        self.assertEqual(found[2], ("Session::Session", 4))
        self.assertEqual(found[-1], ("half", 1))
        self.assertNotIn("declared", [name for name, _ in found])

    def test_percentile(self):
        self.assertEqual(percentile([3, 1, 2], 0.5), 2)
        self.assertEqual(percentile(range(100), 0.95), 95)
        self.assertEqual(percentile([], 0.5), 0)


if __name__ == "__main__":
    unittest.main()
