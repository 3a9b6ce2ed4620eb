"""What a shop’s page claims, what its later state shows, and what follows: true or false as it was drawn."""


def clock(minutes):
    """A moment of the day as each language writes it."""
    hour, minute = divmod(minutes, 60)
    return {"fr": f"{hour}\u00a0h\u00a0{minute:02d}", "en": f"{hour}:{minute:02d}"}


def _lasting(minutes):
    return f"{minutes // 60}\u00a0h\u00a0{minutes % 60:02d}\u00a0min"


def both(fr, en):
    return {"fr": fr, "en": en}


def _told(claim, proof, why):
    """What the first page says, what the second one shows, and what follows."""
    return {"claim": both(*claim), "proof": both(*proof), "why": both(*why)}


def euros(value):
    written = f"{value:.2f}" if isinstance(value, float) else str(value)
    return both(f"{written.replace('.', ',')}\u00a0€", f"€{written}")


def _counter(minutes):
    left = _lasting(minutes)
    return f"Fin de l’offre, pour tout le monde, dans {left}", f"Offer ends, for everybody, in {left}"


def _countdown(facts, is_false):
    first, second = clock(facts["first"]), clock(facts["second"])
    runs, later = _lasting(facts["runs"]), _lasting(facts["runs_later"])
    end, later_end = clock(facts["first"] + facts["runs"]), clock(facts["second"] + facts["runs_later"])
    said = {
        "fr": ("mais", "\u00a0: l’heure de fin a reculé.") if is_false else ("et", "\u00a0: la fin n’a pas bougé."),
        "en": ("but", ": the end has been put off.") if is_false else ("and", ": the end has not moved."),
    }  # fmt: skip
    why = [
        f"{first[one]} + {runs} = {end[one]}, {but} {second[one]} + {later} = {later_end[one]}{so}"
        for one, (but, so) in said.items()
    ]
    return _told(_counter(facts["runs"]), _counter(facts["runs_later"]), why)


def _stock(facts, is_false):
    since, due = clock(facts["first"]), facts["stock"] - facts["gone"]
    sum_ = f"{facts['stock']} − {facts['gone']} = {due}"
    return _told(
        (
            f"Il ne reste que {facts['stock']} exemplaires, aucun réassort aujourd’hui",
            f"Only {facts['stock']} left, no new stock today",
        ),
        (
            f"Vendus depuis {since['fr']}\u00a0: {facts['gone']} (aucun retour). Il ne reste que {facts['left']} exemplaires",
            f"Sold since {since['en']}: {facts['gone']} (none returned). Only {facts['left']} left",
        ),
        (
            f"{sum_}, et non {facts['left']}\u00a0: il y a eu un réassort, ou l’un des comptes est faux.",
            f"{sum_}, not {facts['left']}: new stock has come in, or one of the counts is false.",
        )
        if is_false
        else (f"{sum_}\u00a0: le compte est bon.", f"{sum_}: the count is right."),
    )


def _reference(facts, is_false):
    usual, low, ago = euros(facts["usual"]), euros(facts["low"]), facts["ago"]
    start, end, since = facts["low_from"], facts["low_until"], facts["usual_from"]
    return _told(
        (
            "Prix barré\u00a0: notre prix le plus bas des 30 jours avant l’offre",
            "Crossed-out price: our lowest in the 30 days before the offer",
        ),
        (
            f"Nos prix avant l’offre d’aujourd’hui\u00a0: {usual['fr']} depuis le {since['fr']}, {low['fr']} du {start['fr']} au {end['fr']}",
            f"Our prices before today’s offer: {usual['en']} since {since['en']}, {low['en']} from {start['en']} to {end['en']}",
        ),
        (
            f"Le {end['fr']}, il y a {ago} jours, le prix était encore de {low['fr']}\u00a0: c’est lui, le plus bas des 30 jours.",
            f"On {end['en']}, {ago} days ago, the price was still {low['en']}: that is the lowest of the 30 days.",
        )
        if is_false
        else (
            f"Le prix de {low['fr']} a pris fin il y a {ago} jours\u00a0: sur 30 jours, le plus bas est bien {usual['fr']}.",
            f"The price of {low['en']} ended {ago} days ago: over 30 days, the lowest is indeed {usual['en']}.",
        ),
    )


