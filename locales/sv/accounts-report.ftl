# Rapporter om kontona, avvikelser, och hur ett konto följer reglerna.

accounts-report-title = Rapporter
accounts-report-by = Skrivs under senast { $day }.
accounts-report-collector = Samlas in av: { $who }.
accounts-report-on-demand = Rapporten går att göra när som helst. Ingen har bett om den till en viss dag.
accounts-report-no-rounds = Riktlinjen ber inte om någon rapport, så det finns inga omgångar. En rapport går att göra ändå.
accounts-report-rounds = Andra omgångar
accounts-report-none = Inget att rapportera
accounts-report-none-why = Det finns inga konton i den här omgången som du får läsa om.
accounts-report-signed-n =
    { $n ->
        [0] Ingen rapport är underskriven
        [one] 1 rapport är underskriven
       *[other] { $n } rapporter är underskrivna
    }
accounts-report-of-all = av { $n }.
accounts-report-unit = Förvaltning eller bolag
accounts-report-standing = Läge
accounts-report-whole = Konton utan brister
accounts-report-missing = Saknas
accounts-report-signers = Skriver under
accounts-report-nobody = ingen har rollen
accounts-report-signed = underskriven
accounts-report-unsigned = inte underskriven
accounts-report-open = öppen
accounts-report-overdue = försenad
accounts-report-since = Nytt och avslutat sedan
accounts-report-missing-lead = Rapporten går att skriva under när det här finns i registret.
accounts-report-changed = Registret har ändrats sedan rapporten skrevs under. Det som skrevs under ligger kvar som det var.
accounts-report-sign-lead = Du skriver under det som visas här. Det sparas som det är, och senare ändringar i registret når det inte.
accounts-report-sign = Skriv under rapporten
accounts-report-was-signed = Rapporten är underskriven.
accounts-report-print = Visa för utskrift
accounts-report-print-hint = Skriv ut sidan eller spara den som PDF med webbläsaren.
accounts-report-back = Till rapporten
accounts-report-versions = Underskrifter
accounts-report-version = Version { $n }
accounts-report-signature = Underskrift
accounts-report-part-none = Inga.
accounts-report-section = Del
accounts-report-section-new = Nystartade
accounts-report-section-existing = Befintliga
accounts-report-section-closed = Avslutade
accounts-report-opened = Öppnat
accounts-report-closed = Avslutat
accounts-report-reach = Nås kontot?
accounts-report-unreached-since = Nås inte sedan
accounts-report-reach-well = nås
accounts-report-reach-trouble = nås inte
accounts-report-reach-untried = inte prövat
accounts-report-reach-not-connected = inte anslutet
accounts-report-lack-name = namn
accounts-report-lack-platform = plattform
accounts-report-lack-link = länk
accounts-report-lack-unit = enhet
accounts-report-lack-purpose = syfte
accounts-report-lack-responsible = någon ansvarig som är kvar
accounts-report-duty = Skriv under rapporten för { $unit }
accounts-report-duty-by =
    { $n ->
        [0] Senast { $day }.
        [one] Senast { $day }. Ett konto saknar uppgifter.
       *[other] Senast { $day }. { $n } konton saknar uppgifter.
    }
accounts-report-duty-late =
    { $n ->
        [0] Skulle ha varit klart { $day }.
        [one] Skulle ha varit klart { $day }. Ett konto saknar uppgifter.
       *[other] Skulle ha varit klart { $day }. { $n } konton saknar uppgifter.
    }
accounts-report-refused-not-permitted = Det här gör någon annan.
accounts-report-refused-unknown = Det finns ingen sådan rapport, eller ingen som du får läsa.
accounts-report-refused-shown = Öppna rapporten igen, läs den och skriv under.
accounts-report-refused-stale = Något har ändrats sedan rapporten visades, så ingenting skrevs under. Läs igenom den igen.
accounts-report-refused-signed = Rapporten är redan underskriven, och ingenting har ändrats sedan dess.
accounts-report-refused-incomplete =
    { $n ->
        [one] Ett konto saknar uppgifter som rapporten måste ha. Fyll i dem i registret först.
       *[other] { $n } konton saknar uppgifter som rapporten måste ha. Fyll i dem i registret först.
    }

