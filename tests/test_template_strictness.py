"""The suite's own promise: an undefined variable in a template is an error."""

import pytest
from django.template import Context, Template
from django.template.loader import render_to_string

from tests.conftest import UndefinedTemplateVariableError


@pytest.mark.parametrize(
    "source",
    ["{{ nothing }}", "{{ nothing|default:'x' }}", "{% with a=nothing %}{% endwith %}"],
)
def test_printing_an_unknown_name_is_an_error(source):
    with pytest.raises(UndefinedTemplateVariableError, match="nothing"):
        Template(source).render(Context())


@pytest.mark.parametrize(
    "source", ["{% if nothing %}x{% endif %}", "{% for x in nothing %}x{% endfor %}"]
)
def test_asking_for_an_unknown_name_is_allowed(source):
    assert Template(source).render(Context()) == ""


def test_a_library_template_keeps_djangos_leniency():
    html = render_to_string("wagtailadmin/shared/help_block.html")

    assert html.strip().startswith("<div")
