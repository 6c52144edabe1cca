#include "app/archive/stored_memory.h"

#include "app/archive/stored_names.h"
#include "app/archive/stored_text.h"
#include "app/issue/refusals.h"

#include <algorithm>

namespace lilong {
namespace {

/// One word of the editor: what she tagged, or refused, in which issue.
struct Word {
    QString saved;
    qint64 issue = 0;
    QString issueName;
    NameMemory::Name name;
    bool isRefusal = false;

    [[nodiscard]] auto when() const { return std::tie(saved, issue); }
};

Word wordIn(const Row& row, NameMemory::Name name, bool isRefusal) {
    const QString number = row.text(2);
    return {row.text(1), row.integer(0), number.isEmpty() ? row.text(3) : number, std::move(name), isRefusal};
}

} // namespace

Result<NameMemory> readNameMemory(Connection& connection, const QString& title, StoredIssueId except) {
    if (title.isEmpty())
        return NameMemory();
    std::vector<Word> words;
    const QVariantList asked{storedText(title), static_cast<qint64>(except.number())};
    const Result<void> done = connection.read(Statement::SelectEditorsTags, asked, [&](const Row& row) -> Result<void> {
        // A word of a newer version is passed over: without it, less is known.
        const auto kind = fromStoredName<MentionKind>(row.text(4));
        const QString text = row.text(7), name = text.mid(row.integer(5), row.integer(6) - row.integer(5));
        if (kind && !name.isEmpty())
            words.push_back(wordIn(row, {*kind, name}, false));
        return {};
    }).and_then([&] {
        return connection.read(Statement::SelectRefusals, asked, [&](const Row& row) -> Result<void> {
            if (const auto name = newsletterRefusal(row.text(4)))
                words.push_back(wordIn(row, {name->kind, name->text}, true));
            return {};
        });
    });
    std::stable_sort(words.begin(), words.end(), [](const Word& a, const Word& b) { return a.when() < b.when(); });
    NameMemory memory;
    for (const Word& word : words)
        word.isRefusal ? memory.refuse(word.name, word.issueName) : memory.tag(word.name, word.issueName);
    return done.map([&] { return memory; });
}

} // namespace lilong
