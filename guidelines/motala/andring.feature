# language: sv
Egenskap: Ett konto får en ny ägare först när kommunikationschefen har beslutat det
  Verksamheter slås ihop, människor slutar och byter uppdrag. Då begär någon att kontot ändras. Till dess att
  kommunikationschefen har sagt ja svarar samma människor för det som förut.

  Bakgrund:
    Givet en kommun som följer Motalas anvisningar
    Och att klockan är 09:00 måndagen den 23 november 2026
    Och att administratören går till "Start > Personer > Enheter"
    Och fyller i "Enhetens namn" med "Bildningsnämnden"
    Och väljer "Nämnd" för "Slag"
    Och trycker på "Lägg till enhet"

  @MOT-ANS-03
  Scenario: Kontot byter inte verksamhet förrän kommunikationschefen har sagt ja
    När redaktören går till "Konton > Motala kommuns webbplats > Ändringar > Begär ändring"
    Och väljer "Bildningsnämnden" för "Enhet"
    Och väljer "Chef Al" för "Ansvarig"
    Och fyller i "Skäl" med "Skolan tar över webbplatsen"
    Och trycker på "Begär ändringen"
    Så står det "Ändringen är begärd och väntar på beslut."
    Och står det "Väntar på beslut"
    När chefen går till "Konton > Motala kommuns webbplats"
    Så på raden med "Enhet" står det "Kommunikationsenheten"
    Och på raden med "Ansvarig" står det "Redaktör Ek"
    När kommunikationschefen går till "Start > Besluta om en ändring > Besluta"
    Så står det "Enhet: Kommunikationsenheten → Bildningsnämnden"
    När kommunikationschefen går till "Start > Besluta om en ändring > Besluta"
    Och väljer "Bifall"
    Och trycker på "Besluta"
    Så står det "Ändringen är beslutad. Kontot är ändrat."
    Och på raden med "Enhet" står det "Kommunikationsenheten Bildningsnämnden"
    När chefen går till "Konton > Motala kommuns webbplats"
    Så på raden med "Enhet" står det "Bildningsnämnden"
    Och på raden med "Ansvarig" står det "Chef Al"

  @MOT-ANS-03
  Scenario: Chefen kan inte själv besluta att kontot byter ägare
    Givet att redaktören går till "Konton > Motala kommuns webbplats > Ändringar > Begär ändring"
    Och väljer "Bildningsnämnden" för "Enhet"
    Och fyller i "Skäl" med "Skolan tar över webbplatsen"
    Och trycker på "Begär ändringen"
    När chefen går till "/accounts/motala-webben/changes"
    Så står det "Beslutet fattas av: Kommunikationschef."
    Och finns ingen länk "Besluta"
    Och kommer chefen inte åt "/accounts/motala-webben/changes/1/decision"

  @MOT-ANS-03
  Scenario: Säger kommunikationschefen nej är kontot som det var, och skälet står kvar
    Givet att redaktören går till "Konton > Motala kommuns webbplats > Ändringar > Begär ändring"
    Och väljer "Bildningsnämnden" för "Enhet"
    Och fyller i "Skäl" med "Skolan tar över webbplatsen"
    Och trycker på "Begär ändringen"
    När kommunikationschefen går till "Start > Besluta om en ändring > Besluta"
    Och väljer "Avslag"
    Och trycker på "Besluta"
    Så går det inte, för "skäl"
    När kommunikationschefen går till "Start > Besluta om en ändring > Besluta"
    Och väljer "Avslag"
    Och fyller i "Skäl" med "Webbplatsen är hela kommunens"
    Och trycker på "Besluta"
    Så står det "Ändringen är avslagen. Kontot är som det var."
    Och står det "Webbplatsen är hela kommunens"
    När chefen går till "Konton > Motala kommuns webbplats"
    Så på raden med "Enhet" står det "Kommunikationsenheten"

  @MOT-NYT-04
  Scenario: Kommunikationsenheten äger kontot också när en annan verksamhet sköter det
    Givet att redaktören går till "Konton > Motala kommuns webbplats > Ändringar > Begär ändring"
    Och väljer "Bildningsnämnden" för "Enhet"
    Och fyller i "Skäl" med "Skolan tar över webbplatsen"
    Och trycker på "Begär ändringen"
    Och att kommunikationschefen går till "Start > Besluta om en ändring > Besluta"
    Och väljer "Bifall"
    Och trycker på "Besluta"
    När redaktören går till "Konton > Motala kommuns webbplats"
    Så på raden med "Ägare" står det "Kommunikationsenheten"
    Och på raden med "Enhet" står det "Bildningsnämnden"
