# Hur tätt ett konto bevakas.

dialogue-pace = Hur tätt kontot bevakas
dialogue-pace-because = Det beror på: { $cause }.
dialogue-pace-busy = { $n } inlägg den senaste timmen. Bör kontot bevakas tätare en tid?
dialogue-pace-cause = Anledning
dialogue-pace-closer = Bevaka tätare en tid
dialogue-pace-closer-do = Bevaka tätare
dialogue-pace-duty = Mycket skrivs på { $account }
dialogue-pace-end = Avsluta
dialogue-pace-ended = Avslutat { $at }
dialogue-pace-ended-now = Avslutat. Kontot bevakas som vanligt igen; en runda som redan är planerad står kvar.
dialogue-pace-last-day = Till och med
dialogue-pace-last-day-hint = Högst 31 dagar framåt. Behövs det längre beslutas det igen.
dialogue-pace-not-fetched = Kontot är inte anslutet, så ingenting hämtas därifrån. Gå igenom det på plattformen och skriv sedan under.
dialogue-pace-reason = Varför
dialogue-pace-refused-cause = Välj en anledning som riktlinjen nämner.
dialogue-pace-refused-closed = Kontot är avslutat och bevakas inte.
dialogue-pace-refused-day = Ange en dag från i dag och högst { $most } dagar framåt.
dialogue-pace-refused-failed = Det gick inte. Försök igen om en stund.
dialogue-pace-refused-not-permitted = Den som bevakar, ansvarar för eller förvaltar kontot beslutar det här.
dialogue-pace-refused-over = Det har redan upphört.
dialogue-pace-refused-reason = Skriv varför.
dialogue-pace-refused-rounds = Ange ett antal mellan 1 och { $most }.
dialogue-pace-refused-too-long = För långt. Skriv högst { $most } tecken.
dialogue-pace-refused-traffic = Riktlinjen har samma antal rundor för alla konton.
dialogue-pace-refused-unknown = Det finns inget sådant konto eller beslut.
dialogue-pace-rounds = Rundor per arbetsdag
dialogue-pace-rounds-n = { $n ->
    [one] en runda om dagen
   *[other] { $n } rundor om dagen
}
dialogue-pace-set = Sparat. Nästa runda är planerad därefter.
dialogue-pace-traffic = Ändra antalet rundor efter trafiken
dialogue-pace-traffic-do = Ändra antalet
dialogue-pace-traffic-hint = Hur mycket som skrivs och vilket slags forum det är.
dialogue-pace-traffic-reason = Varför det antalet
dialogue-pace-until = Till och med { $day }
