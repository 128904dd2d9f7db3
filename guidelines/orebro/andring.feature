# language: sv
Egenskap: Listan över konton stämmer hela tiden
  Den som letar efter kommunens konton ska hitta rätt, också samma dag som något har ändrats.

  Bakgrund:
    Givet en kommun som följer Örebros riktlinjer
    Och att klockan är 09:00 måndagen den 23 november 2026

  @ORE-DIA-19
  Scenario: En ny adress står i listan inom en minut
    När en besökare öppnar "/konton"
    Och redaktören går till "Konton > Örebro kommuns webbplats > Ändringar > Begär ändring"
    Och fyller i "Adress" med "https://www.orebro.se/nyheter"
    Och fyller i "Skäl" med "Webbplatsen har flyttat"
    Och trycker på "Begär ändringen"
    Och en besökare öppnar "/konton"
    Så står det inte "https://www.orebro.se/nyheter"
    När chefen går till "Start > Besluta om en ändring > Besluta"
    Och väljer "Bifall"
    Och trycker på "Besluta"
    Och klockan blir 09:01 måndagen den 23 november 2026
    Och en besökare öppnar "/konton"
    Och följer "Örebro kommuns webbplats"
    Så står det "https://www.orebro.se/nyheter"
