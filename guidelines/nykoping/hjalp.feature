# language: sv
Egenskap: Hjälpas åt med ett svar
  Den som är osäker på ett svar är inte ensam. Redaktören frågar kommunikatören, och kommunikatören frågar den social
  medieansvariga. Det syns vem som skrev och vem som ändrade.

  Bakgrund:
    Givet en kommun som följer Nyköpings rutin
    Och att klockan är 09:00 måndagen den 23 november 2026
    Och att kontot har publicerat "Badhuset öppnar igen på lördag"
    Och att en besökare skriver "När öppnar ni?"

  @NYK-03-06
  Scenario: Kommunikatören ändrar redaktörens utkast, och ändringen står i kommunikatörens namn
    När redaktören går till "Inkorg > Besökare"
    Och följer "Be en kollega läsa"
    Och fyller i "Utkast till svar" med "Vi öppnar snart."
    Och väljer "Någon som är Kommunikatör" för "Vem ska läsa?"
    Och trycker på "Spara utkastet och fråga"
    Och kommunikatören går till "Start > Läs igenom ett svar"
    Och fyller i "Utkast till svar" med "Vi öppnar klockan tio på lördag."
    Och trycker på "Spara ändringen"
    Så på raden med "Ett utkast till svar skrevs" står det "Redaktör Ek"
    Och på raden med "Utkastet formulerades om" står det "Kommunikatör Gran"
    När kommunikatören trycker på "Godkänn och skicka"
    Så står "Vi öppnar klockan tio på lördag." under kommentaren på plattformen

  @NYK-03-04
  Scenario: Kommunikatören ber den social medieansvariga om stöd
    När kommunikatören går till "Inkorg > Besökare"
    Och följer "Be en kollega läsa"
    Och fyller i "Utkast till svar" med "Vi öppnar klockan tio på lördag."
    Och väljer "Någon som är Social medieansvarig" för "Vem ska läsa?"
    Och fyller i "Vad vill du ha hjälp med?" med "Får vi lova en tid?"
    Och trycker på "Spara utkastet och fråga"
    Så ser den medieansvariga "Kommunikatör Gran ber dig läsa ett utkast till svar" på "Start"
    Men ser redaktören inte "Läs igenom ett svar" på "Start"
    När den medieansvariga går till "Start > Läs igenom ett svar"
    Så står det "När öppnar ni?"
    Och står det "Får vi lova en tid?"
    När den medieansvariga trycker på "Jag läser det"
    Så på raden med "Utkastet togs av den som läser det" står det "Medieansvarig Hägg"
