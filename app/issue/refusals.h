#pragma once

#include "app/issue/decisions.h"
#include "app/issue/mention.h"
#include "app/issue/name_memory.h"
#include "app/issue/part.h"

#include <QSet>

#include <optional>

namespace lilong {

/// How far the editor's word reaches that a text names nobody and nowhere.
enum class RefusalScope {
    Mention,   ///< this one place of the page
    Issue,     ///< the text, wherever it stands in this issue
    Newsletter ///< the text, in this issue and all later ones of the newsletter
};

/// The key among an issue's decisions that says so of one place. It is made of the raw place, which no repair and no later run ever moves.
[[nodiscard]] QString refusalKey(MentionKind kind, const Part& part, Span span);
/// The same of a text, in the issue or the newsletter (never RefusalScope::Mention).
[[nodiscard]] QString refusalKey(MentionKind kind, QStringView text, RefusalScope scope);

/// The text that such a key refuses for a whole newsletter; nothing for any other key.
struct RefusedName {
    MentionKind kind = MentionKind::Person;
    QString text;
};
[[nodiscard]] std::optional<RefusedName> newsletterRefusal(const QString& key);

/// All refusals that hold in an issue, to be asked of every name found. A look-up each.
class Refusals {
public:
    /// @param memory what earlier issues of the newsletter refuse; an issue's own tags come first
    explicit Refusals(const Decisions& decisions, const NameMemory& memory = {});

    [[nodiscard]] bool isEmpty() const { return keys_.isEmpty() && memory_.empty(); }
    /// How far the refusal of a name reaches; nothing where it is none.
    [[nodiscard]] std::optional<RefusalScope> scopeOf(MentionKind kind, const Part& part, Span span) const;

private:
    QSet<QString> keys_;
    std::map<NameMemory::Name, QString> memory_;
};

} // namespace lilong
