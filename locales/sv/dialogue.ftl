# Dialogen: inkorgen, ett inlägg, bevakningsrundor.

dialogue-inbox = Inkorg
dialogue-inbox-lead = Det som väntar på en människa, det som brådskar mest först.
dialogue-inbox-empty = Inkorgen är tom
dialogue-inbox-empty-text = Allt som har kommit in är besvarat, bedömt eller genomgånget. Nytt som hämtas visas här.
dialogue-inbox-none-chosen = Inget väntar här
dialogue-inbox-none-chosen-text = Det finns inget i inkorgen för det du har valt.
dialogue-show-all = Visa hela inkorgen
dialogue-to-inbox = Till inkorgen
dialogue-waiting = Det som väntar
dialogue-overdue = { $n ->
    [one] 1 försenat
   *[other] { $n } försenade
}
dialogue-by-need = Välj vad som behövs
dialogue-by-account = Välj konto
dialogue-all-needs = Allt
dialogue-all-accounts = Alla konton
dialogue-search = Sök bland inlägg
dialogue-search-lead = Söker också bland det som redan är klart. Alla ord ska finnas.
dialogue-search-words = Sök ord i inlägg
dialogue-search-do = Sök
dialogue-search-hint = Skriv ett eller flera ord.
dialogue-search-found = Inlägg med { $words }
dialogue-search-none = Inget inlägg med { $words }
dialogue-search-none-text = Prova färre ord eller en annan form av ordet.
dialogue-search-empty = Det du skrev är inget att söka på. Skriv minst ett ord som säger något, till exempel snöröjning.

dialogue-unknown-account = Det konto du valde finns inte eller är inte ditt att se. Här visas alla dina konton.
dialogue-unknown-need = Det behov du valde finns inte. Här visas allt som väntar.
dialogue-unknown-place = Den sida du bad om finns inte. Här visas den första.

dialogue-reason = { $what }: { $by }
dialogue-reason-found = Kan vara { $found }
dialogue-reason-found-two = Kan vara { $one } och { $other }
dialogue-reason-suspected = Kan behöva döljas eller tas bort
dialogue-reason-asked = Fråga
dialogue-reason-promised = Besked lämnat
dialogue-reason-asked-or-thought = Fråga eller synpunkt
dialogue-reason-new = Ingen har läst det
dialogue-reason-decide = ska granskas
dialogue-reason-decide-within = ska granskas inom { $within }
dialogue-reason-answer = ska ha svar
dialogue-reason-answer-within = ska ha svar inom { $within }
dialogue-reason-look = ska gås igenom i nästa bevakningsrunda

dialogue-need-moderate = Ta ställning
dialogue-need-answer = Besvara
dialogue-need-look = Gå igenom
dialogue-need-nothing = Inget
dialogue-kind-post = Inlägg
dialogue-kind-comment = Kommentar
dialogue-kind-message = Meddelande
dialogue-author-unknown = Okänd avsändare
dialogue-no-copy = Lagen förbjuder att en kopia sparas, så texten finns inte här (BrB 16 kap. 10 a §).
dialogue-no-words = Inlägget har ingen text.
dialogue-answer = Svara
dialogue-moderate = Dölj eller ta bort
dialogue-moderate-several = Dölj eller ta bort flera på en gång
dialogue-mark-edited = Ändrat, { $n } lydelser
dialogue-mark-missing = Saknas, inte bekräftat
dialogue-mark-gone = Borta från plattformen
dialogue-mark-removed = Borttaget av oss
dialogue-mark-hidden = Dolt
dialogue-mark-spam = Sorterat som skräp
dialogue-mark-private = Privat

