#pragma once

#include "app/issue/mention.h"

#include <QString>

#include <map>

namespace lilong {

/// What the editor said of names in other issues of one newsletter: tagged herself, or refused for the newsletter. The newest word counts.
struct NameMemory {
    using Name = std::pair<MentionKind, QString>;

    std::map<Name, QString> tagged;  ///< full names and places → the issue where she last tagged them, as she knows it
    std::map<Name, QString> refused; ///< texts that are no names → the issue where she said so

    void tag(const Name& name, const QString& issue) {
        refused.erase(name);
        tagged[name] = issue;
    }
    void refuse(const Name& name, const QString& issue) {
        tagged.erase(name);
        refused[name] = issue;
    }
    [[nodiscard]] bool isEmpty() const { return tagged.empty() && refused.empty(); }
    [[nodiscard]] bool operator==(const NameMemory&) const = default;
};

} // namespace lilong
