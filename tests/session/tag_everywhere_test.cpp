#include "app/session/tag_everywhere.h"

#include "app/issue/changes.h"
#include "tests/archive/sample_issues.h"

#include <QTemporaryDir>
#include <QTest>

using namespace lilong;
using Standing = Occurrence::Standing;

namespace {

const TagWish wish{QStringLiteral("沈玉兰"), MentionKind::Person, MentionForm::Name, {}};

Issue page(const QString& number, const QString& text) {
    return samples::plainIssue({{QStringLiteral("里弄新事"), {text}}}, {.title = QStringLiteral("柳荫家园"), .publisher = {}, .date = {}, .number = number});
}

QString said(const std::vector<NamePlace>& places) {
    QStringList list;
    for (const NamePlace& place : places)
        list << QStringLiteral("%1 %2 [%3] %4").arg(place.issueName, place.article, place.excerpt.text).arg(int(place.occurrence.standing));
    return list.join(QLatin1Char('\n'));
}

} // namespace

class TagEverywhereTest : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> folder_;
    samples::HeldClock clock_;

    QString path() const { return folder_->filePath(QStringLiteral("a.lilong")); }
    std::unique_ptr<Archive> archive() { return std::move(Archive::open(path(), Archive::Mode::Create, clock_).value()); }
    std::vector<NamePlace> found(StoredIssueId open = {}) { return placesInArchive(path(), open, wish, clock_, {}).value(); }
    int tagsIn(StoredIssueId id) {
        int count = 0;
        archive()->load(id).value().forEachPart([&](const PartRef&, const PartPtr& part) { count += static_cast<int>(part->mentions.size()); });
        return count;
    }

    StoredIssueId first_, second_, third_;

private Q_SLOTS:
    void init() {
        folder_ = std::make_unique<QTemporaryDir>();
        first_ = archive()->save(page(QStringLiteral("第1期"), QStringLiteral("沈玉兰和沈玉兰芳来了。"))).value();
        second_ = archive()->save(page(QStringLiteral("第2期"), QStringLiteral("谁也没来。"))).value();
        third_ = archive()->save(page(QStringLiteral("第3期"), QStringLiteral("大家等沈玉兰。"))).value();
    }

    void listsTheOpenIssue() {
        const Issue issue = page({}, QStringLiteral("今天沈玉兰来了。"));
        QCOMPARE(said(placesIn(issue, wish)), QStringLiteral(" 里弄新事 [今天沈玉兰来了。] 0"));
        QCOMPARE(spansOf(placesIn(issue, wish)).front().span, (Span{2, 5}));
    }

    void listsTheOtherIssues() {
        QCOMPARE(said(found(third_)), QStringLiteral("柳荫家园 第1期 里弄新事 [沈玉兰和沈玉兰芳来了。] 0\n柳荫家园 第1期 里弄新事 [沈玉兰和沈玉兰芳来了。] 0"));
        QCOMPARE(found().size(), size_t(3));
    }

    void tagsThemAndTakesThemBack() {
        const std::vector<NamePlace> places = found();
        const Result<StoredTags> tags = tagInArchive(path(), places, wish, clock_, {});
        QVERIFY(tags);
        QCOMPARE(tags->places, 3);
        QCOMPARE(tags->changes.issues.size(), size_t(2));
        QCOMPARE(tagsIn(first_), 2);
        QCOMPARE(tagsIn(second_), 0);
        QCOMPARE(tagsIn(third_), 1);
        const std::vector<NamePlace> now = found();
        for (const NamePlace& place : now)
            QCOMPARE(place.occurrence.standing, Standing::Tagged);
        QVERIFY(takeBackInArchive(*tags, clock_, {}));
        QCOMPARE(tagsIn(first_) + tagsIn(third_), 0);
        QVERIFY(archive()->load(first_).value()->people.empty());
    }

    void whatHasChangedIsLeftAlone() {
        const std::vector<NamePlace> places = found();
        const Issue third = archive()->load(third_).value();
        const PartRef block{.article = third->articles.front()->id, .block = third->articles.front()->blocks.front()->id};
        const Issue typed = changes::typeText(third, block, {0, 1}, {}, {}).value();
        QVERIFY(archive()->save(typed, third_));
        QVERIFY(!tagInArchive(path(), places, wish, clock_, {})); // the string has moved in one of them: none is tagged
        QCOMPARE(tagsIn(first_) + tagsIn(third_), 0);
        const StoredTags tags = tagInArchive(path(), found(), wish, clock_, {}).value();
        QVERIFY(archive()->save(typed, third_));
        QVERIFY(!takeBackInArchive(tags, clock_, {})); // somebody worked on it since
        QCOMPARE(tagsIn(first_), 2);
    }

    void stopsWithoutHalfAResult() {
        const std::vector<NamePlace> places = found();
        const CancelToken token;
        token.cancel();
        QCOMPARE(placesInArchive(path(), {}, wish, clock_, Progress(token, {})).error().kind, Error::Kind::Cancelled);
        QCOMPARE(tagInArchive(path(), places, wish, clock_, Progress(token, {})).error().kind, Error::Kind::Cancelled);
        QCOMPARE(tagsIn(first_) + tagsIn(third_), 0);
    }

    void noArchiveIsAnError() { QVERIFY(!placesInArchive(folder_->filePath(QStringLiteral("none.lilong")), {}, wish, clock_, {})); }
};

QTEST_GUILESS_MAIN(TagEverywhereTest)
#include "tag_everywhere_test.moc"
