"""The program is one window: nothing else blinks up on the way through its rooms."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from assessor_app.ui import demo_acts as acts
from assessor_app.ui.settings.sections import working_sections
from tests.journeys.desk import Desk


class Lookout(QObject):
    """Writes down every window that is shown beside the program's own."""

    def __init__(self, own: QWidget) -> None:
        super().__init__()
        self._own = own
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        shown = watched if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) else None
        if shown is not None and shown is not self._own and shown.isWindow():
            self.seen.append(f"{type(shown).__name__} {shown.objectName()}")
        return False


def test_no_room_and_no_section_of_the_settings_blinks_up_as_a_window_of_its_own(desk: Desk) -> None:
    application = QApplication.instance()
    assert application is not None
    lookout = Lookout(desk.hands.window)
    application.installEventFilter(lookout)
    for room in ("today", "candidates", "assessments", "documents", "settings"):
        desk.play(acts.go_to_room(desk.hands, room))
    for section in working_sections(desk.session):
        desk.play(desk.hands.click(f"section-{section.key}"))
    application.removeEventFilter(lookout)
    assert lookout.seen == []
