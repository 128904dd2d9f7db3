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

  @NYK-13.1-02
  Scenario: Ett svar från någons privata konto hämtas in som handling, och någon annan ser efter att det blev gjort
    Givet att medarbetaren får rollen "editor"
    När medarbetaren går till "Riktlinjen > Förhållningsregler"
    Så står det "Tala aldrig för kommunen från ett privat konto"
    När medarbetaren trycker på "Jag har läst och följer reglerna"
    Så står det "Du bekräftade den här versionen"
    När chefen går till "Konton > Nyköpings kommuns webbplats > Avvikelser"
    Och fyller i "Vad som är fel" med "En anställd svarade för kommunen från sitt eget konto"
    Och väljer "Redaktör Ek" för "Vem som gör det"
    Och fyller i "Klart senast" med "2026-11-25"
    Och trycker på "Spara avvikelsen"
    Så går det inte, för "Skriv vad som ska göras"
    När chefen går till "Konton > Nyköpings kommuns webbplats > Avvikelser"
    Och fyller i "Vad som är fel" med "En anställd svarade för kommunen från sitt eget konto"
    Och fyller i "Vad som ska göras" med "Hämta in svaret och lämna det till registratorn för bedömning"
    Och väljer "Redaktör Ek" för "Vem som gör det"
    Och fyller i "Klart senast" med "2026-11-25"
    Och trycker på "Spara avvikelsen"
    Och redaktören går till "Start > Åtgärda en avvikelse på Nyköpings kommuns webbplats"
    Så står det "Hämta in svaret och lämna det till registratorn för bedömning"
    När fyller i "Vad som gjordes" med "Svaret är inhämtat och diariefört"
    Och trycker på "Åtgärdad"
    Så finns ingen knapp "Spara uppföljningen"
    Och ser chefen "åtgärdad, väntar på uppföljning" på "Avvikelser"

  @NYK-01-02
  Scenario: Den som inte har någon roll läser rutinen och får ansöka, om behovet är sagt
    När medarbetaren går till "Start > Riktlinjen"
    Så står det "Rutin för användning av sociala medier"
    När medarbetaren går till "Riktlinjen > Förhållningsregler"
    Så står det "Du får använda sociala medier i arbetet när verksamheten har ett behov av det."
    När medarbetaren går till "Start > Ansökningar om konto > Ansök om konto"
    Och fyller i "Kontots namn" med "Fältgruppen"
    Och trycker på "Spara ansökan"
    Så står det "Vilket behov har verksamheten?: svara på det här."
    När medarbetaren trycker på "Lämna in"
    Så går det inte, för "Vilket behov har verksamheten?: svara på det här."
    När medarbetaren går till "Ansökningar om konto > Fältgruppen > Ändra ansökan"
    Och fyller i "Vilket behov har verksamheten" med "Unga i Oxbacken nås inte på annat sätt"
    Och trycker på "Spara ansökan"
    Så står det inte "Vilket behov har verksamheten?: svara på det här."
