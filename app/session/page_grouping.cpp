#include "app/session/page_grouping.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <utility>

namespace lilong {
namespace {

struct GroupText {
    Q_DECLARE_TR_FUNCTIONS(PageGrouping)
};

constexpr size_t none = static_cast<size_t>(-1);

QString withoutSpaces(const QString& text) { return text.normalized(QString::NormalizationForm_KC).remove(QRegularExpression(QStringLiteral("\\s"))); }

/// 第 12 期 and 12期 are one number; 总第12期 is another.
QString numberOf(const Masthead& masthead) { return withoutSpaces(masthead.number).remove(QRegularExpression(QStringLiteral("[第期號号]"))); }

bool agree(const QString& a, const QString& b) { return a.isEmpty() || b.isEmpty() || a == b; }
/// 2023-07 and 2023-07-12 may be one day.
bool datesAgree(const QString& a, const QString& b) { return a.startsWith(b) || b.startsWith(a); }

/// What is common to the file names of one issue: the name without its ending and its last number.
QString stemOf(const QString& name) {
    static const QRegularExpression last(QStringLiteral("\\d+\\D*$"));
    QString stem = name;
    if (const qsizetype dot = stem.lastIndexOf(u'.'); dot > 0)
        stem.truncate(dot);
    return stem.remove(last);
}

/// By this, page-9 stands before page-10.
QString sortKeyOf(const QString& name) {
    constexpr qsizetype width = 12;
    QString key, digits;
    for (const QChar c : name + QChar(u' ')) {
        if (c.isDigit()) {
            digits += c;
            continue;
        }
        if (!digits.isEmpty())
            key += std::exchange(digits, {}).rightJustified(width, u'0');
        key += c;
    }
    return key;
}

std::optional<int> folioOf(const GroupedPage& page) {
    static const QRegularExpression digits(QStringLiteral("\\d+"));
    const QRegularExpressionMatch match = digits.match(page.folio.normalized(QString::NormalizationForm_KC));
    return match.hasMatch() ? std::optional(match.captured().toInt()) : std::nullopt;
}

/// One page while it is looked for where it belongs.
struct Candidate {
    size_t page = 0;
    QString title, number, date, stem, sortKey;
    std::optional<int> folio;

    [[nodiscard]] bool saysWhichIssue() const { return !number.isEmpty() || !date.isEmpty(); }
};

bool isSameIssue(const Candidate& a, const Candidate& b) {
    if (!agree(a.title, b.title) || !agree(a.number, b.number) || !datesAgree(a.date, b.date))
        return false;
    return (!a.number.isEmpty() && !b.number.isEmpty()) || (!a.date.isEmpty() && !b.date.isEmpty());
}

Candidate candidateOf(size_t place, const GroupedPage& page) {
    return {place, withoutSpaces(page.masthead.title), numberOf(page.masthead), page.masthead.date.trimmed(), stemOf(page.name), sortKeyOf(page.name), folioOf(page)};
}

class Grouping {
public:
    explicit Grouping(const std::vector<GroupedPage>& pages) : pages_(pages), groupOf_(pages.size(), none) {
        for (size_t i = 0; i < pages.size(); ++i)
            inOrder_.push_back(candidateOf(i, pages[i]));
        std::stable_sort(inOrder_.begin(), inOrder_.end(), [](const Candidate& a, const Candidate& b) { return a.sortKey < b.sortKey; });
    }

    void groupThoseThatSay() {
        for (const Candidate& one : inOrder_) {
            if (!one.saysWhichIssue())
                continue;
            size_t group = none;
            for (size_t i = 0; i < heads_.size() && group == none; ++i) {
                if (isSameIssue(heads_[i], one))
                    group = i;
            }
            put(one, group == none ? open(one) : group);
        }
    }

    void groupTheOthers() {
        for (size_t at = 0; at < inOrder_.size(); ++at) {
            if (!inOrder_[at].saysWhichIssue())
                groupByNeighbours(at);
        }
    }

    [[nodiscard]] PageGroups take() {
        PageGroups made;
        made.groups.resize(members_.size());
        for (size_t i = 0; i < members_.size(); ++i) {
            made.groups[i] = groupOf(members_[i]);
            addTwins(members_[i], i);
        }
        made.doubts = std::move(doubts_);
        return made;
    }

    /// The place of each page among the files.
    [[nodiscard]] std::vector<size_t> orderOfPages() const {
        std::vector<size_t> order(inOrder_.size());
        for (size_t i = 0; i < inOrder_.size(); ++i)
            order[inOrder_[i].page] = i;
        return order;
    }

private:
    size_t open(const Candidate& first) {
        heads_.push_back(first);
        members_.emplace_back();
        return members_.size() - 1;
    }

    void put(const Candidate& one, size_t group) {
        groupOf_[one.page] = group;
        members_[group].push_back(one);
        groupsOfStem_[one.stem].insert(group);
        // A page may print the number, another the date.
        Candidate& head = heads_[group];
        if (head.number.isEmpty())
            head.number = one.number;
        if (head.date.size() < one.date.size())
            head.date = one.date;
        if (head.title.isEmpty())
            head.title = one.title;
    }

