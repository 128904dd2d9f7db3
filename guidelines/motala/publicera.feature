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
    Och att redaktören har skrivit utkastet "Elev A vann simtävlingen"
    När redaktören väljer "Ja, någon"
    Och väljer "samtycke (6.1 a)" för "Rättslig grund"
    Och väljer "Jag har prövat den rättsliga grunden"
    Och fyller i "Vem som syns" med "Elev A"
    Och trycker på "Spara utkastet"
    Så står det "Elev A har inget samtycke som gäller"
    När redaktören väljer "Jag har kontrollerat innehållet"
    Och trycker på "Publicera"
    Så går det inte, för "Elev A har inget samtycke som gäller"
    När redaktören väljer "Elev A"
    Och trycker på "Spara utkastet"
    Så står det "Inget i riktlinjen hindrar inlägget"

  @MOT-RIS-04
  Scenario: Återkallas samtycket innan inlägget har gått ut stannar det
    Givet att redaktören har antecknat ett samtycke av "Elev A"
    Och att redaktören har skrivit utkastet "Elev A vann simtävlingen"
    När redaktören väljer "Ja, någon"
    Och väljer "samtycke (6.1 a)" för "Rättslig grund"
    Och väljer "Jag har prövat den rättsliga grunden"
    Och fyller i "Vem som syns" med "Elev A"
    Och väljer "Elev A"
    Och trycker på "Spara utkastet"
    Och redaktören väljer "Jag har kontrollerat innehållet"
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
