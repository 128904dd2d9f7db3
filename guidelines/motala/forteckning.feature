# language: sv
Egenskap: Förteckningen över kommunens konton
  Kommunikationsenheten har en förteckning över alla konton. Den ändras av sig själv när något händer med ett konto, och
  samma stund ser invånarna det på den öppna listan.

  Bakgrund:
    Givet en kommun som följer Motalas anvisningar
    Och att klockan är 09:00 måndagen den 23 november 2026

  @MOT-NYT-19
  Scenario: Ett konto som tas in står genast i förteckningen, och den som slutar syns där
    När kommunikationschefen går till "Konton > Ta in ett befintligt konto"
    Och fyller i "Kontots namn" med "Stadsbiblioteket"
    Och fyller i "Nyckel" med "stadsbiblioteket"
    Och fyller i "Plattform" med "facebook"
    Och fyller i "Adress" med "https://www.facebook.com/stadsbiblioteket"
    Och fyller i "Syfte" med "Fler hittar till bibliotekets program"
    Och väljer "Kommunikationsenheten" för "Enhet"
    Och väljer "Ersättare Lind" för "Ansvarig"
    Och väljer "Redaktör Ek" för "Ersättare"
    Och väljer "Chef Al" för "Närmaste chef"
    Och trycker på "Ta in kontot"
    Och kommunikationschefen går till "Förteckningen"
    Så står det "Den hålls av Kommunikationsenheten."
    Och på raden med "Stadsbiblioteket" står det "Ersättare Lind"
    Och ser kommunikationschefen "Stadsbiblioteket" på "Förteckningen > Ändringar"
    När administratören går till "/people"
    Och följer "Ersättare Lind"
    Och trycker på "Avsluta för Ersättare Lind"
    Så ser kommunikationschefen "att göra efter någon som har slutat" på "Start"
    Och ser kommunikationschefen "Låt någon annan ta över Stadsbiblioteket" på "/custody"

  @MOT-NYT-20
  Scenario: En invånare hittar kontona med länk och kan fråga om ett konto är kommunens
    När en besökare öppnar "/konton"
    Så på raden med "Motala kommuns webbplats" står det "Kommunikationsenheten"
    När en besökare öppnar "/konton"
    Och fyller i "Kontots adress" med "https://www.facebook.com/motalakommun-gratis"
    Och trycker på "Fråga"
    Så står det "Nej, adressen står inte i förteckningen."

  @MOT-NYT-09 @MOT-NYT-10 @MOT-NYT-11 @MOT-NYT-13 @MOT-NYT-18
  Scenario: Ett konto som redan fanns får ett halvår på sig att uppfylla samma krav som ett nytt
    När kommunikationschefen går till "Konton > Ta in ett befintligt konto"
    Och fyller i "Kontots namn" med "Stadsbiblioteket"
    Och fyller i "Nyckel" med "stadsbiblioteket"
    Och fyller i "Plattform" med "facebook"
    Och fyller i "Adress" med "https://www.facebook.com/stadsbiblioteket"
    Och fyller i "Syfte" med "Fler hittar till bibliotekets program"
    Och väljer "Kommunikationsenheten" för "Enhet"
    Och väljer "Redaktör Ek" för "Ansvarig"
    Och väljer "Ersättare Lind" för "Ersättare"
    Och väljer "Chef Al" för "Närmaste chef"
    Och trycker på "Ta in kontot"
    Och följer "15 saker att komplettera"
    Så står det "Klart senast 22 maj 2027."
    Och på raden med "Vilket mål i verksamhetsplanen eller vilket uppdrag stödjer kontot?" står det "öppet"
    Och på raden med "Vilka mätbara mål har kontot?" står det "öppet"
    Och på raden med "Vilka målgrupper vänder sig kontot till?" står det "öppet"
    Och på raden med "Hur ser den redaktionella planen ut?" står det "öppet"
    Och på raden med "Behörigheter" står det "öppet"
