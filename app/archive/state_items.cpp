#include "app/archive/state_items.h"

#include <QDataStream>
#include <QHash>
#include <QIODevice>

#include <algorithm>

namespace lilong {
namespace {

/// Writes values one behind the other.
class Bytes {
public:
    Bytes() : stream_(&bytes_, QIODevice::WriteOnly) { stream_.setVersion(QDataStream::Qt_6_0); }

    /// No text and an empty one are the same here: what was stored and read again must give the same bytes.
    Bytes& operator<<(const QString& value) { return put(value.isNull() ? QString(QLatin1String("")) : value); }
    Bytes& operator<<(const QStringList& value) {
        put(static_cast<quint32>(value.size()));
        for (const QString& one : value)
            *this << one;
        return *this;
    }
    Bytes& operator<<(const QByteArray& value) { return put(value); }
    Bytes& operator<<(quint8 value) { return put(value); }
    Bytes& operator<<(quint32 value) { return put(value); }
    Bytes& operator<<(qint64 value) { return put(value); }
    Bytes& operator<<(double value) { return put(value); }
    Bytes& operator<<(bool value) { return put(static_cast<quint8>(value)); }
    Bytes& operator<<(Span value) { return *this << static_cast<qint64>(value.start) << static_cast<qint64>(value.end); }
    Bytes& operator<<(const RawSpan& value) { return *this << value.source << value.span; }
    template <typename Kind>
    Bytes& operator<<(Id<Kind> value) { return put(static_cast<quint32>(value.number())); }
    template <typename Enum>
        requires std::is_enum_v<Enum>
    Bytes& operator<<(Enum value) { return put(static_cast<quint8>(value)); }
    template <typename T>
    Bytes& operator<<(const std::vector<T>& values) {
        put(static_cast<quint32>(values.size()));
        for (const T& value : values)
            *this << value;
        return *this;
    }
    Bytes& operator<<(const Role& role) { return *this << role.title << role.place; }
    Bytes& operator<<(const StoredBlock& block) { return *this << block.id << block.type << block.part << block.cutStart << block.cutEnd; }
    Bytes& operator<<(const std::pair<SourceId, quint8>& value) { return *this << value.first << value.second; }
    Bytes& operator<<(const Mention& mention) {
        return *this << mention.kind << mention.form << mention.span << mention.person << mention.place << mention.byEditor;
    }
    Bytes& operator<<(const Repair& repair) {
        *this << repair.key << repair.rule << repair.state << repair.effect << repair.raw << repair.before << repair.after << repair.confidence;
        return *this << repair.reason.sentence << repair.reason.particulars;
    }

    [[nodiscard]] QByteArray take() { return std::move(bytes_); }

private:
    template <typename T>
    Bytes& put(const T& value) {
        stream_ << value;
        return *this;
    }
    QByteArray bytes_;
    QDataStream stream_;
};

/// Reads them again; after the first fault everything is empty.
class ReadBytes {
public:
    explicit ReadBytes(const QByteArray& bytes) : stream_(bytes) { stream_.setVersion(QDataStream::Qt_6_0); }

