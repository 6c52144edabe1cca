#include "app/structure/portrait_names.h"

#include "app/structure/profile_heading.h"


#include <QHash>

#include <algorithm>

namespace lilong {
namespace {

constexpr qsizetype shortestName = 2;
constexpr qsizetype longestName = 4; // characters; those of foreigners are longer, and are told by their words

std::optional<ProfileHeading> personOf(const Fragment& heading, const Lexicon& lexicon) {
    auto person = heading.kind == FragmentKind::ProfileHeading ? profileHeading(heading.string(), lexicon) : std::nullopt;
    return person ? person : personInHeading(heading.string(), lexicon);
}

/// The only one of the persons whom the text names.
int onlyOneIn(QStringView text, const QHash<QString, int>& persons) {
    int only = PortraitNames::none;
    for (qsizetype i = 0; i + shortestName <= text.size(); ++i) {
        for (qsizetype length = shortestName; length <= std::min(longestName, text.size() - i); ++length) {
            const int person = persons.value(text.sliced(i, length).toString(), PortraitNames::none);
            if (person != PortraitNames::none && only != PortraitNames::none && person != only)
                return PortraitNames::none;
            only = person == PortraitNames::none ? only : person;
        }
    }
    return only;
}

} // namespace

PortraitNames::PortraitNames(const std::vector<Fragment>& page, const Lexicon& lexicon) : named_(page.size(), none) {
    QHash<QString, int> persons;
    for (size_t i = 0; i < page.size(); ++i) {
        const auto person = page[i].isHeading() ? personOf(page[i], lexicon) : std::nullopt;
        if (!person)
            continue;
        const auto known = persons.constFind(person->name);
        named_[i] = known != persons.constEnd() ? *known : *persons.insert(person->name, static_cast<int>(persons.size()));
    }
    for (size_t i = 0; i < page.size() && !persons.isEmpty(); ++i) {
        if (page[i].kind == FragmentKind::Paragraph)
            named_[i] = onlyOneIn(page[i].string(), persons);
    }
}

} // namespace lilong
