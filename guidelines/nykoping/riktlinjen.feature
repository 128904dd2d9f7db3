# language: sv
Egenskap: Läsa rutinen
  Den som arbetar under rutinen kan läsa dokumentet, och vet vad som krävs av hur man uppträder.

  Bakgrund:
    Givet en kommun som följer Nyköpings rutin
    Och att klockan är 09:00 måndagen den 23 november 2026

  @NYK-01-01 @NYK-10.1-02 @NYK-12-02 @NYK-13.1-01 @NYK-13.2-01
  Scenario: Den som får en roll läser vad som krävs av uppträdandet och bekräftar det
    Givet att medarbetaren får rollen "editor"
    När medarbetaren går till "Riktlinjen > Förhållningsregler"
    Så står det "Den som talar med invånarna i kommunens namn gör det på ett sätt som håller över tid, bjuder in och följer lagen."
    Och står det "Den som har tystnadsplikt vet att ett brott mot den kan ge straff och att plikten fortsätter när anställningen är slut."
    Och står det "Den anställde lämnar inte heller privat ut sekretessbelagda uppgifter om brukare, klienter, barn eller andra."
    Och står det "Den som är privat i sociala medier på arbetstid håller sig till det som gäller för privata samtal, e-post och surf."
    Och står det "Den som använder sociala medier i tjänsten uppträder som kommunens företrädare och värnar dess anseende."
    När medarbetaren trycker på "Jag har läst och följer reglerna"
    Så står det "Du bekräftade den här versionen"
    Och finns ingen knapp "Jag har läst och följer reglerna"
