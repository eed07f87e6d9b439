"""Writes every verb with its options into both man pages, in the words of --help: verbs.py MEOKTONG.

What stands between the two marks is made by this script (`make man`); the rest of the pages is written by hand.
"""
import json
import subprocess
import sys
from pathlib import Path

START, END = '.\\" verbs: made by verbs.py', '.\\" verbs end'
TITLES = {"en": ("VERBS", "Every verb takes"), "ko": ("명령", "모든 명령에 쓸 수 있는 옵션:")}
COMMON = {"help", "version", "lang"}


def plain(text):
    """The text as roff takes it: no line begins with a mark, hyphens can be searched."""
    words = " ".join(text.split()).replace("\\", "\\e").replace("-", "\\-")
    return "\\&" + words if words[:1] in ("'", ".") else words


def named(argument):
    value = "" if argument["kind"] == "flag" else f" \\fI{plain(argument['valueName'])}\\fR"
    if argument["kind"] == "positional":
        return value.strip()
    names = [("--" if name["kind"] == "long" else "-") + name["name"] for name in argument["names"]]
    return ", ".join(f"\\fB{plain(name)}\\fR" for name in sorted(names, key=len)) + value


def verbs(command, path=()):
    for verb in command.get("subcommands", []):
        if verb["commandName"] == "help" or not verb.get("shouldDisplay", True):
            continue
        inner = path + (verb["commandName"],)
        yield f".SS meoktong {' '.join(inner)}\n{plain(verb.get('abstract', ''))}"
        for argument in verb.get("arguments", []):
            names = {name["name"] for name in argument.get("names", [])}
            if argument.get("shouldDisplay", True) and not names & COMMON:
                yield f".TP\n{named(argument)}\n{plain(argument.get('abstract', ''))}"
        yield from verbs(verb, inner)


for language, page in (("en", "meoktong.1"), ("ko", "ko/meoktong.1")):
    file = Path(__file__).parent / page
    told = subprocess.run([sys.argv[1], "--experimental-dump-help", "--lang", language],
                          check=True, capture_output=True, text=True).stdout
    title, common = TITLES[language]
    text = "\n".join([START, f".SH {title}", f"{common} \\fB\\-\\-lang\\fR \\fIko|en\\fR, \\fB\\-\\-help\\fR, \\fB\\-\\-version\\fR.",
                      *verbs(json.loads(told)["command"]), END])
    before, _, rest = file.read_text("utf-8").partition(START)
    file.write_text(before + text + rest.partition(END)[2], "utf-8")
