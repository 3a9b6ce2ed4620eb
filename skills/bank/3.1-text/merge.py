"""A mail merge with six complaints, each caused by one place: the person's row, a field, or a rule of the template."""

ACTIVITIES = [
    {"fr": "Poterie", "en": "Pottery", "cents": 3760, "start": "14/09/2026"},
    {"fr": "Chorale", "en": "Choir", "cents": 2470, "start": "15/09/2026"},
    {"fr": "Escalade", "en": "Climbing", "cents": 5280, "start": "16/09/2026"},
]
BOXES = ("row", "field", "rule")
SYMPTOMS = ("postcode", "date", "price", "greeting", "minor", "due")
BY_FIELD, BY_RULE = SYMPTOMS[:4], SYMPTOMS[4:]
# The greeting's complaint needs a surname that nobody takes for a first name.
SURNAMES = [
    "Belkacem",
    "Boulanger",
    "Delmas",
    "Diallo",
    "Etchegaray",
    "Fabre",
    "Haddad",
    "Le Gall",
    "Nguyen",
    "Traoré",
]


def merge_faults(draw, values):
    """Rows, template, what the letters should say, six complaints, and the place to mend for each."""
    causes = _causes(draw)
    rows = _rows(draw, causes)
    template = _template(causes)
    items = [{"id": f"l{row['number']}", "text": _complaint(row)} for row in rows]
    key = {f"l{row['number']}": causes[row["symptom"]] for row in rows}
    place = {row["symptom"]: f"l{row['number']}" for row in rows}
    data = {item: "row" for item, box in key.items() if box != "row"}
    model = {
        place[name]: "field" if name in BY_FIELD else "rule" for name in SYMPTOMS if causes[name] == "row"
    }
    rules = {place[name]: "field" for name in BY_RULE if causes[name] == "rule"}
    draw.require(data and model and rules and data != rules, "each of the three places is somewhere at fault")
    postcode = next(row for row in rows if row["symptom"] == "postcode")
    return {
        "items": items,
        "key": key,
        "slips": {
            "blame_data": data,
            "blame_model": model,
            "rule_as_field": rules,
            "zero": {place["postcode"]: "row"},
        },
        "zero_in_field": causes["postcode"] == "field",
        "postcode": {"full": postcode["full_postcode"], "short": str(int(postcode["full_postcode"]))},
        "reasons": [{"who": row["full"], "why": _reason(row, causes[row["symptom"]])} for row in rows],
        "row_example": _example(rows, causes, "row"),
        "model_example": _example(rows, causes, "field"),
        "rule_example": _example(rows, causes, "rule"),
        "material": [_table(rows), _wishes(), template],
    }


def _causes(draw):
    """The box of each symptom; each box is used at least once."""
    stream = draw.stream("causes")
    fields = stream.sample(BY_FIELD, stream.integer(1, 3))
    rules = stream.sample(BY_RULE, stream.integer(1, 2))
    return {name: "field" if name in fields else "rule" if name in rules else "row" for name in SYMPTOMS}


def _rows(draw, causes):
    """Six people, each with one complaint; numbers from 1 in the order of the table."""
    stream, people = draw.stream("rows"), draw.stream("people").people(6)
    surnames = draw.stream("surnames").sample(SURNAMES, 6)
    rows = []
    for number, symptom in enumerate(draw.stream("symptoms").shuffled(SYMPTOMS), 1):
        first, last = people[number - 1]["first"], surnames[number - 1]
        row = _plain_row(stream, stream.choose(ACTIVITIES), first, last)
        row |= {
            "number": number,
            "symptom": symptom,
            "full": f"{first} {last}",
            "full_postcode": row["postcode"],
        }
        _spoil(stream, row, symptom, causes[symptom])
        rows.append(row)
    return rows


def _plain_row(stream, activity, first, last):
    age = stream.choose([9, 11, 13, 15, 16, 24, 31, 38, 45, 57])
    paid = stream.choose([0, 1000, 2000])
    return {
        "first": first, "last": last, "postcode": stream.choose(["38100", "69200", "73000", "42300", "71500"]),
        "age": age, "born": 2026 - age, "activity": activity, "signed_up": f"{stream.integer(10, 27)}/06/2026",
        "start": activity["start"], "price": activity["cents"], "paid": paid, "due": activity["cents"] - paid,
    }  # fmt: skip


