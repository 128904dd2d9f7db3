# language: sv
Egenskap: Hålla handlingarna ordnade
  Stadens och andras inlägg är allmänna handlingar. De är registrerade eller hålls ordnade, och går att hitta efter konto,
  tid och vem som skrev.

  Bakgrund:
    Givet en stad som följer Stockholms policy
    Och att klockan är 09:00 måndagen den 23 november 2026
    Och att kontot har publicerat "Badhuset öppnar igen på lördag"
    Och att besökaren "Sven Besökare" skriver "Vad roligt med badhuset"
    Och att besökaren "Britta Besökare" skriver "Jag vill ansöka om en plats på förskolan"

  @STO-ALL-01
  Scenario: Varje handling hittas efter konto, tid och författare, registrerad eller ordnad
    När redaktören öppnar kommentaren
    Och redaktören trycker på "Bedöm så: Diarieförs"
    Och registratorn diarieför posten
    Och redaktören går till "Start > Handlingar"
    Och väljer "Stockholms stads webbplats" för "Konto"
    Och fyller i "Från och med" med "2026-11-23"
    Och fyller i "Till och med" med "2026-11-23"
    Och trycker på "Visa"
    Så på raden med "Britta Besökare" står det "Diarieförd: KS 2026/1"
    Och på raden med "Sven Besökare" står det "Hålls ordnad"
    Och på raden med "Inlägg" står det "Hålls ordnad"
    När redaktören fyller i "Skrivet av" med "sven"
    Och trycker på "Visa"
    Så står det "Sven Besökare"
    Och står det inte "Britta Besökare"
    När redaktören går till "/records?to=2026-11-22"
    Så står det "Inga handlingar"
