<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="sv">
<context>
    <name>AreaButton</name>
    <message>
        <source>{number} {name}, {rated} av {total} bedömda</source>
        <translation>{number} {name}, {rated} of {total} marked</translation>
    </message>
</context>
<context>
    <name>AreaHead</name>
    <message>
        <source>Visa också det andra språket</source>
        <translation>Show the other language too</translation>
    </message>
    <message>
        <source>Obedömda</source>
        <translation>Unmarked</translation>
    </message>
    <message>
        <source>Kräver motivering</source>
        <translation>Reason needed</translation>
    </message>
    <message>
        <source>Kritiska</source>
        <translation>Critical</translation>
    </message>
    <message>
        <source>Området är klart när minst {share} av vikten är visad</source>
        <translation>Met from {share} of the weight shown</translation>
    </message>
    <message>
        <source>{rule} och kunskapstestet är minst {least}</source>
        <translation>{rule} and {least} in the knowledge test</translation>
    </message>
</context>
<context>
    <name>AreaList</name>
    <message>
        <source>Kompetensområden</source>
        <translation>Areas</translation>
    </message>
</context>
<context>
    <name>AssessmentWords</name>
    <message>
        <source>Planerad</source>
        <translation>Planned</translation>
    </message>
    <message>
        <source>Pågår</source>
        <translation>In progress</translation>
    </message>
    <message>
        <source>Att signera</source>
        <translation>To sign</translation>
    </message>
    <message>
        <source>Signerad</source>
        <translation>Signed</translation>
    </message>
    <message>
        <source>Avbruten</source>
        <translation>Interrupted</translation>
    </message>
    <message>
        <source>Inställd</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>Förbered</source>
        <translation>Prepare</translation>
    </message>
    <message>
        <source>Fortsätt</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Signera</source>
        <translation>Sign</translation>
    </message>
    <message>
        <source>Visa</source>
        <translation>View</translation>
    </message>
</context>
<context>
    <name>AssessmentsPage</name>
    <message>
        <source>{going} pågår · {waiting} att signera</source>
        <translation>{going} in progress · {waiting} to sign</translation>
    </message>
    <message>
        <source>Tid och station är ändrade för {name}</source>
        <translation>Time and station changed for {name}</translation>
    </message>
    <message>
        <source>Valideringen av {name} är avbruten. Det som är bedömt finns kvar.</source>
        <translation>The validation of {name} is interrupted. What is marked is kept.</translation>
    </message>
    <message>
        <source>Ångra</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Valideringen av {name} är inställd</source>
        <translation>The validation of {name} is cancelled</translation>
    </message>
    <message>
        <source>Valideringen är flyttad från {name}</source>
        <translation>The validation has been moved from {name}</translation>
    </message>
    <message>
        <source>Valideringen av {name} är öppen igen</source>
        <translation>The validation of {name} is open again</translation>
    </message>
    <message>
        <source>Fortsätt</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Valideringen av {name} är planerad</source>
        <translation>The validation of {name} is planned</translation>
    </message>
    <message>
        <source>Ny validering</source>
        <translation>New validation</translation>
    </message>
    <message>
        <source>Valideringar</source>
        <translation>Validations</translation>
    </message>
    <message>
        <source>Sök namn, station eller valideringsmodell</source>
        <translation>Search name, station or qualification</translation>
    </message>
    <message>
        <source>Alla</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Planerade</source>
        <translation>Planned</translation>
    </message>
    <message>
        <source>Pågår</source>
        <translation>In progress</translation>
    </message>
    <message>
        <source>Att signera</source>
        <translation>To sign</translation>
    </message>
    <message>
        <source>Signerade</source>
        <translation>Signed</translation>
    </message>
    <message>
        <source>Avbrutna</source>
        <translation>Interrupted</translation>
    </message>
    <message>
        <source>Inställda</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>Ingen träff</source>
        <translation>No match</translation>
    </message>
    <message>
        <source>Prova färre eller andra ord.</source>
        <translation>Try fewer or different words.</translation>
    </message>
    <message>
        <source>Inga valideringar än</source>
        <translation>No validations yet</translation>
    </message>
    <message>
        <source>En validering är en person, en checklista och ett tillfälle. Planera den första.</source>
        <translation>A validation is one person, one checklist and one occasion. Plan the first.</translation>
    </message>
    <message>
        <source>Inga här just nu</source>
        <translation>None here right now</translation>
    </message>
    <message>
        <source>Välj ett annat läge ovanför för att se de andra.</source>
        <translation>Choose another status above to see the others.</translation>
    </message>
    <message>
        <source>Registrera personen här. Välj sedan Ny validering i personens uppgifter.</source>
        <translation>Register the person here. Then choose New validation in the person’s details.</translation>
    </message>
    <message>
        <source>Öppna</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Visa validanden</source>
        <translation>Show the candidate</translation>
    </message>
    <message>
        <source>Ändra tid och station…</source>
        <translation>Change time and station…</translation>
    </message>
    <message>
        <source>Avbryt validering…</source>
        <translation>Interrupt validation…</translation>
    </message>
    <message>
        <source>Ställ in validering…</source>
        <translation>Cancel validation…</translation>
    </message>
    <message>
        <source>Flytta till rätt validand…</source>
        <translation>Move to the right candidate…</translation>
    </message>
    <message>
        <source>Öppna igen…</source>
        <translation>Reopen…</translation>
    </message>
    <message>
        <source>Ställ in: går inte, det finns bedömningar</source>
        <translation>Cancel: not possible, there are marks</translation>
    </message>
    <message>
        <source>Flytta: öppna valideringen igen först</source>
        <translation>Move: reopen the validation first</translation>
    </message>
    <message>
        <source>Öppna igen: det gör en centrumansvarig</source>
        <translation>Reopen: a centre manager does that</translation>
    </message>
</context>
<context>
    <name>CandidateFormEditor</name>
    <message>
        <source>Skriv ett förnamn eller efternamn.</source>
        <translation>Enter a first name or surname.</translation>
    </message>
    <message>
        <source>Skriv varför, så kan uppgifterna sparas.</source>
        <translation>Say why, and the details can be saved.</translation>
    </message>
    <message>
        <source>Skriv datumet som ÅÅÅÅ-MM-DD, till exempel 1987-03-14.</source>
        <translation>Write the date as YYYY-MM-DD, for example 1987-03-14.</translation>
    </message>
    <message>
        <source>Förnamn</source>
        <translation>First name</translation>
    </message>
    <message>
        <source>Efternamn</source>
        <translation>Surname</translation>
    </message>
    <message>
        <source>Personnummer eller samordningsnummer</source>
        <translation>Personal identity or coordination number</translation>
    </message>
    <message>
        <source>Tio eller tolv siffror, med eller utan bindestreck. Lämna tomt om nummer saknas.</source>
        <translation>Ten or twelve digits, with or without a hyphen. Leave empty if there is no number.</translation>
    </message>
    <message>
        <source>Födelsedatum</source>
        <translation>Date of birth</translation>
    </message>
    <message>
        <source>Telefon</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>E-post</source>
        <translation>Email</translation>
    </message>
    <message>
        <source>Arbetsgivare</source>
        <translation>Employer</translation>
    </message>
    <message>
        <source>Språk</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>till exempel arabiska</source>
        <translation>for example Arabic</translation>
    </message>
    <message>
        <source>Anteckning</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>CandidateHistory</name>
    <message>
        <source>Uppgifternas historik</source>
        <translation>History of the details</translation>
    </message>
    <message>
        <source>Äldre ändringar: {count}</source>
        <translation>Earlier changes: {count}</translation>
    </message>
    <message>
        <source>Samma nummer som {name}.</source>
        <translation>Same number as {name}.</translation>
    </message>
    <message>
        <source>Skäl: {reason}</source>
        <translation>Reason: {reason}</translation>
    </message>
    <message>
        <source>en post som inte finns här</source>
        <translation>a record that is not here</translation>
    </message>
    <message>
        <source>Slog ihop {record} med {other}</source>
        <translation>Joined {record} with {other}</translation>
    </message>
    <message>
        <source>{record} och {other}: två olika personer</source>
        <translation>{record} and {other}: two different people</translation>
    </message>
    <message>
        <source>Registrerade {record}</source>
        <translation>Registered {record}</translation>
    </message>
    <message>
        <source>Registrerade</source>
        <translation>Registered</translation>
    </message>
    <message>
        <source>Ändrade {record}</source>
        <translation>Changed {record}</translation>
    </message>
    <message>
        <source>Ändrade</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>(tomt)</source>
        <translation>(empty)</translation>
    </message>
    <message>
        <source>{field}: {before} → {after} (de dolda siffrorna ändrades)</source>
        <translation>{field}: {before} → {after} (the hidden digits changed)</translation>
    </message>
    <message>
        <source>Förnamn</source>
        <translation>First name</translation>
    </message>
    <message>
        <source>Efternamn</source>
        <translation>Surname</translation>
    </message>
    <message>
        <source>Nummer</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Skäl för numret</source>
        <translation>Reason for the number</translation>
    </message>
    <message>
        <source>Födelsedatum</source>
        <translation>Date of birth</translation>
    </message>
    <message>
        <source>Telefon</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>E-post</source>
        <translation>Email</translation>
    </message>
    <message>
        <source>Språk</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Arbetsgivare</source>
        <translation>Employer</translation>
    </message>
    <message>
        <source>Anteckning</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>CandidatePicker</name>
    <message>
        <source>Sök namn, arbetsgivare eller fyra sista siffror</source>
        <translation>Search name, employer or last four digits</translation>
    </message>
    <message>
        <source>Ny validand</source>
        <translation>New candidate</translation>
    </message>
    <message>
        <source>Byt</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Byt validand</source>
        <translation>Change candidate</translation>
    </message>
    <message>
        <source>Ingen är registrerad än.</source>
        <translation>Nobody is registered yet.</translation>
    </message>
    <message>
        <source>Ingen träff. Prova ett annat ord.</source>
        <translation>No match. Try another word.</translation>
    </message>
    <message>
        <source>De senast registrerade. Sök för att hitta andra.</source>
        <translation>The latest registered. Search to find others.</translation>
    </message>
    <message>
        <source>Fler finns. Skriv mer för att hitta rätt.</source>
        <translation>There are more. Type more to find the right one.</translation>
    </message>
</context>
<context>
    <name>CandidateRuns</name>
    <message>
        <source>Ny validering</source>
        <translation>New validation</translation>
    </message>
    <message>
        <source>Valideringar</source>
        <translation>Validations</translation>
    </message>
    <message>
        <source>Inga än. Planera den första.</source>
        <translation>None yet. Plan the first.</translation>
    </message>
    <message>
        <source>signerad {day}</source>
        <translation>signed {day}</translation>
    </message>
    <message>
        <source>{rated} av {total}</source>
        <translation>{rated} of {total}</translation>
    </message>
</context>
<context>
    <name>CandidateSheet</name>
    <message>
        <source>Du har ändringar som inte är sparade. Vad vill du göra?</source>
        <translation>You have unsaved changes. What do you want to do?</translation>
    </message>
    <message>
        <source>Ny validand</source>
        <translation>New candidate</translation>
    </message>
    <message>
        <source>Stäng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Kasta ändringarna</source>
        <translation>Discard changes</translation>
    </message>
    <message>
        <source>Fortsätt skriva</source>
        <translation>Keep editing</translation>
    </message>
    <message>
        <source>Spara</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>{name} (även {others})</source>
        <translation>{name} (also {others})</translation>
    </message>
</context>
<context>
    <name>CandidateView</name>
    <message>
        <source>Bedömare: håll för att låsa upp</source>
        <translation>Assessor: hold to unlock</translation>
    </message>
    <message>
        <source>Till översikten</source>
        <translation>To the overview</translation>
    </message>
    <message>
        <source>Bedömare: håll intryckt för att låsa upp</source>
        <translation>Assessor: press and hold to unlock</translation>
    </message>
</context>
<context>
    <name>CandidatesPage</name>
    <message>
        <source>{name} är sparad</source>
        <translation>{name} is saved</translation>
    </message>
    <message>
        <source>Posterna är ihopslagna: {name}</source>
        <translation>The records are joined: {name}</translation>
    </message>
    <message>
        <source>{one} och {other} är två personer igen</source>
        <translation>{one} and {other} are two people again</translation>
    </message>
    <message>
        <source>Ny validand</source>
        <translation>New candidate</translation>
    </message>
    <message>
        <source>Troliga dubbletter</source>
        <translation>Likely duplicates</translation>
    </message>
    <message>
        <source>Validander</source>
        <translation>Candidates</translation>
    </message>
    <message>
        <source>Sök namn, arbetsgivare eller fyra sista siffror</source>
        <translation>Search name, employer or last four digits</translation>
    </message>
    <message>
        <source>Namn</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Född</source>
        <translation>Born</translation>
    </message>
    <message>
        <source>Personnummer</source>
        <translation>Identity number</translation>
    </message>
    <message>
        <source>Arbetsgivare</source>
        <translation>Employer</translation>
    </message>
    <message>
        <source>Valideringar</source>
        <translation>Validations</translation>
    </message>
    <message>
        <source>Ingen träff</source>
        <translation>No match</translation>
    </message>
    <message>
        <source>Prova ett annat ord, eller registrera personen.</source>
        <translation>Try another word, or register the person.</translation>
    </message>
    <message>
        <source>Inga validander än</source>
        <translation>No candidates yet</translation>
    </message>
    <message>
        <source>Här samlas alla som ska valideras. Börja med att registrera den första.</source>
        <translation>Everyone to be validated is listed here. Start by registering the first.</translation>
    </message>
    <message>
        <source>1 träff</source>
        <translation>1 match</translation>
    </message>
    <message>
        <source>{count} träffar</source>
        <translation>{count} matches</translation>
    </message>
    <message>
        <source>1 registrerad</source>
        <translation>1 registered</translation>
    </message>
    <message>
        <source>{count} registrerade</source>
        <translation>{count} registered</translation>
    </message>
    <message>
        <source>Jämförda: två olika personer</source>
        <translation>Compared: two different people</translation>
    </message>
    <message>
        <source>{name} (även {others})</source>
        <translation>{name} (also {others})</translation>
    </message>
</context>
<context>
    <name>CentreSection</name>
    <message>
        <source>Testcentret</source>
        <translation>The test centre</translation>
    </message>
    <message>
        <source>Namn</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Kod i dokumentnummer</source>
        <translation>Code in document numbers</translation>
    </message>
    <message>
        <source>Ort</source>
        <translation>Town</translation>
    </message>
    <message>
        <source>Kontakt</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Konton</source>
        <translation>Accounts</translation>
    </message>
</context>
<context>
    <name>ConditionBanners</name>
    <message>
        <source>Stäng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Visa mappen</source>
        <translation>Show the folder</translation>
    </message>
    <message>
        <source>Klockan stämmer</source>
        <translation>The clock is right</translation>
    </message>
