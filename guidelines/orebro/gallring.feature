# language: sv
Egenskap: Gallra när det inte längre är aktuellt
  Kommunens gemensamma beslut medger gallring när något inte längre är aktuellt. På plattformen får det ligga kvar.

  Bakgrund:
    Givet en kommun som följer Örebros riktlinje
    Och att klockan är 09:00 måndagen den 23 november 2026

  @ORE-DIA-05
  Scenario: Riktlinjens regel gäller inte förrän beslutet är angivet
    När arkivarien går till "Gallring"
    Så står det "Eget inlägg: gallras 90 dagar efter att det blev inaktuellt"
    När arkivarien följer "Ta över till en ny rad: Eget inlägg"
    Och fyller i "Vem som har beslutat" med "Kommunfullmäktige"
    Och trycker på "Lägg till raden"
    Så går det inte, för "En rad som gallrar måste vila på ett beslut"

  @ORE-DIA-06
  Scenario: Det som gallras här ligger kvar på plattformen
    Givet att kontot har publicerat "Stortorget stängs av"
    Och att en besökare skriver "Hur länge är det avstängt?"
    Och att arkivarien går till "Gallring"
    Och att arkivarien följer "Ta över till en ny rad: Enkel fråga"
    Och fyller i "Vem som har beslutat" med "Kommunfullmäktige"
    Och fyller i "Beslutets dag" med "2020-05-18"
    Och fyller i "Paragraf eller nummer" med "§ 90"
    Och trycker på "Lägg till raden"
    När redaktören svarar "Till och med söndag."
    Och klockan blir 09:00 onsdagen den 25 november 2026
    Och redaktören öppnar kommentaren
    Och trycker på "Bedöm så: Ringa betydelse"
    Givet att klockan är 09:00 måndagen den 15 mars 2027
    När arkivarien går till "Gallring > Gallringar > Begär ett gallringsförslag"
    Och väljer "Alla konton" för "Omfattar"
    Och trycker på "Begär förslaget"
    Och registratorn går till "Gallring > Gallringar > Gallring 1"
    Och trycker på "Godkänn gallringen"
    Och registratorn går till "Gallring > Gallringar > Gallring 1"
    Så står det "Genomförd"
    Och är kommentaren synlig på plattformen
