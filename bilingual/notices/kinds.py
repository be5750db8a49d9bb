"""The models that are notices, by the name that stands in addresses."""

from django.apps import apps

from bilingual.models.notice import BilingualNotice


def notice_models() -> list[type[BilingualNotice]]:
    """Every model of a notice, in the order in which the apps are installed."""
    return [one for one in apps.get_models() if issubclass(one, BilingualNotice)]


def notice_model(kind: str) -> type[BilingualNotice] | None:
    """The model with that name; None for an unknown one."""
    return next((one for one in notice_models() if one._meta.model_name == kind), None)


def kind_of(notice: BilingualNotice) -> str:
    """The name of its model, as it stands in addresses."""
    return str(notice._meta.model_name)
