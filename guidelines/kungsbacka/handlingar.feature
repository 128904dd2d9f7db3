# language: sv
Egenskap: Allmänna handlingar på kontona
  Det kommunen skriver är upprättat och det andra skriver har kommit in, från det att det syns. Det går att få fram ända
  tills det gallras, också när plattformen eller den som skrev har tagit bort det.

  Bakgrund:
    Givet en kommun som följer Kungsbackas regler
    Och att klockan är 09:00 måndagen den 23 november 2026
    Och att kontot har publicerat "Badhuset öppnar igen på lördag"

  @KBA-ALL-01
  Scenario: Kommunens svar är upprättat när det publiceras
    Givet att en besökare skriver "När öppnar ni på lördag?"
    När redaktören svarar "Vi öppnar klockan tio."
    Och redaktören går till "/inbox/search?q=klockan"
    Och följer "Redaktionen"
    Så står det "Vi öppnar klockan tio."
    Och på raden med "Upprättad" står det "mån 23 nov 09:0"
    Och står det inte "Inkommen"

  @KBA-ALL-02
  Scenario: Besökarens kommentar har kommit in när den syns, inte när den hämtas
    Givet att en besökare skriver "När öppnar ni på lördag?"
    När redaktören öppnar kommentaren
    Så på raden med "Inkommen" står det "mån 23 nov 09:01"
    Och på raden med "Hämtat hit" står det "mån 23 nov 09:02"
    Och står det inte "Upprättad"

  @KBA-ALL-04
  Scenario: Det som besökaren själv har tagit bort går att få fram
    Givet att en besökare skriver "Bryggan vid badet är lös"
    När den som skrev kommentaren tar bort den
    Och registratorn går till "/inbox/search?q=bryggan"
    Så står det "Bryggan vid badet är lös"
    Och står det "Borta från plattformen"
