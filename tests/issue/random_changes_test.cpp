#include "tests/issue/sample_issue.h"

#include <QRandomGenerator>

using namespace lilong;

namespace {

const QString pageText = QStringLiteral("楼道里多了一把椅子\n没有电梯的老房子𠮷祥里，住着三十户人家。\n张阿姨上楼要歇两回。\n“现在好了！”她说。\n"
                                        "志愿者𬱖叔叔每周来擦一次\n第3版 2024年5月");

/// Draws changes with a seed that the test names when it fails.
class Walker {
public:
    explicit Walker(quint32 seed) : random_(seed), issue_(start()) {}

    [[nodiscard]] const Issue& issue() const { return issue_; }

    /// One random change; errors are part of the game, broken ledgers are not.
    bool step() {
        const Result<Issue> changed = draw();
        if (changed)
            issue_ = *changed;
        return changed.has_value() || changed.error().kind == Error::Kind::Input;
    }

private:
    static Issue start() {
        std::vector<Repair> doubts;
        const auto doubt = [&](qsizetype from, qsizetype to, const char* after) {
            const Span span{from, to};
            doubts.push_back(sample::repair(QStringLiteral("d%1").arg(doubts.size()), span, slice(pageText, span).toString(), QString::fromUtf8(after)));
        };
        doubt(0, 2, "楼梯");
        doubt(7, 9, "凳子");
        doubt(10, 12, "没得");
        doubt(20, 22, "");
        doubt(26, 26, "约");
        doubts.push_back(sample::repair(QStringLiteral("join"), {33, 34}, pageText.mid(33, 1), {}));
        doubts.back().effect = RepairEffect::Join;
        return sample::withDoubts(sample::article(pageText), std::move(doubts));
    }

    qsizetype below(qsizetype end) { return end <= 0 ? 0 : static_cast<qsizetype>(random_.bounded(static_cast<quint32>(end))); }

    ArticleId anyArticle() { return issue_->articles.empty() ? ArticleId(1) : issue_->articles[static_cast<size_t>(below(static_cast<qsizetype>(issue_->articles.size())))]->id; }
    BlockId anyBlock(ArticleId id) {
        const Article* article = issue_.article(id);
        return !article || article->blocks.empty() ? BlockId(1) : article->blocks[static_cast<size_t>(below(static_cast<qsizetype>(article->blocks.size())))]->id;
    }
    FurnitureId anyFurniture() { return issue_->furniture.empty() ? FurnitureId(1) : issue_->furniture[static_cast<size_t>(below(static_cast<qsizetype>(issue_->furniture.size())))].id; }
    PartRef anyPart() {
        std::vector<PartRef> refs;
        issue_.forEachPart([&](const PartRef& ref, const PartPtr&) { refs.push_back(ref); });
        return refs[static_cast<size_t>(below(static_cast<qsizetype>(refs.size())))];
    }
    Span anySpan(const PartRef& ref) {
        const qsizetype size = textOf(issue_.part(ref)).size();
        const qsizetype start = below(size + 1);
        return {start, std::min(size, start + below(4))};
    }
    QString anyKey() {
        const std::vector<RepairPtr> all = issue_.repairs();
        return all.empty() ? QString() : all[static_cast<size_t>(below(static_cast<qsizetype>(all.size())))]->key;
    }
    QString anyText() {
        const QStringList texts = {QString(), QStringLiteral("的"), QStringLiteral("居民区"), QStringLiteral("𠮷"), QStringLiteral(" ")};
        return texts[below(texts.size())];
    }

    Result<Issue> draw() {
        const PartRef part = anyPart();
        const ArticleId article = anyArticle();
        const BlockId block = anyBlock(article);
        switch (below(20)) {
        case 0: case 1: case 2: return changes::typeText(issue_, part, anySpan(part), anyText(), QString::number(below(6)));
        case 3: return changes::splitBlock(issue_, article, block, below(12));
        case 4: return changes::joinWithPrevious(issue_, article, block);
        case 5: return changes::setBlockType(issue_, article, block, BlockType(below(3)));
        case 6: return changes::moveBlock(issue_, article, block, anyArticle(), below(5));
        case 7: return changes::promoteBlock(issue_, article, block, PartRole(below(7)));
        case 8: return changes::demoteHead(issue_, article, PartRole(below(7)));
        case 9: return changes::splitArticle(issue_, article, block);
        case 10: return changes::joinArticleWithPrevious(issue_, article);
        case 11: return changes::moveArticle(issue_, article, below(4));
        case 12: return changes::nestArticle(issue_, article, below(2) ? anyArticle() : ArticleId());
        case 13: return changes::blockToFurniture(issue_, article, block, FurnitureKind(below(8)));
        case 14: return changes::furnitureToBlock(issue_, anyFurniture(), below(4) ? article : ArticleId(), below(3));
        case 15: return changes::accept(issue_, anyKey());
        case 16: return changes::reject(issue_, anyKey());
        case 17: return changes::acceptAll(issue_, {anyKey(), anyKey()});
        case 18: return changes::tag(issue_, part, anySpan(part), MentionKind(below(2)), MentionForm(below(3)), below(2) ? QStringLiteral("张三") : QString());
        default: return changes::refuseMention(issue_, part, anySpan(part));
        }
    }

    QRandomGenerator random_;
    Issue issue_;
};

QString shown(const Issue& issue) {
    QString text;
    issue.forEachPart([&](const PartRef&, const PartPtr& part) { text += textOf(part) + QLatin1Char('\n'); });
    return text;
}

} // namespace

/// Thousands of random changes: the ledger holds after each, no pair is split, and every old value stays what it was.
class RandomChangesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void walks_data();
    void walks();
};

void RandomChangesTest::walks_data() {
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 12; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void RandomChangesTest::walks() {
    QFETCH(quint32, seed);
    constexpr int steps = 500;
    Walker walker(seed);
    const qsizetype total = countLedger(walker.issue()).total;
    std::vector<std::pair<Issue, QString>> history;
    for (int step = 0; step < steps; ++step) {
        history.emplace_back(walker.issue(), shown(walker.issue()));
        QVERIFY2(walker.step(), qPrintable(QStringLiteral("step %1 failed by more than its input").arg(step)));
        const Result<void> ledger = checkLedger(walker.issue().data());
        QVERIFY2(ledger.has_value(), qPrintable(QStringLiteral("step %1: %2").arg(step).arg(ledger ? QString() : ledger.error().message())));
        QCOMPARE(countLedger(walker.issue()).total, total);
        QVERIFY(shown(walker.issue()).isValidUtf16());
    }
    for (auto old = history.rbegin(); old != history.rend(); ++old)
        QCOMPARE(shown(old->first), old->second);
}

QTEST_GUILESS_MAIN(RandomChangesTest)
#include "random_changes_test.moc"
