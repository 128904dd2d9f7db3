# language: sv
Egenskap: Chefer och ansvariga
  Chefen svarar ytterst för vad verksamheten säger. Var och en som publicerar har samma skyldigheter, vilket yrke den än har.

  Bakgrund:
    Givet en stad som följer Stockholms policy
    Och att klockan är 09:00 måndagen den 23 november 2026

  @STO-KOM-01
  Scenario: Slutar chefen ska kontot få en ny
    När administratören går till "Start > Personer > Chef Al"
    Och trycker på "Avsluta för Chef Al"
    Så ser kommunikationschefen "Ange en ny chef för Stockholms stads webbplats: Chef Al var det" på "Start > 3 saker att göra"
    Och ser kommunikationschefen "Chef Al (har slutat)" på "Konton > Stockholms stads webbplats"

  @STO-REM-06
  Scenario: Förskolläraren ser bara sina egna uppgifter och klarar dem själv
    Givet att medarbetaren får rollen "Utsedd ansvarig"
    När medarbetaren går till "Start"
    Så står det "Läs och bekräfta förhållningsreglerna Var och en bekräftar dem en gång för varje version av riktlinjen."
    Och står det inte "Bevakningsrunda för"
    När medarbetaren följer "Läs och bekräfta förhållningsreglerna"
    Och trycker på "Jag har läst och följer reglerna"
    Och medarbetaren går till "Start > Gå kursen Introduktion i policyn för sociala medier > Intyga att jag har gjort kursen"
    Och fyller i "Vad som visar det" med "Genomgång med chefen"
    Och trycker på "Intyga"
    Så ser medarbetaren "Inget att göra just nu" på "Start"
