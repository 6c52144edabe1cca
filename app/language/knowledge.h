#pragma once

#include "app/foundation/error.h"

#include <memory>

namespace lilong {

class CharacterModel;
class Gazetteer;
class LanguageModel;
class Lexicon;
class LookAlikes;
class WordPatterns;

/// Everything the stages know about Chinese, read-only, loaded once and shared between threads.
class Knowledge {
public:
    /// Loads the word model of libime (mapped, not copied) and the lexicons built into the program. Without an installed
    /// word model the program still works: `languageModel().isAvailable()` is false and scores are neutral.
    [[nodiscard]] static Result<std::shared_ptr<const Knowledge>> load();
    ~Knowledge();

    [[nodiscard]] const LanguageModel& languageModel() const { return *languageModel_; }
    [[nodiscard]] const CharacterModel& characterModel() const { return *characterModel_; }
    [[nodiscard]] const Lexicon& lexicon() const { return *lexicon_; }
    [[nodiscard]] const LookAlikes& lookAlikes() const { return *lookAlikes_; }
    [[nodiscard]] const WordPatterns& wordPatterns() const { return *wordPatterns_; }
    [[nodiscard]] const Gazetteer& gazetteer() const { return *gazetteer_; }

private:
    Knowledge();
    std::unique_ptr<const LanguageModel> languageModel_;
    std::unique_ptr<const CharacterModel> characterModel_;
    std::unique_ptr<const Lexicon> lexicon_;
    std::unique_ptr<const LookAlikes> lookAlikes_;
    std::unique_ptr<const WordPatterns> wordPatterns_;
    std::unique_ptr<const Gazetteer> gazetteer_;
};
using KnowledgePtr = std::shared_ptr<const Knowledge>;

} // namespace lilong
