"""The chosen Qt survives what the program does all day: emitting signals."""

import subprocess
import sys

EMIT = """
from PySide6.QtCore import QCoreApplication, QObject, Signal


class Sender(QObject):
    sent = Signal(bool)


app = QCoreApplication([])
sender = Sender()
received = []
sender.sent.connect(received.append)
for _ in range(20_000):
    sender.sent.emit(True)
print(len(received))
"""


def test_twenty_thousand_signals_do_not_wear_out_the_interpreter() -> None:
    """PySide6 6.12.0 drops a reference to True with each emission and aborts CPython 3.11 after some 570."""
    done = subprocess.run([sys.executable, "-c", EMIT], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout.strip()) == (0, "20000"), done.stderr
