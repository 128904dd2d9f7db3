# language: sv
Egenskap: Basinformationen på kontot
  Den som kommer till kontot ser vilken verksamhet det är, att den hör till staden, vad som gäller och hur man når den.

  Bakgrund:
    Givet en stad som följer Stockholms policy
    Och att klockan är 09:00 måndagen den 23 november 2026
    Och att kommunikationschefen går till "Profiler > Stockholms stads webbplats"
    Och väljer "väntat innehåll" för "Uppgift"
    Och fyller i "Innehåll" med "Här berättar vi om böcker."
    Och trycker på "Spara uppgiften"
    Och väljer "kontaktuppgifter" för "Uppgift"
    Och fyller i "Innehåll" med "bibliotek@stockholm.se"
    Och trycker på "Spara uppgiften"
    Och väljer "verksamhetens webbsida" för "Uppgift"
    Och fyller i "Innehåll" med "https://biblioteket.stockholm.se"
    Och trycker på "Spara uppgiften"
    Och väljer "vad kommentarerna är till för" för "Uppgift"
    Och fyller i "Innehåll" med "Kommentera gärna det vi skriver."
    Och trycker på "Spara uppgiften"

  @STO-BAS-01 @STO-BAS-02 @STO-BAS-03 @STO-BAS-04 @STO-BAS-05 @STO-SAM-02 @STO-BEV-02 @STO-BEV-03 @STO-PER-20 @STO-PER-21 @STO-PER-22
  Scenario: Det som saknas på kontot nämns vid namn
    Givet att sidan om kontot säger
      """
      Välkommen hit!
      """
    När klockan blir 08:00 tisdagen den 24 november 2026
    Och kommunikationschefen går till "Profiler > Stockholms stads webbplats"
    Så på raden med "Ansvarig verksamhet" står det "Saknas"
    Och på raden med "Att verksamheten är en del av Stockholms stad" står det "Saknas"
    Och på raden med "Vad man kan vänta sig" står det "Saknas"
    Och på raden med "Villkor för att delta: allmän handling" står det "Saknas"
    Och på raden med "Kontaktuppgifter" står det "Saknas"
    Och på raden med "Länk till verksamhetens webbplats" står det "Saknas"
    Och på raden med "Vem som tillhandahåller kontot" står det "Saknas"
    Och på raden med "Att det som skrivs syns för andra" står det "Saknas"
    Och på raden med "Vad kommentarerna är till för" står det "Saknas"
    Och på raden med "Vad som inte är tillåtet" står det "Saknas"
    Och på raden med "Att inlägg kan tas bort" står det "Saknas"

  @STO-BAS-04
  Scenario: En länk räcker inte när kontaktuppgifterna saknas
    Givet att sidan om kontot säger
      """
      Läs mer: https://biblioteket.stockholm.se
      """
    När klockan blir 08:00 tisdagen den 24 november 2026
    Och kommunikationschefen går till "Profiler > Stockholms stads webbplats"
    Så på raden med "Länk till verksamhetens webbplats" står det "Finns"
    Men på raden med "Kontaktuppgifter" står det "Saknas"
    Och på raden med "Kontaktuppgifter" står det inte "Finns"

  @STO-BAS-01 @STO-BAS-02 @STO-BAS-03 @STO-BAS-05 @STO-SAM-02 @STO-BEV-02 @STO-BEV-03
  Scenario: Det som står på kontot räknas som klart
    Givet att sidan om kontot säger
      """
      Kontot sköts av Kommunikationsenheten. Kommunikationsenheten är en del av Stockholms stad. Här berättar vi om böcker. Det du skriver här blir allmän handling. Det du skriver här syns för andra. bibliotek@stockholm.se Det här är ett officiellt konto för Stockholms stad.
      """
    När klockan blir 08:00 tisdagen den 24 november 2026
    Och kommunikationschefen går till "Profiler > Stockholms stads webbplats"
    Så på raden med "Ansvarig verksamhet" står det "Finns"
    Och på raden med "Att verksamheten är en del av Stockholms stad" står det "Finns"
    Och på raden med "Vad man kan vänta sig" står det "Finns"
    Och på raden med "Villkor för att delta: allmän handling" står det "Finns"
    Och på raden med "Kontaktuppgifter" står det "Finns"
    Och på raden med "Vem som tillhandahåller kontot" står det "Finns"
    Och på raden med "Att det som skrivs syns för andra" står det "Finns"
    Men på raden med "Länk till verksamhetens webbplats" står det "Saknas"
