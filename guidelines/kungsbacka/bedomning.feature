# language: sv
Egenskap: Bedöma vad som ska diarieföras
  Allt på kontona är allmänna handlingar. Det mesta hålls ordnat; det som är viktigt för verksamheten, eller får någon att
  handlägga, finns alltid i diariet.

  Bakgrund:
    Givet en kommun som följer Kungsbackas regler
    Och att klockan är 09:00 måndagen den 23 november 2026
    Och att kontot har publicerat "Badhuset öppnar igen på lördag"

  @KBA-ALL-07
  Scenario: Det som är viktigt för verksamheten kommer till registratorn, med ett skäl
    Givet att besökaren "Britta Besökare" skriver "Jag har ritningarna till badhuset från 1962"
    När redaktören öppnar kommentaren
    Så finns det en knapp "Bedöm så: Hålls ordnad"
    När väljer "Diarieförs: Av vikt för verksamheten"
    Och trycker på "Bedöm"
    Så går det inte, för "Skriv en motivering"
    Och registratorn har inget att diarieföra
    När redaktören öppnar kommentaren
    Och väljer "Diarieförs: Av vikt för verksamheten"
    Och fyller i "Motivering" med "Ritningarna saknas i kommunens arkiv"
    Och trycker på "Bedöm"
    Så står det "Ritningarna saknas i kommunens arkiv"
    Och står det "Väntar hos registratorn"
    När registratorn går till "Att diarieföra"
    Så på raden med "Britta Besökare" står det "Av vikt för verksamheten (KBA-ALL-07)"
    När registratorn diarieför posten
    Så får den ett diarienummer som börjar med "KS 2026-"
    När redaktören öppnar kommentaren
    Så står det "Diariefört som KS 2026-"

  @KBA-ALL-08
  Scenario: Det som någon måste handlägga kommer till registratorn
    Givet att besökaren "Britta Besökare" skriver "Lampan vid badhuset är trasig"
    När redaktören öppnar kommentaren
    Så står det "det läses som en felanmälan (KBA-ALL-08)"
    När redaktören trycker på "Bedöm så: Diarieförs"
    Så står det "Medför handläggning"
    Och står det "Väntar hos registratorn"
    När registratorn går till "Att diarieföra"
    Så på raden med "Britta Besökare" står det "Medför handläggning (KBA-ALL-08)"
    När registratorn diarieför posten
    Så får den ett diarienummer som börjar med "KS 2026-"
    När redaktören öppnar kommentaren
    Så står det "Diariefört som KS 2026-"
    Och finns ingen knapp "Bedöm"

  @KBA-ALL-03
  Scenario: Det som inget talar för diarieförs inte, det hålls ordnat
    Givet att besökaren "Britta Besökare" skriver "Vi ses vid bassängen"
    När redaktören öppnar kommentaren
    Så finns det en knapp "Bedöm så: Hålls ordnad"
    Och finns ingen knapp "Bedöm så: Diarieförs"
    När redaktören trycker på "Bedöm så: Hålls ordnad"
    Så står det "Hålls ordnad"
    Och registratorn har inget att diarieföra
    Och ser redaktören inte "Britta Besökare" på "Att bedöma"
    När redaktören går till "Inkorg"
    Och fyller i "Sök ord" med "bassängen"
    Och trycker på "Sök"
    Så står det "Vi ses vid bassängen"
