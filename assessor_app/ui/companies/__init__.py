"""Companies: the list, one of them with its people, and the competence map."""
