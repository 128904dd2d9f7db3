# language: sv
Egenskap: Avsluta ett konto
  Verksamheten beslutar själv när ett konto ska avslutas. Innan det försvinner är det gallrat eller arkiverat, och
  kommunikationsavdelningen får veta det.

  Bakgrund:
    Givet en kommun som följer Örebros riktlinjer
    Och att klockan är 09:00 måndagen den 23 november 2026

  @ORE-DIA-18
  Scenario: Ett konto avslutas när det är arkiverat, och den ansvariga påminns om att meddela det
    När redaktören går till "/accounts/motala-webben/closing"
    Och väljer "Tiden räcker inte längre"
    Och fyller i "Skäl" med "Vi hinner inte svara inom en arbetsdag"
    Och trycker på "Föreslå att kontot avslutas"
    Så kommer redaktören inte åt "/accounts/motala-webben/closing/decision"
    När chefen går till "Start > Besluta om avslut"
    Och följer "Besluta"
    Och väljer "Bifall"
    Och trycker på "Besluta"
    Så står det "Avslutet är beslutat."
    När redaktören går till "Start > Vad som gallras"
    Och följer "Anteckna steget: Vad som gallras"
    Och väljer "Allt bevaras"
    Och trycker på "Anteckna steget"
    Och följer "Anteckna steget: Meddelande i flödet"
    Och fyller i "Meddelandet som det publicerades" med "Kontot avslutas den 7 december. Ring Servicecenter på 019-21 10 00."
    Och fyller i "Hänvisning till andra vägar" med "Ring Servicecenter på 019-21 10 00."
    Och fyller i "Meddelandets webbadress" med "https://orebro.se/nyheter/kontot-avslutas"
    Och trycker på "Anteckna steget"
    Givet att klockan är 08:00 måndagen den 7 december 2026
    När klockan blir 09:00 måndagen den 7 december 2026
    Och kommunikatören går till "Start > Den sista bilden"
    Och följer "Anteckna steget: Den sista bilden"
    Och fyller i "Paketets SHA-256" med "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
    Och trycker på "Anteckna steget"
    Så står det "Registratorn har fått det och diarieför."
    När registratorn diarieför posten
    Och redaktören går till "/accounts/motala-webben/closing/steps/removal"
    Så går det inte, för "dess tur har inte kommit"
    När kommunikatören går till "Start > Till Stadsarkivet"
    Och följer "Anteckna steget: Till Stadsarkivet"
    Och trycker på "Anteckna steget"
    Så går det inte, för "Skriv arkivets beteckning på leveransen."
    När fyller i "Arkivets beteckning" med "ÖSA 2026/311"
    Och trycker på "Anteckna steget"
    Och redaktören går till "Start > Kontot avslutas på plattformen"
    Och följer "Anteckna steget: Kontot avslutas på plattformen"
    Och trycker på "Anteckna steget"
    Så står det "Kontot avslutades måndag 7 december 2026"
    Och får adressen "infoavdelningen@orebro.se" ett brev om "Avslutat konto: Örebro kommuns webbplats"
    Och ser redaktören "Meddela avslutet" på "Start"
    När en besökare öppnar "/konton"
    Så på raden med "Örebro kommuns webbplats" står det "Avslutat 7 december 2026"
    När kommunikationschefen går till "Förteckningen > Ändringar"
    Så på raden med "mån 7 dec 09:00" står det "avslut"
    Och på raden med "mån 23 nov 09:00" står det "start"
    När redaktören går till "Start > Meddela avslutet"
    Och följer "Anteckna steget: Meddela avslutet"
    Och fyller i "Anteckning" med "Meddelat infoavdelningen@orebro.se"
    Och trycker på "Anteckna steget"
    Så på raden med "Meddela avslutet" står det "Meddelat infoavdelningen@orebro.se"
    Och ser redaktören inte "Meddela avslutet" på "Start"
