"""Hooks and addresses: how a screen of Wagtail or wagtail-localize is replaced."""

import importlib
import inspect

import pytest
from django.core.management import get_commands
from django.urls import resolve, reverse
from wagtail import hooks
from wagtail.admin.forms.pages import CopyForm
from wagtail.admin.views.pages import copy, create, delete, edit, move, unpublish
from wagtail.admin.views.pages.listing import ExplorableIndexView, PageListingMixin
from wagtail.admin.views.pages.ordering import SetPagePositionView
from wagtail.admin.views.pages.utils import type_to_delete_confirmation
from wagtail.admin.viewsets.pages import PageViewSet
from wagtail.log_actions import LogActionRegistry, LogFormatter

from bilingual.doors import bulk, localize, pages
from bilingual.forms import CopyWithoutAliasForm
from tests import cast
from tests.scenarios import an_open_pair

CASCADE = "construct_translated_pages_to_cascade_actions"


def test_hooks_are_kept_as_functions_with_their_order():
    """bilingual/doors/localize.py: `take_out_hooks` works on this dictionary."""
    assert isinstance(hooks._hooks, dict)
    for registered in hooks._hooks.values():
        assert isinstance(registered, list)
        for function, order in registered:
            assert callable(function)
            assert isinstance(order, int)


@pytest.mark.parametrize("name", localize.UNHOOKED)
def test_no_hook_of_wagtail_localize_is_left_there(name):
    """bilingual/doors/localize.py: its buttons, menus and editor are taken out."""
    modules = {function.__module__ for function in hooks.get_hooks(name)}

    assert localize.HOOKS_MODULE not in modules


# Looked at one by one: permissions, words of the log, and mirrors, which a guard
# refuses (tests/findings/test_aliases_and_sync.py, row 31).
LEFT_IN = {
    "register_permissions",
    "register_log_actions",
    "after_create_page",
    "insert_global_admin_js",
    "register_icons",
}


def test_wagtail_localize_brings_no_hook_that_nobody_looked_at():
    """bilingual/doors/localize.py: a new one may act on one language."""
    importlib.import_module(localize.HOOKS_MODULE)

    left = {
        name
        for name, registered in hooks._hooks.items()
        for function, _order in registered
        if function.__module__ == localize.HOOKS_MODULE
    }

    assert left <= LEFT_IN


def addresses_of_wagtail_localize():
    """What its own hook would have registered, with the parameters in place."""
    module = importlib.import_module(localize.HOOKS_MODULE)
    (included,) = module.register_admin_urls()
    return {
        (str(pattern.pattern), pattern.name)
        for pattern in included.url_patterns
        if pattern.name not in {"javascript_catalog"}
        # A list of snippets to choose from, which writes nothing.
        and not pattern.name.startswith("snippets_api")
    }


def test_every_address_of_wagtail_localize_is_closed():
    """bilingual/doors/localize.py: `CLOSED` has each of them, and its name."""
    assert addresses_of_wagtail_localize() == set(localize.CLOSED)


@pytest.mark.parametrize(("address", "name"), localize.CLOSED)
def test_a_closed_address_is_answered_by_us(address, name):
    """bilingual/doors/localize.py: no other pattern comes before ours."""
    arguments = {
        "app_label": "opportunities",
        "model_name": "skill",
        "pk": "1",
        "mode": "x",
    }
    path = address
    for part in [one for one in address.split("/") if one.startswith("<")]:
        key = part.strip("<>").split(":")[1]
        path = path.replace(part, str(arguments.get(key, 1)))

    view = resolve(f"/admin/localize/{path}").func
    assert inspect.unwrap(view) is localize.closed


@pytest.mark.parametrize(
    "path", ["jsi18n/", "api/snippets/opportunities/skill/", "anything/"]
)
def test_what_is_not_closed_is_not_there(path):
    """bilingual/doors/localize.py: the rest of its addresses is gone as well."""
    found = resolve(f"/admin/localize/{path}")

    # Wagtail's last pattern answers "not found" to people who are signed in.
    assert found.namespaces == []
    assert inspect.unwrap(found.func).__module__ == "wagtail.admin.views.home"


def test_every_closed_name_leads_below_our_address():
    """bilingual/doors/localize.py: templates of Wagtail may ask for these names."""
    for name in ("translations_report", "translations_report_results"):
        assert reverse(f"wagtail_localize:{name}").startswith("/admin/localize/")
    address = reverse("wagtail_localize:submit_page_translation", args=[1])
    assert address == "/admin/localize/submit/page/1/"


@pytest.mark.parametrize("module", [unpublish, delete, move])
def test_the_screens_name_the_twins_of_a_page(module):
    """bilingual/doors/pages.py: `both_languages_of` is asked by these three."""
    assert CASCADE in inspect.getsource(module)
    assert pages.both_languages_of in hooks.get_hooks(CASCADE)


