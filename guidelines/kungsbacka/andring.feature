# language: sv
Egenskap: Informationsstrategen får veta när ett konto ändras
  Listan på kommunens webbplats är aldrig bättre än det verksamheterna berättar. Därför går ett brev till
  informationsstrategen varje gång en chef har beslutat att något om ett konto ska vara annorlunda.

  Bakgrund:
    Givet en kommun som följer Kungsbackas regler
    Och att klockan är 09:00 måndagen den 23 november 2026

  @KBA-ROL-07
  Scenario: En ny adress till kontot når informationsstrategen samma stund som chefen beslutar
    När klockan blir 09:10 måndagen den 23 november 2026
    Och redaktören går till "Konton > Kungsbacka kommuns webbplats > Ändringar > Begär ändring"
    Och fyller i "Adress" med "https://www.kungsbacka.se/nyheter"
    Och fyller i "Skäl" med "Webbplatsen har flyttat"
    Och trycker på "Begär ändringen"
    Så får kommunikationschefen inget brev om "Ändrat konto"
    När chefen går till "Start > Besluta om en ändring > Besluta"
    Och väljer "Bifall"
    Och trycker på "Besluta"
    Så får kommunikationschefen ett brev om "Ändrat konto: Kungsbacka kommuns webbplats"
    Och får kommunikationschefen ett brev om "https://www.kungsbacka.se/nyheter"
    När klockan blir 09:20 måndagen den 23 november 2026
    Så ser kommunikationschefen "https://www.kungsbacka.se/nyheter" på "Förteckningen > Ändringar"
