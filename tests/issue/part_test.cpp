#include "tests/issue/sample_issue.h"

using namespace lilong;

namespace {

Repair typed() {
    Repair repair;
    repair.key = QStringLiteral("k");
    repair.rule = editorRule;
    return repair;
}

/// 昨天王春蓉在安乐里看望徐阿姨 with three mentions.
struct Sample {
    std::vector<SourcePtr> sources = {sample::source(QStringLiteral("昨天王春蓉在安乐里看望徐阿姨"))};
    Part part{TracedText(*sources[0], {0, 14}), {{.span = {2, 5}, .person = PersonId(1)}, {.kind = MentionKind::Place, .span = {6, 9}, .place = PlaceId(2)}, {.form = MentionForm::Title, .span = {11, 14}}}};
};

QStringList tagged(const Part& part) {
    QStringList texts;
    for (const Mention& mention : part.mentions)
        texts += slice(part.text.text(), mention.span).toString();
    return texts;
}

} // namespace

class PartTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void movesMentions_data();
    void movesMentions();
    void splitsAndJoins_data();
    void splitsAndJoins();
    void cutsBehindARepair();
    void takesBackWithMentions();
};

void PartTest::movesMentions_data() {
    QTest::addColumn<qsizetype>("start");
    QTest::addColumn<qsizetype>("end");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("mentions");
    const auto row = [](const char* name, qsizetype start, qsizetype end, const char* after, const char* mentions) {
        QTest::newRow(name) << start << end << QString::fromUtf8(after) << QString::fromUtf8(mentions);
    };
    row("in front", 0, 2, "今天上午", "王春蓉|安乐里|徐阿姨");
    row("removed in front", 0, 2, "", "王春蓉|安乐里|徐阿姨");
    row("inserted at its start", 2, 2, "老", "王春蓉|安乐里|徐阿姨");
    row("inserted at its end", 5, 5, "们", "王春蓉|安乐里|徐阿姨");
    row("inserted inside", 3, 3, "小", "王小春蓉|安乐里|徐阿姨");
    row("a character put right", 4, 5, "荣", "王春荣|安乐里|徐阿姨");
    row("its first character put right", 2, 3, "汪", "汪春蓉|安乐里|徐阿姨");
    row("removed inside", 3, 4, "", "王蓉|安乐里|徐阿姨");
    row("removed at its end", 4, 5, "", "安乐里|徐阿姨");
    row("cut into", 4, 6, "和", "安乐里|徐阿姨");
    row("between two", 5, 6, "到", "王春蓉|安乐里|徐阿姨");
    row("typed over with a name", 6, 9, "安宁里", "王春蓉|安宁里|徐阿姨");
    row("typed over with one character", 6, 9, "安", "王春蓉|徐阿姨");
    row("over all", 0, 14, "", "");
}

void PartTest::movesMentions() {
    QFETCH(qsizetype, start);
    QFETCH(qsizetype, end);
    QFETCH(QString, after);
    const Sample sample;
    const Result<Part> made = replaced(sample.part, {start, end}, after, typed(), sample.sources);
    VERIFY_RESULT(made);
    QTEST(tagged(*made).join(QLatin1Char('|')), "mentions");
}

void PartTest::splitsAndJoins_data() {
    QTest::addColumn<qsizetype>("offset");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::newRow("start") << qsizetype(0) << QString() << QStringLiteral("王春蓉|安乐里|徐阿姨");
    QTest::newRow("before one") << qsizetype(2) << QString() << QStringLiteral("王春蓉|安乐里|徐阿姨");
    QTest::newRow("through one") << qsizetype(3) << QString() << QStringLiteral("安乐里|徐阿姨");
    QTest::newRow("behind one") << qsizetype(5) << QStringLiteral("王春蓉") << QStringLiteral("安乐里|徐阿姨");
    QTest::newRow("end") << qsizetype(14) << QStringLiteral("王春蓉|安乐里|徐阿姨") << QString();
}

void PartTest::splitsAndJoins() {
    QFETCH(qsizetype, offset);
    const Sample sample;
    const auto [first, second] = split(sample.part, offset);
    QTEST(tagged(first).join(QLatin1Char('|')), "first");
    QTEST(tagged(second).join(QLatin1Char('|')), "second");
    const Part whole = joined(first, second);
    QCOMPARE(whole.text, sample.part.text);
    QCOMPARE(tagged(whole), tagged(first) + tagged(second));
}

void PartTest::cutsBehindARepair() {
    const Sample sample;
    const Part longer = replaced(sample.part, {0, 2}, QStringLiteral("上个星期"), typed(), sample.sources).value();
    const auto [first, second] = split(longer, 2);
    QCOMPARE(first.text.text(), QStringLiteral("上个星期"));
    QCOMPARE(tagged(second), tagged(longer));
}

void PartTest::takesBackWithMentions() {
    const Sample sample;
    const Part longer = replaced(sample.part, {0, 2}, QStringLiteral("上个星期"), typed(), sample.sources).value();
    std::vector<RepairPtr> taken;
    QCOMPARE(takenBack(longer, QStringLiteral("k"), sample.sources, taken), sample.part);
    QCOMPARE(taken.size(), size_t(1));
}

QTEST_GUILESS_MAIN(PartTest)
#include "part_test.moc"
