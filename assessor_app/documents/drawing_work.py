"""How much work the pages of a PDF ask for when they are drawn, reckoned before anybody draws them.

A form that is drawn many times, by a form that is drawn many times, keeps a renderer busy for years; and
there is no way to stop it once it has begun.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import pikepdf

from assessor_app.documents.bounds import filters_of

MOST_WORK = 1_000_000
"""Bytes of instructions for one page, each as often as it is carried out; ours have some thirty thousand."""
_ONE_DRAWN = 500
"""What drawing something once counts for, besides what it consists of."""
_DEEPEST = 12
_DRAWN = re.compile(rb"(?<![A-Za-z0-9(])Do(?![A-Za-z])")
_Key = tuple[int, int]


def is_bearable(document: pikepdf.Pdf) -> bool:
    """Whether no page asks for more. Raises what looking into a damaged file ends in."""
    known: dict[_Key, int] = {}
    shown = 0
    for thing in document.objects:
        if isinstance(thing, pikepdf.Stream) or not isinstance(thing, pikepdf.Dictionary):
            continue
        contents = list(_streams(thing.get("/Contents")))
        if contents and _work(contents, _inherited(thing), known, 0) > MOST_WORK:
            return False
        appearance = thing.get("/AP")
        if isinstance(appearance, pikepdf.Dictionary):
            shown += sum(_of_form(form, known, 0) for form in _appearances(appearance.get("/N")))
            if shown > MOST_WORK:
                return False
    return True


def _work(
    contents: list[pikepdf.Stream], resources: pikepdf.Object | None, known: dict[_Key, int], depth: int
) -> int:
    if depth > _DEEPEST:
        return MOST_WORK + 1
    size = times = 0
    for stream in contents:
        if len(filters_of(stream)) > 2 or size > MOST_WORK:
            return MOST_WORK + 1
        data = stream.read_bytes()
        size, times = size + len(data), times + len(_DRAWN.findall(data))
    if size > MOST_WORK:
        return MOST_WORK + 1
    if times and resources is None:  # what it draws then is named by whatever draws it
        return MOST_WORK + 1
    drawn = max((_of_form(form, known, depth + 1) for form in _forms(resources)), default=0) if times else 0
    return min(size + times * (_ONE_DRAWN + drawn), MOST_WORK + 1)


def _of_form(form: pikepdf.Stream, known: dict[_Key, int], depth: int) -> int:
    """The work of a form; too much for one that draws itself."""
    if form.objgen not in known:
        known[form.objgen] = MOST_WORK + 1
        known[form.objgen] = _work([form], form.get("/Resources"), known, depth)
    return known[form.objgen]


def _forms(resources: pikepdf.Object | None) -> Iterator[pikepdf.Stream]:
    """Those that may be drawn by name."""
    named = resources.get("/XObject") if isinstance(resources, pikepdf.Dictionary) else None
    if isinstance(named, pikepdf.Dictionary):
        for one in named.values():
            if isinstance(one, pikepdf.Stream) and one.get("/Subtype") != pikepdf.Name.Image:
                yield one


def _streams(value: pikepdf.Object | None) -> Iterator[pikepdf.Stream]:
    for one in list(value) if isinstance(value, pikepdf.Array) else [value]:
        if isinstance(one, pikepdf.Stream):
            yield one


def _appearances(value: pikepdf.Object | None) -> Iterator[pikepdf.Stream]:
    if isinstance(value, pikepdf.Dictionary) and not isinstance(value, pikepdf.Stream):
        for one in value.values():
            yield from _streams(one)
    else:
        yield from _streams(value)


def _inherited(page: pikepdf.Object) -> pikepdf.Object | None:
    """The page's resources, or those of the pages that it belongs to."""
    for _ in range(50):
        if "/Resources" in page:
            return page["/Resources"]
        above = page.get("/Parent")
        if not isinstance(above, pikepdf.Dictionary):
            return None
        page = above
    return None
