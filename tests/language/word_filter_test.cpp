#include "app/language/word_filter.h"

#include <QtTest/QTest>

#include <map>

namespace lilong {

class WordFilterTest : public QObject {
    Q_OBJECT

    static std::uint64_t keyOf(QStringView word) {
        std::uint64_t key = 0;
        for (const QChar c : word)
            key = key << 16U | c.unicode();
        return key;
    }

    /// A model's file of 2,000 two-character words behind other bytes, and the number of each.
    static QByteArray file(std::map<std::string, std::uint32_t, std::less<>>& numbers) {
        QByteArray bytes("other bytes");
        std::vector<QString> words{QStringLiteral("<unk>")};
        for (char16_t i = 0; i < 2000; ++i)
            words.push_back(QString(QChar(static_cast<char16_t>(0x4E00 + i))) + QChar(static_cast<char16_t>(0x6E00 + i)));
        for (const QString& word : words) {
            numbers.emplace(word.toStdString(), static_cast<std::uint32_t>(numbers.size()));
            bytes += word.toUtf8() + '\0';
        }
        return bytes;
    }

    static auto askIn(const std::map<std::string, std::uint32_t, std::less<>>& numbers) {
        return [&numbers](std::string_view word) {
            const auto found = numbers.find(word);
            return found == numbers.end() ? 0U : found->second;
        };
    }

private Q_SLOTS:
    void letsEveryWordPassAndFewOthers() {
        std::map<std::string, std::uint32_t, std::less<>> numbers;
        const QByteArray bytes = file(numbers);
        const WordFilter filter(bytes, askIn(numbers));
        QVERIFY(!filter.isEmpty());
        int others = 0;
        for (char16_t i = 0; i < 2000; ++i) {
            const QChar first(static_cast<char16_t>(0x4E00 + i));
            QVERIFY(filter.mayBeWord(keyOf(QString(first) + QChar(static_cast<char16_t>(0x6E00 + i)))));
            others += filter.mayBeWord(keyOf(QString(first) + QChar(static_cast<char16_t>(0x6E01 + i))));
        }
        QVERIFY2(others < 40, qPrintable(QString::number(others)));
    }

    void letsAllPassWhereTheFileSaysOtherNumbers() {
        std::map<std::string, std::uint32_t, std::less<>> numbers;
        const QByteArray bytes = file(numbers);
        const WordFilter filter(bytes, [](std::string_view) { return 7U; });
        QVERIFY(filter.isEmpty());
        QVERIFY(filter.mayBeWord(keyOf(u"弄堂")));
    }

    void letsAllPassWithoutAWordList() {
        QVERIFY(WordFilter(QByteArray("nothing of the kind"), [](std::string_view) { return 0U; }).mayBeWord(keyOf(u"弄堂")));
        QVERIFY(WordFilter().mayBeWord(keyOf(u"弄堂")));
    }
};

} // namespace lilong

QTEST_GUILESS_MAIN(lilong::WordFilterTest)
#include "word_filter_test.moc"
