#include "ui/print/proof_sheet_writer.h"

#include "app/publish/proof_sheet.h"
#include "ui/settings/settings.h"
#include "ui/widgets/file_choice.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QWidget>

namespace lilong {

ProofSheetWriter::ProofSheetWriter(Settings& settings, QWidget* window) : QObject(window), settings_(settings), window_(window) {}

void ProofSheetWriter::choose(const Issue& issue) {
    QString folder = settings_.text(Setting::ExportFolder);
    if (folder.isEmpty())
        folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QFileInfo issueName(suggestedFileName(issue->masthead, ExportFormat::Pdf));
    const QString name = tr("%1 proof sheet.pdf").arg(issueName.completeBaseName());
    chooseTarget(window_, tr("Proof sheet for a second reader"), QDir(folder).filePath(name), tr("PDF (*.pdf)"), QStringLiteral("pdf"),
                 [this, issue](const QString& path) {
                     settings_.set(Setting::ExportFolder, QFileInfo(path).path());
                     write(issue, path);
                 });
}

void ProofSheetWriter::write(const Issue& issue, const QString& path) {
    if (job_ && job_->isRunning())
        return;
    job_ = std::make_unique<BackgroundJob<QString>>();
    connect(job_.get(), &BackgroundJobBase::failed, this, &ProofSheetWriter::failed);
    job_->start(
        [issue, path](const Progress& progress) -> Result<QString> { return writeProofSheet(path, issue, progress).map([&] { return path; }); },
        [this](const QString& done) { Q_EMIT written(done); });
    Q_EMIT jobStarted(job_.get(), tr("Writing the proof sheet"));
}

} // namespace lilong
