# Skalet: det som alla sidor har gemensamt.

number = { $n }

skip-to-content = Hoppa till innehållet
nav-label = Huvudmeny
nav-menu = Meny
nav-waiting = { $n ->
    [one] 1 väntar
   *[other] { $n } väntar
}
nav-waiting-more = fler än { $n } väntar
home-link = till startsidan
signed-in-as = Inloggad som
sign-out = Logga ut
sign-in = Logga in
footer-label = Inställningar för visning
footer-about = Uppsikt är fri programvara för styrning av myndigheters konton i sociala medier.
preference-theme = Utseende
theme-device = Som enheten
theme-light = Ljust
theme-dark = Mörkt
preference-lang = Språk
keys-open = Kortkommandon

rehearsal-title = Övning
rehearsal-text = Ingenting här når några riktiga plattformar eller personer.
rehearsal-clock = Klockan är ställd på
rehearsal-turn = Vrid fram klockan
rehearsal-by = Hur långt
rehearsal-hour = 1 timme
rehearsal-shift = 8 timmar
rehearsal-day = 1 dag
rehearsal-week = 1 vecka
rehearsal-month = 30 dagar

form-optional = (valfritt)
form-wrong-title = Fel:{" "}
form-wrong-heading = { $n ->
    [one] En uppgift behöver rättas
   *[other] { $n } uppgifter behöver rättas
}
form-wrong-prefix = Fel:
form-characters-left = tecken kvar
form-characters-over = tecken för mycket
form-choose = Välj …

notice-done = Klart
notice-caution = Observera

pages-label = Bläddra
pages-newer = Nyare
pages-older = Äldre
pages-shown = { $n ->
    [one] 1 visas
   *[other] { $n } visas
}

keys-title = Kortkommandon
keys-intro = Gäller i listor och ärenden, aldrig när du skriver i ett fält.
keys-next = Nästa rad
keys-previous = Föregående rad
keys-open-row = Öppna
keys-answer = Svara
keys-assess = Bedöm som föreslaget, eller ta med i urvalet
keys-moderate = Dölj eller ta bort
keys-help = Visa den här hjälpen
keys-on = Använd kortkommandon
keys-close = Stäng
no-contact = Servern svarar inte. Ingenting har skickats. Kontrollera nätet och försök igen.

weekday-1 = måndag
weekday-2 = tisdag
weekday-3 = onsdag
weekday-4 = torsdag
weekday-5 = fredag
weekday-6 = lördag
weekday-7 = söndag
weekday-short-1 = mån
weekday-short-2 = tis
weekday-short-3 = ons
weekday-short-4 = tors
weekday-short-5 = fre
weekday-short-6 = lör
weekday-short-7 = sön
month-1 = januari
month-2 = februari
month-3 = mars
month-4 = april
month-5 = maj
month-6 = juni
month-7 = juli
month-8 = augusti
month-9 = september
month-10 = oktober
month-11 = november
month-12 = december
month-short-1 = jan
month-short-2 = feb
month-short-3 = mars
month-short-4 = apr
month-short-5 = maj
month-short-6 = juni
month-short-7 = juli
month-short-8 = aug
month-short-9 = sep
month-short-10 = okt
month-short-11 = nov
month-short-12 = dec
when-moment = { $weekday } { $day } { $month } { $clock }
when-full = { $weekday } { $day } { $month } { $year } kl. { $clock }
when-day = { $day } { $month } { $year }
when-now = nyss
when-in = om { $span }
when-ago = för { $span } sedan
span-moment = under 1 min
span-minutes = { $n } min
span-hours = { $n } tim
span-days = { $n ->
    [one] 1 dag
   *[other] { $n } dagar
}
deadline-overdue = Försenad { $span }
deadline-near = { $span } kvar
deadline-ahead = senast { $at }
deadline-met = I tid
deadline-late = { $span } för sent

problem-number = Felnummer
problem-back = Gå till startsidan
problem-nothing-changed = Ingenting har ändrats.
problem-not-found-title = Sidan finns inte
problem-not-found-text = Det finns ingen sida på den här adressen, eller så har du inte tillgång till den.
problem-not-found-todo = Kontrollera adressen. Saknar du något som du borde se, kontakta den som sköter behörigheter hos er.
problem-not-permitted-title = Du får inte göra det här
problem-not-permitted-text = Din roll ger inte rätt att göra det här.
problem-not-permitted-todo = Be en kollega som har rätt roll, eller kontakta den som sköter behörigheter hos er.
problem-sign-in-title = Du behöver logga in
problem-sign-in-text = Sidan visas bara för den som är inloggad.
problem-sign-in-todo = Logga in och försök igen.
problem-refused-title = Det gick inte
problem-refused-todo = Gå tillbaka och ändra, eller börja om från startsidan.
problem-failed-title = Det går inte just nu
problem-failed-text = Något som Uppsikt behöver svarar inte.
problem-failed-todo = Vänta en minut och försök igen. Händer det flera gånger, kontakta driften och uppge felnumret.
problem-method-title = Sidan kan inte användas så
problem-method-text = Adressen finns men tar inte emot det som skickades.
problem-method-todo = Gå till startsidan och öppna sidan därifrån.
problem-kind-title = Formatet stöds inte
problem-kind-text = Det som skickades har ett format som sidan inte tar emot.
problem-kind-todo = Gå tillbaka och skicka uppgifterna med formuläret på sidan.
problem-too-large-title = Det är för stort
problem-too-large-text = Det som skickades är större än vad som kan tas emot.
problem-too-large-todo = Gå tillbaka och korta texten eller välj en mindre fil.
problem-unreadable-title = Det gick inte att läsa
problem-unreadable-text = Det som skickades gick inte att tolka.
problem-unreadable-todo = Gå tillbaka, läs in sidan på nytt och försök igen.
problem-too-many-title = För många försök
problem-too-many-text = Det har kommit för många försök på kort tid.
problem-too-many-todo = Vänta några minuter och försök igen.
problem-broken-title = Något gick fel hos oss
problem-broken-text = Ett fel i programmet stoppade det du gjorde.
problem-broken-todo = Kontrollera om det du gjorde blev utfört innan du försöker igen. Kontakta driften och uppge felnumret.

form-stale = Formuläret gäller inte längre. Det händer när du har loggat in eller ut sedan sidan öppnades, eller när sidan har varit öppen länge. Öppna sidan på nytt och skicka igen.
form-elsewhere = Formuläret skickades från en annan webbplats och togs därför inte emot. Öppna sidan här i Uppsikt och skicka därifrån.
form-kind = Formuläret skickades i ett format som inte stöds. Använd formuläret på sidan.
form-too-large = Texten är större än vad som kan tas emot. Gå tillbaka och korta den.
form-broken-off = Överföringen avbröts innan allt hade kommit fram. Gå tillbaka och skicka igen.
form-not-text = Texten innehåller tecken som inte går att läsa (den är inte UTF-8). Gå tillbaka, ta bort det som har klistrats in och skriv det på nytt.
form-not-understood = Uppgifter i formuläret saknas eller har fel form. Öppna sidan på nytt och försök igen.
