import django.core.validators
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0001_initial"),
    ]

    operations = [
        migrations.AddField(
            model_name="institution",
            name="school_year",
            field=models.CharField(blank=True, default="", max_length=9, verbose_name="school year"),
        ),
        migrations.AddField(
            model_name="institution",
            name="uai",
            field=models.CharField(
                blank=True,
                default="",
                max_length=8,
                validators=[
                    django.core.validators.RegexValidator(
                        "^\\d{7}[A-Z]\\Z", "Seven digits and a letter, such as 0750680G."
                    )
                ],
                verbose_name="institution code (UAI)",
            ),
        ),
        migrations.CreateModel(
            name="ColumnMapping",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("titles", models.CharField(help_text="digest of the titles", max_length=64)),
                ("choices", models.JSONField(default=dict)),
                (
                    "institution",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="column_mappings",
                        to="accounts.institution",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("institution", "titles"), name="a_table_is_read_one_way_in_an_institution"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ImportDraft",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("filename", models.CharField(max_length=120)),
                ("content", models.BinaryField()),
                ("choices", models.JSONField(default=dict, help_text="what was set by hand in the preview")),
                ("created_at", models.DateTimeField()),
                ("expires_at", models.DateTimeField()),
                ("confirmed_at", models.DateTimeField(blank=True, null=True)),
                ("outcome", models.JSONField(default=dict, help_text="how many, once confirmed")),
                (
                    "institution",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="import_drafts",
                        to="accounts.institution",
                    ),
                ),
                (
                    "uploader",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="import_drafts",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["expires_at"], name="draft_by_end")],
            },
        ),
        migrations.CreateModel(
            name="StudentRecord",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("last_name", models.CharField(max_length=80)),
                ("usage_name", models.CharField(blank=True, default="", max_length=80)),
                ("first_name", models.CharField(max_length=80)),
                ("birth_date", models.DateField(blank=True, null=True)),
                ("ine", models.CharField(blank=True, default="", max_length=11)),
                ("left_at", models.DateTimeField(blank=True, null=True)),
                (
                    "home_class",
                    models.ForeignKey(
                        blank=True,
                        help_text="the class that the institution's files put the student in",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="records",
                        to="accounts.classgroup",
                    ),
                ),
                (
                    "institution",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="student_records",
                        to="accounts.institution",
                    ),
                ),
                (
                    "student",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="student_records",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("institution", "student"), name="a_student_has_one_record_in_an_institution"
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("ine", ""), _negated=True),
                        fields=("institution", "ine"),
                        name="an_ine_is_of_one_student_in_an_institution",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="YearChange",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("from_year", models.CharField(max_length=9)),
                ("to_year", models.CharField(max_length=9)),
                ("record", models.JSONField()),
                ("made_at", models.DateTimeField()),
                ("undone_at", models.DateTimeField(blank=True, null=True)),
                (
                    "institution",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="year_changes",
                        to="accounts.institution",
                    ),
                ),
                (
                    "made_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("undone_at", None)),
                        fields=("institution", "from_year"),
                        name="a_school_year_ends_once_in_an_institution",
                    )
                ],
            },
        ),
    ]
