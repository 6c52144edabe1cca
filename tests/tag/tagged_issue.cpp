#include "tests/tag/tagged_issue.h"

#include <QJsonArray>
#include <QRegularExpression>

namespace lilong {
namespace {

QString withoutTags(const QString& tagged, std::vector<ExpectedName>& expected) {
    static const QRegularExpression tag(QStringLiteral(R"(\[\[([plt])\|([^\]>]*)(?:>([^\]]*))?\]\])"));
    QString plain;
    qsizetype done = 0;
    for (auto matches = tag.globalMatch(tagged); matches.hasNext();) {
        const auto match = matches.next();
        plain += tagged.mid(done, match.capturedStart() - done) + match.captured(2);
        expected.push_back({match.captured(1), match.captured(2), match.captured(3)});
        done = match.capturedEnd();
    }
    return plain + tagged.mid(done);
}

} // namespace

void TaggedIssue::startArticle(ArticleKind kind) { drafts_.push_back({kind, {}}); }

void TaggedIssue::add(Role role, const QString& tagged) {
    if (tagged.isEmpty())
        return;
    if (role == Role::Section) {
        if (sections_.contains(tagged))
            return;
        sections_.insert(tagged);
    }
    const qsizetype start = text_.size();
    text_ += withoutTags(tagged, expected_);
    drafts_.back().pieces.push_back({role, {start, text_.size()}});
    text_ += u'\n';
}

void TaggedIssue::addPage(const QJsonObject& page) {
    for (const QJsonValue article : page[u"articles"].toArray()) {
        startArticle(article[u"kind"].toString() == u"profile" ? ArticleKind::Profile : ArticleKind::Article);
        add(Role::Section, article[u"section"].toString());
        add(Role::Kicker, article[u"kicker"].toString());
        add(Role::Headline, article[u"headline"].toString());
        add(Role::Deck, article[u"deck"].toString());
        for (const QJsonValue block : article[u"body"].toArray()) {
            const QString type = block[u"type"].toString();
            add(type == u"p" ? Role::Paragraph : type == u"sub" ? Role::Crosshead : Role::Caption, block[u"text"].toString());
        }
        add(Role::Byline, article[u"byline"].toString());
    }
}

void TaggedIssue::place(IssueData& data, Article& article, const Piece& piece) const {
    const auto part = std::make_shared<const Part>(Part{TracedText(*data.sources.front(), piece.span)});
    const auto block = [&](BlockType type) {
        article.blocks.push_back(std::make_shared<const Block>(Block{data.nextId<BlockId>(), type, part}));
    };
    switch (piece.role) {
    case Role::Kicker: article.kicker = part; break;
    case Role::Headline: article.headline = part; break;
    case Role::Deck: article.deck = part; break;
    case Role::Byline: article.byline = part; break;
    case Role::Section:
        article.section = data.nextId<SectionId>();
        data.sections.push_back({article.section, part});
        break;
    case Role::Paragraph: block(BlockType::Paragraph); break;
    case Role::Crosshead: block(BlockType::Crosshead); break;
    case Role::Caption: block(BlockType::Caption); break;
    }
}

Issue TaggedIssue::build() {
    IssueData data;
    data.sources.push_back(std::make_shared<const Source>(Source{data.nextId<SourceId>(), QStringLiteral("page"), {}, {}, text_}));
    for (const Draft& draft : drafts_) {
        Article article{.id = data.nextId<ArticleId>(), .kind = draft.kind};
        for (const Piece& piece : draft.pieces)
            place(data, article, piece);
        data.articles.push_back(std::make_shared<const Article>(std::move(article)));
    }
    auto issue = Issue::create(std::move(data));
    if (!issue)
        qFatal("the test's issue is not whole: %s", qPrintable(issue.error().message()));
    return *issue;
}

std::vector<ExpectedName> namesIn(const Issue& issue) {
    std::vector<ExpectedName> names;
    issue.forEachPart([&](const PartRef&, const PartPtr& part) {
        for (const Mention& mention : part->mentions) {
            const QString text = slice(part->text.text(), mention.span).toString();
            const Person* person = issue.person(mention.person);
            if (mention.kind == MentionKind::Place)
                names.push_back({QStringLiteral("l"), text, {}});
            else if (mention.form == MentionForm::Title)
                names.push_back({QStringLiteral("t"), text, person ? person->name : QString()});
            else
                names.push_back({QStringLiteral("p"), text, person && person->name != text ? person->name : QString()});
        }
    });
    return names;
}

} // namespace lilong
