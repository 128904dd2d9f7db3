# language: sv
Egenskap: Diariet
  Allt som skrivs på kontona är allmänna handlingar, men bara det som betyder något förs in i diariet.

  Bakgrund:
    Givet en kommun som följer Kungsbackas regler
    Och att klockan är 09:00 måndagen den 23 november 2026
    Och att kontot har publicerat "Badhuset öppnar igen på lördag"

  @KBA-ALL-03
  Scenario: En fråga som har fått svar ligger kvar i ordning utan att diarieföras
    Givet att en besökare skriver "När öppnar ni på lördag?"
    När redaktören svarar "Vi öppnar klockan tio."
    Så står "Vi öppnar klockan tio." under kommentaren på plattformen
    Och registratorn har inget att diarieföra
    När redaktören går till "Inkorg"
    Och fyller i "Sök ord" med "lördag"
    Och trycker på "Sök"
    Så står det "När öppnar ni på lördag?"
