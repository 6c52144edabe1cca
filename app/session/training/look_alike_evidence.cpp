// look_alike_evidence [--ghosts] PAGES.jsonl: what the search for look-alikes finds in pages whose print is known, as numbers for train_judge.py.
//
// A line of PAGES.jsonl is {"name", "read": text, "printed": text of the same length, character U+FFFF where nothing stood, U+FFFE where that
// is not known}. Prints one line a doubtful character: name, characters looked at, place in the text, read, proposed, printed, places of others
// that were misread within two letters (- for none), 1 where it may be put right unasked, evidence ….
// With --ghosts those that may have been added are what is proposed: nothing is, U+FFFF.

#include "app/clean/clean.h"
#include "app/clean/ghost_characters.h"
#include "app/clean/look_alike_judge.h"
#include "app/clean/look_alikes.h"
#include "app/session/pipeline.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

#include <algorithm>
#include <cstdio>
#include <random>

using namespace lilong;

namespace {

constexpr QChar nothing(0xFFFF);
constexpr QChar unknown(0xFFFE);

Result<Issue> taggedIssue(const QString& text, const Knowledge& knowledge) {
    const auto source = std::make_shared<const Source>(Source{SourceId(1), QStringLiteral("page"), {}, QStringLiteral("UTF-8"), text});
    return runPipeline({source}, {}, knowledge, {.clean = {.switchedOff = {lookAlikeRule}}}, Progress());
}

/// The tagger has seen this text, other text it knows less well: one name in five is left bare, so that the judge learns what names look like.
void forgetNames(SearchedParts& parts) {
    static std::mt19937 random(1);
    for (SearchedText& text : parts.texts) {
        std::erase_if(text.covered, [](const Span&) { return random() % 5 == 0; });
        std::erase_if(text.names, [&](const auto& name) { return std::find(text.covered.begin(), text.covered.end(), name.span) == text.covered.end(); });
    }
}

/// Prints what was found in one page.
class EvidencePrinter {
public:
    EvidencePrinter(const QJsonObject& page, const Issue& issue, const SearchedParts& parts, qsizetype characters)
        : name_(page[QLatin1String("name")].toString().toUtf8()), read_(page[QLatin1String("read")].toString()), printed_(page[QLatin1String("printed")].toString()), issue_(issue), parts_(parts),
          characters_(characters) {}

    template <typename Values>
    void print(size_t text, qsizetype place, QChar proposed, bool mayBeUnasked, const Values& values) const {
        const std::vector<RawSpan> raw = issue_.part(parts_.refs[text])->text.rawOf({place, place + 1});
        if (raw.empty() || raw.front().span.start >= printed_.size() || printed_[raw.front().span.start] == unknown)
            return;
        const qsizetype at = raw.front().span.start;
        std::printf("%s\t%lld\t%lld\t%s\t%s\t%s\t%s\t%d", name_.constData(), static_cast<long long>(characters_), static_cast<long long>(at),
                    qUtf8Printable(parts_.texts[text].text.mid(place, 1)), qUtf8Printable(QString(proposed)), qUtf8Printable(printed_.mid(at, 1)),
                    qUtf8Printable(misreadBeside(at)), mayBeUnasked ? 1 : 0);
        for (const double value : values)
            std::printf("\t%.4g", value);
        std::printf("\n");
    }

private:
    /// The phrase that an editor is shown ends two letters on either side, or where they end.
    [[nodiscard]] QString misreadBeside(qsizetype at) const {
        QStringList places;
        for (const qsizetype step : {-1, 1})
            for (qsizetype i = at + step, letters = 0; i >= 0 && i < read_.size() && letters < 2 && (read_[i].isLetter() || read_[i].isSpace()); i += step)
                if (read_[i].isLetter()) {
                    ++letters;
                    if (read_[i] != printed_[i])
                        places << QString::number(i);
                }
        return places.isEmpty() ? QStringLiteral("-") : places.join(u',');
    }

    QByteArray name_;
    QString read_;
    QString printed_;
    const Issue& issue_;
    const SearchedParts& parts_;
    qsizetype characters_;
};

void printEvidence(const QJsonObject& page, const Knowledge& knowledge, bool ghosts) {
    const Result<Issue> issue = taggedIssue(page[QLatin1String("read")].toString(), knowledge);
    if (!issue) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(issue.error().message()));
        return;
    }
    SearchedParts parts = searchedParts(*issue);
    forgetNames(parts);
    const FoundLookAlikes all = findLookAlikes(parts.texts, knowledge);
    const EvidencePrinter printer(page, *issue, parts, all.characters);
    if (!ghosts)
        for (const LookAlike& found : all.found)
            printer.print(found.text, found.at, QChar(found.printed), mayBePutRightUnasked(found, parts.texts[found.text].text), found.evidence.values);
    else if (all.isPoor)
        for (const Ghost& ghost : ghostsIn(parts.texts, knowledge, LookAlikeJudge(all.found, all.characters).rate()))
            printer.print(ghost.text, ghost.at, nothing, false, ghost.evidence.values);
}

} // namespace

int main(int argc, char** argv) {
    const bool ghosts = argc > 2 && QByteArray(argv[1]) == "--ghosts";
    QFile file(argc > 1 ? QString::fromLocal8Bit(argv[argc - 1]) : QString());
    const auto knowledge = Knowledge::load();
    if (!knowledge || !file.open(QIODevice::ReadOnly))
        return 1;
    while (!file.atEnd())
        printEvidence(QJsonDocument::fromJson(file.readLine()).object(), **knowledge, ghosts);
    return 0;
}