    /// The nearest page before (step -1) or behind that has a group which this page may belong to.
    [[nodiscard]] const Candidate* neighbour(size_t at, int step) const {
        for (auto i = static_cast<std::ptrdiff_t>(at) + step; i >= 0 && i < static_cast<std::ptrdiff_t>(inOrder_.size()); i += step) {
            const Candidate& other = inOrder_[static_cast<size_t>(i)];
            const size_t group = groupOf_[other.page];
            if (group == none)
                continue;
            // Where nothing is printed, only the names of the files hold a group together.
            const bool belongs = agree(heads_[group].title, inOrder_[at].title) && (heads_[group].saysWhichIssue() || other.stem == inOrder_[at].stem);
            return belongs ? &other : nullptr;
        }
        return nullptr;
    }

    /// True where one page prints the number that follows the other's.
    [[nodiscard]] static bool goesOn(const Candidate& before, const Candidate& one) { return before.folio && one.folio && *one.folio == *before.folio + 1; }

    /// True where files are so called in this group and in no other: a whole folder of page-1, page-2 … says nothing of its issues.
    [[nodiscard]] bool isNamedAfter(const Candidate& one, size_t group) const {
        const auto found = groupsOfStem_.find(one.stem);
        return found != groupsOfStem_.end() && found->second == std::set{group};
    }

    void groupByNeighbours(size_t at) {
        const Candidate& one = inOrder_[at];
        const Candidate *before = neighbour(at, -1), *behind = neighbour(at, 1);
        const size_t first = before ? groupOf_[before->page] : none, second = behind ? groupOf_[behind->page] : none;
        if (first == none && second == none)
            return put(one, open(one));
        if (first == second)
            return put(one, first);
        if (before && goesOn(*before, one))
            return put(one, first);
        // A first page without a masthead begins what follows; any other goes on with what stands before.
        const bool begins = one.folio == 1;
        const bool likeFirst = before && !begins && isNamedAfter(one, first), likeSecond = behind && isNamedAfter(one, second);
        if (likeFirst != likeSecond)
            return put(one, likeFirst ? first : second);
        std::vector<size_t> choices{begins ? second : first, begins ? first : second};
        std::erase(choices, none);
        put(one, choices.front());
        doubts_.push_back({one.page, choices,
                           GroupText::tr("“%1” prints neither a date nor a number. It was put by its place among the files.").arg(pages_[one.page].name)});
    }

    [[nodiscard]] PageGroup groupOf(std::vector<Candidate>& members) const {
        std::stable_sort(members.begin(), members.end(), [](const Candidate& a, const Candidate& b) { return a.sortKey < b.sortKey; });
        // The numbers that pages print are their order where all have one; else the files'.
        if (std::all_of(members.begin(), members.end(), [](const Candidate& one) { return one.folio.has_value(); }))
            std::stable_sort(members.begin(), members.end(), [](const Candidate& a, const Candidate& b) { return a.folio < b.folio; });
        PageGroup group;
        const auto take = [](QString& into, const QString& from, bool isBetter) {
            if (into.isEmpty() || isBetter)
                into = from;
        };
        for (const Candidate& one : members) {
            const Masthead& masthead = pages_[one.page].masthead;
            group.pages.push_back(one.page);
            take(group.masthead.title, masthead.title, false);
            take(group.masthead.publisher, masthead.publisher, false);
            take(group.masthead.number, masthead.number, false);
            take(group.masthead.date, masthead.date, masthead.date.size() > group.masthead.date.size());
        }
        return group;
    }

    /// Two pages of one number are hardly pages of one issue.
    void addTwins(const std::vector<Candidate>& members, size_t group) {
        std::map<int, size_t> seen;
        for (const Candidate& one : members) {
            if (one.folio && !seen.emplace(*one.folio, one.page).second)
                doubts_.push_back({one.page, {group}, GroupText::tr("“%1” and “%2” are both page %3 of this issue.")
                                                          .arg(pages_[seen[*one.folio]].name, pages_[one.page].name).arg(*one.folio)});
        }
    }

    const std::vector<GroupedPage>& pages_;
    std::vector<Candidate> inOrder_; ///< by file name
    std::vector<size_t> groupOf_;    ///< by page
    std::vector<Candidate> heads_;   ///< of each group, what its pages print together
    std::vector<std::vector<Candidate>> members_;
    std::map<QString, std::set<size_t>> groupsOfStem_;
    std::vector<GroupDoubt> doubts_;
};

/// Groups by their first pages among the files.
void sortGroups(PageGroups& made, const std::vector<size_t>& orderOfPages) {
    std::vector<size_t> order(made.groups.size());
    std::iota(order.begin(), order.end(), size_t(0));
    const auto placeOf = [&](size_t group) {
        size_t least = none;
        for (const size_t page : made.groups[group].pages)
            least = std::min(least, orderOfPages[page]);
        return least;
    };
    std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) { return placeOf(a) < placeOf(b); });
    std::vector<PageGroup> sorted;
    std::vector<size_t> newPlace(order.size());
    for (size_t i = 0; i < order.size(); ++i) {
        newPlace[order[i]] = i;
        sorted.push_back(std::move(made.groups[order[i]]));
    }
    made.groups = std::move(sorted);
    for (GroupDoubt& doubt : made.doubts) {
        for (size_t& group : doubt.groups)
            group = newPlace[group];
    }
}

} // namespace

bool areOfOneIssue(const Masthead& a, const Masthead& b) { return isSameIssue(candidateOf(0, {{}, a}), candidateOf(0, {{}, b})); }

PageGroups groupPages(const std::vector<GroupedPage>& pages) {
    Grouping grouping(pages);
    grouping.groupThoseThatSay();
    grouping.groupTheOthers();
    PageGroups made = grouping.take();
    sortGroups(made, grouping.orderOfPages());
    return made;
}

} // namespace lilong
