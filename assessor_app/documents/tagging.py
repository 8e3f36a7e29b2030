"""The parts of a document written into its file: the structure tree, and the way back from ink to part.

Each page knows by number which part its ink belongs to (`ParentTree`), and each part which ink is its own.
No reader's program checks that the two agree; `tests/documents/tagged_files.py` does.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from assessor_app.documents.structure import CELLS, Mark, Role, Scope, StructureNode

_SCOPES = {Scope.ROW: Name.Row, Scope.COLUMN: Name.Column}


@dataclass(frozen=True, slots=True)
class Tagged:
    """The tree as written: its root, the part that is the document, and the next free number of a parent."""

    root: Any
    document: Any
    next_parent: int


def tag(pdf: pikepdf.Pdf, structure: StructureNode) -> Tagged:
    """Write the tree of `structure` into `pdf` and hang it into the catalog."""
    root = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
    pages = [page.obj for page in pdf.pages]
    parents: list[dict[int, Any]] = [{} for _ in pages]
    document = _Writer(pdf, pages, parents).element(structure, root)
    numbers = Array()
    for number, (page, by_mark) in enumerate(zip(pages, parents, strict=True)):
        page.StructParents = number
        page.Tabs = Name.S
        numbers.append(number)
        numbers.append(pdf.make_indirect(Array([by_mark[mark] for mark in range(len(by_mark))])))
    root.K = document
    root.ParentTree = pdf.make_indirect(Dictionary(Nums=numbers))
    root.ParentTreeNextKey = len(pages)
    pdf.Root.StructTreeRoot = root
    pdf.Root.MarkInfo = Dictionary(Marked=True)
    return Tagged(root, document, len(pages))


def add_annotation(pdf: pikepdf.Pdf, tagged: Tagged, annotation: Any, page: Any, alt: str) -> Tagged:
    """Hang an annotation into the tree, as the last part of the document: a form of its own."""
    form = pdf.make_indirect(
        Dictionary(
            Type=Name.StructElem,
            S=Name.Form,
            P=tagged.document,
            Pg=page,
            Alt=String(alt),
            K=Dictionary(Type=Name.OBJR, Obj=annotation, Pg=page),
        )
    )
    annotation.StructParent = tagged.next_parent
    tagged.document.K.append(form)
    numbers = tagged.root.ParentTree.Nums
    numbers.append(tagged.next_parent)
    numbers.append(form)
    tagged.root.ParentTreeNextKey = tagged.next_parent + 1
    return Tagged(tagged.root, tagged.document, tagged.next_parent + 1)


class _Writer:
    """Writes parts as objects, and notes for each page which part its ink belongs to."""

    def __init__(self, pdf: pikepdf.Pdf, pages: list[Any], parents: list[dict[int, Any]]) -> None:
        self._pdf = pdf
        self._pages = pages
        self._parents = parents
        self._roles = {role: Name(f"/{role.value}") for role in Role}
        self._scopes: dict[Scope, Any] = {}

    def element(self, node: StructureNode, parent: Any) -> Any:
        """The object of a part, with all that is in it."""
        said: dict[str, Any] = {"/S": self._roles[node.role], "/P": parent}
        if node.alt is not None:
            said["/Alt"] = String(node.alt)
        if node.scope is not None:
            said["/A"] = self._scope(node.scope)
        if node.box is not None:
            corners = (node.box.left, node.box.bottom, node.box.right, node.box.top)
            box = Array([round(value, 3) for value in corners])
            said["/A"] = Dictionary(O=Name.Layout, BBox=box, Placement=Name.Block)
        home = next((kid.page for kid in node.kids if isinstance(kid, Mark)), None)
        if home is not None:
            said["/Pg"] = self._pages[home]
        kids = [kid for kid in node.kids if not _is_empty(kid)]
        alone = kids[0] if len(kids) == 1 else None
        if isinstance(alone, Mark):
            said["/K"] = alone.number
        element = self._pdf.make_indirect(Dictionary(said))
        if isinstance(alone, Mark):
            self._parents[alone.page][alone.number] = element
        elif kids:
            element["/K"] = Array([self._kid(kid, element, home) for kid in kids])
        return element

    def _scope(self, scope: Scope) -> Any:
        """What heads of rows, or of columns, have in common: one object for all of them."""
        if scope not in self._scopes:
            said = Dictionary(O=Name.Table, Scope=_SCOPES[scope])
            self._scopes[scope] = self._pdf.make_indirect(said)
        return self._scopes[scope]

    def _kid(self, kid: StructureNode | Mark, element: Any, home: int | None) -> Any:
        if isinstance(kid, StructureNode):
            return self.element(kid, element)
        self._parents[kid.page][kid.number] = element
        if kid.page == home:
            return kid.number
        return Dictionary(Type=Name.MCR, Pg=self._pages[kid.page], MCID=kid.number)


def _is_empty(kid: StructureNode | Mark) -> bool:
    """Whether a part says nothing. An empty cell keeps its place in the row."""
    if isinstance(kid, Mark) or kid.role in CELLS:
        return False
    return not kid.kids or all(_is_empty(each) for each in kid.kids)
