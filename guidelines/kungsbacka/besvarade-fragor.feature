# language: sv
Egenskap: Hur många frågor som har besvarats
  Ett av måtten som reglerna nämner räknas av sig självt: den som följer upp kontot ser månad för månad hur många frågor
  som har fått svar.

  @KBA-PLA-07
  Scenario: Fem besvarade frågor i mars är måttet fem
    Givet en kommun som följer Kungsbackas regler
    Och att klockan är 09:00 måndagen den 1 mars 2027
    Och att kontot har publicerat "Badhuset öppnar igen på lördag"
    Och att redaktören har besvarat 5 frågor
    Och att besökaren "Tacksam" skriver "Tack för svaren!"
    När klockan blir 15:30 måndagen den 1 mars 2027
    Och chefen går till "Konton > Kungsbacka kommuns webbplats > Plan och uppföljning"
    Så på raden med "2027-03" står det "5 besvarade frågor"
