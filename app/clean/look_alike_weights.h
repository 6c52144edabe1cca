#pragma once

// Made by resources/look_alikes/train_judge.py.

#include "app/clean/look_alike_search.h"

namespace lilong::weights {

inline constexpr double firstBias = -3.8667;
inline constexpr std::array<double, LookAlikeEvidence::features> first{
    0.95217, 0.056861, 1.6915, 1.5071, 1.5861, -0.00095145, -0.33387, 0.22845, -0.036772, 1.0543, -0.92876, 0.050325, -0.055678, 0.17521};
inline constexpr double bias = 1.7951;
inline constexpr double rate = 2.6574;
inline constexpr std::array<double, LookAlikeEvidence::features> second{
    0.90029, 0.15448, 1.7057, 1.3246, 1.4992, -0.026015, -0.38953, 0.19704, -0.013747, 1.0557, -0.78948, 0.1166, -0.055471, 0.18194};

} // namespace lilong::weights
