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
    Så ser redaktören "Mest bråttom: Besökare. Kan vara hot: ska granskas inom 1 kontorstimme (ORE-DIA-15). Försenad" på "Start"
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

  @ORE-DIA-07
  Scenario: Ett hot är inte färdigt förrän det är sparat, borttaget, polisanmält och diariefört
    Givet att en besökare skriver "Jag ska döda dig"
    Och att plattformen inte går att nå
    När redaktören tar bort kommentaren på grunden "threat" för att "Dödshot mot en badvakt"
    Så är kommentaren fortfarande synlig på plattformen
    Och beslutet väntar på att beviset förseglas
    När plattformen går att nå igen
    Så är kommentaren borttagen på plattformen
    Och beviset håller när det kontrolleras
    När redaktören går till "Beslut > Ta bort"
    Så står det "Diarium Väntar på registratorn"
    När registratorn avstår från att diarieföra posten för att "Det räcker med polisanmälan"
    Så får registratorn veta att posten måste diarieföras
    När registratorn diarieför posten
    Så ser redaktören "Diariefört som Ks" på "Beslut > Ta bort"
    Och ser redaktören "Besluta om ett ärende ska polisanmälas" på "Start"
    När redaktören går till "Start > Besluta om ett ärende ska polisanmälas"
    Och väljer "Ingen polisanmälan görs"
    Och fyller i "Varför" med "Det var nog inte så illa menat"
    Och trycker på "Spara beslutet"
    Så går det inte, för "Enligt riktlinjen polisanmäls ett sådant brott alltid."
    Och ser redaktören "Besluta om ett ärende ska polisanmälas" på "Start"
    När redaktören beslutar att polisanmäla för att "Dödshot mot en badvakt"
    Så ser redaktören inte "Besluta om ett ärende ska polisanmälas" på "Start"

  @ORE-DIA-14
  Scenario: Polisanmälan står kvar att göra tills den är antecknad, med dag, namn och polisens nummer
    Givet att en besökare skriver "Jag ska döda dig"
    När redaktören tar bort kommentaren på grunden "threat" för att "Dödshot mot en badvakt"
    Så är kommentaren borttagen på plattformen
    När registratorn diarieför posten
    Så ser redaktören "Besluta om ett ärende ska polisanmälas" på "Start"
    Givet att klockan är 09:00 måndagen den 30 november 2026
    Så ser redaktören "Besluta om ett ärende ska polisanmälas" på "Start"
    När redaktören går till "Start > Besluta om ett ärende ska polisanmälas"
    Och väljer "Händelsen polisanmäls"
    Och trycker på "Spara beslutet"
    Så går det inte, för "Skriv varför."
    När redaktören går till "Start > Besluta om ett ärende ska polisanmälas"
    Och väljer "Händelsen polisanmäls"
    Och fyller i "Varför" med "Dödshot mot en badvakt"
    Och fyller i "Polisens diarienummer" med "5000-K123456-26"
    Och trycker på "Spara beslutet"
    Så står det "Händelsen polisanmäls. Dödshot mot en badvakt"
    Och står det "5000-K123456-26"
    Och står det "Redaktör Ek, mån 30 nov 09:00"
    Och finns ingen knapp "Spara beslutet"
    Och ser redaktören inte "Besluta om ett ärende ska polisanmälas" på "Start"
    Och beviset håller när det kontrolleras

  @ORE-DIA-08 @ORE-DIA-10
  Scenariomall: Av ärendet framgår vem som sparade, tog bort, polisanmälde och diarieförde, och när
    Givet att en besökare skriver "<kommentar>"
    När redaktören tar bort kommentaren på grunden "<grund>" för att "<skäl>"
    Så är kommentaren borttagen på plattformen
    När registratorn diarieför posten
    Och redaktören beslutar att polisanmäla för att "<skäl>"
    Och chefen går till "Beslut > Ta bort"
    Så på raden med "Grund" står det "<rubrik>"
    Och på raden med "Beslut att ta bort" står det "Redaktör Ek, mån 23 nov 09:02"
    Och på raden med "Beviset förseglas" står det "klart mån 23 nov 09:02"
    Och på raden med "Inlägget tas bort" står det "klart mån 23 nov 09:02"
    Och står det "Händelsen polisanmäls. <skäl> Redaktör Ek, mån 23 nov 09:02"
    Och står det "Diarium Diariefört som Ks"
    När registratorn går till "Diarium > Ks"
    Så på raden med "Diariefört" står det "Registrator Rönn, mån 23 nov 09:02"

    Exempel:
      | grund     | rubrik             | kommentar                        | skäl                           |
      | agitation | Hets mot folkgrupp | Sådana som de ska bort härifrån  | Hot mot en grupp för dess tro  |
      | sedition  | Uppvigling         | Kom ikväll så bränner vi stället | Uppmanar till mordbrand        |

  @ORE-DIA-12
  Scenariomall: Vid intrång i upphovsrätten antecknas vem som har rätten, och de fyra stegen blir gjorda
    Givet att en besökare skriver "Här är hela boken som pdf"
    När redaktören går till "Inkorg > Besökare > Dölj eller ta bort > Upphovsrättsintrång"
    Och fyller i "Skäl" med "Hela boken ligger ute utan lov"
    Och fyller i "Rättighetsinnehavare" med "<vem>"
    Och trycker på "Besluta att ta bort"
    Så är kommentaren borttagen på plattformen
    När redaktören går till "Start > Besluta om ett ärende ska polisanmälas"
    Och väljer "Ingen polisanmälan görs"
    Och fyller i "Varför" med "Förlaget bryr sig nog inte"
    Och trycker på "Spara beslutet"
    Så går det inte, för "Enligt riktlinjen polisanmäls ett sådant brott alltid."
    När redaktören går till "Start > Besluta om ett ärende ska polisanmälas"
    Och väljer "Händelsen polisanmäls"
    Och fyller i "Varför" med "Hela verket är spritt"
    Och trycker på "Spara beslutet"
    Och registratorn diarieför posten
    Och chefen går till "Beslut > Ta bort"
    Så på raden med "Rättighetsinnehavare" står det "<står där>"
    Och på raden med "Beviset förseglas" står det "klart"
    Och på raden med "Inlägget tas bort" står det "klart"
    Och står det "Händelsen polisanmäls. Hela verket är spritt"
    Och står det "Diarium Diariefört som Ks"

    Exempel:
      | vem                    | står där               |
      | Förlaget Gröna Boken   | Förlaget Gröna Boken   |
      |                        | okänt                  |

  @ORE-SEK-03
  Scenario: Det sekretessbelagda tas inte bort förrän det är säkrat där bara utpekade kommer åt det
    Givet att en besökare skriver "Min bror är på behandlingshemmet"
    Och att plattformen inte går att nå
    När redaktören tar bort kommentaren på grunden "secrecy" för att "Uppgift om en anhörigs vård"
    Så är kommentaren fortfarande synlig på plattformen
    Och beslutet väntar på att beviset förseglas
    När plattformen går att nå igen
    Så är kommentaren borttagen på plattformen
    Och beviset får inte öppnas av redaktören
    Men beviset får öppnas av registratorn

  @ORE-DIA-14
  Scenario: Ärendet går inte att avsluta utan uppgifter om polisanmälan, och underlaget till polisen går att skriva ut
    Givet att besökaren "Arg Person" skriver "Jag ska döda dig"
    När redaktören tar bort kommentaren på grunden "threat" för att "Dödshot mot en badvakt"
    Så är kommentaren borttagen på plattformen
    När registratorn diarieför posten
    Och redaktören beslutar att polisanmäla för att "Dödshot mot en badvakt"
    Och redaktören försöker avsluta ärendet
    Så går ärendet inte att avsluta, för "Polisanmälan är inte antecknad, med dag, nummer och vem som anmälde."
    När redaktören går till "Beslut > Ta bort > Underlag till polisen"
    Så står det "Jag ska döda dig"
    Och på raden med "Skrivet av" står det "Arg Person"
    Och på raden med "Beslut att ta bort" står det "Redaktör Ek, mån 23 nov 09:02"
    Och står det "sha256sum"
    Och står det "Skriv ut sidan med webbläsaren"
    När redaktören går till "Start > Anteckna att polisanmälan är gjord"
    Och fyller i "Dagen för anmälan" med "2026-11-24"
    Och fyller i "Polisens nummer på anmälan" med "5000-K123456-26"
    Och trycker på "Spara anmälan"
    Så går det inte, för "Den kan inte ligga framåt i tiden."
    När redaktören går till "Start > Anteckna att polisanmälan är gjord"
    Och fyller i "Dagen för anmälan" med "2026-11-23"
    Och fyller i "Polisens nummer på anmälan" med "5000-K123456-26"
    Och fyller i "Vem som anmälde" med "Säkerhetssamordnare Al"
    Och trycker på "Spara anmälan"
    Och redaktören försöker avsluta ärendet
    Så är ärendet avslutat

  @ORE-DIA-11
  Scenario: Bilderna i beviset om en våldsskildring visas inte förrän någon har sagt varför
    Givet att en besökare skriver "Se filmen när han slår ihjäl honom"
    När redaktören tar bort kommentaren på grunden "violence" för att "Närgånget grovt våld på film"
    Så är kommentaren borttagen på plattformen
    Och är bilderna dolda för registratorn tills det står varför
    När registratorn säger att bilderna behövs för att ""
    Så går det inte, för "Skriv varför du behöver se bilderna"
    Och är bilderna dolda för registratorn tills det står varför
    När registratorn säger att bilderna behövs för att "Prövar sekretessen inför registreringen"
    Så öppnas beviset för registratorn, och skälet "Prövar sekretessen inför registreringen" står kvar
    När registratorn diarieför posten
    Och redaktören beslutar att polisanmäla för att "Grov våldsskildring"
    Och chefen går till "Beslut > Ta bort"
    Så står det "Händelsen polisanmäls."

  @ORE-SEK-04
  Scenario: Det sekretessbelagda som ligger kvar för länge larmar de ansvariga
    Givet att en besökare skriver "Min bror är på behandlingshemmet"
    Och att plattformen inte går att nå
    När redaktören tar bort kommentaren på grunden "secrecy" för att "Uppgift om en anhörigs vård"
    Så ser redaktören "ska bort" på "Start"
    Men ser redaktören inte "Tiden har gått ut" på "Start"
    När klockan blir 10:30 måndagen den 23 november 2026
    Så ser redaktören "Tiden har gått ut" på "Start"
    Och får chefen ett brev om "inte borttaget i tid"
    Och får redaktören ett brev om "inte borttaget i tid"
    När redaktören går till "Beslut > Ta bort"
    Så står det "minuter, tiden har gått ut"
    När plattformen går att nå igen
    Så är kommentaren borttagen på plattformen
    När redaktören går till "Beslut > Ta bort"
    Så står det "minuter, för sent"
    Och ser redaktören inte "Tiden har gått ut" på "Start"

  @ORE-SEK-04
  Scenario: Tas det bort i tid larmar inget, och det står hur lång tid det tog
    Givet att en besökare skriver "Min bror är på behandlingshemmet"
    När redaktören tar bort kommentaren på grunden "secrecy" för att "Uppgift om en anhörigs vård"
    Så är kommentaren borttagen på plattformen
    När klockan blir 10:30 måndagen den 23 november 2026
    Så får chefen inget brev om "inte borttaget i tid"
    När redaktören går till "Beslut > Ta bort"
    Så står det "i tid"
