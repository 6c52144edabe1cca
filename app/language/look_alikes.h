#pragma once

#include <QStringView>

#include <cstdint>
#include <optional>
#include <vector>

namespace lilong {

/// What is known of characters that are taken for one another on paper: how alike their pictures are in several faces, and how
/// often one was read as the other. Compiled by resources/look_alikes, built in and not copied; safe for several threads.
class LookAlikes {
public:
    LookAlikes();
    /// A table in the form that the compiler writes; anything else is an empty table. The bytes must outlive it.
    explicit LookAlikes(const char* bytes, size_t size);

    /// How alike the pictures of two characters are: 1 the same, 0 nothing in common (or not known).
    [[nodiscard]] double likeness(char16_t a, char16_t b) const;

    /// log10 of how likely `printed` is read as `read`; nothing where that was not seen.
    [[nodiscard]] std::optional<double> readAs(char16_t printed, char16_t read) const;

    /// log10 of how often a printed character is misread, whatever for: some are nearly always.
    [[nodiscard]] double isMisread(char16_t printed) const { return share(misread_, printed); }
    /// log10 of how often something else was printed where the character is read.
    [[nodiscard]] double isIntruding(char16_t read) const { return share(intruding_, read); }

    /// log10 of how often `ghost` was read before `next` where nothing was printed; nothing where it is none of the characters that are added so.
    [[nodiscard]] std::optional<double> isGhost(char16_t ghost, char16_t next) const;

    /// Calls visit(printed, log10 P(read | printed)) for every character that was seen read as `read`, the likeliest first.
    template <typename Visit>
    void forEachPrinted(char16_t read, Visit visit) const {
        const std::uint16_t index = indexOf(read);
        if (index == unknown)
            return;
        for (std::uint32_t i = at<std::uint32_t>(starts_, index); i < at<std::uint32_t>(starts_, index + 1U); ++i)
            visit(at<char16_t>(pairs_, 2 * i), at<std::uint16_t>(pairs_, 2 * i + 1) / -100.0);
    }

    [[nodiscard]] bool isEmpty() const { return index_.empty(); }

private:
    static constexpr std::uint16_t unknown = 0xFFFF;

    static constexpr double usualShare = -1.5; ///< of characters that are not known

    void open(const char* bytes, size_t size);
    [[nodiscard]] double share(const char* table, char16_t c) const;
    [[nodiscard]] std::uint16_t indexOf(char16_t c) const { return index_.empty() ? unknown : index_[c]; }
    /// The tables lie in the program's own data, at any address.
    template <typename Number>
    [[nodiscard]] static Number at(const char* table, size_t index) {
        Number number;
        __builtin_memcpy(&number, table + index * sizeof(Number), sizeof(Number));
        return number;
    }

    std::vector<std::uint16_t> index_; ///< of each UTF-16 unit; empty without a table
    const char* pictures_ = nullptr;
    const char* starts_ = nullptr;
    const char* pairs_ = nullptr;
    const char* misread_ = nullptr;
    const char* intruding_ = nullptr;
    const char* ghosts_ = nullptr;
    size_t characters_ = 0;
    size_t ghostCount_ = 0;
    size_t dimensions_ = 0;
};

} // namespace lilong
