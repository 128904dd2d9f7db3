# language: sv
Egenskap: Rutinen har en ägare, fyra som hörs och en som beslutar
  Kommunikationschefen ser till att rutinen är aktuell. Innan den ändras har de som arbetar efter den fått säga sitt, och ingen ny lydelse gäller förrän
  kommundirektören har beslutat om den.

  Bakgrund:
    Givet en kommun som följer Nyköpings rutin
    Och att klockan är 09:00 måndagen den 23 november 2026

  @NYK-01-03
  Scenario: Kommunikationschefen påminns en månad innan rutinen ska ses över, tills översynen är antecknad
    När kommunikationschefen går till "Start > Se över riktlinjen"
    Så står det "Översynen skulle ha varit gjord"
    När kommunikationschefen går till "Riktlinjen > Översyn"
    Och fyller i "Dag för översynen" med "2025-12-24"
    Och väljer "Står fast"
    Och trycker på "Anteckna översynen"
    Så på raden med "nästa översyn" står det "24 dec 2026"
    Och ser kommunikationschefen inte "Se över riktlinjen" på "Start"
    När klockan blir 09:00 tisdagen den 24 november 2026
    Så ser kommunikationschefen "Se över riktlinjen" på "Start"
    Men ser webbstrategen inte "Se över riktlinjen" på "Start"
    När kommunikationschefen går till "Start > Se över riktlinjen"
    Och väljer "Ska ändras"
    Och fyller i "Anteckning" med "Två plattformar har bytt namn"
    Och trycker på "Anteckna översynen"
    Så ser kommunikationschefen inte "Se över riktlinjen" på "Start"
    Och ser medarbetaren "Två plattformar har bytt namn" på "Riktlinjen > Översyn"

  @NYK-01-04
  Scenario: En ny lydelse godkänns på kommundirektörens beslut och på ingen annans
    Givet att kommunikationschefen har lagt fram version 1 att gälla från "2026-12-01"
    Och version 1 har varit på samråd
    När administratören går till "Riktlinjen > Versioner > Version 1"
    Och fyller i "Vem som beslutade" med "Webbstrategen"
    Och fyller i "Beslutsdag" med "2026-11-20"
    Och fyller i "Diarienummer eller paragraf" med "KS 2026/00123"
    Och väljer "Jag har läst vad dokumentet inte säger och vad lagen ändrar"
    Och trycker på "Godkänn versionen"
    Så går det inte, för "Riktlinjen beslutas av Kommundirektören. Ett beslut av någon annan räcker inte."
    Och ser medarbetaren "väntar på godkännande" på "Riktlinjen > Versioner"
    När administratören går till "Riktlinjen > Versioner > Version 1"
    Och fyller i "Vem som beslutade" med "Kommundirektören"
    Och fyller i "Beslutsdag" med "2026-11-20"
    Och fyller i "Diarienummer eller paragraf" med "KS 2026/00123"
    Och väljer "Jag har läst vad dokumentet inte säger och vad lagen ändrar"
    Och trycker på "Godkänn versionen"
    Och medarbetaren går till "Riktlinjen > Versioner > Version 1"
    Så på raden med "Vem som beslutade" står det "Kommundirektören"
    Och på raden med "Beslutsdag" står det "20 nov 2026"
    Och på raden med "Diarienummer eller paragraf" står det "KS 2026/00123"

  @NYK-03-02
  Scenario: Fyra roller rådfrågas, och den som inte svarar i tid står med dagen
    Givet att webbstrategen har lagt fram version 1 att gälla från "2026-12-15"
    När webbstrategen går till "Riktlinjen > Versioner > Version 1 > Öppna samrådet"
    Och fyller i "Sista dag att svara" med "2026-12-07"
    Och trycker på "Sänd ut för yttrande"
    Så på raden med "Huvudregistrator" står det "väntar på svar"
    När den medieansvariga går till "Start > Yttra dig om version 1 av riktlinjen > Yttra dig"
    Och fyller i "Yttrande" med "Fyra rundor behövs på Facebook"
    Och trycker på "Lämna yttrandet"
    Och huvudregistratorn går till "Start > Yttra dig om version 1 av riktlinjen > Yttra dig"
    Och fyller i "Yttrande" med "Fler rundor ger fler handlingar att diarieföra"
    Och trycker på "Lämna yttrandet"
    Och kommunikatören går till "Start > Yttra dig om version 1 av riktlinjen > Yttra dig"
    Och fyller i "Yttrande" med "Vi hinner med fyra"
    Och trycker på "Lämna yttrandet"
    Så ser kommunikatören inte "Yttra dig om version 1" på "Start"
    När administratören går till "Riktlinjen > Versioner > Version 1"
    Och fyller i "Vem som beslutade" med "Kommundirektören"
    Och fyller i "Beslutsdag" med "2026-11-20"
    Och fyller i "Diarienummer eller paragraf" med "KS 2026/00123"
    Och väljer "Jag har läst vad dokumentet inte säger och vad lagen ändrar"
    Och trycker på "Godkänn versionen"
    Så går det inte, för "låtit sista dagen passera: Kommunikationschef."
    Givet att klockan är 09:00 tisdagen den 8 december 2026
    När medarbetaren går till "Riktlinjen > Versioner > Version 1 > Öppna samrådet"
    Så på raden med "Social medieansvarig" står det "Fyra rundor behövs på Facebook"
    Och på raden med "Huvudregistrator" står det "har svarat"
    Och på raden med "Kommunikatör" står det "Vi hinner med fyra"
    Och på raden med "Kommunikationschef" står det "inget svar senast 7 dec 2026"
    När administratören går till "Riktlinjen > Versioner > Version 1"
    Och fyller i "Vem som beslutade" med "Kommundirektören"
    Och fyller i "Beslutsdag" med "2026-12-08"
    Och fyller i "Diarienummer eller paragraf" med "KS 2026/00123"
    Och väljer "Jag har läst vad dokumentet inte säger och vad lagen ändrar"
    Och trycker på "Godkänn versionen"
    Så ser medarbetaren "godkänd" på "Riktlinjen > Versioner"
