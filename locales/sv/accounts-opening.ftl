# Kontots väg från ansökan till öppnande, och befintliga konton som tas in.

accounts-opening-applications = Ansökningar om konto
accounts-opening-applications-intro = Alla som arbetar här kan ansöka om ett konto. Här syns dina ansökningar och de som du har något att göra med.
accounts-opening-new = Ansök om konto
accounts-opening-edit = Ändra ansökan
accounts-opening-save = Spara ansökan
accounts-opening-saved = Ansökan är sparad.
accounts-opening-form-intro = Du kan spara fast allt inte är ifyllt. Det som saknas räknas upp på ansökans sida, och först när det är på plats går den att lämna in.
accounts-opening-no-passwords = Skriv aldrig lösenord, koder eller nycklar här. Text som ser ut som en sådan sparas inte.
accounts-opening-not-binding = Riktlinjen är inte beslutad. Det som skulle krävas visas, men ingenting spärras.
accounts-opening-waits-for-you = Väntar på dig
accounts-opening-anew = ny lydelse sedan ditt ja
accounts-opening-none = Inga ansökningar
accounts-opening-none-todo = Här visas de ansökningar som du har skrivit eller har en uppgift i.
accounts-opening-all = Alla ansökningar
accounts-opening-applicant = Sökande
accounts-opening-since = Sedan
accounts-opening-nameless = Utan namn

accounts-opening-part-account = Kontot
accounts-opening-part-questions = Frågor
accounts-opening-part-people = Människorna
accounts-opening-part-sign-in = Inloggning
accounts-opening-part-sign-in-intro = Här står vem som kan logga in på plattformen, aldrig med vad.
accounts-opening-kind = Kontotyp
accounts-opening-kind-reason = Skäl för kontotypen
accounts-opening-kind-reason-hint = Behövs när kontotypen bara öppnas i undantagsfall.
accounts-opening-eligible = Grupp som kan få ett konto
accounts-opening-eligible-hint = Välj den grupp som verksamheten hör till.
accounts-opening-eligible-reason = Skäl för en verksamhet utanför grupperna
accounts-opening-others = En annan verksamhet, med skäl
accounts-opening-shared-reason = Varför räcker inte ett gemensamt konto?
accounts-opening-shared-none = Det finns inga andra konton än.
accounts-opening-shared-hint = Konton som redan finns: { $accounts }.
accounts-opening-custodians = Kan logga in på plattformen
accounts-opening-custodians-hint = Minst { $n }, så att ingen blir utelåst.
accounts-opening-official-hint = För ett tjänstemannakonto ska dessa kunna logga in: { $parties }.
accounts-opening-number = ({ $n })
accounts-opening-mailbox = E-postadress som kontot registreras med
accounts-opening-mailbox-address = Adressen
accounts-opening-mailbox-from = Adressen fås av { $from }.
accounts-opening-mailbox-not-accepted = Godtas inte
accounts-opening-sign-in = Stark inloggning
accounts-opening-sign-in-hint = Riktlinjen: { $rule }.
accounts-opening-sign-in-strong = Ja, mer än ett lösenord krävs
accounts-opening-sign-in-not-offered = Plattformen har inget mer än lösenord
accounts-opening-sign-in-password-alone = Nej, bara lösenord
accounts-opening-one-per-line = En per rad.
accounts-opening-yes = Ja
accounts-opening-no = Nej
accounts-opening-reason-for = Skäl: { $question }
accounts-opening-reason-should = Behövs om du lämnar frågan utan svar.
accounts-opening-reason-hours = Behövs om tiden som finns är mindre än den som krävs.

