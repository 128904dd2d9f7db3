# language: sv
Egenskap: Grafisk profil och text att kopiera
  Förvaltningarna följer varumärkesmanualen, bolagen har sin egen form. Texten till profilen görs så att den får plats.

  Bakgrund:
    Givet en stad som följer Stockholms policy
    Och att klockan är 09:00 måndagen den 23 november 2026

  @STO-GRA-01
  Scenario: För en förvaltning ska någon se efter att den grafiska profilen stämmer
    När kommunikationschefen går till "Profiler > Stockholms stads webbplats > Bekräfta profilen"
    Och trycker på "Bekräfta profilen"
    Så går det inte, för "Bedöm varje bild: markera den som rätt eller fel."
    När kommunikationschefen går till "Profiler > Stockholms stads webbplats > Bekräfta profilen"
    Och väljer "Grafisk profil enligt varumärkesmanualen" för "Stämmer inte"
    Och fyller i "Vad som görs åt det" med "Ek byter bilden på fredag"
    Och trycker på "Bekräfta profilen"
    Så står det "Avviker: Grafisk profil enligt varumärkesmanualen. Ek byter bilden på fredag"

  @STO-GRA-01 @STO-SAM-03
  Scenario: Ett bolag binds inte av varumärkesmanualen, och texten som inte får plats nämns
    Givet att administratören går till "Start > Personer > Enheter"
    Och fyller i "Enhetens namn" med "Stadsteatern AB"
    Och väljer "Bolag" för "Slag"
    Och trycker på "Lägg till enhet"
    När kommunikationschefen går till "Konton > Ta in ett befintligt konto"
    Och fyller i "Kontots namn" med "Stadsteatern"
    Och fyller i "Nyckel" med "teatern"
    Och fyller i "Plattform" med "facebook"
    Och fyller i "Adress" med "https://www.facebook.com/stadsteatern"
    Och fyller i "Syfte" med "Samtal om scenkonst"
    Och väljer "Stadsteatern AB" för "Enhet"
    Och väljer "Redaktör Ek" för "Ansvarig"
    Och väljer "Ersättare Lind" för "Ersättare"
    Och väljer "Chef Al" för "Närmaste chef"
    Och trycker på "Ta in kontot"
    Och följer "Profil"
    Så står det inte "Grafisk profil enligt varumärkesmanualen"
    Och står det "Kort beskrivning 252 / 255 tecken. Får inte plats och ska stå på sidan som texten leder till: Vad som inte är tillåtet"
    Och står det "Kontot sköts av Stadsteatern AB. Stadsteatern AB är en del av Stockholms stad."
    När kommunikationschefen går till "Profiler > Stadsteatern > Bekräfta profilen"
    Och trycker på "Bekräfta profilen"
    Så står det "Profilen är bekräftad."
