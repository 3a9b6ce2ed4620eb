from django.apps import AppConfig


class AssessmentsConfig(AppConfig):
    name = "assessments"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self):
        from accounts import adopt

        from . import own_data, visitors

        adopt.register_adopter(visitors.adopt)
        own_data.register_own_data()
