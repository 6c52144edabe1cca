#include "ui/models/gate_model.h"

#include "app/session/stored_changes.h"

#include <algorithm>
#include <map>

namespace lilong {
namespace {

using Kind = GateFinding::Kind;

QString nameOf(Kind kind) {
    switch (kind) {
    case Kind::OpenDoubt: return GateModel::tr("doubt");
    case Kind::Unplaced: return GateModel::tr("unplaced");
    case Kind::CutParagraph: return GateModel::tr("cut paragraph");
    case Kind::UnpairedMark: return GateModel::tr("mark");
    case Kind::UntaggedName: return GateModel::tr("untagged name");
    case Kind::EmptyMasthead: return GateModel::tr("masthead");
    case Kind::NoBody: return GateModel::tr("no text");
    case Kind::NoHeading: return GateModel::tr("no heading");
    case Kind::Conflict: return GateModel::tr("conflict");
    }
    return {};
}

QString placeOf(const Issue& issue, const GateFinding& finding) {
    if (finding.part) {
        const Article* const article = issue.article(finding.part->article);
        return article ? calledOf(*article) : finding.part->role == PartRole::Section ? GateModel::tr("a section heading") : GateModel::tr("beside the articles");
    }
    const auto page = std::find_if(issue->sources.begin(), issue->sources.end(), [&](const SourcePtr& one) { return one->id == finding.page; });
    return page == issue->sources.end() ? GateModel::tr("the whole issue") : GateModel::tr("page %1").arg(page - issue->sources.begin() + 1);
}

} // namespace

void GateModel::show(const Issue& issue, std::vector<GateFinding> findings) {
    std::stable_partition(findings.begin(), findings.end(), [](const GateFinding& one) { return !one.isPassed; });
    beginResetModel();
    findings_ = std::move(findings);
    places_.clear();
    for (const GateFinding& one : findings_)
        places_ << placeOf(issue, one);
    endResetModel();
}

int GateModel::rowOf(const QString& key) const {
    const auto found = std::find_if(findings_.begin(), findings_.end(), [&key](const GateFinding& one) { return one.key == key; });
    return found == findings_.end() ? -1 : static_cast<int>(found - findings_.begin());
}

QString GateModel::countsByKind() const {
    std::map<Kind, int> counts;
    for (const GateFinding& one : findings_) {
        if (!one.isPassed)
            ++counts[one.kind];
    }
    QStringList said;
    for (const auto& [kind, count] : counts)
        said << tr("%1 %2").arg(nameOf(kind)).arg(count);
    return said.join(tr(" · "));
}

int GateModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(findings_.size()); }

int GateModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant GateModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const GateFinding& finding = findings_[static_cast<size_t>(index.row())];
    const QString kind = finding.isPassed ? tr("%1, let pass").arg(nameOf(finding.kind)) : nameOf(finding.kind);
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == KindColumn ? kind : index.column() == SentenceColumn ? finding.sentence : places_[index.row()];
    case Qt::ToolTipRole: return index.column() == PlaceColumn ? places_[index.row()] : finding.sentence;
    case Qt::AccessibleTextRole: return QStringList{kind, finding.sentence, places_[index.row()]}.join(QStringLiteral("; "));
    case PassedRole: return finding.isPassed;
    default: return {};
    }
}

QVariant GateModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == KindColumn ? tr("Kind") : section == SentenceColumn ? tr("What") : tr("Where");
}

} // namespace lilong
