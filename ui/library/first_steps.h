#pragma once

#include <QWidget>

namespace lilong {

class ActionCatalogue;

/// What an empty library says: the three ways to begin, as buttons with their keys.
class FirstSteps : public QWidget {
    Q_OBJECT
public:
    explicit FirstSteps(const ActionCatalogue& catalogue, QWidget* parent = nullptr);
};

} // namespace lilong
