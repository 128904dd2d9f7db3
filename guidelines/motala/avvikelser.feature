# language: sv
Egenskap: Se till att anvisningarna följs
  Chefen svarar för att anvisningarna följs. Det som avviker får en sista dag, och chefen får veta när den har gått.

  Bakgrund:
    Givet en kommun som följer Motalas anvisningar
    Och att klockan är 09:00 måndagen den 1 februari 2027
    Och att chefen går till "Konton > Motala kommuns webbplats > Avvikelser"
    Och fyller i "Vad som är fel" med "Telefonnumret saknas i profilen"
    Och fyller i "Vad som ska göras" med "Skriv in numret till servicecenter"
    Och väljer "Redaktör Ek" för "Vem som gör det"
    Och fyller i "Klart senast" med "2027-02-08"
    Och trycker på "Spara avvikelsen"

  @MOT-ANS-09
  Scenario: Chefen ser varje avvikelse, den sista dagen och vem som gör det
    När chefen går till "Konton > Motala kommuns webbplats > Följer kontot reglerna?"
    Så på raden med "Kontot har mål, och de mäts." står det "MOT-NYT-10"
    När chefen trycker på "Gör till en avvikelse"
    Och chefen går till "Avvikelser"
    Så på raden med "Telefonnumret saknas i profilen" står det "8 feb 2027"
    Och på raden med "Telefonnumret saknas i profilen" står det "Redaktör Ek"
    Och på raden med "Regeln följs inte:" står det "3 mars 2027"

  @MOT-ANS-09
  Scenario: Det räcker inte att den som skulle rätta säger att det är gjort
    När redaktören går till "Start > Åtgärda en avvikelse på Motala kommuns webbplats"
    Och trycker på "Åtgärdad"
    Så går det inte, för "Skriv vad som gjordes"
    När redaktören går till "Start > Avvikelser > Telefonnumret saknas i profilen"
    Och fyller i "Vad som gjordes" med "Numret står i profilen"
    Och trycker på "Åtgärdad"
    Så finns ingen knapp "Spara uppföljningen"
    Och ser chefen "åtgärdad, väntar på uppföljning" på "Avvikelser"
    När chefen går till "Start > Följ upp en avvikelse på Motala kommuns webbplats"
    Och väljer "Ja, avvikelsen kan avslutas"
    Och fyller i "Vad du såg" med "Numret går till servicecenter"
    Och trycker på "Spara uppföljningen"
    Så ser chefen "Inga öppna avvikelser" på "Avvikelser"

  @MOT-ANS-09
  Scenario: När den sista dagen har gått får chefen veta det
    Givet att klockan är 09:00 måndagen den 8 februari 2027
    Så ser chefen inte "är försenad" på "Start"
    Givet att klockan är 09:00 tisdagen den 9 februari 2027
    Så ser chefen "En avvikelse på Motala kommuns webbplats är försenad" på "Start"

  @MOT-ANS-09
  Scenario: Chefen skriver under rapporten för sin verksamhet
    När chefen går till "Start > Skriv under rapporten för Kommunikationsenheten"
    Och trycker på "Skriv under rapporten"
    Så på raden med "Version 1" står det "Chef Al"
    Och ser kommunikationschefen "underskriven" på "Rapporter"
