"""Neither a file nor a machine puts a sentence on a page that no person confirmed."""

import polib
import pytest
from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.core.files.uploadedfile import SimpleUploadedFile
from wagtail_localize.machine_translators import get_machine_translator
from wagtail_localize.models import StringTranslation

from bilingual.baking import NotReadyError, bake, translation_of
from bilingual.lifecycle import State
from bilingual.progress import progress_of
from tests import cast, walks
from tests.findings.doors import PEOPLE, closed_doors
from tests.findings.photograph import photograph
from tests.walks import pair_of

pytestmark = pytest.mark.django_db


def a_file(pair, change=None):
    """What wagtail-localize would write for a translator, changed on its way back."""
    po = translation_of(pair).export_po()
    for entry in po:
        entry.msgstr = f"Autre {entry.msgid}"
    if change:
        change(po)
    return str(po).encode()


def fuzzy(po):
    for entry in po:
        entry.flags.append("fuzzy")


def link_lost_and_number_changed(po):
    for entry in po:
        entry.msgstr = "Sans lien, 999"


def unknown_sentences(po):
    po.append(polib.POEntry(msgid="Nowhere", msgstr="<p>Nulle part", msgctxt="title"))


def without_header(po):
    po.metadata = {}


def blank(po):
    for entry in po:
        entry.msgstr = ""


CHANGES = {
    58: [fuzzy, link_lost_and_number_changed],
    59: [unknown_sentences],
    60: [without_header],
    61: [None, blank],
}


def send_to_closed_door(client, pair, content):
    """Everybody uploads the file; nobody is told that it worked."""
    address = closed_doors(pair)["upload_pofile"]
    for person in PEOPLE:
        client.force_login(person())
        fields = {}
        if content is not None:
            fields["file"] = SimpleUploadedFile("page.po", content)
        answer = client.post(address, fields)
        assert answer.status_code in {302, 403}
        assert b"uccess" not in answer.content


def test_row_58_a_file_with_doubtful_sentences_is_not_imported(client, sent, people):
    before = photograph()

    for change in CHANGES[58]:
        send_to_closed_door(client, sent, a_file(sent, change))

    assert photograph() == before


def test_row_59_a_file_with_unknown_sentences_is_not_imported(client, sent, people):
    before = photograph()

    for change in CHANGES[59]:
        send_to_closed_door(client, sent, a_file(sent, change))

    assert photograph() == before


def test_row_60_a_damaged_file_and_no_file_are_no_errors(client, sent, people):
    before = photograph()

    send_to_closed_door(client, sent, a_file(sent, without_header))
    send_to_closed_door(client, sent, b"\xff\xfe no file of translations at all")
    send_to_closed_door(client, sent, None)

    assert photograph() == before


def test_row_61_an_old_file_changes_nothing_of_a_new_text(client, public, people):
    """It comes back after the text changed, in whatever state the pair is."""
    old = a_file(public)
    page = public.source
    page.title = "New fees"
    page.save_revision(user=cast.alice())
    pair = walks.to_translation(page)
    before = photograph()

    for change in CHANGES[61]:
        send_to_closed_door(client, pair, a_file(pair, change))
    send_to_closed_door(client, pair, old)

    assert photograph() == before
    assert progress_of([pair])[pair.translation_key].left > 0


def test_row_58_to_61_nobody_is_given_a_file_either(client, sent, people):
    address = closed_doors(sent)["download_pofile"]

    for person in people:
        client.force_login(person)
        answer = client.get(address)
        assert answer.status_code in {302, 403}
        assert b"msgid" not in answer.content


def test_row_63_no_machine_is_asked():
    assert not hasattr(settings, "WAGTAILLOCALIZE_MACHINE_TRANSLATOR")
    assert get_machine_translator() is None


@pytest.fixture
def a_machine(settings):
    """Somebody installed a translator that knows one word."""
    settings.WAGTAILLOCALIZE_MACHINE_TRANSLATOR = {
        "CLASS": "wagtail_localize.machine_translators.dummy.DummyTranslator"
    }


def test_row_63_not_even_where_one_is_installed(client, sent, people, a_machine):
    address = closed_doors(sent)["machine_translate"]
    before = photograph()

    for person in people:
        client.force_login(person)
        assert client.post(address).status_code in {302, 403}

    assert photograph() == before


def test_row_63_a_sentence_of_a_machine_is_not_done_until_a_person_saves_it(sent):
    pair = walks.translate(sent)
    machine = StringTranslation.TRANSLATION_TYPE_MACHINE
    one = StringTranslation.objects.first()
    StringTranslation.objects.filter(pk=one.pk).update(translation_type=machine)

    progress = progress_of([pair])[pair.translation_key]
    assert (progress.unconfirmed, progress.is_complete) == (1, False)
    with pytest.raises(NotReadyError, match="A person must check"):
        bake(pair, user=cast.thierry())
    with pytest.raises(PermissionDenied):
        walks.decide(pair, cast.thierry(), "approve")
    assert pair_of(pair.source).state == State.TO_TRANSLATE

    pair = walks.translate(pair)
    assert progress_of([pair])[pair.translation_key].is_complete


def test_row_63_nor_is_one_that_a_machine_wrote_after_the_review(sent):
    """Approval assembles once more, and meets it."""
    pair = walks.decide(walks.translate(sent), cast.thierry(), "approve")
    one = StringTranslation.objects.first()
    StringTranslation.objects.filter(pk=one.pk).update(
        translation_type=StringTranslation.TRANSLATION_TYPE_MACHINE
    )

    with pytest.raises(PermissionDenied):
        walks.decide(pair, cast.renee(), "approve")

    assert pair_of(pair.source).state == State.LANGUAGE_REVIEW
