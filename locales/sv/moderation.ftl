# Moderering: grund, beslut, bevis, återställning, och startsidan.

moderation-start = Att göra nu
moderation-figure-overdue = Försenade
moderation-figure-moderate = Att ta ställning till
moderation-figure-answer = Att besvara
moderation-figure-look = Att gå igenom
moderation-nothing-to-do = Inget att göra just nu
moderation-nothing-ahead = Inget väntar heller längre fram.
moderation-first-units = Lägg in organisationens enheter
moderation-first-units-text = Konton och personer hör till en enhet. Börja med den som svarar för sociala medier.
moderation-first-people = Lägg in dem som ska arbeta här
moderation-first-people-text = Ge var och en sin roll. Först då ser de något, och du kan inte ensam bevaka, besluta och bekräfta.
moderation-first-account = Öppna det första kontot
moderation-first-account-text = Inget hämtas förrän ett konto är öppnat och anslutet.
moderation-next-item = Nästa inlägg ska vara klart
moderation-next-round = Nästa bevakningsrunda ska vara gjord
moderation-ways = Gå till
moderation-way-inbox = Inkorg
moderation-way-rounds = Bevakningsrundor
moderation-way-cases = Beslut
moderation-way-register = Diarium
moderation-way-accounts = Konton
moderation-way-people = Personer
moderation-no-role = Du har ingen roll ännu. Kontakta den som sköter behörigheter hos er.
moderation-duty-second = Väntar på dig
moderation-duty-police = { $n ->
    [one] Besluta om ett ärende ska polisanmälas
   *[other] Besluta om { $n } ärenden ska polisanmälas
}
moderation-duty-police-text = Det kan vara ett brott. Beslutet är en persons, med skäl, och tas i ärendet.
moderation-duty-confirm = { $n ->
    [one] Ett beslut väntar på att du bekräftar
   *[other] { $n } beslut väntar på att du bekräftar
}
moderation-duty-confirm-restoration = { $n ->
    [one] En återställning väntar på att du bekräftar
   *[other] { $n } återställningar väntar på att du bekräftar
}
moderation-duty-confirm-text = En kollega har beslutat. Ingenting händer förrän en andra person har bekräftat eller stoppat.
moderation-duty-moderate = { $n ->
    [one] Ett inlägg att ta ställning till
   *[other] { $n } inlägg att ta ställning till
}
moderation-duty-answer = { $n ->
    [one] Ett inlägg att besvara
   *[other] { $n } inlägg att besvara
}
moderation-duty-first = Mest bråttom: { $author }. { $why } ({ $source }).
moderation-duty-round = Bevakningsrunda för { $account }
moderation-duty-round-text = Riktlinjen vill ha kontot genomgånget nu ({ $source }). Gå igenom det och skriv under.
moderation-duty-round-missed-text = Rundan blev inte gjord i tid. Gör den nu; ersättaren och chefen får veta.
moderation-duty-round-deputy-text = Rundan blev inte gjord i tid. Du är ersättare: gå igenom kontot och skriv under.
moderation-duty-round-manager-text = Rundan blev inte gjord i tid. Du är chef: se till att någon gör den.
moderation-duty-missed = Missad
moderation-duty-bars = Något väntar på det
moderation-duty-register = { $n ->
    [one] En handling att diarieföra
   *[other] { $n } handlingar att diarieföra
}
moderation-duty-register-text = Kommer från beslut att dölja eller ta bort.
moderation-duty-secret = { $n ->
    [one] 1 med misstänkt sekretess
   *[other] { $n } med misstänkt sekretess
}
moderation-duty-trouble = { $account } hämtas inte
moderation-duty-trouble-text = Det som skrivs på kontot når oss inte sedan { $at }. Öppna kontot för att se vad som är fel.
moderation-duty-not-fetched = Hämtas inte
moderation-duty-listing =
    { $n ->
        [one] Ett konto som har tagits in väntar på beslut om förteckningen
       *[other] { $n } konton som har tagits in väntar på beslut om förteckningen
    }
moderation-duty-listing-text = Ingen utanför organisationen ser det i förteckningen förrän någon har beslutat att det är officiellt.
moderation-duty-connect = { $account } är inte anslutet
moderation-duty-connect-text = Kontot är öppnat men ingen har anslutit det till plattformen. Inget hämtas.
moderation-duty-connect-many = { $n } konton är inte anslutna
moderation-duty-roles = Ge roller för { $account }
moderation-duty-roles-text = De svarar för kontot men ser det inte: { $names }. Ge dem en roll som gäller det.
moderation-duty-roles-many = { $n } konton syns inte för dem som svarar för dem
moderation-duty-roles-many-text = Ge den ansvariga, ersättaren och chefen en roll som gäller kontot. Det görs på kontots sida.
moderation-duty-application = Ansökan om { $name }.
moderation-duty-attest = Intyga om { $account }
moderation-duty-attest-text = { $n ->
    [one] Ett intyg ska vara gjort
   *[other] { $n } intyg ska vara gjorda, det första
} senast { $day }.
moderation-duty-change = Besluta om en ändring
moderation-duty-change-text = Ändringen av { $account }.
moderation-duty-closing = Avslutet av { $account }.
moderation-duty-anew = ny lydelse
moderation-duty-complete = Komplettera { $account }
moderation-duty-complete-many = { $n } konton att komplettera
moderation-duty-complete-many-text = Det som ska vara klart först ska vara det senast { $day }. Varje kontos sida säger vad som saknas.
moderation-duty-complete-text = { $n ->
    [one] En sak ska vara klar
   *[other] { $n } saker ska vara klara
} senast { $day }.
moderation-duty-late = försenat

