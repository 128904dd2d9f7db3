# Profilerna: vad som ska stå, vad som står och vem som har sett efter.

accounts-profiles-title = Profiler
accounts-profiles-lead = Vad som ska stå i kontonas profiler, och om det gör det.
accounts-profiles-facts = Gemensamma uppgifter
accounts-profiles-facts-lead = De gäller alla konton som inte har en egen uppgift, till exempel adressen till sidan om personuppgifter.

accounts-profile-title = Profilen för { $account }
accounts-profile-link = Profil
accounts-profile-back = Tillbaka till profilen
accounts-profile-drift = Mot plattformen
accounts-profile-since = sedan
accounts-profile-never-seen = Inte läst än
accounts-profile-never-seen-text = Profilen på plattformen är inte läst än. Det görs varje natt för konton som är anslutna.
accounts-profile-seen-at = Profilen på plattformen lästes senast
accounts-profile-in-order = Stämmer
accounts-profile-amiss =
    { $n ->
        [one] 1 punkt stämmer inte
       *[other] { $n } punkter stämmer inte
    }
accounts-profile-overdue = Bekräftelsen är försenad
accounts-profile-look = Läs profilen nu
accounts-profile-look-ordered = Profilen läses nu. Ladda om sidan om en stund.
accounts-profile-confirm = Bekräfta profilen
accounts-profile-confirm-by = Ska bekräftas senast
accounts-profile-confirmed = Profilen är bekräftad.
accounts-profile-text = Text att kopiera
accounts-profile-text-lead = Texten görs av det som är känt här. Ändras något, till exempel kontorstiden eller vem som skriver, ändras texten också.
accounts-profile-short = Kort beskrivning
accounts-profile-characters = tecken
accounts-profile-left-out = Får inte plats och ska stå på sidan som texten leder till:
accounts-profile-whole = Hela texten
accounts-profile-items = Punkt för punkt
accounts-profile-item = Punkt
accounts-profile-should-say = Ska säga
accounts-profile-there = Finns
accounts-profile-outdated = Inaktuell
accounts-profile-missing = Saknas
accounts-profile-not-needed = Behövs inte
accounts-profile-not-stated = Uppgift saknas
accounts-profile-not-seen = Inte läst än
accounts-profile-by-eye = Bedöms av en människa
accounts-profile-difference = Ord för ord
accounts-profile-difference-lead = Understruket saknas på plattformen. Överstruket står där utan att finnas i texten härifrån.
accounts-profile-word-missing = Saknas:
accounts-profile-word-extra = Utöver texten:
accounts-profile-facts = Kontots egna uppgifter
accounts-profile-nothing-stated = Inga egna uppgifter. De gemensamma gäller.
accounts-profile-fact = Uppgift
accounts-profile-said = Innehåll
accounts-profile-said-hint = Lämna tomt för att ta tillbaka uppgiften. Adresser börjar med https://
accounts-profile-state = Spara uppgiften
accounts-profile-stated = Uppgiften är sparad. Se efter om profilen på plattformen behöver ändras.
accounts-profile-choose-fact = Välj vilken uppgift det gäller.
accounts-profile-symbol = Profilbild
accounts-profile-symbol-logotype = Organisationens logotyp
accounts-profile-symbol-own = Egen symbol eller eget foto
accounts-profile-choose = Spara valet
accounts-profile-choose-symbol = Välj vad kontot visar.
accounts-profile-symbol-chosen = Valet är sparat.
accounts-profile-history = Bekräftelser
accounts-profile-deviations = Avviker:
accounts-profile-confirm-title = Bekräfta profilen för { $account }
accounts-profile-confirm-lead = Öppna kontot och se efter själv:
accounts-profile-right = Stämmer
accounts-profile-right-hint = Det som bara ett öga kan bedöma. Markera det som är rätt.
accounts-profile-wrong = Stämmer inte
accounts-profile-wrong-hint = Markera allt som avviker.
accounts-profile-note = Vad som görs åt det
accounts-profile-note-hint = Behövs när något avviker: vad som rättas, av vem och när.

accounts-profile-refused-not-permitted = Bara den som ansvarar för kontot eller hanterar konton får göra det här.
accounts-profile-refused-not-for-stating = Den uppgiften följer av det som redan är känt och skrivs inte in. Välj en annan.
accounts-profile-refused-too-long = Texten har fler än 1 000 tecken. Korta den.
accounts-profile-refused-outside-domain = Adressen ska vara på { $domain }.
accounts-profile-refused-own-symbol = Riktlinjen tillåter bara organisationens logotyp.
accounts-profile-refused-reason = Skriv skälet.
accounts-profile-refused-not-judged = Bedöm varje bild: markera den som rätt eller fel.
accounts-profile-refused-note = Skriv vad som görs åt det som avviker.
