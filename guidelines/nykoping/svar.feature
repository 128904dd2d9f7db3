# language: sv
Egenskap: Svara inom ett dygn
  Nyköping svarar inom 24 timmar. Klockan går också på lördagen.

  Bakgrund:
    Givet en kommun som följer Nyköpings rutin
    Och att klockan är 16:00 fredagen den 27 november 2026
    Och att kontot har publicerat "Badhuset öppnar igen på lördag"
    Och att en besökare skriver "När öppnar ni?"

  @NYK-06-03
  Scenario: En fråga på fredagen ska vara besvarad på lördagen
    När redaktören går till "Inkorg > Besökare"
    Så står det "En fråga ska besvaras inom 24 timmar."
    Och står det "Besvara senast lör 28 nov 16:0"
    När klockan blir 17:00 lördagen den 28 november 2026
    Och redaktören går till "Inkorg"
    Så står det "1 försenat"
    Och ser den medieansvariga "1 försenat" på "Inkorg"
    Och får redaktören ett brev om "skulle ha fått svar senast"
    Och får chefen ett brev om "Ett svar på Nyköpings kommuns webbplats är försenat"
    När redaktören svarar "Vi öppnar klockan tio."
    Så står "Vi öppnar klockan tio." under kommentaren på plattformen
    Och ser redaktören inte "försenat" på "Inkorg"

  @NYK-06.1-01
  Scenario: En fråga lämnas inte utan svar förrän någon har skrivit varför
    När redaktören går till "Inkorg > Besökare"
    Så står det "Lämnas det utan, skriv varför"
    När redaktören trycker på "Lämna utan svar"
    Så går det inte, för "Skriv varför inlägget inte får något svar."
    Och ser redaktören "När öppnar ni?" på "Inkorg"
    När redaktören går till "Inkorg > Besökare"
    Och fyller i "Varför" med "Badhuset drivs av en förening, och frågan är hänvisad dit"
    Och trycker på "Lämna utan svar"
    Så ser redaktören inte "När öppnar ni?" på "Inkorg"
