# language: sv
Egenskap: Det som skrivs visar vad som kan bli bättre
  En fråga i kanalen kan visa att informationen saknas på webbplatsen, och en synpunkt hur en verksamhet kan bli bättre.
  Den som svarar markerar det, och varje månad räknas det ihop för dem som kan rätta till det.

  Bakgrund:
    Givet en kommun som följer Örebros riktlinjer
    Och att klockan är 09:00 måndagen den 23 november 2026
    Och att kontot har publicerat "Badhuset öppnar igen på lördag"

  @ORE-BEH-03
  Scenario: Tre frågor om samma webbsida räknas som tre
    Givet att besökaren "Besökare ett" skriver "Vad kostar simskolan?"
    Och att besökaren "Besökare två" skriver "När börjar simskolan?"
    Och att besökaren "Besökare tre" skriver "Var anmäler man sig till simskolan?"
    När redaktören går till "Inkorg > Besökare ett"
    Och väljer "Information saknas på annat ställe"
    Och fyller i "Sida eller kanal" med "https://www.orebro.example.se/simskola"
    Och trycker på "Markera inlägget"
    Och redaktören går till "Inkorg > Besökare två"
    Och väljer "Information saknas på annat ställe"
    Och fyller i "Sida eller kanal" med "https://www.orebro.example.se/simskola"
    Och trycker på "Markera inlägget"
    Och redaktören går till "Inkorg > Besökare tre"
    Och väljer "Information saknas på annat ställe"
    Och fyller i "Sida eller kanal" med "orebro.example.se/simskola/"
    Och trycker på "Markera inlägget"
    Och kommunikatören går till "Inkorg > Vad inläggen visar"
    Så på raden med "orebro.example.se/simskola" står det "3"
    När kommunikatören fyller i "Månad" med "2026-10"
    Och trycker på "Visa"
    Så står det "Ingenting är markerat som att information saknas."

  @ORE-OMV-03
  Scenario: Förbättringsförslag räknas för den verksamhet som de gäller
    Givet att besökaren "Besökare ett" skriver "Ha öppet längre på söndagar"
    Och att besökaren "Besökare två" skriver "Bygg ett räcke vid trappan"
    När redaktören går till "Inkorg > Besökare ett"
    Och väljer "Förbättringsförslag"
    Och väljer "Kommunikationsenheten" för "Verksamhet"
    Och trycker på "Markera inlägget"
    Och redaktören går till "Inkorg > Besökare två"
    Och väljer "Förbättringsförslag"
    Och väljer "Kommunikationsenheten" för "Verksamhet"
    Och trycker på "Markera inlägget"
    Så står det "Förbättringsförslag till Kommunikationsenheten"
    När kommunikatören går till "Inkorg > Vad inläggen visar"
    Så på raden med "Kommunikationsenheten" står det "2"
