"""What the module of levels 1 and 2, and its checks, show."""

from .exchanges import IN_RETURN, NOTHING
from .posts import BRANDS
from .words import two

SEEN = {
    "telling": [
        two("La plaque de la rue, sur le mur", "The street sign, on the wall"),
        two("Le nom du lycée, sur la veste", "The name of the school, on the jacket"),
        two("Une enveloppe à son adresse, sur le bureau", "An envelope with the home address, on the desk"),
        two("Sa carte de bus, avec son nom et sa ligne", "A bus pass, with a name and a route"),
        two(
            "Le nom de la boulangerie d’en face, sur l’enseigne",
            "The name of the baker’s across the road, on the sign",
        ),
        two("Le badge du club, avec le nom du stade", "The club badge, with the name of the stadium"),
        two(
            "L’arrêt de bus, avec ses lignes, derrière la vitre",
            "The bus stop, with its routes, through the window",
        ),
        two("Le clocher du village, au fond", "The village church tower, in the background"),
        two("Un courrier du collège, ouvert sur la table", "A letter from the school, open on the table"),
    ],
    "harmless": [
        two("Un chat endormi, sur un coussin à rayures", "A cat asleep, on a striped cushion"),
        two("Une tasse, avec le mot « Bonjour »", "A mug, with the words “Good morning”"),
        two("Le titre d’un film connu, sur une affiche", "The title of a well-known film, on a poster"),
        two("Une guitare appuyée contre une chaise", "A guitar leaning against a chair"),
        two("Un ciel d’orage, gris foncé", "A stormy sky, dark grey"),
        two("Un puzzle à moitié terminé, sur le tapis", "A half-finished jigsaw, on the rug"),
        two("Une enveloppe vierge, sur le bureau", "A blank envelope, on the desk"),
        two("Le nom du chat, sur sa gamelle", "The cat’s name, on its bowl"),
        two(
            "Le nom d’un groupe de rock célèbre, sur une veste", "The name of a famous rock band, on a jacket"
        ),
        two("Un badge avec une étoile", "A badge with a star on it"),
        two("Un bus rouge miniature, sur une étagère", "A toy red bus, on a shelf"),
    ],
}


def tilio_profile(draw, values):
    """The worked example of the module: a public profile read by a stranger."""
    return {
        "profile": {
            "kind": "page",
            "address": "https://placette.example/tilio",
            "site": "Placette",
            "title": "Tilio",
            "elements": [
                {
                    "element": "group",
                    "title": two("Présentation", "About"),
                    "elements": [
                        two("Trompette, vélo et tartes aux pommes.", "Trumpet, bikes and apple pies.")
                    ],
                },
                {
                    "element": "group",
                    "title": two("Photo du 3 mars", "Photo, 3 March"),
                    "elements": [
                        two(
                            "Devant la plaque de la rue des Tanneurs : « premier jour chez nous ! »",
                            "In front of the Rue des Tanneurs sign: “first day in our new home!”",
                        )
                    ],
                },
                {
                    "element": "group",
                    "title": two("Commentaire reçu", "Comment"),
                    "elements": [
                        two(
                            "« Bien joué Timothée, à jeudi à l’harmonie ! »",
                            "“Well played, Timothée, see you in the band room on Thursday!”",
                        )
                    ],
                },
            ],
        }
    }


def photo_details(draw, values):
    """Six things seen in a photo, of which two or three tell where somebody lives or studies."""
    stream = draw.stream("things")
    telling = stream.sample(SEEN["telling"], stream.integer(2, 3))
    harmless = stream.sample(SEEN["harmless"], 6 - len(telling))
    order = draw.stream("order").shuffled(
        [*((text, True) for text in telling), *((text, False) for text in harmless)]
    )
    choices = [{"id": letter, "text": text} for letter, (text, _) in zip("abcdef", order, strict=True)]
    key = [letter for letter, (_, tells) in zip("abcdef", order, strict=True) if tells]
    others = [letter for letter in "abcdef" if letter not in key]
    return {
        "person": draw.stream("person").person()["first"],
        "choices": choices,
        "key": key,
        "others": others,
        "telling": telling,
        "first_other": next(text for text, tells in order if not tells),
        "first_telling": next(text for text, tells in order if tells),
    }


def exchange(draw, values):
    """Four posts that name one brand each; one author gets something in return."""
    brands = draw.stream("brands").sample(BRANDS, 4)
    stream = draw.stream("posts")
    paid, given = stream.choose(IN_RETURN)
    texts = {"paid": paid, **{role: stream.choose(posts) for role, posts in NOTHING.items()}}
    roles = draw.stream("roles").shuffled(sorted(texts))
    letters = dict(zip(roles, "abcd", strict=True))
    filled = {
        role: two(*(texts[role][language].replace("BRAND", brand) for language in ("fr", "en")))
        for role, brand in zip(roles, brands, strict=True)
    }
    return {
        "choices": [{"id": letters[role], "text": filled[role]} for role in roles],
        "letters": letters,
        "brand": dict(zip(roles, brands, strict=True)),
        "paid": filled["paid"],
        "given": given,
    }
