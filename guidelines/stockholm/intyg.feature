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

  @STO-KOM-03
  Scenario: Den som intygar kompetensen ser vem som saknar introduktionen
    Givet att redaktören går till "Konton > Stockholms stads webbplats > Ändringar > Begär ändring"
    Och väljer "Medarbetare Oxel" för "Ersättare"
    Och fyller i "Skäl" med "Lind byter arbete"
    Och trycker på "Begär ändringen"
    Och att direktören går till "Start > Besluta om en ändring > Besluta"
    Och väljer "Bifall"
    Och trycker på "Besluta"
    När direktören går till "/accounts/motala-webben/attestations/competence"
    Så står det "Saknar utbildning: Medarbetare Oxel (Introduktion i policyn för sociala medier)."
    När direktören trycker på "Intyga"
    Så står det "Det finns kompetens Intygat"
    Och står det "Då saknade Medarbetare Oxel"