ACTS = [
    ("unpublish", "before_unpublish_page", pages.unpublish_both),
    ("delete", "before_delete_page", pages.delete_both),
    ("move_confirm", "before_move_page", pages.move_both),
]


@pytest.mark.django_db
@pytest.mark.parametrize(("name", "hook", "ours"), ACTS)
def test_a_response_of_a_hook_replaces_the_act(client, site, name, hook, ours):
    """bilingual/doors/pages.py: Wagtail does nothing itself after our answer."""
    from django.http import HttpResponse

    pair = an_open_pair(site)
    client.force_login(cast.ada())
    arguments = [pair.en.pk]
    if name == "move_confirm":
        arguments.append(site.opportunities.en.pk)

    assert ours in hooks.get_hooks(hook)
    with hooks.register_temporarily(
        hook, lambda *args: HttpResponse("instead"), order=-100
    ):
        answer = client.post(reverse(f"wagtailadmin_pages:{name}", args=arguments))

    assert answer.content == b"instead"
    pair.en.refresh_from_db()
    assert pair.en.live


@pytest.mark.django_db
@pytest.mark.parametrize("action", ["publish", "unpublish", "delete", "move"])
def test_a_response_of_a_hook_replaces_the_bulk_action(client, site, action):
    """bilingual/doors/bulk.py: the action with its form and its next address."""
    from django.http import HttpResponse

    pair = an_open_pair(site)
    client.force_login(cast.ada())
    asked = []

    def hook(request, action_type, objects, view):
        asked.append((action_type, [one.pk for one in objects], view.next_url))
        assert view.cleaned_form.is_valid()
        return HttpResponse("instead")

    assert bulk.act_on_both in hooks.get_hooks("before_bulk_action")
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", action])
    with hooks.register_temporarily("before_bulk_action", hook, order=-100):
        answer = client.post(
            f"{address}?id={pair.en.pk}&next=/admin/",
            {"chooser": site.opportunities.en.pk},
        )

    assert answer.content == b"instead"
    # Wagtail leaves out what the person may not do, and nobody publishes one page.
    left = [] if action == "publish" else [pair.en.pk]
    assert asked == [(action, left, "/admin/")]
    pair.en.refresh_from_db()
    assert pair.en.live


@pytest.mark.parametrize(
    ("module", "hook"), [(edit, "before_edit_page"), (create, "before_create_page")]
)
def test_the_forms_ask_before_they_open(module, hook):
    """bilingual/doors/pages.py: translations and lonely parents are led elsewhere."""
    assert f'"{hook}"' in inspect.getsource(module)


def test_the_list_of_siblings_is_ordered_by_one_view():
    """bilingual/views/ordering.py: the twin follows inside its transaction."""
    names = list(inspect.signature(SetPagePositionView.post).parameters)

    assert names[:3] == ["self", "request", "page_to_move_id"]


@pytest.mark.parametrize(
    "name",
    [
        "index_view_class",
        "add_view_class",
        "edit_view_class",
        "workflow_action_view_class",
        "set_page_position_view_class",
    ],
)
def test_views_of_pages_are_replaced_by_attribute(name):
    """bilingual/explorer.py: `PairPageViewSet` puts ours in their place."""
    assert hasattr(PageViewSet, name)
    assert PageListingMixin.base_columns
    assert issubclass(ExplorableIndexView, PageListingMixin)


def test_a_page_type_chooses_the_form_that_copies_it():
    """bilingual/models/page.py: `copy_form_class`, without mirrors or live copies."""
    source = inspect.getsource(CopyForm.__init__)

    assert '"copy_form_class"' in inspect.getsource(copy)
    assert 'self.fields["alias"]' in source
    assert 'self.fields["publish_copies"]' in source
    assert issubclass(CopyWithoutAliasForm, CopyForm)


def test_deleting_much_is_confirmed_by_typing():
    """bilingual/doors/pages.py: `delete_both` asks Wagtail whether it was."""
    signature = inspect.signature(type_to_delete_confirmation)

    assert next(iter(signature.parameters)) == "request"
    assert all(
        one.default is not one.empty for one in list(signature.parameters.values())[1:]
    )


def test_a_line_of_the_history_gets_its_words_by_a_class():
    """bilingual/journal.py: `register_action` decorates a formatter."""
    registry = LogActionRegistry()
    words = {"label": "Done", "message": "It was done"}
    formatter = type("Formatter", (LogFormatter,), words)

    registry.register_action("bilingual.test")(formatter)

    assert isinstance(registry.formatters["bilingual.test"], LogFormatter)
    assert ("bilingual.test", "Done") in registry.choices


def test_our_command_comes_before_wagtails():
    """bilingual/management/commands/publish_scheduled.py: the earlier app wins."""
    assert get_commands()["publish_scheduled"] == "bilingual"
