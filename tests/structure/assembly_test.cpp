#include "app/structure/assembly.h"

#include "app/issue/issue.h"
#include "app/language/knowledge.h"

#include <QTest>

using namespace lilong;

class AssemblyTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// Of two heads the one in larger type is the headline, however long they are.
    void theLargerHeadIsTheHeadline_data() {
        QTest::addColumn<int>("larger");
        QTest::addColumn<QString>("kicker");
        QTest::addColumn<QString>("headline");
        QTest::addColumn<QString>("deck");
        const QString first = QStringLiteral("阅览室里的灯光亮到深夜");
        const QString second = QStringLiteral("丢了的一封通知书找回来了");
        QTest::newRow("none") << -1 << QString() << first << second;
        QTest::newRow("the first") << 0 << QString() << first << second;
        QTest::newRow("the second") << 1 << first << second << QString();
    }
    void theLargerHeadIsTheHeadline() {
        QFETCH(int, larger);
        const QString text = QStringLiteral("阅览室里的灯光亮到深夜\n丢了的一封通知书找回来了\n");
        const qsizetype end = text.indexOf(u'\n');
        IssueData data;
        data.sources = {std::make_shared<const Source>(Source{SourceId(1), QStringLiteral("page.txt"), {}, QStringLiteral("UTF-8"), text})};
        ArticleDraft draft{ArticleKind::Article, {}};
        for (const Span span : {Span{0, end}, Span{end + 1, text.size() - 1}}) {
            Unit head;
            head.kind = FragmentKind::Heading;
            head.text = TracedText(*data.sources.front(), span);
            head.isLarge = static_cast<int>(draft.heads.size()) == larger;
            draft.heads.push_back(std::move(head));
        }
        PageDraft page;
        page.articles.push_back(std::move(draft));
        const auto knowledge = Knowledge::load();
        QVERIFY(knowledge.has_value());
        assemble(std::move(page), (*knowledge)->lexicon(), data);
        const Article& article = *data.articles.front();
        const auto textOf = [](const PartPtr& part) { return part ? part->text.text() : QString(); };
        QTEST(textOf(article.kicker), "kicker");
        QTEST(textOf(article.headline), "headline");
        QTEST(textOf(article.deck), "deck");
    }
};

QTEST_APPLESS_MAIN(AssemblyTest)
#include "assembly_test.moc"
