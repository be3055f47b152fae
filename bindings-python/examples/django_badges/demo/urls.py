"""The app at the root of the site, for `/.well-known/did.json` must be there."""

from django.contrib import admin
from django.urls import include, path

urlpatterns = [path("admin/", admin.site.urls), path("", include("django_badges.urls"))]
