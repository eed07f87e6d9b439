#!/usr/bin/env python3
"""Makes analysed text to train on: raw TAB form/TAG form/TAG ..., `_` for white space inside a form.

usage: make_silver.py TEXT OUT [cong|cong-global]    (TEXT: a sentence a line; needs kiwipiepy 0.24)
"""
import random
import sys

from kiwipiepy import Kiwi

source, out = sys.argv[1:3]
model = sys.argv[3] if len(sys.argv) > 3 else "cong-global"
with open(source, encoding="utf8") as lines:
    texts = sorted({line.rstrip("\n") for line in lines if line.strip()})
random.Random(20221015).shuffle(texts)
kiwi = Kiwi(num_workers=1, model_type=model)
with open(out, "w", encoding="utf8") as file:
    for text in texts:
        tokens = kiwi.tokenize(
            text, typos="basic_with_continual_and_lengthening", normalize_coda=True, compatible_jamo=True
        )
        analysis = " ".join(f"{t.form.replace(' ', '_')}/{t.tag}" for t in tokens)
        file.write(f"{text}\t{analysis}\n")
