#include "app/archive/stored_recipes.h"

#include "app/archive/archive_text.h"
#include "app/archive/stored_names.h"
#include "app/archive/stored_text.h"

namespace lilong {
namespace {

constexpr qint64 firstWithRecipes = 2; // version of the schema
constexpr qint64 widestMeasure = 1000; // cells; nothing is printed so wide

class RecipeReader {
public:
    explicit RecipeReader(Connection& connection) : connection_(connection) {}

    Result<std::vector<Recipe>> read() {
        return readHeads().and_then([this] { return readLines(); }).and_then([this] { return readRules(); }).map([this] { return std::move(recipes_); });
    }

private:
    [[nodiscard]] tl::unexpected<Error> broken(const QString& title, const QString& why) const {
        return fail(Error::Kind::Archive, ArchiveText::tr("The recipe of “%1” is not whole: %2").arg(title, why), connection_.path(),
                    ArchiveText::tr("The issues can still be read. Remember the recipe again from an issue that you have settled."));
    }

    Result<void> readHeads() {
        return connection_.read(Statement::SelectRecipes, {}, [this](const Row& row) -> Result<void> {
            const qint64 measure = row.integer(2);
            if (row.text(0).isEmpty() || measure < 0 || measure > widestMeasure)
                return broken(row.text(0), ArchiveText::tr("its title or its column measure cannot be read."));
            places_.insert(row.text(0), recipes_.size());
            recipes_.push_back({row.text(0), row.text(1), {}, static_cast<int>(measure)});
            return {};
        });
    }

    Result<void> readLines() {
        return connection_.read(Statement::SelectRecipeLines, {}, [this](const Row& row) -> Result<void> {
            const auto kind = fromStoredName<FurnitureKind>(row.text(1));
            if (!kind || *kind == FurnitureKind::Noise || *kind == FurnitureKind::Unplaced)
                return broken(row.text(0), ArchiveText::tr("it holds a word this version does not know, “%1”.").arg(row.text(1)));
            return into(row, [&](Recipe& recipe) { recipe.lines.push_back({*kind, row.text(2)}); });
        });
    }

    Result<void> readRules() {
        return connection_.read(Statement::SelectRecipeRules, {},
                                [this](const Row& row) { return into(row, [&](Recipe& recipe) { recipe.rulesOff += row.text(1); }); });
    }

    Result<void> into(const Row& row, const std::function<void(Recipe&)>& add) {
        const auto place = places_.constFind(row.text(0));
        if (place == places_.constEnd())
            return broken(row.text(0), ArchiveText::tr("a line of it belongs to no newsletter."));
        add(recipes_[*place]);
        return {};
    }

    Connection& connection_;
    std::vector<Recipe> recipes_;
    QHash<QString, size_t> places_;
};

Result<void> writeLines(Connection& connection, const Recipe& recipe) {
    qint64 position = 0;
    for (const RecipeLine& line : recipe.lines) {
        const QVariantList values{storedText(recipe.title), position++, storedName(line.kind), storedText(line.text)};
        if (Result<void> written = connection.run(Statement::InsertRecipeLine, values); !written)
            return written;
    }
    return {};
}

Result<void> writeRules(Connection& connection, const Recipe& recipe) {
    qint64 position = 0;
    for (const QString& rule : recipe.rulesOff) {
        if (Result<void> written = connection.run(Statement::InsertRecipeRule, {storedText(recipe.title), position++, storedText(rule)}); !written)
            return written;
    }
    return {};
}

} // namespace

Result<void> writeRecipe(Connection& connection, const Recipe& recipe, const QDateTime& now) {
    if (recipe.title.isEmpty())
        return fail(Error::Kind::Input, ArchiveText::tr("A recipe belongs to a newsletter, and this one has no title."), connection.path(),
                    ArchiveText::tr("Give the newsletter's title first."));
    return removeRecipe(connection, recipe.title)
        .and_then([&] {
            return connection.run(Statement::InsertRecipe, {storedText(recipe.title), storedText(recipe.publisher), static_cast<qint64>(recipe.measure),
                                                            now.toUTC().toString(Qt::ISODateWithMs)});
        })
        .and_then([&] { return writeLines(connection, recipe); })
        .and_then([&] { return writeRules(connection, recipe); });
}

Result<std::vector<Recipe>> readRecipes(Connection& connection) {
    const Result<qint64> version = connection.number(Statement::SchemaVersion);
    if (!version)
        return tl::unexpected(version.error());
    return *version < firstWithRecipes ? std::vector<Recipe>() : RecipeReader(connection).read();
}

Result<void> removeRecipe(Connection& connection, const QString& title) {
    const QVariantList named{storedText(title)};
    return connection.run(Statement::DeleteRecipeLines, named).and_then([&] { return connection.run(Statement::DeleteRecipeRules, named); }).and_then([&] {
        return connection.run(Statement::DeleteRecipe, named);
    });
}

} // namespace lilong
