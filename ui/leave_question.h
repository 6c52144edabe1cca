#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace lilong {

class MessageBar;

/// The one question that stands in the way: save, throw away, or stay? Nothing happens where she stays.
void askBeforeLeaving(QWidget* window, const QString& title, std::function<void()> save, std::function<void()> discard);
/// Says where a file was written and offers to open its folder.
void sayWritten(MessageBar& messages, const QString& path);

} // namespace lilong
