"""A bare PySide6 window with one label, the floor of the start; says when it has been painted."""

import os
import sys

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow


class Watch(QObject):
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and isinstance(watched, QMainWindow):
            QTimer.singleShot(0, self.told)
        return False

    def told(self) -> None:
        sys.stdout.write("painted\n")
        sys.stdout.flush()
        os._exit(0)


app = QApplication(sys.argv)
watch = Watch()
app.installEventFilter(watch)
window = QMainWindow()
window.setCentralWidget(QLabel("Assessor"))
window.resize(1366, 820)
window.show()
app.exec()
