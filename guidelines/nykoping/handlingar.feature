# language: sv
Egenskap: När en handling kommer in
  Det en utomstående skriver i kommunens kanal har kommit in i det ögonblick det syns där, inte när kommunen hämtar det.

  Bakgrund:
    Givet en kommun som följer Nyköpings rutin
    Och att klockan är 09:00 måndagen den 23 november 2026
    Och att kontot har publicerat "Ny lekplats i Brandkärr"

  @NYK-09-01 @NYK-09-03
  Scenario: Kommentaren har kommit in när den publicerades, och när den hämtades står för sig
    Givet att en besökare skriver "När öppnar den?"
    När redaktören öppnar kommentaren
    Så på raden med "Inkommen" står det "mån 23 nov 09:01"
    Och på raden med "Hämtat hit" står det "mån 23 nov 09:02"

  @NYK-09-01 @NYK-09-02
  Scenario: Inlägget är upprättat när det publiceras, och en ändring två timmar senare är en ny lydelse
    Givet att klockan är 11:00 måndagen den 23 november 2026
    När kontot ändrar inlägget till "Ny lekplats i Brandkärr, den invigs på lördag"
    Och redaktören går till "/inbox/search?q=lekplats"
    Så står det inte "Okänd avsändare"
    Och finns ingen länk "Svara"
    När redaktören följer "Nyköpings kommuns webbplats"
    Så på raden med "Upprättad" står det "mån 23 nov 09:0"
    Och står det "Ny lekplats i Brandkärr, den invigs på lördag"
    Och står det "sågs först mån 23 nov 11:0"
    Och på raden med "Lydelse 1" står det "sågs först mån 23 nov 09:0"
