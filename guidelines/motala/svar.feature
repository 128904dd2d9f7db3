# language: sv
Egenskap: Svara på frågor och synpunkter
  Den som frågar kommunen i sociala medier ska få ett svar: snabbt, undertecknat av en redaktör och från
  kommunens eget konto. En åsikt utan fråga behöver inget svar, men någon ska ha sett den.

  Bakgrund:
    Givet en kommun som följer Motalas anvisningar
    Och att klockan är 09:00 måndagen den 23 november 2026
    Och att kontot har publicerat "Badhuset öppnar igen på lördag"

  @MOT-SVA-03 @MOT-PRI-04 @MOT-PRI-06
  Scenario: Svaret är undertecknat och kommer från kontot
    Givet att en besökare skriver "När öppnar ni på lördag?"
    När redaktören svarar "Vi öppnar klockan tio."
    Så står "Vi öppnar klockan tio." under kommentaren på plattformen
    Och svaret är undertecknat av redaktören
    Och svaret är skrivet av kontot

  @MOT-SVA-03
  Scenario: Svaret står där en enda gång, även om plattformens kvittens försvinner
    Givet att en besökare skriver "När öppnar ni på lördag?"
    Och att plattformens kvittens på nästa ändring går förlorad
    När redaktören svarar "Vi öppnar klockan tio."
    Och klockan blir 12:00 måndagen den 23 november 2026
    Så står "Vi öppnar klockan tio." under kommentaren på plattformen
    Och svaret är undertecknat av redaktören

  @MOT-SVA-01
  Scenario: En fråga har en tid när den senast ska vara besvarad, och det går att se varför
    Givet att en besökare skriver "Hur söker man bygglov?"
    När redaktören öppnar inkorgen
    Så väntar "Hur söker man bygglov?" på svar
    Och den ska vara besvarad senast 16:30 tisdagen den 24 november 2026
    Och det förklaras vilken tid som räknas

  @MOT-SVA-01
  Scenario: Julen räknas inte som arbetsdag
    Givet att klockan är 15:30 onsdagen den 23 december 2026
    Och att en besökare skriver "Har biblioteket öppet i mellandagarna?"
    När redaktören öppnar inkorgen
    Så ska den vara besvarad senast 16:30 måndagen den 28 december 2026
    Och det förklaras att julafton inte räknas

  @MOT-SVA-02
  Scenario: En åsikt får lämnas utan svar
    Givet att en besökare skriver "Fint att badhuset öppnar igen"
    När redaktören lämnar kommentaren utan svar
    Så är inkorgen tom
    Och det syns vem som beslutade det

  @MOT-PUB-12
  Scenario: Ett personnummer skickas aldrig ut i ett svar
    Givet att en besökare skriver "Är jag anmäld till simskolan?"
    När redaktören svarar "Ja, 20120101-2380 är anmäld."
    Så skickas inget svar
    Och redaktören får veta att svaret innehåller ett personnummer

  @MOT-PUB-12
  Scenario: Ett samordningsnummer skickas aldrig ut i ett svar
    Givet att en besökare skriver "Är jag anmäld till simskolan?"
    När redaktören svarar "Ja, 20120161-2387 är anmäld."
    Så skickas inget svar
    Och står det "Ta bort numret."

  @MOT-SVA-07
  Scenario: Den som inte vet gissar inte, utan lovar att återkomma
    Givet att en besökare skriver "Hur djup är bassängen?"
    När redaktören går till "Inkorg > Besökare"
    Och väljer "Vi återkommer"
    Och trycker på "Underteckna och skicka"
    Så står "Vi tar reda på svaret och återkommer här." under kommentaren på plattformen
    Och "Hur djup är bassängen?" väntar fortfarande på svar
    Och den ska vara besvarad senast 16:30 måndagen den 30 november 2026
    Och står det "Svaret ska komma inom 5 arbetsdagar från beskedet."
    När redaktören svarar "Två meter i den djupa änden."
    Så är inkorgen tom

  @MOT-SVA-08
  Scenario: En kollega läser det som skrevs i stridens hetta, och båda namnen står kvar
    Givet att en besökare skriver "Varför gör ni aldrig något åt gropen?"
    När redaktören går till "Inkorg > Besökare"
    Och följer "Be en kollega läsa"
    Och fyller i "Utkast till svar" med "Vi har lagat trettio gropar i år. Var ligger din?"
    Och väljer "Kommunikatör Gran" för "Vem ska läsa?"
    Och trycker på "Spara utkastet och fråga"
    Så skickas inget svar
    När kommunikatören går till "Start > Läs igenom ett svar"
    Så står det "Varför gör ni aldrig något åt gropen?"
    När kommunikatören trycker på "Godkänn och skicka"
    Så står "Vi har lagat trettio gropar i år." under kommentaren på plattformen
    Och svaret är undertecknat av redaktören
    När redaktören går till "/inbox/search?q=gropen"
    Och följer "Besökare"
    Så står det "Skrivet av Redaktör Ek, läst av Kommunikatör Gran"

  @MOT-SVA-08
  Scenario: Kollegan lämnar tillbaka svaret med ett råd
    Givet att en besökare skriver "Varför gör ni aldrig något åt gropen?"
    När redaktören går till "Inkorg > Besökare"
    Och följer "Be en kollega läsa"
    Och fyller i "Utkast till svar" med "Läs på innan du skriver!"
    Och väljer "Kommunikatör Gran" för "Vem ska läsa?"
    Och trycker på "Spara utkastet och fråga"
    Och kommunikatören går till "Start > Läs igenom ett svar"
    Och fyller i "Vad bör vara annorlunda?" med "Fråga var gropen är i stället"
    Och trycker på "Lämna tillbaka"
    Och redaktören går till "Start > Ditt utkast är läst"
    Så står det "Fråga var gropen är i stället"
    Och finns ingen knapp "Godkänn och skicka"
    När redaktören går till "Start > Ditt utkast är läst"
    Och fyller i "Utkast till svar" med "Var ligger gropen?"
    Och trycker på "Spara ändringen"
    Så ser kommunikatören "Läs igenom ett svar" på "Start"
