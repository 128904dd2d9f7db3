# language: sv
Egenskap: Bedöma vad som ska diarieföras
  Varje inlägg är en allmän handling. Programmet föreslår om den diarieförs, hålls ordnad eller är av ringa betydelse,
  och säger varför. En människa bestämmer.

  Bakgrund:
    Givet en kommun som följer Motalas anvisningar
    Och att klockan är 09:00 måndagen den 23 november 2026
    Och att kontot har publicerat "Badhuset öppnar igen på lördag"

  @MOT-DIA-04 @MOT-ANS-17
  Scenario: Det som leder till en åtgärd går till registratorn med ett tryck
    Givet att besökaren "Britta Besökare" skriver "Lampan vid badhuset är trasig"
    När redaktören öppnar kommentaren
    Så står det "det läses som en felanmälan (MOT-DIA-04)"
    När redaktören trycker på "Bedöm så: Diarieförs"
    Så står det "Väntar hos registratorn"
    När registratorn diarieför posten
    Så får den ett diarienummer som börjar med "KS-2026/"

  @MOT-DIA-02
  Scenario: En fråga som har fått svar föreslås vara av ringa betydelse, men ingen annan än en människa bestämmer det
    Givet att en besökare skriver "När öppnar ni på lördag?"
    När redaktören svarar "Vi öppnar klockan tio."
    Och redaktören öppnar kommentaren
    Så står det "det är en fråga som har fått svar (MOT-DIA-02)"
    När redaktören trycker på "Bedöm så: Ringa betydelse"
    Så står det "Ringa betydelse Enkel eller tillfällig"
    Och registratorn har inget att diarieföra

  @MOT-DIA-03
  Scenario: Det som ligger utanför kommunens ansvar hålls ordnat
    Givet att en besökare skriver "Tågen från Motala är alltid sena"
    När redaktören öppnar kommentaren
    Och väljer "Hålls ordnad: Utanför kommunens ansvar"
    Och fyller i "Motivering" med "Gäller Trafikverket"
    Och trycker på "Bedöm"
    Så står det "Gäller Trafikverket"
    Och registratorn har inget att diarieföra

  @MOT-DIA-05
  Scenario: Det som är särskilt intressant diarieförs med en motivering
    Givet att en besökare skriver "Jag har bilder från invigningen av badhuset 1962"
    När redaktören öppnar kommentaren
    Och väljer "Diarieförs: Särskilt intresse"
    Och trycker på "Bedöm"
    Så går det inte, för "Skriv en motivering"
    När redaktören öppnar kommentaren
    Och väljer "Diarieförs: Särskilt intresse"
    Och fyller i "Motivering" med "Berättar om badhusets historia"
    Och trycker på "Bedöm"
    Så står det "Väntar hos registratorn"

  @MOT-DIA-07
  Scenario: Det som rör ett ärende i diariet förs till det ärendet
    Givet att en besökare skriver "Angående BUN 2026/00077: skolvägen är mörk"
    När redaktören öppnar kommentaren
    Så står det "ett diarienummer står i texten (MOT-DIA-07)"
    När redaktören trycker på "Bedöm så: Diarieförs"
    Och registratorn diarieför posten
    Så har posten diarienumret "BUN 2026/00077"

  @MOT-DIA-02
  Scenario: Många bedöms på en gång, precis som de visas
    Givet att besökaren "Britta Besökare" skriver "Tack för en fin invigning!"
    Och att besökaren "Bertil Besökare" skriver "Så bra gjort, tack!"
    När redaktören går till "Att bedöma"
    Och redaktören följer "Ringa betydelse"
    Så står det "2 inlägg är markerade"
    När redaktören trycker på "Bedöm de markerade: Ringa betydelse"
    Så ser redaktören inte "Britta Besökare" på "Att bedöma"
