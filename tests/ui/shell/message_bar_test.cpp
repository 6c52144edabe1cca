#include "app/task/background_job.h"
#include "ui/widgets/enter_presses.h"
#include "ui/widgets/job_bar.h"
#include "ui/widgets/message_bar.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QThread>
#include <QToolButton>
#include <QVBoxLayout>

using namespace lilong;

class MessageBarTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void saysWhatFileAndAdvice();
    void cancelledIsNoError();
    void choiceIsDoneAndClosesTheMessage();
    void isAnsweredByKeys();
    void asksOnce();
    void keepsFive();
    void fileNamesAreNotMarkup();
    void jobIsShownAndStopped();
};

void MessageBarTest::saysWhatFileAndAdvice() {
    MessageBar bar;
    QVERIFY(bar.isHidden());
    bar.report({Error::Kind::File, QStringLiteral("The disk is full."), QStringLiteral("a.pdf"), QStringLiteral("Make room.")});
    QVERIFY(!bar.isHidden());
    for (const auto* part : {"The disk is full.", "a.pdf", "Make room."})
        QVERIFY2(bar.newest().contains(QLatin1String(part)), part);
    bar.closeNewest();
    QCOMPARE(bar.count(), 0);
    QVERIFY(bar.isHidden());
}

void MessageBarTest::cancelledIsNoError() {
    MessageBar bar;
    bar.report({Error::Kind::Cancelled, QStringLiteral("Stopped.")});
    QCOMPARE(bar.count(), 0);
}

void MessageBarTest::choiceIsDoneAndClosesTheMessage() {
    MessageBar bar;
    int answered = 0;
    bar.say(MessageBar::Kind::Question, QStringLiteral("Delete?"), {}, {{QStringLiteral("Delete"), [&] { ++answered; }}, {QStringLiteral("Keep"), {}}});
    bar.show();
    const auto buttons = bar.findChildren<QPushButton*>();
    QCOMPARE(buttons.size(), 2);
    buttons[0]->setFocus();
    QTest::keyClick(buttons[0], Qt::Key_Space);
    QCOMPARE(answered, 1);
    QCOMPARE(bar.count(), 0);
}

void MessageBarTest::isAnsweredByKeys() {
    const EnterPresses presses(nullptr);
    QWidget window;
    auto* const layout = new QVBoxLayout(&window);
    auto* const text = new QLineEdit(&window);
    auto* const bar = new MessageBar(&window);
    layout->addWidget(bar);
    layout->addWidget(text);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    text->setFocus();
    int answered = 0;
    const auto ask = [&] { bar->say(MessageBar::Kind::Question, QStringLiteral("Restore?"), {}, {{QStringLiteral("Restore"), [&] { ++answered; }}}); };
    ask();
    QVERIFY(text->hasFocus()); // nobody is interrupted
    bar->goToNewest();
    QTest::keyClick(window.focusWidget(), Qt::Key_Escape);
    QVERIFY(text->hasFocus());
    bar->goToNewest();
    QTest::keyClick(window.focusWidget(), Qt::Key_Return);
    QCOMPARE(answered, 1);
    QVERIFY(text->hasFocus());
}

void MessageBarTest::asksOnce() {
    MessageBar bar;
    for (int i = 0; i < 2; ++i)
        bar.say(MessageBar::Kind::Question, QStringLiteral("Restore?"), {}, {{QStringLiteral("Restore"), {}}});
    QCOMPARE(bar.count(), 1);
}

void MessageBarTest::keepsFive() {
    MessageBar bar;
    for (int i = 0; i < 9; ++i)
        bar.say(MessageBar::Kind::Note, QString::number(i));
    QCOMPARE(bar.count(), 5);
    QCOMPARE(bar.newest(), QStringLiteral("8"));
}

void MessageBarTest::fileNamesAreNotMarkup() {
    MessageBar bar;
    bar.report({Error::Kind::File, QStringLiteral("Not read."), QStringLiteral("<img src=x>.txt"), {}});
    bool isEscaped = false;
    for (const auto* label : bar.findChildren<QLabel*>())
        isEscaped |= label->text().contains(QLatin1String("&lt;img"));
    QVERIFY(isEscaped);
}

void MessageBarTest::jobIsShownAndStopped() {
    JobBar bar;
    BackgroundJob<int> job;
    bool failed = false;
    connect(&job, &BackgroundJobBase::failed, this, [&](const Error& error) { failed = error.kind == Error::Kind::Cancelled; });
    job.start(
        [](const Progress& progress) -> Result<int> {
            while (!progress.isCancelled())
                QThread::yieldCurrentThread();
            return fail(Error::Kind::Cancelled, QStringLiteral("Stopped."));
        },
        [](int) {});
    bar.watch(&job, QStringLiteral("Counting"));
    QVERIFY(bar.isBusy());
    QVERIFY(bar.isHidden());
    QTRY_VERIFY(bar.isVisible());
    QTest::mouseClick(bar.findChild<QToolButton*>(), Qt::LeftButton);
    QTRY_VERIFY(failed);
    QTRY_VERIFY(!bar.isBusy() && bar.isHidden());
}

QTEST_MAIN(MessageBarTest)
#include "message_bar_test.moc"
