# language: sv
Egenskap: Tre rundor varje arbetsdag
  Någon går igenom kontot tre gånger om dagen medan kontoret är öppet.

  Bakgrund:
    Givet en stad som följer Stockholms policy
    Och att klockan är 09:00 måndagen den 23 november 2026
    Och att kontot har publicerat "Badhuset öppnar igen på lördag"

  @STO-BEV-07
  Scenario: Den första rundan som ingen gör berättas för den ansvariga samma förmiddag
    När klockan blir 10:40 måndagen den 23 november 2026
    Så får redaktören inget brev om "är inte gjord"
    När klockan blir 11:20 måndagen den 23 november 2026
    Så får redaktören ett brev om "är inte gjord"
    När klockan blir 17:00 måndagen den 23 november 2026
    Och redaktören går till "Bevakning > Stockholms stads webbplats"
    Så på raden med "mån 23 nov 10:50" står det "Missad"
    Och på raden med "mån 23 nov 13:40" står det "Missad"
    Och på raden med "mån 23 nov 16:30" står det "Missad"

  @STO-BEV-04
  Scenario: Varje runda visar vem som gick igenom kontot och när
    Givet att en besökare skriver "Så roligt!"
    När redaktören skriver under rundan
    Så "Så roligt!" är genomgången
    När chefen går till "Bevakning > Stockholms stads webbplats"
    Så på raden med "mån 23 nov 10:50" står det "Underskriven I tid Redaktör Ek, mån 23 nov 09:02"
