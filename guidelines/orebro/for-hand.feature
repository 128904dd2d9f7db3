# language: sv
Egenskap: Allt som kommunen kan läsa, höra eller se är en allmän handling
  Det gäller också bilden under en kommentar, och det som skickas direkt till kontot utan att någon annan ser det.

  Bakgrund:
    Givet en kommun som följer Örebros riktlinjer
    Och att klockan är 09:00 måndagen den 23 november 2026
    Och att administratören går till "Konton > Plattformar"
    Och fyller i "Plattformens namn" med "Facebook"
    Och fyller i "Nyckel" med "facebook"
    Och väljer "Nätverk"
    Och väljer "Text"
    Och väljer "Bild"
    Och trycker på "Spara plattformen"
    Och att kommunikationschefen går till "Konton > Ta in ett befintligt konto"
    Och fyller i "Kontots namn" med "Stadsbiblioteket"
    Och fyller i "Nyckel" med "biblioteket"
    Och fyller i "Plattform" med "facebook"
    Och fyller i "Adress" med "https://www.facebook.com/orebrobibliotek"
    Och fyller i "Syfte" med "Samtal om böcker"
    Och väljer "Kommunikationsenheten" för "Enhet"
    Och väljer "Redaktör Ek" för "Ansvarig"
    Och väljer "Ersättare Lind" för "Ersättare"
    Och väljer "Chef Al" för "Närmaste chef"
    Och trycker på "Ta in kontot"

  @ORE-ALL-01
  Scenario: En kommentar och dess bild är handlingar från den stund de gick att se
    När redaktören går till "Konton > Stadsbiblioteket > För in det som har skrivits"
    Och väljer "Kommentar på kontot"
    Och fyller i "Vem som skrev" med "Berit Boksynt"
    Och fyller i "Texten" med "Så här såg min bok ut när jag fick hem den"
    Och fyller i "Klockslag" med "08:15"
    Och bifogar en bild
    Och trycker på "För in"
    Så på raden med "Inkommen" står det "08:15"
    Och på raden med "Infört för hand" står det "09:00"
    Och står det "Hämta filen: Bild"
    När redaktören följer "Hämta filen: Bild"
    Så står det "GIF89a bild"
    Och ser redaktören "Så här såg min bok ut" på "/assessments"

  @ORE-ALL-02
  Scenario: Ett direktmeddelande får samma frist och samma bedömning som en kommentar
    När redaktören går till "Konton > Stadsbiblioteket > För in det som har skrivits"
    Och väljer "Direktmeddelande till kontot"
    Och fyller i "Vem som skrev" med "Berit Boksynt"
    Och fyller i "Texten" med "När öppnar biblioteket på lördag?"
    Och fyller i "Klockslag" med "08:15"
    Och trycker på "För in"
    Så ser redaktören "När öppnar biblioteket på lördag?" på "Inkorg"
    Och ser redaktören "När öppnar biblioteket på lördag?" på "/assessments"

  @ORE-ALL-02
  Scenario: Ett omnämnande på annan plats är också något som kommunen tar hand om
    När redaktören går till "Konton > Stadsbiblioteket > För in det som har skrivits"
    Och väljer "Omnämnande"
    Och fyller i "Vem som skrev" med "Berit Boksynt"
    Och fyller i "Texten" med "Kan biblioteket svara på varför sagostunden är inställd?"
    Och fyller i "Klockslag" med "08:15"
    Och fyller i "Adress till inlägget" med "https://www.facebook.com/groups/bokcirkeln"
    Och trycker på "För in"
    Så ser redaktören "varför sagostunden är inställd" på "Inkorg"
    Och ser redaktören "varför sagostunden är inställd" på "/assessments"
