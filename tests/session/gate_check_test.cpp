#include "app/session/gate_check.h"

#include "app/issue/changes.h"
#include "app/session/linked_saving.h"
#include "tests/archive/must.h"
#include "tests/archive/sample_issues.h"

#include <QTemporaryDir>
#include <QTest>

using namespace lilong;
using samples::must;

/// What the gate asks the tagger and the directory.
class GateCheckTest : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;
    samples::HeldClock clock_;
    KnowledgePtr knowledge_;
    Issue issue_ = samples::plainIssue({{QStringLiteral("里弄新事"), {QStringLiteral("居委会主任王春梅来到活动室，王春梅说椅子不够。")}}});

    QStringList namesMissing(const Issue& issue) const {
        QStringList names;
        for (const GateKnowledge::Name& name : must(gateKnowledge(issue, *knowledge_, {}, {}, clock_, {})).untagged)
            names << slice(issue.part(name.part)->text.text(), name.span).toString();
        return names;
    }

private Q_SLOTS:
    void initTestCase() { knowledge_ = must(Knowledge::load()); }

    void findsNamesWithoutATag() {
        QCOMPARE(namesMissing(issue_), QStringList({QStringLiteral("王春梅"), QStringLiteral("王春梅")}));
        const PartRef block{.role = PartRole::Block, .article = issue_->articles.front()->id, .block = issue_->articles.front()->blocks.front()->id};
        const Issue tagged = must(changes::tag(issue_, block, {5, 8}, MentionKind::Person, MentionForm::Name, {}));
        QCOMPARE(namesMissing(tagged), QStringList(QStringLiteral("王春梅")));
        const Issue refused = must(changes::refuseName(tagged, MentionKind::Person, QStringLiteral("王春梅"), RefusalScope::Issue));
        QCOMPARE(namesMissing(refused), QStringList());
    }

    void asksTheDirectoryWhereTheIssueIsStored() {
        const QString path = folder_.filePath(QStringLiteral("a.lilong"));
        const SavedIssue saved = must(saveLinked(*must(Archive::open(path, Archive::Mode::Create, clock_)), issue_));
        QVERIFY(must(gateKnowledge(issue_, *knowledge_, path, saved.id, clock_, {})).conflicts.empty());
        QVERIFY(!gateKnowledge(issue_, *knowledge_, folder_.filePath(QStringLiteral("none/b.lilong")), saved.id, clock_, {}));
    }

    void stopsWhenAsked() {
        const CancelToken token;
        token.cancel();
        const auto stopped = gateKnowledge(issue_, *knowledge_, {}, {}, clock_, Progress(token, {}));
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().kind, Error::Kind::Cancelled);
    }
};

QTEST_GUILESS_MAIN(GateCheckTest)
#include "gate_check_test.moc"
