# language: sv
Egenskap: Chefen intygar
  Ansvarig chef säkrar resurser, kompetens, beslutsordning och rutiner för varje konto, och säger det två gånger om året.
  Det som ingen har intygat i tid syns som en brist.

  Bakgrund:
    Givet en kommun som följer Motalas anvisningar
    Och att klockan är 09:00 måndagen den 23 november 2026

  @MOT-ANS-05
  Scenario: Det som ingen har intygat i tid saknas, och chefen får veta det i förväg
    När chefen går till "Konton > Motala kommuns webbplats > Intyg"
    Så står det "Det finns resurser för kontot Återstår"
    Givet att klockan är 09:00 måndagen den 3 maj 2027
    När chefen går till "Start > Intyga om Motala kommuns webbplats"
    Så står det "Det finns resurser för kontot Återstår"
    Givet att klockan är 09:00 måndagen den 7 juni 2027
    När chefen går till "Konton > Motala kommuns webbplats > Intyg"
    Så står det "Det finns resurser för kontot Saknas"
    När chefen går till "Konton > Motala kommuns webbplats > Följer kontot reglerna?"
    Så på raden med "intygat" står det "rött"
    Givet att chefen går till "/accounts/motala-webben/attestations/resources"
    Och fyller i "Anteckning" med "En halv tjänst avsatt i budgeten för 2028"
    Och trycker på "Intyga"
    Så står det "Det är intygat."
    Och står det "Det finns resurser för kontot Intygat"
    Och står det "En halv tjänst avsatt i budgeten för 2028"

  @MOT-ANS-06
  Scenario: Den som intygar kompetensen får se vem som saknar vilken utbildning
    Givet att redaktören går till "Konton > Motala kommuns webbplats > Ändringar > Begär ändring"
    Och väljer "Medarbetare Oxel" för "Ersättare"
    Och fyller i "Skäl" med "Lind byter arbete"
    Och trycker på "Begär ändringen"
    Och att kommunikationschefen går till "Start > Besluta om en ändring > Besluta"
    Och väljer "Bifall"
    Och trycker på "Besluta"
    När chefen går till "/accounts/motala-webben/attestations/competence"
    Så står det "Saknar utbildning: Medarbetare Oxel (Kommunens digitala utbildning i dataskydd)."
    När chefen trycker på "Intyga"
    Så står det "Det finns kompetens för kontot Intygat"
    Och står det "Då saknade Medarbetare Oxel"

  @MOT-ANS-08
  Scenario: Rutiner utan länkat dokument intygas med en varning som står kvar
    När chefen går till "/accounts/motala-webben/attestations/routines"
    Och fyller i "Anteckning" med "Rutinerna finns i en pärm"
    Och trycker på "Intyga"
    Så står det "Inget dokument länkades."
    När chefen går till "/accounts/motala-webben/attestations/routines"
    Och fyller i "Dokument" med "https://intranet.motala.se/rutiner"
    Och trycker på "Intyga"
    Så står det "https://intranet.motala.se/rutiner"
    Och står det "Inget dokument länkades."

  @MOT-ANS-07
  Scenario: Ingen annan än chefen intygar
    När redaktören går till "/accounts/motala-webben/attestations/decision-order"
    Så går det inte, för "Din roll ger inte rätt att göra det här."
    När chefen går till "/accounts/motala-webben/attestations/decision-order"
    Och trycker på "Intyga"
    Så står det "Det finns en beslutsordning Intygat"

  @MOT-RIS-08
  Scenario: Fler publicerare än fyra kräver ett skäl som någon intygar
    När chefen går till "Konton > Motala kommuns webbplats > Följer kontot reglerna?"
    Så på raden med "Kretsen som publicerar" står det "grönt"
    Givet att medarbetaren får rollen "editor"
    När chefen går till "Konton > Motala kommuns webbplats > Följer kontot reglerna?"
    Så på raden med "Kretsen som publicerar" står det "rött"
    När chefen går till "/accounts/motala-webben/attestations/publishers"
    Så står det "5 får publicera på kontot"
    Och står det "Riktlinjen säger högst 4."
    När chefen trycker på "Intyga"
    Så går det inte, för "Fler får publicera än riktlinjen har rum för."
    När fyller i "Anteckning" med "Två arbetslag delar på kvällar och helger"
    Och trycker på "Intyga"
    Så står det "Kretsen som publicerar är begränsad Intygat"
    När chefen går till "Konton > Motala kommuns webbplats > Följer kontot reglerna?"
    Så på raden med "Kretsen som publicerar" står det "grönt"