accounts-opening-missing = { $what }: { $why }
accounts-opening-missing-title = { $n ->
    [one] En sak saknas
   *[other] { $n } saker saknas
}
accounts-opening-not-submitted = Ansökan lämnades inte in
accounts-opening-why-not-answered = svara på det här.
accounts-opening-why-not-chosen = välj minst ett av: { $offered }.
accounts-opening-why-not-offered = välj bara bland: { $offered }.
accounts-opening-why-needs-reason = skriv ett skäl.
accounts-opening-why-too-few = det behövs minst { $n }.
accounts-opening-why-too-many = högst { $n } får anges.
accounts-opening-why-said-no = svaret måste vara ja innan ansökan lämnas in.
accounts-opening-why-no-address = skriv en webbadress som börjar med https://
accounts-opening-why-no-hours = skriv timmar i veckan med siffror, till exempel 2,5.
accounts-opening-why-unknown-person = välj någon som arbetar kvar.
accounts-opening-why-kind-forbidden = sådana konton öppnas inte enligt riktlinjen. Välj en annan kontotyp.
accounts-opening-why-mailbox-refused = en sådan adress godtas inte enligt riktlinjen. Välj en annan.
accounts-opening-why-mailbox-private = adressen ligger hos en leverantör av privat e-post. Ange en som organisationen själv har.
accounts-opening-why-sign-in-too-weak = riktlinjen kräver mer än ett lösenord.
accounts-opening-why-not-eligible = bara grupperna i riktlinjen kan få ett konto.
accounts-opening-why-not-of-the-group = ingen ansvarig har en roll i den delen av organisationen; välj den grupp som verksamheten hör till.
accounts-opening-why-own-deputy = ingen kan ersätta sig själv. Välj någon annan.
accounts-opening-why-custodian-responsible = den ansvariga ska kunna logga in på ett tjänstemannakonto.
accounts-opening-why-custodian-role = chefen eller den roll som riktlinjen namnger ska kunna logga in på ett tjänstemannakonto.

accounts-opening-stage-draft = Utkast
accounts-opening-stage-submitted = Inlämnad
accounts-opening-stage-decided = Beviljad
accounts-opening-stage-refused = Avslagen
accounts-opening-stage-withdrawn = Återkallad
accounts-opening-stage-opened = Öppnat
accounts-opening-told-draft = { $applicant } skriver på ansökan. Den är inte inlämnad.
accounts-opening-told-submitted = { $applicant } lämnade in ansökan { $at }.
accounts-opening-told-decided = Beviljad { $at } av { $who }. Kontot öppnas när stegen är gjorda.
accounts-opening-told-refused = Avslagen { $at } av { $who }.
accounts-opening-told-withdrawn = Återkallad { $at } av { $who }.
accounts-opening-told-opened = Kontot öppnades { $at } av { $who }.
accounts-opening-because = Skäl: { $reason }
accounts-opening-void = Ansökan har ändrats. Tidigare ja gäller inte den nya lydelsen: { $names }.
accounts-opening-void-badge = gäller inte längre
accounts-opening-wording-n = lydelse { $n }
accounts-opening-wordings = Lydelser
accounts-opening-version = Lydelse
accounts-opening-says = Ansökan
accounts-opening-voices = Samråd och beslut
accounts-opening-heard = hörd

accounts-opening-way = Vägen till kontot
accounts-opening-step-departs = Avviker från riktlinjen
accounts-opening-departs-text = Beslutet är fattat av någon som riktlinjen inte nämner, utan delegationsnummer.
accounts-opening-step-done = Klart
accounts-opening-step-left-out = Utelämnat
accounts-opening-step-next = Nästa steg
accounts-opening-step-open = Kan göras
accounts-opening-step-never = Blev inte av
accounts-opening-step-not-needed = Behövs inte
accounts-opening-call-meeting = Kalla till möte
accounts-opening-move-meeting = Flytta mötet
accounts-opening-meeting-called = Kallat till { $at }, { $minutes } minuter: { $who }.
accounts-opening-meeting-at = Plats: { $place }.
accounts-opening-meeting-file = Hämta för kalendern (ICS)
accounts-opening-meeting-time = Vilken tid?
accounts-opening-meeting-minutes = Hur många minuter?
accounts-opening-meeting-minutes-hint = En timme om inget sägs.
accounts-opening-meeting-place = Plats
accounts-opening-meeting-other = En till, om någon mer är med
accounts-opening-meeting-noted = Mötet är utlyst. Hämta filen och skicka den till dem som är med.
accounts-opening-document = Ansökan som PDF
accounts-opening-document-title = Ansökan om konto: { $name }
accounts-opening-document-signature = Underskrift
accounts-opening-document-lines =
    Den som ansöker:
    Datum, namn: ______________________________

    Den som beslutar:
    Datum, namn: ______________________________
