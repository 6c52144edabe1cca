#pragma once

#include <QString>

#include <algorithm>

namespace lilong {

/// The surroundings of a character in a run, and where it stands in them.
struct CharacterWindow {
    QString text;
    qsizetype at;

    CharacterWindow(QStringView run, qsizetype position, qsizetype length)
        : text(run.mid(std::max<qsizetype>(0, position - length), length + 1 + std::min(position, length)).toString()), at(std::min(position, length)) {}
    [[nodiscard]] const QString& with(char16_t character) {
        text[at] = QChar(character);
        return text;
    }
};

} // namespace lilong
