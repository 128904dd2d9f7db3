# language: sv
Egenskap: Läsa reglerna
  Den som arbetar under reglerna kan läsa dokumentet, och vet vad som krävs av hur man uppträder.

  Bakgrund:
    Givet en kommun som följer Kungsbackas regler
    Och att klockan är 09:00 måndagen den 23 november 2026

  @KBA-KOM-04
  Scenario: Den som får en roll läser vad som krävs av uppträdandet och bekräftar det
    Givet att medarbetaren får rollen "editor"
    När medarbetaren går till "Riktlinjen > Förhållningsregler"
    Så står det "Den som skriver för kommunen är tydlig, saklig, öppen, tillgänglig, offensiv och snabb, som kommunikationspolicyn kräver."
    När medarbetaren trycker på "Jag har läst och följer reglerna"
    Så står det "Du bekräftade den här versionen"
    Och finns ingen knapp "Jag har läst och följer reglerna"
