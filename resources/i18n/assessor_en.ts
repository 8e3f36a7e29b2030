<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="sv">
<context>
    <name>AbsenceSheet</name>
    <message>
        <source>Vem eller vad</source>
        <translation>Who or what</translation>
    </message>
    <message>
        <source>Hela dagar</source>
        <translation>Whole days</translation>
    </message>
    <message>
        <source>TT.MM</source>
        <translation>HH:MM</translation>
    </message>
    <message>
        <source>Från</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Till och med</source>
        <translation>Up to and including</translation>
    </message>
    <message>
        <source>Klockan</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>till exempel semester</source>
        <translation>for example holiday</translation>
    </message>
    <message>
        <source>Syns bara här på testcentret.</source>
        <translation>Seen only here at the test centre.</translation>
    </message>
    <message>
        <source>Varför</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Ny frånvaro</source>
        <translation>New absence</translation>
    </message>
    <message>
        <source>Ändra frånvaron</source>
        <translation>Change the absence</translation>
    </message>
    <message>
        <source>Hela testcentret är stängt</source>
        <translation>The whole test centre is closed</translation>
    </message>
    <message>
        <source>Till</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>Skriv dagen som ÅÅÅÅ-MM-DD.</source>
        <translation>Write the day as YYYY-MM-DD.</translation>
    </message>
    <message>
        <source>Skriv klockslaget som 09.05.</source>
        <translation>Write the time as 09.05.</translation>
    </message>
</context>
<context>
    <name>AbsencesCard</name>
    <message>
        <source>Frånvaro och stängda dagar</source>
        <translation>Absences and closed days</translation>
    </message>
    <message>
        <source>Ny frånvaro …</source>
        <translation>New absence…</translation>
    </message>
    <message>
        <source>Ingen är borta. Lägg in semester, sjukdom och dagar då testcentret är stängt, så föreslås inga tider då.</source>
        <translation>Nobody is away. Enter holidays, illness and days when the test centre is closed, and no times are proposed then.</translation>
    </message>
    <message>
        <source>Ändra …</source>
        <translation>Change…</translation>
    </message>
    <message>
        <source>Ändra frånvaron för {name}</source>
        <translation>Change the absence of {name}</translation>
    </message>
</context>
<context>
    <name>AccountMenuButton</name>
    <message>
        <source>Inloggad: {name}, {role}</source>
        <translation>Logged in: {name}, {role}</translation>
    </message>
    <message>
        <source>Byt bedömare …</source>
        <translation>Change assessor…</translation>
    </message>
    <message>
        <source>Lås</source>
        <translation>Lock</translation>
    </message>
    <message>
        <source>PIN och lösenfras …</source>
        <translation>PIN and passphrase…</translation>
    </message>
    <message>
        <source>Logga ut</source>
        <translation>Log out</translation>
    </message>
</context>
<context>
    <name>AccountSheet</name>
    <message>
        <source>Historik</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Namn</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Spara namnet</source>
        <translation>Save the name</translation>
    </message>
    <message>
        <source>Behörighet som bedömare</source>
        <translation>Authorisation as an assessor</translation>
    </message>
    <message>
        <source>Utan slutdatum</source>
        <translation>Without an end date</translation>
    </message>
    <message>
        <source>Behörig till och med</source>
        <translation>Authorised to and including</translation>
    </message>
    <message>
        <source>Spara behörigheten</source>
        <translation>Save the authorisation</translation>
    </message>
    <message>
        <source>Valideringsmodell</source>
        <translation>Qualification</translation>
    </message>
    <message>
        <source>Tystnadsförbindelse</source>
        <translation>Secrecy agreement</translation>
    </message>
    <message>
        <source>Undertecknad den</source>
        <translation>Signed on</translation>
    </message>
    <message>
        <source>Tom om det inte finns någon.</source>
        <translation>Leave empty if there is none.</translation>
    </message>
    <message>
        <source>Spara datumet</source>
        <translation>Save the date</translation>
    </message>
    <message>
        <source>Kontot</source>
        <translation>The account</translation>
    </message>
    <message>
        <source>Ny lösenfras …</source>
        <translation>New passphrase…</translation>
    </message>
    <message>
        <source>Byt roll …</source>
        <translation>Change role…</translation>
    </message>
    <message>
        <source>Släpp in igen …</source>
        <translation>Let in again…</translation>
    </message>
    <message>
        <source>Spärra kontot …</source>
        <translation>Revoke the account…</translation>
    </message>
    <message>
        <source>Namnlöst konto</source>
        <translation>Nameless account</translation>
    </message>
    <message>
        <source>Återkalla</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>Återkalla {title}</source>
        <translation>Withdraw {title}</translation>
    </message>
    <message>
        <source>Släpp in på den här datorn …</source>
        <translation>Let in on this PC…</translation>
    </message>
    <message>
        <source>Personen kan inte logga in på den här datorn: här finns ingen lösenfras som passar rollen. Släpp in personen genom att ge en ny.</source>
        <translation>This person cannot log in on this PC: there is no passphrase here that fits the role. Let them in by giving a new one.</translation>
    </message>
    <message>
        <source>Det här är ditt eget konto. PIN och lösenfras byter du i avsnittet bredvid.</source>
        <translation>This is your own account. You change your PIN and passphrase in the section beside this one.</translation>
    </message>
    <message>
        <source>Kontot är spärrat: personen kan varken logga in eller skriva något.</source>
        <translation>The account is revoked: the person can neither log in nor write anything.</translation>
    </message>
    <message>
        <source>Skriv en dag, eller kryssa för utan slutdatum.</source>
        <translation>Write a day, or tick that there is no end date.</translation>
    </message>
    <message>
        <source>Skriv år, månad och dag, till exempel 2026-03-31.</source>
        <translation>Write year, month and day, for example 2026-03-31.</translation>
    </message>
</context>
<context>
    <name>Accounts</name>
    <message>
        <source>Centrumansvarig</source>
        <translation>Centre manager</translation>
    </message>
    <message>
        <source>Bedömare</source>
        <translation>Assessor</translation>
    </message>
    <message>
        <source>Samordnare</source>
        <translation>Coordinator</translation>
    </message>
    <message>
        <source>Planerar, bedömer, signerar och skriver ut.</source>
        <translation>Plans, assesses, signs and prints.</translation>
    </message>
    <message>
        <source>Allt det, och dessutom konton, testcentret och att öppna signerade igen.</source>
        <translation>All of that, and accounts, the centre, and reopening what is signed.</translation>
    </message>
    <message>
        <source>Registrerar validander, planerar besök och byter filer. Bedömer inte.</source>
        <translation>Registers candidates, plans visits and exchanges files. Does not assess.</translation>
    </message>
    <message>
        <source>Spärrat</source>
        <translation>Revoked</translation>
    </message>
    <message>
        <source>Saknar lösenfras här</source>
        <translation>No passphrase here</translation>
    </message>
    <message>
        <source>Aktivt</source>
        <translation>Active</translation>
    </message>
    <message>
        <source>har PIN</source>
        <translation>has a PIN</translation>
    </message>
    <message>
        <source>har inte loggat in här</source>
        <translation>has not logged in here</translation>
    </message>
    <message>
        <source>senast inloggad {at}</source>
        <translation>last logged in {at}</translation>
    </message>
    <message>
        <source>Ingen behörighet</source>
        <translation>Not authorised</translation>
    </message>
    <message>
        <source>Återkallad</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>Utan slutdatum</source>
        <translation>Without an end date</translation>
    </message>
    <message>
        <source>Gick ut {day}</source>
        <translation>Ended {day}</translation>
    </message>
    <message>
        <source>Till {day}</source>
        <translation>Until {day}</translation>
    </message>
    <message>
        <source>{at} · {who} · {what}</source>
        <translation>{at} · {who} · {what}</translation>
    </message>
    <message>
        <source>okänd</source>
        <translation>unknown</translation>
    </message>
    <message>
        <source>släppte in som {role}</source>
        <translation>let in as {role}</translation>
    </message>
    <message>
        <source>spärrade kontot</source>
        <translation>revoked the account</translation>
    </message>
    <message>
        <source>släppte in igen</source>
        <translation>let in again</translation>
    </message>
    <message>
        <source>släppte in på en dator till</source>
        <translation>let in on one more PC</translation>
    </message>
    <message>
        <source>ny lösenfras</source>
        <translation>new passphrase</translation>
    </message>
    <message>
        <source>behörig för {title} utan slutdatum</source>
        <translation>authorised for {title} without an end date</translation>
    </message>
    <message>
        <source>behörig för {title} till {day}</source>
        <translation>authorised for {title} until {day}</translation>
    </message>
    <message>
        <source>återkallade behörigheten för {title}</source>
        <translation>withdrew the authorisation for {title}</translation>
    </message>
    <message>
        <source>tog bort tystnadsförbindelsen</source>
        <translation>removed the secrecy agreement</translation>
    </message>
    <message>
        <source>tystnadsförbindelse undertecknad {day}</source>
        <translation>secrecy agreement signed {day}</translation>
    </message>
    <message>
        <source>namnet blev {name}</source>
        <translation>the name became {name}</translation>
    </message>
    <message>
        <source>rollen blev {role}</source>
        <translation>the role became {role}</translation>
    </message>
    <message>
        <source>uppgifterna ändrades</source>
        <translation>the record was changed</translation>
    </message>
</context>
<context>
    <name>AccountsSection</name>
    <message>
        <source>Nytt konto …</source>
        <translation>New account…</translation>
    </message>
    <message>
        <source>Konton</source>
        <translation>Accounts</translation>
    </message>
    <message>
        <source>Personen är insläppt och kan logga in.</source>
        <translation>The person is let in and can log in.</translation>
    </message>
    <message>
        <source>Namnet är ändrat.</source>
        <translation>The name is changed.</translation>
    </message>
    <message>
        <source>Rollen är bytt.</source>
        <translation>The role is changed.</translation>
    </message>
    <message>
        <source>Den nya lösenfrasen gäller från nu.</source>
        <translation>The new passphrase holds from now on.</translation>
    </message>
    <message>
        <source>Kontot är spärrat.</source>
        <translation>The account is blocked.</translation>
    </message>
    <message>
        <source>Personen är insläppt igen.</source>
        <translation>The person is let in again.</translation>
    </message>
    <message>
        <source>Behörigheten är sparad.</source>
        <translation>The authorisation is saved.</translation>
    </message>
    <message>
        <source>Behörigheten är återkallad.</source>
        <translation>The authorisation is withdrawn.</translation>
    </message>
    <message>
        <source>Tystnadsförbindelsen är sparad.</source>
        <translation>The secrecy agreement is saved.</translation>
    </message>
    <message>
        <source>Namnet är ändrat. Det gäller när du låser upp nästa gång.</source>
        <translation>The name is changed. It holds the next time you unlock.</translation>
    </message>
    <message>
        <source>Öppna</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Öppna {name}</source>
        <translation>Open {name}</translation>
    </message>
    <message>
        <source>Namnlöst konto</source>
        <translation>Nameless account</translation>
    </message>
</context>
<context>
    <name>AddressCard</name>
    <message>
        <source>Adress</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Uppgifterna kommer från den som sköter servern. En hel adress går också att klistra in.</source>
        <translation>The details come from whoever looks after the server. You can also paste a whole address.</translation>
    </message>
    <message>
        <source>server.centret.se</source>
        <translation>server.centre.example</translation>
    </message>
    <message>
        <source>Lösenord</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Certifikatfil</source>
        <translation>Certificate file</translation>
    </message>
    <message>
        <source>Bara om servern har ett eget certifikat: sökvägen till filen (.crt eller .pem).</source>
        <translation>Only if the server has a certificate of its own: the path to the file (.crt or .pem).</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Databas</source>
        <translation>Database</translation>
    </message>
    <message>
        <source>Användare</source>
        <translation>User</translation>
    </message>
    <message>
        <source>Glöm servern</source>
        <translation>Forget the server</translation>
    </message>
    <message>
        <source>Pröva anslutningen</source>
        <translation>Try the connection</translation>
    </message>
    <message>
        <source>Spara och börja</source>
        <translation>Save and start</translation>
    </message>
    <message>
        <source>Ligger krypterat i programmet. Lämna fältet tomt för att behålla det.</source>
        <translation>Kept encrypted in the program. Leave the field empty to keep it.</translation>
    </message>
    <message>
        <source>Ligger krypterat i programmet och visas aldrig.</source>
        <translation>Kept encrypted in the program and never shown.</translation>
    </message>
    <message>
        <source>Ansluter …</source>
        <translation>Connecting…</translation>
    </message>
</context>
<context>
    <name>AdmitSheet</name>
    <message>
        <source>Släpp in någon på den här datorn</source>
        <translation>Let somebody in on this PC</translation>
    </message>
    <message>
        <source>Släpp in</source>
        <translation>Let in</translation>
    </message>
    <message>
        <source>Testcentret känner personen, men den här datorn gör det inte än. Låt personen själv skriva en lösenfras för den här datorn.</source>
        <translation>The centre knows this person, but this PC does not yet. Let them type a passphrase of their own for this PC.</translation>
    </message>
    <message>
        <source>Vem?</source>
        <translation>Who?</translation>
    </message>
    <message>
        <source>Personens lösenfras</source>
        <translation>The person&apos;s passphrase</translation>
    </message>
    <message>
        <source>Minst 8 tecken. Några vanliga ord efter varandra är bäst.</source>
        <translation>At least 8 characters. A few common words in a row are best.</translation>
    </message>
    <message>
        <source>Samma lösenfras en gång till</source>
        <translation>The same passphrase once more</translation>
    </message>
</context>
<context>
    <name>AgreementFields</name>
    <message>
        <source>Siffrorna går alltid med: hur många, vilka områden, vilka utfall. Kryssa för det som också får lämnas ut. Det som har skickats går inte att ta tillbaka.</source>
        <translation>Figures always go along: how many, which areas, which outcomes. Tick what may be handed over as well. What has been sent cannot be taken back.</translation>
    </message>
    <message>
        <source>Namn och personnummer</source>
        <translation>Names and personal numbers</translation>
    </message>
    <message>
        <source>Motiveringar, anteckningar och utvecklingsplaner</source>
        <translation>Reasons, notes and development plans</translation>
    </message>
    <message>
        <source>Bilder, och tillsammans med namnen också dokument</source>
        <translation>Pictures and, together with names, documents too</translation>
    </message>
    <message>
        <source>Också personer med skyddad identitet</source>
        <translation>People with protected identity as well</translation>
    </message>
    <message>
        <source>Annars lämnar de aldrig det här testcentret. Kryssa bara om mottagaren har lovat att skydda dem lika väl.</source>
        <translation>Otherwise they never leave this centre. Tick this only if the receiver has promised to protect them as well as you do.</translation>
    </message>
</context>
<context>
    <name>AliasFormEditor</name>
    <message>
        <source>Alias</source>
        <translation>Alias</translation>
    </message>
    <message>
        <source>Ett neutralt ord och nummer som inte går att gissa utifrån personen.</source>
        <translation>A neutral word and number that cannot be guessed from the person.</translation>
    </message>
    <message>
        <source>Skriv ett alias, till exempel Skyddad 1.</source>
        <translation>Write an alias, for example Skyddad 1.</translation>
    </message>
    <message>
        <source>Aliaset får inte likna ett nummer som hör till personen.</source>
        <translation>The alias must not look like a number that belongs to the person.</translation>
    </message>
    <message>
        <source>Aliaset innehåller en del av personens namn. Välj något neutralt.</source>
        <translation>The alias contains a part of the person’s name. Choose something neutral.</translation>
    </message>
    <message>
        <source>Aliaset är upptaget. Välj ett annat nummer.</source>
        <translation>The alias is taken. Choose another number.</translation>
    </message>
    <message>
        <source>Personen finns här bara under ett alias. Skriv på papper vem aliaset är och lås in papperet. Skriv det aldrig i datorn.</source>
        <translation>The person is here under an alias only. Write on paper who the alias is and lock the paper away. Never write it in the computer.</translation>
    </message>
</context>
<context>
    <name>AmendSheet</name>
    <message>
        <source>Spara</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Ändra {persons}</source>
        <translation>Change {persons}</translation>
    </message>
    <message>
        <source>Bara det du väljer ändras. Resten är kvar för var och en.</source>
        <translation>Only what you choose is changed. The rest stays as it is for each person.</translation>
    </message>
    <message>
        <source>Inget är valt att ändra.</source>
        <translation>Nothing is chosen to change.</translation>
    </message>
</context>
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
    <name>AsideCard</name>
    <message>
        <source>Lagt åt sidan vid återställning</source>
        <translation>Put aside at a restore</translation>
    </message>
    <message>
        <source>Det som fanns här före en återställning, krypterat som förut. Radera det när du vet att du inte behöver det: personer som raderas i programmet finns kvar i det.</source>
        <translation>What was here before a restore, encrypted as before. Delete it when you know that you do not need it: people who are erased in the program remain in it.</translation>
    </message>
    <message>
        <source>Radera för gott</source>
        <translation>Delete for good</translation>
    </message>
</context>
<context>
    <name>AsideSheet</name>
    <message>
        <source>Radera det som lagts åt sidan</source>
        <translation>Delete what was put aside</translation>
    </message>
    <message>
        <source>Tillbaka</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Radera för gott</source>
        <translation>Delete for good</translation>
    </message>
    <message>
        <source>Mappen {name} innehåller testcentret så som det var före återställningen. Den går inte att få tillbaka. Säkerhetskopiorna på andra platser är kvar.</source>
        <translation>The folder {name} holds the test centre as it was before the restore. It cannot be brought back. The backups in other places remain.</translation>
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
        <source>Utan namn</source>
        <translation>No name</translation>
    </message>
    <message>
        <source>Borttagen person</source>
        <translation>Erased person</translation>
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
        <source>De kommer med filerna från testcentren.</source>
        <translation>They come with the files from the centres.</translation>
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
        <source>Ändra tid och station …</source>
        <translation>Change time and station…</translation>
    </message>
    <message>
        <source>Avbryt validering …</source>
        <translation>Interrupt validation…</translation>
    </message>
    <message>
        <source>Ställ in validering …</source>
        <translation>Cancel validation…</translation>
    </message>
    <message>
        <source>Flytta till rätt validand …</source>
        <translation>Move to the right candidate…</translation>
    </message>
    <message>
        <source>Öppna igen …</source>
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
    <name>AssessmentsRoom</name>
    <message>
        <source>Lista</source>
        <translation>List</translation>
    </message>
    <message>
        <source>Kalender</source>
        <translation>Calendar</translation>
    </message>
</context>
<context>
    <name>Authorisations</name>
    <message>
        <source>är inte behörig för den här valideringsmodellen</source>
        <translation>is not authorised for this qualification</translation>
    </message>
    <message>
        <source>har en behörighet som har gått ut</source>
        <translation>has an authorisation that has ended</translation>
    </message>
    <message>
        <source>har fått sin behörighet återkallad</source>
        <translation>has had the authorisation withdrawn</translation>
    </message>
    <message>
        <source>har ingen tystnadsförbindelse</source>
        <translation>has no secrecy agreement</translation>
    </message>
    <message>
        <source>{first} och {second}</source>
        <translation>{first} and {second}</translation>
    </message>
    <message>
        <source>{name} {said}.</source>
        <translation>{name} {said}.</translation>
    </message>
    <message>
        <source>Du kan planera ändå. Det noteras i valideringen.</source>
        <translation>You can plan all the same. It is noted in the validation.</translation>
    </message>
    <message>
        <source>Du kan signera ändå. Det noteras i valideringen.</source>
        <translation>You can sign all the same. It is noted in the validation.</translation>
    </message>
    <message>
        <source>Vid planeringen {at}: {lacking}</source>
        <translation>When planned {at}: {lacking}</translation>
    </message>
    <message>
        <source>Vid underskriften {at}: {lacking}</source>
        <translation>When signed {at}: {lacking}</translation>
    </message>
</context>
<context>
    <name>BackupRows</name>
    <message>
        <source>Räknas inte. Den städas bort vid nästa säkerhetskopia om den är ofullständig.</source>
        <translation>Does not count. If it is incomplete it is cleared away at the next backup.</translation>
    </message>
</context>
<context>
    <name>BackupSection</name>
    <message>
        <source>Säkerhetskopian är klar och kontrollerad.</source>
        <translation>The backup is done and checked.</translation>
    </message>
    <message>
        <source>Var ska säkerhetskopiorna ligga?</source>
        <translation>Where shall the backups be kept?</translation>
    </message>
    <message>
        <source>Var ligger säkerhetskopian?</source>
        <translation>Where is the backup?</translation>
    </message>
</context>
<context>
    <name>BatchSheet</name>
    <message>
        <source>Skriv ut flera dokument</source>
        <translation>Print several documents</translation>
    </message>
    <message>
        <source>En omgång rymmer {count} dokument. {beyond} till väntar på nästa omgång.</source>
        <translation>One batch holds {count} documents. {beyond} more wait for the next batch.</translation>
    </message>
    <message>
        <source>Fortsätt utskriften</source>
        <translation>Continue printing</translation>
    </message>
    <message>
        <source>Utfärdade idag</source>
        <translation>Issued today</translation>
    </message>
    <message>
        <source>Alla ej utskrivna</source>
        <translation>All not printed</translation>
    </message>
    <message>
        <source>Valda i listan</source>
        <translation>Selected in the list</translation>
    </message>
    <message>
        <source>Avsluta omgången</source>
        <translation>End the batch</translation>
    </message>
    <message>
        <source>Det som är kvar väntar fortfarande på att skrivas ut.</source>
        <translation>What is left still waits to be printed.</translation>
    </message>
    <message>
        <source>Skriv ut 1 dokument</source>
        <translation>Print 1 document</translation>
    </message>
    <message>
        <source>Klar</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Stäng, utskriften fortsätter</source>
        <translation>Close, printing goes on</translation>
    </message>
    <message>
        <source>{left} av {total} kvar att skriva ut</source>
        <translation>{left} of {total} left to print</translation>
    </message>
    <message>
        <source>Inget att skriva ut här. Allt som är utfärdat är utskrivet.</source>
        <translation>Nothing to print here. Everything that has been issued is printed.</translation>
    </message>
    <message>
        <source>Svara ovan, så är omgången klar.</source>
        <translation>Answer above and the batch is done.</translation>
    </message>
    <message>
        <source>Borttagen person</source>
        <translation>Removed person</translation>
    </message>
    <message>
        <source>Alla {count}</source>
        <translation>All {count}</translation>
    </message>
    <message>
        <source>Skriv ut {count} dokument</source>
        <translation>Print {count} documents</translation>
    </message>
    <message>
        <source>Stäng, utskriften väntar</source>
        <translation>Close, printing waits</translation>
    </message>
</context>
<context>
    <name>CalendarBoard</name>
    <message>
        <source>Kalender</source>
        <translation>Calendar</translation>
    </message>
</context>
<context>
    <name>CalendarFileSheet</name>
    <message>
        <source>Kalenderfil</source>
        <translation>Calendar file</translation>
    </message>
    <message>
        <source>En fil som Outlook, telefonen och andra kalendrar kan läsa. Spara en ny när tiderna har ändrats: samma bokning flyttas då i stället för att visas två gånger.</source>
        <translation>A file that Outlook, phones and other calendars can read. Save a new one when times have changed: the same booking is then moved instead of being shown twice.</translation>
    </message>
    <message>
        <source>Från och med</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Till och med</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>Visa</source>
        <translation>View</translation>
    </message>
    <message>
        <source>Ta med namnen</source>
        <translation>Include the names</translation>
    </message>
    <message>
        <source>Utan namn står bara valideringsmodell och station. Tänk på att en kalender på nätet lämnar ut det som står i den. Den som har skyddad identitet är aldrig med.</source>
        <translation>Without names only the validation model and the station are given. Bear in mind that a calendar on the internet gives away what stands in it. Nobody with protected identity is ever included.</translation>
    </message>
    <message>
        <source>Spara …</source>
        <translation>Save…</translation>
    </message>
    <message>
        <source>Alla</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Sista dagen måste vara den första eller en senare.</source>
        <translation>The last day must be the first one or later.</translation>
    </message>
</context>
<context>
    <name>CalendarMenus</name>
    <message>
        <source>Öppna valideringen</source>
        <translation>Open the validation</translation>
    </message>
    <message>
        <source>Visa validanden</source>
        <translation>Show the candidate</translation>
    </message>
    <message>
        <source>Ändra tid …</source>
        <translation>Change the time…</translation>
    </message>
    <message>
        <source>Kom</source>
        <translation>Came</translation>
    </message>
    <message>
        <source>Kom inte</source>
        <translation>Did not come</translation>
    </message>
    <message>
        <source>Ta tillbaka ”{what}”</source>
        <translation>Take back “{what}”</translation>
    </message>
    <message>
        <source>Till väntelistan</source>
        <translation>To the waiting list</translation>
    </message>
    <message>
        <source>Skriv kallelse …</source>
        <translation>Write an invitation…</translation>
    </message>
    <message>
        <source>Spara kallelsen som kalenderfil …</source>
        <translation>Save the invitation as a calendar file…</translation>
    </message>
    <message>
        <source>Boka tid …</source>
        <translation>Book a time…</translation>
    </message>
    <message>
        <source>Spara avbokningen som kalenderfil …</source>
        <translation>Save the cancellation as a calendar file…</translation>
    </message>
    <message>
        <source>Daglista …</source>
        <translation>Day list…</translation>
    </message>
    <message>
        <source>Kallelser till dem som inte är kallade ({count}) …</source>
        <translation>Invitations to those not invited ({count})…</translation>
    </message>
    <message>
        <source>Kalenderfil …</source>
        <translation>Calendar file…</translation>
    </message>
</context>
<context>
    <name>CalendarPage</name>
    <message>
        <source>Ångra</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Ångrat: {name} är som förut</source>
        <translation>Undone: {name} is as before</translation>
    </message>
    <message>
        <source>Skriv ut och spara</source>
        <translation>Print and save</translation>
    </message>
    <message>
        <source>Ta fram förslag</source>
        <translation>Find times</translation>
    </message>
    <message>
        <source>förslaget</source>
        <translation>the proposal</translation>
    </message>
</context>
<context>
    <name>CalendarPaperSheet</name>
    <message>
        <source>Svenska</source>
        <translation>Swedish</translation>
    </message>
    <message>
        <source>Engelska</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Språk</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Ta med personer med skyddad identitet</source>
        <translation>Include people with protected identity</translation>
    </message>
    <message>
        <source>Spara som PDF …</source>
        <translation>Save as PDF…</translation>
    </message>
    <message>
        <source>Skriv ut …</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>En person med skyddad identitet är inte med. Kryssa i rutan om den ska det.</source>
        <translation>One person with protected identity is left out. Tick the box if they are to be included.</translation>
    </message>
    <message>
        <source>{count} personer med skyddad identitet är inte med. Kryssa i rutan om de ska det.</source>
        <translation>{count} people with protected identity are left out. Tick the box if they are to be included.</translation>
    </message>
</context>
<context>
    <name>CalendarTools</name>
    <message>
        <source>Dag</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Vecka</source>
        <translation>Week</translation>
    </message>
    <message>
        <source>Bedömare</source>
        <translation>Assessor</translation>
    </message>
    <message>
        <source>Stationer</source>
        <translation>Stations</translation>
    </message>
    <message>
        <source>Föregående</source>
        <translation>Previous</translation>
    </message>
    <message>
        <source>Nästa</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Idag</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Alla bedömare</source>
        <translation>All assessors</translation>
    </message>
    <message>
        <source>{title}, gå till dag</source>
        <translation>{title}, go to day</translation>
    </message>
    <message>
        <source>{title}, visa bedömare</source>
        <translation>{title}, show assessor</translation>
    </message>
    <message>
        <source>Väntelista ({count})</source>
        <translation>Waiting list ({count})</translation>
    </message>
</context>
<context>
    <name>CalendarWords</name>
    <message>
        <source>planerad</source>
        <translation>planned</translation>
    </message>
    <message>
        <source>kom</source>
        <translation>came</translation>
    </message>
    <message>
        <source>kom inte</source>
        <translation>did not come</translation>
    </message>
    <message>
        <source>pågår</source>
        <translation>in progress</translation>
    </message>
    <message>
        <source>klar</source>
        <translation>done</translation>
    </message>
    <message>
        <source>signerad</source>
        <translation>signed</translation>
    </message>
    <message>
        <source>avbruten</source>
        <translation>interrupted</translation>
    </message>
    <message>
        <source>bedömaren är upptagen</source>
        <translation>the assessor is busy</translation>
    </message>
    <message>
        <source>stationen är upptagen</source>
        <translation>the station is busy</translation>
    </message>
    <message>
        <source>personen är bokad på annat</source>
        <translation>the person is booked elsewhere</translation>
    </message>
    <message>
        <source>frånvaro</source>
        <translation>absence</translation>
    </message>
    <message>
        <source>stängd dag</source>
        <translation>closed day</translation>
    </message>
    <message>
        <source>utanför arbetstid</source>
        <translation>outside working hours</translation>
    </message>
    <message>
        <source>stationen passar inte modellen</source>
        <translation>the station does not suit the model</translation>
    </message>
    <message>
        <source>krockar</source>
        <translation>clashes</translation>
    </message>
    <message>
        <source>Upptagen</source>
        <translation>Busy</translation>
    </message>
    <message>
        <source>Ett mätdon för valideringen ska kalibreras före den dagen.</source>
        <translation>A measuring instrument for the validation is due for calibration before that day.</translation>
    </message>
    <message>
        <source>Se över mätdonen för valideringen.</source>
        <translation>Look over the measuring instruments for the validation.</translation>
    </message>
    <message>
        <source>Ingen bedömare arbetar de dagarna.</source>
        <translation>No assessor works on those days.</translation>
    </message>
    <message>
        <source>Ingen station passar valideringsmodellen.</source>
        <translation>No station suits the validation model.</translation>
    </message>
    <message>
        <source>Det är fullt: fler dagar eller bedömare behövs.</source>
        <translation>It is full: more days or assessors are needed.</translation>
    </message>
    <message>
        <source>Personen är bokad på annat hela tiden.</source>
        <translation>The person is booked elsewhere all the time.</translation>
    </message>
    <message>
        <source>Tiden är längre än någon bedömares arbetsdag.</source>
        <translation>It takes longer than any assessor&apos;s working day.</translation>
    </message>
    <message>
        <source>Sökandet avbröts innan någon tid hittades.</source>
        <translation>The search was stopped before a time was found.</translation>
    </message>
    <message>
        <source>kallad</source>
        <translation>invited</translation>
    </message>
    <message>
        <source>kallad till en annan tid</source>
        <translation>invited to another time</translation>
    </message>
    <message>
        <source>Frånvaro</source>
        <translation>Absence</translation>
    </message>
    <message>
        <source>{hours} tim</source>
        <translation>{hours} h</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>{hours} tim {minutes} min</source>
        <translation>{hours} h {minutes} min</translation>
    </message>
    <message>
        <source>Vecka {number}</source>
        <translation>Week {number}</translation>
    </message>
    <message>
        <source>Utan station</source>
        <translation>No station</translation>
    </message>
    <message>
        <source>Utan bedömare</source>
        <translation>No assessor</translation>
    </message>
    <message>
        <source>ledig</source>
        <translation>free</translation>
    </message>
    <message>
        <source>1 bokad</source>
        <translation>1 booked</translation>
    </message>
    <message>
        <source>{count} bokade</source>
        <translation>{count} booked</translation>
    </message>
    <message>
        <source>{booked} av {open} tim bokade</source>
        <translation>{booked} of {open} h booked</translation>
    </message>
    <message>
        <source>{booked} av {open} tim</source>
        <translation>{booked} of {open} h</translation>
    </message>
    <message>
        <source>Förslaget används: en tid är bokad</source>
        <translation>The proposal is used: one time is booked</translation>
    </message>
    <message>
        <source>{name} är bokad {when}</source>
        <translation>{name} is booked {when}</translation>
    </message>
    <message>
        <source>{name} är flyttad till {when}</source>
        <translation>{name} is moved to {when}</translation>
    </message>
    <message>
        <source>{name} har nu {length}</source>
        <translation>{name} now has {length}</translation>
    </message>
    <message>
        <source>{name} står på väntelistan</source>
        <translation>{name} is on the waiting list</translation>
    </message>
    <message>
        <source>{name} kom</source>
        <translation>{name} came</translation>
    </message>
    <message>
        <source>{name} kom inte. Tiden är ledig för någon annan.</source>
        <translation>{name} did not come. The time is free for somebody else.</translation>
    </message>
    <message>
        <source>{name} är planerad som förut</source>
        <translation>{name} is planned as before</translation>
    </message>
    <message>
        <source>Förslaget används: {count} tider är bokade</source>
        <translation>The proposal is used: {count} times are booked</translation>
    </message>
    <message>
        <source>krock</source>
        <translation>clash</translation>
    </message>
    <message>
        <source>väntar sedan {day}</source>
        <translation>waiting since {day}</translation>
    </message>
    <message>
        <source>kom inte 1 gång</source>
        <translation>did not come once</translation>
    </message>
    <message>
        <source>kom inte {count} gånger</source>
        <translation>did not come {count} times</translation>
    </message>
</context>
<context>
    <name>CalibrationSheet</name>
    <message>
        <source>Var ett misstag</source>
        <translation>Was a mistake</translation>
    </message>
    <message>
        <source>Tillbaka</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Spara kalibreringen</source>
        <translation>Save calibration</translation>
    </message>
    <message>
        <source>Det låg utanför, ställdes om och godkändes.</source>
        <translation>It was outside its limits, was adjusted and approved.</translation>
    </message>
    <message>
        <source>Du får se vilka bedömningar som gjordes med det sedan det senast var godkänt.</source>
        <translation>You are shown which marks were made with it since it was last approved.</translation>
    </message>
    <message>
        <source>Resultat</source>
        <translation>Results</translation>
    </message>
    <message>
        <source>Kalibrerades den</source>
        <translation>Calibrated on</translation>
    </message>
    <message>
        <source>Nästa gång senast</source>
        <translation>Next due</translation>
    </message>
    <message>
        <source>Laboratorium eller person</source>
        <translation>Laboratory or person</translation>
    </message>
    <message>
        <source>Kalibrerat av</source>
        <translation>Calibrated by</translation>
    </message>
    <message>
        <source>Kalibreringsbevis nr</source>
        <translation>Certificate no.</translation>
    </message>
    <message>
        <source>Största avvikelse</source>
        <translation>Largest deviation</translation>
    </message>
    <message>
        <source>Anteckning</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Ändra kalibrering av {mark}</source>
        <translation>Change calibration of {mark}</translation>
    </message>
    <message>
        <source>Kalibrering av {mark}</source>
        <translation>Calibration of {mark}</translation>
    </message>
    <message>
        <source>Största avvikelse ({unit})</source>
        <translation>Largest deviation ({unit})</translation>
    </message>
</context>
<context>
    <name>CancelSheet</name>
    <message>
        <source>Ställ in besöket</source>
        <translation>Cancel the visit</translation>
    </message>
    <message>
        <source>Besöket blir inte av. Personerna och deras valideringar finns kvar, och besöket kan tas upp igen.</source>
        <translation>The visit will not take place. The people and their validations stay, and the visit can be taken up again.</translation>
    </message>
    <message>
        <source>Skäl</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Skälet sparas och går att läsa efteråt.</source>
        <translation>The reason is saved and can be read afterwards.</translation>
    </message>
    <message>
        <source>Skriv ett skäl.</source>
        <translation>Write a reason.</translation>
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
        <source>Inga än.</source>
        <translation>None yet.</translation>
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
        <source>Självskattning</source>
        <translation>Self-rating</translation>
    </message>
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
    <name>CandidatesList</name>
    <message>
        <source>Validander</source>
        <translation>Candidates</translation>
    </message>
    <message>
        <source>validander</source>
        <translation>candidates</translation>
    </message>
    <message>
        <source>Namn</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Efternamn</source>
        <translation>Family name</translation>
    </message>
    <message>
        <source>Förnamn</source>
        <translation>First name</translation>
    </message>
    <message>
        <source>Född</source>
        <translation>Born</translation>
    </message>
    <message>
        <source>Personnummer</source>
        <translation>Personal identity number</translation>
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
        <source>Registrerad</source>
        <translation>Registered</translation>
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
        <source>Läs in lista …</source>
        <translation>Read in a list…</translation>
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
        <source>Skyddad</source>
        <translation>Protected</translation>
    </message>
    <message>
        <source>De kommer med filerna från testcentren.</source>
        <translation>They come with the files from the centres.</translation>
    </message>
    <message>
        <source>Ingen träff</source>
        <translation>No match</translation>
    </message>
    <message>
        <source>Prova ett annat ord.</source>
        <translation>Try another word.</translation>
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
    <message>
        <source>{name} är sparad. Du ser inte personen själv.</source>
        <translation>{name} is saved. You do not see the person yourself.</translation>
    </message>
    <message>
        <source>Personuppgifterna är raderade</source>
        <translation>The personal data is erased</translation>
    </message>
</context>
<context>
    <name>CentreSection</name>
    <message>
        <source>Nycklar</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>Centrets nyckel</source>
        <translation>The centre&apos;s key</translation>
    </message>
    <message>
        <source>Dokumentens nyckel</source>
        <translation>The documents&apos; key</translation>
    </message>
    <message>
        <source>Vad orden är till för</source>
        <translation>What the words are for</translation>
    </message>
    <message>
        <source>Läs upp dem för den som vill veta att en fil eller ett dokument kommer från er.</source>
        <translation>Read them out to whoever wants to know that a file or a document comes from you.</translation>
    </message>
    <message>
        <source>Det nya arket är inte provat. Finns ett äldre ark gäller det; finns inget, går inget att öppna om lösenfrasen är glömd.</source>
        <translation>The new sheet has not been tried. If there is an older one, it is valid; if there is none, nothing can be opened once the passphrase is forgotten.</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Det nya återställningsarket gäller. Lås in det.</source>
        <translation>The new recovery sheet is valid. Lock it away.</translation>
    </message>
</context>
<context>
    <name>CentreStep</name>
    <message>
        <source>Testcentret</source>
        <translation>The test centre</translation>
    </message>
    <message>
        <source>Noden</source>
        <translation>The node</translation>
    </message>
    <message>
        <source>telefon eller e-post</source>
        <translation>telephone or e-mail</translation>
    </message>
    <message>
        <source>Så som testcentren ska se den.</source>
        <translation>As the centres shall see it.</translation>
    </message>
    <message>
        <source>Två till sex bokstäver.</source>
        <translation>Two to six letters.</translation>
    </message>
    <message>
        <source>Namn</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Så som det ska stå på dokumenten.</source>
        <translation>As it shall stand on the documents.</translation>
    </message>
    <message>
        <source>Kod</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Inleder varje dokumentnummer.</source>
        <translation>Begins every document number.</translation>
    </message>
    <message>
        <source>Ort</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Kontakt</source>
        <translation>Contact</translation>
    </message>
</context>
<context>
    <name>CertificateCard</name>
    <message>
        <source>Certifikat för PDF-filer</source>
        <translation>Certificate for PDF files</translation>
    </message>
    <message>
        <source>Förnya nu</source>
        <translation>Renew now</translation>
    </message>
    <message>
        <source>Importera certifikat …</source>
        <translation>Import a certificate…</translation>
    </message>
    <message>
        <source>Gå tillbaka till det egna</source>
        <translation>Go back to your own</translation>
    </message>
    <message>
        <source>Spara certifikatet …</source>
        <translation>Save the certificate…</translation>
    </message>
    <message>
        <source>Det finns inget certifikat än. Det skapas när en centrumansvarig loggar in.</source>
        <translation>There is no certificate yet. It is made when a centre manager logs in.</translation>
    </message>
    <message>
        <source>Utfärdat för</source>
        <translation>Issued to</translation>
    </message>
    <message>
        <source>Utfärdat av</source>
        <translation>Issued by</translation>
    </message>
    <message>
        <source>Gäller</source>
        <translation>In force</translation>
    </message>
    <message>
        <source>Fingeravtryck</source>
        <translation>Fingerprint</translation>
    </message>
    <message>
        <source>SHA-256 {hex} …</source>
        <translation>SHA-256 {hex} …</translation>
    </message>
</context>
<context>
    <name>ChangeSheet</name>
    <message>
        <source>Visa validanden</source>
        <translation>Show the candidate</translation>
    </message>
    <message>
        <source>Spara</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Ändra flera</source>
        <translation>Change several</translation>
    </message>
    <message>
        <source>Ändringen gäller {count} medarbetare.</source>
        <translation>The change is for {count} employees.</translation>
    </message>
    <message>
        <source>Skriv dagen som ÅÅÅÅ-MM-DD.</source>
        <translation>Write the day as YYYY-MM-DD.</translation>
    </message>
</context>
<context>
    <name>ChartCard</name>
    <message>
        <source>Spara tabellen som Excel …</source>
        <translation>Save the table for Excel…</translation>
    </message>
    <message>
        <source>Spara tabellen som CSV …</source>
        <translation>Save the table as CSV…</translation>
    </message>
    <message>
        <source>Spara bilden …</source>
        <translation>Save the picture…</translation>
    </message>
    <message>
        <source>Kopiera tabellen</source>
        <translation>Copy the table</translation>
    </message>
    <message>
        <source>Kopiera bilden</source>
        <translation>Copy the picture</translation>
    </message>
    <message>
        <source>Diagram</source>
        <translation>Chart</translation>
    </message>
    <message>
        <source>Tabell</source>
        <translation>Table</translation>
    </message>
    <message>
        <source>Spara eller kopiera {title}</source>
        <translation>Save or copy {title}</translation>
    </message>
    <message>
        <source>Inga siffror</source>
        <translation>No figures</translation>
    </message>
</context>
<context>
    <name>ChartExporter</name>
    <message>
        <source>Sparat som {file}</source>
        <translation>Saved as {file}</translation>
    </message>
    <message>
        <source>Visa mapp</source>
        <translation>Show folder</translation>
    </message>
</context>
<context>
    <name>ChartView</name>
    <message>
        <source>nu</source>
        <translation>now</translation>
    </message>
    <message>
        <source>Det finns inget att visa än.</source>
        <translation>There is nothing to show yet.</translation>
    </message>
</context>
<context>
    <name>CheckPart</name>
    <message>
        <source>Alla</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Att se över</source>
        <translation>To look at</translation>
    </message>
    <message>
        <source>Finns kanske redan</source>
        <translation>Perhaps here already</translation>
    </message>
    <message>
        <source>Nya</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Kan inte läsas in</source>
        <translation>Cannot be read in</translation>
    </message>
    <message>
        <source>Välj alla</source>
        <translation>Choose all</translation>
    </message>
    <message>
        <source>Välj ingen</source>
        <translation>Choose none</translation>
    </message>
    <message>
        <source>Sök i listan</source>
        <translation>Search the list</translation>
    </message>
    <message>
        <source>Med</source>
        <translation>In</translation>
    </message>
    <message>
        <source>ja</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>nej</source>
        <translation>no</translation>
    </message>
    <message>
        <source>Rad</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>Namn</source>
        <translation>Name</translation>
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
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Första dag</source>
        <translation>First day</translation>
    </message>
    <message>
        <source>Läge</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Raderna i listan</source>
        <translation>The rows of the list</translation>
    </message>
    <message>
        <source>Inga rader här</source>
        <translation>No rows here</translation>
    </message>
    <message>
        <source>Välj ett annat urval ovanför.</source>
        <translation>Choose another selection above.</translation>
    </message>
    <message>
        <source>1 ny</source>
        <translation>1 new</translation>
    </message>
    <message>
        <source>{count} nya</source>
        <translation>{count} new</translation>
    </message>
    <message>
        <source>{count} finns redan</source>
        <translation>{count} here already</translation>
    </message>
    <message>
        <source>{count} väntar på ditt val</source>
        <translation>{count} waiting for your choice</translation>
    </message>
    <message>
        <source>{count} hoppas över</source>
        <translation>{count} skipped</translation>
    </message>
    <message>
        <source>{count} kan inte läsas in</source>
        <translation>{count} cannot be read in</translation>
    </message>
</context>
<context>
    <name>ChoicesSheet</name>
    <message>
        <source>Urval och ordning</source>
        <translation>Selection and order</translation>
    </message>
    <message>
        <source>Efter ett område</source>
        <translation>By an area</translation>
    </message>
    <message>
        <source>Ett resultat som är äldre får sitt årtal i rutan.</source>
        <translation>A result that is older carries its year in the box.</translation>
    </message>
    <message>
        <source>Mot vilken roll</source>
        <translation>Against which role</translation>
    </message>
    <message>
        <source>Medarbetare</source>
        <translation>Employees</translation>
    </message>
    <message>
        <source>Anställning</source>
        <translation>Employment</translation>
    </message>
    <message>
        <source>Ordning</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>Märk gamla resultat</source>
        <translation>Mark old results</translation>
    </message>
    <message>
        <source>Klar</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Alla</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Bara de som har rollen</source>
        <translation>Only those with the role</translation>
    </message>
    <message>
        <source>Namn</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Flest gap först</source>
        <translation>Most gaps first</translation>
    </message>
</context>
<context>
    <name>CleaningSheet</name>
    <message>
        <source>Städa datorn</source>
        <translation>Clean up this PC</translation>
    </message>
    <message>
        <source>Det finns inget att ta bort</source>
        <translation>There is nothing to remove</translation>
    </message>
    <message>
        <source>En bärbar dator kan städas på det som en kvittens säger finns på kontoret. Läs in kvittensen därifrån först, om den är på väg.</source>
        <translation>A laptop can be cleaned of what a receipt says is at the office. Read the receipt from there first, if it is on its way.</translation>
    </message>
    <message>
        <source>{assessments} och {people} är borttagna härifrån. De finns på kontoret.</source>
        <translation>{assessments} and {people} have been removed from here. They are at the office.</translation>
    </message>
    <message>
        <source>Datorn är städad</source>
        <translation>The PC is cleaned up</translation>
    </message>
    <message>
        <source>Städningen avbröts. Allt är kvar.</source>
        <translation>The clean-up was stopped. Everything is still here.</translation>
    </message>
    <message>
        <source>Ser efter vad som kan tas bort …</source>
        <translation>Looking for what can be removed…</translation>
    </message>
    <message>
        <source>Det här tas bort från datorn</source>
        <translation>This is removed from the PC</translation>
    </message>
    <message>
        <source>Det här blir kvar</source>
        <translation>This stays</translation>
    </message>
    <message>
        <source>Allt som inte är kvitterat, och besök som inte är inlämnade</source>
        <translation>Everything without a receipt, and visits that are not handed in</translation>
    </message>
    <message>
        <source>Checklistor, konton och testcentrets uppgifter</source>
        <translation>Checklists, accounts and the test centre&apos;s details</translation>
    </message>
    <message>
        <source>Historiken utan uppgifter om personer, så att inget kan ändras i efterhand</source>
        <translation>The history without details of people, so that nothing can be changed afterwards</translation>
    </message>
    <message>
        <source>Allt som tas bort finns på kontoret, enligt kvittensen därifrån.</source>
        <translation>Everything that is removed is at the office, according to its receipt.</translation>
    </message>
    <message>
        <source>Behåll allt</source>
        <translation>Keep everything</translation>
    </message>
    <message>
        <source>Ta bort från datorn</source>
        <translation>Remove from this PC</translation>
    </message>
    <message>
        <source>Klar</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Valideringar</source>
        <translation>Validations</translation>
    </message>
    <message>
        <source>Personer</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Bilder och dokument</source>
        <translation>Pictures and documents</translation>
    </message>
    <message>
        <source>Poster</source>
        <translation>Entries</translation>
    </message>
</context>
<context>
    <name>CloseSheet</name>
    <message>
        <source>Månadens siffror lämnas till finansiären. Det som är daterat i månaden går sedan inte att ändra förrän den öppnas igen. Resultat som kommer senare från en annan dator visas som en ändring.</source>
        <translation>The figures of the month are handed to the funder. What is dated in the month cannot be changed until it is opened again. Results that arrive later from another computer are shown as a change.</translation>
    </message>
    <message>
        <source>Det här saknas. Du kan stänga ändå.</source>
        <translation>This is missing. You can close all the same.</translation>
    </message>
    <message>
        <source>Stäng {month}</source>
        <translation>Close {month}</translation>
    </message>
</context>
<context>
    <name>ClosingPage</name>
    <message>
        <source>Säkerhetskopierar …</source>
        <translation>Backing up…</translation>
    </message>
    <message>
        <source>Allt är sparat på datorn. Programmet stängs när kopian är klar.</source>
        <translation>Everything is saved on the computer. The program closes when the copy is done.</translation>
    </message>
    <message>
        <source>Hoppa över och stäng</source>
        <translation>Skip and close</translation>
    </message>
    <message>
        <source>Stänger …</source>
        <translation>Closing…</translation>
    </message>
</context>
<context>
    <name>ColourCard</name>
    <message>
        <source>Färg och logotyp</source>
        <translation>Colour and logo</translation>
    </message>
    <message>
        <source>Egen färg</source>
        <translation>Your own colour</translation>
    </message>
    <message>
        <source>Sex tecken, 0–9 och A–F, som i er grafiska profil. Tomt är programmets gröna.</source>
        <translation>Six characters, 0–9 and A–F, as in your brand guidelines. Empty is the program&apos;s green.</translation>
    </message>
    <message>
        <source>Färgat band längs sidans vänstra kant</source>
        <translation>Coloured band down the left edge of the page</translation>
    </message>
    <message>
        <source>Logotyp och rad om ackreditering</source>
        <translation>Logo and accreditation line</translation>
    </message>
    <message>
        <source>Programmets gröna</source>
        <translation>The program&apos;s green</translation>
    </message>
    <message>
        <source>Blått</source>
        <translation>Blue</translation>
    </message>
    <message>
        <source>Skiffer</source>
        <translation>Slate</translation>
    </message>
    <message>
        <source>Plommon</source>
        <translation>Plum</translation>
    </message>
    <message>
        <source>Vinrött</source>
        <translation>Wine red</translation>
    </message>
    <message>
        <source>Brunt</source>
        <translation>Brown</translation>
    </message>
    <message>
        <source>Skogsgrönt</source>
        <translation>Forest green</translation>
    </message>
    <message>
        <source>Grafit</source>
        <translation>Graphite</translation>
    </message>
    <message>
        <source>Läsbar på vitt: kontrast {ratio} : 1</source>
        <translation>Readable on white: contrast {ratio} : 1</translation>
    </message>
</context>
<context>
    <name>ColumnsPart</name>
    <message>
        <source>Kolumnerna i listan</source>
        <translation>The columns of the list</translation>
    </message>
    <message>
        <source>För alla i listan</source>
        <translation>For everybody in the list</translation>
    </message>
    <message>
        <source>Blad</source>
        <translation>Sheet</translation>
    </message>
    <message>
        <source>Gäller där raden inte säger något annat.</source>
        <translation>Holds where the row does not say otherwise.</translation>
    </message>
    <message>
        <source>Gäller där raden inte säger något annat. Saknas företaget? Registrera det först under Företag &amp; insatser › Företag.</source>
        <translation>Where the row does not say otherwise. Is the company missing? Register it first under Companies &amp; programmes › Companies.</translation>
    </message>
    <message>
        <source>Första dag i insatsen</source>
        <translation>First day in the programme</translation>
    </message>
    <message>
        <source>Arbetsgivare</source>
        <translation>Employer</translation>
    </message>
    <message>
        <source>Status på arbetsmarknaden</source>
        <translation>Status on the labour market</translation>
    </message>
    <message>
        <source>Skriv in dem i insatsen</source>
        <translation>Enter them in the programme</translation>
    </message>
    <message>
        <source>Ingen, eller som listan säger</source>
        <translation>None, or as the list says</translation>
    </message>
    <message>
        <source>Ingen insats</source>
        <translation>No programme</translation>
    </message>
    <message>
        <source>Som listan säger</source>
        <translation>As the list says</translation>
    </message>
    <message>
        <source>I filen</source>
        <translation>In the file</translation>
    </message>
    <message>
        <source>Läses som</source>
        <translation>Read as</translation>
    </message>
    <message>
        <source>Tom kolumn</source>
        <translation>Empty column</translation>
    </message>
    <message>
        <source>{column} läses som</source>
        <translation>{column} is read as</translation>
    </message>
    <message>
        <source>1 rad</source>
        <translation>1 row</translation>
    </message>
    <message>
        <source>{count} rader</source>
        <translation>{count} rows</translation>
    </message>
    <message>
        <source>Rubrikerna står på rad {line}, med {rows} under.</source>
        <translation>The headings stand in row {line}, with {rows} below.</translation>
    </message>
    <message>
        <source>Listan har inga rubriker, och {rows}.</source>
        <translation>The list has no headings, and {rows}.</translation>
    </message>
    <message>
        <source>En rad med summor eller rubriker hoppas över.</source>
        <translation>One row of totals or headings is passed over.</translation>
    </message>
    <message>
        <source>{count} rader med summor eller rubriker hoppas över.</source>
        <translation>{count} rows of totals or headings are passed over.</translation>
    </message>
    <message>
        <source>Kolumnerna är valda som förra gången.</source>
        <translation>The columns are chosen as last time.</translation>
    </message>
    <message>
        <source>Välj kolumnen med namn: det är det enda som måste finnas.</source>
        <translation>Choose the column with names: it is all that must be there.</translation>
    </message>
    <message>
        <source>Utan personnummer eller födelsedatum syns inte vilka som redan finns.</source>
        <translation>Without personal numbers or birth dates one cannot see who is here already.</translation>
    </message>
</context>
<context>
    <name>ComingCard</name>
    <message>
        <source>Öppna kalendern</source>
        <translation>Open the calendar</translation>
    </message>
    <message>
        <source>Närmaste dagarna</source>
        <translation>The next few days</translation>
    </message>
    <message>
        <source>Inget planerat den närmaste veckan.</source>
        <translation>Nothing planned for the next week.</translation>
    </message>
    <message>
        <source>Öppna valideringen av {name}</source>
        <translation>Open the validation of {name}</translation>
    </message>
</context>
<context>
    <name>CompaniesList</name>
    <message>
        <source>Företag</source>
        <translation>Company</translation>
    </message>
    <message>
        <source>Organisationsnummer</source>
        <translation>Organisation number</translation>
    </message>
    <message>
        <source>Ort</source>
        <translation>Town</translation>
    </message>
    <message>
        <source>Arbetsplatser</source>
        <translation>Workplaces</translation>
    </message>
    <message>
        <source>Läge</source>
        <translation>Standing</translation>
    </message>
    <message>
        <source>foretag</source>
        <translation>companies</translation>
    </message>
</context>
<context>
    <name>CompaniesPage</name>
    <message>
        <source>Företaget är registrerat. Lägg till dem som arbetar där.</source>
        <translation>The company is registered. Add those who work there.</translation>
    </message>
    <message>
        <source>Företaget finns inte här.</source>
        <translation>The company is not here.</translation>
    </message>
    <message>
        <source>Ångra</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Företaget är ändrat</source>
        <translation>The company is changed</translation>
    </message>
    <message>
        <source>Företaget är avslutat. Allt finns kvar.</source>
        <translation>The company is closed. Everything is kept.</translation>
    </message>
    <message>
        <source>Företaget är öppet igen</source>
        <translation>The company is open again</translation>
    </message>
    <message>
        <source>{detail} är sparad</source>
        <translation>{detail} is saved</translation>
    </message>
    <message>
        <source>{detail} är borttagen</source>
        <translation>{detail} is removed</translation>
    </message>
    <message>
        <source>{detail} medarbetare tillagda</source>
        <translation>{detail} employees added</translation>
    </message>
    <message>
        <source>En medarbetare tillagd</source>
        <translation>One employee added</translation>
    </message>
    <message>
        <source>{detail} medarbetare ändrade</source>
        <translation>{detail} employees changed</translation>
    </message>
    <message>
        <source>Anställningen är ändrad</source>
        <translation>The employment is changed</translation>
    </message>
    <message>
        <source>{detail} medarbetare har slutat</source>
        <translation>{detail} employees have left</translation>
    </message>
    <message>
        <source>{detail} har slutat</source>
        <translation>{detail} has left</translation>
    </message>
    <message>
        <source>{detail} arbetar här igen</source>
        <translation>{detail} works here again</translation>
    </message>
    <message>
        <source>{detail} är borttagna från företaget</source>
        <translation>{detail} are removed from the company</translation>
    </message>
    <message>
        <source>{detail} är borttagen från företaget</source>
        <translation>{detail} is removed from the company</translation>
    </message>
    <message>
        <source>Samtycke sparat för {detail} medarbetare</source>
        <translation>Consent saved for {detail} employees</translation>
    </message>
    <message>
        <source>Samtycke sparat för {detail}</source>
        <translation>Consent saved for {detail}</translation>
    </message>
    <message>
        <source>Samtycket är taget tillbaka för {detail} medarbetare</source>
        <translation>Consent withdrawn for {detail} employees</translation>
    </message>
    <message>
        <source>Samtycket är taget tillbaka för {detail}</source>
        <translation>Consent withdrawn for {detail}</translation>
    </message>
</context>
<context>
    <name>CompaniesSheet</name>
    <message>
        <source>Lägg till företag</source>
        <translation>Add company</translation>
    </message>
    <message>
        <source>Sök företag</source>
        <translation>Search companies</translation>
    </message>
    <message>
        <source>Lägg till</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Inga fler företag finns. Lägg upp dem under Företag.</source>
        <translation>There are no more companies. Enter them under Companies.</translation>
    </message>
    <message>
        <source>Ingen träff. Prova ett annat ord.</source>
        <translation>No match. Try another word.</translation>
    </message>
    <message>
        <source>Fler finns. Skriv mer för att hitta rätt.</source>
        <translation>There are more. Type more to find the right one.</translation>
    </message>
    <message>
        <source>Välj minst ett företag.</source>
        <translation>Choose at least one company.</translation>
    </message>
</context>
<context>
    <name>CompanyList</name>
    <message>
        <source>Nytt företag</source>
        <translation>New company</translation>
    </message>
    <message>
        <source>Företag</source>
        <translation>Companies</translation>
    </message>
    <message>
        <source>Sök namn, organisationsnummer eller ort</source>
        <translation>Search name, organisation number or town</translation>
    </message>
    <message>
        <source>{companies} företag · {people} medarbetare</source>
        <translation>Companies: {companies} · employees: {people}</translation>
    </message>
    <message>
        <source>Organisationsnummer</source>
        <translation>Organisation number</translation>
    </message>
    <message>
        <source>Ort</source>
        <translation>Town</translation>
    </message>
    <message>
        <source>Arbetsplatser</source>
        <translation>Workplaces</translation>
    </message>
    <message>
        <source>Medarbetare</source>
        <translation>Employees</translation>
    </message>
    <message>
        <source>Visa även avslutade</source>
        <translation>Show closed ones too</translation>
    </message>
    <message>
        <source>Ingen träff</source>
        <translation>No match</translation>
    </message>
    <message>
        <source>Prova färre eller andra ord.</source>
        <translation>Try fewer or other words.</translation>
    </message>
    <message>
        <source>Inga företag än</source>
        <translation>No companies yet</translation>
    </message>
    <message>
        <source>Registrera företagen vars medarbetare valideras. Då ser du vilka som arbetar där och vad de kan mot det som rollerna kräver.</source>
        <translation>Register the companies whose employees are validated. Then you see who works there and what they can do against what the roles need.</translation>
    </message>
    <message>
        <source>Avslutat</source>
        <translation>Closed</translation>
    </message>
</context>
<context>
    <name>CompanyPage</name>
    <message>
        <source>{count} med samtycke</source>
        <translation>{count} with consent</translation>
    </message>
    <message>
        <source>Till alla företag</source>
        <translation>To all companies</translation>
    </message>
    <message>
        <source>Avslutat</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>Mer om företaget</source>
        <translation>More about the company</translation>
    </message>
    <message>
        <source>Medarbetare</source>
        <translation>Employees</translation>
    </message>
    <message>
        <source>Arbetsplatser</source>
        <translation>Workplaces</translation>
    </message>
    <message>
        <source>Kontakter</source>
        <translation>Contacts</translation>
    </message>
    <message>
        <source>Kravprofiler</source>
        <translation>Requirement profiles</translation>
    </message>
    <message>
        <source>Historik</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Lägg till medarbetare</source>
        <translation>Add employees</translation>
    </message>
    <message>
        <source>Kompetenskarta</source>
        <translation>Competence map</translation>
    </message>
    <message>
        <source>Öppna igen</source>
        <translation>Open again</translation>
    </message>
    <message>
        <source>Ändra företaget …</source>
        <translation>Change the company…</translation>
    </message>
    <message>
        <source>Läs in lista …</source>
        <translation>Read in a list…</translation>
    </message>
    <message>
        <source>Avsluta företaget</source>
        <translation>Close the company</translation>
    </message>
</context>
<context>
    <name>CompanySheet</name>
    <message>
        <source>Namn</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Organisationsnummer</source>
        <translation>Organisation number</translation>
    </message>
    <message>
        <source>Det är en enskild firma: numret är ägarens personnummer och visas maskerat i listor.</source>
        <translation>It is a sole trader: the number is the owner&apos;s personal number and is masked in lists.</translation>
    </message>
    <message>
        <source>Anteckning</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Nytt företag</source>
        <translation>New company</translation>
    </message>
    <message>
        <source>Ändra företaget</source>
        <translation>Change the company</translation>
    </message>
    <message>
        <source>Visa det</source>
        <translation>Show it</translation>
    </message>
    <message>
        <source>Skriv företagets namn.</source>
        <translation>Write the company&apos;s name.</translation>
    </message>
    <message>
        <source>Kontrollera de tio siffrorna, som 556036-0793.</source>
        <translation>Check the ten digits, like 556036-0793.</translation>
    </message>
    <message>
        <source>Tillbaka</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Registrera ändå</source>
        <translation>Register anyway</translation>
    </message>
    <message>
        <source>Spara ändå</source>
        <translation>Save anyway</translation>
    </message>
    <message>
        <source>Registrera</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>Spara</source>
        <translation>Save</translation>
    </message>
</context>
<context>
    <name>CompanyWords</name>
    <message>
        <source>Anställd</source>
        <translation>Employed</translation>
    </message>
    <message>
        <source>Permitterad</source>
        <translation>Furloughed</translation>
    </message>
    <message>
        <source>Varslad</source>
        <translation>Under notice</translation>
    </message>
    <message>
        <source>Arbetssökande</source>
        <translation>Job seeker</translation>
    </message>
    <message>
        <source>Egenföretagare</source>
        <translation>Self-employed</translation>
    </message>
    <message>
        <source>Skriftligt</source>
        <translation>In writing</translation>
    </message>
    <message>
        <source>Muntligt</source>
        <translation>By word of mouth</translation>
    </message>
    <message>
        <source>I ett meddelande</source>
        <translation>In a message</translation>
    </message>
    <message>
        <source>Uppfyllt</source>
        <translation>Met</translation>
    </message>
    <message>
        <source>Delvis</source>
        <translation>Partly</translation>
    </message>
    <message>
        <source>Ej uppfyllt</source>
        <translation>Not met</translation>
    </message>
    <message>
        <source>Ej prövat</source>
        <translation>Not tested</translation>
    </message>
    <message>
        <source>{name} finns redan med samma organisationsnummer.</source>
        <translation>{name} is here already with the same organisation number.</translation>
    </message>
    <message>
        <source>{name} finns redan.</source>
        <translation>{name} is here already.</translation>
    </message>
    <message>
        <source>En medarbetare</source>
        <translation>One employee</translation>
    </message>
    <message>
        <source>{count} medarbetare</source>
        <translation>{count} employees</translation>
    </message>
</context>
<context>
    <name>CompareCard</name>
    <message>
        <source>Titta på testcentrets dator, i Inställningar under Datorer och partner, eller ring dit. Jämför orden med dem här och skriv de två som saknas.</source>
        <translation>Look at the centre&apos;s PC, in Settings under PCs and partners, or call them. Compare the words with those here and type the two that are missing.</translation>
    </message>
    <message>
        <source>Orden stämmer inte</source>
        <translation>The words differ</translation>
    </message>
    <message>
        <source>Anslut datorn</source>
        <translation>Connect this PC</translation>
    </message>
    <message>
        <source>Anslut till noden {name}?</source>
        <translation>Connect to the node {name}?</translation>
    </message>
    <message>
        <source>Anslut till {name}?</source>
        <translation>Connect to {name}?</translation>
    </message>
    <message>
        <source>Filen säger att den skrevs {when} på {label}. Bara orden visar att det är sant.</source>
        <translation>The file says that it was written {when} on {label}. Only the words show that this is true.</translation>
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
    <message>
        <source>Gör ett ark</source>
        <translation>Make a sheet</translation>
    </message>
    <message>
        <source>Säkerhetskopiera …</source>
        <translation>Back up…</translation>
    </message>
    <message>
        <source>Visa datorn</source>
        <translation>Show this PC</translation>
    </message>
</context>
<context>
    <name>ConflictDetail</name>
    <message>
        <source>Skriv varför, så kan det sparas.</source>
        <translation>Write why, and it can be saved.</translation>
    </message>
    <message>
        <source>Centrumansvarig kan öppna valideringen igen och ta in det här.</source>
        <translation>The centre manager can reopen the validation and take this in.</translation>
    </message>
    <message>
        <source>Kom efteråt</source>
        <translation>Came afterwards</translation>
    </message>
    <message>
        <source>Undertecknat</source>
        <translation>Signed</translation>
    </message>
    <message>
        <source>Gäller nu</source>
        <translation>Counts now</translation>
    </message>
    <message>
        <source>Låt denna gälla</source>
        <translation>Let this one count</translation>
    </message>
    <message>
        <source>Behåll det undertecknade</source>
        <translation>Keep what was signed</translation>
    </message>
    <message>
        <source>Behåll det här</source>
        <translation>Keep this</translation>
    </message>
    <message>
        <source>Öppna igen och ta in</source>
        <translation>Reopen and take in</translation>
    </message>
    <message>
        <source>Ta in det här</source>
        <translation>Take this in</translation>
    </message>
    <message>
        <source>Stod närmast momentet</source>
        <translation>Stood closest</translation>
    </message>
    <message>
        <source>Såg hela momentet</source>
        <translation>Saw all of it</translation>
    </message>
    <message>
        <source>Den andra är felskriven</source>
        <translation>The other is a slip</translation>
    </message>
    <message>
        <source>Momentet var redan bedömt</source>
        <translation>It was already assessed</translation>
    </message>
    <message>
        <source>Skrevs in av misstag</source>
        <translation>Entered by mistake</translation>
    </message>
    <message>
        <source>Varför?</source>
        <translation>Why?</translation>
    </message>
    <message>
        <source>Ingen av dem stämmer: bedöm på nytt</source>
        <translation>Neither is right: assess anew</translation>
    </message>
    <message>
        <source>Jämför dem</source>
        <translation>Compare them</translation>
    </message>
    <message>
        <source>Uppgifterna visas sida vid sida.</source>
        <translation>The details are shown side by side.</translation>
    </message>
</context>
<context>
    <name>ConflictHead</name>
    <message>
        <source>Öppna personen</source>
        <translation>Open the person</translation>
    </message>
    <message>
        <source>Öppna valideringen</source>
        <translation>Open the validation</translation>
    </message>
</context>
<context>
    <name>ConflictWords</name>
    <message>
        <source>En dator med två historier</source>
        <translation>A PC with two histories</translation>
    </message>
    <message>
        <source>Står mot varandra</source>
        <translation>Contradict each other</translation>
    </message>
    <message>
        <source>Kom efter underskriften</source>
        <translation>Came after the signature</translation>
    </message>
    <message>
        <source>Kanske samma person</source>
        <translation>Perhaps the same person</translation>
    </message>
    <message>
        <source>Bedömning</source>
        <translation>Assessment</translation>
    </message>
    <message>
        <source>Anteckning</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Mätning</source>
        <translation>Measurement</translation>
    </message>
    <message>
        <source>Kunskapstest</source>
        <translation>Knowledge test</translation>
    </message>
    <message>
        <source>Ändrat utfall</source>
        <translation>Changed outcome</translation>
    </message>
    <message>
        <source>Åtgärd i utvecklingsplanen</source>
        <translation>Measure in the development plan</translation>
    </message>
    <message>
        <source>Återkoppling</source>
        <translation>Feedback</translation>
    </message>
    <message>
        <source>Förberedelse</source>
        <translation>Preparation</translation>
    </message>
    <message>
        <source>Självskattning</source>
        <translation>Self-rating</translation>
    </message>
    <message>
        <source>Bild</source>
        <translation>Picture</translation>
    </message>
    <message>
        <source>Valideringens gång</source>
        <translation>Course of the validation</translation>
    </message>
    <message>
        <source>Personuppgifter</source>
        <translation>Personal details</translation>
    </message>
    <message>
        <source>Okänd dator</source>
        <translation>Unknown PC</translation>
    </message>
    <message>
        <source>{one} och {other}</source>
        <translation>{one} and {other}</translation>
    </message>
    <message>
        <source>Borttagen person</source>
        <translation>Removed person</translation>
    </message>
    <message>
        <source>Två historier från samma dator</source>
        <translation>Two histories from the same PC</translation>
    </message>
    <message>
        <source>Två historier</source>
        <translation>Two histories</translation>
    </message>
    <message>
        <source>Två registreringar</source>
        <translation>Two records</translation>
    </message>
    <message>
        <source>Det här skrevs in på en annan dator utan att veta om underskriften. Det undertecknade gäller tills du bestämmer något annat. Inget försvinner: allt finns kvar i historiken.</source>
        <translation>This was entered on another PC without knowing of the signature. What was signed counts until you decide otherwise. Nothing disappears: everything stays in the history.</translation>
    </message>
    <message>
        <source>Det här kom efter den förra underskriften. Valideringen är öppen igen, så du kan ta in det.</source>
        <translation>This came after the earlier signature. The validation is open again, so you can take it in.</translation>
    </message>
    <message>
        <source>Jämför uppgifterna, och slå ihop dem eller säg att de är två.</source>
        <translation>Compare the details, and join them or say that they are two.</translation>
    </message>
    <message>
        <source>Datorn har skrivit två olika fortsättningar, till exempel efter en återställd säkerhetskopia. Den första räknas. Ta över det som fattas ur den andra, och säg sedan att båda är granskade.</source>
        <translation>The PC has written two different continuations, for example after a restored backup. The first counts. Take over what is missing from the other, then say that both are reviewed.</translation>
    </message>
    <message>
        <source>De skrevs in på var sin dator, utan att veta om varandra. Välj vad som gäller. Det andra finns kvar i historiken.</source>
        <translation>They were entered on two PCs that did not know of each other. Choose what counts. The other stays in the history.</translation>
    </message>
    <message>
        <source>Bedömningen togs tillbaka</source>
        <translation>The assessment was taken back</translation>
    </message>
    <message>
        <source>En annan bedömning valdes</source>
        <translation>Another assessment was chosen</translation>
    </message>
    <message>
        <source>Togs bort</source>
        <translation>Removed</translation>
    </message>
    <message>
        <source>Inget var inskrivet</source>
        <translation>Nothing was entered</translation>
    </message>
    <message>
        <source>En bild lades till</source>
        <translation>A picture was added</translation>
    </message>
    <message>
        <source>Anteckningen tömdes</source>
        <translation>The note was emptied</translation>
    </message>
    <message>
        <source>Självskattningen avslutades</source>
        <translation>The self-rating was finished</translation>
    </message>
    <message>
        <source>Tid, plats eller bedömare ändrades</source>
        <translation>Time, place or assessor was changed</translation>
    </message>
    <message>
        <source>Valideringen avbröts</source>
        <translation>The validation was interrupted</translation>
    </message>
    <message>
        <source>Valideringen ställdes in</source>
        <translation>The validation was cancelled</translation>
    </message>
    <message>
        <source>En underskrift gavs</source>
        <translation>A signature was given</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Poäng</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>Av högst</source>
        <translation>Out of</translation>
    </message>
    <message>
        <source>Källa</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Prov</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Provdag</source>
        <translation>Day of the test</translation>
    </message>
    <message>
        <source>Utfall</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>Motivering</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Klart senast</source>
        <translation>Done by</translation>
    </message>
    <message>
        <source>Ansvarig</source>
        <translation>Responsible</translation>
    </message>
    <message>
        <source>Samtalet hölls</source>
        <translation>The talk was held</translation>
    </message>
    <message>
        <source>Styrkor</source>
        <translation>Strengths</translation>
    </message>
    <message>
        <source>Att utveckla</source>
        <translation>To develop</translation>
    </message>
    <message>
        <source>Validandens ord</source>
        <translation>The candidate&apos;s words</translation>
    </message>
    <message>
        <source>Identitet</source>
        <translation>Identity</translation>
    </message>
    <message>
        <source>Informerad om varför</source>
        <translation>Informed of why</translation>
    </message>
    <message>
        <source>Informerad om hur</source>
        <translation>Informed of how</translation>
    </message>
    <message>
        <source>Informerad om användning</source>
        <translation>Informed of the use</translation>
    </message>
    <message>
        <source>Informerad om när</source>
        <translation>Informed of when</translation>
    </message>
    <message>
        <source>Jäv</source>
        <translation>Conflict of interest</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>Relation</translation>
    </message>
    <message>
        <source>Behöver tolk</source>
        <translation>Needs an interpreter</translation>
    </message>
    <message>
        <source>Behöver mer tid</source>
        <translation>Needs more time</translation>
    </message>
    <message>
        <source>Behov</source>
        <translation>Needs</translation>
    </message>
    <message>
        <source>Svar</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>Skäl</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Roll</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Namn</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Avstod</source>
        <translation>Declined</translation>
    </message>
    <message>
        <source>Tid</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>Station</translation>
    </message>
    <message>
        <source>Längd i minuter</source>
        <translation>Length in minutes</translation>
    </message>
    <message>
        <source>Självskattningen hoppades över</source>
        <translation>The self-rating was skipped</translation>
    </message>
    <message>
        <source>Mätdon</source>
        <translation>Instruments</translation>
    </message>
    <message>
        <source>Kalibrerat till</source>
        <translation>Calibrated until</translation>
    </message>
    <message>
        <source>Facit och mätt</source>
        <translation>Reference and measured</translation>
    </message>
    <message>
        <source>Enhet</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Förnamn</source>
        <translation>Given name</translation>
    </message>
    <message>
        <source>Efternamn</source>
        <translation>Family name</translation>
    </message>
    <message>
        <source>Personnummer</source>
        <translation>Personal number</translation>
    </message>
    <message>
        <source>Om numret</source>
        <translation>About the number</translation>
    </message>
    <message>
        <source>Född</source>
        <translation>Born</translation>
    </message>
    <message>
        <source>Telefon</source>
        <translation>Phone</translation>
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
        <source>Notering</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>{reference} och {measured}</source>
        <translation>{reference} and {measured}</translation>
    </message>
    <message>
        <source>Uppfyllt</source>
        <translation>Met</translation>
    </message>
    <message>
        <source>Inte uppfyllt</source>
        <translation>Not met</translation>
    </message>
    <message>
        <source>Inte prövat i sin helhet</source>
        <translation>Not fully tested</translation>
    </message>
    <message>
        <source>Inget utfall</source>
        <translation>No outcome</translation>
    </message>
    <message>
        <source>Id-kort</source>
        <translation>ID card</translation>
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
        <source>Intygad av någon annan</source>
        <translation>Vouched for by somebody else</translation>
    </message>
    <message>
        <source>Inte kontrollerad</source>
        <translation>Not checked</translation>
    </message>
    <message>
        <source>Säker</source>
        <translation>Sure</translation>
    </message>
    <message>
        <source>Osäker</source>
        <translation>Unsure</translation>
    </message>
    <message>
        <source>Kan inte än</source>
        <translation>Cannot yet</translation>
    </message>
    <message>
        <source>Inskrivet för hand</source>
        <translation>Typed by hand</translation>
    </message>
    <message>
        <source>Läst från en tabell</source>
        <translation>Read from a table</translation>
    </message>
    <message>
        <source>Validand</source>
        <translation>Candidate</translation>
    </message>
    <message>
        <source>Bedömare</source>
        <translation>Assessor</translation>
    </message>
    <message>
        <source>Andra bedömaren</source>
        <translation>Second assessor</translation>
    </message>
    <message>
        <source>Ja</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>Nej</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Finns redan</source>
        <translation>Already here</translation>
    </message>
    <message>
        <source>Valideringen är inte öppen</source>
        <translation>The validation is not open</translation>
    </message>
    <message>
        <source>Valideringen finns inte på den här datorn</source>
        <translation>The validation is not on this PC</translation>
    </message>
    <message>
        <source>Den här datorn</source>
        <translation>This PC</translation>
    </message>
    <message>
        <source>{weekday} {day} kl. {time}</source>
        <translation>{weekday} {day} at {time}</translation>
    </message>
    <message>
        <source>Okänd</source>
        <translation>Unknown</translation>
    </message>
</context>
<context>
    <name>ConflictsPage</name>
    <message>
        <source>Utrett och sparat.</source>
        <translation>Settled and saved.</translation>
    </message>
    <message>
        <source>Det undertecknade står fast. Det som kom efteråt finns i historiken.</source>
        <translation>What was signed stands. What came afterwards is in the history.</translation>
    </message>
    <message>
        <source>Intaget. Valideringen är öppen och behöver slutföras och skrivas under igen.</source>
        <translation>Taken in. The validation is open and must be completed and signed again.</translation>
    </message>
    <message>
        <source>Övertaget som nya poster på den här datorn.</source>
        <translation>Taken over as new entries of this PC.</translation>
    </message>
    <message>
        <source>Ångra</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Tillbaka</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Visa alla</source>
        <translation>Show all</translation>
    </message>
    <message>
        <source>Föregående</source>
        <translation>Previous</translation>
    </message>
    <message>
        <source>Nästa</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Att reda ut</source>
        <translation>To settle</translation>
    </message>
    <message>
        <source>Inget att reda ut</source>
        <translation>Nothing to settle</translation>
    </message>
    <message>
        <source>När två datorer har skrivit in olika saker om samma sak visas de här, sida vid sida.</source>
        <translation>When two PCs have entered different things about the same matter, they are shown here side by side.</translation>
    </message>
    <message>
        <source>{place} av {count}</source>
        <translation>{place} of {count}</translation>
    </message>
</context>
<context>
    <name>ConsentSheet</name>
    <message>
        <source>Validanden samtycker till</source>
        <translation>The candidate agrees</translation>
    </message>
    <message>
        <source>Hur svarade validanden?</source>
        <translation>How did the candidate answer?</translation>
    </message>
    <message>
        <source>Dag</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Anteckning</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Till exempel var det underskrivna pappret finns.</source>
        <translation>For instance where the signed paper is.</translation>
    </message>
    <message>
        <source>Samtycke för {company}</source>
        <translation>Consent for {company}</translation>
    </message>
    <message>
        <source>{count} medarbetare. Alla ska ha fått frågan var för sig.</source>
        <translation>{count} employees. Each must have been asked on their own.</translation>
    </message>
    <message>
        <source>Dagen ligger i framtiden.</source>
        <translation>The day is in the future.</translation>
    </message>
    <message>
        <source>Skriv dagen som ÅÅÅÅ-MM-DD.</source>
        <translation>Write the day as YYYY-MM-DD.</translation>
    </message>
    <message>
        <source>Ta tillbaka samtycket</source>
        <translation>Withdraw the consent</translation>
    </message>
    <message>
        <source>Tillbaka</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Spara samtycket</source>
        <translation>Save the consent</translation>
    </message>
    <message>
        <source>att {company} ser, för varje kompetensområde, om det är uppfyllt, delvis, ej uppfyllt eller ej prövat, och när det bedömdes</source>
        <translation>that {company} sees, for each area of competence, whether it is met, partly, not met or not tested, and when it was judged</translation>
    </message>
    <message>
        <source>att inget annat visas: inga anteckningar, bilder, personnummer eller enskilda moment</source>
        <translation>that nothing else is shown: no notes, pictures, personal numbers or single tasks</translation>
    </message>
    <message>
        <source>att det är frivilligt: valideringen och intyget är desamma utan samtycke</source>
        <translation>that it is voluntary: the validation and the certificate are the same without consent</translation>
    </message>
    <message>
        <source>att det gäller tills det tas tillbaka, när som helst och utan skäl</source>
        <translation>that it holds until it is withdrawn, at any time and without a reason</translation>
    </message>
    <message>
        <source>Välj först hur validanden svarade.</source>
        <translation>First choose how the candidate answered.</translation>
    </message>
</context>
<context>
    <name>ContactSheet</name>
    <message>
        <source>Namn</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Roll</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Telefon</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>E-post</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Arbetsplats</source>
        <translation>Workplace</translation>
    </message>
    <message>
        <source>Ny kontakt</source>
        <translation>New contact</translation>
    </message>
    <message>
        <source>Ändra kontakten</source>
        <translation>Change the contact</translation>
    </message>
    <message>
        <source>Hela företaget</source>
        <translation>The whole company</translation>
    </message>
    <message>
        <source>Skriv vem det är.</source>
        <translation>Write who it is.</translation>
    </message>
</context>
<context>
    <name>ContactsPart</name>
    <message>
        <source>Kontakter</source>
        <translation>Contacts</translation>
    </message>
    <message>
        <source>Lägg till kontakt</source>
        <translation>Add a contact</translation>
    </message>
    <message>
        <source>Namnet är borttaget</source>
        <translation>The name is removed</translation>
    </message>
    <message>
        <source>Ingen kontakt än</source>
        <translation>No contact yet</translation>
    </message>
    <message>
        <source>Lägg till vem ni ringer. Kontakten fylls i när ni planerar ett besök.</source>
        <translation>Add whom you call. The contact is filled in when you plan a visit.</translation>
    </message>
</context>
<context>
    <name>CopiesCard</name>
    <message>
        <source>Kopior</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>Återställ …</source>
        <translation>Restore…</translation>
    </message>
    <message>
        <source>Återställ från en annan mapp …</source>
        <translation>Restore from another folder…</translation>
    </message>
    <message>
        <source>Här visas kopiorna när en plats är vald.</source>
        <translation>The backups are shown here once a place is chosen.</translation>
    </message>
    <message>
        <source>På {place} finns ingen kopia ännu.</source>
        <translation>There is no backup in {place} yet.</translation>
    </message>
    <message>
        <source>På {place}. Av de äldre sparas en om dagen i sju dagar, en i veckan i fyra veckor och en i månaden i ett år.</source>
        <translation>In {place}. Of the older ones, one a day is kept for seven days, one a week for four weeks and one a month for a year.</translation>
    </message>
    <message>
        <source>Kopior som innehåller personer som raderats senare: {count}. De byts ut vid nästa säkerhetskopia hit.</source>
        <translation>Backups that hold people who were erased later: {count}. They are replaced at the next backup to this place.</translation>
    </message>
    <message>
        <source>Byt ut nu</source>
        <translation>Replace now</translation>
    </message>
</context>
<context>
    <name>CostSheet</name>
    <message>
        <source>kr</source>
        <translation>SEK</translation>
    </message>
    <message>
        <source>Dag</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Belopp</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>Vad det gick till</source>
        <translation>What it went to</translation>
    </message>
    <message>
        <source>Till exempel fakturanummer. Skriv inga personuppgifter.</source>
        <translation>For example an invoice number. Write no personal data.</translation>
    </message>
    <message>
        <source>Anteckning</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Spara</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Ny kostnad</source>
        <translation>New cost</translation>
    </message>
    <message>
        <source>Ändra kostnad</source>
        <translation>Change cost</translation>
    </message>
    <message>
        <source>Skriv dagen som ÅÅÅÅ-MM-DD.</source>
        <translation>Write the day as YYYY-MM-DD.</translation>
    </message>
    <message>
        <source>Skriv kronor, som 1 250,50.</source>
        <translation>Write kronor, such as 1 250,50.</translation>
    </message>
</context>
<context>
    <name>CountSheet</name>
    <message>
        <source>Räkna valideringar</source>
        <translation>Count validations</translation>
    </message>
    <message>
        <source>De här valideringarna gjordes under insatsen men räknas inte i någon.</source>
        <translation>These validations were done during the programme but count in none.</translation>
    </message>
    <message>
        <source>Räkna</source>
        <translation>Count</translation>
    </message>
    <message>
        <source>{count} till visas när de här är räknade.</source>
        <translation>{count} more are shown when these are counted.</translation>
    </message>
    <message>
        <source>Räkna {count}</source>
        <translation>Count {count}</translation>
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
        <source>Felet är vårt, inte ditt. Allt som har sparats är kvar på datorn. Det du gjorde just nu blev kanske inte sparat: titta efter, och gör om det om det behövs. Starta om om något ser konstigt ut. Rapporten nedan innehåller inga personuppgifter.</source>
        <translation>The mistake is ours, not yours. Everything that was saved is still on the computer. What you did just now may not have been saved: look, and do it again if need be. Restart if anything looks odd. The report below holds no personal data.</translation>
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
        <translation>Save the report…</translation>
    </message>
    <message>
        <source>Stäng programmet</source>
        <translation>Close the program</translation>
    </message>
    <message>
        <source>Starta om</source>
        <translation>Restart</translation>
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
        <source>Två bedömningar: red ut</source>
        <translation>Two assessments: settle</translation>
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
    <name>DayCard</name>
    <message>
        <source>I dag</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Börja med den första validanden</source>
        <translation>Start with the first candidate</translation>
    </message>
    <message>
        <source>Registrera personen. Sedan planerar du valideringen, och här ser du vad som är på gång.</source>
        <translation>Register the person. Then you plan the validation, and here you see what is going on.</translation>
    </message>
    <message>
        <source>Registrera validand</source>
        <translation>Register a candidate</translation>
    </message>
    <message>
        <source>Planera den första valideringen</source>
        <translation>Plan the first validation</translation>
    </message>
    <message>
        <source>Välj validand, checklista och tid. På dagen ligger valideringen här, klar att förbereda.</source>
        <translation>Choose candidate, checklist and time. On the day the validation is here, ready to prepare.</translation>
    </message>
    <message>
        <source>Ny validering</source>
        <translation>New validation</translation>
    </message>
    <message>
        <source>Inget är planerat i dag</source>
        <translation>Nothing is planned for today</translation>
    </message>
</context>
<context>
    <name>DayListSheet</name>
    <message>
        <source>Daglista</source>
        <translation>Day list</translation>
    </message>
    <message>
        <source>Vem som kommer när, med ruta att kryssa i. Inga personnummer.</source>
        <translation>Who comes when, with a box to tick. No personal numbers.</translation>
    </message>
    <message>
        <source>Visa</source>
        <translation>View</translation>
    </message>
    <message>
        <source>För anslagstavlan: utan namn och telefonnummer</source>
        <translation>For the notice board: without names and telephone numbers</translation>
    </message>
    <message>
        <source>Alla</source>
        <translation>All</translation>
    </message>
</context>
<context>
    <name>DefaultsCard</name>
    <message>
        <source>Ändra …</source>
        <translation>Change…</translation>
    </message>
    <message>
        <source>Ändra längd och paus</source>
        <translation>Change length and pause</translation>
    </message>
    <message>
        <source>Så planeras en validering</source>
        <translation>How a validation is planned</translation>
    </message>
    <message>
        <source>{length} lång, sedan {pause} paus.</source>
        <translation>{length} long, then a pause of {pause}.</translation>
    </message>
    <message>
        <source>{length} lång, ingen paus efteråt.</source>
        <translation>{length} long, no pause after it.</translation>
    </message>
    <message>
        <source>{count} personer samtidigt per bedömare.</source>
        <translation>{count} people at a time for each assessor.</translation>
    </message>
    <message>
        <source>En person i taget per bedömare.</source>
        <translation>One person at a time for each assessor.</translation>
    </message>
    <message>
        <source>Inget pass rymmer en så lång validering. Gör den kortare, eller passen längre.</source>
        <translation>No working hours have room for a validation that long. Make it shorter, or the hours longer.</translation>
    </message>
</context>
<context>
    <name>DefaultsSheet</name>
    <message>
        <source>Så planeras en validering</source>
        <translation>How a validation is planned</translation>
    </message>
    <message>
        <source>Gäller den som inte har fått en egen längd.</source>
        <translation>Holds where nothing else was said of its length.</translation>
    </message>
    <message>
        <source>Tid för bedömaren att skriva klart och ställa i ordning.</source>
        <translation>Time for the assessor to finish writing and tidy up.</translation>
    </message>
    <message>
        <source>Fler än en när bedömaren går mellan flera stationer.</source>
        <translation>More than one where the assessor walks between several stations.</translation>
    </message>
    <message>
        <source>Längd i minuter</source>
        <translation>Length in minutes</translation>
    </message>
    <message>
        <source>Paus efteråt i minuter</source>
        <translation>Pause after it in minutes</translation>
    </message>
    <message>
        <source>Personer per bedömare samtidigt</source>
        <translation>People per assessor at a time</translation>
    </message>
    <message>
        <source>Skriv ett tal, högst {most}.</source>
        <translation>Write a number, at most {most}.</translation>
    </message>
</context>
<context>
    <name>Delivery</name>
    <message>
        <source>I fil {number}</source>
        <translation>In file {number}</translation>
    </message>
    <message>
        <source>Levererad</source>
        <translation>Delivered</translation>
    </message>
    <message>
        <source>Levererad {day}</source>
        <translation>Delivered {day}</translation>
    </message>
    <message>
        <source>Lokal</source>
        <translation>Only here</translation>
    </message>
    <message>
        <source>i fil {number}, kvittens väntas</source>
        <translation>in file {number}, awaiting receipt</translation>
    </message>
    <message>
        <source>levererad {day}</source>
        <translation>delivered {day}</translation>
    </message>
    <message>
        <source>inte lämnad än</source>
        <translation>not handed over yet</translation>
    </message>
</context>
<context>
    <name>DetailsPart</name>
    <message>
        <source>Företag</source>
        <translation>Companies</translation>
    </message>
    <message>
        <source>Lägg till företag</source>
        <translation>Add company</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>Partner</translation>
    </message>
    <message>
        <source>Lägg till partner</source>
        <translation>Add partner</translation>
    </message>
    <message>
        <source>Testcenter</source>
        <translation>Centre</translation>
    </message>
    <message>
        <source>Lägg till testcenter</source>
        <translation>Add test centre</translation>
    </message>
    <message>
        <source>Aktiviteter</source>
        <translation>Activities</translation>
    </message>
    <message>
        <source>Lägg till aktivitet</source>
        <translation>Add activity</translation>
    </message>
    <message>
        <source>Historik</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Insatsen är ändrad</source>
        <translation>The programme is changed</translation>
    </message>
    <message>
        <source>Sparat: {detail}</source>
        <translation>Saved: {detail}</translation>
    </message>
    <message>
        <source>Borttaget: {detail}</source>
        <translation>Removed: {detail}</translation>
    </message>
    <message>
        <source>Ändra …</source>
        <translation>Change…</translation>
    </message>
    <message>
        <source>Om insatsen</source>
        <translation>About the programme</translation>
    </message>
    <message>
        <source>Ny partner</source>
        <translation>New partner</translation>
    </message>
    <message>
        <source>Nytt testcenter</source>
        <translation>New test centre</translation>
    </message>
    <message>
        <source>Ny aktivitet</source>
        <translation>New activity</translation>
    </message>
    <message>
        <source>Ändra partner</source>
        <translation>Change partner</translation>
    </message>
    <message>
        <source>Ändra testcenter</source>
        <translation>Change test centre</translation>
    </message>
    <message>
        <source>Ändra aktivitet</source>
        <translation>Change activity</translation>
    </message>
    <message>
        <source>Mål: {count} personer</source>
        <translation>Target: {count} people</translation>
    </message>
    <message>
        <source>Budget: {amount}</source>
        <translation>Budget: {amount}</translation>
    </message>
    <message>
        <source>Finansiär: {name}</source>
        <translation>Funder: {name}</translation>
    </message>
    <message>
        <source>Diarienummer: {number}</source>
        <translation>Reference: {number}</translation>
    </message>
    <message>
        <source>Inget företag deltar än.</source>
        <translation>No company takes part yet.</translation>
    </message>
    <message>
        <source>Ingen partner än, till exempel ett fackförbund.</source>
        <translation>No partner yet, for example a trade union.</translation>
    </message>
    <message>
        <source>Inget testcenter deltar än.</source>
        <translation>No test centre takes part yet.</translation>
    </message>
    <message>
        <source>Ingen aktivitet än. Utan dem kan inga timmar intygas.</source>
        <translation>No activity yet. Without them no hours can be certified.</translation>
    </message>
    <message>
        <source>Ändra</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Ändra {name}</source>
        <translation>Change {name}</translation>
    </message>
    <message>
        <source>Ta bort {name}</source>
        <translation>Remove {name}</translation>
    </message>
</context>
<context>
    <name>DetailsSheet</name>
    <message>
        <source>Att tänka på</source>
        <translation>To bear in mind</translation>
    </message>
    <message>
        <source>Står på besöksbladet, till exempel skyddskläder och parkering.</source>
        <translation>Printed on the visit sheet, for instance protective clothing and parking.</translation>
    </message>
    <message>
        <source>Bedömare som åker</source>
        <translation>Assessors who go</translation>
    </message>
    <message>
        <source>Tillbaka</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Planera</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Planera besök</source>
        <translation>Plan a visit</translation>
    </message>
    <message>
        <source>Ändra besök</source>
        <translation>Change the visit</translation>
    </message>
    <message>
        <source>Spara</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Skriv vart ni ska.</source>
        <translation>Write where you are going.</translation>
    </message>
    <message>
        <source>Skriv dagen som ÅÅÅÅ-MM-DD.</source>
        <translation>Write the day as YYYY-MM-DD.</translation>
    </message>
    <message>
        <source>Sista dagen är före den första.</source>
        <translation>The last day is before the first.</translation>
    </message>
    <message>
        <source>Högst 31 dagar.</source>
        <translation>At most 31 days.</translation>
    </message>
    <message>
        <source>Skriv klockslaget som 08.00.</source>
        <translation>Write the time as 08:00.</translation>
    </message>
    <message>
        <source>En rad är tom.</source>
        <translation>A line is empty.</translation>
    </message>
    <message>
        <source>Företag</source>
        <translation>Company</translation>
    </message>
    <message>
        <source>Adress eller ort</source>
        <translation>Address or town</translation>
    </message>
    <message>
        <source>Plats</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>TT.MM</source>
        <translation>HH:MM</translation>
    </message>
    <message>
        <source>Vad insatsen ska leda till. Står i rapporterna.</source>
        <translation>What the programme is to lead to. Shown in the reports.</translation>
    </message>
    <message>
        <source>Syfte</source>
        <translation>Aim</translation>
    </message>
    <message>
        <source>Lägg upp</source>
        <translation>Create</translation>
    </message>
    <message>
        <source>Ny insats</source>
        <translation>New programme</translation>
    </message>
    <message>
        <source>Ändra insatsen</source>
        <translation>Change the programme</translation>
    </message>
    <message>
        <source>Namn</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Finansiär</source>
        <translation>Funder</translation>
    </message>
    <message>
        <source>Den som betalar, till exempel en region.</source>
        <translation>Who pays, for example a region.</translation>
    </message>
    <message>
        <source>Finansiärens diarienummer</source>
        <translation>The funder&apos;s reference</translation>
    </message>
    <message>
        <source>Första dag</source>
        <translation>First day</translation>
    </message>
    <message>
        <source>Sista dag</source>
        <translation>Last day</translation>
    </message>
    <message>
        <source>personer</source>
        <translation>people</translation>
    </message>
    <message>
        <source>Mål</source>
        <translation>Target</translation>
    </message>
    <message>
        <source>Så många som ska valideras.</source>
        <translation>How many are to be validated.</translation>
    </message>
    <message>
        <source>kr</source>
        <translation>SEK</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>Hela beloppet från finansiären.</source>
        <translation>The whole amount from the funder.</translation>
    </message>
    <message>
        <source>Vad deltagarnas tid går till</source>
        <translation>What the participants&apos; time goes to</translation>
    </message>
    <message>
        <source>Timmar intygas per aktivitet. Fler kan läggas till sedan.</source>
        <translation>Hours are certified by activity. More can be added later.</translation>
    </message>
    <message>
        <source>Skriv vad insatsen heter.</source>
        <translation>Write what the programme is called.</translation>
    </message>
    <message>
        <source>Skriv ett helt antal personer.</source>
        <translation>Write a whole number of people.</translation>
    </message>
    <message>
        <source>Skriv kronor, som 85 394.</source>
        <translation>Write kronor, such as 85 394.</translation>
    </message>
    <message>
        <source>Börjar</source>
        <translation>Begins</translation>
    </message>
    <message>
        <source>Slutar</source>
        <translation>Ends</translation>
    </message>
    <message>
        <source>Kontakt på plats</source>
        <translation>Contact on site</translation>
    </message>
    <message>
        <source>Telefon</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Utrustning</source>
        <translation>Equipment</translation>
    </message>
    <message>
        <source>En sak på varje rad. Listan kommer från de senaste besöken och går att ändra sedan.</source>
        <translation>One thing on each line. The list comes from the latest visits and can be changed later.</translation>
    </message>
</context>
<context>
    <name>DeviceListCard</name>
    <message>
        <source>Öppna</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Öppna {name}</source>
        <translation>Open {name}</translation>
    </message>
</context>
<context>
    <name>DeviceSheet</name>
    <message>
        <source>Namn</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Det som syns i listorna.</source>
        <translation>What the lists show.</translation>
    </message>
    <message>
        <source>Spara namnet</source>
        <translation>Save the name</translation>
    </message>
    <message>
        <source>Spara överenskommelsen</source>
        <translation>Save the agreement</translation>
    </message>
    <message>
        <source>Spärra datorn</source>
        <translation>Shut the PC out</translation>
    </message>
    <message>
        <source>Släpp in igen</source>
        <translation>Let in again</translation>
    </message>
    <message>
        <source>Vad {place} får ha</source>
        <translation>What {place} may have</translation>
    </message>
    <message>
        <source>Introducerad {day}</source>
        <translation>Introduced {day}</translation>
    </message>
    <message>
        <source>Används av {name}</source>
        <translation>Used by {name}</translation>
    </message>
    <message>
        <source>Ingen här har jämfört orden. Introducera den med dess parkopplingsfil, om du litar på den.</source>
        <translation>Nobody here has compared the words. Introduce it with its pairing file, if you trust it.</translation>
    </message>
    <message>
        <source>{name} är spärrad: inget tas emot från den och inget skrivs till den. Det som kom tidigare finns kvar.</source>
        <translation>{name} is shut out: nothing is taken from it and nothing is written for it. What came before is still here.</translation>
    </message>
    <message>
        <source>Är {name} borta eller stulen? Spärra den: från nu tas inget emot från den och inget skrivs till den. Det som redan har kommit finns kvar, och du kan släppa in den igen.</source>
        <translation>Is {name} lost or stolen? Shut it out: from now on nothing is taken from it and nothing is written for it. What has come already stays, and you can let it in again.</translation>
    </message>
</context>
<context>
    <name>Devices</name>
    <message>
        <source>Dator på plats</source>
        <translation>Office PC</translation>
    </message>
    <message>
        <source>Bärbar dator</source>
        <translation>Laptop</translation>
    </message>
    <message>
        <source>Testcenter</source>
        <translation>Centre</translation>
    </message>
    <message>
        <source>Regional nod</source>
        <translation>Regional node</translation>
    </message>
    <message>
        <source>Spärrad</source>
        <translation>Shut out</translation>
    </message>
    <message>
        <source>Inte jämförd här</source>
        <translation>Not compared here</translation>
    </message>
    <message>
        <source>ingen fil har kommit än</source>
        <translation>no file has come yet</translation>
    </message>
    <message>
        <source>senaste filen {at}</source>
        <translation>last file {at}</translation>
    </message>
</context>
<context>
    <name>DevicesSection</name>
    <message>
        <source>Introducera …</source>
        <translation>Introduce…</translation>
    </message>
    <message>
        <source>Nodens andra datorer</source>
        <translation>The node&apos;s other PCs</translation>
    </message>
    <message>
        <source>Testcentrets andra datorer</source>
        <translation>The centre&apos;s other PCs</translation>
    </message>
    <message>
        <source>Testcenter och andra noder</source>
        <translation>Centres and other nodes</translation>
    </message>
    <message>
        <source>Noder och andra testcenter</source>
        <translation>Nodes and other centres</translation>
    </message>
    <message>
        <source>Inga ännu. Byt parkopplingsfiler med den som ni vill skicka resultat till eller få resultat av.</source>
        <translation>None yet. Exchange pairing files with whoever you want to send results to or get results from.</translation>
    </message>
    <message>
        <source>Introducerad. Skriv en utbytesfil till den under Utbyte.</source>
        <translation>Introduced. Write an exchange file for it under Exchange.</translation>
    </message>
    <message>
        <source>Den räknas från nu på den här datorn.</source>
        <translation>It counts on this PC from now on.</translation>
    </message>
    <message>
        <source>Det här är den enda datorn. Starta programmet på den nya, välj Anslut datorn till ett testcenter och skriv dess parkopplingsfil till en sticka. Introducera den sedan här.</source>
        <translation>This is the only computer. Start the program on the new one, choose Connect this PC to a centre and write its pairing file to a stick. Then introduce it here.</translation>
    </message>
    <message>
        <source>Namnet är ändrat.</source>
        <translation>The name is changed.</translation>
    </message>
    <message>
        <source>Spärrad. Inget tas emot från den längre.</source>
        <translation>Shut out. Nothing is taken from it any more.</translation>
    </message>
    <message>
        <source>Den räknas igen.</source>
        <translation>It counts again.</translation>
    </message>
    <message>
        <source>Överenskommelsen gäller från nästa fil.</source>
        <translation>The agreement holds from the next file on.</translation>
    </message>
    <message>
        <source>Personen kan logga in på den här datorn.</source>
        <translation>The person can log in on this PC.</translation>
    </message>
    <message>
        <source>Introducerad. Nu kan filer därifrån läsas in under Utbyte.</source>
        <translation>Introduced. Files from it can now be read in under Exchange.</translation>
    </message>
    <message>
        <source>Introducerad. Nu behöver den en utbytesfil härifrån.</source>
        <translation>Introduced. Now it needs an exchange file from here.</translation>
    </message>
    <message>
        <source>Skriv filen</source>
        <translation>Write the file</translation>
    </message>
    <message>
        <source>Vart ska parkopplingsfilen?</source>
        <translation>Where shall the pairing file go?</translation>
    </message>
</context>
<context>
    <name>Doctor</name>
    <message>
        <source>Databasens sidor</source>
        <translation>The pages of the database</translation>
    </message>
    <message>
        <source>Historiken</source>
        <translation>The history</translation>
    </message>
    <message>
        <source>Listorna</source>
        <translation>The lists</translation>
    </message>
    <message>
        <source>Bilder och dokument</source>
        <translation>Pictures and documents</translation>
    </message>
    <message>
        <source>Nyckelfilen och kontona</source>
        <translation>The key file and the accounts</translation>
    </message>
    <message>
        <source>Säkerhetskopior</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>Diskutrymme</source>
        <translation>Disk space</translation>
    </message>
    <message>
        <source>Datamappen</source>
        <translation>The data folder</translation>
    </message>
    <message>
        <source>Lagt åt sidan</source>
        <translation>Put aside</translation>
    </message>
    <message>
        <source>Att göra dokument</source>
        <translation>Making documents</translation>
    </message>
    <message>
        <source>Datorns klocka</source>
        <translation>The computer&apos;s clock</translation>
    </message>
    <message>
        <source>Datorns minne av databasen</source>
        <translation>What the computer remembers of the database</translation>
    </message>
    <message>
        <source>Bra</source>
        <translation>Fine</translation>
    </message>
    <message>
        <source>Se över</source>
        <translation>Look here</translation>
    </message>
    <message>
        <source>Fel</source>
        <translation>Wrong</translation>
    </message>
    <message>
        <source>Inte kontrollerat</source>
        <translation>Not checked</translation>
    </message>
    <message>
        <source>för okänd tid sedan</source>
        <translation>at an unknown time</translation>
    </message>
    <message>
        <source>idag</source>
        <translation>today</translation>
    </message>
    <message>
        <source>för en dag sedan</source>
        <translation>a day ago</translation>
    </message>
    <message>
        <source>för {days} dagar sedan</source>
        <translation>{days} days ago</translation>
    </message>
    <message>
        <source>Återställ den senaste säkerhetskopian. Det skadade läggs åt sidan.</source>
        <translation>Restore the latest backup. What is damaged is put aside.</translation>
    </message>
    <message>
        <source>Varje sida är hel och rätt krypterad.</source>
        <translation>Every page is whole and rightly encrypted.</translation>
    </message>
    <message>
        <source>Skadade ställen: {count}.</source>
        <translation>Damaged places: {count}.</translation>
    </message>
    <message>
        <source>Databasen gick inte att läsa: {problem}</source>
        <translation>The database could not be read: {problem}</translation>
    </message>
    <message>
        <source>Kedjan håller: inget är ändrat, borttaget eller tillagt. Poster: {entries} · enheter: {devices} · signerade ändar: {heads}.</source>
        <translation>The chain holds: nothing was changed, removed or added. Entries: {entries} · devices: {devices} · signed heads: {heads}.</translation>
    </message>
    <message>
        <source>Kedjan håller inte. Fel: {faults} ({kinds}).</source>
        <translation>The chain does not hold. Faults: {faults} ({kinds}).</translation>
    </message>
    <message>
        <source>Något är ändrat eller borttaget utanför programmet. Säkerhetskopiera nu, spara loggen och kontakta den som sköter programmet.</source>
        <translation>Something was changed or removed outside the program. Back up now, save the log and contact whoever looks after the program.</translation>
    </message>
    <message>
        <source>De stämmer med historiken.</source>
        <translation>They agree with the history.</translation>
    </message>
    <message>
        <source>De stämmer inte med historiken: {tables}.</source>
        <translation>They do not agree with the history: {tables}.</translation>
    </message>
    <message>
        <source>Bygg om dem med kommandot assessor-app rebuild. Inget går förlorat.</source>
        <translation>Build them anew with the command assessor-app rebuild. Nothing is lost.</translation>
    </message>
    <message>
        <source>Alla finns och är oförändrade: {fine}.</source>
        <translation>All are there and unchanged: {fine}.</translation>
    </message>
    <message>
        <source>Hela: {fine} · saknas: {gone} · skadade: {damaged}.</source>
        <translation>Whole: {fine} · missing: {gone} · damaged: {damaged}.</translation>
    </message>
    <message>
        <source>De kan finnas i en äldre säkerhetskopia. Bedömningarna är inte berörda.</source>
        <translation>They may be in an older backup. The marks are not affected.</translation>
    </message>
    <message>
        <source>Återställ den senaste säkerhetskopian.</source>
        <translation>Restore the latest backup.</translation>
    </message>
    <message>
        <source>Konton: {accounts}, varav centrumansvariga: {managers}. Återställningsark finns.</source>
        <translation>Accounts: {accounts}, of them centre managers: {managers}. There is a recovery sheet.</translation>
    </message>
    <message>
        <source>Konton här: {accounts}. Datorn är ansluten till ett testcenter.</source>
        <translation>Accounts here: {accounts}. This PC is connected to a centre.</translation>
    </message>
    <message>
        <source>Glöms lösenfrasen får den anslutas på nytt. Lämna in ofta.</source>
        <translation>If the passphrase is forgotten it has to be connected anew. Hand in often.</translation>
    </message>
    <message>
        <source>Konton: {accounts}. Återställningsark saknas.</source>
        <translation>Accounts: {accounts}. There is no recovery sheet.</translation>
    </message>
    <message>
        <source>Gör ett återställningsark: utan det är allt låst om lösenfraserna glöms.</source>
        <translation>Make a recovery sheet: without it everything is locked if the passphrases are forgotten.</translation>
    </message>
    <message>
        <source>Ingen centrumansvarig kan logga in.</source>
        <translation>No centre manager can log in.</translation>
    </message>
    <message>
        <source>Öppna med återställningsarket och lägg upp en centrumansvarig.</source>
        <translation>Open with the recovery sheet and add a centre manager.</translation>
    </message>
    <message>
        <source>Nyckelfilen hör till en annan databas.</source>
        <translation>The key file belongs to another database.</translation>
    </message>
    <message>
        <source>Nyckelfilen gick inte att läsa: {problem}</source>
        <translation>The key file could not be read: {problem}</translation>
    </message>
    <message>
        <source>Den senaste gjordes {days} och går att öppna.</source>
        <translation>The latest was made {days} and opens.</translation>
    </message>
    <message>
        <source>Det finns ingen säkerhetskopia.</source>
        <translation>There is no backup.</translation>
    </message>
    <message>
        <source>Sätt i en sticka och säkerhetskopiera nu.</source>
        <translation>Insert a stick and back up now.</translation>
    </message>
    <message>
        <source>Den senaste gjordes {days}. Den går att öppna.</source>
        <translation>The latest was made {days}. It opens.</translation>
    </message>
    <message>
        <source>Säkerhetskopiera nu.</source>
        <translation>Back up now.</translation>
    </message>
    <message>
        <source>Den senaste gjordes {days}, men platsen är inte ansluten.</source>
        <translation>The latest was made {days}, but its place is not connected.</translation>
    </message>
    <message>
        <source>Sätt i stickan och kontrollera igen, eller säkerhetskopiera till en annan.</source>
        <translation>Insert the stick and check again, or back up to another one.</translation>
    </message>
    <message>
        <source>Den senaste säkerhetskopian går inte att öppna.</source>
        <translation>The latest backup does not open.</translation>
    </message>
    <message>
        <source>Säkerhetskopiera nu, helst till en annan sticka.</source>
        <translation>Back up now, preferably to another stick.</translation>
    </message>
    <message>
        <source>{free} är lediga.</source>
        <translation>{free} are free.</translation>
    </message>
    <message>
        <source>Bara {free} är lediga.</source>
        <translation>Only {free} are free.</translation>
    </message>
    <message>
        <source>Frigör utrymme innan disken är full.</source>
        <translation>Free some space before the disk is full.</translation>
    </message>
    <message>
        <source>Bara {free} är lediga: snart kan inget sparas.</source>
        <translation>Only {free} are free: soon nothing can be saved.</translation>
    </message>
    <message>
        <source>Frigör utrymme nu.</source>
        <translation>Free some space now.</translation>
    </message>
    <message>
        <source>Det gick inte att se hur mycket som är ledigt.</source>
        <translation>It could not be seen how much is free.</translation>
    </message>
    <message>
        <source>Den ligger på en egen disk och går att skriva i.</source>
        <translation>It lies on a disk of this computer and can be written.</translation>
    </message>
    <message>
        <source>Den ligger på en nätverksdisk, där det sparade kan gå förlorat.</source>
        <translation>It lies on a network drive, where what was saved can be lost.</translation>
    </message>
    <message>
        <source>Flytta mappen till datorns egen disk.</source>
        <translation>Move the folder to the computer&apos;s own disk.</translation>
    </message>
    <message>
        <source>Den synkroniseras av ett annat program, och det sparade kan gå förlorat.</source>
        <translation>It is synchronised by another program, and what was saved can be lost.</translation>
    </message>
    <message>
        <source>Flytta mappen till en som inte synkroniseras.</source>
        <translation>Move the folder to one that is not synchronised.</translation>
    </message>
    <message>
        <source>Det går inte att skriva i den.</source>
        <translation>It cannot be written.</translation>
    </message>
    <message>
        <source>Be den som sköter datorn om skrivrätt.</source>
        <translation>Ask whoever looks after the computer for permission to write.</translation>
    </message>
    <message>
        <source>Den ligger på en flyttbar disk.</source>
        <translation>It lies on a removable disk.</translation>
    </message>
    <message>
        <source>Ta aldrig ur den medan programmet är öppet.</source>
        <translation>Never take it out while the program is open.</translation>
    </message>
    <message>
        <source>Inget.</source>
        <translation>Nothing.</translation>
    </message>
    <message>
        <source>Databaser från före återställningar: {count} ({bytes}).</source>
        <translation>Databases from before restores: {count} ({bytes}).</translation>
    </message>
    <message>
        <source>Radera dem under Säkerhetskopiering när de inte behövs.</source>
        <translation>Delete them under Backup when they are not needed.</translation>
    </message>
    <message>
        <source>Ett provdokument ritades, skrevs under och kunde kontrolleras.</source>
        <translation>A document made as a test was drawn, signed and could be verified.</translation>
    </message>
    <message>
        <source>Ett provdokument gick inte att rita, skriva under eller kontrollera.</source>
        <translation>A document made as a test could not be drawn, signed or verified.</translation>
    </message>
    <message>
        <source>Installera programmet på nytt. Det som är sparat påverkas inte.</source>
        <translation>Install the program again. What is saved is not affected.</translation>
    </message>
    <message>
        <source>Den stämmer med det som är sparat.</source>
        <translation>It agrees with what is saved.</translation>
    </message>
    <message>
        <source>Den går mer än ett dygn före det senaste som sparats.</source>
        <translation>It is more than a day ahead of what was saved last.</translation>
    </message>
    <message>
        <source>Ställ klockan om den går fel.</source>
        <translation>Set the clock if it is wrong.</translation>
    </message>
    <message>
        <source>Den visar en tid före det senaste som sparats.</source>
        <translation>It shows a time before what was saved last.</translation>
    </message>
    <message>
        <source>Databasen är den som senast användes här.</source>
        <translation>The database is the one last used here.</translation>
    </message>
    <message>
        <source>Den här datorn har inte sett databasen förut.</source>
        <translation>This computer has not seen the database before.</translation>
    </message>
    <message>
        <source>Det är väntat efter en flytt. Datorn har fått en egen identitet.</source>
        <translation>That is to be expected after a move. The computer has been given an identity of its own.</translation>
    </message>
    <message>
        <source>Databasen är äldre än när den senast användes här.</source>
        <translation>The database is older than when it was last used here.</translation>
    </message>
    <message>
        <source>Hör dig för om någon har återställt den. Nästa gång får datorn en ny identitet.</source>
        <translation>Ask whether anyone has restored it. Next time the computer gets a new identity.</translation>
    </message>
    <message>
        <source>Minnet gick inte att läsa.</source>
        <translation>The memory could not be read.</translation>
    </message>
    <message>
        <source>Det görs om vid nästa start; datorn får då en ny identitet.</source>
        <translation>It is made anew at the next start; the computer then gets a new identity.</translation>
    </message>
    <message>
        <source>Databasen gick inte att jämföra.</source>
        <translation>The database could not be compared.</translation>
    </message>
</context>
<context>
    <name>DoctorSection</name>
    <message>
        <source>Kontrollera nu</source>
        <translation>Check now</translation>
    </message>
    <message>
        <source>Är allt som det ska?</source>
        <translation>Is everything as it should be?</translation>
    </message>
    <message>
        <source>Läser igenom allt och ser efter på datorn. Inget ändras; du kan arbeta under tiden.</source>
        <translation>Reads through everything and looks at the computer. Nothing is changed; you can work meanwhile.</translation>
    </message>
    <message>
        <source>Bygg också om alla listor vid sidan om och jämför (tar längre tid)</source>
        <translation>Also build all lists anew on the side and compare (takes longer)</translation>
    </message>
    <message>
        <source>Allt är som det ska.</source>
        <translation>Everything is as it should be.</translation>
    </message>
    <message>
        <source>Inget är trasigt, men se över det som är markerat.</source>
        <translation>Nothing is broken, but look at what is marked.</translation>
    </message>
    <message>
        <source>Något är fel. Gör det som står på raden.</source>
        <translation>Something is wrong. Do what the line says.</translation>
    </message>
    <message>
        <source>Kontrollerat klockan {time}. Inget är ändrat.</source>
        <translation>Checked at {time}. Nothing was changed.</translation>
    </message>
</context>
<context>
    <name>DocumentFacts</name>
    <message>
        <source>{when} av {name}</source>
        <translation>{when} by {name}</translation>
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
        <source>Filen är underskriven med testcentrets nyckel och kan kontrolleras digitalt.</source>
        <translation>The file is signed with the test centre&apos;s key and can be verified digitally.</translation>
    </message>
    <message>
        <source>Utfärdat före den digitala underskriften. Filen kan bara jämföras med registret.</source>
        <translation>Issued before there were digital signatures. The file can only be compared with the register.</translation>
    </message>
    <message>
        <source>Nummer</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Dokument</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Gäller</source>
        <translation>For</translation>
    </message>
    <message>
        <source>Borttagen person</source>
        <translation>Removed person</translation>
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
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Utskrift</source>
        <translation>Printing</translation>
    </message>
    <message>
        <source>Underskrift</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>{what}, {when}</source>
        <translation>{what}, {when}</translation>
    </message>
    <message>
        <source>{what}, {when}. Skäl: {reason}</source>
        <translation>{what}, {when}. Reason: {reason}</translation>
    </message>
    <message>
        <source>Ersatt av</source>
        <translation>Replaced by</translation>
    </message>
    <message>
        <source>Ersätter</source>
        <translation>Replaces</translation>
    </message>
</context>
<context>
    <name>DocumentSheet</name>
    <message>
        <source>Borttagen person</source>
        <translation>Removed person</translation>
    </message>
    <message>
        <source>{kind} för {name}, utfärdat {day}</source>
        <translation>{kind} for {name}, issued {day}</translation>
    </message>
    <message>
        <source>Skriv ut kopia …</source>
        <translation>Print a copy…</translation>
    </message>
    <message>
        <source>{what}. Dokumentet gäller inte längre.</source>
        <translation>{what}. The document is no longer valid.</translation>
    </message>
    <message>
        <source>Visa det nya</source>
        <translation>Show the new one</translation>
    </message>
    <message>
        <source>Sidor</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Uppgifter</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Historik</source>
        <translation>History</translation>
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
        <source>Ersätt …</source>
        <translation>Replace…</translation>
    </message>
    <message>
        <source>Återkalla …</source>
        <translation>Revoke…</translation>
    </message>
    <message>
        <source>Spara som PDF …</source>
        <translation>Save as PDF…</translation>
    </message>
    <message>
        <source>Spara intygsfil …</source>
        <translation>Save credential…</translation>
    </message>
    <message>
        <source>Intyget som fil för datorer (JSON), att läsa in på andra ställen</source>
        <translation>The certificate as a file for computers (JSON), to be read in elsewhere</translation>
    </message>
    <message>
        <source>Skriv ut …</source>
        <translation>Print…</translation>
    </message>
</context>
<context>
    <name>DocumentWords</name>
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
        <source>1 sida</source>
        <translation>1 page</translation>
    </message>
    <message>
        <source>{count} sidor</source>
        <translation>{count} pages</translation>
    </message>
    <message>
        <source>Originalet</source>
        <translation>The original</translation>
    </message>
    <message>
        <source>Kopia {number}</source>
        <translation>Copy {number}</translation>
    </message>
    <message>
        <source>Skrivs ut nu</source>
        <translation>Printing now</translation>
    </message>
    <message>
        <source>Kanske utskriven</source>
        <translation>Perhaps printed</translation>
    </message>
    <message>
        <source>Utskriven</source>
        <translation>Printed</translation>
    </message>
    <message>
        <source>Utskriven + 1 kopia</source>
        <translation>Printed + 1 copy</translation>
    </message>
    <message>
        <source>Utskriven + {count} kopior</source>
        <translation>Printed + {count} copies</translation>
    </message>
    <message>
        <source>Filen finns inte</source>
        <translation>The file is gone</translation>
    </message>
    <message>
        <source>Skrivs inte ut</source>
        <translation>Not to be printed</translation>
    </message>
    <message>
        <source>Att skriva ut</source>
        <translation>To print</translation>
    </message>
    <message>
        <source>Kom ut ur skrivaren</source>
        <translation>Came out of the printer</translation>
    </message>
    <message>
        <source>Kom inte ut ur skrivaren</source>
        <translation>Did not come out of the printer</translation>
    </message>
    <message>
        <source>Skickad till skrivaren</source>
        <translation>Sent to the printer</translation>
    </message>
    <message>
        <source>Stoppad innan den lämnades till skrivaren</source>
        <translation>Stopped before it was handed to the printer</translation>
    </message>
    <message>
        <source>Skrivaren tog inte emot den</source>
        <translation>The printer did not take it</translation>
    </message>
    <message>
        <source>Programmet stängdes mitt i: kanske utskriven</source>
        <translation>The program closed in the middle: perhaps printed</translation>
    </message>
</context>
<context>
    <name>DocumentsList</name>
    <message>
        <source>Dokument</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>dokument</source>
        <translation>documents</translation>
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
        <source>Borttagen person</source>
        <translation>Erased person</translation>
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
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Varför det inte gäller</source>
        <translation>Why it is not valid</translation>
    </message>
    <message>
        <source>Utskrift</source>
        <translation>Printing</translation>
    </message>
    <message>
        <source>Utfärdat</source>
        <translation>Issued</translation>
    </message>
    <message>
        <source>Av</source>
        <translation>By</translation>
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
        <source>Sparat som {file}</source>
        <translation>Saved as {file}</translation>
    </message>
    <message>
        <source>Inga dokument än</source>
        <translation>No documents yet</translation>
    </message>
    <message>
        <source>Visa valideringar</source>
        <translation>Show validations</translation>
    </message>
    <message>
        <source>Visa valideringen</source>
        <translation>Show the validation</translation>
    </message>
    <message>
        <source>Spara som PDF …</source>
        <translation>Save as PDF…</translation>
    </message>
    <message>
        <source>{number} väntar inte längre på att skrivas ut</source>
        <translation>{number} no longer waits to be printed</translation>
    </message>
    <message>
        <source>Ångra</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Skriv ut flera …</source>
        <translation>Print several…</translation>
    </message>
    <message>
        <source>Statuslista …</source>
        <translation>Status list…</translation>
    </message>
    <message>
        <source>Alla dagar</source>
        <translation>Any day</translation>
    </message>
    <message>
        <source>Den här veckan</source>
        <translation>This week</translation>
    </message>
    <message>
        <source>Den här månaden</source>
        <translation>This month</translation>
    </message>
    <message>
        <source>I år</source>
        <translation>This year</translation>
    </message>
    <message>
        <source>Förra året</source>
        <translation>Last year</translation>
    </message>
    <message>
        <source>Alla</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Att skriva ut</source>
        <translation>To print</translation>
    </message>
    <message>
        <source>Utskrivna</source>
        <translation>Printed</translation>
    </message>
    <message>
        <source>Kanske utskrivna</source>
        <translation>Perhaps printed</translation>
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
        <source>Rapporter</source>
        <translation>Reports</translation>
    </message>
    <message>
        <source>Att utfärda</source>
        <translation>To issue</translation>
    </message>
    <message>
        <source>Här samlas intyg och rapporter när de har utfärdats.</source>
        <translation>Certificates and reports gather here once they are issued.</translation>
    </message>
    <message>
        <source>Inget att skriva ut</source>
        <translation>Nothing to print</translation>
    </message>
    <message>
        <source>Allt som är utfärdat är utskrivet.</source>
        <translation>Everything that has been issued is printed.</translation>
    </message>
    <message>
        <source>Inga sådana dokument</source>
        <translation>No such documents</translation>
    </message>
    <message>
        <source>Välj Alla för att se fler.</source>
        <translation>Choose All to see more.</translation>
    </message>
    <message>
        <source>Skriv ut …</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>Ersätt …</source>
        <translation>Replace…</translation>
    </message>
    <message>
        <source>Återkalla …</source>
        <translation>Revoke…</translation>
    </message>
    <message>
        <source>Behöver inte skrivas ut</source>
        <translation>Need not be printed</translation>
    </message>
    <message>
        <source>Ska skrivas ut</source>
        <translation>Is to be printed</translation>
    </message>
    <message>
        <source>1 träff</source>
        <translation>1 match</translation>
    </message>
    <message>
        <source>Idag</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Utfärdade</source>
        <translation>Issued</translation>
    </message>
    <message>
        <source>Giltiga</source>
        <translation>Valid</translation>
    </message>
    <message>
        <source>Återkallade</source>
        <translation>Revoked</translation>
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
        <source>Skriv ut de {count} valda …</source>
        <translation>Print the {count} selected…</translation>
    </message>
    <message>
        <source>Visa</source>
        <translation>Show</translation>
    </message>
</context>
<context>
    <name>DocumentsRoom</name>
    <message>
        <source>Register</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>Att utfärda</source>
        <translation>To issue</translation>
    </message>
    <message>
        <source>Kontrollera</source>
        <translation>Verify</translation>
    </message>
</context>
<context>
    <name>DonePart</name>
    <message>
        <source>Visa validanderna</source>
        <translation>Show the candidates</translation>
    </message>
    <message>
        <source>Läs in en lista till</source>
        <translation>Read in another list</translation>
    </message>
    <message>
        <source>Till insatsen</source>
        <translation>To the programme</translation>
    </message>
    <message>
        <source>Blev det fel?</source>
        <translation>Did it go wrong?</translation>
    </message>
    <message>
        <source>Du kan ta tillbaka hela listan så länge inget har byggts på den: inga valideringar planerats, inga timmar intygats. Den finns också kvar bland inlästa listor.</source>
        <translation>You can take back the whole list as long as nothing has been built on it: no validations planned, no hours certified. It is also kept among the lists read in.</translation>
    </message>
    <message>
        <source>Ta tillbaka listan</source>
        <translation>Take the list back</translation>
    </message>
    <message>
        <source>{file} är inläst: {count} personer.</source>
        <translation>{file} has been read in: {count} people.</translation>
    </message>
    <message>
        <source>{file} är inläst: en person.</source>
        <translation>{file} has been read in: one person.</translation>
    </message>
    <message>
        <source>1 ny validand</source>
        <translation>1 new candidate</translation>
    </message>
    <message>
        <source>{count} nya validander</source>
        <translation>{count} new candidates</translation>
    </message>
    <message>
        <source>{count} fanns redan</source>
        <translation>{count} were here already</translation>
    </message>
    <message>
        <source>1 nytt företag</source>
        <translation>1 new company</translation>
    </message>
    <message>
        <source>{count} nya företag</source>
        <translation>{count} new companies</translation>
    </message>
    <message>
        <source>1 anställning</source>
        <translation>1 employment</translation>
    </message>
    <message>
        <source>{count} anställningar</source>
        <translation>{count} employments</translation>
    </message>
    <message>
        <source>{count} inskrivna i {programme}</source>
        <translation>{count} entered in {programme}</translation>
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
        <translation>Compare…</translation>
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
    <name>EconomyPart</name>
    <message>
        <source>Skriv in vad insatsen kostar, så syns vad som är kvar och vad en validering kostar.</source>
        <translation>Enter what the programme costs, and you see what is left and what a validation costs.</translation>
    </message>
    <message>
        <source>Ny kostnad</source>
        <translation>New cost</translation>
    </message>
    <message>
        <source>Inga kostnader än</source>
        <translation>No costs yet</translation>
    </message>
    <message>
        <source>Kostnaden är sparad: {detail}</source>
        <translation>The cost is saved: {detail}</translation>
    </message>
    <message>
        <source>Kostnaden är borttagen: {detail}</source>
        <translation>The cost is removed: {detail}</translation>
    </message>
    <message>
        <source>Kostnaden är tillbaka: {detail}</source>
        <translation>The cost is back: {detail}</translation>
    </message>
    <message>
        <source>Dag</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Slag</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Belopp</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>Anteckning</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Kostnader</source>
        <translation>Costs</translation>
    </message>
    <message>
        <source>Ändra …</source>
        <translation>Change…</translation>
    </message>
    <message>
        <source>Ta bort</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>{amount} per validerad</source>
        <translation>{amount} per person validated</translation>
    </message>
    <message>
        <source>Ingen är validerad än</source>
        <translation>Nobody is validated yet</translation>
    </message>
    <message>
        <source>{amount} per person i målet</source>
        <translation>{amount} per person of the target</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>Förbrukat</source>
        <translation>Spent</translation>
    </message>
    <message>
        <source>Kvar</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>Över budget</source>
        <translation>Over budget</translation>
    </message>
</context>
<context>
    <name>EmployerPart</name>
    <message>
        <source>Arbetar på</source>
        <translation>Works at</translation>
    </message>
    <message>
        <source>sedan {day}</source>
        <translation>since {day}</translation>
    </message>
    <message>
        <source>Öppna</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Öppna {company}</source>
        <translation>Open {company}</translation>
    </message>
</context>
<context>
    <name>EmploymentFields</name>
    <message>
        <source>Ändra inte</source>
        <translation>Leave as it is</translation>
    </message>
    <message>
        <source>Ingen vald</source>
        <translation>None chosen</translation>
    </message>
    <message>
        <source>Arbetsplats</source>
        <translation>Workplace</translation>
    </message>
    <message>
        <source>Kravprofil</source>
        <translation>Requirement profile</translation>
    </message>
    <message>
        <source>Sedan</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>Anställning</source>
        <translation>Employment</translation>
    </message>
</context>
<context>
    <name>EndSheet</name>
    <message>
        <source>Avsluta skyddet</source>
        <translation>End the protection</translation>
    </message>
    <message>
        <source>Personen syns för alla igen, med sina valideringar. Aliaset står kvar som namn tills någon skriver in det riktiga. Skyddet kan inte återställas: börja i så fall om med ett nytt.</source>
        <translation>Everybody will see the person again, with their validations. The alias stays as the name until somebody writes the real one. The protection cannot be put back: a new one would have to begin.</translation>
    </message>
    <message>
        <source>Varför avslutas det?</source>
        <translation>Why does it end?</translation>
    </message>
    <message>
        <source>Behåll skyddet</source>
        <translation>Keep the protection</translation>
    </message>
    <message>
        <source>Skriv varför. Skälet sparas i historiken.</source>
        <translation>Write why. The reason is kept in the history.</translation>
    </message>
    <message>
        <source>Slutar på företaget</source>
        <translation>Leaves the company</translation>
    </message>
    <message>
        <source>Från och med</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Personen finns kvar under De som slutat, och tas bort från kompetenskartan.</source>
        <translation>The person stays under Those who left, and is taken off the competence map.</translation>
    </message>
    <message>
        <source>Tillbaka</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Spara</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>{count} medarbetare slutar.</source>
        <translation>{count} employees leave.</translation>
    </message>
    <message>
        <source>Skriv dagen som ÅÅÅÅ-MM-DD.</source>
        <translation>Write the day as YYYY-MM-DD.</translation>
    </message>
</context>
<context>
    <name>EndorsementsCard</name>
    <message>
        <source>Godkännanden från standardens ägare</source>
        <translation>Endorsements by the owner of the standard</translation>
    </message>
    <message>
        <source>Inga ännu. Skicka er utfärdaradress till standardens ägare. Filen ni får tillbaka läser ni in här; den följer sedan med i varje digitalt intyg.</source>
        <translation>None yet. Send your issuer address to the owner of the standard. Read in here the file you get back; it then goes along in every digital certificate.</translation>
    </message>
</context>
<context>
    <name>EnterSheet</name>
    <message>
        <source>Lägg till deltagare</source>
        <translation>Add participants</translation>
    </message>
    <message>
        <source>Välj ett företag</source>
        <translation>Choose a company</translation>
    </message>
    <message>
        <source>Alla som arbetar på</source>
        <translation>Everybody who works at</translation>
    </message>
    <message>
        <source>Gäller alla som läggs till</source>
        <translation>Holds for everybody who is added</translation>
    </message>
    <message>
        <source>Lägg till</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Ingen mer där att lägga till.</source>
        <translation>Nobody else there to add.</translation>
    </message>
    <message>
        <source>Lägg till {count}</source>
        <translation>Add {count}</translation>
    </message>
    <message>
        <source>Välj minst en person.</source>
        <translation>Choose at least one person.</translation>
    </message>
</context>
<context>
    <name>EquipmentPart</name>
    <message>
        <source>Utrustning</source>
        <translation>Equipment</translation>
    </message>
    <message>
        <source>Inget på listan än</source>
        <translation>Nothing on the list yet</translation>
    </message>
    <message>
        <source>Skriv vad ni tar med. Pricka av när det är packat, och igen innan ni åker hem.</source>
        <translation>Write what you bring. Tick it when it is packed, and again before you go home.</translation>
    </message>
    <message>
        <source>till exempel skjutmått</source>
        <translation>for instance calipers</translation>
    </message>
    <message>
        <source>Lägg till</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>En sak till</source>
        <translation>One more thing</translation>
    </message>
    <message>
        <source>Med hem: {name}, {time}</source>
        <translation>Brought back: {name}, {time}</translation>
    </message>
    <message>
        <source>Packat: {name}, {time}</source>
        <translation>Packed: {name}, {time}</translation>
    </message>
</context>
<context>
    <name>EquipmentRow</name>
    <message>
        <source>Utan namn</source>
        <translation>Unnamed</translation>
    </message>
    <message>
        <source>Packat</source>
        <translation>Packed</translation>
    </message>
    <message>
        <source>Med hem</source>
        <translation>Brought back</translation>
    </message>
    <message>
        <source>Ta bort {name} från listan</source>
        <translation>Take {name} off the list</translation>
    </message>
</context>
<context>
    <name>EraseSheet</name>
    <message>
        <source>Allt som pekar ut personen tas bort för alltid. Ingen kan hämta tillbaka det, inte ens ni.</source>
        <translation>Everything that points to the person is removed for ever. Nobody can bring it back, not even you.</translation>
    </message>
    <message>
        <source>Det här försvinner</source>
        <translation>This goes</translation>
    </message>
    <message>
        <source>Det här finns kvar</source>
        <translation>This stays</translation>
    </message>
    <message>
        <source>Skriv {word} för att bekräfta</source>
        <translation>Type {word} to confirm</translation>
    </message>
    <message>
        <source>Det går inte att ångra.</source>
        <translation>It cannot be undone.</translation>
    </message>
    <message>
        <source>Varför?</source>
        <translation>Why?</translation>
    </message>
    <message>
        <source>Radera {name}</source>
        <translation>Erase {name}</translation>
    </message>
    <message>
        <source>Behåll som det är</source>
        <translation>Keep it as it is</translation>
    </message>
    <message>
        <source>Radera för alltid</source>
        <translation>Erase for ever</translation>
    </message>
    <message>
        <source>RADERA</source>
        <translation>ERASE</translation>
    </message>
</context>
<context>
    <name>Erasing</name>
    <message>
        <source>namn, nummer, födelsedatum, kontaktuppgifter, arbetsgivare och anteckning</source>
        <translation>name, number, date of birth, contact details, employer and note</translation>
    </message>
    <message>
        <source>motiveringar och anteckningar: {count}</source>
        <translation>reasons and notes: {count}</translation>
    </message>
    <message>
        <source>bilder: {count}</source>
        <translation>pictures: {count}</translation>
    </message>
    <message>
        <source>underskrifter med namn: {count}</source>
        <translation>signatures with names: {count}</translation>
    </message>
    <message>
        <source>utfärdade dokument: {count}</source>
        <translation>issued documents: {count}</translation>
    </message>
    <message>
        <source>samma uppgifter på bärbara datorer och hos noden, vid nästa utbyte</source>
        <translation>the same data on laptops and at the node, at the next exchange</translation>
    </message>
    <message>
        <source>bedömningar och utfall utan namn, för statistik (valideringar: {count})</source>
        <translation>marks and outcomes without a name, for statistics (validations: {count})</translation>
    </message>
    <message>
        <source>station och prov så som de är skrivna: {texts}</source>
        <translation>station and test as they are written: {texts}</translation>
    </message>
    <message>
        <source>utskrivna papper och sparade filer: samla in och förstör dem själv</source>
        <translation>printed papers and saved files: collect and destroy them yourself</translation>
    </message>
    <message>
        <source>namnet i äldre säkerhetskopior: förstör dem. Läses en in på den här datorn tas namnet bort igen innan något visas</source>
        <translation>the name in older backups: destroy them. If one is restored on this PC, the name is removed again before anything is shown</translation>
    </message>
    <message>
        <source>Personen har bett om det</source>
        <translation>The person has asked for it</translation>
    </message>
    <message>
        <source>Tiden är ute</source>
        <translation>The time is up</translation>
    </message>
    <message>
        <source>Uppgifterna behövs inte längre enligt er gallringsplan.</source>
        <translation>The data is no longer needed according to your retention plan.</translation>
    </message>
    <message>
        <source>Inskriven av misstag</source>
        <translation>Entered by mistake</translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message>
        <source>Nya personer</source>
        <translation>New people</translation>
    </message>
    <message>
        <source>Nya valideringar</source>
        <translation>New validations</translation>
    </message>
    <message>
        <source>Valideringar med något nytt</source>
        <translation>Validations with something new</translation>
    </message>
    <message>
        <source>Rättelser av det som fanns</source>
        <translation>Corrections of what was here</translation>
    </message>
    <message>
        <source>Bilder och dokument</source>
        <translation>Pictures and documents</translation>
    </message>
    <message>
        <source>Nya poster i allt</source>
        <translation>New entries in all</translation>
    </message>
    <message>
        <source>En dator har skrivit två olika historier, som när en kopia av den har använts. Det som kom hit först gäller, det andra sparas bredvid. Be den som har datorn att höra av sig.</source>
        <translation>A PC has written two different histories, as when a copy of it has been in use. What came here first counts, the other is kept beside it. Ask whoever has that PC to get in touch.</translation>
    </message>
    <message>
        <source>I {assessments} säger filen emot något som finns här. Båda sparas, och du reder ut efteråt vilket som gäller.</source>
        <translation>In {assessments} the file contradicts something that is here. Both are kept, and you settle afterwards which one counts.</translation>
    </message>
    <message>
        <source>I {assessments} finns bedömningar som gjordes efter underskriften. De visas vid sidan av och ändrar inte utfallet.</source>
        <translation>In {assessments} there are marks made after the signatures. They are shown beside the result and do not change it.</translation>
    </message>
    <message>
        <source>{people} har raderats där filen kommer ifrån och raderas nu här också. Det går inte att ångra.</source>
        <translation>{people} have been erased where the file comes from and are now erased here too. This cannot be undone.</translation>
    </message>
    <message>
        <source>{missing}. Inget saknas för det: det som {label} inte har fått kvittens på finns med här också.</source>
        <translation>{missing}. Nothing is missing because of that: whatever {label} has no receipt for is in this one too.</translation>
    </message>
    <message>
        <source>{entries} kan inte läsas än: {why}. {help}</source>
        <translation>{entries} cannot be read yet: {why}. {help}</translation>
    </message>
    <message>
        <source>Till {entries} kommer uppgifter som hölls tillbaka förut.</source>
        <translation>{entries} are completed with details that were withheld before.</translation>
    </message>
    <message>
        <source>Filen är redan inläst</source>
        <translation>The file has been read already</translation>
    </message>
    <message>
        <source>Filen lästes in {when}</source>
        <translation>The file was read {when}</translation>
    </message>
    <message>
        <source>Allt i den finns här. Inget behöver göras.</source>
        <translation>Everything in it is here. There is nothing to do.</translation>
    </message>
    <message>
        <source>Inget nytt i filen</source>
        <translation>Nothing new in the file</translation>
    </message>
    <message>
        <source>Allt i den finns redan här; det kom med en annan fil. Noterar du att den har kommit letar ingen efter den.</source>
        <translation>Everything in it is here already; it came with another file. Note that it has come, and nobody will look for it.</translation>
    </message>
    <message>
        <source>1 ny validering</source>
        <translation>1 new validation</translation>
    </message>
    <message>
        <source>{count} nya valideringar</source>
        <translation>{count} new validations</translation>
    </message>
    <message>
        <source>1 validering med något nytt</source>
        <translation>1 validation with something new</translation>
    </message>
    <message>
        <source>{count} valideringar med något nytt</source>
        <translation>{count} validations with something new</translation>
    </message>
    <message>
        <source>I {assessments} finns uppgifter att reda ut.</source>
        <translation>There are entries to settle in {assessments}.</translation>
    </message>
    <message>
        <source>I {assessments} finns uppgifter som testcentret behöver reda ut.</source>
        <translation>There are entries in {assessments} that the test centre has to settle.</translation>
    </message>
    <message>
        <source>{missing}, men det som stod i den fanns med i den här.</source>
        <translation>{missing}, but what it held was in this one too.</translation>
    </message>
    <message>
        <source>{missing}, men det som stod i dem fanns med i den här.</source>
        <translation>{missing}, but what they held was in this one too.</translation>
    </message>
    <message>
        <source>{entries} kan inte läsas än och sparas så länge.</source>
        <translation>{entries} cannot be read yet and are kept meanwhile.</translation>
    </message>
    <message>
        <source>Fil {number}</source>
        <translation>File {number}</translation>
    </message>
    <message>
        <source>{first} och {last}</source>
        <translation>{first} and {last}</translation>
    </message>
    <message>
        <source>Fil {numbers}</source>
        <translation>Files {numbers}</translation>
    </message>
    <message>
        <source>{files} har inte kommit</source>
        <translation>{files} not received</translation>
    </message>
    <message>
        <source>Regional nod</source>
        <translation>Regional node</translation>
    </message>
    <message>
        <source>Bärbar dator</source>
        <translation>Laptop</translation>
    </message>
    <message>
        <source>Kontorsdator</source>
        <translation>Office PC</translation>
    </message>
    <message>
        <source>Skriver filen …</source>
        <translation>Writing the file…</translation>
    </message>
    <message>
        <source>Kontrollerar att filen är hel och äkta …</source>
        <translation>Checking that the file is whole and genuine…</translation>
    </message>
    <message>
        <source>Läser tillbaka det som skrevs …</source>
        <translation>Reading back what was written…</translation>
    </message>
    <message>
        <source>Läser filen …</source>
        <translation>Reading the file…</translation>
    </message>
    <message>
        <source>Läser in …</source>
        <translation>Taking it in…</translation>
    </message>
    <message>
        <source>Uppdaterar listorna …</source>
        <translation>Updating the lists…</translation>
    </message>
    <message>
        <source>Städar …</source>
        <translation>Cleaning up…</translation>
    </message>
    <message>
        <source>Arbetar …</source>
        <translation>Working…</translation>
    </message>
    <message>
        <source>Från en nyare version av programmet</source>
        <translation>From a later version of the program</translation>
    </message>
    <message>
        <source>Uppdatera programmet, så läses det av sig självt.</source>
        <translation>Update the program and it is read by itself.</translation>
    </message>
    <message>
        <source>Checklistan finns inte här</source>
        <translation>The checklist is not here</translation>
    </message>
    <message>
        <source>Den kommer med nästa fil från den dator som har den.</source>
        <translation>It comes with the next file from the PC that has it.</translation>
    </message>
    <message>
        <source>Från en dator som inte är introducerad</source>
        <translation>From a PC that has not been introduced</translation>
    </message>
    <message>
        <source>Introducera datorn under Inställningar, så läses det av sig självt.</source>
        <translation>Introduce the PC in the settings and it is read by itself.</translation>
    </message>
    <message>
        <source>Från en enhet som är spärrad</source>
        <translation>From a device that has been shut out</translation>
    </message>
    <message>
        <source>Det sparas som det är. Släpps enheten in igen läses det av sig självt.</source>
        <translation>It is kept as it is. If the device is let in again, it is read by itself.</translation>
    </message>
    <message>
        <source>Skrivet av en enhet som inte får ändra detta</source>
        <translation>Written by a device that may not change this</translation>
    </message>
    <message>
        <source>Det räknas inte. Ta reda på varför enheten har skrivit det.</source>
        <translation>It does not count. Find out why the device wrote it.</translation>
    </message>
    <message>
        <source>Går inte att läsa</source>
        <translation>Cannot be read</translation>
    </message>
    <message>
        <source>Det sparas som det är.</source>
        <translation>It is kept as it is.</translation>
    </message>
    <message>
        <source>1 post</source>
        <translation>1 entry</translation>
    </message>
    <message>
        <source>{count} poster</source>
        <translation>{count} entries</translation>
    </message>
    <message>
        <source>1 validering</source>
        <translation>1 validation</translation>
    </message>
    <message>
        <source>{count} valideringar</source>
        <translation>{count} validations</translation>
    </message>
    <message>
        <source>1 person</source>
        <translation>1 person</translation>
    </message>
    <message>
        <source>{count} personer</source>
        <translation>{count} people</translation>
    </message>
    <message>
        <source>Spärrad. Inget lämnas och inget tas emot.</source>
        <translation>Revoked. Nothing is handed over and nothing is received.</translation>
    </message>
    <message>
        <source>1 ny post att lämna</source>
        <translation>1 new entry to hand over</translation>
    </message>
    <message>
        <source>{count} nya poster att lämna</source>
        <translation>{count} new entries to hand over</translation>
    </message>
    <message>
        <source>{files} lämnad, kvittens väntas</source>
        <translation>{files} handed over, awaiting receipt</translation>
    </message>
    <message>
        <source>{files} lämnade, kvittens väntas</source>
        <translation>{files} handed over, awaiting receipts</translation>
    </message>
    <message>
        <source>Allt lämnat · kvittens {when}</source>
        <translation>All handed over · receipt {when}</translation>
    </message>
    <message>
        <source>Inget att lämna</source>
        <translation>Nothing to hand over</translation>
    </message>
    <message>
        <source>senast hit: fil {number}, {day}</source>
        <translation>last received: file {number}, {day}</translation>
    </message>
    <message>
        <source>Tillbakatagen</source>
        <translation>Taken back</translation>
    </message>
    <message>
        <source>Inläst</source>
        <translation>Read</translation>
    </message>
    <message>
        <source>Väntar på kvittens</source>
        <translation>Awaiting receipt</translation>
    </message>
    <message>
        <source>Levererad {day}</source>
        <translation>Delivered {day}</translation>
    </message>
    <message>
        <source>Ut</source>
        <translation>Out</translation>
    </message>
    <message>
        <source>In</source>
        <translation>In</translation>
    </message>
</context>
<context>
    <name>ExchangePage</name>
    <message>
        <source>Stäng det som är öppet först, och släpp filen igen.</source>
        <translation>Close what is open first, and drop the file again.</translation>
    </message>
    <message>
        <source>Det som kom med fil {number} från {label} gäller inte längre</source>
        <translation>What came with file {number} from {label} no longer counts</translation>
    </message>
    <message>
        <source>Ångra</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Det som kom med fil {number} från {label} gäller igen</source>
        <translation>What came with file {number} from {label} counts again</translation>
    </message>
    <message>
        <source>Kvittensen är skriven: {file}</source>
        <translation>The receipt is written: {file}</translation>
    </message>
    <message>
        <source>Visa i mappen</source>
        <translation>Show in folder</translation>
    </message>
    <message>
        <source>Läs in en fil …</source>
        <translation>Read a file…</translation>
    </message>
    <message>
        <source>Utbyte</source>
        <translation>Exchange</translation>
    </message>
    <message>
        <source>Centrum</source>
        <translation>Centres</translation>
    </message>
    <message>
        <source>Översikt</source>
        <translation>Overview</translation>
    </message>
    <message>
        <source>Filer</source>
        <translation>Files</translation>
    </message>
    <message>
        <source>Ej läsbart</source>
        <translation>Not readable</translation>
    </message>
    <message>
        <source>Filer ut och in på en sticka, utan nätverk</source>
        <translation>Files out and in on a stick, without a network</translation>
    </message>
    <message>
        <source>1 dator har något att få</source>
        <translation>1 PC has something to receive</translation>
    </message>
    <message>
        <source>{count} datorer har något att få</source>
        <translation>{count} PCs have something to receive</translation>
    </message>
    <message>
        <source>Allt är lämnat, kvittens väntas</source>
        <translation>Everything is handed over, awaiting receipt</translation>
    </message>
    <message>
        <source>Allt är lämnat</source>
        <translation>Everything is handed over</translation>
    </message>
    <message>
        <source>1 fil har inte kommit</source>
        <translation>1 file has not arrived</translation>
    </message>
    <message>
        <source>{count} filer har inte kommit</source>
        <translation>{count} files have not arrived</translation>
    </message>
    <message>
        <source>Var ska kvittensen till {label} läggas?</source>
        <translation>Where shall the receipt for {label} go?</translation>
    </message>
    <message>
        <source>Vilken fil ska läsas in?</source>
        <translation>Which file shall be read?</translation>
    </message>
</context>
<context>
    <name>ExportSheet</name>
    <message>
        <source>Lämna till {label}</source>
        <translation>Hand over to {label}</translation>
    </message>
    <message>
        <source>Fil {number} med {entries}</source>
        <translation>File {number} with {entries}</translation>
    </message>
    <message>
        <source>Filen är krypterad och kan bara öppnas på {label}. Den är levererad först när du har läst in kvittensen därifrån.</source>
        <translation>The file is encrypted and can be opened on {label} only. It is delivered only once you have read the receipt from there.</translation>
    </message>
    <message>
        <source>Ingen mapp vald än</source>
        <translation>No folder chosen yet</translation>
    </message>
    <message>
        <source>Byt mapp …</source>
        <translation>Change folder…</translation>
    </message>
    <message>
        <source>Välj sticka eller mapp …</source>
        <translation>Choose a stick or folder…</translation>
    </message>
    <message>
        <source>Fil {number} är skriven</source>
        <translation>File {number} is written</translation>
    </message>
    <message>
        <source>Ta med den till {label} och läs in den där. Ta sedan med kvittensen tillbaka: först då är det levererat.</source>
        <translation>Take it to {label} and read it there. Then bring the receipt back: only then is it delivered.</translation>
    </message>
    <message>
        <source>Ingen fil skrevs. Det som skulle lämnas väntar som förut.</source>
        <translation>No file was written. What was to be handed over waits as before.</translation>
    </message>
    <message>
        <source>Ser efter vad som ska med …</source>
        <translation>Looking for what goes along…</translation>
    </message>
    <message>
        <source>Skriv allt på nytt …</source>
        <translation>Write everything anew…</translation>
    </message>
    <message>
        <source>Läggs i</source>
        <translation>Goes to</translation>
    </message>
    <message>
        <source>Visa i mappen</source>
        <translation>Show in folder</translation>
    </message>
    <message>
        <source>Kopiera sökvägen</source>
        <translation>Copy the path</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Skriv filen</source>
        <translation>Write the file</translation>
    </message>
    <message>
        <source>Klar</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Stäng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Valideringar</source>
        <translation>Validations</translation>
    </message>
    <message>
        <source>Personer</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Bilder och dokument</source>
        <translation>Pictures and documents</translation>
    </message>
    <message>
        <source>En person med skyddad identitet följer inte med.</source>
        <translation>One person with protected identity does not go along.</translation>
    </message>
    <message>
        <source>{count} personer med skyddad identitet följer inte med.</source>
        <translation>{count} people with protected identity do not go along.</translation>
    </message>
    <message>
        <source>Allt skrivs en gång till. Det som redan finns där ändras inte.</source>
        <translation>Everything is written once more. What is there already does not change.</translation>
    </message>
    <message>
        <source>Det som står i {files} skrivs med igen, tills kvittensen är inläst.</source>
        <translation>What is in {files} is written once more, until the receipt has been read.</translation>
    </message>
    <message>
        <source>Det finns inget att skriva</source>
        <translation>There is nothing to write</translation>
    </message>
    <message>
        <source>Här finns inget som ska dit än.</source>
        <translation>There is nothing here that goes there yet.</translation>
    </message>
    <message>
        <source>Allt är redan lämnat till {label}</source>
        <translation>Everything is handed over to {label} already</translation>
    </message>
    <message>
        <source>Har en fil kommit bort? Skriv allt på nytt, så blir inget dubbelt där.</source>
        <translation>Has a file gone missing? Write everything anew; nothing becomes double there.</translation>
    </message>
    <message>
        <source>Var ska filen läggas?</source>
        <translation>Where shall the file go?</translation>
    </message>
    <message>
        <source>Skriver filen</source>
        <translation>Writing the file</translation>
    </message>
    <message>
        <source>Exportera {list}</source>
        <translation>Export {list}</translation>
    </message>
    <message>
        <source>Exporten är stoppad. Ingen fil har skrivits.</source>
        <translation>The export was stopped. No file was written.</translation>
    </message>
    <message>
        <source>1 rad sparad i {file}</source>
        <translation>1 row saved in {file}</translation>
    </message>
    <message>
        <source>{count} rader sparade i {file}</source>
        <translation>{count} rows saved in {file}</translation>
    </message>
    <message>
        <source>Visa mapp</source>
        <translation>Show folder</translation>
    </message>
    <message>
        <source>Spara som …</source>
        <translation>Save as…</translation>
    </message>
    <message>
        <source>Som</source>
        <translation>As</translation>
    </message>
    <message>
        <source>Excel</source>
        <translation>Excel</translation>
    </message>
    <message>
        <source>Öppnas i Excel, LibreOffice och Numbers.</source>
        <translation>Opens in Excel, LibreOffice and Numbers.</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>Ren text med semikolon, för andra program.</source>
        <translation>Plain text with semicolons, for other programs.</translation>
    </message>
    <message>
        <source>Rader</source>
        <translation>Rows</translation>
    </message>
    <message>
        <source>Personer med skyddade uppgifter ingår aldrig. Personnummer skrivs som i listan.</source>
        <translation>People with protected identity are never included. Personal identity numbers are written as in the list.</translation>
    </message>
    <message>
        <source>Alla</source>
        <translation>All</translation>
    </message>
    <message>
        <source>De som visas nu</source>
        <translation>Those shown now</translation>
    </message>
    <message>
        <source>De markerade</source>
        <translation>Those selected</translation>
    </message>
    <message>
        <source>1 rad</source>
        <translation>1 row</translation>
    </message>
    <message>
        <source>{count} rader</source>
        <translation>{count} rows</translation>
    </message>
    <message>
        <source>Kolumner</source>
        <translation>Columns</translation>
    </message>
    <message>
        <source>Välj alla kolumner</source>
        <translation>Choose all columns</translation>
    </message>
    <message>
        <source>ja</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>nej</source>
        <translation>no</translation>
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
    <name>FigureTile</name>
    <message>
        <source>Visa raderna bakom siffran</source>
        <translation>Show the rows behind the figure</translation>
    </message>
</context>
<context>
    <name>FileCard</name>
    <message>
        <source>Filen från testcentret</source>
        <translation>The file from the centre</translation>
    </message>
    <message>
        <source>Dra hit utbytesfilen, eller klicka för att välja den</source>
        <translation>Drag the exchange file here, or click to choose it</translation>
    </message>
    <message>
        <source>Utbytesfil för den här datorn</source>
        <translation>Exchange file for this PC</translation>
    </message>
    <message>
        <source>Lösenfras</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Den du valde när den här datorn fick sitt namn.</source>
        <translation>The one you chose when this PC got its name.</translation>
    </message>
    <message>
        <source>Tillbaka</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Öppna filen</source>
        <translation>Open the file</translation>
    </message>
    <message>
        <source>Vald fil: {name}</source>
        <translation>Chosen file: {name}</translation>
    </message>
    <message>
        <source>Välj filen som testcentret skrev.</source>
        <translation>Choose the file that the centre wrote.</translation>
    </message>
    <message>
        <source>Öppnar …</source>
        <translation>Opening…</translation>
    </message>
</context>
<context>
    <name>FilePart</name>
    <message>
        <source>Dra hit listan från företaget, eller klicka för att välja den (.xlsx eller .csv)</source>
        <translation>Drop the company&apos;s list here, or click to choose it (.xlsx or .csv)</translation>
    </message>
    <message>
        <source>Listor (*.xlsx *.xlsm *.csv *.txt *.tsv);;Alla filer (*)</source>
        <translation>Lists (*.xlsx *.xlsm *.csv *.txt *.tsv);;All files (*)</translation>
    </message>
    <message>
        <source>Inget sparas förrän du har sett vad som blir inläst. Filen ändras aldrig.</source>
        <translation>Nothing is saved until you have seen what will be read in. The file is never changed.</translation>
    </message>
    <message>
        <source>Listor som är inlästa</source>
        <translation>Lists that were read in</translation>
    </message>
    <message>
        <source>Filen går inte att läsa.</source>
        <translation>The file cannot be read.</translation>
    </message>
    <message>
        <source>Fil</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Inläst</source>
        <translation>Read</translation>
    </message>
    <message>
        <source>Av</source>
        <translation>By</translation>
    </message>
    <message>
        <source>Personer</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Läge</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Till</source>
        <translation>For</translation>
    </message>
    <message>
        <source>Inga listor än</source>
        <translation>No lists yet</translation>
    </message>
    <message>
        <source>Här står varje lista som läses in, och kan tas tillbaka som helhet.</source>
        <translation>Every list that is read in stands here, and can be taken back as a whole.</translation>
    </message>
    <message>
        <source>Fil utan namn</source>
        <translation>File without a name</translation>
    </message>
    <message>
        <source>Tillbakatagen</source>
        <translation>Taken back</translation>
    </message>
</context>
<context>
    <name>FileSheet</name>
    <message>
        <source>Fil {number} till {label}</source>
        <translation>File {number} to {label}</translation>
    </message>
    <message>
        <source>Fil {number} från {label}</source>
        <translation>File {number} from {label}</translation>
    </message>
    <message>
        <source>Det som kom med filen slutar gälla, här och hos alla som får veta det. Inget raderas, och du kan låta det gälla igen.</source>
        <translation>What came with the file no longer counts, here and with everybody who is told. Nothing is erased, and you can let it count again.</translation>
    </message>
    <message>
        <source>Varför tas den tillbaka?</source>
        <translation>Why is it taken back?</translation>
    </message>
    <message>
        <source>Skälet sparas i historiken.</source>
        <translation>The reason is kept in the history.</translation>
    </message>
    <message>
        <source>Ta tillbaka inläsning …</source>
        <translation>Take the reading back…</translation>
    </message>
    <message>
        <source>Låt den gälla igen</source>
        <translation>Let it count again</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Ta tillbaka inläsning</source>
        <translation>Take the reading back</translation>
    </message>
    <message>
        <source>Stäng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Skriven</source>
        <translation>Written</translation>
    </message>
    <message>
        <source>Inläst</source>
        <translation>Read</translation>
    </message>
    <message>
        <source>Poster</source>
        <translation>Entries</translation>
    </message>
    <message>
        <source>Kvittens inläst</source>
        <translation>Receipt read</translation>
    </message>
    <message>
        <source>Filnamn</source>
        <translation>File name</translation>
    </message>
    <message>
        <source>Det som kom med den gäller inte. Allt finns kvar.</source>
        <translation>What came with it does not count. Everything is still here.</translation>
    </message>
    <message>
        <source>Det som kom med filen gäller.</source>
        <translation>What came with the file counts.</translation>
    </message>
    <message>
        <source>Kvittensen från {label} säger att den har kommit fram.</source>
        <translation>The receipt from {label} says that it has arrived.</translation>
    </message>
    <message>
        <source>Läs in kvittensen från {label} när stickan kommer tillbaka. Då vet du att den kommit fram.</source>
        <translation>Read the receipt from {label} when the stick comes back. Then you know that it has arrived.</translation>
    </message>
    <message>
        <source>Skriv ett skäl först.</source>
        <translation>Write a reason first.</translation>
    </message>
</context>
<context>
    <name>FilesPart</name>
    <message>
        <source>Sök dator, nummer eller filnamn</source>
        <translation>Search PC, number or file name</translation>
    </message>
    <message>
        <source>Alla</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Lämnade</source>
        <translation>Handed over</translation>
    </message>
    <message>
        <source>Inlästa</source>
        <translation>Read</translation>
    </message>
    <message>
        <source>Väntar på kvittens</source>
        <translation>Awaiting receipt</translation>
    </message>
    <message>
        <source>Tillbakatagna</source>
        <translation>Taken back</translation>
    </message>
    <message>
        <source>Bara {name}  ×</source>
        <translation>Only {name}  ×</translation>
    </message>
    <message>
        <source>Inga sådana filer</source>
        <translation>No such files</translation>
    </message>
    <message>
        <source>Välj Alla för att se fler.</source>
        <translation>Choose All to see more.</translation>
    </message>
    <message>
        <source>Här står varje fil som lämnas eller läses in, med nummer och kvittens.</source>
        <translation>Every file that is handed over or read stands here, with its number and receipt.</translation>
    </message>
    <message>
        <source>Inga filer än</source>
        <translation>No files yet</translation>
    </message>
    <message>
        <source>Har inte kommit: {files}. Det som stod där kom med senare filer.</source>
        <translation>Not come: {files}. What they held came with later files.</translation>
    </message>
    <message>
        <source>{files} från {label}</source>
        <translation>{files} from {label}</translation>
    </message>
</context>
<context>
    <name>FilesTable</name>
    <message>
        <source>Väg</source>
        <translation>Way</translation>
    </message>
    <message>
        <source>Fil</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Dator</source>
        <translation>PC</translation>
    </message>
    <message>
        <source>När</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Poster</source>
        <translation>Entries</translation>
    </message>
    <message>
        <source>Läge</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Filnamn</source>
        <translation>File name</translation>
    </message>
    <message>
        <source>Filer ut och in</source>
        <translation>Files out and in</translation>
    </message>
</context>
<context>
    <name>FirstRunPage</name>
    <message>
        <source>Några steg, så är testcentret klart att använda. Allt stannar på den här datorn.</source>
        <translation>A few steps, and the test centre is ready to use. Everything stays on this PC.</translation>
    </message>
    <message>
        <source>Tillbaka</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Nästa</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Klart</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Börja arbeta</source>
        <translation>Start working</translation>
    </message>
    <message>
        <source>Hoppa över</source>
        <translation>Skip</translation>
    </message>
    <message>
        <source>Noden är klar och återställningsarket gäller. Lås in det nu.</source>
        <translation>The node is ready and the recovery sheet counts. Lock it away now.</translation>
    </message>
    <message>
        <source>Testcentret är klart och återställningsarket gäller. Lås in det nu.</source>
        <translation>The test centre is ready and the recovery sheet is valid. Lock it away now.</translation>
    </message>
    <message>
        <source>Noden är klar, men det finns inget återställningsark som är provat.</source>
        <translation>The node is ready, but there is no recovery sheet that was proven.</translation>
    </message>
    <message>
        <source>Testcentret är klart, men det finns inget återställningsark som är provat.</source>
        <translation>The test centre is ready, but there is no recovery sheet that has been tried.</translation>
    </message>
    <message>
        <source>Programmet påminner dig tills ett ark finns.</source>
        <translation>The program reminds you until there is one.</translation>
    </message>
    <message>
        <source>Skapa noden</source>
        <translation>Create the node</translation>
    </message>
    <message>
        <source>Utan ett ark finns ingen reservnyckel. Glöms lösenfrasen, och kan ingen annan centrumansvarig logga in, går inget av det ni har sparat att öppna igen. Ingen kan hjälpa er då, inte heller den som gjort programmet.</source>
        <translation>Without a sheet there is no spare key. If the passphrase is forgotten, and no other centre manager can log in, nothing you have saved can ever be opened again. Nobody can help you then, not even the makers of the program.</translation>
    </message>
    <message>
        <source>Centret</source>
        <translation>Centre</translation>
    </message>
    <message>
        <source>Noden</source>
        <translation>The node</translation>
    </message>
    <message>
        <source>Dokument</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Arket</source>
        <translation>Sheet</translation>
    </message>
    <message>
        <source>Prova</source>
        <translation>Try it</translation>
    </message>
    <message>
        <source>Du</source>
        <translation>You</translation>
    </message>
    <message>
        <source>Starta en regional nod</source>
        <translation>Start a regional node</translation>
    </message>
    <message>
        <source>Några steg, så är noden klar att använda. Allt stannar på den här datorn.</source>
        <translation>A few steps, and the node is ready for use. Everything stays on this PC.</translation>
    </message>
    <message>
        <source>Starta ett testcenter</source>
        <translation>Start a centre</translation>
    </message>
    <message>
        <source>Skapa testcentret</source>
        <translation>Create the test centre</translation>
    </message>
    <message>
        <source>Skapar …</source>
        <translation>Creating…</translation>
    </message>
</context>
<context>
    <name>FollowUpFilters</name>
    <message>
        <source>Alla modeller</source>
        <translation>All qualifications</translation>
    </message>
    <message>
        <source>Alla insatser</source>
        <translation>All programmes</translation>
    </message>
    <message>
        <source>Alla företag</source>
        <translation>All companies</translation>
    </message>
    <message>
        <source>Bara mina</source>
        <translation>Only mine</translation>
    </message>
    <message>
        <source>Alla bedömare</source>
        <translation>All assessors</translation>
    </message>
    <message>
        <source>Den här månaden</source>
        <translation>This month</translation>
    </message>
    <message>
        <source>Kvartalet</source>
        <translation>The quarter</translation>
    </message>
    <message>
        <source>Året</source>
        <translation>The year</translation>
    </message>
    <message>
        <source>Allt</source>
        <translation>Everything</translation>
    </message>
    <message>
        <source>Egna datum</source>
        <translation>Own dates</translation>
    </message>
    <message>
        <source>Från</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Till och med</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>Välj en sista dag efter den första, högst 20 år.</source>
        <translation>Choose a last day after the first, at most 20 years.</translation>
    </message>
    <message>
        <source>Valideringsmodell</source>
        <translation>Qualification</translation>
    </message>
    <message>
        <source>Insats</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>Företag</source>
        <translation>Company</translation>
    </message>
    <message>
        <source>Bedömare</source>
        <translation>Assessor</translation>
    </message>
    <message>
        <source>För utskick: dölj färre än fem</source>
        <translation>For others: hide fewer than five</translation>
    </message>
</context>
<context>
    <name>FollowUpPage</name>
    <message>
        <source>Antal under fem är dolda.</source>
        <translation>Counts below five are hidden.</translation>
    </message>
    <message>
        <source>Uppföljning</source>
        <translation>Follow-up</translation>
    </message>
    <message>
        <source>Valideringar över tid</source>
        <translation>Validations over time</translation>
    </message>
    <message>
        <source>valideringar</source>
        <translation>validations</translation>
    </message>
    <message>
        <source>Utfall per område</source>
        <translation>Outcomes by area</translation>
    </message>
    <message>
        <source>utfall</source>
        <translation>outcomes</translation>
    </message>
    <message>
        <source>Kriterier som oftast missas</source>
        <translation>Criteria missed most often</translation>
    </message>
    <message>
        <source>missade-kriterier</source>
        <translation>missed-criteria</translation>
    </message>
    <message>
        <source>I signerade valideringar. Välj ett för att se vilka.</source>
        <translation>In signed validations. Choose one to see which.</translation>
    </message>
    <message>
        <source>Tid per område</source>
        <translation>Time per area</translation>
    </message>
    <message>
        <source>tid-per-omrade</source>
        <translation>time-per-area</translation>
    </message>
    <message>
        <source>Från första till sista bedömningen i området, pauser över 30 minuter borträknade. Medianen visas; kvartiler och antal finns i tabellen.</source>
        <translation>From the first to the last mark in the area, without pauses over 30 minutes. The median is shown; quartiles and counts are in the table.</translation>
    </message>
    <message>
        <source>Ledtid till signering</source>
        <translation>Lead time to signing</translation>
    </message>
    <message>
        <source>ledtid</source>
        <translation>lead-time</translation>
    </message>
    <message>
        <source>Dagar från att personen registrerades till underskrifterna.</source>
        <translation>Days from when the person was registered to the signatures.</translation>
    </message>
    <message>
        <source>Det finns inget att visa för perioden.</source>
        <translation>There is nothing to show for the period.</translation>
    </message>
    <message>
        <source>1 signerad</source>
        <translation>1 signed</translation>
    </message>
    <message>
        <source>{count} signerade</source>
        <translation>{count} signed</translation>
    </message>
    <message>
        <source>1 person</source>
        <translation>1 person</translation>
    </message>
    <message>
        <source>{count} personer</source>
        <translation>{count} people</translation>
    </message>
    <message>
        <source>1 avbruten</source>
        <translation>1 interrupted</translation>
    </message>
    <message>
        <source>{count} avbrutna</source>
        <translation>{count} interrupted</translation>
    </message>
    <message>
        <source>{first} till {last}</source>
        <translation>{first} to {last}</translation>
    </message>
    <message>
        <source>{centre}, {first} till {last}</source>
        <translation>{centre}, {first} to {last}</translation>
    </message>
    <message>
        <source>Personer med skyddade uppgifter räknas inte med.</source>
        <translation>People with protected identity are not counted.</translation>
    </message>
    <message>
        <source>Inget att följa upp än</source>
        <translation>Nothing to follow up yet</translation>
    </message>
    <message>
        <source>Här ser du hur många som valideras, hur det går i varje område och hur lång tid det tar. Det börjar när den första valideringen är planerad.</source>
        <translation>Here you see how many are validated, how it goes in each area and how long it takes. It begins when the first validation is planned.</translation>
    </message>
    <message>
        <source>Visa valideringar</source>
        <translation>Show validations</translation>
    </message>
    <message>
        <source>Inga valideringar här</source>
        <translation>No validations here</translation>
    </message>
    <message>
        <source>Välj en längre period, eller ta bort något av urvalen.</source>
        <translation>Choose a longer period, or remove one of the choices.</translation>
    </message>
    <message>
        <source>Visa allt</source>
        <translation>Show everything</translation>
    </message>
    <message>
        <source>Signerade {part}</source>
        <translation>Signed {part}</translation>
    </message>
</context>
<context>
    <name>FollowUpPictures</name>
    <message>
        <source>v. {week}</source>
        <translation>w. {week}</translation>
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
        <source>Planerade</source>
        <translation>Planned</translation>
    </message>
    <message>
        <source>Valideringar över tid</source>
        <translation>Validations over time</translation>
    </message>
    <message>
        <source>valideringar</source>
        <translation>validations</translation>
    </message>
    <message>
        <source>Utfall per område</source>
        <translation>Outcomes by area</translation>
    </message>
    <message>
        <source>Område</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>{count} områden i {runs} signerade valideringar</source>
        <translation>{count} areas in {runs} signed validations</translation>
    </message>
    <message>
        <source>Ej visat</source>
        <translation>Not shown</translation>
    </message>
    <message>
        <source>Delvis visat</source>
        <translation>Partly shown</translation>
    </message>
    <message>
        <source>Kriterier som oftast missas</source>
        <translation>Criteria missed most often</translation>
    </message>
    <message>
        <source>Kriterium</source>
        <translation>Criterion</translation>
    </message>
    <message>
        <source>Motiverade</source>
        <translation>With a reason</translation>
    </message>
    <message>
        <source>Bedömda</source>
        <translation>Rated</translation>
    </message>
    <message>
        <source>Tid per område</source>
        <translation>Time per area</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>minuter</source>
        <translation>minutes</translation>
    </message>
    <message>
        <source>Medianen i {count} områden</source>
        <translation>The median in {count} areas</translation>
    </message>
    <message>
        <source>Övre kvartil</source>
        <translation>Upper quartile</translation>
    </message>
    <message>
        <source>Undre kvartil</source>
        <translation>Lower quartile</translation>
    </message>
    <message>
        <source>Ledtid till signering</source>
        <translation>Lead time to signing</translation>
    </message>
    <message>
        <source>dagar</source>
        <translation>days</translation>
    </message>
    <message>
        <source>Antal</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Vecka</source>
        <translation>Week</translation>
    </message>
    <message>
        <source>Månad</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>{signed} signerade, {interrupted} avbrutna och {planned} planerade valideringar</source>
        <translation>{signed} signed, {interrupted} interrupted and {planned} planned validations</translation>
    </message>
    <message>
        <source>Hälften signeras inom {days} dagar</source>
        <translation>Half are signed within {days} days</translation>
    </message>
</context>
<context>
    <name>ForkDetail</name>
    <message>
        <source>Skriv vad du kom fram till, så kan det sparas.</source>
        <translation>Write what you found, and it can be saved.</translation>
    </message>
    <message>
        <source>Räknas här</source>
        <translation>Counts here</translation>
    </message>
    <message>
        <source>Den andra historien</source>
        <translation>The other history</translation>
    </message>
    <message>
        <source>Inga bedömningar eller uppgifter.</source>
        <translation>No assessments or details.</translation>
    </message>
    <message>
        <source>Dessutom {count} poster som inte säger något för sig.</source>
        <translation>And {count} entries that say nothing by themselves.</translation>
    </message>
    <message>
        <source>Ta över valda</source>
        <translation>Take over chosen</translation>
    </message>
    <message>
        <source>Vad kom du fram till?</source>
        <translation>What did you find?</translation>
    </message>
    <message>
        <source>Allt som fattades är övertaget</source>
        <translation>All that was missing is taken over</translation>
    </message>
    <message>
        <source>Inget fattades</source>
        <translation>Nothing was missing</translation>
    </message>
    <message>
        <source>Båda är granskade</source>
        <translation>Both are reviewed</translation>
    </message>
    <message>
        <source>Ta över valda ({count})</source>
        <translation>Take over chosen ({count})</translation>
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
        <source>Red ut</source>
        <translation>Settle</translation>
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
        <source>Två uppgifter står mot varandra</source>
        <translation>Two entries contradict each other</translation>
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
        <source>Gapanalys</source>
        <translation>Gap analysis</translation>
    </message>
    <message>
        <source>I den ordning som utbildning föreslås: kritiska områden först, sedan det som flest saknar. Den som inte är prövad kan redan kunna det: pröva innan ni utbildar.</source>
        <translation>In the order in which training is suggested: critical areas first, then what most lack. Who is not tested may know it already: test before you train.</translation>
    </message>
    <message>
        <source>På papper …</source>
        <translation>On paper…</translation>
    </message>
    <message>
        <source>Stäng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>{role} · {count} medarbetare</source>
        <translation>{role} · employees: {count}</translation>
    </message>
    <message>
        <source>Alla som visas uppfyller rollen.</source>
        <translation>Everybody shown meets the role.</translation>
    </message>
    <message>
        <source>Ingen visas.</source>
        <translation>Nobody is shown.</translation>
    </message>
    <message>
        <source>Kritiskt</source>
        <translation>Critical</translation>
    </message>
    <message>
        <source>{count} saknar</source>
        <translation>{count} lacking</translation>
    </message>
    <message>
        <source>{count} att utbilda</source>
        <translation>{count} to train</translation>
    </message>
    <message>
        <source>{count} att pröva</source>
        <translation>{count} to test</translation>
    </message>
    <message>
        <source>bara {name} uppfyller det</source>
        <translation>only {name} meets it</translation>
    </message>
    <message>
        <source>ingen uppfyller det</source>
        <translation>nobody meets it</translation>
    </message>
    <message>
        <source>av alla anställda uppfyller {told}</source>
        <translation>met by {told} of all employees</translation>
    </message>
    <message>
        <source>Lägg till i texten</source>
        <translation>Add to the text</translation>
    </message>
</context>
<context>
    <name>Gate</name>
    <message>
        <source>Testcentret kunde inte öppnas</source>
        <translation>The test centre could not be opened</translation>
    </message>
    <message>
        <source>Inget har ändrats.</source>
        <translation>Nothing was changed.</translation>
    </message>
    <message>
        <source>Återställ från en säkerhetskopia …</source>
        <translation>Restore from a backup…</translation>
    </message>
    <message>
        <source>Öppnar …</source>
        <translation>Opening…</translation>
    </message>
    <message>
        <source>Democentret med påhittade personer.</source>
        <translation>The demo centre, with invented people.</translation>
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
    <name>GiveKeysSheet</name>
    <message>
        <source>Lämna nycklarna till en annan dator</source>
        <translation>Give the keys to another PC</translation>
    </message>
    <message>
        <source>Skriv nyckelfilen</source>
        <translation>Write the key file</translation>
    </message>
    <message>
        <source>Klar</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Centrumansvariga på den andra datorn kan sedan utfärda dokument där, i testcentrets namn. Filen kan bara öppnas på den dator som du väljer. Det kan inte tas tillbaka: försvinner datorn, byt nycklar.</source>
        <translation>Centre managers on the other PC can then issue documents there, in the centre&apos;s name. Only the PC that you choose can open the file. It cannot be taken back: if the PC is lost, exchange the keys.</translation>
    </message>
    <message>
        <source>Jag vet att det är en bedömares dator. Nycklarna låses upp där först när en centrumansvarig har fått ett konto på den.</source>
        <translation>I know that it is an assessor&apos;s PC. The keys are unlocked there only once a centre manager has an account on it.</translation>
    </message>
    <message>
        <source>Välj mapp …</source>
        <translation>Choose folder …</translation>
    </message>
    <message>
        <source>Var filen läggs</source>
        <translation>Where the file goes</translation>
    </message>
    <message>
        <source>Till exempel ett USB-minne.</source>
        <translation>For example a USB stick.</translation>
    </message>
    <message>
        <source>Din lösenfras</source>
        <translation>Your passphrase</translation>
    </message>
    <message>
        <source>Öppna filen på den andra datorn, under Inställningar, Nycklar och certifikat, Ta emot nycklar. Där frågas efter två av orden. Låt det här stå framme, eller läs upp dem i telefon. Ta bort filen från minnet när det är klart.</source>
        <translation>Open the file on the other PC, under Settings, Keys and certificates, Take in keys. Two of the words are asked for there. Leave this open, or read them aloud over the telephone. Delete the file from the stick when it is done.</translation>
    </message>
    <message>
        <source>{name} ligger nu i {folder}. De här orden hör till filen:</source>
        <translation>{name} is now in {folder}. These words belong to the file:</translation>
    </message>
    <message>
        <source>Dator på testcentret, {code}</source>
        <translation>PC at the test centre, {code}</translation>
    </message>
    <message>
        <source>Bärbar dator, {code}. Används av {owner}.</source>
        <translation>Laptop, {code}. Used by {owner}.</translation>
    </message>
    <message>
        <source>Bärbar dator, {code}</source>
        <translation>Laptop, {code}</translation>
    </message>
    <message>
        <source>Vart ska nyckelfilen?</source>
        <translation>Where should the key file go?</translation>
    </message>
    <message>
        <source>Välj vilken dator som ska få nycklarna.</source>
        <translation>Choose which PC is to have the keys.</translation>
    </message>
    <message>
        <source>Välj var filen ska läggas.</source>
        <translation>Choose where the file goes.</translation>
    </message>
    <message>
        <source>Skriv din lösenfras.</source>
        <translation>Type your passphrase.</translation>
    </message>
</context>
<context>
    <name>GiveUpCard</name>
    <message>
        <source>Ska datorn inte anslutas?</source>
        <translation>Shall this PC not be connected?</translation>
    </message>
    <message>
        <source>Datorns nycklar tas bort. En fil som testcentret har skrivit för den här datorn går inte att öppna sedan. Är datorn redan introducerad där: spärra den på testcentrets dator.</source>
        <translation>This PC&apos;s keys are removed. A file that the centre has written for this PC cannot be opened afterwards. If the PC was introduced there already: shut it out on the centre&apos;s PC.</translation>
    </message>
    <message>
        <source>Ta bort nycklarna</source>
        <translation>Remove the keys</translation>
    </message>
    <message>
        <source>Vänta vidare</source>
        <translation>Keep waiting</translation>
    </message>
</context>
<context>
    <name>HandInSheet</name>
    <message>
        <source>Lämna in</source>
        <translation>Hand in</translation>
    </message>
    <message>
        <source>Ta tillbaka besöket</source>
        <translation>Take the visit back</translation>
    </message>
    <message>
        <source>Besöket avslutas här utan att {name} har lämnat in det. Gör så bara om datorn är borta eller om inget blev gjort. Det som ändå kommer därifrån tas emot som vanligt.</source>
        <translation>The visit ends here though {name} has not handed it in. Do so only if the computer is gone or if nothing was done. What comes from it all the same is taken in as usual.</translation>
    </message>
    <message>
        <source>Ta tillbaka</source>
        <translation>Take back</translation>
    </message>
    <message>
        <source>Lämna in besöket</source>
        <translation>Hand in the visit</translation>
    </message>
    <message>
        <source>Besöket är slut. Sedan skriver du filen till kontoret i rummet Utbyte.</source>
        <translation>The visit is over. Then you write the file for the office in the room Exchange.</translation>
    </message>
    <message>
        <source>Avsluta besöket</source>
        <translation>Close the visit</translation>
    </message>
    <message>
        <source>Besöket läggs bland de tidigare. Valideringarna finns kvar som de är.</source>
        <translation>The visit is put among the past ones. The validations stay as they are.</translation>
    </message>
    <message>
        <source>Avsluta</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>{count} saker är inte klara.</source>
        <translation>{count} things are not done.</translation>
    </message>
    <message>
        <source>En sak är inte klar.</source>
        <translation>One thing is not done.</translation>
    </message>
    <message>
        <source>Visa</source>
        <translation>Show</translation>
    </message>
</context>
<context>
    <name>HandOutSheet</name>
    <message>
        <source>Lämna ut besöket</source>
        <translation>Hand out the visit</translation>
    </message>
    <message>
        <source>Lämna ut</source>
        <translation>Hand out</translation>
    </message>
    <message>
        <source>Den bärbara datorn får besökets personer, deras valideringar och utrustningslistan. Där arbetar ni utan nät. Tills besöket lämnas in bör det inte ändras här.</source>
        <translation>The laptop gets the people of the visit, their validations and the equipment list. You work there without a network. Until the visit is handed in it should not be changed here.</translation>
    </message>
    <message>
        <source>Den här datorn</source>
        <translation>This computer</translation>
    </message>
    <message>
        <source>Besöket är redan här. Ingen fil behövs.</source>
        <translation>The visit is here already. No file is needed.</translation>
    </message>
    <message>
        <source>Sedan skriver du filen till {name} i rummet Utbyte.</source>
        <translation>Then you write the file for {name} in the room Exchange.</translation>
    </message>
    <message>
        <source>Välj vilken dator som följer med.</source>
        <translation>Choose which computer goes along.</translation>
    </message>
</context>
<context>
    <name>HandoverCard</name>
    <message>
        <source>Nycklarna på fler datorer</source>
        <translation>The keys on more PCs</translation>
    </message>
    <message>
        <source>Lämna nycklarna till en annan dator …</source>
        <translation>Give the keys to another PC …</translation>
    </message>
    <message>
        <source>Ta emot nycklar …</source>
        <translation>Take in keys …</translation>
    </message>
    <message>
        <source>Nycklarna finns nu här. Gör ett nytt återställningsark: det gamla öppnar dem inte.</source>
        <translation>The keys are here now. Make a new recovery sheet: the old one does not open them.</translation>
    </message>
    <message>
        <source>Stäng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Vill ni utfärda dokument på den här datorn också? Skriv en nyckelfil på den dator som har nycklarna, och ta emot den här.</source>
        <translation>Would you like to issue documents on this PC too? Write a key file on the PC that has the keys, and take it in here.</translation>
    </message>
    <message>
        <source>Har testcentret en dator till kan dokument utfärdas där också. Lägg till den under Datorer och partner först.</source>
        <translation>If the centre has another PC, documents can be issued there too. Add it under PCs and partners first.</translation>
    </message>
    <message>
        <source>Datorn är spärrad: byt nycklar om den kan vara i andra händer.</source>
        <translation>The PC is shut out: exchange the keys if it may be in other hands.</translation>
    </message>
    <message>
        <source>Dokument kan utfärdas på fler av testcentrets datorer. Varje dator har sin egen nummerserie.</source>
        <translation>Documents can be issued on more of the centre&apos;s PCs. Each PC has its own series of numbers.</translation>
    </message>
    <message>
        <source>{pc}: lämnades {when} av {by}.</source>
        <translation>{pc}: given on {when} by {by}.</translation>
    </message>
    <message>
        <source>Inte mottagna än, så vitt den här datorn vet.</source>
        <translation>Not taken in yet, as far as this PC knows.</translation>
    </message>
    <message>
        <source>Mottagna {when}.</source>
        <translation>Taken in on {when}.</translation>
    </message>
</context>
<context>
    <name>HistoryPart</name>
    <message>
        <source>Historik</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Besöket ändrades</source>
        <translation>The visit was changed</translation>
    </message>
    <message>
        <source>någon</source>
        <translation>somebody</translation>
    </message>
    <message>
        <source>Besöket planerades</source>
        <translation>The visit was planned</translation>
    </message>
    <message>
        <source>Ändrat: {fields}</source>
        <translation>Changed: {fields}</translation>
    </message>
    <message>
        <source>{name} lades till</source>
        <translation>{name} was added</translation>
    </message>
    <message>
        <source>{name} togs bort</source>
        <translation>{name} was removed</translation>
    </message>
    <message>
        <source>Bedömare på besöket: {name}</source>
        <translation>Assessors on the visit: {name}</translation>
    </message>
    <message>
        <source>Ingen bedömare är utsedd längre</source>
        <translation>No assessor is named any more</translation>
    </message>
    <message>
        <source>{name} sattes på utrustningslistan</source>
        <translation>{name} was put on the equipment list</translation>
    </message>
    <message>
        <source>{count} saker sattes på utrustningslistan</source>
        <translation>{count} things were put on the equipment list</translation>
    </message>
    <message>
        <source>{name} togs bort från utrustningslistan</source>
        <translation>{name} was taken off the equipment list</translation>
    </message>
    <message>
        <source>{count} saker togs bort från utrustningslistan</source>
        <translation>{count} things were taken off the equipment list</translation>
    </message>
    <message>
        <source>{name} packades</source>
        <translation>{name} was packed</translation>
    </message>
    <message>
        <source>Ångrat: {name} packades</source>
        <translation>Undone: {name} was packed</translation>
    </message>
    <message>
        <source>{name} prickades av för hemresan</source>
        <translation>{name} was ticked for the way home</translation>
    </message>
    <message>
        <source>Ångrat: {name} prickades av för hemresan</source>
        <translation>Undone: {name} was ticked for the way home</translation>
    </message>
    <message>
        <source>Besöket lämnades ut till {name}</source>
        <translation>The visit was handed out to {name}</translation>
    </message>
    <message>
        <source>Besöket lämnades in</source>
        <translation>The visit was handed in</translation>
    </message>
    <message>
        <source>Besöket ställdes in: {reason}</source>
        <translation>The visit was cancelled: {reason}</translation>
    </message>
    <message>
        <source>Besöket togs upp igen</source>
        <translation>The visit was taken up again</translation>
    </message>
    <message>
        <source>företag</source>
        <translation>company</translation>
    </message>
    <message>
        <source>plats</source>
        <translation>place</translation>
    </message>
    <message>
        <source>första dag</source>
        <translation>first day</translation>
    </message>
    <message>
        <source>sista dag</source>
        <translation>last day</translation>
    </message>
    <message>
        <source>börjar</source>
        <translation>begins</translation>
    </message>
    <message>
        <source>slutar</source>
        <translation>ends</translation>
    </message>
    <message>
        <source>kontakt</source>
        <translation>contact</translation>
    </message>
    <message>
        <source>telefon</source>
        <translation>phone</translation>
    </message>
    <message>
        <source>att tänka på</source>
        <translation>to bear in mind</translation>
    </message>
    <message>
        <source>Besök</source>
        <translation>Visits</translation>
    </message>
    <message>
        <source>Ändringar</source>
        <translation>Changes</translation>
    </message>
    <message>
        <source>{count} personer</source>
        <translation>People: {count}</translation>
    </message>
    <message>
        <source>Öppna</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Öppna besöket {day}</source>
        <translation>Open the visit {day}</translation>
    </message>
    <message>
        <source>{name} registrerades</source>
        <translation>{name} was registered</translation>
    </message>
    <message>
        <source>Uppgifterna ändrades</source>
        <translation>The details were changed</translation>
    </message>
    <message>
        <source>Företaget avslutades</source>
        <translation>The company was closed</translation>
    </message>
    <message>
        <source>Företaget öppnades igen</source>
        <translation>The company was opened again</translation>
    </message>
    <message>
        <source>Arbetsplatsen {name} lades till</source>
        <translation>The workplace {name} was added</translation>
    </message>
    <message>
        <source>Arbetsplatsen {name} ändrades</source>
        <translation>The workplace {name} was changed</translation>
    </message>
    <message>
        <source>Arbetsplatsen {name} togs bort</source>
        <translation>The workplace {name} was removed</translation>
    </message>
    <message>
        <source>Kontakten {name} lades till</source>
        <translation>The contact {name} was added</translation>
    </message>
    <message>
        <source>Kontakten {name} ändrades</source>
        <translation>The contact {name} was changed</translation>
    </message>
    <message>
        <source>Kontakten {name} togs bort</source>
        <translation>The contact {name} was removed</translation>
    </message>
    <message>
        <source>Kravprofilen {name} lades till</source>
        <translation>The requirement profile {name} was added</translation>
    </message>
    <message>
        <source>Kravprofilen {name} ändrades</source>
        <translation>The requirement profile {name} was changed</translation>
    </message>
    <message>
        <source>Kravprofilen {name} togs bort</source>
        <translation>The requirement profile {name} was removed</translation>
    </message>
    <message>
        <source>namn</source>
        <translation>name</translation>
    </message>
    <message>
        <source>organisationsnummer</source>
        <translation>organisation number</translation>
    </message>
    <message>
        <source>anteckning</source>
        <translation>note</translation>
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
        <source>motivering skriven</source>
        <translation>reason written</translation>
    </message>
    <message>
        <source>motivering borttagen</source>
        <translation>reason removed</translation>
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
        <source>Konflikten öppnades igen</source>
        <translation>The conflict was opened again</translation>
    </message>
    <message>
        <source>Det undertecknade stod fast</source>
        <translation>What was signed stood</translation>
    </message>
    <message>
        <source>Togs in efter underskriften</source>
        <translation>Taken in after the signature</translation>
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
    <name>Holidays</name>
    <message>
        <source>Nyårsdagen</source>
        <translation>New Year&apos;s Day</translation>
    </message>
    <message>
        <source>Trettondedag jul</source>
        <translation>Epiphany</translation>
    </message>
    <message>
        <source>Långfredagen</source>
        <translation>Good Friday</translation>
    </message>
    <message>
        <source>Påskdagen</source>
        <translation>Easter Sunday</translation>
    </message>
    <message>
        <source>Annandag påsk</source>
        <translation>Easter Monday</translation>
    </message>
    <message>
        <source>Första maj</source>
        <translation>May Day</translation>
    </message>
    <message>
        <source>Kristi himmelsfärdsdag</source>
        <translation>Ascension Day</translation>
    </message>
    <message>
        <source>Pingstdagen</source>
        <translation>Whit Sunday</translation>
    </message>
    <message>
        <source>Nationaldagen</source>
        <translation>National Day</translation>
    </message>
    <message>
        <source>Midsommarafton</source>
        <translation>Midsummer Eve</translation>
    </message>
    <message>
        <source>Midsommardagen</source>
        <translation>Midsummer Day</translation>
    </message>
    <message>
        <source>Alla helgons dag</source>
        <translation>All Saints&apos; Day</translation>
    </message>
    <message>
        <source>Julafton</source>
        <translation>Christmas Eve</translation>
    </message>
    <message>
        <source>Juldagen</source>
        <translation>Christmas Day</translation>
    </message>
    <message>
        <source>Annandag jul</source>
        <translation>Boxing Day</translation>
    </message>
    <message>
        <source>Nyårsafton</source>
        <translation>New Year&apos;s Eve</translation>
    </message>
</context>
<context>
    <name>HolidaysCard</name>
    <message>
        <source>Röda dagar</source>
        <translation>Public holidays</translation>
    </message>
    <message>
        <source>Inga röda dagar faller på era öppettider det närmaste året.</source>
        <translation>No public holiday falls within your opening hours in the coming year.</translation>
    </message>
    <message>
        <source>Håll stängt</source>
        <translation>Stay closed</translation>
    </message>
    <message>
        <source>Håll öppet</source>
        <translation>Stay open</translation>
    </message>
    <message>
        <source>Öppet</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Stängt</source>
        <translation>Closed</translation>
    </message>
</context>
<context>
    <name>HoursCard</name>
    <message>
        <source>Tider</source>
        <translation>Hours</translation>
    </message>
    <message>
        <source>Testcentret</source>
        <translation>The test centre</translation>
    </message>
    <message>
        <source>Som testcentret</source>
        <translation>As the test centre</translation>
    </message>
    <message>
        <source>Namnlöst konto</source>
        <translation>Nameless account</translation>
    </message>
    <message>
        <source>Ändra …</source>
        <translation>Change…</translation>
    </message>
    <message>
        <source>Ändra tiderna för {name}</source>
        <translation>Change the hours of {name}</translation>
    </message>
</context>
<context>
    <name>HoursPart</name>
    <message>
        <source>Alla månader</source>
        <translation>All months</translation>
    </message>
    <message>
        <source>Timmarna för {detail} är rättade</source>
        <translation>The hours of {detail} are corrected</translation>
    </message>
    <message>
        <source>Borttagna rader: {detail}</source>
        <translation>Lines removed: {detail}</translation>
    </message>
    <message>
        <source>Tillbaka igen: {detail}</source>
        <translation>Back again: {detail}</translation>
    </message>
    <message>
        <source>Sök namn, aktivitet eller dag</source>
        <translation>Search name, activity or day</translation>
    </message>
    <message>
        <source>Månad</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>Dag</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Namn</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Aktivitet</source>
        <translation>Activity</translation>
    </message>
    <message>
        <source>Tid</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Intygat av</source>
        <translation>Certified by</translation>
    </message>
    <message>
        <source>När</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Intygade timmar</source>
        <translation>Certified hours</translation>
    </message>
    <message>
        <source>Rätta …</source>
        <translation>Correct…</translation>
    </message>
    <message>
        <source>Ta bort</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Borttagen person</source>
        <translation>Erased person</translation>
    </message>
    <message>
        <source>Intygat {total}</source>
        <translation>Certified {total}</translation>
    </message>
    <message>
        <source>Inga timmar den månaden</source>
        <translation>No hours that month</translation>
    </message>
    <message>
        <source>Välj Alla månader för att se fler.</source>
        <translation>Choose All months to see more.</translation>
    </message>
    <message>
        <source>Markera deltagare under Deltagare och välj Intyga timmar: en hel grupp på en gång.</source>
        <translation>Select participants under Participants and choose Certify hours: a whole group at once.</translation>
    </message>
    <message>
        <source>Inga timmar är intygade än</source>
        <translation>No hours are certified yet</translation>
    </message>
    <message>
        <source>Till deltagarna</source>
        <translation>To the participants</translation>
    </message>
    <message>
        <source>Öppna personens kort</source>
        <translation>Open the person&apos;s record</translation>
    </message>
</context>
<context>
    <name>HoursSheet</name>
    <message>
        <source>Välj vad tiden gick till</source>
        <translation>Choose what the time went to</translation>
    </message>
    <message>
        <source>Aktivitet</source>
        <translation>Activity</translation>
    </message>
    <message>
        <source>Dag</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>timmar</source>
        <translation>hours</translation>
    </message>
    <message>
        <source>Tid för var och en</source>
        <translation>Time for each</translation>
    </message>
    <message>
        <source>Du intygar tiden med ditt namn. Den går att ångra tills månaden är stängd.</source>
        <translation>You certify the time with your name. It can be undone until the month is closed.</translation>
    </message>
    <message>
        <source>Intyga</source>
        <translation>Certify</translation>
    </message>
    <message>
        <source>Intyga timmar</source>
        <translation>Certify hours</translation>
    </message>
    <message>
        <source>{persons} får samma tid.</source>
        <translation>{persons} get the same time.</translation>
    </message>
    <message>
        <source>Rätta timmar</source>
        <translation>Correct hours</translation>
    </message>
    <message>
        <source>Insatsen har inga aktiviteter. Lägg till dem under Uppgifter.</source>
        <translation>The programme has no activities. Add them under Details.</translation>
    </message>
    <message>
        <source>Välj en aktivitet.</source>
        <translation>Choose an activity.</translation>
    </message>
    <message>
        <source>Skriv dagen som ÅÅÅÅ-MM-DD.</source>
        <translation>Write the day as YYYY-MM-DD.</translation>
    </message>
    <message>
        <source>Skriv timmar, som 3,5 – högst 24.</source>
        <translation>Write hours, such as 3,5 – at most 24.</translation>
    </message>
    <message>
        <source>Samma tider som testcentret</source>
        <translation>The same hours as the test centre</translation>
    </message>
    <message>
        <source>ledigt</source>
        <translation>off</translation>
    </message>
    <message>
        <source>Öppettider</source>
        <translation>Opening hours</translation>
    </message>
    <message>
        <source>Skriv som 08–12, 13–16.30. En lucka är lunch: ingen tid föreslås över den.</source>
        <translation>Write like 08–12, 13–16.30. A gap is lunch: no time is proposed across it.</translation>
    </message>
    <message>
        <source>Skriv tiderna som 08–12, 13–16.30, eller lämna tomt för ledigt.</source>
        <translation>Write the hours like 08–12, 13–16.30, or leave it empty for a day off.</translation>
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
    <name>ImportCertificateSheet</name>
    <message>
        <source>Importera certifikat</source>
        <translation>Import a certificate</translation>
    </message>
    <message>
        <source>Har ni köpt ett certifikat för elektronisk stämpel eller signering ser läsare av PDF vem ni är av sig själva. Nyckeln i filen läggs in i valvet, för centrumansvariga; filen behövs inte sedan.</source>
        <translation>If you have bought a certificate for an electronic seal or for signing, PDF readers see who you are by themselves. The key in the file goes into the vault, for centre managers; the file is not needed afterwards.</translation>
    </message>
    <message>
        <source>Dra hit filen (.p12 eller .pfx), eller klicka för att välja den</source>
        <translation>Drag the file (.p12 or .pfx) here, or click to choose it</translation>
    </message>
    <message>
        <source>Certifikat (*.p12 *.pfx)</source>
        <translation>Certificates (*.p12 *.pfx)</translation>
    </message>
    <message>
        <source>Filens lösenord</source>
        <translation>The file&apos;s password</translation>
    </message>
    <message>
        <source>Det som utgivaren gav er till filen.</source>
        <translation>The one the issuer gave you for the file.</translation>
    </message>
    <message>
        <source>Importera</source>
        <translation>Import</translation>
    </message>
</context>
<context>
    <name>InstrumentDetailsSheet</name>
    <message>
        <source>Tillbaka</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Spara</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Till exempel SKJ-014</source>
        <translation>For example SKJ-014</translation>
    </message>
    <message>
        <source>Märkning</source>
        <translation>Mark</translation>
    </message>
    <message>
        <source>Det som står på donet. Det står sedan i rapporten.</source>
        <translation>What is engraved on it. It is then shown in the report.</translation>
    </message>
    <message>
        <source>Slag</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Tillverkare</source>
        <translation>Maker</translation>
    </message>
    <message>
        <source>Serienummer</source>
        <translation>Serial number</translation>
    </message>
    <message>
        <source>Mäter från</source>
        <translation>Measures from</translation>
    </message>
    <message>
        <source>Mäter till</source>
        <translation>Measures to</translation>
    </message>
    <message>
        <source>Avläsning</source>
        <translation>Resolution</translation>
    </message>
    <message>
        <source>Enhet</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Kalibreras med</source>
        <translation>Calibrated every</translation>
    </message>
    <message>
        <source>Månader mellan kalibreringarna. Tomt om det inte finns något fast intervall.</source>
        <translation>Months between calibrations. Empty if there is no fixed interval.</translation>
    </message>
    <message>
        <source>Till exempel Station 2</source>
        <translation>For example Station 2</translation>
    </message>
    <message>
        <source>Hör till station</source>
        <translation>Belongs to station</translation>
    </message>
    <message>
        <source>Då föreslås det där, och den som planerar får veta om kalibreringen har gått ut.</source>
        <translation>It is then proposed there, and whoever plans is told if its calibration has expired.</translation>
    </message>
    <message>
        <source>Anteckning</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Nytt mätdon</source>
        <translation>New instrument</translation>
    </message>
    <message>
        <source>Ändra {mark}</source>
        <translation>Change {mark}</translation>
    </message>
</context>
<context>
    <name>InstrumentPicker</name>
    <message>
        <source>Sök märkning, slag eller station</source>
        <translation>Search mark, kind or station</translation>
    </message>
    <message>
        <source>Skriv in mätdon</source>
        <translation>Enter instruments</translation>
    </message>
    <message>
        <source>Inget mätdon</source>
        <translation>No instrument</translation>
    </message>
    <message>
        <source>Mätdon till {criterion}</source>
        <translation>Instrument for {criterion}</translation>
    </message>
    <message>
        <source>Inga mätdon är inskrivna än. De skrivs in under Inställningar, Mätdon.</source>
        <translation>No instruments have been entered yet. They are entered under Settings, Instruments.</translation>
    </message>
    <message>
        <source>Ingen träff. Prova ett annat ord.</source>
        <translation>No match. Try another word.</translation>
    </message>
    <message>
        <source>Fler finns. Skriv mer för att hitta rätt.</source>
        <translation>There are more. Type more to find the right one.</translation>
    </message>
    <message>
        <source>Vald</source>
        <translation>Chosen</translation>
    </message>
    <message>
        <source>Välj</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>Mät med {mark}</source>
        <translation>Measure with {mark}</translation>
    </message>
    <message>
        <source>Senast här {day}</source>
        <translation>Last here {day}</translation>
    </message>
</context>
<context>
    <name>InstrumentSheet</name>
    <message>
        <source>Ta i bruk igen</source>
        <translation>Use again</translation>
    </message>
    <message>
        <source>Ta ur bruk …</source>
        <translation>Withdraw…</translation>
    </message>
    <message>
        <source>Ändra uppgifter …</source>
        <translation>Change details…</translation>
    </message>
    <message>
        <source>Ny kalibrering …</source>
        <translation>New calibration…</translation>
    </message>
    <message>
        <source>Hör till {station}</source>
        <translation>Belongs to {station}</translation>
    </message>
    <message>
        <source>Intervall: {interval}</source>
        <translation>Interval: {interval}</translation>
    </message>
    <message>
        <source>Ur bruk sedan {day}: {why}</source>
        <translation>Withdrawn since {day}: {why}</translation>
    </message>
    <message>
        <source>Inget har mätts med det sedan det senast var godkänt.</source>
        <translation>Nothing has been measured with it since it was last approved.</translation>
    </message>
    <message>
        <source>En bedömning gjordes med det sedan {day}, då det senast var godkänt.</source>
        <translation>One mark was made with it since {day}, when it was last approved.</translation>
    </message>
    <message>
        <source>{count} bedömningar gjordes med det sedan {day}, då det senast var godkänt.</source>
        <translation>{count} marks were made with it since {day}, when it was last approved.</translation>
    </message>
    <message>
        <source>En bedömning gjordes med det. Det har aldrig varit godkänt.</source>
        <translation>One mark was made with it. It has never been approved.</translation>
    </message>
    <message>
        <source>{count} bedömningar gjordes med det. Det har aldrig varit godkänt.</source>
        <translation>{count} marks were made with it. It has never been approved.</translation>
    </message>
    <message>
        <source>Gå igenom dem och avgör om någon behöver mätas om.</source>
        <translation>Go through them and decide whether any must be measured again.</translation>
    </message>
    <message>
        <source>Använt i</source>
        <translation>Used in</translation>
    </message>
    <message>
        <source>… och {count} till</source>
        <translation>… and {count} more</translation>
    </message>
    <message>
        <source>Borttagen person</source>
        <translation>Erased person</translation>
    </message>
    <message>
        <source>1 mätning</source>
        <translation>1 measurement</translation>
    </message>
    <message>
        <source>{count} mätningar</source>
        <translation>{count} measurements</translation>
    </message>
    <message>
        <source>Öppna</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Öppna valideringen för {name}</source>
        <translation>Open the validation of {name}</translation>
    </message>
    <message>
        <source>Kalibreringar</source>
        <translation>Calibrations</translation>
    </message>
    <message>
        <source>Ingen är registrerad. Lägg till den senaste, så vet alla till när donet gäller.</source>
        <translation>None has been entered. Add the latest, so that everybody knows how long it holds.</translation>
    </message>
    <message>
        <source>Ändra …</source>
        <translation>Change…</translation>
    </message>
    <message>
        <source>Ändra kalibreringen {day}</source>
        <translation>Change the calibration of {day}</translation>
    </message>
    <message>
        <source>gäller till {day}</source>
        <translation>holds until {day}</translation>
    </message>
    <message>
        <source>största avvikelse {deviation}</source>
        <translation>largest deviation {deviation}</translation>
    </message>
    <message>
        <source>bevis {number}</source>
        <translation>certificate {number}</translation>
    </message>
    <message>
        <source>Historik</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Kalibreringen {day} skrevs in: {result}</source>
        <translation>The calibration of {day} was entered: {result}</translation>
    </message>
    <message>
        <source>Mätdonet skrevs in</source>
        <translation>The instrument was entered</translation>
    </message>
    <message>
        <source>Ändrat: {fields}</source>
        <translation>Changed: {fields}</translation>
    </message>
    <message>
        <source>En kalibrering togs bort som ett misstag</source>
        <translation>A calibration was removed as a mistake</translation>
    </message>
    <message>
        <source>Togs ur bruk</source>
        <translation>Withdrawn from use</translation>
    </message>
    <message>
        <source>Togs i bruk igen</source>
        <translation>Used again</translation>
    </message>
    <message>
        <source>Mätdonet ändrades</source>
        <translation>The instrument was changed</translation>
    </message>
    <message>
        <source>märkning</source>
        <translation>mark</translation>
    </message>
    <message>
        <source>slag</source>
        <translation>kind</translation>
    </message>
    <message>
        <source>tillverkare</source>
        <translation>maker</translation>
    </message>
    <message>
        <source>serienummer</source>
        <translation>serial number</translation>
    </message>
    <message>
        <source>mäter från</source>
        <translation>measures from</translation>
    </message>
    <message>
        <source>mäter till</source>
        <translation>measures to</translation>
    </message>
    <message>
        <source>avläsning</source>
        <translation>resolution</translation>
    </message>
    <message>
        <source>enhet</source>
        <translation>unit</translation>
    </message>
    <message>
        <source>intervall</source>
        <translation>interval</translation>
    </message>
    <message>
        <source>station</source>
        <translation>station</translation>
    </message>
    <message>
        <source>anteckning</source>
        <translation>note</translation>
    </message>
</context>
<context>
    <name>InstrumentWords</name>
    <message>
        <source>Skjutmått</source>
        <translation>Caliper</translation>
    </message>
    <message>
        <source>Mikrometer</source>
        <translation>Micrometer</translation>
    </message>
    <message>
        <source>Tolk</source>
        <translation>Interpreter</translation>
    </message>
    <message>
        <source>Indikatorklocka</source>
        <translation>Dial indicator</translation>
    </message>
    <message>
        <source>Vinkelmätare</source>
        <translation>Protractor</translation>
    </message>
    <message>
        <source>Ytjämnhetsmätare</source>
        <translation>Roughness tester</translation>
    </message>
    <message>
        <source>Momentnyckel</source>
        <translation>Torque wrench</translation>
    </message>
    <message>
        <source>Annat</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>Kalibrerat</source>
        <translation>Calibrated</translation>
    </message>
    <message>
        <source>Snart dags</source>
        <translation>Due soon</translation>
    </message>
    <message>
        <source>Har gått ut</source>
        <translation>Expired</translation>
    </message>
    <message>
        <source>Inte kalibrerat</source>
        <translation>Not calibrated</translation>
    </message>
    <message>
        <source>Underkänt</source>
        <translation>Rejected</translation>
    </message>
    <message>
        <source>Ur bruk</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>kalibreringen gick ut {day}</source>
        <translation>the calibration expired {day}</translation>
    </message>
    <message>
        <source>underkänt vid senaste kalibreringen</source>
        <translation>rejected at its last calibration</translation>
    </message>
    <message>
        <source>ur bruk</source>
        <translation>withdrawn from use</translation>
    </message>
    <message>
        <source>inte kalibrerat</source>
        <translation>not calibrated</translation>
    </message>
    <message>
        <source>kalibrerat till {day}</source>
        <translation>calibrated until {day}</translation>
    </message>
    <message>
        <source>Godkänd</source>
        <translation>Approved</translation>
    </message>
    <message>
        <source>Justerad och godkänd</source>
        <translation>Adjusted and approved</translation>
    </message>
    <message>
        <source>Underkänd</source>
        <translation>Rejected</translation>
    </message>
    <message>
        <source>Kasserat</source>
        <translation>Scrapped</translation>
    </message>
    <message>
        <source>Borta</source>
        <translation>Lost</translation>
    </message>
    <message>
        <source>Annat skäl</source>
        <translation>Another reason</translation>
    </message>
    <message>
        <source>avläsning {resolution}</source>
        <translation>resolution {resolution}</translation>
    </message>
    <message>
        <source>1 månad</source>
        <translation>1 month</translation>
    </message>
    <message>
        <source>{count} månader</source>
        <translation>{count} months</translation>
    </message>
    <message>
        <source>facit {value}</source>
        <translation>reference {value}</translation>
    </message>
    <message>
        <source>mätt {value}</source>
        <translation>measured {value}</translation>
    </message>
    <message>
        <source>Mätdon på stationen – {listed}. Du kan planera ändå. Det noteras i valideringen.</source>
        <translation>Instruments at the station – {listed}. You can plan all the same. It is noted in the validation.</translation>
    </message>
    <message>
        <source>Mätdon när det mättes – {listed}. Du kan signera ändå. Det noteras i valideringen.</source>
        <translation>Instruments at the time of measuring – {listed}. You can sign all the same. It is noted in the validation.</translation>
    </message>
    <message>
        <source>Mätdon på stationen, planerat till {day} – {listed}.</source>
        <translation>Instrument at the station, planned for {day} – {listed}.</translation>
    </message>
    <message>
        <source>Mätdon använt {day} – {listed}.</source>
        <translation>Instrument used {day} – {listed}.</translation>
    </message>
</context>
<context>
    <name>InstrumentsList</name>
    <message>
        <source>Märkning</source>
        <translation>Mark</translation>
    </message>
    <message>
        <source>Slag</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Tillverkare</source>
        <translation>Maker</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>Station</translation>
    </message>
    <message>
        <source>Senast kalibrerat</source>
        <translation>Last calibrated</translation>
    </message>
    <message>
        <source>Kalibreras senast</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Läge</source>
        <translation>Standing</translation>
    </message>
    <message>
        <source>Ur bruk sedan</source>
        <translation>Withdrawn since</translation>
    </message>
    <message>
        <source>Mätdon</source>
        <translation>Instruments</translation>
    </message>
    <message>
        <source>matdon</source>
        <translation>instruments</translation>
    </message>
</context>
<context>
    <name>InstrumentsSection</name>
    <message>
        <source>Sök märkning, tillverkare, nummer eller station</source>
        <translation>Search mark, maker, number or station</translation>
    </message>
    <message>
        <source>Nytt mätdon …</source>
        <translation>New instrument…</translation>
    </message>
    <message>
        <source>I bruk</source>
        <translation>In use</translation>
    </message>
    <message>
        <source>Att kalibrera</source>
        <translation>To calibrate</translation>
    </message>
    <message>
        <source>Ur bruk</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>Märkning</source>
        <translation>Mark</translation>
    </message>
    <message>
        <source>Slag</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>Station</translation>
    </message>
    <message>
        <source>Kalibreras senast</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Läge</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Mätdon</source>
        <translation>Instruments</translation>
    </message>
    <message>
        <source>Mätdonet finns i listan. Registrera kalibreringen också.</source>
        <translation>The instrument is in the list. Enter its calibration as well.</translation>
    </message>
    <message>
        <source>Uppgifterna är ändrade.</source>
        <translation>The details have been changed.</translation>
    </message>
    <message>
        <source>Kalibreringen är sparad.</source>
        <translation>The calibration has been saved.</translation>
    </message>
    <message>
        <source>Kalibreringen räknas inte längre.</source>
        <translation>The calibration no longer counts.</translation>
    </message>
    <message>
        <source>Mätdonet är ur bruk.</source>
        <translation>The instrument is withdrawn.</translation>
    </message>
    <message>
        <source>Mätdonet är i bruk igen.</source>
        <translation>The instrument is in use again.</translation>
    </message>
    <message>
        <source>Ångra</source>
        <translation>Undo</translation>
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
        <source>Inget ska kalibreras nu</source>
        <translation>Nothing is to be calibrated now</translation>
    </message>
    <message>
        <source>Alla mätdon i bruk är kalibrerade en månad till.</source>
        <translation>All instruments in use are calibrated for another month.</translation>
    </message>
    <message>
        <source>Inga mätdon är ur bruk</source>
        <translation>No instruments are withdrawn</translation>
    </message>
    <message>
        <source>Kasserade och borttappade mätdon hamnar här.</source>
        <translation>Scrapped and lost instruments end up here.</translation>
    </message>
    <message>
        <source>Inga mätdon i bruk</source>
        <translation>No instruments in use</translation>
    </message>
    <message>
        <source>De som finns är ur bruk. Ta ett i bruk igen, eller skriv in ett nytt.</source>
        <translation>Those there are have been withdrawn. Use one again, or enter a new one.</translation>
    </message>
    <message>
        <source>Inga mätdon än</source>
        <translation>No instruments yet</translation>
    </message>
    <message>
        <source>Skriv in skjutmått, mikrometrar och annat som ni mäter med. Då står mätdonet och facit vid bedömningen, och du blir påmind innan kalibreringen går ut.</source>
        <translation>Enter calipers, micrometers and whatever else you measure with. Instrument and reference then stand with the mark, and you are reminded before a calibration expires.</translation>
    </message>
    <message>
        <source>Skriv in ett mätdon</source>
        <translation>Enter an instrument</translation>
    </message>
</context>
<context>
    <name>IntakeSheet</name>
    <message>
        <source>Läs in en fil</source>
        <translation>Read a file</translation>
    </message>
    <message>
        <source>Från {label}</source>
        <translation>From {label}</translation>
    </message>
    <message>
        <source>Avsändarens ord: {words}</source>
        <translation>The sender&apos;s words: {words}</translation>
    </message>
    <message>
        <source>Fil {number} från {label} är inläst</source>
        <translation>File {number} from {label} has been read</translation>
    </message>
    <message>
        <source>Skriv kvittensen till {folder} och ta med stickan tillbaka. Först då vet {label} att allt har kommit fram.</source>
        <translation>Write the receipt to {folder} and take the stick back. Only then does {label} know that everything has arrived.</translation>
    </message>
    <message>
        <source>Ta med den tillbaka till datorn som filen kom från, och läs in den där.</source>
        <translation>Take it back to the computer the file came from, and read it in there.</translation>
    </message>
    <message>
        <source>Kvittensen är skriven</source>
        <translation>The receipt is written</translation>
    </message>
    <message>
        <source>Kvittens från {label}</source>
        <translation>Receipt from {label}</translation>
    </message>
    <message>
        <source>{files} har kommit fram till {label}.</source>
        <translation>{files} safely received by {label}.</translation>
    </message>
    <message>
        <source>Levererat</source>
        <translation>Delivered</translation>
    </message>
    <message>
        <source>Kvittensen var redan läst, eller så kom en nyare före.</source>
        <translation>The receipt was read before, or a later one came first.</translation>
    </message>
    <message>
        <source>Inget nytt i kvittensen</source>
        <translation>Nothing new in the receipt</translation>
    </message>
    <message>
        <source>Filen lästes inte in</source>
        <translation>The file was not read</translation>
    </message>
    <message>
        <source>Det här är nytt</source>
        <translation>This is new</translation>
    </message>
    <message>
        <source>Red ut motsägelserna</source>
        <translation>Settle the conflicts</translation>
    </message>
    <message>
        <source>Lägg kvittensen någon annanstans …</source>
        <translation>Put the receipt somewhere else…</translation>
    </message>
    <message>
        <source>Öppna Datorer och partner</source>
        <translation>Open PCs and partners</translation>
    </message>
    <message>
        <source>Avsändarens ord: samma som när ni introducerade datorerna.</source>
        <translation>The sender&apos;s words: the same as when you introduced the PCs.</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Visa i mappen</source>
        <translation>Show in folder</translation>
    </message>
    <message>
        <source>Stäng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Välj en annan fil …</source>
        <translation>Choose another file…</translation>
    </message>
    <message>
        <source>Läs in</source>
        <translation>Read</translation>
    </message>
    <message>
        <source>Notera att den kommit</source>
        <translation>Note that it has come</translation>
    </message>
    <message>
        <source>Skriv kvittens</source>
        <translation>Write receipt</translation>
    </message>
    <message>
        <source>Klar</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Filen säger sig komma från {label}.</source>
        <translation>The file claims to come from {label}.</translation>
    </message>
    <message>
        <source>Fil {number} · skriven {when} · {size}</source>
        <translation>File {number} · written {when} · {size}</translation>
    </message>
    <message>
        <source>Var ska kvittensen läggas?</source>
        <translation>Where shall the receipt go?</translation>
    </message>
</context>
<context>
    <name>IntroduceCard</name>
    <message>
        <source>Den här datorn</source>
        <translation>This PC</translation>
    </message>
    <message>
        <source>Astrids bärbara</source>
        <translation>Astrid&apos;s laptop</translation>
    </message>
    <message>
        <source>Vad ska datorn heta?</source>
        <translation>What shall this PC be called?</translation>
    </message>
    <message>
        <source>Så att testcentret känner igen den bland sina datorer.</source>
        <translation>So that the centre knows it among its PCs.</translation>
    </message>
    <message>
        <source>Du loggar in på den här datorn med lösenfrasen. Testcentret får aldrig veta den, och den kan vara en annan än den du har där.</source>
        <translation>You log in on this PC with the passphrase. The centre never gets to know it, and it may be another than the one you have there.</translation>
    </message>
    <message>
        <source>Tillbaka</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Fortsätt</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Gör nycklar …</source>
        <translation>Making keys…</translation>
    </message>
</context>
<context>
    <name>IntroduceSheet</name>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Introducera</source>
        <translation>Introduce</translation>
    </message>
    <message>
        <source>Den andra datorn skriver en parkopplingsfil till en sticka. Välj den filen här, så visas vem den säger sig komma från.</source>
        <translation>The other PC writes a pairing file to a stick. Choose that file here, and it is shown who it says it comes from.</translation>
    </message>
    <message>
        <source>Dra hit parkopplingsfilen, eller klicka för att välja den</source>
        <translation>Drag the pairing file here, or click to choose it</translation>
    </message>
    <message>
        <source>Parkopplingsfiler (*.pair)</source>
        <translation>Pairing files (*.pair)</translation>
    </message>
    <message>
        <source>Stämmer orden med dem på den andra datorns skärm? Titta där, eller ring och låt någon läsa upp dem. Skriv de två som saknas här.</source>
        <translation>Are the words those on the other PC&apos;s screen? Look there, or call and have somebody read them aloud. Type the two that are missing here.</translation>
    </message>
    <message>
        <source>Namn</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Bärbar dator</source>
        <translation>Laptop</translation>
    </message>
    <message>
        <source>Får det som behövs för besöken den lämnas ut till.</source>
        <translation>Gets what is needed for the visits it is handed out to.</translation>
    </message>
    <message>
        <source>Dator på plats</source>
        <translation>Office PC</translation>
    </message>
    <message>
        <source>Får allt som finns här, och får själv introducera andra.</source>
        <translation>Gets everything that is here, and may introduce others itself.</translation>
    </message>
    <message>
        <source>Den som loggar in på datorn första gången.</source>
        <translation>Whoever logs in on it the first time.</translation>
    </message>
    <message>
        <source>Vad är det för dator?</source>
        <translation>What kind of PC is it?</translation>
    </message>
    <message>
        <source>Vems är datorn?</source>
        <translation>Whose PC is it?</translation>
    </message>
    <message>
        <source>Introducera en dator eller nod</source>
        <translation>Introduce a PC or a node</translation>
    </message>
    <message>
        <source>En ny dator som vill ansluta. Filen skrevs {day}.</source>
        <translation>A new PC that wants to connect. The file was written {day}.</translation>
    </message>
    <message>
        <source>En dator som hör hit redan. Filen skrevs {day}.</source>
        <translation>A PC that belongs here already. The file was written {day}.</translation>
    </message>
    <message>
        <source>{kind}, dator {label}. Filen skrevs {day}.</source>
        <translation>{kind}, PC {label}. The file was written {day}.</translation>
    </message>
    <message>
        <source>Det är den här datorns egen fil. Välj den som den andra datorn skrev.</source>
        <translation>This is this PC&apos;s own file. Choose the one that the other PC wrote.</translation>
    </message>
    <message>
        <source>En bärbar dator introducerar bara en dator på sitt eget testcenter, när den har fått en ny identitet. Gör resten på testcentret.</source>
        <translation>A laptop introduces only a PC of its own centre, when that has got a new identity. Do the rest at the centre.</translation>
    </message>
    <message>
        <source>Datorn är känd här med andra nycklar. Någon kan utge sig för att vara den: använd inte filen förrän du vet varför.</source>
        <translation>The PC is known here with other keys. Somebody may pretend to be it: do not use the file before you know why.</translation>
    </message>
    <message>
        <source>En annan dator här har samma kod, och koden skiljer dokumentnumren åt. Välj Anslut inte på den nya datorn och börja om där, så får den en ny kod.</source>
        <translation>Another PC here has the same code, and the code tells document numbers apart. Choose Do not connect on the new PC and begin again there: it gets a new code.</translation>
    </message>
    <message>
        <source>Datorn är spärrad här och förblir det tills du släpper in den igen.</source>
        <translation>The PC is shut out here and stays so until you let it in again.</translation>
    </message>
    <message>
        <source>Datorn är redan introducerad. Det du sparar här ersätter det som stod.</source>
        <translation>The PC was introduced already. What you save here replaces what it said.</translation>
    </message>
    <message>
        <source>Välj person</source>
        <translation>Choose a person</translation>
    </message>
    <message>
        <source>Vad {place} får ha</source>
        <translation>What {place} may have</translation>
    </message>
    <message>
        <source>Välj vem som ska logga in på datorn första gången.</source>
        <translation>Choose who shall log in on the PC the first time.</translation>
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
        <source>Validanden vill att födelsedatumet står i den digitala delen</source>
        <translation>The candidate wants the birth date in the digital part</translation>
    </message>
    <message>
        <source>Förhandsgranska</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>Utfärda individuell rapport</source>
        <translation>Issue individual report</translation>
    </message>
    <message>
        <source>Utfärda intyg</source>
        <translation>Issue certificate</translation>
    </message>
    <message>
        <source>Utfärda valideringsintyg</source>
        <translation>Issue statement</translation>
    </message>
    <message>
        <source>Utfärdat av centrumansvarig. Du kan titta på det här nedanför.</source>
        <translation>Issued by the centre manager. You can look at it below.</translation>
    </message>
    <message>
        <source>Valideringen ligger hos centrumansvarig för utfärdande.</source>
        <translation>The validation is with the centre manager to be issued.</translation>
    </message>
    <message>
        <source>Det här saknas innan dokumentet kan utfärdas:</source>
        <translation>This is missing before the document can be issued:</translation>
    </message>
    <message>
        <source>Det här hindrar inte, men se efter:</source>
        <translation>This hinders nothing, but have a look:</translation>
    </message>
    <message>
        <source>Gå till: {what}</source>
        <translation>Go to: {what}</translation>
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
        <source>Skriv ut …</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>Skriv ut {number}</source>
        <translation>Print {number}</translation>
    </message>
    <message>
        <source>Spara som PDF</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>Spara {number} som PDF</source>
        <translation>Save {number} as PDF</translation>
    </message>
</context>
<context>
    <name>IssuersCard</name>
    <message>
        <source>Kända utfärdare</source>
        <translation>Known issuers</translation>
    </message>
    <message>
        <source>Inga ännu. Lägg till testcenter och ägare av standarder som ni litar på, så visas deras namn när ett dokument från dem kontrolleras.</source>
        <translation>None yet. Add test centres and owners of standards that you trust, and their names are shown when a document of theirs is verified.</translation>
    </message>
    <message>
        <source>äger en standard</source>
        <translation>owns a standard</translation>
    </message>
</context>
<context>
    <name>IssuingSheet</name>
    <message>
        <source>Utfärda 1 dokument</source>
        <translation>Issue 1 document</translation>
    </message>
    <message>
        <source>Utfärda {count} dokument</source>
        <translation>Issue {count} documents</translation>
    </message>
    <message>
        <source>Varje dokument får sitt nummer, skrivs under med testcentrets nyckel och sparas här.</source>
        <translation>Each document gets its number, is signed with the test centre&apos;s key and is kept here.</translation>
    </message>
    <message>
        <source>Att utfärda går inte att ångra. Blir något fel kan du återkalla dokumentet eller ersätta det med ett nytt; båda finns då kvar i registret.</source>
        <translation>Issuing cannot be undone. If something is wrong you can revoke the document or replace it with a new one; both then stay in the register.</translation>
    </message>
    <message>
        <source>Du kan avbryta när som helst. Det som är utfärdat är då utfärdat, resten väntar.</source>
        <translation>You can stop at any time. What is issued is then issued, the rest waits.</translation>
    </message>
    <message>
        <source>Försök igen</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Sluta här, resten väntar</source>
        <translation>Stop here, the rest waits</translation>
    </message>
    <message>
        <source>Tillbaka</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Stäng, utfärdandet fortsätter</source>
        <translation>Close, issuing goes on</translation>
    </message>
    <message>
        <source>Klar</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Skriv ut alla …</source>
        <translation>Print all…</translation>
    </message>
    <message>
        <source>Utfärdar {total} dokument</source>
        <translation>Issuing {total} documents</translation>
    </message>
    <message>
        <source>Borttagen person</source>
        <translation>Removed person</translation>
    </message>
    <message>
        <source>Slutar efter det här dokumentet. Resten väntar tills du fortsätter.</source>
        <translation>Stops after this document. The rest waits until you go on.</translation>
    </message>
    <message>
        <source>1 dokument är utfärdat</source>
        <translation>1 document is issued</translation>
    </message>
    <message>
        <source>{count} dokument är utfärdade</source>
        <translation>{count} documents are issued</translation>
    </message>
    <message>
        <source>Inget dokument utfärdades</source>
        <translation>No document was issued</translation>
    </message>
    <message>
        <source>Utfärdandet är klart</source>
        <translation>Issuing is done</translation>
    </message>
    <message>
        <source>Utfärdandet stannade</source>
        <translation>Issuing stopped</translation>
    </message>
    <message>
        <source>{count} väntar: fortsätt när du vill.</source>
        <translation>{count} wait: go on when you like.</translation>
    </message>
    <message>
        <source>1 gick inte att utfärda och står kvar i listan:</source>
        <translation>1 could not be issued and stays in the list:</translation>
    </message>
    <message>
        <source>{count} gick inte att utfärda och står kvar i listan:</source>
        <translation>{count} could not be issued and stay in the list:</translation>
    </message>
    <message>
        <source>Valdes bort</source>
        <translation>Left out</translation>
    </message>
    <message>
        <source>och {count} till</source>
        <translation>and {count} more</translation>
    </message>
</context>
<context>
    <name>IssuingStrip</name>
    <message>
        <source>Fortsätt</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Utfärda inte resten</source>
        <translation>Do not issue the rest</translation>
    </message>
    <message>
        <source>Det som är kvar står i Att utfärda som förut.</source>
        <translation>What is left stays in To issue, as before.</translation>
    </message>
    <message>
        <source>Utfärdandet avbröts: {done} av {total} klara.</source>
        <translation>Issuing was interrupted: {done} of {total} done.</translation>
    </message>
    <message>
        <source>Visa</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Utfärdar {done} av {total}.</source>
        <translation>Issuing {done} of {total}.</translation>
    </message>
</context>
<context>
    <name>JoinSheet</name>
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
        <source>Slå ihop med …</source>
        <translation>Join with…</translation>
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
    <name>JoinedCard</name>
    <message>
        <source>Datorn är ansluten</source>
        <translation>This PC is connected</translation>
    </message>
    <message>
        <source>Börja arbeta</source>
        <translation>Start working</translation>
    </message>
    <message>
        <source>Du är inloggad som {name} på {centre}. Det som testcentret skickade finns här.</source>
        <translation>You are logged in as {name} at {centre}. What the centre sent is here.</translation>
    </message>
    <message>
        <source>Glöms lösenfrasen på den här datorn går det som inte är inlämnat inte att rädda: datorn får anslutas på nytt. Lämna in ofta.</source>
        <translation>If the passphrase of this PC is forgotten, what was not handed in cannot be saved: the PC has to be connected anew. Hand in often.</translation>
    </message>
    <message>
        <source>Glöms lösenfrasen på den här datorn går det som inte är inlämnat inte att rädda. Gör ett återställningsark för datorn i Inställningar, och lämna in ofta.</source>
        <translation>If the passphrase of this PC is forgotten, what was not handed in cannot be saved. Make a recovery sheet for this PC in Settings, and hand in often.</translation>
    </message>
</context>
<context>
    <name>JoiningPage</name>
    <message>
        <source>Anslut datorn till ett testcenter</source>
        <translation>Connect this PC to a centre</translation>
    </message>
    <message>
        <source>Med en sticka fram och en tillbaka. Inget nätverk behövs.</source>
        <translation>With a stick there and back. No network is needed.</translation>
    </message>
    <message>
        <source>Datorn väntar på sitt testcenter</source>
        <translation>This PC waits for its centre</translation>
    </message>
    <message>
        <source>Orden är datorns fingeravtryck. De ska vara desamma på testcentrets skärm.</source>
        <translation>The words are this PC&apos;s fingerprint. They shall be the same on the centre&apos;s screen.</translation>
    </message>
    <message>
        <source>Filen från testcentret</source>
        <translation>The file from the centre</translation>
    </message>
    <message>
        <source>Inget ändras förrän du har sett vem som har skrivit den.</source>
        <translation>Nothing changes before you have seen who wrote it.</translation>
    </message>
    <message>
        <source>Stämmer orden?</source>
        <translation>Are the words the same?</translation>
    </message>
    <message>
        <source>Då vet du att filen kommer från testcentret och inte från någon annan.</source>
        <translation>Then you know that the file comes from the centre and from nobody else.</translation>
    </message>
    <message>
        <source>Ansluter …</source>
        <translation>Connecting…</translation>
    </message>
    <message>
        <source>Avbryts det är datorn kvar som den var.</source>
        <translation>If it is interrupted, the PC is as it was.</translation>
    </message>
    <message>
        <source>Kontrollerar filen …</source>
        <translation>Checking the file…</translation>
    </message>
    <message>
        <source>Läser filen …</source>
        <translation>Reading the file…</translation>
    </message>
    <message>
        <source>För in det som testcentret har skickat …</source>
        <translation>Taking in what the centre has sent…</translation>
    </message>
    <message>
        <source>Bygger upp listorna …</source>
        <translation>Building the lists…</translation>
    </message>
    <message>
        <source>Klart</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Härifrån är datorn en av testcentrets egna.</source>
        <translation>From here on this PC is one of the centre&apos;s own.</translation>
    </message>
    <message>
        <source>Filen användes inte. Be testcentret skriva en ny fil för den här datorn, och jämför orden igen. Stämmer de inte då heller: ring testcentret innan du gör något mer.</source>
        <translation>The file was not used. Ask the centre to write a new file for this PC, and compare the words again. If they differ then too: call the centre before you do anything more.</translation>
    </message>
    <message>
        <source>Vart ska parkopplingsfilen?</source>
        <translation>Where shall the pairing file go?</translation>
    </message>
</context>
<context>
    <name>JoinsCard</name>
    <message>
        <source>Slå ihop med …</source>
        <translation>Join with…</translation>
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
    <name>KeySheet</name>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>KeyWords</name>
    <message>
        <source>Testcentrets nyckel</source>
        <translation>The test centre&apos;s key</translation>
    </message>
    <message>
        <source>Dokumentens nyckel</source>
        <translation>The documents&apos; key</translation>
    </message>
    <message>
        <source>Signerar de digitala intygen och sigillen.</source>
        <translation>Signs the digital certificates and the seals.</translation>
    </message>
    <message>
        <source>Signerar PDF-filerna.</source>
        <translation>Signs the PDF files.</translation>
    </message>
    <message>
        <source>{name} {words} gällde {since} till {until}.</source>
        <translation>{name} {words} counted from {since} to {until}.</translation>
    </message>
    <message>
        <source>{name} {words} gällde {since} till {until} och ersattes för att någon annan kan ha den. Lita på äldre dokument bara om de finns i registret.</source>
        <translation>{name} {words} counted from {since} to {until} and was replaced because somebody else may have it. Trust older documents only if they are in the register.</translation>
    </message>
    <message>
        <source>Nycklarna finns på {pc}. Utfärda och signera där.</source>
        <translation>The keys are on {pc}. Issue and sign there.</translation>
    </message>
    <message>
        <source>Nycklarna finns på den dator där testcentret lades upp. Utfärda och signera där.</source>
        <translation>The keys are on the computer where the test centre was set up. Issue and sign there.</translation>
    </message>
    <message>
        <source>Nycklarna är låsta: bara en centrumansvarig som loggat in med sin lösenfras använder dem.</source>
        <translation>The keys are locked: only a centre manager who has logged in with the passphrase uses them.</translation>
    </message>
    <message>
        <source>Gäller</source>
        <translation>In force</translation>
    </message>
    <message>
        <source>Går snart ut</source>
        <translation>Ends soon</translation>
    </message>
    <message>
        <source>Har gått ut</source>
        <translation>Has ended</translation>
    </message>
    <message>
        <source>Gäller inte än</source>
        <translation>Not yet in force</translation>
    </message>
    <message>
        <source>Nyckeln saknas</source>
        <translation>Key missing</translation>
    </message>
    <message>
        <source>Importera filen igen, eller gå tillbaka till det egna certifikatet.</source>
        <translation>Import the file again, or go back to your own certificate.</translation>
    </message>
    <message>
        <source>Kontrollera datorns datum. Inget kan utfärdas innan det gäller.</source>
        <translation>Check the computer&apos;s date. Nothing can be issued before it is in force.</translation>
    </message>
    <message>
        <source>Inget kan utfärdas. Förnya det.</source>
        <translation>Nothing can be issued. Renew it.</translation>
    </message>
    <message>
        <source>Inget kan utfärdas. Importera ett nytt, eller gå tillbaka till det egna.</source>
        <translation>Nothing can be issued. Import a new one, or go back to your own.</translation>
    </message>
    <message>
        <source>Det förnyas av sig självt när en centrumansvarig loggar in under de sista 90 dagarna.</source>
        <translation>It is renewed by itself when a centre manager logs in during its last 90 days.</translation>
    </message>
    <message>
        <source>Beställ ett nytt av utgivaren och importera det innan det går ut.</source>
        <translation>Order a new one from the issuer and import it before this one ends.</translation>
    </message>
    <message>
        <source>Bara utgivaren kan förnya det. Programmet säger till 60 dagar före.</source>
        <translation>Only the issuer can renew it. The program tells you 60 days before.</translation>
    </message>
    <message>
        <source>Den som öppnar PDF-filen ser att den är oförändrad; att den kommer från er ser den som jämför orden eller litar på ert certifikat.</source>
        <translation>Whoever opens the PDF file sees that it is unchanged; that it comes from you, whoever compares the words or trusts your certificate.</translation>
    </message>
    <message>
        <source>till {day}</source>
        <translation>until {day}</translation>
    </message>
    <message>
        <source>till {day}, en dag kvar</source>
        <translation>until {day}, one day left</translation>
    </message>
    <message>
        <source>till {day}, {count} dagar kvar</source>
        <translation>until {day}, {count} days left</translation>
    </message>
    <message>
        <source>{words} · tillagd {day} av {who}</source>
        <translation>{words} · added {day} by {who}</translation>
    </message>
    <message>
        <source>{words} · tillagd {day}</source>
        <translation>{words} · added {day}</translation>
    </message>
    <message>
        <source>tills vidare</source>
        <translation>until further notice</translation>
    </message>
    <message>
        <source>gäller {until} · nyckeln är känd här som {name}</source>
        <translation>in force {until} · the key is known here as {name}</translation>
    </message>
    <message>
        <source>gäller {until} · nyckelns ord: {words}</source>
        <translation>in force {until} · the key&apos;s words: {words}</translation>
    </message>
    <message>
        <source>gäller en ersatt nyckel</source>
        <translation>about a replaced key</translation>
    </message>
    <message>
        <source>följer med</source>
        <translation>goes along</translation>
    </message>
    <message>
        <source>{centre}

Utfärdaradress:
{did}

Orden som hör till, att jämföra på telefon:
{words}
</source>
        <translation>{centre}

Issuer address:
{did}

Its words, to compare over the telephone:
{words}
</translation>
    </message>
</context>
<context>
    <name>KeysCard</name>
    <message>
        <source>Testcentrets nycklar</source>
        <translation>The test centre&apos;s keys</translation>
    </message>
    <message>
        <source>Läs upp orden för den som vill veta att ett dokument eller en fil kommer från er. De står också på återställningsarket.</source>
        <translation>Read the words aloud to whoever wants to know that a document or a file comes from you. They are on the recovery sheet too.</translation>
    </message>
    <message>
        <source>Kopiera utfärdaradressen</source>
        <translation>Copy the issuer address</translation>
    </message>
    <message>
        <source>Spara för partner …</source>
        <translation>Save for partners…</translation>
    </message>
    <message>
        <source>Byt nycklar …</source>
        <translation>Replace keys…</translation>
    </message>
    <message>
        <source>Utfärdaradress, för den som kontrollerar era dokument</source>
        <translation>Issuer address, for whoever verifies your documents</translation>
    </message>
    <message>
        <source>Nycklarna skapas när en centrumansvarig loggar in.</source>
        <translation>The keys are made when a centre manager logs in.</translation>
    </message>
    <message>
        <source>SHA-256 {hex} …</source>
        <translation>SHA-256 {hex} …</translation>
    </message>
</context>
<context>
    <name>KeysSection</name>
    <message>
        <source>Lägg till …</source>
        <translation>Add…</translation>
    </message>
    <message>
        <source>Läs in …</source>
        <translation>Read in…</translation>
    </message>
    <message>
        <source>Certifikatet är förnyat.</source>
        <translation>The certificate is renewed.</translation>
    </message>
    <message>
        <source>De nya nycklarna gäller. Ge dem som kontrollerar er den nya adressen.</source>
        <translation>The new keys count. Give the new address to those who verify you.</translation>
    </message>
    <message>
        <source>Det importerade certifikatet gäller från nästa dokument.</source>
        <translation>The imported certificate counts from the next document.</translation>
    </message>
    <message>
        <source>Det egna certifikatet gäller från nästa dokument.</source>
        <translation>Your own certificate counts from the next document.</translation>
    </message>
    <message>
        <source>Utfärdaren är känd här.</source>
        <translation>The issuer is known here.</translation>
    </message>
    <message>
        <source>Utfärdaren är borttagen.</source>
        <translation>The issuer is removed.</translation>
    </message>
    <message>
        <source>Godkännandet följer med i det som utfärdas från nu.</source>
        <translation>The endorsement goes along in what is issued from now on.</translation>
    </message>
    <message>
        <source>Godkännandet följer inte med längre.</source>
        <translation>The endorsement goes along no more.</translation>
    </message>
    <message>
        <source>Ångra</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>{name} ligger nu i {folder}.</source>
        <translation>{name} is now in {folder}.</translation>
    </message>
    <message>
        <source>Stäng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Utfärdaradressen är kopierad.</source>
        <translation>The issuer address is copied.</translation>
    </message>
    <message>
        <source>Utfärdaradress {code}</source>
        <translation>Issuer address {code}</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
    <message>
        <source>Certifikat {code}</source>
        <translation>Certificate {code}</translation>
    </message>
    <message>
        <source>Certifikat (*.pem)</source>
        <translation>Certificates (*.pem)</translation>
    </message>
    <message>
        <source>Spara</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Välj filen från standardens ägare</source>
        <translation>Choose the file from the owner of the standard</translation>
    </message>
    <message>
        <source>Godkännande (*.json)</source>
        <translation>Endorsements (*.json)</translation>
    </message>
</context>
<context>
    <name>KnowIssuerSheet</name>
    <message>
        <source>Lägg till en utfärdare</source>
        <translation>Add an issuer</translation>
    </message>
    <message>
        <source>Utfärdaradress</source>
        <translation>Issuer address</translation>
    </message>
    <message>
        <source>Klistra in den som du fick av utfärdaren.</source>
        <translation>Paste the one you got from the issuer.</translation>
    </message>
    <message>
        <source>Namn</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Så som det ska visas här.</source>
        <translation>As it is to be shown here.</translation>
    </message>
    <message>
        <source>Äger en standard och godkänner testcenter</source>
        <translation>Owns a standard and endorses test centres</translation>
    </message>
    <message>
        <source>Ring utfärdaren på ett nummer som du känner, och be dem läsa upp orden för sin nyckel. Skriv de två som saknas här.</source>
        <translation>Call the issuer on a number that you know, and ask them to read aloud the words of their key. Type the two that are missing here.</translation>
    </message>
    <message>
        <source>Lägg till</source>
        <translation>Add</translation>
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
        <translation>Open file…</translation>
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
        <translation>Import results…</translation>
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
    <name>LeaveCard</name>
    <message>
        <source>Fortsätt utan ark</source>
        <translation>Go on without a sheet</translation>
    </message>
    <message>
        <source>Tillbaka till arket</source>
        <translation>Back to the sheet</translation>
    </message>
</context>
<context>
    <name>LeaveSheet</name>
    <message>
        <source>Sista dag</source>
        <translation>Last day</translation>
    </message>
    <message>
        <source>Varför</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Spara</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>{name} slutar</source>
        <translation>{name} leaves</translation>
    </message>
    <message>
        <source>Skriv dagen som ÅÅÅÅ-MM-DD.</source>
        <translation>Write the day as YYYY-MM-DD.</translation>
    </message>
</context>
<context>
    <name>LetInSheet</name>
    <message>
        <source>Släpp in en ny person</source>
        <translation>Let a new person in</translation>
    </message>
    <message>
        <source>Släpp in</source>
        <translation>Let in</translation>
    </message>
    <message>
        <source>Namn</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Så som det ska stå på dokumenten.</source>
        <translation>As it shall stand on the documents.</translation>
    </message>
    <message>
        <source>Roll</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Låt personen själv skriva sin lösenfras. Ingen annan kan läsa den efteråt.</source>
        <translation>Let the person type the passphrase. Nobody else can read it afterwards.</translation>
    </message>
    <message>
        <source>Personens lösenfras</source>
        <translation>The person’s passphrase</translation>
    </message>
    <message>
        <source>Minst 8 tecken. Några vanliga ord efter varandra är bäst.</source>
        <translation>At least 8 characters. A few common words in a row are best.</translation>
    </message>
    <message>
        <source>Samma lösenfras en gång till</source>
        <translation>The same passphrase once more</translation>
    </message>
</context>
<context>
    <name>LettersSheet</name>
    <message>
        <source>En sida för varje person med tid, plats och vad som händer. Inga personnummer. När du sparar eller skriver ut syns det i kalendern att personen är kallad.</source>
        <translation>A page for each person with time, place and what happens. No personal numbers. When you save or print, the calendar shows that the person is invited.</translation>
    </message>
    <message>
        <source>Kallelse</source>
        <translation>Invitation</translation>
    </message>
    <message>
        <source>Kallelser ({count})</source>
        <translation>Invitations ({count})</translation>
    </message>
</context>
<context>
    <name>LifeSheets</name>
    <message>
        <source>{number} är återkallat. Spara statuslistan igen, så att andra får veta det.</source>
        <translation>{number} is revoked. Save the status list again, so that others are told.</translation>
    </message>
    <message>
        <source>Statuslista …</source>
        <translation>Status list…</translation>
    </message>
</context>
<context>
    <name>LifeWords</name>
    <message>
        <source>Ersatt av {number}</source>
        <translation>Replaced by {number}</translation>
    </message>
    <message>
        <source>Ersatt</source>
        <translation>Replaced</translation>
    </message>
    <message>
        <source>Återkallat</source>
        <translation>Revoked</translation>
    </message>
    <message>
        <source>Giltigt</source>
        <translation>Valid</translation>
    </message>
    <message>
        <source>Namn, datum eller något annat står fel.</source>
        <translation>A name, a date or something else is wrong.</translation>
    </message>
    <message>
        <source>Bedömningen har ändrats efteråt.</source>
        <translation>The assessment was changed afterwards.</translation>
    </message>
    <message>
        <source>Resultatet hör till någon annan.</source>
        <translation>The result belongs to somebody else.</translation>
    </message>
    <message>
        <source>Den det gäller vill inte att det ska gälla.</source>
        <translation>The person concerned does not want it to be valid.</translation>
    </message>
    <message>
        <source>Någon har ändrat det eller använt det som sitt.</source>
        <translation>Somebody altered it or used it as their own.</translation>
    </message>
    <message>
        <source>Skriv varför i rutan nedanför.</source>
        <translation>Write why in the field below.</translation>
    </message>
    <message>
        <source>Något är inte klart</source>
        <translation>Something is not ready</translation>
    </message>
    <message>
        <source>Ersatt av ett nytt</source>
        <translation>Replaced by a new one</translation>
    </message>
    <message>
        <source>Fel person</source>
        <translation>Wrong person</translation>
    </message>
    <message>
        <source>Fel resultat</source>
        <translation>Wrong result</translation>
    </message>
    <message>
        <source>Fel uppgift</source>
        <translation>Wrong details</translation>
    </message>
    <message>
        <source>På validandens begäran</source>
        <translation>At the candidate&apos;s request</translation>
    </message>
    <message>
        <source>Missbruk</source>
        <translation>Misuse</translation>
    </message>
    <message>
        <source>Annat skäl</source>
        <translation>Another reason</translation>
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
    <name>ListExporter</name>
    <message>
        <source>Exportera …</source>
        <translation>Export…</translation>
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
    <name>LivePaper</name>
    <message>
        <source>Så här ser dokumentet ut</source>
        <translation>What the document looks like</translation>
    </message>
    <message>
        <source>Föregående sida</source>
        <translation>Previous page</translation>
    </message>
    <message>
        <source>Nästa sida</source>
        <translation>Next page</translation>
    </message>
    <message>
        <source>{number} av {count}</source>
        <translation>{number} of {count}</translation>
    </message>
</context>
<context>
    <name>LockCard</name>
    <message>
        <source>Låsning</source>
        <translation>Locking</translation>
    </message>
    <message>
        <source>Lås programmet när ingen har rört det</source>
        <translation>Lock the program when nobody has touched it</translation>
    </message>
    <message>
        <source>Gäller alla på den här datorn. Allt sparas först, och man fortsätter där man var.</source>
        <translation>Holds for everybody on this computer. Everything is saved first, and you go on where you were.</translation>
    </message>
    <message>
        <source>Utan låsning kan vem som helst som går förbi läsa om validanderna och bedöma i ditt namn. Välj det bara om datorn står där ingen annan kommer åt den.</source>
        <translation>Without locking, anybody who walks past can read about the candidates and assess in your name. Choose it only if the computer stands where nobody else gets at it.</translation>
    </message>
    <message>
        <source>Efter {minutes} minuter</source>
        <translation>After {minutes} minutes</translation>
    </message>
    <message>
        <source>Aldrig</source>
        <translation>Never</translation>
    </message>
</context>
<context>
    <name>Locking</name>
    <message>
        <source>Allt är sparat. Lås upp för att fortsätta där du var.</source>
        <translation>Everything is saved. Unlock to go on where you were.</translation>
    </message>
    <message>
        <source>Låst</source>
        <translation>Locked</translation>
    </message>
    <message>
        <source>Ingen har rört programmet på {minutes} min. Allt är sparat.</source>
        <translation>Nobody has touched the program for {minutes} min. Everything is saved.</translation>
    </message>
    <message>
        <source>Byt bedömare</source>
        <translation>Change assessor</translation>
    </message>
    <message>
        <source>Välj dig själv. Arbetet fortsätter på samma ställe, under ditt namn.</source>
        <translation>Choose yourself. The work goes on at the same place, under your name.</translation>
    </message>
    <message>
        <source>Utloggad</source>
        <translation>Logged out</translation>
    </message>
    <message>
        <source>Allt är sparat. Nästa gång du loggar in behövs lösenfrasen.</source>
        <translation>Everything is saved. The next time you log in, the passphrase is needed.</translation>
    </message>
</context>
<context>
    <name>LogCard</name>
    <message>
        <source>Vem har tittat</source>
        <translation>Who has looked</translation>
    </message>
    <message>
        <source>När någon öppnar en skyddad persons uppgifter, validering, dokument eller bild antecknas det här, på den här datorn. Ingen kan ändra eller ta bort en rad. Att du läser listan antecknas också.</source>
        <translation>When somebody opens a protected person’s record, validation, document or picture, it is noted here, on this computer. Nobody can change or remove a line. That you read the list is noted too.</translation>
    </message>
    <message>
        <source>Visa listan</source>
        <translation>Show the list</translation>
    </message>
    <message>
        <source>Uppdatera</source>
        <translation>Refresh</translation>
    </message>
    <message>
        <source>Sök alias, konto eller dag</source>
        <translation>Search alias, account or day</translation>
    </message>
    <message>
        <source>Kopiera listan</source>
        <translation>Copy the list</translation>
    </message>
    <message>
        <source>Bara de senaste raderna visas.</source>
        <translation>Only the latest lines are shown.</translation>
    </message>
    <message>
        <source>När</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Vem tittade</source>
        <translation>Who looked</translation>
    </message>
    <message>
        <source>På vem</source>
        <translation>At whom</translation>
    </message>
    <message>
        <source>Vad</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Ingen har tittat</source>
        <translation>Nobody has looked</translation>
    </message>
    <message>
        <source>Här står det när någon öppnar något om en skyddad person.</source>
        <translation>Here it says when somebody opens anything about a protected person.</translation>
    </message>
    <message>
        <source>Alla</source>
        <translation>Everybody</translation>
    </message>
    <message>
        <source>Borttagen person</source>
        <translation>Erased person</translation>
    </message>
    <message>
        <source>okänt konto</source>
        <translation>unknown account</translation>
    </message>
    <message>
        <source>Uppgifter</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Validering</source>
        <translation>Validation</translation>
    </message>
    <message>
        <source>Dokument</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Bild</source>
        <translation>Picture</translation>
    </message>
    <message>
        <source>Ändrade skyddet</source>
        <translation>Changed the protection</translation>
    </message>
    <message>
        <source>Läste den här listan</source>
        <translation>Read this list</translation>
    </message>
</context>
<context>
    <name>LogSection</name>
    <message>
        <source>Vad programmet har noterat om sig självt. Här står inga namn och inga personnummer: loggen kan skickas till den som hjälper er.</source>
        <translation>What the program has noted about itself. There are no names and no identity numbers here: the log can be sent to whoever helps you.</translation>
    </message>
    <message>
        <source>Allt</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Varningar och fel</source>
        <translation>Warnings and errors</translation>
    </message>
    <message>
        <source>Bara fel</source>
        <translation>Errors only</translation>
    </message>
    <message>
        <source>Kopiera</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Visa mappen</source>
        <translation>Show the folder</translation>
    </message>
    <message>
        <source>Läs om</source>
        <translation>Read again</translation>
    </message>
    <message>
        <source>När</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Vad</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Notering</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Varifrån</source>
        <translation>Where from</translation>
    </message>
    <message>
        <source>Inget att visa</source>
        <translation>Nothing to show</translation>
    </message>
    <message>
        <source>Här syns vad programmet noterar. Hittills finns inget av det här slaget.</source>
        <translation>What the program notes is shown here. So far there is nothing of this kind.</translation>
    </message>
    <message>
        <source>Logg</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Kopierat.</source>
        <translation>Copied.</translation>
    </message>
    <message>
        <source>Varning</source>
        <translation>Warning</translation>
    </message>
    <message>
        <source>Fel</source>
        <translation>Wrong</translation>
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
        <source>Lösenfras i democentret: {phrase}</source>
        <translation>Passphrase in the demo centre: {phrase}</translation>
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
        <source>Glömt lösenfrasen?</source>
        <translation>Forgotten the passphrase?</translation>
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
        <source>Samordnare</source>
        <translation>Coordinator</translation>
    </message>
    <message>
        <source>Låser upp …</source>
        <translation>Unlocking…</translation>
    </message>
    <message>
        <source>Vänta {seconds} s innan du försöker igen.</source>
        <translation>Wait {seconds} s before you try again.</translation>
    </message>
    <message>
        <source>Vänta {minutes} min {seconds} s innan du försöker igen.</source>
        <translation>Wait {minutes} min {seconds} s before you try again.</translation>
    </message>
</context>
<context>
    <name>LogoField</name>
    <message>
        <source>Ingen logotyp</source>
        <translation>No logo</translation>
    </message>
    <message>
        <source>Välj bild</source>
        <translation>Choose picture</translation>
    </message>
    <message>
        <source>Ta bort logotypen</source>
        <translation>Remove the logo</translation>
    </message>
    <message>
        <source>Logotypen</source>
        <translation>The logo</translation>
    </message>
    <message>
        <source>Byt bild</source>
        <translation>Change picture</translation>
    </message>
    <message>
        <source>Välj logotyp</source>
        <translation>Choose a logo</translation>
    </message>
    <message>
        <source>Bilder (*.png *.jpg *.jpeg)</source>
        <translation>Pictures (*.png *.jpg *.jpeg)</translation>
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
        <translation>Cancelling…</translation>
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
    <name>LookWords</name>
    <message>
        <source>Rubrik</source>
        <translation>Heading</translation>
    </message>
    <message>
        <source>Rubrik (med ägarens tillstånd)</source>
        <translation>Heading (with the owner&apos;s permission)</translation>
    </message>
    <message>
        <source>Före namnet</source>
        <translation>Before the name</translation>
    </message>
    <message>
        <source>Mening när bedömningen tog en dag</source>
        <translation>Sentence when the assessment took one day</translation>
    </message>
    <message>
        <source>Mening när bedömningen tog flera dagar</source>
        <translation>Sentence when the assessment took several days</translation>
    </message>
    <message>
        <source>Mening när det är ett enda område</source>
        <translation>Sentence when there is only one area</translation>
    </message>
    <message>
        <source>Mening om valideringen avbröts</source>
        <translation>Sentence if the validation was interrupted</translation>
    </message>
    <message>
        <source>Rubrik över det som återstår</source>
        <translation>Heading over what remains</translation>
    </message>
    <message>
        <source>Förklaring av staplarna</source>
        <translation>Explanation of the bars</translation>
    </message>
    <message>
        <source>Rubrik över styrkorna</source>
        <translation>Heading over the strengths</translation>
    </message>
    <message>
        <source>Rubrik över utvecklingsplanen</source>
        <translation>Heading over the development plan</translation>
    </message>
    <message>
        <source>När planen är tom</source>
        <translation>When the plan is empty</translation>
    </message>
    <message>
        <source>Rubrik över validandens kommentar</source>
        <translation>Heading over the candidate&apos;s comment</translation>
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
        <source>checklista</source>
        <translation>checklist</translation>
    </message>
    <message>
        <source>version</source>
        <translation>version</translation>
    </message>
    <message>
        <source>dag</source>
        <translation>day</translation>
    </message>
    <message>
        <source>dagar</source>
        <translation>days</translation>
    </message>
    <message>
        <source>antal</source>
        <translation>count</translation>
    </message>
    <message>
        <source>uppfyllda</source>
        <translation>met</translation>
    </message>
</context>
<context>
    <name>LooksSection</name>
    <message>
        <source>Så här blir det</source>
        <translation>How it will look</translation>
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
        <source>Glöm ändringarna</source>
        <translation>Discard changes</translation>
    </message>
    <message>
        <source>Spara utseendet</source>
        <translation>Save the look</translation>
    </message>
    <message>
        <source>Sparat. Dokument som utfärdas från och med nu ser ut så; de gamla är som de var.</source>
        <translation>Saved. Documents issued from now on look like this; the old ones are as they were.</translation>
    </message>
    <message>
        <source>Ångra</source>
        <translation>Undo</translation>
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
        <source>Texter: {document}, {language}</source>
        <translation>Texts: {document}, {language}</translation>
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
    <name>MakeSheet</name>
    <message>
        <source>Skapa rapport</source>
        <translation>Make a report</translation>
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
        <source>Mottagaren behöver deltagarnas namn (Excel)</source>
        <translation>The receiver needs the participants&apos; names (Excel)</translation>
    </message>
    <message>
        <source>Mottagaren behöver personnummer (Excel)</source>
        <translation>The receiver needs personal numbers (Excel)</translation>
    </message>
    <message>
        <source>Ta med rader för deltagare med skyddad identitet som du får se, utan det som röjer dem</source>
        <translation>Include rows for participants with protected identity whom you may see, without what would reveal them</translation>
    </message>
    <message>
        <source>Skapar rapporten</source>
        <translation>Making the report</translation>
    </message>
    <message>
        <source>Utan kryss står bara födelseåret. Fråga mottagaren innan du kryssar i något.</source>
        <translation>Without a tick only the year of birth stands there. Ask the receiver before you tick anything.</translation>
    </message>
    <message>
        <source>Filen är bara för testcentret. Utan kryss står bara födelseåret.</source>
        <translation>The file is for the test centre only. Without a tick only the year of birth stands there.</translation>
    </message>
    <message>
        <source>{name} finns redan och säger något annat. Filen är kvar som den är.</source>
        <translation>{name} is there already and says something else. The file is as it was.</translation>
    </message>
    <message>
        <source>Ersätt den</source>
        <translation>Replace it</translation>
    </message>
    <message>
        <source>Rapportens språk</source>
        <translation>Language of the report</translation>
    </message>
    <message>
        <source>Välj mapp …</source>
        <translation>Choose folder…</translation>
    </message>
    <message>
        <source>Mapp</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>Tillbaka</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Skapa PDF</source>
        <translation>Make PDF</translation>
    </message>
    <message>
        <source>Skapa Excel</source>
        <translation>Make Excel</translation>
    </message>
    <message>
        <source>Var ska rapporten ligga?</source>
        <translation>Where shall the report lie?</translation>
    </message>
</context>
<context>
    <name>ManagerStep</name>
    <message>
        <source>Du blir centrumansvarig</source>
        <translation>You become centre manager</translation>
    </message>
    <message>
        <source>Du blir nodansvarig</source>
        <translation>You become the node&apos;s manager</translation>
    </message>
    <message>
        <source>Så som andra ska se dig.</source>
        <translation>As others shall see you.</translation>
    </message>
    <message>
        <source>Ditt namn</source>
        <translation>Your name</translation>
    </message>
    <message>
        <source>Så som det ska stå på dokument du skriver under.</source>
        <translation>As it shall stand on documents you sign.</translation>
    </message>
    <message>
        <source>Lösenfrasen öppnar allt som sparas och finns ingen annanstans. I nästa steg gör du ett återställningsark på papper, för den dag den är glömd.</source>
        <translation>The passphrase opens everything that is saved and is kept nowhere else. In the next step you make a recovery sheet on paper, for the day it is forgotten.</translation>
    </message>
</context>
<context>
    <name>MapModel</name>
    <message>
        <source>Uppfyller rollen</source>
        <translation>Meets the role</translation>
    </message>
    <message>
        <source>Uppfyller</source>
        <translation>Meet it</translation>
    </message>
</context>
<context>
    <name>MapPage</name>
    <message>
        <source>Kompetenskarta</source>
        <translation>Competence map</translation>
    </message>
    <message>
        <source>roll: {role}</source>
        <translation>role: {role}</translation>
    </message>
    <message>
        <source>Det finns inget att visa kartan mot</source>
        <translation>There is nothing to draw the map against</translation>
    </message>
    <message>
        <source>Gör en kravprofil: vilka kompetensområden en roll kräver.</source>
        <translation>Make a requirement profile: which areas of competence a role needs.</translation>
    </message>
    <message>
        <source>Ny kravprofil</source>
        <translation>New requirement profile</translation>
    </message>
    <message>
        <source>Sparat som {file}</source>
        <translation>Saved as {file}</translation>
    </message>
    <message>
        <source>Till företaget</source>
        <translation>To the company</translation>
    </message>
    <message>
        <source>Exportera</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Gapanalys</source>
        <translation>Gap analysis</translation>
    </message>
    <message>
        <source>Testcentrets bild</source>
        <translation>The centre&apos;s picture</translation>
    </message>
    <message>
        <source>Som företaget ser den</source>
        <translation>As the company sees it</translation>
    </message>
    <message>
        <source>Visa:</source>
        <translation>Show:</translation>
    </message>
    <message>
        <source>Urval och ordning …</source>
        <translation>Selection and order…</translation>
    </message>
    <message>
        <source>bara de som har rollen</source>
        <translation>only those with the role</translation>
    </message>
    <message>
        <source>Uppfyller</source>
        <translation>Meet it</translation>
    </message>
    <message>
        <source>Av dem som visas</source>
        <translation>Of those shown</translation>
    </message>
    <message>
        <source>Av alla anställda</source>
        <translation>Of all employees</translation>
    </message>
    <message>
        <source>Ingen i urvalet</source>
        <translation>Nobody in the selection</translation>
    </message>
    <message>
        <source>Välj en annan arbetsplats eller roll.</source>
        <translation>Choose another workplace or role.</translation>
    </message>
    <message>
        <source>Ingen har lämnat samtycke än</source>
        <translation>Nobody has given consent yet</translation>
    </message>
    <message>
        <source>Företaget ser bara dem som har samtyckt. Registrera samtycke under Medarbetare.</source>
        <translation>The company sees only those who have agreed. Record consent under Employees.</translation>
    </message>
    <message>
        <source>Ingen medarbetare är inlagd än</source>
        <translation>No employee has been added yet</translation>
    </message>
    <message>
        <source>Lägg till dem som arbetar här. Deras senaste resultat visas sedan mot rollen.</source>
        <translation>Add those who work here. Their latest results are then shown against the role.</translation>
    </message>
    <message>
        <source>Kopierat</source>
        <translation>Copied</translation>
    </message>
    <message>
        <source>Kopierat utan dem som inte lämnat samtycke ({count})</source>
        <translation>Copied without those who have not given consent ({count})</translation>
    </message>
    <message>
        <source>Excel, som företaget ser den …</source>
        <translation>Excel, as the company sees it…</translation>
    </message>
    <message>
        <source>PDF eller papper, som företaget ser den …</source>
        <translation>PDF or paper, as the company sees it…</translation>
    </message>
    <message>
        <source>Kompetenskarta {name}</source>
        <translation>Competence map {name}</translation>
    </message>
</context>
<context>
    <name>MapPaperSheet</name>
    <message>
        <source>Kompetenskarta till företaget</source>
        <translation>Competence map for the company</translation>
    </message>
    <message>
        <source>Bara de som har lämnat samtycke visas. Inga personnummer.</source>
        <translation>Only those who have given consent are shown. No personal numbers.</translation>
    </message>
    <message>
        <source>Spara som PDF …</source>
        <translation>Save as PDF…</translation>
    </message>
    <message>
        <source>Skriv ut …</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>Kompetenskarta</source>
        <translation>Competence map</translation>
    </message>
</context>
<context>
    <name>MapTable</name>
    <message>
        <source>Medarbetare</source>
        <translation>Employees</translation>
    </message>
    <message>
        <source>Sortera efter namn</source>
        <translation>Sort by name</translation>
    </message>
    <message>
        <source>Kompetenskarta</source>
        <translation>Competence map</translation>
    </message>
</context>
<context>
    <name>MapWords</name>
    <message>
        <source>{met} av {count}</source>
        <translation>{met} of {count}</translation>
    </message>
    <message>
        <source>bedömt {day}</source>
        <translation>judged {day}</translation>
    </message>
    <message>
        <source>äldre än {months} månader</source>
        <translation>older than {months} months</translation>
    </message>
    <message>
        <source>mot en annan version av området</source>
        <translation>against another version of the area</translation>
    </message>
    <message>
        <source>{area} (kritiskt)</source>
        <translation>{area} (critical)</translation>
    </message>
    <message>
        <source>Äldre än {years} år</source>
        <translation>Older than {years} years</translation>
    </message>
    <message>
        <source>Äldre än ett år</source>
        <translation>Older than one year</translation>
    </message>
    <message>
        <source>Äldre än {months} månader</source>
        <translation>Older than {months} months</translation>
    </message>
    <message>
        <source>En medarbetare har inte lämnat samtycke: företaget ser inte raden med lås.</source>
        <translation>One employee has not given consent: the company does not see the row with a lock.</translation>
    </message>
    <message>
        <source>{count} medarbetare har inte lämnat samtycke: företaget ser inte raderna med lås.</source>
        <translation>{count} employees have not given consent: the company does not see the rows with a lock.</translation>
    </message>
    <message>
        <source>Färre än fem medarbetare har inte lämnat samtycke: de är för få för att räknas i summan.</source>
        <translation>Fewer than five employees have not given consent: they are too few to be counted in the total.</translation>
    </message>
    <message>
        <source>{count} medarbetare har inte lämnat samtycke: de räknas bara i summan av alla, som inte ges när ett urval visas.</source>
        <translation>{count} employees have not given consent: they are counted only in the total of all, which is not given while a selection is shown.</translation>
    </message>
    <message>
        <source>{count} medarbetare har inte lämnat samtycke: de räknas bara i summan.</source>
        <translation>{count} employees have not given consent: they are counted only in the total.</translation>
    </message>
    <message>
        <source>Kompetenskarta</source>
        <translation>Competence map</translation>
    </message>
    <message>
        <source>Gapanalys</source>
        <translation>Gap analysis</translation>
    </message>
    <message>
        <source>Roll: {role}</source>
        <translation>Role: {role}</translation>
    </message>
    <message>
        <source>Gjord {date}</source>
        <translation>Made {date}</translation>
    </message>
    <message>
        <source>Medarbetare</source>
        <translation>Employees</translation>
    </message>
    <message>
        <source>Arbetsplats</source>
        <translation>Workplace</translation>
    </message>
    <message>
        <source>Uppfyllda områden</source>
        <translation>Areas met</translation>
    </message>
    <message>
        <source>Uppfyller rollen</source>
        <translation>Meets the role</translation>
    </message>
    <message>
        <source>Uppfyller, av dem som visas</source>
        <translation>Meet it, of those shown</translation>
    </message>
    <message>
        <source>Uppfyller, av alla anställda</source>
        <translation>Meet it, of all employees</translation>
    </message>
    <message>
        <source>Ett streck i summan av alla betyder att gruppen bakom är för liten för att visas.</source>
        <translation>A dash in the total of all means that the group behind it is too small to be shown.</translation>
    </message>
    <message>
        <source>Kartan visar en del av de anställda. Då ges ingen summa av alla.</source>
        <translation>The map shows some of the employees. No total of all is given then.</translation>
    </message>
    <message>
        <source>Visar bara dem som har samtyckt till att företaget ser deras resultat.</source>
        <translation>Shows only those who have agreed that the company sees their results.</translation>
    </message>
    <message>
        <source>Kompetensområde</source>
        <translation>Area of competence</translation>
    </message>
    <message>
        <source>kritiskt</source>
        <translation>critical</translation>
    </message>
    <message>
        <source>ja</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>nej</source>
        <translation>no</translation>
    </message>
    <message>
        <source>Saknar</source>
        <translation>Lack it</translation>
    </message>
    <message>
        <source>Att utbilda</source>
        <translation>To train</translation>
    </message>
    <message>
        <source>Att pröva</source>
        <translation>To test</translation>
    </message>
    <message>
        <source>Sårbarhet</source>
        <translation>Vulnerability</translation>
    </message>
    <message>
        <source>Bara {name} uppfyller det</source>
        <translation>Only {name} meets it</translation>
    </message>
    <message>
        <source>Ingen uppfyller det</source>
        <translation>Nobody meets it</translation>
    </message>
</context>
<context>
    <name>MeasurePart</name>
    <message>
        <source>En mätning till</source>
        <translation>One more measurement</translation>
    </message>
    <message>
        <source>Mätdon {mark}</source>
        <translation>Instrument {mark}</translation>
    </message>
    <message>
        <source>Välj mätdon …</source>
        <translation>Choose instrument…</translation>
    </message>
    <message>
        <source>Inte sparat än. Det du skrev är kvar här.</source>
        <translation>Not saved yet. What you typed is still here.</translation>
    </message>
    <message>
        <source>Skriv talet som 12,05. Det sparas när det stämmer.</source>
        <translation>Write the number as 12.05. It is saved once it is right.</translation>
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
        <source>Lösenfraserna är olika.</source>
        <translation>The passphrases differ.</translation>
    </message>
    <message>
        <source>Skriv samma en gång till.</source>
        <translation>Type the same one again.</translation>
    </message>
    <message>
        <source>Lösenfrasen har varit fel flera gånger.</source>
        <translation>The passphrase has been wrong several times.</translation>
    </message>
    <message>
        <source>Vänta {seconds} s innan du försöker igen. Inget har ändrats.</source>
        <translation>Wait {seconds} s before you try again. Nothing has changed.</translation>
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
        <source>Be en centrumansvarig släppa in dig igen.</source>
        <translation>Ask a centre manager to let you in again.</translation>
    </message>
    <message>
        <source>Det finns inget återställningsark.</source>
        <translation>There is no recovery sheet.</translation>
    </message>
    <message>
        <source>Någon annan har redan det namnet.</source>
        <translation>Somebody else has that name already.</translation>
    </message>
    <message>
        <source>Lägg till ett mellannamn, så att dokumenten visar vem som är vem.</source>
        <translation>Add a middle name, so that the documents show who is who.</translation>
    </message>
    <message>
        <source>Kontot finns inte här.</source>
        <translation>The account is not here.</translation>
    </message>
    <message>
        <source>Inget har ändrats. Öppna listan på nytt.</source>
        <translation>Nothing has changed. Open the list again.</translation>
    </message>
    <message>
        <source>Kontot är spärrat.</source>
        <translation>The account is blocked.</translation>
    </message>
    <message>
        <source>Släpp in personen igen först. Inget har ändrats.</source>
        <translation>Let the person in again first. Nothing has changed.</translation>
    </message>
    <message>
        <source>Det är ditt eget konto.</source>
        <translation>It is your own account.</translation>
    </message>
    <message>
        <source>Be en annan centrumansvarig spärra det eller byta roll på det. Inget har ändrats.</source>
        <translation>Ask another centre manager to revoke it or change its role. Nothing has changed.</translation>
    </message>
    <message>
        <source>De två nya lösenfraserna är inte lika.</source>
        <translation>The two new passphrases are not alike.</translation>
    </message>
    <message>
        <source>Skriv samma två gånger. Inget har ändrats.</source>
        <translation>Type the same one twice. Nothing has changed.</translation>
    </message>
    <message>
        <source>De två PIN-koderna är inte lika.</source>
        <translation>The two PINs are not alike.</translation>
    </message>
    <message>
        <source>Skriv samma sex siffror två gånger. Inget har ändrats.</source>
        <translation>Type the same six digits twice. Nothing has changed.</translation>
    </message>
    <message>
        <source>En PIN har sex siffror.</source>
        <translation>A PIN has six digits.</translation>
    </message>
    <message>
        <source>Den du hade gäller fortfarande.</source>
        <translation>The one you had still holds.</translation>
    </message>
    <message>
        <source>Den PIN-koden är för lätt att gissa.</source>
        <translation>That PIN is too easy to guess.</translation>
    </message>
    <message>
        <source>Undvik födelsedagar, rader och upprepningar. Välj sex andra siffror.</source>
        <translation>Avoid birthdays, runs and repetitions. Choose six other digits.</translation>
    </message>
    <message>
        <source>PIN-koden stämmer inte.</source>
        <translation>The PIN is not right.</translation>
    </message>
    <message>
        <source>Försök kvar: {left}. Sedan behövs lösenfrasen.</source>
        <translation>Tries left: {left}. After that the passphrase is needed.</translation>
    </message>
    <message>
        <source>PIN-koden har varit fel fem gånger.</source>
        <translation>The PIN has been wrong five times.</translation>
    </message>
    <message>
        <source>Skriv lösenfrasen, så gäller PIN-koden igen. Allt är sparat.</source>
        <translation>Type the passphrase, and the PIN holds again. Everything is saved.</translation>
    </message>
    <message>
        <source>Här gäller inte PIN-koden nu.</source>
        <translation>The PIN does not hold here now.</translation>
    </message>
    <message>
        <source>Skriv lösenfrasen. Sedan räcker PIN-koden tills programmet stängs.</source>
        <translation>Type the passphrase. After that the PIN is enough until the program is closed.</translation>
    </message>
    <message>
        <source>Datumet går inte att läsa.</source>
        <translation>The date cannot be read.</translation>
    </message>
    <message>
        <source>Skriv år, månad och dag, till exempel 2027-06-30. Inget har sparats.</source>
        <translation>Write year, month and day, for example 2027-06-30. Nothing has been saved.</translation>
    </message>
    <message>
        <source>Dagen har inte varit än.</source>
        <translation>That day has not been yet.</translation>
    </message>
    <message>
        <source>Skriv den dag då förbindelsen skrevs under. Inget har sparats.</source>
        <translation>Write the day on which the agreement was signed. Nothing has been saved.</translation>
    </message>
    <message>
        <source>Valideringsmodellen finns inte på den här datorn.</source>
        <translation>The qualification is not on this computer.</translation>
    </message>
    <message>
        <source>Välj en av dem som finns i listan. Inget har sparats.</source>
        <translation>Choose one of those in the list. Nothing has been saved.</translation>
    </message>
    <message>
        <source>Filen har lämnats orörd. Återställ den senaste säkerhetskopian.</source>
        <translation>The file was left as it is. Restore the latest backup.</translation>
    </message>
    <message>
        <source>Inget har ändrats. Filerna kommer från olika håll. Återställ den senaste säkerhetskopian.</source>
        <translation>Nothing was changed. The files come from different places. Restore the latest backup.</translation>
    </message>
    <message>
        <source>Utan den kan databasen inte öppnas; inget är borta. Återställ från en säkerhetskopia.</source>
        <translation>Without it the database cannot be opened; nothing is lost. Restore from a backup.</translation>
    </message>
    <message>
        <source>Den har lämnats orörd. Återställ från en säkerhetskopia.</source>
        <translation>It was left as it is. Restore from a backup.</translation>
    </message>
    <message>
        <source>Kontot kunde inte ändras.</source>
        <translation>The account could not be changed.</translation>
    </message>
    <message>
        <source>Inget har ändrats. Det måste ha ett namn, och en centrumansvarig gör det.</source>
        <translation>Nothing has changed. It must have a name, and a centre manager does it.</translation>
    </message>
    <message>
        <source>Det är det sista kontot för en centrumansvarig.</source>
        <translation>It is the last account of a centre manager.</translation>
    </message>
    <message>
        <source>Inget har ändrats. Ge först någon annan rollen centrumansvarig.</source>
        <translation>Nothing has changed. Make somebody else centre manager first.</translation>
    </message>
    <message>
        <source>Det finns inget återställningsark för det här testcentret.</source>
        <translation>There is no recovery sheet for this test centre.</translation>
    </message>
    <message>
        <source>Inget har ändrats. En annan centrumansvarig kan logga in och ge dig en ny lösenfras.</source>
        <translation>Nothing has changed. Another centre manager can log in and give you a new passphrase.</translation>
    </message>
    <message>
        <source>Skriv orden från arket.</source>
        <translation>Type the words from the sheet.</translation>
    </message>
    <message>
        <source>Från vänster till höger, rad för rad.</source>
        <translation>From left to right, line by line.</translation>
    </message>
    <message>
        <source>Ord {position} stämmer inte.</source>
        <translation>Word {position} is not right.</translation>
    </message>
    <message>
        <source>Jämför det med arket, bokstav för bokstav.</source>
        <translation>Compare it with the sheet, letter by letter.</translation>
    </message>
    <message>
        <source>Det är {typed} ord, men arket har {expected}.</source>
        <translation>There are {typed} words, but the sheet has {expected}.</translation>
    </message>
    <message>
        <source>Skriv alla ord i ordning, med mellanslag mellan.</source>
        <translation>Type all the words in order, with spaces between.</translation>
    </message>
    <message>
        <source>Orden hänger inte ihop.</source>
        <translation>The words do not fit together.</translation>
    </message>
    <message>
        <source>Något av dem är felskrivet, eller så står de i fel ordning.</source>
        <translation>One of them is mistyped, or they are in the wrong order.</translation>
    </message>
    <message>
        <source>Orden är rätt skrivna men hör till ett annat ark.</source>
        <translation>The words are typed correctly but belong to another sheet.</translation>
    </message>
    <message>
        <source>Leta efter det senaste arket för det här testcentret.</source>
        <translation>Look for the latest sheet of this test centre.</translation>
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
        <source>Allt sparas som vanligt, men med klockans tid. Stämmer den? Ställ annars om datorns klocka.</source>
        <translation>Everything is saved as usual, but with the clock&apos;s time. Is it right? If not, set the computer&apos;s clock.</translation>
    </message>
    <message>
        <source>Datorns klocka visar en tid före det senaste som sparats.</source>
        <translation>The computer&apos;s clock shows a time before what was saved last.</translation>
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
        <source>Glöms lösenfrasen utan ett ark kan ingen öppna det som sparats. Gör ett ark nu.</source>
        <translation>If the passphrase is forgotten without a sheet, nobody can open what is saved. Make a sheet now.</translation>
    </message>
    <message>
        <source>Ditt konto saknar nycklarna för centrumansvariga.</source>
        <translation>Your account lacks the centre managers&apos; keys.</translation>
    </message>
    <message>
        <source>Be en annan centrumansvarig att ge dig en ny lösenfras, så får du dem.</source>
        <translation>Ask another centre manager to give you a new passphrase, and you will have them.</translation>
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
        <source>Det är redan utrett.</source>
        <translation>It is settled already.</translation>
    </message>
    <message>
        <source>Allt som skrevs in finns kvar i historiken.</source>
        <translation>Everything that was entered stays in the history.</translation>
    </message>
    <message>
        <source>Uppgifter står mot varandra, så det går inte att skriva under.</source>
        <translation>Entries contradict each other, so it cannot be signed.</translation>
    </message>
    <message>
        <source>Red ut dem först. Inget är ändrat.</source>
        <translation>Settle them first. Nothing was changed.</translation>
    </message>
    <message>
        <source>Det här kan inte tas in på nytt.</source>
        <translation>This cannot be taken in again.</translation>
    </message>
    <message>
        <source>Det finns kvar i historiken. Skriv in det för hand om det ska gälla.</source>
        <translation>It stays in the history. Enter it by hand if it is to count.</translation>
    </message>
    <message>
        <source>Det går inte att ångra längre, något har ändrats efteråt.</source>
        <translation>It can no longer be undone, something has changed since.</translation>
    </message>
    <message>
        <source>Inget är ändrat.</source>
        <translation>Nothing was changed.</translation>
    </message>
    <message>
        <source>Den datorn har bara en historia här.</source>
        <translation>That PC has only one history here.</translation>
    </message>
    <message>
        <source>Det finns inget att reda ut.</source>
        <translation>There is nothing to settle.</translation>
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
        <source>Mätdonet finns inte här.</source>
        <translation>The instrument is not here.</translation>
    </message>
    <message>
        <source>Inget har ändrats. Välj ett ur listan över mätdon.</source>
        <translation>Nothing has been changed. Choose one from the list of instruments.</translation>
    </message>
    <message>
        <source>Mätdonet har ingen märkning.</source>
        <translation>The instrument has no mark.</translation>
    </message>
    <message>
        <source>Skriv det som står på donet, som SKJ-014. Inget har sparats.</source>
        <translation>Write what is engraved on it, like SKJ-014. Nothing has been saved.</translation>
    </message>
    <message>
        <source>Ett annat mätdon i bruk har redan märkningen {mark}.</source>
        <translation>Another instrument in use already bears the mark {mark}.</translation>
    </message>
    <message>
        <source>Skriv en annan, eller ta det andra ur bruk först. Inget har sparats.</source>
        <translation>Write another, or withdraw the other one first. Nothing has been saved.</translation>
    </message>
    <message>
        <source>Mätområde och avläsning ska vara tal.</source>
        <translation>Range and resolution must be numbers.</translation>
    </message>
    <message>
        <source>Skriv till exempel 0,01. Inget har sparats.</source>
        <translation>Write for example 0.01. Nothing has been saved.</translation>
    </message>
    <message>
        <source>Mätområdet slutar före det börjar.</source>
        <translation>The range ends before it begins.</translation>
    </message>
    <message>
        <source>Kontrollera talen. Inget har sparats.</source>
        <translation>Check the numbers. Nothing has been saved.</translation>
    </message>
    <message>
        <source>Intervallet får vara högst {most} månader.</source>
        <translation>The interval may be at most {most} months.</translation>
    </message>
    <message>
        <source>Inget har sparats.</source>
        <translation>Nothing has been saved.</translation>
    </message>
    <message>
        <source>Mätdonet är redan ur bruk.</source>
        <translation>The instrument is already withdrawn.</translation>
    </message>
    <message>
        <source>Inget har ändrats.</source>
        <translation>Nothing was changed.</translation>
    </message>
    <message>
        <source>Kalibreringen finns inte här.</source>
        <translation>The calibration is not here.</translation>
    </message>
    <message>
        <source>Dagen för kalibreringen saknas.</source>
        <translation>The day of the calibration is missing.</translation>
    </message>
    <message>
        <source>Skriv den som ÅÅÅÅ-MM-DD. Inget har sparats.</source>
        <translation>Write it as YYYY-MM-DD. Nothing has been saved.</translation>
    </message>
    <message>
        <source>Kalibreringen ligger i framtiden.</source>
        <translation>The calibration lies in the future.</translation>
    </message>
    <message>
        <source>Skriv dagen då den gjordes. Inget har sparats.</source>
        <translation>Write the day it was made. Nothing has been saved.</translation>
    </message>
    <message>
        <source>Det står inte när donet ska kalibreras nästa gång.</source>
        <translation>It is not said when the instrument is next due.</translation>
    </message>
    <message>
        <source>Skriv dagen, eller ett intervall på mätdonet. Inget har sparats.</source>
        <translation>Write the day, or an interval for the instrument. Nothing has been saved.</translation>
    </message>
    <message>
        <source>Nästa kalibrering ligger inte efter den här.</source>
        <translation>The next calibration is not after this one.</translation>
    </message>
    <message>
        <source>Kontrollera dagarna. Inget har sparats.</source>
        <translation>Check the days. Nothing has been saved.</translation>
    </message>
    <message>
        <source>Avvikelsen ska vara ett tal.</source>
        <translation>The deviation must be a number.</translation>
    </message>
    <message>
        <source>Skriv till exempel 0,02. Inget har sparats.</source>
        <translation>Write for example 0.02. Nothing has been saved.</translation>
    </message>
    <message>
        <source>Det här kriteriet mäts inte.</source>
        <translation>This criterion is not measured.</translation>
    </message>
    <message>
        <source>Facit och mätt värde ska vara tal.</source>
        <translation>Reference and measured value must be numbers.</translation>
    </message>
    <message>
        <source>Skriv till exempel 12,05. Det du skrev står kvar i fältet.</source>
        <translation>Write for example 12.05. What you typed is still in the field.</translation>
    </message>
    <message>
        <source>Högst {most} mätningar på ett kriterium.</source>
        <translation>At most {most} measurements for a criterion.</translation>
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
        <source>Testcentrets nycklar finns på en annan dator: {pc}.</source>
        <translation>The test centre&apos;s keys are on another computer: {pc}.</translation>
    </message>
    <message>
        <source>Utfärda och signera där, eller låt den lämna nycklarna hit under Inställningar, Nycklar och certifikat. Inget har ändrats här.</source>
        <translation>Issue and sign there, or have it give the keys to this PC under Settings, Keys and certificates. Nothing has changed here.</translation>
    </message>
    <message>
        <source>Testcentrets nycklar är låsta.</source>
        <translation>The test centre&apos;s keys are locked.</translation>
    </message>
    <message>
        <source>Bara en centrumansvarig som har loggat in med sin lösenfras kan använda dem. Inget har ändrats.</source>
        <translation>Only a centre manager who has logged in with the passphrase can use them. Nothing was changed.</translation>
    </message>
    <message>
        <source>Nycklarna på den här datorn är ersatta av nyare och gäller inte längre.</source>
        <translation>The keys on this computer were replaced by newer ones and count no more.</translation>
    </message>
    <message>
        <source>Inget har signerats. Logga in igen; hjälper det inte, byt nycklar under Inställningar, Nycklar och certifikat.</source>
        <translation>Nothing was signed. Log in again; if that does not help, replace the keys under Settings, Keys and certificates.</translation>
    </message>
    <message>
        <source>Ingen nyckel är vald.</source>
        <translation>No key is chosen.</translation>
    </message>
    <message>
        <source>Kryssa för den som ska bytas. Inget har ändrats.</source>
        <translation>Tick the one to be replaced. Nothing was changed.</translation>
    </message>
    <message>
        <source>Det finns inget certifikat att signera dokument med.</source>
        <translation>There is no certificate to sign documents with.</translation>
    </message>
    <message>
        <source>Skapa ett under Inställningar, Nycklar och certifikat, med Förnya nu. Inget har utfärdats.</source>
        <translation>Make one under Settings, Keys and certificates, with Renew now. Nothing was issued.</translation>
    </message>
    <message>
        <source>Certifikatet som dokument signeras med gick ut {on}.</source>
        <translation>The certificate that documents are signed with ended {on}.</translation>
    </message>
    <message>
        <source>Inget har utfärdats. Förnya det, eller importera ett nytt, under Inställningar, Nycklar och certifikat.</source>
        <translation>Nothing was issued. Renew it, or import a new one, under Settings, Keys and certificates.</translation>
    </message>
    <message>
        <source>Certifikatet börjar gälla först {on}, enligt datorns klocka.</source>
        <translation>By the computer&apos;s clock, the certificate is not in force until {on}.</translation>
    </message>
    <message>
        <source>Inget har utfärdats. Kontrollera datorns datum. Stämmer det, förnya certifikatet under Inställningar, Nycklar och certifikat.</source>
        <translation>Nothing was issued. Check the computer&apos;s date. If it is right, renew the certificate under Settings, Keys and certificates.</translation>
    </message>
    <message>
        <source>Certifikatet är utfärdat av någon annan.</source>
        <translation>The certificate was issued by somebody else.</translation>
    </message>
    <message>
        <source>Bara utgivaren kan förnya det. Importera det nya när du har fått det, eller gå tillbaka till det egna. Inget har ändrats.</source>
        <translation>Only its issuer can renew it. Import the new one when you have got it, or go back to your own. Nothing was changed.</translation>
    </message>
    <message>
        <source>Nyckeln till det importerade certifikatet finns inte här.</source>
        <translation>The key of the imported certificate is not here.</translation>
    </message>
    <message>
        <source>Inget har utfärdats. Importera filen igen, eller gå tillbaka till det egna certifikatet, under Inställningar, Nycklar och certifikat.</source>
        <translation>Nothing was issued. Import the file again, or go back to your own certificate, under Settings, Keys and certificates.</translation>
    </message>
    <message>
        <source>Filen är ingen certifikatfil som går att läsa.</source>
        <translation>The file is no certificate file that can be read.</translation>
    </message>
    <message>
        <source>Välj en fil som slutar på .p12 eller .pfx. Det gamla certifikatet gäller.</source>
        <translation>Choose a file that ends in .p12 or .pfx. The certificate you have still counts.</translation>
    </message>
    <message>
        <source>Lösenordet passar inte till filen.</source>
        <translation>The password does not fit the file.</translation>
    </message>
    <message>
        <source>Skriv det som du fick av utgivaren, tecken för tecken. Det gamla certifikatet gäller.</source>
        <translation>Type the one you got from the issuer, letter by letter. The certificate you have still counts.</translation>
    </message>
    <message>
        <source>Det finns ingen nyckel i filen, bara certifikat.</source>
        <translation>There is no key in the file, only certificates.</translation>
    </message>
    <message>
        <source>Be utgivaren om filen med den privata nyckeln. Det gamla certifikatet gäller.</source>
        <translation>Ask the issuer for the file with the private key. The certificate you have still counts.</translation>
    </message>
    <message>
        <source>Det finns inget certifikat i filen, bara en nyckel.</source>
        <translation>There is no certificate in the file, only a key.</translation>
    </message>
    <message>
        <source>Be utgivaren om en fil med båda. Det gamla certifikatet gäller.</source>
        <translation>Ask the issuer for a file with both. The certificate you have still counts.</translation>
    </message>
    <message>
        <source>Nyckeln i filen är av ett slag som läsare av PDF inte godtar.</source>
        <translation>The key in the file is of a kind that PDF readers do not accept.</translation>
    </message>
    <message>
        <source>Den ska vara ECDSA P-256, eller RSA med 3072 till 4096 bitar. Det gamla certifikatet gäller.</source>
        <translation>It has to be ECDSA P-256, or RSA with 3072 to 4096 bits. The certificate you have still counts.</translation>
    </message>
    <message>
        <source>Nyckeln i filen har {bits} bitar.</source>
        <translation>The key in the file has {bits} bits.</translation>
    </message>
    <message>
        <source>En RSA-nyckel ska ha 3072 till 4096. Be utgivaren om en sådan. Det gamla certifikatet gäller.</source>
        <translation>An RSA key has to have 3072 to 4096. Ask the issuer for one. The certificate you have still counts.</translation>
    </message>
    <message>
        <source>Nyckeln och certifikatet i filen hör inte ihop.</source>
        <translation>The key and the certificate in the file do not belong together.</translation>
    </message>
    <message>
        <source>Be utgivaren om en ny fil. Det gamla certifikatet gäller.</source>
        <translation>Ask the issuer for a new file. The certificate you have still counts.</translation>
    </message>
    <message>
        <source>Certifikatet är inte till för att signera dokument.</source>
        <translation>The certificate is not for signing documents.</translation>
    </message>
    <message>
        <source>Be utgivaren om ett för signering eller elektronisk stämpel. Det gamla certifikatet gäller.</source>
        <translation>Ask the issuer for one for signing or for an electronic seal. The certificate you have still counts.</translation>
    </message>
    <message>
        <source>Certifikaten i filen hör inte ihop: ett av dem är inte signerat av nästa.</source>
        <translation>The certificates in the file do not belong together: one of them is not signed by the next.</translation>
    </message>
    <message>
        <source>Utgivarens eget certifikat, {name}, gäller inte i dag (till {on}).</source>
        <translation>The issuer&apos;s own certificate, {name}, is not in force today (until {on}).</translation>
    </message>
    <message>
        <source>Det är ingen utfärdaradress.</source>
        <translation>That is no issuer address.</translation>
    </message>
    <message>
        <source>Den börjar med did:key:z6Mk och är 56 tecken lång. Klistra in hela. Inget har sparats.</source>
        <translation>It begins with did:key:z6Mk and is 56 characters long. Paste all of it. Nothing was saved.</translation>
    </message>
    <message>
        <source>Namnet saknas.</source>
        <translation>The name is missing.</translation>
    </message>
    <message>
        <source>Skriv vad utfärdaren heter. Inget har sparats.</source>
        <translation>Type what the issuer is called. Nothing was saved.</translation>
    </message>
    <message>
        <source>Det är er egen adress.</source>
        <translation>That is your own address.</translation>
    </message>
    <message>
        <source>Den är redan känd. Be utfärdaren om deras. Inget har sparats.</source>
        <translation>It is known already. Ask the issuer for theirs. Nothing was saved.</translation>
    </message>
    <message>
        <source>Utfärdaren är redan känd här.</source>
        <translation>The issuer is known here already.</translation>
    </message>
    <message>
        <source>Ta bort den först, om namnet ska ändras. Inget har sparats.</source>
        <translation>Remove it first, if the name is to be changed. Nothing was saved.</translation>
    </message>
    <message>
        <source>Listan över kända utfärdare är full.</source>
        <translation>The list of known issuers is full.</translation>
    </message>
    <message>
        <source>Ta bort någon som inte behövs. Inget har sparats.</source>
        <translation>Remove one that is not needed. Nothing was saved.</translation>
    </message>
    <message>
        <source>Filen är inget godkännande som går att läsa.</source>
        <translation>The file is no endorsement that can be read.</translation>
    </message>
    <message>
        <source>Välj filen som ni fick av standardens ägare. Inget har sparats.</source>
        <translation>Choose the file that you got from the owner of the standard. Nothing was saved.</translation>
    </message>
    <message>
        <source>Underskriften på godkännandet stämmer inte.</source>
        <translation>The signature of the endorsement is not right.</translation>
    </message>
    <message>
        <source>Filen kan ha ändrats på vägen. Be standardens ägare om den igen. Inget har sparats.</source>
        <translation>The file may have been changed on its way. Ask the owner of the standard for it again. Nothing was saved.</translation>
    </message>
    <message>
        <source>Godkännandet gäller ett annat testcenter, eller en nyckel som är ersatt.</source>
        <translation>The endorsement is about another test centre, or about a key that was replaced.</translation>
    </message>
    <message>
        <source>Skicka er utfärdaradress till standardens ägare och be om ett nytt. Inget har sparats.</source>
        <translation>Send your issuer address to the owner of the standard and ask for a new one. Nothing was saved.</translation>
    </message>
    <message>
        <source>Godkännandet gällde till {on}.</source>
        <translation>The endorsement was in force until {on}.</translation>
    </message>
    <message>
        <source>Be standardens ägare om ett nytt. Inget har sparats.</source>
        <translation>Ask the owner of the standard for a new one. Nothing was saved.</translation>
    </message>
    <message>
        <source>Godkännandet är för stort för att följa med i varje dokument.</source>
        <translation>The endorsement is too large to go along in every document.</translation>
    </message>
    <message>
        <source>Be standardens ägare om ett kortare. Inget har sparats.</source>
        <translation>Ask the owner of the standard for a shorter one. Nothing was saved.</translation>
    </message>
    <message>
        <source>Godkännandet finns redan.</source>
        <translation>The endorsement is here already.</translation>
    </message>
    <message>
        <source>Det följer med i det som utfärdas. Inget har ändrats.</source>
        <translation>It goes along in what is issued. Nothing was changed.</translation>
    </message>
    <message>
        <source>Högst {most} godkännanden kan följa med.</source>
        <translation>At most {most} endorsements can go along.</translation>
    </message>
    <message>
        <source>Ta bort ett först. Inget har sparats.</source>
        <translation>Remove one first. Nothing was saved.</translation>
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
        <source>Personen har skyddad identitet.</source>
        <translation>The person has a protected identity.</translation>
    </message>
    <message>
        <source>Bara aliaset får stå här. Inget har ändrats.</source>
        <translation>Only the alias may stand here. Nothing was changed.</translation>
    </message>
    <message>
        <source>Personen har redan skyddad identitet.</source>
        <translation>The person already has a protected identity.</translation>
    </message>
    <message>
        <source>Personen har inte skyddad identitet.</source>
        <translation>The person has no protected identity.</translation>
    </message>
    <message>
        <source>Skyddet kan ha avslutats. Inget har ändrats.</source>
        <translation>The protection may have ended. Nothing was changed.</translation>
    </message>
    <message>
        <source>Den som har skyddad identitet skriver under på papper.</source>
        <translation>Whoever has a protected identity signs on paper.</translation>
    </message>
    <message>
        <source>Underskriften sparades inte. Lås in papperet och spara att den finns där.</source>
        <translation>The signature was not saved. Lock the paper away and save that it is there.</translation>
    </message>
    <message>
        <source>Aliaset saknas.</source>
        <translation>The alias is missing.</translation>
    </message>
    <message>
        <source>Skriv ett neutralt ord och nummer. Inget har sparats.</source>
        <translation>Write a neutral word and number. Nothing was saved.</translation>
    </message>
    <message>
        <source>Aliaset liknar ett nummer.</source>
        <translation>The alias looks like a number.</translation>
    </message>
    <message>
        <source>Det får inte kunna höra till personen. Inget har sparats.</source>
        <translation>It must not be one that could belong to the person. Nothing was saved.</translation>
    </message>
    <message>
        <source>Aliaset innehåller en del av namnet.</source>
        <translation>The alias contains a part of the name.</translation>
    </message>
    <message>
        <source>Välj ett neutralt ord och nummer. Inget har ändrats.</source>
        <translation>Choose a neutral word and number. Nothing was changed.</translation>
    </message>
    <message>
        <source>Aliaset är upptaget.</source>
        <translation>The alias is taken.</translation>
    </message>
    <message>
        <source>Välj ett annat nummer. Inget har sparats.</source>
        <translation>Choose another number. Nothing was saved.</translation>
    </message>
    <message>
        <source>Ingen får se personen.</source>
        <translation>Nobody may see the person.</translation>
    </message>
    <message>
        <source>Välj minst ett konto. Inget har ändrats.</source>
        <translation>Choose at least one account. Nothing was changed.</translation>
    </message>
    <message>
        <source>Högst {most} konton får se personen.</source>
        <translation>At most {most} accounts may see the person.</translation>
    </message>
    <message>
        <source>Ta bort något av dem. Inget har ändrats.</source>
        <translation>Take one of them away. Nothing was changed.</translation>
    </message>
    <message>
        <source>Ett av kontona finns inte längre.</source>
        <translation>One of the accounts is gone.</translation>
    </message>
    <message>
        <source>Välj ett annat. Inget har ändrats.</source>
        <translation>Choose another one. Nothing was changed.</translation>
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
        <source>Koden kan inte ändras längre.</source>
        <translation>The code can no longer be changed.</translation>
    </message>
    <message>
        <source>Den står redan på utfärdade dokument. Inget har ändrats.</source>
        <translation>It stands on issued documents already. Nothing has changed.</translation>
    </message>
    <message>
        <source>Testcentrets nycklar finns inte ännu.</source>
        <translation>The test centre&apos;s keys do not exist yet.</translation>
    </message>
    <message>
        <source>Inget har ändrats. Starta om programmet och logga in som centrumansvarig.</source>
        <translation>Nothing has changed. Restart the program and log in as centre manager.</translation>
    </message>
    <message>
        <source>Vem gav tillståndet?</source>
        <translation>Who gave the permission?</translation>
    </message>
    <message>
        <source>Skriv namnet på personen eller organisationen.</source>
        <translation>Type the name of the person or organisation.</translation>
    </message>
    <message>
        <source>När gavs tillståndet?</source>
        <translation>When was the permission given?</translation>
    </message>
    <message>
        <source>Skriv dagen, till exempel 2026-05-14.</source>
        <translation>Type the day, for example 2026-05-14.</translation>
    </message>
    <message>
        <source>Logotypen kunde inte läsas här.</source>
        <translation>The logo could not be read here.</translation>
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
    <message>
        <source>Inget dokument är valt.</source>
        <translation>No document is chosen.</translation>
    </message>
    <message>
        <source>Kryssa för det som ska skrivas ut. Inget har ändrats.</source>
        <translation>Tick what is to be printed. Nothing has been changed.</translation>
    </message>
    <message>
        <source>En omgång är inte färdigutskriven.</source>
        <translation>One batch is not fully printed.</translation>
    </message>
    <message>
        <source>Något saknas innan dokumentet kan utfärdas.</source>
        <translation>Something is missing before the document can be issued.</translation>
    </message>
    <message>
        <source>{gaps} saker återstår. Inget nummer har gått åt. Gör klart dem först.</source>
        <translation>{gaps} things remain. No number was used. See to them first.</translation>
    </message>
    <message>
        <source>Ingen validering är vald.</source>
        <translation>No validation is chosen.</translation>
    </message>
    <message>
        <source>Kryssa för dem som ska få dokument. Inget har ändrats.</source>
        <translation>Tick those that are to get documents. Nothing was changed.</translation>
    </message>
    <message>
        <source>En omgång är inte färdigutfärdad.</source>
        <translation>A batch has not been issued to its end.</translation>
    </message>
    <message>
        <source>Fortsätt eller avsluta den i rummet Dokument först. Inget har ändrats.</source>
        <translation>Continue or end it in the room Documents first. Nothing has been changed.</translation>
    </message>
    <message>
        <source>Dokumentet är redan utfärdat.</source>
        <translation>The document has been issued already.</translation>
    </message>
    <message>
        <source>Någon utfärdade samma dokument under tiden. Det finns i registret.</source>
        <translation>Somebody issued the same document meanwhile. It is in the register.</translation>
    </message>
    <message>
        <source>{number} är återkallat.</source>
        <translation>{number} is revoked.</translation>
    </message>
    <message>
        <source>Ett återkallat dokument gäller inte och skrivs inte ut. Inget har ändrats.</source>
        <translation>A revoked document does not hold and is not printed. Nothing was changed.</translation>
    </message>
    <message>
        <source>Skriv varför dokumentet återkallas.</source>
        <translation>Write why the document is revoked.</translation>
    </message>
    <message>
        <source>Annat skäl behöver några ord. Dokumentet gäller fortfarande.</source>
        <translation>Another reason needs a few words. The document still holds.</translation>
    </message>
    <message>
        <source>{number} har ingen digital del.</source>
        <translation>{number} has no digital part.</translation>
    </message>
    <message>
        <source>Det utfärdades innan dokumenten hade en. Ersätt det, så får det nya en digital del.</source>
        <translation>It was issued before documents had one. Replace it, and the new one gets a digital part.</translation>
    </message>
    <message>
        <source>Validanden har inget namn.</source>
        <translation>The candidate has no name.</translation>
    </message>
    <message>
        <source>Skriv namnet hos validanden.</source>
        <translation>Write the name in the candidate&apos;s record.</translation>
    </message>
    <message>
        <source>Identiteten är inte kontrollerad.</source>
        <translation>The identity has not been checked.</translation>
    </message>
    <message>
        <source>Ange i Förberedelse hur den kontrollerades.</source>
        <translation>Say under Preparation how it was checked.</translation>
    </message>
    <message>
        <source>Validanden har inte fått all information.</source>
        <translation>The candidate has not been given all the information.</translation>
    </message>
    <message>
        <source>Bocka av informationen i Förberedelse.</source>
        <translation>Tick the information off under Preparation.</translation>
    </message>
    <message>
        <source>Jävsfrågan är inte besvarad.</source>
        <translation>The question of conflict of interest has no answer.</translation>
    </message>
    <message>
        <source>Svara på den i Förberedelse.</source>
        <translation>Answer it under Preparation.</translation>
    </message>
    <message>
        <source>Bedömaren har uppgett jäv.</source>
        <translation>The assessor has declared a conflict of interest.</translation>
    </message>
    <message>
        <source>Läs vad som står i Förberedelse innan dokumentet utfärdas.</source>
        <translation>Read what is written under Preparation before the document is issued.</translation>
    </message>
    <message>
        <source>Två uppgifter står mot varandra.</source>
        <translation>Two entries contradict each other.</translation>
    </message>
    <message>
        <source>Red ut vilken som gäller.</source>
        <translation>Settle which one holds.</translation>
    </message>
    <message>
        <source>Något kom till efter underskriften.</source>
        <translation>Something was added after the signing.</translation>
    </message>
    <message>
        <source>Det räknas inte med. Titta igenom det innan dokumentet utfärdas.</source>
        <translation>It does not count. Look through it before the document is issued.</translation>
    </message>
    <message>
        <source>Inget kriterium är bedömt.</source>
        <translation>No criterion has been rated.</translation>
    </message>
    <message>
        <source>Det finns inget att intyga.</source>
        <translation>There is nothing to certify.</translation>
    </message>
    <message>
        <source>Inget område har ett utfall.</source>
        <translation>No area has an outcome.</translation>
    </message>
    <message>
        <source>Allt är satt till ej tillämpligt, så det finns inget att intyga.</source>
        <translation>Everything is set to not applicable, so there is nothing to certify.</translation>
    </message>
    <message>
        <source>En bedömare saknade något när det bedömdes.</source>
        <translation>An assessor lacked something when this was assessed.</translation>
    </message>
    <message>
        <source>Vad som saknades står vid underskrifterna.</source>
        <translation>What was lacking is told next to the signatures.</translation>
    </message>
    <message>
        <source>Validandens underskrift saknas.</source>
        <translation>The candidate&apos;s signature is missing.</translation>
    </message>
    <message>
        <source>Låt validanden skriva under eller avstå.</source>
        <translation>Let the candidate sign or decline.</translation>
    </message>
    <message>
        <source>Bedömarens underskrift saknas.</source>
        <translation>The assessor&apos;s signature is missing.</translation>
    </message>
    <message>
        <source>Bedömaren skriver under i valideringens sista steg.</source>
        <translation>The assessor signs in the last step of the validation.</translation>
    </message>
    <message>
        <source>Den andra bedömarens underskrift saknas.</source>
        <translation>The second assessor&apos;s signature is missing.</translation>
    </message>
    <message>
        <source>Checklistan kräver två bedömare.</source>
        <translation>The checklist asks for two assessors.</translation>
    </message>
    <message>
        <source>Skriv det i Inställningar, under Testcentret.</source>
        <translation>Write it in Settings, under Test centre.</translation>
    </message>
    <message>
        <source>Testcentret har ingen kontaktuppgift.</source>
        <translation>The test centre has no contact details.</translation>
    </message>
    <message>
        <source>Utan den vet den som läser dokumentet inte vart man vänder sig.</source>
        <translation>Without them whoever reads the document does not know where to turn.</translation>
    </message>
    <message>
        <source>Logotypen finns inte på den här datorn.</source>
        <translation>The logo is not on this PC.</translation>
    </message>
    <message>
        <source>Dokumentet blir utan den. Hämta den med en utbytesfil eller välj den på nytt.</source>
        <translation>The document goes without it. Fetch it with an exchange file or choose it again.</translation>
    </message>
    <message>
        <source>{number} är kanske redan utskrivet.</source>
        <translation>{number} may already be printed.</translation>
    </message>
    <message>
        <source>Titta i skrivaren och svara i rummet Dokument. Inget nytt skrevs ut.</source>
        <translation>Look in the printer and answer in the room Documents. Nothing new was printed.</translation>
    </message>
    <message>
        <source>De sidorna går inte att skriva ut.</source>
        <translation>Those pages cannot be printed.</translation>
    </message>
    <message>
        <source>Dokumentet har {pages} sidor, och originalet skrivs alltid ut helt.</source>
        <translation>The document has {pages} pages, and the original is always printed whole.</translation>
    </message>
    <message>
        <source>Utskriften finns inte i historiken.</source>
        <translation>The print is not in the history.</translation>
    </message>
    <message>
        <source>Inget har ändrats. Öppna dokumentet på nytt och försök igen.</source>
        <translation>Nothing has been changed. Open the document again and try once more.</translation>
    </message>
    <message>
        <source>Datorn har ingen skrivare.</source>
        <translation>The computer has no printer.</translation>
    </message>
    <message>
        <source>Inget skrevs ut och inget är borta. Spara som PDF, eller anslut en skrivare.</source>
        <translation>Nothing was printed and nothing is lost. Save as PDF, or connect a printer.</translation>
    </message>
    <message>
        <source>Skrivaren {printer} finns inte längre.</source>
        <translation>The printer {printer} is no longer there.</translation>
    </message>
    <message>
        <source>Dokumentet är kvar. Kontrollera sladd och nätverk, eller välj en annan skrivare.</source>
        <translation>The document is safe. Check cable and network, or choose another printer.</translation>
    </message>
    <message>
        <source>Skrivaren {printer} står stilla.</source>
        <translation>The printer {printer} has stopped.</translation>
    </message>
    <message>
        <source>Dokumentet är kvar. Se efter papper, lucka och färg och försök igen.</source>
        <translation>The document is safe. Check paper, cover and ink, and try again.</translation>
    </message>
    <message>
        <source>Skrivaren {printer} tog inte emot dokumentet.</source>
        <translation>The printer {printer} did not take the document.</translation>
    </message>
    <message>
        <source>Dokumentet är kvar. Försök igen, välj en annan skrivare eller spara som PDF.</source>
        <translation>The document is safe. Try again, choose another printer or save as PDF.</translation>
    </message>
    <message>
        <source>Platsen för säkerhetskopior går inte att nå.</source>
        <translation>The place for backups cannot be reached.</translation>
    </message>
    <message>
        <source>Är stickan urtagen? Sätt i den och försök igen. Allt på datorn är orört, och en halv kopia räknas aldrig.</source>
        <translation>Was the stick taken out? Insert it and try again. Everything on the computer is untouched, and half a backup never counts.</translation>
    </message>
    <message>
        <source>Det här är en annan sticka eller mapp än den som valdes.</source>
        <translation>This is another stick or folder than the one that was chosen.</translation>
    </message>
    <message>
        <source>Inget har skrivits på den. Sätt i rätt sticka, eller lägg till den som ny plats.</source>
        <translation>Nothing was written on it. Insert the right stick, or add this one as a new place.</translation>
    </message>
    <message>
        <source>Stickan eller disken blev full innan säkerhetskopian var klar.</source>
        <translation>The stick or disk was full before the backup was done.</translation>
    </message>
    <message>
        <source>De tidigare kopiorna är kvar. Frigör utrymme där, eller välj en annan plats.</source>
        <translation>The earlier backups are still there. Free some space, or choose another place.</translation>
    </message>
    <message>
        <source>Säkerhetskopian får inte plats.</source>
        <translation>There is no room for the backup.</translation>
    </message>
    <message>
        <source>Den behöver {needed} MB och {free} MB är lediga. Inget har skrivits. Frigör utrymme där, eller välj en annan plats.</source>
        <translation>It needs {needed} MB and {free} MB are free. Nothing was written. Free some space there, or choose another place.</translation>
    </message>
    <message>
        <source>Det går inte att skriva på platsen för säkerhetskopior.</source>
        <translation>The place for backups cannot be written.</translation>
    </message>
    <message>
        <source>Är stickan skrivskyddad? De tidigare kopiorna är kvar. Välj annars en annan.</source>
        <translation>Is the stick write-protected? The earlier backups are still there. If not, choose another.</translation>
    </message>
    <message>
        <source>Stickan eller disken svarar fel.</source>
        <translation>The stick or disk answers wrongly.</translation>
    </message>
    <message>
        <source>Säkerhetskopian blev inte klar; allt på datorn är orört. Prova en annan sticka: den här kan vara utsliten.</source>
        <translation>The backup was not completed; everything on the computer is untouched. Try another stick: this one may be worn out.</translation>
    </message>
    <message>
        <source>Ett annat program skriver till platsen för säkerhetskopior just nu.</source>
        <translation>Another program is writing to the place for backups just now.</translation>
    </message>
    <message>
        <source>Vänta en stund och försök igen. Allt på datorn är orört.</source>
        <translation>Wait a while and try again. Everything on the computer is untouched.</translation>
    </message>
    <message>
        <source>Stickan tar inte emot så stora filer.</source>
        <translation>The stick does not take files that large.</translation>
    </message>
    <message>
        <source>Allt på datorn är orört. Formatera stickan som exFAT, eller välj en annan plats.</source>
        <translation>Everything on the computer is untouched. Format the stick as exFAT, or choose another place.</translation>
    </message>
    <message>
        <source>Mappen ligger i programmets egen datamapp.</source>
        <translation>The folder lies in the program&apos;s own data folder.</translation>
    </message>
    <message>
        <source>Då försvinner kopian med originalet. Välj en sticka eller en annan disk.</source>
        <translation>The copy would be lost with the original. Choose a stick or another disk.</translation>
    </message>
    <message>
        <source>Platsen är inte vald för säkerhetskopior.</source>
        <translation>The place is not chosen for backups.</translation>
    </message>
    <message>
        <source>Lägg till den under Inställningar, Säkerhetskopiering.</source>
        <translation>Add it under Settings, Backup.</translation>
    </message>
    <message>
        <source>Den här datorns disk har inte plats för kopian medan den görs.</source>
        <translation>This computer&apos;s disk has no room for the copy while it is made.</translation>
    </message>
    <message>
        <source>Allt sparat är kvar. Frigör utrymme och försök igen.</source>
        <translation>Everything saved is still there. Free some space and try again.</translation>
    </message>
    <message>
        <source>Säkerhetskopian gick inte att läsa tillbaka.</source>
        <translation>The backup could not be read back.</translation>
    </message>
    <message>
        <source>Den räknas därför inte; allt på datorn är orört. Prova en annan sticka: den här kan vara utsliten.</source>
        <translation>So it does not count; everything on the computer is untouched. Try another stick: this one may be worn out.</translation>
    </message>
    <message>
        <source>Säkerhetskopian är ofullständig.</source>
        <translation>The backup is incomplete.</translation>
    </message>
    <message>
        <source>Den avbröts innan den blev klar. Välj en annan kopia.</source>
        <translation>It was broken off before it was done. Choose another one.</translation>
    </message>
    <message>
        <source>Säkerhetskopian är skadad.</source>
        <translation>The backup is damaged.</translation>
    </message>
    <message>
        <source>Inget har ändrats på datorn. Välj en annan kopia.</source>
        <translation>Nothing was changed on the computer. Choose another one.</translation>
    </message>
    <message>
        <source>Säkerhetskopian är gjord av en nyare version av programmet.</source>
        <translation>The backup was made by a newer version of the program.</translation>
    </message>
    <message>
        <source>Inget har ändrats. Installera den nyare versionen och försök igen.</source>
        <translation>Nothing was changed. Install the newer version and try again.</translation>
    </message>
    <message>
        <source>Säkerhetskopian hör till ett annat testcenter.</source>
        <translation>The backup belongs to another test centre.</translation>
    </message>
    <message>
        <source>Den kan bara läsas in på en dator utan testcenter. Inget har ändrats här.</source>
        <translation>It can only be restored on a computer without a test centre. Nothing was changed here.</translation>
    </message>
    <message>
        <source>I mappen finns ingen säkerhetskopia.</source>
        <translation>There is no backup in the folder.</translation>
    </message>
    <message>
        <source>Välj stickan eller mappen som kopiorna sparades i.</source>
        <translation>Choose the stick or the folder that the backups were saved in.</translation>
    </message>
    <message>
        <source>En återställning är inte klar.</source>
        <translation>A restore is not finished.</translation>
    </message>
    <message>
        <source>Filerna kunde inte flyttas på plats; inget är borta. Stäng andra program och starta om.</source>
        <translation>The files could not be moved into place; nothing is lost. Close other programs and restart.</translation>
    </message>
    <message>
        <source>Testcentret är återställt från säkerhetskopian {made_at}.</source>
        <translation>The test centre was restored from the backup of {made_at}.</translation>
    </message>
    <message>
        <source>Det som fanns här innan ligger i mappen {aside}. Gå igenom kontona: den som spärrats efter kopian är spärrad igen bara om det hände på den här datorn.</source>
        <translation>What was here before lies in the folder {aside}. Go through the accounts: whoever was blocked after the backup is blocked again only if that happened on this computer.</translation>
    </message>
    <message>
        <source>Ett spärrat konto kan logga in igen efter återställningen.</source>
        <translation>A blocked account can log in again after the restore.</translation>
    </message>
    <message>
        <source>Det är det enda som finns. Lägg upp ett nytt konto och spärra det igen.</source>
        <translation>It is the only one there is. Add a new account and block it again.</translation>
    </message>
    <message>
        <source>Testcentret har ingen säkerhetskopia.</source>
        <translation>The test centre has no backup.</translation>
    </message>
    <message>
        <source>Om disken går sönder är allt borta. Välj en sticka och gör en nu.</source>
        <translation>If the disk breaks, everything is gone. Choose a stick and make one now.</translation>
    </message>
    <message>
        <source>Den senaste säkerhetskopian gjordes för {days} dagar sedan.</source>
        <translation>The latest backup was made {days} days ago.</translation>
    </message>
    <message>
        <source>Sätt i stickan och gör en ny.</source>
        <translation>Insert the stick and make a new one.</translation>
    </message>
    <message>
        <source>Den senaste säkerhetskopieringen blev inte klar.</source>
        <translation>The latest backup was not completed.</translation>
    </message>
    <message>
        <source>Allt på datorn är orört. Se varför och försök igen.</source>
        <translation>Everything on the computer is untouched. See why, and try again.</translation>
    </message>
    <message>
        <source>Filen går inte att nå.</source>
        <translation>The file cannot be reached.</translation>
    </message>
    <message>
        <source>Är stickan urtagen? Inget har ändrats. Sätt i den och välj filen en gång till.</source>
        <translation>Was the stick taken out? Nothing has been changed. Put it in and choose the file once more.</translation>
    </message>
    <message>
        <source>Filen går inte att läsa från stickan eller disken.</source>
        <translation>The file cannot be read from the stick or disk.</translation>
    </message>
    <message>
        <source>Inget har ändrats. Försök igen i ett annat uttag. Hjälper det inte: be avsändaren lägga filen på en annan sticka.</source>
        <translation>Nothing has been changed. Try again in another port. If that does not help, ask the sender to put the file on another stick.</translation>
    </message>
    <message>
        <source>Det här är ingen utbytesfil.</source>
        <translation>This is not an exchange file.</translation>
    </message>
    <message>
        <source>Eller så är den så skadad att den inte går att känna igen. Inget har ändrats. Utbytesfiler slutar på .assess; välj en sådan, eller be avsändaren om en ny.</source>
        <translation>Or it is so damaged that it cannot be recognised. Nothing has been changed. Exchange files end in .assess; choose one of those, or ask the sender for a new one.</translation>
    </message>
    <message>
        <source>Filen är skriven av en nyare version av programmet.</source>
        <translation>The file was written by a newer version of the program.</translation>
    </message>
    <message>
        <source>Inget har ändrats. Uppdatera programmet på den här datorn och läs sedan in filen igen.</source>
        <translation>Nothing has been changed. Update the program on this PC and then take the file in again.</translation>
    </message>
    <message>
        <source>Utbytesfilen är skadad.</source>
        <translation>The exchange file is damaged.</translation>
    </message>
    <message>
        <source>Inget har ändrats. Be {sender} skicka fil nummer {number} igen, helst på en annan sticka.</source>
        <translation>Nothing has been changed. Ask {sender} to send file number {number} again, preferably on another stick.</translation>
    </message>
    <message>
        <source>Filen är låst med en nyckel som inte finns på den här datorn.</source>
        <translation>The file is locked with a key that is not on this PC.</translation>
    </message>
    <message>
        <source>Inget har ändrats. Be {sender} skriva en ny fil i stället för nummer {number}: den förra är gjord för en annan dator, eller för hur den här var förut.</source>
        <translation>Nothing has been changed. Ask {sender} to write a new file in place of number {number}: that one was made for another PC, or for this one as it was before.</translation>
    </message>
    <message>
        <source>Filen är större än vad en utbytesfil får vara.</source>
        <translation>The file is larger than an exchange file may be.</translation>
    </message>
    <message>
        <source>Inget har ändrats och ingen halv fil ligger kvar. Gränsen är 4 GB. Hör av dig till den som sköter programmet hos er.</source>
        <translation>Nothing has been changed and no half file is left. The limit is 4 GB. Contact whoever looks after the program at your centre.</translation>
    </message>
    <message>
        <source>Inget har ändrats. Be avsändaren om en parkopplingsfil och läs in den först. Jämför då orden med avsändaren, till exempel på telefon.</source>
        <translation>Nothing was changed. Ask the sender for a pairing file and read that in first. Then compare the words with the sender, for example over the telephone.</translation>
    </message>
    <message>
        <source>Det här är ingen hel parkopplingsfil.</source>
        <translation>This is not a whole pairing file.</translation>
    </message>
    <message>
        <source>Inget har ändrats. Parkopplingsfiler slutar på .pair. Be den andra datorn spara en ny.</source>
        <translation>Nothing was changed. Pairing files end in .pair. Ask the other PC to save a new one.</translation>
    </message>
    <message>
        <source>Ingen fil har skrivits. Be om en ny parkopplingsfil från {label} och läs in den först.</source>
        <translation>No file was written. Ask for a new pairing file from {label} and read that in first.</translation>
    </message>
    <message>
        <source>Filen kommer från en dator som inte är känd här.</source>
        <translation>The file comes from a PC that is not known here.</translation>
    </message>
    <message>
        <source>Datorn {label} är spärrad.</source>
        <translation>The PC {label} is shut out.</translation>
    </message>
    <message>
        <source>Inget tas emot från den längre, och inget har ändrats. En centrumansvarig kan släppa in den igen under Inställningar.</source>
        <translation>Nothing is taken from it any more, and nothing has been changed. A centre manager can let it in again under Settings.</translation>
    </message>
    <message>
        <source>Filen är till {label}, inte till den här datorn.</source>
        <translation>The file is for {label}, not for this PC.</translation>
    </message>
    <message>
        <source>Inget har ändrats. Ta filen till {label}, eller be avsändaren skriva en till den här datorn.</source>
        <translation>Nothing has been changed. Take the file to {label}, or ask the sender to write one for this PC.</translation>
    </message>
    <message>
        <source>Underskriften på filen stämmer inte.</source>
        <translation>The signature of the file is wrong.</translation>
    </message>
    <message>
        <source>{sender} har inte skrivit den, eller så har den ändrats på vägen. Inget har ändrats här. Be {sender} om en ny fil. Händer det igen: säg till centrumansvarig.</source>
        <translation>{sender} did not write it, or it was altered on its way. Nothing has been changed here. Ask {sender} for a new file. If it happens again, tell the centre manager.</translation>
    </message>
    <message>
        <source>Det här är ingen hel kvittens.</source>
        <translation>This is not a whole receipt.</translation>
    </message>
    <message>
        <source>Inget har ändrats. Kvittenser slutar på .receipt. Be mottagaren spara en ny; det som redan är levererat är levererat.</source>
        <translation>Nothing has been changed. Receipts end in .receipt. Ask the receiver to save a new one; what has been delivered stays delivered.</translation>
    </message>
    <message>
        <source>Kvittensen gäller filer från {label}, inte från den här datorn.</source>
        <translation>The receipt is for files from {label}, not from this PC.</translation>
    </message>
    <message>
        <source>Inget har ändrats. Ta kvittensen till {label}.</source>
        <translation>Nothing has been changed. Take the receipt to {label}.</translation>
    </message>
    <message>
        <source>Kvittensen stämmer inte med det som har skickats härifrån.</source>
        <translation>The receipt does not fit what has been sent from here.</translation>
    </message>
    <message>
        <source>Den nämner en fil eller en uppgift som inte är vår. Inget har ändrats. Skriv en ny utbytesfil med allt till mottagaren och be om en ny kvittens.</source>
        <translation>It names a file or an entry that is not ours. Nothing has been changed. Write a new exchange file with everything to the receiver and ask for a new receipt.</translation>
    </message>
    <message>
        <source>Nyckeln som {label} har lämnat går inte att använda.</source>
        <translation>The key that {label} has given cannot be used.</translation>
    </message>
    <message>
        <source>Stickan eller disken blev full innan filen var klar.</source>
        <translation>The stick or disk became full before the file was done.</translation>
    </message>
    <message>
        <source>Ingen halv fil ligger kvar och inget räknas som skickat. Frigör utrymme, eller välj en annan plats.</source>
        <translation>No half file is left and nothing counts as sent. Free some space, or choose another place.</translation>
    </message>
    <message>
        <source>Det går inte att skriva på den valda platsen.</source>
        <translation>The chosen place cannot be written to.</translation>
    </message>
    <message>
        <source>Är stickan skrivskyddad? Ingen fil har skrivits och inget räknas som skickat. Välj en annan plats.</source>
        <translation>Is the stick write-protected? No file has been written and nothing counts as sent. Choose another place.</translation>
    </message>
    <message>
        <source>Platsen för filen går inte att nå.</source>
        <translation>The place for the file cannot be reached.</translation>
    </message>
    <message>
        <source>Är stickan urtagen? Inget räknas som skickat. Sätt i den och skriv filen igen.</source>
        <translation>Was the stick taken out? Nothing counts as sent. Put it in and write the file again.</translation>
    </message>
    <message>
        <source>Stickan eller disken svarar fel när filen skrivs.</source>
        <translation>The stick or disk answers with errors while the file is written.</translation>
    </message>
    <message>
        <source>Inget räknas som skickat. Försök igen i ett annat uttag, eller ta en annan sticka.</source>
        <translation>Nothing counts as sent. Try again in another port, or take another stick.</translation>
    </message>
    <message>
        <source>Stickan lämnade tillbaka annat än det som skrevs på den.</source>
        <translation>The stick gave back something else than was written to it.</translation>
    </message>
    <message>
        <source>Den är nog trasig. Ingen fil ligger kvar och inget räknas som skickat. Ta en annan sticka.</source>
        <translation>It is probably broken. No file is left and nothing counts as sent. Take another stick.</translation>
    </message>
    <message>
        <source>En bärbar dator introducerar inga andra.</source>
        <translation>A laptop introduces no others.</translation>
    </message>
    <message>
        <source>Gör det på en dator på testcentret: bara den tror de andra på.</source>
        <translation>Do it on an office PC of the centre: only that one is believed by the others.</translation>
    </message>
    <message>
        <source>Det görs på en dator på testcentret.</source>
        <translation>That is done on a PC at the test centre.</translation>
    </message>
    <message>
        <source>Från en bärbar dator gäller det inte för de andra. Inget har ändrats.</source>
        <translation>From a laptop it does not hold for the others. Nothing was changed.</translation>
    </message>
    <message>
        <source>Datorn hör till ett annat testcenter.</source>
        <translation>The PC belongs to another centre.</translation>
    </message>
    <message>
        <source>Introducera den som partner i stället. Inget har ändrats.</source>
        <translation>Introduce it as a partner instead. Nothing has changed.</translation>
    </message>
    <message>
        <source>Datorn hör hit, inte till någon annan.</source>
        <translation>The PC belongs here and to nobody else.</translation>
    </message>
    <message>
        <source>Introducera den som en egen dator i stället. Inget har ändrats.</source>
        <translation>Introduce it as one of your own instead. Nothing has changed.</translation>
    </message>
    <message>
        <source>En annan dator här har samma kod.</source>
        <translation>Another PC here has the same code.</translation>
    </message>
    <message>
        <source>Koden skiljer dokumentnumren åt. Börja om på den nya datorn, så får den en annan. Inget har ändrats.</source>
        <translation>The code tells document numbers apart. Begin again on the new PC: it gets another one. Nothing has changed.</translation>
    </message>
    <message>
        <source>Datorn är känd här med andra nycklar.</source>
        <translation>The PC is known here with other keys.</translation>
    </message>
    <message>
        <source>Någon kan utge sig för att vara den. Introducera den inte förrän du vet varför.</source>
        <translation>Somebody may pretend to be it. Do not introduce it before you know why.</translation>
    </message>
    <message>
        <source>Det är den här datorn.</source>
        <translation>It is this PC.</translation>
    </message>
    <message>
        <source>Välj en annan. Inget har ändrats.</source>
        <translation>Choose another one. Nothing has changed.</translation>
    </message>
    <message>
        <source>Datorn behöver ett namn.</source>
        <translation>The PC needs a name.</translation>
    </message>
    <message>
        <source>Till exempel var den står, eller vems den är.</source>
        <translation>For example where it stands, or whose it is.</translation>
    </message>
    <message>
        <source>Datorn finns inte här.</source>
        <translation>The PC is not here.</translation>
    </message>
    <message>
        <source>Öppna listan på nytt. Inget har ändrats.</source>
        <translation>Open the list again. Nothing has changed.</translation>
    </message>
    <message>
        <source>Platsen finns inte bland partnerna.</source>
        <translation>The place is not among the partners.</translation>
    </message>
    <message>
        <source>Introducera den först. Inget har ändrats.</source>
        <translation>Introduce it first. Nothing has changed.</translation>
    </message>
    <message>
        <source>Den här datorn har fått en ny identitet.</source>
        <translation>This PC has got a new identity.</translation>
    </message>
    <message>
        <source>De andra känner inte igen den. Skriv en ny parkopplingsfil, så kan de introducera den igen.</source>
        <translation>The others do not know it. Write a new pairing file, so that they can introduce it again.</translation>
    </message>
    <message>
        <source>Personen har redan en lösenfras på den här datorn.</source>
        <translation>The person has a passphrase on this PC already.</translation>
    </message>
    <message>
        <source>En centrumansvarig kan ge en ny under Konton. Inget har ändrats.</source>
        <translation>A manager can give a new one under Accounts. Nothing has changed.</translation>
    </message>
    <message>
        <source>Filen släpper inte in den här datorn.</source>
        <translation>The file does not let this PC in.</translation>
    </message>
    <message>
        <source>Den är inte skriven på en dator som har introducerat den här, eller säger inte vem som ska logga in. Introducera datorn på testcentret och skriv en ny fil där. Inget har ändrats.</source>
        <translation>It was not written on a PC that has introduced this one, or does not say who shall log in. Introduce this PC at the centre and write a new file there. Nothing has changed.</translation>
    </message>
    <message>
        <source>Inget skrivs till den och inget tas emot. En centrumansvarig kan släppa in den igen under Inställningar.</source>
        <translation>Nothing is written for it and nothing is taken from it. A centre manager can let it in again under Settings.</translation>
    </message>
    <message>
        <source>Datorn är spärrad.</source>
        <translation>The PC is shut out.</translation>
    </message>
    <message>
        <source>Det finns ingen nyckel att låsa filen med åt den datorn.</source>
        <translation>There is no key to lock the file with for that PC.</translation>
    </message>
    <message>
        <source>Ingen fil har skrivits. Be om en ny parkopplingsfil och läs in den under Inställningar.</source>
        <translation>No file was written. Ask for a new pairing file and read it in under Settings.</translation>
    </message>
    <message>
        <source>Mottagaren har redan allt.</source>
        <translation>The receiver has everything already.</translation>
    </message>
    <message>
        <source>Ingen fil har skrivits, och ingen behövs.</source>
        <translation>No file was written, and none is needed.</translation>
    </message>
    <message>
        <source>Ingen fil därifrån har lästs in här.</source>
        <translation>No file from there has been read in here.</translation>
    </message>
    <message>
        <source>Det finns inget att kvittera än. Läs in filen först.</source>
        <translation>There is nothing to acknowledge yet. Read the file in first.</translation>
    </message>
    <message>
        <source>Filen är inte längre den som du tittade på.</source>
        <translation>The file is no longer the one you looked at.</translation>
    </message>
    <message>
        <source>Inget har ändrats. Någon har bytt ut den på stickan. Välj den en gång till och se efter vad den innehåller.</source>
        <translation>Nothing was changed. Somebody has replaced it on the stick. Choose it again and look at what it holds.</translation>
    </message>
    <message>
        <source>Något fattas mellan det som finns här och det som filen börjar med.</source>
        <translation>Something is missing between what is here and what the file begins with.</translation>
    </message>
    <message>
        <source>Inget har ändrats. Be {sender} skriva en ny fil med allt, i stället för nummer {number}.</source>
        <translation>Nothing was changed. Ask {sender} to write a new file with everything, in place of number {number}.</translation>
    </message>
    <message>
        <source>Inläsningen finns inte här.</source>
        <translation>That import is not here.</translation>
    </message>
    <message>
        <source>Inget har ändrats. Öppna Utbyte på nytt.</source>
        <translation>Nothing was changed. Open Exchange again.</translation>
    </message>
    <message>
        <source>Bara en bärbar dator som tas med på besök kan städas.</source>
        <translation>Only a laptop that is taken to visits can be cleaned up.</translation>
    </message>
    <message>
        <source>Inget har tagits bort. Här finns centrets egna uppgifter.</source>
        <translation>Nothing was removed. The centre&apos;s own records are here.</translation>
    </message>
    <message>
        <source>Det finns inget att städa.</source>
        <translation>There is nothing to clean up.</translation>
    </message>
    <message>
        <source>Inget har tagits bort. Bara det som kontoret har kvitterat, från besök som är inlämnade, tas bort härifrån. Läs in kvittensen från kontoret först.</source>
        <translation>Nothing was removed. Only what the office has acknowledged, from visits that are handed in, is removed from here. Read in the receipt from the office first.</translation>
    </message>
    <message>
        <source>Adressen till servern går inte att använda.</source>
        <translation>The address of the server cannot be used.</translation>
    </message>
    <message>
        <source>Inget har ändrats. Skriv serverns namn, porten, databasen och användaren så som den som sköter servern har lämnat dem.</source>
        <translation>Nothing was changed. Enter the name of the server, the port, the database and the user as given by whoever looks after the server.</translation>
    </message>
    <message>
        <source>Adressen begär en svagare kryptering än programmet tillåter.</source>
        <translation>The address asks for weaker encryption than the program allows.</translation>
    </message>
    <message>
        <source>Inget har ändrats. Till en annan dator går allt krypterat, och serverns certifikat kontrolleras (sslmode=verify-full). Ta bort sslmode ur adressen.</source>
        <translation>Nothing was changed. Everything sent to another computer is encrypted, and the certificate of the server is checked (sslmode=verify-full). Remove sslmode from the address.</translation>
    </message>
    <message>
        <source>Den här datorn är en bärbar för besök och följer inte servern.</source>
        <translation>This computer is a laptop for visits and does not follow the server.</translation>
    </message>
    <message>
        <source>Den har bara det som besöken behöver. Lämna och hämta med utbytesfiler i stället.</source>
        <translation>It has only what the visits need. Use exchange files instead.</translation>
    </message>
    <message>
        <source>Programmets del för PostgreSQL går inte att starta på den här datorn.</source>
        <translation>The program&apos;s part for PostgreSQL cannot be started on this computer.</translation>
    </message>
    <message>
        <source>Allt annat fungerar, och allt är sparat på datorn. Installera programmet på nytt, eller använd utbytesfiler.</source>
        <translation>Everything else works, and everything is saved on this computer. Install the program again, or use exchange files.</translation>
    </message>
    <message>
        <source>Servern går inte att nå.</source>
        <translation>The server cannot be reached.</translation>
    </message>
    <message>
        <source>Inget har ändrats. Är nätverket på, och stämmer namnet och porten? Fråga den som sköter servern.</source>
        <translation>Nothing was changed. Is the network on, and are the name and the port right? Ask whoever looks after the server.</translation>
    </message>
    <message>
        <source>Servern tar inte emot användaren och lösenordet.</source>
        <translation>The server does not accept the user and the password.</translation>
    </message>
    <message>
        <source>Allt är sparat på datorn. Skriv lösenordet på nytt, eller be den som sköter servern om ett nytt.</source>
        <translation>Everything is saved on this computer. Enter the password again, or ask whoever looks after the server for a new one.</translation>
    </message>
    <message>
        <source>Databasen finns inte på servern.</source>
        <translation>The database does not exist on the server.</translation>
    </message>
    <message>
        <source>Inget har ändrats. Kontrollera namnet, eller be den som sköter servern att skapa databasen.</source>
        <translation>Nothing was changed. Check the name, or ask whoever looks after the server to create the database.</translation>
    </message>
    <message>
        <source>Servern släpper inte in den här datorn.</source>
        <translation>The server does not let this computer in.</translation>
    </message>
    <message>
        <source>Den säger: {words} Visa det för den som sköter servern.</source>
        <translation>It says: {words} Show this to whoever looks after the server.</translation>
    </message>
    <message>
        <source>Servern erbjuder ingen kryptering.</source>
        <translation>The server offers no encryption.</translation>
    </message>
    <message>
        <source>Inget har skickats. Till en annan dator går uppgifter bara krypterade. Be den som sköter servern att slå på TLS.</source>
        <translation>Nothing was sent. Data goes to another computer only if it is encrypted. Ask whoever looks after the server to turn on TLS.</translation>
    </message>
    <message>
        <source>Serverns certifikat gick inte att kontrollera.</source>
        <translation>The certificate of the server could not be checked.</translation>
    </message>
    <message>
        <source>Inget har skickats. Stämmer serverns namn med certifikatet? Har servern ett eget certifikat, ange filen från den som sköter servern.</source>
        <translation>Nothing was sent. Does the name of the server match the certificate? If the server has a certificate of its own, enter the file from whoever looks after the server.</translation>
    </message>
    <message>
        <source>Användaren får inte skriva i databasen.</source>
        <translation>The user may not write to the database.</translation>
    </message>
    <message>
        <source>Inget har ändrats. Be den som sköter servern att göra användaren till ägare av databasen.</source>
        <translation>Nothing was changed. Ask whoever looks after the server to make the user the owner of the database.</translation>
    </message>
    <message>
        <source>Servern hör till {place}.</source>
        <translation>The server belongs to {place}.</translation>
    </message>
    <message>
        <source>Inget har lämnats eller hämtats. En server är för ett enda testcenter: välj en annan databas.</source>
        <translation>Nothing was delivered or fetched. A server is for a single test centre: choose another database.</translation>
    </message>
    <message>
        <source>Servern används av en nyare version av programmet.</source>
        <translation>The server is used by a newer version of the program.</translation>
    </message>
    <message>
        <source>Allt är sparat på datorn och lämnas så snart programmet är uppdaterat. Installera den nya versionen här.</source>
        <translation>Everything is saved on this computer and is delivered as soon as the program is updated. Install the new version here.</translation>
    </message>
    <message>
        <source>Något på servern är inte så som datorn som skrev det signerade det.</source>
        <translation>Something on the server is not as the computer that wrote it signed it.</translation>
    </message>
    <message>
        <source>Det har inte tagits in här, och allt på den här datorn är orört. Någon kan ha ändrat i databasen: tala med den som sköter servern.</source>
        <translation>It was not taken in here, and everything on this computer is untouched. Somebody may have changed the database: talk to whoever looks after the server.</translation>
    </message>
    <message>
        <source>En dator har två olika historier: en här och en på servern.</source>
        <translation>One computer has two different histories: one here and one on the server.</translation>
    </message>
    <message>
        <source>Ingen av dem är borttagen, och annat lämnas och hämtas som vanligt. Det händer när en dator har kopierats. Hör av dig till den som är ansvarig för centret.</source>
        <translation>Neither was removed, and everything else is delivered and fetched as usual. This happens when a computer has been copied. Contact whoever is responsible for the centre.</translation>
    </message>
    <message>
        <source>Besöket finns inte här.</source>
        <translation>The visit is not here.</translation>
    </message>
    <message>
        <source>Inget har ändrats. Gå till listan över företagsbesök.</source>
        <translation>Nothing has been changed. Go to the list of company visits.</translation>
    </message>
    <message>
        <source>Besöket är avslutat eller inställt.</source>
        <translation>The visit is closed or cancelled.</translation>
    </message>
    <message>
        <source>Inget har ändrats. Ta upp det igen först, om det ska fortsätta.</source>
        <translation>Nothing has been changed. Take it up again first if it is to go on.</translation>
    </message>
    <message>
        <source>Företaget saknas.</source>
        <translation>The company is missing.</translation>
    </message>
    <message>
        <source>Skriv vart ni ska. Inget har sparats.</source>
        <translation>Write where you are going. Nothing has been saved.</translation>
    </message>
    <message>
        <source>Besökets dag går inte att läsa.</source>
        <translation>The day of the visit cannot be read.</translation>
    </message>
    <message>
        <source>Skriv dagen som 2026-05-14. Inget har sparats.</source>
        <translation>Write the day as 2026-05-14. Nothing has been saved.</translation>
    </message>
    <message>
        <source>Besökets sista dag är före den första.</source>
        <translation>The last day of the visit is before the first.</translation>
    </message>
    <message>
        <source>Företaget finns inte här.</source>
        <translation>The company is not here.</translation>
    </message>
    <message>
        <source>Inget har ändrats. Gå till listan över företag.</source>
        <translation>Nothing was changed. Go to the list of companies.</translation>
    </message>
    <message>
        <source>Organisationsnumret stämmer inte.</source>
        <translation>The organisation number is not right.</translation>
    </message>
    <message>
        <source>Kontrollera de tio siffrorna, som 556036-0793. Inget har sparats.</source>
        <translation>Check the ten digits, such as 556036-0793. Nothing was saved.</translation>
    </message>
    <message>
        <source>Arbetsplatsen har inget namn.</source>
        <translation>The workplace has no name.</translation>
    </message>
    <message>
        <source>Skriv vad den kallas. Inget har sparats.</source>
        <translation>Write what it is called. Nothing was saved.</translation>
    </message>
    <message>
        <source>Kontaktpersonen har inget namn.</source>
        <translation>The contact has no name.</translation>
    </message>
    <message>
        <source>Skriv vem det är. Inget har sparats.</source>
        <translation>Write who it is. Nothing was saved.</translation>
    </message>
    <message>
        <source>Kravprofilen har inget namn.</source>
        <translation>The requirement profile has no name.</translation>
    </message>
    <message>
        <source>Skriv vilken roll den gäller. Inget har sparats.</source>
        <translation>Write which role it is for. Nothing was saved.</translation>
    </message>
    <message>
        <source>Kravprofilen har inga kompetensområden.</source>
        <translation>The requirement profile has no competence areas.</translation>
    </message>
    <message>
        <source>Välj minst ett som rollen kräver. Inget har sparats.</source>
        <translation>Choose at least one that the role needs. Nothing was saved.</translation>
    </message>
    <message>
        <source>Anställningen finns inte här.</source>
        <translation>The employment is not here.</translation>
    </message>
    <message>
        <source>Inget har ändrats. Den kan ha tagits bort på en annan dator.</source>
        <translation>Nothing was changed. It may have been taken away on another PC.</translation>
    </message>
    <message>
        <source>januari</source>
        <translation>January</translation>
    </message>
    <message>
        <source>februari</source>
        <translation>February</translation>
    </message>
    <message>
        <source>mars</source>
        <translation>March</translation>
    </message>
    <message>
        <source>april</source>
        <translation>April</translation>
    </message>
    <message>
        <source>maj</source>
        <translation>May</translation>
    </message>
    <message>
        <source>juni</source>
        <translation>June</translation>
    </message>
    <message>
        <source>juli</source>
        <translation>July</translation>
    </message>
    <message>
        <source>augusti</source>
        <translation>August</translation>
    </message>
    <message>
        <source>september</source>
        <translation>September</translation>
    </message>
    <message>
        <source>oktober</source>
        <translation>October</translation>
    </message>
    <message>
        <source>november</source>
        <translation>November</translation>
    </message>
    <message>
        <source>december</source>
        <translation>December</translation>
    </message>
    <message>
        <source>Insatsen finns inte här.</source>
        <translation>The programme is not here.</translation>
    </message>
    <message>
        <source>Inget har ändrats. Gå till listan över insatser.</source>
        <translation>Nothing was changed. Go to the list of programmes.</translation>
    </message>
    <message>
        <source>Insatsen har inget namn.</source>
        <translation>The programme has no name.</translation>
    </message>
    <message>
        <source>Skriv vad den heter. Inget har sparats.</source>
        <translation>Write what it is called. Nothing was saved.</translation>
    </message>
    <message>
        <source>Insatsens tid saknas.</source>
        <translation>The programme has no period.</translation>
    </message>
    <message>
        <source>Välj första och sista dagen. Inget har sparats.</source>
        <translation>Choose the first and the last day. Nothing was saved.</translation>
    </message>
    <message>
        <source>Insatsens sista dag är före den första.</source>
        <translation>The programme’s last day is before the first.</translation>
    </message>
    <message>
        <source>Rätta dagarna. Inget har sparats.</source>
        <translation>Correct the days. Nothing has been saved.</translation>
    </message>
    <message>
        <source>Insatsen är längre än {most} år.</source>
        <translation>The programme is longer than {most} years.</translation>
    </message>
    <message>
        <source>Kontrollera årtalen. Inget har sparats.</source>
        <translation>Check the years. Nothing has been saved.</translation>
    </message>
    <message>
        <source>Målet går inte att läsa.</source>
        <translation>The target cannot be read.</translation>
    </message>
    <message>
        <source>Skriv hur många personer som ska valideras. Inget har sparats.</source>
        <translation>Write how many people are to be validated. Nothing was saved.</translation>
    </message>
    <message>
        <source>Budgeten går inte att läsa.</source>
        <translation>The budget cannot be read.</translation>
    </message>
    <message>
        <source>Skriv beloppet i kronor, som 85 394. Inget har sparats.</source>
        <translation>Write the amount in kronor, such as 85 394. Nothing was saved.</translation>
    </message>
    <message>
        <source>Partnern har inget namn.</source>
        <translation>The partner has no name.</translation>
    </message>
    <message>
        <source>Skriv vilken organisation det är. Inget har sparats.</source>
        <translation>Write which organisation it is. Nothing was saved.</translation>
    </message>
    <message>
        <source>Testcentret har inget namn.</source>
        <translation>The test centre has no name.</translation>
    </message>
    <message>
        <source>Skriv vad det heter. Inget har sparats.</source>
        <translation>Write what it is called. Nothing was saved.</translation>
    </message>
    <message>
        <source>Aktiviteten har inget namn.</source>
        <translation>The activity has no name.</translation>
    </message>
    <message>
        <source>Skriv vad deltagarna gör. Inget har sparats.</source>
        <translation>Write what the participants do. Nothing was saved.</translation>
    </message>
    <message>
        <source>Aktiviteten finns inte i insatsen.</source>
        <translation>The activity is not part of the programme.</translation>
    </message>
    <message>
        <source>Välj en av insatsens aktiviteter. Inget har sparats.</source>
        <translation>Choose one of the programme’s activities. Nothing was saved.</translation>
    </message>
    <message>
        <source>Beloppet går inte att läsa.</source>
        <translation>The amount cannot be read.</translation>
    </message>
    <message>
        <source>Skriv det i kronor, som 1 250,50. Inget har sparats.</source>
        <translation>Write it in kronor, such as 1 250,50. Nothing was saved.</translation>
    </message>
    <message>
        <source>Dagen saknas.</source>
        <translation>The day is missing.</translation>
    </message>
    <message>
        <source>Välj en dag. Inget har sparats.</source>
        <translation>Choose a day. Nothing was saved.</translation>
    </message>
    <message>
        <source>Dagen går inte att läsa.</source>
        <translation>The day cannot be read.</translation>
    </message>
    <message>
        <source>Skriv den som 2026-05-14. Inget har sparats.</source>
        <translation>Write it as 2026-05-14. Nothing was saved.</translation>
    </message>
    <message>
        <source>Tiden går inte att läsa.</source>
        <translation>The time cannot be read.</translation>
    </message>
    <message>
        <source>Skriv timmar, som 3,5 – högst 24 på en dag. Inget har sparats.</source>
        <translation>Write hours, such as 3,5 – at most 24 in a day. Nothing was saved.</translation>
    </message>
    <message>
        <source>Det blir mer än 24 timmar på en dag.</source>
        <translation>That makes more than 24 hours in a day.</translation>
    </message>
    <message>
        <source>Kontrollera timmarna. Det som var intygat är kvar.</source>
        <translation>Check the hours. What was certified is kept.</translation>
    </message>
    <message>
        <source>Åldern stämmer inte.</source>
        <translation>The age is not right.</translation>
    </message>
    <message>
        <source>Skriv den i hela år. Inget har sparats.</source>
        <translation>Write it in whole years. Nothing was saved.</translation>
    </message>
    <message>
        <source>{month} är stängd.</source>
        <translation>{month} is closed.</translation>
    </message>
    <message>
        <source>Inget har ändrats. Öppna månaden igen för att rätta den.</source>
        <translation>Nothing was changed. Open the month again to correct it.</translation>
    </message>
    <message>
        <source>Månaden hör inte till insatsen.</source>
        <translation>The month is not one of the programme’s.</translation>
    </message>
    <message>
        <source>Inget har ändrats. Välj en av insatsens månader.</source>
        <translation>Nothing was changed. Choose one of the programme’s months.</translation>
    </message>
    <message>
        <source>Månaden är inte slut.</source>
        <translation>The month is not over.</translation>
    </message>
    <message>
        <source>Den är öppen. Stäng den när den sista dagen har gått.</source>
        <translation>It is open. Close it when its last day has passed.</translation>
    </message>
    <message>
        <source>Månaden är inte stängd.</source>
        <translation>The month is not closed.</translation>
    </message>
    <message>
        <source>Inget har ändrats. Den går att rätta som den är.</source>
        <translation>Nothing was changed. It can be corrected as it is.</translation>
    </message>
    <message>
        <source>{month} är inte stängd än.</source>
        <translation>{month} is not closed yet.</translation>
    </message>
    <message>
        <source>Månaderna stängs i ordning. Stäng den först.</source>
        <translation>Months are closed in order. Close that one first.</translation>
    </message>
    <message>
        <source>Deltagandet finns inte här.</source>
        <translation>The participation is not here.</translation>
    </message>
    <message>
        <source>Inget har ändrats. Det kan ha tagits bort på en annan dator.</source>
        <translation>Nothing was changed. It may have been taken away on another PC.</translation>
    </message>
    <message>
        <source>Startdagen ligger utanför insatsens tid.</source>
        <translation>The day of entry is outside the programme’s period.</translation>
    </message>
    <message>
        <source>Välj en dag under insatsen. Inget har sparats.</source>
        <translation>Choose a day within the programme. Nothing was saved.</translation>
    </message>
    <message>
        <source>Slutdagen är före startdagen.</source>
        <translation>The day of exit is before the day of entry.</translation>
    </message>
    <message>
        <source>Dagen är före deltagarens start.</source>
        <translation>The day is before the participant’s entry.</translation>
    </message>
    <message>
        <source>Välj en senare dag. Inget har sparats.</source>
        <translation>Choose a later day. Nothing was saved.</translation>
    </message>
    <message>
        <source>Deltagaren hade slutat den dagen.</source>
        <translation>The participant had left by that day.</translation>
    </message>
    <message>
        <source>Välj en tidigare dag, eller rätta slutdagen. Inget har sparats.</source>
        <translation>Choose an earlier day, or correct the day of exit. Nothing was saved.</translation>
    </message>
    <message>
        <source>Ett besök är högst {most} dagar.</source>
        <translation>A visit is at most {most} days.</translation>
    </message>
    <message>
        <source>Planera ett till för resten. Inget har sparats.</source>
        <translation>Plan another one for the rest. Nothing has been saved.</translation>
    </message>
    <message>
        <source>Klockslaget går inte att läsa.</source>
        <translation>The time cannot be read.</translation>
    </message>
    <message>
        <source>Skriv det som 08.00. Inget har sparats.</source>
        <translation>Write it as 08:00. Nothing has been saved.</translation>
    </message>
    <message>
        <source>Saken på listan har inget namn.</source>
        <translation>The thing on the list has no name.</translation>
    </message>
    <message>
        <source>Skriv vad som ska med. Inget har ändrats.</source>
        <translation>Write what is to be brought. Nothing has been changed.</translation>
    </message>
    <message>
        <source>Saken finns inte på listan längre.</source>
        <translation>The thing is not on the list any more.</translation>
    </message>
    <message>
        <source>Någon har tagit bort den. Inget har ändrats.</source>
        <translation>Somebody has taken it off. Nothing has been changed.</translation>
    </message>
    <message>
        <source>Den bärbara datorn hör inte till testcentret.</source>
        <translation>The laptop does not belong to the test centre.</translation>
    </message>
    <message>
        <source>Den kan ha spärrats. Välj en annan; besöket är kvar här.</source>
        <translation>It may have been revoked. Choose another one; the visit is still here.</translation>
    </message>
    <message>
        <source>Listan är längre än ett kalkylark rymmer.</source>
        <translation>The list is longer than a spreadsheet holds.</translation>
    </message>
    <message>
        <source>Ingen fil har skrivits. Sök eller filtrera fram en del, eller välj CSV.</source>
        <translation>No file was written. Search or filter for a part of it, or choose CSV.</translation>
    </message>
    <message>
        <source>Dagarna går inte att följa upp.</source>
        <translation>These days cannot be followed up.</translation>
    </message>
    <message>
        <source>Välj en sista dag efter den första, högst tjugo år. Inget har ändrats.</source>
        <translation>Choose a last day after the first, at most twenty years. Nothing was changed.</translation>
    </message>
    <message>
        <source>{name} finns redan.</source>
        <translation>{name} is here already.</translation>
    </message>
    <message>
        <source>Inget har sparats. Öppna det, eller registrera ändå om det är ett annat.</source>
        <translation>Nothing was saved. Open it, or register anyway if it is another one.</translation>
    </message>
    <message>
        <source>För den som har skyddad identitet sparas ingen arbetsgivare.</source>
        <translation>No employer is kept for somebody with protected identity.</translation>
    </message>
    <message>
        <source>Ingen har lagts till. Välj bort personen och försök igen.</source>
        <translation>Nobody was added. Take the person off and try again.</translation>
    </message>
    <message>
        <source>Arbetsplatsen finns inte kvar hos företaget.</source>
        <translation>The workplace is no longer the company&apos;s.</translation>
    </message>
    <message>
        <source>Välj en annan. Inget har sparats.</source>
        <translation>Choose another. Nothing was saved.</translation>
    </message>
    <message>
        <source>Kravprofilen finns inte kvar hos företaget.</source>
        <translation>The requirement profile is no longer the company&apos;s.</translation>
    </message>
    <message>
        <source>Dagen ligger i framtiden.</source>
        <translation>The day is in the future.</translation>
    </message>
    <message>
        <source>Skriv dagen då validanden svarade. Inget har sparats.</source>
        <translation>Write the day on which the candidate answered. Nothing was saved.</translation>
    </message>
    <message>
        <source>Det finns ingen checklista att visa kartan mot.</source>
        <translation>There is no checklist to draw the map against.</translation>
    </message>
    <message>
        <source>Gör en kravprofil först. Inget har ändrats.</source>
        <translation>Make a requirement profile first. Nothing was changed.</translation>
    </message>
    <message>
        <source>Stationen har inget namn.</source>
        <translation>The station has no name.</translation>
    </message>
    <message>
        <source>Skriv vad den kallas, till exempel Svarv 2. Inget har sparats.</source>
        <translation>Write what it is called, for example Lathe 2. Nothing was saved.</translation>
    </message>
    <message>
        <source>Det finns redan en station som heter {name}.</source>
        <translation>There is a station called {name} already.</translation>
    </message>
    <message>
        <source>Välj ett annat namn. Inget har sparats.</source>
        <translation>Choose another name. Nothing was saved.</translation>
    </message>
    <message>
        <source>Stationen finns inte längre.</source>
        <translation>The station is no longer there.</translation>
    </message>
    <message>
        <source>Den kan ha tagits bort på en annan dator. Inget har sparats.</source>
        <translation>It may have been removed on another PC. Nothing was saved.</translation>
    </message>
    <message>
        <source>Tiderna går inte ihop.</source>
        <translation>The hours do not fit together.</translation>
    </message>
    <message>
        <source>Varje pass ska sluta efter att det börjar. Inget har sparats.</source>
        <translation>Each stretch must end after it begins. Nothing was saved.</translation>
    </message>
    <message>
        <source>Frånvaron slutar innan den börjar.</source>
        <translation>The absence ends before it begins.</translation>
    </message>
    <message>
        <source>Välj en senare sluttid. Inget har sparats.</source>
        <translation>Choose a later end. Nothing was saved.</translation>
    </message>
    <message>
        <source>En validering kan vara högst {most} minuter.</source>
        <translation>A validation can be at most {most} minutes long.</translation>
    </message>
    <message>
        <source>Ange hur lång den är. Inget har sparats.</source>
        <translation>Say how long it is. Nothing was saved.</translation>
    </message>
    <message>
        <source>Pausen kan vara högst {most} minuter.</source>
        <translation>The pause can be at most {most} minutes long.</translation>
    </message>
    <message>
        <source>Ange en kortare paus. Inget har sparats.</source>
        <translation>Choose a shorter pause. Nothing was saved.</translation>
    </message>
    <message>
        <source>En bedömare kan ha högst {most} personer samtidigt.</source>
        <translation>An assessor can have at most {most} people at a time.</translation>
    </message>
    <message>
        <source>Ange ett lägre antal. Inget har sparats.</source>
        <translation>Choose a lower number. Nothing was saved.</translation>
    </message>
    <message>
        <source>Valideringen är redan påbörjad.</source>
        <translation>The validation has been begun already.</translation>
    </message>
    <message>
        <source>Den står kvar som den är.</source>
        <translation>It stays as it is.</translation>
    </message>
    <message>
        <source>Valideringen har ingen tid.</source>
        <translation>The validation has no time.</translation>
    </message>
    <message>
        <source>Ge den en tid först. Inget har ändrats.</source>
        <translation>Give it a time first. Nothing was changed.</translation>
    </message>
    <message>
        <source>Det finns ingen att planera.</source>
        <translation>There is nobody to plan.</translation>
    </message>
    <message>
        <source>Välj minst en som väntar på tid.</source>
        <translation>Choose at least one who waits for a time.</translation>
    </message>
    <message>
        <source>Sista dagen ligger före den första.</source>
        <translation>The last day comes before the first.</translation>
    </message>
    <message>
        <source>Välj dagarna på nytt. Inget har ändrats.</source>
        <translation>Choose the days again. Nothing was changed.</translation>
    </message>
    <message>
        <source>Det är för mycket på en gång.</source>
        <translation>That is too much at once.</translation>
    </message>
    <message>
        <source>Ett förslag kan gälla högst {most} dagar och {runs} valideringar. Dela upp det i flera.</source>
        <translation>A proposal can hold at most {most} days and {runs} validations. Divide it into several.</translation>
    </message>
    <message>
        <source>Något har ändrats sedan förslaget gjordes.</source>
        <translation>Something has changed since the proposal was made.</translation>
    </message>
    <message>
        <source>Inga tider har bokats. Gör ett nytt förslag, så stämmer det igen.</source>
        <translation>No times were booked. Make a new proposal, and it is right again.</translation>
    </message>
    <message>
        <source>Listan är tom.</source>
        <translation>The list is empty.</translation>
    </message>
    <message>
        <source>Ingen person står i den. Kontrollera att det är rätt fil och rätt blad.</source>
        <translation>There is nobody in it. Check that it is the right file and the right sheet.</translation>
    </message>
    <message>
        <source>Filen är större än {limit} MB.</source>
        <translation>The file is larger than {limit} MB.</translation>
    </message>
    <message>
        <source>Inget har lästs. Ta bort bilder och onödiga blad, eller dela listan.</source>
        <translation>Nothing was read. Remove pictures and needless sheets, or split the list.</translation>
    </message>
    <message>
        <source>Bladet har fler än 20 000 rader.</source>
        <translation>The sheet has more than 20,000 rows.</translation>
    </message>
    <message>
        <source>Inget har lästs. Dela listan i flera filer.</source>
        <translation>Nothing was read. Split the list into several files.</translation>
    </message>
    <message>
        <source>Bladet har fler än 200 kolumner.</source>
        <translation>The sheet has more than 200 columns.</translation>
    </message>
    <message>
        <source>Inget har lästs. Ta bort kolumnerna som inte behövs.</source>
        <translation>Nothing was read. Remove the columns that are not needed.</translation>
    </message>
    <message>
        <source>Bladet har fler än en miljon ifyllda celler.</source>
        <translation>The sheet has more than a million filled cells.</translation>
    </message>
    <message>
        <source>Inget har lästs. Ta bort kolumnerna som inte behövs, eller dela listan.</source>
        <translation>Nothing was read. Remove the columns that are not needed, or split the list.</translation>
    </message>
    <message>
        <source>En cell i listan är orimligt lång.</source>
        <translation>A cell of the list is unreasonably long.</translation>
    </message>
    <message>
        <source>Inget har lästs. Kontrollera att citattecknen i filen går ihop.</source>
        <translation>Nothing was read. Check that the quotation marks in the file match.</translation>
    </message>
    <message>
        <source>Filen är i ett äldre Excel-format.</source>
        <translation>The file is in an older Excel format.</translation>
    </message>
    <message>
        <source>Öppna den i Excel, spara den som .xlsx och läs in den igen.</source>
        <translation>Open it in Excel, save it as .xlsx and read it in again.</translation>
    </message>
    <message>
        <source>Filen är skyddad med ett lösenord.</source>
        <translation>The file is protected by a password.</translation>
    </message>
    <message>
        <source>Öppna den i Excel och ta bort lösenordet, eller be om en kopia utan.</source>
        <translation>Open it in Excel and remove the password, or ask for a copy without one.</translation>
    </message>
    <message>
        <source>Filen är ett kalkylblad i OpenDocument-format.</source>
        <translation>The file is a spreadsheet in the OpenDocument format.</translation>
    </message>
    <message>
        <source>Spara den som .xlsx eller .csv och läs in den igen.</source>
        <translation>Save it as .xlsx or .csv and read it in again.</translation>
    </message>
    <message>
        <source>Filen är ingen lista.</source>
        <translation>The file is no list.</translation>
    </message>
    <message>
        <source>Listor läses som .xlsx, .csv eller text. Inget har ändrats.</source>
        <translation>Lists are read as .xlsx, .csv or text. Nothing was changed.</translation>
    </message>
    <message>
        <source>Filen är skadad eller avkortad.</source>
        <translation>The file is damaged or cut short.</translation>
    </message>
    <message>
        <source>Inget har lästs. Be avsändaren skicka den igen.</source>
        <translation>Nothing was read. Ask the sender to send it again.</translation>
    </message>
    <message>
        <source>Filen är byggd så att den inte går att läsa säkert.</source>
        <translation>The file is built in a way that cannot be read safely.</translation>
    </message>
    <message>
        <source>Inget har lästs. Fråga avsändaren, eller be om listan som .csv.</source>
        <translation>Nothing was read. Ask the sender, or ask for the list as .csv.</translation>
    </message>
    <message>
        <source>Ingen kolumn är vald som namn.</source>
        <translation>No column is chosen as the name.</translation>
    </message>
    <message>
        <source>Välj kolumnen med namn, eller kolumnerna med förnamn och efternamn.</source>
        <translation>Choose the column with names, or those with given and family names.</translation>
    </message>
    <message>
        <source>Ingen rad är vald.</source>
        <translation>No row is chosen.</translation>
    </message>
    <message>
        <source>Välj minst en rad att läsa in. Inget har ändrats.</source>
        <translation>Choose at least one row to read in. Nothing was changed.</translation>
    </message>
    <message>
        <source>Rad {line} kan inte läsas in.</source>
        <translation>Row {line} cannot be read in.</translation>
    </message>
    <message>
        <source>Inget har ändrats. Välj bort raden, eller rätta den i filen.</source>
        <translation>Nothing was changed. Leave the row out, or correct it in the file.</translation>
    </message>
    <message>
        <source>Något har ändrats sedan listan kontrollerades.</source>
        <translation>Something has changed since the list was checked.</translation>
    </message>
    <message>
        <source>Inget har lästs in. Kontrollera listan igen.</source>
        <translation>Nothing was read in. Check the list again.</translation>
    </message>
    <message>
        <source>Listan finns inte här.</source>
        <translation>The list is not here.</translation>
    </message>
    <message>
        <source>Listan kan inte tas tillbaka: {reasons}.</source>
        <translation>The list cannot be taken back: {reasons}.</translation>
    </message>
    <message>
        <source>Inget har ändrats. Rätta i stället de poster som blev fel.</source>
        <translation>Nothing was changed. Correct the records that went wrong instead.</translation>
    </message>
    <message>
        <source>uppgifter om personer har ändrats</source>
        <translation>details of people have been changed</translation>
    </message>
    <message>
        <source>valideringar är planerade</source>
        <translation>validations are planned</translation>
    </message>
    <message>
        <source>dokument är utfärdade</source>
        <translation>documents are issued</translation>
    </message>
    <message>
        <source>personer är med på besök</source>
        <translation>people are part of visits</translation>
    </message>
    <message>
        <source>anställningar har tillkommit eller ändrats</source>
        <translation>employments have been added or changed</translation>
    </message>
    <message>
        <source>deltaganden har tillkommit eller ändrats</source>
        <translation>participations have been added or changed</translation>
    </message>
    <message>
        <source>företag har ändrats</source>
        <translation>companies have been changed</translation>
    </message>
    <message>
        <source>företag är med i en insats</source>
        <translation>companies take part in a programme</translation>
    </message>
    <message>
        <source>månader är stängda</source>
        <translation>months are closed</translation>
    </message>
    <message>
        <source>annat har tillkommit</source>
        <translation>other things have been added</translation>
    </message>
    <message>
        <source>Ingen kan kallas.</source>
        <translation>Nobody can be invited.</translation>
    </message>
    <message>
        <source>De valda har ingen tid, har redan börjat eller har skyddad identitet. Inget har skrivits.</source>
        <translation>Those chosen have no time, have begun already or have protected identity. Nothing was written.</translation>
    </message>
    <message>
        <source>Perioden går inte att läsa.</source>
        <translation>The period cannot be read.</translation>
    </message>
    <message>
        <source>Skriv en månad som 2020-05, ett kvartal som 2020-Q2, so-far eller final.</source>
        <translation>Write a month as 2020-05, a quarter as 2020-Q2, so-far or final.</translation>
    </message>
    <message>
        <source>Perioden hör inte till insatsen.</source>
        <translation>The period does not belong to the programme.</translation>
    </message>
    <message>
        <source>Ingen rapport har skrivits. Välj en period under insatsens tid.</source>
        <translation>No report has been written. Choose a period within the programme.</translation>
    </message>
    <message>
        <source>Insatsen är inte avslutad, så det finns ingen slutrapport än.</source>
        <translation>The programme is not finished, so there is no final report yet.</translation>
    </message>
    <message>
        <source>Avsluta insatsen först, eller välj en rapport om insatsen hittills.</source>
        <translation>Finish the programme first, or choose a report on the programme so far.</translation>
    </message>
    <message>
        <source>{name} finns redan och säger något annat.</source>
        <translation>{name} is there already and says something else.</translation>
    </message>
    <message>
        <source>Filen är kvar som den är. Ersätt den, eller välj en annan mapp.</source>
        <translation>The file is as it was. Replace it, or choose another folder.</translation>
    </message>
    <message>
        <source>Siffran finns inte i den här perioden.</source>
        <translation>The figure does not exist in this period.</translation>
    </message>
    <message>
        <source>Inget har ändrats. Välj perioden igen.</source>
        <translation>Nothing has been changed. Choose the period again.</translation>
    </message>
    <message>
        <source>Färgen går inte att läsa.</source>
        <translation>The colour cannot be read.</translation>
    </message>
    <message>
        <source>Skriv sex tecken, 0–9 och A–F, till exempel 1F4E79.</source>
        <translation>Write six characters, 0–9 and A–F, for example 1F4E79.</translation>
    </message>
    <message>
        <source>Färgen är för ljus för text på vitt papper.</source>
        <translation>The colour is too light for text on white paper.</translation>
    </message>
    <message>
        <source>Välj en mörkare. Förhandsvisningen har kvar den förra.</source>
        <translation>Choose a darker one. The preview keeps the previous colour.</translation>
    </message>
    <message>
        <source>Den texten går inte att ändra.</source>
        <translation>That text cannot be changed.</translation>
    </message>
    <message>
        <source>Texten är för lång.</source>
        <translation>The text is too long.</translation>
    </message>
    <message>
        <source>Högst {longest} tecken får plats.</source>
        <translation>There is room for {longest} characters at the most.</translation>
    </message>
    <message>
        <source>En klammer står ensam eller tom.</source>
        <translation>A brace stands alone or is empty.</translation>
    </message>
    <message>
        <source>Klamrar får bara stå runt det som fylls i åt er.</source>
        <translation>Braces may only stand around what is filled in for you.</translation>
    </message>
    <message>
        <source>Något som fylls i åt er saknas: {places}.</source>
        <translation>Something that is filled in for you is missing: {places}.</translation>
    </message>
    <message>
        <source>Skriv in det på sin plats i texten.</source>
        <translation>Write it in its place in the text.</translation>
    </message>
    <message>
        <source>Det här kan programmet inte fylla i: {places}.</source>
        <translation>The program cannot fill this in: {places}.</translation>
    </message>
    <message>
        <source>Ta bort det, eller skriv ordet utan klamrar.</source>
        <translation>Remove it, or write the word without braces.</translation>
    </message>
    <message>
        <source>Svensk industrivalidering är någon annans varumärke.</source>
        <translation>Svensk industrivalidering is somebody else&apos;s brand.</translation>
    </message>
    <message>
        <source>Dokumenten är testcentrets egna och får inte ge sken av något annat.</source>
        <translation>The documents are the test centre&apos;s own and must not pass for anything else.</translation>
    </message>
    <message>
        <source>Modellens namn och Kompetensbevis får stå som rubrik bara med ägarens tillstånd.</source>
        <translation>The model&apos;s name and Certificate of competence may be a heading only with the owner&apos;s permission.</translation>
    </message>
    <message>
        <source>Anteckna tillståndet under Testcentret, eller välj en annan rubrik.</source>
        <translation>Note the permission under The test centre, or choose another heading.</translation>
    </message>
    <message>
        <source>Det finns ingen checklista att visa ett exempel med.</source>
        <translation>There is no checklist to show an example with.</translation>
    </message>
    <message>
        <source>Det går att spara ändå.</source>
        <translation>You can save all the same.</translation>
    </message>
    <message>
        <source>{pc} är en bedömares dator.</source>
        <translation>{pc} is an assessor&apos;s PC.</translation>
    </message>
    <message>
        <source>Kryssa för att du vet det, eller välj en annan dator. Ingen fil har skrivits.</source>
        <translation>Tick that you know it, or choose another PC. No file has been written.</translation>
    </message>
    <message>
        <source>Det går inte att skriva något som bara {pc} kan läsa.</source>
        <translation>Nothing can be written that only {pc} can read.</translation>
    </message>
    <message>
        <source>Lägg till datorn på nytt under Datorer och partner. Ingen fil har skrivits.</source>
        <translation>Add the PC anew under PCs and partners. No file has been written.</translation>
    </message>
    <message>
        <source>Inga nycklar har lagts in. Skriv en ny fil på den dator som har dem.</source>
        <translation>No keys were taken in. Write a new file on the PC that has them.</translation>
    </message>
    <message>
        <source>Det är ingen hel nyckelfil.</source>
        <translation>It is not a whole key file.</translation>
    </message>
    <message>
        <source>Nyckelfilen har ändrats sedan den skrevs.</source>
        <translation>The key file was changed after it was written.</translation>
    </message>
    <message>
        <source>Det är en annan fil nu än den vars ord du jämförde.</source>
        <translation>It is another file now than the one whose words you compared.</translation>
    </message>
    <message>
        <source>Inga nycklar har lagts in. Välj filen igen och jämför orden på nytt.</source>
        <translation>No keys were taken in. Choose the file again and compare the words anew.</translation>
    </message>
    <message>
        <source>Nyckelfilen är skriven av en nyare version av Assessor.</source>
        <translation>The key file was written by a newer version of Assessor.</translation>
    </message>
    <message>
        <source>Inga nycklar har lagts in. Uppdatera programmet här först.</source>
        <translation>No keys were taken in. Update the program here first.</translation>
    </message>
    <message>
        <source>Nyckelfilen är skriven för en annan dator: {pc}.</source>
        <translation>The key file was written for another PC: {pc}.</translation>
    </message>
    <message>
        <source>Inga nycklar har lagts in. Öppna den där, eller skriv en för den här.</source>
        <translation>No keys were taken in. Open it there, or write one for this PC.</translation>
    </message>
    <message>
        <source>Nyckelfilen går inte att öppna på den här datorn.</source>
        <translation>The key file cannot be opened on this PC.</translation>
    </message>
    <message>
        <source>Nyckelfilen kommer från ett annat testcenter: {name}.</source>
        <translation>The key file comes from another test centre: {name}.</translation>
    </message>
    <message>
        <source>Inga nycklar har lagts in.</source>
        <translation>No keys were taken in.</translation>
    </message>
    <message>
        <source>Datorn som skrev nyckelfilen är inte känd här: {pc}.</source>
        <translation>The PC that wrote the key file is not known here: {pc}.</translation>
    </message>
    <message>
        <source>Inga nycklar har lagts in. Ta in en fil från testcentrets dator först.</source>
        <translation>No keys were taken in. Take in a file from the centre&apos;s PC first.</translation>
    </message>
    <message>
        <source>Datorn som skrev nyckelfilen är spärrad: {pc}.</source>
        <translation>The PC that wrote the key file is shut out: {pc}.</translation>
    </message>
    <message>
        <source>Nycklarna i filen är ersatta av nyare.</source>
        <translation>The keys in the file were replaced by newer ones.</translation>
    </message>
    <message>
        <source>Inga nycklar har lagts in. Skriv en ny fil på {pc}.</source>
        <translation>No keys were taken in. Write a new file on {pc}.</translation>
    </message>
    <message>
        <source>Den här datorn känner inte till nycklarna i filen än.</source>
        <translation>This PC does not know the keys in the file yet.</translation>
    </message>
    <message>
        <source>Inga nycklar har lagts in. Ta in en vanlig fil från {pc} först.</source>
        <translation>No keys were taken in. Take in an exchange file from {pc} first.</translation>
    </message>
    <message>
        <source>Nycklarna i den här filen är redan mottagna en gång.</source>
        <translation>The keys in this file were taken in once already.</translation>
    </message>
    <message>
        <source>Inga nycklar har lagts in. Behövs de igen, skriv en ny fil.</source>
        <translation>No keys were taken in. If they are needed again, write a new file.</translation>
    </message>
    <message>
        <source>Nycklarna finns redan här.</source>
        <translation>The keys are here already.</translation>
    </message>
    <message>
        <source>Inget har ändrats. Ta bort filen från minnet.</source>
        <translation>Nothing has changed. Delete the file from the stick.</translation>
    </message>
</context>
<context>
    <name>MonthWords</name>
    <message>
        <source>Stängd, version {number}</source>
        <translation>Closed, version {number}</translation>
    </message>
    <message>
        <source>Ändrad efter stängning</source>
        <translation>Changed after closing</translation>
    </message>
    <message>
        <source>Kommande</source>
        <translation>Coming</translation>
    </message>
    <message>
        <source>Pågår</source>
        <translation>In progress</translation>
    </message>
    <message>
        <source>Att stänga</source>
        <translation>To close</translation>
    </message>
    <message>
        <source>Stängd</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>Öppnad igen</source>
        <translation>Opened again</translation>
    </message>
    <message>
        <source>{count} började</source>
        <translation>{count} began</translation>
    </message>
    <message>
        <source>{count} slutade</source>
        <translation>{count} left</translation>
    </message>
    <message>
        <source>{count} validerade</source>
        <translation>{count} validated</translation>
    </message>
    <message>
        <source>Inget har hänt</source>
        <translation>Nothing has happened</translation>
    </message>
    <message>
        <source>En deltagare saknar dag för informationen om uppgifterna</source>
        <translation>One participant has no day of being told about their data</translation>
    </message>
    <message>
        <source>{count} deltagare saknar dag för informationen om uppgifterna</source>
        <translation>{count} participants have no day of being told about their data</translation>
    </message>
    <message>
        <source>En som började saknar status vid start</source>
        <translation>One who began has no status at entry</translation>
    </message>
    <message>
        <source>{count} som började saknar status vid start</source>
        <translation>{count} who began have no status at entry</translation>
    </message>
    <message>
        <source>En deltagare har inga intygade timmar i månaden</source>
        <translation>One participant has no certified hours in the month</translation>
    </message>
    <message>
        <source>{count} deltagare har inga intygade timmar i månaden</source>
        <translation>{count} participants have no certified hours in the month</translation>
    </message>
    <message>
        <source>En signerad validering räknas inte i insatsen</source>
        <translation>One signed validation does not count in the programme</translation>
    </message>
    <message>
        <source>{count} signerade valideringar räknas inte i insatsen</source>
        <translation>{count} signed validations do not count in the programme</translation>
    </message>
</context>
<context>
    <name>MonthsPart</name>
    <message>
        <source>Månader</source>
        <translation>Months</translation>
    </message>
    <message>
        <source>En månad stängs här när den är slut. Sedan går den att lämna i en rapport.</source>
        <translation>A month is closed here when it is over. Then it can be handed in with a report.</translation>
    </message>
    <message>
        <source>Ändrad efter stängning: {months}. Något kom in i efterhand, så siffrorna är inte längre de som lämnades. Öppna månaden igen och stäng den på nytt.</source>
        <translation>Changed after closing: {months}. Something arrived afterwards, so the figures are no longer those that were handed over. Open the month again and close it anew.</translation>
    </message>
    <message>
        <source>{detail} är stängd</source>
        <translation>{detail} is closed</translation>
    </message>
    <message>
        <source>{detail} är öppen igen. Rätta och stäng den på nytt.</source>
        <translation>{detail} is open again. Correct it and close it anew.</translation>
    </message>
    <message>
        <source>Öppna igen …</source>
        <translation>Reopen…</translation>
    </message>
    <message>
        <source>Stäng {month}</source>
        <translation>Close {month}</translation>
    </message>
    <message>
        <source>Version {number} stängdes {when} av {name}</source>
        <translation>Version {number} was closed {when} by {name}</translation>
    </message>
    <message>
        <source>Öppnad igen {when}: {reason}</source>
        <translation>Opened again {when}: {reason}</translation>
    </message>
    <message>
        <source>Saknas: {what}</source>
        <translation>Missing: {what}</translation>
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
    <name>NameCard</name>
    <message>
        <source>Testcentret</source>
        <translation>The test centre</translation>
    </message>
    <message>
        <source>telefon eller e-post</source>
        <translation>telephone or e-mail</translation>
    </message>
    <message>
        <source>Namn</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Så som det ska stå på dokumenten.</source>
        <translation>As it shall stand on the documents.</translation>
    </message>
    <message>
        <source>Kod</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Inleder varje dokumentnummer.</source>
        <translation>Begins every document number.</translation>
    </message>
    <message>
        <source>Ort</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Kontakt</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Spara</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Står på utfärdade dokument och kan inte ändras.</source>
        <translation>Stands on issued documents and cannot be changed.</translation>
    </message>
</context>
<context>
    <name>NameSheet</name>
    <message>
        <source>Namn</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Roll</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Till exempel: bokar tider, betalar lokalen.</source>
        <translation>For example: books times, pays for the premises.</translation>
    </message>
    <message>
        <source>Spara</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Skriv ett namn.</source>
        <translation>Write a name.</translation>
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
    <name>NewPassphrase</name>
    <message>
        <source>Lösenfras</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Lösenfrasen igen</source>
        <translation>The passphrase again</translation>
    </message>
    <message>
        <source>Minst 8 tecken. Fyra vanliga ord efter varandra är lätta att minnas.</source>
        <translation>At least 8 characters. Four common words in a row are easy to remember.</translation>
    </message>
    <message>
        <source>För kort än: minst 8 tecken.</source>
        <translation>Too short yet: at least 8 characters.</translation>
    </message>
    <message>
        <source>Svag: lätt att gissa. Lägg till några ord.</source>
        <translation>Weak: easy to guess. Add a few words.</translation>
    </message>
    <message>
        <source>Godtagbar. Ett ord till gör den stark.</source>
        <translation>Fair. One more word makes it strong.</translation>
    </message>
    <message>
        <source>Stark.</source>
        <translation>Strong.</translation>
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
    <name>OpenPart</name>
    <message>
        <source>Allt är klart</source>
        <translation>Everything is done</translation>
    </message>
    <message>
        <source>Inget är kvar att göra innan ni åker.</source>
        <translation>Nothing is left to do before you leave.</translation>
    </message>
    <message>
        <source>Besöket är avslutat</source>
        <translation>The visit is closed</translation>
    </message>
    <message>
        <source>Här finns inget mer att göra.</source>
        <translation>There is nothing more to do here.</translation>
    </message>
    <message>
        <source>Packat</source>
        <translation>Packed</translation>
    </message>
    <message>
        <source>Med hem</source>
        <translation>Brought back</translation>
    </message>
    <message>
        <source>Planera</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Förbered</source>
        <translation>Prepare</translation>
    </message>
    <message>
        <source>Skriv under</source>
        <translation>Sign</translation>
    </message>
    <message>
        <source>Slutför</source>
        <translation>Complete</translation>
    </message>
    <message>
        <source>Till Utbyte</source>
        <translation>To Exchange</translation>
    </message>
    <message>
        <source>Gå dit</source>
        <translation>Go there</translation>
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
    <name>Overview</name>
    <message>
        <source>Städa datorn</source>
        <translation>Clean up this PC</translation>
    </message>
    <message>
        <source>Det som enligt kvittens finns på kontoret kan tas bort härifrån.</source>
        <translation>What a receipt says is at the office can be removed from here.</translation>
    </message>
    <message>
        <source>Se vad som kan tas bort …</source>
        <translation>See what can be removed…</translation>
    </message>
    <message>
        <source>En uppgift står mot en annan efter en inläsning.</source>
        <translation>One detail contradicts another after a file was read.</translation>
    </message>
    <message>
        <source>{count} uppgifter står mot varandra efter inläsningar.</source>
        <translation>{count} details contradict each other after files were read.</translation>
    </message>
    <message>
        <source>Red ut</source>
        <translation>Settle</translation>
    </message>
</context>
<context>
    <name>OwnAccountSection</name>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Välj PIN …</source>
        <translation>Choose a PIN…</translation>
    </message>
    <message>
        <source>Ta bort PIN</source>
        <translation>Remove the PIN</translation>
    </message>
    <message>
        <source>Lösenfras</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Lösenfrasen låser upp testcentrets uppgifter. Har du glömt den kan en centrumansvarig hjälpa dig till en ny.</source>
        <translation>The passphrase unlocks the test centre’s records. If you have forgotten it, a centre manager can help you to a new one.</translation>
    </message>
    <message>
        <source>Byt lösenfras …</source>
        <translation>Change the passphrase…</translation>
    </message>
    <message>
        <source>Låsning</source>
        <translation>Locking</translation>
    </message>
    <message>
        <source>Programmet låser sig när ingen har rört det på {minutes} min.</source>
        <translation>The program locks itself when nobody has touched it for {minutes} min.</translation>
    </message>
    <message>
        <source>Programmet låser sig aldrig självt på den här datorn.</source>
        <translation>The program never locks itself on this computer.</translation>
    </message>
    <message>
        <source>Lås det själv med Ctrl+L när du går ifrån. En centrumansvarig väljer tiden.</source>
        <translation>Lock it yourself with Ctrl+L when you walk away. A centre manager chooses the time.</translation>
    </message>
    <message>
        <source>Du har en PIN på den här datorn. Med den låser du upp och byter bedömare.</source>
        <translation>You have a PIN on this computer. With it you unlock and change assessor.</translation>
    </message>
    <message>
        <source>Du har ingen PIN på den här datorn. Med en PIN låser du upp och byter bedömare på två sekunder.</source>
        <translation>You have no PIN on this computer. With a PIN you unlock and change assessor in two seconds.</translation>
    </message>
    <message>
        <source>Byt PIN …</source>
        <translation>Change the PIN…</translation>
    </message>
    <message>
        <source>PIN-koden är sparad och gäller nu.</source>
        <translation>The PIN is saved and holds now.</translation>
    </message>
    <message>
        <source>PIN-koden är borttagen. Du låser upp med lösenfrasen.</source>
        <translation>The PIN is removed. You unlock with the passphrase.</translation>
    </message>
    <message>
        <source>Lösenfrasen är bytt. Den nya gäller från nu.</source>
        <translation>The passphrase is changed. The new one holds from now on.</translation>
    </message>
</context>
<context>
    <name>OwnCertificateSheet</name>
    <message>
        <source>Gå tillbaka till det egna certifikatet</source>
        <translation>Go back to your own certificate</translation>
    </message>
    <message>
        <source>Nästa dokument signeras med ett certifikat från er egen utfärdare. Det importerade, med sin nyckel, tas bort ur valvet: vill ni ha det igen behövs filen från utgivaren. Det som redan är signerat påverkas inte.</source>
        <translation>The next document is signed with a certificate from your own issuer. The imported one is removed from the vault with its key: to have it again you need the file from its issuer. What is signed already is not affected.</translation>
    </message>
    <message>
        <source>Ta bort och gå tillbaka</source>
        <translation>Remove and go back</translation>
    </message>
</context>
<context>
    <name>OwnPassphraseSheet</name>
    <message>
        <source>Byt lösenfras</source>
        <translation>Change passphrase</translation>
    </message>
    <message>
        <source>Nuvarande lösenfras</source>
        <translation>Present passphrase</translation>
    </message>
    <message>
        <source>Ny lösenfras</source>
        <translation>New passphrase</translation>
    </message>
    <message>
        <source>Minst 8 tecken. Några vanliga ord efter varandra är bäst.</source>
        <translation>At least 8 characters. A few common words in a row are best.</translation>
    </message>
    <message>
        <source>Ny lösenfras en gång till</source>
        <translation>New passphrase once more</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Sida {number} av {count}</source>
        <translation>Page {number} of {count}</translation>
    </message>
</context>
<context>
    <name>PaperDesk</name>
    <message>
        <source>Kallelse {name}</source>
        <translation>Invitation {name}</translation>
    </message>
    <message>
        <source>Avbokning {name}</source>
        <translation>Cancellation {name}</translation>
    </message>
    <message>
        <source>Valideringar {name}</source>
        <translation>Validations {name}</translation>
    </message>
    <message>
        <source>Sparat som {file}</source>
        <translation>Saved as {file}</translation>
    </message>
    <message>
        <source>{text}. Skyddade personer är inte med: {count}.</source>
        <translation>{text}. Protected people left out: {count}.</translation>
    </message>
    <message>
        <source>Kallelser {name}</source>
        <translation>Invitations {name}</translation>
    </message>
    <message>
        <source>Daglista {name}</source>
        <translation>Day list {name}</translation>
    </message>
</context>
<context>
    <name>PaperSheet</name>
    <message>
        <source>Besöksblad</source>
        <translation>Visit sheet</translation>
    </message>
    <message>
        <source>Personer med tider, adress, kontakt och utrustning att pricka av. Inga personnummer.</source>
        <translation>People with times, address, contact and equipment to tick off. No personal numbers.</translation>
    </message>
    <message>
        <source>Spara som PDF …</source>
        <translation>Save as PDF…</translation>
    </message>
    <message>
        <source>Skriv ut …</source>
        <translation>Print…</translation>
    </message>
</context>
<context>
    <name>PaperView</name>
    <message>
        <source>Spara som PDF</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>Skriv ut …</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>Tillbaka</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>PapersCard</name>
    <message>
        <source>På dokumenten</source>
        <translation>On the documents</translation>
    </message>
    <message>
        <source>Er egen logotyp</source>
        <translation>Your own logo</translation>
    </message>
    <message>
        <source>Överst på varje dokument. PNG eller JPEG.</source>
        <translation>At the top of every document. PNG or JPEG.</translation>
    </message>
    <message>
        <source>Rad om ackreditering</source>
        <translation>Line about accreditation</translation>
    </message>
    <message>
        <source>Trycks längst ner, precis som du skriver den.</source>
        <translation>Printed at the foot, exactly as you type it.</translation>
    </message>
    <message>
        <source>Spara raden</source>
        <translation>Save the line</translation>
    </message>
</context>
<context>
    <name>PapersStep</name>
    <message>
        <source>På dokumenten</source>
        <translation>On the documents</translation>
    </message>
    <message>
        <source>Allt här kan vänta: det finns i Inställningar.</source>
        <translation>All of this can wait: it is in Settings.</translation>
    </message>
    <message>
        <source>Överst på varje dokument. PNG eller JPEG.</source>
        <translation>At the top of every document. PNG or JPEG.</translation>
    </message>
    <message>
        <source>Er egen logotyp</source>
        <translation>Your own logo</translation>
    </message>
    <message>
        <source>Rad om ackreditering</source>
        <translation>Line about accreditation</translation>
    </message>
    <message>
        <source>Trycks längst ner, precis som du skriver den.</source>
        <translation>Printed at the foot, exactly as you type it.</translation>
    </message>
</context>
<context>
    <name>Part</name>
    <message>
        <source>Ångra</source>
        <translation>Undo</translation>
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
    <name>ParticipantFields</name>
    <message>
        <source>år</source>
        <translation>years</translation>
    </message>
    <message>
        <source>Börjar</source>
        <translation>Begins</translation>
    </message>
    <message>
        <source>Ålder vid start</source>
        <translation>Age at entry</translation>
    </message>
    <message>
        <source>Räknas från födelsedatum om fältet är tomt.</source>
        <translation>Counted from the birth date if the field is empty.</translation>
    </message>
    <message>
        <source>Arbetsplats</source>
        <translation>Workplace</translation>
    </message>
    <message>
        <source>Informerad om uppgifterna</source>
        <translation>Told about their data</translation>
    </message>
    <message>
        <source>Dagen då deltagaren fick veta hur uppgifterna används.</source>
        <translation>The day the participant was told how the data are used.</translation>
    </message>
    <message>
        <source>Status vid start</source>
        <translation>Status at entry</translation>
    </message>
    <message>
        <source>Testcenter</source>
        <translation>Centre</translation>
    </message>
    <message>
        <source>Kön</source>
        <translation>Gender</translation>
    </message>
    <message>
        <source>Högsta utbildning</source>
        <translation>Highest education</translation>
    </message>
    <message>
        <source>Ändra inte</source>
        <translation>Do not change</translation>
    </message>
    <message>
        <source>Som i anställningen</source>
        <translation>As in the employment</translation>
    </message>
    <message>
        <source>Okänd</source>
        <translation>Unknown</translation>
    </message>
    <message>
        <source>Inget företag</source>
        <translation>No company</translation>
    </message>
    <message>
        <source>Inget valt</source>
        <translation>None chosen</translation>
    </message>
    <message>
        <source>Skriv dagen som ÅÅÅÅ-MM-DD.</source>
        <translation>Write the day as YYYY-MM-DD.</translation>
    </message>
    <message>
        <source>Företag</source>
        <translation>Company</translation>
    </message>
    <message>
        <source>Ingen vald</source>
        <translation>None chosen</translation>
    </message>
</context>
<context>
    <name>ParticipantsList</name>
    <message>
        <source>Namn</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Validering</source>
        <translation>Validation</translation>
    </message>
    <message>
        <source>Signerad</source>
        <translation>Signed</translation>
    </message>
    <message>
        <source>Företag</source>
        <translation>Company</translation>
    </message>
    <message>
        <source>Status vid start</source>
        <translation>Status at entry</translation>
    </message>
    <message>
        <source>Kön</source>
        <translation>Gender</translation>
    </message>
    <message>
        <source>Ålder</source>
        <translation>Age</translation>
    </message>
    <message>
        <source>Började</source>
        <translation>Entered</translation>
    </message>
    <message>
        <source>Slutade</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>Intygade timmar</source>
        <translation>Certified hours</translation>
    </message>
    <message>
        <source>Deltagare</source>
        <translation>Participants</translation>
    </message>
    <message>
        <source>deltagare</source>
        <translation>participants</translation>
    </message>
</context>
<context>
    <name>ParticipantsPart</name>
    <message>
        <source>Tillagda i insatsen: {detail}</source>
        <translation>Added to the programme: {detail}</translation>
    </message>
    <message>
        <source>Ändrade: {detail}</source>
        <translation>Changed: {detail}</translation>
    </message>
    <message>
        <source>Slutade: {detail}</source>
        <translation>Left: {detail}</translation>
    </message>
    <message>
        <source>Deltar igen: {detail}</source>
        <translation>Take part again: {detail}</translation>
    </message>
    <message>
        <source>Borttagna ur insatsen: {detail}</source>
        <translation>Removed from the programme: {detail}</translation>
    </message>
    <message>
        <source>Tillbaka i insatsen: {detail}</source>
        <translation>Back in the programme: {detail}</translation>
    </message>
    <message>
        <source>Timmar intygade för {detail}</source>
        <translation>Hours certified for {detail}</translation>
    </message>
    <message>
        <source>Timmarna är borttagna</source>
        <translation>The hours are removed</translation>
    </message>
    <message>
        <source>Räknas i insatsen: {detail}</source>
        <translation>Count in the programme: {detail}</translation>
    </message>
    <message>
        <source>Räknas inte i insatsen: {detail}</source>
        <translation>Do not count in the programme: {detail}</translation>
    </message>
    <message>
        <source>Sök namn eller företag</source>
        <translation>Name or company</translation>
    </message>
    <message>
        <source>Företag</source>
        <translation>Company</translation>
    </message>
    <message>
        <source>Lägg till deltagare</source>
        <translation>Add participants</translation>
    </message>
    <message>
        <source>Alla</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Deltar</source>
        <translation>Taking part</translation>
    </message>
    <message>
        <source>Ge dem tider</source>
        <translation>Give them times</translation>
    </message>
    <message>
        <source>{detail} har en validering och väntar på tid</source>
        <translation>{detail} have a validation and wait for a time</translation>
    </message>
    <message>
        <source>Väntar på validering</source>
        <translation>Waiting for validation</translation>
    </message>
    <message>
        <source>Ingen planerad</source>
        <translation>None planned</translation>
    </message>
    <message>
        <source>Validerade</source>
        <translation>Validated</translation>
    </message>
    <message>
        <source>Slutade</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>Borttagna</source>
        <translation>Removed</translation>
    </message>
    <message>
        <source>Läs in lista …</source>
        <translation>Read in a list…</translation>
    </message>
    <message>
        <source>Intyga timmar …</source>
        <translation>Certify hours…</translation>
    </message>
    <message>
        <source>Planera validering …</source>
        <translation>Plan validation…</translation>
    </message>
    <message>
        <source>Ändra …</source>
        <translation>Change…</translation>
    </message>
    <message>
        <source>Mer med de markerade</source>
        <translation>More with those selected</translation>
    </message>
    <message>
        <source>Öppna personens kort</source>
        <translation>Open the person&apos;s record</translation>
    </message>
    <message>
        <source>Har slutat …</source>
        <translation>Has left…</translation>
    </message>
    <message>
        <source>Deltar igen</source>
        <translation>Takes part again</translation>
    </message>
    <message>
        <source>Ta bort ur insatsen …</source>
        <translation>Remove from the programme…</translation>
    </message>
    <message>
        <source>Ta tillbaka i insatsen</source>
        <translation>Take back into the programme</translation>
    </message>
    <message>
        <source>Ångrat direkt</source>
        <translation>Undone at once</translation>
    </message>
    <message>
        <source>En markerad</source>
        <translation>One selected</translation>
    </message>
    <message>
        <source>{count} markerade</source>
        <translation>{count} selected</translation>
    </message>
    <message>
        <source>Markera en eller flera i listan</source>
        <translation>Select one or several in the list</translation>
    </message>
    <message>
        <source>Markera alla {count}</source>
        <translation>Select all {count}</translation>
    </message>
    <message>
        <source>Utan företag</source>
        <translation>Without a company</translation>
    </message>
    <message>
        <source>Alla företag</source>
        <translation>All companies</translation>
    </message>
    <message>
        <source>En validering under insatsen räknas inte i den.</source>
        <translation>One validation during the programme does not count in it.</translation>
    </message>
    <message>
        <source>{count} valideringar under insatsen räknas inte i den.</source>
        <translation>{count} validations during the programme do not count in it.</translation>
    </message>
    <message>
        <source>Räkna …</source>
        <translation>Count…</translation>
    </message>
    <message>
        <source>Läs in listan som företaget har skickat, eller lägg till dem som ska delta en och en. Sedan intygas timmar och planeras valideringar för många på en gång.</source>
        <translation>Read in the list that the company has sent, or add those who shall take part one by one. Then hours are certified and validations planned for many at once.</translation>
    </message>
    <message>
        <source>Lägg till dem som ska delta, en och en eller alla på ett företag. Sedan intygas timmar och planeras valideringar för många på en gång.</source>
        <translation>Add those who are to take part, one by one or everybody at a company. Then hours are certified and validations planned for many at once.</translation>
    </message>
    <message>
        <source>Ingen deltar än</source>
        <translation>Nobody takes part yet</translation>
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
        <source>Inga här just nu</source>
        <translation>None here right now</translation>
    </message>
    <message>
        <source>Välj Alla för att se fler.</source>
        <translation>Choose All to see more.</translation>
    </message>
</context>
<context>
    <name>ParticipantsTable</name>
    <message>
        <source>Deltagare</source>
        <translation>Participants</translation>
    </message>
    <message>
        <source>Namn</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Validering</source>
        <translation>Validation</translation>
    </message>
    <message>
        <source>Företag</source>
        <translation>Company</translation>
    </message>
    <message>
        <source>Kön</source>
        <translation>Gender</translation>
    </message>
    <message>
        <source>Ålder</source>
        <translation>Age</translation>
    </message>
    <message>
        <source>Status vid start</source>
        <translation>Status at entry</translation>
    </message>
    <message>
        <source>Började</source>
        <translation>Entered</translation>
    </message>
    <message>
        <source>Slutade</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>Tid</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Skyddad</source>
        <translation>Protected</translation>
    </message>
</context>
<context>
    <name>PartnerLine</name>
    <message>
        <source>Skriv kvittens</source>
        <translation>Write receipt</translation>
    </message>
    <message>
        <source>Skriv kvittens till {label}</source>
        <translation>Write a receipt for {label}</translation>
    </message>
    <message>
        <source>Lämna</source>
        <translation>Hand over</translation>
    </message>
    <message>
        <source>Lämna till {label}</source>
        <translation>Hand over to {label}</translation>
    </message>
    <message>
        <source>Visa filer med {label}</source>
        <translation>Show files with {label}</translation>
    </message>
</context>
<context>
    <name>PartnersCard</name>
    <message>
        <source>Lämna till</source>
        <translation>Hand over to</translation>
    </message>
    <message>
        <source>Varje fil är till en dator och kan bara öppnas där.</source>
        <translation>Each file is for one PC and can be opened only there.</translation>
    </message>
    <message>
        <source>Introducera den bärbara dator, det kontor eller den nod som ska få filer härifrån. Ni jämför sex ord, sedan går allt på en sticka, utan nätverk.</source>
        <translation>Introduce the laptop, the office or the node that shall get files from here. You compare six words, then everything goes on a stick, without a network.</translation>
    </message>
    <message>
        <source>En centrumansvarig introducerar den dator som ska få filer härifrån, under Inställningar.</source>
        <translation>A centre manager introduces the PC that shall get files from here, in the settings.</translation>
    </message>
    <message>
        <source>Introducera en dator …</source>
        <translation>Introduce a PC…</translation>
    </message>
    <message>
        <source>Ingen att lämna till än</source>
        <translation>Nobody to hand over to yet</translation>
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
    <message>
        <source>{name}, Alt+F8</source>
        <translation>{name} (Alt+F8)</translation>
    </message>
</context>
<context>
    <name>PassphraseSheet</name>
    <message>
        <source>Roll</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Personens lösenfras</source>
        <translation>The person’s passphrase</translation>
    </message>
    <message>
        <source>Minst 8 tecken. Några vanliga ord efter varandra är bäst.</source>
        <translation>At least 8 characters. A few common words in a row are best.</translation>
    </message>
    <message>
        <source>Samma lösenfras en gång till</source>
        <translation>The same passphrase once more</translation>
    </message>
    <message>
        <source>Ny lösenfras för {name}</source>
        <translation>New passphrase for {name}</translation>
    </message>
    <message>
        <source>Byt roll på {name}</source>
        <translation>Change the role of {name}</translation>
    </message>
    <message>
        <source>Släpp in {name} igen</source>
        <translation>Let {name} in again</translation>
    </message>
    <message>
        <source>Byt roll</source>
        <translation>Change role</translation>
    </message>
    <message>
        <source>Låt {name} själv skriva en ny lösenfras. Den gamla och PIN-koden slutar gälla.</source>
        <translation>Let {name} type a new passphrase. The old one and the PIN hold no longer.</translation>
    </message>
    <message>
        <source>Välj rollen. Låt sedan {name} själv skriva sin lösenfras, den nuvarande eller en ny. Den gäller sedan.</source>
        <translation>Choose the role. Then let {name} type their passphrase, the present one or a new one. It holds from then on.</translation>
    </message>
    <message>
        <source>Allt som {name} har gjort finns kvar. Låt {name} själv skriva en ny lösenfras.</source>
        <translation>Everything that {name} has done is still there. Let {name} type a new passphrase.</translation>
    </message>
    <message>
        <source>Spara lösenfrasen</source>
        <translation>Save the passphrase</translation>
    </message>
    <message>
        <source>Släpp in igen</source>
        <translation>Let in again</translation>
    </message>
</context>
<context>
    <name>PastSheet</name>
    <message>
        <source>Stäng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Ta tillbaka listan</source>
        <translation>Take the list back</translation>
    </message>
    <message>
        <source>Fil utan namn</source>
        <translation>File without a name</translation>
    </message>
    <message>
        <source>När listan tas tillbaka försvinner personerna, företagen och deltagandena som kom med den. Det går inte om något har byggts på dem, till exempel en planerad validering.</source>
        <translation>When the list is taken back, the people, companies and participations that came with it go away. It cannot be done where something has been built on them, such as a planned validation.</translation>
    </message>
    <message>
        <source>Inläst {when} av {who}</source>
        <translation>Read in {when} by {who}</translation>
    </message>
    <message>
        <source>Nya validander: {new} · Fanns redan: {known} · Nya företag: {companies}</source>
        <translation>New candidates: {new} · Here already: {known} · New companies: {companies}</translation>
    </message>
    <message>
        <source>Inläst för {purpose}</source>
        <translation>Read in for {purpose}</translation>
    </message>
    <message>
        <source>Tillbakatagen {when} av {who}</source>
        <translation>Taken back {when} by {who}</translation>
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
        <source>Utkast. Det här är inte utfärdat, har inget nummer och kan inte skrivas ut.</source>
        <translation>Draft. This has not been issued, has no number and cannot be printed.</translation>
    </message>
    <message>
        <source>Föregående sida</source>
        <translation>Previous page</translation>
    </message>
    <message>
        <source>Nästa sida</source>
        <translation>Next page</translation>
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
        <source>Hela sidan</source>
        <translation>Whole page</translation>
    </message>
    <message>
        <source>{number} av {count}</source>
        <translation>{number} of {count}</translation>
    </message>
    <message>
        <source>Dokumentets sidor</source>
        <translation>Pages of the document</translation>
    </message>
</context>
<context>
    <name>PeopleCard</name>
    <message>
        <source>Vem får se vem</source>
        <translation>Who may see whom</translation>
    </message>
    <message>
        <source>Ändra …</source>
        <translation>Change…</translation>
    </message>
    <message>
        <source>Ändra vem som får se {alias}</source>
        <translation>Change who may see {alias}</translation>
    </message>
    <message>
        <source>okänt konto</source>
        <translation>unknown account</translation>
    </message>
    <message>
        <source>Visas bara för {names}</source>
        <translation>Shown only to {names}</translation>
    </message>
    <message>
        <source>{detail} · sedan {day}</source>
        <translation>{detail} · since {day}</translation>
    </message>
    <message>
        <source>Ingen här har skyddad identitet. Den som är ny registreras under Validander med Ny validand; den som redan finns skyddas längst ner bland sina uppgifter.</source>
        <translation>Nobody here has a protected identity. Somebody new is registered under Candidates with New candidate; somebody already here is protected at the end of their record.</translation>
    </message>
</context>
<context>
    <name>PeoplePart</name>
    <message>
        <source>Personer</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Lägg till personer</source>
        <translation>Add people</translation>
    </message>
    <message>
        <source>Ingen person är inlagd än</source>
        <translation>Nobody has been added yet</translation>
    </message>
    <message>
        <source>Lägg till dem ni ska träffa. Deras valideringar planeras i samma steg.</source>
        <translation>Add those you are going to meet. Their validations are planned in the same step.</translation>
    </message>
    <message>
        <source>{rated} av {total} bedömda</source>
        <translation>{rated} of {total} rated</translation>
    </message>
    <message>
        <source>Borttagen person</source>
        <translation>Removed person</translation>
    </message>
    <message>
        <source>Ingen validering är planerad</source>
        <translation>No validation is planned</translation>
    </message>
    <message>
        <source>Utan validering</source>
        <translation>No validation</translation>
    </message>
    <message>
        <source>Planera</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Visa</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Ta bort {name} från besöket</source>
        <translation>Take {name} off the visit</translation>
    </message>
    <message>
        <source>Sök medarbetare</source>
        <translation>Search employees</translation>
    </message>
    <message>
        <source>De som slutat</source>
        <translation>Those who left</translation>
    </message>
    <message>
        <source>Lägg till medarbetare</source>
        <translation>Add employees</translation>
    </message>
    <message>
        <source>Läs in lista …</source>
        <translation>Read in a list…</translation>
    </message>
    <message>
        <source>Ändra …</source>
        <translation>Change…</translation>
    </message>
    <message>
        <source>Samtycke …</source>
        <translation>Consent…</translation>
    </message>
    <message>
        <source>Slutar …</source>
        <translation>Leaves…</translation>
    </message>
    <message>
        <source>Arbetar här igen</source>
        <translation>Works here again</translation>
    </message>
    <message>
        <source>Mer om dem som är valda</source>
        <translation>More about those selected</translation>
    </message>
    <message>
        <source>Markera en eller flera i listan.</source>
        <translation>Select one or several in the list.</translation>
    </message>
    <message>
        <source>Namn</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Anställning</source>
        <translation>Employment</translation>
    </message>
    <message>
        <source>Arbetsplats</source>
        <translation>Workplace</translation>
    </message>
    <message>
        <source>Kravprofil</source>
        <translation>Requirement profile</translation>
    </message>
    <message>
        <source>Sedan</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>Samtycke</source>
        <translation>Consent</translation>
    </message>
    <message>
        <source>Medarbetare</source>
        <translation>Employees</translation>
    </message>
    <message>
        <source>Ingen har slutat</source>
        <translation>Nobody has left</translation>
    </message>
    <message>
        <source>Ingen medarbetare är inlagd än</source>
        <translation>No employee has been added yet</translation>
    </message>
    <message>
        <source>Läs in en lista från företaget, eller lägg till dem som redan finns bland validanderna.</source>
        <translation>Read in a list from the company, or add those who are among the candidates already.</translation>
    </message>
    <message>
        <source>Visa validanden</source>
        <translation>Show the candidate</translation>
    </message>
    <message>
        <source>Ta bort – inlagd av misstag</source>
        <translation>Remove – added by mistake</translation>
    </message>
    <message>
        <source>Saknas</source>
        <translation>Missing</translation>
    </message>
</context>
<context>
    <name>PeoplePicker</name>
    <message>
        <source>Sök namn, arbetsgivare eller fyra sista siffror</source>
        <translation>Search name, employer or last four digits</translation>
    </message>
    <message>
        <source>Ingen träff. Prova ett annat ord, eller registrera personen under Validander.</source>
        <translation>Nothing found. Try another word, or register the person under Candidates.</translation>
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
    <name>PeopleSheet</name>
    <message>
        <source>Lägg till personer</source>
        <translation>Add people</translation>
    </message>
    <message>
        <source>Planera deras valideringar nu</source>
        <translation>Plan their validations now</translation>
    </message>
    <message>
        <source>Lägg till medarbetare</source>
        <translation>Add employees</translation>
    </message>
    <message>
        <source>Den som har skyddad identitet visas inte här: då sparas ingen arbetsgivare.</source>
        <translation>Somebody with protected identity is not shown here: no employer is kept then.</translation>
    </message>
    <message>
        <source>Tillbaka</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Lägg till</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>En av dem har skyddad identitet. Då sparas ingen arbetsgivare: välj bort personen.</source>
        <translation>One of them has protected identity. No employer is kept then: take the person off.</translation>
    </message>
    <message>
        <source>Skriv dagen som ÅÅÅÅ-MM-DD.</source>
        <translation>Write the day as YYYY-MM-DD.</translation>
    </message>
    <message>
        <source>Bestäms senare</source>
        <translation>Decided later</translation>
    </message>
    <message>
        <source>Checklista</source>
        <translation>Checklist</translation>
    </message>
    <message>
        <source>minuter</source>
        <translation>minutes</translation>
    </message>
    <message>
        <source>Tid mellan personerna</source>
        <translation>Time between people</translation>
    </message>
    <message>
        <source>0 om alla börjar samtidigt vid olika stationer.</source>
        <translation>0 if all begin at the same time at different stations.</translation>
    </message>
    <message>
        <source>Bedömare</source>
        <translation>Assessor</translation>
    </message>
    <message>
        <source>Den som redan har en öppen validering med samma checklista tar med sig den.</source>
        <translation>Whoever already has an open validation with the same checklist takes that one along.</translation>
    </message>
    <message>
        <source>Lägg till {count}</source>
        <translation>Add {count}</translation>
    </message>
    <message>
        <source>Välj minst en person.</source>
        <translation>Choose at least one person.</translation>
    </message>
    <message>
        <source>Skriv minuter, 0 till 480.</source>
        <translation>Write minutes, 0 to 480.</translation>
    </message>
</context>
<context>
    <name>PermissionCard</name>
    <message>
        <source>Ägarens tillstånd</source>
        <translation>The owner&apos;s permission</translation>
    </message>
    <message>
        <source>Med tillstånd heter intyget Kompetensbevis, med modellens namn under. Utan heter det Intyg om praktisk bedömning.</source>
        <translation>With permission the certificate is headed Certificate of competence, with the model&apos;s name below. Without, it is a Statement of practical assessment.</translation>
    </message>
    <message>
        <source>Spara tillståndet</source>
        <translation>Save the permission</translation>
    </message>
    <message>
        <source>okänd</source>
        <translation>unknown</translation>
    </message>
    <message>
        <source>Tillstånd från {by} den {day}. Antecknat av {who}, {noted}.</source>
        <translation>Permission from {by} on {day}. Noted by {who}, {noted}.</translation>
    </message>
    <message>
        <source>Inget tillstånd. Antecknat av {who}, {noted}.</source>
        <translation>No permission. Noted by {who}, {noted}.</translation>
    </message>
</context>
<context>
    <name>PermissionField</name>
    <message>
        <source>Modellens ägare har gett oss tillstånd att använda namnet som rubrik</source>
        <translation>The model&apos;s owner has given us permission to use the name as a heading</translation>
    </message>
    <message>
        <source>Vem gav det</source>
        <translation>Who gave it</translation>
    </message>
    <message>
        <source>När</source>
        <translation>When</translation>
    </message>
</context>
<context>
    <name>PersonProgrammes</name>
    <message>
        <source>Deltar i {name}</source>
        <translation>Takes part in {name}</translation>
    </message>
    <message>
        <source>Öppna insatsen {name}</source>
        <translation>Open the programme {name}</translation>
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
    <name>PinPad</name>
    <message>
        <source>Sifferknappar</source>
        <translation>Number keys</translation>
    </message>
    <message>
        <source>Ta bort sista siffran</source>
        <translation>Remove the last digit</translation>
    </message>
</context>
<context>
    <name>PinPart</name>
    <message>
        <source>Sex siffror. Det låses upp av sig självt.</source>
        <translation>Six digits. It unlocks by itself.</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Använd lösenfrasen i stället</source>
        <translation>Use the passphrase instead</translation>
    </message>
</context>
<context>
    <name>PinSheet</name>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Spara PIN</source>
        <translation>Save the PIN</translation>
    </message>
    <message>
        <source>Med PIN-koden låser du upp och byter bedömare, så länge programmet är igång. Den gäller bara på den här datorn.</source>
        <translation>With the PIN you unlock and change assessor for as long as the program runs. It holds on this computer only.</translation>
    </message>
    <message>
        <source>Ny PIN</source>
        <translation>New PIN</translation>
    </message>
    <message>
        <source>Sex siffror. Inte en födelsedag och inte 123456.</source>
        <translation>Six digits. No birthday, and not 123456.</translation>
    </message>
    <message>
        <source>Samma PIN en gång till</source>
        <translation>The same PIN once more</translation>
    </message>
    <message>
        <source>Din lösenfras</source>
        <translation>Your passphrase</translation>
    </message>
    <message>
        <source>Så att ingen annan kan välja PIN åt dig.</source>
        <translation>So that nobody else can choose a PIN for you.</translation>
    </message>
</context>
<context>
    <name>PlacesCard</name>
    <message>
        <source>Platser</source>
        <translation>Places</translation>
    </message>
    <message>
        <source>En sticka eller en annan disk, helst två som turas om. Kopiorna är krypterade.</source>
        <translation>A stick or another disk, preferably two in turn. The backups are encrypted.</translation>
    </message>
    <message>
        <source>Lägg till en plats …</source>
        <translation>Add a place…</translation>
    </message>
    <message>
        <source>Säkerhetskopiera också när programmet stängs, om platsen är ansluten</source>
        <translation>Also back up when the program is closed, if the place is connected</translation>
    </message>
    <message>
        <source>Påminn när den senaste kopian är äldre än</source>
        <translation>Remind when the latest backup is older than</translation>
    </message>
    <message>
        <source>En dag</source>
        <translation>One day</translation>
    </message>
    <message>
        <source>{days} dagar</source>
        <translation>{days} days</translation>
    </message>
    <message>
        <source>Ta bort platsen {folder}</source>
        <translation>Remove the place {folder}</translation>
    </message>
    <message>
        <source>Inte ansluten</source>
        <translation>Not connected</translation>
    </message>
    <message>
        <source>Fel sticka</source>
        <translation>Wrong stick</translation>
    </message>
    <message>
        <source>Skrivskyddad</source>
        <translation>Write-protected</translation>
    </message>
    <message>
        <source>Svarar inte</source>
        <translation>Does not answer</translation>
    </message>
    <message>
        <source>Samma disk</source>
        <translation>Same disk</translation>
    </message>
    <message>
        <source>Ansluten</source>
        <translation>Connected</translation>
    </message>
    <message>
        <source>Senast {when}</source>
        <translation>Last {when}</translation>
    </message>
    <message>
        <source>Ingen kopia ännu</source>
        <translation>No backup yet</translation>
    </message>
    <message>
        <source>{size} ledigt</source>
        <translation>{size} free</translation>
    </message>
    <message>
        <source>skyddar inte om disken går sönder</source>
        <translation>no protection if the disk breaks</translation>
    </message>
</context>
<context>
    <name>PlacesTable</name>
    <message>
        <source>Centrum</source>
        <translation>Centres</translation>
    </message>
    <message>
        <source>Senast hit</source>
        <translation>Last received</translation>
    </message>
    <message>
        <source>Saknas</source>
        <translation>Missing</translation>
    </message>
    <message>
        <source>Motsägelser</source>
        <translation>Conflicts</translation>
    </message>
    <message>
        <source>Personer</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Valideringar</source>
        <translation>Validations</translation>
    </message>
    <message>
        <source>Signerade</source>
        <translation>Signed</translation>
    </message>
    <message>
        <source>Uppfyllda</source>
        <translation>All met</translation>
    </message>
    <message>
        <source>Inga centrum än</source>
        <translation>No centres yet</translation>
    </message>
    <message>
        <source>Introducera centrumens datorer under Inställningar. Här visas sedan läget hos vart och ett.</source>
        <translation>Introduce the centres&apos; PCs in the settings. How each one stands is then shown here.</translation>
    </message>
    <message>
        <source>Inget än</source>
        <translation>Nothing yet</translation>
    </message>
    <message>
        <source>{count} filer</source>
        <translation>{count} files</translation>
    </message>
</context>
<context>
    <name>PlanRunsSheet</name>
    <message>
        <source>Planera valideringar</source>
        <translation>Plan validations</translation>
    </message>
    <message>
        <source>Checklista</source>
        <translation>Checklist</translation>
    </message>
    <message>
        <source>Valideringarna räknas i insatsen och väntar på tid. Den som redan har en öppen validering med samma checklista behåller den.</source>
        <translation>The validations count in the programme and wait for a time. Who has an open validation with the same checklist already keeps that one.</translation>
    </message>
    <message>
        <source>Planera</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>{name} får en validering utan tid.</source>
        <translation>{name} get a validation without a time.</translation>
    </message>
    <message>
        <source>Det finns ingen checklista att planera med.</source>
        <translation>There is no checklist to plan with.</translation>
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
    <name>PlanningSection</name>
    <message>
        <source>Stationen är borttagen. Det som är bokat där står kvar.</source>
        <translation>The station is removed. What is booked there stays.</translation>
    </message>
    <message>
        <source>Frånvaron är borttagen.</source>
        <translation>The absence is removed.</translation>
    </message>
    <message>
        <source>Ångra</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>PlanningWords</name>
    <message>
        <source>Måndag</source>
        <translation>Monday</translation>
    </message>
    <message>
        <source>Tisdag</source>
        <translation>Tuesday</translation>
    </message>
    <message>
        <source>Onsdag</source>
        <translation>Wednesday</translation>
    </message>
    <message>
        <source>Torsdag</source>
        <translation>Thursday</translation>
    </message>
    <message>
        <source>Fredag</source>
        <translation>Friday</translation>
    </message>
    <message>
        <source>Lördag</source>
        <translation>Saturday</translation>
    </message>
    <message>
        <source>Söndag</source>
        <translation>Sunday</translation>
    </message>
    <message>
        <source>mån</source>
        <translation>Mon</translation>
    </message>
    <message>
        <source>tis</source>
        <translation>Tue</translation>
    </message>
    <message>
        <source>ons</source>
        <translation>Wed</translation>
    </message>
    <message>
        <source>tors</source>
        <translation>Thu</translation>
    </message>
    <message>
        <source>fre</source>
        <translation>Fri</translation>
    </message>
    <message>
        <source>lör</source>
        <translation>Sat</translation>
    </message>
    <message>
        <source>sön</source>
        <translation>Sun</translation>
    </message>
    <message>
        <source>Inga tider</source>
        <translation>No hours</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>{hours} tim</source>
        <translation>{hours} h</translation>
    </message>
    <message>
        <source>{hours} tim {minutes} min</source>
        <translation>{hours} h {minutes} min</translation>
    </message>
    <message>
        <source>Någon som inte längre bedömer</source>
        <translation>Somebody who no longer assesses</translation>
    </message>
    <message>
        <source>En borttagen station</source>
        <translation>A station that was removed</translation>
    </message>
    <message>
        <source>Hela testcentret</source>
        <translation>The whole test centre</translation>
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
    <name>PrintHistoryList</name>
    <message>
        <source>Utfärdat</source>
        <translation>Issued</translation>
    </message>
    <message>
        <source>Inte utskrivet.</source>
        <translation>Not printed.</translation>
    </message>
    <message>
        <source>Ersatt av {number}</source>
        <translation>Replaced by {number}</translation>
    </message>
    <message>
        <source>Återkallat</source>
        <translation>Revoked</translation>
    </message>
    <message>
        <source>Återkallat en gång till, utan verkan</source>
        <translation>Revoked once more, without effect</translation>
    </message>
    <message>
        <source>sida {first}–{last}</source>
        <translation>page {first}–{last}</translation>
    </message>
    <message>
        <source>{what} (enligt {name})</source>
        <translation>{what} (according to {name})</translation>
    </message>
    <message>
        <source>{when} av {name}</source>
        <translation>{when} by {name}</translation>
    </message>
    <message>
        <source>Papperet kom aldrig</source>
        <translation>The paper never came</translation>
    </message>
    <message>
        <source>{copy}: papperet kom aldrig</source>
        <translation>{copy}: the paper never came</translation>
    </message>
</context>
<context>
    <name>PrintProgressView</name>
    <message>
        <source>Försök igen</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Hoppa över dokumentet</source>
        <translation>Skip the document</translation>
    </message>
    <message>
        <source>Sluta skriva ut</source>
        <translation>Stop printing</translation>
    </message>
    <message>
        <source>Skriver ut {number}</source>
        <translation>Printing {number}</translation>
    </message>
    <message>
        <source>Slutar efter det här dokumentet. Resten väntar till nästa gång.</source>
        <translation>Stops after this document. The rest waits until next time.</translation>
    </message>
    <message>
        <source>Sida {page} av {pages} i {number}</source>
        <translation>Page {page} of {pages} in {number}</translation>
    </message>
    <message>
        <source>1 utskrift är skickad till skrivaren.</source>
        <translation>1 print has been sent to the printer.</translation>
    </message>
    <message>
        <source>{count} utskrifter är skickade till skrivaren.</source>
        <translation>{count} prints have been sent to the printer.</translation>
    </message>
    <message>
        <source>Inget skickades till skrivaren.</source>
        <translation>Nothing was sent to the printer.</translation>
    </message>
    <message>
        <source>Kommer papperet inte: öppna dokumentet, välj Historik och säg till där.</source>
        <translation>If the paper does not come: open the document, choose History and say so there.</translation>
    </message>
    <message>
        <source>{count} är inte utskrivna. De väntar i rummet Dokument.</source>
        <translation>{count} are not printed. They wait in the room Documents.</translation>
    </message>
    <message>
        <source>1 är inte utskrivet. Det väntar i rummet Dokument.</source>
        <translation>1 is not printed. It waits in the room Documents.</translation>
    </message>
    <message>
        <source>och {count} till</source>
        <translation>and {count} more</translation>
    </message>
</context>
<context>
    <name>PrintSheet</name>
    <message>
        <source>Skriv ut</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Borttagen person</source>
        <translation>Removed person</translation>
    </message>
    <message>
        <source>Antal exemplar</source>
        <translation>Number of copies</translation>
    </message>
    <message>
        <source>Varför behövs en kopia?</source>
        <translation>Why is a copy needed?</translation>
    </message>
    <message>
        <source>Sparas i dokumentets historik.</source>
        <translation>Kept in the document&apos;s history.</translation>
    </message>
    <message>
        <source>Bara några sidor</source>
        <translation>Only some pages</translation>
    </message>
    <message>
        <source>Från sida</source>
        <translation>From page</translation>
    </message>
    <message>
        <source>Till sida</source>
        <translation>To page</translation>
    </message>
    <message>
        <source>Spara som PDF …</source>
        <translation>Save as PDF…</translation>
    </message>
    <message>
        <source>Klar</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Stäng, utskriften fortsätter</source>
        <translation>Close, printing goes on</translation>
    </message>
    <message>
        <source>Originalet är redan utskrivet. Det här blir {copy} och märks så på varje sida.</source>
        <translation>The original is already printed. This will be {copy} and is marked so on every page.</translation>
    </message>
    <message>
        <source>Det här blir originalet.</source>
        <translation>This will be the original.</translation>
    </message>
    <message>
        <source>Det första blir originalet, de övriga märks som kopior.</source>
        <translation>The first will be the original, the others are marked as copies.</translation>
    </message>
    <message>
        <source>Stäng, utskriften väntar</source>
        <translation>Close, printing waits</translation>
    </message>
</context>
<context>
    <name>PrintStrip</name>
    <message>
        <source>Fortsätt …</source>
        <translation>Continue…</translation>
    </message>
    <message>
        <source>Visa</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Skriver ut {number} av {total}.</source>
        <translation>Printing {number} of {total}.</translation>
    </message>
    <message>
        <source>{left} av {total} kvar att skriva ut.</source>
        <translation>{left} of {total} left to print.</translation>
    </message>
    <message>
        <source>1 är kanske redan utskrivet: titta i skrivaren.</source>
        <translation>1 may already be printed: look in the printer.</translation>
    </message>
    <message>
        <source>{count} är kanske redan utskrivna: titta i skrivaren.</source>
        <translation>{count} may already be printed: look in the printer.</translation>
    </message>
</context>
<context>
    <name>PrinterFields</name>
    <message>
        <source>Letar efter skrivare …</source>
        <translation>Looking for printers…</translation>
    </message>
    <message>
        <source>Datorn har ingen skrivare. Spara som PDF så länge, eller anslut en skrivare och leta igen.</source>
        <translation>The computer has no printer. Save as PDF for now, or connect a printer and look again.</translation>
    </message>
    <message>
        <source>Leta igen</source>
        <translation>Look again</translation>
    </message>
    <message>
        <source>Skrivare</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>Skriv ut på båda sidor</source>
        <translation>Print on both sides</translation>
    </message>
    <message>
        <source>Skrivaren står stilla just nu. Se efter papper, lucka och färg.</source>
        <translation>The printer has stopped. Check paper, cover and ink.</translation>
    </message>
</context>
<context>
    <name>PrintersSection</name>
    <message>
        <source>Utskrift</source>
        <translation>Printing</translation>
    </message>
    <message>
        <source>Föreslås när du skriver ut. Du kan välja en annan varje gång.</source>
        <translation>Proposed when you print. You can choose another one each time.</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>Dokumenten skrivs ut i sin rätta storlek.</source>
        <translation>Documents are printed in their true size.</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>Dokumenten förminskas så att allt får plats.</source>
        <translation>Documents are made smaller so that everything fits.</translation>
    </message>
    <message>
        <source>Papper i skrivaren</source>
        <translation>Paper in the printer</translation>
    </message>
    <message>
        <source>Skriv ut en testsida</source>
        <translation>Print a test page</translation>
    </message>
    <message>
        <source>Testsidan är skickad till skrivaren</source>
        <translation>The test page has been sent to the printer</translation>
    </message>
</context>
<context>
    <name>ProfileSheet</name>
    <message>
        <source>Roll</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Till exempel Operatör.</source>
        <translation>For instance Operator.</translation>
    </message>
    <message>
        <source>Kryssa i vad rollen kräver. Kritiskt är det som någon alltid måste kunna: det står först i gapanalysen.</source>
        <translation>Tick what the role needs. Critical is what somebody must always be able to do: it comes first in the gap analysis.</translation>
    </message>
    <message>
        <source>Ny kravprofil</source>
        <translation>New requirement profile</translation>
    </message>
    <message>
        <source>Ändra kravprofilen</source>
        <translation>Change the requirement profile</translation>
    </message>
    <message>
        <source>Skriv vilken roll den gäller.</source>
        <translation>Write which role it is for.</translation>
    </message>
    <message>
        <source>Kryssa i minst ett område som rollen kräver.</source>
        <translation>Tick at least one area that the role needs.</translation>
    </message>
    <message>
        <source>Tillbaka</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Spara</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Kritiskt</source>
        <translation>Critical</translation>
    </message>
    <message>
        <source>{area} är kritiskt</source>
        <translation>{area} is critical</translation>
    </message>
    <message>
        <source>Allt i {title}</source>
        <translation>All of {title}</translation>
    </message>
</context>
<context>
    <name>ProfilesPart</name>
    <message>
        <source>Kravprofiler</source>
        <translation>Requirement profiles</translation>
    </message>
    <message>
        <source>Lägg till kravprofil</source>
        <translation>Add a requirement profile</translation>
    </message>
    <message>
        <source>{areas} områden, {critical} kritiska</source>
        <translation>areas: {areas}, critical: {critical}</translation>
    </message>
    <message>
        <source>Ingen kravprofil än</source>
        <translation>No requirement profile yet</translation>
    </message>
    <message>
        <source>En kravprofil säger vilka kompetensområden en roll kräver, och vilka som är kritiska. Kompetenskartan jämför medarbetarna med den.</source>
        <translation>A requirement profile says which areas of competence a role needs, and which are critical. The competence map compares the employees with it.</translation>
    </message>
</context>
<context>
    <name>ProgrammeCard</name>
    <message>
        <source>Öppna {name}</source>
        <translation>Open {name}</translation>
    </message>
    <message>
        <source>{done} av {target} validerade</source>
        <translation>{done} of {target} validated</translation>
    </message>
    <message>
        <source>{done} validerade</source>
        <translation>{done} validated</translation>
    </message>
    <message>
        <source>{persons} deltar</source>
        <translation>{persons} take part</translation>
    </message>
    <message>
        <source>{persons}, {count} deltaganden</source>
        <translation>{persons}, {count} participations</translation>
    </message>
</context>
<context>
    <name>ProgrammeHistory</name>
    <message>
        <source>Insatsen ändrades</source>
        <translation>The programme was changed</translation>
    </message>
    <message>
        <source>Insatsen lades upp</source>
        <translation>The programme was created</translation>
    </message>
    <message>
        <source>Ändrat: {fields}</source>
        <translation>Changed: {fields}</translation>
    </message>
    <message>
        <source>Insatsen avslutades</source>
        <translation>The programme was finished</translation>
    </message>
    <message>
        <source>Insatsen togs upp igen</source>
        <translation>The programme was taken up again</translation>
    </message>
    <message>
        <source>Partner: {name}</source>
        <translation>Partner: {name}</translation>
    </message>
    <message>
        <source>{name} är inte längre partner</source>
        <translation>{name} is no longer a partner</translation>
    </message>
    <message>
        <source>Testcenter: {name}</source>
        <translation>Test centre: {name}</translation>
    </message>
    <message>
        <source>{name} deltar inte längre</source>
        <translation>{name} no longer takes part</translation>
    </message>
    <message>
        <source>{name} deltar</source>
        <translation>{name} takes part</translation>
    </message>
    <message>
        <source>Aktivitet: {name}</source>
        <translation>Activity: {name}</translation>
    </message>
    <message>
        <source>Aktiviteten {name} togs bort</source>
        <translation>The activity {name} was removed</translation>
    </message>
    <message>
        <source>Kostnad: {amount}</source>
        <translation>Cost: {amount}</translation>
    </message>
    <message>
        <source>Kostnaden {amount} togs bort</source>
        <translation>The cost of {amount} was removed</translation>
    </message>
    <message>
        <source>{name} stängdes, version {version}</source>
        <translation>{name} was closed, version {version}</translation>
    </message>
    <message>
        <source>{name} öppnades igen: {reason}</source>
        <translation>{name} was opened again: {reason}</translation>
    </message>
    <message>
        <source>namn</source>
        <translation>name</translation>
    </message>
    <message>
        <source>första dag</source>
        <translation>first day</translation>
    </message>
    <message>
        <source>sista dag</source>
        <translation>last day</translation>
    </message>
    <message>
        <source>finansiär</source>
        <translation>funder</translation>
    </message>
    <message>
        <source>diarienummer</source>
        <translation>reference</translation>
    </message>
    <message>
        <source>mål</source>
        <translation>target</translation>
    </message>
    <message>
        <source>budget</source>
        <translation>budget</translation>
    </message>
    <message>
        <source>syfte</source>
        <translation>aim</translation>
    </message>
</context>
<context>
    <name>ProgrammeList</name>
    <message>
        <source>Ny insats</source>
        <translation>New programme</translation>
    </message>
    <message>
        <source>Insatser</source>
        <translation>Programmes</translation>
    </message>
    <message>
        <source>Sök insats, finansiär eller diarienummer</source>
        <translation>Search programme, funder or reference</translation>
    </message>
    <message>
        <source>Pågående och kommande</source>
        <translation>Ongoing and coming</translation>
    </message>
    <message>
        <source>Avslutade</source>
        <translation>Finished</translation>
    </message>
    <message>
        <source>Alla</source>
        <translation>All</translation>
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
        <source>Inga här just nu</source>
        <translation>None here right now</translation>
    </message>
    <message>
        <source>Välj Alla för att se fler.</source>
        <translation>Choose All to see more.</translation>
    </message>
    <message>
        <source>Visa alla</source>
        <translation>Show all</translation>
    </message>
    <message>
        <source>En insats är ett finansierat projekt: vem som betalar, vilka som deltar, hur långt ni har kommit och vad det har kostat. Börja med namn, tid och mål.</source>
        <translation>A programme is a funded project: who pays, who takes part, how far you have come and what it has cost. Begin with name, period and target.</translation>
    </message>
    <message>
        <source>Inga insatser än</source>
        <translation>No programmes yet</translation>
    </message>
</context>
<context>
    <name>ProgrammePageView</name>
    <message>
        <source>Till alla insatser</source>
        <translation>To all programmes</translation>
    </message>
    <message>
        <source>Mer om insatsen</source>
        <translation>More about the programme</translation>
    </message>
    <message>
        <source>Ändra insatsen …</source>
        <translation>Change the programme…</translation>
    </message>
    <message>
        <source>Ta upp insatsen igen</source>
        <translation>Take the programme up again</translation>
    </message>
    <message>
        <source>Avsluta insatsen</source>
        <translation>Finish the programme</translation>
    </message>
</context>
<context>
    <name>ProgrammeParts</name>
    <message>
        <source>Läge</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Deltagare</source>
        <translation>Participants</translation>
    </message>
    <message>
        <source>Timmar</source>
        <translation>Hours</translation>
    </message>
    <message>
        <source>Ekonomi</source>
        <translation>Money</translation>
    </message>
    <message>
        <source>Månader</source>
        <translation>Months</translation>
    </message>
    <message>
        <source>Rapporter</source>
        <translation>Reports</translation>
    </message>
    <message>
        <source>Uppgifter</source>
        <translation>Record</translation>
    </message>
</context>
<context>
    <name>ProgrammeSheet</name>
    <message>
        <source>Tillbaka</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>ProgrammeWords</name>
    <message>
        <source>Kommande</source>
        <translation>Coming</translation>
    </message>
    <message>
        <source>Pågår</source>
        <translation>In progress</translation>
    </message>
    <message>
        <source>Inte avslutad</source>
        <translation>Not finished</translation>
    </message>
    <message>
        <source>Avslutad</source>
        <translation>Finished</translation>
    </message>
    <message>
        <source>Signerad</source>
        <translation>Signed</translation>
    </message>
    <message>
        <source>Inte signerad</source>
        <translation>Not signed</translation>
    </message>
    <message>
        <source>Utan</source>
        <translation>None</translation>
    </message>
    <message>
        <source>Slutade utan</source>
        <translation>Left without</translation>
    </message>
    <message>
        <source>Borttagen</source>
        <translation>Removed</translation>
    </message>
    <message>
        <source>Anställd</source>
        <translation>Employed</translation>
    </message>
    <message>
        <source>Permitterad</source>
        <translation>Furloughed</translation>
    </message>
    <message>
        <source>Varslad</source>
        <translation>Under notice</translation>
    </message>
    <message>
        <source>Arbetssökande</source>
        <translation>Job seeker</translation>
    </message>
    <message>
        <source>Egenföretagare</source>
        <translation>Self-employed</translation>
    </message>
    <message>
        <source>Okänd</source>
        <translation>Unknown</translation>
    </message>
    <message>
        <source>Kvinna</source>
        <translation>Woman</translation>
    </message>
    <message>
        <source>Man</source>
        <translation>Man</translation>
    </message>
    <message>
        <source>Icke-binär</source>
        <translation>Non-binary</translation>
    </message>
    <message>
        <source>Okänt</source>
        <translation>Unknown</translation>
    </message>
    <message>
        <source>Grundskola eller lägre</source>
        <translation>Compulsory school or lower</translation>
    </message>
    <message>
        <source>Gymnasium eller motsvarande</source>
        <translation>Upper secondary or similar</translation>
    </message>
    <message>
        <source>Högskola eller yrkeshögskola</source>
        <translation>University or higher vocational</translation>
    </message>
    <message>
        <source>Genomförde insatsen</source>
        <translation>Completed the programme</translation>
    </message>
    <message>
        <source>Fick nytt arbete</source>
        <translation>Got a new job</translation>
    </message>
    <message>
        <source>Började studera</source>
        <translation>Began to study</translation>
    </message>
    <message>
        <source>Sjukdom</source>
        <translation>Illness</translation>
    </message>
    <message>
        <source>Annat skäl</source>
        <translation>Another reason</translation>
    </message>
    <message>
        <source>Personal</source>
        <translation>Staff</translation>
    </message>
    <message>
        <source>Lokaler</source>
        <translation>Premises</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>Material</translation>
    </message>
    <message>
        <source>Resor</source>
        <translation>Travel</translation>
    </message>
    <message>
        <source>Köpta tjänster</source>
        <translation>Bought services</translation>
    </message>
    <message>
        <source>Övrigt</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>Validering</source>
        <translation>Validation</translation>
    </message>
    <message>
        <source>Kunskapstest</source>
        <translation>Knowledge test</translation>
    </message>
    <message>
        <source>Återkoppling</source>
        <translation>Feedback</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Information</translation>
    </message>
    <message>
        <source>{amount} kr</source>
        <translation>SEK {amount}</translation>
    </message>
    <message>
        <source>{count} h</source>
        <translation>{count} h</translation>
    </message>
    <message>
        <source>En person</source>
        <translation>One person</translation>
    </message>
    <message>
        <source>{count} personer</source>
        <translation>{count} people</translation>
    </message>
</context>
<context>
    <name>ProgrammesPage</name>
    <message>
        <source>Insatsen är upplagd. Lägg till företag och deltagare.</source>
        <translation>The programme is created. Add companies and participants.</translation>
    </message>
    <message>
        <source>Insatsen finns inte här.</source>
        <translation>The programme is not here.</translation>
    </message>
    <message>
        <source>Insatsen är avslutad</source>
        <translation>The programme is finished</translation>
    </message>
    <message>
        <source>Ångra</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Insatsen pågår igen</source>
        <translation>The programme goes on again</translation>
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
    <name>ProofCard</name>
    <message>
        <source>Prova arket</source>
        <translation>Try the sheet</translation>
    </message>
    <message>
        <source>Visa arket igen</source>
        <translation>Show the sheet again</translation>
    </message>
    <message>
        <source>Kontrollera orden</source>
        <translation>Check the words</translation>
    </message>
    <message>
        <source>Titta på pappret, inte på skärmen. Skriv ord {first} och ord {last}.</source>
        <translation>Look at the paper, not at the screen. Type word {first} and word {last}.</translation>
    </message>
    <message>
        <source>Ord {number}</source>
        <translation>Word {number}</translation>
    </message>
    <message>
        <source>Ord {number} är ett annat på arket. Jämför bokstav för bokstav.</source>
        <translation>Word {number} is another one on the sheet. Compare letter by letter.</translation>
    </message>
</context>
<context>
    <name>ProposalForm</name>
    <message>
        <source>Bokade tider de dagarna får flyttas om fler då får plats</source>
        <translation>Booked times on those days may be moved if more people fit then</translation>
    </message>
    <message>
        <source>Inga stationer är inlagda. Lägg in dem under Inställningar › Planering.</source>
        <translation>No stations are entered. Enter them under Settings › Planning.</translation>
    </message>
    <message>
        <source>Ingen väntar på en tid. Deltagare i en insats kommer hit när du väljer Planera validering bland deltagarna.</source>
        <translation>Nobody waits for a time. Participants of a programme come here when you choose Plan validation among the participants.</translation>
    </message>
    <message>
        <source>Vilka</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Från och med</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Till och med</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>Längd</source>
        <translation>Length</translation>
    </message>
    <message>
        <source>Paus mellan två</source>
        <translation>Pause between two</translation>
    </message>
    <message>
        <source>Samtidigt per bedömare</source>
        <translation>At once per assessor</translation>
    </message>
    <message>
        <source>Bedömare</source>
        <translation>Assessor</translation>
    </message>
    <message>
        <source>Stationer</source>
        <translation>Stations</translation>
    </message>
    <message>
        <source>Alla som väntar ({count})</source>
        <translation>Everybody who waits ({count})</translation>
    </message>
    <message>
        <source>De som kryssas för</source>
        <translation>Those ticked</translation>
    </message>
    <message>
        <source>Ingen</source>
        <translation>None</translation>
    </message>
    <message>
        <source>Skriv båda dagarna som ÅÅÅÅ-MM-DD.</source>
        <translation>Write both days as YYYY-MM-DD.</translation>
    </message>
    <message>
        <source>Välj minst en person som väntar.</source>
        <translation>Choose at least one person who waits.</translation>
    </message>
    <message>
        <source>Kryssa för minst en bedömare.</source>
        <translation>Tick at least one assessor.</translation>
    </message>
    <message>
        <source>Kryssa för minst en station.</source>
        <translation>Tick at least one station.</translation>
    </message>
</context>
<context>
    <name>ProposalSheet</name>
    <message>
        <source>Ta fram förslag</source>
        <translation>Find times</translation>
    </message>
    <message>
        <source>Det här ändrades under tiden: någon har bokat, flyttat eller ändrat arbetstider sedan förslaget togs fram. Inget är bokat. Ta fram ett nytt förslag.</source>
        <translation>This changed meanwhile: somebody has booked, moved or changed working hours since the proposal was made. Nothing is booked. Find times anew.</translation>
    </message>
    <message>
        <source>Sista dagen måste vara den första eller en senare.</source>
        <translation>The last day must be the first one or later.</translation>
    </message>
    <message>
        <source>Välj högst ett år och tusen personer åt gången.</source>
        <translation>Choose at most a year and a thousand people at a time.</translation>
    </message>
    <message>
        <source>Ingen av dem väntar längre på en tid.</source>
        <translation>None of them waits for a time any longer.</translation>
    </message>
    <message>
        <source>Välj en längd på högst tolv timmar.</source>
        <translation>Choose a length of at most twelve hours.</translation>
    </message>
    <message>
        <source>Ändra</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Använd förslaget</source>
        <translation>Use the proposal</translation>
    </message>
    <message>
        <source>Söker tider … Avbryt, så visas det bästa som har hittats.</source>
        <translation>Looking for times … Cancel to see the best found so far.</translation>
    </message>
    <message>
        <source>Får ingen tid ({count})</source>
        <translation>Without a time ({count})</translation>
    </message>
    <message>
        <source>flyttas från {when}</source>
        <translation>moved from {when}</translation>
    </message>
    <message>
        <source>Alla {count} får en tid.</source>
        <translation>All {count} get a time.</translation>
    </message>
    <message>
        <source>{placed} av {count} får en tid.</source>
        <translation>{placed} of {count} get a time.</translation>
    </message>
    <message>
        <source>En bokad tid flyttas.</source>
        <translation>One booked time is moved.</translation>
    </message>
    <message>
        <source>{count} bokade tider flyttas.</source>
        <translation>{count} booked times are moved.</translation>
    </message>
    <message>
        <source>Inga bokade tider flyttas.</source>
        <translation>No booked times are moved.</translation>
    </message>
    <message>
        <source>Fler får inte plats med det du valde.</source>
        <translation>No more fit with what you chose.</translation>
    </message>
    <message>
        <source>Sökandet hann inte pröva allt: kanske får fler plats.</source>
        <translation>The search had no time to try everything: perhaps more would fit.</translation>
    </message>
    <message>
        <source>Inget är bokat förrän du använder förslaget.</source>
        <translation>Nothing is booked until you use the proposal.</translation>
    </message>
</context>
<context>
    <name>ProtectionCard</name>
    <message>
        <source>Skyddad</source>
        <translation>Protected</translation>
    </message>
    <message>
        <source>Skyddad identitet</source>
        <translation>Protected identity</translation>
    </message>
    <message>
        <source>Vem det är står på papper, inlåst. Skriv inte namn, arbetsplats eller annat som visar det: varken i motiveringar, anteckningar eller bilder.</source>
        <translation>Who it is stands on paper, locked away. Do not write a name, a workplace or anything else that shows it: neither in reasons nor in notes nor in pictures.</translation>
    </message>
    <message>
        <source>Ändra vem som får se …</source>
        <translation>Change who may see…</translation>
    </message>
    <message>
        <source>Avsluta skyddet …</source>
        <translation>End the protection…</translation>
    </message>
    <message>
        <source>Visas bara för {names}.</source>
        <translation>Shown only to {names}.</translation>
    </message>
</context>
<context>
    <name>ProtectionSection</name>
    <message>
        <source>Listan är kopierad</source>
        <translation>The list is copied</translation>
    </message>
</context>
<context>
    <name>RailCounters</name>
    <message>
        <source>1 fil har inte kommit</source>
        <translation>1 file has not arrived</translation>
    </message>
    <message>
        <source>{count} filer har inte kommit</source>
        <translation>{count} files have not arrived</translation>
    </message>
    <message>
        <source>{count} att signera</source>
        <translation>{count} to sign</translation>
    </message>
    <message>
        <source>{count} att reda ut</source>
        <translation>{count} to settle</translation>
    </message>
    <message>
        <source>{count} att utfärda</source>
        <translation>{count} to issue</translation>
    </message>
    <message>
        <source>{count} att skriva ut</source>
        <translation>{count} to print</translation>
    </message>
</context>
<context>
    <name>ReadCard</name>
    <message>
        <source>Läs in</source>
        <translation>Read</translation>
    </message>
    <message>
        <source>En utbytesfil, en kvittens eller en parkopplingsfil: programmet ser vilket det är.</source>
        <translation>An exchange file, a receipt or a pairing file: the program sees which it is.</translation>
    </message>
    <message>
        <source>Dra hit filen från stickan, eller klicka för att välja den</source>
        <translation>Drag the file here from the stick, or click to choose it</translation>
    </message>
    <message>
        <source>Inget ändras förrän du har sett vad filen innehåller och sagt ja.</source>
        <translation>Nothing changes until you have seen what the file holds and said yes.</translation>
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
    <name>RecoveryPage</name>
    <message>
        <source>Glömt lösenfrasen?</source>
        <translation>Forgotten the passphrase?</translation>
    </message>
    <message>
        <source>Med orden på återställningsarket väljer en centrumansvarig en ny.</source>
        <translation>With the words on the recovery sheet a centre manager chooses a new one.</translation>
    </message>
    <message>
        <source>Välj en ny lösenfras</source>
        <translation>Choose a new passphrase</translation>
    </message>
    <message>
        <source>Ditt konto</source>
        <translation>Your account</translation>
    </message>
    <message>
        <source>Orden på arket</source>
        <translation>The words on the sheet</translation>
    </message>
    <message>
        <source>Alla i ordning, med mellanslag mellan. Stora eller små bokstäver spelar ingen roll.</source>
        <translation>All of them in order, with spaces between. Capitals or small letters make no difference.</translation>
    </message>
    <message>
        <source>Byt lösenfras</source>
        <translation>Change passphrase</translation>
    </message>
    <message>
        <source>Det finns inget återställningsark</source>
        <translation>There is no recovery sheet</translation>
    </message>
    <message>
        <source>Den här datorn är ansluten till ett testcenter och har inget eget ark.</source>
        <translation>This PC is connected to a centre and has no sheet of its own.</translation>
    </message>
    <message>
        <source>Kan någon annan logga in här, och är hen centrumansvarig, ger hen dig en ny lösenfras under Inställningar.</source>
        <translation>If a manager can log in here, they can give you a new passphrase under Settings.</translation>
    </message>
    <message>
        <source>Annars får datorn anslutas på nytt, med en fil från testcentret. Det som är inlämnat finns där; det som inte är det går inte att rädda. Prova därför först de lösenfraser du brukar använda, och titta efter Caps Lock.</source>
        <translation>Otherwise this PC has to be connected anew, with a file from the centre. What was handed in is there; what was not cannot be saved. So try the passphrases you usually use first, and look for Caps Lock.</translation>
    </message>
    <message>
        <source>Ingen har gjort ett ark för det här testcentret, så lösenfrasen kan inte ersättas här.</source>
        <translation>Nobody has made a sheet for this test centre, so the passphrase cannot be replaced here.</translation>
    </message>
    <message>
        <source>En annan centrumansvarig kan logga in och ge dig en ny lösenfras under Inställningar.</source>
        <translation>Another centre manager can log in and give you a new passphrase in Settings.</translation>
    </message>
    <message>
        <source>Finns ingen sådan är lösenfrasen den enda vägen in. Prova dem du brukar använda, och titta efter Caps Lock. Inget går förlorat av att du försöker.</source>
        <translation>If there is none, the passphrase is the only way in. Try the ones you usually use, and look out for Caps Lock. Nothing is lost by trying.</translation>
    </message>
    <message>
        <source>Du har en ny lösenfras</source>
        <translation>You have a new passphrase</translation>
    </message>
    <message>
        <source>Arket gäller fortfarande. Lås in det igen. Har någon annan sett orden: gör ett nytt, så slutar det gamla att gälla.</source>
        <translation>The sheet is still valid. Lock it away again. If somebody else has seen the words: make a new one, and the old one is void.</translation>
    </message>
    <message>
        <source>Gör ett nytt ark</source>
        <translation>Make a new sheet</translation>
    </message>
    <message>
        <source>Börja arbeta</source>
        <translation>Start working</translation>
    </message>
    <message>
        <source>Tillbaka till inloggningen</source>
        <translation>Back to the login</translation>
    </message>
    <message>
        <source>Byter …</source>
        <translation>Changing…</translation>
    </message>
    <message>
        <source>{name} loggar in med den nya lösenfrasen från och med nu.</source>
        <translation>{name} logs in with the new passphrase from now on.</translation>
    </message>
    <message>
        <source>Det gamla arket gäller tills två ord från det nya är skrivna här.</source>
        <translation>The old sheet is valid until two words of the new one have been typed here.</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>RegisterTable</name>
    <message>
        <source>Utfärdade dokument</source>
        <translation>Issued documents</translation>
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
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Utskrift</source>
        <translation>Printing</translation>
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
        <source>Borttagen person</source>
        <translation>Removed person</translation>
    </message>
    <message>
        <source>Svenska</source>
        <translation>Swedish</translation>
    </message>
    <message>
        <source>Engelska</source>
        <translation>English</translation>
    </message>
</context>
<context>
    <name>RemindersCard</name>
    <message>
        <source>Påminnelser</source>
        <translation>Reminders</translation>
    </message>
    <message>
        <source>Inget att påminna om just nu.</source>
        <translation>Nothing to remind you of right now.</translation>
    </message>
</context>
<context>
    <name>RenewKeysSheet</name>
    <message>
        <source>Byt nycklar</source>
        <translation>Replace keys</translation>
    </message>
    <message>
        <source>Nya nycklar gäller för det som utfärdas från nu. Det som redan är utfärdat går fortfarande att kontrollera: de gamla nycklarna finns kvar i listan, med dagen då de ersattes.</source>
        <translation>New keys count for what is issued from now on. What was issued before can still be verified: the old keys stay in the list, with the day on which they were replaced.</translation>
    </message>
    <message>
        <source>Planerat byte</source>
        <translation>Planned replacement</translation>
    </message>
    <message>
        <source>Ingen misstänker något; det är dags.</source>
        <translation>Nobody suspects anything; it is time.</translation>
    </message>
    <message>
        <source>Någon annan kan ha nyckeln</source>
        <translation>Somebody else may have the key</translation>
    </message>
    <message>
        <source>Det står sedan öppet vid den gamla nyckeln. Den egna utfärdaren byts också, och ett importerat certifikat lämnas.</source>
        <translation>That then stands openly beside the old key. Your own issuer is replaced too, and an imported certificate is given up.</translation>
    </message>
    <message>
        <source>Varför</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Efteråt: ge partner och standardens ägare den nya utfärdaradressen. Godkännanden gäller den gamla nyckeln och behöver göras om. Återställningsarket öppnar också de nya nycklarna, men visar de gamlas ord: gör gärna ett nytt.</source>
        <translation>Afterwards: give partners and the owner of the standard the new issuer address. Endorsements are about the old key and have to be made anew. The recovery sheet opens the new keys too, but shows the words of the old ones: better make a new one.</translation>
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
        <source>Häv underskrifterna</source>
        <translation>Void the signatures</translation>
    </message>
    <message>
        <source>Skriv varför. Skälet sparas i historiken.</source>
        <translation>Write why. The reason is saved in the history.</translation>
    </message>
    <message>
        <source>Skäl</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Skälet sparas och går att läsa efteråt.</source>
        <translation>The reason is saved and can be read afterwards.</translation>
    </message>
    <message>
        <source>Öppna igen</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>Öppna {month} igen</source>
        <translation>Open {month} again</translation>
    </message>
    <message>
        <source>Rätta det som är fel och stäng sedan månaden på nytt. Finansiären får en ny version.</source>
        <translation>Correct what is wrong and then close the month anew. The funder gets a new version.</translation>
    </message>
    <message>
        <source>De senare månaderna öppnas också och måste stängas på nytt: {months}.</source>
        <translation>The later months are opened too and must be closed anew: {months}.</translation>
    </message>
    <message>
        <source>Skriv ett skäl.</source>
        <translation>Write a reason.</translation>
    </message>
</context>
<context>
    <name>ReplaceSheet</name>
    <message>
        <source>Varför ersätts det?</source>
        <translation>Why is it replaced?</translation>
    </message>
    <message>
        <source>Stannar hos er, i historiken. Skriv inget personnummer.</source>
        <translation>Stays with you, in the history. Write no personal identity number.</translation>
    </message>
    <message>
        <source>Validanden vill att födelsedatumet står i den digitala delen</source>
        <translation>The candidate wants the birth date in the digital part</translation>
    </message>
    <message>
        <source>Så ser det nya ut (utkast)</source>
        <translation>What the new one looks like (draft)</translation>
    </message>
    <message>
        <source>Är namnet felstavat? Rätta det hos validanden först</source>
        <translation>Is the name misspelt? Correct it at the candidate first</translation>
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
        <source>Tillbaka</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Ersätt</source>
        <translation>Replace</translation>
    </message>
    <message>
        <source>Ersätt {number}</source>
        <translation>Replace {number}</translation>
    </message>
    <message>
        <source>Borttagen person</source>
        <translation>Removed person</translation>
    </message>
    <message>
        <source>Ett nytt dokument för {name} utfärdas av valideringen som den ser ut nu, med nytt nummer. {number} återkallas samtidigt och pekar på det nya. Det går inte att ta tillbaka.</source>
        <translation>A new document for {name} is issued from the validation as it stands now, with a new number. {number} is revoked at the same time and points to the new one. This cannot be taken back.</translation>
    </message>
    <message>
        <source>Ja, {number} ska ersättas</source>
        <translation>Yes, replace {number}</translation>
    </message>
    <message>
        <source>{old} är ersatt av {new}</source>
        <translation>{old} is replaced by {new}</translation>
    </message>
    <message>
        <source>Det här saknas innan det nya kan utfärdas:</source>
        <translation>This is missing before the new one can be issued:</translation>
    </message>
</context>
<context>
    <name>ReportWords</name>
    <message>
        <source>Deltog</source>
        <translation>Took part</translation>
    </message>
    <message>
        <source>Började</source>
        <translation>Entered</translation>
    </message>
    <message>
        <source>Slutade</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>Pågår vid periodens slut</source>
        <translation>Ongoing at the end of the period</translation>
    </message>
    <message>
        <source>Unika personer</source>
        <translation>Unique people</translation>
    </message>
    <message>
        <source>Valideringar</source>
        <translation>Validations</translation>
    </message>
    <message>
        <source>Validerade personer</source>
        <translation>People validated</translation>
    </message>
    <message>
        <source>Valideringar hittills</source>
        <translation>Validations so far</translation>
    </message>
    <message>
        <source>Validerade hittills</source>
        <translation>Validated so far</translation>
    </message>
    <message>
        <source>Intygade timmar</source>
        <translation>Certified hours</translation>
    </message>
    <message>
        <source>Kostnader</source>
        <translation>Costs</translation>
    </message>
    <message>
        <source>Kostnader hittills</source>
        <translation>Costs so far</translation>
    </message>
    <message>
        <source>Kostnad per validering</source>
        <translation>Cost per validation</translation>
    </message>
    <message>
        <source>Sysselsättning vid start</source>
        <translation>Employment at entry</translation>
    </message>
    <message>
        <source>Kön</source>
        <translation>Gender</translation>
    </message>
    <message>
        <source>Ålder vid start</source>
        <translation>Age at entry</translation>
    </message>
    <message>
        <source>Utbildning</source>
        <translation>Education</translation>
    </message>
    <message>
        <source>Företag</source>
        <translation>Company</translation>
    </message>
    <message>
        <source>Testcenter</source>
        <translation>Test centre</translation>
    </message>
    <message>
        <source>Ej angivet</source>
        <translation>Not stated</translation>
    </message>
    <message>
        <source>Under 25</source>
        <translation>Below 25</translation>
    </message>
    <message>
        <source>55 och äldre</source>
        <translation>55 and over</translation>
    </message>
    <message>
        <source>Under 18</source>
        <translation>Below 18</translation>
    </message>
    <message>
        <source>Högst grundskola (ISCED 0–2)</source>
        <translation>At most compulsory school (ISCED 0–2)</translation>
    </message>
    <message>
        <source>Gymnasial (ISCED 3–4)</source>
        <translation>Upper secondary (ISCED 3–4)</translation>
    </message>
    <message>
        <source>Eftergymnasial (ISCED 5–8)</source>
        <translation>Post-secondary (ISCED 5–8)</translation>
    </message>
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
        <source>Åldrar –24, 25–54, 55– (ESF)</source>
        <translation>Ages –24, 25–54, 55– (ESF)</translation>
    </message>
    <message>
        <source>Åldrar 18–29, 30–54, 55– (ESF+)</source>
        <translation>Ages 18–29, 30–54, 55– (ESF+)</translation>
    </message>
    <message>
        <source>För finansiären</source>
        <translation>For the funder</translation>
    </message>
    <message>
        <source>Internt: alla tal</source>
        <translation>Internal: all figures</translation>
    </message>
    <message>
        <source>Kvartal {number} {year}</source>
        <translation>Quarter {number} {year}</translation>
    </message>
    <message>
        <source>Slutrapport: hela insatsen</source>
        <translation>Final report: the whole programme</translation>
    </message>
    <message>
        <source>Hela insatsen hittills</source>
        <translation>The whole programme so far</translation>
    </message>
    <message>
        <source>färre än 5</source>
        <translation>fewer than 5</translation>
    </message>
    <message>
        <source>dolt</source>
        <translation>hidden</translation>
    </message>
    <message>
        <source>Hela valideringen</source>
        <translation>The whole validation</translation>
    </message>
    <message>
        <source>Validerade personer, månad för månad</source>
        <translation>People validated, month by month</translation>
    </message>
    <message>
        <source>Jämn takt till målet</source>
        <translation>Even pace to the target</translation>
    </message>
    <message>
        <source>{done} personer var validerade vid utgången av {month}.</source>
        <translation>{done} people had been validated by the end of {month}.</translation>
    </message>
    <message>
        <source>Utfall per kompetensområde</source>
        <translation>Outcomes by competence area</translation>
    </message>
    <message>
        <source>{count} valideringar signerades under perioden.</source>
        <translation>{count} validations were signed in the period.</translation>
    </message>
</context>
<context>
    <name>ReportsPart</name>
    <message>
        <source>Be en centrumansvarig eller samordnare om rapporten.</source>
        <translation>Ask a centre manager or coordinator for the report.</translation>
    </message>
    <message>
        <source>Rapporter görs av andra här</source>
        <translation>Reports are made by others here</translation>
    </message>
    <message>
        <source>{name} är skriven</source>
        <translation>{name} is written</translation>
    </message>
    <message>
        <source>Visa mappen</source>
        <translation>Show the folder</translation>
    </message>
    <message>
        <source>Avbrutet. Ingen fil har skrivits.</source>
        <translation>Stopped. No file has been written.</translation>
    </message>
    <message>
        <source>Skapa rapport …</source>
        <translation>Make report…</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>För vem</source>
        <translation>For whom</translation>
    </message>
    <message>
        <source>Åldersgrupper</source>
        <translation>Age groups</translation>
    </message>
    <message>
        <source>{period} – preliminär</source>
        <translation>{period} – preliminary</translation>
    </message>
    <message>
        <source>Preliminär. Inte stängt än: {months}. Siffrorna kan ändras.</source>
        <translation>Preliminary. Not closed yet: {months}. Figures may change.</translation>
    </message>
    <message>
        <source>Rättelse {version}: en månad har öppnats, rättats och stängts igen.</source>
        <translation>Correction {version}: a month was opened, corrected and closed again.</translation>
    </message>
    <message>
        <source>{percent} av målet {target}</source>
        <translation>{percent} of the target {target}</translation>
    </message>
    <message>
        <source>{percent} av {budget}</source>
        <translation>{percent} of {budget}</translation>
    </message>
    <message>
        <source>hittills, för hela insatsen</source>
        <translation>so far, in the whole programme</translation>
    </message>
    <message>
        <source>var och en räknad en gång</source>
        <translation>each counted once</translation>
    </message>
    <message>
        <source>”Färre än 5” och ”dolt” står i stället för tal om en till fyra personer, och för dem som skulle röja ett sådant tal. Raderna bakom kan du ändå öppna här.</source>
        <translation>“Fewer than 5” and “hidden” stand for numbers of one to four people, and for those that would give such a number away. You can still open the rows behind them here.</translation>
    </message>
    <message>
        <source>Område</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>Prövade</source>
        <translation>Tested</translation>
    </message>
    <message>
        <source>Utfall per kompetensområde</source>
        <translation>Outcomes by competence area</translation>
    </message>
    <message>
        <source>Alla</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Deltaganden</source>
        <translation>Participations</translation>
    </message>
    <message>
        <source>Validerade</source>
        <translation>Validated</translation>
    </message>
    <message>
        <source>Aktivitet</source>
        <translation>Activity</translation>
    </message>
    <message>
        <source>Timmar</source>
        <translation>Hours</translation>
    </message>
    <message>
        <source>Intygad tid</source>
        <translation>Certified time</translation>
    </message>
    <message>
        <source>Slag</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>I perioden</source>
        <translation>In the period</translation>
    </message>
    <message>
        <source>Hittills</source>
        <translation>So far</translation>
    </message>
    <message>
        <source>Kostnader</source>
        <translation>Costs</translation>
    </message>
    <message>
        <source>{period} · {audience}</source>
        <translation>{period} · {audience}</translation>
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
    <name>RestorePage</name>
    <message>
        <source>Välj</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>Leta på en sticka eller i en mapp …</source>
        <translation>Look on a stick or in a folder…</translation>
    </message>
    <message>
        <source>Lösenfras</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Så som den var när kopian gjordes. Den öppnar kopian, som är krypterad.</source>
        <translation>As it was when the backup was made. It opens the backup, which is encrypted.</translation>
    </message>
    <message>
        <source>Välj en annan</source>
        <translation>Choose another</translation>
    </message>
    <message>
        <source>Återställ</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>Tillbaka</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Till inloggningen</source>
        <translation>To the login</translation>
    </message>
    <message>
        <source>Letar efter säkerhetskopior …</source>
        <translation>Looking for backups…</translation>
    </message>
    <message>
        <source>Välj den kopia du vill ha tillbaka. Du får se vad den innehåller först.</source>
        <translation>Choose the backup you want back. You will see what it holds first.</translation>
    </message>
    <message>
        <source>Sätt i stickan eller disken med säkerhetskopiorna och visa var de ligger.</source>
        <translation>Insert the stick or disk with the backups and show where they are.</translation>
    </message>
    <message>
        <source>Här finns ingen säkerhetskopia. Leta på en annan sticka eller i en annan mapp.</source>
        <translation>There is no backup here. Look on another stick or in another folder.</translation>
    </message>
    <message>
        <source>Återställ den här kopian?</source>
        <translation>Restore this backup?</translation>
    </message>
    <message>
        <source>Inget raderas. Det som finns på datorn nu läggs åt sidan i en egen mapp.</source>
        <translation>Nothing is deleted. What is on the computer now is put aside in a folder of its own.</translation>
    </message>
    <message>
        <source>Säkerhetskopia från {when}</source>
        <translation>Backup of {when}</translation>
    </message>
    <message>
        <source>Någon med återställningsarket</source>
        <translation>Somebody with the recovery sheet</translation>
    </message>
    <message>
        <source>Orden på återställningsarket</source>
        <translation>The words on the recovery sheet</translation>
    </message>
    <message>
        <source>Avbrutet. Inget har ändrats.</source>
        <translation>Stopped. Nothing was changed.</translation>
    </message>
    <message>
        <source>Vem återställer?</source>
        <translation>Who is restoring?</translation>
    </message>
    <message>
        <source>Testcentret är återställt</source>
        <translation>The test centre is restored</translation>
    </message>
    <message>
        <source>Allt är som det var {when}. Logga in för att fortsätta.</source>
        <translation>Everything is as it was on {when}. Log in to go on.</translation>
    </message>
    <message>
        <source>Återställ från en säkerhetskopia</source>
        <translation>Restore from a backup</translation>
    </message>
    <message>
        <source>Inget ändras förrän du har valt en kopia och sett vad den innehåller.</source>
        <translation>Nothing is changed until you have chosen a backup and seen what it holds.</translation>
    </message>
    <message>
        <source>Alla i ordning, med mellanslag mellan. Stora eller små bokstäver går bra.</source>
        <translation>All of them in order, with spaces between. Capital or small letters both work.</translation>
    </message>
    <message>
        <source>Var ligger säkerhetskopiorna?</source>
        <translation>Where are the backups?</translation>
    </message>
</context>
<context>
    <name>RestoreSheet</name>
    <message>
        <source>Återställ säkerhetskopian</source>
        <translation>Restore the backup</translation>
    </message>
    <message>
        <source>Kopian hämtas och kontrolleras först. Sedan startar programmet om, och allt är som det var då. Det som finns nu läggs åt sidan i en egen mapp och raderas inte. Datorn får en ny identitet, så att inga dokumentnummer används två gånger.</source>
        <translation>The backup is fetched and checked first. Then the program restarts, and everything is as it was then. What is here now is put aside in a folder of its own and not deleted. The computer gets a new identity, so that no document number is used twice.</translation>
    </message>
    <message>
        <source>Tillbaka</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Återställ och starta om</source>
        <translation>Restore and restart</translation>
    </message>
    <message>
        <source>Säkerhetskopia från {when}</source>
        <translation>Backup of {when}</translation>
    </message>
</context>
<context>
    <name>ResultCard</name>
    <message>
        <source>Visa mer</source>
        <translation>Show more</translation>
    </message>
    <message>
        <source>Visa mindre</source>
        <translation>Show less</translation>
    </message>
    <message>
        <source>Kopiera som text</source>
        <translation>Copy as text</translation>
    </message>
    <message>
        <source>Demo: allt i dokumentet är påhittat.</source>
        <translation>Demo: everything in the document is invented.</translation>
    </message>
    <message>
        <source>Det här vet vi</source>
        <translation>What we know</translation>
    </message>
    <message>
        <source>Det här vet vi inte</source>
        <translation>What we do not know</translation>
    </message>
    <message>
        <source>Det här säger dokumentet</source>
        <translation>What the document says</translation>
    </message>
    <message>
        <source>Det här påstår dokumentet – det är inte bevisat</source>
        <translation>What the document claims – it is not proven</translation>
    </message>
    <message>
        <source>Nyckelns ord</source>
        <translation>The key in words</translation>
    </message>
    <message>
        <source>Testcentret kan läsa upp samma ord. Är de lika är det dess nyckel.</source>
        <translation>The test centre can read out the same words. If they are alike, it is its key.</translation>
    </message>
</context>
<context>
    <name>RevokeSheet</name>
    <message>
        <source>Låt kontot vara</source>
        <translation>Leave the account</translation>
    </message>
    <message>
        <source>Spärra {name}</source>
        <translation>Revoke {name}</translation>
    </message>
    <message>
        <source>{name} kan från nu varken logga in, låsa upp med PIN eller skriva något. Allt som {name} har bedömt och signerat finns kvar med namnet på. Du kan släppa in {name} igen senare.</source>
        <translation>From now on {name} can neither log in, unlock with a PIN nor write anything. Everything that {name} has assessed and signed is still there, with the name on it. You can let {name} in again later.</translation>
    </message>
    <message>
        <source>Anteckning</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Stannar hos er, i dokumentets historik. Skriv inget personnummer.</source>
        <translation>Stays with you, in the document&apos;s history. Write no personal identity number.</translation>
    </message>
    <message>
        <source>Varför gäller det inte längre?</source>
        <translation>Why is it no longer valid?</translation>
    </message>
    <message>
        <source>Tillbaka</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Återkalla</source>
        <translation>Revoke</translation>
    </message>
    <message>
        <source>Det här händer</source>
        <translation>What happens</translation>
    </message>
    <message>
        <source>Dokumentet står kvar i registret som återkallat, med skälet.</source>
        <translation>The document stays in the register as revoked, with the reason.</translation>
    </message>
    <message>
        <source>Andra får veta det genom statuslistan: spara den igen och lägg den där ni brukar. Pappret och filen som redan är utlämnade ändras inte.</source>
        <translation>Others are told by the status list: save it again and put it where you usually do. The paper and the file already handed out do not change.</translation>
    </message>
    <message>
        <source>Det går inte att ta tillbaka. Ett nytt dokument kan alltid utfärdas.</source>
        <translation>This cannot be taken back. A new document can always be issued.</translation>
    </message>
    <message>
        <source>Återkalla {number}</source>
        <translation>Revoke {number}</translation>
    </message>
    <message>
        <source>Borttagen person</source>
        <translation>Removed person</translation>
    </message>
    <message>
        <source>{kind} för {name}</source>
        <translation>{kind} for {name}</translation>
    </message>
    <message>
        <source>Ja, {number} ska inte gälla längre</source>
        <translation>Yes, {number} shall no longer be valid</translation>
    </message>
</context>
<context>
    <name>Rooms</name>
    <message>
        <source>Idag</source>
        <translation>Today</translation>
    </message>
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
        <source>Företag &amp; insatser</source>
        <translation>Companies &amp; programmes</translation>
    </message>
    <message>
        <source>Utbyte</source>
        <translation>Exchange</translation>
    </message>
    <message>
        <source>Uppföljning</source>
        <translation>Follow-up</translation>
    </message>
    <message>
        <source>Inställningar</source>
        <translation>Settings</translation>
    </message>
</context>
<context>
    <name>RosterWords</name>
    <message>
        <source>Läs inte in</source>
        <translation>Do not read in</translation>
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
        <source>Företag</source>
        <translation>Company</translation>
    </message>
    <message>
        <source>Organisationsnummer</source>
        <translation>Organisation number</translation>
    </message>
    <message>
        <source>Arbetsplats</source>
        <translation>Workplace</translation>
    </message>
    <message>
        <source>Första dag i insatsen</source>
        <translation>First day in the programme</translation>
    </message>
    <message>
        <source>Kön</source>
        <translation>Gender</translation>
    </message>
    <message>
        <source>Utbildning</source>
        <translation>Education</translation>
    </message>
    <message>
        <source>Språk</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Anställningsnummer</source>
        <translation>Employee number</translation>
    </message>
    <message>
        <source>Anteckning</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Anställd</source>
        <translation>Employed</translation>
    </message>
    <message>
        <source>Permitterad</source>
        <translation>Furloughed</translation>
    </message>
    <message>
        <source>Varslad</source>
        <translation>Under notice</translation>
    </message>
    <message>
        <source>Arbetssökande</source>
        <translation>Job seeker</translation>
    </message>
    <message>
        <source>Egenföretagare</source>
        <translation>Self-employed</translation>
    </message>
    <message>
        <source>kontrollsiffran i personnumret stämmer inte</source>
        <translation>the check digit of the personal number does not fit</translation>
    </message>
    <message>
        <source>Namn, förnamn först</source>
        <translation>Name, given name first</translation>
    </message>
    <message>
        <source>Namn, efternamn först</source>
        <translation>Name, family name first</translation>
    </message>
    <message>
        <source>Personnummer</source>
        <translation>Personal number</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>födelsenumret i personnumret är 000</source>
        <translation>the personal number has the birth number 000</translation>
    </message>
    <message>
        <source>numret är tillfälligt</source>
        <translation>the number is an interim one</translation>
    </message>
    <message>
        <source>personnummer saknas</source>
        <translation>the personal number is missing</translation>
    </message>
    <message>
        <source>århundradet i personnumret är osäkert</source>
        <translation>the century of the personal number is uncertain</translation>
    </message>
    <message>
        <source>födelsedagen har inte varit än</source>
        <translation>the birth date lies ahead</translation>
    </message>
    <message>
        <source>Excel har avrundat numret, så de sista siffrorna är borta</source>
        <translation>Excel has rounded the number, so the last digits are lost</translation>
    </message>
    <message>
        <source>personnumret går inte att läsa</source>
        <translation>the personal number cannot be read</translation>
    </message>
    <message>
        <source>nollorna först i numret var borta och är återställda</source>
        <translation>the number had lost its leading zeros; they are restored</translation>
    </message>
    <message>
        <source>bara födelsedatum, de fyra sista saknas</source>
        <translation>only a birth date, the last four are missing</translation>
    </message>
    <message>
        <source>telefonnumret går inte att läsa och tas inte med</source>
        <translation>the telephone number cannot be read and is left out</translation>
    </message>
    <message>
        <source>telefonnumret ser inte ut som ett telefonnummer</source>
        <translation>the telephone number does not look like one</translation>
    </message>
    <message>
        <source>e-postadressen går inte att läsa och tas inte med</source>
        <translation>the e-mail address cannot be read and is left out</translation>
    </message>
    <message>
        <source>statusen är okänd och tas inte med</source>
        <translation>the status is unknown and is left out</translation>
    </message>
    <message>
        <source>könet går inte att läsa och tas inte med</source>
        <translation>the gender cannot be read and is left out</translation>
    </message>
    <message>
        <source>utbildningen går inte att tolka och tas inte med</source>
        <translation>the education cannot be understood and is left out</translation>
    </message>
    <message>
        <source>cellen visar ett fel i Excel</source>
        <translation>the cell shows an error in Excel</translation>
    </message>
    <message>
        <source>cellen är en formel utan uträknat värde</source>
        <translation>the cell is a formula without a result</translation>
    </message>
    <message>
        <source>namnet saknas</source>
        <translation>the name is missing</translation>
    </message>
    <message>
        <source>födelsedatum och personnummer säger olika</source>
        <translation>birth date and personal number differ</translation>
    </message>
    <message>
        <source>födelsedatumet går inte att läsa och tas inte med</source>
        <translation>the birth date cannot be read and is left out</translation>
    </message>
    <message>
        <source>organisationsnumret stämmer inte och tas inte med</source>
        <translation>the organisation number does not fit and is left out</translation>
    </message>
    <message>
        <source>dagen går inte att läsa</source>
        <translation>the day cannot be read</translation>
    </message>
    <message>
        <source>första dag i insatsen saknas</source>
        <translation>the first day in the programme is missing</translation>
    </message>
    <message>
        <source>dagen ligger utanför insatsens tid</source>
        <translation>the day lies outside the programme&apos;s period</translation>
    </message>
    <message>
        <source>månaden är stängd i insatsen</source>
        <translation>the month is closed in the programme</translation>
    </message>
    <message>
        <source>samma personnummer som på rad {line}</source>
        <translation>the same personal number as in row {line}</translation>
    </message>
    <message>
        <source>samma namn som på rad {line}</source>
        <translation>the same name as in row {line}</translation>
    </message>
    <message>
        <source>är redan med i insatsen</source>
        <translation>takes part in the programme already</translation>
    </message>
    <message>
        <source>raden passar inte insatsen</source>
        <translation>the row does not fit the programme</translation>
    </message>
    <message>
        <source>Finns redan</source>
        <translation>Already here</translation>
    </message>
    <message>
        <source>Ny</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Hoppas över</source>
        <translation>Skipped</translation>
    </message>
    <message>
        <source>Välj vem det är</source>
        <translation>Say who it is</translation>
    </message>
    <message>
        <source>Kan inte läsas in</source>
        <translation>Cannot be read in</translation>
    </message>
    <message>
        <source>Kolumn {letter}</source>
        <translation>Column {letter}</translation>
    </message>
</context>
<context>
    <name>RostersPage</name>
    <message>
        <source>Personer från ett företag, från Excel eller en textfil</source>
        <translation>People of a company, from Excel or a text file</translation>
    </message>
    <message>
        <source>Läser {file}</source>
        <translation>Reading {file}</translation>
    </message>
    <message>
        <source>Kontrollerar raderna</source>
        <translation>Checking the rows</translation>
    </message>
    <message>
        <source>Läser in personerna</source>
        <translation>Reading the people in</translation>
    </message>
    <message>
        <source>Tar tillbaka listan</source>
        <translation>Taking the list back</translation>
    </message>
    <message>
        <source>Avbrutet. Inget har lästs in.</source>
        <translation>Stopped. Nothing was read in.</translation>
    </message>
    <message>
        <source>{file} är tillbakatagen</source>
        <translation>{file} has been taken back</translation>
    </message>
    <message>
        <source>Läs in en lista</source>
        <translation>Read in a list</translation>
    </message>
    <message>
        <source>Stäng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Tillbaka</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Kontrollera raderna</source>
        <translation>Check the rows</translation>
    </message>
    <message>
        <source>Fil</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Kolumner</source>
        <translation>Columns</translation>
    </message>
    <message>
        <source>Kontrollera</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>Klart</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Klar</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Läs in {count} personer</source>
        <translation>Read in {count} people</translation>
    </message>
    <message>
        <source>Läs in 1 person</source>
        <translation>Read in 1 person</translation>
    </message>
</context>
<context>
    <name>RowList</name>
    <message>
        <source>Att reda ut</source>
        <translation>To settle</translation>
    </message>
</context>
<context>
    <name>RowSheet</name>
    <message>
        <source>Klar</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>utan namn</source>
        <translation>without a name</translation>
    </message>
    <message>
        <source>Rad {line}: {name}</source>
        <translation>Row {line}: {name}</translation>
    </message>
    <message>
        <source>Rätta raden i filen och läs in den igen. De andra raderna kan läsas in nu.</source>
        <translation>Correct the row in the file and read it in again. The other rows can be read in now.</translation>
    </message>
    <message>
        <source>Ingen här är lik den personen.</source>
        <translation>Nobody here is like this person.</translation>
    </message>
    <message>
        <source>Någon med samma nummer finns redan. Det som redan är sparat om personen ändras inte.</source>
        <translation>Somebody with the same number is here already. What is saved about them stays as it is.</translation>
    </message>
    <message>
        <source>Någon här kan vara samma person. Du avgör.</source>
        <translation>Somebody here may be the same person. You decide.</translation>
    </message>
    <message>
        <source>Samma person: {name}</source>
        <translation>The same person: {name}</translation>
    </message>
    <message>
        <source>En ny person</source>
        <translation>A new person</translation>
    </message>
    <message>
        <source>Läs inte in raden</source>
        <translation>Do not read the row in</translation>
    </message>
    <message>
        <source>Så läses raden</source>
        <translation>How the row is read</translation>
    </message>
    <message>
        <source>Personnummer</source>
        <translation>Identity number</translation>
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
        <source>Arbetsplats</source>
        <translation>Workplace</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Första dag</source>
        <translation>First day</translation>
    </message>
    <message>
        <source>Språk</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Anteckning</source>
        <translation>Note</translation>
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
        <source>Leverans</source>
        <translation>Delivery</translation>
    </message>
    <message>
        <source>Läge</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Skyddad</source>
        <translation>Protected</translation>
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
</context>
<context>
    <name>RowsPart</name>
    <message>
        <source>Ändra …</source>
        <translation>Change…</translation>
    </message>
    <message>
        <source>Ändra {name}</source>
        <translation>Change {name}</translation>
    </message>
    <message>
        <source>Ta bort {name}</source>
        <translation>Remove {name}</translation>
    </message>
</context>
<context>
    <name>RowsSheet</name>
    <message>
        <source>Öppna</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Inga rader</source>
        <translation>No rows</translation>
    </message>
    <message>
        <source>Siffran är noll i den här perioden.</source>
        <translation>The figure is nought in this period.</translation>
    </message>
    <message>
        <source>Öppna valideringen</source>
        <translation>Open the validation</translation>
    </message>
    <message>
        <source>Öppna personens uppgifter</source>
        <translation>Open the person&apos;s record</translation>
    </message>
    <message>
        <source>En rad.</source>
        <translation>One row.</translation>
    </message>
    <message>
        <source>{count} rader.</source>
        <translation>{count} rows.</translation>
    </message>
    <message>
        <source>{count} till visas inte för dig.</source>
        <translation>{count} more are not shown to you.</translation>
    </message>
    <message>
        <source>Dag</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Slag</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Belopp</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>Anteckning</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Namn</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Företag</source>
        <translation>Company</translation>
    </message>
    <message>
        <source>Signerad</source>
        <translation>Signed</translation>
    </message>
    <message>
        <source>Utfall</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>Början</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Slut</source>
        <translation>End</translation>
    </message>
    <message>
        <source>Timmar</source>
        <translation>Hours</translation>
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
    <name>RunBanner</name>
    <message>
        <source>En uppgift kom efter underskriften.</source>
        <translation>One entry came after the signature.</translation>
    </message>
    <message>
        <source>{count} uppgifter kom efter underskriften.</source>
        <translation>{count} entries came after the signature.</translation>
    </message>
    <message>
        <source>En uppgift har skrivits in olika på två datorer.</source>
        <translation>One entry differs between two PCs.</translation>
    </message>
    <message>
        <source>{count} uppgifter har skrivits in olika på två datorer.</source>
        <translation>{count} entries differ between two PCs.</translation>
    </message>
    <message>
        <source>Red ut</source>
        <translation>Settle</translation>
    </message>
    <message>
        <source>Du läser valideringen. Bedömer och skriver under gör testcentrets bedömare.</source>
        <translation>You are reading the validation. The test centre&apos;s assessors rate and sign.</translation>
    </message>
    <message>
        <source>Noden läser valideringen. Den ändras på testcentret och kommer med nästa fil.</source>
        <translation>The node reads the validation. Changes are made at the test centre and come with the next file.</translation>
    </message>
    <message>
        <source>Valideringen är utlämnad till {name} med ett företagsbesök. Bedöm den helst inte här: det som skrivs in på båda ställena får redas ut sedan.</source>
        <translation>The validation is handed out to {name} with a company visit. Preferably do not rate it here: what is entered in both places has to be settled later.</translation>
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
        <source>Skyddad</source>
        <translation>Protected</translation>
    </message>
    <message>
        <source>Skriv inte namn, arbetsplats eller annat som visar vem personen är. Ta inga sådana bilder.</source>
        <translation>Do not write a name, a workplace or anything else that shows who the person is. Take no such pictures.</translation>
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
        <translation>Interrupt the validation…</translation>
    </message>
    <message>
        <source>Ställ in valideringen …</source>
        <translation>Cancel the validation…</translation>
    </message>
    <message>
        <source>Namnlös validand</source>
        <translation>Unnamed candidate</translation>
    </message>
    <message>
        <source>Stäng</source>
        <translation>Close</translation>
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
    <name>RunsList</name>
    <message>
        <source>Valideringar</source>
        <translation>Validations</translation>
    </message>
    <message>
        <source>valideringar</source>
        <translation>validations</translation>
    </message>
    <message>
        <source>Tid</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>Station</translation>
    </message>
    <message>
        <source>Validand</source>
        <translation>Candidate</translation>
    </message>
    <message>
        <source>Valideringsmodell</source>
        <translation>Qualification</translation>
    </message>
    <message>
        <source>Bedömda kriterier</source>
        <translation>Criteria rated</translation>
    </message>
    <message>
        <source>Kriterier</source>
        <translation>Criteria</translation>
    </message>
    <message>
        <source>Läge</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Resultat</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Bedömare</source>
        <translation>Assessor</translation>
    </message>
    <message>
        <source>Signerad</source>
        <translation>Signed</translation>
    </message>
    <message>
        <source>Senast ändrad</source>
        <translation>Last changed</translation>
    </message>
</context>
<context>
    <name>RunsSheet</name>
    <message>
        <source>Öppna</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>1 validering</source>
        <translation>1 validation</translation>
    </message>
    <message>
        <source>{count} valideringar</source>
        <translation>{count} validations</translation>
    </message>
    <message>
        <source>1 av bedömningarna är motiverad.</source>
        <translation>1 of the marks has a reason.</translation>
    </message>
    <message>
        <source>{count} av bedömningarna är motiverade.</source>
        <translation>{count} of the marks have a reason.</translation>
    </message>
</context>
<context>
    <name>SaveCalendar</name>
    <message>
        <source>Spara som kalenderfil</source>
        <translation>Save as calendar file</translation>
    </message>
    <message>
        <source>Kalenderfil (*.ics)</source>
        <translation>Calendar file (*.ics)</translation>
    </message>
</context>
<context>
    <name>SaveList</name>
    <message>
        <source>Excel-fil (*.xlsx)</source>
        <translation>Excel file (*.xlsx)</translation>
    </message>
    <message>
        <source>CSV-fil (*.csv)</source>
        <translation>CSV file (*.csv)</translation>
    </message>
    <message>
        <source>Bild (*.png)</source>
        <translation>Picture (*.png)</translation>
    </message>
    <message>
        <source>Spara som</source>
        <translation>Save as</translation>
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
    <message>
        <source>Spara intygsfilen</source>
        <translation>Save the credential</translation>
    </message>
    <message>
        <source>Intygsfil (*.json)</source>
        <translation>Credential (*.json)</translation>
    </message>
</context>
<context>
    <name>SaveWorkbook</name>
    <message>
        <source>Spara som Excel</source>
        <translation>Save as Excel</translation>
    </message>
    <message>
        <source>Excel-arbetsbok (*.xlsx)</source>
        <translation>Excel workbook (*.xlsx)</translation>
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
        <translation>Saving…</translation>
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
    <name>SecretSheet</name>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
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
        <source>PIN och lösenfras</source>
        <translation>PIN and passphrase</translation>
    </message>
    <message>
        <source>Konton</source>
        <translation>Accounts</translation>
    </message>
    <message>
        <source>Testcentret</source>
        <translation>The test centre</translation>
    </message>
    <message>
        <source>Skrivare</source>
        <translation>Printers</translation>
    </message>
    <message>
        <source>Skyddad identitet</source>
        <translation>Protected identity</translation>
    </message>
    <message>
        <source>Noden</source>
        <translation>The node</translation>
    </message>
    <message>
        <source>Dokumentens utseende</source>
        <translation>Look of documents</translation>
    </message>
    <message>
        <source>Nycklar och certifikat</source>
        <translation>Keys and certificates</translation>
    </message>
    <message>
        <source>Mätdon</source>
        <translation>Instruments</translation>
    </message>
    <message>
        <source>Planering</source>
        <translation>Planning</translation>
    </message>
    <message>
        <source>Datorer och partner</source>
        <translation>PCs and partners</translation>
    </message>
    <message>
        <source>Egen server</source>
        <translation>Own server</translation>
    </message>
    <message>
        <source>Säkerhetskopiering</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>Kontroll</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>Logg</source>
        <translation>Log</translation>
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
    <name>ServerSection</name>
    <message>
        <source>Servern svarar och hör till ert center.</source>
        <translation>The server answers and belongs to your centre.</translation>
    </message>
    <message>
        <source>Servern svarar. Databasen är tom och görs i ordning när du börjar.</source>
        <translation>The server answers. The database is empty and is prepared when you start.</translation>
    </message>
</context>
<context>
    <name>ServerWords</name>
    <message>
        <source>Servern: ansluter …</source>
        <translation>Server: connecting…</translation>
    </message>
    <message>
        <source>Servern: {left}</source>
        <translation>Server: {left}</translation>
    </message>
    <message>
        <source>Servern: i takt {time}</source>
        <translation>Server: in step {time}</translation>
    </message>
    <message>
        <source>Servern: väntar på nätet</source>
        <translation>Server: waiting for the network</translation>
    </message>
    <message>
        <source>Servern: något behöver göras</source>
        <translation>Server: needs attention</translation>
    </message>
    <message>
        <source>Den här datorn lämnar och hämtar ingenting.</source>
        <translation>This computer delivers and fetches nothing.</translation>
    </message>
    <message>
        <source>Ansluter …</source>
        <translation>Connecting…</translation>
    </message>
    <message>
        <source>Lämnar och hämtar. {left}.</source>
        <translation>Delivering and fetching. {left}.</translation>
    </message>
    <message>
        <source>Senast i takt {when}. Det som sparas här lämnas inom någon sekund.</source>
        <translation>Last in step {when}. What is saved here is delivered within a second or so.</translation>
    </message>
    <message>
        <source>Servern går inte att nå just nu. Arbeta på: allt sparas på datorn och lämnas när servern svarar.</source>
        <translation>The server cannot be reached just now. Keep working: everything is saved on this computer and delivered when the server answers.</translation>
    </message>
    <message>
        <source>en dator utan namn</source>
        <translation>a computer without a name</translation>
    </message>
    <message>
        <source>På servern ligger också sådant som inte hämtas, från: {names}. Är datorn er, introducera den under Datorer och partner.</source>
        <translation>The server also holds entries that are not fetched, from: {names}. If the PC is yours, introduce it under PCs and partners.</translation>
    </message>
    <message>
        <source>1 post kvar att lämna</source>
        <translation>1 entry left to deliver</translation>
    </message>
    <message>
        <source>{count} poster kvar att lämna</source>
        <translation>{count} entries left to deliver</translation>
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
    <message>
        <source>Ändringar gäller när du har sparat dem, för hela testcentret.</source>
        <translation>Changes apply once you have saved them, for the whole test centre.</translation>
    </message>
</context>
<context>
    <name>SettlingReason</name>
    <message>
        <source>Skälet finns kvar i historiken. Skriv inga personnummer.</source>
        <translation>The reason stays in the history. Write no personal numbers.</translation>
    </message>
</context>
<context>
    <name>SharedCard</name>
    <message>
        <source>Vad som ligger på servern</source>
        <translation>What is kept on the server</translation>
    </message>
    <message>
        <source>Allt som centrets datorer har gemensamt: personer, bedömningar, bilder och dokument.</source>
        <translation>All that the computers of the centre share: people, marks, pictures and documents.</translation>
    </message>
    <message>
        <source>Den som sköter servern kan läsa det. Servern ska vara centrets egen.</source>
        <translation>Whoever looks after the server can read it. The server must be the centre&apos;s own.</translation>
    </message>
    <message>
        <source>Ingenting om den som har skyddad identitet, och inga lösenord eller nycklar.</source>
        <translation>Nothing about anyone with protected identity, and no passwords or keys.</translation>
    </message>
    <message>
        <source>Det som raderas ur programmet raderas också där.</source>
        <translation>What is erased from the program is erased there too.</translation>
    </message>
    <message>
        <source>Ingenting därifrån tas in utan att datorn som skrev det har signerat det.</source>
        <translation>Nothing is taken in from there unless the computer that wrote it has signed it.</translation>
    </message>
</context>
<context>
    <name>SheetCard</name>
    <message>
        <source>Återställningsarket</source>
        <translation>The recovery sheet</translation>
    </message>
    <message>
        <source>Ditt återställningsark</source>
        <translation>Your recovery sheet</translation>
    </message>
    <message>
        <source>1. Skriv ut arket, eller skriv av orden för hand.</source>
        <translation>1. Print the sheet, or copy the words by hand.</translation>
    </message>
    <message>
        <source>2. Lås in det, inte tillsammans med datorn.</source>
        <translation>2. Lock it away, not together with the PC.</translation>
    </message>
    <message>
        <source>3. Gå vidare och skriv två av orden, så vet du att det går att läsa.</source>
        <translation>3. Go on and type two of the words, so you know it can be read.</translation>
    </message>
    <message>
        <source>Skriv ut</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Spara som PDF</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>Jag har arket</source>
        <translation>I have the sheet</translation>
    </message>
    <message>
        <source>Arket görs …</source>
        <translation>Making the sheet…</translation>
    </message>
</context>
<context>
    <name>SheetErasing</name>
    <message>
        <source>Radera personuppgifter …</source>
        <translation>Erase personal data…</translation>
    </message>
</context>
<context>
    <name>SheetFlow</name>
    <message>
        <source>Sparat som {file}. Ta bort filen när arket är utskrivet.</source>
        <translation>Saved as {file}. Remove the file once the sheet is printed.</translation>
    </message>
    <message>
        <source>Återställningsark-{name}</source>
        <translation>Recovery-sheet-{name}</translation>
    </message>
    <message>
        <source>Återställningsark</source>
        <translation>Recovery sheet</translation>
    </message>
</context>
<context>
    <name>SheetProtection</name>
    <message>
        <source>Personen har skyddad identitet</source>
        <translation>The person has a protected identity</translation>
    </message>
    <message>
        <source>Sekretessmarkering, skyddad folkbokföring eller fingerade uppgifter. Välj det innan du skriver något annat.</source>
        <translation>A confidentiality marking, protected registration or an assumed identity. Choose it before you write anything else.</translation>
    </message>
    <message>
        <source>Personen har fått skyddad identitet …</source>
        <translation>The person now has a protected identity…</translation>
    </message>
    <message>
        <source>okänt konto</source>
        <translation>unknown account</translation>
    </message>
    <message>
        <source>Skriv inte in personen. Bara centrumansvarig får registrera någon med skyddad identitet. Låt namn och nummer stanna på papper tills dess.</source>
        <translation>Do not enter the person. Only the centre manager may register somebody with a protected identity. Let name and number stay on paper until then.</translation>
    </message>
</context>
<context>
    <name>SheetStateCard</name>
    <message>
        <source>Återställningsark</source>
        <translation>Recovery sheet</translation>
    </message>
    <message>
        <source>Gör ett ark</source>
        <translation>Make a sheet</translation>
    </message>
    <message>
        <source>Det finns ett ark, provat av {who} {when}.</source>
        <translation>There is a sheet, tried by {who} on {when}.</translation>
    </message>
    <message>
        <source>okänd</source>
        <translation>unknown</translation>
    </message>
    <message>
        <source>Det finns ett ark.</source>
        <translation>There is a sheet.</translation>
    </message>
    <message>
        <source>Ett ark är gjort, men ingen har skrivit ord från det här.</source>
        <translation>A sheet was made, but nobody has typed words of it here.</translation>
    </message>
    <message>
        <source>Det finns inget ark.</source>
        <translation>There is no sheet.</translation>
    </message>
    <message>
        <source>Ett nytt ark ersätter det gamla först när två av de nya orden är skrivna här.</source>
        <translation>A new sheet replaces the old one only when two of its words have been typed here.</translation>
    </message>
    <message>
        <source>Utan ett ark på papper går inget att öppna om lösenfrasen är glömd.</source>
        <translation>Without a sheet on paper nothing can be opened once the passphrase is forgotten.</translation>
    </message>
    <message>
        <source>Gör ett nytt ark</source>
        <translation>Make a new sheet</translation>
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
        <source>centrumansvarig</source>
        <translation>centre manager</translation>
    </message>
    <message>
        <source>Nodansvarig: {name}</source>
        <translation>Node manager: {name}</translation>
    </message>
    <message>
        <source>Samordnare: {name}</source>
        <translation>Coordinator: {name}</translation>
    </message>
    <message>
        <source>nodansvarig</source>
        <translation>node manager</translation>
    </message>
    <message>
        <source>samordnare</source>
        <translation>coordinator</translation>
    </message>
    <message>
        <source>bedömare</source>
        <translation>assessor</translation>
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
    <name>SideCard</name>
    <message>
        <source>Skiljer</source>
        <translation>Differs</translation>
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
        <source>Varför avstår validanden?</source>
        <translation>Why does the candidate decline?</translation>
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
        <source>Underskriften finns på papper, inlåst.</source>
        <translation>The signature is on paper, locked away.</translation>
    </message>
    <message>
        <source>Validanden har avstått från att skriva under: {reason}</source>
        <translation>The candidate declined to sign: {reason}</translation>
    </message>
    <message>
        <source>Validanden har avstått från att skriva under.</source>
        <translation>The candidate has declined to sign.</translation>
    </message>
    <message>
        <source>Personen har skyddad identitet och skriver under på papper, som låses in med nyckeln. Här sparas bara att det är gjort.</source>
        <translation>The person has a protected identity and signs on paper, which is locked away with the key. Only that it is done is saved here.</translation>
    </message>
    <message>
        <source>Spara att validanden avstår</source>
        <translation>Save that the candidate declines</translation>
    </message>
    <message>
        <source>Underskriften finns på papper</source>
        <translation>The signature is on paper</translation>
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
        <translation>Reopen…</translation>
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
        <source>Någon</source>
        <translation>Somebody</translation>
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
    <name>StandingCard</name>
    <message>
        <source>Egen server</source>
        <translation>Own server</translation>
    </message>
    <message>
        <source>Försök nu</source>
        <translation>Try now</translation>
    </message>
    <message>
        <source>Pausa</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Fortsätt</source>
        <translation>Resume</translation>
    </message>
    <message>
        <source>Ingen server är vald. Har centret flera datorer och en egen PostgreSQL håller programmet dem i takt. Utan server bär du utbytesfiler.</source>
        <translation>No server is chosen. If the centre has several computers and a PostgreSQL of its own, the program keeps them in step. Without a server you carry exchange files.</translation>
    </message>
    <message>
        <source>Av</source>
        <translation>Off</translation>
    </message>
    <message>
        <source>Ansluter</source>
        <translation>Connecting</translation>
    </message>
    <message>
        <source>Lämnar och hämtar</source>
        <translation>Delivering and fetching</translation>
    </message>
    <message>
        <source>I takt</source>
        <translation>In step</translation>
    </message>
    <message>
        <source>Väntar på nätet</source>
        <translation>Waiting for the network</translation>
    </message>
    <message>
        <source>Något behöver göras</source>
        <translation>Needs attention</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Välkommen</source>
        <translation>Welcome</translation>
    </message>
    <message>
        <source>Vad ska den här datorn bli? Inget nätverk behövs.</source>
        <translation>What shall this PC become? No network is needed.</translation>
    </message>
    <message>
        <source>Starta ett testcenter</source>
        <translation>Start a centre</translation>
    </message>
    <message>
        <source>Den första datorn på ett nytt testcenter. Du blir centrumansvarig.</source>
        <translation>The first PC of a new centre. You become its manager.</translation>
    </message>
    <message>
        <source>Anslut datorn till ett testcenter</source>
        <translation>Connect this PC to a centre</translation>
    </message>
    <message>
        <source>En bärbar dator, eller en dator till, på ett testcenter som redan finns.</source>
        <translation>A laptop, or another PC, of a centre that exists already.</translation>
    </message>
    <message>
        <source>Starta en regional nod</source>
        <translation>Start a regional node</translation>
    </message>
    <message>
        <source>Samlar resultaten från flera testcenter. Du blir nodansvarig.</source>
        <translation>Gathers the results of several centres. You become its manager.</translation>
    </message>
    <message>
        <source>Fortsätt</source>
        <translation>Continue</translation>
    </message>
</context>
<context>
    <name>StateCard</name>
    <message>
        <source>Säkerhetskopiera nu</source>
        <translation>Back up now</translation>
    </message>
    <message>
        <source>Ingen säkerhetskopia ännu</source>
        <translation>No backup yet</translation>
    </message>
    <message>
        <source>Går disken sönder är allt borta. Lägg till en sticka som plats och kopiera nu.</source>
        <translation>If the disk breaks, everything is gone. Add a stick as a place and back up now.</translation>
    </message>
    <message>
        <source>Idag</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>För en dag sedan</source>
        <translation>A day ago</translation>
    </message>
    <message>
        <source>För {days} dagar sedan</source>
        <translation>{days} days ago</translation>
    </message>
    <message>
        <source>{age}, till {place}. Kopian är öppnad och kontrollerad.</source>
        <translation>{age}, to {place}. The copy was opened and checked.</translation>
    </message>
    <message>
        <source>Senaste säkerhetskopian: {when}</source>
        <translation>Latest backup: {when}</translation>
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
    <name>StationSheet</name>
    <message>
        <source>till exempel Svarv 2</source>
        <translation>for example Lathe 2</translation>
    </message>
    <message>
        <source>Namn</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Vad prövas här?</source>
        <translation>What is tested here?</translation>
    </message>
    <message>
        <source>Kryssa inget om alla valideringsmodeller kan prövas här.</source>
        <translation>Tick nothing if every validation model can be tested here.</translation>
    </message>
    <message>
        <source>Ny station</source>
        <translation>New station</translation>
    </message>
    <message>
        <source>Ändra stationen</source>
        <translation>Change the station</translation>
    </message>
</context>
<context>
    <name>StationsCard</name>
    <message>
        <source>Stationer</source>
        <translation>Stations</translation>
    </message>
    <message>
        <source>Ny station …</source>
        <translation>New station…</translation>
    </message>
    <message>
        <source>Här står maskinerna och platserna där ni validerar. När de finns här läggs inte två personer på samma ställe samtidigt.</source>
        <translation>Here are the machines and places where you validate. Once they are here, no two people are put in the same place at the same time.</translation>
    </message>
    <message>
        <source>Ändra …</source>
        <translation>Change…</translation>
    </message>
    <message>
        <source>Ändra stationen {name}</source>
        <translation>Change the station {name}</translation>
    </message>
    <message>
        <source>Alla valideringsmodeller</source>
        <translation>Every validation model</translation>
    </message>
</context>
<context>
    <name>StatusListSheet</name>
    <message>
        <source>Statuslista</source>
        <translation>Status list</translation>
    </message>
    <message>
        <source>Stäng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Spara statuslistan …</source>
        <translation>Save the status list…</translation>
    </message>
    <message>
        <source>Vad den är till för</source>
        <translation>What it is for</translation>
    </message>
    <message>
        <source>Den som får ett dokument i handen ser att det är äkta, men inte om det har återkallats sedan det skrevs. Det säger statuslistan. Den är underskriven av er och innehåller inga namn och inga nummer, bara vilka platser i listan som inte gäller.</source>
        <translation>Whoever is handed a document sees that it is genuine, but not whether it was revoked since it was written. The status list tells that. It is signed by you and holds no names and no numbers, only which places in the list are not valid.</translation>
    </message>
    <message>
        <source>Vad du gör med den</source>
        <translation>What you do with it</translation>
    </message>
    <message>
        <source>Spara den på nytt när något har återkallats eller ersatts. Lägg filen på er webbplats, eller skicka den till den som frågar, tillsammans med kontrollsidan. Den nyaste gäller; de äldre kan du ta bort.</source>
        <translation>Save it again when something was revoked or replaced. Put the file on your website, or send it to whoever asks, together with the verification page. The newest counts; you can delete the older ones.</translation>
    </message>
    <message>
        <source>Inget dokument är återkallat.</source>
        <translation>No document is revoked.</translation>
    </message>
    <message>
        <source>Listan har inte sparats från den här datorn än.</source>
        <translation>The list has not been saved from this computer yet.</translation>
    </message>
    <message>
        <source>1 dokument har återkallats sedan listan sparades senast.</source>
        <translation>1 document was revoked since the list was last saved.</translation>
    </message>
    <message>
        <source>{count} dokument har återkallats sedan listan sparades senast.</source>
        <translation>{count} documents were revoked since the list was last saved.</translation>
    </message>
    <message>
        <source>Listan som sparades senast är aktuell.</source>
        <translation>The list last saved is up to date.</translation>
    </message>
    <message>
        <source>Statuslistan är sparad i {folder}</source>
        <translation>The status list is saved in {folder}</translation>
    </message>
    <message>
        <source>{count} statuslistor är sparade i {folder}</source>
        <translation>{count} status lists are saved in {folder}</translation>
    </message>
    <message>
        <source>Det finns inget dokument som en lista kan gälla. Inget sparades.</source>
        <translation>There is no document that a list could be about. Nothing was saved.</translation>
    </message>
    <message>
        <source>Återkallade dokument: {count}</source>
        <translation>Revoked documents: {count}</translation>
    </message>
    <message>
        <source>Sparad senast: {when}, i {folder}</source>
        <translation>Last saved: {when}, in {folder}</translation>
    </message>
    <message>
        <source>Var ska statuslistan sparas?</source>
        <translation>Where shall the status list be saved?</translation>
    </message>
</context>
<context>
    <name>Steering</name>
    <message>
        <source>Validerade</source>
        <translation>Validated</translation>
    </message>
    <message>
        <source>Prognos</source>
        <translation>Forecast</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Validerade och plan</source>
        <translation>Validated and planned</translation>
    </message>
    <message>
        <source>personer</source>
        <translation>people</translation>
    </message>
    <message>
        <source>v. {number}</source>
        <translation>wk {number}</translation>
    </message>
    <message>
        <source>{done} är validerade.</source>
        <translation>{done} are validated.</translation>
    </message>
    <message>
        <source>{done} av {target} är validerade, {count} färre än planen i dag.</source>
        <translation>{done} of {target} are validated, {count} fewer than planned by today.</translation>
    </message>
    <message>
        <source>{done} av {target} är validerade, {count} fler än planen i dag.</source>
        <translation>{done} of {target} are validated, {count} more than planned by today.</translation>
    </message>
    <message>
        <source>{done} av {target} är validerade, som planen i dag.</source>
        <translation>{done} of {target} are validated, as planned by today.</translation>
    </message>
    <message>
        <source>Med {method} nås målet {when}, i tid.</source>
        <translation>With {method} the target is met {when}, in time.</translation>
    </message>
    <message>
        <source>Med {method} nås målet {when}, efter sista dagen. Då blir det {count} i tid.</source>
        <translation>With {method} the target is met {when}, after the last day. Then {count} are done in time.</translation>
    </message>
    <message>
        <source>Målet nåddes {when}.</source>
        <translation>The target was met {when}.</translation>
    </message>
    <message>
        <source>Insatsen har inget mål att räkna mot.</source>
        <translation>The programme has no target to count towards.</translation>
    </message>
    <message>
        <source>Ingen prognos än: ingen är validerad.</source>
        <translation>No forecast yet: nobody is validated.</translation>
    </message>
    <message>
        <source>Ingen prognos än: det behövs två hela veckor med validerade för att se takten.</source>
        <translation>No forecast yet: it takes two full weeks of validations to see the pace.</translation>
    </message>
    <message>
        <source>Ingen prognos: ingen eller nästan ingen har validerats de senaste fyra veckorna.</source>
        <translation>No forecast: nobody or hardly anybody was validated in the last four weeks.</translation>
    </message>
    <message>
        <source>Insatsen är slut. Målet nåddes inte.</source>
        <translation>The programme is over. The target was not met.</translation>
    </message>
    <message>
        <source>samma takt som de senaste {weeks} hela veckorna ({pace} i veckan)</source>
        <translation>the same pace as in the last {weeks} full weeks ({pace} a week)</translation>
    </message>
    <message>
        <source>{persons} deltar.</source>
        <translation>{persons} takes part.</translation>
    </message>
    <message>
        <source>{persons} med {count} deltaganden: några har deltagit flera gånger.</source>
        <translation>{persons} with {count} participations: some have taken part several times.</translation>
    </message>
    <message>
        <source>{count} av dem deltar också i en annan insats.</source>
        <translation>{count} of them also take part in another programme.</translation>
    </message>
    <message>
        <source>Börjar {when}</source>
        <translation>Begins {when}</translation>
    </message>
    <message>
        <source>Sedan {when}, en dag</source>
        <translation>Since {when}, one day</translation>
    </message>
    <message>
        <source>Sedan {when}, {count} dagar</source>
        <translation>Since {when}, {count} days</translation>
    </message>
</context>
<context>
    <name>SteeringPart</name>
    <message>
        <source>Väntar på validering</source>
        <translation>Waiting for validation</translation>
    </message>
    <message>
        <source>Gjort mot plan</source>
        <translation>Done against plan</translation>
    </message>
    <message>
        <source>Pengar</source>
        <translation>Money</translation>
    </message>
    <message>
        <source>Ledig bedömartid</source>
        <translation>Free assessor time</translation>
    </message>
    <message>
        <source>Deltagare</source>
        <translation>Participants</translation>
    </message>
    <message>
        <source>Kostnad per validerad: inga kostnader än</source>
        <translation>Cost per person validated: no costs yet</translation>
    </message>
    <message>
        <source>Kostnad per validerad: ingen är validerad än</source>
        <translation>Cost per person validated: nobody yet</translation>
    </message>
    <message>
        <source>Kostnad per validerad</source>
        <translation>Cost per person validated</translation>
    </message>
    <message>
        <source>Budget per person i målet</source>
        <translation>Budget per person of the target</translation>
    </message>
    <message>
        <source>Förbrukat av {budget}</source>
        <translation>Spent of {budget}</translation>
    </message>
    <message>
        <source>Förbrukat</source>
        <translation>Spent</translation>
    </message>
    <message>
        <source>Vecka {number}: {free} ledigt av {whole}</source>
        <translation>Week {number}: {free} free of {whole}</translation>
    </message>
    <message>
        <source>Alla som deltar är validerade.</source>
        <translation>Everybody who takes part is validated.</translation>
    </message>
    <message>
        <source>Ingen deltar än. Lägg till dem under Deltagare.</source>
        <translation>Nobody takes part yet. Add them under Participants.</translation>
    </message>
    <message>
        <source>… och {count} till</source>
        <translation>… and {count} more</translation>
    </message>
    <message>
        <source>Visa alla</source>
        <translation>Show all</translation>
    </message>
    <message>
        <source>Visa alla som väntar på validering</source>
        <translation>Show all who wait for validation</translation>
    </message>
    <message>
        <source>Ge dem tider</source>
        <translation>Give them times</translation>
    </message>
    <message>
        <source>Tid {day}</source>
        <translation>Time {day}</translation>
    </message>
    <message>
        <source>Väntar på validering · {count}</source>
        <translation>Waiting for validation · {count}</translation>
    </message>
    <message>
        <source>Öppna</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Planera</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Skyddad</source>
        <translation>Protected</translation>
    </message>
    <message>
        <source>Utan företag</source>
        <translation>Without a company</translation>
    </message>
    <message>
        <source>Status vid start</source>
        <translation>Status at entry</translation>
    </message>
    <message>
        <source>Företag</source>
        <translation>Company</translation>
    </message>
    <message>
        <source>{word}: {done} av {count} validerade</source>
        <translation>{word}: {done} of {count} validated</translation>
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
        <source>Det som är gjort finns kvar och kan intygas.</source>
        <translation>What was done is kept and can be attested.</translation>
    </message>
    <message>
        <source>{name} avstod från att skriva under: {reason}</source>
        <translation>{name} declined to sign: {reason}</translation>
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
    <name>TakeKeysSheet</name>
    <message>
        <source>Ta emot nycklar</source>
        <translation>Take in keys</translation>
    </message>
    <message>
        <source>Filen skrivs på den dator som har nycklarna, under Nycklar och certifikat, Lämna nycklarna.</source>
        <translation>The file is written on the PC that has the keys, under Keys and certificates, Give the keys.</translation>
    </message>
    <message>
        <source>Dra hit nyckelfilen, eller klicka för att välja den</source>
        <translation>Drag the key file here, or click to choose it</translation>
    </message>
    <message>
        <source>Nyckelfil (*.nycklar)</source>
        <translation>Key file (*.nycklar)</translation>
    </message>
    <message>
        <source>Ta emot nycklarna</source>
        <translation>Take the keys in</translation>
    </message>
    <message>
        <source>På den andra datorns skärm står sex ord. Jämför dem, och skriv de två som saknas här.</source>
        <translation>Six words stand on the other PC&apos;s screen. Compare them, and type the two that are missing here.</translation>
    </message>
    <message>
        <source>Din lösenfras på den här datorn</source>
        <translation>Your passphrase on this PC</translation>
    </message>
    <message>
        <source>Återställningsarket för den här datorn öppnar inte nycklarna. Gör ett nytt efteråt, under Testcentret.</source>
        <translation>The recovery sheet for this PC does not open the keys. Make a new one afterwards, under The test centre.</translation>
    </message>
    <message>
        <source>Nycklar från {pc}, skrivna {when}.</source>
        <translation>Keys from {pc}, written on {when}.</translation>
    </message>
    <message>
        <source>Skriv din lösenfras.</source>
        <translation>Type your passphrase.</translation>
    </message>
</context>
<context>
    <name>TextSheet</name>
    <message>
        <source>Kodens text</source>
        <translation>The text of the code</translation>
    </message>
    <message>
        <source>En telefon som läser koden på papperet visar dess text. Skicka den hit, eller skriv av den. Radbrytningar och små bokstäver gör inget.</source>
        <translation>A phone that reads the code on the paper shows its text. Send it here, or type it. Line breaks and small letters do no harm.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Kontrollera</source>
        <translation>Verify</translation>
    </message>
</context>
<context>
    <name>TextsCard</name>
    <message>
        <source>Skriv om det ni vill. Det som står inom klamrar fylls i åt er och måste vara kvar. Raden längst ner, att dokumentet är testcentrets eget, går inte att ändra.</source>
        <translation>Rewrite what you like. What stands in braces is filled in for you and must stay. The line at the foot, that the document is the test centre&apos;s own, cannot be changed.</translation>
    </message>
</context>
<context>
    <name>ThisPcCard</name>
    <message>
        <source>Orden är datorns fingeravtryck. Den som introducerar datorn någon annanstans ska se samma ord: läs upp dem.</source>
        <translation>The words are this PC&apos;s fingerprint. Whoever introduces it elsewhere shall see the same words: read them aloud.</translation>
    </message>
    <message>
        <source>Skriv parkopplingsfil …</source>
        <translation>Write pairing file…</translation>
    </message>
    <message>
        <source>Byt namn …</source>
        <translation>Rename…</translation>
    </message>
    <message>
        <source>Släpp in någon på den här datorn …</source>
        <translation>Let somebody in on this PC…</translation>
    </message>
    <message>
        <source>Den här datorn</source>
        <translation>This PC</translation>
    </message>
    <message>
        <source>kod {code} i dokumentnumren</source>
        <translation>code {code} in document numbers</translation>
    </message>
    <message>
        <source>Datorn har fått en ny identitet, för att lagret återställdes eller flyttades hit. Alla som den byter filer med behöver en ny parkopplingsfil från den.</source>
        <translation>This PC has got a new identity, because the store was restored or moved here. Everybody it exchanges files with needs a new pairing file from it.</translation>
    </message>
    <message>
        <source>{name} ligger nu i {folder}. Mata ut stickan innan du tar den.</source>
        <translation>{name} lies in {folder} now. Eject the stick before you take it.</translation>
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
    <name>TimeSheet</name>
    <message>
        <source>TT.MM</source>
        <translation>HH:MM</translation>
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
        <source>Längd</source>
        <translation>Length</translation>
    </message>
    <message>
        <source>Bedömare</source>
        <translation>Assessor</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>Station</translation>
    </message>
    <message>
        <source>Till väntelistan</source>
        <translation>To the waiting list</translation>
    </message>
    <message>
        <source>Boka tiden</source>
        <translation>Book the time</translation>
    </message>
    <message>
        <source>Ändra tid</source>
        <translation>Change the time</translation>
    </message>
    <message>
        <source>Boka tid</source>
        <translation>Book a time</translation>
    </message>
    <message>
        <source>Ingen bedömare än</source>
        <translation>No assessor yet</translation>
    </message>
    <message>
        <source>Ingen station</source>
        <translation>No station</translation>
    </message>
    <message>
        <source>Spara</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Krock: {what}.</source>
        <translation>Clash: {what}.</translation>
    </message>
    <message>
        <source>Skriv dagen som ÅÅÅÅ-MM-DD.</source>
        <translation>Write the day as YYYY-MM-DD.</translation>
    </message>
    <message>
        <source>Skriv klockslaget som 09.05.</source>
        <translation>Write the time as 09:05.</translation>
    </message>
</context>
<context>
    <name>ToIssueLine</name>
    <message>
        <source>Borttagen person</source>
        <translation>Removed person</translation>
    </message>
    <message>
        <source>Visa valideringen</source>
        <translation>Show the validation</translation>
    </message>
    <message>
        <source>Visa valideringen av {name}</source>
        <translation>Show the validation of {name}</translation>
    </message>
    <message>
        <source>Ser efter …</source>
        <translation>Looking…</translation>
    </message>
    <message>
        <source>1 sak saknas</source>
        <translation>1 thing missing</translation>
    </message>
    <message>
        <source>{count} saker saknas</source>
        <translation>{count} things missing</translation>
    </message>
    <message>
        <source>Kan utfärdas, se efter</source>
        <translation>Can be issued, have a look</translation>
    </message>
    <message>
        <source>Kan utfärdas</source>
        <translation>Can be issued</translation>
    </message>
    <message>
        <source>Gå till: {what}</source>
        <translation>Go to: {what}</translation>
    </message>
    <message>
        <source>och {count} till</source>
        <translation>and {count} more</translation>
    </message>
</context>
<context>
    <name>ToIssuePage</name>
    <message>
        <source>Att utfärda</source>
        <translation>To issue</translation>
    </message>
    <message>
        <source>Sök namn eller valideringsmodell</source>
        <translation>Search for a name or a validation model</translation>
    </message>
    <message>
        <source>Visa fler</source>
        <translation>Show more</translation>
    </message>
    <message>
        <source>På svenska</source>
        <translation>In Swedish</translation>
    </message>
    <message>
        <source>På engelska</source>
        <translation>In English</translation>
    </message>
    <message>
        <source>Ser efter vad som saknas: {done} av {total}</source>
        <translation>Looking at what is missing: {done} of {total}</translation>
    </message>
    <message>
        <source>{ready} av {total} kan utfärdas</source>
        <translation>{ready} of {total} can be issued</translation>
    </message>
    <message>
        <source>Utfärda 1 dokument …</source>
        <translation>Issue 1 document…</translation>
    </message>
    <message>
        <source>Utfärda {count} dokument …</source>
        <translation>Issue {count} documents…</translation>
    </message>
    <message>
        <source>Alla {count} som kan utfärdas</source>
        <translation>All {count} that can be issued</translation>
    </message>
    <message>
        <source>Den enda som kan utfärdas</source>
        <translation>The only one that can be issued</translation>
    </message>
    <message>
        <source>Gå dit</source>
        <translation>Go there</translation>
    </message>
    <message>
        <source>Visa fler ({count} till)</source>
        <translation>Show more ({count} to go)</translation>
    </message>
    <message>
        <source>Ingen träff</source>
        <translation>No match</translation>
    </message>
    <message>
        <source>Sök på ett annat namn.</source>
        <translation>Search for another name.</translation>
    </message>
    <message>
        <source>Inget att utfärda</source>
        <translation>Nothing to issue</translation>
    </message>
    <message>
        <source>Här samlas signerade och avbrutna valideringar som inte har fått sitt dokument.</source>
        <translation>Signed and interrupted validations that have not got their document gather here.</translation>
    </message>
    <message>
        <source>Visa valideringar</source>
        <translation>Show validations</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Ny validering</source>
        <translation>New validation</translation>
    </message>
    <message>
        <source>Idag</source>
        <translation>Today</translation>
    </message>
</context>
<context>
    <name>TodayWords</name>
    <message>
        <source>God morgon, {name}</source>
        <translation>Good morning, {name}</translation>
    </message>
    <message>
        <source>Hej, {name}</source>
        <translation>Hello, {name}</translation>
    </message>
    <message>
        <source>God kväll, {name}</source>
        <translation>Good evening, {name}</translation>
    </message>
    <message>
        <source>vecka {week}</source>
        <translation>week {week}</translation>
    </message>
    <message>
        <source>inga validander i dag</source>
        <translation>no candidates today</translation>
    </message>
    <message>
        <source>en validand i dag</source>
        <translation>one candidate today</translation>
    </message>
    <message>
        <source>{count} validander i dag</source>
        <translation>{count} candidates today</translation>
    </message>
    <message>
        <source>{rated} av {total} bedömda</source>
        <translation>{rated} of {total} rated</translation>
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
        <source>Återuppta</source>
        <translation>Resume</translation>
    </message>
    <message>
        <source>Visa</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Alla steg är klara, underskrift saknas</source>
        <translation>Every step is done, a signature is missing</translation>
    </message>
    <message>
        <source>Avbruten, har inget dokument än</source>
        <translation>Interrupted, has no document yet</translation>
    </message>
    <message>
        <source>Signerad {day}, har inget dokument än</source>
        <translation>Signed {day}, has no document yet</translation>
    </message>
    <message>
        <source>Att signera</source>
        <translation>To sign</translation>
    </message>
    <message>
        <source>Pågår</source>
        <translation>In progress</translation>
    </message>
    <message>
        <source>Planerad</source>
        <translation>Planned</translation>
    </message>
    <message>
        <source>Att utfärda</source>
        <translation>To issue</translation>
    </message>
    <message>
        <source>Utfärda</source>
        <translation>Issue</translation>
    </message>
    <message>
        <source>Underskrift saknas</source>
        <translation>A signature is missing</translation>
    </message>
    <message>
        <source>Påbörjade före i dag</source>
        <translation>Begun before today</translation>
    </message>
    <message>
        <source>Planerade men inte påbörjade</source>
        <translation>Planned but not begun</translation>
    </message>
    <message>
        <source>Avslutade, har inget dokument än</source>
        <translation>Ended, have no document yet</translation>
    </message>
    <message>
        <source>En validering till</source>
        <translation>One more validation</translation>
    </message>
    <message>
        <source>{count} valideringar till</source>
        <translation>{count} more validations</translation>
    </message>
    <message>
        <source>Utfärdade, inte utskrivna än</source>
        <translation>Issued, not printed yet</translation>
    </message>
    <message>
        <source>Ett dokument</source>
        <translation>One document</translation>
    </message>
    <message>
        <source>{count} dokument</source>
        <translation>{count} documents</translation>
    </message>
    <message>
        <source>senast {day}</source>
        <translation>last {day}</translation>
    </message>
    <message>
        <source>Ingen tid bestämd</source>
        <translation>No time set</translation>
    </message>
    <message>
        <source>Skulle ha börjat {day}</source>
        <translation>Was to begin {day}</translation>
    </message>
    <message>
        <source>i morgon</source>
        <translation>tomorrow</translation>
    </message>
    <message>
        <source>… och en till</source>
        <translation>… and one more</translation>
    </message>
    <message>
        <source>… och {count} till</source>
        <translation>… and {count} more</translation>
    </message>
    <message>
        <source>Inget är planerat de närmaste dagarna heller.</source>
        <translation>Nothing is planned for the next few days either.</translation>
    </message>
    <message>
        <source>Nästa är {name}, {day} {time}.</source>
        <translation>Next is {name}, {day} {time}.</translation>
    </message>
    <message>
        <source>i dag</source>
        <translation>today</translation>
    </message>
    <message>
        <source>i går</source>
        <translation>yesterday</translation>
    </message>
    <message>
        <source>Certifikatet för PDF-filer har gått ut. Inget kan utfärdas.</source>
        <translation>The certificate for PDF files has ended. Nothing can be issued.</translation>
    </message>
    <message>
        <source>Red ut</source>
        <translation>Settle</translation>
    </message>
    <message>
        <source>{count} valideringar väntar på sitt intyg. Utfärda dem tillsammans.</source>
        <translation>{count} validations wait for their certificate. Issue them together.</translation>
    </message>
    <message>
        <source>{month} är slut och inte stängd i {name}.</source>
        <translation>{month} is over and not closed in {name}.</translation>
    </message>
    <message>
        <source>En uppgift står mot en annan och väntar på att du reder ut den.</source>
        <translation>One entry contradicts another and waits for you to settle it.</translation>
    </message>
    <message>
        <source>{count} uppgifter står mot varandra och väntar på att du reder ut dem.</source>
        <translation>{count} entries contradict each other and wait for you to settle them.</translation>
    </message>
    <message>
        <source>Ett mätdon i bruk är inte kalibrerat.</source>
        <translation>One instrument in use is not calibrated.</translation>
    </message>
    <message>
        <source>{count} mätdon i bruk är inte kalibrerade.</source>
        <translation>{count} instruments in use are not calibrated.</translation>
    </message>
    <message>
        <source>Ett mätdon ska kalibreras inom 30 dagar.</source>
        <translation>One instrument is due for calibration within 30 days.</translation>
    </message>
    <message>
        <source>{count} mätdon ska kalibreras inom 30 dagar.</source>
        <translation>{count} instruments are due for calibration within 30 days.</translation>
    </message>
    <message>
        <source>Certifikatet för PDF-filer går ut i dag.</source>
        <translation>The certificate for PDF files ends today.</translation>
    </message>
    <message>
        <source>Certifikatet för PDF-filer går ut om en dag.</source>
        <translation>The certificate for PDF files ends in one day.</translation>
    </message>
    <message>
        <source>Certifikatet för PDF-filer går ut om {count} dagar.</source>
        <translation>The certificate for PDF files ends in {count} days.</translation>
    </message>
    <message>
        <source>Säkerhetskopian är från i dag.</source>
        <translation>The backup was made today.</translation>
    </message>
    <message>
        <source>Säkerhetskopian är en dag gammal.</source>
        <translation>The backup is one day old.</translation>
    </message>
    <message>
        <source>Säkerhetskopian är {count} dagar gammal.</source>
        <translation>The backup is {count} days old.</translation>
    </message>
    <message>
        <source>Behörigheten för {name} gäller till {day}.</source>
        <translation>The authorisation of {name} is valid until {day}.</translation>
    </message>
    <message>
        <source>Utvecklingsplanen för {name} följs upp den här veckan.</source>
        <translation>The development plan of {name} is followed up this week.</translation>
    </message>
    <message>
        <source>borttagen person</source>
        <translation>removed person</translation>
    </message>
    <message>
        <source>{count} utvecklingsplaner följs upp den här veckan.</source>
        <translation>{count} development plans are followed up this week.</translation>
    </message>
</context>
<context>
    <name>TotalsRow</name>
    <message>
        <source>1 centrum</source>
        <translation>1 centre</translation>
    </message>
    <message>
        <source>Alla {count} centrum</source>
        <translation>All {count} centres</translation>
    </message>
</context>
<context>
    <name>TrayQuestion</name>
    <message>
        <source>Ja, den kom ut</source>
        <translation>Yes, it came out</translation>
    </message>
    <message>
        <source>Nej, den kom inte ut</source>
        <translation>No, it did not come out</translation>
    </message>
    <message>
        <source>Kom {document} ut ur skrivaren?</source>
        <translation>Did {document} come out of the printer?</translation>
    </message>
    <message>
        <source>Programmet stängdes medan den skrevs ut, {when}. Titta i skrivaren och svara, så skrivs inget ut två gånger. Är utskriften ofullständig: svara nej och släng papperet.</source>
        <translation>The program closed while it was being printed, {when}. Look in the printer and answer, so that nothing is printed twice. If the print is incomplete: answer no and throw the paper away.</translation>
    </message>
</context>
<context>
    <name>UndertakingsPage</name>
    <message>
        <source>Insatser</source>
        <translation>Programmes</translation>
    </message>
    <message>
        <source>Företag</source>
        <translation>Companies</translation>
    </message>
    <message>
        <source>Besök</source>
        <translation>Visits</translation>
    </message>
</context>
<context>
    <name>UnusablePart</name>
    <message>
        <source>Ej läsbart än</source>
        <translation>Not readable yet</translation>
    </message>
    <message>
        <source>Det är tryggt sparat och skickas vidare som det är. Det läses av sig självt när det går.</source>
        <translation>It is kept safely and passed on as it is. It is read by itself when that can be done.</translation>
    </message>
</context>
<context>
    <name>Upkeep</name>
    <message>
        <source>Personer: {count}</source>
        <translation>People: {count}</translation>
    </message>
    <message>
        <source>Valideringar: {count}</source>
        <translation>Validations: {count}</translation>
    </message>
    <message>
        <source>Bedömningar: {count}</source>
        <translation>Marks: {count}</translation>
    </message>
    <message>
        <source>Dokument: {count}</source>
        <translation>Documents: {count}</translation>
    </message>
    <message>
        <source>Kopierar databasen …</source>
        <translation>Copying the database…</translation>
    </message>
    <message>
        <source>Bilder och dokument …</source>
        <translation>Pictures and documents…</translation>
    </message>
    <message>
        <source>Skriver till platsen och läser tillbaka …</source>
        <translation>Writing to the place and reading back…</translation>
    </message>
    <message>
        <source>Hämtar säkerhetskopian …</source>
        <translation>Fetching the backup…</translation>
    </message>
    <message>
        <source>Öppnar kopian och kontrollerar varje sida …</source>
        <translation>Opening the copy and checking every page…</translation>
    </message>
    <message>
        <source>Kontrollerar varje sida …</source>
        <translation>Checking every page…</translation>
    </message>
    <message>
        <source>Kontrollerar att inget har ändrats …</source>
        <translation>Checking that nothing was changed…</translation>
    </message>
    <message>
        <source>Jämför listorna med historiken …</source>
        <translation>Comparing the lists with the history…</translation>
    </message>
    <message>
        <source>Ser efter på datorn …</source>
        <translation>Looking at the computer…</translation>
    </message>
    <message>
        <source>Ofullständig</source>
        <translation>Incomplete</translation>
    </message>
    <message>
        <source>Skadad</source>
        <translation>Damaged</translation>
    </message>
    <message>
        <source>Nyare programversion</source>
        <translation>Newer program version</translation>
    </message>
    <message>
        <source>Annat testcenter</source>
        <translation>Another test centre</translation>
    </message>
    <message>
        <source>Går inte att använda</source>
        <translation>Cannot be used</translation>
    </message>
    <message>
        <source>Daterad i framtiden</source>
        <translation>Dated in the future</translation>
    </message>
    <message>
        <source>Innehåller raderade</source>
        <translation>Holds erased people</translation>
    </message>
    <message>
        <source>På den här datorn finns inget testcenter. Inget går förlorat.</source>
        <translation>There is no test centre on this computer. Nothing is lost.</translation>
    </message>
    <message>
        <source>Det går inte att se vad som skrivits efter kopian. Det som finns här läggs åt sidan och raderas inte.</source>
        <translation>It cannot be seen what was written after the backup. What is here is put aside and not deleted.</translation>
    </message>
    <message>
        <source>Inget går förlorat: kopian innehåller allt som finns här.</source>
        <translation>Nothing is lost: the backup holds everything that is here.</translation>
    </message>
    <message>
        <source>Så vitt datorn minns innehåller kopian allt som finns här.</source>
        <translation>As far as the computer remembers, the backup holds everything that is here.</translation>
    </message>
    <message>
        <source>Poster som skrivits efter kopian och inte finns i den: {count}. De läggs åt sidan med resten och raderas inte.</source>
        <translation>Entries written after the backup and not in it: {count}. They are put aside with the rest and not deleted.</translation>
    </message>
    <message>
        <source>Poster som skrivits efter kopian och inte finns i den: minst {count}. De läggs åt sidan med resten och raderas inte.</source>
        <translation>Entries written after the backup and not in it: at least {count}. They are put aside with the rest and not deleted.</translation>
    </message>
    <message>
        <source>Personer i kopian som raderats senare: {count}. De raderas igen.</source>
        <translation>People in the backup who were erased later: {count}. They are erased again.</translation>
    </message>
</context>
<context>
    <name>Verification</name>
    <message>
        <source>Nummer</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Dokument</source>
        <translation>Document</translation>
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
        <source>Kompetens</source>
        <translation>Qualification</translation>
    </message>
    <message>
        <source>Checklista</source>
        <translation>Checklist</translation>
    </message>
    <message>
        <source>Utfall</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>Utfärdat</source>
        <translation>Issued</translation>
    </message>
    <message>
        <source>Utfärdare</source>
        <translation>Issuer</translation>
    </message>
    <message>
        <source>Demo: allt i dokumentet är påhittat.</source>
        <translation>Demo: everything in the document is invented.</translation>
    </message>
    <message>
        <source>Det här påstår dokumentet. Det är inte bevisat:</source>
        <translation>This is what the document claims. It is not proven:</translation>
    </message>
    <message>
        <source>Det här säger QR-koden:</source>
        <translation>This is what the QR code says:</translation>
    </message>
    <message>
        <source>Det här säger dokumentet:</source>
        <translation>This is what the document says:</translation>
    </message>
    <message>
        <source>Äkta och giltigt</source>
        <translation>Genuine and valid</translation>
    </message>
    <message>
        <source>Oförändrat, men allt går inte att säga</source>
        <translation>Unchanged, but not everything can be told</translation>
    </message>
    <message>
        <source>Återkallat – gäller inte</source>
        <translation>Revoked – not valid</translation>
    </message>
    <message>
        <source>Stämmer inte – lita inte på det</source>
        <translation>Not right – do not rely on it</translation>
    </message>
    <message>
        <source>Går inte att kontrollera</source>
        <translation>Cannot be verified</translation>
    </message>
    <message>
        <source>Den säger vilka dokument som är återkallade. Lägg den tillsammans med det som ska kontrolleras.</source>
        <translation>It says which documents are revoked. Bring it together with what is to be verified.</translation>
    </message>
    <message>
        <source>Ett känt testcenter har utfärdat det, ingenting är ändrat, och det är inte återkallat enligt den lista som finns.</source>
        <translation>A known test centre issued it, nothing was changed, and it is not revoked by the list at hand.</translation>
    </message>
    <message>
        <source>Signaturen stämmer och ingenting talar emot det. Läs vad vi inte vet innan du litar på det.</source>
        <translation>The signature is right and nothing speaks against it. Read what we do not know before you rely on it.</translation>
    </message>
    <message>
        <source>Testcentret har utfärdat det men tagit tillbaka det. Fråga testcentret om det finns ett nytt.</source>
        <translation>The test centre issued it but took it back. Ask the test centre whether there is a new one.</translation>
    </message>
    <message>
        <source>Det är ändrat, förfalskat eller signerat av någon annan än det säger. Fråga testcentret.</source>
        <translation>It was changed, forged, or signed by somebody other than it says. Ask the test centre.</translation>
    </message>
    <message>
        <source>Det säger varken att det är äkta eller falskt. Se nedan vad du kan göra.</source>
        <translation>That does not say whether it is genuine or false. See below what you can do.</translation>
    </message>
    <message>
        <source>Är listan signerad av den som har gett ut den?</source>
        <translation>Is the list signed by whoever published it?</translation>
    </message>
    <message>
        <source>Går det att läsa?</source>
        <translation>Can it be read?</translation>
    </message>
    <message>
        <source>Är hela PDF:en orörd?</source>
        <translation>Is the whole PDF untouched?</translation>
    </message>
    <message>
        <source>Är uppgifterna signerade av testcentret?</source>
        <translation>Did the test centre sign the details?</translation>
    </message>
    <message>
        <source>Är PDF:en från samma testcenter?</source>
        <translation>Is the PDF from the same test centre?</translation>
    </message>
    <message>
        <source>Vet vi vem som har utfärdat det?</source>
        <translation>Do we know who issued it?</translation>
    </message>
    <message>
        <source>Går någon huvudman i god för testcentret?</source>
        <translation>Does the owner of a standard vouch for the test centre?</translation>
    </message>
    <message>
        <source>Gäller det fortfarande?</source>
        <translation>Is it still valid?</translation>
    </message>
    <message>
        <source>Ja</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>Nej</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Vet inte</source>
        <translation>Not known</translation>
    </message>
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
        <source>Filen är tom. Be om en ny.</source>
        <translation>The file is empty. Ask for a new one.</translation>
    </message>
    <message>
        <source>Filen är för stor för att vara ett intyg.</source>
        <translation>The file is too large to be a certificate.</translation>
    </message>
    <message>
        <source>PDF:en är skadad och går inte att läsa. Be om filen igen, helst på en sticka.</source>
        <translation>The PDF is damaged and cannot be read. Ask for the file again, best on a stick.</translation>
    </message>
    <message>
        <source>PDF:en är underskriven av {signer}, men det finns inget intyg i den som vi kan kontrollera. Fråga den som har gett ut den.</source>
        <translation>The PDF is signed by {signer}, but there is no certificate in it that we can verify. Ask whoever gave it out.</translation>
    </message>
    <message>
        <source>PDF:en är inte underskriven, och det finns varken uppgifter eller kod i den att kontrollera. Den kan vara ett utkast, eller komma från ett annat program.</source>
        <translation>The PDF is not signed, and there are neither details nor a code in it to verify. It may be a draft, or come from another program.</translation>
    </message>
    <message>
        <source>Filen är skadad eller avklippt. Be om den igen.</source>
        <translation>The file is damaged or cut off. Ask for it again.</translation>
    </message>
    <message>
        <source>Filen är ett signerat intyg, men av ett annat slag än dem vi kan kontrollera. Fråga den som gav ut det hur det kontrolleras.</source>
        <translation>The file is a signed certificate, but of another kind than those we can verify. Ask whoever issued it how it is verified.</translation>
    </message>
    <message>
        <source>Testcentret har själv skrivit vilket certifikat PDF:en skrivs under med.</source>
        <translation>The test centre itself has written which certificate the PDF is signed with.</translation>
    </message>
    <message>
        <source>PDF:en är underskriven av {signer}, men testcentret har angett ett annat certifikat. Uppgifterna kan vara flyttade till en annan PDF.</source>
        <translation>The PDF is signed by {signer}, but the test centre has named another certificate. The details may have been moved to another PDF.</translation>
    </message>
    <message>
        <source>Uppgifterna säger inte vilket certifikat PDF:en skrivs under med. Läs uppgifterna här, inte bara på sidan.</source>
        <translation>The details do not say which certificate the PDF is signed with. Read the details here, not only on the page.</translation>
    </message>
    <message>
        <source>Ingen statuslista finns här, så vi vet inte om det är återkallat. Be testcentret om listan.</source>
        <translation>There is no status list here, so we do not know whether it is revoked. Ask the test centre for the list.</translation>
    </message>
    <message>
        <source>plats i statuslistan</source>
        <translation>place in the status list</translation>
    </message>
    <message>
        <source>PDF:en gick att läsa.</source>
        <translation>The PDF could be read.</translation>
    </message>
    <message>
        <source>Uppgifterna gick att läsa.</source>
        <translation>The details could be read.</translation>
    </message>
    <message>
        <source>PDF:en har ingen underskrift, fast det finns uppgifter från ett intyg i den. Underskriften är borttagen, eller så har uppgifterna flyttats hit.</source>
        <translation>The PDF has no signature, although there are details from a certificate in it. The signature was taken away, or the details were moved here.</translation>
    </message>
    <message>
        <source>Underskriften stämmer inte: PDF:en är ändrad eller skadad efter att den gjordes.</source>
        <translation>The signature is not right: the PDF was changed or damaged after it was made.</translation>
    </message>
    <message>
        <source>Underskriften är gjord på ett sätt som går att förfalska. Den bevisar därför ingenting.</source>
        <translation>The signature was made in a way that can be forged. So it proves nothing.</translation>
    </message>
    <message>
        <source>Underskriften och certifikatet i PDF:en hör inte ihop: den är gjord med en annan nyckel.</source>
        <translation>The signature and the certificate in the PDF do not belong together: it was made with another key.</translation>
    </message>
    <message>
        <source>Underskriften i PDF:en är skadad och går inte att läsa. Be om filen igen.</source>
        <translation>The signature in the PDF is damaged and cannot be read. Ask for the file again.</translation>
    </message>
    <message>
        <source>Underskriften stämmer, men säger inte när den gjordes. Därför vet vi inte om certifikatet gällde då.</source>
        <translation>The signature is right, but does not say when it was made. So we do not know whether the certificate was valid then.</translation>
    </message>
    <message>
        <source>Underskriften gäller hela filen. Inget är tillagt efteråt.</source>
        <translation>The signature covers the whole file. Nothing was added afterwards.</translation>
    </message>
    <message>
        <source>Något är tillagt i PDF:en efter underskriften. Be om filen som den var.</source>
        <translation>Something was added to the PDF after it was signed. Ask for the file as it was.</translation>
    </message>
    <message>
        <source>Uppgifterna är oförändrade sedan de utfärdades.</source>
        <translation>The details are unchanged since they were issued.</translation>
    </message>
    <message>
        <source>Uppgifterna i filen är ändrade, eller signerade med en annan nyckel än de säger.</source>
        <translation>The details in the file were changed, or signed with another key than they say.</translation>
    </message>
    <message>
        <source>Uppgifterna har ingen signatur. Vem som helst kan ha skrivit dem.</source>
        <translation>The details have no signature. Anybody may have written them.</translation>
    </message>
    <message>
        <source>Listan är oförändrad sedan den gavs ut.</source>
        <translation>The list is unchanged since it was published.</translation>
    </message>
    <message>
        <source>Listan är ändrad och går inte att lita på. Be om en ny.</source>
        <translation>The list was changed and cannot be relied on. Ask for a new one.</translation>
    </message>
    <message>
        <source>Nummer, namn, utfall, dag och utfärdare är desamma på båda ställena.</source>
        <translation>Number, name, outcome, day and issuer are the same in both places.</translation>
    </message>
    <message>
        <source>De är olika: {what}. Någon har satt ihop delar från olika dokument.</source>
        <translation>They differ: {what}. Somebody has put together parts of different documents.</translation>
    </message>
    <message>
        <source>Är QR-koden signerad av testcentret?</source>
        <translation>Did the test centre sign the QR code?</translation>
    </message>
    <message>
        <source>Det här är en statuslista</source>
        <translation>This is a status list</translation>
    </message>
    <message>
        <source>Är PDF:en underskriven?</source>
        <translation>Is the PDF signed?</translation>
    </message>
    <message>
        <source>Säger uppgifterna och QR-koden samma sak?</source>
        <translation>Do the details and the QR code say the same?</translation>
    </message>
    <message>
        <source>Filen är varken PDF, JSON eller bild. Välj intyget som PDF, eller en bild av QR-koden på det.</source>
        <translation>The file is neither a PDF, JSON nor a picture. Choose the certificate as a PDF, or a picture of the QR code on it.</translation>
    </message>
    <message>
        <source>Texten är ingen kod från ett intyg. Läs av QR-koden en gång till, och ta med hela texten.</source>
        <translation>The text is no code from a certificate. Read the QR code once more, and take the whole text.</translation>
    </message>
    <message>
        <source>Vi hittar ingen QR-kod i bilden. Fotografera rakt framifrån, i bra ljus, så att koden fyller halva bilden.</source>
        <translation>We find no QR code in the picture. Take it straight from the front, in good light, so that the code fills half of it.</translation>
    </message>
    <message>
        <source>QR-koden i bilden kommer inte från ett intyg. Den kan höra till något annat.</source>
        <translation>The QR code in the picture is not from a certificate. It may belong to something else.</translation>
    </message>
    <message>
        <source>Det finns flera koder i bilden. Ta en bild av en i taget.</source>
        <translation>There are several codes in the picture. Take a picture of one at a time.</translation>
    </message>
    <message>
        <source>Filen är JSON, men varken ett intyg eller en statuslista av det slag vi känner.</source>
        <translation>The file is JSON, but neither a certificate nor a status list of a kind that we know.</translation>
    </message>
    <message>
        <source>QR-koden gick att läsa.</source>
        <translation>The QR code could be read.</translation>
    </message>
    <message>
        <source>Statuslistan gick att läsa.</source>
        <translation>The status list could be read.</translation>
    </message>
    <message>
        <source>Den är underskriven av {signer}, {at}.</source>
        <translation>It was signed by {signer}, {at}.</translation>
    </message>
    <message>
        <source>PDF:en har ingen underskrift. Den kan vara ett inskannat papper; det är bara QR-koden på sidan som är kontrollerad, inte texten runt om.</source>
        <translation>The PDF has no signature. It may be a scanned paper; only the QR code on the page is verified, not the text around it.</translation>
    </message>
    <message>
        <source>Certifikatet gick ut {to}, innan PDF:en skrevs under. Be testcentret om en ny.</source>
        <translation>The certificate expired {to}, before the PDF was signed. Ask the test centre for a new one.</translation>
    </message>
    <message>
        <source>Certifikatet gäller först från {from}, efter att PDF:en skrevs under. Be testcentret om en ny.</source>
        <translation>The certificate is valid only from {from}, after the PDF was signed. Ask the test centre for a new one.</translation>
    </message>
    <message>
        <source>QR-koden är oförändrad sedan den gjordes.</source>
        <translation>The QR code is unchanged since it was made.</translation>
    </message>
    <message>
        <source>QR-koden är ändrad eller hemmagjord: signaturen i den stämmer inte.</source>
        <translation>The QR code was changed or is home-made: the signature in it is not right.</translation>
    </message>
    <message>
        <source>Vi kunde inte läsa någon QR-kod på sidorna.</source>
        <translation>We could not read a QR code on the pages.</translation>
    </message>
    <message>
        <source>Det finns uppgifter från flera intyg i samma PDF. Testcentret lägger bara in ett.</source>
        <translation>There are details from several certificates in one PDF. The test centre puts in only one.</translation>
    </message>
    <message>
        <source>Det är bara QR-koden på sidan som är kontrollerad. Den säger inte vem som ska ha skrivit under PDF:en, så texten runt om kan vara en annan. Läs det som står här.</source>
        <translation>Only the QR code on the page has been verified. It does not say who should have signed the PDF, so the text around it may be another. Read what is written here.</translation>
    </message>
    <message>
        <source>Det är er egen nyckel ({name}).</source>
        <translation>It is your own key ({name}).</translation>
    </message>
    <message>
        <source>Det är en nyckel som ni har bytt ut för att någon annan kan ha den. Se efter i registret om ni har utfärdat dokumentet.</source>
        <translation>It is a key that you exchanged because somebody else may have it. Look in the register whether you issued the document.</translation>
    </message>
    <message>
        <source>Nyckeln är inlagd här som {name}.</source>
        <translation>The key is entered here as {name}.</translation>
    </message>
    <message>
        <source>{endorser}, som är inlagd här, går i god för att nyckeln är {name}.</source>
        <translation>{endorser}, who is entered here, vouches for it that the key is {name}.</translation>
    </message>
    <message>
        <source>Det säger att det kommer från er ({name}), men nyckeln är inte er.</source>
        <translation>It says that it comes from you ({name}), but the key is not yours.</translation>
    </message>
    <message>
        <source>{name} är inlagt här, men med en annan nyckel. Ring testcentret och jämför orden innan du litar på det.</source>
        <translation>{name} is entered here, but with another key. Call the test centre and compare the words before you rely on it.</translation>
    </message>
    <message>
        <source>Vi vet inte vems nyckel det är. Jämför orden med testcentret, på ett nummer som du har från annat håll.</source>
        <translation>We do not know whose key it is. Compare the words with the test centre, on a number that you have from elsewhere.</translation>
    </message>
    <message>
        <source>{name} går i god för testcentret.</source>
        <translation>{name} vouches for the test centre.</translation>
    </message>
    <message>
        <source>{name} går i god för testcentret, men är inte inlagd här. Jämför orden först.</source>
        <translation>{name} vouches for the test centre, but is not entered here. Compare the words first.</translation>
    </message>
    <message>
        <source>Det är inte återkallat enligt testcentrets lista {as_of}.</source>
        <translation>It is not revoked by the test centre&apos;s list of {as_of}.</translation>
    </message>
    <message>
        <source>Det är återkallat enligt testcentrets lista {as_of}.</source>
        <translation>It is revoked by the test centre&apos;s list of {as_of}.</translation>
    </message>
    <message>
        <source>Listan är från {as_of}, alltså äldre än dokumentet. Be testcentret om en nyare.</source>
        <translation>The list is of {as_of}, older than the document. Ask the test centre for a newer one.</translation>
    </message>
    <message>
        <source>Listan är daterad {as_of}, alltså framåt i tiden. Se efter att klockan går rätt här, och be annars testcentret om en ny lista.</source>
        <translation>The list is dated {as_of}, which is still to come. Make sure that the clock here is right; if it is, ask the test centre for a new list.</translation>
    </message>
    <message>
        <source>De listor som finns här gäller inte det här dokumentet. Be testcentret om rätt.</source>
        <translation>The lists at hand are not about this document. Ask the test centre for the right one.</translation>
    </message>
    <message>
        <source>Listan som finns här är ändrad, eller inte signerad av samma nyckel. Be testcentret om en ny.</source>
        <translation>The list at hand was changed, or not signed with the same key. Ask the test centre for a new one.</translation>
    </message>
    <message>
        <source>Dokumentet säger inte var det står om det är återkallat. Fråga testcentret.</source>
        <translation>The document does not say where it is told whether it is revoked. Ask the test centre.</translation>
    </message>
    <message>
        <source>utfärdare</source>
        <translation>issuer</translation>
    </message>
    <message>
        <source>nummer</source>
        <translation>number</translation>
    </message>
    <message>
        <source>namn</source>
        <translation>name</translation>
    </message>
    <message>
        <source>kompetens</source>
        <translation>qualification</translation>
    </message>
    <message>
        <source>utfärdarens namn</source>
        <translation>the issuer&apos;s name</translation>
    </message>
    <message>
        <source>utfall</source>
        <translation>outcome</translation>
    </message>
    <message>
        <source>dag</source>
        <translation>day</translation>
    </message>
    <message>
        <source>slag</source>
        <translation>kind</translation>
    </message>
</context>
<context>
    <name>VerifyingPage</name>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Bild från urklipp</source>
        <translation>Picture from the clipboard</translation>
    </message>
    <message>
        <source>Urklipp är tomt. Kopiera en bild av QR-koden, dess text eller filen först.</source>
        <translation>The clipboard is empty. Copy a picture of the QR code, its text or the file first.</translation>
    </message>
    <message>
        <source>Kontrollerar</source>
        <translation>Verifying</translation>
    </message>
    <message>
        <source>okänd utfärdare</source>
        <translation>unknown issuer</translation>
    </message>
    <message>
        <source>Kontrollsidan är sparad som {file}. Den kan öppnas i vilken webbläsare som helst.</source>
        <translation>The verification page is saved as {file}. It can be opened in any browser.</translation>
    </message>
    <message>
        <source>Spara kontrollsidan …</source>
        <translation>Save the verification page…</translation>
    </message>
    <message>
        <source>En fil som vem som helst kan öppna i en webbläsare och kontrollera era intyg med.</source>
        <translation>A file that anybody can open in a browser and verify your certificates with.</translation>
    </message>
    <message>
        <source>Kontrollera intyg</source>
        <translation>Verify certificates</translation>
    </message>
    <message>
        <source>Dra hit intyget, klistra in, eller klicka för att välja det (PDF, JSON, bild av QR-koden)</source>
        <translation>Drop the certificate here, paste, or click to choose it (PDF, JSON, picture of the QR code)</translation>
    </message>
    <message>
        <source>Skriv in kodens text …</source>
        <translation>Type the code&apos;s text…</translation>
    </message>
    <message>
        <source>PDF: underskriften, att inget är ändrat, uppgifterna i den och QR-koden på sidan.</source>
        <translation>PDF: its signature, that nothing was changed, the details in it and the QR code on the page.</translation>
    </message>
    <message>
        <source>Papper: fotografera eller skanna QR-koden och dra hit bilden.</source>
        <translation>Paper: photograph or scan the QR code and drop the picture here.</translation>
    </message>
    <message>
        <source>Intyg (*.pdf *.json *.jsonld *.png *.jpg *.jpeg *.txt);;Alla filer (*)</source>
        <translation>Certificates (*.pdf *.json *.jsonld *.png *.jpg *.jpeg *.txt);;All files (*)</translation>
    </message>
    <message>
        <source>Inga statuslistor finns här. Dra hit en, så kan vi också säga om något är återkallat.</source>
        <translation>There are no status lists here. Drop one, and we can also say whether something is revoked.</translation>
    </message>
    <message>
        <source>Statuslistor här: {lists}</source>
        <translation>Status lists here: {lists}</translation>
    </message>
    <message>
        <source>Inget lämnar datorn, och inget sparas.</source>
        <translation>Nothing is sent, and nothing is kept.</translation>
    </message>
    <message>
        <source>Klistra in</source>
        <translation>Paste</translation>
    </message>
    <message>
        <source>Rensa</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>Vad som kan kontrolleras</source>
        <translation>What can be verified</translation>
    </message>
    <message>
        <source>JSON: uppgifterna som fil. Flera filer går bra på en gång.</source>
        <translation>JSON: the details as a file. Several files at once are fine.</translation>
    </message>
    <message>
        <source>Det vi inte vet säger vi. Ett ja betyder att det är bevisat.</source>
        <translation>We say what we do not know. A yes means that it is proven.</translation>
    </message>
    <message>
        <source>Resultatet är kopierat</source>
        <translation>The result is copied</translation>
    </message>
    <message>
        <source>Äkta och giltiga: {count}</source>
        <translation>Genuine and valid: {count}</translation>
    </message>
    <message>
        <source>Oförändrade, allt går inte att säga: {count}</source>
        <translation>Unchanged, not everything can be told: {count}</translation>
    </message>
    <message>
        <source>Återkallade: {count}</source>
        <translation>Revoked: {count}</translation>
    </message>
    <message>
        <source>Stämmer inte: {count}</source>
        <translation>Not right: {count}</translation>
    </message>
    <message>
        <source>Går inte att kontrollera: {count}</source>
        <translation>Cannot be verified: {count}</translation>
    </message>
    <message>
        <source>Spara kontrollsidan</source>
        <translation>Save the verification page</translation>
    </message>
</context>
<context>
    <name>ViewerChoices</name>
    <message>
        <source>Vem får se personen?</source>
        <translation>Who may see the person?</translation>
    </message>
    <message>
        <source>Så få som möjligt, helst två och högst {most}. För alla andra finns personen inte: varken i listor, sökningar, utskrifter eller bilder. Varje gång någon tittar antecknas det.</source>
        <translation>As few as possible, preferably two and at most {most}. For everybody else the person is not there: neither in lists nor in searches, prints or pictures. Each time somebody looks, it is noted.</translation>
    </message>
    <message>
        <source>Välj minst ett konto, annars kan ingen arbeta med personen.</source>
        <translation>Choose at least one account, or nobody can work with the person.</translation>
    </message>
    <message>
        <source>Välj högst {most} konton.</source>
        <translation>Choose at most {most} accounts.</translation>
    </message>
    <message>
        <source>Ett av kontona finns inte längre. Välj ett annat.</source>
        <translation>One of the accounts is gone. Choose another one.</translation>
    </message>
</context>
<context>
    <name>ViewersSheet</name>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Spara</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Vem får se {alias}</source>
        <translation>Who may see {alias}</translation>
    </message>
</context>
<context>
    <name>VisitList</name>
    <message>
        <source>Planera besök</source>
        <translation>Plan a visit</translation>
    </message>
    <message>
        <source>Företagsbesök</source>
        <translation>Company visits</translation>
    </message>
    <message>
        <source>Sök företag eller ort</source>
        <translation>Search company or town</translation>
    </message>
    <message>
        <source>{count} pågår</source>
        <translation>{count} in progress</translation>
    </message>
    <message>
        <source>{count} att avsluta</source>
        <translation>{count} to close</translation>
    </message>
    <message>
        <source>När</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Företag</source>
        <translation>Company</translation>
    </message>
    <message>
        <source>Plats</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Personer</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Packat</source>
        <translation>Packed</translation>
    </message>
    <message>
        <source>Läge</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Kommande och pågående</source>
        <translation>Coming and in progress</translation>
    </message>
    <message>
        <source>Tidigare</source>
        <translation>Past</translation>
    </message>
    <message>
        <source>Alla</source>
        <translation>All</translation>
    </message>
    <message>
        <source>De kommer med filerna från testcentren.</source>
        <translation>They come with the files from the test centres.</translation>
    </message>
    <message>
        <source>Inget besök är på gång</source>
        <translation>No visit is under way</translation>
    </message>
    <message>
        <source>Planera nästa, eller välj Tidigare för att se dem som varit.</source>
        <translation>Plan the next one, or choose Past to see those that were.</translation>
    </message>
    <message>
        <source>Inga här just nu</source>
        <translation>None here right now</translation>
    </message>
    <message>
        <source>Välj Alla för att se fler.</source>
        <translation>Choose All to see more.</translation>
    </message>
    <message>
        <source>Ingen träff</source>
        <translation>Nothing found</translation>
    </message>
    <message>
        <source>Prova färre eller andra ord.</source>
        <translation>Try fewer or other words.</translation>
    </message>
    <message>
        <source>Inga företagsbesök än</source>
        <translation>No company visits yet</translation>
    </message>
    <message>
        <source>Planera vart ni ska, vilka ni träffar och vad ni tar med. Lämna sedan ut besöket till en bärbar dator och arbeta där utan nät.</source>
        <translation>Plan where you go, whom you meet and what you bring. Then hand the visit out to a laptop and work there without a network.</translation>
    </message>
</context>
<context>
    <name>VisitView</name>
    <message>
        <source>Till alla företagsbesök</source>
        <translation>To all company visits</translation>
    </message>
    <message>
        <source>Mer om besöket</source>
        <translation>More about the visit</translation>
    </message>
    <message>
        <source>Personer</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Utrustning</source>
        <translation>Equipment</translation>
    </message>
    <message>
        <source>Att göra innan ni åker</source>
        <translation>To do before you leave</translation>
    </message>
    <message>
        <source>Historik</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Kontakt: {contact}</source>
        <translation>Contact: {contact}</translation>
    </message>
    <message>
        <source>Bedömare: {names}</source>
        <translation>Assessors: {names}</translation>
    </message>
    <message>
        <source>Utlämnad till {name} sedan {when}. Ändra helst inte här: det som ändras på båda ställena kan behöva avgöras sedan.</source>
        <translation>Handed out to {name} since {when}. Better not change it here: what is changed in both places may have to be settled later.</translation>
    </message>
    <message>
        <source>Besöket är på den här datorn sedan {when}.</source>
        <translation>The visit has been on this computer since {when}.</translation>
    </message>
    <message>
        <source>Inställt: {reason}</source>
        <translation>Cancelled: {reason}</translation>
    </message>
    <message>
        <source>Ska ni arbeta på plats utan nät? Introducera en bärbar dator, så kan besöket lämnas ut till den.</source>
        <translation>Going to work on site without a network? Introduce a laptop, and the visit can be handed out to it.</translation>
    </message>
    <message>
        <source>Introducera …</source>
        <translation>Introduce…</translation>
    </message>
    <message>
        <source>Ta med …</source>
        <translation>Take along…</translation>
    </message>
    <message>
        <source>Lägg till personer</source>
        <translation>Add people</translation>
    </message>
    <message>
        <source>Lämna ut …</source>
        <translation>Hand out…</translation>
    </message>
    <message>
        <source>Lämna in …</source>
        <translation>Hand in…</translation>
    </message>
    <message>
        <source>Avsluta …</source>
        <translation>Close…</translation>
    </message>
    <message>
        <source>Ta upp igen</source>
        <translation>Take up again</translation>
    </message>
    <message>
        <source>Skriv ut besöksblad …</source>
        <translation>Print the visit sheet…</translation>
    </message>
    <message>
        <source>Ändra besöket …</source>
        <translation>Change the visit…</translation>
    </message>
    <message>
        <source>Ta tillbaka besöket …</source>
        <translation>Take the visit back…</translation>
    </message>
    <message>
        <source>Ställ in besöket …</source>
        <translation>Cancel the visit…</translation>
    </message>
</context>
<context>
    <name>VisitWords</name>
    <message>
        <source>Utlämnat</source>
        <translation>Handed out</translation>
    </message>
    <message>
        <source>Kommande</source>
        <translation>Coming</translation>
    </message>
    <message>
        <source>Pågår</source>
        <translation>In progress</translation>
    </message>
    <message>
        <source>Inte avslutat</source>
        <translation>Not closed</translation>
    </message>
    <message>
        <source>Klart</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Inställt</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>I dag</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>I morgon</source>
        <translation>Tomorrow</translation>
    </message>
    <message>
        <source>En person</source>
        <translation>One person</translation>
    </message>
    <message>
        <source>{count} personer</source>
        <translation>{count} people</translation>
    </message>
    <message>
        <source>Ett kriterium är inte bedömt</source>
        <translation>One criterion is not rated</translation>
    </message>
    <message>
        <source>{count} kriterier är inte bedömda</source>
        <translation>{count} criteria are not rated</translation>
    </message>
    <message>
        <source>En motivering saknas</source>
        <translation>A reason is missing</translation>
    </message>
    <message>
        <source>{count} motiveringar saknas</source>
        <translation>{count} reasons are missing</translation>
    </message>
    <message>
        <source>Två bedömningar står mot varandra</source>
        <translation>Two ratings contradict each other</translation>
    </message>
    <message>
        <source>På {count} kriterier står bedömningar mot varandra</source>
        <translation>On {count} criteria ratings contradict each other</translation>
    </message>
    <message>
        <source>En underskrift saknas</source>
        <translation>A signature is missing</translation>
    </message>
    <message>
        <source>{count} underskrifter saknas</source>
        <translation>{count} signatures are missing</translation>
    </message>
    <message>
        <source>Ett resultat ligger inte i någon fil ännu</source>
        <translation>One result is in no file yet</translation>
    </message>
    <message>
        <source>{count} resultat ligger inte i någon fil ännu</source>
        <translation>{count} results are in no file yet</translation>
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
        <translation>No criterion is rated</translation>
    </message>
    <message>
        <source>Återkopplingssamtalet är inte genomfört</source>
        <translation>The feedback talk has not been held</translation>
    </message>
    <message>
        <source>Klart att slutföra och skriva under</source>
        <translation>Ready to be completed and signed</translation>
    </message>
    <message>
        <source>Valideringen är inte påbörjad</source>
        <translation>The validation has not begun</translation>
    </message>
    <message>
        <source>Ingen validering är planerad</source>
        <translation>No validation is planned</translation>
    </message>
    <message>
        <source>Inte packat</source>
        <translation>Not packed</translation>
    </message>
    <message>
        <source>Inte avprickat för hemresan</source>
        <translation>Not ticked for the way home</translation>
    </message>
    <message>
        <source>Något är inte klart</source>
        <translation>Something is not done</translation>
    </message>
    <message>
        <source>Valideringar som inte är klara</source>
        <translation>Validations that are not done</translation>
    </message>
    <message>
        <source>Inte påbörjade</source>
        <translation>Not begun</translation>
    </message>
    <message>
        <source>Personer utan validering</source>
        <translation>People without a validation</translation>
    </message>
    <message>
        <source>Utrustning</source>
        <translation>Equipment</translation>
    </message>
    <message>
        <source>Resultat</source>
        <translation>Results</translation>
    </message>
    <message>
        <source>Bärbar dator med laddare</source>
        <translation>Laptop with charger</translation>
    </message>
    <message>
        <source>Surfplatta för självskattning</source>
        <translation>Tablet for self-rating</translation>
    </message>
    <message>
        <source>USB-minne för utbytesfiler</source>
        <translation>USB stick for exchange files</translation>
    </message>
    <message>
        <source>Utskrivet besöksblad</source>
        <translation>Printed visit sheet</translation>
    </message>
    <message>
        <source>Mätverktyg</source>
        <translation>Measuring tools</translation>
    </message>
    <message>
        <source>Ritningar och arbetsorder</source>
        <translation>Drawings and work orders</translation>
    </message>
    <message>
        <source>Skyddsglasögon och skyddsskor</source>
        <translation>Safety glasses and shoes</translation>
    </message>
    <message>
        <source>Papper och pennor</source>
        <translation>Paper and pens</translation>
    </message>
</context>
<context>
    <name>VisitsCard</name>
    <message>
        <source>Företagsbesök</source>
        <translation>Company visits</translation>
    </message>
    <message>
        <source>Öppna besöket hos {name}</source>
        <translation>Open the visit to {name}</translation>
    </message>
</context>
<context>
    <name>VisitsList</name>
    <message>
        <source>Företagsbesök</source>
        <translation>Company visits</translation>
    </message>
    <message>
        <source>foretagsbesok</source>
        <translation>company-visits</translation>
    </message>
    <message>
        <source>Från</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Till</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Företag</source>
        <translation>Company</translation>
    </message>
    <message>
        <source>Plats</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Personer</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Packat</source>
        <translation>Packed</translation>
    </message>
    <message>
        <source>Utrustning</source>
        <translation>Equipment</translation>
    </message>
    <message>
        <source>Läge</source>
        <translation>State</translation>
    </message>
</context>
<context>
    <name>VisitsPage</name>
    <message>
        <source>Besöket är planerat. Lägg till dem ni ska träffa.</source>
        <translation>The visit is planned. Add those you are going to meet.</translation>
    </message>
    <message>
        <source>Besöket finns inte här.</source>
        <translation>The visit is not here.</translation>
    </message>
    <message>
        <source>Besöket är ändrat</source>
        <translation>The visit is changed</translation>
    </message>
    <message>
        <source>{detail} personer tillagda</source>
        <translation>{detail} people added</translation>
    </message>
    <message>
        <source>En person tillagd</source>
        <translation>One person added</translation>
    </message>
    <message>
        <source>{detail} är borttagen från besöket. Valideringen finns kvar.</source>
        <translation>{detail} is off the visit. The validation stays.</translation>
    </message>
    <message>
        <source>Borttaget från listan: {detail}</source>
        <translation>Taken off the list: {detail}</translation>
    </message>
    <message>
        <source>Utlämnad till {detail}. Skriv filen till den i Utbyte.</source>
        <translation>Handed out to {detail}. Write the file for it in Exchange.</translation>
    </message>
    <message>
        <source>Besöket är på den här datorn. Trevlig resa!</source>
        <translation>The visit is on this computer. Have a good trip!</translation>
    </message>
    <message>
        <source>Besöket är avslutat</source>
        <translation>The visit is closed</translation>
    </message>
    <message>
        <source>Besöket är inlämnat. Skriv filen till kontoret i Utbyte.</source>
        <translation>The visit is handed in. Write the file for the office in Exchange.</translation>
    </message>
    <message>
        <source>Besöket är inställt</source>
        <translation>The visit is cancelled</translation>
    </message>
    <message>
        <source>Besöket är planerat igen</source>
        <translation>The visit is planned again</translation>
    </message>
    <message>
        <source>Ångra</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Besöksblad {name}</source>
        <translation>Visit sheet {name}</translation>
    </message>
    <message>
        <source>Sparat som {file}</source>
        <translation>Saved as {file}</translation>
    </message>
</context>
<context>
    <name>WaitingCard</name>
    <message>
        <source>Väntar på dig</source>
        <translation>Waiting for you</translation>
    </message>
    <message>
        <source>Inget väntar på dig</source>
        <translation>Nothing is waiting for you</translation>
    </message>
    <message>
        <source>Allt från tidigare dagar är klart.</source>
        <translation>Everything from earlier days is done.</translation>
    </message>
    <message>
        <source>Visa alla</source>
        <translation>Show all</translation>
    </message>
    <message>
        <source>Att skriva ut</source>
        <translation>To print</translation>
    </message>
    <message>
        <source>Skriv ut</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Skriv parkopplingsfil …</source>
        <translation>Write pairing file…</translation>
    </message>
    <message>
        <source>1. Skriv datorns parkopplingsfil till en sticka.</source>
        <translation>1. Write this PC&apos;s pairing file to a stick.</translation>
    </message>
    <message>
        <source>2. Gå till en dator på testcentret. Öppna Inställningar, Datorer och partner och välj Introducera. Där ska samma ord stå som här.</source>
        <translation>2. Go to a PC at the centre. Open Settings, PCs and partners, and choose Introduce. The same words shall stand there as here.</translation>
    </message>
    <message>
        <source>3. Skriv där en utbytesfil för den här datorn till stickan och kom tillbaka hit med den. Programmet minns var du är, också om du stänger det.</source>
        <translation>3. Write an exchange file for this PC to the stick there and come back here with it. The program remembers where you are, also if you close it.</translation>
    </message>
    <message>
        <source>Anslut inte …</source>
        <translation>Do not connect…</translation>
    </message>
    <message>
        <source>Jag har filen från testcentret</source>
        <translation>I have the file from the centre</translation>
    </message>
    <message>
        <source>{label} väntar sedan {day}</source>
        <translation>{label} has waited since {day}</translation>
    </message>
    <message>
        <source>{name} ligger nu i {folder}. Mata ut stickan innan du tar den.</source>
        <translation>{name} lies in {folder} now. Eject the stick before you take it.</translation>
    </message>
</context>
<context>
    <name>WaitingList</name>
    <message>
        <source>Väntelista</source>
        <translation>Waiting list</translation>
    </message>
</context>
<context>
    <name>WaitingPanel</name>
    <message>
        <source>Dölj väntelistan</source>
        <translation>Hide the waiting list</translation>
    </message>
    <message>
        <source>Sök i väntelistan</source>
        <translation>Search the waiting list</translation>
    </message>
    <message>
        <source>Ingen väntar</source>
        <translation>Nobody waits</translation>
    </message>
    <message>
        <source>Väntelista ({count})</source>
        <translation>Waiting list ({count})</translation>
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
        <source>Här står de som är planerade utan tid, och de som inte kom.</source>
        <translation>Here are those who are planned without a time, and those who did not come.</translation>
    </message>
    <message>
        <source>Dra en rad till kalendern, eller tryck Enter för att välja tid.</source>
        <translation>Drag a row into the calendar, or press Enter to choose a time.</translation>
    </message>
    <message>
        <source>Släpp för att sätta tillbaka på väntelistan.</source>
        <translation>Let go to put back on the waiting list.</translation>
    </message>
</context>
<context>
    <name>WindowNavigator</name>
    <message>
        <source>Visa nycklarna</source>
        <translation>Show the keys</translation>
    </message>
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
        <source>Med en PIN låser du upp och byter bedömare på två sekunder.</source>
        <translation>With a PIN you unlock and change assessor in two seconds.</translation>
    </message>
    <message>
        <source>Välj PIN</source>
        <translation>Choose a PIN</translation>
    </message>
</context>
<context>
    <name>WithdrawInstrumentSheet</name>
    <message>
        <source>Det går inte att välja när någon mäter. Bedömningar som gjordes med det står kvar som de är, och det kan tas i bruk igen.</source>
        <translation>It can no longer be chosen for measuring. Marks made with it stay as they are, and it can be used again.</translation>
    </message>
    <message>
        <source>Varför</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Anteckning</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Tillbaka</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Ta ur bruk</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>Ta {mark} ur bruk</source>
        <translation>Withdraw {mark}</translation>
    </message>
</context>
<context>
    <name>WithdrawSheet</name>
    <message>
        <source>Skydda identiteten</source>
        <translation>Protect the identity</translation>
    </message>
    <message>
        <source>Skriv {word} för att bekräfta</source>
        <translation>Type {word} to confirm</translation>
    </message>
    <message>
        <source>Det går inte att ångra.</source>
        <translation>This cannot be undone.</translation>
    </message>
    <message>
        <source>Personen går vidare under ett alias, med sina bedömningar. Namnet och allt som är skrivet om personen tas bort för alltid. Ingen kan hämta tillbaka det.</source>
        <translation>The person goes on under an alias, with their ratings. The name and everything written about the person are removed for ever. Nobody can bring them back.</translation>
    </message>
    <message>
        <source>Det här försvinner</source>
        <translation>What goes</translation>
    </message>
    <message>
        <source>Det här finns kvar</source>
        <translation>What stays</translation>
    </message>
    <message>
        <source>Behåll som det är</source>
        <translation>Leave it as it is</translation>
    </message>
    <message>
        <source>Ta bort namnet och skydda</source>
        <translation>Remove the name and protect</translation>
    </message>
    <message>
        <source>SKYDDA</source>
        <translation>PROTECT</translation>
    </message>
    <message>
        <source>För den som lades till av misstag. Deltagandet och dess timmar räknas inte längre. Personen och valideringarna finns kvar, och deltagandet kan tas tillbaka.</source>
        <translation>For somebody who was added by mistake. The participation and its hours no longer count. The person and the validations stay, and the participation can be taken back.</translation>
    </message>
    <message>
        <source>Skäl</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Skälet sparas och går att läsa efteråt.</source>
        <translation>The reason is saved and can be read afterwards.</translation>
    </message>
    <message>
        <source>Ta bort ur insatsen</source>
        <translation>Remove from the programme</translation>
    </message>
    <message>
        <source>Ta bort {name}</source>
        <translation>Remove {name}</translation>
    </message>
    <message>
        <source>Skriv ett skäl.</source>
        <translation>Write a reason.</translation>
    </message>
</context>
<context>
    <name>Withdrawal</name>
    <message>
        <source>namn, nummer, födelsedatum, kontaktuppgifter, arbetsgivare och anteckning</source>
        <translation>name, number, date of birth, contact details, employer and note</translation>
    </message>
    <message>
        <source>valideringen, med alla bedömningar och utfall, under aliaset</source>
        <translation>the validation, with every rating and outcome, under the alias</translation>
    </message>
    <message>
        <source>{count} valideringar, med alla bedömningar och utfall, under aliaset</source>
        <translation>{count} validations, with every rating and outcome, under the alias</translation>
    </message>
    <message>
        <source>station och prov så som de är skrivna: {texts}</source>
        <translation>station and test as they are written: {texts}</translation>
    </message>
    <message>
        <source>utskrivna papper och sparade filer: samla in och förstör dem själv</source>
        <translation>printed papers and saved files: collect and destroy them yourself</translation>
    </message>
    <message>
        <source>namnet i äldre säkerhetskopior: förstör dem. Läses en in på den här datorn tas namnet bort igen innan något visas</source>
        <translation>the name in older backups: destroy them. If one is read in on this computer, the name is removed again before anything is shown</translation>
    </message>
    <message>
        <source>1 motivering eller annan text</source>
        <translation>1 reason or other text</translation>
    </message>
    <message>
        <source>{count} motiveringar och andra texter</source>
        <translation>{count} reasons and other texts</translation>
    </message>
    <message>
        <source>1 anteckning vid ett kriterium</source>
        <translation>1 note on a criterion</translation>
    </message>
    <message>
        <source>{count} anteckningar vid kriterier</source>
        <translation>{count} notes on criteria</translation>
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
        <source>1 underskrift med namn</source>
        <translation>1 signature with a name</translation>
    </message>
    <message>
        <source>{count} underskrifter med namn</source>
        <translation>{count} signatures with names</translation>
    </message>
    <message>
        <source>1 utfärdat dokument (utfärda ett nytt under aliaset)</source>
        <translation>1 issued document (issue a new one under the alias)</translation>
    </message>
    <message>
        <source>{count} utfärdade dokument (utfärda nya under aliaset)</source>
        <translation>{count} issued documents (issue new ones under the alias)</translation>
    </message>
</context>
<context>
    <name>WordCheck</name>
    <message>
        <source>Läs orden på den andra skärmen och skriv de två som saknas här.</source>
        <translation>Read the words on the other screen and type the two that are missing here.</translation>
    </message>
    <message>
        <source>Det är inte samma ord. Läs bokstav för bokstav en gång till. Stämmer det ändå inte kommer filen från någon annan: använd den inte.</source>
        <translation>It is not the same word. Read it letter by letter once more. If it still differs, the file comes from somebody else: do not use it.</translation>
    </message>
    <message>
        <source>Ord {place}</source>
        <translation>Word {place}</translation>
    </message>
</context>
<context>
    <name>WorkplaceSheet</name>
    <message>
        <source>Namn</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Till exempel Verkstaden.</source>
        <translation>For instance the workshop.</translation>
    </message>
    <message>
        <source>Adress</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Ort</source>
        <translation>Town</translation>
    </message>
    <message>
        <source>Ny arbetsplats</source>
        <translation>New workplace</translation>
    </message>
    <message>
        <source>Ändra arbetsplatsen</source>
        <translation>Change the workplace</translation>
    </message>
    <message>
        <source>Skriv vad den kallas.</source>
        <translation>Write what it is called.</translation>
    </message>
</context>
<context>
    <name>WorkplacesPart</name>
    <message>
        <source>Arbetsplatser</source>
        <translation>Workplaces</translation>
    </message>
    <message>
        <source>Lägg till arbetsplats</source>
        <translation>Add a workplace</translation>
    </message>
    <message>
        <source>Ingen arbetsplats än</source>
        <translation>No workplace yet</translation>
    </message>
    <message>
        <source>Lägg till var ni möter medarbetarna: verkstaden, monteringen, kontoret.</source>
        <translation>Add where you meet the employees: the workshop, the assembly, the office.</translation>
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
    <name>_GoingSheet</name>
    <message>
        <source>Tillbaka</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>_KeepingSheet</name>
    <message>
        <source>Tillbaka</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Spara</source>
        <translation>Save</translation>
    </message>
</context>
<context>
    <name>_ListCard</name>
    <message>
        <source>Ta bort</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Ta bort {name}</source>
        <translation>Remove {name}</translation>
    </message>
</context>
<context>
    <name>_PlanningSheet</name>
    <message>
        <source>Ta bort</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Tillbaka</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Spara</source>
        <translation>Save</translation>
    </message>
</context>
<context>
    <name>_ReadingLine</name>
    <message>
        <source>Facit</source>
        <translation>Reference</translation>
    </message>
    <message>
        <source>Mätt</source>
        <translation>Measured</translation>
    </message>
    <message>
        <source>avvikelse {off} · inom {limit}</source>
        <translation>deviation {off} · within {limit}</translation>
    </message>
    <message>
        <source>avvikelse {off} · utanför {limit}</source>
        <translation>deviation {off} · outside {limit}</translation>
    </message>
    <message>
        <source>avvikelse {off}</source>
        <translation>deviation {off}</translation>
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
<context>
    <name>_TextField</name>
    <message>
        <source>Programmets text igen</source>
        <translation>The program&apos;s text again</translation>
    </message>
    <message>
        <source>Programmets text igen: {text}</source>
        <translation>The program&apos;s text again: {text}</translation>
    </message>
    <message>
        <source>Programmets text: {text}</source>
        <translation>The program&apos;s text: {text}</translation>
    </message>
</context>
</TS>
