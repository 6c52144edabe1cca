#pragma once

#include <QWidget>

namespace lilong {

/// Says how the source pane shows what became of the raw text.
class FateLegend final : public QWidget {
    Q_OBJECT
public:
    explicit FateLegend(QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace lilong
