"""The pages, and what verifiers elsewhere ask for."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import wraps
from uuid import UUID

import ob3
from django.contrib.auth.decorators import login_required
from django.contrib.auth.models import AbstractBaseUser
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.template.defaultfilters import filesizeformat
from django.utils.cache import patch_vary_headers
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from django_badges import conf, status
from django_badges import verify as verification
from django_badges.forms import TOO_LARGE, VerifyForm
from django_badges.models import Achievement, Badge, StatusList

View = Callable[..., HttpResponse]


def public(view: View) -> View:
    """To be read from anywhere: verifiers that run in a browser ask from pages of their own."""

    @require_safe
    @wraps(view)
    def answered(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        response = view(request, *args, **kwargs)
        response["Access-Control-Allow-Origin"] = "*"
        return response

    return answered


@require_safe
@login_required
def badges(request: HttpRequest) -> HttpResponse:
    assert isinstance(request.user, AbstractBaseUser)
    verifier = verification.Verifier()
    mine = Badge.objects.filter(learner_id=request.user.pk).select_related("achievement")
    judged = [(badge, verifier.verify(badge.credential)) for badge in mine]
    return render(request, "django_badges/badges.html", {"badges": judged})


@public
def badge(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The page that a badge's id leads to: for people a page, for programs the badge. It does not say whose it is."""
    found = get_object_or_404(Badge.objects.select_related("achievement"), pk=pk)
    wanted = request.get_preferred_type(["text/html", BADGE_TYPE, "application/ld+json", "application/json"])
    if wanted in (None, "text/html"):
        report = verification.Verifier().verify(found.credential)
        response = render(request, "django_badges/badge.html", {"badge": found, "report": report, "issuer": conf.issuer()})
    else:
        response = HttpResponse(found.credential, content_type=wanted)
    patch_vary_headers(response, ["Accept"])
    return response


@public
def badge_json(request: HttpRequest, pk: UUID) -> HttpResponse:
    found = get_object_or_404(Badge, pk=pk)
    return _download(HttpResponse(found.credential, content_type=BADGE_TYPE), found, "json")


@public
def badge_png(request: HttpRequest, pk: UUID) -> HttpResponse:
    found = get_object_or_404(Badge, pk=pk)
    return _download(HttpResponse(ob3.bake(conf.image(), found.credential), content_type="image/png"), found, "png")


@public
def achievement(request: HttpRequest, slug: str) -> HttpResponse:
    found = get_object_or_404(Achievement, slug=slug)
    return render(request, "django_badges/achievement.html", {"achievement": found, "issuer": conf.issuer()})


@public
def achievement_image(request: HttpRequest, slug: str) -> HttpResponse:
    get_object_or_404(Achievement, slug=slug)
    return HttpResponse(conf.image(), content_type="image/png")


@public
def status_list(request: HttpRequest, pk: int) -> HttpResponse:
    response = HttpResponse(status.published(get_object_or_404(StatusList, pk=pk)), content_type=LIST_TYPE)
    # So long may a revocation stay unseen; no shorter, for a popular badge would have us sign for every look at it.
    response["Cache-Control"] = "public, max-age=300"
    return response


@public
def did_document(request: HttpRequest) -> HttpResponse:
    if not conf.did().startswith("did:web:"):
        raise Http404("a did:key is its own document")
    return HttpResponse(json.dumps(verification.did_document()), content_type="application/did+json")


# Nothing is changed and nobody is recognised, so there is nothing to forge; and the check for it would read the whole upload first.
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def verify(request: HttpRequest) -> HttpResponse:
    if request.method != "POST":
        return render(request, "django_badges/verify.html", {"form": VerifyForm()})
    if int(request.META.get("CONTENT_LENGTH") or 0) > conf.UPLOAD_LIMIT + FORM_AROUND_IT:
        refused = {"form": VerifyForm(), "too_large": TOO_LARGE.format(filesizeformat(conf.UPLOAD_LIMIT))}
        return render(request, "django_badges/verify.html", refused, status=413)
    form = VerifyForm(request.POST, request.FILES)
    if not form.is_valid():
        return render(request, "django_badges/verify.html", {"form": form}, status=400)
    report = verification.Verifier(form.cleaned_data["email"] or None).verify(form.cleaned_data["badge"].read())
    said = report.summary or report.claimed
    return render(request, "django_badges/verify.html", {"form": form, "report": report, "said": said})


def _download(response: HttpResponse, badge: Badge, extension: str) -> HttpResponse:
    response["Content-Disposition"] = f'attachment; filename="badge-{badge.pk}.{extension}"'
    return response


BADGE_TYPE = "application/vc+ld+json"
"""What Open Badges 3.0 has for a badge on the web."""

LIST_TYPE = "application/vc"
"""What Verifiable Credentials 2.0 has for a credential."""

FORM_AROUND_IT = 64 * 1024
"""What the other fields and the boundaries of a form take at most."""
