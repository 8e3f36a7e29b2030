"""How the centre's documents look and read, and samples of them. Every call runs on the database lane."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from assessor_app.domain import document_looks
from assessor_app.domain.centres import Actor
from assessor_app.domain.certificates import DocumentContent, DocumentKind
from assessor_app.domain.document_looks import DocumentLook, Phrase
from assessor_app.domain.errors import Refused
from assessor_app.domain.rights import Right, require_now
from assessor_app.services.assessments import NOTHING_DONE, changes_of
from assessor_app.services.document_contents import centre_card
from assessor_app.services.document_samples import sample_content
from assessor_app.services.ports import Workspace
from assessor_app.services.read_models import Done

ShippedTexts = Callable[[], Mapping[str, Mapping[Phrase, str]]]
"""Language → text by phrase, as the program ships them."""


@dataclass(frozen=True, slots=True)
class LookView:
    """What was chosen, and what there is to choose from.

    `shipped`: language → text by phrase. `models`: names that no heading may hold. `permission`: the owner
    lets the centre use the model's name as a heading.
    """

    look: DocumentLook
    shipped: Mapping[str, Mapping[Phrase, str]]
    models: tuple[str, ...]
    permission: bool


@dataclass(frozen=True, slots=True)
class LookWish:
    """What the settings ask for: the colour, the band, and per language the texts that were changed."""

    accent: str
    band: bool
    texts: Mapping[str, Mapping[Phrase, str]]

    def look(self) -> DocumentLook:
        """The same as a look, for a sample."""
        return DocumentLook(self.accent, self.band, self.texts)


class DocumentLookService:
    """Reads and changes how documents look; makes samples of what is not saved yet."""

    def __init__(self, workspace: Workspace, shipped: ShippedTexts) -> None:
        self._workspace = workspace
        self._shipped = shipped

    def view(self) -> LookView:
        """The look as it stands."""
        centre = self._workspace.centre()
        return LookView(centre.look, self._shipped(), self._models(), centre.owner_permission)

    def save(self, actor: Actor, wish: LookWish) -> Done:
        """Draw documents so from now on; those that are issued stay as they are.

        Raises Refused as `document_looks.fit_accent` and `fit_text`; nothing is changed then.
        """
        self._require(actor, Right.CHANGE_CENTRE)
        centre, models = self._workspace.centre(), self._models()
        drafts = list(document_looks.choose_look(centre.id, centre.look, wish.accent, band=wish.band))
        for language, texts in sorted(wish.texts.items()):
            shipped = self._shipped().get(language, {})
            # A text typed as it ships is no text of the centre's own: it follows what a later version ships.
            own = {phrase: "" if text == shipped.get(phrase) else text for phrase, text in texts.items()}
            drafts += document_looks.change_wording(centre.id, centre.look, language, own, models)
        if not drafts:
            return NOTHING_DONE
        committed = self._workspace.commit(actor.id, tuple(drafts))
        return Done(changes_of(tuple(drafts)), committed.wall_at, committed.refs)

    def sample(self, kind: DocumentKind, language: str, wish: LookWish) -> DocumentContent:
        """What a document of an invented person would say, looking as `wish` says. Nothing is recorded."""
        centre = self._workspace.centre()
        checklists = self._workspace.checklists()
        if not checklists:
            raise Refused("no_checklist_for_sample")
        logo = self._workspace.attachment(centre.card.logo) if centre.card.logo else None
        return sample_content(checklists[0], kind, language, centre_card(centre, logo), wish.look())

    def _require(self, actor: Actor, right: Right) -> None:
        require_now(self._workspace.centre().accounts, actor, right)

    def _models(self) -> tuple[str, ...]:
        titles = {
            checklist.title.in_(language)
            for checklist in self._workspace.checklists()
            for language in document_looks.LANGUAGES
        }
        return tuple(sorted(titles))
