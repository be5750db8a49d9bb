import pytest
from django.core.exceptions import ImproperlyConfigured

from config.environment import Environment, Variables


@pytest.fixture
def read(monkeypatch):
    """Read one variable the way the settings do, from a given environment."""

    def read_one(kind, name, default=Environment.NOTSET, **environment):
        monkeypatch.setattr(Environment, "ENVIRON", Variables(environment))
        env = Environment()
        env.escape_proxy = True
        return getattr(env, kind)(name, default=default)

    return read_one


@pytest.mark.parametrize("word", ["1", "true", "True", "YES", "on", " true "])
def test_true_in_any_usual_spelling(read, word):
    assert read("bool", "SWITCH", SWITCH=word) is True


@pytest.mark.parametrize("word", ["0", "false", "No", "OFF"])
def test_false_in_any_usual_spelling(read, word):
    assert read("bool", "SWITCH", True, SWITCH=word) is False


@pytest.mark.parametrize("word", ["ture", "2", "enabled", "none"])
def test_a_boolean_that_is_neither_names_the_variable(read, word):
    with pytest.raises(ImproperlyConfigured, match=rf"SWITCH.*{word}.*operating"):
        read("bool", "SWITCH", SWITCH=word)


def test_a_number_that_is_none_names_the_variable(read):
    with pytest.raises(ImproperlyConfigured, match=r"SECONDS.*ten"):
        read("int", "SECONDS", SECONDS="ten")


def test_an_empty_variable_is_not_set(read):
    assert read("str", "NAME", "default", NAME=" ") == "default"


def test_a_file_gives_the_value_without_its_last_line_break(read, tmp_path):
    secret = tmp_path / "secret"
    secret.write_text("s3cret\n")

    assert read("str", "PASSWORD", PASSWORD_FILE=str(secret)) == "s3cret"


def test_a_dollar_sign_at_the_start_means_itself(read):
    assert read("str", "PASSWORD", PASSWORD="$HOME") == "$HOME"


@pytest.mark.parametrize("environment", [{}, {"SECRET_KEY": ""}, {"SECRET_KEY": " "}])
def test_a_required_variable_says_what_to_write(monkeypatch, environment):
    monkeypatch.setattr(Environment, "ENVIRON", Variables(environment))

    with pytest.raises(ImproperlyConfigured, match=r"SECRET_KEY is not set.*words"):
        Environment().required("SECRET_KEY", "many words")