dialogue-item-title = { $kind } av { $author }
dialogue-dealt-with = Klart
dialogue-wording = Så står det
dialogue-wording-present = Så står det nu
dialogue-earlier = { $n ->
    [one] En tidigare lydelse
   *[other] { $n } tidigare lydelser
}
dialogue-wording-n = Lydelse { $n }
dialogue-observed = sågs först
dialogue-found = Det här hittades i texten
dialogue-found-short = Hittat:
dialogue-found-note = Fynden är förslag. Du avgör.
dialogue-confidence = (säkerhet { $percent } %)
dialogue-cases = Beslut om inlägget
dialogue-cases-see = Visa besluten om att dölja eller ta bort
dialogue-answers = Svar
dialogue-answer-decided = Väntar på plattformen
dialogue-answer-posted = Publicerat, kontrolleras
dialogue-answer-confirmed = Publicerat och kontrollerat
dialogue-posted = Publicerat
dialogue-answer-stopped = Publicerades inte: inlägget är borta
dialogue-answer-parked = Svaret har inte kunnat publiceras.
dialogue-answer-again = Det försöks igen { $at }.
dialogue-answer-now = Det försöks nu.
dialogue-try-again = Försök igen nu
dialogue-done-tried-again = Svaret försöks igen nu. Läs in sidan på nytt om en stund.
dialogue-refused-nothing-fails = Det finns inget att försöka igen: svaret är på väg eller redan publicerat.
dialogue-for-operations = Till driften
dialogue-answer-parked-text = Plattformen tar inte emot det. Kontrollera kontots anslutning eller kontakta driften. Svaret skickas inte två gånger.
dialogue-answer-it = Svara
dialogue-answer-no-decision = Det hittades något som kan behöva döljas eller tas bort. Ett svar ersätter inte det ställningstagandet: inlägget är klart när du har svarat.
dialogue-answer-text = Ditt svar
dialogue-answer-hint = Publiceras öppet som { $account }. Svara på frågan, vänligt och sakligt. Skriv inga personnummer och inget om enskildas förhållanden.
dialogue-signature = Svaret undertecknas:
dialogue-answer-send = Underteckna och skicka
dialogue-cannot-answer = Inlägget går inte att svara på, eftersom det inte längre finns på plattformen.
dialogue-cannot-answer-closed = Inlägget går inte att svara på härifrån, eftersom kontot är avslutat.
dialogue-cannot-answer-secret = Inlägget kan innehålla hemliga uppgifter och besvaras därför inte öppet. Hänvisa den som skrev till ett säkert sätt att nå er.
dialogue-leave = Lämna utan svar
dialogue-leave-lead = Behöver inlägget inget svar? Då är det klart, och beslutet sparas.
dialogue-leave-moderate = Får inlägget stå kvar som det är? Då är det klart. Skriv varför, eftersom något hittades i det.
dialogue-leave-question = Inlägget väntar på svar. Lämnas det utan, skriv varför, till exempel att frågan gäller någon annan myndighet eller är besvarad på annat sätt.
dialogue-leave-note = Varför
dialogue-leave-do = Lämna utan svar
dialogue-thread = Tråden
dialogue-thread-all = Visa hela tråden, { $n } inlägg
dialogue-this-one = Det här inlägget
dialogue-why = Varför den här tiden
dialogue-why-moderate = Det ska avgöras inom { $within } om inlägget får stå kvar.
dialogue-why-answer = En fråga ska besvaras inom { $within }.
dialogue-why-holding = Den som frågade har fått besked om att vi återkommer. Svaret ska komma inom { $within } från beskedet.
dialogue-why-look = Ska gås igenom i nästa bevakningsrunda.
dialogue-why-lines = Så räknas tiden
dialogue-due = Senast
dialogue-about = Om inlägget
dialogue-account = Konto
dialogue-clock-received = Inkommen
dialogue-clock-drawn-up = Upprättad
dialogue-clock-fetched = Hämtat hit
dialogue-clock-known = Sett av en människa
dialogue-clock-confirmed = Senast sett på plattformen
dialogue-visibility = Synlighet
dialogue-visibility-public = Synligt för alla
dialogue-visibility-hidden = Dolt för allmänheten
dialogue-visibility-spam = Sorterat som skräp
dialogue-visibility-removed = Borttaget; plattformen har det kvar
dialogue-visibility-private = Bara avsändaren och kontot
dialogue-presence = På plattformen
dialogue-presence-present = Finns kvar
dialogue-presence-gone-unconfirmed = Saknades vid senaste hämtningen. Det kontrolleras.
dialogue-presence-gone = Finns inte kvar. Vem som tog bort det är inte känt.
dialogue-presence-removed-by-us = Vi har tagit bort det
dialogue-place = Plats
dialogue-lifted = Flyttat upp av plattformen, eftersom det som det svarar på är borta
dialogue-guideline = Riktlinje
dialogue-on-platform = Länk
dialogue-open-there = Öppna på plattformen
dialogue-decisions = Beslutat
dialogue-how-answered = Besvarat
dialogue-how-promised = Besked lämnat: svaret kommer
dialogue-how-left-unanswered = Lämnat utan svar
dialogue-how-seen-in-round = Genomgånget i en bevakningsrunda
dialogue-how-moderated = Beslut att dölja eller ta bort
dialogue-how-reopened = Tillbaka i inkorgen
dialogue-history = Allt som har hänt
dialogue-by-itself = Uppsikt

