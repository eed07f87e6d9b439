#!/usr/bin/env python3
"""Writes the dictionary of Kiwi in the order of its ranks: form TAB tag.   usage: make_dictionary.py OUT   (kiwipiepy 0.24)"""
import sys

from kiwipiepy import Kiwi

CODAS = "ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"
# Morphemes up to here are ordered by frequency; dialect, names with white space and rules come after.
LAST = 71_000
kiwi = Kiwi(num_workers=1)
with open(sys.argv[1], "w", encoding="utf8") as file:
    for number in range(LAST):
        morpheme = kiwi.morpheme(number)
        form = "".join(CODAS[ord(c) - 0x11A8] if 0x11A8 <= ord(c) <= 0x11C2 else c for c in morpheme.form)
        if form and not set(form) & set(" /+\t"):
            file.write(f"{form}\t{str(morpheme.tag).removesuffix('-R')}\n")