moderation-choose = Välj grund
moderation-choose-lead = Välj den grund i riktlinjen som stämmer. Ingenting händer förrän du har skrivit ett skäl och bekräftat på nästa sida.
moderation-choose-unknown = Den grund som adressen anger finns inte i riktlinjen, eller gäller inte i dag. Välj en av dem som gäller.
moderation-author-unknown = Okänd avsändare
moderation-no-words = Inlägget har ingen text.
moderation-found = Hittat i texten:
moderation-reminder = Kom ihåg:
moderation-suggested = Föreslås av det som hittades
moderation-suggested-note = Ett förslag är ingen bedömning. Stämmer ingen grund får inlägget stå kvar.
moderation-all-grounds = Alla grunder
moderation-allows = Tillåter:
moderation-needs-second = Kräver en andra person
moderation-basis-law = Lag
moderation-basis-house-rule = Ordningsregel
moderation-at-once = Gör detta genast:
moderation-hide = Dölja
moderation-remove = Ta bort
moderation-hide-hint = Inlägget syns inte för allmänheten men finns kvar på plattformen.
moderation-remove-hint = Inlägget tas bort från plattformen. Beviset finns kvar här.
moderation-remove-no-copy-hint = Inlägget tas bort från plattformen. Ingen kopia finns kvar här.
moderation-must-stop-spreading = Lagen kräver att spridningen stoppas, så det räcker inte att dölja.
moderation-decide = Besluta
moderation-act = Vad som görs
moderation-reason = Skäl
moderation-reason-hint = Skriv vad i inlägget som bryter mot regeln. Skälet går inte att ändra efteråt.
moderation-may-be-unknown = Lämna tomt om det är okänt.
moderation-do = Besluta
moderation-do-hide = Besluta att dölja
moderation-do-remove = Besluta att ta bort
moderation-other-ground = Välj en annan grund
moderation-rule = Regeln
moderation-source = Källa
moderation-follows = Det här händer sedan
moderation-follows-second = En andra person måste bekräfta innan något händer: { $roles }.
moderation-follows-alone = Ingen andra person behövs. Beviset förseglas först, sedan genomförs beslutet.
moderation-follows-registered = Registratorn får ett förslag att diarieföra handlingen.
moderation-follows-registered-when-removed = Registratorn får ett förslag att diarieföra handlingen när den tas bort, inte när den döljs.
moderation-follows-not-registered = Handlingen diarieförs inte, utan hålls ordnad här.
moderation-follows-restoration = Beslutet kan ångras.
moderation-follows-restoration-by-two = Beslutet kan ångras, om en andra person bekräftar det.
moderation-follows-no-restoration = Inlägget får enligt lag inte visas igen.
moderation-follows-police-considered = Du får frågan om en polisanmälan.
moderation-follows-police-decided = Det ska beslutas om en polisanmälan, med skäl.
moderation-evidence-copy = Beviset är en kopia som alla som får se inlägget kan öppna.
moderation-evidence-restricted = Beviset är en kopia som bara utpekade personer kan öppna. Varje läsning antecknas.
moderation-evidence-description = Ingen kopia sparas. Beviset är en beskrivning i ord, och det som redan har hämtats rensas.

