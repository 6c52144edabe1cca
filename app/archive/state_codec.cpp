#include "app/archive/state_codec.h"

#include "app/archive/archive_text.h"
#include "app/archive/state_items.h"

#include <algorithm>

namespace lilong {
namespace {

constexpr quint32 itemsInAPiece = 16; // on the average
constexpr size_t mostInAPiece = 64;

/// FNV-1a: the same in every run of the program, as qHash is not.
quint32 fingerprint(const QByteArray& bytes) {
    quint32 hash = 2166136261u;
    for (const char byte : bytes)
        hash = (hash ^ static_cast<quint8>(byte)) * 16777619u;
    return hash ^ (hash >> 16);
}

tl::unexpected<Error> broken() {
    return fail(Error::Kind::Archive, ArchiveText::tr("This step of the history cannot be read."), {},
                ArchiveText::tr("The issue itself is not concerned. Choose another step."));
}

/// The record that the issue has now for somebody of the same number and name.
template <typename Item>
RecordId recordOf(const Item& item, const std::vector<Item>& now) {
    const auto same = std::find_if(now.begin(), now.end(), [&item](const Item& other) { return other.id == item.id && other.name == item.name; });
    return same == now.end() ? RecordId() : same->record;
}

} // namespace

qint64 StateWriter::piece(const QByteArray& bytes) {
    if (failed_)
        return 0;
    const Result<qint64> number = put_(bytes);
    if (!number)
        failed_ = number.error();
    return number.value_or(0);
}

qint64 StateWriter::part(const PartPtr& part) {
    if (!part)
        return 0;
    if (const auto known = parts_.constFind(part.get()); known != parts_.constEnd())
        return *known;
    return *parts_.insert(part.get(), piece(bytesOf(*part)));
}

QByteArray StateWriter::article(const Article& article) {
    if (const auto known = articles_.constFind(&article); known != articles_.constEnd())
        return *known;
    StoredArticle stored{article.id, static_cast<quint8>(article.kind), article.parent, article.section, article.person, {}, {}};
    stored.heads = {part(article.kicker), part(article.headline), part(article.deck), part(article.byline)};
    for (const BlockPtr& block : article.blocks)
        stored.blocks.push_back({block->id, static_cast<quint8>(block->type), part(block->part), block->cutStart, block->cutEnd});
    return *articles_.insert(&article, bytesOf(stored));
}

template <typename Items, typename BytesOf>
std::vector<qint64> StateWriter::list(const Items& items, const BytesOf& bytesOfItem) {
    std::vector<qint64> pieces;
    std::vector<QByteArray> open;
    for (const auto& item : items) {
        open.push_back(bytesOfItem(item));
        // Where a list is cut depends on the items alone, not on how many stand before them.
        if (open.size() == mostInAPiece || fingerprint(open.back()) % itemsInAPiece == 0)
            pieces.push_back(piece(bytesOf(std::exchange(open, {}))));
    }
    if (!open.empty())
        pieces.push_back(piece(bytesOf(open)));
    return pieces;
}

Result<qint64> StateWriter::write(const IssueData& data) {
    StoredRoot root{data.masthead, static_cast<quint8>(data.state), data.lastId, {}, {}, {}, {}, {}, {}, {}, {}, {}};
    for (const SourcePtr& source : data.sources)
        root.sources.push_back(source->id);
    for (const auto& [page, state] : data.pageStates)
        root.pageStates.emplace_back(page, static_cast<quint8>(state));
    root.articles = list(data.articles, [this](const ArticlePtr& one) { return article(*one); });
    root.sections = list(data.sections, [this](const Section& one) { return bytesOf(StoredItem{one.id.number(), 0, part(one.part)}); });
    root.furniture = list(data.furniture, [this](const Furniture& one) {
        return bytesOf(StoredItem{one.id.number(), static_cast<quint8>(one.kind), part(one.part)});
    });
    root.people = list(data.people, [](const Person& one) { return bytesOf(one); });
    root.places = list(data.places, [](const Place& one) { return bytesOf(one); });
    root.doubts = list(data.doubts, [](const RepairPtr& one) { return bytesOf(*one); });
    QStringList keys = data.decisions.keys();
    keys.sort();
    root.decisions = list(keys, [&data](const QString& key) { return bytesOf(StoredDecision{key, data.decisions.value(key)}); });
    const qint64 number = piece(bytesOf(root));
    return failed_ ? Result<qint64>(tl::unexpect, *failed_) : number;
}

Result<PartPtr> StateReader::part(qint64 number) {
    if (number == 0)
        return PartPtr();
    if (const auto known = parts_.constFind(number); known != parts_.constEnd())
        return *known;
    const Result<QByteArray> bytes = get_(number);
    if (!bytes)
        return tl::unexpected(bytes.error());
    Part part;
    if (!lilong::read(*bytes, part))
        return broken();
    return *parts_.insert(number, std::make_shared<const Part>(std::move(part)));
}

template <typename Stored, typename Take>
Result<void> StateReader::each(const std::vector<qint64>& pieces, const Take& take) {
    for (const qint64 number : pieces) {
        const Result<QByteArray> bytes = get_(number);
        std::vector<QByteArray> items;
        if (!bytes || !lilong::read(*bytes, items))
            return bytes ? broken() : tl::unexpected(bytes.error());
        for (const QByteArray& item : items) {
            Stored stored;
            if (!lilong::read(item, stored))
                return broken();
            if (Result<void> taken = take(stored); !taken)
                return taken;
        }
    }
    return {};
}

Result<ArticlePtr> StateReader::article(const StoredArticle& stored) {
    auto article = std::make_shared<Article>();
    article->id = stored.id;
    article->kind = static_cast<ArticleKind>(stored.kind);
    article->parent = stored.parent;
    article->section = stored.section;
    article->person = stored.person;
    PartPtr* const heads[]{&article->kicker, &article->headline, &article->deck, &article->byline};
    for (size_t i = 0; i < stored.heads.size(); ++i) {
        const Result<PartPtr> head = part(stored.heads[i]);
        if (!head)
            return tl::unexpected(head.error());
        *heads[i] = *head;
    }
    for (const StoredBlock& one : stored.blocks) {
        const Result<PartPtr> text = part(one.part);
        if (!text)
            return tl::unexpected(text.error());
        article->blocks.push_back(std::make_shared<const Block>(Block{one.id, static_cast<BlockType>(one.type), *text, one.cutStart, one.cutEnd}));
    }
    return article;
}

Result<void> StateReader::readArticles(const StoredRoot& root, IssueData& data) {
    return each<StoredArticle>(root.articles, [&](const StoredArticle& one) {
               return article(one).map([&](ArticlePtr made) { data.articles.push_back(std::move(made)); });
           })
        .and_then([&] {
            return each<StoredItem>(root.sections, [&](const StoredItem& one) {
                return part(one.part).map([&](const PartPtr& text) { data.sections.push_back({SectionId(one.id), text}); });
            });
        })
        .and_then([&] {
            return each<StoredItem>(root.furniture, [&](const StoredItem& one) {
                return part(one.part).map([&](const PartPtr& text) {
                    data.furniture.push_back({FurnitureId(one.id), static_cast<FurnitureKind>(one.kind), text});
                });
            });
        });
}

Result<void> StateReader::readEntities(const StoredRoot& root, const IssueData& now, IssueData& data) {
    const auto takeInto = [](auto& items, const auto& current) {
        return [&items, &current](const auto& stored) -> Result<void> {
            items.push_back(stored);
            items.back().record = recordOf(stored, current);
            return {};
        };
    };
    return each<Person>(root.people, takeInto(data.people, now.people)).and_then([&] { return each<Place>(root.places, takeInto(data.places, now.places)); });
}

Result<void> StateReader::readDecisions(const StoredRoot& root, IssueData& data) {
    return each<Repair>(root.doubts,
                        [&data](const Repair& doubt) -> Result<void> {
                            data.doubts.push_back(std::make_shared<const Repair>(doubt));
                            return {};
                        })
        .and_then([&] {
            return each<StoredDecision>(root.decisions, [&data](const StoredDecision& one) -> Result<void> {
                data.decisions.insert(one.key, one.decision);
                return {};
            });
        });
}

Result<StoredRoot> StateReader::root(qint64 number) {
    return get_(number).and_then([](const QByteArray& bytes) -> Result<StoredRoot> {
        StoredRoot root;
        return lilong::read(bytes, root) ? Result<StoredRoot>(std::move(root)) : broken();
    });
}

Result<IssueData> StateReader::read(qint64 number, const IssueData& now) {
    const Result<StoredRoot> stored = root(number);
    if (!stored)
        return tl::unexpected(stored.error());
    IssueData data;
    data.masthead = stored->masthead;
    data.state = static_cast<IssueState>(stored->state);
    data.lastId = stored->lastId;
    for (const SourceId id : stored->sources) {
        const auto page = std::find_if(now.sources.begin(), now.sources.end(), [id](const SourcePtr& source) { return source->id == id; });
        if (page == now.sources.end())
            return broken();
        data.sources.push_back(*page);
    }
    for (const auto& [page, state] : stored->pageStates)
        data.pageStates.emplace(page, static_cast<IssueState>(state));
    return readArticles(*stored, data)
        .and_then([&] { return readEntities(*stored, now, data); })
        .and_then([&] { return readDecisions(*stored, data); })
        .map([&] { return std::move(data); });
}

Result<void> StateReader::addPieces(qint64 number, std::set<qint64>& numbers) {
    const Result<StoredRoot> stored = root(number);
    if (!stored)
        return tl::unexpected(stored.error());
    numbers.insert(number);
    for (const auto* list : {&stored->articles, &stored->sections, &stored->furniture, &stored->people, &stored->places, &stored->doubts, &stored->decisions})
        numbers.insert(list->begin(), list->end());
    const auto addItem = [&numbers](const StoredItem& item) -> Result<void> {
        numbers.insert(item.part);
        return {};
    };
    return each<StoredArticle>(stored->articles,
                               [&numbers](const StoredArticle& article) -> Result<void> {
                                   numbers.insert(article.heads.begin(), article.heads.end());
                                   for (const StoredBlock& block : article.blocks)
                                       numbers.insert(block.part);
                                   return {};
                               })
        .and_then([&] { return each<StoredItem>(stored->sections, addItem); })
        .and_then([&] { return each<StoredItem>(stored->furniture, addItem); });
}

} // namespace lilong
