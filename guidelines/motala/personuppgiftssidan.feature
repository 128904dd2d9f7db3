# language: sv
Egenskap: Från profilen kommer man till kommunens sida om personuppgifter
  Den som skriver på ett av Motalas konton ska kunna läsa vad kommunen gör med hennes uppgifter. Länken leder till
  kommunens egen webbplats, och Uppsikt ser efter varje natt om den står där.

  Bakgrund:
    Givet en kommun som följer Motalas anvisningar
    Och att klockan är 09:00 måndagen den 23 november 2026

  @MOT-PRO-06
  Scenario: En sida hos någon annan duger inte
    När kommunikationschefen går till "Profiler"
    Och väljer "sidan om personuppgifter" för "Uppgift"
    Och fyller i "Innehåll" med "https://www.example.com/personuppgifter"
    Och trycker på "Spara uppgiften"
    Så går det inte, för "Adressen ska vara på motala.se."

  @MOT-PRO-06
  Scenario: Saknas länken stämmer inte profilen, och står den där gör den det
    Givet att sidan om kontot säger
      """
      Välkommen hit!
      """
    Och att kommunikationschefen går till "Profiler"
    Och väljer "sidan om personuppgifter" för "Uppgift"
    Och fyller i "Innehåll" med "https://motala.se/personuppgifter"
    Och trycker på "Spara uppgiften"
    När klockan blir 08:00 tisdagen den 24 november 2026
    Och chefen går till "Konton > Motala kommuns webbplats > Profil"
    Så på raden med "Länk till sidan om personuppgifter" står det "Saknas"
    Givet att sidan om kontot säger
      """
      Så behandlar vi personuppgifter: https://motala.se/personuppgifter
      """
    När klockan blir 08:00 onsdagen den 25 november 2026
    Och chefen går till "Konton > Motala kommuns webbplats > Profil"
    Så på raden med "Länk till sidan om personuppgifter" står det "Finns"
