"""What is uploaded to be verified, and why a badge is revoked."""

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.template.defaultfilters import filesizeformat

from django_badges import conf


class VerifyForm(forms.Form):
    badge = forms.FileField(help_text="An image that a badge is baked into, or the badge as JSON or as a JSON Web Token.")
    email = forms.EmailField(required=False, label="Whose is it?", help_text="With an email address, it must belong to it.")

    def clean_badge(self) -> UploadedFile:
        upload: UploadedFile = self.cleaned_data["badge"]
        if (upload.size or 0) > conf.UPLOAD_LIMIT:
            raise forms.ValidationError(TOO_LARGE.format(filesizeformat(conf.UPLOAD_LIMIT)), code="too-large")
        return upload


class RevokeForm(forms.Form):
    because = forms.CharField(max_length=200, label="Why?")


TOO_LARGE = "This file is too large for a badge: {} are allowed."
