# Personer, roller, frånvaro och inloggning.

people-title = Personer
people-intro = Alla som arbetar med kontona, vad de gör och om de är på plats.
people-name = Namn
people-name-hint = Visas intill det personen gör.
people-login = Användarnamn
people-login-hint = Små bokstäver a–z, siffror, punkt, bindestreck, understreck eller @.
people-password = Lösenord
people-mail = E-postadress
people-unit = Enhet
people-roles = Roller
people-role = Roll
people-state = Läge
people-state-there = På plats
people-state-away = Frånvarande
people-state-left = Har slutat
people-no-role = Ingen roll
people-all-accounts = alla konton
people-n-accounts = { $n ->
    [one] 1 konto
   *[other] { $n } konton
}
people-from = från { $day } tills vidare
people-role-ended = avslutad { $day }
people-to-accounts = Till kontona
people-cancel = Avbryt

people-sign-in-title = Logga in
people-sign-in-intro = För dig som arbetar med konton i sociala medier hos { $organisation }.
people-sign-in-lost = Har du glömt lösenordet? Den som hanterar personer hos er ger dig ett nytt.
people-signed-out = Du är utloggad.
people-choose-your-own-password = Ditt lösenord är känt av någon annan. Välj ett eget innan du gör något annat.

people-me-title = Min sida
people-change-password = Byt lösenord
people-password-old = Nuvarande lösenord
people-password-new = Nytt lösenord
people-password-hint = Minst 12 tecken. Några ord som inte hör ihop är lätta att minnas och svåra att gissa.
people-password-again = Nytt lösenord en gång till
people-password-changed = Lösenordet är bytt. Andra inloggningar är avslutade.
people-tokens = Nycklar för program
people-tokens-intro = Ett program med en nyckel gör det du får göra. Ge varje program en egen, så kan du avsluta dem var för sig.
people-token-name = Namn på nyckeln
people-token-name-hint = Till exempel vilket program som använder den.
people-token-days = Giltig i så många dagar
people-make-token = Skapa nyckel
people-token-made = Nyckeln är skapad.
people-shown-once = Det här visas bara en gång. Spara det på ett säkert ställe:
people-token-works = Giltig till { $day }.
people-token-over = Gick ut { $day }.
people-token-ended = Avslutad { $day }.
people-token-used = Senast använd { $day }.
people-token-not-used = Inte använd än.
people-end-token = Avsluta nyckeln { $name }
people-token-is-ended = Nyckeln är avslutad.

people-absence = Frånvaro
people-no-absence = Ingen frånvaro är anmäld.
people-absence-first = Första dagen
people-absence-last = Sista dagen
people-deputy = Ersättare
people-deputy-hint = Ersättaren sköter kontona under dagarna och behöver en roll som räcker till det.
people-no-deputy = ingen
people-absence-deputy = ersättare { $name }
people-register-absence = Anmäl frånvaro
people-absence-registered = Frånvaron är anmäld.
people-end-absence = Avsluta frånvaron { $days }
people-absence-ended = Frånvaron är avslutad.

people-new-title = Ny person
people-new-intro = Personen får roller och lösenord på sin egen sida efteråt.
people-add = Lägg till personen
people-added = Personen är tillagd. Ge nu en roll och ett lösenord.
people-assign-role = Ge en roll
people-assign-role-intro = Här ges roller som gäller alla konton. En roll för ett visst konto ges på kontots sida.
people-role-first = Från och med
people-role-last = Till och med
people-role-last-hint = Lämna tomt om rollen gäller tills vidare.
people-role-assigned = Rollen är given.
people-end-role = Avsluta rollen { $role }
people-role-is-ended = Rollen är avslutad.
people-access = Inloggning
people-access-intro = Ett nytt lösenord visas en gång. Personen måste byta det vid nästa inloggning, och inloggningar som pågår avslutas.
people-give-password = Ge ett nytt lösenord
people-password-given = Nytt lösenord.
people-leaving = När någon slutar
people-leaving-intro = Roller, lösenord, nycklar och inloggningar upphör genast. Det personen har gjort finns kvar.
people-leave = Avsluta för { $name }
people-has-left = Personen har slutat. Alla behörigheter har upphört.
people-has-left-uncovered = { $n ->
    [one] Personen har slutat. En frånvaro står nu utan ersättare, ordna en ny.
   *[other] Personen har slutat. { $n } frånvaror står nu utan ersättare, ordna nya.
}

