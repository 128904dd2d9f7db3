# language: sv
Egenskap: Gallra det som är äldre än tolv månader
  Två gånger om året gås det igenom som är äldre än tolv månader. En arkivarie begär ett förslag, någon annan godkänner det, och inget gallras utan ett beslut att stödja sig på. Den som har begärt ut en handling ska få den: då stoppas gallringen.

  Bakgrund:
    Givet en kommun som följer Motalas anvisningar
    Och att klockan är 09:00 måndagen den 6 oktober 2025
    Och att kontot har publicerat "Badhuset har öppet på höstlovet"
    Och att klockan är 09:00 måndagen den 8 december 2025
    Och att kontot har publicerat "Julmarknaden är på söndag"
    Och att klockan är 09:00 måndagen den 23 november 2026

  @MOT-RIS-11
  Scenario: Ett tretton månader gammalt inlägg föreslås, godkänns av en annan person och gallras
    När arkivarien går till "Gallring"
    Så står det "2 gånger om året"
    Och står det "Dags nu"
    När arkivarien följer "Ta över till en ny rad: Eget inlägg"
    Och fyller i "Vem som har beslutat" med "Kommunstyrelsen"
    Och fyller i "Beslutets dag" med "2025-09-01"
    Och fyller i "Paragraf eller nummer" med "§ 112"
    Och trycker på "Lägg till raden"
    Så står det "Rad 1 är tillagd."
    När arkivarien går till "Gallring > Gallringar > Begär ett gallringsförslag"
    Och väljer "Alla konton" för "Omfattar"
    Och trycker på "Begär förslaget"
    Och arkivarien går till "Gallring > Gallringar > Gallring 1"
    Så på raden med "måndag 6 oktober 2025" står det "gallras 12 månader efter publiceringen"
    Och står det inte "8 december 2025"
    Och finns ingen knapp "Godkänn gallringen"
    När registratorn går till "Gallring > Gallringar > Gallring 1"
    Och trycker på "Godkänn gallringen"
    Och registratorn går till "Gallring > Gallringar > Gallring 1"
    Så står det "Genomförd"
    Och står det "Protokoll (PDF/A)"
    När registratorn följer "Eget inlägg"
    Så står det "Gallrad. Gallring 1"
    Och står det "Kommunstyrelsen 1 sep"
    Och står det inte "Badhuset"
    När arkivarien går till "Gallring"
    Så står det "Nästa genomgång senast 23 maj 2027"
    Och står det inte "Dags nu"

  @MOT-DIA-01
  Scenario: Det som någon har begärt ut gallras inte förrän stoppet hävs
    Givet att arkivarien går till "Gallring"
    Och att arkivarien följer "Ta över till en ny rad: Eget inlägg"
    Och fyller i "Vem som har beslutat" med "Kommunstyrelsen"
    Och fyller i "Beslutets dag" med "2025-09-01"
    Och fyller i "Paragraf eller nummer" med "§ 112"
    Och trycker på "Lägg till raden"
    När registratorn går till "Gallring > Gallringsstopp > Sätt ett stopp"
    Och väljer "Begäran om utlämnande"
    Och fyller i "Skäl" med "Begäran den 20 november"
    Och fyller i "Ord som ska finnas i texten" med "badhuset"
    Och trycker på "Sätt stoppet"
    Så står det "en handling som sökningen gav"
    När arkivarien går till "Gallring > Gallringar > Begär ett gallringsförslag"
    Och väljer "Alla konton" för "Omfattar"
    Och trycker på "Begär förslaget"
    Och registratorn går till "Gallring > Gallringar > Gallring 1"
    Så står det "Stoppad"
    Och finns ingen knapp "Godkänn gallringen"
    När registratorn går till "Gallring > Gallringsstopp > Stopp 1"
    Och fyller i "Skäl" med "Handlingen är utlämnad"
    Och trycker på "Häv stoppet"
    Och arkivarien går till "Gallring > Gallringar > Begär ett gallringsförslag"
    Och väljer "Alla konton" för "Omfattar"
    Och trycker på "Begär förslaget"
    Och registratorn går till "Gallring > Gallringar > Gallring 2"
    Så finns det en knapp "Godkänn gallringen"
