#include "app/command_line/console.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <cerrno>
#include <memory>

namespace lilong {

QString visible(QStringView text) {
    QString shown;
    shown.reserve(text.size());
    for (const QChar c : text) {
        const ushort unit = c.unicode();
        const bool isBidiControl = (unit >= 0x202A && unit <= 0x202E) || (unit >= 0x2066 && unit <= 0x2069);
        if (unit < 0x20)
            shown += QChar(0x2400 + unit);
        else
            shown += unit == 0x7F || (unit >= 0x80 && unit < 0xA0) || unit == 0x2028 || unit == 0x2029 || isBidiControl ? QChar(0xFFFD) : c;
    }
    return shown;
}

ExitStatus Console::write(const QByteArray& result) {
    clearProgressLine();
    errno = 0;
    for (qint64 written = 0; written < result.size();) {
        const qint64 taken = results_.write(result.constData() + written, result.size() - written);
        if (taken > 0) {
            written += taken;
            continue;
        }
        if (errno != EPIPE)
            say(QCoreApplication::translate("CommandLine", "The result cannot be written: %1.").arg(results_.errorString()));
        return ExitStatus::Fault;
    }
    return ExitStatus::Done;
}

void Console::say(const QString& message) {
    clearProgressLine();
    // Where even messages cannot be written there is nobody to tell; the exit status still does.
    messages_.write(QStringLiteral("lilong-cli: %1\n").arg(visible(message)).toUtf8());
}

ExitStatus Console::refuse(const Error& error, ExitStatus status) {
    say(error.message());
    return status;
}

Progress Console::progress() {
    if (!showProgress_)
        return {};
    auto sinceDrawn = std::make_shared<QElapsedTimer>();
    return Progress(CancelToken(), [this, sinceDrawn](double share, const QString& step) {
        if (sinceDrawn->isValid() && sinceDrawn->elapsed() < 100)
            return;
        sinceDrawn->start();
        lineIsDrawn_ = true;
        messages_.write(QStringLiteral("\r\x1b[K%1 % %2").arg(static_cast<int>(share * 100), 3).arg(visible(step)).toUtf8());
    });
}

void Console::clearProgressLine() {
    if (lineIsDrawn_)
        messages_.write("\r\x1b[K");
    lineIsDrawn_ = false;
}

} // namespace lilong
