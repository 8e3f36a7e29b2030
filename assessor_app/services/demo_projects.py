"""The two programmes that the demo can show, as data: with their own numbers and with invented people.

Names of companies and places that are ours end in "(exempel)". What the programmes' descriptions do not tell,
the days of the second one among it, is invented here.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from assessor_app.domain.employments import EmploymentStatus
from assessor_app.domain.programme_events import CostKind
from assessor_app.domain.programmes import ProgrammeDetails


@dataclass(frozen=True, slots=True)
class DemoCompany:
    """An invented company: its name, its town, and what share of the participants work there."""

    name: str
    town: str
    share: int


@dataclass(frozen=True, slots=True)
class DemoProject:
    """A programme of the demo. `statuses` and companies are weights; `validated` of `people` end signed,
    `interrupted` more are interrupted, the rest never came. `again` people take part twice."""

    key: str
    details: ProgrammeDetails
    partners: tuple[tuple[str, str], ...]
    centres: tuple[str, ...]
    companies: tuple[DemoCompany, ...]
    statuses: tuple[tuple[EmploymentStatus, int], ...]
    people: int
    validated: int
    interrupted: int
    again: int
    costs: tuple[tuple[CostKind, int], ...]
    """What each kind of cost comes to over the whole period, in öre."""
    born: tuple[int, int]
    """The first and the last year of birth."""

    @property
    def first(self) -> date:
        """The first day."""
        return date.fromisoformat(self.details.starts_on)

    @property
    def last(self) -> date:
        """The last day."""
        return date.fromisoformat(self.details.ends_on)


ACTIVITIES = ("Information", "Validering", "Återkoppling")

KALMAR = DemoProject(
    key="kalmar-2020",
    details=ProgrammeDetails(
        name="Kalmar 2020",
        starts_on="2020-05-11",
        ends_on="2020-06-14",
        funder="Region Kalmar län",
        reference="RK 2020 (exempel)",
        target=100,
        budget_ore=8_539_400,
        aim="Upp till hundra varslade, permitterade och arbetssökande valideras på fem veckor.",
    ),
    partners=(("Region Kalmar län", "Finansiär"), ("IF Metall", "Schemalägger med företagen")),
    centres=("Vimmerby testcenter",),
    companies=(
        DemoCompany("Smålands Precision AB (exempel)", "Vimmerby", 34),
        DemoCompany("Ydrefors Trä & Lack AB (exempel)", "Ydrefors", 22),
        DemoCompany("Storebro Plåt AB (exempel)", "Storebro", 20),
        DemoCompany("Frödinge Livs AB (exempel)", "Frödinge", 3),
    ),
    statuses=(
        (EmploymentStatus.FURLOUGHED, 58),
        (EmploymentStatus.NOTIFIED, 27),
        (EmploymentStatus.JOB_SEEKER, 15),
    ),
    people=100,
    validated=93,
    interrupted=3,
    again=0,
    costs=((CostKind.STAFF, 6_120_000), (CostKind.PREMISES, 1_400_000), (CostKind.MATERIAL, 1_019_400)),
    born=(1957, 2000),
)

_TOWNS = ("Vimmerby", "Hultsfred", "Västervik", "Oskarshamn", "Nybro", "Emmaboda", "Växjö", "Älmhult")
_TRADES = ("Precision", "Plåt", "Verktyg", "Gjuteri", "Trä & Lack")
_SHARES = (9, 7, 5, 3, 1)

FUTURE = DemoProject(
    key="framtidssakrad-industri",
    details=ProgrammeDetails(
        name="Framtidssäkrad industri",
        starts_on="2020-09-01",
        ends_on="2023-02-28",
        funder="Europeiska socialfonden",
        reference="ESF (exempel)",
        target=1_000,
        budget_ore=1_150_000_000,
        aim="Tusen anställda, permitterade och varslade i två län valideras; företagen får stöd.",
    ),
    partners=(
        ("Projektägande region (exempel)", "Projektägare"),
        ("Regional nod öst (exempel)", "Samordnar testcentren i det ena länet"),
        ("Regional nod väst (exempel)", "Samordnar testcentren i det andra länet"),
        ("IF Metall", "Når medlemmar och företag"),
    ),
    centres=("Vimmerby testcenter", "Testcenter Öst (exempel)", "Testcenter Väst (exempel)"),
    companies=tuple(
        DemoCompany(f"{town} {trade} AB (exempel)", town, share)
        for town in _TOWNS
        for trade, share in zip(_TRADES, _SHARES, strict=True)
    ),
    statuses=(
        (EmploymentStatus.EMPLOYED, 71),
        (EmploymentStatus.FURLOUGHED, 17),
        (EmploymentStatus.NOTIFIED, 10),
        (EmploymentStatus.SELF_EMPLOYED, 2),
    ),
    people=1_000,
    validated=941,
    interrupted=21,
    again=12,
    costs=(
        (CostKind.STAFF, 742_000_000),
        (CostKind.EXTERNAL, 288_000_000),
        (CostKind.TRAVEL, 61_000_000),
        (CostKind.PREMISES, 44_000_000),
        (CostKind.OTHER, 9_000_000),
    ),
    born=(1956, 2002),
)

PROJECTS = {project.key: project for project in (KALMAR, FUTURE)}

GIVEN_WOMEN = (
    "Anna", "Birgitta", "Carina", "Dragana", "Elin", "Fatuma", "Gunilla", "Hanna", "Irina", "Jelena",
    "Karin", "Linnéa", "Maria", "Nour", "Åsa", "Petra", "Ruth", "Sofia", "Thi Lan", "Ulrika",
    "Victoria", "Zahra", "Öznur",
)  # fmt: skip
GIVEN_MEN = (
    "Anders", "Bo", "Conny", "Daniel", "Erik", "Faisal", "Göran", "Hassan", "Ivan", "Johan", "Kjell",
    "Lars-Erik", "Mikael", "Nils", "Ove", "Pekka", "Rasmus", "Samir", "Tesfaye", "Ulf", "Viktor",
    "Łukasz", "Åke", "Östen",
)  # fmt: skip
FAMILY = (
    "Abebe", "Andersson", "Bergendahl", "Björk", "Cederström", "Dahl", "Doğan", "Ekström", "Fransson",
    "Gustavsson", "Haddad", "Hämäläinen", "Ionescu", "Johansson", "Karlsson", "Kovač", "Lindqvist",
    "Lundgren", "Mohammadi", "Månsson", "Nilsson", "Norén", "Nyström", "Okonkwo", "Olsson", "Persson",
    "Peña", "Rydberg", "Saleh", "Sjöö", "Svärd", "Söderberg", "Ståhl", "Thörn", "Wolkowa", "Wójcik",
    "Zetterqvist", "Åkesson", "Öberg", "Öst",
)  # fmt: skip
