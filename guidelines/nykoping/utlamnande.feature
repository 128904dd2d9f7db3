# language: sv
Egenskap: Lämna ut allmänna handlingar
  Det som står på kontona är offentligt tills en bestämmelse säger annat. Den som ber om en handling får den samma dag,
  utan att säga vem hen är. Det som kan vara hemligt prövas för hand, och den som är osäker frågar sin chef.

  Bakgrund:
    Givet en kommun som följer Nyköpings rutin
    Och att klockan är 09:00 måndagen den 23 november 2026
    Och att kontot har publicerat "Badhuset öppnar igen på lördag"
    Och att besökaren "Britta Besökare" skriver "Vad roligt med badhuset"
    Och att besökaren "Sven Besökare" skriver "Kvistqvist har varit borta länge"

  @NYK-10-01
  Scenario: Det som är sekretessmarkerat hålls tillbaka, prövas för hand och lämnas ut utan det hemliga
    När redaktören öppnar kommentaren
    Och fyller i "Sekretessbestämmelse" med "25 kap. 1 § OSL"
    Och trycker på "Spara markeringen"
    Så står det "Sekretessmarkerad. 25 kap. 1 § OSL"
    Och står det "Markeringen är en varning, inget hinder"
    Givet att medarbetaren går till "Start > Utlämnanden > Ta emot en begäran"
    Så står det "Den som begär har rätt att vara anonym"
    När medarbetaren fyller i "Vad som begärs" med "Allt som har skrivits i november"
    Och fyller i "Från och med" med "2026-11-01"
    Och trycker på "Spara begäran och sök"
    Så står det "3 handlingar"
    När registratorn går till "Start > Begäran 1 om allmänna handlingar"
    Så på raden med "3. Inlägg" står det "Sekretessmarkerad"
    När registratorn trycker på "Släpp det offentliga"
    Och trycker på "Lämna ut"
    Så står det "2 handlingar lämnas ut."
    Och står det "En handling prövas fortfarande."
    Och står det "Vad roligt med badhuset"
    Och står det inte "Kvistqvist"
    När registratorn går till "/disclosures/1/lines/3"
    Och väljer "Lämnas ut med maskning"
    Och fyller i "Sekretessbestämmelse" med "25 kap. 1 § OSL"
    Och fyller i "Ord att ta bort" med "Kvistqvist"
    Och trycker på "Spara prövningen"
    Och trycker på "Lämna ut"
    Så står det "[maskerat: 25 kap. 1 § OSL] har varit borta länge"
    Och står det inte "Kvistqvist"

  @NYK-10.1-03
  Scenario: Den osäkra frågar sin närmaste chef, och till dess lämnas handlingen inte ut
    Givet att redaktören går till "Start > Utlämnanden > Ta emot en begäran"
    Och fyller i "Vad som begärs" med "Det som har skrivits om badhuset"
    Och fyller i "Ord" med "badhuset"
    Och trycker på "Spara begäran och sök"
    När redaktören går till "/disclosures/1/lines/2"
    Och fyller i "Fråga till chefen" med "Får vi lämna ut den?"
    Och trycker på "Fråga chefen"
    Så står det "Till dess den är besvarad lämnas handlingen inte ut."
    När registratorn går till "Start > Begäran 1 om allmänna handlingar"
    Och trycker på "Släpp det offentliga"
    Och trycker på "Lämna ut"
    Så står det "En handling lämnas ut."
    Och står det inte "Vad roligt med badhuset"
    När chefen går till "Start > Svara om en handling får lämnas ut"
    Så står det "Får vi lämna ut den?"
    När chefen fyller i "Svar till den som frågade" med "Ja, inget hindrar det."
    Och trycker på "Svara"
    Så står det "Svaret är sparat."
    När registratorn går till "/disclosures/1/lines/2"
    Så står det "Ja, inget hindrar det."
    När registratorn går till "/disclosures/1"
    Och trycker på "Släpp det offentliga"
    Och trycker på "Lämna ut"
    Så står det "2 handlingar lämnas ut."
    Och står det "Vad roligt med badhuset"

  @NYK-07-01
  Scenario: Det som inte diarieförs ligger i tidsordning, med sitt id
    Så registratorn har inget att diarieföra
    När redaktören går till "Start > Handlingar"
    Så på raden med "Britta Besökare" står det "Hålls ordnad, inte bedömd"
    Och står "Britta Besökare" före "Sven Besökare"
    När redaktören går till "/records.csv"
    Så står "Britta Besökare" före "Sven Besökare"
    Och står kommentarens id
