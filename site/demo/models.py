"""What the demonstration has loaded already."""

from django.db import models


class LoadedItem(models.Model):
    """A part of the demonstration that was loaded once, and is never loaded again.

    What an editor changed since stays changed, and what was deleted stays deleted.
    """

    name = models.CharField("name", max_length=100, unique=True)
    loaded_at = models.DateTimeField("loaded", auto_now_add=True)

    class Meta:
        verbose_name = "loaded item"
        verbose_name_plural = "loaded items"

    def __str__(self) -> str:
        return self.name

    @classmethod
    def first_time(cls, name: str) -> bool:
        """Whether the item has never been loaded; from now on it has.

        Inside the caller's transaction: a load that fails is forgotten with it.
        """
        _item, created = cls.objects.get_or_create(name=name)
        return created
