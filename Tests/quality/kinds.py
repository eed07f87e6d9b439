"""Kinds of complaint on the test posts: the program beside plain keyword lists and TF-IDF + logistic regression.

Usage: kinds.py PROGRAM TEST TRAIN…; prints a row each: complaint F1, micro F1, macro F1. What is absent is skipped by name.
The keyword lists are what a spreadsheet user would type (keywords.tsv); whatever holds one of the words complains.
"""
import json
import subprocess
import sys
from pathlib import Path


def read(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def f1(found, gold):
    both = sum(len(f & g) for f, g in zip(found, gold))
    return 2 * both / max(1, sum(map(len, found)) + sum(map(len, gold)))


def row(name, test, kinds, complaints, labels):
    gold = [set(post["labels"]) for post in test]
    gate = f1([{1} if c else set() for c in complaints], [{1} if p["complaint"] else set() for p in test])
    macro = sum(f1([l & {k} for l in labels], [g & {k} for g in gold]) for k in kinds) / len(kinds)
    print(f"| {name} | {gate:.3f} | {f1(labels, gold):.3f} | {macro:.3f} |", flush=True)


def keywords(lists, test):
    labels = [{kind for kind, words in lists.items() if any(word in post["text"] for word in words)} for post in test]
    return [bool(found) for found in labels], labels


def regression(train, test, kinds):
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.linear_model import LogisticRegression

    vectors = TfidfVectorizer(analyzer="char_wb", ngram_range=(1, 4), sublinear_tf=True, min_df=2)
    rows = vectors.fit_transform([post["text"] for post in train])
    asked = vectors.transform([post["text"] for post in test])

    def fit(truth):
        model = LogisticRegression(C=10, solver="liblinear", class_weight="balanced")
        return model.fit(rows, truth).predict(asked)

    gate = fit([post["complaint"] for post in train])
    found = {kind: fit([kind in post["labels"] for post in train]) for kind in kinds}
    return list(gate), [{k for k in kinds if gate[i] and found[k][i]} for i in range(len(test))]


def main():
    program, test_file, *train_files = sys.argv[1:]
    test = read(test_file)
    train = [post for path in train_files for post in read(path)]
    lines = (Path(__file__).parent / "keywords.tsv").read_text(encoding="utf-8").splitlines()
    lists = {kind: words.split("|") for kind, words in (line.split("\t") for line in lines)}
    print("| who | complaint F1 | micro F1 | macro F1 |\n|---|---|---|---|")
    row("plain keywords", test, lists, *keywords(lists, test))
    try:
        row("TF-IDF + logistic regression, same posts", test, lists, *regression(train, test, lists))
    except ImportError as absent:
        print(f"skipped: TF-IDF + logistic regression ({absent})", file=sys.stderr)
    asked = "\n".join(json.dumps({"id": p["id"], "text": p["text"]}, ensure_ascii=False) for p in test)
    answers = subprocess.run([program, "label"], input=asked, capture_output=True, text=True, check=True).stdout
    ours = [json.loads(line) for line in answers.splitlines()]
    row("meoktong", test, lists, [o["complaint"] for o in ours], [{l["kind"] for l in o["labels"]} for o in ours])


main()
