"""The parts that screens are built from: built once, dressed by the theme.

Each is imported when it is first asked for, so that the login does not wait for tables and signature pads.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assessor_app.ui.widgets.banners import Banner
    from assessor_app.ui.widgets.buttons import (
        DangerButton,
        IconButton,
        PrimaryButton,
        QuietButton,
        SecondaryButton,
    )
    from assessor_app.ui.widgets.cards import BulletCard, Card, rule
    from assessor_app.ui.widgets.chart_cards import ChartCard
    from assessor_app.ui.widgets.charts import ChartView
    from assessor_app.ui.widgets.chips import Chip, FilterChip
    from assessor_app.ui.widgets.choices import CheckRow, ChoiceRow
    from assessor_app.ui.widgets.date_inputs import DateInput
    from assessor_app.ui.widgets.drop_targets import DropTarget
    from assessor_app.ui.widgets.empty_states import EmptyState
    from assessor_app.ui.widgets.form_fields import FormField
    from assessor_app.ui.widgets.inputs import ChoiceInput, NumberInput, TextArea, TextInput
    from assessor_app.ui.widgets.labels import ElidedLabel, role_label
    from assessor_app.ui.widgets.layouts import FlowLayout
    from assessor_app.ui.widgets.navigation import NavigationRail
    from assessor_app.ui.widgets.page_headers import PageHeader
    from assessor_app.ui.widgets.passphrase_fields import PassphraseField
    from assessor_app.ui.widgets.progress import ProgressBar, ProgressRing
    from assessor_app.ui.widgets.ratings import RATING_CODES, RATING_KEYS, SegmentedRating
    from assessor_app.ui.widgets.room_tabs import RoomTabs, Tab
    from assessor_app.ui.widgets.scrolling import PageScroll
    from assessor_app.ui.widgets.search_fields import SearchField
    from assessor_app.ui.widgets.side_sheets import SideSheet
    from assessor_app.ui.widgets.signature_pads import SignaturePad
    from assessor_app.ui.widgets.status_lines import SavedIndicator, StatusLine
    from assessor_app.ui.widgets.step_bars import StepBar, StepState
    from assessor_app.ui.widgets.table_models import Column
    from assessor_app.ui.widgets.tables import DataTable
    from assessor_app.ui.widgets.toasts import ToastHost
    from assessor_app.ui.widgets.work_panels import LongWorkPanel
    from assessor_app.ui.widgets.worklists import WorklistRow

__all__ = [
    "RATING_CODES",
    "RATING_KEYS",
    "Banner",
    "BulletCard",
    "Card",
    "ChartCard",
    "ChartView",
    "CheckRow",
    "Chip",
    "ChoiceInput",
    "ChoiceRow",
    "Column",
    "DangerButton",
    "DataTable",
    "DateInput",
    "DropTarget",
    "ElidedLabel",
    "EmptyState",
    "FilterChip",
    "FlowLayout",
    "FormField",
    "IconButton",
    "LongWorkPanel",
    "NavigationRail",
    "NumberInput",
    "PageHeader",
    "PageScroll",
    "PassphraseField",
    "PrimaryButton",
    "ProgressBar",
    "ProgressRing",
    "QuietButton",
    "RoomTabs",
    "SavedIndicator",
    "SearchField",
    "SecondaryButton",
    "SegmentedRating",
    "SideSheet",
    "SignaturePad",
    "StatusLine",
    "StepBar",
    "StepState",
    "Tab",
    "TextArea",
    "TextInput",
    "ToastHost",
    "WorklistRow",
    "role_label",
    "rule",
]

_HOMES = {
    "RATING_CODES": "ratings",
    "RATING_KEYS": "ratings",
    "Banner": "banners",
    "BulletCard": "cards",
    "Card": "cards",
    "ChartCard": "chart_cards",
    "ChartView": "charts",
    "CheckRow": "choices",
    "Chip": "chips",
    "ChoiceInput": "inputs",
    "ChoiceRow": "choices",
    "Column": "table_models",
    "DangerButton": "buttons",
    "DataTable": "tables",
    "DateInput": "date_inputs",
    "DropTarget": "drop_targets",
    "ElidedLabel": "labels",
    "EmptyState": "empty_states",
    "FilterChip": "chips",
    "FlowLayout": "layouts",
    "FormField": "form_fields",
    "IconButton": "buttons",
    "LongWorkPanel": "work_panels",
    "NavigationRail": "navigation",
    "NumberInput": "inputs",
    "PageHeader": "page_headers",
    "PageScroll": "scrolling",
    "PassphraseField": "passphrase_fields",
    "PrimaryButton": "buttons",
    "ProgressBar": "progress",
    "ProgressRing": "progress",
    "QuietButton": "buttons",
    "RoomTabs": "room_tabs",
    "SavedIndicator": "status_lines",
    "SearchField": "search_fields",
    "SecondaryButton": "buttons",
    "SegmentedRating": "ratings",
    "SideSheet": "side_sheets",
    "SignaturePad": "signature_pads",
    "StatusLine": "status_lines",
    "StepBar": "step_bars",
    "StepState": "step_bars",
    "Tab": "room_tabs",
    "TextArea": "inputs",
    "TextInput": "inputs",
    "ToastHost": "toasts",
    "WorklistRow": "worklists",
    "role_label": "labels",
    "rule": "cards",
}


def __getattr__(name: str) -> object:
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{home}"), name)