accounts-deviation-title = Avvikelser
accounts-deviation-link = Avvikelser
accounts-deviation-of = Avvikelser på { $account }
accounts-deviation-one = Avvikelse på { $account }
accounts-deviation-lead = Det som inte följer riktlinjen: vad som ska göras, av vem och när. En avvikelse är öppen tills någon annan än den som åtgärdade den har sett efter.
accounts-deviation-none = Inga öppna avvikelser
accounts-deviation-none-why = Ingenting väntar på att åtgärdas eller följas upp.
accounts-deviation-late-n =
    { $n ->
        [one] 1 är försenad.
       *[other] { $n } är försenade.
    }
accounts-deviation-new = Anteckna en avvikelse
accounts-deviation-what = Vad som är fel
accounts-deviation-what-hint = Till exempel: länken till villkoren saknas i profilen
accounts-deviation-action = Vad som ska göras
accounts-deviation-action-hint = Till exempel: lägg in länken och läs igenom hela profilen
accounts-deviation-owner = Vem som gör det
accounts-deviation-due = Klart senast
accounts-deviation-raise = Spara avvikelsen
accounts-deviation-was-raised = Avvikelsen är antecknad.
accounts-deviation-raised = Antecknad av
accounts-deviation-steps = Vad som har hänt
accounts-deviation-step-fixed = Åtgärdad
accounts-deviation-step-passed = Uppföljd
accounts-deviation-step-returned = Inte åtgärdad
accounts-deviation-open = öppen
accounts-deviation-fixed = åtgärdad, väntar på uppföljning
accounts-deviation-closed = avslutad
accounts-deviation-fix = Åtgärdad
accounts-deviation-fix-lead = Avvikelsen är öppen tills någon annan har sett efter.
accounts-deviation-note = Vad som gjordes
accounts-deviation-check = Följ upp
accounts-deviation-outcome = Är det åtgärdat?
accounts-deviation-passed = Ja, avvikelsen kan avslutas
accounts-deviation-returned = Nej, den ska vara öppen
accounts-deviation-found = Vad du såg
accounts-deviation-check-save = Spara uppföljningen
accounts-deviation-saved = Det är antecknat.
accounts-deviation-duty = Åtgärda en avvikelse på { $account }
accounts-deviation-duty-late = En avvikelse på { $account } är försenad
accounts-deviation-duty-check = Följ upp en avvikelse på { $account }
accounts-deviation-duty-by = { $what } Senast { $day }.
accounts-deviation-refused-unknown = Det finns ingen sådan avvikelse.
accounts-deviation-refused-what = Skriv vad som är fel.
accounts-deviation-refused-action = Skriv vad som ska göras.
accounts-deviation-refused-owner = Välj någon som arbetar här.
accounts-deviation-refused-day = Välj en dag från och med i dag.
accounts-deviation-refused-note = Skriv vad som gjordes, eller vad du såg.
accounts-deviation-refused-outcome = Säg om det är åtgärdat.
accounts-deviation-refused-not-fixed = Avvikelsen är inte åtgärdad än.
accounts-deviation-refused-fixed = Avvikelsen är redan åtgärdad och väntar på uppföljning.
accounts-deviation-refused-closed = Avvikelsen är avslutad.
accounts-deviation-refused-own = Någon annan än den som åtgärdade avvikelsen, eller skulle göra det, följer upp den.