</context>
<context>
    <name>CrashWindow</name>
    <message>
        <source>Något gick fel</source>
        <translation>Something went wrong</translation>
    </message>
    <message>
        <source>Något gick fel i programmet</source>
        <translation>Something went wrong in the program</translation>
    </message>
    <message>
        <source>Felet är vårt, inte ditt. Allt som har sparats är kvar på datorn. Det du gjorde just nu blev kanske inte sparat: titta efter, och gör om det om det behövs. Starta om programmet om något ser konstigt ut.</source>
        <translation>The fault is ours, not yours. Everything that was saved is still on this computer. What you did just now may not have been saved: check, and do it again if needed. Restart the program if anything looks odd.</translation>
    </message>
    <message>
        <source>Felrapport</source>
        <translation>Error report</translation>
    </message>
    <message>
        <source>Kopiera rapporten</source>
        <translation>Copy the report</translation>
    </message>
    <message>
        <source>Spara rapporten …</source>
        <translation>Save the report …</translation>
    </message>
    <message>
        <source>Stäng programmet</source>
        <translation>Close the program</translation>
    </message>
    <message>
        <source>Fortsätt</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Rapporten är kopierad. Den innehåller inga personuppgifter.</source>
        <translation>The report is copied. It contains no personal data.</translation>
    </message>
    <message>
        <source>Spara rapporten</source>
        <translation>Save the report</translation>
    </message>
    <message>
        <source>Rapporten gick inte att spara där. Välj en annan mapp.</source>
        <translation>The report could not be saved there. Choose another folder.</translation>
    </message>
    <message>
        <source>Rapporten är sparad. Den innehåller inga personuppgifter.</source>
        <translation>The report is saved. It contains no personal data.</translation>
    </message>
</context>
<context>
    <name>CriterionCard</name>
    <message>
        <source>Kritiskt</source>
        <translation>Critical</translation>
    </message>
    <message>
        <source>Två bedömningar</source>
        <translation>Two marks</translation>
    </message>
    <message>
        <source>Bild</source>
        <translation>Picture</translation>
    </message>
    <message>
        <source>Historik</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Vägledning</source>
        <translation>Guidance</translation>
    </message>
    <message>
        <source>Anteckning (N)</source>
        <translation>Note (N)</translation>
    </message>
    <message>
        <source>Anteckningen följer med i rapporten</source>
        <translation>The note is included in the report</translation>
    </message>
    <message>
        <source>Anteckning</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>{mode} · vikt {weight}</source>
        <translation>{mode} · weight {weight}</translation>
    </message>
    <message>
        <source>Själv: {level}</source>
        <translation>Self: {level}</translation>
    </message>
    <message>
        <source>1 bild</source>
        <translation>1 picture</translation>
    </message>
    <message>
        <source>{count} bilder</source>
        <translation>{count} pictures</translation>
    </message>
    <message>
        <source>Motivering för {code}</source>
        <translation>Reason for {code}</translation>
    </message>
    <message>
        <source>Anteckning till {code}</source>
        <translation>Note on {code}</translation>
    </message>
</context>
<context>
    <name>DataTable</name>
    <message>
        <source>Inga träffar</source>
        <translation>No matches</translation>
    </message>
    <message>
        <source>Prova färre eller andra ord.</source>
        <translation>Try fewer or different words.</translation>
    </message>
</context>
<context>
    <name>DateInput</name>
    <message>
        <source>ÅÅÅÅ-MM-DD</source>
        <translation>YYYY-MM-DD</translation>
    </message>
    <message>
        <source>Välj datum i kalender</source>
        <translation>Choose a date in the calendar</translation>
    </message>
</context>
<context>
    <name>DocumentsPage</name>
    <message>
        <source>Dokument</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Sök nummer, namn eller dokument</source>
        <translation>Search number, name or document</translation>
    </message>
    <message>
        <source>Borttagen person</source>
        <translation>Erased person</translation>
    </message>
    <message>
        <source>{kind} för {name}, utfärdat {day}</source>
        <translation>{kind} for {name}, issued {day}</translation>
    </message>
    <message>
        <source>Sparat som {file}</source>
        <translation>Saved as {file}</translation>
    </message>
    <message>
        <source>Nummer</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Namn</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Slag</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Språk</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Utfärdat</source>
        <translation>Issued</translation>
    </message>
    <message>
        <source>Av</source>
        <translation>By</translation>
    </message>
    <message>
        <source>Inga dokument än</source>
        <translation>No documents yet</translation>
    </message>
    <message>
        <source>Här samlas intyg och rapporter. De skapas i sista steget av en validering, när den är signerad.</source>
        <translation>Certificates and reports are listed here. They are made in the last step of a validation, once it is signed.</translation>
    </message>
    <message>
        <source>Visa valideringar</source>
        <translation>Show validations</translation>
    </message>
    <message>
        <source>Utfärdade dokument</source>
        <translation>Issued documents</translation>
    </message>
    <message>
        <source>Visa validanden</source>
        <translation>Show the candidate</translation>
    </message>
    <message>
        <source>Visa valideringen</source>
        <translation>Show the validation</translation>
    </message>
    <message>
        <source>Spara som PDF…</source>
        <translation>Save as PDF…</translation>
    </message>
    <message>
        <source>Intyg</source>
        <translation>Certificate</translation>
    </message>
    <message>
        <source>Valideringsintyg</source>
        <translation>Statement</translation>
    </message>
    <message>
        <source>Individuell rapport</source>
        <translation>Individual report</translation>
    </message>
    <message>
        <source>Svenska</source>
        <translation>Swedish</translation>
    </message>
    <message>
        <source>Engelska</source>
        <translation>English</translation>
    </message>
    <message>
        <source>1 träff</source>
        <translation>1 match</translation>
    </message>
    <message>
        <source>{count} träffar</source>
        <translation>{count} matches</translation>
    </message>
    <message>
        <source>1 utfärdat</source>
        <translation>1 issued</translation>
    </message>
    <message>
        <source>{count} utfärdade · senaste överst</source>
        <translation>{count} issued · latest first</translation>
    </message>
    <message>
        <source>Visa</source>
        <translation>Show</translation>
    </message>
</context>
<context>
    <name>DoublesPanel</name>
    <message>
        <source>Skriv varför, så kan uppgifterna sparas.</source>
        <translation>Write why, and the details can be saved.</translation>
    </message>
    <message>
        <source>Varför två med samma nummer?</source>
        <translation>Why two with the same number?</translation>
    </message>
    <message>
        <source>Skälet sparas med uppgifterna, så att den som granskar förstår.</source>
        <translation>The reason is kept with the details, so that whoever reviews them understands.</translation>
    </message>
    <message>
        <source>Numret är fel hos den andra</source>
        <translation>The number is wrong on the other one</translation>
    </message>
    <message>
        <source>Kontrollerat: det är två personer</source>
        <translation>Checked: they are two people</translation>
    </message>
    <message>
        <source>Öppna den</source>
        <translation>Open it</translation>
    </message>
    <message>
        <source>Öppna {name}</source>
        <translation>Open {name}</translation>
    </message>
    <message>
        <source>Någon har redan det här numret</source>
        <translation>Somebody already has this number</translation>
    </message>
    <message>
        <source>Är personen redan registrerad?</source>
        <translation>Is this person registered already?</translation>
    </message>
    <message>
        <source>Ändå en ny</source>
        <translation>A new one all the same</translation>
    </message>
    <message>
        <source>Behåll båda</source>
        <translation>Keep both</translation>
    </message>
    <message>
        <source>Öppna den som finns, så slipper ni två. Två med samma nummer kräver ett skäl.</source>
        <translation>Open the one that exists and avoid having two. Two with the same number need a reason.</translation>
    </message>
    <message>
        <source>Kontrollera numret mot id-handlingen. Två med samma nummer kräver ett skäl.</source>
        <translation>Check the number against the identity document. Two with the same number need a reason.</translation>
    </message>
    <message>
        <source>Öppna den som finns, så slipper ni två av samma person.</source>
        <translation>Open the one that exists and avoid having the same person twice.</translation>
    </message>
</context>
<context>
    <name>DoublesSheet</name>
    <message>
        <source>Troliga dubbletter</source>
        <translation>Likely duplicates</translation>
    </message>
    <message>
        <source>Stäng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Inga hittades. Här visas personer som kan vara registrerade två gånger.</source>
        <translation>None were found. People who may be registered twice are shown here.</translation>
    </message>
    <message>
        <source>De {shown} säkraste av {count} visas. När de är avgjorda kommer nästa fram.</source>
        <translation>The {shown} most certain of {count} are shown. When they are settled, the next ones appear.</translation>
    </message>
    <message>
        <source>De här kan vara samma person. Jämför, och slå ihop dem eller säg att de är två.</source>
        <translation>These may be the same person. Compare, and join them or say that they are two.</translation>
    </message>
    <message>
        <source>Två olika personer</source>
        <translation>Two different people</translation>
    </message>
    <message>
        <source>Jämför …</source>
        <translation>Compare …</translation>
    </message>
    <message>
        <source>Två olika personer: {one} och {other}</source>
        <translation>Two different people: {one} and {other}</translation>
    </message>
    <message>
        <source>Jämför {one} och {other}</source>
        <translation>Compare {one} and {other}</translation>
    </message>
</context>
<context>
    <name>DropTarget</name>
    <message>
        <source>Dra hit filer, klistra in eller klicka för att välja</source>
        <translation>Drop files here, paste, or click to choose</translation>
    </message>
    <message>
        <source>Välj filer</source>
        <translation>Choose files</translation>
    </message>
</context>
<context>
    <name>FeedbackStep</name>
    <message>
        <source>Fortsätt till underskrift</source>
        <translation>Continue to signature</translation>
    </message>
    <message>
        <source>Utfall per område</source>
        <translation>Outcome per area</translation>
    </message>
    <message>
        <source>Strecket visar gränsen. Tryck på ett område för att se varför, eller bedöma annorlunda.</source>
        <translation>The line shows the threshold. Press an area to see why, or to decide otherwise.</translation>
    </message>
    <message>
        <source>Samtalet</source>
        <translation>The talk</translation>
    </message>
    <message>
        <source>Det här var starkt</source>
        <translation>What was strong</translation>
    </message>
    <message>
        <source>Det här behöver utvecklas</source>
        <translation>What needs developing</translation>
    </message>
    <message>
        <source>Välj bland luckorna</source>
        <translation>Choose from the gaps</translation>
    </message>
    <message>
        <source>Validandens egna ord</source>
        <translation>The candidate’s own words</translation>
    </message>
    <message>
        <source>Validandens kommentar</source>
        <translation>The candidate’s comment</translation>
    </message>
    <message>
        <source>Återkopplingssamtalet är genomfört</source>
        <translation>The feedback talk has been held</translation>
    </message>
    <message>
        <source>Välj bland {count} luckor</source>
        <translation>Choose from {count} gaps</translation>
    </message>
    <message>
        <source>Kvar: bekräfta att samtalet är genomfört</source>
        <translation>Left: confirm that the talk has been held</translation>
    </message>
    <message>
        <source>Återkopplingen är klar.</source>
        <translation>The feedback is done.</translation>
    </message>
</context>
<context>
    <name>FirstRunPage</name>
    <message>
        <source>Välkommen</source>
        <translation>Welcome</translation>
    </message>
    <message>
        <source>Berätta vilka ni är, så är testcentret klart att använda. Allt stannar på den här datorn.</source>
        <translation>Tell us who you are, and the test centre is ready to use. Everything stays on this computer.</translation>
    </message>
    <message>
        <source>Testcentret</source>
        <translation>The test centre</translation>
    </message>
    <message>
        <source>telefon eller e-post</source>
        <translation>telephone or email</translation>
    </message>
    <message>
        <source>Namn</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Så som det ska stå på dokumenten.</source>
        <translation>As it should appear on documents.</translation>
    </message>
    <message>
        <source>Kod</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Inleder varje dokumentnummer.</source>
        <translation>Starts every document number.</translation>
    </message>
    <message>
        <source>Ort</source>
        <translation>Town</translation>
    </message>
    <message>
        <source>Kontakt</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Du</source>
        <translation>You</translation>
    </message>
    <message>
        <source>Ditt namn</source>
        <translation>Your name</translation>
    </message>
    <message>
        <source>Lösenfras</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Lösenfrasen igen</source>
        <translation>Passphrase again</translation>
    </message>
    <message>
        <source>Skriv upp lösenfrasen och förvara den inlåst. Tappas den bort kan ingen öppna det som sparats: det finns ännu inget sätt att återställa den.</source>
        <translation>Write the passphrase down and keep it locked away. If it is lost, nobody can open what has been saved: there is no way to recover it yet.</translation>
    </message>
    <message>
        <source>Skapa testcentret</source>
        <translation>Create the test centre</translation>
    </message>
    <message>
        <source>Minst 8 tecken. Fyra vanliga ord efter varandra är lätta att minnas.</source>
        <translation>At least 8 characters. Four common words in a row are easy to remember.</translation>
    </message>
    <message>
        <source>För kort än: minst 8 tecken.</source>
        <translation>Too short so far: at least 8 characters.</translation>
    </message>
    <message>
        <source>Svag: lätt att gissa. Lägg till några ord.</source>
        <translation>Weak: easy to guess. Add a few words.</translation>
    </message>
    <message>
        <source>Godtagbar. Ett ord till gör den stark.</source>
        <translation>Acceptable. One more word makes it strong.</translation>
    </message>
    <message>
        <source>Stark.</source>
        <translation>Strong.</translation>
    </message>
    <message>
        <source>Lösenfraserna är olika. Skriv samma en gång till.</source>
        <translation>The passphrases differ. Type the same one again.</translation>
    </message>
    <message>
        <source>Skapar …</source>
        <translation>Creating …</translation>
    </message>
</context>
<context>
    <name>FormField</name>
    <message>
        <source>valfritt</source>
        <translation>optional</translation>
    </message>
</context>
<context>
    <name>GapCard</name>
    <message>
        <source>Innan ni skriver under: {count} saker kvar</source>
        <translation>Before you sign: {count} things left</translation>
    </message>
    <message>
        <source>Innan ni skriver under: en sak kvar</source>
        <translation>Before you sign: one thing left</translation>
    </message>
    <message>
        <source>Allt är klart för underskrift</source>
        <translation>Everything is ready to sign</translation>
    </message>
    <message>
        <source>{rated} av {total} kriterier är bedömda. När du slutför går inget att ändra förrän du väljer att ändra igen.</source>
        <translation>{rated} of {total} criteria are marked. Once you complete, nothing can be changed until you choose to change it again.</translation>
    </message>
    <message>
        <source>{count} obedömda räknas som ej prövade, aldrig som ej visade.</source>
        <translation>{count} unmarked count as not tested, never as not shown.</translation>
    </message>
    <message>
        <source>Gå dit</source>
        <translation>Go there</translation>
    </message>
    <message>
        <source>Gå till: {what}</source>
        <translation>Go to: {what}</translation>
    </message>
    <message>
        <source>Identiteten är inte kontrollerad</source>
        <translation>Identity has not been checked</translation>
    </message>
    <message>
        <source>Validanden har inte fått all information</source>
        <translation>The candidate has not been told everything</translation>
    </message>
    <message>
        <source>Jävsfrågan är inte besvarad</source>
        <translation>The conflict of interest question is unanswered</translation>
    </message>
    <message>
        <source>Självskattningen är inte avslutad</source>
        <translation>The self-rating is not finished</translation>
    </message>
    <message>
        <source>Inget kriterium är bedömt</source>
        <translation>No criterion is marked</translation>
    </message>
    <message>
        <source>Motivering saknas</source>
        <translation>A reason is missing</translation>
    </message>
    <message>
        <source>Två bedömningar står mot varandra</source>
        <translation>Two marks contradict each other</translation>
    </message>
    <message>
        <source>Återkopplingssamtalet är inte genomfört</source>
        <translation>The feedback talk has not been held</translation>
    </message>
    <message>
        <source>Något är inte klart</source>
        <translation>Something is not done</translation>
    </message>
