#!/usr/bin/env python3
"""Shows that include_borders.py sees what it must see: each violating sample is one fault, each lawful one is none."""
import pathlib
import tempfile
import unittest

from include_borders import House, includes

QT = {"QString": "QtCore", "qstring.h": "QtCore", "QtCore": "QtCore", "QPainter": "QtGui", "QGuiApplication": "QtGui", "QWidget": "QtWidgets",
      "qwidget.h": "QtWidgets", "QtWidgets": "QtWidgets", "QPrinter": "QtPrintSupport", "QSqlQuery": "QtSql"}

FORBIDDEN = [
    ("app/text/a.cpp", '#include "app/issue/issue.h"'),
    ("app/foundation/a.h", '#include "app/text/span.h"'),
    ("app/issue/a.h", '#include "app/task/progress.h"'),
    ("app/clean/a.cpp", '#include "app/structure/structure.h"'),
    ("app/clean/a.cpp", '#include "app/intake/intake.h"'),
    ("app/intake/a.cpp", '#include "app/language/knowledge.h"'),
    ("app/archive/a.cpp", '#include "app/language/knowledge.h"'),
    ("app/publish/a.cpp", '#include "app/archive/archive.h"'),
    ("app/session/a.cpp", '#include "app/command_line/command.h"'),
    ("app/session/a.cpp", '#include "ui/desk/desk_pane.h"'),
    ("app/session/a.cpp", "#include <ui/desk/desk_pane.h>"),
    ("app/command_line/a.cpp", '#include "ui/desk/desk_pane.h"'),
    ("ui/desk/a.cpp", '#include "app/command_line/command.h"'),
    ("app/clean/a.cpp", '#include "../structure/structure.h"'),
    ("app/clean/a.cpp", '#include "rule.h"'),
    ("app/clean/a.cpp", '  #  include\t"app/tag/tag.h"'),
    ("app/clean/a.cpp", '#include \\\n"app/tag/tag.h"'),
    ("app/clean/a.cpp", "/* one */ int a;\r\n#include \"app/tag/tag.h\" // why\r\n"),
    ("app/clean/a.cpp", "#include SOMETHING"),
    ("app/clean/a.cpp", 'auto a = "/*";\n#include "app/tag/tag.h"\nauto b = "*/";'),
    ("app/session/a.h", "#include <QWidget>"),
    ("app/session/a.h", "#include <QtWidgets/QWidget>"),
    ("app/session/a.h", "#include <QtWidgets>"),
    ("app/session/a.h", "#include <qwidget.h>"),
    ("app/publish/a.cpp", "#include <QPrinter>"),
    ("app/publish/a.cpp", "#include <QtPrintSupport/QPrinter>"),
    ("app/archive/a.cpp", "#include <QPainter>"),
    ("app/archive/a.cpp", "#include <QtGui/QPainter>"),
    ("app/command_line/export_command.cpp", "#include <QGuiApplication>"),
    ("app/command_line/main.cpp", "#include <QPainter>"),
    ("app/session/a.cpp", "#include <QSqlQuery>"),
    ("ui/library/a.cpp", "#include <QSqlQuery>"),
    ("app/tag/a.cpp", "#include <libime/core/languagemodel.h>"),
    ("app/utils/a.h", ""),
    ("ui/desk/helpers/a.h", ""),
    ("ui/Desk/a.h", ""),
    ("app/text/OffsetMap.cpp", ""),
    ("app/text/offset-map.cpp", ""),
    ("app/text/a.cpp", "\n" * 501),
]
LAWFUL = [
    ("app/text/a.cpp", '#include "app/text/span.h"\n#include "app/foundation/error.h"\n#include <QString>\n#include <vector>\n#include <unicode/uchar.h>'),
    ("app/clean/a.cpp", '#include "app/language/knowledge.h"\n#include "a.moc"'),
    ("app/clean/a.cpp", '// #include "app/tag/tag.h"\n/*\n#include "app/tag/tag.h"\n*/'),
    ("app/clean/a.cpp", 'const char* text = R"x(\n#include "app/tag/tag.h"\n)x";'),
    ("app/session/a.cpp", '#include "app/archive/archive.h"'),
    ("app/publish/a.cpp", "#include <QPainter>\n#include <QtGui/QPainter>"),
    ("app/command_line/main.cpp", "#include <QGuiApplication>"),
    ("app/archive/a.cpp", "#include <QSqlQuery>"),
    ("app/language/a.cpp", "#include <libime/core/languagemodel.h>"),
    ("app/command_line/a.cpp", '#include "app/session/pipeline.h"\n#include <QtCore/QString>'),
    ("ui/desk/a.cpp", '#include "ui/models/doubts_model.h"\n#include "app/session/session.h"\n#include <QWidget>\n#include <QPrinter>'),
    ("app/archive/sql/0001_initial.sql", "anything"),
    ("app/text/a.cpp", "\n" * 499),
]


def faults(name, content):
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder, name)
        path.parent.mkdir(parents=True)
        path.write_text(content, encoding="utf-8", newline="")
        return list(House(folder, QT).faults())


class IncludeBorders(unittest.TestCase):
    def test_forbidden(self):
        for name, content in FORBIDDEN:
            with self.subTest(name=name, content=content[:60]):
                self.assertNotEqual(faults(name, content), [])

    def test_lawful(self):
        for name, content in LAWFUL:
            with self.subTest(name=name, content=content[:60]):
                self.assertEqual(faults(name, content), [])

    def test_reads_every_include(self):
        self.assertEqual(includes('#include <a>\n#if 1\n # include "b" // c\n#endif\n'), ["<a>", '"b"'])


if __name__ == "__main__":
    unittest.main()
