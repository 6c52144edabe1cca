<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ProofSheet</name>
    <message numerus="yes">
        <source>%n doubts</source>
        <translation>
            <numerusform>%n doubt</numerusform>
            <numerusform>%n doubts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecipeWording</name>
    <message numerus="yes">
        <source>%n slogan(s)</source>
        <translation>
            <numerusform>%n slogan</numerusform>
            <numerusform>%n slogans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n section name(s)</source>
        <translation>
            <numerusform>%n section name</numerusform>
            <numerusform>%n section names</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of the masthead</source>
        <translation>
            <numerusform>%n line of the masthead</numerusform>
            <numerusform>%n lines of the masthead</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n folio(s)</source>
        <translation>
            <numerusform>%n folio</numerusform>
            <numerusform>%n folios</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) beside QR codes</source>
        <translation>
            <numerusform>%n line beside QR codes</numerusform>
            <numerusform>%n lines beside QR codes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n advert(s)</source>
        <translation>
            <numerusform>%n advert</numerusform>
            <numerusform>%n adverts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) of the house style switched off</source>
        <translation>
            <numerusform>%n rule of the house style switched off</numerusform>
            <numerusform>%n rules of the house style switched off</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>would settle %n line(s) on these pages</source>
        <translation>
            <numerusform>would settle %n line on these pages</numerusform>
            <numerusform>would settle %n lines on these pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lilong::BatchTree</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lilong::ConflictList</name>
    <message numerus="yes">
        <source>%n conflict(s)</source>
        <translation>
            <numerusform>%n conflict</numerusform>
            <numerusform>%n conflicts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lilong::DirectoryPane</name>
    <message numerus="yes">
        <source>%n record(s) were written to %1.</source>
        <translation>
            <numerusform>%n record was written to %1.</numerusform>
            <numerusform>%n records were written to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of the table cannot be taken in, so nothing was changed.</source>
        <translation>
            <numerusform>%n line of the table cannot be taken in, so nothing was changed.</numerusform>
            <numerusform>%n lines of the table cannot be taken in, so nothing was changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lilong::DoubtsPanel</name>
    <message numerus="yes">
        <source>%n doubts</source>
        <translation>
            <numerusform>%n doubt</numerusform>
            <numerusform>%n doubts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lilong::EntityModel</name>
    <message numerus="yes">
        <source>Person %1, %n mentions</source>
        <translation>
            <numerusform>Person %1, %n mention</numerusform>
            <numerusform>Person %1, %n mentions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Place %1, %n mentions</source>
        <translation>
            <numerusform>Place %1, %n mention</numerusform>
            <numerusform>Place %1, %n mentions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lilong::EverywhereCard</name>
    <message numerus="yes">
        <source>Tag %n places  Enter</source>
        <translation>
            <numerusform>Tag %n place  Enter</numerusform>
            <numerusform>Tag %n places  Enter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This changes %n other issues of the archive, </source>
        <translation>
            <numerusform>This changes %n other issue of the archive, </numerusform>
            <numerusform>This changes %n other issues of the archive, </numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places in them. Enter does it, Esc leaves.</source>
        <translation>
            <numerusform>%n place in them. Enter does it, Esc leaves.</numerusform>
            <numerusform>%n places in them. Enter does it, Esc leaves.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lilong::FindBar</name>
    <message numerus="yes">
        <source>This changes %n other issues of the archive, </source>
        <translation>
            <numerusform>This changes %n other issue of the archive, </numerusform>
            <numerusform>This changes %n other issues of the archive, </numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places in them. Ctrl+Enter again does it.</source>
        <translation>
            <numerusform>%n place in them. Ctrl+Enter again does it.</numerusform>
            <numerusform>%n places in them. Ctrl+Enter again does it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replace %n places  Ctrl+Enter</source>
        <translation>
            <numerusform>Replace %n place  Ctrl+Enter</numerusform>
            <numerusform>Replace %n places  Ctrl+Enter</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lilong::FindCommands</name>
    <message numerus="yes">
        <source>%n places replaced in one step; undo takes it back.</source>
        <translation>
            <numerusform>%n place replaced in one step; undo takes it back.</numerusform>
            <numerusform>%n places replaced in one step; undo takes it back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places replaced in other issues; “%1” in the Edit menu takes them back.</source>
        <translation>
            <numerusform>%n place replaced in other issues; “%1” in the Edit menu takes it back.</numerusform>
            <numerusform>%n places replaced in other issues; “%1” in the Edit menu takes them back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other issues are as they were before.</source>
        <translation>
            <numerusform>%n other issue is as it was before.</numerusform>
            <numerusform>%n other issues are as they were before.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lilong::GateCommands</name>
    <message numerus="yes">
        <source>The page is not ready: %n things stand in the way.</source>
        <translation>
            <numerusform>The page is not ready: %n thing stands in the way.</numerusform>
            <numerusform>The page is not ready: %n things stand in the way.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lilong::HistoryPage</name>
    <message numerus="yes">
        <source>%n part(s) differ</source>
        <translation>
            <numerusform>%n part differs</numerusform>
            <numerusform>%n parts differ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lilong::ImportPage</name>
    <message numerus="yes">
        <source>%n article(s) found; look at newsletter, date and number, then open the issue.</source>
        <translation>
            <numerusform>%n article found; look at newsletter, date and number, then open the issue.</numerusform>
            <numerusform>%n articles found; look at newsletter, date and number, then open the issue.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lilong::LibraryPage</name>
    <message numerus="yes">
        <source>%n issue(s)</source>
        <translation>
            <numerusform>%n issue</numerusform>
            <numerusform>%n issues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n issue(s)</source>
        <translation>
            <numerusform>%1 of %n issue</numerusform>
            <numerusform>%1 of %n issues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) found</source>
        <translation>
            <numerusform>%n place found</numerusform>
            <numerusform>%n places found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lilong::MainWindow</name>
    <message numerus="yes">
        <source>%n repair(s) made</source>
        <translation>
            <numerusform>%n repair made</numerusform>
            <numerusform>%n repairs made</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n taken back</source>
        <translation>
            <numerusform>%n taken back</numerusform>
            <numerusform>%n taken back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new doubt(s)</source>
        <translation>
            <numerusform>%n new doubt</numerusform>
            <numerusform>%n new doubts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) placed</source>
        <translation>
            <numerusform>%n line placed</numerusform>
            <numerusform>%n lines placed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lilong::MentionCard</name>
    <message numerus="yes">
        <source>2  Not in this issue (%n more)</source>
        <translation>
            <numerusform>2  Not in this issue (%n more)</numerusform>
            <numerusform>2  Not in this issue (%n more)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lilong::NewspaperView</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lilong::ProofPane</name>
    <message numerus="yes">
        <source>%n articles</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lilong::ProofView</name>
    <message numerus="yes">
        <source>Pasted; %n places were put into house style.</source>
        <translation>
            <numerusform>Pasted; %n place was put into house style.</numerusform>
            <numerusform>Pasted; %n places were put into house style.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lilong::RecordView</name>
    <message numerus="yes">
        <source>%n mention(s)</source>
        <translation>
            <numerusform>%n mention</numerusform>
            <numerusform>%n mentions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n issue(s)</source>
        <translation>
            <numerusform>%n issue</numerusform>
            <numerusform>%n issues</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lilong::RecoveredPage</name>
    <message numerus="yes">
        <source>It was never saved: %n character(s).</source>
        <translation>
            <numerusform>It was never saved: %n character.</numerusform>
            <numerusform>It was never saved: %n characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) differ from what is saved.</source>
        <translation>
            <numerusform>%n character differs from what is saved.</numerusform>
            <numerusform>%n characters differ from what is saved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” and %n more article(s)</source>
        <translation>
            <numerusform>“%1” and %n more article</numerusform>
            <numerusform>“%1” and %n more articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) differ from what is saved, in %1.</source>
        <translation>
            <numerusform>%n character differs from what is saved, in %1.</numerusform>
            <numerusform>%n characters differ from what is saved, in %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lilong::RepairGroupModel</name>
    <message numerus="yes">
        <source>Group of %n: %1, %2</source>
        <translation>
            <numerusform>Group of %n: %1, %2</numerusform>
            <numerusform>Group of %n: %1, %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lilong::RoleTree</name>
    <message numerus="yes">
        <source>%n issue(s)</source>
        <translation>
            <numerusform>%n issue</numerusform>
            <numerusform>%n issues</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lilong::TagCommands</name>
    <message numerus="yes">
        <source>%n more places tagged here.</source>
        <translation>
            <numerusform>%n more place tagged here.</numerusform>
            <numerusform>%n more places tagged here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places tagged in other issues; “%1” in the Tag menu takes them back.</source>
        <translation>
            <numerusform>%n place tagged in other issues; “%1” in the Tag menu takes it back.</numerusform>
            <numerusform>%n places tagged in other issues; “%1” in the Tag menu takes them back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places in other issues are tagged no more.</source>
        <translation>
            <numerusform>%n place in other issues is tagged no more.</numerusform>
            <numerusform>%n places in other issues are tagged no more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lilong::TimelineView</name>
    <message numerus="yes">
        <source>%n issue(s)</source>
        <translation>
            <numerusform>%n issue</numerusform>
            <numerusform>%n issues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n mention(s)</source>
        <translation>
            <numerusform>%1: %n mention</numerusform>
            <numerusform>%1: %n mentions</numerusform>
        </translation>
    </message>
</context>
</TS>