</context>
<context>
    <name>GapSheet</name>
    <message>
        <source>Välj luckor att ta upp</source>
        <translation>Choose gaps to raise</translation>
    </message>
    <message>
        <source>Stäng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Lägg till i texten</source>
        <translation>Add to the text</translation>
    </message>
</context>
<context>
    <name>GeneralSection</name>
    <message>
        <source>Om programmet</source>
        <translation>About the program</translation>
    </message>
    <message>
        <source>Visa datamappen</source>
        <translation>Show the data folder</translation>
    </message>
    <message>
        <source>Frasen är borttagen.</source>
        <translation>The phrase is removed.</translation>
    </message>
    <message>
        <source>Ångra</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Datamapp</source>
        <translation>Data folder</translation>
    </message>
    <message>
        <source>Typsnitt</source>
        <translation>Typefaces</translation>
    </message>
    <message>
        <source>Barlow och Noto Sans, båda under SIL Open Font License 1.1</source>
        <translation>Barlow and Noto Sans, both under the SIL Open Font License 1.1</translation>
    </message>
    <message>
        <source>Bygger på</source>
        <translation>Built on</translation>
    </message>
    <message>
        <source>Qt för Python, under GNU LGPL 3</source>
        <translation>Qt for Python, under the GNU LGPL 3</translation>
    </message>
</context>
<context>
    <name>HistorySheet</name>
    <message>
        <source>Historik för {criterion}</source>
        <translation>History of {criterion}</translation>
    </message>
    <message>
        <source>Kriteriet är inte bedömt än. Varje bedömning och ändring visas här.</source>
        <translation>The criterion is not marked yet. Every mark and change is shown here.</translation>
    </message>
    <message>
        <source>okänd</source>
        <translation>unknown</translation>
    </message>
    <message>
        <source>Efter underskriften, räknas inte</source>
        <translation>After signing, does not count</translation>
    </message>
    <message>
        <source>Ångrad</source>
        <translation>Undone</translation>
    </message>
    <message>
        <source>Avgjord konflikt</source>
        <translation>Settled conflict</translation>
    </message>
    <message>
        <source>Gäller nu</source>
        <translation>In force</translation>
    </message>
    <message>
        <source>Ersatt</source>
        <translation>Replaced</translation>
    </message>
</context>
<context>
    <name>HowFarBar</name>
    <message>
        <source>&lt;b&gt;{rated}&lt;/b&gt; av {total} bedömda</source>
        <translation>&lt;b&gt;{rated}&lt;/b&gt; of {total} marked</translation>
    </message>
    <message>
        <source>&lt;b&gt;{count}&lt;/b&gt; kräver motivering</source>
        <translation>&lt;b&gt;{count}&lt;/b&gt; need a reason</translation>
    </message>
    <message>
        <source>Nästa obedömda</source>
        <translation>Next unmarked</translation>
    </message>
    <message>
        <source>Nästa motivering</source>
        <translation>Next reason</translation>
    </message>
    <message>
        <source>Till återkopplingen</source>
        <translation>To feedback</translation>
    </message>
</context>
<context>
    <name>IssuedCard</name>
    <message>
        <source>Dokument</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Svenska</source>
        <translation>Swedish</translation>
    </message>
    <message>
        <source>Engelska</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Dokumentets språk</source>
        <translation>Document language</translation>
    </message>
    <message>
        <source>Skapa individuell rapport</source>
        <translation>Create individual report</translation>
    </message>
    <message>
        <source>Förhandsgranska</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>Skapa intyg</source>
        <translation>Create certificate</translation>
    </message>
    <message>
        <source>Skapa valideringsintyg</source>
        <translation>Create statement</translation>
    </message>
    <message>
        <source>engelska</source>
        <translation>English</translation>
    </message>
    <message>
        <source>svenska</source>
        <translation>Swedish</translation>
    </message>
    <message>
        <source>Öppna</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Öppna {number}</source>
        <translation>Open {number}</translation>
    </message>
    <message>
        <source>Spara som PDF</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>Spara {number} som PDF</source>
        <translation>Save {number} as PDF</translation>
    </message>
    <message>
        <source>Intyg</source>
        <translation>Certificate</translation>
    </message>
    <message>
        <source>Valideringsintyg</source>
        <translation>Statement</translation>
    </message>
    <message>
        <source>Individuell rapport</source>
        <translation>Individual report</translation>
    </message>
</context>
<context>
    <name>JoinSheet</name>
    <message>
        <source>Slå ihop med …</source>
        <translation>Join with …</translation>
    </message>
    <message>
        <source>Varför är det samma person?</source>
        <translation>Why are they the same person?</translation>
    </message>
    <message>
        <source>Registrerad två gånger</source>
        <translation>Registered twice</translation>
    </message>
    <message>
        <source>Har bytt namn</source>
        <translation>Has changed name</translation>
    </message>
    <message>
        <source>Har fått personnummer</source>
        <translation>Has been given a personal number</translation>
    </message>
    <message>
        <source>Tillbaka</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Slå ihop</source>
        <translation>Join</translation>
    </message>
    <message>
        <source>Sök upp den andra posten för {name}. Inget ändras förrän du har jämfört dem.</source>
        <translation>Find the other record of {name}. Nothing changes until you have compared them.</translation>
    </message>
    <message>
        <source>Slå ihop två poster</source>
        <translation>Join two records</translation>
    </message>
    <message>
        <source>Jämför posterna. Välj för varje uppgift vilken som ska visas.</source>
        <translation>Compare the records. Choose for each detail which one is to be shown.</translation>
    </message>
    <message>
        <source>Skriv ett skäl, så kan posterna slås ihop.</source>
        <translation>Write a reason, and the records can be joined.</translation>
    </message>
    <message>
        <source>De här posterna är redan ihopslagna.</source>
        <translation>These records are joined already.</translation>
    </message>
    <message>
        <source>Det är samma post. Välj en annan.</source>
        <translation>It is the same record. Choose another one.</translation>
    </message>
    <message>
        <source>Det gick inte. Inget är ändrat.</source>
        <translation>It did not work. Nothing has changed.</translation>
    </message>
    <message>
        <source>står kvar i listan</source>
        <translation>stays in the list</translation>
    </message>
    <message>
        <source>visas som samma person</source>
        <translation>is shown as the same person</translation>
    </message>
    <message>
        <source>registrerad {day}</source>
        <translation>registered {day}</translation>
    </message>
    <message>
        <source>{value} · lika i båda</source>
        <translation>{value} · the same in both</translation>
    </message>
    <message>
        <source>(tomt)</source>
        <translation>(empty)</translation>
    </message>
    <message>
        <source>{part} från {name}</source>
        <translation>{part} from {name}</translation>
    </message>
    <message>
        <source>De siffror som inte visas skiljer.</source>
        <translation>The digits that are not shown differ.</translation>
    </message>
    <message>
        <source>Det här händer</source>
        <translation>This is what happens</translation>
    </message>
    <message>
        <source>Personen hittas på båda namnen: {one} och {other}.</source>
        <translation>The person is found by both names: {one} and {other}.</translation>
    </message>
    <message>
        <source>Personen hittas på allt som står i båda posterna.</source>
        <translation>The person is found by everything in both records.</translation>
    </message>
    <message>
        <source>Personen visas en gång i listorna, med valideringar och dokument från båda posterna.</source>
        <translation>The person is shown once in the lists, with validations and documents from both records.</translation>
    </message>
    <message>
        <source>Inget tas bort. Du kan dela dem igen, och då är båda som de var.</source>
        <translation>Nothing is removed. You can part them again, and both are then as they were.</translation>
    </message>
</context>
<context>
    <name>JoinsCard</name>
    <message>
        <source>Slå ihop med …</source>
        <translation>Join with …</translation>
    </message>
    <message>
        <source>Flera poster för samma person</source>
        <translation>Several records of the same person</translation>
    </message>
    <message>
        <source>Valideringar och dokument från alla poster visas här. Alla namnen går att söka på.</source>
        <translation>Validations and documents from all records are shown here. The person is found by all the names.</translation>
    </message>
    <message>
        <source>okänd</source>
        <translation>unknown</translation>
    </message>
    <message>
        <source>Ihopslagen med {name} {at} av {who}</source>
        <translation>Joined with {name} {at} by {who}</translation>
    </message>
    <message>
        <source>Skäl: {reason}</source>
        <translation>Reason: {reason}</translation>
    </message>
    <message>
        <source>Dela igen</source>
        <translation>Part again</translation>
    </message>
    <message>
        <source>Dela igen: {name}</source>
        <translation>Part again: {name}</translation>
    </message>
</context>
<context>
    <name>KnowledgeRow</name>
    <message>
        <source>Poäng i {area}</source>
        <translation>Points in {area}</translation>
    </message>
    <message>
        <source>Högsta poäng i {area}</source>
        <translation>Maximum points in {area}</translation>
    </message>
    <message>
        <source>av</source>
        <translation>of</translation>
    </message>
    <message>
        <source>Skriv poängen som hela tal.</source>
        <translation>Enter the points as whole numbers.</translation>
    </message>
    <message>
        <source>Hur många poäng kan provet ge i området?</source>
        <translation>How many points can the test give in this area?</translation>
    </message>
    <message>
        <source>Poängen kan inte vara fler än {most}.</source>
        <translation>The points cannot exceed {most}.</translation>
    </message>
    <message>
        <source>minst {share}</source>
        <translation>at least {share}</translation>
    </message>
    <message>
        <source>inläst</source>
        <translation>imported</translation>
    </message>
