# language: sv
Egenskap: Det som lagen kräver ska bort
  Det uppenbart olagliga dokumenteras och tas bort. Förvaltningen avgör varje gång om det ska polisanmälas.

  Bakgrund:
    Givet en stad som följer Stockholms policy
    Och att klockan är 09:00 måndagen den 23 november 2026
    Och att kontot har publicerat "Badhuset öppnar igen på lördag"

  @STO-BEV-09 @STO-BEV-10 @STO-BEV-14
  Scenariomall: Uppvigling och hets tas bort, med skäl och sedan beviset är säkrat
    Givet att en besökare skriver "<kommentar>"
    Och att plattformen inte går att nå
    När redaktören tar bort kommentaren på grunden "<grund>" för att ""
    Så får redaktören veta att beslutet måste motiveras
    När redaktören tar bort kommentaren på grunden "<grund>" för att "<skäl>"
    Så är kommentaren fortfarande synlig på plattformen
    Och beslutet väntar på att beviset förseglas
    När plattformen går att nå igen
    Så är kommentaren borttagen på plattformen
    Och beviset håller när det kontrolleras
    När chefen går till "Beslut > <rubrik>"
    Så på raden med "Grund" står det "<rubrik>"
    Och på raden med "Skäl" står det "<skäl>"
    Och på raden med "Beslutat av" står det "Redaktör Ek"

    Exempel:
      | grund     | rubrik              | kommentar                        | skäl                             |
      | sedition  | Uppvigling          | Kom ikväll så bränner vi stället | Uppmanar till mordbrand          |
      | agitation | Hets mot folkgrupp  | Sådana som de ska bort härifrån  | Hot mot en grupp för dess tro    |

  @STO-BEV-11
  Scenario: Barnpornografi kopieras aldrig, och vägen till polisen visas genast
    Givet att en besökare skriver "titta på bilden MYCKET_ONDSINT_INNEHALL"
    Och att "MYCKET_ONDSINT_INNEHALL" finns i kommunens lagring
    När redaktören tar bort kommentaren på grunden "child-abuse-image" för att "Länk till övergrepp"
    Så står det "ta ingen skärmdump"
    Och står det "Ring polisen på 114 14"
    Och är kommentaren borttagen på plattformen
    Och ingen kopia av "MYCKET_ONDSINT_INNEHALL" finns kvar i kommunens lagring

  @STO-BEV-13
  Scenario: Vem som har rätten till verket antecknas
    Givet att en besökare skriver "Här är hela boken som pdf"
    När redaktören går till "Inkorg > Besökare > Dölj eller ta bort > Upphovsrättsintrång"
    Och fyller i "Skäl" med "Ett helt verk"
    Och fyller i "Rättighetsinnehavare" med "Förlaget Gröna Boken"
    Och trycker på "Besluta att ta bort"
    Så på raden med "Rättighetsinnehavare" står det "Förlaget Gröna Boken"
    Och är kommentaren borttagen på plattformen

  @STO-BEV-13
  Scenario: Är upphovet okänt står det så
    Givet att en besökare skriver "Här är hela boken som pdf"
    När redaktören tar bort kommentaren på grunden "copyright" för att "Ett helt verk"
    Så på raden med "Rättighetsinnehavare" står det "okänt"

  @STO-BEV-15
  Scenario: Frågan om polisanmälan ställs varje gång och får inte ett svar utan skäl
    Givet att en besökare skriver "Kom ikväll så bränner vi stället"
    När redaktören tar bort kommentaren på grunden "sedition" för att "Uppmanar till mordbrand"
    Och redaktören beslutar att polisanmäla utan att säga varför
    Så får redaktören veta att beslutet behöver ett skäl
    När redaktören beslutar att polisanmäla för att "Tid och plats är utsatta"
    Så syns beslutet om polisanmälan på ärendet med skälet "Tid och plats är utsatta"

  @STO-PER-11
  Scenario: Det känsliga säkras innan det tas bort, och bara utpekade får läsa beviset
    Givet att en besökare skriver "Min granne går på psykmottagningen"
    Och att plattformen inte går att nå
    När redaktören tar bort kommentaren på grunden "personal-data" för att "Uppgift om någons hälsa"
    Så är kommentaren fortfarande synlig på plattformen
    Och beslutet väntar på att beviset förseglas
    När plattformen går att nå igen
    Så är kommentaren borttagen på plattformen
    Och beviset får inte öppnas av redaktören
    Men beviset får öppnas av registratorn

  @STO-PER-01
  Scenario: Det som både är brottsligt och kan röja en sekretess får båda lagarnas följder
    Givet att en besökare skriver "Kom ikväll så bränner vi stället, min farmor på Tallgården har glömt vem jag är"
    När redaktören öppnar kommentaren
    Och väljer "Hålls ordnad: Hålls ordnad"
    Och väljer "Jag misstänker sekretess"
    Och trycker på "Bedöm"
    Så går det inte, för "Sekretess misstänks, och då kan inlägget bara diarieföras (OSL 5 kap. 1 §)."
    När redaktören öppnar kommentaren
    Och väljer "Diarieförs: Sekretess"
    Och väljer "Jag misstänker sekretess"
    Och trycker på "Bedöm"
    Så står det "Väntar hos registratorn"
    När redaktören tar bort kommentaren på grunden "sedition" för att "Uppmanar till mordbrand"
    Så är kommentaren borttagen på plattformen
    Och registratorn har en post att diarieföra
    Och ser redaktören "Besluta om ett ärende ska polisanmälas" på "Start"
    När redaktören beslutar att polisanmäla för att "Tid och plats är utsatta"
    Så syns beslutet om polisanmälan på ärendet med skälet "Tid och plats är utsatta"
    Men registratorn har en post att diarieföra

  @STO-BSV-03
  Scenario: Besluten under en tid går att granska sida vid sida, med grund, skäl och vem som beslutade
    Givet att en besökare skriver "Kom ikväll så bränner vi stället"
    När redaktören tar bort kommentaren på grunden "sedition" för att "Uppmanar till mordbrand"
    Och chefen går till "Beslut"
    Så står det "Granska besluten"
    När chefen går till "/cases.csv?from=2026-11-01&to=2026-12-31"
    Så står det "Uppvigling"
    Och står det "Uppmanar till mordbrand,Redaktör Ek"
    När chefen går till "/cases.csv?from=2026-01-01&to=2026-01-31"
    Så står det inte "Redaktör Ek"
    När chefen går till "/cases.csv?from=igår"
    Så går det inte, för "Skriv dagen som 2026-11-23."

  @STO-PER-10
  Scenariomall: Det känsliga, kränkande eller hemliga som inte är borta i tid larmar
    Givet att en besökare skriver "<kommentar>"
    Och att plattformen inte går att nå
    När redaktören tar bort kommentaren på grunden "<grund>" för att "Ska inte ligga öppet"
    Så är kommentaren fortfarande synlig på plattformen
    När klockan blir 10:30 måndagen den 23 november 2026
    Så ser redaktören "Tiden har gått ut" på "Start"
    Och får chefen ett brev om "inte borttaget i tid"
    När plattformen går att nå igen
    Så är kommentaren borttagen på plattformen

    Exempel:
      | grund          | kommentar                               |
      | personal-data  | Läraren i 4B har cancer                 |
      | intrusive-data | Hon bor på Storgatan 4, gå dit          |
      | secrecy        | Min granne har kontakt med socialtjänsten |

  @STO-BEV-12
  Scenario: Beviset om en våldsskildring är dolt tills någon säger varför det behövs
    Givet att en besökare skriver "Se filmen när han slår ihjäl honom"
    När redaktören tar bort kommentaren på grunden "violence" för att "Uppenbart olaga våldsskildring på film"
    Så är kommentaren borttagen på plattformen
    Och är bilderna dolda för registratorn tills det står varför
    När registratorn säger att bilderna behövs för att "Skriver underlag till polisen"
    Så öppnas beviset för registratorn, och skälet "Skriver underlag till polisen" står kvar

  @STO-PER-03
  Scenariomall: Bara där staden kan påverka väntar andras personuppgifter på att tas bort
    Givet att kommunikationschefen går till "Konton > Plattformar"
    Och fyller i "Plattformens namn" med "Videotorget"
    Och fyller i "Nyckel" med "videotorget"
    Och väljer "Nätverk"
    Och väljer "Text"
    Och väljer "<påverkan>"
    Och trycker på "Spara plattformen"
    Och att kommunikationschefen går till "Konton > Ta in ett befintligt konto"
    Och fyller i "Kontots namn" med "Staden på Videotorget"
    Och fyller i "Nyckel" med "torget"
    Och fyller i "Plattform" med "videotorget"
    Och fyller i "Adress" med "https://videotorget.example.se/staden"
    Och fyller i "Syfte" med "Filmer om staden"
    Och väljer "Kommunikationsenheten" för "Enhet"
    Och väljer "Redaktör Ek" för "Ansvarig"
    Och väljer "Ersättare Lind" för "Ersättare"
    Och väljer "Chef Al" för "Närmaste chef"
    Och trycker på "Ta in kontot"
    Och att redaktören för in "Min granne har nummer 19670919-9530" av "Britta Besökare" på kontot "torget"
    Så väntar "Min granne har nummer 19670919-9530" <väntar>
    När redaktören går till "Konton > Plattformar"
    Så på raden med "Videotorget" står det "<svarar>"

    Exempel:
      | påverkan                                            | väntar            | svarar                       |
      | Kommunen kan inte ta bort det som andra skriver där | bara på att läsas | Kommunen svarar inte för dem |
      | Text                                                | på bedömning      | Kommunen svarar för dem      |

  @STO-PER-23
  Scenario: En besökare anmäler en kommentar, och den väntar på bedömning med det som anmäldes
    Givet att en besökare skriver "Hon i kassan är lat och dum"
    Så väntar "Hon i kassan är lat och dum" bara på att läsas
    Givet att kommunikationschefen går till "Förteckningen > Besluta, Stockholms stads webbplats"
    Och väljer "Allmänheten"
    Och fyller i "Skäl" med "Rör alla stockholmare"
    Och trycker på "Besluta"
    Och att klockan är 09:05 måndagen den 23 november 2026
    När en besökare öppnar "/konton"
    Och följer "Stockholms stads webbplats"
    Och följer "Anmäl något kränkande på kontot"
    Så står det "Vi sparar inte vem du är."
    När en besökare anmäler kommentaren på kontot "motala-webben" för att "Pekar ut min syster"
    Så väntar "Hon i kassan är lat och dum" på bedömning
    När redaktören går till "Start > Ta hand om en anmälan från en besökare"
    Så på raden med "Källa" står det "Anmält av en besökare"
    Och står det "Pekar ut min syster"
    När redaktören följer "Visa inlägget"
    Så står det "Hon i kassan är lat och dum"
    Och står det "En besökare anmälde inlägget"

  @STO-PER-24
  Scenario: Ett klagomål avslutas inte förrän det är beslutat och besvarat, och tiderna står kvar
    Givet att kommunikationschefen går till "Förteckningen > Besluta, Stockholms stads webbplats"
    Och väljer "Allmänheten"
    Och fyller i "Skäl" med "Rör alla stockholmare"
    Och trycker på "Besluta"
    Och att klockan är 09:05 måndagen den 23 november 2026
    När den som skrev klagar på kontot "motala-webben" från "klagande@example.se" för att "Min kommentar var ingen personuppgift"
    Så får adressen "klagande@example.se" ett brev om "har kommit in"
    När redaktören går till "Start > Ta hand om en anmälan från en besökare"
    Så står det "Klagomål på att något har tagits bort"
    När redaktören trycker på "Avsluta anmälan"
    Så går det inte, för "innan någon har beslutat"
    När redaktören går till "Start > Ta hand om en anmälan från en besökare"
    Och väljer "Inget görs"
    Och fyller i "Skäl för beslutet" med "Kommentaren hade ett personnummer"
    Och trycker på "Spara beslutet om anmälan"
    Och redaktören trycker på "Avsluta anmälan"
    Så går det inte, för "innan den har fått ett svar"
    När redaktören går till "Start > Ta hand om en anmälan från en besökare"
    Och fyller i "Ditt svar" med "Din kommentar innehöll ett personnummer och togs därför bort."
    Och trycker på "Skicka svaret"
    Så får adressen "klagande@example.se" ett brev om "Svar på din anmälan"
    När redaktören trycker på "Avsluta anmälan"
    Så står det "Anmälan är avslutad"
    Och står det "Inget görs. Kommentaren hade ett personnummer Redaktör Ek"
    Och står det inte "klagande@example.se"
    Och ser redaktören inte "Ta hand om en anmälan" på "Start"
