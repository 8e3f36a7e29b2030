"""The colour tokens, light and dark (look.md, "Tokens")."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tokens:
    """One colour per purpose, as `#rrggbb` or, where it lies over others, `#aarrggbb`."""

    floor: str
    surface: str
    raised: str
    line: str
    control_line: str
    ink: str
    muted: str
    accent: str
    on_accent: str
    accent_soft: str
    shown: str
    shown_soft: str
    partly: str
    partly_soft: str
    not_shown: str
    not_shown_soft: str
    idle: str
    idle_soft: str
    rail: str
    on_rail: str
    rail_selected: str
    on_rail_selected: str
    attention: str
    on_attention: str
    hover: str
    scrim: str
    accent_hover: str
    accent_pressed: str
    on_state: str

    def named(self, name: str) -> str:
        """The colour by the token's name, written with hyphens or underscores. KeyError if unknown."""
        name = name.replace("-", "_")
        if name not in self.__slots__:
            raise KeyError(f"no colour token named {name}")
        return str(getattr(self, name))


LIGHT = Tokens(
    floor="#F4F5F3",
    surface="#FFFFFF",
    raised="#FFFFFF",
    line="#DDE0DB",
    control_line="#8A948F",
    ink="#1B2421",
    muted="#5A6661",
    accent="#0B6B63",
    on_accent="#FFFFFF",
    accent_soft="#E1F0EE",
    shown="#1E7B4F",
    shown_soft="#E3F3EA",
    partly="#8A5A00",
    partly_soft="#FBF0DA",
    not_shown="#B3261E",
    not_shown_soft="#FBE7E5",
    idle="#5C6762",
    idle_soft="#ECEFEC",
    rail="#16302D",
    on_rail="#CFE0DD",
    rail_selected="#24504B",
    on_rail_selected="#FFFFFF",
    attention="#E8A33D",
    on_attention="#231703",
    hover="#F1F4F1",
    scrim="#66101815",
    accent_hover="#0A5C55",
    accent_pressed="#084C46",
    on_state="#FFFFFF",
)

DARK = Tokens(
    floor="#131917",
    surface="#1B2321",
    raised="#222C29",
    line="#34403C",
    control_line="#6E7B76",
    ink="#E8EDEA",
    muted="#9DAAA5",
    accent="#4CC3B5",
    on_accent="#06211E",
    accent_soft="#16393A",
    shown="#5FCF98",
    shown_soft="#153627",
    partly="#E8B45A",
    partly_soft="#3A2D12",
    not_shown="#FF8A80",
    not_shown_soft="#42201D",
    idle="#9DAAA5",
    idle_soft="#28322F",
    rail="#0D1412",
    on_rail="#9FB2AE",
    rail_selected="#1D3A36",
    on_rail_selected="#FFFFFF",
    attention="#E8A33D",
    on_attention="#231703",
    hover="#26312E",
    scrim="#99000000",
    accent_hover="#63D0C3",
    accent_pressed="#3FB0A3",
    on_state="#0D1412",
)
