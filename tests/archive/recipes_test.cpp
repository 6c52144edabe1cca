#include "app/archive/stored_archive.h"
#include "tests/archive/database_file.h"
#include "tests/archive/sample_issues.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace lilong;
using samples::DatabaseFile;

namespace {

const Recipe willow{QStringLiteral("柳荫家园"),
                    QStringLiteral("柳荫里街道办事处"),
                    {{FurnitureKind::Slogan, QStringLiteral("邻里相守 家园常新")},
                     {FurnitureKind::Section, QStringLiteral("弄堂故事")},
                     {FurnitureKind::Folio, QStringLiteral("第2版")}},
                    34,
                    {QStringLiteral("quotation-marks"), QStringLiteral("spaces")}};
const Recipe ginkgo{QStringLiteral("银杏之声"), QString()};

} // namespace

/// Recipes are kept exactly, and a fault in them is told and stops nothing else.
class RecipesTest : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> folder_;
    samples::HeldClock clock_;

    QString path() const { return folder_->filePath(QStringLiteral("a.lilong")); }
    std::unique_ptr<Archive> open(Archive::Mode mode = Archive::Mode::Create) { return std::move(StoredArchive::open(path(), mode, clock_).value()); }

private Q_SLOTS:
    void init() { folder_ = std::make_unique<QTemporaryDir>(); }

    void givesBackWhatWasKept() {
        QVERIFY(open()->recipes().value().empty());
        QVERIFY(open()->saveRecipe(willow));
        QVERIFY(open()->saveRecipe(ginkgo));
        const std::vector<Recipe> kept = open(Archive::Mode::ReadOnly)->recipes().value();
        QCOMPARE(kept.size(), size_t(2));
        QVERIFY(kept[0] == willow);
        QVERIFY(kept[1] == ginkgo);
    }

    void keepsTextsExactly_data() {
        QTest::addColumn<QString>("text");
        QTest::newRow("byte order mark") << QString(QChar(0xFEFF)) + QStringLiteral("邻里");
        QTest::newRow("half a pair") << QString(QChar(0xD840)) + QStringLiteral("邻里");
        QTest::newRow("quotes") << QStringLiteral("'; DROP TABLE recipes; --");
    }
    void keepsTextsExactly() {
        QFETCH(QString, text);
        const Recipe odd{text, text, {{FurnitureKind::Qr, text}}, 0, {text}};
        QVERIFY(open()->saveRecipe(odd));
        QVERIFY(open()->saveRecipe(odd));
        QVERIFY(open()->recipes().value() == std::vector<Recipe>{odd});
    }

    void writesOverTheOneOfTheSameNewsletter() {
        QVERIFY(open()->saveRecipe(willow));
        Recipe other = willow;
        other.lines.pop_back();
        other.rulesOff.clear();
        QVERIFY(open()->saveRecipe(other));
        QVERIFY(open()->recipes().value() == std::vector<Recipe>{other});
        QVERIFY(open()->removeRecipe(willow.title));
        QVERIFY(open()->recipes().value().empty());
        QVERIFY(open()->removeRecipe(willow.title)); // nothing is there any more, and that is no fault
    }

    void refusesOneWithoutANewsletter() {
        const Result<void> saved = open()->saveRecipe({QString(), QStringLiteral("柳荫里街道办事处")});
        QVERIFY(!saved);
        QCOMPARE(saved.error().kind, Error::Kind::Input);
        QVERIFY(!open(Archive::Mode::ReadOnly)->saveRecipe(willow));
    }

    void tellsOfADamagedOne_data() {
        QTest::addColumn<QString>("words");
        QTest::newRow("unknown kind") << QStringLiteral("UPDATE recipe_lines SET kind = 'balloon' WHERE position = 1");
        QTest::newRow("unplaced kind") << QStringLiteral("UPDATE recipe_lines SET kind = 'unplaced'");
        QTest::newRow("measure below nothing") << QStringLiteral("UPDATE recipes SET measure = -3");
        QTest::newRow("line of nobody") << QStringLiteral("DELETE FROM recipes");
        QTest::newRow("missing table") << QStringLiteral("DROP TABLE recipe_rules");
    }
    void tellsOfADamagedOne() {
        QFETCH(QString, words);
        const StoredIssueId id = open()->save(samples::richIssue(), {}).value();
        QVERIFY(open()->saveRecipe(willow));
        DatabaseFile(path()).run(words);
        const Result<std::vector<Recipe>> read = open()->recipes();
        QVERIFY(!read);
        QCOMPARE(read.error().kind, Error::Kind::Archive);
        QCOMPARE(read.error().file, path());
        QVERIFY(!open()->check({}).empty());
        QVERIFY(open()->load(id)); // the issues do not suffer from it
    }

    void anArchiveOfVersion1GetsThem() {
        QVERIFY(QFile::copy(QStringLiteral(LILONG_SOURCE_DIR "/tests/data/archive/version_1.lilong"), path()));
        QVERIFY(QFile::setPermissions(path(), QFile::ReadOwner | QFile::WriteOwner));
        {
            const auto reader = open(Archive::Mode::ReadOnly); // reading changes no file
            QVERIFY(reader->recipes().value().empty());
            QCOMPARE(reader->issues().value().size(), size_t(1));
            QCOMPARE(reader->check({}), std::vector<Error>());
        }
        QCOMPARE(DatabaseFile(path()).value(QStringLiteral("PRAGMA user_version")).toInt(), 1);
        QVERIFY(open(Archive::Mode::Open)->recipes().value().empty());
        QVERIFY(open()->saveRecipe(willow));
        QVERIFY(open()->recipes().value() == std::vector<Recipe>{willow});
        QCOMPARE(open()->check({}), std::vector<Error>());
        QCOMPARE(open()->issues().value().size(), size_t(1));
    }

    void areInACopy() {
        QVERIFY(open()->saveRecipe(willow));
        const QString copy = folder_->filePath(QStringLiteral("b.lilong"));
        QVERIFY(open()->backupTo(copy));
        QVERIFY(StoredArchive::open(copy, Archive::Mode::Open, clock_).value()->recipes().value() == std::vector<Recipe>{willow});
    }
};

QTEST_GUILESS_MAIN(RecipesTest)
#include "recipes_test.moc"
