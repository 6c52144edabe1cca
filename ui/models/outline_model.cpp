#include "ui/models/outline_model.h"

#include "ui/actions/icon.h"

#include <QHash>
#include <QIODevice>
#include <QMimeData>

namespace lilong {
namespace {

constexpr qsizetype longestTitle = 40;

QString mimeType() { return QStringLiteral("application/x-lilong-article"); }

PartPtr titlePartOf(const Article& article) {
    if (article.headline)
        return article.headline;
    return article.blocks.empty() ? nullptr : article.blocks.front()->part;
}

QString titleFrom(const PartPtr& part) { return textOf(part).left(longestTitle).simplified(); }

} // namespace

OutlineModel::OutlineModel(QObject* parent) : QAbstractItemModel(parent), profileIcon_(icon(QStringLiteral("person"))) {}

QString titleOf(const Article& article) { return titleFrom(titlePartOf(article)); }

std::vector<OutlineModel::Node> OutlineModel::nodesOf(const Issue& issue) {
    std::vector<Node> nodes;
    QHash<ArticleId, int> places;
    for (const ArticlePtr& article : issue->articles) {
        places.insert(article->id, static_cast<int>(nodes.size()));
        nodes.push_back({.article = article->id, .kind = article->kind, .title = {}, .titlePart = titlePartOf(*article)});
    }
    for (size_t i = 0; i < nodes.size(); ++i) {
        nodes[i].parent = places.value(issue->articles[i]->parent, -1);
        if (nodes[i].parent >= 0)
            nodes[static_cast<size_t>(nodes[i].parent)].children.push_back(static_cast<int>(i));
    }
    return nodes;
}

void OutlineModel::setIssue(const Issue& issue) {
    std::vector<Node> nodes = nodesOf(issue);
    const auto sameShape = [](const Node& a, const Node& b) { return a.article == b.article && a.kind == b.kind && a.parent == b.parent; };
    if (std::equal(nodes.begin(), nodes.end(), nodes_.begin(), nodes_.end(), sameShape)) {
        for (size_t i = 0; i < nodes.size(); ++i) {
            if (nodes[i].titlePart == nodes_[i].titlePart)
                continue;
            nodes_[i].titlePart = nodes[i].titlePart;
            nodes_[i].title = titleFrom(nodes[i].titlePart);
            Q_EMIT dataChanged(indexOf(nodes[i].article), indexOf(nodes[i].article));
        }
        return;
    }
    beginResetModel();
    nodes_ = std::move(nodes);
    top_.clear();
    for (size_t i = 0; i < nodes_.size(); ++i) {
        nodes_[i].title = titleFrom(nodes_[i].titlePart);
        std::vector<int>& siblings = nodes_[i].parent < 0 ? top_ : nodes_[static_cast<size_t>(nodes_[i].parent)].children;
        if (nodes_[i].parent < 0)
            siblings.push_back(static_cast<int>(i));
        for (size_t row = 0; row < siblings.size(); ++row)
            nodes_[static_cast<size_t>(siblings[row])].row = static_cast<int>(row);
    }
    endResetModel();
}

const std::vector<int>& OutlineModel::childrenOf(const QModelIndex& parent) const {
    return parent.isValid() ? nodes_[parent.internalId()].children : top_;
}

ArticleId OutlineModel::articleAt(const QModelIndex& index) const {
    return index.isValid() ? nodes_[index.internalId()].article : ArticleId();
}

QModelIndex OutlineModel::indexOf(ArticleId article) const {
    for (size_t i = 0; i < nodes_.size(); ++i) {
        if (nodes_[i].article == article)
            return createIndex(nodes_[i].row, 0, static_cast<quintptr>(i));
    }
    return {};
}

QModelIndex OutlineModel::index(int row, int column, const QModelIndex& parent) const {
    const std::vector<int>& children = childrenOf(parent);
    if (row < 0 || column != 0 || row >= static_cast<int>(children.size()))
        return {};
    return createIndex(row, 0, static_cast<quintptr>(children[static_cast<size_t>(row)]));
}

QModelIndex OutlineModel::parent(const QModelIndex& index) const {
    const int above = index.isValid() ? nodes_[index.internalId()].parent : -1;
    return above < 0 ? QModelIndex() : createIndex(nodes_[static_cast<size_t>(above)].row, 0, static_cast<quintptr>(above));
}

int OutlineModel::rowCount(const QModelIndex& parent) const { return static_cast<int>(childrenOf(parent).size()); }

int OutlineModel::columnCount(const QModelIndex&) const { return 1; }

QVariant OutlineModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const Node& node = nodes_[index.internalId()];
    const QString title = node.title.isEmpty() ? tr("(without text)") : node.title;
    switch (role) {
    case Qt::DisplayRole: case Qt::ToolTipRole: return title;
    case Qt::DecorationRole: return node.kind == ArticleKind::Profile ? QVariant(profileIcon_) : QVariant();
    case Qt::AccessibleTextRole: return (node.kind == ArticleKind::Profile ? tr("Profile: %1") : tr("Article: %1")).arg(title);
    case ArticleRole: return node.article.number();
    case KindRole: return static_cast<int>(node.kind);
    default: return {};
    }
}

Qt::ItemFlags OutlineModel::flags(const QModelIndex& index) const {
    const Qt::ItemFlags base = QAbstractItemModel::flags(index) | Qt::ItemIsDropEnabled;
    return index.isValid() ? base | Qt::ItemIsDragEnabled : base;
}

QStringList OutlineModel::mimeTypes() const { return {mimeType()}; }

QMimeData* OutlineModel::mimeData(const QModelIndexList& indexes) const {
    auto* const data = new QMimeData;
    if (!indexes.isEmpty())
        data->setData(mimeType(), QByteArray::number(articleAt(indexes.first()).number()));
    return data;
}

bool OutlineModel::dropMimeData(const QMimeData* data, Qt::DropAction, int row, int, const QModelIndex& parent) {
    const ArticleId article(data->data(mimeType()).toUInt());
    if (article.isEmpty() || !indexOf(article).isValid())
        return false;
    Q_EMIT moveRequested(article, articleAt(parent), row < 0 ? ArticleId() : articleAt(index(row, 0, parent)));
    return false; // the issue moves it, and the model follows the issue
}

} // namespace lilong
