"""The app: its checks and its receiver are there as soon as Django is."""

from django.apps import AppConfig


class BadgesConfig(AppConfig):
    name = "django_badges"
    verbose_name = "Open Badges"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from django_badges import checks, signals  # noqa: F401 (they register themselves)
