# language: sv
Egenskap: Bedöma och lämna över till ärendesystemet
  Klagomål, synpunkter och det som startar ett ärende diarieförs, om det inte bara är tillfälligt eller ringa. Det som kan
  vara sekretess ska in i kommunens ärendesystem, och det är där först när numret har kommit tillbaka.

  Bakgrund:
    Givet en kommun som följer Örebros riktlinjer
    Och att klockan är 09:00 måndagen den 23 november 2026
    Och att kontot har publicerat "Badhuset öppnar igen på lördag"

  @ORE-DIA-01 @ORE-DIA-04
  Scenario: Ett klagomål lämnas utanför bara med namn och motivering
    Givet att en besökare skriver "Jag vill lämna ett klagomål på hemtjänsten"
    När redaktören öppnar kommentaren
    Så står det "det läses som ett klagomål (ORE-DIA-01)"
    När redaktören öppnar kommentaren
    Och väljer "Ringa betydelse: Tillfällig eller ringa"
    Och trycker på "Bedöm"
    Så går det inte, för "Skriv en motivering"
    När redaktören öppnar kommentaren
    Och väljer "Ringa betydelse: Tillfällig eller ringa"
    Och fyller i "Motivering" med "Upprepar det som redan är diariefört"
    Och trycker på "Bedöm"
    Så står det "Upprepar det som redan är diariefört"
    Och registratorn har inget att diarieföra

  @ORE-DIA-02
  Scenario: Det som hör till ett pågående ärende får ärendets nummer
    Givet att en besökare skriver "Angående BUN 2026/00077: skolvägen är mörk"
    När redaktören öppnar kommentaren
    Och redaktören trycker på "Bedöm så: Diarieförs"
    Och registratorn diarieför posten
    Så har posten diarienumret "BUN 2026/00077"

  @ORE-DIA-03
  Scenario: En felanmälan startar ett ärende
    Givet att en besökare skriver "Lampan vid badhuset är trasig"
    När redaktören öppnar kommentaren
    Så står det "det läses som en felanmälan (ORE-DIA-03)"
    När redaktören trycker på "Bedöm så: Diarieförs"
    Och registratorn diarieför posten
    Så får den ett diarienummer som börjar med "Ks 1/2026"

  @ORE-SEK-06
  Scenario: Det som kan vara sekretess är i ärendesystemet först när numret har kommit tillbaka
    Givet att en besökare skriver "Fin bild på badplatsen"
    När redaktören öppnar kommentaren
    Och väljer "Diarieförs: Sekretess"
    Och väljer "Jag misstänker sekretess"
    Och trycker på "Bedöm"
    Så står det "Väntar hos registratorn"
    När registratorn går till "Att diarieföra > Kommentar på > Lämna över till myndighetens diarium"
    Och registratorn trycker på "Lämna över till diariet"
    Och registratorn går till "Överlämnat utan kvitto > Överlämnad"
    Så står det "Överlämnad i dag, inget kvitto än"
    Och registratorn har en post att diarieföra
    När registratorn går till "Överlämnat utan kvitto > Överlämnad"
    Och fyller i "Diarienummer" med "BTN 2026/9"
    Och trycker på "Anteckna numret"
    Så står det "Diariefört i myndighetens diarium som BTN 2026/9"
    Och registratorn har inget att diarieföra

  @ORE-DIA-01
  Scenario: Ett klagomål som inte är ringa diarieförs
    Givet att besökaren "Britta Besökare" skriver "Jag vill lämna ett klagomål på hemtjänsten"
    När redaktören öppnar kommentaren
    Och redaktören trycker på "Bedöm så: Diarieförs"
    Så står det "Väntar hos registratorn"
    När registratorn går till "Att diarieföra"
    Så på raden med "Britta Besökare" står det "(ORE-DIA-01)"
    När registratorn diarieför posten
    Så får den ett diarienummer som börjar med "Ks 1/2026"

  @ORE-DIA-02
  Scenario: Den som för något till ett ärende anger numret, eller att registratorn får leta
    Givet att besökaren "Britta Besökare" skriver "Hur går det med bygget vid torget"
    När redaktören öppnar kommentaren
    Och väljer "Diarieförs: Gäller ett pågående ärende"
    Och trycker på "Bedöm"
    Så går det inte, för "Ange ärendets diarienummer, eller att det inte är känt"
    Och registratorn har inget att diarieföra
    När redaktören öppnar kommentaren
    Och väljer "Diarieförs: Gäller ett pågående ärende"
    Och väljer "Numret är inte känt"
    Och trycker på "Bedöm"
    Så står det "Väntar hos registratorn"
    När registratorn går till "Att diarieföra"
    Så på raden med "Britta Besökare" står det "Gäller ett pågående ärende (ORE-DIA-02)"
    När registratorn för posten till ärendet "BTN 2026/9"
    Så har posten diarienumret "BTN 2026/9"
