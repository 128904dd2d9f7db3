# language: sv
Egenskap: Konton som redan finns
  Också de konton som fanns före policyn ska ha syfte, mål, målgrupper och en ansvarig.

  Bakgrund:
    Givet en stad som följer Stockholms policy
    Och att klockan är 09:00 måndagen den 23 november 2026

  @STO-BES-07
  Scenario: Ett äldre konto utan mål ger en uppgift åt den ansvariga
    När kommunikationschefen går till "Konton > Ta in ett befintligt konto"
    Och fyller i "Kontots namn" med "Stadsbiblioteket"
    Och fyller i "Nyckel" med "biblioteket"
    Och fyller i "Plattform" med "facebook"
    Och fyller i "Adress" med "https://www.facebook.com/stockholmbibliotek"
    Och fyller i "Syfte" med "Samtal om böcker"
    Och väljer "Kommunikationsenheten" för "Enhet"
    Och väljer "Redaktör Ek" för "Ansvarig"
    Och väljer "Ersättare Lind" för "Ersättare"
    Och väljer "Chef Al" för "Närmaste chef"
    Och trycker på "Ta in kontot"
    Och redaktören går till "Start > Komplettera Stadsbiblioteket"
    Så på raden med "Vilka är de mätbara målen?" står det "öppet"
    Och på raden med "Vilka är målgrupperna?" står det "öppet"
    När redaktören följer "Vilka är de mätbara målen?"
    Och fyller i "Hur är det uppfyllt?" med "Tusen fler lånekort före julen 2027"
    Och trycker på "Spara"
    Så på raden med "Vilka är de mätbara målen?" står det "uppfyllt"
    Och ser redaktören "9 saker ska vara klara" på "Start"

  @STO-RAP-01 @STO-REM-05
  Scenario: Stadens alla konton tas in från en fil, och dubbletter sägs ifrån
    När kommunikationschefen går till "Konton > Ta in konton från en fil"
    Och bifogar filen
      """
      namn;plattform;adress;enhet;syfte;ansvarig;ersättare;chef
      Stadsbiblioteket;facebook;https://www.facebook.com/biblioteket;Kommunikationsenheten;Samtal om böcker;editor;ersattare;manager
      Kulturhuset;instagram;https://www.instagram.com/kulturhuset;Kommunikationsenheten;Samtal om scenkonst;editor;ersattare;manager
      Biblioteket igen;facebook;https://www.facebook.com/biblioteket;Kommunikationsenheten;Samtal om böcker;editor;ersattare;manager
      """
    Och trycker på "Visa vad som tas in"
    Så på raden med "Biblioteket igen" står det "ett annat konto har det redan, eller en rad ovanför."
    När kommunikationschefen trycker på "Ta in 2 konton"
    Så ser kommunikationschefen "Stadsbiblioteket" på "Förteckningen"
    Och ser kommunikationschefen "Kulturhuset" på "Förteckningen"
    Och ser kommunikationschefen "Konton 3" på "Förteckningen"
