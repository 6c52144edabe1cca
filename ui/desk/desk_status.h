#pragma once

#include "app/session/session.h"
#include "app/task/background_job.h"

#include <QTimer>
#include <QWidget>

class QLabel;

namespace lilong {

/// How an issue stands, in numbers. One pass over the issue.
struct DeskFigures {
    qsizetype total = 0;
    qsizetype inArticles = 0;
    qsizetype inFurniture = 0;
    qsizetype unplaced = 0;
    int repairs = 0;
    int doubts = 0;

    [[nodiscard]] static DeskFigures of(const Issue& issue);
    [[nodiscard]] bool balances() const { return inArticles + inFurniture + unplaced == total; }
    /// "✓ raw 2,111 characters all accounted for: text 2,056 · furniture 55 · unplaced 0"
    [[nodiscard]] QString ledgerText() const;
};

/// The desk's lowest line: the ledger, repairs, doubts, whether the work is saved; and for a while what was refused.
class DeskStatusBar final : public QWidget {
    Q_OBJECT
public:
    explicit DeskStatusBar(Session& session, QWidget* parent = nullptr);

    enum class Tone { Refusal, Done };
    /// Shows a message for some seconds in place of the ledger.
    void tell(const QString& message, Tone tone = Tone::Refusal);
    /// Says how far this page has come, in place of the issue.
    void showPage(SourceId page);
    /// What stands there, for tests and screen readers.
    [[nodiscard]] QString text() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void count();
    void showFigures(const DeskFigures& figures);
    void showSaved();
    [[nodiscard]] QString stateText() const;

    Session& session_;
    QLabel* ledger_;
    QLabel* repairs_;
    QLabel* doubts_;
    QLabel* saved_;
    SourceId page_;
    QTimer pause_;
    QTimer message_;
    std::unique_ptr<BackgroundJob<DeskFigures>> counting_;
};

} // namespace lilong
