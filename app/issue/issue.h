#pragma once

#include "app/foundation/error.h"
#include "app/issue/article.h"
#include "app/issue/decisions.h"
#include "app/issue/people.h"

#include <functional>
#include <map>

namespace lilong {

/// How far an issue has come. Order is the order of the work.
enum class IssueState { Raw, Cleaned, Read, SecondRead, Ready };

/// Everything an issue holds, open to be filled. A stage copies one out of an Issue, changes it, and asks for a checked Issue again.
/// Copies are cheap: articles, blocks, parts and sources are shared.
struct IssueData {
    std::vector<SourcePtr> sources;
    Masthead masthead;
    IssueState state = IssueState::Raw;
    std::vector<ArticlePtr> articles;   ///< in reading order; none null
    std::vector<Section> sections;
    std::vector<Furniture> furniture;
    std::vector<Person> people;
    std::vector<Place> places;
    std::vector<RepairPtr> doubts;      ///< proposed and rejected repairs; applied ones live in the texts they made
    Decisions decisions;                ///< what the editor said, by repair key
    std::uint32_t lastId = 0;           ///< the highest number given to anything; see nextId
    std::map<SourceId, IssueState> pageStates = {}; ///< what an editor said of single pages; see page_states.h

    /// A number that nothing in the issue has.
    template <typename AnyId>
    [[nodiscard]] AnyId nextId() { return AnyId(++lastId); }

    [[nodiscard]] bool operator==(const IssueData& other) const; ///< by value, however the parts are shared
};

/// Calls for every part in reading order: a section before the first article that has it, each article's kicker, headline, deck, blocks,
/// byline; furniture last.
void forEachPart(const IssueData& data, const std::function<void(const PartRef&, const PartPtr&)>& visit);

/// One issue of a newsletter: an immutable value whose ledger is true.
///
/// The invariant, checked whenever one is made and impossible to get round:
///  - every raw code point that is not white space or a zero-width mark belongs to exactly one part or furniture item;
///  - every run without a repair reads exactly as its raw text, and every repair's `before` is the raw text it covers:
///    so every difference between the page and the issue is a repair;
///  - ids are unique and resolve; mentions are valid spans, sorted and apart.
/// Undo is keeping the old value. Values may be read from several threads.
class Issue {
public:
    /// An issue whose whole text is unplaced: what intake hands on.
    [[nodiscard]] static Issue fromSources(std::vector<SourcePtr> sources);
    /// Checks everything. Error::Kind::Ledger names what would be lost or doubled.
    [[nodiscard]] static Result<Issue> create(IssueData data);
    /// The same for a change of this issue; only what differs is looked at, so a key press in a long page stays cheap.
    [[nodiscard]] Result<Issue> changedTo(IssueData data) const;

    [[nodiscard]] const IssueData& data() const { return *data_; }
    [[nodiscard]] const IssueData* operator->() const { return data_.get(); }

    [[nodiscard]] const Article* article(ArticleId id) const;
    [[nodiscard]] const Block* block(ArticleId article, BlockId id) const;
    [[nodiscard]] const Person* person(PersonId id) const;
    [[nodiscard]] const Place* place(PlaceId id) const;
    [[nodiscard]] const Section* section(SectionId id) const;
    /// The part a reference names; null where the issue has none (any more).
    [[nodiscard]] PartPtr part(const PartRef& ref) const;
    /// A repair by its key, applied, proposed or rejected; null where there is none.
    [[nodiscard]] RepairPtr repair(const QString& key) const;

    void forEachPart(const std::function<void(const PartRef&, const PartPtr&)>& visit) const { lilong::forEachPart(*data_, visit); }
    /// All repairs: applied ones in reading order, then the doubts.
    [[nodiscard]] std::vector<RepairPtr> repairs() const;
    /// The part that holds a raw place, with the offset in its text.
    struct Position {
        PartRef part;
        qsizetype offset = 0;
    };
    [[nodiscard]] std::optional<Position> locate(SourceId source, qsizetype rawOffset) const;

    [[nodiscard]] bool operator==(const Issue& other) const { return data_ == other.data_ || *data_ == *other.data_; }
    /// Same value in memory: a cheap "nothing changed".
    [[nodiscard]] bool isSameAs(const Issue& other) const { return data_ == other.data_; }

private:
    explicit Issue(IssueData data) : data_(std::make_shared<const IssueData>(std::move(data))) {}
    std::shared_ptr<const IssueData> data_;
};

} // namespace lilong