</context>
<context>
    <name>KnowledgeSheet</name>
    <message>
        <source>Läs in resultat från kunskapstest</source>
        <translation>Import knowledge test results</translation>
    </message>
    <message>
        <source>Stäng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Använd</source>
        <translation>Use</translation>
    </message>
    <message>
        <source>Klistra in tabellen här</source>
        <translation>Paste the table here</translation>
    </message>
    <message>
        <source>En rad per område: område och poäng av max, eller procent. Med eller utan rubriker.</source>
        <translation>One row per area: area and points out of the maximum, or per cent. With or without headings.</translation>
    </message>
    <message>
        <source>Öppna fil …</source>
        <translation>Open file …</translation>
    </message>
    <message>
        <source>Öppna resultat</source>
        <translation>Open results</translation>
    </message>
    <message>
        <source>Tabeller (*.csv *.txt *.tsv)</source>
        <translation>Tables (*.csv *.txt *.tsv)</translation>
    </message>
    <message>
        <source>Alla filer (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>Filen är för stor för att vara en resultattabell. Inget är inläst.</source>
        <translation>The file is too large to be a table of results. Nothing was imported.</translation>
    </message>
    <message>
        <source>Filen är ingen text. Spara tabellen som CSV i kalkylprogrammet och öppna den igen.</source>
        <translation>The file is not text. Save the table as CSV in the spreadsheet program and open it again.</translation>
    </message>
    <message>
        <source>Filen gick inte att läsa. Inget är inläst. Välj en annan fil.</source>
        <translation>The file could not be read. Nothing was imported. Choose another file.</translation>
    </message>
    <message>
        <source>{usable} av {total} rader förstods</source>
        <translation>{usable} of {total} rows understood</translation>
    </message>
    <message>
        <source>Använd {count} resultat</source>
        <translation>Use {count} results</translation>
    </message>
    <message>
        <source>{points} av {most} · {share}</source>
        <translation>{points} of {most} · {share}</translation>
    </message>
    <message>
        <source>Används</source>
        <translation>Used</translation>
    </message>
    <message>
        <source>Okänt område</source>
        <translation>Unknown area</translation>
    </message>
    <message>
        <source>Området finns redan ovan</source>
        <translation>The area is already above</translation>
    </message>
    <message>
        <source>Poäng saknas</source>
        <translation>Points missing</translation>
    </message>
    <message>
        <source>Poängen går inte att läsa</source>
        <translation>Points cannot be read</translation>
    </message>
    <message>
        <source>Maxpoäng saknas</source>
        <translation>Maximum missing</translation>
    </message>
    <message>
        <source>Maxpoängen är orimlig</source>
        <translation>Maximum is unreasonable</translation>
    </message>
    <message>
        <source>Fler poäng än max</source>
        <translation>More points than the maximum</translation>
    </message>
    <message>
        <source>Går inte att använda</source>
        <translation>Cannot be used</translation>
    </message>
</context>
<context>
    <name>KnowledgeStep</name>
    <message>
        <source>Fortsätt till praktisk bedömning</source>
        <translation>Continue to practical assessment</translation>
    </message>
    <message>
        <source>Provets namn</source>
        <translation>Name of the test</translation>
    </message>
    <message>
        <source>Provdag</source>
        <translation>Test date</translation>
    </message>
    <message>
        <source>Läs in resultat …</source>
        <translation>Import results …</translation>
    </message>
    <message>
        <source>Resultat per område</source>
        <translation>Results per area</translation>
    </message>
    <message>
        <source>Finns inget kunskapstest? Lämna rutorna tomma och fortsätt.</source>
        <translation>No knowledge test? Leave the boxes empty and continue.</translation>
    </message>
    <message>
        <source>{given} av {total} områden har resultat</source>
        <translation>{given} of {total} areas have a result</translation>
    </message>
    <message>
        <source>Inget kunskapstest är inlagt.</source>
        <translation>No knowledge test has been entered.</translation>
    </message>
    <message>
        <source>Område</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>Poäng</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>Högst</source>
        <translation>Maximum</translation>
    </message>
    <message>
        <source>Andel</source>
        <translation>Share</translation>
    </message>
    <message>
        <source>Skriv dagen som ÅÅÅÅ-MM-DD, till exempel 2026-05-14.</source>
        <translation>Write the day as YYYY-MM-DD, for example 2026-05-14.</translation>
    </message>
    <message>
        <source>{count} resultat inlästa</source>
        <translation>{count} results imported</translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>sv</source>
        <comment>the code of the language itself: sv, en</comment>
        <translation>en</translation>
    </message>
</context>
<context>
    <name>LanguageCard</name>
    <message>
        <source>Språk</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Svenska</source>
        <translation>Svenska</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Gäller skärmarna. Dokumentens språk väljs när de skapas.</source>
        <translation>For the screens. The language of a document is chosen when it is made.</translation>
    </message>
    <message>
        <source>Programmets språk</source>
        <translation>Program language</translation>
    </message>
</context>
<context>
    <name>Likenesses</name>
    <message>
        <source>Samma nummer</source>
        <translation>Same number</translation>
    </message>
    <message>
        <source>Samma namn och födelsedatum</source>
        <translation>Same name and date of birth</translation>
    </message>
    <message>
        <source>Samma namn i annan ordning, samma födelsedatum</source>
        <translation>Same names in another order, same date of birth</translation>
    </message>
    <message>
        <source>En bokstav skiljer, samma födelsedatum</source>
        <translation>One letter differs, same date of birth</translation>
    </message>
    <message>
        <source>Ett namn mer, samma födelsedatum</source>
        <translation>One more name, same date of birth</translation>
    </message>
    <message>
        <source>Samma namn, födelsedatum saknas</source>
        <translation>Same name, no date of birth</translation>
    </message>
    <message>
        <source>Namn</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Nummer och födelsedatum</source>
        <translation>Number and date of birth</translation>
    </message>
    <message>
        <source>Telefon</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>E-post</source>
        <translation>Email</translation>
    </message>
    <message>
        <source>Arbetsgivare</source>
        <translation>Employer</translation>
    </message>
    <message>
        <source>Språk</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Anteckning</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>1 validering</source>
        <translation>1 validation</translation>
    </message>
    <message>
        <source>{count} valideringar</source>
        <translation>{count} validations</translation>
    </message>
</context>
<context>
    <name>ListLimits</name>
    <message>
        <source>Visa fler</source>
        <translation>Show more</translation>
    </message>
    <message>
        <source>Visar {shown} av {total} i namnordning. Skriv mer för att hitta rätt.</source>
        <translation>Showing {shown} of {total} by name. Type more to find the right one.</translation>
    </message>
</context>
<context>
    <name>LoginPage</name>
    <message>
        <source>Logga in</source>
        <translation>Log in</translation>
    </message>
    <message>
        <source>Allt finns på den här datorn. Inget nätverk behövs.</source>
        <translation>Everything is on this computer. No network is needed.</translation>
    </message>
    <message>
        <source>Vem är du?</source>
        <translation>Who are you?</translation>
    </message>
    <message>
        <source>Lösenfras</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Lås upp</source>
        <translation>Unlock</translation>
    </message>
    <message>
        <source>Centrumansvarig</source>
        <translation>Centre manager</translation>
    </message>
    <message>
        <source>Bedömare</source>
        <translation>Assessor</translation>
    </message>
    <message>
        <source>Låser upp …</source>
        <translation>Unlocking …</translation>
    </message>
    <message>
        <source>Vänta {seconds} s innan du försöker igen.</source>
        <translation>Wait {seconds} s before you try again.</translation>
    </message>
</context>
<context>
    <name>LongWorkPanel</name>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>{done} av {total}</source>
        <translation>{done} of {total}</translation>
    </message>
    <message>
        <source>strax klart</source>
        <translation>almost done</translation>
    </message>
    <message>
        <source>ungefär {count} sekunder kvar</source>
        <translation>about {count} seconds left</translation>
    </message>
    <message>
        <source>ungefär {count} minuter kvar</source>
        <translation>about {count} minutes left</translation>
    </message>
    <message>
        <source>Avbryter …</source>
        <translation>Cancelling …</translation>
    </message>
</context>
<context>
    <name>LookCard</name>
    <message>
        <source>Utseende</source>
        <translation>Appearance</translation>
    </message>
    <message>
        <source>Ljust</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Mörkt</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Följ systemet</source>
        <translation>Follow the system</translation>
    </message>
    <message>
        <source>Ljust eller mörkt som datorn i övrigt.</source>
        <translation>Light or dark like the rest of the computer.</translation>
    </message>
    <message>
        <source>Färger</source>
        <translation>Colours</translation>
    </message>
    <message>
        <source>Textstorlek</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>Också med Ctrl och + eller −.</source>
        <translation>Also with Ctrl and + or −.</translation>
    </message>
    <message>
        <source>Mindre text</source>
        <translation>Smaller text</translation>
    </message>
    <message>
        <source>Större text</source>
        <translation>Larger text</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Assessor</source>
        <translation>Assessor</translation>
    </message>
    <message>
        <source>{centre} (exempel)</source>
        <translation>{centre} (example)</translation>
    </message>
</context>
<context>
    <name>MeasureRow</name>
    <message>
        <source>klart till {day}</source>
        <translation>done by {day}</translation>
    </message>
    <message>
        <source>Ändra</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Ändra åtgärden: {text}</source>
        <translation>Change the measure: {text}</translation>
    </message>
    <message>
        <source>Ta bort åtgärden: {text}</source>
        <translation>Remove the measure: {text}</translation>
    </message>
</context>
<context>
    <name>MeasureSheet</name>
    <message>
        <source>Ta bort åtgärden</source>
        <translation>Remove the measure</translation>
    </message>
    <message>
        <source>Klar</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Vad ska göras?</source>
        <translation>What is to be done?</translation>
    </message>
    <message>
        <source>Klart till</source>
        <translation>Done by</translation>
    </message>
    <message>
        <source>Kompetensområde</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>Vem ansvarar?</source>
        <translation>Who is responsible?</translation>
    </message>
    <message>
        <source>Åtgärd</source>
        <translation>Measure</translation>
    </message>
    <message>
        <source>Ny åtgärd</source>
        <translation>New measure</translation>
    </message>
    <message>
        <source>Hela valideringen</source>
        <translation>The whole validation</translation>
    </message>
    <message>
        <source>Skriv vad som ska göras.</source>
        <translation>Write what is to be done.</translation>
    </message>
    <message>
        <source>Skriv dagen som ÅÅÅÅ-MM-DD, till exempel 2026-09-30.</source>
        <translation>Write the day as YYYY-MM-DD, for example 2026-09-30.</translation>
    </message>
</context>
<context>
    <name>MeasuresCard</name>
    <message>
        <source>Utvecklingsplan</source>
        <translation>Development plan</translation>
    </message>
    <message>
        <source>Åtgärder som ni kommer överens om: vad, vem och när.</source>
        <translation>Measures you agree on: what, who and when.</translation>
    </message>
    <message>
        <source>Ny åtgärd</source>
        <translation>New measure</translation>
    </message>
    <message>
        <source>Föreslå åtgärder från luckor</source>
        <translation>Suggest measures from the gaps</translation>
    </message>
    <message>
        <source>Åtgärden är borttagen.</source>
        <translation>The measure is removed.</translation>
    </message>
    <message>
        <source>Ångra</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>{count} åtgärder föreslagna. Ändra dem så att de blir era.</source>
        <translation>{count} measures suggested. Change them to make them your own.</translation>
    </message>
    <message>
        <source>Prova det som återstår: {what}</source>
        <translation>Test what remains: {what}</translation>
    </message>
    <message>
        <source>Träna på: {what}</source>
        <translation>Practise: {what}</translation>
    </message>
    <message>
        <source>Läs på inför ett nytt kunskapstest i {area}</source>
        <translation>Study for a new knowledge test in {area}</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>Disken är full.</source>
        <translation>The disk is full.</translation>
    </message>
    <message>
        <source>Det senaste kunde inte sparas; allt tidigare är kvar. Frigör utrymme och försök igen.</source>
        <translation>The latest could not be saved; everything earlier is kept. Free some space and try again.</translation>
    </message>
    <message>
        <source>Det går inte att skriva i datamappen.</source>
        <translation>The data folder cannot be written to.</translation>
    </message>
    <message>
        <source>Det som är sparat går att läsa, inget nytt sparas. Be den som sköter datorn om skrivrätt.</source>
        <translation>What is saved can be read; nothing new is saved. Ask whoever looks after the computer for permission to write.</translation>
    </message>
    <message>
        <source>Datorn kunde inte läsa eller skriva på disken.</source>
        <translation>The computer could not read from or write to the disk.</translation>
    </message>
    <message>
        <source>Det senaste sparades inte; allt tidigare är kvar. Kontrollera disken och försök igen.</source>
        <translation>The latest was not saved; everything earlier is kept. Check the disk and try again.</translation>
    </message>
    <message>
        <source>Filen gick inte att spara där.</source>
        <translation>The file could not be saved there.</translation>
    </message>
    <message>
        <source>Välj en annan mapp, eller stäng filen om den är öppen i ett annat program.</source>
        <translation>Choose another folder, or close the file if it is open in another program.</translation>
    </message>
    <message>
        <source>Filen finns inte längre.</source>
        <translation>The file is no longer there.</translation>
    </message>
    <message>
        <source>Den kan ha flyttats eller så är stickan urtagen. Välj filen igen.</source>
        <translation>It may have been moved, or the memory stick removed. Choose the file again.</translation>
    </message>
    <message>
        <source>Datorns minne räckte inte.</source>
        <translation>The computer ran out of memory.</translation>
    </message>
    <message>
        <source>Allt sparat är kvar. Stäng andra program och försök igen.</source>
        <translation>Everything saved is kept. Close other programs and try again.</translation>
    </message>
    <message>
        <source>Databasen är skadad.</source>
        <translation>The database is damaged.</translation>
    </message>
    <message>
        <source>Filen har lämnats orörd. Stäng programmet och återställ den senaste säkerhetskopian.</source>
        <translation>The file was left untouched. Close the program and restore the latest backup.</translation>
    </message>
    <message>
        <source>Databasen används av ett annat program.</source>
        <translation>The database is in use by another program.</translation>
    </message>
    <message>
        <source>Det senaste sparades inte; allt tidigare är kvar. Stäng det andra programmet.</source>
        <translation>The latest was not saved; everything earlier is kept. Close the other program.</translation>
    </message>
    <message>
        <source>Databasen är skriven av en nyare version av programmet.</source>
        <translation>The database was written by a newer version of the program.</translation>
    </message>
    <message>
        <source>Den har lämnats orörd. Installera den nyare versionen för att öppna den.</source>
        <translation>It was left untouched. Install the newer version to open it.</translation>
    </message>
    <message>
        <source>Databasen finns inte längre på sin plats.</source>
        <translation>The database is no longer in its place.</translation>
    </message>
    <message>
        <source>Mappen kan ha flyttats eller disken tagits ur. Sätt tillbaka den och starta om.</source>
        <translation>The folder may have been moved, or the disk removed. Put it back and restart.</translation>
    </message>
    <message>
        <source>Databasen och nyckeln hör inte ihop.</source>
        <translation>The database and the key do not belong together.</translation>
    </message>
    <message>
        <source>Inget har ändrats. Filerna kan komma från olika säkerhetskopior; återställ båda.</source>
        <translation>Nothing was changed. The files may come from different backups; restore both.</translation>
    </message>
    <message>
        <source>Här finns redan ett testcenter.</source>
        <translation>There is already a test centre here.</translation>
    </message>
    <message>
        <source>Det har lämnats orört. Starta om programmet och logga in.</source>
        <translation>It was left untouched. Restart the program and log in.</translation>
    </message>
    <message>
        <source>Här finns redan en databas.</source>
        <translation>There is already a database here.</translation>
    </message>
    <message>
        <source>Den har lämnats orörd. Starta om programmet och logga in.</source>
        <translation>It was left untouched. Restart the program and log in.</translation>
    </message>
    <message>
        <source>Datamappen går inte att använda.</source>
        <translation>The data folder cannot be used.</translation>
    </message>
    <message>
        <source>Inget har sparats. Kontrollera att mappen finns och att du får skriva i den.</source>
        <translation>Nothing was saved. Check that the folder exists and that you may write to it.</translation>
    </message>
    <message>
        <source>Datamappen ligger på en nätverksdisk.</source>
        <translation>The data folder is on a network drive.</translation>
    </message>
    <message>
        <source>Där kan det sparade gå förlorat. Välj en mapp på den här datorns egen disk.</source>
        <translation>What is saved there can be lost. Choose a folder on this computer’s own disk.</translation>
    </message>
    <message>
        <source>Datamappen synkroniseras av ett annat program.</source>
        <translation>The data folder is synchronised by another program.</translation>
    </message>
    <message>
        <source>Där kan det sparade gå förlorat. Välj en mapp som inte synkroniseras.</source>
        <translation>What is saved there can be lost. Choose a folder that is not synchronised.</translation>
    </message>
    <message>
        <source>Två olika historier har samma nummer.</source>
        <translation>Two different histories have the same number.</translation>
    </message>
    <message>
        <source>Den första är kvar och gäller. Kontakta den som sköter programmet.</source>
        <translation>The first is kept and in force. Contact whoever looks after the program.</translation>
    </message>
    <message>
        <source>En del av historien fattas.</source>
        <translation>Part of the history is missing.</translation>
    </message>
    <message>
        <source>Inget har tagits in. Hämta den del som kommer före.</source>
        <translation>Nothing was taken in. Fetch the part that comes before.</translation>
    </message>
    <message>
        <source>Filen är ingen bild som går att läsa.</source>
        <translation>The file is not a picture that can be read.</translation>
    </message>
    <message>
        <source>Inget har lagts till. Välj en bild i formatet JPEG eller PNG.</source>
        <translation>Nothing was added. Choose a JPEG or PNG picture.</translation>
    </message>
    <message>
        <source>Bilden är för stor.</source>
        <translation>The picture is too large.</translation>
    </message>
    <message>
        <source>Inget har lagts till. Ta bilden med lägre upplösning, eller beskär den.</source>
        <translation>Nothing was added. Take the picture at a lower resolution, or crop it.</translation>
    </message>
    <message>
        <source>Bilden är skadad.</source>
        <translation>The picture is damaged.</translation>
    </message>
    <message>
        <source>Inget har lagts till. Ta om bilden, eller välj en annan.</source>
        <translation>Nothing was added. Take the picture again, or choose another.</translation>
    </message>
    <message>
        <source>Nyckelfilen gick inte att använda.</source>
        <translation>The key file could not be used.</translation>
    </message>
    <message>
        <source>Den har lämnats orörd. Starta om programmet och försök igen.</source>
        <translation>It was left untouched. Restart the program and try again.</translation>
    </message>
    <message>
        <source>Nyckelfilen saknas.</source>
        <translation>The key file is missing.</translation>
    </message>
    <message>
        <source>Utan den kan databasen inte öppnas. Återställ vault.json från säkerhetskopian.</source>
        <translation>Without it the database cannot be opened. Restore vault.json from the backup.</translation>
    </message>
    <message>
        <source>Nyckelfilen får inte läsas.</source>
        <translation>The key file may not be read.</translation>
    </message>
    <message>
        <source>Den har lämnats orörd. Be den som sköter datorn om läsrätt till datamappen.</source>
        <translation>It was left untouched. Ask whoever looks after the computer for permission to read the data folder.</translation>
    </message>
    <message>
        <source>Nyckelfilen är skadad.</source>
        <translation>The key file is damaged.</translation>
    </message>
    <message>
        <source>Den har lämnats orörd. Återställ vault.json från säkerhetskopian.</source>
        <translation>It was left untouched. Restore vault.json from the backup.</translation>
    </message>
    <message>
        <source>Nyckelfilen är skriven av en nyare version av programmet.</source>
        <translation>The key file was written by a newer version of the program.</translation>
    </message>
    <message>
        <source>Den har lämnats orörd. Installera den nyare versionen.</source>
        <translation>It was left untouched. Install the newer version.</translation>
    </message>
    <message>
        <source>Nyckelfilen är inte gjord av det här programmet.</source>
        <translation>The key file was not made by this program.</translation>
    </message>
    <message>
        <source>Datorns minne räckte inte för att låsa upp.</source>
        <translation>The computer did not have enough memory to unlock.</translation>
    </message>
    <message>
        <source>Stäng andra program och försök igen. Allt sparat är kvar.</source>
        <translation>Close other programs and try again. Everything saved is kept.</translation>
    </message>
    <message>
        <source>Lösenfrasen stämmer inte.</source>
        <translation>The passphrase is not right.</translation>
    </message>
    <message>
        <source>Kontrollera stora och små bokstäver och försök igen.</source>
        <translation>Check capital and small letters and try again.</translation>
    </message>
    <message>
        <source>Lösenfrasen går inte att använda.</source>
        <translation>The passphrase cannot be used.</translation>
    </message>
    <message>
        <source>Den ska ha minst 8 tecken. Några vanliga ord efter varandra är bäst.</source>
        <translation>It must have at least 8 characters. A few common words in a row are best.</translation>
    </message>
    <message>
        <source>Kontot finns inte på den här datorn.</source>
        <translation>The account is not on this computer.</translation>
    </message>
    <message>
        <source>Välj ett annat konto.</source>
        <translation>Choose another account.</translation>
    </message>
    <message>
        <source>Kontot är spärrat.</source>
        <translation>The account is blocked.</translation>
    </message>
    <message>
        <source>Be centrumansvarig om ett nytt konto.</source>
        <translation>Ask the centre manager for a new account.</translation>
    </message>
    <message>
        <source>Kontot kunde inte ändras.</source>
        <translation>The account could not be changed.</translation>
    </message>
    <message>
        <source>Det måste ha ett namn, och minst ett konto måste finnas kvar.</source>
        <translation>It must have a name, and at least one account must remain.</translation>
    </message>
    <message>
        <source>Datorn svarade inte som väntat.</source>
        <translation>The computer did not answer as expected.</translation>
    </message>
    <message>
        <source>Allt sparat är kvar. Starta om programmet och försök igen.</source>
        <translation>Everything saved is kept. Restart the program and try again.</translation>
    </message>
    <message>
        <source>Programmet är redan öppet.</source>
        <translation>The program is already open.</translation>
    </message>
    <message>
        <source>Gå till det fönster som redan finns. Inget har ändrats.</source>
        <translation>Go to the window that is already there. Nothing was changed.</translation>
    </message>
    <message>
        <source>Inställningarna kunde inte sparas.</source>
        <translation>The settings could not be saved.</translation>
    </message>
    <message>
        <source>De gäller tills programmet stängs. Filen i datamappen har lämnats orörd.</source>
        <translation>They apply until the program is closed. The file in the data folder was left untouched.</translation>
    </message>
    <message>
        <source>Datorns klocka går mer än ett dygn före det senaste som sparats.</source>
        <translation>The computer’s clock is more than a day ahead of the latest that was saved.</translation>
    </message>
    <message>
        <source>Allt sparas som vanligt. Stämmer klockan?</source>
        <translation>Everything is saved as usual. Is the clock right?</translation>
    </message>
    <message>
        <source>Datorns klocka går efter det senaste som sparats.</source>
        <translation>The computer’s clock is behind the latest that was saved.</translation>
    </message>
    <message>
        <source>Inställningarna gick inte att läsa.</source>
        <translation>The settings could not be read.</translation>
    </message>
    <message>
        <source>Den gamla filen är kvar bredvid. Programmet använder sina grundvärden.</source>
        <translation>The old file is kept beside it. The program uses its defaults.</translation>
    </message>
    <message>
        <source>En del av inställningarna gick inte att läsa.</source>
        <translation>Some of the settings could not be read.</translation>
    </message>
    <message>
        <source>Den gamla filen är kvar bredvid. Resten gäller som förut.</source>
        <translation>The old file is kept beside it. The rest applies as before.</translation>
    </message>
    <message>
        <source>Inställningarna får inte läsas.</source>
        <translation>The settings may not be read.</translation>
    </message>
    <message>
        <source>Filen har lämnats orörd. Programmet använder sina grundvärden.</source>
        <translation>The file was left untouched. The program uses its defaults.</translation>
    </message>
    <message>
        <source>Checklistan {file} kan inte användas.</source>
        <translation>The checklist {file} cannot be used.</translation>
    </message>
    <message>
        <source>Fel vid {where}: {problem}. De andra checklistorna går att använda som vanligt.</source>
        <translation>Fault at {where}: {problem}. The other checklists can be used as usual.</translation>
    </message>
    <message>
        <source>Databasen är äldre än när den senast användes här.</source>
        <translation>The database is older than when it was last used here.</translation>
    </message>
    <message>
        <source>Det som skrevs efter säkerhetskopian finns inte i den. Hör dig för om ingen har återställt den.</source>
        <translation>What was written after the backup is not in it. Ask around if nobody has restored it.</translation>
    </message>
    <message>
        <source>Alla checklistor gick inte att läsa.</source>
        <translation>Some checklists could not be read.</translation>
    </message>
    <message>
        <source>De övriga går att använda som vanligt. Fel finns i: {files}.</source>
        <translation>The others can be used as usual. There are faults in: {files}.</translation>
    </message>
    <message>
        <source>planerad</source>
        <translation>planned</translation>
    </message>
    <message>
        <source>pågående</source>
        <translation>in progress</translation>
    </message>
    <message>
        <source>klar för underskrift</source>
        <translation>ready to sign</translation>
    </message>
    <message>
        <source>underskriven och låst</source>
        <translation>signed and locked</translation>
    </message>
    <message>
        <source>avbruten</source>
        <translation>interrupted</translation>
    </message>
    <message>
        <source>inställd</source>
        <translation>cancelled</translation>
    </message>
    <message>
        <source>Motivering saknas.</source>
        <translation>A reason is missing.</translation>
    </message>
    <message>
        <source>Skriv några ord om varför. Inget annat har ändrats.</source>
        <translation>Write a few words about why. Nothing else was changed.</translation>
    </message>
    <message>
        <source>Kriteriet finns inte i checklistan.</source>
        <translation>The criterion is not in the checklist.</translation>
    </message>
    <message>
        <source>Bedömningen sparades inte. Öppna valideringen på nytt och försök igen.</source>
        <translation>The mark was not saved. Open the validation again and retry.</translation>
    </message>
    <message>
        <source>Kompetensområdet finns inte i checklistan.</source>
        <translation>The area is not in the checklist.</translation>
    </message>
    <message>
        <source>Inget har ändrats. Öppna valideringen på nytt och försök igen.</source>
        <translation>Nothing was changed. Open the validation again and retry.</translation>
    </message>
    <message>
        <source>Ditt konto får inte göra det här.</source>
        <translation>Your account may not do this.</translation>
    </message>
    <message>
        <source>Inget har ändrats. Be centrumansvarig göra det, eller logga in som en.</source>
        <translation>Nothing has changed. Ask the centre manager to do it, or log in as one.</translation>
    </message>
    <message>
        <source>Kriteriet är säkerhetskritiskt.</source>
        <translation>The criterion is critical to safety.</translation>
    </message>
    <message>
        <source>Bara centrumansvarig får sätta det som ej tillämpligt. Bedömningen är oförändrad.</source>
        <translation>Only the centre manager may set it as not applicable. The mark is unchanged.</translation>
    </message>
    <message>
        <source>Checklistan tillåter inte ej tillämpligt här.</source>
        <translation>The checklist does not allow not applicable here.</translation>
    </message>
    <message>
        <source>Välj ej prövat om kriteriet inte kunde prövas. Inget har ändrats.</source>
        <translation>Choose not tested if the criterion could not be tested. Nothing was changed.</translation>
    </message>
    <message>
        <source>Bedömningen har redan ändrats.</source>
        <translation>The mark has already been changed.</translation>
    </message>
    <message>
        <source>Den senaste bedömningen gäller och finns kvar. Se historiken.</source>
        <translation>The latest mark is in force and kept. See the history.</translation>
    </message>
    <message>
        <source>Konflikten är redan avgjord.</source>
        <translation>The conflict is already settled.</translation>
    </message>
    <message>
        <source>Alla bedömningar finns kvar i historiken.</source>
        <translation>All marks are kept in the history.</translation>
    </message>
    <message>
        <source>Kriteriet har redan {most} bilder.</source>
        <translation>The criterion already has {most} pictures.</translation>
    </message>
    <message>
        <source>Ta bort en bild innan du lägger till en ny. De som finns är sparade.</source>
        <translation>Remove a picture before you add a new one. Those already there are saved.</translation>
    </message>
    <message>
        <source>Ange hur många poäng provet kan ge.</source>
        <translation>State how many points the test can give.</translation>
    </message>
    <message>
        <source>Talet ska vara mellan 1 och 100 000. Resultatet sparades inte.</source>
        <translation>The number must be between 1 and 100,000. The result was not saved.</translation>
    </message>
    <message>
        <source>Poängen ska vara mellan 0 och {most}.</source>
        <translation>The points must be between 0 and {most}.</translation>
    </message>
    <message>
        <source>Resultatet sparades inte. Rätta poängen.</source>
        <translation>The result was not saved. Correct the points.</translation>
    </message>
    <message>
        <source>Skriv varför du bedömer annorlunda än reglerna. Utfallet är oförändrat.</source>
        <translation>Write why you decide otherwise than the rules. The outcome is unchanged.</translation>
    </message>
    <message>
        <source>Åtgärden är tom.</source>
        <translation>The measure is empty.</translation>
    </message>
    <message>
        <source>Skriv vad som ska göras. Planen är oförändrad.</source>
        <translation>Write what is to be done. The plan is unchanged.</translation>
    </message>
    <message>
        <source>Valideringen finns inte här.</source>
        <translation>The validation is not here.</translation>
    </message>
    <message>
        <source>Den kan ha raderats. Gå till listan över valideringar.</source>
        <translation>It may have been erased. Go to the list of validations.</translation>
    </message>
    <message>
        <source>Valideringen är redan planerad.</source>
        <translation>The validation is already planned.</translation>
    </message>
    <message>
        <source>Öppna den från listan över valideringar.</source>
        <translation>Open it from the list of validations.</translation>
    </message>
    <message>
        <source>Valideringen är {status}.</source>
        <translation>The validation is {status}.</translation>
    </message>
    <message>
        <source>Den går inte att ändra nu. Allt som var gjort finns kvar.</source>
        <translation>It cannot be changed now. Everything done is kept.</translation>
    </message>
    <message>
        <source>Checklistan finns inte på den här datorn.</source>
        <translation>The checklist is not on this computer.</translation>
    </message>
    <message>
        <source>Valideringen är orörd. Hämta checklistan {digest} och försök igen.</source>
        <translation>The validation is untouched. Fetch the checklist {digest} and try again.</translation>
    </message>
    <message>
        <source>Det finns inget att återuppta.</source>
        <translation>There is nothing to resume.</translation>
    </message>
    <message>
        <source>Valideringen är {status}. Inget har ändrats.</source>
        <translation>The validation is {status}. Nothing was changed.</translation>
    </message>
    <message>
        <source>Valideringen har bedömningar och kan inte ställas in.</source>
        <translation>The validation has marks and cannot be cancelled.</translation>
    </message>
    <message>
        <source>Avbryt den i stället: det som är gjort finns kvar och kan intygas.</source>
        <translation>Interrupt it instead: what is done is kept and can be certified.</translation>
    </message>
    <message>
        <source>Valideringen hör redan till den personen.</source>
        <translation>The validation already belongs to that person.</translation>
    </message>
    <message>
        <source>Välj en annan validand. Inget har ändrats.</source>
        <translation>Choose another candidate. Nothing was changed.</translation>
    </message>
    <message>
        <source>Valideringen är underskriven.</source>
        <translation>The validation is signed.</translation>
    </message>
    <message>
        <source>Den måste öppnas igen innan den kan flyttas. Inget har ändrats.</source>
        <translation>It must be reopened before it can be moved. Nothing was changed.</translation>
    </message>
    <message>
        <source>Det saknas något före underskriften.</source>
        <translation>Something is missing before signing.</translation>
    </message>
    <message>
        <source>Antal punkter kvar: {gaps}. Listan visar var. Allt du gjort är sparat.</source>
        <translation>Points left: {gaps}. The list shows where. Everything you have done is saved.</translation>
    </message>
    <message>
        <source>Valideringen är inte klar för underskrift.</source>
        <translation>The validation is not ready to sign.</translation>
    </message>
    <message>
        <source>Den är {status}. Gör klart den först. Allt som är gjort är sparat.</source>
        <translation>It is {status}. Finish it first. Everything done is saved.</translation>
    </message>
    <message>
        <source>Namnet under underskriften saknas.</source>
        <translation>The name below the signature is missing.</translation>
    </message>
    <message>
        <source>Skriv namnförtydligandet och signera igen.</source>
        <translation>Write the name in full and sign again.</translation>
    </message>
    <message>
        <source>Underskriften är tom.</source>
        <translation>The signature is empty.</translation>
    </message>
    <message>
        <source>Skriv namnet i rutan med finger, penna eller mus.</source>
        <translation>Write the name in the box with a finger, pen or mouse.</translation>
    </message>
    <message>
        <source>Bara validanden kan avstå från att skriva under.</source>
        <translation>Only the candidate may decline to sign.</translation>
    </message>
    <message>
        <source>Inget har ändrats.</source>
        <translation>Nothing was changed.</translation>
    </message>
    <message>
        <source>Två olika bedömare ska skriva under.</source>
        <translation>Two different assessors must sign.</translation>
    </message>
    <message>
        <source>Logga in som den andra bedömaren. Den första underskriften finns kvar.</source>
        <translation>Log in as the second assessor. The first signature is kept.</translation>
    </message>
    <message>
        <source>Valideringen är inte underskriven.</source>
        <translation>The validation is not signed.</translation>
    </message>
    <message>
        <source>Den är {status} och behöver inte öppnas igen.</source>
        <translation>It is {status} and does not need reopening.</translation>
    </message>
    <message>
        <source>Bara centrumansvarig får öppna en underskriven validering.</source>
        <translation>Only the centre manager may reopen a signed validation.</translation>
    </message>
    <message>
        <source>Den är oförändrad och låst. Be centrumansvarig logga in.</source>
        <translation>It is unchanged and locked. Ask the centre manager to log in.</translation>
    </message>
    <message>
        <source>Validanden finns inte här.</source>
        <translation>The candidate is not here.</translation>
    </message>
    <message>
        <source>Personen kan ha raderats. Gå till listan över validander.</source>
        <translation>The person may have been erased. Go to the list of candidates.</translation>
    </message>
    <message>
        <source>Personens uppgifter är raderade.</source>
        <translation>The person’s details have been erased.</translation>
    </message>
    <message>
        <source>De kan inte ändras eller hämtas tillbaka. Registrera personen på nytt.</source>
        <translation>They cannot be changed or brought back. Register the person again.</translation>
    </message>
    <message>
        <source>Namnet saknas.</source>
        <translation>The name is missing.</translation>
    </message>
    <message>
        <source>Skriv minst ett förnamn eller efternamn. Formuläret är kvar som du lämnade det.</source>
        <translation>Enter at least a first name or surname. The form is as you left it.</translation>
    </message>
    <message>
        <source>Skriv varför numret ser ut som det gör.</source>
        <translation>Say why the number looks as it does.</translation>
    </message>
    <message>
        <source>Ett nummer som inte går att kontrollera får sparas med en kort förklaring.</source>
        <translation>A number that cannot be checked may be saved with a short explanation.</translation>
    </message>
    <message>
        <source>Någon har redan det här numret.</source>
        <translation>Somebody already has this number.</translation>
    </message>
    <message>
        <source>Öppna den som finns, eller skriv varför det ska finnas två.</source>
        <translation>Open the one that exists, or write why there shall be two.</translation>
    </message>
    <message>
        <source>Det är samma post.</source>
        <translation>It is the same record.</translation>
    </message>
    <message>
        <source>Välj en annan post att slå ihop med. Inget har ändrats.</source>
        <translation>Choose another record to join with. Nothing has changed.</translation>
    </message>
    <message>
        <source>Posterna är redan ihopslagna.</source>
        <translation>The records are joined already.</translation>
    </message>
    <message>
        <source>De visas som en person. Inget har ändrats.</source>
        <translation>They are shown as one person. Nothing has changed.</translation>
    </message>
    <message>
        <source>Skälet saknas.</source>
        <translation>The reason is missing.</translation>
    </message>
    <message>
        <source>Skriv varför posterna slås ihop eller delas. Inget har ändrats.</source>
        <translation>Write why the records are joined or parted. Nothing has changed.</translation>
    </message>
    <message>
        <source>Födelsedatumet går inte att läsa.</source>
        <translation>The date of birth cannot be read.</translation>
    </message>
    <message>
        <source>Skriv år, månad och dag, till exempel 1987-03-14. Inget har sparats.</source>
        <translation>Write year, month and day, for example 1987-03-14. Nothing was saved.</translation>
    </message>
    <message>
        <source>Testcentrets namn saknas.</source>
        <translation>The test centre’s name is missing.</translation>
    </message>
    <message>
        <source>Skriv namnet så som det ska stå på dokumenten.</source>
        <translation>Write the name as it should appear on documents.</translation>
    </message>
    <message>
        <source>Koden går inte att använda.</source>
        <translation>The code cannot be used.</translation>
    </message>
    <message>
        <source>Den ska ha två till sex tecken, bara A–Z och siffror, till exempel VIM.</source>
        <translation>It must have two to six characters, only A–Z and digits, for example VIM.</translation>
    </message>
    <message>
        <source>Ditt namn saknas.</source>
        <translation>Your name is missing.</translation>
    </message>
    <message>
        <source>Frasen är tom.</source>
        <translation>The phrase is empty.</translation>
    </message>
    <message>
        <source>Skriv det du ofta motiverar med. Inget har sparats.</source>
        <translation>Write a reason you often give. Nothing was saved.</translation>
    </message>
    <message>
        <source>Det gick inte.</source>
        <translation>That did not work.</translation>
    </message>
    <message>
        <source>Inget har ändrats. Försök igen; orsaken kallas {code}.</source>
        <translation>Nothing was changed. Try again; the cause is called {code}.</translation>
    </message>
    <message>
        <source>Dokument utfärdas efter underskrift eller avbrott.</source>
        <translation>Documents are issued after signing or interruption.</translation>
    </message>
    <message>
        <source>Valideringen är {status}. Ett utkast kan visas redan nu.</source>
        <translation>The validation is {status}. A draft can be shown already.</translation>
    </message>
    <message>
        <source>Alla områden är inte uppfyllda.</source>
        <translation>Not all areas are met.</translation>
    </message>
    <message>
        <source>Utfärda ett valideringsintyg: det visar vad som är uppfyllt.</source>
        <translation>Issue a statement: it shows what is met.</translation>
    </message>
    <message>
        <source>Dokumentet finns inte här.</source>
        <translation>The document is not here.</translation>
    </message>
    <message>
        <source>Det kan ha raderats. Gå till listan över dokument.</source>
        <translation>It may have been erased. Go to the list of documents.</translation>
    </message>
    <message>
        <source>Filen till dokument {number} finns inte längre.</source>
        <translation>The file of document {number} is no longer there.</translation>
    </message>
    <message>
        <source>Uppgiften om att det utfärdats är kvar. Utfärda ett nytt dokument vid behov.</source>
        <translation>The record that it was issued is kept. Issue a new document if needed.</translation>
    </message>
</context>
<context>
    <name>MoveSheet</name>
    <message>
        <source>Rätt validand</source>
        <translation>Right candidate</translation>
    </message>
    <message>
        <source>Skäl</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Skriv hur det blev fel person.</source>
        <translation>Write how it came to be the wrong person.</translation>
    </message>
    <message>
        <source>Flytta valideringen</source>
        <translation>Move the validation</translation>
    </message>
    <message>
        <source>Hela valideringen, med bedömningar, anteckningar och bilder, flyttas från {name} till den du väljer. Flytten och skälet syns i historiken.</source>
        <translation>The whole validation, with marks, notes and pictures, moves from {name} to the person you choose. The move and the reason are shown in the history.</translation>
    </message>
    <message>
        <source>Flytta till rätt validand</source>
        <translation>Move to the right candidate</translation>
    </message>
    <message>
        <source>Valideringen tillhör redan den personen. Välj en annan.</source>
        <translation>The validation already belongs to that person. Choose another.</translation>
    </message>
    <message>
        <source>Skriv ett skäl.</source>
        <translation>Write a reason.</translation>
    </message>
    <message>
        <source>Det gick inte. Inget är ändrat.</source>
        <translation>That did not work. Nothing was changed.</translation>
    </message>
    <message>
        <source>Välj vem valideringen tillhör.</source>
        <translation>Choose whose validation it is.</translation>
    </message>
</context>
<context>
    <name>NavigationRail</name>
    <message>
        <source>Rum</source>
        <translation>Rooms</translation>
    </message>
</context>
<context>
    <name>NumberField</name>
    <message>
        <source>Visa hela numret</source>
        <translation>Show the whole number</translation>
    </message>
    <message>
        <source>Dölj numret</source>
        <translation>Hide the number</translation>
    </message>
</context>
<context>
    <name>OutcomeRow</name>
    <message>
        <source>Ändrat av bedömaren. Enligt reglerna: {outcome}</source>
        <translation>Changed by the assessor. By the rules: {outcome}</translation>
    </message>
</context>
<context>
    <name>OverrideSheet</name>
    <message>
        <source>Låt reglerna gälla</source>
        <translation>Let the rules decide</translation>
    </message>
    <message>
        <source>Ändra utfallet</source>
        <translation>Change the outcome</translation>
    </message>
    <message>
        <source>Bedömarens utfall</source>
        <translation>The assessor’s outcome</translation>
    </message>
    <message>
        <source>Din bedömning</source>
        <translation>Your assessment</translation>
    </message>
    <message>
        <source>Motivering</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Står i rapporten. Både reglernas utfall och ditt sparas.</source>
        <translation>Appears in the report. Both the rules’ outcome and yours are saved.</translation>
    </message>
    <message>
        <source>Enligt reglerna: {outcome}</source>
        <translation>By the rules: {outcome}</translation>
    </message>
    <message>
        <source>{share} av vikten är visad, {least} krävs.</source>
        <translation>{share} of the weight is shown, {least} is required.</translation>
    </message>
    <message>
        <source>Det kritiska kriteriet {detail} är inte visat.</source>
        <translation>The critical criterion {detail} is not shown.</translation>
    </message>
    <message>
        <source>Det kritiska kriteriet {detail} är inte prövat.</source>
        <translation>The critical criterion {detail} is not tested.</translation>
    </message>
    <message>
        <source>Kunskapstestet når inte kravet.</source>
        <translation>The knowledge test is below the requirement.</translation>
    </message>
    <message>
        <source>Kunskapstestet saknas.</source>
        <translation>The knowledge test is missing.</translation>
    </message>
    <message>
        <source>{detail} kriterier är inte prövade.</source>
        <translation>{detail} criteria are not tested.</translation>
    </message>
    <message>
        <source>Inget kriterium är tillämpligt.</source>
        <translation>No criterion is applicable.</translation>
    </message>
    <message>
        <source>Välj ett utfall ovan.</source>
        <translation>Choose an outcome above.</translation>
    </message>
    <message>
        <source>Skriv varför du bedömer annorlunda än reglerna.</source>
        <translation>Write why you decide otherwise than the rules.</translation>
    </message>
</context>
<context>
    <name>PaperView</name>
    <message>
        <source>Spara som PDF</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>Tillbaka</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>PartSheet</name>
    <message>
        <source>Dela igen</source>
        <translation>Part again</translation>
    </message>
    <message>
        <source>Varför ska de delas?</source>
        <translation>Why are they to be parted?</translation>
    </message>
    <message>
        <source>Det var två olika personer</source>
        <translation>They were two different people</translation>
    </message>
    <message>
        <source>Fel post valdes</source>
        <translation>The wrong record was chosen</translation>
    </message>
    <message>
        <source>Tillbaka</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>{one} och {other}</source>
        <translation>{one} and {other}</translation>
    </message>
    <message>
        <source>Båda visas åter var för sig, med sina egna uppgifter, valideringar och dokument, precis som innan de slogs ihop. Det som ändrats under tiden finns kvar i den post där det hör hemma.</source>
        <translation>Both are shown separately again, with their own details, validations and documents, just as before they were joined. What was changed meanwhile stays in the record where it belongs.</translation>
    </message>
    <message>
        <source>Skriv ett skäl, så kan posterna delas.</source>
        <translation>Write a reason, and the records can be parted.</translation>
    </message>
    <message>
        <source>Det gick inte. Inget är ändrat.</source>
        <translation>It did not work. Nothing has changed.</translation>
    </message>
</context>
<context>
    <name>PassphraseField</name>
    <message>
        <source>Visa lösenfrasen</source>
        <translation>Show the passphrase</translation>
    </message>
    <message>
        <source>Caps Lock verkar vara på</source>
        <translation>Caps Lock seems to be on</translation>
    </message>
    <message>
        <source>Dölj lösenfrasen</source>
        <translation>Hide the passphrase</translation>
    </message>
</context>
<context>
    <name>PdfPreview</name>
    <message>
        <source>Inget dokument valt</source>
        <translation>No document chosen</translation>
    </message>
    <message>
        <source>Välj ett dokument, så visas det här innan du skriver ut.</source>
        <translation>Choose a document and it is shown here before you print.</translation>
    </message>
    <message>
        <source>Mindre</source>
        <translation>Smaller</translation>
    </message>
    <message>
        <source>Större</source>
        <translation>Larger</translation>
    </message>
    <message>
        <source>Hela bredden</source>
        <translation>Full width</translation>
    </message>
    <message>
        <source>Dokumentets sidor</source>
        <translation>Pages of the document</translation>
    </message>
    <message>
        <source>Sida {number} av {count}</source>
        <translation>Page {number} of {count}</translation>
    </message>
    <message>
        <source>1 sida</source>
        <translation>1 page</translation>
    </message>
    <message>
        <source>{count} sidor</source>
        <translation>{count} pages</translation>
    </message>
</context>
<context>
    <name>PhrasesCard</name>
    <message>
        <source>Egna fraser</source>
        <translation>Own phrases</translation>
    </message>
    <message>
        <source>Välj dem med ett tryck när en bedömning ska motiveras.</source>
        <translation>Choose them with one press when a mark needs a reason.</translation>
    </message>
    <message>
        <source>Till exempel: behövde hjälp med nonien</source>
        <translation>For example: needed help with the vernier</translation>
    </message>
    <message>
        <source>Ny fras</source>
        <translation>New phrase</translation>
    </message>
    <message>
        <source>Lägg till</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Ta bort frasen {phrase}</source>
        <translation>Remove the phrase {phrase}</translation>
    </message>
</context>
<context>
    <name>PictureSheet</name>
    <message>
        <source>Ta bort bilden</source>
        <translation>Remove the picture</translation>
    </message>
    <message>
        <source>Bild på {criterion}</source>
        <translation>Picture of {criterion}</translation>
    </message>
    <message>
        <source>Bilden finns inte längre.</source>
        <translation>The picture is no longer there.</translation>
    </message>
</context>
<context>
    <name>PlanSheet</name>
    <message>
        <source>Ny validering</source>
        <translation>New validation</translation>
    </message>
    <message>
        <source>Validand</source>
        <translation>Candidate</translation>
    </message>
    <message>
        <source>Checklista</source>
        <translation>Checklist</translation>
    </message>
    <message>
        <source>Bedömare: {name}</source>
        <translation>Assessor: {name}</translation>
    </message>
    <message>
        <source>Planera</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Planera och börja</source>
        <translation>Plan and start</translation>
    </message>
    <message>
        <source>Det finns ingen checklista att planera med.</source>
        <translation>There is no checklist to plan with.</translation>
    </message>
    <message>
        <source>{areas} områden · {criteria} kriterier</source>
        <translation>{areas} areas · {criteria} criteria</translation>
    </message>
    <message>
        <source>{about} · exempelchecklista</source>
        <translation>{about} · example checklist</translation>
    </message>
    <message>
        <source>Välj vem som ska valideras.</source>
        <translation>Choose who is to be validated.</translation>
    </message>
    <message>
        <source>Välj en checklista.</source>
        <translation>Choose a checklist.</translation>
    </message>
</context>
<context>
    <name>PracticeStep</name>
    <message>
        <source>Välj bilder till {code}</source>
        <translation>Choose pictures for {code}</translation>
    </message>
    <message>
        <source>Bilder (*.jpg *.jpeg *.png *.webp *.bmp *.gif *.tif *.tiff)</source>
        <translation>Pictures (*.jpg *.jpeg *.png *.webp *.bmp *.gif *.tif *.tiff)</translation>
    </message>
    <message>
        <source>Urklipp innehåller ingen bild.</source>
        <translation>The clipboard holds no picture.</translation>
    </message>
</context>
<context>
    <name>PreparationStep</name>
    <message>
        <source>Fortsätt till självskattning</source>
        <translation>Continue to self-rating</translation>
    </message>
    <message>
        <source>Identitet</source>
        <translation>Identity</translation>
    </message>
    <message>
        <source>Id-kort</source>
        <translation>Identity card</translation>
    </message>
    <message>
        <source>Pass</source>
        <translation>Passport</translation>
    </message>
    <message>
        <source>Körkort</source>
        <translation>Driving licence</translation>
    </message>
    <message>
        <source>Intygad av annan</source>
        <translation>Vouched for</translation>
    </message>
    <message>
        <source>En person som visar egen legitimation går i god för validanden</source>
        <translation>Someone showing their own identification vouches for the candidate</translation>
    </message>
    <message>
        <source>Ej kontrollerad</source>
        <translation>Not checked</translation>
    </message>
    <message>
        <source>Måste göras före underskriften</source>
        <translation>Must be done before signing</translation>
    </message>
    <message>
        <source>Hur identiteten kontrollerades</source>
        <translation>How identity was checked</translation>
    </message>
    <message>
        <source>Jäv</source>
        <translation>Conflict of interest</translation>
    </message>
    <message>
        <source>Jag har ingen relation till validanden som kan ge jäv</source>
        <translation>I have no relation to the candidate that could be a conflict of interest</translation>
    </message>
    <message>
        <source>Jag har en relation till validanden</source>
        <translation>I have a relation to the candidate</translation>
    </message>
    <message>
        <source>Till exempel egen elev, kollega, släkting eller nära vän</source>
        <translation>For example a pupil of mine, colleague, relative or close friend</translation>
    </message>
    <message>
        <source>Bedömarens jävsdeklaration</source>
        <translation>The assessor’s conflict of interest declaration</translation>
    </message>
    <message>
        <source>Vilken relation, och hur ni hanterar den</source>
        <translation>Which relation, and how you handle it</translation>
    </message>
    <message>
        <source>Validanden har fått veta</source>
        <translation>The candidate has been told</translation>
    </message>
    <message>
        <source>Varför valideringen görs</source>
        <translation>Why the validation is done</translation>
    </message>
    <message>
        <source>Hur den går till och ungefär hur lång tid den tar</source>
        <translation>How it is done and roughly how long it takes</translation>
    </message>
    <message>
        <source>Hur resultatet används och vem som får se det</source>
        <translation>How the result is used and who may see it</translation>
    </message>
    <message>
        <source>När beskedet kommer</source>
        <translation>When the result comes</translation>
    </message>
    <message>
        <source>Behov</source>
        <translation>Needs</translation>
    </message>
    <message>
        <source>Tolk</source>
        <translation>Interpreter</translation>
    </message>
    <message>
        <source>Mer tid</source>
        <translation>More time</translation>
    </message>
    <message>
        <source>Anpassningar och hjälpmedel</source>
        <translation>Adjustments and aids</translation>
    </message>
    <message>
        <source>Skriv inga diagnoser, bara vad som behövs i dag.</source>
        <translation>Write no diagnoses, only what is needed today.</translation>
    </message>
    <message>
        <source>identitet</source>
        <translation>identity</translation>
    </message>
    <message>
        <source>information</source>
        <translation>information</translation>
    </message>
    <message>
        <source>jäv</source>
        <translation>conflict of interest</translation>
    </message>
    <message>
        <source>Kvar: {parts}</source>
        <translation>Left: {parts}</translation>
    </message>
    <message>
        <source>Förberedelsen är klar.</source>
        <translation>The preparation is done.</translation>
    </message>
</context>
<context>
    <name>ProgressBar</name>
    <message>
        <source>{value} av {total}</source>
        <translation>{value} of {total}</translation>
    </message>
</context>
<context>
    <name>ProgressRing</name>
    <message>
        <source>{value} av {total}</source>
        <translation>{value} of {total}</translation>
    </message>
</context>
<context>
    <name>ReadingPanel</name>
    <message>
        <source>Varför sparas det så här?</source>
        <translation>Why is it saved like this?</translation>
    </message>
    <message>
        <source>Skälet sparas med uppgifterna, så att den som granskar förstår.</source>
        <translation>The reason is saved with the details, so that a reviewer understands.</translation>
    </message>
    <message>
        <source>Har ännu inget svenskt nummer</source>
        <translation>Has no Swedish number yet</translation>
    </message>
    <message>
        <source>Visas inte upp i dag</source>
        <translation>Not presented today</translation>
    </message>
    <message>
        <source>Väntar på personnummer</source>
        <translation>Waiting for an identity number</translation>
    </message>
    <message>
        <source>Kontrollerat mot id-handling</source>
        <translation>Checked against an identity document</translation>
    </message>
    <message>
        <source>född {day} · visas som {masked}</source>
        <translation>born {day} · shown as {masked}</translation>
    </message>
    <message>
        <source>Personnummer</source>
        <translation>Personal identity number</translation>
    </message>
    <message>
        <source>Samordningsnummer</source>
        <translation>Coordination number</translation>
    </message>
    <message>
        <source>Tillfälligt nummer</source>
        <translation>Temporary number</translation>
    </message>
    <message>
        <source>Inget nummer</source>
        <translation>No number</translation>
    </message>
    <message>
        <source>Går inte att läsa</source>
        <translation>Cannot be read</translation>
    </message>
    <message>
        <source>Sista siffran stämmer inte. Kontrollera mot id-handlingen.</source>
        <translation>The last digit does not fit. Check against the identity document.</translation>
    </message>
    <message>
        <source>Födelsenumret är 000, det brukar inte delas ut.</source>
        <translation>The birth number is 000, which is not normally issued.</translation>
    </message>
    <message>
        <source>Ett tillfälligt nummer byts senare mot ett riktigt.</source>
        <translation>A temporary number is later replaced by a real one.</translation>
    </message>
    <message>
        <source>Utan nummer är det svårare att skilja personer åt.</source>
        <translation>Without a number it is harder to tell people apart.</translation>
    </message>
    <message>
        <source>Det liknar inte ett personnummer eller samordningsnummer. Det sparas som du skrev det.</source>
        <translation>This does not look like a personal identity or coordination number. It is saved as you wrote it.</translation>
    </message>
    <message>
        <source>De första siffrorna är inget datum. Det sparas som du skrev det.</source>
        <translation>The first digits are not a date. It is saved as you wrote it.</translation>
    </message>
    <message>
        <source>Födelsedatumet ligger i framtiden.</source>
        <translation>The date of birth is in the future.</translation>
    </message>
    <message>
        <source>Seklet är osäkert. Skriv gärna alla tolv siffrorna.</source>
        <translation>The century is uncertain. Please enter all twelve digits.</translation>
    </message>
</context>
<context>
    <name>ReasonField</name>
    <message>
        <source>Varför? Skriv vad du såg.</source>
        <translation>Why? Write what you saw.</translation>
    </message>
    <message>
        <source>Fraser</source>
        <translation>Phrases</translation>
    </message>
    <message>
        <source>Inte sparat än. Texten är kvar här.</source>
        <translation>Not saved yet. The text is still here.</translation>
    </message>
    <message>
        <source>Inga fraser än</source>
        <translation>No phrases yet</translation>
    </message>
    <message>
        <source>Spara texten som fras</source>
        <translation>Save the text as a phrase</translation>
    </message>
    <message>
        <source>Skälet sparas och går att läsa efteråt. Skriv inga personnummer.</source>
        <translation>The reason is kept and can be read afterwards. Do not write personal numbers.</translation>
    </message>
</context>
<context>
    <name>ReasonSheet</name>
    <message>
        <source>Skäl</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Skälet sparas och går att läsa efteråt.</source>
        <translation>The reason is saved and can be read afterwards.</translation>
    </message>
    <message>
        <source>Avbryt valideringen</source>
        <translation>Interrupt the validation</translation>
    </message>
    <message>
        <source>Ställ in valideringen</source>
        <translation>Cancel the validation</translation>
    </message>
    <message>
        <source>Öppna igen</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>Skriv ett skäl.</source>
        <translation>Write a reason.</translation>
    </message>
    <message>
        <source>Det finns redan bedömningar. Avbryt valideringen i stället.</source>
        <translation>There are already marks. Interrupt the validation instead.</translation>
    </message>
    <message>
        <source>Det gick inte. Inget är ändrat.</source>
        <translation>That did not work. Nothing was changed.</translation>
    </message>
    <message>
        <source>Avbryt validering</source>
        <translation>Interrupt validation</translation>
    </message>
    <message>
        <source>Ställ in validering</source>
        <translation>Cancel validation</translation>
    </message>
    <message>
        <source>Valideringen blir inte av och kan inte återupptas. Inga bedömningar är gjorda, så inget resultat går förlorat. Planeringen och skälet finns kvar i historiken.</source>
        <translation>The validation will not take place and cannot be resumed. No marks have been made, so no result is lost. The plan and the reason stay in the history.</translation>
    </message>
    <message>
        <source>Underskrifterna tas bort och valideringen måste signeras på nytt. Bedömningar, tidigare underskrifter och utfärdade dokument finns kvar i historiken.</source>
        <translation>The signatures are removed and the validation must be signed again. Marks, earlier signatures and issued documents stay in the history.</translation>
    </message>
    <message>
        <source>Valideringen slutar här. Det som är ifyllt finns kvar, och du kan återuppta den senare.</source>
        <translation>The validation stops here. What is filled in is kept, and you can resume it later.</translation>
    </message>
    <message>
        <source>Valideringen slutar här. Det som är bedömt ({rated}) finns kvar och kan skrivas ut som valideringsintyg. Du kan återuppta den senare.</source>
        <translation>The validation stops here. What is marked ({rated}) is kept and can be printed as a statement. You can resume it later.</translation>
    </message>
    <message>
        <source>Anledning</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Öppna valideringen igen</source>
        <translation>Reopen the validation</translation>
    </message>
    <message>
        <source>Valideringen avslutas i förtid. Allt som är gjort finns kvar och kan skrivas ut som ett utlåtande. Du kan fortsätta senare.</source>
        <translation>The validation ends early. Everything done is kept and can be printed as a statement. You can continue later.</translation>
    </message>
    <message>
        <source>Valideringen ställs in. Inget är bedömt än, så inget går förlorat. Den kan inte öppnas igen.</source>
        <translation>The validation is cancelled. Nothing is marked yet, so nothing is lost. It cannot be reopened.</translation>
    </message>
    <message>
        <source>Underskrifterna upphör att gälla och valideringen kan ändras. Dokument som redan är utfärdade finns kvar. Anledningen sparas i historiken.</source>
        <translation>The signatures cease to apply and the validation can be changed. Documents already issued are kept. The reason is saved in the history.</translation>
    </message>
    <message>
        <source>Skriv en anledning först.</source>
        <translation>Write a reason first.</translation>
    </message>
</context>
<context>
    <name>ReopenSheet</name>
    <message>
        <source>Öppna valideringen igen</source>
        <translation>Reopen the validation</translation>
    </message>
    <message>
        <source>Underskrifterna upphör att gälla och måste göras om. Bedömningar, bilder och utfärdade dokument finns kvar, och det syns att valideringen har öppnats igen.</source>
        <translation>The signatures cease to apply and must be made again. Marks, pictures and issued documents are kept, and it is shown that the validation was reopened.</translation>
    </message>
    <message>
        <source>Varför öppnas den igen?</source>
        <translation>Why is it reopened?</translation>
    </message>
    <message>
        <source>Låt den vara låst</source>
        <translation>Keep it locked</translation>
    </message>
    <message>
        <source>Öppna och häv underskrifterna</source>
        <translation>Reopen and void the signatures</translation>
    </message>
    <message>
        <source>Skriv varför. Skälet sparas i historiken.</source>
        <translation>Write why. The reason is saved in the history.</translation>
    </message>
</context>
<context>
    <name>RescheduleSheet</name>
    <message>
        <source>Spara</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Ändra tid och station</source>
        <translation>Change time and station</translation>
    </message>
    <message>
        <source>Bedömningarna påverkas inte.</source>
        <translation>The marks are not affected.</translation>
    </message>
</context>
<context>
    <name>Rooms</name>
    <message>
        <source>Validander</source>
        <translation>Candidates</translation>
    </message>
    <message>
        <source>Valideringar</source>
        <translation>Validations</translation>
    </message>
    <message>
        <source>Dokument</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Inställningar</source>
        <translation>Settings</translation>
    </message>
</context>
<context>
    <name>RowWords</name>
    <message>
        <source>Tid och plats</source>
        <translation>Time and place</translation>
    </message>
    <message>
        <source>Validand</source>
        <translation>Candidate</translation>
    </message>
    <message>
        <source>Bedömt</source>
        <translation>Marked</translation>
    </message>
    <message>
        <source>Läge</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Ingen tid</source>
        <translation>No time</translation>
    </message>
    <message>
        <source>I dag {time}</source>
        <translation>Today {time}</translation>
    </message>
    <message>
        <source>I morgon {time}</source>
        <translation>Tomorrow {time}</translation>
    </message>
    <message>
        <source>Borttagen person</source>
        <translation>Erased person</translation>
    </message>
</context>
<context>
    <name>Run</name>
    <message>
        <source>Förberedelse</source>
        <translation>Preparation</translation>
    </message>
    <message>
        <source>Självskattning</source>
        <translation>Self-rating</translation>
    </message>
    <message>
        <source>Kunskapstest</source>
        <translation>Knowledge test</translation>
    </message>
    <message>
        <source>Praktisk bedömning</source>
        <translation>Practical assessment</translation>
    </message>
    <message>
        <source>Återkoppling</source>
        <translation>Feedback</translation>
    </message>
    <message>
        <source>Underskrift</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>Ej bedömd</source>
        <translation>Not marked</translation>
    </message>
    <message>
        <source>Visat</source>
        <translation>Shown</translation>
    </message>
    <message>
        <source>Delvis</source>
        <translation>Partly</translation>
    </message>
    <message>
        <source>Ej visat</source>
        <translation>Not shown</translation>
    </message>
    <message>
        <source>Ej prövat</source>
        <translation>Not tested</translation>
    </message>
    <message>
        <source>Ej tillämpligt</source>
        <translation>Not applicable</translation>
    </message>
    <message>
        <source>Observera</source>
        <translation>Observe</translation>
    </message>
    <message>
        <source>Fråga</source>
        <translation>Ask</translation>
    </message>
    <message>
        <source>Produkt</source>
        <translation>Product</translation>
    </message>
    <message>
        <source>säker</source>
        <translation>sure</translation>
    </message>
    <message>
        <source>osäker</source>
        <translation>unsure</translation>
    </message>
    <message>
        <source>kan inte än</source>
        <translation>cannot yet</translation>
    </message>
</context>
<context>
    <name>RunChip</name>
    <message>
        <source>{name}, {station}, {rated} av {total} bedömda</source>
        <translation>{name}, {station}, {rated} of {total} marked</translation>
    </message>
    <message>
        <source>{run} (Alt+{key})</source>
        <translation>{run} (Alt+{key})</translation>
    </message>
</context>
<context>
    <name>RunHeader</name>
    <message>
        <source>Ångra</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Ta tillbaka din senaste bedömning (Ctrl+Z)</source>
        <translation>Take back your latest mark (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Pausa</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Mer</source>
        <translation>More</translation>
    </message>
    <message>
        <source>Öppna validanden</source>
        <translation>Open the candidate</translation>
    </message>
    <message>
        <source>Stationsvy</source>
        <translation>Station view</translation>
    </message>
    <message>
        <source>Avbryt valideringen …</source>
        <translation>Interrupt the validation …</translation>
    </message>
    <message>
        <source>Ställ in valideringen …</source>
        <translation>Cancel the validation …</translation>
    </message>
    <message>
        <source>Namnlös validand</source>
        <translation>Unnamed candidate</translation>
    </message>
    <message>
        <source>exempelchecklista</source>
        <translation>example checklist</translation>
    </message>
    <message>
        <source>checklista</source>
        <translation>checklist</translation>
    </message>
    <message>
        <source>påbörjad {time}</source>
        <translation>started {time}</translation>
    </message>
    <message>
        <source>påhittad person</source>
        <translation>invented person</translation>
    </message>
</context>
<context>
    <name>RunPage</name>
    <message>
        <source>{code}: {rating} är tillbakatagen.</source>
        <translation>{code}: {rating} taken back.</translation>
    </message>
    <message>
        <source>Gör om</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>Du har ingen egen bedömning att ta tillbaka här.</source>
        <translation>You have no mark of your own to take back here.</translation>
    </message>
    <message>
        <source>Bedömningen är slutförd och väntar på underskrifter.</source>
        <translation>The assessment is completed and waits for signatures.</translation>
    </message>
    <message>
        <source>Valideringen är underskriven och låst. Centrumansvarig kan öppna den igen.</source>
        <translation>The validation is signed and locked. The centre manager can reopen it.</translation>
    </message>
    <message>
        <source>Valideringen är avbruten. Det som är gjort finns kvar.</source>
        <translation>The validation is interrupted. What is done is kept.</translation>
    </message>
    <message>
        <source>Valideringen är inställd.</source>
        <translation>The validation is cancelled.</translation>
    </message>
    <message>
        <source>Fortsätt bedöma</source>
        <translation>Resume assessing</translation>
    </message>
    <message>
        <source>Öppna igen</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>Valideringen är avbruten: {reason} Det som är gjort finns kvar.</source>
        <translation>The validation is interrupted: {reason} What is done is kept.</translation>
    </message>
    <message>
        <source>Pausad. Allt är sparat, du fortsätter där du var.</source>
        <translation>Paused. Everything is saved; you continue where you were.</translation>
    </message>
</context>
<context>
    <name>RunStrip</name>
    <message>
        <source>Pågående valideringar</source>
        <translation>Validations in progress</translation>
    </message>
    <message>
        <source>Stationsvy</source>
        <translation>Station view</translation>
    </message>
</context>
<context>
    <name>RunTable</name>
    <message>
        <source>Valideringar</source>
        <translation>Validations</translation>
    </message>
</context>
<context>
    <name>SavePdf</name>
    <message>
        <source>Spara som PDF</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>PDF-dokument (*.pdf)</source>
        <translation>PDF documents (*.pdf)</translation>
    </message>
</context>
<context>
    <name>SavedIndicator</name>
    <message>
        <source>Sparat {time}</source>
        <translation>Saved {time}</translation>
    </message>
    <message>
        <source>Sparar …</source>
        <translation>Saving …</translation>
    </message>
    <message>
        <source>Inte sparat</source>
        <translation>Not saved</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Sök</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Rensa sökningen</source>
        <translation>Clear the search</translation>
    </message>
</context>
<context>
    <name>SectionList</name>
    <message>
        <source>Avsnitt</source>
        <translation>Sections</translation>
    </message>
</context>
<context>
    <name>Sections</name>
    <message>
        <source>Utseende och fraser</source>
        <translation>Appearance and phrases</translation>
    </message>
    <message>
        <source>Testcentret</source>
        <translation>The test centre</translation>
    </message>
</context>
<context>
    <name>SegmentedRating</name>
    <message>
        <source>Visat</source>
        <translation>Shown</translation>
    </message>
    <message>
        <source>Delvis</source>
        <translation>Partly</translation>
    </message>
    <message>
        <source>Ej visat</source>
        <translation>Not shown</translation>
    </message>
    <message>
        <source>Ej prövat</source>
        <translation>Not tested</translation>
    </message>
    <message>
        <source>Ej tillämpligt</source>
        <translation>Not applicable</translation>
    </message>
    <message>
        <source>inte bedömd</source>
        <translation>not marked</translation>
    </message>
</context>
<context>
    <name>SelfRatingStep</name>
    <message>
        <source>Hoppa över självskattningen</source>
        <translation>Skip the self-rating</translation>
    </message>
    <message>
        <source>Fyll i tillsammans</source>
        <translation>Fill in together</translation>
    </message>
    <message>
        <source>Lämna över skärmen</source>
        <translation>Hand over the screen</translation>
    </message>
    <message>
        <source>Fortsätt till kunskapstest</source>
        <translation>Continue to knowledge test</translation>
    </message>
    <message>
        <source>Validandens självskattning</source>
        <translation>The candidate’s self-rating</translation>
    </message>
    <message>
        <source>Validanden svarar själv på varje kriterium: säker, osäker eller kan inte än. Svaren visas bredvid din bedömning och tas upp i återkopplingen. De påverkar inte utfallet.</source>
        <translation>The candidate answers each criterion alone: sure, unsure or cannot yet. The answers are shown beside your mark and come up in the feedback. They do not affect the outcome.</translation>
    </message>
    <message>
        <source>När du lämnar över skärmen syns bara frågorna. Du tar tillbaka den genom att hålla en knapp intryckt en stund. Vill eller kan validanden inte svara hoppar ni över steget.</source>
        <translation>When you hand over the screen only the questions are shown. You take it back by holding a button down for a moment. If the candidate does not want to or cannot answer, skip the step.</translation>
    </message>
    <message>
        <source>Svar per område</source>
        <translation>Answers per area</translation>
    </message>
    <message>
        <source>{answered} av {total} besvarade</source>
        <translation>{answered} of {total} answered</translation>
    </message>
    <message>
        <source>Överhoppad</source>
        <translation>Skipped</translation>
    </message>
    <message>
        <source>Klar</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Pågår</source>
        <translation>In progress</translation>
    </message>
    <message>
        <source>Inte börjad</source>
        <translation>Not started</translation>
    </message>
    <message>
        <source>Ändra svar</source>
        <translation>Change answers</translation>
    </message>
    <message>
        <source>Checklistan kräver ingen självskattning.</source>
        <translation>The checklist requires no self-rating.</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Inställningar</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Ändringar gäller direkt, på den här datorn.</source>
        <translation>Changes apply at once, on this computer.</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>Centrumansvarig: {name}</source>
        <translation>Centre manager: {name}</translation>
    </message>
    <message>
        <source>Bedömare: {name}</source>
        <translation>Assessor: {name}</translation>
    </message>
    <message>
        <source>Utan nätverk · allt sparat på den här datorn</source>
        <translation>No network · everything saved on this computer</translation>
    </message>
    <message>
        <source>Det senaste är inte sparat på datorn</source>
        <translation>The latest is not saved on this computer</translation>
    </message>
</context>
<context>
    <name>SideSheet</name>
    <message>
        <source>Stäng</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>SignatureCard</name>
    <message>
        <source>Namnförtydligande</source>
        <translation>Name in print</translation>
    </message>
    <message>
        <source>Validanden avstår från att skriva under</source>
        <translation>The candidate declines to sign</translation>
    </message>
    <message>
        <source>Signera</source>
        <translation>Sign</translation>
    </message>
    <message>
        <source>Validanden</source>
        <translation>The candidate</translation>
    </message>
    <message>
        <source>Bedömaren</source>
        <translation>The assessor</translation>
    </message>
    <message>
        <source>Andra bedömaren</source>
        <translation>The second assessor</translation>
    </message>
    <message>
        <source>Avstått {time}</source>
        <translation>Declined {time}</translation>
    </message>
    <message>
        <source>Signerad {time}</source>
        <translation>Signed {time}</translation>
    </message>
    <message>
        <source>Validanden har avstått från att skriva under.</source>
        <translation>The candidate has declined to sign.</translation>
    </message>
    <message>
        <source>Spara att validanden avstår</source>
        <translation>Save that the candidate declines</translation>
    </message>
</context>
<context>
    <name>SignaturePad</name>
    <message>
        <source>Rensa</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>Skriv under med namnet i stället: {name}</source>
        <translation>Sign with the name instead: {name}</translation>
    </message>
    <message>
        <source>Underskrift, {name}</source>
        <translation>Signature, {name}</translation>
    </message>
</context>
<context>
    <name>SignatureStep</name>
    <message>
        <source>Öppna igen …</source>
        <translation>Reopen …</translation>
    </message>
    <message>
        <source>Ändra igen</source>
        <translation>Change again</translation>
    </message>
    <message>
        <source>Slutför bedömningen</source>
        <translation>Complete the assessment</translation>
    </message>
    <message>
        <source>Gör klart det som står ovan, sedan kan ni slutföra.</source>
        <translation>Finish what is listed above, then you can complete.</translation>
    </message>
    <message>
        <source>Den sista underskriften låser bedömningen.</source>
        <translation>The last signature locks the assessment.</translation>
    </message>
    <message>
        <source>Bara centrumansvarig kan öppna en signerad validering igen.</source>
        <translation>Only the centre manager can reopen a signed validation.</translation>
    </message>
    <message>
        <source>Först skriver bedömaren under.</source>
        <translation>The assessor signs first.</translation>
    </message>
    <message>
        <source>Logga in som den andra bedömaren för att skriva under här.</source>
        <translation>Log in as the second assessor to sign here.</translation>
    </message>
    <message>
        <source>Utkast</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>{count} tecken finns inte i något typsnitt och står som koder: {characters}. Kontrollera stavningen hos validanden.</source>
        <translation>{count} characters are in no typeface and are printed as codes: {characters}. Check the spelling in the candidate’s details.</translation>
    </message>
    <message>
        <source>Sparat som {name}</source>
        <translation>Saved as {name}</translation>
    </message>
</context>
<context>
    <name>StationCard</name>
    <message>
        <source>Motivering för {name}</source>
        <translation>Reason for {name}</translation>
    </message>
</context>
<context>
    <name>StationPage</name>
    <message>
        <source>Ångra</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Tillbaka</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Ett kriterium, alla som är i gång</source>
        <translation>One criterion, everyone in progress</translation>
    </message>
    <message>
        <source>Stationsvy</source>
        <translation>Station view</translation>
    </message>
    <message>
        <source>Kompetensområde</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>Kriterium</source>
        <translation>Criterion</translation>
    </message>
    <message>
        <source>Ingen validering är i gång</source>
        <translation>No validation is in progress</translation>
    </message>
    <message>
        <source>Här bedömer du samma kriterium för flera validander. Börja en validering först.</source>
        <translation>Here you mark the same criterion for several candidates. Start a validation first.</translation>
    </message>
    <message>
        <source>Föregående kriterium</source>
        <translation>Previous criterion</translation>
    </message>
    <message>
        <source>Alla obedömda: Visat</source>
        <translation>All unmarked: Shown</translation>
    </message>
    <message>
        <source>Nästa kriterium</source>
        <translation>Next criterion</translation>
    </message>
    <message>
        <source>{mode} · vikt {weight}</source>
        <translation>{mode} · weight {weight}</translation>
    </message>
    <message>
        <source>{facts} · kritiskt</source>
        <translation>{facts} · critical</translation>
    </message>
    <message>
        <source>Inget att ångra i stationsvyn.</source>
        <translation>Nothing to undo in the station view.</translation>
    </message>
</context>
<context>
    <name>StepPage</name>
    <message>
        <source>Valideringen är klar för underskrift och går inte att ändra nu.</source>
        <translation>The validation is ready to sign and cannot be changed now.</translation>
    </message>
    <message>
        <source>Valideringen är underskriven och låst.</source>
        <translation>The validation is signed and locked.</translation>
    </message>
    <message>
        <source>Valideringen är avbruten. Det som är gjort finns kvar.</source>
        <translation>The validation is interrupted. What is done is kept.</translation>
    </message>
    <message>
        <source>Valideringen är inställd.</source>
        <translation>The validation is cancelled.</translation>
    </message>
    <message>
        <source>Ändra igen</source>
        <translation>Change again</translation>
    </message>
    <message>
        <source>Fortsätt bedöma</source>
        <translation>Resume assessing</translation>
    </message>
</context>
<context>
    <name>StepWords</name>
    <message>
        <source>Uppfyllt</source>
        <translation>Met</translation>
    </message>
    <message>
        <source>Ej uppfyllt</source>
        <translation>Not met</translation>
    </message>
    <message>
        <source>Ej fullt prövat</source>
        <translation>Not fully tested</translation>
    </message>
    <message>
        <source>Inget utfall</source>
        <translation>No outcome</translation>
    </message>
    <message>
        <source>Alla områden är uppfyllda</source>
        <translation>All areas are met</translation>
    </message>
    <message>
        <source>{met} av {total} områden är uppfyllda</source>
        <translation>{met} of {total} areas are met</translation>
    </message>
    <message>
        <source>{met} av {total} områden är uppfyllda, {untested} ej fullt prövade</source>
        <translation>{met} of {total} areas are met, {untested} not fully tested</translation>
    </message>
</context>
<context>
    <name>SummaryCard</name>
    <message>
        <source>Signerad och låst {moment}</source>
        <translation>Signed and locked {moment}</translation>
    </message>
    <message>
        <source>Valideringen är avbruten</source>
        <translation>The validation is interrupted</translation>
    </message>
    <message>
        <source>Valideringen är inställd</source>
        <translation>The validation is cancelled</translation>
    </message>
    <message>
        <source>{reason} Det som är gjort finns kvar och kan intygas.</source>
        <translation>{reason} What is done is kept and can be certified.</translation>
    </message>
    <message>
        <source>{name} avstod från att skriva under</source>
        <translation>{name} declined to sign</translation>
    </message>
    <message>
        <source>Underskriven av {name}</source>
        <translation>Signed by {name}</translation>
    </message>
</context>
<context>
    <name>Thumbnails</name>
    <message>
        <source>Bild {number} av {total}</source>
        <translation>Picture {number} of {total}</translation>
    </message>
</context>
<context>
    <name>TimeAndPlace</name>
    <message>
        <source>TT.MM</source>
        <translation>HH:MM</translation>
    </message>
    <message>
        <source>till exempel Station 2</source>
        <translation>for example Station 2</translation>
    </message>
    <message>
        <source>Dag</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Klockslag</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Station eller plats</source>
        <translation>Station or place</translation>
    </message>
    <message>
        <source>Skriv dagen som ÅÅÅÅ-MM-DD, eller lämna tomt.</source>
        <translation>Write the day as YYYY-MM-DD, or leave empty.</translation>
    </message>
    <message>
        <source>Skriv klockslaget som 09.05.</source>
        <translation>Write the time as 09:05.</translation>
    </message>
</context>
<context>
    <name>WindowNavigator</name>
    <message>
        <source>Stäng</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>WindowedProgram</name>
    <message>
        <source>Programmet kunde inte starta</source>
        <translation>The program could not start</translation>
    </message>
    <message>
        <source>Inget har ändrats.</source>
        <translation>Nothing was changed.</translation>
    </message>
    <message>
        <source>Assessor</source>
        <translation>Assessor</translation>
    </message>
    <message>
        <source>Testcentret kunde inte öppnas</source>
        <translation>The test centre could not be opened</translation>
    </message>
    <message>
        <source>Öppnar …</source>
        <translation>Opening …</translation>
    </message>
    <message>
        <source>Democentret med påhittade personer.</source>
        <translation>The demo centre, with invented people.</translation>
    </message>
</context>
<context>
    <name>_ChangeSheet</name>
    <message>
        <source>Tillbaka</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>_Step</name>
    <message>
        <source>klart</source>
        <translation>done</translation>
    </message>
    <message>
        <source>pågår</source>
        <translation>in progress</translation>
    </message>
    <message>
        <source>återstår</source>
        <translation>remaining</translation>
    </message>
</context>
</TS>