people-units-title = Enheter
people-units-intro = Enheterna bildar ett träd. Närmaste nämnd eller bolag uppåt är personuppgiftsansvarig.
people-unit-name = Enhetens namn
people-unit-kind = Slag
people-unit-parent = Hör till
people-unit-controller = Personuppgiftsansvarig
people-unit-no-controller = Saknas
people-unit-committee = Nämnd
people-unit-department = Förvaltning
people-unit-company = Bolag
people-unit-activity = Verksamhet
people-add-unit = Lägg till enhet
people-unit-added = Enheten är tillagd.
people-no-unit = Inga enheter
people-no-unit-todo = Lägg till den nämnd som är personuppgiftsansvarig först.

people-refused-not-permitted = Bara den som hanterar personer får göra det här.
people-refused-already-founded = Det finns redan personer här. De avgör vilka fler som släpps in.
people-refused-unknown-person = Personen finns inte.
people-refused-has-left = Personen har slutat och kan inte få något nytt.
people-refused-name-missing = Skriv ett namn.
people-refused-login-unfit = Ett användarnamn har 2–100 tecken: a–z, siffror, punkt, bindestreck, understreck eller @.
people-refused-login-taken = Någon annan har det användarnamnet. Välj ett annat.
people-refused-mail-unfit = Skriv en e-postadress, till exempel namn@example.se.
people-refused-unknown-unit = Enheten finns inte. Välj en annan.
people-refused-unknown-role = Riktlinjen har ingen roll som heter { $role }.
people-refused-role-too-weak = Rollen { $role } får inte hantera personer.
people-refused-no-account = Välj minst ett konto.
people-refused-days-backwards = Sista dagen ligger före den första.
people-refused-unknown-assignment = Rollen är inte given.
people-refused-last-administrator = Då skulle ingen vara kvar som får hantera personer. Ge först någon annan den rollen tills vidare.
people-refused-deputy-missing = Välj en ersättare. Kontona ska skötas även när du är borta.
people-refused-deputy-is-the-person = Ingen kan ersätta sig själv. Välj någon annan.
people-refused-deputy-lacks = Ersättaren får inte göra det som rollen { $role } kräver under alla dagarna. Välj någon annan, eller ge ersättaren rollen först.
people-refused-deputy-is-away = Ersättaren är själv frånvarande någon av dagarna. Välj någon annan.
people-refused-days-are-over = Dagarna har redan varit.
people-refused-absent-already = Frånvaro är redan anmäld för någon av dagarna.
people-refused-unknown-absence = Frånvaron finns inte.
people-refused-failed = Det gick inte. Försök igen om en stund.
people-refused-day = Skriv en dag som åååå-mm-dd, till exempel 2026-11-23.
people-refused-unit-kind = Välj vad enheten är för slag.
people-refused-wrong = Användarnamnet eller lösenordet är fel.
people-refused-wait = För många misslyckade försök. Försök igen { $until }.
people-refused-not-a-person = Bara personer har lösenord och nycklar.
people-refused-token-name-missing = Ge nyckeln ett namn.
people-refused-token-days = En nyckel gäller i 1–{ $most } dagar.
people-refused-unknown-token = Nyckeln finns inte.
people-refused-password-too-short = Lösenordet är för kort. Det ska ha minst { $least } tecken.
people-refused-password-too-long = Lösenordet är för långt. Det får ha högst { $most } tecken.
people-refused-password-is-the-name = Lösenordet är ditt namn. Välj något som inte har med dig att göra.
people-refused-password-common = Lösenordet är ett av dem som gissas först. Välj några ord som inte hör ihop.
people-refused-password-unchanged = Det nya lösenordet är samma som det gamla.
people-refused-again-differs = De två nya lösenorden är inte lika.
