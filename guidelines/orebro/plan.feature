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