dialogue-log-received = Kom in
dialogue-log-published = Publicerades av kontot
dialogue-log-edited = Ändrades av den som skrev
dialogue-log-lifted = Flyttades upp i tråden av plattformen
dialogue-log-visibility-changed = Synligheten ändrades på plattformen
dialogue-log-missing = Saknades vid en hämtning
dialogue-log-gone = Bekräftat borta från plattformen
dialogue-log-reappeared = Syntes igen på plattformen
dialogue-log-known = Sågs för första gången av en människa
dialogue-log-left-unanswered = Lämnades utan svar
dialogue-log-seen-in-round = Gicks igenom i en bevakningsrunda
dialogue-log-answer-decided = Ett svar undertecknades
dialogue-log-answer-overdue = Svaret blev försenat, och de ansvariga fick veta det
dialogue-log-answer-posted = Svaret publicerades
dialogue-log-answer-tried-again = Svaret skulle försökas igen på en gång
dialogue-log-case-tried-again = Beslutet skulle försökas igen på en gång
dialogue-log-answer-confirmed = Svaret kontrollerades på plattformen
dialogue-log-answer-stopped = Svaret publicerades inte, eftersom inlägget var borta
dialogue-log-answer-in-others-thread = Svaret gavs i någon annans tråd, och påminnelsen var läst
dialogue-log-draft-ask = Ett utkast till svar skrevs, och någon ombads läsa det
dialogue-log-draft-take = Utkastet togs av den som läser det
dialogue-log-draft-reword = Utkastet formulerades om
dialogue-log-draft-return = Utkastet lämnades tillbaka
dialogue-log-draft-approve = Utkastet godkändes
dialogue-log-draft-withdraw = Utkastet togs tillbaka
dialogue-log-marked = Markerades
dialogue-log-mark-ended = En markering togs bort
dialogue-log-validity-set = Fick en sista giltighetsdag
dialogue-log-validity-reviewed = Sågs över
dialogue-log-case-opened = Beslut att dölja eller ta bort
dialogue-log-case-confirmed = Beslutet bekräftades
dialogue-log-case-declined = Beslutet stoppades av en andra person
dialogue-log-case-stopped = Beslutet stoppades
dialogue-log-case-verified = Kontrollerat på plattformen
dialogue-log-case-registered = Lämnades till registrator
dialogue-log-transferred = Lämnades över till en annan kanal
dialogue-log-author-blocked = Den som skrev stängdes av från kontot
dialogue-log-block-done = Avstängningen gjordes på plattformen
dialogue-log-block-lifted = Avstängningen hävdes
dialogue-log-reported = En besökare anmälde inlägget
dialogue-log-pictures-blurred = Bilderna doldes tills någon säger varför de behövs
dialogue-log-pictures-viewed = Någon sa varför bilderna behövdes och såg dem
dialogue-log-removal-overdue = Tiden för att ta bort gick ut; de ansvariga har fått larm
dialogue-log-case-closed = Beslutet är genomfört
dialogue-log-evidence-condemned = Ett bevis med kopia ska förstöras, eftersom lagen förbjuder kopian
dialogue-log-evidence-destroyed = Ett bevis med kopia förstördes, eftersom lagen förbjuder kopian
dialogue-log-evidence-sealed = Beviset förseglades
dialogue-log-hidden = Doldes
dialogue-log-removed = Togs bort
dialogue-log-removed-by-us = Syns inte längre på plattformen
dialogue-log-restored = Visades igen
dialogue-log-restoration-asked = Begärdes att visas igen
dialogue-log-copies-forbidden = Alla kopior förbjöds
dialogue-log-payload-blanked = En hämtad kopia rensades

dialogue-author-withheld = Avsändaren visas inte
dialogue-item-title-withheld = { $kind } med begränsad läsning
dialogue-mark-restricted = Begränsad läsning
dialogue-restricted = Begränsad läsning.
dialogue-restricted-row = Begränsad läsning: { $ground }. Texten visas inte i listor.
dialogue-restricted-reads = Ett beslut på grunden { $ground } begränsar vem som får läsa inlägget sedan { $at }. Du får läsa det. Varje läsning antecknas.
dialogue-restricted-withheld = Ett beslut på grunden { $ground } begränsar vem som får läsa inlägget sedan { $at }. Texten, avsändaren och adressen visas bara för den som handlägger beslutet och för rollerna { $roles }. Behöver du uppgifterna i ditt arbete, vänd dig dit.
dialogue-see-item = Visa inlägget
dialogue-log-restricted = Läsningen begränsades
dialogue-log-restriction-lifted = Läsningen är inte längre begränsad
dialogue-log-restricted-read = Lästes av någon som får läsa begränsade uppgifter
dialogue-log-restricted-found = Hittades i en sökning av någon som får läsa begränsade uppgifter
dialogue-refused-restricted = Inlägget har begränsad läsning, och du får inte läsa det. Därför kan du inte besluta om det. Den som handlägger beslutet eller får läsa begränsade uppgifter kan hjälpa dig.

