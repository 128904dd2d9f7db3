# language: sv
Egenskap: Den utsedda ansvariga har hand om kontots handlingar
  Det som skrivs på kontot är allmänna handlingar. Den som är utsedd ansvarig bedömer dem, och när någon annan tar över
  följer det som återstår med.

  Bakgrund:
    Givet en stad som följer Stockholms policy
    Och att klockan är 09:00 måndagen den 23 november 2026
    Och att kontot har publicerat "Isen är spolad på Vasaplan"
    Och att en besökare skriver "Tack för det!"

  @STO-ALL-04
  Scenario: Det som ska bedömas går över till den som tar över kontot
    Så ser redaktören "Bedöm handlingarna på Stockholms stads webbplats" på "Start"
    Och ser ersättaren inte "Bedöm handlingarna på Stockholms stads webbplats" på "Start"
    När redaktören går till "Konton > Stockholms stads webbplats > Ändringar > Begär ändring"
    Och väljer "Ersättare Lind" för "Ansvarig"
    Och väljer "Redaktör Ek" för "Ersättare"
    Och fyller i "Skäl" med "Lind tar över kontot"
    Och trycker på "Begär ändringen"
    Och direktören går till "Start > Besluta om en ändring > Besluta"
    Och väljer "Bifall"
    Och trycker på "Besluta"
    Så ser ersättaren "Bedöm handlingarna på Stockholms stads webbplats" på "Start"
    Och ser ersättaren "Bevakningsrunda för Stockholms stads webbplats" på "Start"
    Och ser redaktören inte "Bedöm handlingarna på Stockholms stads webbplats" på "Start"
    Och ser redaktören inte "Bevakningsrunda för Stockholms stads webbplats" på "Start"
