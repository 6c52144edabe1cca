#include "app/structure/answered_breaks.h"

#include "app/structure/break_repair.h"

#include <QTest>

using namespace lilong;

class AnsweredBreaksTest : public QObject {
    Q_OBJECT

    const QString text_ = QStringLiteral("课堂里学的是“糊灯笼”\n“剪窗花”两样手艺，\n老师是柳荫里的居民。\n");
    const SourcePtr page_ = std::make_shared<const Source>(Source{SourceId(1), QStringLiteral("page.txt"), {}, QStringLiteral("UTF-8"), text_});

    [[nodiscard]] RepairPtr doubtAt(qsizetype lineEnd, RepairState state = RepairState::Proposed) const {
        Repair repair;
        repair.key = QStringLiteral("d%1").arg(lineEnd);
        repair.rule = QStringLiteral("line-break");
        repair.state = state;
        repair.raw = {page_->id, {lineEnd, lineEnd + 1}};
        repair.before = QStringLiteral("\n");
        return std::make_shared<const Repair>(repair);
    }

    /// An issue of one paragraph, whose first line end a repair has closed, and of the line behind it.
    [[nodiscard]] IssueData data() const {
        const qsizetype first = text_.indexOf(u'\n'), second = text_.indexOf(u'\n', first + 1);
        TracedText joined(*page_, {0, first});
        joinAcrossBreak(joined, TracedText(*page_, {first + 1, second}), {page_}, {}, 0.9);
        IssueData data;
        data.sources = {page_};
        const auto part = [](const TracedText& text) { return std::make_shared<const Part>(Part{text}); };
        data.furniture.push_back({data.nextId<FurnitureId>(), FurnitureKind::Unplaced, part(joined)});
        data.furniture.push_back({data.nextId<FurnitureId>(), FurnitureKind::Unplaced, part(TracedText(*page_, {second + 1, text_.size() - 1}))});
        return data;
    }

private Q_SLOTS:
    void aClosedBreakIsNoDoubt() {
        IssueData issue = data();
        const qsizetype first = text_.indexOf(u'\n'), second = text_.indexOf(u'\n', first + 1);
        const RepairPtr open = doubtAt(second), decided = doubtAt(first, RepairState::Rejected);
        issue.doubts = {doubtAt(first), decided, open};
        dropAnsweredBreaks(issue);
        QCOMPARE(issue.doubts, (std::vector<RepairPtr>{decided, open}));
    }

    void otherDoubtsStay() {
        IssueData issue = data();
        Repair misread;
        misread.raw = {page_->id, {text_.indexOf(u'笼'), text_.indexOf(u'笼') + 1}};
        misread.before = QStringLiteral("笼");
        misread.after = QStringLiteral("龙");
        issue.doubts = {std::make_shared<const Repair>(misread)};
        dropAnsweredBreaks(issue);
        QCOMPARE(issue.doubts.size(), size_t(1));
    }
};

QTEST_APPLESS_MAIN(AnsweredBreaksTest)
#include "answered_breaks_test.moc"
