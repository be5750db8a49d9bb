"""Reviewed in both languages; it waits for its approval."""

from decimal import Decimal

from bilingual.lifecycle import State
from demo.schedule import Timing
from demo.stages import Stage
from demo.texts.postings import Criterion, PostingText
from demo.words import Words, rich

BACKUP_CHECK = PostingText(
    name="backup-check",
    title=Words(
        "Prove every night that our backups work",
        "Prouver chaque nuit que nos sauvegardes fonctionnent",
    ),
    slug=Words("prove-that-our-backups-work", "prouver-nos-sauvegardes"),
    search_description=Words(
        "A nightly job that restores a PostgreSQL backup into a container and checks "
        "what came back.",
        "Une tâche nocturne qui restaure une sauvegarde PostgreSQL dans un conteneur "
        "et vérifie ce qui en revient.",
    ),
    client_team=Words("Platform operations", "Exploitation de la plateforme"),
    short_description=Words(
        "We make backups every night and have restored one twice in 5 years. We need "
        "a job that restores the latest one by itself and says whether it is whole.",
        "Nous faisons des sauvegardes chaque nuit et en avons restauré une deux fois "
        "en 5 ans. Il nous faut une tâche qui restaure la dernière toute seule et dit "
        "si elle est complète.",
    ),
    background=rich(
        Words(
            "The databases run on PostgreSQL. The largest is 30 gigabytes. The job "
            "runs on a machine without access to the network.",
            "Les bases de données fonctionnent avec PostgreSQL. La plus grande fait "
            "30 gigaoctets. La tâche s’exécute sur une machine sans accès au réseau.",
        )
    ),
    deliverables=(
        Words(
            "A container that restores a backup and counts the rows of each table.",
            "Un conteneur qui restaure une sauvegarde et compte les lignes de chaque "
            "table.",
        ),
        Words(
            "A short report in plain words, in both languages.",
            "Un court rapport en mots simples, dans les deux langues.",
        ),
    ),
    price=Decimal(4900),
    skills=("postgresql", "containers"),
    timing=Timing(posted=5, closes=28, delivery=28),
    criteria=(
        Criterion(
            Words(
                "A backup can be restored and still lack yesterday’s rows. How would "
                "you notice?",
                "Une sauvegarde peut être restaurée sans contenir les lignes d’hier. "
                "Comment le remarqueriez-vous?",
            )
        ),
    ),
    acceptance=(
        Words(
            "Of 10 sample backups, 3 are damaged; the report names these and no "
            "others.",
            "Sur 10 sauvegardes d’essai, 3 sont endommagées; le rapport nomme "
            "celles-là et aucune autre.",
        ),
    ),
    stage=Stage(State.APPROVAL, days=1),
)
