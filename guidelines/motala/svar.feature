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
