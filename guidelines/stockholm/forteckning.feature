# language: sv
Egenskap: Förteckningen över stadens konton
  Kommunikationsenheten har hela listan. På stadens webbplats visas ett urval.

  Bakgrund:
    Givet en stad som följer Stockholms policy
    Och att klockan är 09:00 måndagen den 23 november 2026

  @STO-TIL-04
  Scenario: Ett konto visas för allmänheten först när någon har beslutat det
    När en besökare öppnar "/konton"
    Så står det inte "Stockholms stads webbplats"
    Och ser kommunikationschefen "Stockholms stads webbplats" på "Förteckningen"
    När kommunikationschefen går till "Förteckningen > Besluta, Stockholms stads webbplats"
    Och väljer "Allmänheten"
    Och trycker på "Besluta"
    Så går det inte, för "Skriv skälet."
    När kommunikationschefen går till "Förteckningen > Besluta, Stockholms stads webbplats"
    Och väljer "Allmänheten"
    Och fyller i "Skäl" med "Rör alla stockholmare"
    Och trycker på "Besluta"
    Och klockan blir 09:02 måndagen den 23 november 2026
    Och en besökare öppnar "/konton"
    Så står det "Stockholms stads webbplats"
