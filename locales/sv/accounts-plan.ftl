# Planen för ett konto: mål, målgrupp, frågorna före start, hur mycket som publiceras.

accounts-plan-link = Plan och uppföljning
accounts-plan-title = Planen för { $account }
accounts-plan-whole = Planen är hel
accounts-plan-gaps =
    { $n ->
        [one] 1 sak saknas
       *[other] { $n } saker saknas
    }
accounts-plan-benefits = Nyttor att välja bland
accounts-plan-missing = Det här saknas
accounts-plan-gap = Saknas
accounts-plan-gap-fact = Ingen har skrivit: { $fact }.
accounts-plan-gap-goals =
    { $n ->
        [one] Kontot ska ha minst ett mål.
       *[other] Kontot ska ha minst { $n } mål.
    }
accounts-plan-gap-measure = Målet ”{ $goal }” skulle ha mätts senast { $day }.
accounts-plan-gap-audience = Målgruppen skulle ha prövats om senast { $day }.
accounts-plan-gap-posts = Veckan från { $day } hade { $n } inlägg. Det ska vara minst { $least }.
accounts-plan-gap-pause = Uppehållet pågår utan att något inlägg säger det. Publicera ett och skriv adressen här.
accounts-plan-goals = Mål
accounts-plan-no-goals = Inga mål är satta.
accounts-plan-goal = Mål
accounts-plan-more = { $n } fler än { $day }.
accounts-plan-fewer = { $n } färre än { $day }.
accounts-plan-unchanged = Lika många som { $day }.
accounts-plan-by = senast
accounts-plan-set = Sätt ett mål
accounts-plan-what = Vad som ska nås
accounts-plan-what-hint = Till exempel: fler får svar på sina frågor
accounts-plan-metric = Vad som räknas
accounts-plan-metric-hint = Till exempel: besvarade frågor
accounts-plan-metrics = Riktlinjens mått:
accounts-plan-target = Målvärde
accounts-plan-due = Senast
accounts-plan-measure = Skriv in ett mätvärde
accounts-plan-value = Värde
accounts-plan-day = Dag
accounts-plan-day-hint = Lämna tomt för i dag.
accounts-plan-end = Avsluta ett mål
accounts-plan-ended = Avslutat
accounts-plan-not-measured = Inte mätt
accounts-plan-reached = Nått
accounts-plan-not-reached = Inte nått än
accounts-plan-questions = Frågorna före start
accounts-plan-unanswered = Inte besvarad
accounts-plan-answer = Besvara en fråga
accounts-plan-said-hint = Lämna tomt för att ta tillbaka svaret.
accounts-plan-audience = Målgruppen prövas om
accounts-plan-no-reviews = Ingen har prövat om målgruppen än.
accounts-plan-review = Pröva om målgruppen
accounts-plan-found = Vad ni kom fram till
accounts-plan-found-hint = Vilka kontot är till för nu, vad de behöver och om kanalen fortfarande är rätt.
accounts-plan-posts = Inlägg per vecka
accounts-plan-posts-number = Inlägg
accounts-plan-week = Veckan från
accounts-plan-least = Minst
accounts-plan-no-posts = Inga inlägg är räknade än.
accounts-plan-pauses = Uppehåll
accounts-plan-pause = Skriv in ett uppehåll
accounts-plan-first-day = Första dagen
accounts-plan-last-day = Sista dagen
accounts-plan-announcement = Inlägget som berättar om uppehållet
accounts-plan-announcement-hint = Adressen till inlägget. Skriv in samma dagar igen när det är publicerat.
accounts-plan-announced = Meddelat i ett inlägg
accounts-plan-not-announced = Inte meddelat
accounts-plan-saved = Det är sparat.

accounts-plan-refused-what = Skriv vad som ska nås.
accounts-plan-refused-metric = Skriv vad som räknas. Ett mål utan mått går inte att följa upp.
accounts-plan-refused-number = Skriv ett helt tal från 0 och uppåt.
accounts-plan-refused-day = Skriv en dag, till exempel 2027-01-31. Ett mätvärde kan inte höra till en dag som inte har varit, och ett uppehåll slutar inte innan det börjar.
accounts-plan-refused-goal = Välj ett av målen som följs.
accounts-plan-refused-pauses = Riktlinjen tillåter inga uppehåll.
accounts-plan-answered = Besvarade frågor
accounts-plan-answered-text = Räknas av sig självt ur det som har skrivits på kontot, efter den månad då svaret gavs.
accounts-plan-answered-none = Ingen fråga är besvarad än.
accounts-plan-answered-n = { $n ->
    [one] En besvarad fråga
   *[other] { $n } besvarade frågor
 }