    ReadBytes& operator>>(QString& value) { return get(value); }
    ReadBytes& operator>>(QStringList& value) { return get(value); }
    ReadBytes& operator>>(QByteArray& value) { return get(value); }
    ReadBytes& operator>>(quint8& value) { return get(value); }
    ReadBytes& operator>>(quint32& value) { return get(value); }
    ReadBytes& operator>>(qint64& value) { return get(value); }
    ReadBytes& operator>>(double& value) { return get(value); }
    ReadBytes& operator>>(bool& value) {
        quint8 stored = 0;
        get(stored);
        value = stored != 0;
        return *this;
    }
    ReadBytes& operator>>(Span& value) {
        qint64 start = 0, end = 0;
        *this >> start >> end;
        value = {static_cast<qsizetype>(start), static_cast<qsizetype>(end)};
        return *this;
    }
    ReadBytes& operator>>(RawSpan& value) { return *this >> value.source >> value.span; }
    template <typename Kind>
    ReadBytes& operator>>(Id<Kind>& value) {
        quint32 number = 0;
        get(number);
        value = Id<Kind>(number);
        return *this;
    }
    ReadBytes& operator>>(MentionKind& value) { return enumeration(value, MentionKind::Place); }
    ReadBytes& operator>>(MentionForm& value) { return enumeration(value, MentionForm::Title); }
    ReadBytes& operator>>(PlaceCategory& value) { return enumeration(value, PlaceCategory::Other); }
    ReadBytes& operator>>(RepairState& value) { return enumeration(value, RepairState::Rejected); }
    ReadBytes& operator>>(RepairEffect& value) { return enumeration(value, RepairEffect::Notice); }
    ReadBytes& operator>>(Decision& value) { return enumeration(value, Decision::Rejected); }
    template <typename T>
    ReadBytes& operator>>(std::vector<T>& values) {
        quint32 count = 0;
        get(count);
        values.clear();
        for (quint32 i = 0; i < count && isWhole(); ++i)
            *this >> values.emplace_back();
        return *this;
    }
    ReadBytes& operator>>(Role& role) { return *this >> role.title >> role.place; }
    ReadBytes& operator>>(StoredBlock& block) { return *this >> block.id >> block.type >> block.part >> block.cutStart >> block.cutEnd; }
    ReadBytes& operator>>(std::pair<SourceId, quint8>& value) { return *this >> value.first >> value.second; }
    ReadBytes& operator>>(Mention& mention) {
        return *this >> mention.kind >> mention.form >> mention.span >> mention.person >> mention.place >> mention.byEditor;
    }
    ReadBytes& operator>>(Repair& repair) {
        *this >> repair.key >> repair.rule >> repair.state >> repair.effect >> repair.raw >> repair.before >> repair.after >> repair.confidence;
        return *this >> repair.reason.sentence >> repair.reason.particulars;
    }

    void fail() { stream_.setStatus(QDataStream::ReadCorruptData); }
    [[nodiscard]] bool isWhole() const { return stream_.status() == QDataStream::Ok; }

private:
    template <typename T>
    ReadBytes& get(T& value) {
        stream_ >> value;
        return *this;
    }
    template <typename Enum>
    ReadBytes& enumeration(Enum& value, Enum last) {
        quint8 number = 0;
        get(number);
        if (number > static_cast<quint8>(last))
            fail();
        else
            value = static_cast<Enum>(number);
        return *this;
    }
    QDataStream stream_;
};

/// The repairs of some runs, each once, with its number from 1.
struct RepairTable {
    std::vector<RepairPtr> repairs;
    QHash<const Repair*, quint32> numbers;

