# language: sv
Egenskap: Konton på plattformar som inget program når
  Snapchat, ett forum, en chatt: plattformen behöver inte kunna anslutas för att kontot ska skötas. Redaktören läser där
  och för in det som skrivs. Därefter finns samma frister, samma svar, samma bevis och samma diarium.

  Bakgrund:
    Givet en kommun som följer Nyköpings rutin
    Och att klockan är 09:00 måndagen den 23 november 2026
    Och att den medieansvariga går till "Konton > Plattformar"
    Och fyller i "Plattformens namn" med "Snapchat"
    Och fyller i "Nyckel" med "snapchat"
    Och väljer "Chatt"
    Och väljer "Text"
    Och väljer "Bild"
    Och trycker på "Spara plattformen"
    Och att den medieansvariga går till "Konton > Ta in ett befintligt konto"
    Och fyller i "Kontots namn" med "Nyköping på Snapchat"
    Och fyller i "Nyckel" med "snap"
    Och fyller i "Plattform" med "snapchat"
    Och fyller i "Adress" med "https://www.snapchat.com/add/nykoping"
    Och fyller i "Syfte" med "Samtal med unga"
    Och väljer "Kommunikationsenheten" för "Enhet"
    Och väljer "Redaktör Ek" för "Ansvarig"
    Och väljer "Ersättare Lind" för "Ersättare"
    Och väljer "Chef Al" för "Närmaste chef"
    Och trycker på "Ta in kontot"

  @NYK-02-01
  Scenario: Plattformen står på listan, och kontot har sina rundor
    När den medieansvariga går till "Konton > Plattformar"
    Så på raden med "Snapchat" står det "Chatt Text, Bild För hand 1"
    När klockan blir 09:05 måndagen den 23 november 2026
    Så ser redaktören "Bevakningsrunda för Nyköping på Snapchat" på "Start"
    Och ser redaktören "Bevakas för hand" på "Konton > Nyköping på Snapchat"

  @NYK-02-01
  Scenario: En fråga på Snapchat har samma frist, och svaret publiceras för hand
    När redaktören går till "Konton > Nyköping på Snapchat > För in det som har skrivits"
    Och väljer "Kommentar på kontot"
    Och fyller i "Vem som skrev" med "Britta Besökare"
    Och fyller i "Texten" med "När öppnar badhuset?"
    Och fyller i "Klockslag" med "08:30"
    Och trycker på "För in"
    Så står det "Det är infört."
    Och står det "En fråga ska besvaras inom 24 timmar."
    När redaktören fyller i "Ditt svar" med "På lördag klockan tio."
    Och trycker på "Underteckna och skicka"
    Så står det "Ska publiceras för hand"
    När redaktören går till "Start > Publicera ett svar på Nyköping på Snapchat"
    Och trycker på "Svaret är publicerat"
    Så står det "Publicerat och kontrollerat"
    Och ser redaktören inte "Publicera ett svar på Nyköping på Snapchat" på "Start"

  @NYK-02-01
  Scenario: Det som tas bort för hand är förseglat först, och diarieförs
    Givet att redaktören för in "Köp mina badkläder, 50 kronor styck" av "Sven Säljare" på kontot "snap"
    När redaktören tar bort kommentaren på grunden "advertising" för att "Säljer sina egna badkläder"
    Och redaktören går till "Start > Gör det som är beslutat på Nyköping på Snapchat"
    Så står det "Beviset är förseglat. Ta bort inlägget på plattformen"
    När redaktören fyller i "Anteckning" med "Borttaget i appen"
    Och trycker på "Det är gjort"
    Så beviset håller när det kontrolleras
    Och registratorn har en post att diarieföra
    Och ser redaktören inte "Gör det som är beslutat" på "Start"
