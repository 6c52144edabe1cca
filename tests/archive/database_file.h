#pragma once

#include <QByteArray>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QStringList>
#include <QUuid>

namespace lilong::samples {

/// An SQLite file as another program sees it: for breaking archives and looking into them. Closed at its end.
class DatabaseFile {
public:
    explicit DatabaseFile(const QString& path) : name_(QUuid::createUuid().toString()) {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name_);
        database.setDatabaseName(path);
        if (!database.open())
            qFatal("cannot open %s", qPrintable(path));
    }
    ~DatabaseFile() {
        QSqlDatabase::database(name_, false).close();
        QSqlDatabase::removeDatabase(name_);
    }
    DatabaseFile(const DatabaseFile&) = delete;
    DatabaseFile& operator=(const DatabaseFile&) = delete;

    void run(const QString& words) const {
        QSqlQuery query(QSqlDatabase::database(name_, false));
        if (!query.exec(words))
            qFatal("%s: %s", qPrintable(words), qPrintable(query.lastError().text()));
    }
    QVariant value(const QString& words) const {
        QSqlQuery query(QSqlDatabase::database(name_, false));
        return query.exec(words) && query.next() ? query.value(0) : QVariant();
    }

private:
    QString name_;
};

} // namespace lilong::samples