accounts-opening-document-who = Vem och när
accounts-opening-document-when = När
accounts-opening-document-step = Steg
accounts-opening-step-waiting = Väntar
accounts-opening-must = Krävs
accounts-opening-should = Rekommenderas
accounts-opening-may = Frivilligt
accounts-opening-done-by = Görs av: { $who }
accounts-opening-party-applicant = den som ansöker
accounts-opening-party-responsible = den ansvariga
accounts-opening-note-step = Anteckna steget
accounts-opening-go-through = Gå igenom
accounts-opening-outcome = Vad blev det?
accounts-opening-outcome-done = Steget är gjort
accounts-opening-outcome-left-out = Steget utelämnas
accounts-opening-terms = Vilken version av villkoren?
accounts-opening-terms-hint = Datum eller nummer, som det står i villkoren.
accounts-opening-terms-read = { $reader } läste villkoren, version { $version }.
accounts-opening-reader = Vem läste?
accounts-opening-day = Vilken dag?
accounts-opening-on-day = Gjort { $day }.
accounts-opening-note = Anteckning
accounts-opening-note-hint = Med vem, var, vad som sades. Om steget utelämnas: skälet.
accounts-opening-noted = Det är antecknat.
accounts-opening-checklist = Checklista
accounts-opening-save-checklist = Spara checklistan
accounts-opening-line-noted = Klart { $at }
accounts-opening-line-later = Bockas av av sig själv när kontot är öppnat
accounts-opening-line-answered = Besvaras av ansökan
accounts-opening-line-done = Klart
accounts-opening-line-open = Inte än
accounts-opening-line-left-out = Utelämnas, med skäl

accounts-opening-submit = Lämna in
accounts-opening-submitted = Ansökan är inlämnad.
accounts-opening-withdraw = Återkalla ansökan
accounts-opening-withdraw-hint = Behövs när ansökan är inlämnad.
accounts-opening-withdrawn = Ansökan är återkallad.
accounts-opening-decide = Besluta
accounts-opening-decision = Beslut
accounts-opening-deciders-delegated = { $who }, eller den som har delegation
accounts-opening-deciders-jointly = { $who }, gemensamt
accounts-opening-deciders-one = { $who }
accounts-opening-decision-by = Beslutet fattas av: { $who }.
accounts-opening-decision-intro = Beslutet gäller ansökan om { $name }.
accounts-opening-decision-version = Du beslutar om lydelse { $n }. Ändras ansökan gäller beslutet inte den nya lydelsen.
accounts-opening-choose-verdict = Välj bifall eller avslag.
accounts-opening-verdict-approve = Bifall
accounts-opening-verdict-refuse = Avslag
accounts-opening-reason = Skäl
accounts-opening-reason-hint = Behövs vid avslag.
accounts-opening-as-role = I vilken roll?
accounts-opening-delegation = Delegationens nummer
accounts-opening-delegation-hint = Som det står i delegationsordningen. Behövs för den som beslutar på delegation.
accounts-opening-by-delegation = delegation { $number }
accounts-opening-said-decided = Ansökan är beviljad.
accounts-opening-said-refused = Ansökan är avslagen.
accounts-opening-said-yes = Ditt ja är antecknat. Fler behöver säga ja till samma lydelse.
accounts-opening-say-view = Yttra dig: { $role }
accounts-opening-view = Yttrande
accounts-opening-view-hint = Vad rollen säger om ansökan. Den som beslutar kan anteckna vad som sades.
accounts-opening-send-view = Spara yttrandet
accounts-opening-open-intro = { $name } blir ett av organisationens konton och börjar bevakas. Ange nyckeln och adressen som det fick på plattformen.

accounts-opening-waiting-view = Yttra dig som { $role }
accounts-opening-waiting-decision = Besluta om ansökan
accounts-opening-waiting-opening = Öppna kontot

