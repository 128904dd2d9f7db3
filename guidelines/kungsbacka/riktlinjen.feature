# language: sv
Egenskap: Läsa reglerna
  Den som arbetar under reglerna kan läsa dokumentet, och vet vad som krävs av hur man uppträder.

  Bakgrund:
    Givet en kommun som följer Kungsbackas regler
    Och att klockan är 09:00 måndagen den 23 november 2026

  @KBA-KOM-04
  Scenario: Den som får en roll läser vad som krävs av uppträdandet och bekräftar det
    Givet att medarbetaren får rollen "editor"
    När medarbetaren går till "Riktlinjen > Förhållningsregler"
    Så står det "Den som skriver för kommunen är tydlig, saklig, öppen, tillgänglig, offensiv och snabb, som kommunikationspolicyn kräver."
    När medarbetaren trycker på "Jag har läst och följer reglerna"
    Så står det "Du bekräftade den här versionen"
    Och finns ingen knapp "Jag har läst och följer reglerna"

  @KBA-TAN-32
  Scenario: Förvaltningslagen gäller på kontona, den som gäller i dag
    När medarbetaren går till "Riktlinjen"
    Så på raden med "Förvaltningslagen (utan nummer)" står det "Förvaltningslagen (2017:900)"
    När medarbetaren går till "Riktlinjen > Styrdokument och lagar"
    Så står det "Förvaltningslagen (2017:900)"
    Givet att kontot har publicerat "Badhuset öppnar igen på lördag"
    Och att en besökare skriver "Vad kostar det att bada?"
    När redaktören går till "Inkorg > Besökare"
    Och trycker på "Lämna utan svar"
    Så går det inte, för "Den som frågar har rätt till hjälp, så beslutet behöver ett skäl."
    När redaktören svarar "Det är gratis till jul."
    Så står "Det är gratis till jul." under kommentaren på plattformen

  @KBA-TAN-34
  Scenario: Yttrandefrihetsgrundlagen gäller på kontona, för den som skriver till kommunen och för den som arbetar där
    När medarbetaren går till "Riktlinjen > Styrdokument och lagar"
    Så på raden med "people.conduct.laws.text" står det "yttrandefrihetsgrundlagen"
    Givet att medarbetaren får rollen "editor"
    När medarbetaren går till "Start > Läs och bekräfta förhållningsreglerna"
    Så står det "Lagarna gäller också här"
    Och står det "yttrandefrihetsgrundlagen"
    När medarbetaren trycker på "Jag har läst och följer reglerna"
    Så står det "Du bekräftade den här versionen mån 23 nov"
    Givet att kontot har publicerat "Badhuset öppnar igen på lördag"
    Och att en besökare skriver "Kommunen sköter badhuset uselt"
    När redaktören går till "Inkorg > Besökare > Dölj eller ta bort"
    Så står det "En avvikande åsikt, kritik mot kommunen eller något som är pinsamt är aldrig en grund."

  @KBA-TAN-11
  Scenario: På varje inlägg, kommunens egna också, syns det hur den allmänna handlingen hanteras
    Givet att kontot har publicerat "Badhuset öppnar igen på lördag"
    Och att en besökare skriver "Vad kostar det att bada?"
    När redaktören går till "Inkorg > Besökare"
    Så står det "Allmän handling Förslag: Hålls ordnad"
    När redaktören trycker på "Bedöm så: Hålls ordnad"
    Så står det "Allmän handling Hålls ordnad Hålls ordnad Redaktör Ek, mån 23 nov 09:02"
    När redaktören svarar "Det är gratis till jul."
    Och klockan blir 10:00 måndagen den 23 november 2026
    Och redaktören öppnar kommentaren
    Och följer "Kungsbacka kommuns webbplats"
    Så står det "Nyhet Badhuset öppnar igen på lördag Allmän handling Förslag: Hålls ordnad"
    När redaktören öppnar kommentaren
    Och följer "Redaktionen"
    Så står det "Det är gratis till jul. Allmän handling Förslag: Hålls ordnad"

  @KBA-TAN-31
  Scenario: Tryckfrihetsförordningen står bland de lagar som gäller, med sitt nummer
    När medarbetaren går till "Riktlinjen"
    Så på raden med "Tryckfrihetsförordningen" står det "SFS 1949:105"
    Och på raden med "Tryckfrihetsförordningen" står det "överordnat dokument"
    Och på raden med "Tryckfrihetsförordningen" står det inte "Länken saknas"
