#include "tests/publish/sample_issue.h"

#include <QtTest>

namespace lilong::sample {
namespace {

struct Piece {
    char mark = ' ';
    Span span;
    std::vector<Mention> mentions;
};

class Builder {
public:
    Issue build(const QStringList& lines) {
        for (const QString& line : lines)
            read(line);
        auto source = std::make_shared<Source>();
        source->id = data_.nextId<SourceId>();
        source->name = QStringLiteral("page.txt");
        source->sha256 = QByteArray(64, 'a');
        source->encoding = QStringLiteral("UTF-8");
        source->text = raw_;
        data_.sources.push_back(source);
        for (const Piece& piece : pieces_)
            add(piece, *source);
        finishArticle();
        Result<Issue> issue = Issue::create(data_);
        if (!issue)
            qFatal("%s", qPrintable(issue.error().message()));
        return *issue;
    }

private:
    void read(const QString& line) {
        Piece piece;
        piece.mark = line.front().toLatin1();
        if (piece.mark == 'M') {
            const QStringList fields = line.mid(2).split(QLatin1Char('|'));
            data_.masthead = {fields.value(0), fields.value(1), fields.value(2), fields.value(3)};
            return;
        }
        const qsizetype start = raw_.size();
        qsizetype open = 0;
        for (const QChar c : line.mid(2)) {
            if (c == QChar(0xE000) || c == QChar(0xE001)) {
                open = raw_.size() - start;
            } else if (c == QChar(0xE002) || c == QChar(0xE003)) {
                tag(piece, {open, raw_.size() - start}, c == QChar(0xE002), raw_.mid(start + open));
            } else {
                raw_ += c;
            }
        }
        piece.span = {start, raw_.size()};
        raw_ += QLatin1Char('\n');
        pieces_.push_back(piece);
    }

    void tag(Piece& piece, Span span, bool person, const QString& name) {
        Mention mention;
        mention.span = span;
        mention.kind = person ? MentionKind::Person : MentionKind::Place;
        if (person)
            mention.person = personId(name);
        else
            mention.place = placeId(name);
        piece.mentions.push_back(mention);
    }

    PersonId personId(const QString& name) {
        for (const Person& person : data_.people) {
            if (person.name == name)
                return person.id;
        }
        data_.people.push_back({data_.nextId<PersonId>(), name});
        return data_.people.back().id;
    }

    PlaceId placeId(const QString& name) {
        for (const Place& place : data_.places) {
            if (place.name == name)
                return place.id;
        }
        data_.places.push_back({data_.nextId<PlaceId>(), name, PlaceCategory::Residential});
        return data_.places.back().id;
    }

    void finishArticle() {
        if (article_)
            data_.articles.push_back(article_);
        article_.reset();
    }

    void startArticle(bool profile) {
        finishArticle();
        article_ = std::make_shared<Article>();
        article_->id = data_.nextId<ArticleId>();
        article_->kind = profile ? ArticleKind::Profile : ArticleKind::Article;
        if (profile) {
            article_->parent = feature_;
            article_->section = section_;
            return;
        }
        feature_ = article_->id;
        section_ = {};
    }

    void add(const Piece& piece, const Source& source) {
        const PartPtr part = makePart(TracedText(source, piece.span), piece.mentions);
        switch (piece.mark) {
        case 'A': return startArticle(false);
        case 'P': return startArticle(true);
        case 'S':
            section_ = data_.nextId<SectionId>();
            data_.sections.push_back({section_, part});
            return;
        case 'k': article_->kicker = part; return;
        case 'h': article_->headline = part; return;
        case 'd': article_->deck = part; return;
        case 'b': article_->byline = part; return;
        case 'f': data_.furniture.push_back({data_.nextId<FurnitureId>(), FurnitureKind::Unplaced, part}); return;
        default: break;
        }
        const BlockType type = piece.mark == 'x' ? BlockType::Crosshead : piece.mark == 'c' ? BlockType::Caption : BlockType::Paragraph;
        article_->blocks.push_back(std::make_shared<const Block>(Block{data_.nextId<BlockId>(), type, part}));
    }

    IssueData data_;
    QString raw_;
    std::vector<Piece> pieces_;
    std::shared_ptr<Article> article_;
    ArticleId feature_;
    SectionId section_;
};

/// The marks of mentions become private characters, so that brackets in a text stay brackets.
QString tagged(QString line) {
    return line.replace(QStringLiteral("[["), QString(QChar(0xE000))).replace(QStringLiteral("]]"), QString(QChar(0xE002)))
        .replace(QStringLiteral("{{"), QString(QChar(0xE001))).replace(QStringLiteral("}}"), QString(QChar(0xE003)));
}

} // namespace

Issue fromLines(const QStringList& lines) {
    QStringList marked;
    for (const QString& line : lines)
        marked << tagged(line);
    return Builder().build(marked);
}

Issue article(const QString& headline, const QStringList& paragraphs) {
    QStringList lines{QStringLiteral("A "), QStringLiteral("h ") + headline};
    for (const QString& paragraph : paragraphs)
        lines << QStringLiteral("p ") + paragraph;
    return Builder().build(lines);
}

} // namespace lilong::sample
