# language: sv
Egenskap: Svara där frågan ställdes
  Den som frågar på ett av kommunens konton får svaret där, inte någon annanstans.

  Bakgrund:
    Givet en kommun som följer Kungsbackas regler
    Och att klockan är 09:00 måndagen den 23 november 2026
    Och att kontot har publicerat "Badhuset öppnar igen på lördag"
    Och att en besökare skriver "När öppnar badhuset?"

  @KBA-TAN-21
  Scenario: Svaret hamnar under frågan, och ingen hänvisas någon annanstans utan skäl
    När redaktören går till "Inkorg > Besökare"
    Och trycker på "Lämna utan svar"
    Så går det inte, för "Skriv varför inlägget inte får något svar."
    Och ser redaktören "När öppnar badhuset?" på "Inkorg"
    När redaktören svarar "På lördag klockan tio."
    Så står "På lördag klockan tio." under kommentaren på plattformen
    Och svaret är skrivet av kontot

  @KBA-TAN-21
  Scenario: Den som hänvisas någon annanstans får det med ett skäl, som går att läsa efteråt
    När redaktören går till "Inkorg > Besökare"
    Och fyller i "Varför" med "Besökaren är hänvisad till badhusets telefon, frågan gäller en bokning"
    Och trycker på "Lämna utan svar"
    Så är inkorgen tom
    När chefen öppnar kommentaren
    Så står det "Besökaren är hänvisad till badhusets telefon, frågan gäller en bokning"
    Och står det "Redaktör Ek"