dialogue-rounds = Bevakningsrundor
dialogue-all-rounds-lead = Den som är ansvarig för ett konto går igenom det och skriver under. Det som brådskar står först.
dialogue-no-accounts = Inga konton
dialogue-no-accounts-text = Du har inga konton att bevaka. Kontakta den som sköter behörigheter hos er om det är fel.
dialogue-no-round = Ingen runda är planerad ännu.
dialogue-round-later = Inte ännu
dialogue-rounds-of = Bevakningsrundor för { $account }
dialogue-rounds-lead = { $n ->
    [one] Kontot gås igenom en gång varje arbetsdag.
   *[other] Kontot gås igenom { $n } gånger varje arbetsdag.
}
dialogue-sign = Skriv under rundan
dialogue-sign-text = Jag har gått igenom kontot till och med det senaste inlägget här nedanför. Det som bara skulle gås igenom är därmed klart.
dialogue-sign-several = Underskriften gäller { $n } rundor som ingen har skrivit under. En missad runda visas fortfarande som sen.
dialogue-sign-still-waiting = { $n ->
    [one] Ett inlägg på kontot väntar på svar eller ställningstagande. Det ligger kvar i inkorgen också när rundan är underskriven.
   *[other] { $n } inlägg på kontot väntar på svar eller ställningstagande. De ligger kvar i inkorgen också när rundan är underskriven.
}
dialogue-sign-do = Skriv under
dialogue-sign-others = En runda väntar på underskrift. Det här kontot bevakas av
dialogue-nothing-to-sign = Ingen runda väntar på underskrift.
dialogue-next-opens = Nästa runda öppnar
dialogue-next-due = och ska vara gjord senast
dialogue-since = Sedan den senaste rundan
dialogue-since-none = Inget nytt har kommit in sedan den senaste rundan.
dialogue-through = Till och med:
dialogue-since-more = De { $n } senaste visas. Äldre hittar du i inkorgen.
dialogue-past-rounds = Tidigare rundor
dialogue-past-none = Ingen runda har varit ännu.
dialogue-rounds-csv = Hämta alla rundor som CSV
dialogue-round-due = Skulle vara gjord
dialogue-round-state = Läge
dialogue-round-by = Underskriven av
dialogue-round-told = Fick veta
dialogue-health = Så mår kontot
dialogue-health-watching = Bevakning
dialogue-health-answers = Svar
dialogue-health-information = Information
dialogue-health-well = Som det ska
dialogue-health-missed = { $n ->
    [one] En missad runda
   *[other] { $n } missade rundor
}
dialogue-health-overdue = { $n ->
    [one] Ett försenat svar
   *[other] { $n } försenade svar
}
dialogue-health-silent = Inget publicerat på { $n } dagar
dialogue-round-untold = Ingen: e-post är inte inställd
dialogue-round-due-by = Ska vara gjord senast
dialogue-round-open = Att göra
dialogue-round-missed = Missad
dialogue-round-signed = Underskriven
dialogue-nobody = ingen
dialogue-who-watches = Vem som bevakar
dialogue-responsible = Ansvarig
dialogue-deputy = Ersättare
dialogue-manager = Chef
dialogue-next-round = Nästa runda, och varför då
dialogue-day-open = { $day }: öppet { $hours }, { $n ->
    [one] en runda
   *[other] { $n } rundor
}
dialogue-day-short = { $day }: kort dag ({ $why }), öppet { $hours }, { $n ->
    [one] en runda
   *[other] { $n } rundor
}
dialogue-day-weekend = { $day }: helg, ingen runda
dialogue-day-closed = { $day }: stängt ({ $why }), ingen runda
dialogue-day-no-hours = { $day }: stängt, ingen runda
dialogue-ledger = Vad vi vet att vi har sett
dialogue-ledger-lead = Under täckt tid är kontot genomgånget i sin helhet gång på gång. Det som både skrevs och togs bort mellan två hämtningar, med högst en halvtimme emellan, kan saknas. Under övrig tid vet vi inte vad som har stått där.
dialogue-ledger-none = Ingen fullständig hämtning är gjord ännu.
dialogue-ledger-covered = Täckt
dialogue-ledger-gap = Inte täckt
dialogue-ledger-no-sweep = ingen fullständig hämtning blev klar

dialogue-done-answered = Svaret är undertecknat och på väg till plattformen.
dialogue-done-left = Inlägget är lämnat utan svar. Beslutet är sparat.
dialogue-done-signed = Rundan är underskriven.

