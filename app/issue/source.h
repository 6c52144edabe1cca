#pragma once

#include "app/foundation/id.h"
#include "app/text/span.h"

#include <QByteArray>
#include <QString>

#include <memory>

namespace lilong {

using SourceId = Id<struct SourceKind>;

/// One raw page, exactly as decoded. Never changed after intake.
struct Source {
    SourceId id;
    QString name;      ///< the file's name or a translated "clipboard", for people; not a path
    QByteArray sha256; ///< of the bytes read, lower-case hex
    QString encoding;  ///< IANA name
    QString text;
};
using SourcePtr = std::shared_ptr<const Source>;

/// A stretch of a source's raw text, in UTF-16 units. An empty span is a place between two characters.
struct RawSpan {
    SourceId source;
    Span span;

    [[nodiscard]] auto operator<=>(const RawSpan&) const = default;
};

} // namespace lilong
