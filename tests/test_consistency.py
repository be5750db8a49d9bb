"""What the project promises about itself, as tests.

Each convention here was once broken somewhere by someone careful.
"""

import ast
import re
import sys

import pytest
from django.core.management import get_commands, load_command_class
from wagtail.models import get_page_models

from demo.people import ACCOUNTS, PASSWORD
from tests.repository import APPS, ROOT, lines_with, named, our, our_files, text_of

LONGEST_FILE = 350
LONGEST_FUNCTION = 60
MOST_ENTRIES_AT_THE_TOP = 17


# ---- The house


def test_few_things_lie_at_the_top():
    top = {named(path).split("/")[0] for path in our_files()}
    visible = {name for name in top if not name.startswith(".")}

    assert len(visible) <= MOST_ENTRIES_AT_THE_TOP, sorted(visible)


def test_no_package_hides_one_of_pythons():
    folders = [*ROOT.iterdir(), *(ROOT / "site").iterdir()]
    packages = {folder.name for folder in folders if (folder / "__init__.py").exists()}

    assert packages >= {*APPS, "config"}
    assert not packages & sys.stdlib_module_names
    assert not (ROOT / "site/__init__.py").exists()


def test_modules_are_named_for_what_they_decide():
    vague = {"core", "common", "helpers", "managers", "misc", "services", "utils"}

    assert not [named(path) for path in our("*.py") if path.stem in vague]
    assert not [
        named(path) for path in our("*.py") if vague & {p.name for p in path.parents}
    ]


def written_by_people(path):
    return "migrations" not in path.parts


@pytest.mark.parametrize("kind", ["*.py", "*.html", "*.css", "*.mjs"])
def test_no_file_has_two_reasons_to_be_long(kind):
    paths = filter(written_by_people, our(kind))
    lengths = {named(path): len(text_of(path).splitlines()) for path in paths}

    assert not {name: n for name, n in lengths.items() if n > LONGEST_FILE}


def test_no_function_needs_scrolling():
    long = []
    for path in filter(written_by_people, our("*.py")):
        for node in ast.walk(ast.parse(text_of(path))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                length = (node.end_lineno or node.lineno) - node.lineno + 1
                if length > LONGEST_FUNCTION:
                    long.append(f"{named(path)}:{node.lineno} {node.name} ({length})")

    assert not long


def test_nothing_is_left_for_later():
    # Put together here, so that this line is not one of them.
    words = "|".join(
        ["TO" + "DO", "FIX" + "ME", "X" + "XX", "NotImplemented" + "Error"]
    )

    assert not lines_with(rf"\b({words})\b", our_files())


def test_every_command_says_what_it_is_for():
    ours = {name: app for name, app in get_commands().items() if app in APPS}

    assert ours
    for name, app in ours.items():
        command = load_command_class(app, name)
        assert len(command.help) > 20, name


def test_no_test_empties_the_database():
    """A flush takes the first pages and the locales from every later test.

    What must be committed is put back by `tests/databases.py`.
    """
    flushing = r"trans" + r"action=True|trans" + r"actional_db|\blive_" + "server\\b"

    assert not lines_with(
        flushing, [path for path in our("*.py") if "tests" in path.parts]
    )


# ---- Nothing of one machine


def test_no_file_names_a_package_index():
    hosts = "|".join(["py" + "pi", "python" + "hosted", "npm" + "js", "registry.yarn"])

    assert not lines_with(rf"https?://[\w.-]*({hosts})", our_files())


def test_no_file_names_a_folder_of_one_machine():
    places = "|".join(
        ["/ro" + "ot/", "/wo" + "rk/", "/ho" + "me/[a-z]", "/Us" + "ers/"]
    )

    assert not lines_with(rf"(?<![\w.$}}])({places})", our_files())


# ---- Documentation


def test_every_environment_variable_is_documented_with_its_default():
    config = [p for p in our("*.py") if p.is_relative_to(ROOT / "site/config")]
    settings = "\n".join(map(text_of, config))
    read = set(re.findall(r"env\.\w+\(\s*\"([A-Z_]+)\"", settings))
    documented = set(
        re.findall(r"^\| `([A-Z_]+)` \|", text_of(ROOT / "docs/operating.md"), re.M)
    )

    assert "SECRET_KEY" in read
    assert read == documented


def test_every_command_of_make_is_in_the_documentation():
    targets = set(re.findall(r"^([a-z-]+):.*##", text_of(ROOT / "Makefile"), re.M))
    pages = "".join(text_of(path) for path in [*our("docs/*.md"), ROOT / "README.md"])

    assert {name for name in targets if f"make {name}" not in pages} <= {"help"}


def test_the_readme_knows_the_accounts_of_the_demo():
    english, french = text_of(ROOT / "README.md").split("\n---\n")

    for half in (english, french):
        assert f"`{PASSWORD}`" in half
        assert re.findall(r"^\| `([\w-]+)` \|", half, re.M) == [
            account.username for account in ACCOUNTS
        ]


def test_links_between_documents_lead_somewhere():
    broken = [
        f"{named(page)}: {target}"
        for page in our("*.md")
        for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", text_of(page))
        if not (page.parent / target).exists()
    ]

    assert not broken


# ---- Templates and texts


def test_every_template_is_used():
    """A page's template is found by the model's name; the rest are named somewhere."""
    templates = {
        path.relative_to(ROOT / "templates").as_posix() for path in templates_()
    }
    sources = "\n".join(text_of(path) for path in [*our("*.py"), *our("*.html")])

    assert not {name for name in templates - page_templates() if name not in sources}


def templates_():
    return [path for path in our("*.html") if path.is_relative_to(ROOT / "templates")]


def page_templates():
    return {model.template for model in get_page_models()} | {"404.html", "500.html"}
