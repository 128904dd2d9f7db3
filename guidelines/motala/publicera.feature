# language: sv
Egenskap: Publicera som kommunen
  Ett inlägg är kommunens ord. Innan det går ut är det klart vem det är till för, att alla kan läsa det, att ingen visas utan
  stöd i lagen, och vem som står för det.

  Bakgrund:
    Givet en kommun som följer Motalas anvisningar
    Och att klockan är 09:00 måndagen den 23 november 2026

  @MOT-INL-01
  Scenario: Den som publicerar står för inlägget
    Givet att redaktören har skrivit utkastet "Badhuset öppnar igen på lördag"
    När redaktören trycker på "Publicera"
    Så går det inte, för "Bekräfta att du har kontrollerat innehållet och står för inlägget"
    Och står inlägget "Badhuset öppnar igen på lördag" inte på plattformen
    När redaktören väljer "Jag har kontrollerat innehållet"
    Och trycker på "Publicera"
    Så står inlägget "Badhuset öppnar igen på lördag" på plattformen
    Och på raden med "Inlägget publicerades" står det "Redaktör Ek"
    Och på raden med "Inlägget publicerades" står det "Jag har kontrollerat innehållet"

  @MOT-INL-01
  Scenario: Inlägget står där en enda gång, även om plattformens kvittens försvinner
    Givet att redaktören har skrivit utkastet "Badhuset öppnar igen på lördag"
    Och att plattformens kvittens på nästa ändring går förlorad
    När redaktören väljer "Jag har kontrollerat innehållet"
    Och trycker på "Publicera"
    Och klockan blir 12:00 måndagen den 23 november 2026
    Så står inlägget "Badhuset öppnar igen på lördag" på plattformen
    Och ser redaktören "Motala kommuns webbplats" på "/inbox/search?q=badhuset"

  @MOT-PUB-05
  Scenario: Personuppgifter utan rättslig grund går inte ut
    Givet att redaktören har skrivit utkastet "Grattis till vinnarna i simtävlingen"
    När redaktören väljer "Ja, någon"
    Och trycker på "Spara utkastet"
    Så står det "Utan grund får inga personuppgifter publiceras"
    När redaktören väljer "Jag har kontrollerat innehållet"
    Och trycker på "Publicera"
    Så går det inte, för "Välj rättslig grund. Utan grund får inga personuppgifter publiceras. MOT-PUB-05"
    Och står inlägget "Grattis till vinnarna" inte på plattformen

  @MOT-RIS-04
  Scenario: Vilar inlägget på samtycke ska samtycket finnas
    Givet att redaktören har antecknat ett samtycke av "Elev A"
    Och att redaktören har skrivit utkastet "Elev A vann simtävlingen" som visar "Elev A"
    När redaktören väljer "samtycke (6.1 a)" för "Rättslig grund"
    Och trycker på "Spara utkastet"
    Så står det "Elev A har inget samtycke som gäller"
    När redaktören väljer "Jag har kontrollerat innehållet"
    Och väljer "Jag har läst varningarna"
    Och trycker på "Publicera"
    Så går det inte, för "Elev A har inget samtycke som gäller"
    När redaktören väljer "Elev A"
    Och trycker på "Spara utkastet"
    Så står det inte "Elev A har inget samtycke som gäller"
    När redaktören väljer "Jag har kontrollerat innehållet"
    Och väljer "Jag har läst varningarna"
    Och trycker på "Publicera"
    Så står inlägget "Elev A vann simtävlingen" på plattformen

  @MOT-RIS-04
  Scenario: Återkallas samtycket innan inlägget har gått ut stannar det
    Givet att redaktören har antecknat ett samtycke av "Elev A"
    Och att redaktören har skrivit utkastet "Elev A vann simtävlingen" som visar "Elev A"
    När redaktören väljer "samtycke (6.1 a)" för "Rättslig grund"
    Och väljer "Elev A"
    Och trycker på "Spara utkastet"
    Och redaktören väljer "Jag har kontrollerat innehållet"
    Och väljer "Jag har läst varningarna"
    Och fyller i "Publicera senare" med "2026-11-24T10:00"
    Och trycker på "Publicera"
    Så ser redaktören "Planerat" på "Egna inlägg"
    När redaktören går till "Egna inlägg > Samtycken > Elev A"
    Och fyller i "Vad som sades" med "Vill inte vara med"
    Och trycker på "Återkalla"
    Så står det "Elev A vann simtävlingen"
    När klockan blir 11:00 tisdagen den 24 november 2026
    Så står inlägget "Elev A vann simtävlingen" inte på plattformen
    Och ser redaktören "Kom inte fram" på "Egna inlägg"

  @MOT-VAR-02
  Scenario: Utan målgrupp och budskap kommer inlägget inte ut
    Givet att redaktören har skrivit utkastet "Badhuset öppnar igen på lördag"
    Så står det "Vem kontona vänder sig till"
    När redaktören fyller i "Målgrupp" med ""
    Och trycker på "Spara utkastet"
    Så står det "Skriv målgrupp, behov och budskap"
    När redaktören väljer "Jag har kontrollerat innehållet"
    Och trycker på "Publicera"
    Så går det inte, för "De avgör vilken kanal som passar. MOT-VAR-02"
    Och står inlägget "Badhuset öppnar igen på lördag" inte på plattformen

  @MOT-PRI-07
  Scenario: Den som har flera konton bekräftar att det är rätt konto
    Givet att redaktören också publicerar på "Biblioteket i Motala"
    Och att redaktören har skrivit utkastet "Badhuset öppnar igen på lördag"
    Så står det "(MK) Motala kommuns webbplats"
    När redaktören väljer "Jag har kontrollerat innehållet"
    Och trycker på "Publicera"
    Så går det inte, för "Bekräfta vart och ett av de konton som inlägget ska ut på"
    Och står inlägget "Badhuset öppnar igen på lördag" inte på plattformen
    När redaktören väljer "Ja, publicera som Motala kommuns webbplats"
    Och trycker på "Publicera"
    Så står inlägget "Badhuset öppnar igen på lördag" på plattformen

  @MOT-TIL-02 @MOT-TIL-05
  Scenario: En emoji ersätter inget ord, och varje ord i en hashtagg har stor bokstav
    Givet att redaktören har skrivit utkastet "Ta 🚲 till jobbet #motalakommun"
    Så står det "Emojin står mitt i en mening"
    Och står det "Förslag: #MotalaKommun"
    När redaktören väljer "Jag har kontrollerat innehållet"
    Och trycker på "Publicera"
    Så går det inte, för "Läs varningarna och bekräfta att du har gjort det"
    När redaktören väljer "Jag har läst varningarna"
    Och trycker på "Publicera"
    Så står inlägget "till jobbet #motalakommun" på plattformen

  @MOT-TIL-04
  Scenario: Åtta hashtaggar är fler än vad som fyller en funktion
    Givet att redaktören har skrivit utkastet "Kom! #Bad #Sim #Sol #Lov #Fika #Vår #Lek #Höst"
    Så står det "Texten har 8 hashtaggar; behåll dem som fyller en funktion."
    När redaktören väljer "Jag har kontrollerat innehållet"
    Och trycker på "Publicera"
    Så går det inte, för "Läs varningarna och bekräfta att du har gjort det"

  @MOT-TIL-06
  Scenario: En bild utan beskrivning går inte ut
    Givet att redaktören har skrivit utkastet "Nu är parken klar"
    När redaktören fyller i "Bildens adress" med "https://motala.example.se/park.jpg"
    Och trycker på "Spara utkastet"
    Och redaktören väljer "Jag har kontrollerat innehållet"
    Och trycker på "Publicera"
    Så går det inte, för "Bilden saknar beskrivning för den som inte ser den. MOT-TIL-06"
    När redaktören fyller i "Alt-text" med "Barn gungar i den nya parken"
    Och trycker på "Spara utkastet"
    Så står det "Inget i riktlinjen hindrar inlägget"

  @MOT-TIL-07
  Scenario: Det som står i bilden står i inlägget
    Givet att redaktören har skrivit utkastet "Nu är parken klar"
    När redaktören fyller i "Bildens adress" med "https://motala.example.se/park.jpg"
    Och fyller i "Alt-text" med "Affisch om invigningen av parken"
    Och fyller i "Text som står i bilden" med "Invigning på lördag klockan tolv"
    Och trycker på "Spara utkastet"
    Och redaktören väljer "Jag har kontrollerat innehållet"
    Och trycker på "Publicera"
    Så går det inte, för "Texten som ligger i bilden står inte i inlägget"
    Och står inlägget "Nu är parken klar" inte på plattformen

  @MOT-TIL-08
  Scenario: En film där någon talar är textad
    Givet att redaktören har skrivit utkastet "Se hur vi bygger badet"
    När redaktören fyller i "Filmens adress" med "https://motala.example.se/bygget.mp4"
    Och väljer "Någon talar i filmen"
    Och trycker på "Spara utkastet"
    Och redaktören väljer "Jag har kontrollerat innehållet"
    Och trycker på "Publicera"
    Så går det inte, för "Filmen har tal och saknar textning. MOT-TIL-08"
    Och står inlägget "Se hur vi bygger badet" inte på plattformen
    När redaktören väljer "Texten ligger i filmen"
    Och trycker på "Spara utkastet"
    Och redaktören väljer "Jag har kontrollerat innehållet"
    Och trycker på "Publicera"
    Så står inlägget "Se hur vi bygger badet" på plattformen

  @MOT-TIL-12
  Scenario: En film som bara har text läses upp
    Givet att redaktören har skrivit utkastet "Så sorterar du"
    När redaktören fyller i "Filmens adress" med "https://motala.example.se/sortera.mp4"
    Och väljer "Filmens budskap är bara text"
    Och trycker på "Spara utkastet"
    Och redaktören väljer "Jag har kontrollerat innehållet"
    Och trycker på "Publicera"
    Så går det inte, för "Filmen har bara text; den som inte ser behöver höra den uppläst. MOT-TIL-12"
    När redaktören väljer "Texten i filmen läses upp"
    Och trycker på "Spara utkastet"
    Och redaktören väljer "Jag har kontrollerat innehållet"
    Och trycker på "Publicera"
    Så står inlägget "Så sorterar du" på plattformen

  @MOT-TIL-03
  Scenario: En emoji sist i meningen går bra, många i rad ger en varning
    Givet att redaktören har skrivit utkastet "Badhuset öppnar på lördag! 🏊"
    Så står det "Inget i riktlinjen hindrar inlägget"
    När redaktören fyller i "Text" med "Badhuset öppnar på lördag! 🏊🏊🏊🏊🏊"
    Och trycker på "Spara utkastet"
    Så på raden med "emoji" står det "MOT-TIL-03"

  @MOT-PUB-02
  Scenario: Bildanvisningen ligger där bilden väljs
    Givet att redaktören går till "Egna inlägg > Skriv inlägg"
    Så står det "Läs innan du väljer bild: Gemensamma anvisningar för hantering av bilder"
    När redaktören följer "Gemensamma anvisningar för hantering av bilder"
    Så står det "Regler för bilder på människor: rättslig grund, information och samtycke"

  @MOT-TON-02
  Scenario: En svårläst text får ett råd, och går ändå ut
    Givet att redaktören har skrivit utkastet "Kommunstyrelsens förvaltningsövergripande riktlinjer tydliggör ansvarsfördelningen mellan verksamheterna. Kommunstyrelsens förvaltningsövergripande riktlinjer tydliggör ansvarsfördelningen mellan verksamheterna. Kommunstyrelsens förvaltningsövergripande riktlinjer tydliggör ansvarsfördelningen mellan verksamheterna. Kommunstyrelsens förvaltningsövergripande riktlinjer tydliggör ansvarsfördelningen mellan verksamheterna."
    Så på raden med "Texten är svårläst: läsbarhetsindex (LIX)" står det "Att tänka på"
    Och på raden med "Texten är svårläst: läsbarhetsindex (LIX)" står det "MOT-TON-02"
    När redaktören väljer "Jag har kontrollerat innehållet"
    Och trycker på "Publicera"
    Så står inlägget "Kommunstyrelsens förvaltningsövergripande" på plattformen

  @MOT-TIL-01
  Scenario: Den som gör undantag från tillgängligheten skriver varför, och det står i en lista
    Givet att redaktören har skrivit utkastet "Affischen till torgdagen"
    När redaktören fyller i "Bildens adress" med "https://motala.example.se/affisch.jpg"
    Och trycker på "Spara utkastet"
    Och redaktören trycker på "Gör undantag"
    Så går det inte, för "Skriv varför inlägget inte kan göras tillgängligt"
    När redaktören fyller i "Skäl till undantaget" med "Konstnären tillåter ingen beskrivning"
    Och trycker på "Gör undantag"
    Och redaktören väljer "Jag har kontrollerat innehållet"
    Och väljer "Jag har läst varningarna"
    Och trycker på "Publicera"
    Så står inlägget "Affischen till torgdagen" på plattformen
    När redaktören går till "Egna inlägg > Undantag från tillgänglighet"
    Så på raden med "Affischen till torgdagen" står det "MOT-TIL-06"
    Och på raden med "Affischen till torgdagen" står det "Konstnären tillåter ingen beskrivning"
    Och på raden med "Affischen till torgdagen" står det "Redaktör Ek"

  @MOT-ANS-15
  Scenario: Den som publicerar har utkast, kalender och bevakning på startsidan
    Givet att redaktören har skrivit utkastet "Ett utkast om parken"
    Och att redaktören har skrivit utkastet "Badhuset öppnar igen på lördag"
    När redaktören väljer "Jag har kontrollerat innehållet"
    Och fyller i "Publicera senare" med "2026-11-24T10:00"
    Och trycker på "Publicera"
    Och redaktören går till "/"
    Så på raden med "Ett utkast om parken" står det "Motala kommuns webbplats"
    Och på raden med "Badhuset öppnar igen på lördag" står det "24 nov"
    Och på raden med "Runda senast" står det "Motala kommuns webbplats"

  @MOT-TIL-11
  Scenario: En direktsändning går ut utan text, men ligger den kvar ska den textas
    Givet att redaktören har skrivit utkastet "Följ nämndens möte"
    När redaktören fyller i "Filmens adress" med "https://motala.example.se/live"
    Och väljer "Någon talar i filmen"
    Och väljer "Det är en direktsändning"
    Och trycker på "Spara utkastet"
    Och redaktören väljer "Jag har kontrollerat innehållet"
    Och trycker på "Publicera"
    Så står inlägget "Följ nämndens möte" på plattformen
    Och ser redaktören inte "Texta inspelningen: Följ nämndens möte" på "/"
    När klockan blir 09:00 tisdagen den 8 december 2026
    Så ser redaktören "Texta inspelningen: Följ nämndens möte" på "/"
    När redaktören går till "Egna inlägg > Följ nämndens möte"
    Och fyller i "Vad som gjordes" med "Textad den 8 december"
    Och trycker på "Anteckna"
    Så på raden med "Inspelningen togs om hand" står det "Redaktör Ek"
    Och ser redaktören inte "Texta inspelningen: Följ nämndens möte" på "/"
