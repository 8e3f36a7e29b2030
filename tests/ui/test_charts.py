"""Charts on the screen: read with the eye, the pointer, the keys or the ear, and never by colour alone."""

from itertools import combinations

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from assessor_app.services.chart_models import ChartData, ChartKind, Series, Tone
from assessor_app.ui.theme import Theme, current_look
from assessor_app.ui.widgets import ChartCard, ChartView, FilterChip
from assessor_app.ui.widgets.chart_marks import draw_swatch, textures

NAMES = ("Mätteknik", "Ritningsläsning", "Underhåll och förebyggande service av maskiner")


def chart(kind: ChartKind = ChartKind.BARS) -> ChartData:
    """Outcomes of three areas, one of them unknown."""
    series = (
        Series("Uppnått", (1250, 3, None), Tone.SHOWN),
        Series("Ej uppnått", (4, 5, 6), Tone.NOT_SHOWN),
        Series("Ej fullt prövat", (7, 8, 9), Tone.IDLE),
    )
    return ChartData(
        "Utfall", kind, NAMES, series, "personer", marker=1, summary="Flest når mätteknik.", category="Område"
    )


def shown(qtbot: QtBot, data: ChartData) -> ChartView:
    """The chart in a window."""
    view = ChartView(data)
    qtbot.addWidget(view)
    view.resize(700, view.heightForWidth(700))
    view.show()
    qtbot.waitExposed(view)
    return view


@pytest.mark.parametrize("kind", ChartKind)
def test_the_arrow_keys_walk_every_value_there_is_and_each_is_said(qtbot: QtBot, kind: ChartKind) -> None:
    view = shown(qtbot, chart(kind))
    lies = kind in (ChartKind.SIDEWAYS, ChartKind.STACKED_SIDEWAYS)
    on, over = (Qt.Key.Key_Down, Qt.Key.Key_Right) if lies else (Qt.Key.Key_Right, Qt.Key.Key_Down)
    QTest.keyClick(view, on)
    assert (
        view.accessibleDescription() == "Mätteknik, Uppnått: 1\N{NO-BREAK SPACE}250\N{NO-BREAK SPACE}personer"
    )
    seen = [view.words()]
    for key in (over, on, over, on):
        QTest.keyClick(view, key)
        seen.append(view.words())
    assert [words.split(":")[0] for words in seen] == [
        "Mätteknik, Uppnått",
        "Mätteknik, Ej uppnått",
        "Ritningsläsning, Ej uppnått",
        "Ritningsläsning, Ej fullt prövat",
        f"{NAMES[2]}, Ej fullt prövat",
    ]
    with qtbot.waitSignal(view.chosen) as told:
        QTest.keyClick(view, Qt.Key.Key_Return)
    assert told.args == [2, 2]


def test_what_has_no_value_is_stepped_over(qtbot: QtBot) -> None:
    view = shown(qtbot, chart())
    view.point_at(2, 1)
    QTest.keyClick(view, Qt.Key.Key_Up)
    assert view.current == (2, 1)
    QTest.keyClick(view, Qt.Key.Key_End)
    assert view.current == (2, 1)
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert view.current == (0, 0)


@pytest.mark.parametrize("kind", ChartKind)
def test_a_click_on_a_value_asks_for_it(qtbot: QtBot, kind: ChartKind) -> None:
    series = (Series("A", (10, 2, None)), Series("B", (4, 5, 6)), Series("C", (7, 8, 9)))
    view = shown(qtbot, ChartData("Utfall", kind, NAMES, series))
    for category, number in ((0, 1), (1, 2), (2, 1)):
        place = view._layout().place_of(category, number)
        assert place is not None
        with qtbot.waitSignal(view.chosen) as told:
            QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=place.center().toPoint())
        assert told.args == [category, number]


def test_the_pointer_shows_a_value_and_leaving_takes_it_away(qtbot: QtBot) -> None:
    view = shown(qtbot, chart())
    place = view._layout().place_of(1, 2)
    assert place is not None
    QTest.mouseMove(view, place.center().toPoint())
    qtbot.waitUntil(lambda: view.current == (1, 2))
    assert view._layout().hit(QPointF(-5, -5)) is None
    QTest.mouseMove(view, QPoint(1, 1))
    qtbot.waitUntil(lambda: view.current is None)


