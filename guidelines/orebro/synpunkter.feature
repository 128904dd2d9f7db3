# language: sv
Egenskap: Ta hand om synpunkter och klagomål
  Den som klagar på ett av kommunens övergripande konton ska inte behöva leta rätt på vem som ansvarar. Synpunkten tas om hand
  eller förs vidare, och det går att läsa efteråt till vem.

  Bakgrund:
    Givet en kommun som följer Örebros riktlinjer
    Och att klockan är 09:00 måndagen den 23 november 2026
    Och att kontot har publicerat "Så snöröjer vi i vinter"

  @ORE-OVG-04
  Scenario: Ett klagomål avslutas med vad det blev av det och vem som tog emot det
    Givet att en besökare skriver "Ni plogar aldrig vår gata"
    När redaktören öppnar kommentaren
    Och väljer "Klagomål eller synpunkt" för "Vad handlar inlägget om?"
    Och trycker på "Ange slag"
    Och väljer "Det är fört vidare" för "Vad blev det av det?"
    Och trycker på "Avsluta klagomålet"
    Så går det inte, för "Skriv vem som tog emot klagomålet."
    När fyller i "Vem tog emot det?" med "Gatuenheten"
    Och trycker på "Avsluta klagomålet"
    Och redaktören öppnar kommentaren
    Så på raden med "Klagomålet är fört vidare" står det "Gatuenheten"
    Och är inkorgen tom
    När redaktören öppnar kommentaren
    Så står det "Förslag: Diarieförs"
