// The nicknames that a text introduces, with and without quotation marks.

#include "app/tag/nicknames.h"

#include "app/language/lexicon.h"

#include <QtTest/QTest>

namespace lilong {

class NicknamesTest : public QObject {
    Q_OBJECT
    const Lexicon lexicon_;

    QString found(const QString& text) const {
        const Characters characters(text);
        QStringList names;
        for (const FoundName& name : Nicknames(lexicon_).find(characters))
            names << (name.kind == NameModel::Kind::Title ? QStringLiteral("t:") : QString()) + characters.slice(name.start, name.end).toString();
        return names.join(u' ');
    }

private Q_SLOTS:
    void finds_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("names");
        const auto row = [](const char* name, const QString& text, const QString& names) { QTest::newRow(name) << text << names; };
        row("in quotation marks", QStringLiteral("街坊称她“活算盘”，没人不服。"), QStringLiteral("活算盘"));
        row("without them", QStringLiteral("街坊都叫她活算盘。"), QStringLiteral("活算盘"));
        row("at the text's end", QStringLiteral("人称活算盘"), QStringLiteral("活算盘"));
        row("a surname with a form of address", QStringLiteral("大家都叫她马阿姨。"), QStringLiteral("t:马阿姨"));
        row("a whole clause", QStringLiteral("大家都叫她算盘打得最好的人。"), QString());
        row("an order", QStringLiteral("大家叫她回家，她不肯。"), QString());
        row("an order in one word", QStringLiteral("有人喊他帮忙，他就来。"), QString());
        row("others", QStringLiteral("她没有叫他们来，自己去了。"), QString());
        row("an epithet", QStringLiteral("大家称她“活雷锋”。"), QString());
        row("a quotation", QStringLiteral("墙上写着“静”“安全第一”。"), QString());
    }
    void finds() {
        QFETCH(QString, text);
        QTEST(found(text), "names");
    }
    void knowsItsOwn() {
        const QString text = QStringLiteral("街坊都叫她活算盘。活算盘笑了。");
        const Characters characters(text);
        const Nicknames nicknames(lexicon_);
        QVERIFY(nicknames.isOne(characters, {NameModel::Kind::Alias, 5, 8}));
        QVERIFY(!nicknames.isOne(characters, {NameModel::Kind::Alias, 9, 12}));
        QVERIFY(!nicknames.isOne(characters, {NameModel::Kind::Alias, 0, 2}));
    }
};

} // namespace lilong

QTEST_APPLESS_MAIN(lilong::NicknamesTest)
#include "nicknames_test.moc"
