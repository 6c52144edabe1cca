#include "ui/search/shortcut_sheet.h"

#include "ui/actions/action_catalogue.h"

#include <QAction>
#include <QCoreApplication>
#include <QPagedPaintDevice>
#include <QTextDocument>

namespace lilong {

namespace {

constexpr ActionMenu menus[] = {ActionMenu::File,   ActionMenu::Edit,    ActionMenu::Layout, ActionMenu::Tag,
                                ActionMenu::Review, ActionMenu::Archive, ActionMenu::View,   ActionMenu::Help};

QString rowOf(const QAction& action) {
    const QString keys = QKeySequence::listToString(action.shortcuts(), QKeySequence::NativeText);
    return QStringLiteral("<tr><td width=\"26%\">%1</td><td width=\"20%\"><b>%2</b></td><td>%3</td></tr>") // all tables alike
        .arg(plainTextOf(action).toHtmlEscaped(), keys.toHtmlEscaped(), action.statusTip().toHtmlEscaped());
}

} // namespace

QString shortcutSheet(const ActionCatalogue& catalogue) {
    QString html = QStringLiteral("<h2>%1</h2>").arg(QCoreApplication::translate("ShortcutSheet", "Lilong: keyboard shortcuts"));
    for (const auto menu : menus) {
        // A table's head keeps together with its first row, and stands again where the table goes on.
        html += QStringLiteral("<table width=\"100%\" cellpadding=\"2\" style=\"margin-top: 14px\"><thead><tr><th colspan=\"3\" align=\"left\">%1</th></tr></thead>")
                    .arg(ActionCatalogue::plainMenuTitle(menu).toHtmlEscaped());
        for (const auto* const action : catalogue.ofMenu(menu))
            html += rowOf(*action);
        html += QStringLiteral("</table>");
    }
    return html;
}

void printShortcutSheet(const ActionCatalogue& catalogue, QPagedPaintDevice& paper) {
    QTextDocument document;
    QFont font = document.defaultFont();
    font.setPointSizeF(8.5); // half the pages, and still easy to read beside a keyboard
    document.setDefaultFont(font);
    // Paper is white, whatever theme the window has.
    document.setDefaultStyleSheet(QStringLiteral("* { color: black; }"));
    document.setHtml(shortcutSheet(catalogue));
    document.print(&paper);
}

} // namespace lilong
