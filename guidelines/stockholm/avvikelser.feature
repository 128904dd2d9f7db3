# language: sv
Egenskap: Rätta det som avviker
  Av kontots sida framgår vilka regler det följer. Det som avviker får någon på sig att rätta till en viss dag, och någon
  annan ser efter att det blev så.

  Bakgrund:
    Givet en stad som följer Stockholms policy
    Och att klockan är 09:00 måndagen den 1 februari 2027

  @STO-KOM-05
  Scenario: En regel som inte följs blir en avvikelse med en sista dag
    När chefen går till "Konton > Stockholms stads webbplats > Följer kontot reglerna?"
    Så på raden med "Tillräckligt många kan logga in." står det "rött"
    Och på raden med "Kontot har mål, och de mäts." står det "STO-BES-04"
    Och på raden med "Den ansvariga och ersättaren får bevaka kontot." står det "SFS 1998:112"
    När chefen trycker på "Gör till en avvikelse"
    Och chefen går till "Konton > Stockholms stads webbplats > Följer kontot reglerna?"
    Och trycker på "Gör till en avvikelse"
    Och kommunikationschefen går till "Avvikelser"
    Så på raden med "Regeln följs inte: Tillräckligt många kan logga in." står det "3 mars 2027"
    Och på raden med "Regeln följs inte: Kontot har ett syfte, och frågorna före start är besvarade." står det "3 mars 2027"

  @STO-UPP-02
  Scenario: Avvikelsen är öppen tills någon annan har sett efter
    När chefen går till "Konton > Stockholms stads webbplats > Avvikelser"
    Och fyller i "Vad som är fel" med "Länken till villkoren saknas i profilen"
    Och fyller i "Vad som ska göras" med "Lägg in länken"
    Och väljer "Redaktör Ek" för "Vem som gör det"
    Och fyller i "Klart senast" med "2027-02-08"
    Och trycker på "Spara avvikelsen"
    Och redaktören går till "Start > Åtgärda en avvikelse på Stockholms stads webbplats"
    Och fyller i "Vad som gjordes" med "Länken ligger i profilen"
    Och trycker på "Åtgärdad"
    Så finns ingen knapp "Spara uppföljningen"
    Och ser kommunikationschefen "åtgärdad, väntar på uppföljning" på "Avvikelser"
    När chefen går till "Start > Följ upp en avvikelse på Stockholms stads webbplats"
    Och väljer "Nej, den ska vara öppen"
    Och fyller i "Vad du såg" med "Länken leder till en tom sida"
    Och trycker på "Spara uppföljningen"
    Och redaktören går till "Start > Åtgärda en avvikelse på Stockholms stads webbplats"
    Och fyller i "Vad som gjordes" med "Länken är rättad"
    Och trycker på "Åtgärdad"
    Och chefen går till "Start > Följ upp en avvikelse på Stockholms stads webbplats"
    Och väljer "Ja, avvikelsen kan avslutas"
    Och fyller i "Vad du såg" med "Villkoren visas"
    Och trycker på "Spara uppföljningen"
    Så ser kommunikationschefen "Inga öppna avvikelser" på "Avvikelser"

  @STO-UPP-02
  Scenario: När den sista dagen har gått får chefen veta det
    När kommunikationschefen går till "Konton > Stockholms stads webbplats > Avvikelser"
    Och fyller i "Vad som är fel" med "Länken till villkoren saknas i profilen"
    Och fyller i "Vad som ska göras" med "Lägg in länken"
    Och trycker på "Spara avvikelsen"
    Så går det inte, för "Välj någon som arbetar här."
    När kommunikationschefen går till "Konton > Stockholms stads webbplats > Avvikelser"
    Och fyller i "Vad som är fel" med "Länken till villkoren saknas i profilen"
    Och fyller i "Vad som ska göras" med "Lägg in länken"
    Och väljer "Redaktör Ek" för "Vem som gör det"
    Och fyller i "Klart senast" med "2027-02-08"
    Och trycker på "Spara avvikelsen"
    Givet att klockan är 09:00 måndagen den 8 februari 2027
    Så ser chefen inte "är försenad" på "Start"
    Givet att klockan är 09:00 tisdagen den 9 februari 2027
    Så ser chefen "En avvikelse på Stockholms stads webbplats är försenad" på "Start"
    Och ser kommunikationschefen "1 är försenad." på "Avvikelser"
