# language: sv
Egenskap: Flytta det som hör hemma i ett ärende
  Handlingar på kontona hålls ordnade. Det som rör ett ärende, eller blir ett, handläggs där ärenden handläggs.

  Bakgrund:
    Givet en stad som följer Stockholms policy
    Och att klockan är 09:00 måndagen den 23 november 2026
    Och att kontot har publicerat "Badhuset öppnar igen på lördag"

  @STO-BSV-07
  Scenario: Det som startar ett ärende kommer till registratorn som ett nytt ärende
    Givet att besökaren "Britta Besökare" skriver "Jag vill ansöka om en plats på förskolan"
    När redaktören öppnar kommentaren
    Så står det "det läses som en ansökan eller begäran (STO-BSV-07)"
    Och registratorn har inget att diarieföra
    När redaktören öppnar kommentaren
    Och redaktören trycker på "Bedöm så: Diarieförs"
    Så står det "Startar ett ärende"
    Och står det "Väntar hos registratorn"
    När registratorn går till "Att diarieföra"
    Så på raden med "Britta Besökare" står det "Startar ett ärende (STO-BSV-07)"
    När registratorn diarieför posten
    Så får den ett diarienummer som börjar med "KS 2026/1"
    När redaktören öppnar kommentaren
    Så står det "Diariefört som KS 2026/1"
