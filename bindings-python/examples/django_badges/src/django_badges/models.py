"""What can be earned, what was earned, and the lists of what was revoked."""

from __future__ import annotations

import uuid
from datetime import datetime, timezone

import ob3
from django.conf import settings
from django.db import models, transaction

from django_badges import conf


def now() -> datetime:
    """In whole seconds, as credentials are usually dated."""
    return datetime.now(timezone.utc).replace(microsecond=0)


class Achievement(models.Model):
    """What a learner can earn: the badge of a course."""

    slug = models.SlugField(unique=True)
    name = models.CharField(max_length=200)
    description = models.TextField()
    criteria = models.TextField(help_text="What one has to do for it, in Markdown.")

    def __str__(self) -> str:
        return self.name


class StatusList(models.Model):
    """A published list, in which each badge has a place. When the half of it is given away, the next one is begun."""

    # What `ob3.StatusList.to_bytes` writes: which places are given away, and which are revoked. Who changes it locks the row.
    kept = models.BinaryField(default=bytes)

    def __str__(self) -> str:
        return f"status list {self.pk}"

    @property
    def url(self) -> str:
        return conf.url("status-list", self.pk)

    def read(self) -> ob3.StatusList:
        return ob3.StatusList.from_bytes(self.kept) if self.kept else ob3.StatusList("revocation", self.url)

    def write(self, bits: ob3.StatusList) -> None:
        self.kept = bits.to_bytes()
        self.save(update_fields=["kept"])


class Badge(models.Model):
    """A badge that was issued: the exact text that was signed, and whether it was revoked since."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    learner = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="badges")
    achievement = models.ForeignKey(Achievement, models.PROTECT, related_name="badges")
    awarded_at = models.DateTimeField(default=now)
    credential = models.TextField()
    status_list = models.ForeignKey(StatusList, models.PROTECT, related_name="badges")
    status_index = models.PositiveIntegerField()
    revoked_at = models.DateTimeField(null=True, blank=True)
    revoked_because = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ["-awarded_at"]
        permissions = [("revoke_badge", "Can revoke badge")]
        constraints = [
            models.UniqueConstraint(fields=["status_list", "status_index"], name="a_place_in_a_list_is_given_once"),
            models.UniqueConstraint(
                fields=["learner", "achievement"],
                condition=models.Q(revoked_at=None),
                name="a_learner_has_a_badge_once",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.achievement} ({self.pk})"

    @property
    def url(self) -> str:
        return conf.url("badge", self.pk)

    def revoke(self, because: str) -> None:
        """From now on the status list says so, and every verifier that looks it up sees it. There is no way back."""
        with transaction.atomic():
            fresh = type(self).objects.filter(pk=self.pk, revoked_at=None)
            if fresh.update(revoked_at=now(), revoked_because=because):
                status_list = StatusList.objects.select_for_update().get(pk=self.status_list_id)
                bits = status_list.read()
                bits.set(self.status_index, True)
                status_list.write(bits)
        self.refresh_from_db()
