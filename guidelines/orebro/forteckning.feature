# language: sv
Egenskap: Kommunens konton redovisas för alla
  Var och en ska kunna se vilka konton som är kommunens och fråga om ett konto är äkta.

  Bakgrund:
    Givet en kommun som följer Örebros riktlinjer
    Och att klockan är 09:00 måndagen den 23 november 2026

  @ORE-DIA-17
  Scenario: Ett konto som tas in står i den öppna förteckningen en minut efter att någon har beslutat det
    När en besökare öppnar "/konton"
    Så står det inte "Stadsbiblioteket"
    När kommunikationschefen går till "Konton > Ta in ett befintligt konto"
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
    Och en besökare öppnar "/konton"
    Så står det inte "Stadsbiblioteket"
    När kommunikationschefen går till "Konton > Stadsbiblioteket > Vem som ser kontot i förteckningen"
    Och väljer "Allmänheten"
    Och fyller i "Skäl" med "Biblioteket har haft kontot i tio år"
    Och trycker på "Besluta"
    Och klockan blir 09:02 måndagen den 23 november 2026
    Och en besökare öppnar "/konton"
    Så på raden med "Stadsbiblioteket" står det "Kommunikationsenheten Sedan 23 november 2026"
    När en besökare öppnar "/konton"
    Och följer "Stadsbiblioteket"
    Så står det "https://www.facebook.com/orebrobibliotek"
    När en besökare öppnar "/konton"
    Och fyller i "Kontots adress" med "https://www.facebook.com/orebrobibliotek"
    Och trycker på "Fråga"
    Så står det "Ja, det är ett officiellt konto."
