"""Names, announcement, limits and menus of the demonstration."""

from wagtail.contrib.settings.models import BaseGenericSetting

from demo.library import Library
from demo.models import LoadedItem
from demo.texts import identity
from demo.words import Words
from home.models import Announcement, FooterLink, MainMenuItem, Menus, SiteIdentity
from home.models.menus import MenuItem
from opportunities.models import PostingLimitsSetting

MenuText = tuple[tuple[str, Words | None], ...]


def load_settings(library: Library) -> bool:
    """Fill in the settings, once; whether it was done now.

    A field that somebody filled in before keeps what it says.
    """
    if not LoadedItem.first_time("settings"):
        return False
    _load_identity()
    _load_announcement(library)
    # Its defaults are the limits of the demo: the row makes them visible.
    PostingLimitsSetting.load()
    _load_menus(library)
    return True


def _load_identity() -> None:
    _fill_in(
        SiteIdentity.load(),
        site_name_en=identity.SITE_NAME.en,
        site_name_fr=identity.SITE_NAME.fr,
        department_en=identity.DEPARTMENT.en,
        department_fr=identity.DEPARTMENT.fr,
        contact_email=identity.CONTACT_EMAIL,
        problem_report_email=identity.PROBLEM_REPORT_EMAIL,
        phase=identity.PHASE,
        phase_text_en=identity.PHASE_TEXT.en,
        phase_text_fr=identity.PHASE_TEXT.fr,
    )


def _load_announcement(library: Library) -> None:
    """Ready to be switched on, and off."""
    _fill_in(
        Announcement.load(),
        heading_en=identity.ANNOUNCEMENT_HEADING.en,
        heading_fr=identity.ANNOUNCEMENT_HEADING.fr,
        text_en=identity.ANNOUNCEMENT_TEXT.en,
        text_fr=identity.ANNOUNCEMENT_TEXT.fr,
        link_page=library.page(identity.ANNOUNCEMENT_PAGE),
    )


def _load_menus(library: Library) -> None:
    menus = Menus.load()
    if menus.main_items.exists() or menus.footer_links.exists():
        return
    menus.main_items = _items(MainMenuItem, identity.MAIN_MENU, library)
    menus.footer_links = _items(FooterLink, identity.FOOTER, library)
    menus.save()


def _items(
    item_type: type[MenuItem], text: MenuText, library: Library
) -> list[MenuItem]:
    return [
        item_type(
            sort_order=order,
            page=library.page(name),
            label_en=label.en if label else "",
            label_fr=label.fr if label else "",
        )
        for order, (name, label) in enumerate(text)
    ]


def _fill_in(setting: BaseGenericSetting, **values: object) -> None:
    for name, value in values.items():
        default = setting._meta.get_field(name).get_default()
        if getattr(setting, name) in (default, None, ""):
            setattr(setting, name, value)
    setting.full_clean()
    setting.save()
