<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
    <name>lilong::RepairGroupModel</name>
    <message numerus="yes">
        <source>Group of %n: %1, %2</source>
        <translation>
            <numerusform>Group of %n: %1, %2</numerusform>
            <numerusform>Group of %n: %1, %2</numerusform>
        </translation>
    </message>
</context>
</TS>
