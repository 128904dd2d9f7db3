# language: sv
Egenskap: Direktören intygar
  Förvaltningen eller bolaget har resurser, kompetens och rutiner för sina konton. Direktören intygar det varje halvår.

  Bakgrund:
    Givet en stad som följer Stockholms policy
    Och att klockan är 09:00 måndagen den 23 november 2026

  @STO-KOM-02
  Scenario: Resurser som inte har intygats i tid står som saknade
    Givet att klockan är 09:00 måndagen den 6 december 2027
    När direktören går till "/accounts/motala-webben/attestations"
    Så står det "Det finns resurser för kontona Saknas"
    När direktören följer "Intyga"
    Och trycker på "Intyga"
    Så står det "Det finns resurser för kontona Intygat"

  @STO-KOM-04
  Scenario: Rutiner utan dokument ger en varning som sparas
    När direktören går till "/accounts/motala-webben/attestations/routines"
    Och trycker på "Intyga"
    Så står det "Inget dokument länkades."
