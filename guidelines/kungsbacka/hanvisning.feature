# language: sv
Egenskap: Hänvisa i stället för att svara
  Den som skriver om sig själv får aldrig sitt ärende diskuterat i ett kommentarsfält. Riktlinjens hänvisning säger vart man
  vänder sig, och ingenting annat. Kritik bemöts först när någon är tillfrågad, och ett klagomål kommer fram även om den
  som skrev det inte orkar lämna det en gång till.

  Bakgrund:
    Givet en kommun som följer Kungsbackas regler
    Och att klockan är 09:00 måndagen den 23 november 2026
    Och att kontot har publicerat "Hemtjänsten byter leverantör"

  @KBA-TAN-16 @KBA-TAN-17
  Scenario: Den som tar upp sitt eget ärende får veta vart hen vänder sig, och inget annat
    Givet att en besökare skriver "När får jag svar på min ansökan?"
    När redaktören öppnar kommentaren
    Och väljer "Enskilt ärende" för "Vad handlar inlägget om?"
    Och trycker på "Ange slag"
    Och redaktören svarar "Du får hemtjänst från den första."
    Så går det inte, för "Här godtas bara riktlinjens hänvisning som svar"
    Och skickas inget svar
    När redaktören öppnar kommentaren
    Och trycker på "Underteckna och skicka"
    Så står "Hör av dig till oss på ett annat sätt: telefon, e-post eller brev." under kommentaren på plattformen
    När redaktören öppnar kommentaren
    Så på raden med "Hänvisat vidare" står det "telefon, e-post, brev"

  @KBA-TAN-19
  Scenario: Det som kan omfattas av sekretess bryter samtalet och hänvisas till säkra vägar
    Givet att en besökare skriver "Varför har min syster på Lindgården fått ny medicin?"
    När redaktören öppnar kommentaren
    Och väljer "Kan omfattas av sekretess" för "Vad handlar inlägget om?"
    Och trycker på "Ange slag"
    Så står det "Samtalet är avbrutet: Kan omfattas av sekretess."
    När redaktören svarar "Det får du fråga läkaren om."
    Så går det inte, för "Här godtas bara riktlinjens hänvisning som svar"
    När redaktören öppnar kommentaren
    Och trycker på "Underteckna och skicka"
    Så står "Vi kan inte ta upp det här i en öppen tråd. Hör av dig till oss på ett annat sätt: telefon, e-post eller brev." under kommentaren på plattformen
    När redaktören öppnar kommentaren
    Så på raden med "Hänvisat vidare" står det "telefon, e-post, brev"

  @KBA-TAN-19
  Scenario: Den som inte hänvisar skriver varför
    Givet att en besökare skriver "Varför har min syster på Lindgården fått ny medicin?"
    När redaktören öppnar kommentaren
    Och väljer "Kan omfattas av sekretess" för "Vad handlar inlägget om?"
    Och trycker på "Ange slag"
    Och redaktören trycker på "Lämna utan svar"
    Så går det inte, för "Skriv varför inlägget inte får något svar."
    När fyller i "Varför" med "Verksamheten har ringt upp"
    Och trycker på "Lämna utan svar"
    Och redaktören öppnar kommentaren
    Så på raden med "Lämnat utan svar" står det "Verksamheten har ringt upp"

  @KBA-TAN-22
  Scenario: Kritik bemöts först när chefen eller informatören är tillfrågad
    Givet att en besökare skriver "Varför är hemtjänsten så dålig?"
    När redaktören öppnar kommentaren
    Och väljer "Kritik mot verksamheten" för "Vad handlar inlägget om?"
    Och trycker på "Ange slag"
    Så står det "Stäm av innan du svarar eller låter bli"
    När redaktören svarar "Vi ser över rutinerna."
    Så går det inte, för "Riktlinjen kräver att du stämmer av först: Kritik mot verksamheten."
    När redaktören öppnar kommentaren
    Och fyller i "Varför" med "Det leder ingenstans"
    Och trycker på "Lämna utan svar"
    Så går det inte, för "Riktlinjen kräver att du stämmer av först: Kritik mot verksamheten."
    När redaktören öppnar kommentaren
    Och väljer "Närmaste chef" för "Med vem?"
    Och fyller i "Vad kom ni fram till?" med "Vi svarar sakligt och berättar vad som görs"
    Och trycker på "Spara avstämningen"
    Och redaktören svarar "Vi ser över rutinerna."
    Så står "Vi ser över rutinerna." under kommentaren på plattformen
    När redaktören öppnar kommentaren
    Så står det "Vi svarar sakligt och berättar vad som görs"

  @KBA-ALL-09 @KBA-ALL-10
  Scenario: Den som klagar blir inbjuden till KOMmentaren, och annars för kommunen klagomålet vidare
    Givet att en besökare skriver "Jag klagar på maten från hemtjänsten"
    När redaktören öppnar kommentaren
    Och väljer "Klagomål eller synpunkt" för "Vad handlar inlägget om?"
    Och trycker på "Ange slag"
    Och redaktören trycker på "Underteckna och skicka"
    Så står "Lämna den här: KOMmentaren. Vill du inte det själv för vi den vidare åt dig." under kommentaren på plattformen
    När redaktören öppnar kommentaren
    Så på raden med "Inbjuden att lämna klagomål" står det "KOMmentaren"
    Och ser redaktören inte "För klagomålet vidare" på "Start"
    När klockan blir 10:00 tisdagen den 8 december 2026
    Så ser redaktören "För klagomålet vidare" på "Start"
    När redaktören går till "Start > För klagomålet vidare"
    Och väljer "Det är fört vidare" för "Vad blev det av det?"
    Och fyller i "Vem tog emot det?" med "KOMmentaren, av kommunen själv"
    Och trycker på "Avsluta klagomålet"
    Så ser redaktören inte "För klagomålet vidare" på "Start"
