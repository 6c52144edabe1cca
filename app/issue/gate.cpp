#include "app/issue/gate.h"

#include "app/issue/changes_text.h"
#include "app/issue/doubt_place.h"
#include "app/issue/occurrences.h"
#include "app/text/paired_marks.h"

#include <algorithm>
#include <map>
#include <set>

namespace lilong {
namespace {

using Kind = GateFinding::Kind;

struct GateText {
    Q_DECLARE_TR_FUNCTIONS(Gate)
};

constexpr qsizetype excerptLength = 16; // UTF-16 units that name a text in a sentence
constexpr qsizetype around = 6;         // and on either side of a mark

QString gateKey(const char* what, const QString& which) { return QLatin1String("gate/") + QLatin1String(what) + QLatin1Char('/') + which; }
template <typename OfKind>
QString gateKey(const char* what, Id<OfKind> id) {
    return gateKey(what, QString::number(id.number()));
}

QString openingOf(const QString& text) { return excerptOf(text, {0, 0}, excerptLength).text; }

QString closingOf(const QString& text) {
    const qsizetype end = text.size();
    return excerptOf(text, {end, end}, excerptLength).text;
}

/// "花园【巳→已】经开放": what would change, between what stands beside it.
QString wordsOf(const Repair& doubt, const DoubtPlace& place) {
    const QString changed = place.isBetween                         ? QStringLiteral("+")
                            : doubt.effect == RepairEffect::Replace ? QStringLiteral("%1→%2").arg(place.words, shortened(doubt.after))
                                                                    : place.words;
    return QStringLiteral("%1【%2】%3").arg(place.left, changed, place.right);
}

SourceId pageOf(const Part& part) {
    const std::vector<RawSpan> raw = part.text.raw();
    return raw.empty() ? SourceId() : raw.front().source;
}

SourceId pageAt(const Part& part, Span span) {
    const std::vector<RawSpan> raw = part.text.rawOf(span);
    return raw.empty() ? pageOf(part) : raw.front().source;
}

bool isUntitled(const Article& article) { return !article.kicker && !article.headline && !article.deck; }

/// Goes through an issue once for each kind of finding.
class GateSearch {
public:
    explicit GateSearch(const Issue& issue) : issue_(issue), places_(issue) {
        issue.forEachPart([this](const PartRef& ref, const PartPtr&) { order_.emplace(ref, order_.size() + 1); });
        for (const ArticlePtr& article : issue->articles)
            parents_.insert(article->parent);
    }

    void readMasthead() {
        const Masthead& masthead = issue_->masthead;
        addField(masthead.title, "title", GateText::tr("The newsletter's title is not known."));
        addField(masthead.publisher, "publisher", GateText::tr("The newsletter's publisher is not known."));
        addField(masthead.date, "date", GateText::tr("The issue's date is not known."));
        addField(masthead.number, "number", GateText::tr("The issue's number is not known."));
    }

    void readConflicts(const std::vector<Conflict>& conflicts) {
        for (const Conflict& conflict : conflicts) {
            GateFinding found{Kind::Conflict, gateKey("conflict", conflict.key), conflict.reason.translated()};
            found.conflict = conflict.key;
            found_.push_back(std::move(found));
        }
    }

    void readDoubts() {
        for (const RepairPtr& doubt : issue_->doubts) {
            if (doubt->state != RepairState::Proposed)
                continue;
            GateFinding found{Kind::OpenDoubt, gateKey("doubt", doubt->key), {}};
            found.repair = doubt->key;
            found.page = doubt->raw.source;
            const std::optional<DoubtPlace> place = places_.of(*doubt);
            if (place) {
                found.part = place->part;
                found.span = place->span;
            }
            found.sentence = GateText::tr("%1 — %2").arg(wordsOf(*doubt, place.value_or(DoubtPlace{{}, {}, {}, shortened(doubt->before), {}})), doubt->reason.translated());
            found_.push_back(std::move(found));
        }
    }

