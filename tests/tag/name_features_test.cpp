#include "app/language/lexicon.h"
#include "app/tag/name_features.h"

#include <QtTest>

namespace lilong {

/// The gate before the name model: closed for most of a text, never for its names.
class NameFeaturesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void gateIsOpenForNames_data();
    void gateIsOpenForNames();
    void gateIsClosedForMostText();

private:
    [[nodiscard]] QString closedIn(const QString& text) const;
    const Lexicon lexicon_;
};

/// The characters of a text that the gate is closed for.
QString NameFeaturesTest::closedIn(const QString& text) const {
    const NameFeatures features(Characters(text), lexicon_, TextContext::Body);
    QString closed;
    for (size_t i = 0; i < features.size(); ++i)
        if (!features.mayBeNamed(i, lexicon_.nameGate()))
            closed += text[static_cast<qsizetype>(i)];
    return closed;
}

void NameFeaturesTest::gateIsOpenForNames_data() {
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("behind");
    const auto row = [](const char* what, const QString& before, const QString& name, const QString& behind) {
        QTest::newRow(what) << before << name << behind;
    };
    row("a name that speaks", QStringLiteral("昨天下午，"), QStringLiteral("王春梅"), QStringLiteral("说，楼道亮了。"));
    row("a compound surname", QStringLiteral("后来我们都去找"), QStringLiteral("欧阳玉兰"), QStringLiteral("帮忙。"));
    row("sounds behind a title", QStringLiteral("队长"), QStringLiteral("热合木提"), QStringLiteral("跑得最熟。"));
    row("a lane", QStringLiteral("他住在"), QStringLiteral("银杏路90弄"), QStringLiteral("，每天走着来。"));
    row("an estate", QStringLiteral("这件事情发生在"), QStringLiteral("梧桐新村"), QStringLiteral("。"));
    row("a title", QStringLiteral("大家都说"), QStringLiteral("沈阿姨"), QStringLiteral("手巧。"));
}

void NameFeaturesTest::gateIsOpenForNames() {
    QFETCH(const QString, before);
    QFETCH(const QString, name);
    QFETCH(const QString, behind);
    const NameFeatures features(Characters(before + name + behind), lexicon_, TextContext::Body);
    for (qsizetype i = 0; i < name.size(); ++i)
        QVERIFY2(features.mayBeNamed(static_cast<size_t>(before.size() + i), lexicon_.nameGate()), qPrintable(name.mid(i, 1)));
}

void NameFeaturesTest::gateIsClosedForMostText() {
    const QString text = QStringLiteral("大家把旧家具搬到空地上，分类之后统一运走，下雨天也没有停过。看着干净的楼道，许多人觉得这样的日子比从前更舒心。");
    QVERIFY2(closedIn(text).size() * 3 > text.size() * 2, qPrintable(closedIn(text)));
}

} // namespace lilong

QTEST_GUILESS_MAIN(lilong::NameFeaturesTest)
#include "name_features_test.moc"
