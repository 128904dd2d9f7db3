# language: sv
Egenskap: Avsändaren syns i profilen
  Den som läser ska se att Örebro kommun står bakom kontot. Profilen jämförs med riktlinjen, punkt för punkt. Bilden
  bedöms av en människa.

  Bakgrund:
    Givet en kommun som följer Örebros riktlinjer
    Och att klockan är 09:00 måndagen den 23 november 2026
    Och att kommunikationschefen går till "Profiler"
    Och väljer "kontaktuppgifter" för "Uppgift"
    Och fyller i "Innehåll" med "019-21 10 00"
    Och trycker på "Spara uppgiften"

  @ORE-REP-08 @ORE-SEK-07
  Scenario: Den som inte nämner kommunen får veta det dagen efter
    Givet att sidan om kontot säger
      """
      Välkommen hit!
      """
    När klockan blir 08:00 tisdagen den 24 november 2026
    Och kommunikationschefen går till "Profiler > Örebro kommuns webbplats"
    Så på raden med "Kommunens namn" står det "Saknas"
    Och på raden med "Sekretess hör inte hemma här" står det "Saknas"

  @ORE-REP-08 @ORE-SEK-07
  Scenario: Kommunens namn och upplysningen om sekretess är på plats
    Givet att kontot heter "Örebro kommun" på plattformen, med underrubriken "Nyheter"
    Och att sidan om kontot säger
      """
      Skriv inte känsliga eller sekretessbelagda uppgifter här. Kontakta oss i stället: 019-21 10 00
      """
    När klockan blir 08:00 tisdagen den 24 november 2026
    Och kommunikationschefen går till "Profiler > Örebro kommuns webbplats"
    Så på raden med "Kommunens namn" står det "Finns"
    Och på raden med "Sekretess hör inte hemma här" står det "Finns"

  @ORE-REP-09
  Scenario: Profilen bekräftas inte förrän någon har sett efter att logotypen syns
    När kommunikationschefen går till "Profiler > Örebro kommuns webbplats > Bekräfta profilen"
    Och trycker på "Bekräfta profilen"
    Så går det inte, för "Bedöm varje bild: markera den som rätt eller fel."
    När kommunikationschefen går till "Profiler > Örebro kommuns webbplats > Bekräfta profilen"
    Och väljer "Kommunens logotyp" för "Stämmer inte"
    Och trycker på "Bekräfta profilen"
    Så går det inte, för "Skriv vad som görs åt det som avviker."
    När kommunikationschefen går till "Profiler > Örebro kommuns webbplats > Bekräfta profilen"
    Och väljer "Kommunens logotyp" för "Stämmer inte"
    Och fyller i "Vad som görs åt det" med "Ek byter bilden på fredag"
    Och trycker på "Bekräfta profilen"
    Så står det "Avviker: Kommunens logotyp. Ek byter bilden på fredag"

  @ORE-REP-11 @ORE-REP-12
  Scenario: Med en egen symbol ska det stå att verksamheten hör till kommunen
    Givet att sidan om kontot säger
      """
      Bibliotekets egen sida.
      """
    När kommunikationschefen går till "Profiler > Örebro kommuns webbplats"
    Så på raden med "ORE-REP-09" står det "Kommunens logotyp"
    När kommunikationschefen går till "Profiler > Örebro kommuns webbplats"
    Och väljer "Egen symbol eller eget foto"
    Och fyller i "Skäl" med "Biblioteket har sin uggla"
    Och trycker på "Spara valet"
    Och klockan blir 08:00 tisdagen den 24 november 2026
    Och kommunikationschefen går till "Profiler > Örebro kommuns webbplats"
    Så står det inte "Kommunens logotyp"
    Och på raden med "Fast formulering vid egen symbol" står det "En verksamhet inom Örebro kommun Saknas"

  @ORE-REP-12
  Scenario: Den fasta formuleringen räknas ordagrant
    Givet att sidan om kontot säger
      """
      En verksamhet inom Örebro kommun
      """
    Och att kommunikationschefen går till "Profiler > Örebro kommuns webbplats"
    Och väljer "Egen symbol eller eget foto"
    Och fyller i "Skäl" med "Biblioteket har sin uggla"
    Och trycker på "Spara valet"
    När klockan blir 08:00 tisdagen den 24 november 2026
    Och kommunikationschefen går till "Profiler > Örebro kommuns webbplats"
    Så på raden med "Fast formulering vid egen symbol" står det "En verksamhet inom Örebro kommun Finns"

  @ORE-REP-13
  Scenario: Länken till verksamhetens sida ska finnas i profilen
    Givet att sidan om kontot säger
      """
      Välkommen hit!
      """
    När kommunikationschefen går till "Profiler > Örebro kommuns webbplats"
    Och väljer "verksamhetens webbsida" för "Uppgift"
    Och fyller i "Innehåll" med "https://www.example.com/biblioteket"
    Och trycker på "Spara uppgiften"
    Så går det inte, för "Adressen ska vara på orebro.se."
    Givet att kommunikationschefen går till "Profiler > Örebro kommuns webbplats"
    Och väljer "verksamhetens webbsida" för "Uppgift"
    Och fyller i "Innehåll" med "https://www.orebro.se/biblioteket"
    Och trycker på "Spara uppgiften"
    När klockan blir 08:00 tisdagen den 24 november 2026
    Och kommunikationschefen går till "Profiler > Örebro kommuns webbplats"
    Så på raden med "Länk till verksamhetens sida" står det "https://www.orebro.se/biblioteket Saknas"

  @ORE-REP-13
  Scenario: Den som har länken på plats är klar
    Givet att sidan om kontot säger
      """
      Läs mer: https://www.orebro.se/biblioteket
      """
    Och att kommunikationschefen går till "Profiler > Örebro kommuns webbplats"
    Och väljer "verksamhetens webbsida" för "Uppgift"
    Och fyller i "Innehåll" med "https://www.orebro.se/biblioteket"
    Och trycker på "Spara uppgiften"
    När klockan blir 08:00 tisdagen den 24 november 2026
    Och kommunikationschefen går till "Profiler > Örebro kommuns webbplats"
    Så på raden med "Länk till verksamhetens sida" står det "https://www.orebro.se/biblioteket Finns"

  @ORE-REP-14
  Scenario: Saknas bara länken till sidan om sociala medier är det en varning, inte ett fel
    Givet att kontot heter "Örebro kommun" på plattformen, med underrubriken "Nyheter"
    Och att sidan om kontot säger
      """
      Kommunikationsenheten är en del av Örebro kommun. Läs mer: https://www.orebro.se/biblioteket Skriv inte känsliga eller sekretessbelagda uppgifter här. Kontakta oss i stället: 019-21 10 00 Det du skriver här syns för andra.
      """
    Och att kommunikationschefen går till "Profiler > Örebro kommuns webbplats"
    Och väljer "verksamhetens webbsida" för "Uppgift"
    Och fyller i "Innehåll" med "https://www.orebro.se/biblioteket"
    Och trycker på "Spara uppgiften"
    Och väljer "sidan om sociala medier" för "Uppgift"
    Och fyller i "Innehåll" med "https://www.orebro.se/socialamedier"
    Och trycker på "Spara uppgiften"
    När klockan blir 08:00 tisdagen den 24 november 2026
    Och kommunikationschefen går till "Profiler > Örebro kommuns webbplats"
    Så på raden med "Länk till orebro.se/socialamedier" står det "https://www.orebro.se/socialamedier Saknas"
    När chefen går till "Konton > Örebro kommuns webbplats > Följer kontot reglerna?"
    Så på raden med "Profilen säger det den ska." står det "gult 24 november 2026"
    Och på raden med "Profilen säger det den ska." står det "ORE-REP-14"

  @ORE-REP-14
  Scenario: Saknas något som ska finnas är det ett fel
    Givet att kontot heter "Örebro kommun" på plattformen, med underrubriken "Nyheter"
    Och att sidan om kontot säger
      """
      Kommunikationsenheten är en del av Örebro kommun. Läs mer: https://www.orebro.se/biblioteket Så sköter vi våra konton: https://www.orebro.se/socialamedier
      """
    Och att kommunikationschefen går till "Profiler > Örebro kommuns webbplats"
    Och väljer "verksamhetens webbsida" för "Uppgift"
    Och fyller i "Innehåll" med "https://www.orebro.se/biblioteket"
    Och trycker på "Spara uppgiften"
    Och väljer "sidan om sociala medier" för "Uppgift"
    Och fyller i "Innehåll" med "https://www.orebro.se/socialamedier"
    Och trycker på "Spara uppgiften"
    När klockan blir 08:00 tisdagen den 24 november 2026
    Och chefen går till "Konton > Örebro kommuns webbplats > Följer kontot reglerna?"
    Så på raden med "Profilen säger det den ska." står det "rött 24 november 2026"
    Och på raden med "Profilen säger det den ska." står det inte "ORE-REP-14"
