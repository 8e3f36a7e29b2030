"""Texts that nobody should type and somebody will."""

TEXTS = {
    "ten thousand characters": "Å" * 10_000,
    "one word of ten thousand combining marks": "a" + "\u0301\u0323" * 5_000,
    "right to left with overrides": "\u202eلامية\u202c \u2067עברית\u2069 Yılmaz",
    "arabic and hebrew": "أمينة יעקב",
    "NUL": "Ami\0na",
    "nothing but NUL": "\0\0",
    "nothing but blanks that are not seen": "\u200b\u2060\ufeff\u00ad",
    "half a surrogate pair": "Ami\ud83dna",
    "line ends of every kind": "A\r\nB\rC\nD\u2028E\u2029F\x0bG\x0cH\x85I",
    "markup": "<b>Amina</b> & <img src='x'/> <para> &#0; ]]> %s {name} %(x)s {0.__class__}",
    "emoji joined by nothing": "👩\u200d🔧🏽‍♀️ 🇸🇪 \U000e0041",
    "no character": "\ufffe\uffff\U0010ffff",
    "private": "\ue000\uf8ff",
    "CJK and Thai": "山田太郎 กรุงเทพ 한국어 नमस्ते",
    "wide Latin": "Đặng Ștefan Łukasz Ağa ễ ǅ ß ﬁ",
    "a formula of a spreadsheet": "=cmd|' /C calc'!A0",
    "SQL": "'; DROP TABLE entry; --%_",
    "a path": "../../../etc/passwd\\..\\CON",
}
