# language: sv
Egenskap: Avveckla en kanal
  En kanal läggs ned först när allt som står i den är dokumenterat och diariefört. Efteråt finns inget kvar att hämta.

  Bakgrund:
    Givet en kommun som följer Nyköpings rutin
    Och att klockan är 09:00 måndagen den 23 november 2026
    Och att kontot har publicerat "Nya öppettider i stadshuset"
    Och att chefen går till "Konton > Nyköpings kommuns webbplats > Avslut"
    Och väljer "Behovet finns inte längre"
    Och fyller i "Skäl" med "Allt som står i kanalen finns numera på nykoping.se"
    Och trycker på "Föreslå att kontot avslutas"
    Och att webbstrategen går till "Konton > Nyköpings kommuns webbplats > Avslut > Yttra dig"
    Och fyller i "Yttrande" med "Innehållet är flyttat och länkarna är rättade"
    Och trycker på "Spara yttrandet"
    Och att chefen går till "Konton > Nyköpings kommuns webbplats > Avslut > Besluta"
    Och väljer "Bifall"
    Och trycker på "Besluta"
    Och att kommunikatören går till "Konton > Nyköpings kommuns webbplats > Avslut > Besluta"
    Och väljer "Bifall"
    Och trycker på "Besluta"
    Och att chefen går till "Konton > Nyköpings kommuns webbplats > Avslut > Anteckna steget: Vad som ska bevaras"
    Och väljer "Allt bevaras"
    Och trycker på "Anteckna steget"
    Och att redaktören går till "Start > Meddelande i flödet"
    Och att redaktören följer "Anteckna steget: Meddelande i flödet"

  @NYK-08-01
  Scenario: Kanalen läggs inte ned förrän allt som står i den har hämtats
    När fyller i "Meddelandet som det publicerades" med "Kanalen läggs ned den 7 december. Allt som står här finns på nykoping.se. Vi svarar på 0155-24 80 00."
    Och fyller i "Hänvisning till andra vägar" med "Vi svarar på 0155-24 80 00."
    Och fyller i "Meddelandets webbadress" med "https://nykoping.se/kanalen-laggs-ned"
    Och trycker på "Anteckna steget"
    När kommunikatören går till "/accounts/motala-webben/closing/steps/removal"
    Så går det inte, för "dess tur har inte kommit"
    Givet att klockan är 09:00 torsdagen den 26 november 2026
    Och att plattformen inte går att nå
    Och att klockan är 09:00 fredagen den 27 november 2026
    När redaktören går till "/accounts/motala-webben/closing"
    Och följer "Korta väntetiden"
    Och fyller i "Anteckning" med "Leverantören stänger av kanalen i november"
    Och trycker på "Anteckna steget"
    Och kommunikatören går till "Konton > Nyköpings kommuns webbplats > Avslut"
    Så finns ingen länk "Anteckna steget: Kanalen läggs ned"
    När följer "Anteckna steget: Allt innehåll dokumenteras"
    Så står det inte "Steget utelämnas"
    När fyller i "Paketets SHA-256" med "saknas"
    Och trycker på "Anteckna steget"
    Så går det inte, för "Skriv paketets SHA-256: 64 tecken, a–f och siffror."
    När fyller i "Paketets SHA-256" med "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
    Och trycker på "Anteckna steget"
    Så går det inte, för "Allt på kontot har inte hämtats sedan"
    När plattformen går att nå igen
    Och kommunikatören går till "Konton > Nyköpings kommuns webbplats > Avslut"
    Så står det "Allt på kontot hämtades senast"
    När följer "Anteckna steget: Allt innehåll dokumenteras"
    Och fyller i "Paketets SHA-256" med "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
    Och trycker på "Anteckna steget"
    Så står det "Det är antecknat."
    Och på raden med "Allt innehåll dokumenteras" står det "Klart"

  @NYK-08-02
  Scenario: Kanalen läggs inte ned förrän registratorn har diariefört dokumentationen
    När fyller i "Meddelandet som det publicerades" med "Kanalen läggs ned den 7 december. Allt som står här finns på nykoping.se. Vi svarar på 0155-24 80 00."
    Och fyller i "Hänvisning till andra vägar" med "Vi svarar på 0155-24 80 00."
    Och fyller i "Meddelandets webbadress" med "https://nykoping.se/kanalen-laggs-ned"
    Och trycker på "Anteckna steget"
    Givet att klockan är 08:00 måndagen den 7 december 2026
    När klockan blir 09:00 måndagen den 7 december 2026
    Och kommunikatören går till "Start > Allt innehåll dokumenteras"
    Och följer "Anteckna steget: Allt innehåll dokumenteras"
    Och fyller i "Paketets SHA-256" med "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
    Och trycker på "Anteckna steget"
    Så står det "Registratorn har fått det och diarieför."
    Och finns ingen länk "Anteckna steget"
    När kommunikatören går till "/accounts/motala-webben/closing/steps/removal"
    Så går det inte, för "dess tur har inte kommit"
    När en besökare öppnar "/konton"
    Så på raden med "Nyköpings kommuns webbplats" står det inte "Avslutat"
    När registratorn diarieför posten
    Och kommunikatören går till "Start > Kanalen läggs ned"
    Och följer "Anteckna steget: Kanalen läggs ned"
    Och trycker på "Anteckna steget"
    Så står det "Kontot avslutades måndag 7 december 2026"
    När klockan blir 09:05 måndagen den 7 december 2026
    Och en besökare öppnar "/konton"
    Så på raden med "Nyköpings kommuns webbplats" står det "Avslutat 7 december 2026"
    Och ser registratorn "Nyköpings kommuns webbplats avslutas" på "/register"