moderation-batch = Besluta om flera på en gång
moderation-batch-lead = Markera de inlägg som bryter mot samma regel, högst { $n } åt gången, och skriv ett skäl. Varje inlägg får ett eget beslut och ett eget bevis.
moderation-batch-mark = Markera det som beslutet gäller
moderation-batch-include = Ta med
moderation-batch-suggested = Kan höra hit
moderation-batch-search = Sök bland allt som har kommit in
moderation-batch-search-do = Sök
moderation-batch-empty = Inget att markera
moderation-batch-empty-text = Här visas det som väntar i inkorgen, eller det som du söker efter.
moderation-batch-reason-hint = Skälet står i beslutet om vart och ett och går inte att ändra efteråt.
moderation-batch-do = Besluta om de markerade
moderation-batch-back = Till inkorgen
moderation-batch-follows = Varje inlägg blir ett eget ärende. Inget tas bort innan just dess bevis är förseglat, och går något fel med ett av dem påverkar det inte de andra.
moderation-batch-done = { $n ->
    [one] Beslutet om ett inlägg är sparat.
   *[other] Besluten om { $n } inlägg är sparade.
}
moderation-batch-left = { $n ->
    [one] Ett inlägg lämnades som det var.
   *[other] { $n } inlägg lämnades som de var.
}
moderation-refused-nothing-marked = Markera minst ett inlägg.
moderation-refused-too-many = Det är för många. Markera högst { $most } inlägg åt gången.
moderation-refused-one-by-one = Enligt riktlinjen beslutas det om ett inlägg i taget på den grunden. Öppna inlägget och besluta där.
moderation-cases = Beslut om att dölja och ta bort
moderation-cases-lead = Vad som har dolts och tagits bort, på vilken grund och av vem.
moderation-waits-for-me = Väntar på att du bekräftar
moderation-latest = Senaste besluten
moderation-no-cases = Inga beslut
moderation-no-cases-text = Ingenting har dolts eller tagits bort på de konton du ser.
moderation-unknown-page = Den sida i listan som du bad om finns inte. Här visas den första.
moderation-case-line = { $act }: { $ground }
moderation-item-cases = Beslut om inlägget
moderation-item-no-cases = Inget beslut har fattats om att dölja eller ta bort inlägget.
moderation-in-a-case = Det finns redan ett beslut om inlägget.
moderation-case-hide = Beslut att dölja
moderation-case-remove = Beslut att ta bort
moderation-standing-awaiting-second = Väntar på en andra person
moderation-standing-decided = Beviset förseglas
moderation-standing-sealed = Genomförs
moderation-standing-acted = Kontrolleras
moderation-standing-hidden = Dolt
moderation-standing-removed = Borttaget
moderation-standing-stopped = Stoppat
moderation-standing-restoring = Återställs
moderation-standing-restored = Återställt
moderation-see-item = Visa inlägget
moderation-see-case = Visa beslutet
moderation-decision = Beslutet
moderation-ground = Grund
moderation-decided-by = Beslutat av
moderation-guideline = Riktlinje
moderation-no-copy-shown = Texten visas inte här.
moderation-steps = Steg för steg
moderation-step-confirmed = En andra person bekräftar
moderation-step-declined = En andra person stoppade
moderation-step-sealed = Beviset förseglas
moderation-step-hidden = Inlägget döljs
moderation-step-removed = Inlägget tas bort
moderation-step-verified = Kontrolleras på plattformen
moderation-step-registered = Lämnas till registrator
moderation-step-closed = Avslutas utan diarieföring
moderation-step-done = klart
moderation-step-now = pågår
moderation-step-waits = väntar
moderation-step-later = återstår
moderation-step-never = görs inte
moderation-stopped-edited = Stoppat: inlägget ändrades efter beslutet. Inget har dolts eller tagits bort. Inlägget är tillbaka i inkorgen; bedöm den nya lydelsen.
moderation-stopped-declined = Stoppat av en andra person. Inget har dolts eller tagits bort, och inlägget är tillbaka i inkorgen.
moderation-stuck-advance = Beslutet har inte kunnat genomföras.
moderation-stuck-restore = Inlägget har inte kunnat visas igen.
moderation-stuck-stamp = Ingen tidsstämpel har kunnat hämtas.
moderation-stuck-since = Det har väntat på en människa sedan { $at }.
moderation-stuck-now = Det försöks nu.
moderation-try-again = Försök igen nu
moderation-stuck-todo = Kontrollera kontots anslutning, och kontakta driften om den fungerar. Är det bråttom, gör det på plattformen för hand; Uppsikt ser det vid nästa hämtning.
moderation-stuck-seal = Beviset har inte kunnat hämtas eller sparas, så ingenting har tagits bort.
moderation-stuck-seal-todo = Kontrollera kontots anslutning, och kontakta driften om den fungerar. Ta inte bort det för hand på plattformen: då försvinner beviset. Är det bråttom, spara först en bild av hela sidan.
moderation-stuck-trying = Det har försökts { $n ->
    [one] en gång
   *[other] { $n } gånger
  } och försöks igen { $at }.
moderation-stuck-stamp-todo = Beviset är förseglat och skadas inte av att vänta. Ingenting behöver göras på plattformen.
moderation-stuck-detail = Till driften
moderation-duty-failing = { $n ->
    [one] Ett beslut har inte kunnat genomföras
   *[other] { $n } beslut har inte kunnat genomföras
  }
moderation-duty-failing-text = Det som skulle döljas, tas bort eller visas igen står kvar som det var. Läs varför och vad du kan göra.
moderation-duty-failing-answers = { $n ->
    [one] Ett svar har inte kunnat publiceras
   *[other] { $n } svar har inte kunnat publiceras
  }
