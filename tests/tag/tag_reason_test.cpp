#include "app/tag/tag_reason.h"

#include "app/issue/changes.h"
#include "app/language/knowledge.h"
#include "app/tag/tag.h"
#include "tests/tag/tagged_issue.h"

#include <QtTest/QTest>

namespace lilong {

using In = TaggedIssue::Role;

/// The card of a tag says what speaks for it.
class TagReasonTest : public QObject {
    Q_OBJECT
    KnowledgePtr knowledge_;

    Issue tagged(const QString& text, In role, const NameMemory& memory) {
        TaggedIssue draft;
        draft.startArticle(ArticleKind::Article);
        for (const QString& line : text.split(u'\n'))
            draft.add(role, line);
        if (role == In::Byline)
            draft.add(In::Paragraph, QStringLiteral("活动室开了。"));
        return tag(draft.build(), *knowledge_, {}, memory).value();
    }
    /// Why the last mention of a name is tagged.
    QString why(const Issue& issue, const QString& name, const NameMemory& memory = {}) {
        Reason reason{QStringLiteral("not tagged"), {}};
        issue.forEachPart([&](const PartRef& ref, const PartPtr& part) {
            for (const Mention& mention : part->mentions) {
                if (slice(part->text.text(), mention.span) == name)
                    reason = whyTagged(issue, {ref, mention.span}, knowledge_->lexicon(), memory);
            }
        });
        return reason.translated();
    }

private Q_SLOTS:
    void initTestCase() { knowledge_ = *Knowledge::load(); }

    void says_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char* title, const QString& text, const QString& name, const QString& reason) { QTest::newRow(title) << text << name << reason; };
        row("title", QStringLiteral("居委会主任钱丽娟来了。"), QStringLiteral("钱丽娟"), QStringLiteral("It stands behind “居委会主任”."));
        row("verb", QStringLiteral("钱丽娟介绍，明天开工。"), QStringLiteral("钱丽娟"), QStringLiteral("“介绍” stands behind it, as behind a person's name."));
        row("elsewhere", QStringLiteral("居委会主任钱丽娟来了。\n后来大家都等钱丽娟。"), QStringLiteral("钱丽娟"),
            QStringLiteral("The same name is a person's elsewhere in this issue: “居委会主任钱丽娟来了。”."));
        row("title mention", QStringLiteral("居委会主任钱丽娟来了。钱主任办事公道。"), QStringLiteral("钱主任"),
            QStringLiteral("“主任” is a form of address; of those whom the issue names, it fits 钱丽娟."));
        row("nobody", QStringLiteral("楼上的潘阿姨送来一碗馄饨。"), QStringLiteral("潘阿姨"),
            QStringLiteral("“阿姨” is a form of address; the article names nobody whom it would fit."));
        row("suffix", QStringLiteral("志愿者在柳荫新村门口集合。"), QStringLiteral("柳荫新村"), QStringLiteral("It ends in “新村”, as places do."));
        row("division", QStringLiteral("杨浦区的居民来了。"), QStringLiteral("杨浦区"), QStringLiteral("It is the name of a division of China."));
    }
    void says() {
        QFETCH(QString, text);
        QFETCH(QString, name);
        QFETCH(QString, reason);
        QCOMPARE(why(tagged(text, In::Paragraph, {}), name), reason);
    }

    void byline() { QCOMPARE(why(tagged(QStringLiteral("闵晓东 袁佳"), In::Byline, {}), QStringLiteral("袁佳")), QStringLiteral("It stands in a byline.")); }

    void anEarlierIssue() {
        NameMemory memory;
        memory.tag({MentionKind::Place, QStringLiteral("梧园")}, QStringLiteral("第3期"));
        const Issue issue = tagged(QStringLiteral("活动室里，梧园又添了两张长桌。"), In::Paragraph, memory);
        QCOMPARE(why(issue, QStringLiteral("梧园"), memory), QStringLiteral("You tagged this name in an earlier issue: 第3期."));
    }

    void theEditorsOwn() {
        Issue issue = tagged(QStringLiteral("春风送来好消息。"), In::Paragraph, {});
        const PartRef ref{.article = issue->articles[0]->id, .block = issue->articles[0]->blocks[0]->id};
        QVERIFY(whyTagged(issue, {ref, {0, 2}}, knowledge_->lexicon(), {}).sentence.isEmpty());
        issue = changes::tag(issue, ref, {0, 2}, MentionKind::Person, MentionForm::Name, {}).value();
        QCOMPARE(why(issue, QStringLiteral("春风")), QStringLiteral("You tagged it."));
    }
};

} // namespace lilong

QTEST_GUILESS_MAIN(lilong::TagReasonTest)
#include "tag_reason_test.moc"