    explicit RepairTable(const std::vector<Run>& runs) {
        for (const Run& run : runs) {
            if (!run.repair || numbers.contains(run.repair.get()))
                continue;
            repairs.push_back(run.repair);
            numbers.insert(run.repair.get(), static_cast<quint32>(repairs.size()));
        }
    }
};

bool readRuns(ReadBytes& bytes, const QString& text, Part& part) {
    std::vector<Repair> stored;
    quint32 count = 0;
    bytes >> stored >> count;
    std::vector<RepairPtr> repairs;
    for (Repair& repair : stored)
        repairs.push_back(std::make_shared<const Repair>(std::move(repair)));
    TracedTextBuilder builder;
    qsizetype start = 0;
    for (quint32 i = 0; i < count && bytes.isWhole(); ++i) {
        Run run;
        qint64 length = 0;
        quint32 number = 0;
        bytes >> run.raw >> length >> number;
        if (length < 0 || length > text.size() - start || number > repairs.size())
            return false;
        run.repair = number ? repairs[number - 1] : nullptr;
        builder.add(std::move(run), QStringView(text).mid(start, length));
        start += length;
    }
    part.text = std::move(builder).build();
    return bytes.isWhole() && start == text.size();
}

} // namespace

QByteArray bytesOf(const Part& part) {
    Bytes bytes;
    const RepairTable table(part.text.runs());
    bytes << part.text.text() << static_cast<quint32>(table.repairs.size());
    for (const RepairPtr& repair : table.repairs)
        bytes << *repair;
    bytes << static_cast<quint32>(part.text.runs().size());
    for (const Run& run : part.text.runs())
        bytes << run.raw << static_cast<qint64>(run.length) << table.numbers.value(run.repair.get());
    bytes << part.mentions;
    return bytes.take();
}

QByteArray bytesOf(const StoredArticle& article) {
    Bytes bytes;
    bytes << article.id << article.kind << article.parent << article.section << article.person;
    for (const qint64 head : article.heads)
        bytes << head;
    bytes << article.blocks;
    return bytes.take();
}

QByteArray bytesOf(const StoredItem& item) {
    Bytes bytes;
    bytes << static_cast<quint32>(item.id) << item.kind << item.part;
    return bytes.take();
}

QByteArray bytesOf(const Person& person) {
    Bytes bytes;
    bytes << person.id << person.name << person.aliases << person.roles;
    return bytes.take();
}

QByteArray bytesOf(const Place& place) {
    Bytes bytes;
    bytes << place.id << place.name << place.category << place.code << place.within;
    return bytes.take();
}

QByteArray bytesOf(const Repair& repair) {
    Bytes bytes;
    bytes << repair;
    return bytes.take();
}

QByteArray bytesOf(const StoredDecision& decision) {
    Bytes bytes;
    bytes << decision.key << decision.decision;
    return bytes.take();
}

QByteArray bytesOf(const StoredRoot& root) {
    Bytes bytes;
    bytes << stateFormat << root.masthead.title << root.masthead.publisher << root.masthead.date << root.masthead.number << root.state << root.lastId;
    bytes << root.sources << root.pageStates << root.articles << root.sections << root.furniture << root.people << root.places << root.doubts << root.decisions;
    return bytes.take();
}

QByteArray bytesOf(const std::vector<QByteArray>& items) {
    Bytes bytes;
    bytes << items;
    return bytes.take();
}

bool read(const QByteArray& from, Part& part) {
    ReadBytes bytes(from);
    QString text;
    bytes >> text;
    if (!readRuns(bytes, text, part))
        return false;
    bytes >> part.mentions;
    return bytes.isWhole();
}

bool read(const QByteArray& from, StoredArticle& article) {
    ReadBytes bytes(from);
    bytes >> article.id >> article.kind >> article.parent >> article.section >> article.person;
    for (qint64& head : article.heads)
        bytes >> head;
    bytes >> article.blocks;
    const bool known = std::all_of(article.blocks.begin(), article.blocks.end(), [](const StoredBlock& one) { return one.type <= quint8(BlockType::Caption); });
    return bytes.isWhole() && known && article.kind <= quint8(ArticleKind::Profile);
}

bool read(const QByteArray& from, StoredItem& item) {
    ReadBytes bytes(from);
    quint32 id = 0;
    bytes >> id >> item.kind >> item.part;
    item.id = id;
    return bytes.isWhole() && item.kind <= quint8(FurnitureKind::Unplaced);
}

bool read(const QByteArray& from, Person& person) {
    ReadBytes bytes(from);
    bytes >> person.id >> person.name >> person.aliases >> person.roles;
    return bytes.isWhole();
}

bool read(const QByteArray& from, Place& place) {
    ReadBytes bytes(from);
    bytes >> place.id >> place.name >> place.category >> place.code >> place.within;
    return bytes.isWhole();
}

bool read(const QByteArray& from, Repair& repair) {
    ReadBytes bytes(from);
    bytes >> repair;
    return bytes.isWhole();
}

bool read(const QByteArray& from, StoredDecision& decision) {
    ReadBytes bytes(from);
    bytes >> decision.key >> decision.decision;
    return bytes.isWhole();
}

bool read(const QByteArray& from, StoredRoot& root) {
    ReadBytes bytes(from);
    quint8 format = 0;
    bytes >> format >> root.masthead.title >> root.masthead.publisher >> root.masthead.date >> root.masthead.number >> root.state >> root.lastId;
    bytes >> root.sources >> root.pageStates >> root.articles >> root.sections >> root.furniture >> root.people >> root.places >> root.doubts >> root.decisions;
    const auto isState = [](quint8 state) { return state <= quint8(IssueState::Ready); };
    return bytes.isWhole() && format == stateFormat && isState(root.state)
        && std::all_of(root.pageStates.begin(), root.pageStates.end(), [&](const auto& one) { return isState(one.second); });
}

bool read(const QByteArray& from, std::vector<QByteArray>& items) {
    ReadBytes bytes(from);
    bytes >> items;
    return bytes.isWhole();
}

} // namespace lilong
