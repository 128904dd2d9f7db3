# language: sv
Egenskap: Publicera på kommunens konton
  Det som en förvaltning vill berätta står först på huvudkanalerna, och andras verk används med lov.

  Bakgrund:
    Givet en kommun som följer Kungsbackas regler
    Och att klockan är 09:00 måndagen den 23 november 2026

  @KBA-KOM-02
  Scenario: Informationen står på huvudkanalen, eller så står det varför den inte gör det
    Givet att redaktören har skrivit utkastet "Badhuset öppnar igen på lördag"
    När redaktören fyller i "Varför ingen sida finns" med ""
    Och trycker på "Spara utkastet"
    Och redaktören trycker på "Publicera"
    Så går det inte, för "Skriv adressen till sidan på huvudkanalen, eller varför informationen inte finns där. KBA-KOM-02"
    Och står inlägget "Badhuset öppnar igen på lördag" inte på plattformen
    När redaktören fyller i "Sida med samma information" med "https://kungsbacka.example.se/bad"
    Och trycker på "Spara utkastet"
    Och redaktören trycker på "Publicera"
    Så står inlägget "Badhuset öppnar igen på lördag" på plattformen

  @KBA-TAN-33
  Scenario: Andras material används bara med uppgift om rättighetshavare och licens
    Givet att redaktören har skrivit utkastet "Nu är parken klar"
    När redaktören fyller i "Bildens adress" med "https://kungsbacka.example.se/park.jpg"
    Och fyller i "Alt-text" med "Barn gungar i den nya parken"
    Och väljer "Inlägget har material som någon annan har gjort"
    Och fyller i "Rättighetshavare" med "Fotograf Ek"
    Och trycker på "Spara utkastet"
    Och redaktören trycker på "Publicera"
    Så går det inte, för "Skriv vem som har rätten till materialet"
    Och står inlägget "Nu är parken klar" inte på plattformen
    När redaktören fyller i "Licens eller medgivande" med "Avtal den 2 november 2026"
    Och trycker på "Spara utkastet"
    Och redaktören trycker på "Publicera"
    Så står inlägget "Nu är parken klar" på plattformen

  @KBA-TAN-18
  Scenario: Det som omfattas av sekretess går inte ut
    Givet att redaktören har skrivit utkastet "Vi har en nyhet"
    När redaktören väljer "Det som omfattas av sekretess"
    Och trycker på "Spara utkastet"
    Och redaktören trycker på "Publicera"
    Så går det inte, för "Inlägget innehåller det som aldrig publiceras: Det som omfattas av sekretess. Ta bort det. Ingen kan göra undantag. KBA-TAN-18"
    Och står inlägget "Vi har en nyhet" inte på plattformen

  @KBA-TAN-18
  Scenario: Den som inte har svarat om sekretess får inte ut inlägget
    Givet att redaktören har skrivit utkastet "Vi har en nyhet"
    När redaktören tar bort krysset för "Inlägget innehåller inget av det"
    Och trycker på "Spara utkastet"
    Och redaktören trycker på "Publicera"
    Så går det inte, för "Svara på om inlägget innehåller något av det som aldrig publiceras. KBA-TAN-18"

  @KBA-KOM-01
  Scenario: De två huvudkanalerna står i riktlinjens inställningar och där inlägget skrivs
    När redaktören går till "/guideline/settings/publishing"
    Så på raden med "huvudkanaler" står det "kungsbacka.se"
    Och på raden med "huvudkanaler" står det "Insidan (intranätet)"
    När redaktören går till "Egna inlägg > Skriv inlägg"
    Så står det "Huvudkanaler: kungsbacka.se, Insidan (intranätet)"
