"""In the admin a badge can be looked at and revoked. It cannot be changed, for it is signed; nor deleted, for others have it."""

from __future__ import annotations

from collections.abc import Sequence

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse

from django_badges.forms import RevokeForm
from django_badges.models import Achievement, Badge


@admin.register(Achievement)
class AchievementAdmin(admin.ModelAdmin):
    list_display = ["name", "slug"]

    def get_readonly_fields(self, request: HttpRequest, obj: Achievement | None = None) -> list[str]:
        """The slug is in the address that badges name: once there is one, it stays."""
        return ["slug"] if obj and obj.badges.exists() else []

    def get_prepopulated_fields(self, request: HttpRequest, obj: Achievement | None = None) -> dict[str, Sequence[str]]:
        return {} if obj else {"slug": ["name"]}


@admin.register(Badge)
class BadgeAdmin(admin.ModelAdmin):
    list_display = ["achievement", "learner", "awarded_at", "revoked_at"]
    list_filter = ["achievement", ("revoked_at", admin.EmptyFieldListFilter)]
    actions = ["revoke"]

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Badge | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Badge | None = None) -> bool:
        return False

    def has_revoke_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm("django_badges.revoke_badge")

    @admin.action(description="Revoke selected badges", permissions=["revoke"])
    def revoke(self, request: HttpRequest, queryset: QuerySet[Badge]) -> HttpResponse | None:
        """Asks once more, and why; then there is no way back."""
        form = RevokeForm(request.POST if "confirmed" in request.POST else None)
        good = queryset.filter(revoked_at=None)
        if not form.is_valid():
            context = {
                **self.admin_site.each_context(request),
                "title": "Revoke badges",
                "opts": self.model._meta,
                "badges": good,
                "selected": queryset,
                "form": form,
            }
            return TemplateResponse(request, "admin/django_badges/revoke.html", context)
        count = 0
        for badge in good:
            badge.revoke(form.cleaned_data["because"])
            self.log_change(request, badge, f"Revoked: {badge.revoked_because}")
            count += 1
        self.message_user(request, f"Revoked: {count}.", messages.SUCCESS)
        return None
