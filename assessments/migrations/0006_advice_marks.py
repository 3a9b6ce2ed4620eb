import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("assessments", "0005_drafts"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="AdviceMark",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("today", "What to do today"),
                            ("module", "A module to read"),
                            ("explanation", "A worked explanation"),
                        ],
                        max_length=12,
                    ),
                ),
                (
                    "subject",
                    models.CharField(help_text="a skill, a module or an exercise, by its id", max_length=120),
                ),
                ("is_useful", models.BooleanField()),
                ("marked_at", models.DateTimeField()),
                (
                    "student",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="advice_marks",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["kind", "subject"], name="advice_mark_of_subject")],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("student", "kind", "subject"), name="advice_mark_one_per_student_and_advice"
                    )
                ],
            },
        ),
    ]
