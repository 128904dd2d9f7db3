# language: sv
Egenskap: Stänga ett konto
  Saknas resurser, eller är kanalen inte längre aktuell, stängs kontot. Chefen beslutar när informatören har sagt sitt,
  och ingenting försvinner innan det är hämtat.

  Bakgrund:
    Givet en kommun som följer Kungsbackas regler
    Och att klockan är 09:00 måndagen den 23 november 2026

  @KBA-TAN-15
  Scenario: Efter ett halvår utan inlägg frågas chefen om kanalen ska stängas
    Givet att kontot har publicerat "Snöröjningen har börjat"
    Och att klockan är 08:00 torsdagen den 20 maj 2027
    När klockan blir 09:00 torsdagen den 20 maj 2027
    Och chefen går till "Konton > Kungsbacka kommuns webbplats > Avslut"
    Så står det "Ingen har föreslagit att kontot ska avslutas."
    Givet att klockan är 08:00 tisdagen den 25 maj 2027
    När klockan blir 09:00 tisdagen den 25 maj 2027
    Och chefen går till "Konton > Kungsbacka kommuns webbplats > Avslut"
    Så på raden med "Anledning" står det "Kanalen är inte längre aktuell"
    Och på raden med "Skäl" står det "Inget inlägg sedan 23 nov 2026."
    Och får chefen ett brev om "Förslag att avsluta Kungsbacka kommuns webbplats"
    Och ser chefen inte "Besluta om avslut" på "Start"
    När kommunikatören går till "Konton > Kungsbacka kommuns webbplats > Avslut > Yttra dig"
    Och fyller i "Yttrande" med "Det som står på kontot har passerat"
    Och trycker på "Spara yttrandet"
    Så ser chefen "Besluta om avslut" på "Start"

  @KBA-TAN-15
  Scenario: En kanal som inte längre är aktuell stängs när informatören är hörd och innehållet är hämtat
    När chefen går till "Konton > Kungsbacka kommuns webbplats > Avslut"
    Och väljer "Kanalen är inte längre aktuell"
    Och fyller i "Skäl" med "Invånarna frågar oss på kungsbacka.se"
    Och trycker på "Föreslå att kontot avslutas"
    Och chefen går till "Konton > Kungsbacka kommuns webbplats > Avslut > Besluta"
    Och väljer "Bifall"
    Och trycker på "Besluta"
    Så går det inte, för "Rollen ska höras före beslutet: Förvaltningens informatör."
    När kommunikatören går till "Konton > Kungsbacka kommuns webbplats > Avslut > Yttra dig"
    Och fyller i "Yttrande" med "Allt innehåll finns redan på kungsbacka.se"
    Och trycker på "Spara yttrandet"
    Och chefen går till "Konton > Kungsbacka kommuns webbplats > Avslut > Besluta"
    Och väljer "Bifall"
    Och trycker på "Besluta"
    Så står det "Avslutet är beslutat."
    När redaktören går till "/accounts/motala-webben/closing/steps/removal"
    Så går det inte, för "dess tur har inte kommit"
    När redaktören går till "Start > Vad nämndens plan säger"
    Och följer "Anteckna steget: Vad nämndens plan säger"
    Och väljer "Allt bevaras"
    Och trycker på "Anteckna steget"
    Och följer "Anteckna steget: Meddelande i flödet"
    Och fyller i "Meddelandet som det publicerades" med "Kontot stängs den 7 december. Fråga oss på kungsbacka.se i stället."
    Och fyller i "Hänvisning till andra vägar" med "Fråga oss på kungsbacka.se i stället."
    Och fyller i "Meddelandets webbadress" med "https://kungsbacka.se/nyheter/kontot-stangs"
    Och trycker på "Anteckna steget"
    Så står det "Meddelandet ska ligga ute till 7 dec 2026."
    När redaktören går till "/accounts/motala-webben/closing/steps/removal"
    Så går det inte, för "dess tur har inte kommit"
    Givet att klockan är 08:00 måndagen den 7 december 2026
    När klockan blir 09:00 måndagen den 7 december 2026
    Och kommunikatören går till "Start > Allt hämtas"
    Och följer "Anteckna steget: Allt hämtas"
    Och fyller i "Paketets SHA-256" med "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
    Och trycker på "Anteckna steget"
    Och en besökare öppnar "/konton"
    Så på raden med "Kungsbacka kommuns webbplats" står det inte "Avslutat"
    När redaktören går till "Start > Kontot stängs"
    Och följer "Anteckna steget: Kontot stängs"
    Och trycker på "Anteckna steget"
    Så står det "Kontot avslutades måndag 7 december 2026"
    När klockan blir 09:05 måndagen den 7 december 2026
    Och en besökare öppnar "/konton"
    Så på raden med "Kungsbacka kommuns webbplats" står det "Avslutat 7 december 2026"

  @KBA-TAN-14
  Scenario: Räcker inte resurserna föreslår den ansvariga att kontot stängs, och chefen beslutar
    När redaktören går till "/accounts/motala-webben/closing"
    Och väljer "Resurser saknas"
    Och trycker på "Föreslå att kontot avslutas"
    Så går det inte, för "Skriv ett skäl."
    När fyller i "Skäl" med "Två tjänster är borta och ingen hinner svara"
    Och trycker på "Föreslå att kontot avslutas"
    Så står det "Förslaget är lämnat."
    Och på raden med "Anledning" står det "Resurser saknas"
    Och kommer redaktören inte åt "/accounts/motala-webben/closing/decision"
    Och får chefen ett brev om "Förslag att avsluta Kungsbacka kommuns webbplats"
    När kommunikatören går till "Start > Yttra dig"
    Och följer "Yttra dig"
    Och fyller i "Yttrande" med "Vi kan inte ta över kontot"
    Och trycker på "Spara yttrandet"
    Och chefen går till "Start > Besluta om avslut"
    Och följer "Besluta"
    Och väljer "Bifall"
    Och trycker på "Besluta"
    Så står det "Avslutet är beslutat."
    Och ser redaktören "Vad nämndens plan säger" på "Start"
