# language: sv
Egenskap: Bevara kontot för arkivet
  Det som står på ett konto försvinner när plattformen vill. Två gånger om året tas därför en ögonblicksbild av hela kontot:
  allt som har skrivits, i ordning, så att det går att läsa på papper och att läsa in i ett arkiv. Den är inte lämnad förrän
  Stadsarkivet har kvitterat den.

  Bakgrund:
    Givet en kommun som följer Örebros riktlinje
    Och att klockan är 09:00 måndagen den 30 november 2026
    Och att kontot har publicerat "Stortorget stängs av"
    Och att en besökare skriver "Hur länge är det avstängt?"

  @ORE-ARK-02
  Scenario: När december börjar är det dags för halvårets ögonblicksbild
    När arkivarien går till "/snapshots"
    Så står det "Ingen ögonblicksbild är gjord"
    Och står det "2 om året. Nästa ska vara hos arkivet senast 31 dec 2026"
    När klockan blir 09:00 tisdagen den 1 december 2026
    Så ser arkivarien "Ska lämnas" på "/snapshots"
    Och ser arkivarien "Lämna ögonblicksbilden av" på "/"

  @ORE-ARK-01
  Scenario: En ögonblicksbild som ingen lämnar blir försenad, och den som ansvarar för kontot får veta det
    När klockan blir 09:00 tisdagen den 1 december 2026
    Och klockan blir 09:00 fredagen den 1 januari 2027
    Så ser arkivarien "Försenad" på "/snapshots"
    Och får redaktören ett brev om "Försenad arkivering"

  @ORE-ARK-03
  Scenario: Ögonblicksbilden går att läsa på papper, att läsa in och att pröva
    När klockan blir 09:00 tisdagen den 1 december 2026
    Så innehåller paketet "METS.xml"
    Och innehåller paketet "representations/original"
    Och går "Stortorget stängs av" att läsa i läsexemplaret
    Och går "Hur länge är det avstängt?" att läsa i läsexemplaret
    Och godkänner uppsikt verify paketet

  @ORE-ARK-04
  Scenario: Den är lämnad när arkivet har kvitterat
    När klockan blir 09:00 tisdagen den 1 december 2026
    Och arkivarien går till "/snapshots/1"
    Och trycker på "Anteckna kvittot"
    Så går det inte, för "Utan kvitto är den inte lämnad"
    När arkivarien fyller i "Kvittots beteckning" med "SA 2026/118"
    Och trycker på "Anteckna kvittot"
    Så ser arkivarien "SA 2026/118" på "/snapshots/1"
    Och ser arkivarien "Stadsarkivet" på "/snapshots/1"
    Och ser arkivarien "Lämnad" på "/snapshots"
    Och ser arkivarien inte "Lämna ögonblicksbilden av" på "/"