moderation-duty-failing-answers-text = Den som frågade har inte fått svar. Läs varför och vad du kan göra.
moderation-duty-failing-badge = Har fastnat
moderation-duty-draft-read = Läs igenom ett svar
moderation-duty-draft-read-text = { $writer } ber dig läsa ett utkast till svar på { $account }. Godkänn det, ändra det eller lämna tillbaka det.
moderation-duty-draft-back = Ditt utkast är läst
moderation-duty-draft-back-text = Utkastet till svar på { $account } är lämnat tillbaka med en anteckning. Ändra det, eller ta tillbaka det och svara själv.
moderation-duty-carry-complaint = För klagomålet vidare
moderation-duty-carry-complaint-text = Den som klagade på { $account } är inbjuden att lämna klagomålet på rätt ställe, och tiden har gått. Är det inte lämnat, för det vidare, och avsluta det här.
moderation-duty-query-reply = Svara på en fråga från kollegan
moderation-duty-query-reply-text = Den som svarar på { $account } behöver hjälp av dig. Skriv så att det går att publicera.
moderation-duty-query-post = Svaret har kommit
moderation-duty-query-post-text = Den du frågade om { $account } har svarat. Publicera svaret.
moderation-duty-harder = En svårare fråga väntar på dig
moderation-duty-harder-text = Den som svarar på { $account } har lämnat en fråga som behöver någon som kan den. Svara, eller fråga en sakkunnig.
moderation-duty-draft-past = Ditt utkast går inte att skicka
moderation-duty-draft-past-text = Inlägget på { $account } har ändrats eller försvunnit sedan du skrev. Ta tillbaka utkastet och svara på det som står där nu.
moderation-duty-validity = Se över informationen
moderation-duty-validity-text = Ett inlägg på { $account } gällde till och med { $day }. Skriv vad du såg, eller sätt en ny dag.
moderation-second = Andra personen
moderation-second-mine = Du kan bekräfta eller stoppa beslutet. Läs inlägget, grunden och skälet. Ingenting händer med inlägget förrän du har bekräftat.
moderation-second-other = Du fattade beslutet, så någon annan måste bekräfta. Be en kollega: { $roles }.
moderation-second-roles = Beslutet väntar på att bekräftas: { $roles }.
moderation-confirm = Bekräfta beslutet
moderation-stop = Stoppa beslutet
moderation-restore = Visa inlägget igen
moderation-restore-by-two = Var beslutet fel? Begär att inlägget visas igen. En andra person bekräftar.
moderation-restore-alone = Var beslutet fel? Då kan inlägget visas igen.
moderation-restore-reason = Varför
moderation-restore-do = Begär återställning
moderation-restoration = Återställning
moderation-restoration-awaiting = Väntar på en andra person
moderation-restoration-decided = Beslutad, genomförs
moderation-restoration-restored = Inlägget visas igen
moderation-restoration-needs-other = Någon annan än den som begärde måste bekräfta.
moderation-asked-by = Begärd av
moderation-asked-at = Begärd
moderation-confirmed-by = Bekräftad av
moderation-restored-at = Visas igen sedan
moderation-confirm-restoration = Bekräfta återställningen
moderation-duty-report = { $n ->
    [one] Anteckna att polisanmälan är gjord
   *[other] Anteckna att { $n } polisanmälningar är gjorda
}
moderation-duty-report-text = Det är beslutat att händelsen polisanmäls. Anteckna dagen, polisens diarienummer och vem som anmälde.
moderation-duty-removal = Ett inlägg på { $account } ska bort
moderation-duty-removal-text = Det kan innehålla hemliga eller känsliga uppgifter och ligger kvar. Kommunen fick veta det { $at }.
moderation-duty-removal-badge = Tiden har gått ut
moderation-clock = Tid för att ta bort
moderation-clock-from = Kommunen fick veta
moderation-clock-due = Ska vara borta senast
moderation-clock-in-time = { $n ->
    [one] Borta efter en minut, i tid
   *[other] Borta efter { $n } minuter, i tid
}
moderation-clock-late = { $n ->
    [one] Borta efter en minut, för sent
   *[other] Borta efter { $n } minuter, för sent
}
moderation-clock-runs = { $n ->
    [one] Kvar efter en minut
   *[other] Kvar efter { $n } minuter
}
moderation-clock-overdue = { $n ->
    [one] Kvar efter en minut, tiden har gått ut
   *[other] Kvar efter { $n } minuter, tiden har gått ut
}
moderation-report = Anteckna polisanmälan
moderation-report-lead = Fyll i när anmälan är gjord. Ärendet kan inte avslutas innan det står här.
moderation-report-made = Polisanmälan är gjord
moderation-report-day = Dagen för anmälan
moderation-report-number = Polisens nummer på anmälan
moderation-report-number-hint = K-numret som polisen gav, till exempel 5000-K123456-26.
moderation-report-by = Vem som anmälde
moderation-report-do = Spara anmälan
moderation-done-reported = Polisanmälan är antecknad.
moderation-papers = Underlag till polisen
moderation-papers-lead = Vad som skrevs, var och när, och vad som har gjorts.
moderation-papers-print = Skriv ut sidan med webbläsaren och bifoga det förseglade beviset.
moderation-papers-what = Det som anmäls
moderation-papers-account = Konto
moderation-papers-platform = Plattform
moderation-papers-address = Kontots adress
moderation-papers-author = Skrivet av
moderation-papers-permalink = Inläggets adress
moderation-papers-posted = Publicerat
moderation-papers-wording = Lydelse { $n }
moderation-papers-seen = Hämtad
moderation-papers-done = Det som har gjorts
moderation-papers-acted = Borta från plattformen
moderation-papers-evidence = Beviset är en förseglad fil. Dess kontrollsumma (SHA-256) är filens namn, så att var och en kan se att inget har ändrats.
moderation-viewing = Bilder i beviset
moderation-viewing-hidden = Bilderna är dolda. Säg varför du behöver se dem; skälet sparas med ditt namn.
moderation-viewing-why = Varför du behöver se
moderation-viewing-why-hint = Till exempel att du prövar grunden eller skriver en anmälan. Du ser bilderna i en timme.
moderation-viewing-do = Visa bilderna
moderation-viewing-picture = Bilden som kom med inlägget
moderation-viewing-rule = På den här grunden visas bilder först när någon har sagt varför.
moderation-viewing-who = Vem som har sett, och varför
moderation-done-viewing = Skälet är sparat. Du ser bilderna i en timme.
moderation-evidence-unsaid = Beviset kan innehålla bilder som är dolda. Säg i ärendet varför du behöver se dem, så öppnas det.
moderation-close = Avsluta ärendet
moderation-close-ready = Allt är gjort.
moderation-close-lacks = Det här saknas innan ärendet kan avslutas:
moderation-close-do = Avsluta
moderation-closed = Ärendet är avslutat
moderation-done-closed = Ärendet är avslutat.
moderation-lacks-work = Beslutet är inte genomfört.
moderation-lacks-police-decision = Ingen har beslutat om händelsen polisanmäls.
moderation-lacks-police-report = Polisanmälan är inte antecknad, med dag, nummer och vem som anmälde.
moderation-lacks-registration = Registratorn har inte tagit ställning till diarieföringen.
moderation-lacks-assessment = Ingen har bedömt inlägget som allmän handling.
moderation-refused-close = Ärendet kan inte avslutas än. { $what }
moderation-refused-closed = Ärendet är redan avslutat.
moderation-refused-report-undecided = Besluta först att händelsen polisanmäls.
moderation-refused-report-day = Skriv dagen då anmälan gjordes. Den kan inte ligga framåt i tiden.
moderation-refused-report-number = Skriv numret som polisen gav anmälan.
moderation-refused-report-by = Skriv vem som anmälde.
moderation-refused-report-noted = Polisanmälan är redan antecknad.
moderation-refused-nothing-hidden = Inga bilder är dolda i det här ärendet.
moderation-refused-viewing-reason = Skriv varför du behöver se bilderna, med minst några ord.
moderation-duty-tell = { $n ->
    [one] Säg till den som skrev var inlägget tas om hand
   *[other] Säg till { $n } som skrev var inläggen tas om hand
}
moderation-duty-tell-text = Inlägget är överfört till en annan kanal. Ge det besked som skrevs i beslutet.
moderation-transfer = För över till en annan kanal
moderation-transfer-lead = Inlägget tas bort från kontot när beviset är förseglat och lämnas till den som tar hand om saken. Det är ett beslut som andra, med grund och skäl.
moderation-transfer-instead = För över till en annan kanal i stället
moderation-transfer-recipient = Mottagare
moderation-transfer-recipient-hint = E-postadressen till den som tar hand om saken, till exempel kundservice.
moderation-transfer-stated = Uppgift som grunden kräver
moderation-transfer-stated-hint = Till exempel rättighetsinnehavare. Lämna tomt om grunden inte frågar efter något.
moderation-transfer-notice = Besked till den som skrev
moderation-transfer-notice-hint = Var saken tas om hand. Lämna tomt om ingen ska få besked.
moderation-transfer-do = Besluta att föra över
moderation-transferred = Överfört till en annan kanal
moderation-transfer-handed = Överlämnat
moderation-transfer-waits = När inlägget är borta från kontot
moderation-transfer-told = Den som skrev fick besked
moderation-transfer-tell = Ge beskedet på kontot eller på ett annat sätt, och anteckna det här.
moderation-transfer-tell-do = Beskedet är givet
moderation-done-transferred = Beslutet är sparat. Inlägget lämnas över när det är borta från kontot.
moderation-done-told = Det är antecknat att den som skrev har fått besked.
moderation-refused-not-transferable = Enligt riktlinjen förs ett sådant inlägg inte över till en annan kanal.
moderation-refused-recipient-missing = Skriv vem som tar emot. Utan mottagare förs inget över.
moderation-refused-recipient-unfit = Mottagaren ska vara en e-postadress, till exempel kundservice@kommun.se.
moderation-refused-nothing-to-tell = Det finns inget besked att ge i det här ärendet nu.
moderation-duty-block = Stäng av { $author }
moderation-duty-block-text = Det är beslutat. Stäng av användaren på plattformen och anteckna att det är gjort.
moderation-duty-unblock = Släpp in { $author } igen
moderation-duty-unblock-text = Sista dagen har passerat. Häv avstängningen på plattformen, eller pröva den på nytt.
moderation-block = Stäng av den som skrev
moderation-block-lead = Den som har brutit mot reglerna minst { $n } gånger på kontot får stängas av, med ett skäl och i högst { $days } dagar.
moderation-block-breaches = { $n ->
    [0] Inget har dolts eller tagits bort.
    [one] Ett inlägg har dolts eller tagits bort, med bevis:
   *[other] { $n } inlägg har dolts eller tagits bort, med bevis:
}
moderation-block-last-day = Sista dagen
moderation-block-do = Besluta att stänga av
moderation-blocked = Avstängd från kontot
moderation-block-done = Avstängd på plattformen
moderation-block-ended = Avstängningen hävd
moderation-block-by-hand = Stäng av användaren på plattformen och anteckna det här.
moderation-block-do-done = Det är gjort
moderation-block-why = Varför avstängningen hävs
moderation-block-lift = Häv avstängningen
moderation-done-blocked = Beslutet att stänga av är sparat.
moderation-done-block-done = Det är antecknat att användaren är avstängd på plattformen.
moderation-done-block-lifted = Avstängningen är hävd.
moderation-refused-block-not-allowed = Enligt riktlinjen stängs ingen av.
moderation-refused-block-no-author = Det står inte vem som skrev inlägget, så ingen kan stängas av.
moderation-refused-block-too-few = Den som skrev har brutit mot reglerna { $had } gånger på kontot. Enligt riktlinjen krävs { $needed }.
moderation-refused-block-day = Skriv en sista dag från i dag och högst { $most } dagar framåt.
moderation-refused-blocked = Den som skrev är redan avstängd från kontot.
moderation-refused-block-nothing = Det finns ingen avstängning att göra något med.
moderation-duty-complaint = { $n ->
    [one] Ta hand om en anmälan från en besökare
   *[other] Ta hand om { $n } anmälningar från besökare
}
moderation-duty-complaint-text = Besluta, svara och avsluta. Den äldsta kom in { $at }.
moderation-report-title = Anmäl något på kontot
moderation-report-intro = Har någon skrivit något kränkande på { $account }, eller har något av ditt tagits bort? Skriv till oss. En människa läser.
moderation-report-write = Skriv här
moderation-report-privacy = Vi sparar inte vem du är. Lämnar du en e-postadress används den bara till svaret och tas bort när anmälan är avslutad. Det du skriver blir en allmän handling, så skriv inget hemligt.
moderation-report-kind = Vad gäller det?
moderation-report-kind-report = Något på kontot är kränkande
moderation-report-kind-appeal = Något av mitt har dolts eller tagits bort
moderation-report-link = Länk till inlägget eller kommentaren
moderation-report-link-hint = Adressen börjar med https://
moderation-report-words = Vad är fel?
moderation-report-words-hint = Skriv med egna ord, högst 4 000 tecken.
moderation-report-answer-to = E-postadress för svar
moderation-report-answer-to-hint = Bara om du vill ha svar.
moderation-report-send = Skicka anmälan
moderation-report-received = Tack! Din anmälan har nummer { $n }. En människa läser den.
moderation-complaints = Anmälningar och klagomål
moderation-complaints-lead = Det som besökare har anmält, och klagomål från dem som fått något borttaget. Varje ärende beslutas, besvaras och avslutas.
moderation-complaints-none = Inga anmälningar
moderation-complaints-none-text = Här visas det som besökare anmäler på kontots sida i förteckningen.
moderation-complaint = Anmälan { $n }
moderation-complaint-source = Källa
moderation-complaint-visitor = Anmält av en besökare
moderation-complaint-received = Inkommen
moderation-complaint-report = Anmälan om något kränkande
moderation-complaint-appeal = Klagomål på att något har tagits bort
moderation-complaint-no-item = Länken leder inte till något inlägg som har hämtats. Följ den för att se vad det gäller.
moderation-complaint-undecided = Väntar på beslut
moderation-complaint-unanswered = Väntar på svar
moderation-complaint-answered = Besvarad
moderation-complaint-closed = Avslutad
moderation-complaint-decision = Bedömning och beslut
moderation-complaint-outcome = Beslut
moderation-complaint-upheld = Något görs
moderation-complaint-rejected = Inget görs
moderation-complaint-why = Skäl för beslutet
moderation-complaint-decide = Spara beslutet om anmälan
moderation-complaint-reply = Svar till den som anmälde
moderation-complaint-reply-mail = Svaret skickas till den adress som lämnades.
moderation-complaint-reply-nowhere = Ingen adress lämnades. Skriv ändå vad svaret är; det finns här om personen hör av sig med sitt nummer.
moderation-complaint-text = Ditt svar
moderation-complaint-answer = Skicka svaret
moderation-complaint-close = Avsluta anmälan
moderation-done-complaint-decided = Beslutet är sparat.
moderation-done-complaint-replied = Svaret är sparat och skickas om det finns en adress.
moderation-done-complaint-closed = Anmälan är avslutad, och adressen för svar är borttagen.
moderation-refused-report-account = Det finns inget sådant konto.
moderation-refused-report-kind = Välj vad det gäller.
moderation-refused-report-link = Klistra in hela länken till inlägget. Den börjar med https://
moderation-refused-report-words = Skriv vad som är fel.
moderation-refused-report-long = Det är för långt. Skriv högst 4 000 tecken.
moderation-refused-report-address = Det är ingen e-postadress. Rätta den eller lämna fältet tomt.
moderation-refused-report-many = Det har kommit många anmälningar den senaste timmen. Försök igen om en stund.
moderation-refused-no-complaint = Det finns ingen sådan anmälan.
moderation-refused-complaint-outcome = Välj om något görs eller inte.
moderation-refused-complaint-words = Skriv med minst några ord.
moderation-refused-complaint-done = Det är redan gjort.
moderation-refused-complaint-decision = Anmälan kan inte avslutas eller besvaras innan någon har beslutat.
moderation-refused-complaint-reply = Anmälan kan inte avslutas innan den har fått ett svar.
moderation-police = Polisanmälan
moderation-police-must = Det ska beslutas om händelsen polisanmäls.
moderation-police-consider = Ta ställning till om händelsen ska polisanmälas.
moderation-police-decision = Beslut
moderation-police-report = Händelsen polisanmäls
moderation-police-no-report = Ingen polisanmälan görs
moderation-police-reason = Varför
moderation-police-reference = Polisens diarienummer
moderation-police-reference-hint = Om ni har fått ett.
moderation-police-do = Spara beslutet
moderation-evidence = Bevis
moderation-digest = Kontrollsumma (SHA-256)
moderation-size = Storlek
moderation-bytes = { $n } byte
moderation-stamp = Tidsstämpel
moderation-stamped-by = Stämplad av
moderation-stamp-pending = Ingen myndighet för tidsstämpling har svarat ännu. Det försöks igen.
moderation-stamp-none = Ingen myndighet för tidsstämpling är inställd.
moderation-evidence-unreadable = Beviset kan inte läsas ur arkivet. Kontakta driften genast och hindra att gamla säkerhetskopior skrivs över.
moderation-download = Hämta beviset
moderation-download-stamp = Hämta tidsstämpeln
moderation-may-not-open = Bara den som får läsa uppgifter med begränsad åtkomst kan öppna beviset.
moderation-verify = Kontrollera själv
moderation-verify-text = Vem som helst kan kontrollera beviset utan Uppsikts hjälp. Hämta filerna till samma mapp och kör:
moderation-verify-digest = Kontrollsumman ska vara den som står ovan:
moderation-verify-ours = Underskrift, innehåll och kontrollsummor:
moderation-verify-wacz = Webbarkivet, med ett öppet verktyg:
moderation-verify-stamp = Tidsstämpeln, med utfärdarens rotcertifikat i filen tsa.pem:
moderation-entry = Diarium
moderation-entry-proposed = Väntar på registratorn
moderation-entry-registered = Diariefört som { $number }
moderation-entry-declined = Diarieförs inte, beslutade registratorn

