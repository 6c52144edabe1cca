#include "app/publish/json_writer.h"

#include <QLocale>

#include <cmath>

namespace lilong {

void JsonWriter::newLine() {
    out_ += '\n';
    out_.append(depth_, ' ');
}

void JsonWriter::separate() {
    if (afterName_) {
        afterName_ = false;
        return;
    }
    if (!first_)
        out_ += flatDepth_ > 0 ? ", " : ",";
    if (flatDepth_ == 0 && depth_ > 0)
        newLine();
    first_ = false;
}

void JsonWriter::open(char bracket) {
    separate();
    out_ += bracket;
    ++depth_;
    first_ = true;
}

void JsonWriter::close(char bracket) {
    --depth_;
    if (!first_ && flatDepth_ == 0)
        newLine();
    out_ += bracket;
    first_ = false;
}

void JsonWriter::beginArray(bool flat) {
    open('[');
    if (flat || flatDepth_ > 0)
        ++flatDepth_;
}

void JsonWriter::endArray() {
    close(']');
    if (flatDepth_ > 0)
        --flatDepth_;
}

void JsonWriter::name(const char* asciiName) {
    separate();
    out_ += '"';
    out_ += asciiName;
    out_ += "\": ";
    afterName_ = true;
}

void JsonWriter::string(QStringView text) {
    separate();
    out_ += '"';
    const QByteArray bytes = text.toUtf8();
    qsizetype kept = 0;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const auto c = static_cast<unsigned char>(bytes[i]);
        if (c >= 0x20 && c != '"' && c != '\\' && c != 0x7f)
            continue;
        out_.append(bytes.constData() + kept, i - kept);
        kept = i + 1;
        if (c == '"' || c == '\\')
            out_.append('\\').append(bytes[i]);
        else if (c == '\n')
            out_ += "\\n";
        else
            out_.append("\\u00").append(QByteArray::number(c, 16).rightJustified(2, '0'));
    }
    out_.append(bytes.constData() + kept, bytes.size() - kept);
    out_ += '"';
}

void JsonWriter::ascii(QByteArrayView word) {
    separate();
    out_ += '"';
    out_ += word;
    out_ += '"';
}

void JsonWriter::number(qint64 value) {
    separate();
    out_ += QByteArray::number(value);
}

void JsonWriter::number(double value) {
    separate();
    out_ += std::isfinite(value) ? QByteArray::number(value, 'g', QLocale::FloatingPointShortest) : QByteArrayLiteral("0");
}

void JsonWriter::boolean(bool value) {
    separate();
    out_ += value ? "true" : "false";
}

void JsonWriter::null() {
    separate();
    out_ += "null";
}

QByteArray JsonWriter::take() && {
    out_ += '\n';
    return std::move(out_);
}

} // namespace lilong