accounts-opening-delegated = Beslut på delegation
accounts-opening-delegated-intro = Beslut om konton som fattats med stöd av delegation, att anmäla till nämnden.
accounts-opening-delegated-none = Inga beslut på delegation
accounts-opening-delegated-none-todo = Här samlas besluten när någon har beslutat på delegation.
accounts-opening-decided-by = Beslutat av
accounts-opening-decided-at = Beslutat
accounts-opening-as-csv = Hämta som CSV
accounts-opening-as-json = Hämta som JSON

accounts-opening-refused-not-found = Ansökan finns inte.
accounts-opening-refused-not-permitted = Det här är någon annans att göra. Ansökans sida visar vem som gör vad.
accounts-opening-refused-not-your-step = Steget görs av någon annan. Ansökans sida visar vem.
accounts-opening-refused-stale = Ansökan har ändrats sedan du öppnade den. Läs den nya lydelsen och försök igen.
accounts-opening-refused-out-of-order = Det går inte när ansökan har läget { $stage }.
accounts-opening-refused-already-decided = Någon annan hann före: ansökan har läget { $stage }.
accounts-opening-refused-incomplete = { $n ->
    [one] En sak saknas i ansökan.
   *[other] { $n } saker saknas i ansökan.
}
accounts-opening-refused-looks-secret = Texten ser ut att innehålla ett lösenord, en kod eller en nyckel. Ta bort det och förvara det enligt organisationens instruktion. Ingenting sparades.
accounts-opening-refused-reason-missing = Skriv ett skäl.
accounts-opening-refused-barred = Steget före är inte gjort: { $step }.
accounts-opening-refused-unknown-step = Steget finns inte i riktlinjen, eller görs på ett annat sätt.
accounts-opening-refused-demanded = Det krävs av riktlinjen och kan inte utelämnas.
accounts-opening-refused-terms-missing = Skriv vilken version av villkoren som lästes och vem som läste.
accounts-opening-refused-untrained = Steget går inte att anteckna än. De här saknar kurser som riktlinjen kräver: { $who }. Under Utbildning står hur kurserna blir gjorda och vem som intygar dem.
accounts-opening-refused-day-unfit = Skriv en dag som har varit, till exempel 2026-11-23.
accounts-opening-refused-time-unfit = Skriv klockslaget med fyra siffror, till exempel 10:00.
accounts-opening-refused-minutes-unfit = Ett möte tar 1 till { $most } minuter.
accounts-opening-refused-unknown-participant = En av dem som skulle vara med har slutat eller finns inte. Välj någon annan.
accounts-opening-refused-participant-missing = Någon som är { $role } ska vara med på mötet. Välj vem.
accounts-opening-refused-not-called = Kalla till mötet först, så att det syns vilka som var med.
accounts-opening-refused-not-needed = Steget behövs inte. Ansökan säger att inget behövs.
accounts-opening-refused-result-missing = Skriv vad som gjordes.
accounts-opening-refused-no-account-yet = Kontot är inte öppnat än. Profilen granskas när det finns.
accounts-opening-refused-profile-amiss = Profilen säger inte det den ska: { $lines }. Rätta den på plattformen eller ange uppgiften på kontots profilsida, jämför igen och anteckna sedan steget.
accounts-opening-refused-no-publisher = Ingen av dem som ska sköta kontot får publicera. Ge den ansvariga eller ersättaren en roll som får det, och öppna kontot sedan.
accounts-opening-refused-own-application = Ingen beslutar om sin egen ansökan. Be någon annan som får besluta.
accounts-opening-refused-not-heard = Rollen ska höras före beslutet: { $role }. Anteckna yttrandet först.
accounts-opening-refused-guide-unread = Läs och bekräfta först vägledningen ”{ $guide }”. Det görs en gång för varje version av riktlinjen. Beslutet är inte sparat.
accounts-opening-read-guide = Läs vägledningen
accounts-opening-explained = Ord i ansökan, och vad de betyder
accounts-opening-refused-delegation-missing = Skriv delegationens nummer. Utan det kan bara den som riktlinjen namnger besluta.