moderation-restricted = Begränsad läsning.
moderation-withheld = Skäl, text och avsändare visas bara för den som handlägger beslutet och för rollerna { $roles }. Behöver du uppgifterna i ditt arbete, vänd dig dit.
moderation-reason-withheld = Visas inte: begränsad läsning
moderation-author-withheld = Avsändaren visas inte
moderation-refused-restricted = Inlägget har begränsad läsning, och du får inte läsa det. Därför kan du inte besluta om det. Den som handlägger beslutet eller får läsa begränsade uppgifter kan hjälpa dig.

moderation-evidence-destroyed = Beviset är förstört, eftersom lagen förbjuder att en kopia av det som stod där finns (16 kap. 10 a § brottsbalken). Kontrollsumman, beslutet och loggen finns kvar.
moderation-stopped-overtaken = Stoppat: ett beslut om det som inte får kopieras gick före. Det här beslutet har inte dolt eller tagit bort något.
moderation-restoration-overtaken = Upphörde: ett senare beslut gäller
moderation-refused-later-decision = Ett senare beslut om inlägget gäller. Öppna det, och begär återställning där.

moderation-done-decided = Beslutet är sparat.
moderation-done-confirmed = Du har bekräftat beslutet. Det genomförs nu.
moderation-done-tried-again = Det försöks igen nu. Läs in sidan på nytt om en stund.
moderation-done-stopped = Du har stoppat beslutet. Inlägget är tillbaka i inkorgen.
moderation-done-restoration-asked = Återställningen är begärd.
moderation-done-restoration-confirmed = Du har bekräftat återställningen. Den genomförs nu.
moderation-done-police = Beslutet om polisanmälan är sparat.

