"""The addresses. Those of badges, achievements and lists stand in what was signed: they must stay."""

from django.urls import path

from django_badges import views

app_name = "badges"

urlpatterns = [
    path(".well-known/did.json", views.did_document, name="did-document"),
    path("badges/", views.badges, name="badges"),
    path("badges/verify/", views.verify, name="verify"),
    path("badges/status/<int:pk>", views.status_list, name="status-list"),
    path("badges/achievements/<slug:slug>/", views.achievement, name="achievement"),
    path("badges/achievements/<slug:slug>/image.png", views.achievement_image, name="achievement-image"),
    path("badges/<uuid:pk>/", views.badge, name="badge"),
    path("badges/<uuid:pk>/badge.json", views.badge_json, name="badge-json"),
    path("badges/<uuid:pk>/badge.png", views.badge_png, name="badge-png"),
]
