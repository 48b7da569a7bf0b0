"""Every address. Ids are opaque: no address ever holds a name."""

from django.urls import path

from sightline.service.web.views import (
    about,
    chronology,
    confirm,
    contradictions,
    deciding,
    documents,
    files,
    findings,
    first_screen,
    past_day,
    picture,
    who_had_what,
)

app_name = "web"
urlpatterns = [
    path("", first_screen.home, name="home"),
    path("about/", about.about, name="about"),
    path("looks/", about.looks, name="looks"),
    path("your-name/", about.your_name, name="your_name"),
    path("case/<str:case_id>/", first_screen.case, name="case"),
    path("case/<str:case_id>/confirm/", confirm.confirm, name="confirm"),
    path("case/<str:case_id>/confirm/one/", confirm.one, name="confirm_one"),
    path("case/<str:case_id>/confirm/together/", confirm.together, name="confirm_together"),
    path("case/<str:case_id>/same-event/", deciding.same_event, name="same_event"),
    path("case/<str:case_id>/people/", deciding.people, name="people"),
    path("case/<str:case_id>/told/", deciding.told, name="told"),
    path("case/<str:case_id>/answers/", deciding.answers, name="answers"),
    path("case/<str:case_id>/decisions/", deciding.decisions, name="decisions"),
    path("case/<str:case_id>/undo/", deciding.undo, name="undo"),
    path("case/<str:case_id>/documents/", documents.documents, name="documents"),
    path("case/<str:case_id>/could-not-be-read/", documents.could_not_be_read, name="could_not_be_read"),
    path("document/<str:document_id>/", documents.document, name="document"),
    path("document/<str:document_id>/changes/", documents.changes, name="changes"),
    path("entry/<str:fact_id>/", chronology.entry, name="entry"),
    path("entry/<str:fact_id>/contradictions/", contradictions.contradictions, name="contradictions"),
    path("entry/<str:fact_id>/significance/", chronology.significance, name="significance"),
    path("child/<str:child_id>/", chronology.chronology, name="chronology"),
    path("child/<str:child_id>/chronology.<str:form>", files.chronology_file, name="chronology_file"),
    path("child/<str:child_id>/picture/", picture.picture, name="picture"),
    path("child/<str:child_id>/who-had-what/", who_had_what.who_had_what, name="who_had_what"),
    path("child/<str:child_id>/questions/", findings.questions, name="questions"),
    path("child/<str:child_id>/questions/answer/", findings.answer, name="answer"),
    path("child/<str:child_id>/duties/", findings.duties, name="duties"),
    path("child/<str:child_id>/duties/not-required/", findings.not_required, name="not_required"),
    path("child/<str:child_id>/past-day/", past_day.past_day, name="past_day"),
    path("child/<str:child_id>/past-day/leave/", past_day.lift, name="lift"),
]
