"""The addresses of our own views in the admin, below `assemblies/`."""

from django.urls import path

from .change_views import (
    CancelSessionView,
    CancelView,
    ChangeView,
    MoveView,
    PostponeView,
    PutBackOnView,
    PutSessionBackOnView,
)
from .checklist import make_what_is_missing
from .repeat_views import AddDatesView, ChooseDateView, ScheduleNextView

PAGE = "<int:page_id>"
SESSION = f"{PAGE}/date/<str:session_id>"

app_name = "wagtail_assemblies_admin"
urlpatterns = [
    path("set-up/<int:site_id>/", make_what_is_missing, name="make_what_is_missing"),
    path(f"{PAGE}/change/", ChangeView.as_view(), name="change"),
    path(f"{PAGE}/cancel/", CancelView.as_view(), name="cancel"),
    path(f"{PAGE}/postpone/", PostponeView.as_view(), name="postpone"),
    path(f"{PAGE}/put-back-on/", PutBackOnView.as_view(), name="put_back_on"),
    path(f"{PAGE}/add-dates/", ChooseDateView.as_view(), name="choose_date"),
    path(f"{PAGE}/schedule-next/", ScheduleNextView.as_view(), name="schedule_next"),
    path(f"{SESSION}/move/", MoveView.as_view(), name="move"),
    path(f"{SESSION}/cancel/", CancelSessionView.as_view(), name="cancel_session"),
    path(f"{SESSION}/put-back-on/", PutSessionBackOnView.as_view(), name="put_session_back_on"),
    path(f"{SESSION}/add-dates/", AddDatesView.as_view(), name="add_dates"),
]
