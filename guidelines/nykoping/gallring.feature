# language: sv
Egenskap: Bevara i grunden, gallra det som är av ringa betydelse
  Allmänna handlingar bevaras. Det som är av tillfällig eller ringa betydelse får gallras när det är inaktuellt, med stöd av kommunfullmäktiges beslut.

  Bakgrund:
    Givet en kommun som följer Nyköpings rutin
    Och att klockan är 09:00 måndagen den 23 november 2026

  @NYK-09.1-01
  Scenario: Det som inget beslut talar om finns inte med i något förslag
    Givet att kontot har publicerat "Ny lekplats i Brandkärr"
    Och att klockan är 09:00 måndagen den 24 januari 2028
    När arkivarien går till "Gallring > Gallringar > Begär ett gallringsförslag"
    Och väljer "Alla konton" för "Omfattar"
    Och trycker på "Begär förslaget"
    Och arkivarien går till "Gallring > Gallringar > Gallring 1"
    Så står det "Inget att gallra"

  @NYK-09.1-04
  Scenario: En rad som gallrar utan beslut går inte att lägga till
    När arkivarien går till "Gallring"
    Och arkivarien följer "Ta över till en ny rad: Enkel fråga"
    Och trycker på "Lägg till raden"
    Så går det inte, för "En rad som gallrar måste vila på ett beslut"

  @NYK-07-02 @NYK-09.1-03
  Scenario: En enkel fråga som är besvarad och inaktuell gallras, och protokollet finns kvar
    Givet att kontot har publicerat "Ny lekplats i Brandkärr"
    Och att en besökare skriver "När öppnar den?"
    Och att arkivarien går till "Gallring"
    Och att arkivarien följer "Ta över till en ny rad: Enkel fråga"
    Och fyller i "Vem som har beslutat" med "Kommunfullmäktige"
    Och fyller i "Beslutets dag" med "2008-02-12"
    Och fyller i "Paragraf eller nummer" med "§ 48, KK08/32"
    Och trycker på "Lägg till raden"
    När redaktören svarar "På lördag."
    Och klockan blir 09:00 onsdagen den 25 november 2026
    Och redaktören öppnar kommentaren
    Och trycker på "Bedöm så: Ringa betydelse"
    Givet att klockan är 09:00 måndagen den 15 mars 2027
    När arkivarien går till "Gallring > Gallringar > Begär ett gallringsförslag"
    Och väljer "Alla konton" för "Omfattar"
    Och trycker på "Begär förslaget"
    Och registratorn går till "Gallring > Gallringar > Gallring 1"
    Så står det "Enkel fråga som är besvarad"
    När registratorn trycker på "Godkänn gallringen"
    Och registratorn går till "Gallring > Gallringar > Gallring 1"
    Så står det "Genomförd"
    Och står det "Kommunfullmäktige 12 feb 2008, § 48, KK08/32"

  @NYK-09.1-02
  Scenario: Det som ingen har bedömt gallras inte, och väntar på att någon gör det
    Givet att kontot har publicerat "Ny lekplats i Brandkärr"
    Och att besökaren "Britta Besökare" skriver "När öppnar den?"
    Och att arkivarien går till "Gallring"
    Och att arkivarien följer "Ta över till en ny rad: Enkel fråga"
    Och fyller i "Vem som har beslutat" med "Kommunfullmäktige"
    Och fyller i "Beslutets dag" med "2008-02-12"
    Och fyller i "Paragraf eller nummer" med "§ 48, KK08/32"
    Och trycker på "Lägg till raden"
    När redaktören svarar "På lördag."
    Och klockan blir 09:00 onsdagen den 25 november 2026
    Givet att klockan är 09:00 måndagen den 15 mars 2027
    När arkivarien går till "Gallring > Gallringar > Begär ett gallringsförslag"
    Och väljer "Alla konton" för "Omfattar"
    Och trycker på "Begär förslaget"
    Och registratorn går till "Gallring > Gallringar > Gallring 1"
    Så på raden med "Enkel fråga" står det "Den är inte bedömd"
    Och finns ingen knapp "Godkänn gallringen"
    Och ser redaktören "Britta Besökare" på "Att bedöma > Ringa betydelse"
    När redaktören öppnar kommentaren
    Och redaktören trycker på "Bedöm så: Ringa betydelse"
    Och arkivarien går till "Gallring > Gallringar > Begär ett gallringsförslag"
    Och väljer "Alla konton" för "Omfattar"
    Och trycker på "Begär förslaget"
    Och registratorn går till "Gallring > Gallringar > Gallring 2"
    Så finns det en knapp "Godkänn gallringen"
