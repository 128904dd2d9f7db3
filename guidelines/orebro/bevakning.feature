# language: sv
Egenskap: Också en webbplats med kommentarer bevakas
  Bloggar, chattar och webbplatser där besökare kan kommentera räknas som sociala medier.

  Bakgrund:
    Givet en kommun som följer Örebros riktlinjer
    Och att klockan är 09:00 måndagen den 23 november 2026
    Och att kontot har publicerat "Skolan har öppet hus"

  @ORE-BAK-01
  Scenario: Det som skrivs på skolans webbplats bevakas och diarieförs som på andra konton
    Givet att en besökare skriver "När börjar öppet hus?"
    Så väntar "När börjar öppet hus?" på svar
    När redaktören skriver under rundan
    Så är rundan för den 23 november 2026 underskriven av redaktören
    När redaktören tar bort kommentaren på grunden "threat" för att "Hot mot rektorn"
    Så är kommentaren borttagen på plattformen
    Och registratorn har en post att diarieföra

  @ORE-BAK-01
  Scenario: Den som ansöker kan välja en webbplats med kommentarer
    När medarbetaren går till "Ansökningar > Ansök om konto"
    Och fyller i "Kontots namn" med "Skolbloggen"
    Och väljer "Webbplats med kommentarer"
    Och trycker på "Spara ansökan"
    Så på raden med "Kontotyp" står det "Webbplats med kommentarer"
    När medarbetaren trycker på "Lämna in"
    Så står det inte "Kontotyp: sådana konton öppnas inte"

  @ORE-UND-04
  Scenario: Ett snabbt medium gås igenom oftare än en blogg
    Givet att kommunikationschefen går till "Konton > Ta in konton från en fil"
    När bifogar filen
      """
      namn;plattform;adress;enhet;syfte;ansvarig;ersättare;chef;kontotyp
      Kommunen på X;x;https://x.com/orebro;Kommunikationsenheten;Korta besked;editor;ersattare;manager;sida
      Skolbloggen;blogg;https://blogg.orebro.se/skolan;Kommunikationsenheten;Vardag i skolan;editor;ersattare;manager;webbplats
      """
    Och trycker på "Visa vad som tas in"
    Och trycker på "Ta in 2 konton"
    Och klockan blir 17:00 måndagen den 23 november 2026
    Och redaktören går till "Bevakningsrundor > Kommunen på X"
    Så på raden med "mån 23 nov 10:50" står det "Missad"
    Och på raden med "mån 23 nov 13:40" står det "Missad"
    Och på raden med "mån 23 nov 16:30" står det "Missad"
    När redaktören går till "Bevakningsrundor > Skolbloggen"
    Så står det inte "mån 23 nov 10:50"
    Och på raden med "mån 23 nov 16:30" står det "Missad"

  @ORE-BEH-02
  Scenario: Kontot mår bra när någon bevakar, svarar och berättar, och det syns vad som brister
    Givet att en besökare skriver "När börjar öppet hus?"
    När redaktören går till "/accounts/motala-webben/rounds"
    Så står det "Så mår kontot Bevakning Som det ska Svar Som det ska Information Som det ska"
    Givet att klockan är 09:00 fredagen den 27 november 2026
    När redaktören går till "/accounts/motala-webben/rounds"
    Så står det "Svar Ett försenat svar"
    Och står det "missade rundor"
    Givet att klockan är 09:00 måndagen den 4 januari 2027
    När redaktören går till "/accounts/motala-webben/rounds"
    Så står det "Inget publicerat på 42 dagar"
