#pragma once

#include <QByteArray>

#include <array>
#include <cstdint>
#include <memory>
#include <vector>

namespace lilong {

/// The features of one character, in a list that needs no memory of its own.
class FeatureList {
public:
    static constexpr size_t capacity = 96;
    void clear() { size_ = 0; }
    void add(std::uint32_t feature) { items_[size_++] = feature; }
    [[nodiscard]] size_t size() const { return size_; }
    [[nodiscard]] const std::uint32_t* begin() const { return items_.data(); }
    [[nodiscard]] const std::uint32_t* end() const { return items_.data() + size_; }

private:
    std::array<std::uint32_t, capacity> items_;
    size_t size_ = 0;
};

/// The weights of a trained sequence tagger (an averaged perceptron over characters): what each feature of a character says
/// for each label. Features are 32-bit hashes; the table has one row for each of 2^rowBits values of their upper bits.
class NameModel {
public:
    /// What a character is: outside every name, or at the beginning, inside or at the end of a name of one kind. A name has two
    /// characters or more.
    enum class Kind { Person, Alias, Title, Place };
    static constexpr int kinds = 4;
    static constexpr int labels = 1 + 3 * kinds;
    enum class Position { Begin, Inside, End };
    [[nodiscard]] static constexpr int label(Kind kind, Position position) {
        return 1 + 3 * static_cast<int>(kind) + static_cast<int>(position);
    }
    /// True where `next` may follow `label`: a name that has begun goes on until its end.
    [[nodiscard]] static bool mayFollow(int label, int next);

    static constexpr int rowBits = 19;
    static constexpr int rowWidth = 16; ///< labels, rounded up to what a vector register holds
    using Row = std::array<std::int8_t, rowWidth>;
    using Scores = std::array<std::int32_t, rowWidth>;

    /// Reads what `write` wrote. Anything else gives an empty model, which scores everything 0.
    [[nodiscard]] static std::unique_ptr<const NameModel> read(const QByteArray& bytes);
    [[nodiscard]] QByteArray write() const;

    [[nodiscard]] bool isEmpty() const { return groups_.empty(); }
    [[nodiscard]] static size_t rowOf(std::uint32_t feature) { return feature >> (32 - rowBits); }
    /// The rows of some features, as far as they hold anything.
    struct Rows {
        std::array<const Row*, FeatureList::capacity> items;
        size_t size = 0;
    };
    /// Most rows are empty: they are not kept, a bit per row says so. Those that are kept are asked for ahead of use: who finds the rows of
    /// several characters before adding them up does not wait for the memory. Not for an empty model.
    void find(const std::uint32_t* from, const std::uint32_t* to, Rows& found) const;
    /// Adds what the rows say together.
    static void add(const Rows& rows, Scores& scores);
    void addSum(const FeatureList& features, Scores& scores) const;
    [[nodiscard]] int transition(int from, int to) const { return transitions_[static_cast<size_t>(from)][static_cast<size_t>(to)]; }

    /// For training: all 2^rowBits rows.
    void setRows(const std::vector<Row>& rows);
    void setTransition(int from, int to, std::int8_t weight) { transitions_[static_cast<size_t>(from)][static_cast<size_t>(to)] = weight; }

private:
    std::vector<Row> rows_;             ///< those that hold any weight, in order
    std::vector<std::uint32_t> groups_; ///< for each eight rows of the table: a bit a row that is kept, below the number of rows kept before
    std::array<Row, rowWidth> transitions_{};
};

} // namespace lilong
