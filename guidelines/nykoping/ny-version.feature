# language: sv
Egenskap: Det som är beslutat behåller sin version
  En ny version av rutinen ändrar inte det som redan är beslutat. Den gamla texten går alltid att läsa.

  Bakgrund:
    Givet en kommun som följer Nyköpings rutin
    Och att klockan är 09:00 måndagen den 23 november 2026
    Och att kontot har publicerat "Badhuset öppnar igen på lördag"

  @NYK-00-01
  Scenario: Beslutet står kvar under den version som gällde när det togs
    Givet att en besökare skriver "Ni är fan helt jävla värdelösa"
    När redaktören tar bort kommentaren på grunden "profanity" för att "Grova svordomar mot personalen"
    Så är kommentaren borttagen på plattformen
    När kommunikationschefen går till "Riktlinjen > Versioner"
    Och trycker på "Börja en ny version"
    Och kommunikationschefen går till "/guideline/versions/1/settings/watch"
    Och följer "Ändra bevakningsrundor per arbetsdag"
    Och fyller i "Värde" med "3"
    Och fyller i "Källa" med "NYK-08-01, KS 2026/00123"
    Och trycker på "Spara"
    Och kommunikationschefen går till "Riktlinjen > Versioner > Version 1"
    Och fyller i "Gäller från" med "2026-12-01"
    Och fyller i "Varför riktlinjen ändras" med "Kontona bevakas tätare"
    Och trycker på "Lägg fram för godkännande"
    Och version 1 har varit på samråd
    Och administratören går till "Riktlinjen > Versioner > Version 1"
    Och fyller i "Vem som beslutade" med "Kommundirektören"
    Och fyller i "Beslutsdag" med "2026-11-20"
    Och fyller i "Diarienummer eller paragraf" med "KS 2026/00123"
    Och väljer "Jag har läst vad dokumentet inte säger och vad lagen ändrar"
    Och trycker på "Godkänn versionen"
    Och klockan blir 09:00 tisdagen den 1 december 2026
    Så ser medarbetaren "Version nykoping@2026-12-01" på "Riktlinjen"
    När redaktören går till "Beslut > Ta bort"
    Så står det "nykoping@2018-05-24"
    När medarbetaren går till "Riktlinjen > Versioner > Den version som följde med programmet: nykoping@2018-05-24"
    Så på raden med "bevakningsrundor per arbetsdag" står det "3 →"
