# language: sv
Egenskap: Rätt person svarar på rätt fråga
  En enkel fråga får sitt svar av den som först läser den. En svårare fråga går till kommunikatören, som tar reda på svaret
  hos den som kan saken. Den som frågade märker bara att svaret kommer i tid.

  Bakgrund:
    Givet en kommun som följer Nyköpings rutin
    Och att klockan är 09:00 måndagen den 23 november 2026
    Och att kontot har publicerat "Badhuset öppnar igen på lördag"

  @NYK-06-01
  Scenario: En enkel fråga besvaras direkt av redaktören
    Givet att en besökare skriver "När öppnar badhuset?"
    När redaktören öppnar kommentaren
    Och väljer "Enkel fråga" för "Vad handlar inlägget om?"
    Och trycker på "Ange slag"
    Och redaktören svarar "På lördag klockan tio."
    Så står "På lördag klockan tio." under kommentaren på plattformen
    När redaktören öppnar kommentaren
    Så står det "Enkel fråga"
    Och står det "På lördag klockan tio."
    Och på raden med "Besvarat" står det "Redaktör Ek"
    Och är inkorgen tom

  @NYK-06-02
  Scenario: En svårare fråga går till kommunikatören, som frågar den sakkunniga och svarar
    Givet att en besökare skriver "Vilka kemikalier renar ni vattnet med?"
    När redaktören öppnar kommentaren
    Och väljer "Svårare fråga" för "Vad handlar inlägget om?"
    Och trycker på "Ange slag"
    Och redaktören svarar "Det vet jag inte."
    Så går det inte, för "Riktlinjen kräver att du stämmer av först: Svårare fråga."
    När kommunikatören går till "Start > En svårare fråga väntar på dig"
    Och väljer "En sakkunnig" för "Vem frågar du?"
    Och väljer "Medarbetare Oxel" för "Sakkunnig"
    Och fyller i "Din fråga" med "Vad renar vi badvattnet med?"
    Och trycker på "Fråga vidare"
    Så får medarbetaren ett brev om "En fråga till dig"
    När medarbetaren går till "Start > Svara på en fråga från kollegan"
    Så står det "Vilka kemikalier renar ni vattnet med?"
    När fyller i "Svar" med "Vattnet renas med klor och uv-ljus."
    Och trycker på "Svara den som frågade"
    Och kommunikatören går till "Start > Svaret har kommit"
    Så står det "Vattnet renas med klor och uv-ljus."
    När kommunikatören trycker på "Underteckna och skicka"
    Så står "Vattnet renas med klor och uv-ljus." under kommentaren på plattformen

  @NYK-03-07
  Scenario: Kommunikatören frågar registratorn, och svaret står vid bedömningen
    Givet att en besökare skriver "Jag vill att ni lagar lampan vid badhuset"
    När kommunikatören öppnar kommentaren
    Och väljer "Registratorn" för "Vem frågar du?"
    Och fyller i "Din fråga" med "Ska det här diarieföras?"
    Och trycker på "Fråga vidare"
    Så får registratorn ett brev om "En fråga till dig"
    När registratorn går till "Start > Svara på en fråga från kollegan"
    Och fyller i "Svar" med "Ja, det är en felanmälan som leder till en åtgärd."
    Och trycker på "Svara den som frågade"
    Och kommunikatören öppnar kommentaren
    Så står det "Frågor till registratorn"
    Och står det "Ja, det är en felanmälan som leder till en åtgärd."

  @NYK-06.1-02
  Scenario: Månadens svarstider visar hur länge de som frågade fick vänta
    Givet att en besökare skriver "När öppnar badhuset?"
    När klockan blir 11:10 måndagen den 23 november 2026
    Och redaktören svarar "På lördag klockan tio."
    Och redaktören går till "Inkorg > Vad inläggen visar"
    Så står det "Svarstider"
    Och står det "Hälften fick svar inom (median)"
    Och står det "2 tim"