dialogue-refused-no-item = Det finns inget sådant inlägg.
dialogue-refused-empty = Skriv ett svar.
dialogue-refused-too-long = Svaret är för långt. Skriv högst { $most } tecken.
dialogue-refused-personal-number = Det står ett personnummer i svaret, och svaret publiceras öppet. Ta bort numret.
dialogue-refused-coordination-number = Det står ett samordningsnummer i svaret, och svaret publiceras öppet. Ta bort numret.
dialogue-refused-stale = Inlägget har ändrats sedan du öppnade sidan. Läs den nya lydelsen här ovanför; det du skrev finns kvar. Stämmer det fortfarande, skicka igen.
dialogue-refused-overtaken = Någon annan har svarat eller beslutat om inlägget sedan du öppnade sidan. Se vad som står här ovanför; det du skrev finns kvar. Behövs ditt svar ändå, skicka igen.
dialogue-refused-not-reminded = Du svarar i en tråd som någon annan har börjat. Läs påminnelsen och kryssa i att du har läst den, så går svaret att skicka.
dialogue-refused-not-answerable = Inlägget går inte längre att svara på, eftersom det är borta från plattformen eller kontot är avslutat. Det du skrev finns kvar här om du vill kopiera det.
dialogue-refused-secret = Inlägget kan innehålla hemliga uppgifter och besvaras därför inte öppet. Hänvisa den som skrev till ett säkert sätt att nå er. Det du skrev finns kvar här om du vill kopiera det.
dialogue-refused-closed = Någon annan har redan tagit hand om inlägget. Se vad som beslutades på sidan.
dialogue-refused-note-too-long = Anteckningen är för lång. Skriv högst { $most } tecken.
dialogue-refused-needs-reason = Skriv varför inlägget får stå kvar. Något hittades i det, så beslutet behöver ett skäl.
dialogue-refused-needs-reason-for-silence = Skriv varför inlägget inte får något svar. Den som frågar har rätt till hjälp, så beslutet behöver ett skäl.
dialogue-refused-no-account = Det finns inget sådant konto för dig.
dialogue-refused-nothing-to-sign-until = Ingen runda går att skriva under nu. Nästa öppnar { $at }.
dialogue-refused-nothing-to-sign = Ingen runda går att skriva under nu, och ingen ny är planerad.
dialogue-refused-needs-through = Det har kommit in inlägg på kontot. Läs igenom dem, och skriv under igen till och med det senaste.
dialogue-refused-gone-through-before = Nytt har kommit in sedan sidan öppnades. Läs igenom det, och skriv under igen till och med det senaste.
dialogue-refused-other-account = Inlägget som underskriften skulle gälla till och med finns inte på kontot. Läs igenom kontot, och skriv under igen till och med det senaste.
dialogue-rounds-closed = Kontot är avslutat. Det bevakas inte längre, och ingen runda ska skrivas under.
dialogue-refused-failed = Det gick inte just nu. Försök igen om en stund.

# Bedömningen av vad som är allmän handling

dialogue-log-assessed = Bedömdes som allmän handling
dialogue-done-assessed = Bedömningen är gjord.
dialogue-done-assessed-many = { $n ->
    [0] Inget bedömdes.
    [one] Ett inlägg bedömdes.
   *[other] { $n } inlägg bedömdes.
  }
dialogue-assessed-register = Diarieförs
dialogue-assessed-keep-in-order = Hålls ordnad
dialogue-assessed-minor = Ringa betydelse
dialogue-assess = Allmän handling
dialogue-assess-edited = Inlägget ändrades efter bedömningen. Den nya lydelsen är en egen handling och bedöms för sig.
dialogue-assess-suggestion = Förslag:
dialogue-assess-take = Bedöm så: { $what }
dialogue-assess-otherwise = Bedöm på annat sätt
dialogue-assess-choice = Bedömning
dialogue-assess-by-law = { $what }, utan grund i riktlinjen
dialogue-assess-by-law-hint = Det räcker att handlingen finns kvar och går att hitta (OSL 5 kap. 1 §).
dialogue-assess-groundless-hint = Skriv varför.
dialogue-assess-reason = Motivering
dialogue-assess-reason-hint = Behövs när grunden frågar efter den, när ingen grund anges och när något annat än diarieföring väljs mot förslaget.
dialogue-assess-number = Hör till ärende
dialogue-assess-number-hint = Ärendets diarienummer.
dialogue-assess-number-unknown = Numret är inte känt; registratorn får leta
dialogue-assess-secrecy = Jag misstänker sekretess
dialogue-assess-secrecy-hint = Då kan inlägget bara diarieföras, och avsändare och ärende syns inte för alla.
dialogue-assess-secrecy-mark = Sekretess misstänks
dialogue-assess-do = Bedöm
dialogue-assess-earlier = { $n ->
    [one] En tidigare bedömning
   *[other] { $n } tidigare bedömningar
  }
dialogue-assess-proposed = Väntar hos registratorn
dialogue-assess-registered = Diariefört som { $number }
dialogue-assess-declined = Diariefördes inte: { $reason }
dialogue-assess-bound-secrecy = Sekretess misstänks: inlägget kan bara diarieföras (OSL 5 kap. 1 §).
dialogue-assess-bound = Riktlinjen diarieför detta av sig själv: { $ground }.
dialogue-assessments = Att bedöma
dialogue-assessments-lead = Varje inlägg är en allmän handling som diarieförs, hålls ordnad eller är av ringa betydelse. Här står det som ingen har bedömt, det äldsta först och högst 200 åt gången.
dialogue-assessments-empty = Inget att bedöma
dialogue-assessments-empty-text = Allt som föreslås bli bedömt så är bedömt.
dialogue-assess-by-proposal = Efter förslag
dialogue-assess-preview = { $n ->
    [one] Ett inlägg är markerat.
   *[other] { $n } inlägg är markerade.
  } Ta bort markeringen för det som ska bedömas för sig. Bara det som visas här bedöms.
