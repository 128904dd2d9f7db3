# language: sv
Egenskap: Lämna ut det som står i kommunens kanaler
  Inlägg, kommentarer och svar är allmänna handlingar. Den som ber om dem får dem samma arbetsdag. Det som inte kan lämnas
  ut räknas upp utan att det hemliga sägs, och den som vill kan få ett beslut att överklaga.

  Bakgrund:
    Givet en kommun som följer Motalas anvisningar
    Och att klockan är 09:00 måndagen den 26 oktober 2026
    Och att kontot har publicerat "Badhuset har öppet på höstlovet"
    Och att klockan är 09:00 måndagen den 23 november 2026
    Och att besökaren "Britta Besökare" skriver "Vad roligt med badhuset"
    Och att besökaren "Sven Besökare" skriver "Min sons nummer är 20120101-2380, ring mig"

  @MOT-ANS-16
  Scenario: Allt på kontot under tiden lämnas ut samma dag, utom det som prövas, och utlämnandet antecknas
    Givet att redaktören går till "Start > Utlämnanden > Ta emot en begäran"
    Och fyller i "Vad som begärs" med "Allt som skrevs på webbplatsen i november"
    Och väljer "Motala kommuns webbplats" för "Konton"
    Och fyller i "Från och med" med "2026-11-01"
    Och fyller i "Till och med" med "2026-11-30"
    Och trycker på "Spara begäran och sök"
    Så står det "2 handlingar"
    Och står det "mån 23 nov 16:30"
    När registratorn går till "Start > Begäran 1 om allmänna handlingar"
    Och trycker på "Släpp det offentliga"
    Och trycker på "Lämna ut"
    Så står det "En handling lämnas ut."
    Och står det "En handling prövas fortfarande."
    Och står det "Vad roligt med badhuset"
    Och står det inte "Badhuset har öppet på höstlovet"
    Och står det inte "20120101"
    När registratorn går till "/inbox/search?q=roligt"
    Och följer "Britta Besökare"
    Så på raden med "Lämnades ut som allmän handling" står det "Registrator Rönn"

  @MOT-ANS-16
  Scenario: Den som inte får ut en handling får veta sin rätt, och ett beslut att överklaga
    Givet att redaktören går till "Start > Utlämnanden > Ta emot en begäran"
    Och fyller i "Vad som begärs" med "Kommentaren om numret"
    Och fyller i "Ord" med "nummer"
    Och trycker på "Spara begäran och sök"
    När registratorn går till "/disclosures/1/lines/1"
    Och väljer "Lämnas inte ut"
    Och fyller i "Skäl till prövningen" med "Barnets personnummer"
    Och trycker på "Spara prövningen"
    Så går det inte, för "Ange sekretessbestämmelsen. Utan den får ingenting hållas tillbaka."
    När registratorn fyller i "Sekretessbestämmelse" med "21 kap. 7 § OSL"
    Och trycker på "Spara prövningen"
    Och trycker på "Avsluta begäran"
    Så går det inte, för "Den som begär har inte fått veta att det går att få ett skriftligt beslut."
    När registratorn går till "/disclosures/1"
    Och trycker på "Den som begär har fått veta rätten till ett beslut"
    Och chefen går till "/disclosures/1"
    Och fyller i "Sekretessbestämmelse" med "21 kap. 7 § OSL"
    Och fyller i "Skäl för beslutet" med "Uppgiften rör ett barn."
    Och trycker på "Besluta att inte lämna ut"
    Så står det "Så överklagar du"
    Och står det "inom tre veckor från den dag du fick del av beslutet"
    Och står det "Chef Al, Närmaste chef"
    När registratorn går till "/disclosures/1"
    Och trycker på "Avsluta begäran"
    Så står det "Begäran är avslutad: Inget lämnades ut."
