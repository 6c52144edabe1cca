#include "app/issue/recipe.h"

#include "app/text/character_class.h"
#include "app/text/folding.h"

#include <QSet>

#include <algorithm>
#include <map>

namespace lilong {
namespace {

constexpr qsizetype fewestLetters = 2;   // a folio "2" or "4版" alone says nothing of a newsletter
constexpr qsizetype longestLine = 60;    // what is longer is an advert's text, not a standing line
constexpr qsizetype longestTitleLine = 40;
constexpr int fewestLines = 5;           // of one width, before it is the newsletter's measure
constexpr int widestColumn = 64;         // cells
constexpr int fewestMatches = 2;

bool standsInEveryIssue(FurnitureKind kind) { return kind != FurnitureKind::Noise && kind != FurnitureKind::Unplaced; }

bool isWorthLearning(const QString& line) {
    const QString shape = lineShape(line);
    return line.size() <= longestLine && shape.size() - shape.count(QLatin1Char('#')) >= fewestLetters;
}

void learn(std::vector<RecipeLine>& lines, const RecipeLine& line) {
    const QString shape = lineShape(line.text);
    const auto known = std::find_if(lines.begin(), lines.end(), [&](const RecipeLine& other) { return lineShape(other.text) == shape; });
    if (known == lines.end())
        lines.push_back(line);
    else
        *known = line;
}

/// A line end that a repair closed inside a paragraph; between columns of one line the raw page has none.
bool isClosedLineEnd(const Run& run, const std::vector<SourcePtr>& sources) {
    if (!run.repair || run.length > 1)
        return false;
    const QStringView raw = rawText(sources, run.raw);
    return run.repair->rule == QLatin1String("line-break") || std::any_of(raw.begin(), raw.end(), [](QChar c) { return isLineEnd(c.unicode()); });
}

/// Counts a paragraph's printed lines by their width; its last one tells nothing.
void countWidths(const TracedText& text, const std::vector<SourcePtr>& sources, std::map<int, int>& widths) {
    qsizetype lineStart = 0;
    qsizetype start = 0;
    for (const Run& run : text.runs()) {
        if (isClosedLineEnd(run, sources)) {
            ++widths[cells(QStringView(text.text()).sliced(lineStart, start - lineStart))];
            lineStart = start;
        }
        start += run.length;
    }
}

/// The width that most of the printed lines have.
int measureOf(const Issue& issue) {
    std::map<int, int> widths;
    for (const ArticlePtr& article : issue->articles) {
        for (const BlockPtr& block : article->blocks) {
            if (block->type == BlockType::Paragraph)
                countWidths(block->part->text, issue->sources, widths);
        }
    }
    const auto most = std::max_element(widths.begin(), widths.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
    return most != widths.end() && most->second >= fewestLines && most->first <= widestColumn ? most->first : 0;
}

/// How well a recipe fits pages: a title in their masthead counts for more than any number of lines.
class Fit {
public:
    explicit Fit(const std::vector<SourcePtr>& pages) {
        for (const SourcePtr& page : pages) {
            for (QStringView line : QStringView(page->text).split(QLatin1Char('\n'))) {
                line = line.trimmed();
                if (line.isEmpty() || line.size() > longestLine)
                    continue;
                shapes_.insert(lineShape(line));
                if (line.size() <= longestTitleLine)
                    mastheads_ << folded(line).simplified();
            }
        }
    }

    [[nodiscard]] int of(const Recipe& recipe) const {
        const auto printed = [&](const RecipeLine& line) { return shapes_.contains(lineShape(line.text)); };
        const auto lines = static_cast<int>(std::count_if(recipe.lines.begin(), recipe.lines.end(), printed));
        const bool most = lines >= fewestMatches && lines * 2 >= static_cast<int>(recipe.lines.size());
        return prints(recipe.title) ? 1'000'000 + lines : most ? lines : 0;
    }

private:
    /// In a line of its own, or parted from what else stands in it: in running text it is only spoken of.
    [[nodiscard]] bool prints(const QString& title) const {
        const QString wanted = folded(title).simplified();
        if (wanted.size() < fewestLetters)
            return false;
        return std::any_of(mastheads_.begin(), mastheads_.end(), [&](const QString& line) {
            const qsizetype at = line.indexOf(wanted);
            const qsizetype end = at + wanted.size();
            const bool begins = at == 0 || (at > 0 && line[at - 1] == QLatin1Char(' '));
            return begins && (end == line.size() || !line[end].isLetter());
        });
    }

    QSet<QString> shapes_;
    QStringList mastheads_;
};

} // namespace

int Recipe::count(FurnitureKind kind) const {
    return static_cast<int>(std::count_if(lines.begin(), lines.end(), [kind](const RecipeLine& line) { return line.kind == kind; }));
}

QString lineShape(QStringView line) {
    QString shape;
    const QString plain = folded(line);
    for (qsizetype i = 0; i < plain.size();) {
        const char32_t c = codePointAt(plain, i);
        if (isAsciiDigit(c)) {
            if (!shape.endsWith(QLatin1Char('#')))
                shape += QLatin1Char('#');
        } else if (QChar::isLetter(c)) {
            shape += QStringView(plain).sliced(i, unitsOf(c));
        }
        i += unitsOf(c);
    }
    return shape.toLower();
}

RecipeLines::RecipeLines(const std::vector<RecipeLine>& lines) {
    for (const RecipeLine& line : lines) {
        if (isWorthLearning(line.text))
            kinds_.insert(lineShape(line.text), line.kind);
    }
}

std::optional<FurnitureKind> RecipeLines::kindOf(QStringView line) const {
    if (kinds_.isEmpty() || line.size() > longestLine)
        return std::nullopt;
    const auto known = kinds_.constFind(lineShape(line));
    return known == kinds_.constEnd() ? std::nullopt : std::optional(*known);
}

Recipe recipeOf(const Issue& issue, QStringList rulesOff) {
    Recipe recipe{issue->masthead.title.trimmed(), issue->masthead.publisher.trimmed()};
    for (const Furniture& item : issue->furniture) {
        const QString line = item.part->text.text().simplified();
        if (standsInEveryIssue(item.kind) && isWorthLearning(line))
            learn(recipe.lines, {item.kind, line});
    }
    recipe.measure = measureOf(issue);
    rulesOff.sort();
    recipe.rulesOff = std::move(rulesOff);
    return recipe;
}

Recipe merged(const Recipe& older, const Recipe& newer) {
    Recipe both = newer;
    both.lines = older.lines;
    for (const RecipeLine& line : newer.lines)
        learn(both.lines, line);
    if (both.publisher.isEmpty())
        both.publisher = older.publisher;
    if (both.measure == 0)
        both.measure = older.measure;
    return both;
}

std::optional<Recipe> recipeFor(const std::vector<Recipe>& recipes, const QString& title, const std::vector<SourcePtr>& pages) {
    const auto named = std::find_if(recipes.begin(), recipes.end(), [&](const Recipe& recipe) { return !title.isEmpty() && recipe.title == title; });
    if (named != recipes.end())
        return *named;
    const Fit fit(pages);
    const Recipe* best = nullptr;
    int most = 0;
    for (const Recipe& recipe : recipes) {
        const int value = fit.of(recipe);
        if (value > most) {
            best = &recipe;
            most = value;
        }
    }
    return best ? std::optional(*best) : std::nullopt;
}

} // namespace lilong
