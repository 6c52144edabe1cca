#!/usr/bin/env python3
"""measure_functions.py [--longest N] [PROJECT]

Prints the length of functions and files of app/ and ui/: median, 95th percentile, longest. A function's lines run from its
name to its closing brace; one that is only declared is not counted, a lambda belongs to the function it stands in."""
import argparse
import pathlib
import re

# Everything whose braces or semicolons are no structure; line breaks are kept, they are what is counted.
NOISE = re.compile(r'//[^\n]*|/\*.*?\*/|R"([^(\s]*)\(.*?\)\1"|"(?:[^"\\\n]|\\.)*"|(?<![0-9a-fA-F])\'(?:[^\'\\\n]|\\.)+\'|^[ \t]*#[^\n]*(?:\\\n[^\n]*)*',
                   re.DOTALL | re.MULTILINE)
NO_FUNCTION = re.compile(r"\s*(?:if|else|for|while|switch|do|try|catch|namespace|class|struct|union|enum|extern)\b")
SIGNATURE = re.compile(r"\)\s*(?:const|noexcept|override|final|mutable|&&?|\s)*(?:->\s*[^{};]+)?(?::(?!:).*)?$", re.DOTALL)
# The braces of `Desk::Desk() : steps_{}, present_{0} {` are no body.
MEMBER_BRACES = re.compile(r"(?<=\w)\{[^{}\n]*\}(?=\s*[,{])")
TYPE = re.compile(r"\b(?:class|struct|union|enum|namespace)\b[^()=]*$")


def bare(code):
    quiet = NOISE.sub(lambda found: "\n" * found[0].count("\n") or " ", code)
    return MEMBER_BRACES.sub("", quiet)


def is_signature(head):
    """True where the text before an opening brace is a function's head."""
    return bool(SIGNATURE.search(head)) and not NO_FUNCTION.match(head) and not TYPE.search(head)


def functions(code):
    """The functions of one file: (first line, lines, name)."""
    text, depth, line, head, head_line = bare(code), 0, 1, "", 1
    outer = None  # the function that is being read: (depth, line, name)
    for character in text:
        if character == "\n":
            line += 1
        if character == "{":
            if outer is None and is_signature(head):
                name = re.search(r"([~\w:]+|operator[^(]*)\s*\(", head)
                outer = (depth, head_line, name[1] if name else "?")
            depth += 1
        elif character == "}":
            depth -= 1
            if outer and depth == outer[0]:
                yield outer[1], line - outer[1] + 1, outer[2]
                outer = None
        if character in "{};":
            head = ""
        elif head or not character.isspace():
            head_line = head_line if head else line
            head += character


def percentile(values, share):
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))] if ordered else 0


def row(name, values):
    print(f"{name:22}{len(values):>8}{percentile(values, 0.5):>8}{percentile(values, 0.95):>8}{max(values, default=0):>8}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("project", nargs="?", default=pathlib.Path(__file__).resolve().parents[2], type=pathlib.Path)
    parser.add_argument("--longest", type=int, default=5, help="how many of the longest to name")
    arguments = parser.parse_args()
    print(f'{"lines":22}{"count":>8}{"median":>8}{"p95":>8}{"longest":>8}')
    every = []
    for floor in ("app", "ui"):
        paths = [path for path in (arguments.project / floor).rglob("*") if path.suffix in (".cpp", ".h")]
        found = [(lines, f"{path.relative_to(arguments.project)}:{first} {name}")
                 for path in paths for first, lines, name in functions(path.read_text(encoding="utf-8"))]
        row(f"{floor}: functions", [lines for lines, _ in found])
        row(f"{floor}: .cpp files", [path.read_text(encoding="utf-8").count("\n") for path in paths if path.suffix == ".cpp"])
        every += found
    for lines, place in sorted(every, reverse=True)[:arguments.longest]:
        print(f"{lines:>6}  {place}")


if __name__ == "__main__":
    main()
