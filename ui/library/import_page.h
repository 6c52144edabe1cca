#pragma once

#include "app/intake/intake.h"
#include "app/issue/issue.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QComboBox;
class QLabel;
class QListWidget;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;
class QTableView;

namespace lilong {

class ActionCatalogue;
class IntakeWorker;
class KnownArchives;
class MastheadForm;
class PageHeader;
class RecipeChoice;
struct RecipeTrial;
class Settings;
class TextListModel;
struct WaitingText;

/// Where texts come in: they are read, shown with their encoding, and repaired in the background, so that the masthead's fields can
/// be filled before the editor takes them. Taking makes an issue of them.
class ImportPage : public QWidget {
    Q_OBJECT
public:
    ImportPage(Settings& settings, KnownArchives& archives, ActionCatalogue& catalogue, QWidget* parent = nullptr);

    /// Begins anew: no texts, no report.
    void clear();
    [[nodiscard]] bool isEmpty() const;
    void addFiles(const QStringList& paths);
    void addText(const QString& name, const QString& text);
    /// Takes the clipboard's text; without any, says so.
    void addClipboard();
    void chooseAndAddFiles();
    void chooseAndAddFolder();
    /// Hands the issue on as soon as its repair is done.
    void take();

Q_SIGNALS:
    void taken(const lilong::Issue& issue, const QString& archive);
    void failed(const lilong::Error& error);
    void said(const QString& text);
    void backWanted();

private:
    [[nodiscard]] QWidget* lists();
    [[nodiscard]] QWidget* preview();
    [[nodiscard]] QWidget* foot();
    void connectActions();
    void connectWorker();
    void added(const std::vector<WaitingText>& texts, const std::vector<Refused>& refused);
    void showRefused(const std::vector<Refused>& refused);
    void showChosen();
    void decodeAs(const QString& encoding);
    void removeChosen();
    void textsChanged();
    void repair();
    void repaired(const Issue& issue, const std::optional<RecipeTrial>& trial);
    void showIssue();
    void stopped(const Error& error);
    void handOver();
    void showState();
    [[nodiscard]] int chosenRow() const;
    /// The pages as they will be taken: by the recipe or without.
    [[nodiscard]] const Issue& chosenIssue() const;

    Settings& settings_;
    ActionCatalogue& catalogue_;
    TextListModel* texts_;
    IntakeWorker* worker_;
    PageHeader* header_;
    QTableView* list_;
    QWidget* refusedBox_;
    QListWidget* refused_;
    QComboBox* encoding_;
    QPlainTextEdit* text_;
    RecipeChoice* recipe_;
    MastheadForm* masthead_;
    QLabel* state_;
    QProgressBar* progress_;
    QPushButton* stop_;
    QPushButton* take_;
    QTimer settle_;
    std::optional<Issue> issue_; ///< of the texts as they are now, without a recipe
    bool takeWhenDone_ = false;
};

} // namespace lilong