    void readFurniture() {
        for (const Furniture& item : issue_->furniture) {
            if (item.kind == FurnitureKind::Unplaced && !item.part->text.text().trimmed().isEmpty())
                add(Kind::Unplaced, gateKey("unplaced", item.id), GateText::tr("“%1” stands nowhere yet.").arg(openingOf(item.part->text.text())),
                    {.role = PartRole::Furniture, .furniture = item.id}, {});
        }
    }

    void readArticles() {
        for (const ArticlePtr& article : issue_->articles) {
            readHeading(*article);
            readCuts(*article);
            readMarks(*article);
        }
        for (const Section& section : issue_->sections)
            addMarks({.role = PartRole::Section, .section = section.id}, section.part, unpairedMarks(section.part->text.text()));
    }

    void readNames(const std::vector<GateKnowledge::Name>& names) {
        for (const GateKnowledge::Name& name : names) {
            const PartPtr part = issue_.part(name.part);
            if (!part || !isValidSpan(part->text.text(), name.span))
                continue;
            const QString text = slice(part->text.text(), name.span).toString();
            const bool person = name.kind == MentionKind::Person;
            add(Kind::UntaggedName, gateKey(person ? "person" : "place", text),
                person ? GateText::tr("“%1” looks like somebody's name and has no tag.").arg(text)
                       : GateText::tr("“%1” looks like a place's name and has no tag.").arg(text),
                name.part, name.span);
        }
    }

    /// In reading order, what concerns the whole issue first.
    [[nodiscard]] std::vector<GateFinding> take(SourceId page) {
        std::erase_if(found_, [page](const GateFinding& one) { return !page.isEmpty() && !one.page.isEmpty() && one.page != page; });
        for (GateFinding& one : found_)
            one.isPassed = one.kind != Kind::OpenDoubt && issue_->decisions.value(one.key, Decision::Rejected) == Decision::Accepted;
        const auto placeOf = [this](const GateFinding& one) {
            const auto part = one.part ? order_.find(*one.part) : order_.end();
            return std::pair(part == order_.end() ? size_t(0) : part->second, one.span.start);
        };
        std::stable_sort(found_.begin(), found_.end(), [&](const GateFinding& a, const GateFinding& b) { return placeOf(a) < placeOf(b); });
        return std::move(found_);
    }

private:
    void add(Kind kind, const QString& key, const QString& sentence, const PartRef& ref, Span span) {
        GateFinding found{kind, key, sentence};
        found.part = ref;
        found.span = span;
        if (const PartPtr part = issue_.part(ref))
            found.page = pageAt(*part, span);
        found_.push_back(std::move(found));
    }

    void addField(const QString& field, const char* name, const QString& sentence) {
        if (field.trimmed().isEmpty())
            found_.push_back({Kind::EmptyMasthead, gateKey("masthead", QString(QLatin1String(name))), sentence});
    }

    void readHeading(const Article& article) {
        const bool hasBody = parents_.contains(article.id) || std::any_of(article.blocks.begin(), article.blocks.end(), [](const BlockPtr& block) {
            return block->type == BlockType::Paragraph;
        });
        if (!hasBody && !isUntitled(article)) {
            const PartRole role = article.headline ? PartRole::Headline : article.kicker ? PartRole::Kicker : PartRole::Deck;
            const PartRef ref{.role = role, .article = article.id};
            add(Kind::NoBody, gateKey("no-body", article.id), GateText::tr("Nothing stands under the heading “%1”.").arg(openingOf(textOf(issue_.part(ref)))),
                ref, {});
        }
        if (isUntitled(article) && article.section.isEmpty() && article.parent.isEmpty() && !article.blocks.empty()) {
            const Block& first = *article.blocks.front();
            add(Kind::NoHeading, gateKey("no-heading", article.id),
                GateText::tr("The article that begins “%1” has no heading.").arg(openingOf(first.part->text.text())), refOf(article, first), {});
        }
    }

    static PartRef refOf(const Article& article, const Block& block) { return {.role = PartRole::Block, .article = article.id, .block = block.id}; }

