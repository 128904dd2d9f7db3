# Utbildning, förhållningsregler, uppdrag, enheter och det som den som slutar lämnar efter sig.

people-ways = Utbildning och uppdrag
people-training-title = Utbildning
people-training-intro = De kurser som dina roller kräver, och hur långt du har kommit.
people-own-courses = Mina kurser
people-no-course = Dina roller kräver ingen kurs.
people-others-courses = Andras kurser
people-course = Kurs
people-training-export = Hämta listan som CSV
people-course-missing = Inte gjord
people-course-expired = Gick ut { $day }
people-course-completed = Gjord { $day }
people-course-valid = Giltig till { $day }
people-course-on-the-web = Kursen finns på webben. Gör den, och intyga själv med något som visar det.
people-course-held-by = Kursen hålls av den som har rollen { $trainers }, som också intygar att du har gått den.
people-course-blocks = Tills den är gjord väntar det här: { $acts }.
people-part-done = (gjord)
people-part-open = (inte gjord)
people-attest = Intyga
people-attest-own = Intyga att jag har gjort kursen
people-attest-title = Intyg
people-attest-parts = Delar som är gjorda
people-attest-day = Dag då det blev gjort
people-attest-proof = Vad som visar det
people-attest-proof-hint = Till exempel numret på kursbeviset eller var deltagarlistan finns.
people-attest-submit = Intyga
people-attested-before = Intygat hittills
people-attested = { $part }, { $day }. Intygat av { $by }. { $proof }
people-course-attested = Kursen är intygad.

people-waits-title = Det här får du inte göra än
people-waits-noted = Riktlinjen är inte bindande här. Den hindrar dig inte, men det här saknas:
people-waits-web-course = Du får { $acts } först när du har gått kursen { $course }. Den finns på webben: gör den och intyga det på sidan Utbildning.
people-waits-course = Du får { $acts } först när du har gått kursen { $course }. Be någon med rollen { $trainers } om den; samma person intygar den sedan.
people-waits-mandate = Du får inte svara, bevaka, dölja eller ta bort förrän du har fått uppdraget. Be någon med rollen { $givers } att ge dig det här i Uppsikt.
people-waits-for-course = Väntar på kursen { $course }
people-waits-for-mandate = Väntar på uppdrag
people-waits-how = Så gör du

people-conduct-title = Förhållningsregler
people-conduct-not-binding = Dokumentet är inte beslutat. Reglerna visas, men binder ingen än.
people-conduct-none = Inga förhållningsregler gäller dina roller.
people-conduct-since = Ändrat sedan du bekräftade { $version }
people-conduct-nothing-changed = Inget i de regler som gäller dina roller har ändrats.
people-conduct-new = Ny
people-conduct-changed = Ändrad
people-conduct-dropped = Borttagen
people-conduct-before = Förut:
people-conduct-now = Nu:
people-conduct-asked = Dokumentets krav, med våra ord:
people-conduct-what-it-means = När du bekräftar sparas ditt namn, tiden och vilken lydelse du läste.
people-conduct-acknowledge = Jag har läst och följer reglerna
people-conduct-acknowledged = Du har bekräftat förhållningsreglerna.
people-conduct-you-acknowledged = Du bekräftade den här versionen
people-conduct-others = Vem som har bekräftat
people-conduct-has = Bekräftat
people-conduct-has-not = Inte bekräftat
people-conduct-earlier = Senast bekräftat dessförinnan

people-mandates-title = Uppdrag
people-mandates-intro = Den som arbetar i organisationens namn behöver ett uppdrag. Här är de roller som du ger uppdrag för.
people-mandates-not-required = Riktlinjen kräver inget uppdrag. Rollerna gäller ändå.
people-no-mandate = Inget uppdrag att ge
people-no-mandate-text = Ingen roll för dina konton behöver ett uppdrag av dig.
people-mandate-waits = Väntar
people-mandate-stands = Har uppdrag
people-mandate-title = Uppdrag för en roll
people-mandate-accounts = Rollen gäller
people-mandate-days = Dagar
people-mandate-givers = Uppdraget ges av
people-mandate-nobody = Ingen har gett uppdraget. Till dess väntar behörigheten att svara, bevaka, dölja och ta bort.
people-mandate-given = Gavs av { $name } ({ $role }) för { $scope }.
people-mandate-over = Upphörde
people-mandate-is-given = Uppdraget är givet.
people-mandate-is-withdrawn = Uppdraget är återkallat. Behörigheten väntar från och med nu.
people-give-mandate = Ge uppdraget
people-give-mandate-to = Ge { $name } uppdraget
people-withdraw-mandate = Återkalla uppdraget
people-withdraw-mandate-intro = Personen kan genast inte längre svara, bevaka, dölja eller ta bort. Rollen finns kvar.
people-withdraw-reason = Skäl

people-custody-title = Överlämning
people-custody-intro = Det som behöver göras när någon har slutat. Behörigheten i Uppsikt är redan avslutad.
people-custody-empty = Inget att lämna över
people-custody-empty-text = När någon slutar kommer det som måste göras hit.
people-custody-done = Gjort
people-task-title = Att göra när någon har slutat
people-task-after = Efter { $name }
people-task-place = Gå dit det görs
people-task-note = Anteckning
people-task-note-hint = Till exempel vem som tog över, eller var lösenordet byttes.
people-task-finish = Det är gjort
people-task-done = Uppgiften är markerad som gjord.
people-task-done-by = Gjort av { $name }

