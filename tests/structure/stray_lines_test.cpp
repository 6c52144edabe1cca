#include "app/structure/stray_lines.h"

#include "app/language/knowledge.h"
#include "app/structure/break_repair.h"

#include <QTest>

#include <algorithm>

using namespace lilong;

namespace {

/// The line ends became spaces; the second profile's first line stands in the first one's text.
const QString page = QStringLiteral("梧桐新村活动室的书法老师王春梅\n\n"
                                    "退休以后王春梅一直在活动室教毛笔字，每个星 期都有二十多个孩子来学，家长都夸她耐 沈玉兰当了三十年校医，如今是楼里的健 心细致，从来不催促，一笔一画地写给孩 子们看，写坏的纸也舍不得扔掉。\n\n"
                                    "银杏三村的退休校医沈玉兰\n\n"
                                    "康顾问，谁家要量血压、换药膏都愿意来 找她，她也总是随叫随到。\n");

} // namespace

class StrayLinesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        const auto loaded = Knowledge::load();
        QVERIFY(loaded.has_value());
        knowledge_ = *loaded;
    }

    void theLineGoesHome() {
        const QStringList texts = textsOf(page);
        QCOMPARE(texts.size(), 4);
        QVERIFY(withoutSpaces(texts[1]).contains(QStringLiteral("家长都夸她耐心细致")));
        QVERIFY(withoutSpaces(texts[3]).startsWith(QStringLiteral("沈玉兰当了三十年校医，如今是楼里的健康顾问")));
    }

    void nothingIsLost() {
        QString all = withoutSpaces(textsOf(page).join(QString()));
        QString raw = withoutSpaces(page);
        std::sort(all.begin(), all.end());
        std::sort(raw.begin(), raw.end());
        QCOMPARE(all, raw);
    }

    void whatSheTurnedDownStays() {
        textsOf(page);
        QString key;
        for (const Run& run : fragments_.back().text.runs()) {
            if (run.repair)
                key = run.repair->key;
        }
        QVERIFY(!key.isEmpty());
        QVERIFY(withoutSpaces(textsOf(page, {{key, Decision::Rejected}}).last()).startsWith(QStringLiteral("康顾问")));
    }

    void aWholeTextKeepsItsLines() {
        const QString whole = QString(page).replace(QStringLiteral(" 沈玉兰当了三十年校医，如今是楼里的健 "), QStringLiteral(" "));
        QCOMPARE(textsOf(whole), whole.split(QStringLiteral("\n"), Qt::SkipEmptyParts));
    }

    void aLineThatOpensNothingStays() {
        const QString homeless = QString(page).replace(QStringLiteral("康顾问，谁家"), QStringLiteral("谁家"));
        QVERIFY(withoutSpaces(textsOf(homeless)[1]).contains(QStringLiteral("夸她耐沈玉兰当了")));
    }

private:
    QStringList textsOf(const QString& text, const Decisions& decisions = {}) {
        const std::vector<SourcePtr> sources{std::make_shared<const Source>(Source{SourceId(1), QStringLiteral("page.txt"), {}, QStringLiteral("UTF-8"), text})};
        fragments_ = fragmentsOf(TracedText(*sources.front(), {0, text.size()}), sources);
        giveBackStrayLines(fragments_, knowledge_->languageModel(), decisions, sources);
        QStringList texts;
        for (const Fragment& fragment : fragments_)
            texts << fragment.string();
        return texts;
    }

    static QString withoutSpaces(QString text) { return text.remove(QLatin1Char(' ')).remove(QLatin1Char('\n')); }

    KnowledgePtr knowledge_;
    std::vector<Fragment> fragments_;
};

QTEST_APPLESS_MAIN(StrayLinesTest)
#include "stray_lines_test.moc"
