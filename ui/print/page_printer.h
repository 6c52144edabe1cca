#pragma once

#include "app/foundation/error.h"
#include "app/publish/newspaper.h"

#include <QObject>
#include <QPainter>

#include <memory>

class QPrinter;

namespace lilong {

/// Sends a newspaper to a printer, one page a turn of the event loop: a printer and its painter belong to the window's thread, and
/// the window must go on answering.
class PagePrinter : public QObject {
    Q_OBJECT
public:
    PagePrinter(std::shared_ptr<const Newspaper> newspaper, std::unique_ptr<QPrinter> printer, QObject* parent = nullptr);
    ~PagePrinter() override;

    void start();
    /// Stops before the next page.
    void cancel();

Q_SIGNALS:
    void progressed(double share);
    void failed(const lilong::Error& error);
    /// After success or failure, once.
    void finished();

private:
    void printNext();
    void end();
    void refuse();
    [[nodiscard]] double scale() const;

    std::shared_ptr<const Newspaper> newspaper_;
    std::unique_ptr<QPrinter> printer_;
    QPainter painter_;
    int first_ = 0; ///< of the range asked for, from 0
    int last_ = 0;
    int next_ = 0;
};

} // namespace lilong
