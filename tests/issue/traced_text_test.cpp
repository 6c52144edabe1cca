#include "tests/issue/sample_issue.h"

using namespace lilong;

namespace {

Repair by(const QString& key, const QString& rule = QStringLiteral("look-alike")) {
    Repair repair;
    repair.key = key;
    repair.rule = rule;
    return repair;
}

/// Runs as text: plain raw text, or [raw→text] for repairs.
QString shown(const TracedText& traced, const std::vector<SourcePtr>& sources) {
    QString made;
    qsizetype start = 0;
    for (const Run& run : traced.runs()) {
        const QString text = traced.text().mid(start, run.length);
        start += run.length;
        made += run.repair ? QStringLiteral("[%1→%2]").arg(rawText(sources, run.raw), text) : text;
    }
    return made;
}

/// Text and runs agree, runs without repair read as their raw text.
void verifySound(const TracedText& traced, const std::vector<SourcePtr>& sources) {
    qsizetype start = 0;
    for (const Run& run : traced.runs()) {
        const QString text = traced.text().mid(start, run.length);
        start += run.length;
        if (!run.repair)
            QCOMPARE(text, rawText(sources, run.raw).toString());
        else
            QCOMPARE(run.repair->before, rawText(sources, run.raw).toString());
    }
    QCOMPARE(start, traced.text().size());
}

} // namespace

class TracedTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void replacesOneStretch_data();
    void replacesOneStretch();
    void refusesInvalidSpans_data();
    void refusesInvalidSpans();
    void keepsRepairsWholeAtBorders();
    void growsOneRepairWhileTyping();
    void forgetsAChangeBackToRaw();
    void slicesAndAppends_data();
    void slicesAndAppends();
    void takesBack();
    void replacesManyAtOnce();
    void findsRawPlaces();
    void rebuildsFromRuns();
};

void TracedTextTest::replacesOneStretch_data() {
    QTest::addColumn<qsizetype>("start");
    QTest::addColumn<qsizetype>("end");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("runs");
    const auto row = [](const char* name, qsizetype start, qsizetype end, const char* after, const char* runs) {
        QTest::newRow(name) << start << end << QString::fromUtf8(after) << QString::fromUtf8(runs);
    };
    row("inside", 2, 3, "控", "封挖[期→控]间不出门");
    row("start", 0, 1, "风", "[封→风]挖期间不出门");
    row("end", 6, 7, "们", "封挖期间不出[门→们]");
    row("whole", 0, 7, "好", "[封挖期间不出门→好]");
    row("remove", 1, 3, "", "封[挖期→]间不出门");
    row("insert inside", 2, 2, "的", "封挖[→的]期间不出门");
    row("insert at start", 0, 0, "在", "[→在]封挖期间不出门");
    row("insert at end", 7, 7, "。", "封挖期间不出门[→。]");
    row("nothing for nothing", 3, 3, "", "封挖期间不出门");
    row("same for same", 1, 2, "挖", "封挖期间不出门");
}

void TracedTextTest::replacesOneStretch() {
    QFETCH(qsizetype, start);
    QFETCH(qsizetype, end);
    QFETCH(QString, after);
    const std::vector<SourcePtr> sources = {sample::source(QStringLiteral("封挖期间不出门"))};
    TracedText text(*sources[0], {0, 7});
    const Result<Span> written = text.replace({start, end}, after, by(QStringLiteral("k")), sources);
    VERIFY_RESULT(written);
    QCOMPARE(*written, (Span{start, start + after.size()}));
    QTEST(shown(text, sources), "runs");
    verifySound(text, sources);
    const std::vector<RawSpan> whole = {{SourceId(1), {0, 7}}};
    QCOMPARE(text.raw(), whole);
}

void TracedTextTest::refusesInvalidSpans_data() {
    QTest::addColumn<qsizetype>("start");
    QTest::addColumn<qsizetype>("end");
    QTest::newRow("splits the pair at its start") << qsizetype(1) << qsizetype(2);
    QTest::newRow("splits the pair at its end") << qsizetype(0) << qsizetype(1);
    QTest::newRow("behind the end") << qsizetype(3) << qsizetype(9);
    QTest::newRow("negative") << qsizetype(-1) << qsizetype(0);
    QTest::newRow("backwards") << qsizetype(3) << qsizetype(2);
}

