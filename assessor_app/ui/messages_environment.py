"""Sentences for the environment: the disk, the store, the vault, pictures, settings, the PC's clock."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from assessor_app.ui.messages_trade import Texts

translate = QCoreApplication.translate


def texts() -> Texts:
    """Every sentence about the environment, in the language of the screens."""
    return {
        **_disk(),
        **_store(),
        **_exchange(),
        **_pictures(),
        **_vault(),
        **_accounts(),
        **_recovery(),
        **_machine(),
        **_lasting(),
    }


def _disk() -> Texts:
    return {
        "disk_full": (
            translate("Messages", "Disken är full."),
            translate(
                "Messages",
                "Det senaste kunde inte sparas; allt tidigare är kvar. Frigör utrymme och försök igen.",
            ),
        ),
        "read_only": (
            translate("Messages", "Det går inte att skriva i datamappen."),
            translate(
                "Messages",
                "Det som är sparat går att läsa, inget nytt sparas. Be den som sköter datorn om skrivrätt.",
            ),
        ),
        "io_error": (
            translate("Messages", "Datorn kunde inte läsa eller skriva på disken."),
            translate(
                "Messages",
                "Det senaste sparades inte; allt tidigare är kvar. Kontrollera disken och försök igen.",
            ),
        ),
        "file_not_writable": (
            translate("Messages", "Filen gick inte att spara där."),
            translate(
                "Messages", "Välj en annan mapp, eller stäng filen om den är öppen i ett annat program."
            ),
        ),
        "file_missing": (
            translate("Messages", "Filen finns inte längre."),
            translate("Messages", "Den kan ha flyttats eller så är stickan urtagen. Välj filen igen."),
        ),
        "memory_short": (
            translate("Messages", "Datorns minne räckte inte."),
            translate("Messages", "Allt sparat är kvar. Stäng andra program och försök igen."),
        ),
    }


def _store() -> Texts:
    return {
        "damaged": (
            translate("Messages", "Databasen är skadad."),
            translate(
                "Messages",
                "Filen har lämnats orörd. Återställ den senaste säkerhetskopian.",
            ),
        ),
        "locked": (
            translate("Messages", "Databasen används av ett annat program."),
            translate(
                "Messages", "Det senaste sparades inte; allt tidigare är kvar. Stäng det andra programmet."
            ),
        ),
        "from_the_future": (
            translate("Messages", "Databasen är skriven av en nyare version av programmet."),
            translate("Messages", "Den har lämnats orörd. Installera den nyare versionen för att öppna den."),
        ),
        "vanished": (
            translate("Messages", "Databasen finns inte längre på sin plats."),
            translate(
                "Messages", "Mappen kan ha flyttats eller disken tagits ur. Sätt tillbaka den och starta om."
            ),
        ),
        "wrong_key": (
            translate("Messages", "Databasen och nyckeln hör inte ihop."),
            translate(
                "Messages",
                "Inget har ändrats. Filerna kommer från olika håll. Återställ den senaste säkerhetskopian.",
            ),
        ),
        "store_exists": (
            translate("Messages", "Här finns redan ett testcenter."),
            translate("Messages", "Det har lämnats orört. Starta om programmet och logga in."),
        ),
        "exists": (
            translate("Messages", "Här finns redan en databas."),
            translate("Messages", "Den har lämnats orörd. Starta om programmet och logga in."),
        ),
        "folder_not_usable": (
            translate("Messages", "Datamappen går inte att använda."),
            translate(
                "Messages", "Inget har sparats. Kontrollera att mappen finns och att du får skriva i den."
            ),
        ),
        "folder_network": (
            translate("Messages", "Datamappen ligger på en nätverksdisk."),
            translate(
                "Messages", "Där kan det sparade gå förlorat. Välj en mapp på den här datorns egen disk."
            ),
        ),
        "folder_synced": (
            translate("Messages", "Datamappen synkroniseras av ett annat program."),
            translate("Messages", "Där kan det sparade gå förlorat. Välj en mapp som inte synkroniseras."),
        ),
    }


def _exchange() -> Texts:
    return {
        "fork": (
            translate("Messages", "Två olika historier har samma nummer."),
            translate("Messages", "Den första är kvar och gäller. Kontakta den som sköter programmet."),
        ),
        "hole": (
            translate("Messages", "En del av historien fattas."),
            translate("Messages", "Inget har tagits in. Hämta den del som kommer före."),
        ),
    }


def _pictures() -> Texts:
    return {
        "picture_not_a_picture": (
            translate("Messages", "Filen är ingen bild som går att läsa."),
            translate("Messages", "Inget har lagts till. Välj en bild i formatet JPEG eller PNG."),
        ),
        "picture_too_large": (
            translate("Messages", "Bilden är för stor."),
            translate("Messages", "Inget har lagts till. Ta bilden med lägre upplösning, eller beskär den."),
        ),
        "picture_damaged": (
            translate("Messages", "Bilden är skadad."),
            translate("Messages", "Inget har lagts till. Ta om bilden, eller välj en annan."),
        ),
    }


def _vault() -> Texts:
    return {
        "vault_error": (
            translate("Messages", "Nyckelfilen gick inte att använda."),
            translate("Messages", "Den har lämnats orörd. Starta om programmet och försök igen."),
        ),
        "vault_missing": (
            translate("Messages", "Nyckelfilen saknas."),
            translate(
                "Messages",
                "Utan den kan databasen inte öppnas; inget är borta. Återställ från en säkerhetskopia.",
            ),
        ),
        "vault_exists": (
            translate("Messages", "Här finns redan ett testcenter."),
            translate("Messages", "Det har lämnats orört. Starta om programmet och logga in."),
        ),
        "vault_unreadable": (
            translate("Messages", "Nyckelfilen får inte läsas."),
            translate(
                "Messages", "Den har lämnats orörd. Be den som sköter datorn om läsrätt till datamappen."
            ),
        ),
        "vault_damaged": (
            translate("Messages", "Nyckelfilen är skadad."),
            translate("Messages", "Den har lämnats orörd. Återställ från en säkerhetskopia."),
        ),
        "vault_from_the_future": (
            translate("Messages", "Nyckelfilen är skriven av en nyare version av programmet."),
            translate("Messages", "Den har lämnats orörd. Installera den nyare versionen."),
        ),
        "vault_demands_too_much": (
            translate("Messages", "Nyckelfilen är inte gjord av det här programmet."),
            translate("Messages", "Den har lämnats orörd. Återställ från en säkerhetskopia."),
        ),
        "vault_not_enough_memory": (
            translate("Messages", "Datorns minne räckte inte för att låsa upp."),
            translate("Messages", "Stäng andra program och försök igen. Allt sparat är kvar."),
        ),
    }


def _accounts() -> Texts:
    return {
        "wrong_passphrase": (
            translate("Messages", "Lösenfrasen stämmer inte."),
            translate("Messages", "Kontrollera stora och små bokstäver och försök igen."),
        ),
        "unsuitable_passphrase": (
            translate("Messages", "Lösenfrasen går inte att använda."),
            translate("Messages", "Den ska ha minst 8 tecken. Några vanliga ord efter varandra är bäst."),
        ),
        "passphrases_differ": (
            translate("Messages", "Lösenfraserna är olika."),
            translate("Messages", "Skriv samma en gång till."),
        ),
        "wait_before_trying": (
            translate("Messages", "Lösenfrasen har varit fel flera gånger."),
            translate("Messages", "Vänta {seconds} s innan du försöker igen. Inget har ändrats."),
        ),
        "unknown_account": (
            translate("Messages", "Kontot finns inte på den här datorn."),
            translate("Messages", "Välj ett annat konto."),
        ),
        "account_revoked": (
            translate("Messages", "Kontot är spärrat."),
            translate("Messages", "Be en centrumansvarig släppa in dig igen."),
        ),
        "account_refused": (
            translate("Messages", "Kontot kunde inte ändras."),
            translate(
                "Messages", "Inget har ändrats. Det måste ha ett namn, och en centrumansvarig gör det."
            ),
        ),
        "last_manager": (
            translate("Messages", "Det är det sista kontot för en centrumansvarig."),
            translate("Messages", "Inget har ändrats. Ge först någon annan rollen centrumansvarig."),
        ),
    }


def _recovery() -> Texts:
    return {
        "recovery_never_made": (
            translate("Messages", "Det finns inget återställningsark för det här testcentret."),
            translate(
                "Messages",
                "Inget har ändrats. En annan centrumansvarig kan logga in och ge dig en ny lösenfras.",
            ),
        ),
        "recovery_words_empty": (
            translate("Messages", "Skriv orden från arket."),
            translate("Messages", "Från vänster till höger, rad för rad."),
        ),
        "recovery_word_unfit": (
            translate("Messages", "Ord {position} stämmer inte."),
            translate("Messages", "Jämför det med arket, bokstav för bokstav."),
        ),
        "recovery_words_missing": (
            translate("Messages", "Det är {typed} ord, men arket har {expected}."),
            translate("Messages", "Skriv alla ord i ordning, med mellanslag mellan."),
        ),
        "recovery_words_mistyped": (
            translate("Messages", "Orden hänger inte ihop."),
            translate("Messages", "Något av dem är felskrivet, eller så står de i fel ordning."),
        ),
        "recovery_other_sheet": (
            translate("Messages", "Orden är rätt skrivna men hör till ett annat ark."),
            translate("Messages", "Leta efter det senaste arket för det här testcentret."),
        ),
    }


def _machine() -> Texts:
    return {
        "system_problem": (
            translate("Messages", "Datorn svarade inte som väntat."),
            translate("Messages", "Allt sparat är kvar. Starta om programmet och försök igen."),
        ),
        "already_running": (
            translate("Messages", "Programmet är redan öppet."),
            translate("Messages", "Gå till det fönster som redan finns. Inget har ändrats."),
        ),
        "settings_not_kept": (
            translate("Messages", "Inställningarna kunde inte sparas."),
            translate("Messages", "De gäller tills programmet stängs. Filen i datamappen har lämnats orörd."),
        ),
    }


def _lasting() -> Texts:
    """Conditions that the window shows for as long as they last."""
    return {
        "clock_ahead": (
            translate("Messages", "Datorns klocka går mer än ett dygn före det senaste som sparats."),
            translate(
                "Messages",
                "Allt sparas som vanligt, men med klockans tid. Stämmer den? Ställ annars om datorns klocka.",
            ),
        ),
        "clock_behind": (
            translate("Messages", "Datorns klocka visar en tid före det senaste som sparats."),
            translate(
                "Messages",
                "Allt sparas som vanligt, men med klockans tid. Stämmer den? Ställ annars om datorns klocka.",
            ),
        ),
        "settings_damaged": (
            translate("Messages", "Inställningarna gick inte att läsa."),
            translate("Messages", "Den gamla filen är kvar bredvid. Programmet använder sina grundvärden."),
        ),
        "settings_partly_unreadable": (
            translate("Messages", "En del av inställningarna gick inte att läsa."),
            translate("Messages", "Den gamla filen är kvar bredvid. Resten gäller som förut."),
        ),
        "settings_unreadable": (
            translate("Messages", "Inställningarna får inte läsas."),
            translate("Messages", "Filen har lämnats orörd. Programmet använder sina grundvärden."),
        ),
        "checklist_unusable": (
            translate("Messages", "Checklistan {file} kan inte användas."),
            translate(
                "Messages", "Fel vid {where}: {problem}. De andra checklistorna går att använda som vanligt."
            ),
        ),
        "no_recovery_sheet": (
            translate("Messages", "Det finns inget återställningsark."),
            translate(
                "Messages", "Glöms lösenfrasen utan ett ark kan ingen öppna det som sparats. Gör ett ark nu."
            ),
        ),
        "manager_key_missing": (
            translate("Messages", "Ditt konto saknar nycklarna för centrumansvariga."),
            translate("Messages", "Be en annan centrumansvarig att ge dig en ny lösenfras, så får du dem."),
        ),
        "store_behind": (
            translate("Messages", "Databasen är äldre än när den senast användes här."),
            translate(
                "Messages",
                "Det som skrevs efter säkerhetskopian finns inte i den."
                " Hör dig för om ingen har återställt den.",
            ),
        ),
        "checklists_unreadable": (
            translate("Messages", "Alla checklistor gick inte att läsa."),
            translate("Messages", "De övriga går att använda som vanligt. Fel finns i: {files}."),
        ),
    }
