#include "app/issue/state_name.h"

#include <QCoreApplication>

namespace lilong {
namespace {

struct StateText {
    Q_DECLARE_TR_FUNCTIONS(IssueState)
};

} // namespace

QString stateName(IssueState state) {
    switch (state) {
    case IssueState::Raw: return StateText::tr("raw");
    case IssueState::Cleaned: return StateText::tr("cleaned");
    case IssueState::Read: return StateText::tr("read once");
    case IssueState::SecondRead: return StateText::tr("read twice");
    case IssueState::Ready: return StateText::tr("ready");
    }
    return {};
}

QString stateIdentifier(IssueState state) {
    switch (state) {
    case IssueState::Raw: return QStringLiteral("raw");
    case IssueState::Cleaned: return QStringLiteral("cleaned");
    case IssueState::Read: return QStringLiteral("read");
    case IssueState::SecondRead: return QStringLiteral("second-read");
    case IssueState::Ready: return QStringLiteral("ready");
    }
    return {};
}

} // namespace lilong