    void readCuts(const Article& article) {
        for (const BlockPtr& block : article.blocks) {
            const QString& text = block->part->text.text();
            if (block->cutStart)
                add(Kind::CutParagraph, gateKey("cut-start", block->id), GateText::tr("The page lost the text before “%1”.").arg(openingOf(text)),
                    refOf(article, *block), {});
            if (block->cutEnd)
                add(Kind::CutParagraph, gateKey("cut-end", block->id), GateText::tr("The page lost the text behind “%1”.").arg(closingOf(text)),
                    refOf(article, *block), {text.size(), text.size()});
        }
    }

    void readMarks(const Article& article) {
        const std::pair<PartRole, PartPtr> heads[]{{PartRole::Kicker, article.kicker}, {PartRole::Headline, article.headline},
                                                   {PartRole::Deck, article.deck}, {PartRole::Byline, article.byline}};
        for (const auto& [role, part] : heads) {
            if (part)
                addMarks({.role = role, .article = article.id}, part, unpairedMarks(part->text.text()));
        }
        std::vector<const Block*> paragraphs;
        std::vector<QStringView> texts;
        for (const BlockPtr& block : article.blocks) {
            if (block->type != BlockType::Paragraph) {
                addMarks(refOf(article, *block), block->part, unpairedMarks(block->part->text.text()));
                continue;
            }
            paragraphs.push_back(block.get());
            texts.push_back(block->part->text.text());
        }
        const std::vector<std::vector<UnpairedMark>> marks = unpairedMarks(texts);
        for (size_t i = 0; i < paragraphs.size(); ++i)
            addMarks(refOf(article, *paragraphs[i]), paragraphs[i]->part, marks[i]);
    }

    void addMarks(const PartRef& ref, const PartPtr& part, const std::vector<UnpairedMark>& marks) {
        const QString& text = part->text.text();
        for (const UnpairedMark& mark : marks) {
            const Span span{mark.offset, mark.offset + 1};
            const QString key = repairKey(u"gate", QString(QChar(mark.mark)), {}, QStringView(text).left(mark.offset).right(around),
                                          QStringView(text).mid(mark.offset + 1, around), 0);
            const QString excerpt = excerptOf(text, span, around).text;
            add(Kind::UnpairedMark, gateKey("mark", key),
                mark.isOpening ? GateText::tr("The mark %1 is not closed: %2").arg(QChar(mark.mark)).arg(excerpt)
                               : GateText::tr("The mark %1 is closed and was not opened: %2").arg(QChar(mark.mark)).arg(excerpt),
                ref, span);
        }
    }

    const Issue& issue_;
    DoubtPlaces places_;
    std::map<PartRef, size_t> order_;
    std::set<ArticleId> parents_; ///< articles that others stand in
    std::vector<GateFinding> found_;
};

} // namespace

std::vector<GateFinding> gateFindings(const Issue& issue, const GateKnowledge& knowledge, SourceId page) {
    GateSearch search(issue);
    search.readMasthead();
    search.readConflicts(knowledge.conflicts);
    search.readDoubts();
    search.readFurniture();
    search.readArticles();
    search.readNames(knowledge.untagged);
    return search.take(page);
}

int openFindings(const std::vector<GateFinding>& findings) {
    return static_cast<int>(std::count_if(findings.begin(), findings.end(), [](const GateFinding& one) { return !one.isPassed; }));
}

namespace changes {

Result<Issue> letPass(const Issue& issue, const GateFinding& finding, bool pass) {
    if (finding.kind == Kind::OpenDoubt)
        return fail(Error::Kind::Input, GateText::tr("A doubt is decided, not let pass."), {}, GateText::tr("Accept or reject it."));
    IssueData data = issue.data();
    if (pass)
        data.decisions.insert(finding.key, Decision::Accepted);
    else
        data.decisions.remove(finding.key);
    return issue.changedTo(std::move(data));
}

} // namespace changes
} // namespace lilong
