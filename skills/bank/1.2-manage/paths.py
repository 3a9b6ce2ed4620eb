"""A tree in which one file name stands in three folders."""

from .words import two

SCENES = [
    {"subject": "SVT", "work": "Expose", "like": "Expose-2024", "name": "volcan.odt", "who": two("Le professeur de SVT", "The biology teacher")},
    {"subject": "Histoire", "work": "Dossier", "like": "Dossier-oral", "name": "mines.odt", "who": two("La professeure d’histoire", "The history teacher")},
    {"subject": "Club-photo", "work": "Exposition", "like": "Exposition-2025", "name": "affiche.png", "who": two("L’animatrice du club photo", "The photo club leader")},
    {"subject": "Stage", "work": "Rapport", "like": "Rapport-modele", "name": "entreprise.odt", "who": two("Le tuteur de stage", "The placement tutor")},
    {"subject": "Theatre", "work": "Decor", "like": "Decor-essais", "name": "foret.png", "who": two("La metteuse en scène", "The play’s director")},
]  # fmt: skip
_OTHERS = ["notes.txt", "photo-1.jpg", "photo-2.jpg", "plan.odt", "consignes.pdf", "sources.ods", "brouillon.odt", "liste.txt",
           "carte.png", "questions.odt", "badge.pdf", "video.mp4"]  # fmt: skip


def tree(stream, scene):
    """(the tree, {role: part}, the path asked for): the file, and where else a file of that name stands."""
    roles = ["key", "like_named", "download", "desktop"]
    parts = dict(zip(stream.shuffled(roles), ("p1", "p2", "p3", "p4"), strict=True))
    others = stream.shuffled(_OTHERS)
    count = 4

    def some(size):
        nonlocal count
        found = []
        for _ in range(size):
            count += 1
            found.append({"file": others.pop(), "part": f"p{count}"})
        return found

    def there(role):
        return {"file": scene["name"], "part": parts[role]}

    def sorted_files(files):
        return sorted(files, key=lambda one: one["file"])

    works = stream.shuffled([
        {"folder": scene["work"], "nodes": sorted_files([there("key"), *some(1)])},
        {"folder": scene["like"], "nodes": sorted_files([there("like_named"), *some(1)])},
    ])  # fmt: skip
    places = stream.shuffled([
        {"folder": "Documents", "nodes": [{"folder": scene["subject"], "nodes": [*works, *some(1)]}, {"folder": "Divers", "nodes": some(1)}]},
        {"folder": two("Téléchargements", "Downloads"), "nodes": sorted_files([there("download"), *some(2)])},
        {"folder": two("Bureau", "Desktop"), "nodes": sorted_files([there("desktop"), *some(1)])},
    ])  # fmt: skip
    path = f"Documents > {scene['subject']} > {scene['work']} > {scene['name']}"
    return {"kind": "tree", "nodes": places}, parts, path