dialogue-assess-include = Ta med
dialogue-assess-marked = Bedöm de markerade: { $what }
dialogue-assess-alone = Läsningen är begränsad. Öppna inlägget för att bedöma det.
dialogue-assess-left = { $n ->
    [one] Ett inlägg lämnades som det är.
   *[other] { $n } inlägg lämnades som de är.
  }
dialogue-assess-unreadable = Det gick inte att läsa vilka inlägg som var markerade. Ladda om sidan och markera igen.
dialogue-assess-nothing-marked = Inget inlägg var markerat. Markera dem som ska bedömas.
dialogue-assess-way = Att bedöma som allmän handling
dialogue-assess-refused-not-permitted = De som svarar för kontot och registratorn bedömer inlägg.
dialogue-assess-refused-overtaken = Någon annan bedömde inlägget nyss. Läs bedömningen och gör om den om det behövs.
dialogue-assess-refused-changed = Något har hänt med inlägget sedan listan visades, och förslaget är ett annat.
dialogue-assess-refused-registered = Det är redan diariefört som { $number }. Det som står i diariet rättas av registratorn.
dialogue-assess-refused-secrecy = Sekretess misstänks, och då kan inlägget bara diarieföras (OSL 5 kap. 1 §).
dialogue-assess-refused-must = Det måste diarieföras enligt riktlinjen: { $ground } ({ $source }).
dialogue-assess-refused-unknown-ground = Välj en av bedömningarna.
dialogue-assess-refused-ground-does-not-fit = Grunden leder till en annan bedömning.
dialogue-assess-refused-reason-missing = Skriv en motivering.
dialogue-assess-refused-number-missing = Ange ärendets diarienummer, eller att det inte är känt.
dialogue-assess-refused-not-a-number = Det är inget diarienummer. Skriv det som i diariet, till exempel KS-2026/00012.

# Hur ett svar ges

dialogue-holding = Vi återkommer: det här är ett besked, svaret kommer senare
dialogue-holding-hint = Inlägget väntar kvar och ska ha sitt svar inom { $within } ({ $source }). Lämnar du rutan ovanför tom skickas: { $text }
dialogue-external = Tråden har någon annan börjat
dialogue-external-hint = Samtalet står inte under något som kontot självt har publicerat.
dialogue-external-reminded = Jag har läst påminnelsen
dialogue-answer-holding = Besked: svaret kommer
dialogue-answer-in-others-thread = I någon annans tråd
dialogue-answer-by-two = Skrivet av { $writer }, läst av { $reader }

# Hjälp med ett svar

dialogue-help = Låt en kollega läsa först
dialogue-help-lead = Är du osäker, eller upprörd? Spara det du vill svara och be någon läsa det. Svaret skickas när kollegan godkänner, med din underskrift. Vem som skrev och vem som läste står kvar.
dialogue-help-ask = Be en kollega läsa
dialogue-help-nobody = Ingen annan får svara på kontot just nu. Du kan svara själv, eller be den som sköter behörigheter om hjälp.
dialogue-help-whom = Vem ska läsa?
dialogue-help-whom-hint = Alla i listan får svara på kontot.
dialogue-help-role = Någon som är { $role }
dialogue-help-note = Vad vill du ha hjälp med?
dialogue-help-do = Spara utkastet och fråga
dialogue-draft = Utkast till svar
dialogue-draft-n = Utkast { $n } till svar
dialogue-draft-question = Det som ska besvaras
dialogue-draft-by = Skrivet av
dialogue-draft-asks = Läses av
dialogue-draft-now = Så lyder svaret nu
dialogue-draft-approve-lead = Godkänner du skickas svaret just så här, undertecknat av { $writer }, och ditt namn sparas som den som läste.
dialogue-draft-approve = Godkänn och skicka
dialogue-draft-take = Jag läser det
dialogue-draft-withdraw = Ta tillbaka utkastet
dialogue-draft-reword = Ändra svaret
dialogue-draft-reword-hint = Den förra lydelsen finns kvar, och ändringen sparas med ditt namn.
dialogue-draft-reword-do = Spara ändringen
dialogue-draft-return = Lämna tillbaka
dialogue-draft-return-note = Vad bör vara annorlunda?
dialogue-draft-return-do = Lämna tillbaka
dialogue-draft-asked = Väntar på att läsas
dialogue-draft-taken = Läses
dialogue-draft-returned = Lämnat tillbaka
dialogue-draft-sent = Godkänt och skickat
dialogue-draft-withdrawn = Taget tillbaka
dialogue-draft-outdated = Inaktuellt
dialogue-draft-outdated-text = Inlägget ändrades efter att utkastet skrevs, så det går inte att skicka. Den som skrev det tar tillbaka det och svarar på den nya lydelsen. Texten finns kvar här om den ska användas igen.
dialogue-help-done-asked = Utkastet är sparat. Den som ska läsa ser det på sin startsida.
dialogue-help-done-taken = Utkastet är ditt att läsa.
dialogue-help-done-reworded = Ändringen är sparad.
dialogue-help-done-returned = Utkastet är tillbaka hos den som skrev det.
dialogue-help-done-approved = Svaret är godkänt och på väg till plattformen.
dialogue-help-done-withdrawn = Utkastet är taget tillbaka.
dialogue-help-refused-nobody = Välj vem som ska läsa.
dialogue-help-refused-cannot = Den du valde kan inte hjälpa till, eftersom den inte får svara på kontot eller inte är den som riktlinjen pekar ut. Välj någon annan.
dialogue-help-refused-note = Skriv vad som bör vara annorlunda, så att den andra kan gå vidare.
dialogue-help-refused-not-theirs = Det här är inte ditt att göra med utkastet just nu. Läs längst ner vem som har gjort vad.
dialogue-help-refused-taken = Någon annan läser redan utkastet. Läs längst ner vem.
dialogue-help-refused-overtaken = Någon annan har gjort något med utkastet sedan du öppnade sidan. Läs hur det lyder nu; det du skrev finns kvar. Vill du ändå, gör det igen.
dialogue-help-refused-over = Utkastet är redan skickat eller taget tillbaka. Läs längst ner av vem.
dialogue-help-refused-outdated = Inlägget ändrades efter att utkastet skrevs, så det går inte att skicka. Lämna tillbaka det, så att svaret kan skrivas om.
dialogue-help-refused-writer-gone = Den som skrev utkastet får inte längre svara på kontot, och svaret skulle ha den personens underskrift. Svara själv från sidan om inlägget; texten finns kvar här.

