#include "app/language/knowledge.h"

#include "app/language/character_model.h"
#include "app/language/gazetteer.h"
#include "app/language/language_model.h"
#include "app/language/lexicon.h"
#include "app/language/look_alikes.h"
#include "app/language/word_patterns.h"

namespace lilong {

Knowledge::Knowledge()
    : languageModel_(std::make_unique<const LanguageModel>()), characterModel_(std::make_unique<const CharacterModel>()),
      lexicon_(std::make_unique<const Lexicon>()),
      lookAlikes_(std::make_unique<const LookAlikes>()), wordPatterns_(std::make_unique<const WordPatterns>()),
      gazetteer_(std::make_unique<const Gazetteer>()) {}

Knowledge::~Knowledge() = default;

Result<std::shared_ptr<const Knowledge>> Knowledge::load() { return std::shared_ptr<const Knowledge>(new Knowledge()); }

} // namespace lilong
