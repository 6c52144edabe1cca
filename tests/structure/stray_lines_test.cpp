#include "app/structure/stray_lines.h"

#include "app/language/knowledge.h"
#include "app/structure/break_repair.h"

#include <QTest>

#include <algorithm>

using namespace lilong;

namespace {

/// The line ends became spaces; the second profile's first line stands in the first one's text.
const QString page = QStringLiteral("梧桐新村居民区党总支书记王春梅\n\n"
                                    "封控期间王春梅一直守在居委会，两个多月里 她的手机每天都有居民的电话，微信求 沈玉兰被居民叫做热心肠，她和社区的党 助也一条接着一条，她总是不厌其烦地解 释和沟通，直到居民放下心来为止。\n\n"
                                    "银杏三村居民区党总支书记沈玉兰\n\n"
                                    "员、群众打成一片，谁家有了难处都愿意来 找她商量，她也总能想出办法来。\n");

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
        QVERIFY(withoutSpaces(texts[1]).contains(QStringLiteral("微信求助也一条接着一条")));
        QVERIFY(withoutSpaces(texts[3]).startsWith(QStringLiteral("沈玉兰被居民叫做热心肠，她和社区的党员、群众打成一片")));
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
        QVERIFY(withoutSpaces(textsOf(page, {{key, Decision::Rejected}}).last()).startsWith(QStringLiteral("员、群众")));
    }

    void aWholeTextKeepsItsLines() {
        const QString whole = QString(page).replace(QStringLiteral(" 沈玉兰被居民叫做热心肠，她和社区的党 "), QStringLiteral(" "));
        QCOMPARE(textsOf(whole), whole.split(QStringLiteral("\n"), Qt::SkipEmptyParts));
    }

    void aLineThatOpensNothingStays() {
        const QString homeless = QString(page).replace(QStringLiteral("员、群众打成一片，谁家"), QStringLiteral("谁家"));
        QVERIFY(withoutSpaces(textsOf(homeless)[1]).contains(QStringLiteral("微信求沈玉兰被居民")));
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
