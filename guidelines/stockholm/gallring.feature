# language: sv
Egenskap: Gallra enligt bestämmelserna
  Ingenting gallras utan ett beslut att stödja sig på. Vad som gallrades, när och enligt vilket beslut står i ett protokoll.

  Bakgrund:
    Givet en stad som följer Stockholms policy
    Och att klockan är 09:00 måndagen den 23 november 2026
    Och att kontot har publicerat "Badhuset öppnar igen på lördag"
    Och att en besökare skriver "När öppnar ni?"
    Och att arkivarien går till "Gallring"
    Och att arkivarien följer "Ta över till en ny rad: Enkel fråga"

  @STO-ALL-03
  Scenario: Av protokollet framgår vad som gallrades, när och enligt vilket beslut
    När trycker på "Lägg till raden"
    Så går det inte, för "En rad som gallrar måste vila på ett beslut"
    När arkivarien går till "Gallring"
    Och arkivarien följer "Ta över till en ny rad: Enkel fråga"
    Och fyller i "Vem som har beslutat" med "Kommunstyrelsen"
    Och fyller i "Beslutets dag" med "2026-03-04"
    Och fyller i "Paragraf eller nummer" med "§ 17"
    Och trycker på "Lägg till raden"
    Så står det "Rad 1 är tillagd."
    När redaktören svarar "Klockan tio på lördag."
    Och klockan blir 09:00 onsdagen den 25 november 2026
    Och redaktören öppnar kommentaren
    Och trycker på "Bedöm så: Hålls ordnad"
    Givet att klockan är 09:00 måndagen den 15 mars 2027
    När arkivarien går till "Gallring > Gallringar > Begär ett gallringsförslag"
    Och väljer "Alla konton" för "Omfattar"
    Och trycker på "Begär förslaget"
    Och arkivarien går till "Gallring > Gallringar > Gallring 1"
    Så finns ingen knapp "Godkänn gallringen"
    Och finns ingen länk "Protokoll"
    När registratorn går till "Gallring > Gallringar > Gallring 1"
    Och trycker på "Godkänn gallringen"
    Och registratorn går till "Gallring > Gallringar > Gallring 1"
    Så står det "Genomförd"
    Och på raden med "Enkel fråga som är besvarad" står det "Kommunstyrelsen 4 mars 2026, § 17"
    Och på raden med "Enkel fråga som är besvarad" står det "Gallrad"
    Och på raden med "Godkänd" står det "Registrator Rönn, mån 15 mars 09:00"
    När följer "Protokoll (JSON)"
    Så står det '"disposed": 1'
    Och står det '"kind": "question"'
    Och står det '"received_at": "2026-11-23T08:01'
    Och står det '"reference": "§ 17"'
    Och står det '"disposed_at": "2027-03-15T08:00:00Z"'
    Och står det inte "När öppnar ni"
