# language: sv
Egenskap: Föreslå och besluta att ett konto avslutas
  Ett konto som ingen använder ska inte bli stående. Programmet ser det och föreslår, men kontot blir kvar tills
  kommunikationschefen och chefen har sagt ja båda två.

  Bakgrund:
    Givet en kommun som följer Motalas anvisningar
    Och att klockan är 09:00 måndagen den 23 november 2026

  @MOT-AVS-01
  Scenario: Efter tre månader utan inlägg föreslås att kontot avslutas
    Givet att kontot har publicerat "Adventsmarknaden öppnar på lördag"
    Och att klockan är 08:00 lördagen den 20 februari 2027
    När klockan blir 09:00 lördagen den 20 februari 2027
    Och chefen går till "Konton > Motala kommuns webbplats > Avslut"
    Så står det "Ingen har föreslagit att kontot ska avslutas."
    Givet att klockan är 08:00 tisdagen den 23 februari 2027
    När klockan blir 09:00 tisdagen den 23 februari 2027
    Och chefen går till "Konton > Motala kommuns webbplats > Avslut"
    Så står det "Kontot verkar inte användas"
    Och på raden med "Skäl" står det "Inget inlägg sedan 23 nov 2026."
    Och får redaktören ett brev om "Förslag att avsluta Motala kommuns webbplats"
    Och får chefen ett brev om "Förslag att avsluta Motala kommuns webbplats"
    Och ser chefen "Besluta om avslut" på "Start"
    Och ser kommunikationschefen "Besluta om avslut" på "Start"

  @MOT-AVS-01
  Scenario: Ett konto som används får inget förslag
    Givet att klockan är 09:00 fredagen den 19 februari 2027
    Och att kontot har publicerat "Så blir sportlovet"
    Och att klockan är 08:00 tisdagen den 23 februari 2027
    När klockan blir 09:00 tisdagen den 23 februari 2027
    Och chefen går till "Konton > Motala kommuns webbplats > Avslut"
    Så står det "Ingen har föreslagit att kontot ska avslutas."

  @MOT-AVS-02
  Scenario: Chefens ja räcker inte utan kommunikationschefens
    När chefen går till "Konton > Motala kommuns webbplats > Avslut"
    Och väljer "Annan anledning"
    Och fyller i "Skäl" med "Nyheterna flyttar till kommunens app"
    Och trycker på "Föreslå att kontot avslutas"
    Så står det "Inget händer förrän någon har beslutat."
    Och kommer redaktören inte åt "/accounts/motala-webben/closing/decision"
    Och kommer kommunikatören inte åt "/accounts/motala-webben/closing/decision"
    När chefen går till "Konton > Motala kommuns webbplats > Avslut > Besluta"
    Och väljer "Bifall"
    Och trycker på "Besluta"
    Så står det "Ditt ja är antecknat. Fler behöver säga ja."
    Och finns ingen länk "Anteckna steget"
    När chefen går till "/accounts/motala-webben/closing/steps/preservation"
    Så går det inte, för "dess tur har inte kommit"
    När kommunikationschefen går till "Start > Besluta om avslut"
    Och följer "Besluta"
    Och väljer "Bifall"
    Och trycker på "Besluta"
    Så står det "Avslutet är beslutat."
    Och ser chefen "Vad som ska bevaras" på "Start"
