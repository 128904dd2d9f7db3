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