void TracedTextTest::refusesInvalidSpans() {
    QFETCH(qsizetype, start);
    QFETCH(qsizetype, end);
    const std::vector<SourcePtr> sources = {sample::source(QStringLiteral("𠮷家小店"))};
    TracedText text(*sources[0], {0, 5});
    const TracedText before = text;
    QVERIFY(!text.replace({start, end}, QStringLiteral("吉"), by(QStringLiteral("k")), sources));
    QCOMPARE(text, before);
}

void TracedTextTest::keepsRepairsWholeAtBorders() {
    const std::vector<SourcePtr> sources = {sample::source(QStringLiteral("甲乙丙丁戊"))};
    TracedText text(*sources[0], {0, 5});
    VERIFY_RESULT(text.replace({1, 3}, QStringLiteral("一二三"), by(QStringLiteral("a")), sources)); // 甲一二三丁戊
    VERIFY_RESULT(text.replace({3, 5}, QStringLiteral("四"), by(QStringLiteral("b")), sources));     // cuts into 一二三
    QCOMPARE(text.text(), QStringLiteral("甲一二四戊"));
    QCOMPARE(shown(text, sources), QStringLiteral("甲[乙丙丁→一二四]戊"));
    VERIFY_RESULT(text.replace({2, 2}, QStringLiteral("〇"), by(QStringLiteral("c")), sources)); // inside the repair
    QCOMPARE(shown(text, sources), QStringLiteral("甲[乙丙丁→一〇二四]戊"));
    verifySound(text, sources);
}

void TracedTextTest::growsOneRepairWhileTyping() {
    const std::vector<SourcePtr> sources = {sample::source(QStringLiteral("甲乙"))};
    TracedText text(*sources[0], {0, 2});
    const QString typed = QStringLiteral("居民区");
    for (qsizetype i = 0; i < typed.size(); ++i)
        VERIFY_RESULT(text.replace({1 + i, 1 + i}, typed.mid(i, 1), by(QStringLiteral("burst"), editorRule), sources));
    QCOMPARE(shown(text, sources), QStringLiteral("甲[→居民区]乙"));
    VERIFY_RESULT(text.replace({4, 4}, QStringLiteral("！"), by(QStringLiteral("later"), editorRule), sources));
    QCOMPARE(shown(text, sources), QStringLiteral("甲[→居民区][→！]乙"));
}

void TracedTextTest::forgetsAChangeBackToRaw() {
    const std::vector<SourcePtr> sources = {sample::source(QStringLiteral("封挖期间"))};
    TracedText text(*sources[0], {0, 4});
    VERIFY_RESULT(text.replace({1, 2}, QStringLiteral("控"), by(QStringLiteral("a")), sources));
    VERIFY_RESULT(text.replace({1, 2}, QStringLiteral("挖"), by(QStringLiteral("b")), sources));
    QCOMPARE(text, TracedText(*sources[0], {0, 4}));
    VERIFY_RESULT(text.replace({2, 2}, QStringLiteral("的"), by(QStringLiteral("c")), sources));
    VERIFY_RESULT(text.replace({2, 3}, QString(), by(QStringLiteral("d")), sources));
    QCOMPARE(text.text(), QStringLiteral("封挖期间"));
}

void TracedTextTest::slicesAndAppends_data() {
    QTest::addColumn<qsizetype>("first");
    QTest::addColumn<qsizetype>("second");
    for (qsizetype a = 0; a <= 6; ++a) {
        for (qsizetype b = a; b <= 6; ++b)
            QTest::addRow("%d %d", static_cast<int>(a), static_cast<int>(b)) << a << b;
    }
}

/// However a text is cut, the pieces hold together exactly what the whole holds.
void TracedTextTest::slicesAndAppends() {
    QFETCH(qsizetype, first);
    QFETCH(qsizetype, second);
    const std::vector<SourcePtr> sources = {sample::source(QStringLiteral("甲乙丙丁戊己"))};
    TracedText text(*sources[0], {0, 6});
    VERIFY_RESULT(text.replace({1, 2}, QStringLiteral("一二"), by(QStringLiteral("a")), sources)); // 甲一二丙丁戊己
    VERIFY_RESULT(text.replace({4, 5}, QString(), by(QStringLiteral("b")), sources));             // 丁 taken out
    VERIFY_RESULT(text.replace({6, 6}, QStringLiteral("。"), by(QStringLiteral("c")), sources));    // behind the end
    VERIFY_RESULT(text.replace({5, 6}, QString(), by(QStringLiteral("d")), sources));             // 己 taken out: 甲一二丙戊。
    QCOMPARE(text.text(), QStringLiteral("甲一二丙戊。"));
    const qsizetype size = text.text().size();
    TracedText joined = text.sliced({0, first});
    joined.append(text.sliced({first, second}));
    joined.append(text.sliced({second, size}));
    QCOMPARE(shown(joined, sources), shown(text, sources));
    QCOMPARE(joined.raw(), text.raw());
}

