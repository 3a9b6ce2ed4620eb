import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("assessments", "0004_quality")]

    operations = [
        migrations.CreateModel(
            name="Draft",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("fields", models.JSONField()),
                ("other", models.JSONField(blank=True, null=True)),
                ("version", models.BigIntegerField()),
                ("writer", models.CharField(blank=True, max_length=36)),
                ("saved_at", models.DateTimeField()),
                (
                    "question",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="draft",
                        to="assessments.question",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("version__gt", 0)), name="draft_version_is_a_moment"
                    )
                ],
            },
        ),
    ]
