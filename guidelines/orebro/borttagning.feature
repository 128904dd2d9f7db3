# language: sv
Egenskap: Brottsligt och sekretessbelagt innehåll
  Det brottsliga sparas, tas snabbt bort och diarieförs. Det som omfattas av sekretess ska bort från kontot och in i
  kommunens ärendesystem.

  Bakgrund:
    Givet en kommun som följer Örebros riktlinjer
    Och att klockan är 09:00 måndagen den 23 november 2026
    Och att kontot har publicerat "Badhuset öppnar igen på lördag"

  @ORE-DIA-13
  Scenario: Utan säkrat bevis tas ingenting bort
    Givet att en besökare skriver "Jag ska döda dig"
    Och att plattformen inte går att nå
    När redaktören tar bort kommentaren på grunden "threat" för att "Dödshot mot en badvakt"
    Så är kommentaren fortfarande synlig på plattformen
    Och beslutet väntar på att beviset förseglas
    När plattformen går att nå igen
    Så är kommentaren borttagen på plattformen
    Och beviset håller när det kontrolleras

  @ORE-DIA-15
  Scenario: Ett hot som får ligga kvar mer än en timme på kontorstid larmar
    Givet att en besökare skriver "Jag ska döda dig"
    När redaktören öppnar inkorgen
    Så väntar "Jag ska döda dig" på bedömning
    När klockan blir 09:50 måndagen den 23 november 2026
    Så ser redaktören "Försenade 0" på "Start"
    När klockan blir 10:30 måndagen den 23 november 2026
    Så ser redaktören "Ett inlägg att ta ställning till Mest bråttom: Besökare Försenad" på "Start"
    Och ser chefen "Försenade 1" på "Start"

  @ORE-DIA-16
  Scenario: Det brottsliga måste diarieföras
    Givet att en besökare skriver "Jag ska döda dig"
    När redaktören tar bort kommentaren på grunden "threat" för att "Dödshot mot en badvakt"
    Så är kommentaren borttagen på plattformen
    Och registratorn har en post att diarieföra
    När registratorn avstår från att diarieföra posten för att "Det räcker med polisanmälan"
    Så får registratorn veta att posten måste diarieföras

  @ORE-DIA-09
  Scenario: Barnpornografi kopieras aldrig, och vägen till polisen visas genast
    Givet att en besökare skriver "titta på bilden MYCKET_ONDSINT_INNEHALL"
    Och att "MYCKET_ONDSINT_INNEHALL" finns i kommunens lagring
    När redaktören tar bort kommentaren på grunden "child-abuse-image" för att "Länk till övergrepp"
    Så står det "ta ingen skärmdump"
    Och står det "Ring polisen på 114 14"
    Och är kommentaren borttagen på plattformen
    Och ingen kopia av "MYCKET_ONDSINT_INNEHALL" finns kvar i kommunens lagring

  @ORE-SEK-06
  Scenario: Det sekretessbelagda lämnas till registratorn och läses bara av utpekade
    Givet att en besökare skriver "Min bror är på behandlingshemmet"
    När redaktören tar bort kommentaren på grunden "secrecy" för att "Uppgift om en anhörigs vård"
    Så är kommentaren borttagen på plattformen
    Och registratorn har en post att diarieföra
    Och beviset får inte öppnas av redaktören
    Men beviset får öppnas av registratorn
    När registratorn för posten till ärendet "SOC 2026/00077"
    Så har posten diarienumret "SOC 2026/00077"

  @ORE-SEK-02
  Scenario: Det sekretessbelagda får inget svar där det står, varken innan det är borta eller efteråt
    Givet att en besökare skriver "Min bror är på behandlingshemmet"
    Och att redaktören går till "Inkorg > Besökare"
    Så finns det en knapp "Underteckna och skicka"
    Givet att plattformen inte går att nå
    När redaktören tar bort kommentaren på grunden "secrecy" för att "Uppgift om en anhörigs vård"
    Och redaktören går till "Beslut > Ta bort > Visa inlägget"
    Så står det "Synligt för alla"
    Och står det "Inlägget kan innehålla hemliga uppgifter och besvaras därför inte öppet. Hänvisa den som skrev till ett säkert sätt att nå er."
    Och finns ingen knapp "Underteckna och skicka"
    Och finns ingen länk "Svara"
    När plattformen går att nå igen
    Så är kommentaren borttagen på plattformen
    När redaktören går till "Beslut > Ta bort > Visa inlägget"
    Så finns ingen knapp "Underteckna och skicka"
