# language: sv
Egenskap: Informationsstrategen håller reglerna aktuella
  Väntande ändringar samlas i en ny version. När informationsstrategen ger ut den får den en dag, och alla ser vilken som gäller.

  Bakgrund:
    Givet en kommun som följer Kungsbackas regler
    Och att klockan är 09:00 måndagen den 23 november 2026

  @KBA-ROL-08
  Scenario: Den nya versionen får namn och dag när informationsstrategen ger ut den
    När administratören går till "Riktlinjen > Versioner"
    Och trycker på "Börja en ny version"
    Och administratören går till "/guideline/versions/1/settings/watch"
    Och följer "Ändra bevakningsrundor per arbetsdag"
    Och fyller i "Värde" med "3"
    Och fyller i "Källa" med "KBA-TAN-36, beslut 2026-11-20"
    Och trycker på "Spara"
    Och administratören går till "Riktlinjen > Versioner > Version 1"
    Och fyller i "Gäller från" med "2026-12-01"
    Och fyller i "Varför riktlinjen ändras" med "Förvaltningarna vill bevaka tätare"
    Och trycker på "Lägg fram för godkännande"
    Så finns ingen knapp "Godkänn versionen"
    När kommunikationschefen går till "Riktlinjen > Versioner > Version 1"
    Och fyller i "Vem som beslutade" med "Informationsstrategen"
    Och fyller i "Beslutsdag" med "2026-11-23"
    Och fyller i "Diarienummer eller paragraf" med "KS 2026/00123"
    Och väljer "Jag har läst vad dokumentet inte säger och vad lagen ändrar"
    Och trycker på "Godkänn versionen"
    Och klockan blir 09:00 tisdagen den 1 december 2026
    Så ser medarbetaren "Version kungsbacka@2026-12-01" på "Riktlinjen"
