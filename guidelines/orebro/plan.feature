# language: sv
Egenskap: Planen för kontot
  Sociala medier är en del av verksamhetens planering. Av kontots plan framgår vad det hör ihop med och vilka det är till för.

  Bakgrund:
    Givet en kommun som följer Örebros riktlinjer
    Och att klockan är 09:00 måndagen den 23 november 2026

  @ORE-HUR-02
  Scenario: Planen visar vilken verksamhetsplan kontot hör till och vilka det vänder sig till
    När chefen går till "Konton > Örebro kommuns webbplats > Plan och uppföljning"
    Så på raden med "koppling till verksamhetsplan" står det "Inte besvarad"
    Och står det "Ingen har skrivit: målgrupp."
    När kommunikationschefen går till "Konton > Örebro kommuns webbplats > Plan och uppföljning"
    Och väljer "koppling till verksamhetsplan eller uppdrag" för "Uppgift"
    Och fyller i "Innehåll" med "Kommunikationsplan för biblioteken 2027"
    Och trycker på "Spara uppgiften"
    Och väljer "målgrupp" för "Uppgift"
    Och fyller i "Innehåll" med "En bestämd grupp: föräldrar till små barn"
    Och trycker på "Spara uppgiften"
    Och chefen går till "Konton > Örebro kommuns webbplats > Plan och uppföljning"
    Så på raden med "koppling till verksamhetsplan" står det "Kommunikationsplan för biblioteken 2027"
    Och på raden med "målgrupp" står det "En bestämd grupp: föräldrar till små barn"
    Och står det inte "Ingen har skrivit: målgrupp."

  @ORE-OVG-06
  Scenario: Uppföljningen visar hur det gick med varje mål, eller att målet inte är mätt
    När redaktören går till "/accounts/motala-webben/plan"
    Och fyller i "Vad som ska nås" med "Fler låntagare"
    Och fyller i "Vad som räknas" med "nya lånekort"
    Och fyller i "Målvärde" med "1000"
    Och fyller i "Senast" med "2027-12-31"
    Och trycker på "Sätt ett mål"
    Och fyller i "Vad som ska nås" med "Fler får svar"
    Och fyller i "Vad som räknas" med "besvarade frågor"
    Och fyller i "Målvärde" med "200"
    Och fyller i "Senast" med "2027-12-31"
    Och trycker på "Sätt ett mål"
    Och väljer "Fler får svar" för "Mål"
    Och fyller i "Värde" med "120"
    Och trycker på "Skriv in ett mätvärde"
    Och chefen går till "Konton > Örebro kommuns webbplats > Plan och uppföljning"
    Så står det "Fler låntagare Inte mätt 1000 nya lånekort"
    Och står det "Fler får svar Inte nått än 200 besvarade frågor"
    Och på raden med "2026-11-23" står det "120"

  @ORE-OVG-06
  Scenario: Ett mål som ingen mäter på ett år syns hos den ansvariga
    När redaktören går till "/accounts/motala-webben/plan"
    Och fyller i "Vad som ska nås" med "Fler låntagare"
    Och fyller i "Vad som räknas" med "nya lånekort"
    Och fyller i "Målvärde" med "1000"
    Och fyller i "Senast" med "2028-12-31"
    Och trycker på "Sätt ett mål"
    Så står det inte "skulle ha mätts"
    Givet att klockan är 09:00 onsdagen den 24 november 2027
    Så ser redaktören "Målet ”Fler låntagare” skulle ha mätts senast 23 nov 2027." på "/accounts/motala-webben/plan"