# Vad ett inlägg säger om annat

dialogue-mark = Säger något om annat
dialogue-mark-do = Markera inlägget
dialogue-mark-lead = En fråga kan visa att information saknas någon annanstans, och en synpunkt kan visa hur något blir bättre. Markeringarna räknas månad för månad för dem som kan rätta till det.
dialogue-mark-kind = Vad visar inlägget?
dialogue-mark-information-missing = Information saknas på annat ställe
dialogue-mark-improvement = Förbättringsförslag
dialogue-mark-place = Sida eller kanal
dialogue-mark-place-hint = Var informationen borde finnas, till exempel webbsidans adress. Fyll i när information saknas.
dialogue-mark-unit = Verksamhet
dialogue-mark-unit-hint = Vem som kan göra det bättre. Välj när det är ett förbättringsförslag.
dialogue-mark-place-said = Information saknas på { $place }
dialogue-mark-unit-said = Förbättringsförslag till { $unit }
dialogue-mark-end = Ta bort markeringen: { $what }
dialogue-mark-done = Inlägget är markerat.
dialogue-mark-ended = Markeringen är borttagen.
dialogue-mark-refused-kind = Välj vad inlägget visar.
dialogue-mark-refused-place = Skriv på vilken sida eller i vilken kanal information saknas.
dialogue-mark-refused-long = Adressen är för lång. Skriv högst { $most } tecken.
dialogue-mark-refused-unit = Välj vilken verksamhet förslaget gäller.
dialogue-mark-refused-over = Markeringen är redan borttagen.
dialogue-marks = Vad inläggen visar
dialogue-marks-lead = Det som har markerats under månaden, för webbredaktörer och verksamheter. Det som flest inlägg pekar på står först.
dialogue-marks-month = Månad, som 2026-11
dialogue-marks-unread = Månaden går inte att läsa. Skriv den som 2026-11. Här visas den här månaden.
dialogue-marks-show = Visa
dialogue-marks-places = Information saknas
dialogue-marks-units = Förbättringsförslag
dialogue-marks-no-places = Ingenting är markerat som att information saknas.
dialogue-marks-no-units = Inget förbättringsförslag är markerat.
dialogue-marks-kind = Slag
dialogue-marks-what = Sida, kanal eller verksamhet
dialogue-marks-number = Antal
dialogue-marks-items = Inlägg
dialogue-marks-item = Inlägg { $n }
dialogue-marks-csv = Hämta som CSV

# Hur länge ett eget inlägg gäller

dialogue-validity = Gäller till och med
dialogue-validity-lead = Ett inlägg som slutar gälla kan få en sista dag. Dagen efter står det på startsidan hos den som ansvarar för kontot, tills någon har sett över det.
dialogue-validity-last-day = Sista dag
dialogue-validity-last-day-hint = Lämna tomt om det är översett och inte har något slut.
dialogue-validity-note = Vad såg du?
dialogue-validity-note-hint = Behövs när ingen dag anges, till exempel att uppgifterna stämmer.
dialogue-validity-do = Spara
dialogue-validity-until = Gäller till och med { $day }.
dialogue-validity-seen = Översett.
dialogue-validity-past = Ska ses över
dialogue-validity-done = Det är sparat.
dialogue-validity-refused-not-ours = Bara det som kontot självt har publicerat har en sista dag.
dialogue-validity-refused-day = Välj en dag från och med i dag.
dialogue-validity-refused-note = Ange en dag, eller skriv vad du såg när du såg över inlägget.

