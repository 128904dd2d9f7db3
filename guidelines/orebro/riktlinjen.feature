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
