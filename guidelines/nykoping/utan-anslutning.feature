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

  @NYK-11-03
  Scenariomall: För det som andra skriver på Twitter läggs ingen uppgift att ta bort, men det går att göra ändå
    Givet att den medieansvariga går till "Konton > Plattformar"
    Och fyller i "Plattformens namn" med "<plattform>"
    Och fyller i "Nyckel" med "<nyckel>"
    Och väljer "Nätverk"
    Och väljer "Text"
    Och trycker på "Spara plattformen"
    Och att den medieansvariga går till "Konton > Ta in ett befintligt konto"
    Och fyller i "Kontots namn" med "Nyköping där"
    Och fyller i "Nyckel" med "dar"
    Och fyller i "Plattform" med "<nyckel>"
    Och fyller i "Adress" med "https://<nyckel>.example.se/nykoping"
    Och fyller i "Syfte" med "Nyheter"
    Och väljer "Kommunikationsenheten" för "Enhet"
    Och väljer "Redaktör Ek" för "Ansvarig"
    Och väljer "Ersättare Lind" för "Ersättare"
    Och väljer "Chef Al" för "Närmaste chef"
    Och trycker på "Ta in kontot"
    Och att redaktören för in "Min granne har nummer 19670919-9530" av "Britta Besökare" på kontot "dar"
    Så väntar "Min granne har nummer 19670919-9530" <väntar>
    När redaktören tar bort kommentaren på grunden "personal-data" för att "Någon annans personnummer"
    Så ser redaktören "Gör det som är beslutat på Nyköping där" på "Start"
    När den medieansvariga går till "Konton > Plattformar"
    Så på raden med "<plattform>" står det "<svarar>"

    Exempel:
      | plattform | nyckel   | väntar             | svarar                       |
      | Twitter   | x        | bara på att läsas  | Kommunen svarar inte för dem |
      | Facebook  | facebook | på bedömning       | Kommunen svarar för dem      |

  @NYK-11-03
  Scenario: Ett hot på Twitter ska bedömas, vem som än svarar för uppgifterna
    Givet att den medieansvariga går till "Konton > Ta in ett befintligt konto"
    Och fyller i "Kontots namn" med "Nyköping på Twitter"
    Och fyller i "Nyckel" med "twitter"
    Och fyller i "Plattform" med "x"
    Och fyller i "Adress" med "https://x.example.se/nykoping"
    Och fyller i "Syfte" med "Nyheter"
    Och väljer "Kommunikationsenheten" för "Enhet"
    Och väljer "Redaktör Ek" för "Ansvarig"
    Och väljer "Ersättare Lind" för "Ersättare"
    Och väljer "Chef Al" för "Närmaste chef"
    Och trycker på "Ta in kontot"
    Och att redaktören för in "Jag ska döda dig" av "Arg Person" på kontot "twitter"
    Så väntar "Jag ska döda dig" på bedömning
