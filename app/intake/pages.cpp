#include "app/intake/file_nature.h"
#include "app/intake/intake.h"

namespace lilong {
namespace {

QString pageName(const QString& file, qsizetype page) {
    return page == 0 ? file : QStringLiteral("%1 (%2)").arg(file).arg(page + 1);
}

} // namespace

std::vector<SourcePtr> pagesOf(const std::vector<DecodedText>& texts) {
    std::vector<SourcePtr> pages;
    for (const DecodedText& text : texts) {
        const QStringList parts = text.text.split(QLatin1Char('\f'));
        for (qsizetype page = 0; page < parts.size(); ++page) {
            if (isBlank(parts[page]))
                continue;
            const SourceId id(static_cast<std::uint32_t>(pages.size() + 1));
            pages.push_back(std::make_shared<const Source>(Source{id, pageName(text.name, page), text.sha256, text.encoding, parts[page]}));
        }
    }
    return pages;
}

} // namespace lilong
