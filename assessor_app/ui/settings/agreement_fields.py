"""What another place may have, box by box, with what each means."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assessor_app.domain.devices import Agreement
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import CheckRow, role_label
from assessor_app.ui.widgets.banners import Banner


class AgreementFields(QWidget):
    """Four boxes. `edited` says that the user changed one."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        set_spacing(column, (0, 0, 0, 0), 4)
        figures = self.tr(
            "Siffrorna går alltid med: hur många, vilka områden, vilka utfall. Kryssa för det som också får"
            " lämnas ut. Det som har skickats går inte att ta tillbaka."
        )
        column.addWidget(role_label(figures, "body", "muted", wrap=True))
        self._boxes = {
            "names": CheckRow(self.tr("Namn och personnummer")),
            "reasons": CheckRow(self.tr("Motiveringar, anteckningar och utvecklingsplaner")),
            "pictures": CheckRow(self.tr("Bilder, och tillsammans med namnen också dokument")),
            "protected": CheckRow(self.tr("Också personer med skyddad identitet")),
        }
        for name, box in self._boxes.items():
            box.setObjectName(f"agree-{name}")
            box.edited.connect(self._edited)
            column.addWidget(box)
        self._protected = Banner("warning")
        self._protected.set_message(
            "warning",
            self.tr(
                "Annars lämnar de aldrig det här testcentret. Kryssa bara om mottagaren har lovat att skydda"
                " dem lika väl."
            ),
        )
        self._protected.hide()
        column.addWidget(self._protected)

    def value(self) -> Agreement:
        """What is agreed."""
        return Agreement(**{name: box.value() for name, box in self._boxes.items()})

    def set_value(self, agreement: Agreement) -> None:
        """Show an agreement, silently."""
        for name, box in self._boxes.items():
            box.set_value(getattr(agreement, name))
        self._protected.setVisible(agreement.protected)

    def _edited(self) -> None:
        self._protected.setVisible(self._boxes["protected"].value())
        self.edited.emit()