void TracedTextTest::takesBack() {
    const std::vector<SourcePtr> sources = {sample::source(QStringLiteral("甲乙丙丁"))};
    TracedText text(*sources[0], {0, 4});
    VERIFY_RESULT(text.replace({1, 3}, QStringLiteral("一"), by(QStringLiteral("a")), sources));
    VERIFY_RESULT(text.replace({2, 3}, QStringLiteral("四"), by(QStringLiteral("b")), sources));
    const std::vector<RepairPtr> taken = text.takeBack(QStringLiteral("a"), sources);
    QCOMPARE(taken.size(), size_t(1));
    QCOMPARE(taken[0]->after, QStringLiteral("一"));
    QCOMPARE(shown(text, sources), QStringLiteral("甲乙丙[丁→四]"));
    QVERIFY(text.takeBack(QStringLiteral("nobody"), sources).empty());
}

void TracedTextTest::replacesManyAtOnce() {
    QString raw;
    for (int i = 0; i < 500; ++i)
        raw += QStringLiteral("社 区");
    const std::vector<SourcePtr> sources = {sample::source(raw)};
    TracedText text(*sources[0], {0, raw.size()});
    TracedText oneByOne = text;
    std::vector<TracedText::RepairEdit> edits;
    for (qsizetype i = 0; i < 500; ++i)
        edits.push_back({{i * 3 + 1, i * 3 + 2}, by(QStringLiteral("k%1").arg(i))});
    VERIFY_RESULT(text.replaceAll(edits, sources));
    for (auto edit = edits.rbegin(); edit != edits.rend(); ++edit)
        VERIFY_RESULT(oneByOne.replace(edit->span, edit->repair.after, edit->repair, sources));
    QCOMPARE(text.text(), QStringLiteral("社区").repeated(500));
    QCOMPARE(shown(text, sources), shown(oneByOne, sources));
    edits = {{{0, 5000}, by(QStringLiteral("outside"))}};
    QVERIFY(!text.replaceAll(edits, sources));
}

void TracedTextTest::findsRawPlaces() {
    const std::vector<SourcePtr> sources = {sample::source(QStringLiteral("甲乙丙丁戊"))};
    TracedText text(*sources[0], {0, 5});
    VERIFY_RESULT(text.replace({1, 2}, QStringLiteral("一二三"), by(QStringLiteral("a")), sources));
    QCOMPARE(text.offsetOf(SourceId(1), 0), qsizetype(0));
    QCOMPARE(text.offsetOf(SourceId(1), 1), qsizetype(1)); // a repair's start, wherever in it
    QCOMPARE(text.offsetOf(SourceId(1), 2), qsizetype(4));
    QCOMPARE(text.offsetOf(SourceId(1), 5), qsizetype(7)); // behind the last
    QVERIFY(!text.offsetOf(SourceId(1), 6));
    QVERIFY(!text.offsetOf(SourceId(2), 0));
    const std::vector<RawSpan> touched = {{SourceId(1), {1, 3}}};
    QCOMPARE(text.rawOf({2, 5}), touched);
    QCOMPARE(text.runAt(7)->run, size_t(2));
    QVERIFY(!text.runAt(8));
}

void TracedTextTest::rebuildsFromRuns() {
    const std::vector<SourcePtr> sources = {sample::source(QStringLiteral("甲乙丙丁"))};
    TracedText text(*sources[0], {0, 4});
    VERIFY_RESULT(text.replace({1, 2}, QString(), by(QStringLiteral("a")), sources));
    TracedTextBuilder builder;
    qsizetype start = 0;
    for (const Run& run : text.runs()) {
        builder.add(run, QStringView(text.text()).mid(start, run.length));
        start += run.length;
    }
    QCOMPARE(std::move(builder).build(), text);
}

QTEST_GUILESS_MAIN(TracedTextTest)
#include "traced_text_test.moc"