@pytest.mark.parametrize("kind", ChartKind)
def test_series_are_told_apart_without_colour(qapp: QApplication, kind: ChartKind) -> None:
    """Of series that all have one colour no two look alike, in the legend as in the picture."""
    data = ChartData("A", kind, ("x",), tuple(Series(f"S{at}", (5,), Tone.ACCENT) for at in range(4)))
    assert len(set(textures(data.series))) == 4
    drawn = []
    for number in range(4):
        image = QImage(30, 14, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        draw_swatch(painter, QRectF(0, 0, 30, 14), current_look(), data, number)
        painter.end()
        drawn.append(image)
    assert all(one != other for one, other in combinations(drawn, 2))


def test_a_chart_without_values_says_so_in_words(qtbot: QtBot) -> None:
    empty = ChartData("Ledtid", ChartKind.LINES, ("maj",), (Series("Dagar", (None,)),))
    view = ChartView(empty, "Ingen är signerad än.")
    qtbot.addWidget(view)
    assert view.accessibleDescription() == "Ingen är signerad än."
    view.resize(400, 200)
    view.show()
    QTest.keyClick(view, Qt.Key.Key_Right)
    QTest.mouseClick(view, Qt.MouseButton.LeftButton)
    assert view.current is None
    assert not view.picture().isNull()


@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize("scale", [100, 250])
def test_every_kind_is_drawn_within_its_place_at_any_size(
    qtbot: QtBot, qapp: QApplication, mode: str, scale: int
) -> None:
    Theme(qapp, mode, scale).apply()  # type: ignore[arg-type]  # one of the modes
    try:
        for kind in ChartKind:
            view = ChartView(chart(kind))
            qtbot.addWidget(view)
            for width in (260, 620, 1400):
                view.resize(width, view.heightForWidth(width))
                plot = view._layout().plot
                assert plot.left() >= 0
                assert plot.right() <= width
                assert plot.bottom() <= view.height()
                assert plot.height() > 40
                assert plot.width() > width * 0.15
                assert not view.grab().isNull()
    finally:
        Theme(qapp, "light", 100).apply()


def test_a_card_shows_the_same_figures_as_a_table_and_copies_them(qtbot: QtBot) -> None:
    card = ChartCard("Utfall", chart(), explanation="Så som bedömt.")
    qtbot.addWidget(card)
    card.show()
    button = card.findChild(FilterChip, "as-table")
    assert isinstance(button, FilterChip)
    button.click()
    assert card.table().isVisible()
    assert not card.view.isVisible()
    columns = card.table().columns()
    assert [column.title for column in columns] == [
        "Område",
        "Uppnått (personer)",
        "Ej uppnått (personer)",
        "Ej fullt prövat (personer)",
    ]
    texts = [[column.text(row) for column in columns] for row in card.table().rows()]
    assert texts[0] == ["Mätteknik", "1\N{NO-BREAK SPACE}250", "4", "7"]
    assert texts[2][1] == "–"
    card.copy_table()
    copied = QGuiApplication.clipboard().text().split("\n")
    assert copied[1].split("\t") == texts[0]
    card.copy_picture()
    assert not QGuiApplication.clipboard().image().isNull()
    card.set_data(chart(ChartKind.STACKED))
    assert card.table().isVisible()
    card.show_picture()
    assert card.view.isVisible()


def test_the_menu_of_a_card_asks_for_files(qtbot: QtBot) -> None:
    card = ChartCard("Utfall", chart())
    qtbot.addWidget(card)
    menu = card.build_menu()
    for code in ("xlsx", "csv", "png"):
        action = next(action for action in menu.actions() if action.objectName() == f"save-{code}")
        with qtbot.waitSignal(card.save_asked) as told:
            action.trigger()
        assert told.args == [code]
    menu.close()