accounts-compliance-link = Följer kontot reglerna?
accounts-compliance-title = Följer { $account } reglerna?
accounts-compliance-lead = Varje regel som går att pröva med det som är känt här, just nu.
accounts-compliance-not-binding = Riktlinjen är inte beslutad. Det som är rött hindrar ingen.
accounts-compliance-not-adopted = { $company } har inte antagit riktlinjen. Den visar vad den skulle kräva, och det som är rött är ingen avvikelse.
accounts-compliance-none = Inga regler att följa
accounts-compliance-rule = Regel
accounts-compliance-since = Sedan
accounts-compliance-todo = Gör det här
accounts-compliance-source = Källa
accounts-compliance-green = grönt
accounts-compliance-yellow = gult
accounts-compliance-red = rött
accounts-compliance-n-red = { $n } röda
accounts-compliance-n-yellow = { $n } gula
accounts-compliance-n-green = { $n } gröna
accounts-compliance-press = Gör till en avvikelse
accounts-compliance-has-deviation = Avvikelsen
accounts-compliance-broken = Regeln följs inte: { $rule }
accounts-compliance-refused-not-adopted = { $company } har inte antagit riktlinjen. Den binder inte kontot, så det finns ingen avvikelse att anteckna.
accounts-compliance-refused-unknown = Det finns ingen sådan regel för kontot.
accounts-compliance-refused-not-red = Regeln är inte röd, så det finns ingen avvikelse att anteckna.
accounts-compliance-responsible = Någon som är kvar ansvarar för kontot.
accounts-compliance-responsible-todo = Ge någon annan ansvaret.
accounts-compliance-deputy = Någon annan ersätter den ansvariga.
accounts-compliance-deputy-todo = Utse en ny ersättare.
accounts-compliance-manager = En chef får veta när ingen bevakar.
accounts-compliance-manager-todo = Ange en ny chef.
accounts-compliance-permitted = Den ansvariga och ersättaren får bevaka kontot.
accounts-compliance-permitted-todo = Ge dem en roll för kontot, och det som rollen väntar på.
accounts-compliance-trained = Den ansvariga och ersättaren har sina utbildningar.
accounts-compliance-trained-todo = Gå de utbildningar som saknas och få dem intygade.
accounts-compliance-mandated = Den ansvariga och ersättaren har uppdrag.
accounts-compliance-mandated-todo = Be den som ger uppdrag att göra det.
accounts-compliance-custodians = Tillräckligt många kan logga in.
accounts-compliance-custodians-todo = Anteckna vilka som kan logga in på plattformen.
accounts-compliance-profile = Profilen säger det den ska.
accounts-compliance-profile-todo = Rätta profilen på plattformen.
accounts-compliance-confirmed = Någon har bekräftat profilen i tid.
accounts-compliance-confirmed-todo = Se efter att profilen stämmer och bekräfta den.
accounts-compliance-planned = Kontot har ett syfte, och frågorna före start är besvarade.
accounts-compliance-planned-todo = Fyll i planen.
accounts-compliance-goals = Kontot har mål, och de mäts.
accounts-compliance-goals-todo = Sätt mål och skriv in mätvärden.
accounts-compliance-posts = Så mycket publiceras som ska, och uppehåll är annonserade.
accounts-compliance-posts-todo = Publicera, eller besluta om ett uppehåll och berätta om det.
accounts-compliance-listed = Kontot finns i förteckningen.
accounts-compliance-listed-todo = Besluta vem som ser kontot i förteckningen.
accounts-compliance-connected = Det som står på kontot når hit.
accounts-compliance-connected-todo = Anslut kontot, eller anslut det på nytt.
accounts-compliance-publishers = Kretsen som publicerar är så liten som den ska vara, och någon är med i den.
accounts-compliance-publishers-todo = Ge eller ta bort roller, eller intyga varför fler behövs.
accounts-compliance-attested = Det som riktlinjen vill ha intygat är intygat.
accounts-compliance-attested-todo = Be den som ska intyga att göra det.
accounts-compliance-completed = Kontot uppfyller det som krävs av nya konton.
accounts-compliance-completed-todo = Komplettera kontot.
