#include "app/structure/page_imprint.h"

#include "app/structure/classify.h"
#include "app/structure/furniture_rules.h"
#include "app/structure/printed_lines.h"

namespace lilong {

PageImprint imprintOf(const std::vector<SourcePtr>& pages, const Knowledge& knowledge) {
    PageImprint imprint;
    for (const SourcePtr& page : pages) {
        std::vector<Fragment> fragments = fragmentsOf(TracedText(*page, {0, page->text.size()}), pages);
        classify(fragments, knowledge, pages);
        QStringList lines;
        for (const Fragment& fragment : fragments) {
            if (fragment.kind != FragmentKind::Furniture)
                continue;
            lines << asPrinted(fragment.text, pages);
            const bool mayBeText = endsSentence(fragment.string()); // the end of a paragraph whose lines nobody has joined yet
            if (fragment.furniture == FurnitureKind::Folio && imprint.folio.isEmpty() && !mayBeText)
                imprint.folio = fragment.string();
        }
        readMasthead(lines, imprint.masthead);
    }
    return imprint;
}

} // namespace lilong
