# language: sv
Egenskap: Läsa policyn
  Den som arbetar under policyn kan läsa dokumentet, och vet vad som krävs av hur man uppträder.

  Bakgrund:
    Givet en stad som följer Stockholms policy
    Och att klockan är 09:00 måndagen den 23 november 2026

  @STO-PRI-01 @STO-PRI-03
  Scenario: Den som får en roll läser vad som krävs av uppträdandet och bekräftar det
    Givet att medarbetaren får rollen "editor"
    När medarbetaren går till "Riktlinjen > Förhållningsregler"
    Så står det "Den som använder sociala medier i sitt arbete är stadens och verksamhetens ansikte."
    Och står det "Var och en bör visa om den talar för egen del eller för staden, eftersom den kan förknippas med staden också när den är ledig."
    När medarbetaren trycker på "Jag har läst och följer reglerna"
    Så står det "Du bekräftade den här versionen"
    Och finns ingen knapp "Jag har läst och följer reglerna"
