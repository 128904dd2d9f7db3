# language: sv
Egenskap: Informationen hålls aktuell
  Ett inlägg som slutar gälla får en sista dag. Dagen efter står det hos den som ansvarar för kontot, tills någon har sett
  över det.

  Bakgrund:
    Givet en kommun som följer Örebros riktlinjer
    Och att klockan är 09:00 måndagen den 23 november 2026
    Och att kontot har publicerat "Badhuset har stängt till på onsdag"

  @ORE-OVG-03
  Scenario: Dagen efter den sista dagen ska inlägget ses över
    Givet att redaktören går till "/inbox/search?q=badhuset"
    När redaktören följer "Örebro kommuns webbplats"
    Och fyller i "Sista dag" med "2026-11-25"
    Och trycker på "Spara"
    Så står det "Gäller till och med 25 nov 2026."
    När klockan blir 10:00 onsdagen den 25 november 2026
    Så ser redaktören inte "Se över informationen" på "Start"
    När klockan blir 10:00 torsdagen den 26 november 2026
    Så ser redaktören "Se över informationen" på "Start"
    När redaktören går till "Start > Se över informationen"
    Och fyller i "Vad såg du?" med "Badhuset har öppnat, och inlägget är ändrat"
    Och trycker på "Spara"
    Så står det "Badhuset har öppnat, och inlägget är ändrat"
    Och ser redaktören inte "Se över informationen" på "Start"

  @ORE-OVG-03
  Scenario: Inlägget får en ny sista dag
    Givet att redaktören går till "/inbox/search?q=badhuset"
    När redaktören följer "Örebro kommuns webbplats"
    Och fyller i "Sista dag" med "2026-11-25"
    Och trycker på "Spara"
    Och klockan blir 10:00 torsdagen den 26 november 2026
    Och redaktören går till "Start > Se över informationen"
    Och fyller i "Sista dag" med "2026-12-04"
    Och trycker på "Spara"
    Så ser redaktören inte "Se över informationen" på "Start"
