"""What tabs show: some show that an account is open, others that it is shut."""

from .tabs import SITES

OPEN = {
    "private": {"fr": "«\u00a0{private}\u00a0», sans aucun nom affiché", "en": "“{private}”, with no name shown"},
    "named": {"fr": "«\u00a0Bonjour {first}\u00a0», près du bouton «\u00a0Se déconnecter\u00a0»", "en": "“Hello {first}”, next to a “Sign out” button"},
    "profile": {"fr": "«\u00a0Mon profil\u00a0: {first}\u00a0», avec une adresse et un âge", "en": "“My profile: {first}”, with an address and an age"},
}  # fmt: skip
SHUT = {
    "public": {"fr": "«\u00a0{public}\u00a0», sans aucun nom affiché", "en": "“{public}”, with no name shown"},
    "ended": {"fr": "«\u00a0À bientôt, {first}\u00a0», près du bouton «\u00a0Se connecter\u00a0»", "en": "“See you soon, {first}”, next to a “Sign in” button"},
    "filled": {"fr": "«\u00a0Mot de passe\u00a0», une case vide sous l’identifiant «\u00a0{login}\u00a0»", "en": "“Password”, an empty box below the username “{login}”"},
    "thanked": {"fr": "«\u00a0Merci à {first} pour son avis\u00a0», sous les photos du site", "en": "“Thank you, {first}, for this review”, below the site’s photos"},
}  # fmt: skip


def open_sign(draw, values):
    """Four tabs: one alone with an account still open, or one alone with an account already shut."""
    asked = draw.stream("asked").choose(["open", "shut"])
    alone, others = (OPEN, SHUT) if asked == "open" else (SHUT, OPEN)
    right = draw.stream("right").choose(sorted(alone))
    kinds = [right, *draw.stream("others").sample(sorted(others), 3)]
    first, second = draw.stream("sites").sample(SITES, 2)
    texts = {
        kind: {
            language: text[language].format(
                first=values["who"]["first"], login=values["who"]["login"], private=first["private"][language], public=second["public"][language]
            )
            for language in ("fr", "en")
        }
        for kind, text in {**OPEN, **SHUT}.items()
        if kind in kinds
    }  # fmt: skip
    ids = dict(zip(draw.stream("ids").shuffled(sorted(texts)), "abcd", strict=True))
    return {
        "asked": asked,
        "right": texts[right],
        "key": ids[right],
        "ids": ids,
        "choices": [{"id": ids[kind], "text": text} for kind, text in sorted(texts.items())],
    }