people-unit-is-controller = Personuppgiftsansvarig
people-unit-controlled-by = Personuppgiftsansvarig: { $name }
people-unit-bound = Bundet av riktlinjen
people-unit-not-adopted = Bolaget har inte antagit riktlinjen
people-unit-not-named = Riktlinjen är inte skriven för den här sortens verksamhet
people-unit-top = överst
people-unit-change = Byt namn eller flytta
people-unit-parent-hint = Tomt för en enhet som inte hör till någon annan.
people-unit-save = Spara
people-unit-changed = Enheten är ändrad.
people-unit-changes = Tidigare ändringar
people-unit-was-renamed = hette { $before }, heter { $after }
people-unit-was-moved = hörde till { $before }, hör till { $after }
people-adoptions = Bolagets eget beslut
people-adoption-none = Ett bolag binds av riktlinjen först när dess egen styrelse har antagit den. Till dess visas vad riktlinjen kräver för bolagets konton och personer, men den hindrar ingen.
people-adoption = { $body }, { $day }, { $number }: antog { $version }.
people-adoption-body = Vem som beslutade
people-adoption-body-hint = Till exempel bolagets styrelse.
people-adoption-day = Dag för beslutet
people-adoption-number = Diarienummer
people-adopt = Anteckna beslutet
people-adopted = Beslutet är antecknat. Riktlinjen binder bolaget.

people-cover = Vem som täcker, dag för dag
people-cover-none = Ingen
people-gap-nobody = Ingen ersättare är utsedd.
people-gap-away = Ersättaren är själv borta.
people-gap-role = Ersättaren har inte en roll som räcker till { $role }.
people-gap-course = Ersättaren har inte gått kursen { $course }.
people-gap-mandate = Ersättaren har inget uppdrag.

people-duty-course = Gå kursen { $course }
people-duty-course-bars = Delar av din behörighet väntar tills den är gjord.
people-duty-course-missing = Dina roller kräver den.
people-duty-course-expired = Den gick ut { $day }.
people-duty-course-expires = Den går ut { $day }.
people-duty-conduct = Läs och bekräfta förhållningsreglerna
people-duty-conduct-text = Var och en bekräftar dem en gång för varje version av riktlinjen.
people-duty-conduct-again = Riktlinjen har kommit i en ny version. Du ser vad som har ändrats.
people-duty-mandates = { $n ->
    [one] En person väntar på ditt uppdrag
   *[other] { $n } personer väntar på ditt uppdrag
}
people-duty-mandates-text = De kan inte svara, bevaka, dölja eller ta bort förrän du har gett det.
people-duty-train = { $n ->
    [one] En person väntar på kursen { $course }
   *[other] { $n } personer väntar på kursen { $course }
}
people-duty-train-text = Du håller kursen och intygar den.
people-duty-uncovered = Frånvaron för { $name } har dagar som ingen täcker
people-duty-uncovered-text = Det gäller { $days }.
people-duty-custody = { $n ->
    [one] En sak att göra efter någon som har slutat
   *[other] { $n } saker att göra efter någon som har slutat
}
people-duty-custody-text = Ta över konton och avsluta åtkomst hos plattformarna.

people-care-not-permitted = Det här görs av någon annan. Fråga den som hanterar personer hos er.
people-care-unknown-course = Riktlinjen har ingen sådan kurs. Välj en av kurserna på sidan Utbildning.
people-care-unknown-part = Kursen har ingen sådan del. Välj bland delarna.
people-care-no-part = Markera de delar som är gjorda.
people-care-not-the-trainer = Kursen intygas av den som håller den. Be den personen.
people-care-own-course = Den som håller en kurs intygar den inte för sig själv. Be någon annan som håller den.
people-care-proof-missing = Skriv vad som visar att kursen är gjord.
people-care-too-long = Texten är för lång. Skriv högst { $most } tecken.
people-care-day-to-come = Dagen har inte kommit än. Välj en dag som har varit.
people-care-no-mandate-needed = Rollen behöver inget uppdrag. Den gäller ändå.
people-care-not-the-giver = Uppdraget ges av någon annan, eller gäller konton som inte är dina. Be den som svarar för kontona.
people-care-own-mandate = Ingen ger sig själv ett uppdrag. Be någon annan som får ge det.
people-care-reason-missing = Skriv ett skäl.
people-care-other-version = Riktlinjen har en annan version än den du läste. Läs reglerna igen och bekräfta sedan.
people-care-unknown-task = Uppgiften finns inte.
people-care-done-already = Någon annan har redan gjort det.

people-refused-unit-below-itself = En enhet kan inte höra till sig själv eller till något under sig. Välj en annan.
people-refused-not-a-company = Bara ett bolag antar riktlinjen genom ett eget beslut. Förvaltningar följer den ändå.
people-refused-body-unfit = Skriv vem som beslutade, med högst { $most } tecken.
people-refused-number-unfit = Skriv beslutets diarienummer, med högst { $most } tecken.
people-refused-decided-later = Dagen för beslutet har inte kommit än. Välj en dag som har varit.
people-refused-deputy-untrained = Ersättaren har inte gått kursen { $course }, så dessa dagar är inte täckta: { $days }. Välj någon annan, eller se till att kursen blir gjord först.
people-refused-deputy-unmandated = Ersättaren har inget uppdrag, så dessa dagar är inte täckta: { $days }. Välj någon annan, eller be chefen ge uppdraget först.
people-refused-alone = Ingen annan kan göra arbetet, så dessa dagar är inte täckta: { $days }. Välj en ersättare.
people-refused-days-too-many = En frånvaro är högst { $most } dagar. Dela upp den.
