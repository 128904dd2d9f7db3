# language: sv
Egenskap: Läsa anvisningarna
  Den som arbetar under anvisningarna kan läsa dokumentet, och vet vad som krävs av hur man uppträder.

  Bakgrund:
    Givet en kommun som följer Motalas anvisningar
    Och att klockan är 09:00 måndagen den 23 november 2026

  @MOT-DOK-01
  Scenario: Den som läser anvisningarna ser vad de är för ett dokument
    När medarbetaren går till "Riktlinjen"
    Så står det "diarienummer KS-2025/00179"
    Och står det "beslutat av Kommunens ledningsgrupp"
    Och står det "beslutat 18 sep 2025"
    Och står det "dokumentägare Kommunikationschef"
    Och står det "giltighet Tillsvidare"
    Och står det "ersätter KS-2013/00163"

  @MOT-PRI-01 @MOT-PRI-03 @MOT-TON-01 @MOT-TON-03 @MOT-SVA-04 @MOT-SVA-06 @MOT-SVA-09
  Scenario: Den som får en roll läser vad som krävs av uppträdandet och bekräftar det
    Givet att medarbetaren får rollen "editor"
    När medarbetaren går till "Riktlinjen > Förhållningsregler"
    Så står det "Den som använder sociala medier i sitt arbete är kommunens och verksamhetens ansikte."
    Och står det "Den som skriver på sin fritid bör tänka på att andra ändå kan se en anställd i kommunen."
    Och står det "Den som skriver för kommunen är vänlig och personlig utan att tappa sakligheten."
    Och står det "Den som skriver får vara ledig och modern, så länge kommunen förblir trovärdig."
    Och står det "Den som ska svara bör ta sig tid att tänka först."
    Och står det "Den som svarar bör hålla sig till det som är känt."
    Och står det "Den som svarar bör inte låta sig jäktas."
    När medarbetaren trycker på "Jag har läst och följer reglerna"
    Så står det "Du bekräftade den här versionen"
    Och finns ingen knapp "Jag har läst och följer reglerna"

  @MOT-PRI-02
  Scenario: Arbete från någons eget konto anmäls, och det som skrevs där hämtas in som handling
    Givet att medarbetaren får rollen "editor"
    När medarbetaren går till "Riktlinjen > Förhållningsregler"
    Så står det "Arbeta inte från privata konton"
    När medarbetaren trycker på "Jag har läst och följer reglerna"
    Så står det "Du bekräftade den här versionen"
    När chefen går till "Konton > Motala kommuns webbplats > Avvikelser"
    Och fyller i "Vad som är fel" med "Ett besked till en elev skickades från en lärares eget konto"
    Och väljer "Redaktör Ek" för "Vem som gör det"
    Och fyller i "Klart senast" med "2026-11-25"
    Och trycker på "Spara avvikelsen"
    Så går det inte, för "Skriv vad som ska göras"
    När chefen går till "Konton > Motala kommuns webbplats > Avvikelser"
    Och fyller i "Vad som är fel" med "Ett besked till en elev skickades från en lärares eget konto"
    Och fyller i "Vad som ska göras" med "Hämta in svaret och lämna det till registratorn för bedömning"
    Och väljer "Redaktör Ek" för "Vem som gör det"
    Och fyller i "Klart senast" med "2026-11-25"
    Och trycker på "Spara avvikelsen"
    Och redaktören går till "Start > Åtgärda en avvikelse på Motala kommuns webbplats"
    Så står det "Hämta in svaret och lämna det till registratorn för bedömning"
    När fyller i "Vad som gjordes" med "Svaret är inhämtat och diariefört"
    Och trycker på "Åtgärdad"
    Så finns ingen knapp "Spara uppföljningen"
    Och ser chefen "åtgärdad, väntar på uppföljning" på "Avvikelser"

  @MOT-INL-03
  Scenario: Den som läser vägledningen kommer till kommunikationspolicyn som anvisningarna lyder under
    När medarbetaren går till "Riktlinjen > Vägledning"
    Så står det "Riktlinjen lyder under: Kommunikationspolicy"
    Och länken "Kommunikationspolicy" leder till "/guideline#doc-communication-policy"
    När medarbetaren följer "Kommunikationspolicy"
    Så på raden med "Kommunikationspolicy" står det "överordnat dokument"