def _decimal(value):
    return both(f"{value:.1f}".replace(".", ","), f"{value:.1f}")


def _reviews(facts, is_false):
    fives, fours, threes, twos, ones = facts["stars"]
    claimed, average = _decimal(facts["claimed"]), _decimal(facts["average"])
    sum_ = f"(5 × {fives} + 4 × {fours} + 3 × {threes} + 2 × {twos} + {ones}) ÷ {sum(facts['stars'])} ≈"
    return _told(
        (
            f"Note moyenne de nos avis\u00a0: {claimed['fr']} étoiles sur 5",
            f"Average of our reviews: {claimed['en']} stars out of 5",
        ),
        (
            f"Avis, dont aucun aujourd’hui\u00a0: {fives} à cinq étoiles, {fours} à quatre, {threes} à trois, {twos} à deux, {ones} à une",
            f"Reviews, none of them from today: {fives} with five stars, {fours} with four, {threes} with three, {twos} with two, {ones} with one",
        ),
        (f"{sum_} {average['fr']}, et non {claimed['fr']}.", f"{sum_} {average['en']}, not {claimed['en']}.")
        if is_false
        else (
            f"{sum_} {average['fr']}\u00a0: la note est juste.",
            f"{sum_} {average['en']}: the average is right.",
        ),
    )


def _returns(facts, is_false):
    days, fee = facts["days"], euros(facts["fee"])
    claim = f"Retour gratuit pendant {days} jours", f"Free returns for {days} days"
    if is_false:
        return _told(
            claim,
            (
                f"Retour sous {days} jours avec notre étiquette\u00a0; {fee['fr']} retenus sur le remboursement",
                f"Returns within {days} days with our label; {fee['en']} taken off the refund",
            ),
            ("Ce qui est retenu est payé\u00a0: le retour n’est pas gratuit.", "What is taken off is paid: returning is not free."),
        )  # fmt: skip
    return _told(
        claim,
        (
            f"Retour sous {days} jours avec notre étiquette prépayée\u00a0; remboursement intégral",
            f"Returns within {days} days with our prepaid label; full refund",
        ),
        ("Rien n’est payé ni retenu.", "Nothing is paid or taken off."),
    )


def _cover(facts, is_false):
    monthly = euros(facts["cover"])
    claim = (
        "☑ Assurance casse\u00a0: premier mois offert, sans engagement (case déjà cochée)",
        "☑ Damage cover: first month free, no commitment (box already ticked)",
    )
    if is_false:
        return _told(
            claim,
            (
                f"Assurance casse\u00a0: {monthly['fr']} par mois à partir du deuxième\u00a0; en cas d’arrêt, la première année reste due",
                f"Damage cover: {monthly['en']} a month from the second month on; if cancelled, the first year remains payable",
            ),
            ("Une année due quoi qu’il arrive est un engagement.", "A year that has to be paid for in any case is a commitment."),
        )  # fmt: skip
    return _told(
        claim,
        (
            f"Assurance casse\u00a0: {monthly['fr']} par mois à partir du deuxième\u00a0; en cas d’arrêt, plus rien n’est dû",
            f"Damage cover: {monthly['en']} a month from the second month on; if cancelled, nothing more is payable",
        ),
        (
            "Le premier mois est offert, et l’on peut arrêter quand on veut.",
            "The first month is free, and you can stop at any time.",
        ),
    )


def _viewers(facts, is_false):
    """A number that no later one can disprove."""
    then, now = facts["viewers"], facts["viewers_left"]
    return _told(
        (f"{then} personnes regardent cette page", f"{then} people are looking at this page"),
        (f"{now} personnes regardent cette page", f"{now} people are looking at this page"),
        (
            "Ce nombre change à chaque instant\u00a0: les deux peuvent être vrais.",
            "This number changes all the time: both may be true.",
        ),
    )


CLAIMS = {
    "countdown": _countdown,
    "stock": _stock,
    "reference": _reference,
    "reviews": _reviews,
    "returns": _returns,
    "cover": _cover,
    "viewers": _viewers,
}