accounts-brought-in = Kontot är intaget. Anslut det nu.
accounts-import = Ta in konton från en fil
accounts-import-title = Ta in befintliga konton
accounts-import-intro = För konton som redan finns. Nya konton ansöker man om. Filen visas rad för rad innan något tas in.
accounts-import-needed = Kolumner som behövs
accounts-import-more = Kolumner som får finnas
accounts-import-forms = CSV med semikolon, komma eller tabb. Personer anges med användarnamn eller e-postadress, enheter med namn.
accounts-import-file = Fil
accounts-import-file-hint = Högst 8 MB och 20 000 rader.
accounts-import-look = Visa vad som tas in
accounts-import-preview = Vad filen tar in
accounts-import-nothing-yet = Ingenting är intaget än. Rader med fel tas inte in.
accounts-import-fit = Tas in
accounts-import-unfit = Rader med fel
accounts-import-confirm = { $n ->
    [one] Ta in ett konto
   *[other] Ta in { $n } konton
}
accounts-import-another = Välj en annan fil
accounts-import-rows = Filens rader
accounts-import-line = Rad
accounts-import-result = Resultat
accounts-import-row-fit = tas in
accounts-import-row-unfit = fel
accounts-import-hidden = { $n ->
    [one] En rad till tas in och visas inte här.
   *[other] { $n } rader till tas in och visas inte här.
}
accounts-import-done = { $n ->
    [one] Ett konto är intaget.
   *[other] { $n } konton är intagna.
}
accounts-import-fault = { $field }: { $fault }
accounts-import-fault-missing = inget står där.
accounts-import-fault-unfit = formen stämmer inte.
accounts-import-fault-taken = ett annat konto har det redan, eller en rad ovanför.
accounts-import-fault-unknown-unit = enheten finns inte, eller flera heter så.
accounts-import-fault-unknown-person = ingen som arbetar här har det användarnamnet eller den adressen.
accounts-import-fault-own-deputy = ingen kan ersätta sig själv.
accounts-import-fault-not-permitted = riktlinjen godtar det inte.
accounts-import-fault-private-provider = adressen ligger hos en leverantör av privat e-post. Ange en som organisationen själv har.
accounts-import-fault-looks-secret = det ser ut som ett lösenord och sparas inte.
accounts-import-fault-too-long = texten är för lång. Högst 200 tecken.
accounts-import-fault-misshapen = raden har fler eller färre fält än rubrikerna, eller ett som är för långt.
accounts-import-unreadable-empty = Välj en fil med en rad rubriker och minst en rad konton.
accounts-import-unreadable-no-text = Filen är ingen textfil. Spara kalkylbladet som CSV och försök igen.
accounts-import-unreadable-headings = Rubriker saknas i filen: { $columns }.
accounts-import-unreadable-twice = Rubriken { $column } står två gånger i filen.
accounts-import-unreadable-too-long = Filen har för många rader. Dela den.
accounts-import-refused-unknown = Filen finns inte.
accounts-import-refused-stale = Något har ändrats sedan filen visades, så ingenting togs in. Se igenom raderna igen.

accounts-duties = Komplettera kontot
accounts-duties-due = Riktlinjen ställer samma krav på det här kontot som på nya. Klart senast { $day }.
accounts-duties-late = försenat
accounts-duties-all-met = allt är uppfyllt
accounts-duties-none = Inget att komplettera
accounts-duties-none-why = Kontot har ansökts om, eller så ställer riktlinjen inga krav på äldre konton.
accounts-duties-n = { $n ->
    [one] En sak att komplettera
   *[other] { $n } saker att komplettera
}
accounts-duty-met = uppfyllt
accounts-duty-open = öppet
accounts-duty-note = Hur är det uppfyllt?
accounts-duty-note-hint = Svara på frågan, eller skriv vad som är gjort och var det finns.
accounts-duty-meet = Spara
accounts-duty-was-met = Det är antecknat.
accounts-custodians-save = Spara
accounts-custodians-saved = Det är antecknat vem som kan logga in.
accounts-custodians-none = Ingen är antecknad
accounts-custodians-change = Ändra vem som kan logga in
accounts-refused-unknown-duty = Det krävs inte av kontot.
accounts-refused-note-missing = Skriv hur det är uppfyllt.
