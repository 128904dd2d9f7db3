# language: sv
Egenskap: Förslaget går på remiss
  Nämnder och bolag får säga vad de tycker innan staden beslutar. Stadsledningskontoret ser vilka som har svarat, under vilket nummer, och vilka som
  inte gjorde det i tid.

  Bakgrund:
    Givet en stad som följer Stockholms policy
    Och att klockan är 09:00 måndagen den 23 november 2026

  @STO-REM-03
  Scenario: Instanserna svarar inom tiden på angivna vägar, och den som inte har svarat syns
    Givet att kommunikationschefen har lagt fram version 1 att gälla från "2027-03-01"
    När kommunikationschefen går till "Riktlinjen > Versioner > Version 1 > Öppna samrådet"
    Så står det "Word till rotelns brevlåda för remissvar"
    När kommunikationschefen går till "Riktlinjen > Versioner > Version 1 > Öppna samrådet"
    Och fyller i "Sista dag att svara" med "2026-12-07"
    Och trycker på "Sänd ut för yttrande"
    Så på raden med "Kulturnämnden" står det "väntar på svar"
    När kommunikationschefen följer "Yttra dig Kulturnämnden"
    Och fyller i "Yttrande" med "Nämnden tillstyrker förslaget"
    Och trycker på "Lämna yttrandet"
    Så går det inte, för "Skriv under vilket diarienummer svaret är registrerat."
    När kommunikationschefen går till "Riktlinjen > Versioner > Version 1 > Öppna samrådet > Yttra dig Kulturnämnden"
    Och fyller i "Yttrande" med "Nämnden tillstyrker förslaget"
    Och fyller i "Diarienummer" med "KUN 2026/4"
    Och trycker på "Lämna yttrandet"
    Så på raden med "Kulturnämnden" står det "KUN 2026/4"
    Givet att klockan är 09:00 tisdagen den 8 december 2026
    När medarbetaren går till "Riktlinjen > Versioner > Version 1 > Öppna samrådet"
    Så på raden med "Trafiknämnden" står det "inget svar senast 7 dec 2026"
    Och på raden med "Stockholms Hamnar" står det "inget svar senast 7 dec 2026"
    Och på raden med "Kulturnämnden" står det "har svarat"
