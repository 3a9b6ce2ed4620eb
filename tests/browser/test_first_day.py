"""Journey: a teacher's first day, from an empty institution to a student who signs in with a slip."""

import re

import pytest

from accounts.models import ClassGroup, Institution, StudentRecord, User
from tests.accounts import school_files as files
from tests.browser.test_journeys import PASSWORD, sign_in
from tests.browser.walk import SIZES, violations
from tests.factories import UserFactory
from tests.pdf import text_of

LAST_YEAR, THIS_YEAR = "2026-2027", "2027-2028"


@pytest.fixture
def administrator(bank):
    institution = Institution.objects.create(name="Collège des Tilleuls")
    return UserFactory(administrator=institution, first_name="Ada", last_name="Roux")


def choose_file(page, name, content):
    page.locator("input[type=file]").set_input_files(
        {"name": name, "mimeType": "application/octet-stream", "buffer": content}
    )
    page.get_by_role("button", name="Lire le fichier").click()


def slips_of(page, context, button):
    """The texts of a PDF that a button opens in a tab of its own, as its form would get it."""
    form = page.locator("form", has=button)
    fields = form.evaluate("form => Object.fromEntries(new FormData(form))")
    response = context.request.post(
        page.url.split("/institutions")[0] + form.get_attribute("action"),
        form=fields,
        headers={"Referer": page.url},
    )
    assert response.headers["content-type"] == "application/pdf"
    return text_of(response.body())


@pytest.mark.parametrize("size", SIZES)
def test_from_an_empty_institution_to_a_student_who_signs_in(watched, site, context, administrator, size):
    page = watched
    page.set_viewport_size(SIZES[size])
    sign_in(page, site, administrator)

    page.goto(f"{site}/classes/")
    page.get_by_role("link", name="Premier jour").click()
    page.get_by_text("Pas encore").nth(4).wait_for()
    assert page.get_by_text("Pas encore").count() == 5
    assert not violations(page)
    page.get_by_role("link", name="Remplir").click()
    page.locator("[name=school_year]").fill("2026-2027")
    assert not violations(page)
    page.get_by_role("button", name="Enregistrer").click()
    page.get_by_role("link", name="Importer une liste").click()
    page.wait_for_url("**/import/")
    assert not violations(page)

    choose_file(page, "photo.csv", b"\x89PNG\r\n\x1a\n" + bytes(100))
    assert page.get_by_text("une image").is_visible()
    assert not violations(page)
    pupils = [
        files.pupil(1, "LE GOFF", "Zoé", classes=("3A",)),
        files.pupil(2, "ROI", "Léo", classes=("4B",)),
    ]
    left = files.pupil(3, "PARTI", "Tom", left="01/09/2026")
    wrong = files.pupil(4, "FAUX", "Mia", born="31/02/2012")
    choose_file(page, "Eleves.xml", files.siecle(*pupils, left, wrong).encode("iso-8859-15"))
    for name in ("Zoé LE GOFF", "Léo ROI", "Tom PARTI", "Mia FAUX"):
        assert page.get_by_text(name).first.is_visible()
    assert not violations(page)
    page.get_by_role("button", name="Confirmer l’import").click()
    assert not StudentRecord.objects.exists()
    page.get_by_label("Laisser de côté").check()
    page.get_by_role("button", name="Confirmer l’import").click()
    page.get_by_role("heading", name="L’import est fait").wait_for()
    assert not violations(page)
    page.get_by_role("link", name="Ensuite").click()

    text = slips_of(page, context, page.get_by_role("button", name="Imprimer les fiches"))
    zoe = User.objects.get(username="zoe.le-goff")
    word = next(one for one in re.findall(r"\b[a-z0-9]{8}\b", text) if zoe.check_password(one))
    page.reload()
    assert page.get_by_text("tout le monde en a une").is_visible()
    context.clear_cookies()

    page.goto(f"{site}/sign-in/")
    page.locator("[name=login]").fill("zoe.le-goff")
    page.locator("[name=password]").fill(word)
    page.locator("[name=password]").press("Enter")
    page.wait_for_url("**/password/first/")
    page.locator("[name=password1]").fill(PASSWORD)
    page.locator("[name=password2]").fill(PASSWORD)
    page.locator("[name=password2]").press("Enter")
    page.wait_for_url("**/today/")

    zoe.refresh_from_db()
    assert not zoe.has_one_time_password


def test_a_table_is_mapped_by_hand_and_a_namesake_decided_with_the_keyboard(watched, site, administrator):
    page = watched
    institution = Institution.objects.get()
    institution.school_year = LAST_YEAR
    institution.save()
    known = UserFactory(student=institution, first_name="Zoé", last_name="Le Goff", managed_by=institution)
    sign_in(page, site, administrator)
    page.goto(f"{site}/institutions/{institution.pk}/import/")

    choose_file(page, "liste.csv", "Patronyme;Petit nom;Section\nLe Goff;Zoé;3e A\n".encode("cp1252"))
    assert not violations(page)
    for label, option in (("Nom", "Patronyme"), ("Prénom", "Petit nom"), ("Classe", "Section")):
        page.get_by_label(label, exact=True).select_option(label=option)
    page.get_by_role("button", name="Lire de cette façon").press("Enter")
    page.get_by_label("est Zoé Le Goff").wait_for()
    assert not violations(page)
    page.get_by_label("est Zoé Le Goff").press("Space")
    page.get_by_role("button", name="Confirmer l’import").press("Enter")
    page.get_by_role("heading", name="L’import est fait").wait_for()

    assert StudentRecord.objects.get().student == known
    assert known.class_groups.get().name == "3e A"


def test_a_school_year_begins_by_name_and_comes_back(watched, site, administrator):
    page = watched
    institution = Institution.objects.get()
    institution.school_year = LAST_YEAR
    institution.save()
    group = ClassGroup.objects.create(
        institution=institution, name="4e B", school_year=LAST_YEAR, code_expires_at=administrator.date_joined
    )
    group.add_students([("Zoé", "Le Goff"), ("Léo", "Roi")], now=administrator.date_joined)
    sign_in(page, site, administrator)

    page.goto(f"{site}/institutions/{institution.pk}/new-year/")
    assert page.locator("[name$=-name]").input_value() == "3e B"
    assert not violations(page)
    page.get_by_role("button", name="Vérifier nom par nom").click()
    page.get_by_label("Léo Roi").check()
    assert not violations(page)
    page.get_by_role("button", name=f"Commencer {THIS_YEAR}").click()
    page.get_by_role("button", name="Annuler ce passage").wait_for()
    assert not violations(page)
    assert [one.first_name for one in ClassGroup.objects.get(name="3e B").confirmed_students()] == ["Zoé"]
    page.get_by_role("button", name="Annuler ce passage").click()
    page.get_by_text("est de retour").wait_for()

    group.refresh_from_db()
    assert group.archived_at is None
    assert User.objects.students_of(institution).count() == 2