moderation-refused-no-item = Det finns inget sådant inlägg.
moderation-refused-unknown-ground = Riktlinjen har ingen sådan grund, eller så gäller den inte ännu. Välj en annan.
moderation-review = Granska besluten
moderation-review-lead = Beslut, grund, skäl och vem som beslutade, ett på varje rad, så att det går att se om lika har behandlats lika. Skäl som bara namngivna får läsa är utelämnade.
moderation-review-from = Från och med
moderation-review-to = Till och med
moderation-review-fetch = Hämta som CSV
moderation-review-decided = Beslutat
moderation-review-account = Konto
moderation-review-decision = Beslut och grund
moderation-review-reason = Skäl
moderation-review-by = Beslutat av
moderation-review-standing = Läge
moderation-review-day-unfit = Skriv dagen som 2026-11-23.
moderation-refused-act-not-allowed = Grunden tillåter inte det. Välj en åtgärd som hör till grunden.
moderation-refused-needs-reason = Skriv ett skäl med minst några ord: vad i inlägget bryter mot regeln?
moderation-refused-reason-too-long = Skälet är för långt. Skriv högst { $most } tecken.
moderation-refused-not-plain-words = Beskriv med vanliga ord vad som syns. Klistra inte in adresser eller text ur inlägget.
moderation-refused-needs-fact = Grunden kräver den här uppgiften. Fyll i den.
moderation-refused-stale = Inlägget har ändrats sedan du öppnade sidan. Läs den nya lydelsen här; det du skrev finns kvar. Stämmer beslutet fortfarande, skicka igen.
moderation-refused-already-open = Någon annan har redan beslutat om inlägget.
moderation-refused-account-closed = Kontot är avslutat. Härifrån går det inte längre att dölja eller ta bort något på det.
moderation-refused-own-item = Inlägget är kommunens eget och hanteras inte som ett olämpligt inlägg. Ändra eller ta bort det på plattformen.
moderation-refused-failed = Det gick inte just nu. Försök igen om en stund.
moderation-refused-no-case = Det finns inget sådant beslut.
moderation-refused-same-person = Den andra personen måste vara någon annan än den första. Be en kollega.
moderation-refused-not-waiting = Beslutet väntar inte längre på någon. En kollega kan ha hunnit före.
moderation-refused-nothing-fails = Det finns inget att försöka igen: det pågår eller är redan gjort.
moderation-refused-restore-needs-reason = Skriv varför inlägget ska visas igen.
moderation-refused-nothing-to-restore = Det finns inget att visa igen: inlägget är inte dolt eller borttaget genom det här beslutet, eller så är återställningen redan på väg.
moderation-refused-restore-forbidden = Inlägget får enligt lag inte visas igen.
moderation-refused-already-asked = Återställningen är redan begärd.
moderation-refused-police-choose = Välj om händelsen polisanmäls eller inte.
moderation-refused-police-needs-reason = Skriv varför.
moderation-refused-reference-too-long = Polisens diarienummer är kortare än så. Skriv högst { $most } tecken.
moderation-refused-police-demanded = Enligt riktlinjen polisanmäls ett sådant brott alltid. Välj att händelsen polisanmäls.
moderation-refused-police-decided = Det är redan beslutat om polisanmälan.