dialogue-snapshots = Ögonblicksbilder
dialogue-snapshots-rule = { $n ->
    [0] Riktlinjen kräver inga ögonblicksbilder. Mottagare: { $recipient }.
    [one] Riktlinjen kräver en ögonblicksbild av varje konto om året. Mottagare: { $recipient }.
   *[other] Riktlinjen kräver { $n } ögonblicksbilder av varje konto om året. Mottagare: { $recipient }.
}
dialogue-snapshots-not-ready = Paketen kan inte göras: arkivet behöver ett organisationsnummer. Den som sköter driften anger det i inställningen archive.number.
dialogue-snapshots-no-accounts = Inga konton
dialogue-snapshots-no-accounts-text = När ett konto används visas dess ögonblicksbilder här.
dialogue-snapshots-none = Ingen ögonblicksbild är gjord.
dialogue-snapshots-often = { $n ->
    [one] En om året. Nästa ska vara hos arkivet senast { $day }.
   *[other] { $n } om året. Nästa ska vara hos arkivet senast { $day }.
}
dialogue-snapshots-none-due = Ingen mer ögonblicksbild görs.
dialogue-snapshots-proposed = { $written } inlägg har kommit sedan den förra. Förslag: { $n } om året.
dialogue-snapshot-ask = Gör en nu av { $account }
dialogue-snapshot-asked-now = Ögonblicksbilden görs.
dialogue-snapshot-pace = Gör dem oftare
dialogue-snapshot-per-year = Hur många om året
dialogue-snapshot-reason = Varför
dialogue-snapshot-pace-do = Spara hur ofta
dialogue-snapshot-pace-set = Det är sparat.
dialogue-snapshot-late = Försenad
dialogue-snapshot-ordered = Görs
dialogue-snapshot-made = Ska lämnas
dialogue-snapshot-delivered = Lämnad
dialogue-snapshot-title = Ögonblicksbild av { $account }
dialogue-snapshot-asked = Begärd av { $name } { $at }.
dialogue-snapshot-scheduled = Dags enligt riktlinjen. Beställd { $at }.
dialogue-snapshot-being-made = Paketet görs. Ladda om sidan om en stund.
dialogue-snapshot-made-at = Gjord
dialogue-snapshot-holds = Innehåll
dialogue-snapshot-holds-n = { $payloads ->
    [one] Ett svar från plattformen
   *[other] { $payloads } svar från plattformen
}, webbarkiv, { $copies ->
    [one] ett läsexemplar
   *[other] { $copies } läsexemplar
} (PDF/A)
dialogue-snapshot-size = Byte
dialogue-snapshot-digest = Paketets kontrollsumma (SHA-256)
dialogue-snapshot-seal = Innehållsförteckningens kontrollsumma (METS.xml, SHA-256)
dialogue-snapshot-fetch = Hämta paketet
dialogue-snapshot-verify = Pröva paketet själv:
dialogue-snapshot-delivery = Lämnad till arkivet
dialogue-snapshot-recipient = Mottagare
dialogue-snapshot-reference = Kvittots beteckning
dialogue-snapshot-reference-hint = Ärendenummer eller filnamn som arkivet har kvitterat med.
dialogue-snapshot-day = Dag
dialogue-snapshot-by = Lämnad av
dialogue-snapshot-by-program = Uppsikt, i arkivets mapp
dialogue-snapshot-due = Arkivet ska ha den senast { $day }.
dialogue-snapshot-handed-over = Uppsikt lägger den i arkivets mapp.
dialogue-snapshot-note = Anteckna att arkivet har den
dialogue-snapshot-note-do = Anteckna kvittot
dialogue-snapshot-noted = Kvittot är antecknat.
dialogue-snapshot-back = Alla ögonblicksbilder
dialogue-snapshot-refused-unknown = Det finns ingen sådan ögonblicksbild.
dialogue-snapshot-refused-under-way = En ögonblicksbild av kontot görs redan, nummer { $n }. Vänta tills den är klar.
dialogue-snapshot-refused-out-of-order = Ögonblicksbilden väntar inte på att lämnas. Ladda om sidan och se hur långt den har kommit.
dialogue-snapshot-refused-reference = Ange vad arkivet har kvitterat med. Utan kvitto är den inte lämnad.
dialogue-snapshot-refused-reason = Skriv varför.
dialogue-snapshot-refused-recipient = Ange vem som har tagit emot den.
dialogue-snapshot-refused-day = Välj en dag från { $from } till i dag.
dialogue-snapshot-refused-pace = Välj ett antal från { $least }, som riktlinjen kräver, till 52.
dialogue-report-incident = Anmäl som incident
dialogue-snapshot-refused-no-package = Paketet finns inte här: det är inte gjort än, eller så har arkivet det.
dialogue-snapshot-refused-restricted = Paketet är helt och innehåller ord som bara utpekade får läsa. Någon som får läsa dem alla kan hämta det.
dialogue-query-refused-unit = Välj en enhet.
