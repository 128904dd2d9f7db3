# language: sv
Egenskap: Planera kontot
  Varje konto i Motala har ett syfte som hör hemma i verksamhetens plan, mål som går att mäta och en takt att hålla.
  Det som fattas står överst på kontots plan tills någon har skrivit det.

  Bakgrund:
    Givet en kommun som följer Motalas anvisningar
    Och att klockan är 09:00 måndagen den 23 november 2026

  @MOT-INL-02
  Scenario: Ett konto som inte bidrar till något mål i verksamheten syns, tills någon har skrivit vilket
    När chefen går till "Konton > Motala kommuns webbplats > Plan och uppföljning"
    Så står det "Ingen har skrivit: koppling till verksamhetsplan eller uppdrag."
    När redaktören går till "/accounts/motala-webben/plan"
    Och väljer "koppling till verksamhetsplan eller uppdrag" för "Uppgift"
    Och fyller i "Innehåll" med "Verksamhetsplanen, mål 3: nöjda besökare"
    Och trycker på "Spara uppgiften"
    Och chefen går till "Konton > Motala kommuns webbplats > Plan och uppföljning"
    Så står det inte "Ingen har skrivit: koppling till verksamhetsplan eller uppdrag."
    Och på raden med "koppling till verksamhetsplan eller uppdrag" står det "mål 3: nöjda besökare"

  @MOT-NYT-10
  Scenario: Ett mål utan mått går inte att sätta
    När redaktören går till "/accounts/motala-webben/plan"
    Så står det "Kontot ska ha minst ett mål."
    När redaktören går till "/accounts/motala-webben/plan"
    Och fyller i "Vad som ska nås" med "Fler får svar på sina frågor"
    Och fyller i "Målvärde" med "200"
    Och fyller i "Senast" med "2027-06-30"
    Och trycker på "Sätt ett mål"
    Så går det inte, för "Ett mål utan mått går inte att följa upp."

  @MOT-NYT-10
  Scenario: Ett mål med ett mått går att följa upp
    När redaktören går till "/accounts/motala-webben/plan"
    Och fyller i "Vad som ska nås" med "Fler får svar på sina frågor"
    Och fyller i "Vad som räknas" med "besvarade frågor"
    Och fyller i "Målvärde" med "200"
    Och fyller i "Senast" med "2027-06-30"
    Och trycker på "Sätt ett mål"
    Och väljer "Fler får svar på sina frågor" för "Mål"
    Och fyller i "Värde" med "120"
    Och trycker på "Skriv in ett mätvärde"
    Så på raden med "2026-11-23" står det "120"
    Och står det "Inte nått än 200 besvarade frågor, senast 30 juni 2027."
    Och står det inte "Kontot ska ha minst ett mål."

  @MOT-NYT-11
  Scenario: Ett konto utan målgrupp syns, och om målgruppen nås prövas av någon
    När redaktören går till "/accounts/motala-webben/plan"
    Så står det "Ingen har skrivit: målgrupp."
    När redaktören går till "/accounts/motala-webben/plan"
    Och väljer "målgrupp" för "Uppgift"
    Och fyller i "Innehåll" med "Barnfamiljer i Motala"
    Och trycker på "Spara uppgiften"
    Och fyller i "Vad ni kom fram till" med "Familjerna läser men frågar sällan"
    Och trycker på "Pröva om målgruppen"
    Så står det inte "Ingen har skrivit: målgrupp."
    Och på raden med "Familjerna läser men frågar sällan" står det "Redaktör Ek"

  @MOT-NYT-14
  Scenario: En vecka med ett enda inlägg skrivs upp som för lite
    Givet att kontot har publicerat "Badhuset öppnar igen på lördag"
    När klockan blir 08:00 måndagen den 30 november 2026
    Och chefen går till "Konton > Motala kommuns webbplats > Plan och uppföljning"
    Så står det "Veckan från 23 nov 2026 hade 1 inlägg. Det ska vara minst 2."

  @MOT-NYT-14
  Scenario: Två inlägg i veckan räcker
    Givet att kontot har publicerat "Badhuset öppnar igen på lördag"
    Och att kontot har publicerat "Så blir det nya torget"
    När klockan blir 08:00 måndagen den 30 november 2026
    Och chefen går till "Konton > Motala kommuns webbplats > Plan och uppföljning"
    Så på raden med "23/11" står det "2"
    Men står det inte "Det ska vara minst 2."
