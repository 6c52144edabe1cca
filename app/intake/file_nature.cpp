#include "app/intake/file_nature.h"

#include <QCoreApplication>

#include <algorithm>

namespace lilong {
namespace {

struct Signature {
    QByteArrayView bytes;
    const char* kind;
};

// Only kinds that an office really has among its pages; anything else is found by its control characters.
const Signature signatures[] = {
    {"%PDF-", QT_TRANSLATE_NOOP("Intake", "a PDF document")},
    {"\x89PNG\r\n\x1A\n", QT_TRANSLATE_NOOP("Intake", "a PNG picture")},
    {"\xFF\xD8\xFF", QT_TRANSLATE_NOOP("Intake", "a JPEG picture")},
    {"GIF8", QT_TRANSLATE_NOOP("Intake", "a GIF picture")},
    {"II*\0", QT_TRANSLATE_NOOP("Intake", "a TIFF picture")},
    {"MM\0*", QT_TRANSLATE_NOOP("Intake", "a TIFF picture")},
    {"PK\x03\x04", QT_TRANSLATE_NOOP("Intake", "a ZIP or office document (docx, wps, odt)")},
    {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", QT_TRANSLATE_NOOP("Intake", "an office document (doc, wps)")},
    {"{\\rtf", QT_TRANSLATE_NOOP("Intake", "an RTF document")},
    {"SQLite format 3", QT_TRANSLATE_NOOP("Intake", "a database or a Lilong archive")},
};

bool isTextControl(uint unit) { return unit >= 0x09 && unit <= 0x0D; }

// Two stray marks are common in text that a PDF left; more than one in fifty is no text.
bool tooMany(qsizetype controls, qsizetype length) { return controls > 2 && controls * 50 > length; }

} // namespace

QString knownBinaryKind(QByteArrayView bytes) {
    const auto* const found = std::find_if(std::begin(signatures), std::end(signatures),
                                           [&](const Signature& signature) { return bytes.startsWith(signature.bytes); });
    return found == std::end(signatures) ? QString() : QCoreApplication::translate("Intake", found->kind);
}

bool looksBinary(QByteArrayView bytes) {
    const auto isControl = [](char byte) {
        const auto unit = static_cast<uchar>(byte);
        return (unit < 0x20 && !isTextControl(unit)) || unit == 0x7F;
    };
    return bytes.contains('\0') || tooMany(std::count_if(bytes.begin(), bytes.end(), isControl), bytes.size());
}

bool looksBinary(QStringView text) {
    const auto isControl = [](QChar c) { return c.category() == QChar::Other_Control && !isTextControl(c.unicode()) && c != QChar(0x85); };
    return text.contains(QChar(u'\0')) || tooMany(std::count_if(text.begin(), text.end(), isControl), text.size());
}

bool isBlank(QStringView text) {
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.isSpace() || c.category() == QChar::Other_Format; });
}

} // namespace lilong
