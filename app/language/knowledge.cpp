#include "app/language/knowledge.h"

#include "app/language/language_model.h"
#include "app/language/lexicon.h"

namespace lilong {

Knowledge::Knowledge() : languageModel_(std::make_unique<const LanguageModel>()), lexicon_(std::make_unique<const Lexicon>()) {}

Knowledge::~Knowledge() = default;

Result<std::shared_ptr<const Knowledge>> Knowledge::load() { return std::shared_ptr<const Knowledge>(new Knowledge()); }

} // namespace lilong
