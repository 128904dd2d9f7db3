# language: sv
Egenskap: Svara medan kontoret är öppet
  Frågor besvaras på kontorstid, och ingen väntar längre än nödvändigt.

  Bakgrund:
    Givet en stad som följer Stockholms policy
    Och att klockan är 09:00 måndagen den 23 november 2026
    Och att kontot har publicerat "Badhuset öppnar igen på lördag"

  @STO-BSV-04
  Scenario: En fråga på lördag ska vara besvarad på måndag
    Givet att klockan är 11:00 lördagen den 28 november 2026
    Och att en besökare skriver "När öppnar simhallen?"
    När redaktören öppnar inkorgen
    Så väntar "När öppnar simhallen?" på svar
    Och den ska vara besvarad senast 16:30 måndagen den 30 november 2026

  @STO-DIA-02
  Scenario: Frågor och synpunkter som ingen tar hand om lyser rött
    Givet att en besökare skriver "När öppnar simhallen?"
    Och att en besökare skriver "Fint att badhuset öppnar igen"
    När redaktören går till "Inkorg"
    Så står det inte "försenat"
    När klockan blir 11:00 måndagen den 23 november 2026
    Och redaktören går till "Inkorg"
    Så står det "Inkorg 1 försenat"
    När redaktören lämnar kommentaren utan svar
    Och redaktören går till "Inkorg"
    Så står det inte "försenat"
    När klockan blir 17:00 tisdagen den 24 november 2026
    Och redaktören går till "Inkorg"
    Så står det "Inkorg 1 försenat"
    Och står det "När öppnar simhallen?"

  @STO-BSV-01
  Scenario: Den som frågar får svar, eller någon skriver varför inte
    Givet att en besökare skriver "När öppnar simhallen?"
    När redaktören går till "Inkorg > Besökare"
    Och trycker på "Lämna utan svar"
    Så går det inte, för "Den som frågar har rätt till hjälp, så beslutet behöver ett skäl."
    När redaktören går till "Inkorg > Besökare"
    Och väljer "Hör till någon annan än staden" för "Skäl att inte svara"
    Och fyller i "Varför" med "Simhallen är regionens, och frågan är hänvisad dit"
    Och trycker på "Lämna utan svar"
    Så ser redaktören inte "När öppnar simhallen?" på "Inkorg"

  @STO-DIA-03
  Scenario: Den som är otrevlig får svar som alla andra, för tonen är aldrig ett skäl att låta bli
    Givet att en besökare skriver "Hur dumma är ni som har stängt simhallen?"
    När redaktören öppnar kommentaren
    Så står det "Skäl att inte svara"
    Och står det inte "Otrevlig"
    När fyller i "Varför" med "Besökaren är oförskämd"
    Och trycker på "Lämna utan svar"
    Så går det inte, för "Välj ett av riktlinjens skäl att inte svara. Tonen är aldrig ett."
    När redaktören svarar "Simhallen öppnar igen på lördag."
    Så står "Simhallen öppnar igen på lördag." under kommentaren på plattformen

  @STO-BSV-05
  Scenario: Ett svårläst svar får ett påpekande, och går att skicka som det är
    Givet att en besökare skriver "När öppnar simhallen?"
    När redaktören öppnar kommentaren
    Och fyller i "Ditt svar" med "Simhallsanläggningens återöppnande förutsätter slutbesiktningsprotokoll från fastighetskontorets entreprenadupphandling. Ventilationsutrustningens funktionsprestanda kontrolleras enligt gällande förvaltningsöverenskommelser. Fastighetsförvaltningens projektledare understryker återkommande samordningsbehovet tillsammans med idrottsförvaltningens verksamhetsansvariga. Slutbesiktningens godkännande meddelas efter verksamhetsövergripande avstämningar mellan fastighetsägarens entreprenörer."
    Och trycker på "Granska språket"
    Så står det "Svårläst"
    Och står det "Det är bara råd. Svaret går att skicka som det är."
    När trycker på "Underteckna och skicka"
    Så står "Simhallsanläggningens återöppnande" under kommentaren på plattformen
