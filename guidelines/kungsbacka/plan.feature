# language: sv
Egenskap: Mäta det som ordnas
  Reglerna nämner tre mått att välja bland. Den som ordnar något kan räkna dem som anmäler sig.

  Bakgrund:
    Givet en kommun som följer Kungsbackas regler
    Och att klockan är 09:00 måndagen den 23 november 2026

  @KBA-PLA-09
  Scenario: Uppföljningen visar hur många som har anmält sig, var sak för sig
    Givet att redaktören går till "/accounts/motala-webben/plan"
    Så står det "Riktlinjens mått: Besvarade frågor, Kontakter eller följare, Anmälningar eller ansökningar"
    När fyller i "Vad som ska nås" med "Prova på-dagen i simhallen"
    Och fyller i "Vad som räknas" med "Anmälningar eller ansökningar"
    Och fyller i "Målvärde" med "50"
    Och fyller i "Senast" med "2027-03-31"
    Och trycker på "Sätt ett mål"
    Och fyller i "Vad som ska nås" med "Sommarjobb för unga"
    Och fyller i "Vad som räknas" med "Anmälningar eller ansökningar"
    Och fyller i "Målvärde" med "30"
    Och fyller i "Senast" med "2027-03-31"
    Och trycker på "Sätt ett mål"
    Och väljer "Prova på-dagen i simhallen" för "Mål"
    Och fyller i "Värde" med "40"
    Och trycker på "Skriv in ett mätvärde"
    Och chefen går till "Konton > Kungsbacka kommuns webbplats > Plan och uppföljning"
    Så på raden med "2026-11-23" står det "40"
    Och står det "Prova på-dagen i simhallen (Anmälningar eller ansökningar) Målvärde: 50 Dag Värde 2026-11-23 40"
    Och står det "Sommarjobb för unga Inte mätt 30 Anmälningar eller ansökningar"

  @KBA-SYF-03
  Scenario: Den som vill ha färre telefonsamtal får förslaget att räkna dem
    Givet att redaktören går till "/accounts/motala-webben/plan"
    Så står det inte "Telefonsamtal i månaden"
    När väljer "nytta" för "Uppgift"
    Och fyller i "Innehåll" med "Färre telefonsamtal"
    Och trycker på "Spara uppgiften"
    Så står det "Riktlinjens mått: Telefonsamtal i månaden, Besvarade frågor, Kontakter eller följare"

  @KBA-PLA-08
  Scenario: Uppföljningen visar hur många följare kontot har, och hur många fler de har blivit
    Givet att redaktören går till "/accounts/motala-webben/plan"
    Och fyller i "Vad som ska nås" med "Fler unga följer kontot"
    Och fyller i "Vad som räknas" med "Kontakter eller följare"
    Och fyller i "Målvärde" med "1500"
    Och fyller i "Senast" med "2027-06-30"
    Och trycker på "Sätt ett mål"
    Och väljer "Fler unga följer kontot" för "Mål"
    Och fyller i "Värde" med "1200"
    Och trycker på "Skriv in ett mätvärde"
    Givet att klockan är 09:00 onsdagen den 23 december 2026
    När redaktören går till "/accounts/motala-webben/plan"
    Och väljer "Fler unga följer kontot" för "Mål"
    Och fyller i "Värde" med "1320"
    Och trycker på "Skriv in ett mätvärde"
    Så står det "120 fler än 23 nov 2026."
    Och på raden med "2026-12-23" står det "1320"
