# language: sv
Egenskap: Rättslig grund för varje inlägg
  Varje uppgift om en människa har stöd i lag. I regel är det samtycke, och vilken grund som bär prövas för just det inlägget.
  Policyn är på remiss: det som bara den kräver visas och bekräftas, det som lagen kräver hindrar.

  Bakgrund:
    Givet en stad som följer Stockholms policy
    Och att klockan är 09:00 måndagen den 23 november 2026

  @STO-PER-04
  Scenario: Utan rättslig grund går inget inlägg om en människa ut
    Givet att redaktören har skrivit utkastet "Vår nya chef inviger badet"
    När redaktören väljer "Ja, någon"
    Och trycker på "Spara utkastet"
    Och redaktören trycker på "Publicera"
    Så går det inte, för "Välj rättslig grund. Utan grund får inga personuppgifter publiceras. STO-PER-04"
    Och står inlägget "Vår nya chef inviger badet" inte på plattformen

  @STO-PER-05
  Scenario: En annan grund än samtycke har ett skäl
    Givet att redaktören har skrivit utkastet "Vår nya chef inviger badet"
    När redaktören väljer "Ja, någon"
    Och väljer "allmänt intresse (6.1 e)" för "Rättslig grund"
    Och väljer "Jag har prövat den rättsliga grunden"
    Och trycker på "Spara utkastet"
    Så på raden med "Grunden är en annan än den vanliga" står det "STO-PER-05"
    När redaktören trycker på "Publicera"
    Så går det inte, för "Läs varningarna och bekräfta att du har gjort det"
    När redaktören fyller i "Varför den grunden" med "Chefen företräder staden"
    Och trycker på "Spara utkastet"
    Och redaktören trycker på "Publicera"
    Så står inlägget "Vår nya chef inviger badet" på plattformen

  @STO-PER-06
  Scenario: Prövningen följer inte med till en kopia
    Givet att redaktören har skrivit utkastet "Vår nya chef inviger badet"
    När redaktören väljer "Ja, någon"
    Och väljer "allmänt intresse (6.1 e)" för "Rättslig grund"
    Och fyller i "Varför den grunden" med "Chefen företräder staden"
    Och väljer "Jag har prövat den rättsliga grunden"
    Och trycker på "Spara utkastet"
    Så på raden med "Grunden prövad av" står det "Redaktör Ek"
    Och på raden med "Grunden prövad av" står det "23 nov 2026"
    När redaktören trycker på "Kopiera till ett nytt utkast"
    Så på raden med "Pröva den rättsliga grunden för just det här inlägget" står det "STO-PER-06"
    Och står det inte "Grunden prövad av"
    När redaktören trycker på "Publicera"
    Så går det inte, för "Läs varningarna och bekräfta att du har gjort det"
    När redaktören väljer "Jag har prövat den rättsliga grunden"
    Och trycker på "Spara utkastet"
    Och redaktören trycker på "Publicera"
    Så står inlägget "Vår nya chef inviger badet" på plattformen
