# language: sv
Egenskap: Avsluta ett konto
  När direktören har beslutat återstår stegen, i sin ordning: bestämma vad som bevaras, berätta för följarna, lämna
  innehållet till Stadsarkivet. Först därefter går kontot att avsluta.

  Bakgrund:
    Givet en stad som följer Stockholms policy
    Och att klockan är 09:00 måndagen den 23 november 2026
    Och att chefen går till "Konton > Stockholms stads webbplats > Avslut"
    Och väljer "Kontot används inte"
    Och fyller i "Skäl" med "Det senaste inlägget är från i våras"
    Och trycker på "Föreslå att kontot avslutas"
    Och att direktören går till "/accounts/motala-webben/closing/decision"
    Och väljer "Bifall"
    Och trycker på "Besluta"
    Och att redaktören går till "Start > Vad som ska bevaras"
    Och att redaktören följer "Anteckna steget: Vad som ska bevaras"
    Och väljer "Allt bevaras"
    Och trycker på "Anteckna steget"
    Och att redaktören följer "Anteckna steget: Meddelande på kontot"

  @STO-AVS-02
  Scenario: Kontot avslutas inte förrän följarna har fått veta det, och varför
    Så står det "Det senaste inlägget är från i våras"
    När kommunikatören går till "/accounts/motala-webben/closing/steps/capture"
    Så går det inte, för "dess tur har inte kommit"
    När kommunikatören går till "/accounts/motala-webben/closing/steps/removal"
    Så går det inte, för "dess tur har inte kommit"
    När redaktören går till "/accounts/motala-webben/closing/steps/notice"
    Och fyller i "Meddelandet som det publicerades" med ""
    Och fyller i "Meddelandets webbadress" med "https://start.stockholm/nyheter/kontot-avslutas"
    Och trycker på "Anteckna steget"
    Så går det inte, för "Skriv meddelandet som det publicerades."
    När redaktören går till "/accounts/motala-webben/closing/steps/notice"
    Och väljer "Steget utelämnas"
    Och trycker på "Anteckna steget"
    Så går det inte, för "Skriv ett skäl."
    När redaktören går till "/accounts/motala-webben/closing/steps/notice"
    Och fyller i "Meddelandet som det publicerades" med "Kontot avslutas den 7 december, eftersom vi inte använder det längre. Ring Kontaktcenter på 08-508 00 508."
    Och fyller i "Hänvisning till andra vägar" med "Ring Kontaktcenter på 08-508 00 508."
    Och fyller i "Meddelandets webbadress" med "https://start.stockholm/nyheter/kontot-avslutas"
    Och trycker på "Anteckna steget"
    Så står det "Det är antecknat."
    Och på raden med "Meddelande på kontot" står det "eftersom vi inte använder det längre"
    Och på raden med "Meddelande på kontot" står det "23 nov"
    Och står det "Meddelandet ska ligga ute till 7 dec 2026."

  @STO-AVS-03
  Scenario: Ett meddelande utan hänvisning till andra vägar kräver att någon säger varför
    När fyller i "Meddelandet som det publicerades" med "Kontot avslutas den 7 december, eftersom vi inte använder det längre."
    Och fyller i "Hänvisning till andra vägar" med ""
    Och fyller i "Meddelandets webbadress" med "https://start.stockholm/nyheter/kontot-avslutas"
    Och trycker på "Anteckna steget"
    Så går det inte, för "Meddelandet hänvisar inte till någon annan väg."
    När fyller i "Hänvisning till andra vägar" med "Ring Kontaktcenter på 08-508 00 508."
    Och trycker på "Anteckna steget"
    Så går det inte, för "Meddelandet hänvisar inte till någon annan väg."
    När fyller i "Hänvisning till andra vägar" med ""
    Och fyller i "Anteckning" med "Evenemanget är över och har ingen efterföljare"
    Och trycker på "Anteckna steget"
    Så står det "Det är antecknat."
    Och på raden med "Meddelande på kontot" står det "Evenemanget är över och har ingen efterföljare"

  @STO-AVS-04 @STO-AVS-01
  Scenario: Kontot avslutas först när Stadsarkivet har fått det som fanns där
    När fyller i "Meddelandet som det publicerades" med "Kontot avslutas den 7 december, eftersom vi inte använder det längre. Ring Kontaktcenter på 08-508 00 508."
    Och fyller i "Hänvisning till andra vägar" med "Ring Kontaktcenter på 08-508 00 508."
    Och fyller i "Meddelandets webbadress" med "https://start.stockholm/nyheter/kontot-avslutas"
    Och trycker på "Anteckna steget"
    Givet att klockan är 08:00 måndagen den 7 december 2026
    När klockan blir 09:00 måndagen den 7 december 2026
    Och kommunikatören går till "Start > Allt hämtas"
    Och följer "Anteckna steget: Allt hämtas"
    Och fyller i "Paketets SHA-256" med "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
    Och trycker på "Anteckna steget"
    Och kommunikatören går till "/accounts/motala-webben/closing/steps/removal"
    Så går det inte, för "dess tur har inte kommit"
    När kommunikatören går till "Start > Till Stadsarkivet"
    Och följer "Anteckna steget: Till Stadsarkivet"
    Och trycker på "Anteckna steget"
    Så går det inte, för "Skriv arkivets beteckning på leveransen."
    När fyller i "Arkivets beteckning" med "SSA 2026:1184"
    Och trycker på "Anteckna steget"
    Så står det "Det är antecknat."
    Och på raden med "Till Stadsarkivet" står det "SSA 2026:1184"
    När kommunikationschefen går till "Förteckningen > Besluta, Stockholms stads webbplats"
    Och väljer "Allmänheten"
    Och fyller i "Skäl" med "Rör alla stockholmare"
    Och trycker på "Besluta"
    Och klockan blir 09:05 måndagen den 7 december 2026
    Och en besökare öppnar "/konton"
    Så på raden med "Stockholms stads webbplats" står det inte "Avslutat"
    När kommunikatören går till "Start > Kontot avslutas på plattformen"
    Och följer "Anteckna steget: Kontot avslutas på plattformen"
    Och trycker på "Anteckna steget"
    Så står det "Kontot avslutades måndag 7 december 2026"
    När klockan blir 09:10 måndagen den 7 december 2026
    Och en besökare öppnar "/konton"
    Så på raden med "Stockholms stads webbplats" står det "Avslutat 7 december 2026"

  @STO-TIL-03
  Scenario: Där ett konto avslutas står vägledningen att läsa, och att länken till den saknas
    När kommunikatören går till "Konton > Stockholms stads webbplats > Avslut"
    Så på raden med "Stadsarkivets vägledning" står det "Var det finns att läsa är inte angivet i riktlinjen."
    När kommunikatören går till "Konton > Stockholms stads webbplats > Profil"
    Så på raden med "Varumärkesmanual" står det "Var det finns att läsa är inte angivet i riktlinjen."
    Och står det "Handledning för sociala medier"
    När medarbetaren går till "Riktlinjen"
    Så på raden med "Stadsarkivets vägledning" står det "Länken saknas."
