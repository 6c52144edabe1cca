#pragma once

#include "app/issue/review.h"

#include <QWidget>

class QComboBox;
class QToolButton;

namespace lilong {

/// Rule, article, certainty and state of what a review list shows, in four small fields. Left and Right go from field to field, Up and
/// Down choose, Enter goes back to the list, Escape shows everything again.
class ReviewFilterBar final : public QWidget {
    Q_OBJECT
public:
    /// @param states what the list can show, the usual one first
    explicit ReviewFilterBar(const std::vector<ReviewState>& states, QWidget* parent = nullptr);

    [[nodiscard]] ReviewFilter filter() const;
    void clear();
    /// Puts the cursor into the first field.
    void enter();
    /// What can be asked for now, with counts; what is asked for stays.
    void setCounts(const ReviewCounts& counts, const Issue& issue);
    /// Says how many of how many are shown, where a filter is set.
    void setShown(int shown, int all);

    [[nodiscard]] QComboBox* rules() const { return rules_; }
    [[nodiscard]] QComboBox* articles() const { return articles_; }
    [[nodiscard]] QComboBox* certainties() const { return certainties_; }
    [[nodiscard]] QComboBox* states() const { return states_; }

Q_SIGNALS:
    void changed();
    /// A field is about to be used: now the counts are wanted.
    void countsWanted();
    /// The editor is done here: back to the list.
    void left();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] QComboBox* addField(const QString& name, int place);
    [[nodiscard]] bool isSet() const;
    [[nodiscard]] bool handlesKey(const QComboBox* field, int key);

    QComboBox* rules_;
    QComboBox* articles_;
    QComboBox* certainties_;
    QComboBox* states_;
    QToolButton* all_;
};

} // namespace lilong
