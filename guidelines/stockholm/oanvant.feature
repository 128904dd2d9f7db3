# language: sv
Egenskap: Föreslå och besluta att ett konto avslutas
  Ett konto som ingen använder ska inte bli stående. Programmet ser det och föreslår, och direktören beslutar eller den
  som har delegation.

  Bakgrund:
    Givet en stad som följer Stockholms policy
    Och att klockan är 09:00 måndagen den 23 november 2026

  @STO-AVS-01
  Scenario: Efter tre månader utan inlägg föreslås att kontot avslutas
    Givet att kontot har publicerat "Isen bär inte än"
    Och att klockan är 08:00 lördagen den 20 februari 2027
    När klockan blir 09:00 lördagen den 20 februari 2027
    Och chefen går till "Konton > Stockholms stads webbplats > Avslut"
    Så står det "Ingen har föreslagit att kontot ska avslutas."
    Givet att klockan är 08:00 tisdagen den 23 februari 2027
    När klockan blir 09:00 tisdagen den 23 februari 2027
    Och chefen går till "Konton > Stockholms stads webbplats > Avslut"
    Så står det "Kontot verkar inte användas"
    Och på raden med "Skäl" står det "Inget inlägg sedan 23 nov 2026."
    Och får redaktören ett brev om "Förslag att avsluta Stockholms stads webbplats"
    Och ser direktören "Besluta om avslut" på "Start"

  @STO-AVS-01
  Scenario: Ett konto som används får inget förslag
    Givet att klockan är 09:00 fredagen den 19 februari 2027
    Och att kontot har publicerat "Skridskobanorna är öppna"
    Och att klockan är 08:00 tisdagen den 23 februari 2027
    När klockan blir 09:00 tisdagen den 23 februari 2027
    Och chefen går till "Konton > Stockholms stads webbplats > Avslut"
    Så står det "Ingen har föreslagit att kontot ska avslutas."

  @STO-AVS-01
  Scenario: Den som beslutar i direktörens ställe anger sin delegation
    När chefen går till "Konton > Stockholms stads webbplats > Avslut"
    Och väljer "Kontot används inte"
    Och fyller i "Skäl" med "Det senaste inlägget är från i våras"
    Och trycker på "Föreslå att kontot avslutas"
    Och chefen går till "Konton > Stockholms stads webbplats > Avslut > Besluta"
    Och väljer "Bifall"
    Och trycker på "Besluta"
    Så går det inte, för "Skriv delegationens nummer."
    När fyller i "Delegationens nummer" med "SLK 7.12"
    Och väljer "Bifall"
    Och trycker på "Besluta"
    Så står det "Avslutet är beslutat."
    Och står det "SLK 7.12"
