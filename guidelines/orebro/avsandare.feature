# language: sv
Egenskap: Texten på kontot säger vem som talar och vart man vänder sig i stället
  Namnet överst räcker inte. Också beskrivningen ska säga att kommunen står bakom kontot, och den som vill berätta något
  känsligt ska få veta vart hon kan höra av sig i stället.

  Bakgrund:
    Givet en kommun som följer Örebros riktlinjer
    Och att klockan är 09:00 måndagen den 23 november 2026
    Och att kommunikationschefen går till "Profiler"
    Och väljer "kontaktuppgifter" för "Uppgift"
    Och fyller i "Innehåll" med "019-21 10 00"
    Och trycker på "Spara uppgiften"

  @ORE-REP-10
  Scenario: Kommunens namn överst räcker inte när beskrivningen tiger
    Givet att kontot heter "Örebro kommun" på plattformen, med underrubriken "Nyheter"
    Och att sidan om kontot säger
      """
      Välkommen hit!
      """
    När klockan blir 08:00 tisdagen den 24 november 2026
    Och kommunikationschefen går till "Profiler > Örebro kommuns webbplats"
    Så på raden med "Kommunens namn" står det "Finns"
    Men på raden med "Kommunen i beskrivningen" står det "Saknas"

  @ORE-REP-10
  Scenario: Säger beskrivningen att kommunen står bakom är det klart
    Givet att sidan om kontot säger
      """
      Kommunikationsenheten är en del av Örebro kommun.
      """
    När klockan blir 08:00 tisdagen den 24 november 2026
    Och kommunikationschefen går till "Profiler > Örebro kommuns webbplats"
    Så på raden med "Kommunen i beskrivningen" står det "Finns"

  @ORE-SEK-08
  Scenario: En upplysning om sekretess utan andra vägar till kommunen räcker inte
    Givet att sidan om kontot säger
      """
      Skriv inte känsliga eller sekretessbelagda uppgifter här.
      """
    När klockan blir 08:00 tisdagen den 24 november 2026
    Och kommunikationschefen går till "Profiler > Örebro kommuns webbplats"
    Så på raden med "Sekretess hör inte hemma här" står det "Inaktuell"
    Givet att sidan om kontot säger
      """
      Skriv inte känsliga eller sekretessbelagda uppgifter här. Kontakta oss i stället: 019-21 10 00
      """
    När klockan blir 08:00 onsdagen den 25 november 2026
    Och kommunikationschefen går till "Profiler > Örebro kommuns webbplats"
    Så på raden med "Sekretess hör inte hemma här" står det "Finns"

  @ORE-SEK-09
  Scenario: Den färdiga texten kan kopieras, och ändras den syns det vilka konton som har den gamla
    Givet att sidan om kontot säger
      """
      Kommunikationsenheten är en del av Örebro kommun. Läs mer: https://www.orebro.se/kommunen
      Så sköter vi våra konton: https://www.orebro.se/socialamedier Det du skriver här syns för andra.
      Skriv inte känsliga eller sekretessbelagda uppgifter här. Kontakta oss i stället: 019-21 10 00
      """
    Och att kommunikationschefen går till "Profiler"
    Och väljer "verksamhetens webbsida" för "Uppgift"
    Och fyller i "Innehåll" med "https://www.orebro.se/kommunen"
    Och trycker på "Spara uppgiften"
    Och väljer "sidan om sociala medier" för "Uppgift"
    Och fyller i "Innehåll" med "https://www.orebro.se/socialamedier"
    Och trycker på "Spara uppgiften"
    När klockan blir 08:00 tisdagen den 24 november 2026
    Och redaktören går till "Konton > Örebro kommuns webbplats > Profil"
    Så står det "Skriv inte känsliga eller sekretessbelagda uppgifter här. Kontakta oss i stället: 019-21 10 00"
    När kommunikationschefen går till "Profiler"
    Så på raden med "Örebro kommuns webbplats" står det "Stämmer"
    När kommunikationschefen går till "Profiler"
    Och väljer "kontaktuppgifter" för "Uppgift"
    Och fyller i "Innehåll" med "019-21 99 99"
    Och trycker på "Spara uppgiften"
    Och klockan blir 08:00 onsdagen den 25 november 2026
    Och kommunikationschefen går till "Profiler"
    Så på raden med "Örebro kommuns webbplats" står det "stämmer inte"
    När kommunikationschefen följer "Örebro kommuns webbplats"
    Så på raden med "Sekretess hör inte hemma här" står det "Inaktuell"
    Och på raden med "Sekretess hör inte hemma här" står det "Kontakta oss i stället: 019-21 99 99"