moderation-duty-profile = Profilen för { $account } stämmer inte
moderation-duty-profile-text =
    { $n ->
        [one] En punkt saknas eller är inaktuell på plattformen.
       *[other] { $n } punkter saknas eller är inaktuella på plattformen.
    }
moderation-duty-confirm-profile = Bekräfta profilen för { $account }
moderation-duty-confirm-profile-text = Se efter själv att profilen på plattformen stämmer.
moderation-way-listing = Förteckningen
moderation-way-profiles = Profiler
moderation-duty-plan = Planen för { $account } är inte hel
moderation-duty-plan-text =
    { $n ->
        [one] En sak saknas i planen.
       *[other] { $n } saker saknas i planen.
    }
moderation-duty-disclosure = Begäran { $n } om allmänna handlingar
moderation-duty-disclosure-text = { $n ->
    [0] Allt är prövat. Lämna ut och avsluta. Handlingar lämnas ut genast eller så snart det är möjligt (2 kap. 15 § TF).
    [one] En handling är inte prövad. Handlingar lämnas ut genast eller så snart det är möjligt (2 kap. 15 § TF).
   *[other] { $n } handlingar är inte prövade. Handlingar lämnas ut genast eller så snart det är möjligt (2 kap. 15 § TF).
}
moderation-duty-disclosure-asked = Svara om en handling får lämnas ut, begäran { $n }
moderation-duty-disclosure-asked-text = Någon är osäker och frågar dig som närmaste chef. Handlingen lämnas inte ut förrän du har svarat.

