"""Sentences with their translations, correct ones and wrong ones, and what is wrong.

`script.py` says how they are written down.
"""

from tests.bilingual.quality.labelled import (
    correct_contacts,
    correct_dates,
    correct_legal,
    correct_money,
    correct_postings,
    correct_questions,
    correct_tricky,
    wrong_facts,
    wrong_french,
    wrong_hard,
    wrong_marks,
    wrong_words,
)
from tests.bilingual.quality.labelled.script import read_correct, read_wrong

CORRECT = [
    one
    for module in (
        correct_postings,
        correct_money,
        correct_dates,
        correct_contacts,
        correct_questions,
        correct_legal,
        correct_tricky,
    )
    for one in read_correct(module.SENTENCES)
]
WRONG = [
    one
    for module in (wrong_facts, wrong_marks, wrong_words, wrong_french, wrong_hard)
    for one in read_wrong(module.SENTENCES)
]
