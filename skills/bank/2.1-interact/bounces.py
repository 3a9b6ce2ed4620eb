"""Delivery reports (RFC 3464) whose words are vague and whose codes (RFC 3463) are precise."""

from datetime import datetime, timedelta

from .words import two

CAUSES = {
    "unknown": {
        "remedy": "address",
        "status": "5.1.1",
        "diagnostics": [
            "smtp; 550 5.1.1 <{address}>: Recipient address rejected: User unknown in virtual mailbox table",
            "smtp; 550 5.1.1 <{address}> no such user here",
        ],
        "said": two("cette boîte n’existe pas chez le destinataire (User unknown, No such user)",
                     "there is no such mailbox at that domain (user unknown, no such user)"),
    },
    "domain": {
        "remedy": "address",
        "status": "5.1.2",
        "diagnostics": [
            "smtp; 550 5.1.2 <{address}>: Recipient address rejected: Domain not found",
            "dns; Host or domain name not found. Name service error for name={domain} type=MX",
        ],
        "said": two("le domaine écrit après le @ n’existe pas (Domain not found)",
                     "the domain after the @ does not exist (domain not found)"),
    },
    "full": {
        "remedy": "wait",
        "status": "5.2.2",
        "diagnostics": [
            "smtp; 552 5.2.2 <{address}>: Quota exceeded (mailbox for user is full, no more mail accepted)",
            "smtp; 552 5.2.2 <{address}> over quota: mailbox is full, no message of any size accepted",
        ],
        "said": two("la boîte existe, mais elle est pleine et ne prend plus aucun message (Mailbox is full)",
                     "the mailbox exists, but it is full and takes no more messages (mailbox is full)"),
    },
    "size": {
        "remedy": "link",
        "status": "5.3.4",
        "diagnostics": [
            "smtp; 552 5.3.4 Message size exceeds fixed limit",
            "smtp; 552 5.3.4 Message too big for system, maximum {limit} bytes",
        ],
        "said": two("le serveur n’accepte pas un message aussi lourd (Message size, Too big)",
                     "the server does not accept messages this large (message size, too big)"),
    },
    "policy": {
        "remedy": "administrator",
        "status": "5.7.1",
        "diagnostics": [
            "smtp; 554 5.7.1 <{address}>: Sender not authorized by local policy",
            "smtp; 550 5.7.1 Sender domain blocked by the policy of {domain}",
        ],
        "said": two("une règle du domaine destinataire refuse l’expéditeur (Policy, Not authorized)",
                     "a rule of the receiving domain refuses the sender (policy, not authorized)"),
    },
}  # fmt: skip
SENDERS = [
    {
        "domain": "club-photo-lumen.example",
        "subject": two("Photos de la sortie au marais", "Photos from our day on the marsh"),
        "what": two("les photos de la sortie", "photos of the day out"),
    },
    {
        "domain": "amis-du-moulin.example",
        "subject": two("Plans du moulin restauré", "Plans for the restored mill"),
        "what": two("les plans du moulin", "the plans for the mill"),
    },
    {
        "domain": "theatre-du-quai.example",
        "subject": two("Affiche et dossier de la saison", "Poster and programme for the season"),
        "what": two("l’affiche de la saison", "the season’s poster"),
    },
    {
        "domain": "handball-valrance.example",
        "subject": two("Livret du tournoi", "Tournament booklet"),
        "what": two("le livret du tournoi", "the tournament booklet"),
    },
]
DOMAINS = [
    "mairie-valrance.example",
    "lycee-joliot.example",
    "boulangerie-armel.example",
    "imprimerie-sixtine.example",
    "clinique-des-tilleuls.example",
    "poste-libre.example",
    "courriel-du-lac.example",
    "univ-montclar.example",
]
_VAGUE = two(
    "Bonjour,\n\nVotre message n’a pas pu être remis à :\n\n    {address}\n\nVérifiez l’adresse, la taille du message "
    "ou réessayez plus tard. Le rapport technique est joint.\n\nLe service de messagerie",
    "Hello,\n\nYour message could not be delivered to:\n\n    {address}\n\nPlease check the address and the size of "
    "the message, or try again later. The technical report is attached.\n\nThe mail system",
)


def causes(stream):
    """Five causes in drawn order: each remedy is called for, one of them twice."""
    address = stream.choose(["unknown", "domain"])
    return stream.shuffled(
        [address, "full", "size", "policy", stream.choose(["unknown", "domain", "full", "policy"])]
    )


def addresses(stream):
    """Five addresses of different people at different domains."""
    domains = stream.sample(DOMAINS, 5)
    return [f"{one['login']}@{domain}" for one, domain in zip(stream.people(5), domains, strict=True)]


def told(cause, address):
    """What the report of this address says, in plain words."""
    return {"address": address, "status": CAUSES[cause]["status"], "said": CAUSES[cause]["said"]}


def archive(reports):
    """The archive's description, one message a file."""
    members = [{"path": f"retour-{rank}.eml", "file": one} for rank, one in enumerate(reports, start=1)]
    return {"name": "retours.zip", "kind": "archive", "members": members}


def report(stream, cause, recipient, sender, moment):
    """One returned message, as the sender's mail system wrote it."""
    domain = recipient.partition("@")[2]
    diagnostic = stream.choose(CAUSES[cause]["diagnostics"]).format(
        address=recipient, domain=domain, limit=stream.choose([5_242_880, 8_388_608])
    )
    home = sender["domain"]
    stamp = _stamp(moment)
    return {
        "kind": "mail",
        "headers": [
            ["Return-Path", "<>"],
            ["From", f"Mail Delivery System <mailer-daemon@{home}>"],
            ["To", f"contact@{home}"],
            ["Date", stamp],
            ["Subject", "Undelivered Mail Returned to Sender"],
            ["Auto-Submitted", "auto-replied"],
        ],
        "text": {language: text.format(address=recipient) for language, text in _VAGUE.items()},
        "delivery": [
            [
                ["Reporting-MTA", f"dns; mail.{home}"],
                ["Arrival-Date", _stamp(moment - timedelta(seconds=42))],
            ],
            [
                ["Final-Recipient", f"rfc822; {recipient}"],
                ["Action", "failed"],
                ["Status", CAUSES[cause]["status"]],
                ["Diagnostic-Code", diagnostic],
            ],
        ],
        "returned": [
            ["From", f"contact@{home}"],
            ["To", recipient],
            ["Date", _stamp(moment - timedelta(seconds=45))],
            ["Subject", sender["subject"]],
        ],
    }


def start(stream):
    """A moment on a working day."""
    return datetime(2026, 3, 2, 9, 0) + timedelta(
        days=7 * stream.integer(0, 9), minutes=stream.integer(0, 420)
    )


def _stamp(moment):
    """As mail headers spell it, in coordinated universal time."""
    days, months = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"), ("Mar", "Apr", "May")
    return f"{days[moment.weekday()]}, {moment.day:02} {months[moment.month - 3]} {moment:%Y %H:%M:%S} +0000"
