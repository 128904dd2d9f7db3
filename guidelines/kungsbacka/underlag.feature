# language: sv
Egenskap: Se vad reglerna bygger på
  En regel som vilar på en vägledning från 2010 läses bättre av den som vet det. Dokumentet säger vilken vägledning det
  är, vilken dag den är från, vem som svarar för den i dag och var reglerna finns att läsa.

  Bakgrund:
    Givet en kommun som följer Kungsbackas regler
    Och att klockan är 09:00 måndagen den 23 november 2026

  @KBA-ALL-11
  Scenario: Vägledningen står med sin dag, och med den som har tagit över den
    När medarbetaren går till "Riktlinjen"
    Så på raden med "E-delegationens riktlinjer, version 1.0" står det "(30 dec 2010)"
    Och på raden med "E-delegationens riktlinjer, version 1.0" står det "eSam, som har tagit över materialet"
    Och på raden med "finns att läsa" står det "Insidan, under Styrdokument"
