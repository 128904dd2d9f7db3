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
