#pragma once

#include <QByteArray>
#include <QString>

namespace lilong {

/// Writes JSON straight into UTF-8, indented by one space a level; faster than building a QJsonDocument, and the members
/// stay in the order in which they are written. Calls must pair up; nothing is checked.
class JsonWriter {
public:
    void beginObject() { open('{'); }
    void endObject() { close('}'); }
    /// An array, one element a line; `flat` puts them on one line, for short rows of numbers.
    void beginArray(bool flat = false);
    void endArray();
    void name(const char* asciiName);

    void string(QStringView text);
    void stringOrNull(QStringView text) { text.isEmpty() ? null() : string(text); }
    void ascii(QByteArrayView word); ///< a string that needs no escapes
    void number(qint64 value);
    void number(double value); ///< what JSON cannot say (NaN, infinity) is written as 0
    void boolean(bool value);
    void null();

    /// What was written, with a line end behind it.
    [[nodiscard]] QByteArray take() &&;

private:
    void open(char bracket);
    void close(char bracket);
    void separate();
    void newLine();

    QByteArray out_;
    int depth_ = 0;
    int flatDepth_ = 0;
    bool first_ = true;
    bool afterName_ = false;
};

} // namespace lilong
