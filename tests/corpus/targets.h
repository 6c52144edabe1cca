#pragma once

#include "tests/corpus/page_score.h"

#include <array>
#include <optional>

namespace lilong::corpus {

/// The ways in which the text of a page was extracted; the last part of a raw page's name. `ocrbad` is a poor scan;
/// `lists` are notices, letters, tables and poems, their text in reading order.
inline constexpr std::array channels{"seed", "raw", "pdf", "layout", "ocr", "ocrbad", "lists"};

/// What one measure has to reach on each channel; nothing where it is not asked for. Character errors are at most, all else at least.
struct Target {
    Measure measure;
    const char* name;
    std::array<std::optional<double>, channels.size()> bounds;  ///< what the pages of this folder must reach: raise them with the program
    std::array<std::optional<double>, channels.size()> wanted;  ///< where the program shall come to, shown beside the figures
};

inline constexpr std::nullopt_t none = std::nullopt;

// A bound stands a little below what is reached, so that a change elsewhere that moves one small article does not stop the work.
inline const std::array<Target, 9> targets{{
    // clang-format off
    //                                                      seed   raw    pdf    layout ocr    ocrbad lists    seed   raw    pdf    layout ocr   ocrbad
    {Measure::CharacterErrors, "cer at most",              {0.03,  0.015, 0.19,  0.03,  0.21,  none,  0.06}, {0.030, 0.020, 0.080, 0.060, 0.080, 0.090}},
    {Measure::Paragraph,       "paragraph",                {0.88,  0.96,  0.84,  0.92,  none,  none,  0.90}, {0.92,  0.92,  0.75,  0.78,  none,  none}},
    {Measure::NearParagraph,   "paragraph, nearly",        {0.88,  0.96,  0.85,  0.92,  0.72,  none,  0.90}, {0.97,  0.94,  0.80,  0.82,  0.80,  0.78}},
    {Measure::Headline,        "headline",                 {0.85,  0.89,  0.70,  0.95,  0.30,  none,  0.75}, {0.95,  0.93,  0.85,  0.85,  0.75,  0.70}},
    {Measure::Unit,            "article, profile",         {0.85,  0.80,  0.62,  0.88,  0.18,  none,  0.43}, {0.90,  0.90,  0.70,  0.70,  0.65,  0.60}},
    {Measure::Byline,          "byline",                   {0.95,  0.95,  0.95,  0.90,  0.89,  none,  0.85}, {0.95,  0.90,  0.80,  0.80,  0.75,  0.70}},
    {Measure::Caption,         "caption",                  {0.00,  0.88,  0.80,  0.91,  0.55,  none,  0.85}, {0.95,  0.90,  0.80,  0.80,  0.75,  0.70}},
    {Measure::Crosshead,       "crosshead",                {0.95,  0.95,  0.24,  0.95,  0.48,  none,  0.60}, {0.95,  0.90,  0.80,  0.80,  0.75,  0.70}},
    {Measure::Furniture,       "furniture",                {0.95,  0.96,  0.90,  0.95,  0.88,  none,  0.85}, {0.95,  0.85,  0.80,  0.80,  0.70,  0.65}},
    // clang-format on
}};

} // namespace lilong::corpus
