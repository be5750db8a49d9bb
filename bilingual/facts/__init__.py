"""The facts of a text: numbers, money, dates, times, addresses, in either language."""

from bilingual.facts.comparison import (
    Fact,
    FactDifference,
    FactKind,
    fact_differences,
    facts_of,
)

__all__ = ["Fact", "FactDifference", "FactKind", "fact_differences", "facts_of"]
