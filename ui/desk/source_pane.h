#pragma once

#include "app/session/session.h"
#include "app/task/background_job.h"
#include "ui/desk/stretch_map.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLabel;

namespace lilong {

class SourceView;

/// The raw pages of the issue: a head with name, encoding, page selector and legend, and the page itself.
class SourcePane final : public QWidget {
    Q_OBJECT
public:
    explicit SourcePane(Session& session, QWidget* parent = nullptr);

    [[nodiscard]] SourceView* view() const { return view_; }
    /// Shows raw stretches; the page of the first is turned to.
    void lightUp(const std::vector<RawSpan>& stretches, bool asDoubt);
    void showPage(SourceId source);
    /// Shades the page now; else it happens after a pause in typing, on another thread.
    void shade();

Q_SIGNALS:
    void rawSelected(const lilong::RawSpan& raw);

private:
    void follow();
    void shadeLater();
    void listPages();
    void showHead();

    Session& session_;
    std::vector<SourcePtr> listed_;
    QLabel* head_;
    QComboBox* pages_;
    SourceView* view_;
    QTimer pause_;
    std::unique_ptr<BackgroundJob<std::vector<Stretch>>> shading_;
};

} // namespace lilong
