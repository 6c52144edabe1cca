#include "app/foundation/error.h"

namespace lilong {

QString Error::message() const {
    QString text = file.isEmpty() ? what : file + QStringLiteral(": ") + what;
    if (!advice.isEmpty())
        text += QLatin1Char(' ') + advice;
    return text;
}

tl::unexpected<Error> fail(Error::Kind kind, QString what, QString file, QString advice) {
    return tl::unexpected(Error{kind, std::move(what), std::move(file), std::move(advice)});
}

} // namespace lilong