def _spoil(stream, row, symptom, cause):
    """Make the row one in which this complaint arises, by a fault of its own where the cause is the row."""
    by_row = cause == "row"
    if symptom == "postcode":
        row["full_postcode"] = stream.choose(["01000", "01500", "04300", "06200", "07100", "05000"])
        row["postcode"] = row["full_postcode"].lstrip("0") if by_row else row["full_postcode"]
    if symptom == "date" and by_row:
        row["start"] = row["activity"]["start"].replace("/09/", "/06/")
        row["signed_up"] = f"{stream.integer(2, 9):02}/06/2026"
    if symptom == "price" and by_row:
        row["price"] = -(-row["price"] // 100) * 100
        row["due"] = row["price"] - row["paid"]
    if symptom == "greeting" and by_row:
        row["first"], row["last"] = row["last"], row["first"]
    if symptom == "minor":
        row["age"], row["born"] = (
            (stream.integer(10, 16), stream.integer(1978, 1999)) if by_row else (18, 2008)
        )
    if symptom == "due":
        row["paid"], row["due"] = row["price"], row["price"] if by_row else 0


def _euros(cents, language):
    text = f"{cents // 100}.{cents % 100:02}"
    return text.replace(".", ",") + "\u00a0€" if language == "fr" else f"€{text}"


def _complaint(row):
    """What is seen on the letter, in words that fit either cause."""
    wrong = -(-row["activity"]["cents"] // 100) * 100 - row["activity"]["cents"]
    announced = row["start"] if "/06/" in row["start"] else row["signed_up"]
    said = {
        "postcode": (f"le code postal imprimé est {row['full_postcode'].lstrip('0')}", f"the postcode printed is {row['full_postcode'].lstrip('0')}"),
        "date": (f"la première séance est annoncée le {announced}", f"the letter gives {announced} as the first session"),
        "price": (f"le tarif imprimé dépasse de {_euros(wrong, 'fr')} le bon tarif", f"the price printed is {_euros(wrong, 'en')} too high"),
        "greeting": (f"la lettre commence par « Bonjour {row['full'].split(' ', 1)[1]}, »", f"the letter begins with “Hello {row['full'].split(' ', 1)[1]},”"),
        "minor": ("la lettre demande une autorisation parentale à une personne majeure", "the letter asks an adult for a parent’s permission"),
        "due": ("la lettre réclame un règlement alors que tout est payé", "the letter asks for money although everything has been paid"),
    }[row["symptom"]]  # fmt: skip
    return {
        "fr": f"{row['number']}. {row['full']} : {said[0]}.",
        "en": f"{row['number']}. {row['full']}: {said[1]}.",
    }


def _reason(row, cause):
    """Why the place to mend is this one, from what table and template show."""
    told = {
        ("postcode", "row"): ("sa ligne contient {0}, sans le zéro ; le modèle imprime le texte tel quel.",
                              "the row contains {0}, without the zero; the template prints the text as it is.", row["postcode"]),
        ("postcode", "field"): ("sa ligne contient bien {0} ; c’est le format « 0 » du champ qui supprime le zéro.",
                                "the row does contain {0}; it is the field’s “0” format that drops the zero.", row["postcode"]),
        ("date", "row"): ("sa ligne annonce un début le {0}, et le modèle prend bien la colonne Début.",
                          "the row gives {0} as the start date, and the template does use the Start column.", row["start"]),
        ("date", "field"): ("sa ligne est juste ({0}), mais le modèle imprime la colonne Inscription.",
                            "the row is right ({0}), but the template prints the Signed up column.", row["start"]),
        ("price", "row"): ("sa ligne contient {0} au lieu du tarif de l’activité ; le champ garde deux décimales.",
                           "the row contains {0} instead of the activity’s price; the field keeps two decimals.", None),
        ("price", "field"): ("sa ligne contient bien {0} ; le format « 0 » du champ arrondit à l’euro.",
                             "the row does contain {0}; the field’s “0” format rounds to whole euros.", None),
        ("greeting", "row"): ("dans sa ligne, le prénom et le nom sont intervertis ; le modèle salue bien par le prénom.",
                              "first name and surname are swapped in the row; the template does use the first name in the greeting.", None),
        ("greeting", "field"): ("sa ligne est juste, mais le modèle salue avec le champ « Nom ».",
                                "the row is right, but the template uses the Surname field in the greeting.", None),
        ("minor", "row"): ("sa ligne indique {0} ans, ce que son année de naissance dément ; la règle « < 18 » est juste.",
                           "the row gives the age as {0}, which the year of birth contradicts; the rule “< 18” is right.", row["age"]),
        ("minor", "rule"): ("sa ligne indique bien {0} ans ; la règle « <= 18 » prend aussi les personnes de 18 ans.",
                            "the row does give the age as {0}; the rule “<= 18” includes 18-year-olds too.", row["age"]),
        ("due", "row"): ("dans sa ligne, tout est versé et pourtant Reste dû n’est pas à zéro ; la règle « > 0 » est juste.",
                         "the row shows everything paid, and yet Still due is not zero; the rule “> 0” is right.", None),
        ("due", "rule"): ("sa ligne indique bien 0 ; la règle « >= 0 » est vraie même quand il ne reste rien à payer.",
                          "the row does say 0; the rule “>= 0” is true even when there is nothing left to pay.", None),
    }[row["symptom"], cause]  # fmt: skip
    shown = {"fr": told[2], "en": told[2]}
    if row["symptom"] == "price":
        shown = {language: _euros(row["price"], language) for language in shown}
    return {"fr": told[0].format(shown["fr"]), "en": told[1].format(shown["en"])}


def _example(rows, causes, box):
    """The first person whose complaint comes from this box, and why."""
    row = next(row for row in rows if causes[row["symptom"]] == box)
    return {"who": row["full"], "why": _reason(row, box)}


def _table(rows):
    columns = [("N°", "No."), ("Prénom", "First name"), ("Nom", "Surname"), ("Code postal", "Postcode"), ("Naissance", "Born in"),
               ("Âge en 2026", "Age in 2026"), ("Activité", "Activity"), ("Inscription", "Signed up"), ("Début", "Start"),
               ("Tarif", "Price"), ("Versé", "Paid"), ("Reste dû", "Still due")]  # fmt: skip
    return {
        "kind": "table",
        "label": {"fr": "Le tableau des inscriptions (source des données)", "en": "The enrolment table (data source)"},
        "columns": [{"fr": french, "en": english} for french, english in columns],
        "rows": [
            [str(row["number"]), row["first"], row["last"], row["postcode"], str(row["born"]), str(row["age"]),
             {name: row["activity"][name] for name in ("fr", "en")}, row["signed_up"], row["start"],
             *({"number": row[name] / 100, "decimals": 2} for name in ("price", "paid", "due"))]
            for row in rows
        ],
    }  # fmt: skip


def _wishes():
    """What a right letter says."""
    rows = [
        ({"fr": "Salutation", "en": "Greeting"}, {"fr": "Bonjour et le prénom", "en": "Hello and the first name"}),
        *(({"fr": each["fr"], "en": each["en"]},
           {"fr": f"première séance le {each['start']}, {_euros(each['cents'], 'fr')}",
            "en": f"first session on {each['start']}, {_euros(each['cents'], 'en')}"}) for each in ACTIVITIES),
        ({"fr": "Code postal", "en": "Postcode"}, {"fr": "celui du tableau, tel quel", "en": "the one in the table, as it is"}),
        ({"fr": "Autorisation parentale", "en": "Parental permission"}, {"fr": "avant 18 ans seulement", "en": "under 18 only"}),
        ({"fr": "Rappel de paiement", "en": "Payment reminder"}, {"fr": "s’il reste une somme à payer", "en": "if there is something left to pay"}),
    ]  # fmt: skip
    label = {"fr": "Ce que les lettres doivent dire", "en": "What the letters should say"}
    return {"kind": "details", "title": label, "rows": [list(row) for row in rows]}


def _template(causes):
    def field(french, english):
        return {"text": {"fr": f"«{french}»", "en": f"«{english}»"}, "look": "highlight"}

    def rule(french, english):
        return {"text": {"fr": french, "en": english}, "look": "code"}

    postcode = (
        ("Code postal | format 0", "Postcode | format 0")
        if causes["postcode"] == "field"
        else ("Code postal | texte", "Postcode | text")
    )
    date = ("Inscription", "Signed up") if causes["date"] == "field" else ("Début", "Start")
    price = (
        ("Tarif | format 0", "Price | format 0")
        if causes["price"] == "field"
        else ("Tarif | format 0,00", "Price | format 0.00")
    )
    name = ("Nom", "Surname") if causes["greeting"] == "field" else ("Prénom", "First name")
    minor = "<=" if causes["minor"] == "rule" else "<"
    due = ">=" if causes["due"] == "rule" else ">"
    permission = (f"{{SI Âge en 2026 {minor} 18 ALORS «\u00a0Une autorisation parentale est à joindre.\u00a0»}}",
                  f"{{IF Age in 2026 {minor} 18 THEN “Please enclose a parent’s written permission.”}}")  # fmt: skip
    reminder = (f"{{SI Reste dû {due} 0 ALORS «\u00a0Merci de régler le solde avant la première séance.\u00a0»}}",
                f"{{IF Still due {due} 0 THEN “Please pay the balance before the first session.”}}")  # fmt: skip
    elements = [
        [field("Prénom", "First name"), " ", field("Nom", "Surname"), "\n", field(*postcode)],
        [{"fr": "Bonjour ", "en": "Hello "}, field(*name), ","],
        [{"fr": "Votre inscription à l’activité ", "en": "You are enrolled in "}, field("Activité", "Activity"),
         {"fr": " est enregistrée. La première séance aura lieu le ", "en": ". The first session is on "}, field(*date),
         {"fr": ". Le tarif est de ", "en": ". The price is €"}, field(*price), {"fr": "\u00a0€.", "en": "."}],
        rule(*permission),
        rule(*reminder),
    ]  # fmt: skip
    label = {
        "fr": "Le modèle de lettre, champs et règles visibles",
        "en": "The letter template, with its fields and rules shown",
    }
    return {"kind": "document", "name": label, "elements": elements}
