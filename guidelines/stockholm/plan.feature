# language: sv
Egenskap: Hur ofta kontot säger något nytt
  Något nytt bör komma ett par gånger i veckan. Vid semester och helg får det gå längre, om följarna får veta det.

  Bakgrund:
    Givet en stad som följer Stockholms policy
    Och att klockan är 09:00 måndagen den 23 november 2026
    Och att kontot har publicerat "Badhuset öppnar igen på lördag"

  @STO-PUB-01
  Scenario: En vecka med ett enda inlägg märks i planen
    Givet att klockan är 09:00 måndagen den 30 november 2026
    När kommunikationschefen går till "Konton > Stockholms stads webbplats > Plan och uppföljning"
    Så står det "Veckan från 23 nov 2026 hade 1 inlägg. Det ska vara minst 2."

  @STO-PUB-01
  Scenario: Två inlägg på en vecka räcker
    Givet att kontot har publicerat "Badhuset har fått en ny rutschbana"
    Och att klockan är 09:00 måndagen den 30 november 2026
    När kommunikationschefen går till "Konton > Stockholms stads webbplats > Plan och uppföljning"
    Så står det inte "Det ska vara minst 2."

  @STO-PUB-02
  Scenario: Under ett uppehåll som är meddelat krävs inga inlägg
    Givet att kommunikationschefen går till "Konton > Stockholms stads webbplats > Plan och uppföljning"
    Och fyller i "Första dagen" med "2026-11-23"
    Och fyller i "Sista dagen" med "2026-11-29"
    Och fyller i "Skäl" med "Semester"
    Och fyller i "Inlägget som berättar om uppehållet" med "https://www.facebook.com/stockholm/inlagg/1"
    Och trycker på "Skriv in ett uppehåll"
    Och att klockan är 09:00 måndagen den 30 november 2026
    När kommunikationschefen går till "Konton > Stockholms stads webbplats > Plan och uppföljning"
    Så står det inte "Det ska vara minst 2."

  @STO-PUB-03
  Scenario: Ett uppehåll som ingen har fått veta är en brist
    När kommunikationschefen går till "Konton > Stockholms stads webbplats > Plan och uppföljning"
    Och fyller i "Första dagen" med "2026-11-23"
    Och fyller i "Sista dagen" med "2026-11-29"
    Och fyller i "Skäl" med "Semester"
    Och trycker på "Skriv in ett uppehåll"
    Så står det "Uppehållet pågår utan att något inlägg säger det."

  @STO-PUB-02 @STO-PUB-03
  Scenario: Ett uppehåll som ingen har fått veta ursäktar inte en tom vecka
    Givet att kommunikationschefen går till "Konton > Stockholms stads webbplats > Plan och uppföljning"
    Och fyller i "Första dagen" med "2026-11-23"
    Och fyller i "Sista dagen" med "2026-11-29"
    Och fyller i "Skäl" med "Semester"
    Och trycker på "Skriv in ett uppehåll"
    Och att klockan är 09:00 måndagen den 30 november 2026
    När kommunikationschefen går till "Konton > Stockholms stads webbplats > Plan och uppföljning"
    Så står det "Veckan från 23 nov 2026 hade 1 inlägg. Det ska vara minst 2."

  @STO-NYT-02
  Scenario: Ett mål som ingen har mätt på en månad blir en uppgift
    Givet att redaktören går till "/accounts/motala-webben/plan"
    Och fyller i "Vad som ska nås" med "Fler får svar på sina frågor"
    Och fyller i "Vad som räknas" med "besvarade frågor"
    Och fyller i "Målvärde" med "200"
    Och fyller i "Senast" med "2027-06-30"
    Och trycker på "Sätt ett mål"
    Och att klockan är 09:00 onsdagen den 23 december 2026
    När kommunikationschefen går till "Konton > Stockholms stads webbplats > Plan och uppföljning"
    Så står det inte "Målet ”Fler får svar på sina frågor” skulle ha mätts"
    Givet att klockan är 09:00 torsdagen den 24 december 2026
    När kommunikationschefen går till "Konton > Stockholms stads webbplats > Plan och uppföljning"
    Så står det "Målet ”Fler får svar på sina frågor” skulle ha mätts senast 23 dec 2026."
    Och ser redaktören "Planen för Stockholms stads webbplats" på "Start"

  @STO-NYT-03
  Scenario: En målgruppsanalys som är ett halvår gammal behöver göras om
    Givet att klockan är 09:00 måndagen den 24 maj 2027
    När kommunikationschefen går till "Konton > Stockholms stads webbplats > Plan och uppföljning"
    Så står det "Målgruppen skulle ha prövats om senast 23 maj 2027."
    När redaktören går till "/accounts/motala-webben/plan"
    Och fyller i "Vad ni kom fram till" med "Familjerna läser men frågar sällan"
    Och trycker på "Pröva om målgruppen"
    Så står det inte "Målgruppen skulle ha prövats om"

  @STO-REM-07
  Scenario: Konton som vänder sig till samma målgrupp står tillsammans
    Kommunikationsprogrammet utgår från målgruppen, och det som sägs till den ska hålla ihop.

    Givet att kommunikationschefen går till "/accounts/new"
    Och fyller i "Kontots namn" med "Stadsbiblioteket"
    Och fyller i "Nyckel" med "stadsbiblioteket"
    Och fyller i "Plattform" med "facebook"
    Och fyller i "Adress" med "https://www.facebook.com/stadsbiblioteket"
    Och fyller i "Syfte" med "Att samtala om böcker"
    Och väljer "Kommunikationsenheten" för "Enhet"
    Och väljer "Redaktör Ek" för "Ansvarig"
    Och väljer "Ersättare Lind" för "Ersättare"
    Och väljer "Chef Al" för "Närmaste chef"
    Och trycker på "Ta in kontot"
    Och att kommunikationschefen går till "Konton > Stadsbiblioteket > Plan och uppföljning"
    Och väljer "målgrupp" för "Uppgift"
    Och fyller i "Innehåll" med "Besökare, Barnfamiljer"
    Och trycker på "Spara uppgiften"
    När kommunikationschefen går till "Konton > Målgrupper och nyttor"
    Så står det "Säger inte vem de vänder sig till Stockholms stads webbplats"
    När kommunikationschefen går till "Konton > Stockholms stads webbplats > Plan och uppföljning"
    Och väljer "målgrupp" för "Uppgift"
    Och fyller i "Innehåll" med "visitors"
    Och trycker på "Spara uppgiften"
    Och kommunikationschefen går till "Konton > Målgrupper och nyttor"
    Så står det "Besökare 2 konton Stadsbiblioteket facebook Stockholms stads webbplats wordpress Barnfamiljer ett konto"
    När kommunikationschefen går till "Riktlinjen"
    Så står det "79-2103/2016"
