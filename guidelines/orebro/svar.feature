# language: sv
Egenskap: Svara på frågor
  Den som frågar får svar inom ett dygn räknat på kontorstid. Svaret visar vem som svarar och att det är Örebro kommun.

  Bakgrund:
    Givet en kommun som följer Örebros riktlinjer
    Och att klockan är 15:00 fredagen den 20 november 2026
    Och att kontot har publicerat "Badhuset öppnar igen på lördag"

  @ORE-UND-05
  Scenario: En fråga på fredag eftermiddag är besvarad på måndag
    Givet att klockan är 16:00 fredagen den 20 november 2026
    Och att en besökare skriver "Vad kostar simskolan?"
    När redaktören öppnar inkorgen
    Så väntar "Vad kostar simskolan?" på svar
    Och den ska vara besvarad senast 16:30 måndagen den 23 november 2026
    Och det förklaras vilken tid som räknas

  @ORE-UND-05
  Scenario: En fråga som ingen hinner besvara blir försenad
    Givet att en besökare skriver "Vad kostar simskolan?"
    När klockan blir 16:00 måndagen den 23 november 2026
    Så ser redaktören "Försenade 0" på "Start"
    När klockan blir 17:00 måndagen den 23 november 2026
    Och redaktören går till "Inkorg"
    Så står det "Försenad"

  @ORE-BES-04
  Scenario: Svaret undertecknas med namn, enhet och kommun
    Givet att en besökare skriver "Vad kostar simskolan?"
    När redaktören svarar "Simskolan är gratis."
    Så står "/Redaktör Ek, Kommunikationsenheten, Örebro kommun" under kommentaren på plattformen

  @ORE-SEK-01
  Scenario: Ett personnummer kommer aldrig ut i ett svar
    Givet att en besökare skriver "Är min son anmäld?"
    När redaktören svarar "Ja, 20120101-2380 är anmäld."
    Så skickas inget svar
    Och redaktören får veta att svaret innehåller ett personnummer

  @ORE-BES-02
  Scenario: Den som svarar i någon annans tråd läser påminnelsen först
    Givet att en besökare skriver "Vad kostar simskolan?"
    När redaktören går till "Inkorg > Besökare"
    Och fyller i "Ditt svar" med "Simskolan är gratis."
    Och väljer "Tråden har någon annan börjat"
    Och trycker på "Underteckna och skicka"
    Så går det inte, för "Läs påminnelsen och kryssa i att du har läst den"
    Och står det "Någon annan har börjat samtalet. Håll dig till det som gäller kommunen"
    När redaktören väljer "Jag har läst påminnelsen"
    Och trycker på "Underteckna och skicka"
    Så står "Simskolan är gratis." under kommentaren på plattformen
    När redaktören går till "/inbox/search?q=simskolan"
    Och följer "Besökare"
    Så på raden med "Svaret gavs i någon annans tråd, och påminnelsen var läst" står det "Redaktör Ek"

  @ORE-BES-03
  Scenario: Språket i ett svar går att granska innan det skickas, men hindrar det aldrig
    Givet att en besökare skriver "Vad kostar simskolan?"
    När redaktören öppnar kommentaren
    Och fyller i "Ditt svar" med "Simskoleverksamhetens avgiftskonstruktion fastställs årligen genom kommunfullmäktiges taxebeslut. Fritidsverksamheternas självkostnadsfinansiering innebär ofrånkomliga avgiftsjusteringar inom förvaltningens verksamhetsområden. Anläggningarnas driftskostnader och personalförsörjningens utveckling påverkar avgiftskonstruktionens långsiktiga förutsättningar. Kommunfullmäktiges beslutsunderlag sammanställs av fritidsförvaltningens verksamhetscontroller."
    Och trycker på "Granska språket"
    Så står det "Svårläst"
    Och står det "Svaret går att skicka som det är."
    När trycker på "Underteckna och skicka"
    Så står "Simskoleverksamhetens avgiftskonstruktion" under kommentaren på plattformen

  @ORE-BES-05
  Scenario: Kommunens stöd för bemötande nås från varje inlägg
    Givet att en besökare skriver "Vad kostar simskolan?"
    När redaktören öppnar kommentaren
    Och redaktören följer "Stöd för svaret"
    Så står det "Beslutsstöd: besvara inlägg och kommentarer"
