#include "app/publish/export_format.h"
#include "app/publish/line_breaker.h"
#include "app/publish/newspaper_layout.h"
#include "app/publish/page_composer.h"
#include "app/text/character_class.h"
#include "tests/processor_time.h"
#include "tests/publish/sample_issue.h"

#include <QFontDatabase>
#include <QImage>
#include <QPainter>
#include <QProcess>
#include <QRandomGenerator>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QThread>
#include <QtTest>

#include <unicode/ucnv.h>

using namespace lilong;

namespace {

QString withoutSpace(const QString& text) {
    QString kept;
    for (const QChar c : text) {
        if (!c.isSpace())
            kept += c;
    }
    return kept;
}

/// The 3,755 common characters: rows 16 to 55 of GB 2312.
QString commonCharacters() {
    QByteArray bytes;
    for (int high = 0xB0; high <= 0xD7; ++high) {
        for (int low = 0xA1; low <= (high == 0xD7 ? 0xF9 : 0xFE); ++low)
            bytes.append(char(high)).append(char(low));
    }
    UErrorCode status = U_ZERO_ERROR;
    UConverter* converter = ucnv_open("gb18030", &status);
    QList<char16_t> units(bytes.size());
    const int32_t length = ucnv_toUChars(converter, units.data(), int32_t(units.size()), bytes.constData(), int32_t(bytes.size()), &status);
    ucnv_close(converter);
    return U_SUCCESS(status) ? QString::fromUtf16(units.constData(), length) : QString();
}

QString pdfText(const QByteArray& bytes, const QStringList& options = {}) {
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.pdf"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return {};
    file.close();
    QProcess reader;
    reader.start(QStringLiteral("pdftotext"), options + QStringList{QStringLiteral("-enc"), QStringLiteral("UTF-8"), path, QStringLiteral("-")});
    return reader.waitForFinished(60000) && reader.exitCode() == 0 ? QString::fromUtf8(reader.readAllStandardOutput()) : QString();
}

bool hasPdfReader() { return !QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty(); }

QString layoutText(const Newspaper::Layout& layout) {
    QString text;
    for (const SheetPage& page : layout.pages) {
        for (const SheetPage::Text& line : page.texts)
            text += line.line.text;
    }
    return text;
}

Result<std::vector<SheetPage>> pagesOf(const Issue& issue, PaperSize paper) {
    Result<PageFonts> fonts = PageFonts::open();
    if (!fonts)
        return tl::unexpected(fonts.error());
    const SheetStyle style = SheetStyle::of(paper);
    return PageComposer(issue, style, *fonts).compose({});
}

/// Text as hostile to line breaking as it gets: marks, words and characters at random.
QString randomText(QRandomGenerator& random) {
    static const QStringList pieces{QStringLiteral("社"), QStringLiteral("区"), QStringLiteral("里弄"), QStringLiteral("，"), QStringLiteral("。"), QStringLiteral("“"),
                                    QStringLiteral("”"), QStringLiteral("（"), QStringLiteral("）"), QStringLiteral("《"), QStringLiteral("》"), QStringLiteral("……"),
                                    QStringLiteral("——"), QStringLiteral("、"), QStringLiteral("2024"), QStringLiteral("COVID"), QStringLiteral("3.5%"),
                                    QStringLiteral(" "), QStringLiteral("居民区"), QStringLiteral("𠮷"), QStringLiteral("！"), QStringLiteral("："), QStringLiteral("街道办"),
                                    QStringLiteral("楼组长"), QStringLiteral("的"), QStringLiteral("大家"), QStringLiteral("共同"), QStringLiteral("建设")};
    QString text;
    const int count = 20 + int(random.bounded(120));
    for (int i = 0; i < count; ++i)
        text += pieces[qsizetype(random.bounded(quint32(pieces.size())))];
    return text;
}

} // namespace

class NewspaperTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void linesKeepTheRules() {
        Result<PageFonts> fonts = PageFonts::open();
        QVERIFY(fonts);
        QRandomGenerator random(7);
        int lines = 0;
        int forced = 0;
        for (int round = 0; round < 400; ++round) {
            const QString text = randomText(random);
            const Setting setting{Face::Song, 10, 100.0 + 10 * random.bounded(10), 20, Align::Justify};
            const std::vector<SetLine> set = setText(text, setting, *fonts);
            QString all;
            for (size_t i = 0; i < set.size(); ++i) {
                const SetLine& line = set[i];
                all += line.text;
                ++lines;
                forced += line.forced ? 1 : 0;
                QVERIFY2(line.width <= setting.width + 0.01 || line.glyphs.size() == 1, qPrintable(line.text));
                QVERIFY2(i == 0 || set[i - 1].forced || !isForbiddenAtLineStart(codePointAt(line.text, 0)), qPrintable(line.text));
                QVERIFY2(i + 1 == set.size() || line.forced || !isForbiddenAtLineEnd(codePointBefore(line.text, line.text.size())), qPrintable(line.text));
                for (size_t k = 1; k < line.glyphs.size(); ++k)
                    QVERIFY(line.glyphs[k].x > line.glyphs[k - 1].x);
            }
            QCOMPARE(withoutSpace(all), withoutSpace(text));
        }
        QVERIFY(lines > 2000);
        QVERIFY2(forced < lines / 50, qPrintable(QString::number(forced)));
    }

    void wordsAndNumbersStayWhole() {
        Result<PageFonts> fonts = PageFonts::open();
        QVERIFY(fonts);
        for (int width = 60; width < 200; width += 3) {
            for (const SetLine& line : setText(QStringLiteral("今年计划投入1,260,000元建设Community服务站，电话021-5550"), {Face::Song, 10, double(width), 20, Align::Justify}, *fonts)) {
                for (const char* word : {"1,260,000", "Community", "021-5550"}) {
                    const QString whole = QString::fromLatin1(word);
                    const QString shown = line.text;
                    QVERIFY2(!shown.contains(whole.left(2)) || shown.contains(whole), qPrintable(shown));
                }
            }
        }
    }

    void plainLinesFillTheirWidth() {
        Result<PageFonts> fonts = PageFonts::open();
        QVERIFY(fonts);
        const auto lines = setText(QString(100, QChar(u'里')), {Face::Song, 10.5, 17 * 10.5, 21, Align::Justify}, *fonts);
        QCOMPARE(lines.size(), size_t(6));
        QCOMPARE(lines[0].glyphs.size(), size_t(15));
        QCOMPARE(lines[1].glyphs.size(), size_t(17));
        QVERIFY(qAbs(lines[1].width - 17 * 10.5) < 0.01);
    }

    void paperSizes_data() {
        QTest::addColumn<int>("paper");
        QTest::addColumn<int>("most");
        QTest::newRow("A3") << int(PaperSize::A3) << 2;
        QTest::newRow("A4") << int(PaperSize::A4) << 3;
        QTest::newRow("tabloid") << int(PaperSize::Tabloid) << 2;
    }
    void paperSizes() {
        QFETCH(int, paper);
        QFETCH(int, most);
        const Result<Newspaper> newspaper = Newspaper::layOut(sample::newsletter(), PaperSize(paper), {});
        QVERIFY(newspaper);
        QVERIFY(newspaper->pageCount() >= 1 && newspaper->pageCount() <= most);
        QVERIFY(newspaper->charactersWithoutGlyph().isEmpty());
    }

    void nothingOverlapsOrLeavesThePage_data() { paperSizes_data(); }
    void nothingOverlapsOrLeavesThePage() {
        QFETCH(int, paper);
        const SheetStyle style = SheetStyle::of(PaperSize(paper));
        const auto pages = pagesOf(sample::newsletter(), PaperSize(paper));
        QVERIFY(pages);
        for (const SheetPage& page : *pages) {
            for (size_t i = 0; i < page.texts.size(); ++i) {
                const auto box = [](const SheetPage::Text& text) {
                    const double first = double(text.line.glyphs.front().x);
                    return QRectF(text.at.x() + first, text.at.y() - 0.8 * text.line.size, text.line.width - first, 0.8 * text.line.size);
                };
                const QRectF here = box(page.texts[i]);
                QVERIFY2(here.left() >= style.marginX - 1 && here.right() <= style.paper.width() - style.marginX + 1, qPrintable(page.texts[i].line.text));
                QVERIFY2(here.bottom() <= style.bottom() + 1, qPrintable(page.texts[i].line.text));
                for (size_t k = i + 1; k < page.texts.size(); ++k)
                    QVERIFY2(!here.intersects(box(page.texts[k])), qPrintable(page.texts[i].line.text + QLatin1Char('/') + page.texts[k].line.text));
            }
        }
    }

    void everyTextIsOnThePage_data() { paperSizes_data(); }
    void everyTextIsOnThePage() {
        QFETCH(int, paper);
        const Issue issue = sample::newsletter();
        const auto pages = pagesOf(issue, PaperSize(paper));
        QVERIFY(pages);
        const QString shown = withoutSpace(layoutText({SheetStyle::of(PaperSize(paper)), *pages, {}, {}}));
        issue.forEachPart([&](const PartRef& ref, const PartPtr& part) {
            if (ref.role != PartRole::Furniture && ref.role != PartRole::Block)
                QVERIFY2(shown.contains(withoutSpace(textOf(part))), qPrintable(textOf(part)));
        });
        // A paragraph may go on behind a running head; its characters are counted instead.
        QString blocks;
        for (const ArticlePtr& article : issue->articles) {
            for (const BlockPtr& block : article->blocks)
                blocks += withoutSpace(textOf(block->part));
        }
        for (const QChar c : blocks)
            QVERIFY2(shown.count(c) >= blocks.count(c), qPrintable(QString(c)));
    }

    void noHeadingStandsAtAColumnsFoot() {
        QStringList lines{QStringLiteral("A "), QStringLiteral("h 小标题很多的一篇长文")};
        for (int i = 0; i < 120; ++i) {
            lines << QStringLiteral("x 小标题第%1个").arg(i)
                  << QStringLiteral("p ") + QStringLiteral("居民们说，这里的日子一天比一天好。").repeated(1 + i % 5);
        }
        for (const PaperSize paper : {PaperSize::A3, PaperSize::A4, PaperSize::Tabloid}) {
            const auto pages = pagesOf(sample::fromLines(lines), paper);
            QVERIFY(pages);
            QVERIFY(pages->size() >= 2);
            for (const SheetPage& page : *pages) {
                for (size_t i = 0; i < page.texts.size(); ++i) {
                    if (!page.texts[i].line.text.startsWith(QStringLiteral("小标题第")))
                        continue;
                    QVERIFY2(i + 1 < page.texts.size() && page.texts[i + 1].at.y() > page.texts[i].at.y(), qPrintable(page.texts[i].line.text));
                }
            }
        }
    }

    void longIssuesTakeLinearTime() {
        const auto milliseconds = [](int paragraphs) {
            const Issue issue = sample::article(QStringLiteral("长文"), QStringList(paragraphs, QStringLiteral("社区里的人们每天都在忙碌，日子过得平平常常。").repeated(8)));
            int pages = 0;
            const double time = processorTime([&] { pages = Newspaper::layOut(issue, PaperSize::A4, {})->pageCount(); });
            return std::make_pair(time, pages);
        };
        const auto small = milliseconds(200);
        const auto large = milliseconds(1600);
        QVERIFY(large.second > 100);
        QVERIFY2(large.first < 24 * std::max(small.first, 20.0), qPrintable(QStringLiteral("%1 ms, %2 ms").arg(small.first).arg(large.first)));
    }

    void canBeStopped() {
        const CancelToken token;
        token.cancel();
        const Result<Newspaper> newspaper = Newspaper::layOut(sample::newsletter(), PaperSize::A3, Progress(token, {}));
        QVERIFY(!newspaper);
        QCOMPARE(newspaper.error().kind, Error::Kind::Cancelled);
    }

    void emptyIssueIsOnePage() {
        const Result<Newspaper> newspaper = Newspaper::layOut(Issue::fromSources({}), PaperSize::A3, {});
        QVERIFY(newspaper);
        QCOMPARE(newspaper->pageCount(), 1);
    }

    void laidOutElsewherePaintsHere() {
        std::optional<Result<Newspaper>> made;
        const std::unique_ptr<QThread> thread(QThread::create([&] { made = Newspaper::layOut(sample::newsletter(), PaperSize::A4, {}); }));
        thread->start();
        QVERIFY(thread->wait(60000));
        QVERIFY(made && *made);
        QImage image(595, 842, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        (*made)->paint(painter, 0);
        painter.end();
        int dark = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                dark += qGray(image.pixel(x, y)) < 128 ? 1 : 0;
        }
        QVERIFY2(dark > 5000, qPrintable(QString::number(dark)));
    }

    void hostileTextIsShown() {
        const QString text = QStringLiteral("𠮷和𬱖、\u202E反\u202C、<script>&\"'、\uE000、") + QString(400, QChar(u'。')) + QString(300, QLatin1Char('x')) + QChar(0xD800);
        const Result<Newspaper> newspaper = Newspaper::layOut(sample::article(text, {text, QString(500, QChar(u'“'))}), PaperSize::A4, {});
        QVERIFY(newspaper);
        QVERIFY(exported(sample::article(text, {text}), ExportFormat::Pdf, {}, {}));
        QVERIFY(!newspaper->charactersWithoutGlyph().contains(QStringLiteral("𠮷")) || !hasRareFont());
    }

    void commonCharactersComeBack() {
        if (!hasPdfReader())
            QSKIP("pdftotext is not installed");
        const QString characters = commonCharacters();
        QCOMPARE(characters.size(), 3755);
        const QString marks = QStringLiteral("“甲”‘乙’《丙》（丁）……——·①％0123456789ABCxyz，。、；：？！〇【戊】");
        QStringList paragraphs{marks};
        for (qsizetype i = 0; i < characters.size(); i += 100)
            paragraphs << characters.mid(i, 100);
        // Headlines, captions and bylines are set in other faces, so the same goes through each of them.
        QStringList lines{QStringLiteral("A "), QStringLiteral("h 全部常用字")};
        for (const QString& paragraph : paragraphs)
            lines << QStringLiteral("p ") + paragraph << QStringLiteral("c ") + paragraph << QStringLiteral("x ") + paragraph;
        const Result<QByteArray> bytes = exported(sample::fromLines(lines), ExportFormat::Pdf, {PaperSize::A3}, {});
        QVERIFY(bytes);
        const QString read = pdfText(*bytes, {QStringLiteral("-raw")});
        QHash<QChar, int> count;
        for (const QChar c : read)
            ++count[c];
        QString lost;
        for (const QChar c : characters + marks) {
            if (count.value(c) < 3)
                lost += c;
        }
        QVERIFY2(lost.isEmpty(), qPrintable(lost));
    }

    void paragraphsComeBackInOrder() {
        if (!hasPdfReader())
            QSKIP("pdftotext is not installed");
        const Issue issue = sample::newsletter();
        for (const PaperSize paper : {PaperSize::A3, PaperSize::A4, PaperSize::Tabloid}) {
            const Result<QByteArray> bytes = exported(issue, ExportFormat::Pdf, {paper}, {});
            QVERIFY(bytes);
            const QString inOrder = withoutSpace(pdfText(*bytes, {QStringLiteral("-raw")}));
            qsizetype at = 0;
            for (const ArticlePtr& article : issue->articles) {
                for (const BlockPtr& block : article->blocks) {
                    const qsizetype found = inOrder.indexOf(withoutSpace(textOf(block->part)), at);
                    QVERIFY2(found >= at, qPrintable(textOf(block->part)));
                    at = found;
                }
            }
        }
    }

    void readersFollowTheColumns() {
        if (!hasPdfReader())
            QSKIP("pdftotext is not installed");
        const Result<QByteArray> bytes = exported(sample::newsletter(), ExportFormat::Pdf, {PaperSize::A3}, {});
        QVERIFY(bytes);
        const QString read = withoutSpace(pdfText(*bytes));
        // The first paragraph stands in the first column; a reader that went across the columns would tear it.
        QVERIFY(read.contains(withoutSpace(textOf(sample::newsletter()->articles[0]->blocks[0]->part))));
    }

private:
    static bool hasRareFont() { return QFontDatabase::families().contains(QStringLiteral("LXGW WenKai")); }
};

QTEST_MAIN(NewspaperTest)
#include "newspaper_test.moc"
