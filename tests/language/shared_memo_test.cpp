#include "app/language/shared_memo.h"

#include <QtTest/QTest>

#include <atomic>
#include <thread>
#include <vector>

namespace lilong {

class SharedMemoTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void startsEmpty() {
        const SharedMemo<16> memo;
        for (std::uint64_t key = 0; key < 100; ++key)
            QVERIFY(!memo.find(key));
    }

    void remembersTheNewest() {
        SharedMemo<2> memo;
        memo.keep(7, 70);
        QCOMPARE(memo.find(7), std::optional<std::uint64_t>(70));
        for (std::uint64_t key = 8; key < 40; ++key) {
            memo.keep(key, 0);
            QCOMPARE(memo.find(key), std::optional<std::uint64_t>(0));
        }
        QVERIFY(!memo.find(7));
    }

    /// Threads that write one place at once may lose an entry; none may read another key's value.
    void neverMixesKeys() {
        SharedMemo<4> memo;
        std::atomic<int> wrong = 0;
        const auto work = [&](std::uint64_t first) {
            for (std::uint64_t key = first; key < first + 20'000; ++key) {
                memo.keep(key, key * 3);
                for (const std::uint64_t asked : {key, key - 10'000, key + 10'000}) {
                    if (const auto found = memo.find(asked); found && *found != asked * 3)
                        ++wrong;
                }
            }
        };
        std::vector<std::thread> threads;
        for (const std::uint64_t first : {20'000U, 30'000U})
            threads.emplace_back(work, first);
        for (std::thread& thread : threads)
            thread.join();
        QCOMPARE(wrong.load(), 0);
    }
};

} // namespace lilong

QTEST_APPLESS_MAIN(lilong::SharedMemoTest)
#include "shared_memo_test.moc"
