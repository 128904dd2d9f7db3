# language: sv
Egenskap: Uppdrag och gemensamt ansvar
  Ingen skriver i kommunens namn utan ett uppdrag. De övergripande kontona sköts av flera tillsammans, i en och samma
  inkorg.

  Bakgrund:
    Givet en kommun som följer Örebros riktlinjer
    Och att klockan är 09:00 måndagen den 23 november 2026
    Och att kontot har publicerat "Badhuset öppnar igen på lördag"
    Och att en besökare skriver "Vad kostar simskolan?"

  @ORE-REP-03
  Scenario: Den som saknar uppdrag får läsa men inte svara
    Givet att medarbetaren får rollen "Kontoansvarig"
    När medarbetaren går till "Inkorg > Besökare"
    Så står det "Du får inte svara, bevaka, dölja eller ta bort förrän du har fått uppdraget."
    Och finns ingen knapp "Underteckna och skicka"
    När chefen går till "Utbildning > Uppdrag"
    Och trycker på "Ge Medarbetare Oxel uppdraget"
    Och medarbetaren går till "Inkorg > Besökare"
    Så finns det en knapp "Underteckna och skicka"

  @ORE-OVG-01
  Scenario: Redaktionen, servicecenter och kommunikationsavdelningen delar inkorg
    När kommunikatören går till "Inkorg > Besökare"
    Så finns det en knapp "Underteckna och skicka"
    Och ser servicecenter "Vad kostar simskolan?" på "Inkorg"
    Och ser kommunikationschefen "Vad kostar simskolan?" på "Inkorg"
    När servicecenter går till "Inkorg > Besökare"
    Och fyller i "Ditt svar" med "Simskolan är gratis."
    Och trycker på "Underteckna och skicka"
    Så ser kommunikatören inte "Vad kostar simskolan?" på "Inkorg"
    Och ser kommunikationschefen inte "Vad kostar simskolan?" på "Inkorg"

  @ORE-REP-01
  Scenario: Riktlinjen gäller den som skriver för kommunen, och var och en bekräftar att den är läst
    Givet att medarbetaren får rollen "Kontoansvarig"
    När medarbetaren går till "Start > Läs och bekräfta förhållningsreglerna"
    Så står det "Riktlinjen gäller dig när du skriver för Örebro kommun."
    När medarbetaren trycker på "Jag har läst och följer reglerna"
    Så står det "Du bekräftade den här versionen mån 23 nov"
    Och ser medarbetaren inte "Läs och bekräfta förhållningsreglerna" på "Start"
