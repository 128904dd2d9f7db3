# language: sv
Egenskap: Läsa anvisningarna
  Den som arbetar under anvisningarna kan läsa dem, och vet vad som krävs av hur man uppträder.

  Bakgrund:
    Givet en kommun som följer Motalas anvisningar
    Och att klockan är 09:00 måndagen den 23 november 2026

  @MOT-DOK-01
  Scenario: Den som läser anvisningarna ser vad de är för ett dokument
    När redaktören läser riktlinjen
    Så är dokumentets diarienummer "KS-2025/00179"
    Och dokumentet är beslutat av "Kommunens ledningsgrupp"
    Och dokumentet är beslutat "18 sep 2025"
    Och dokumentets ägare är "Kommunikationschef"
    Och dokumentets giltighet är "Tillsvidare"
    Och dokumentet ersätter "KS-2013/00163"

  @MOT-PRI-01 @MOT-PRI-03 @MOT-TON-01 @MOT-TON-03 @MOT-SVA-04 @MOT-SVA-06 @MOT-SVA-09
  Scenario: Redaktören läser vad som krävs av uppträdandet och bekräftar det
    När redaktören läser förhållningsreglerna
    Så står det "Den som använder sociala medier i sitt arbete är kommunens och verksamhetens ansikte."
    Och det står "Den som skriver på sin fritid bör tänka på att andra ändå kan se en anställd i kommunen."
    Och det står "Den som skriver för kommunen är vänlig och personlig utan att tappa sakligheten."
    Och det står "Den som skriver får vara ledig och modern, så länge kommunen förblir trovärdig."
    Och det står "Den som ska svara bör ta sig tid att tänka först."
    Och det står "Den som svarar bör hålla sig till det som är känt."
    Och det står "Den som svarar bör inte låta sig jäktas."
    När redaktören bekräftar förhållningsreglerna
    Så har redaktören bekräftat den version som gäller
