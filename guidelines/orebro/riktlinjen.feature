# language: sv
Egenskap: Läsa riktlinjen
  Den som arbetar under riktlinjen kan läsa dokumentet, och vet vad som krävs av hur man uppträder.

  Bakgrund:
    Givet en kommun som följer Örebros riktlinjer
    Och att klockan är 09:00 måndagen den 23 november 2026

  @ORE-BES-01
  Scenario: Den som får en roll läser vad som krävs av uppträdandet och bekräftar det
    Givet att medarbetaren får rollen "editor"
    När medarbetaren går till "Riktlinjen > Förhållningsregler"
    Så står det "Medarbetaren är seriös, saklig och vänlig i det den skriver, med en egen röst men utan privatliv."
    När medarbetaren trycker på "Jag har läst och följer reglerna"
    Så står det "Du bekräftade den här versionen"
    Och finns ingen knapp "Jag har läst och följer reglerna"

  @ORE-DOK-01
  Scenario: Den som läser riktlinjen ser vad den är för ett dokument
    När medarbetaren går till "Riktlinjen"
    Så står det "Riktlinjer för sociala medier i Örebro kommun, version 2.0"
    Och står det "Riktlinje, Örebro kommun."
    Och på raden med "omarbetat" står det "15 aug 2016"

  @ORE-REP-02
  Scenario: På fritiden är var och en fri, och ingens privata konto förs in bland kommunens
    När medarbetaren går till "Riktlinjen > Förhållningsregler"
    Så står det "Som privatperson deltar du som du vill."
    När medarbetaren går till "Ansökningar > Ansök om konto"
    Och fyller i "Kontots namn" med "Oxels egna sida"
    Och väljer "Personkonto" för "Vilken kontotyp?"
    Och trycker på "Spara ansökan"
    Och trycker på "Lämna in"
    Så går det inte, för "Kontotyp: sådana konton öppnas inte enligt riktlinjen."
    När kommunikationschefen går till "Konton > Ta in konton från en fil"
    Och bifogar filen
      """
      namn;plattform;adress;enhet;syfte;ansvarig;ersättare;chef;kontotyp
      Oxels egna sida;facebook;https://www.facebook.com/oxel;Kommunikationsenheten;Bilder från semestern;editor;ersattare;manager;personkonto
      """
    Och trycker på "Visa vad som tas in"
    Så på raden med "Oxels egna sida" står det "Kontotyp: riktlinjen godtar det inte."
    Och finns ingen knapp "Ta in ett konto"
