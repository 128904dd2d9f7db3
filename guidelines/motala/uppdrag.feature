# language: sv
Egenskap: Uppdrag från chefen
  Den som arbetar i kommunens konton har ett uppdrag från sin chef. Utan det går det att läsa men inte att svara,
  och tar chefen tillbaka uppdraget gäller det genast.

  Bakgrund:
    Givet en kommun som följer Motalas anvisningar
    Och att klockan är 09:00 måndagen den 23 november 2026
    Och att kontot har publicerat "Badhuset öppnar igen på lördag"
    Och att en besökare skriver "När öppnar ni på lördag?"

  @MOT-PRI-05
  Scenario: Den som är ny får svara först när chefen har gett uppdraget
    Givet att medarbetaren får rollen "editor"
    När medarbetaren går till "Inkorg > Besökare"
    Så står det "Du får inte svara, bevaka, dölja eller ta bort förrän du har fått uppdraget."
    Och finns ingen knapp "Underteckna och skicka"
    När chefen går till "Start > En person väntar på ditt uppdrag"
    Och följer "Medarbetare Oxel"
    Och trycker på "Ge uppdraget"
    Och medarbetaren går till "Inkorg > Besökare"
    Så finns det en knapp "Underteckna och skicka"

  @MOT-PRI-05
  Scenario: Tar chefen tillbaka uppdraget kan ingen svara längre
    När chefen går till "/mandates"
    Och följer "Redaktör Ek"
    Och fyller i "Skäl" med "Byter arbetsuppgifter"
    Och trycker på "Återkalla uppdraget"
    Och redaktören går till "Inkorg > Besökare"
    Så står det "Du får inte svara, bevaka, dölja eller ta bort förrän du har fått uppdraget."
    Och finns ingen knapp "Underteckna och skicka"
