#include "app/structure/assignment.h"

#include <QTest>

#include <random>

using namespace lilong;

namespace {

double worthOf(const std::vector<Match>& matches, const std::vector<Chosen>& chosen) {
    double sum = 0;
    for (const Chosen& one : chosen)
        sum += matches[one.match].value;
    return sum;
}

/// The best sum by trying everything.
double bestByForce(const std::vector<Match>& matches, size_t from, std::vector<size_t> lefts, std::vector<size_t> rights) {
    double best = 0;
    for (size_t i = from; i < matches.size(); ++i) {
        const auto taken = [](const std::vector<size_t>& side, size_t n) { return std::find(side.begin(), side.end(), n) != side.end(); };
        if (taken(lefts, matches[i].left) || taken(rights, matches[i].right))
            continue;
        lefts.push_back(matches[i].left);
        rights.push_back(matches[i].right);
        best = std::max(best, matches[i].value + bestByForce(matches, i + 1, lefts, rights));
        lefts.pop_back();
        rights.pop_back();
    }
    return best;
}

} // namespace

class AssignmentTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void takesTheBetterPairOfPairs() {
        // Best first would take (1,1) and leave 0 with nothing.
        const std::vector<Match> matches = {{0, 1, 4.0}, {1, 1, 5.0}, {1, 2, 4.5}};
        const std::vector<Chosen> chosen = bestAssignment(matches);
        QCOMPARE(chosen.size(), size_t{2});
        QCOMPARE(chosen[0].match, size_t{0});
        QCOMPARE(chosen[1].match, size_t{2});
        QCOMPARE(chosen[0].margin, 3.5); // without it: (1,1) alone
    }

    void leavesWhatIsWorthNothing() {
        QVERIFY(bestAssignment({{0, 1, -0.5}, {2, 3, 0.0}}).empty());
        QVERIFY(bestAssignment({}).empty());
    }

    void isAsGoodAsTryingEverything() {
        std::mt19937 random(7);
        std::uniform_real_distribution<double> value(-2.0, 8.0);
        for (int round = 0; round < 200; ++round) {
            std::vector<Match> matches;
            for (size_t left = 0; left < 4; ++left) {
                for (size_t right = 0; right < 4; ++right) {
                    if (random() % 3 != 0)
                        matches.push_back({left, right, value(random)});
                }
            }
            const std::vector<Chosen> chosen = bestAssignment(matches);
            QVERIFY(std::abs(worthOf(matches, chosen) - bestByForce(matches, 0, {}, {})) < 1e-9);
            for (const Chosen& one : chosen)
                QVERIFY(one.margin > -1e-9 && one.margin <= matches[one.match].value + 1e-9);
        }
    }

    void takesManyBestFirst() {
        std::vector<Match> matches;
        for (size_t i = 0; i < 400; ++i)
            matches.push_back({i, i + 1, 1.0 + static_cast<double>(i % 7)});
        for (size_t i = 0; i < 400; ++i)
            matches.push_back({i, i, 0.5});
        const std::vector<Chosen> chosen = bestAssignment(matches);
        QCOMPARE(chosen.size(), size_t{400});
        QCOMPARE(worthOf(matches, chosen), worthOf(matches, [&] {
                     std::vector<Chosen> first;
                     for (size_t i = 0; i < 400; ++i)
                         first.push_back({i, 0.0});
                     return first;
                 }()));
    }
};

QTEST_APPLESS_MAIN(AssignmentTest)
#include "assignment_test.moc"
