#!/usr/bin/env python3
"""include_borders.py --root PROJECT --qt-headers FOLDER

Reads every #include of app/ and ui/ and names those that cross a border of the house, and the files and folders whose
names or sizes the house does not have. A link line alone is no border: a target that links only Qt6::Core still compiles
<QtWidgets/QWidget>, so the includes themselves are read. Exit status 1 on any fault."""
import argparse
import pathlib
import re
import sys

# Which rooms of app a room may include, its own aside. The table of ARCHITECTURE.md.
STAGE = {"issue", "language", "text", "task", "foundation"}
STORE = {"issue", "text", "task", "foundation"}
BELOW_SESSION = {"foundation", "task", "text", "issue", "language", "intake", "clean", "structure", "tag", "archive", "publish"}
MAY_INCLUDE = {
    "foundation": set(),
    "task": {"foundation"},
    "text": {"foundation"},
    "issue": {"text", "foundation"},
    "language": {"text", "foundation"},
    "intake": STORE,
    "clean": STAGE,
    "structure": STAGE,
    "tag": STAGE,
    "archive": STORE,
    "publish": STORE,
    "session": BELOW_SESSION,
    "command_line": BELOW_SESSION | {"session"},
}
UI_MAY_INCLUDE = BELOW_SESSION | {"session"}

# Qt's modules: QtCore for every room; the others by room. The window may use all.
QT_MODULES = {"archive": {"QtCore", "QtSql"}, "publish": {"QtCore", "QtGui"}}
# The painter of app/publish needs an application object with fonts, and only a program's main can make one.
ALLOWED = {("app/command_line/main.cpp", "QGuiApplication")}
# Foreign libraries that only one room knows.
LIBRARY_ROOM = {"libime": "language", "fcitx-utils": "language", "sqlite3.h": "archive"}

FORBIDDEN_FOLDERS = {"utils", "util", "helpers", "helper", "common", "misc"}
CODE = {".h", ".cpp"}
SNAKE_CASE = re.compile(r"[a-z0-9]+(_[a-z0-9]+)*(\.[a-z0-9]+)+")
LONGEST_CPP = 500
LONG_CPP = 400

# Plain strings are matched too, so that the /* inside one opens no comment, and are kept: an include's name is one.
COMMENTS_AND_STRINGS = re.compile(r'//[^\n]*|/\*.*?\*/|R"([^(\s]*)\(.*?\)\1"|(?P<string>"(?:[^"\\\n]|\\.)*")', re.DOTALL)
INCLUDE = re.compile(r"^[ \t]*#[ \t]*(?:include|import|include_next)\b[ \t]*(.*?)[ \t]*$", re.MULTILINE)


def includes(code):
    """What a file includes, with its quotes or brackets."""
    # An include inside a comment or a raw string is none; a continued line is one line. Line breaks inside are dropped too.
    bare = COMMENTS_AND_STRINGS.sub(lambda found: found["string"] or " ", code.replace("\r\n", "\n").replace("\\\n", " "))
    return [match[1] for match in INCLUDE.finditer(bare)]


def qt_modules(folder):
    """Header name → module, from Qt's own header folders."""
    return {header.name: module.name for module in sorted(pathlib.Path(folder).glob("Qt*")) if module.is_dir()
            for header in module.iterdir() if header.is_file()}


class House:
    """The project's folders, and the questions asked of them."""

    def __init__(self, root, modules):
        self.root, self.modules = pathlib.Path(root), modules

    def files(self):
        return sorted(path for folder in ("app", "ui") for path in (self.root / folder).rglob("*") if path.is_file())

    def faults(self):
        """Every fault, as one line each."""
        for path in self.files():
            inside = path.relative_to(self.root)
            yield from (f"{inside}: {why}" for why in self.name_faults(inside))
            if path.suffix in CODE:
                code = path.read_text(encoding="utf-8")
                yield from (f"{inside}: {why}" for why in self.include_faults(inside, code))
                lines = code.count("\n")
                if path.suffix == ".cpp" and lines > LONGEST_CPP:
                    yield f"{inside}: {lines} lines, more than {LONGEST_CPP}; it does more than one thing"

    def long_files(self):
        for path in self.files():
            lines = path.read_text(encoding="utf-8").count("\n") if path.suffix == ".cpp" else 0
            if LONG_CPP < lines <= LONGEST_CPP:
                yield f"{path.relative_to(self.root)}: {lines} lines"

    @staticmethod
    def name_faults(inside):
        for folder in inside.parts[:-1]:
            if folder in FORBIDDEN_FOLDERS:
                yield f"a folder called {folder} says nothing about what is in it"
            elif folder != folder.lower() or not re.fullmatch(r"[a-z0-9_]+", folder):
                yield f"the folder {folder} is not snake_case"
        if inside.suffix in CODE and not SNAKE_CASE.fullmatch(inside.name):
            yield "the file name is not snake_case"
        if len(inside.parts) > 2 and inside.parts[0] == "app" and inside.parts[1] not in MAY_INCLUDE:
            yield f"app/{inside.parts[1]} is no room of the house"

    def include_faults(self, inside, code):
        for written in includes(code):
            match = re.fullmatch(r'"([^"]+)"|<([^>]+)>', written)
            if not match:
                yield f"cannot tell what #include {written} is"
                continue
            why = self.crossed_border(inside, match[1] or match[2], quoted=bool(match[1]))
            if why:
                yield f"#include {written}: {why}"

    def crossed_border(self, inside, name, quoted):
        """Why a file may not include this; None where it may."""
        if (inside.as_posix(), name) in ALLOWED:
            return None
        parts = name.split("/")
        if "." in parts or ".." in parts:
            return "includes start at the project's root"
        room = inside.parts[1] if inside.parts[0] == "app" and len(inside.parts) > 2 else None
        if parts[0] in ("app", "ui"):
            return self.crossed_room(inside.parts[0], room, parts)
        if name.endswith(".moc") and len(parts) == 1:
            return None
        module = parts[0] if len(parts) > 1 and parts[0].startswith("Qt") else self.modules.get(name)
        if module:
            return self.crossed_module(inside.parts[0], room, module)
        if quoted:
            return "includes start at the project's root"
        owner = LIBRARY_ROOM.get(parts[0])
        if owner and room != owner:
            return f"only app/{owner} knows {parts[0]}"
        return None

    @staticmethod
    def crossed_room(floor, room, parts):
        if parts[0] == "ui":
            return "nothing in app knows ui" if floor == "app" else None
        target = parts[1]
        if floor == "ui":
            return None if target in UI_MAY_INCLUDE else f"ui may not include app/{target}"
        if target == room or target in MAY_INCLUDE.get(room, set()):
            return None
        return f"app/{room} may not include app/{target}"

    @staticmethod
    def crossed_module(floor, room, module):
        if floor == "ui":
            return "all SQL stands in app/archive" if module == "QtSql" else None
        if module in QT_MODULES.get(room, {"QtCore"}):
            return None
        return f"app/{room} may not use {module}"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--root", required=True)
    parser.add_argument("--qt-headers", required=True)
    arguments = parser.parse_args()
    modules = qt_modules(arguments.qt_headers)
    if modules.get("QWidget") != "QtWidgets":
        sys.exit(f"{arguments.qt_headers} holds no Qt headers")
    house = House(arguments.root, modules)
    for note in house.long_files():
        print("long:", note)
    faults = list(house.faults())
    print("\n".join(faults))
    print(len(house.files()), "files,", len(faults), "faults")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
