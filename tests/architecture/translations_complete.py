#!/usr/bin/env python3
"""Says which texts of the program have no Chinese yet: a text that the translation file does not know is shown in English in silence."""

import argparse
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml


def sources(root):
    return [path for room in ("app", "ui") for path in sorted((root / room).rglob("*")) if path.suffix in (".cpp", ".h")]


# lupdate knows tr and translate, and whatever is marked with QT_TRANSLATE_NOOP; a function of another name hides its text from it.
HIDDEN = re.compile(r'\btranslated\(\s*("[^"]*")')


def hidden(root):
    for path in sources(root):
        for text in HIDDEN.findall(path.read_text(encoding="utf-8")):
            yield path.relative_to(root), text


def untranslated(root, lupdate):
    known = root / "resources/translations/lilong_zh_CN.ts"
    with tempfile.TemporaryDirectory() as folder:
        fresh = shutil.copy(known, folder)
        texts = pathlib.Path(folder) / "texts.lst"
        texts.write_text("\n".join(map(str, sources(root))), encoding="utf-8")
        subprocess.run([lupdate, "-silent", "-no-obsolete", "-I", str(root), f"@{texts}", "-ts", fresh], check=True, stdout=subprocess.DEVNULL)
        for context in xml.parse(fresh).getroot().iter("context"):
            for message in context.iter("message"):
                translation = message.find("translation")
                if translation is None or translation.get("type") == "unfinished":
                    yield context.findtext("name"), message.findtext("source")


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--root", type=pathlib.Path, required=True)
    arguments.add_argument("--lupdate", required=True)
    options = arguments.parse_args()
    root = options.root.resolve()
    missing = list(untranslated(root, options.lupdate)) + list(hidden(root))
    for context, source in missing:
        print(f"{context}: {source}")
    if missing:
        print(f"{len(missing)} texts without Chinese: run the target update_translations and fill them in.")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
