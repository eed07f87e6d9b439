"""Analyses the first field of each line with a peer: peers.py kiwi|mecab (kiwipiepy, python-mecab-ko)."""
import sys


def kiwi():
    from kiwipiepy import Kiwi

    analyser = Kiwi()
    return lambda text: [
        (t.form.replace(" ", "_"), t.tag) for t in analyser.tokenize(text, normalize_coda=True, compatible_jamo=True)
    ]


def mecab():
    from mecab import MeCab

    analyser = MeCab()

    def analyse(text):
        found = []
        for token in analyser.parse(text):
            feature = token.feature
            if feature.expression and feature.type == "Inflect":
                for piece in feature.expression.split("+"):
                    form, tag = piece.split("/")[:2]
                    found.append((form, tag))
            else:
                found.append((token.surface, feature.pos))
        return found

    return analyse


analyse = {"kiwi": kiwi, "mecab": mecab}[sys.argv[1]]()
for line in sys.stdin:
    text = line.split("\t")[0].rstrip("\n")
    print(text + "\t" + " ".join(f"{form}/{tag}" for form, tag in analyse(text)))
