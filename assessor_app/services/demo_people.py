"""The forty invented people of the demo centre.

Nobody here exists. Identity numbers are the tax agency's own published test and example numbers; everybody
else has none. Employers are invented and say so.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DemoPerson:
    """One invented person; `number` in written form or empty, `birth_on` where there is no number."""

    given_name: str
    family_name: str
    birth_on: str
    number: str
    employer: int
    language: str = ""


EMPLOYERS = (
    "Smålands Precision AB (exempel)",
    "Ydrefors Trä & Lack AB (exempel)",
    "Storebro Plåt AB (exempel)",
    "Frödinge Livs AB (exempel)",
    "",
)

PEOPLE = (
    DemoPerson("Amina", "Yılmaz Đorđević", "1987-03-14", "", 0, "turkiska, serbiska"),
    DemoPerson("Lars-Erik", "Öberg", "1964-08-23", "640823-3234", 0),
    DemoPerson("Nguyễn Thị", "Lan", "1991-11-02", "", 1, "vietnamesiska"),
    DemoPerson("Johan", "Ståhl", "1979-06-30", "", 0),
    DemoPerson("Bo", "Lindqvist", "1961-01-19", "", 2),
    DemoPerson("Carina", "Ahl", "1972-09-08", "", 1),
    DemoPerson("Fadumo", "Warsame", "1994-04-25", "", 4, "somaliska"),
    DemoPerson("Gösta", "Öst", "1959-12-01", "", 2),
    DemoPerson("Ivana", "Kovač", "1985-07-17", "", 0, "kroatiska"),
    DemoPerson("Oskar", "Bæk", "1998-02-11", "", 3, "danska"),
    DemoPerson("Petra", "Wåhlin", "1976-10-05", "", 0),
    DemoPerson("Samir", "Haddad", "1990-05-21", "", 3, "arabiska"),
    DemoPerson("Ștefan", "Ionescu", "1982-08-09", "", 1, "rumänska"),
    DemoPerson("Łukasz", "Wójcik", "1988-01-27", "", 2, "polska"),
    DemoPerson("Elin", "Karlsdotter", "2000-02-29", "000229-2399", 4),
    DemoPerson("Ayşe", "Doğan", "1983-03-03", "", 0, "turkiska"),
    DemoPerson("Göran", "Fransson", "1970-10-03", "701063-2391", 1),
    DemoPerson("Maria", "Håkansson", "1968-05-12", "", 2),
    DemoPerson("Tesfaye", "Abebe", "1992-09-30", "", 3, "amhariska"),
    DemoPerson("Linnéa", "Svärd", "1996-06-06", "", 0),
    DemoPerson("Dragana", "Đurić", "1974-12-19", "", 1, "serbiska"),
    DemoPerson("Mikael", "Andersson", "1981-04-02", "", 2),
    DemoPerson("Zahra", "Mohammadi", "1989-10-28", "", 3, "dari"),
    DemoPerson("Kjell", "Åkesson", "1962-02-14", "", 0),
    DemoPerson("Irina", "Wolkowa", "1977-07-07", "", 1, "ryska"),
    DemoPerson("Rasmus", "Nyström", "2001-08-18", "", 4),
    DemoPerson("Hanna", "Sjöö", "1993-01-09", "", 2),
    DemoPerson("José Luis", "Peña Ibáñez", "1984-11-11", "", 3, "spanska"),
    DemoPerson("Birgitta", "Zetterqvist", "1960-03-29", "", 0),
    DemoPerson("Ahmad", "Al-Khatib", "1986-06-15", "", 1, "arabiska"),
    DemoPerson("Sofia", "Bergendahl", "1997-12-24", "", 2),
    DemoPerson("Pekka", "Hämäläinen", "1969-09-17", "", 3, "finska"),
    DemoPerson("Jelena", "Živković", "1980-05-05", "", 0, "serbiska"),
    DemoPerson("Anders", "Holm", "1973-08-26", "", 1),
    DemoPerson("Mercy", "Okonkwo", "1995-02-02", "", 4, "engelska"),
    DemoPerson("Ulla", "Cederström", "1958-10-10", "", 2),
    DemoPerson("Viktor", "Sandgren", "2002-04-30", "", 4),
    DemoPerson("Agnieszka", "Żak", "1987-09-12", "", 3, "polska"),
    DemoPerson("Thomas", "Ek", "1966-07-23", "", 0),
    DemoPerson("Nour", "Saleh", "1999-11-20", "", 1, "arabiska"),
)

NO_NUMBER_REASON = "Påhittad person i democentret."

PARTLY_REASONS = (
    "Behövde en fråga om ordningen innan momentet blev rätt.",
    "Klarade uppgiften efter ett påpekande; andra försöket var rätt utan hjälp.",
    "Visste vad som skulle göras men hoppade över kontrollen före start.",
    "Läste av 24,35 i stället för 24,30; rättade själv efter en fråga om nonien.",
)
NOT_SHOWN_REASONS = (
    "Kunde inte visa momentet vid två försök. Har inte arbetat med uppgiften tidigare.",
    "Angav fel gräns och märkte det inte vid kontrollen.",
    "Började utan att läsa instruktionen och stannade halvvägs.",
)
NOT_APPLICABLE_REASON = "Momentet finns inte på stationen som användes."
PHRASES = (
    "Behövde en påminnelse om skyddsutrustning innan arbetet började.",
    "Klarade uppgiften efter ett påpekande.",
    "Har inte arbetat med uppgiften tidigare.",
    "Språket var hindret, inte kunnandet; visade rätt med tolk.",
    "Mätte rätt men skrev fel enhet i protokollet.",
)
STRENGTHS = (
    "Arbetar lugnt och metodiskt, kontrollerar sitt eget arbete och säger till när något är oklart.",
    "Stor vana vid maskinen. Hittar fel tidigt och rapporterar dem så att andra kan agera.",
    "Noggrann med säkerheten i varje moment och bra på att förklara vad som görs och varför.",
)
COMMENTS = (
    "Det var bra att få visa i verkstaden i stället för att skriva.",
    "Jag kunde mer än jag trodde. Vill gå vidare med mätteknik.",
    "Frågorna om ritning var svåra på svenska.",
)
MEASURES = (
    ("Öva med mikrometer och mätprotokoll två halvdagar på station 2.", "Arbetsledare"),
    ("Grundkurs i ritningsläsning, distans, 20 timmar.", "Validanden"),
    ("Gå bredvid erfaren operatör vid start och stopp av linje 3.", "Fadder"),
)
