"""Every address of the service."""

from django.urls import include, path

urlpatterns = [path("", include("sightline.service.web.urls"))]
handler403 = "sightline.service.web.views.errors.refused"
handler404 = "sightline.service.web.views.errors.not_found"
handler500 = "sightline.service.web.views.errors.went_wrong"