moderation-hand-title = Gör det här på plattformen
moderation-hand-hide = Beviset är förseglat. Dölj inlägget på plattformen, se efter att det inte syns längre, och skriv sedan här att det är gjort.
moderation-hand-remove = Beviset är förseglat. Ta bort inlägget på plattformen, se efter att det är borta, och skriv sedan här att det är gjort.
moderation-hand-restore = Visa inlägget igen på plattformen, se efter att det syns, och skriv sedan här att det är gjort.
moderation-hand-note = Anteckning
moderation-hand-note-hint = Till exempel hur det gick till. Skriv inga personuppgifter.
moderation-hand-do = Det är gjort
moderation-hand-noted = Det är antecknat att det är gjort.
moderation-hand-refused-nothing = Inget väntar på att göras för hand. Beviset kanske inte är förseglat än, eller så är det redan gjort.
moderation-duty-publish = Publicera ett svar på { $account }
moderation-duty-publish-text = Svaret är undertecknat och ska publiceras för hand på plattformen.
moderation-duty-by-hand = Gör det som är beslutat på { $account }
moderation-duty-by-hand-text = Beviset är förseglat. Dölj, ta bort eller visa inlägget igen på plattformen, och skriv att det är gjort.
moderation-duty-by-hand-badge = För hand
moderation-duty-records = Bedöm handlingarna på { $account }
moderation-duty-records-text = Du ansvarar för kontot och dess handlingar. { $n ->
    [one] En handling är
   *[other] { $n } handlingar är
 } inte bedömda än.
moderation-duty-snapshot = Lämna ögonblicksbilden av { $account } till arkivet
moderation-duty-snapshot-text = Arkivet ska ha den senast { $day }. Anteckna kvittot.
moderation-duty-snapshot-late = Försenad
moderation-ask-incident = Personuppgifter har stått på kontot.
moderation-ask-incident-way = Ska en personuppgiftsincident bedömas?

moderation-duty-ask-anew = Fråga { $name } själv om samtycket
moderation-duty-ask-anew-text = Personen har blivit myndig sedan vårdnadshavarna samtyckte. Anteckna ett nytt samtycke, eller återkalla det gamla och ta ned det som vilar på det.

moderation-work = Ditt arbete
moderation-work-drafts = Utkast
moderation-work-drafts-none = Inga utkast.
moderation-work-calendar = Kalender
moderation-work-calendar-none = Inget är planerat.
moderation-work-watch = Bevakning
moderation-work-watch-none = Ingen runda väntar.
moderation-work-round = Runda senast
moderation-duty-caption = Texta inspelningen: { $title }
moderation-duty-caption-text = Direktsändningen ligger kvar utan text längre än riktlinjen medger. Texta den, eller ta ned den, och anteckna vilket.
