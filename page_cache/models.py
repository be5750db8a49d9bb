"""What changed, noted by the database itself."""

from django.db import models


class Change(models.Model):
    """A row that visitors may read is another one now, or is gone.

    Written by triggers only, in the transaction that changes the row. Old ones are of
    no use: `prune` removes them.
    """

    # PostgreSQL: the transaction. SQLite: empty, because transactions follow one
    # another there and the number of the row says the same.
    transaction = models.BigIntegerField(null=True, db_index=True)
    # The table, and what is narrower: a pair, or one row of the table.
    place = models.CharField(max_length=100)
    key = models.CharField(max_length=140, blank=True)
    noted_at = models.DateTimeField(db_index=True)

    class Meta:
        verbose_name = "change"
        verbose_name_plural = "changes"

    def __str__(self) -> str:
        return f"{self.place} {self.key}"


class SentAddress(models.Model):
    """An address that a cache in front may have, with what its answer was made from.

    Only kept where such a cache is told of changes; of no use once it asks again.
    """

    address = models.TextField()
    position = models.BigIntegerField()
    names = models.JSONField()
    sent_at = models.DateTimeField(db_index=True)

    class Meta:
        verbose_name = "sent address"
        verbose_name_plural = "sent addresses"

    def __str__(self) -> str:
        return self.address
