# language: sv
Egenskap: Dölja och ta bort det som inte får stå kvar
  Det som bryter mot anvisningarna eller lagen döljs eller tas bort, men aldrig innan det är bevarat. En
  avvikande åsikt är aldrig en grund.

  Bakgrund:
    Givet en kommun som följer Motalas anvisningar
    Och att klockan är 09:00 måndagen den 23 november 2026
    Och att kontot har publicerat "Badhuset öppnar igen på lördag"

  @MOT-DOL-01 @MOT-DOL-02 @MOT-DOL-14 @MOT-DIA-06
  Scenario: En kommentar med svordomar döljs, men först när den är bevarad
    Givet att en besökare skriver "Ni är fan helt jävla värdelösa"
    När redaktören döljer kommentaren på grunden "profanity" för att "Grova svordomar mot personalen"
    Så är kommentaren dold på plattformen
    Och beviset förseglades innan kommentaren doldes
    Och beviset håller när det kontrolleras
    Och registratorn har en post att diarieföra

  @MOT-DOL-04
  Scenario: Ett hot ska bort, att dölja det räcker inte
    Givet att en besökare skriver "Jag ska döda dig"
    När redaktören döljer kommentaren på grunden "threat" för att "Dödshot mot en medarbetare"
    Så får redaktören veta att grunden kräver att kommentaren tas bort
    Och kommentaren är fortfarande synlig på plattformen
    När redaktören tar bort kommentaren på grunden "threat" för att "Dödshot mot en medarbetare"
    Så är kommentaren borttagen på plattformen

  @MOT-DOL-09
  Scenario: Ett personnummer tas bort, och beviset får bara öppnas av utpekade personer
    Givet att en besökare skriver "Min sons nummer är 20120101-2380"
    När redaktören öppnar inkorgen
    Så väntar "Min sons nummer är 20120101-2380" på bedömning
    När redaktören tar bort kommentaren på grunden "personal-data" för att "Personnummer på ett barn"
    Så är kommentaren borttagen på plattformen
    Och beviset får inte öppnas av redaktören
    Men beviset får öppnas av registratorn

  @MOT-DOL-09 @MOT-DOL-03
  Scenario: Den som skriver om någons hälsa och var hen bor väntar på bedömning, en adress ensam gör det inte
    Givet att en besökare skriver "Grannen på Ekvägen 12 är alkoholist"
    När redaktören öppnar inkorgen
    Så väntar "Grannen på Ekvägen 12 är alkoholist" på bedömning
    När redaktören tar bort kommentaren på grunden "personal-data" för att "Hälsa hos någon som går att peka ut"
    Så är kommentaren borttagen på plattformen
    Och beviset får inte öppnas av redaktören
    Givet att en besökare skriver "Det ligger skräp utanför Ekvägen 12"
    När redaktören öppnar inkorgen
    Så väntar "Det ligger skräp utanför Ekvägen 12" bara på att läsas

  @MOT-DOL-12
  Scenario: Den som leder bort från ämnet döljs först när en andra person har bekräftat
    Givet att en besökare skriver "Men vad händer med vägen till Borensberg"
    När redaktören döljer kommentaren på grunden "off-topic" för att "Handlar inte om badhuset"
    Så är kommentaren fortfarande synlig på plattformen
    När redaktören försöker bekräfta sitt eget beslut
    Så får redaktören veta att en annan person måste bekräfta
    När en annan redaktör bekräftar beslutet
    Så är kommentaren dold på plattformen

  @MOT-DOL-01
  Scenario: Kritik är ingen grund
    Givet att en besökare skriver "Kommunen har skött det här riktigt dåligt"
    När redaktören döljer kommentaren på grunden "criticism" för att "Vi blir utpekade"
    Så får redaktören veta att anvisningarna inte har den grunden
    Och kommentaren är fortfarande synlig på plattformen

  @MOT-DOL-12
  Scenario: Ingenting döljs utan skäl
    Givet att en besökare skriver "Men vad händer med vägen till Borensberg"
    När redaktören döljer kommentaren på grunden "off-topic" för att ""
    Så får redaktören veta att beslutet måste motiveras
    Och kommentaren är fortfarande synlig på plattformen

  @MOT-DOL-12
  Scenario: Den andra personen kan stoppa beslutet
    Givet att en besökare skriver "Men vad händer med vägen till Borensberg"
    När redaktören döljer kommentaren på grunden "off-topic" för att "Handlar inte om badhuset"
    Och en annan redaktör stoppar beslutet
    Så är beslutet stoppat
    Och kommentaren är fortfarande synlig på plattformen
    Och "Men vad händer med vägen till Borensberg" är tillbaka i inkorgen

  @MOT-DOL-14
  Scenario: Det som ändras medan någon bedömer det bedöms på nytt
    Givet att en besökare skriver "Ni är fan helt jävla värdelösa"
    När kommentaren ändras till "Förlåt, jag blev arg" medan redaktören skriver sitt beslut på grunden "profanity"
    Så får redaktören läsa den nya lydelsen "Förlåt, jag blev arg" och ta ställning igen
    Och kommentaren är fortfarande synlig på plattformen

  @MOT-DOL-14
  Scenario: Kan inget bevis förseglas tas inget bort
    Givet att en besökare skriver "Ni är fan helt jävla värdelösa"
    Och att plattformen inte går att nå
    När redaktören döljer kommentaren på grunden "profanity" för att "Grova svordomar mot personalen"
    Så är kommentaren fortfarande synlig på plattformen
    Och beslutet väntar på att beviset förseglas
    När plattformen går att nå igen
    Så är kommentaren dold på plattformen

  @MOT-DOL-07
  Scenario: Barnpornografi kopieras aldrig
    Givet att en besökare skriver "titta på bilden MYCKET_ONDSINT_INNEHALL"
    Och att "MYCKET_ONDSINT_INNEHALL" finns i kommunens lagring
    När redaktören tar bort kommentaren på grunden "child-abuse-image" för att "Länk till övergrepp, polisen kontaktad"
    Så är kommentaren borttagen på plattformen
    Och ingen i kommunen kan längre läsa "MYCKET_ONDSINT_INNEHALL"
    Och ingen kopia av "MYCKET_ONDSINT_INNEHALL" finns kvar i kommunens lagring

  @MOT-DOL-16
  Scenario: Om ett brott polisanmäls beslutas av en person, med skäl
    Givet att en besökare skriver "Jag ska döda dig"
    När redaktören tar bort kommentaren på grunden "threat" för att "Dödshot mot en medarbetare"
    Och redaktören beslutar att polisanmäla utan att säga varför
    Så får redaktören veta att beslutet behöver ett skäl
    När redaktören beslutar att polisanmäla för att "Uppenbart dödshot"
    Så syns beslutet om polisanmälan på ärendet med skälet "Uppenbart dödshot"

  @MOT-DOL-16
  Scenario: Frågan om polisanmälan står kvar att avgöra, och ett nej ska ha skäl
    Givet att en besökare skriver "Jag ska döda dig"
    När redaktören tar bort kommentaren på grunden "threat" för att "Dödshot mot en medarbetare"
    Så är kommentaren borttagen på plattformen
    När registratorn diarieför posten
    Givet att klockan är 09:00 måndagen den 30 november 2026
    Så ser redaktören "Besluta om ett ärende ska polisanmälas" på "Start"
    Och ser ersättaren "Besluta om ett ärende ska polisanmälas" på "Start"
    När redaktören går till "Start > Besluta om ett ärende ska polisanmälas"
    Så står det "Det ska beslutas om händelsen polisanmäls."
    När väljer "Ingen polisanmälan görs"
    Och trycker på "Spara beslutet"
    Så går det inte, för "Skriv varför."
    Och ser redaktören "Besluta om ett ärende ska polisanmälas" på "Start"
    När redaktören går till "Start > Besluta om ett ärende ska polisanmälas"
    Och väljer "Ingen polisanmälan görs"
    Och fyller i "Varför" med "Medarbetaren har själv anmält hotet"
    Och trycker på "Spara beslutet"
    Så står det "Medarbetaren har själv anmält hotet"
    Och står det "Redaktör Ek, mån 30 nov 09:00"
    Och finns ingen knapp "Spara beslutet"
    Och ser redaktören inte "Besluta om ett ärende ska polisanmälas" på "Start"
    Och ser ersättaren inte "Besluta om ett ärende ska polisanmälas" på "Start"

  @MOT-DOL-01
  Scenario: Det som doldes av misstag återställs av en annan person
    Givet att en besökare skriver "Ni är fan helt jävla värdelösa"
    Och att redaktören har dolt kommentaren på grunden "profanity"
    När redaktören begär att kommentaren återställs för att "Vi bedömde fel"
    Så är kommentaren dold på plattformen
    När en annan redaktör bekräftar återställningen
    Så är kommentaren synlig på plattformen

  @MOT-DOL-01
  Scenario: Det som faller under någon av de tolv grunderna har en timme på sig, och sedan syns att det är för sent
    Givet att en besökare skriver "Jag ska döda dig"
    När redaktören går till "Inkorg"
    Så står det "Hittat: hot"
    Och står det inte "Försenad"
    När klockan blir 10:30 måndagen den 23 november 2026
    Så ser redaktören "Ta ställning Försenad" på "Inkorg"
    Och ser redaktören "1 försenat" på "Inkorg"
    Och ser chefen "Försenade 1" på "Start"
    När redaktören går till "Inkorg > Dölj eller ta bort"
    Så står det "1. Svordomar eller obscena ord"
    Och står det "12. Aktörer som kommunen inte samarbetar med"
    Och står det inte "13."

  @MOT-DOL-03
  Scenario: Ett olaga integritetsintrång ska bort och polisfrågan avgöras, medan ett personangrepp får döljas
    Givet att en besökare skriver "Läs hennes journal här"
    När redaktören döljer kommentaren på grunden "privacy-intrusion" för att "Sprider uppgifter om någons hälsa"
    Så får redaktören veta att grunden kräver att kommentaren tas bort
    När redaktören tar bort kommentaren på grunden "privacy-intrusion" för att "Sprider uppgifter om någons hälsa"
    Så är kommentaren borttagen på plattformen
    När redaktören beslutar att polisanmäla för att "Uppgifter om hälsa har spridits"
    Så ser redaktören "Händelsen polisanmäls." på "Beslut > Olaga integritetsintrång"
    Givet att en besökare skriver "Damen i receptionen är en sopa"
    När redaktören döljer kommentaren på grunden "personal-attack" för att "Angrepp på en medarbetare"
    Så är kommentaren dold på plattformen

  @MOT-DOL-04
  Scenario: Uppvigling ska bort, och polisfrågan avgöras
    Givet att en besökare skriver "Alla ska vägra lyda polisen på torget"
    När redaktören döljer kommentaren på grunden "sedition" för att "Uppmanar till att inte lyda polisen"
    Så får redaktören veta att grunden kräver att kommentaren tas bort
    När redaktören tar bort kommentaren på grunden "sedition" för att "Uppmanar till att inte lyda polisen"
    Så är kommentaren borttagen på plattformen
    När redaktören beslutar att polisanmäla för att "Uppvigling"
    Så syns beslutet om polisanmälan på ärendet med skälet "Uppvigling"

  @MOT-DOL-05
  Scenario: En uppmaning till brott ska bort, och polisfrågan avgöras
    Givet att en besökare skriver "Kom och krossa fönstren på badhuset i natt"
    När redaktören döljer kommentaren på grunden "incitement-to-crime" för att "Uppmanar till skadegörelse"
    Så får redaktören veta att grunden kräver att kommentaren tas bort
    När redaktören tar bort kommentaren på grunden "incitement-to-crime" för att "Uppmanar till skadegörelse"
    Så är kommentaren borttagen på plattformen
    När redaktören beslutar att polisanmäla för att "Uppmaning till skadegörelse"
    Så syns beslutet om polisanmälan på ärendet med skälet "Uppmaning till skadegörelse"

  @MOT-DOL-05
  Scenario: Kontot blir inget redskap för brott
    Givet att en besökare skriver "Skriv till mig om du vill köpa något starkt"
    När redaktören tar bort kommentaren på grunden "other-crime" för att "Säljer narkotika"
    Så är kommentaren borttagen på plattformen
    När redaktören beslutar att polisanmäla utan att säga varför
    Så får redaktören veta att beslutet behöver ett skäl

  @MOT-DOL-06
  Scenario: Hets mot folkgrupp ska bort och polisfrågan avgöras, medan sexism får döljas
    Givet att en besökare skriver "Alla sådana där borde kastas ut"
    När redaktören döljer kommentaren på grunden "agitation" för att "Missaktning för en folkgrupp"
    Så får redaktören veta att grunden kräver att kommentaren tas bort
    När redaktören tar bort kommentaren på grunden "agitation" för att "Missaktning för en folkgrupp"
    Så är kommentaren borttagen på plattformen
    När redaktören beslutar att polisanmäla för att "Hets mot folkgrupp"
    Så syns beslutet om polisanmälan på ärendet med skälet "Hets mot folkgrupp"
    Givet att en besökare skriver "Kvinnor hör inte hemma i nämnden"
    När redaktören döljer kommentaren på grunden "sexism" för att "Nedsättande om kvinnor"
    Så är kommentaren dold på plattformen

  @MOT-DOL-11
  Scenario: Reklam döljs, och registratorn får den
    Givet att en besökare skriver "Billiga klockor, skriv till mig"
    När redaktören döljer kommentaren på grunden "advertising" för att "Säljer klockor"
    Så är kommentaren dold på plattformen
    Och registratorn har en post att diarieföra

  @MOT-DOL-08
  Scenario: Någon annans verk tas bort, och det antecknas vems det är
    Givet att en besökare skriver "Här är hela sången, ord för ord"
    När redaktören går till "Inkorg > Dölj eller ta bort > Upphovsrättsligt skyddat material utan lov"
    Så står det "det räcker inte att dölja"
    När redaktören går till "Inkorg > Dölj eller ta bort > Upphovsrättsligt skyddat material utan lov"
    Och fyller i "Skäl" med "Hela sångtexten är återgiven"
    Och fyller i "Rättighetsinnehavare" med "Sångens förlag"
    Och trycker på "Besluta att ta bort"
    Så är kommentaren borttagen på plattformen
    Och ser registratorn "Upphovsrättsligt skyddat material utan lov" på "Beslut"

  @MOT-DOL-10
  Scenario: En vilseledande länk döljs först när adressen är antecknad och en andra person har bekräftat
    Givet att en besökare skriver "Läs sanningen på vatten.example"
    När redaktören går till "Inkorg > Dölj eller ta bort > Länk till obekräftad eller vilseledande information"
    Så står det "Att sidan har en annan åsikt än kommunen är ingen grund."
    När redaktören går till "Inkorg > Dölj eller ta bort > Länk till obekräftad eller vilseledande information"
    Och väljer "Dölja"
    Och fyller i "Skäl" med "Sidan säger att dricksvattnet är förgiftat"
    Och trycker på "Besluta"
    Så går det inte, för "Grunden kräver den här uppgiften. Fyll i den."
    När redaktören går till "Inkorg > Dölj eller ta bort > Länk till obekräftad eller vilseledande information"
    Och väljer "Dölja"
    Och fyller i "Skäl" med "Sidan säger att dricksvattnet är förgiftat"
    Och fyller i "Länkens adress" med "https://vatten.example"
    Och trycker på "Besluta"
    Så är kommentaren fortfarande synlig på plattformen
    När ersättaren går till "Start > Ett beslut väntar på att du bekräftar"
    Så står det "Länkens adress: https://vatten.example"
    När ersättaren går till "Start > Ett beslut väntar på att du bekräftar"
    Och trycker på "Bekräfta beslutet"
    Så är kommentaren dold på plattformen

  @MOT-DOL-13
  Scenario: Ingen döljer en aktör utan att säga vilken
    Givet att en besökare skriver "Gå med i klubben Vågen, första månaden gratis"
    När redaktören går till "Inkorg > Dölj eller ta bort > Aktörer som kommunen inte samarbetar med"
    Och väljer "Dölja"
    Och fyller i "Skäl" med "Gör reklam för en klubb"
    Och trycker på "Besluta"
    Så går det inte, för "Grunden kräver den här uppgiften. Fyll i den."
    När redaktören går till "Inkorg > Dölj eller ta bort > Aktörer som kommunen inte samarbetar med"
    Och väljer "Dölja"
    Och fyller i "Skäl" med "Gör reklam för en klubb"
    Och fyller i "Aktörens namn" med "Klubben Vågen"
    Och trycker på "Besluta"
    Så är kommentaren dold på plattformen

  @MOT-DOL-11
  Scenario: Fem reklaminlägg tas bort i ett svep, med fem beslut och fem bevis
    Givet att besökaren "Kim Köpnu" skriver "Köp billiga solglasögon på min sida, bara i dag, kod 1"
    Och att besökaren "Robin Rabatt" skriver "Köp billiga solglasögon på min sida, bara i dag, kod 2"
    Och att besökaren "Sam Solglas" skriver "Köp billiga solglasögon på min sida, bara i dag, kod 3"
    Och att besökaren "Alex Annons" skriver "Köp billiga solglasögon på min sida, bara i dag, kod 4"
    Och att besökaren "Mika Mässa" skriver "Köp billiga solglasögon på min sida, bara i dag, kod 5"
    Och att besökaren "Berit Bad" skriver "Är vattnet varmt i barnbassängen?"
    När redaktören går till "Inkorg > Dölj eller ta bort flera på en gång"
    Och väljer "Ta med Kim Köpnu"
    Och väljer "Ta med Robin Rabatt"
    Och väljer "Ta med Sam Solglas"
    Och väljer "Ta med Alex Annons"
    Och väljer "Ta med Mika Mässa"
    Och väljer "Ta bort"
    Och fyller i "Skäl" med "Samma reklam på flera ställen"
    Och trycker på "Besluta om de markerade"
    Så står det "Besluten om 5 inlägg är sparade."
    Och finns det 5 beslut med var sitt bevis som håller
    Och ser redaktören "Är vattnet varmt i barnbassängen?" på "Inkorg"
    Men ser redaktören inte "Köp billiga solglasögon" på "Inkorg"

  @MOT-DOL-16
  Scenario: Ett brott avslutas inte förrän någon har bestämt om det polisanmäls, och varför
    Givet att en besökare skriver "Jag ska döda dig"
    När redaktören tar bort kommentaren på grunden "threat" för att "Dödshot mot en medarbetare"
    Så är kommentaren borttagen på plattformen
    När registratorn diarieför posten
    Och redaktören försöker avsluta ärendet
    Så går ärendet inte att avsluta, för "Ingen har beslutat om händelsen polisanmäls."
    När redaktören går till "Start > Besluta om ett ärende ska polisanmälas"
    Och väljer "Ingen polisanmälan görs"
    Och trycker på "Spara beslutet"
    Så går det inte, för "Skriv varför."
    När redaktören går till "Start > Besluta om ett ärende ska polisanmälas"
    Och väljer "Ingen polisanmälan görs"
    Och fyller i "Varför" med "Polisen har redan anmälan från den hotade"
    Och trycker på "Spara beslutet"
    Och redaktören försöker avsluta ärendet
    Så är ärendet avslutat
    Och ser chefen "Ingen polisanmälan görs. Polisen har redan anmälan från den hotade Redaktör Ek" på "Beslut > Ta bort"

  @MOT-DOL-16
  Scenario: Den som anmäler antecknar dagen och polisens nummer
    Givet att en besökare skriver "Jag ska döda dig"
    När redaktören tar bort kommentaren på grunden "threat" för att "Dödshot mot en medarbetare"
    Så är kommentaren borttagen på plattformen
    När registratorn diarieför posten
    Och redaktören beslutar att polisanmäla för att "Dödshot mot en medarbetare"
    Så ser redaktören "Anteckna att polisanmälan är gjord" på "Start"
    När redaktören går till "Start > Anteckna att polisanmälan är gjord"
    Och fyller i "Dagen för anmälan" med "2026-11-23"
    Och fyller i "Polisens nummer på anmälan" med "5000-K123456-26"
    Och trycker på "Spara anmälan"
    Så på raden med "Polisens nummer på anmälan" står det "5000-K123456-26"
    Och på raden med "Vem som anmälde" står det "Redaktör Ek"
    Och ser redaktören inte "Anteckna att polisanmälan är gjord" på "Start"
    När redaktören försöker avsluta ärendet
    Så är ärendet avslutat

  @MOT-DOL-15
  Scenario: Den som bryter mot reglerna en gång stängs inte av, den som gör det igen får stängas av för en tid
    Givet att besökaren "Arg Person" skriver "Ni är fan helt jävla värdelösa"
    Och att redaktören har dolt kommentaren på grunden "profanity"
    När redaktören går till "Beslut > Dölja > Stäng av den som skrev"
    Och fyller i "Skäl" med "Skriver okvädningsord gång på gång"
    Och fyller i "Sista dagen" med "2026-12-23"
    Och trycker på "Besluta att stänga av"
    Så går det inte, för "Den som skrev har brutit mot reglerna 1 gånger på kontot. Enligt riktlinjen krävs 2."
    Givet att besökaren "Arg Person" skriver "Fan vad ni är jävla usla"
    Och att redaktören har dolt kommentaren på grunden "profanity"
    När redaktören går till "Beslut > Dölja > Stäng av den som skrev"
    Så står det "2 inlägg har dolts eller tagits bort, med bevis:"
    När redaktören fyller i "Skäl" med "Skriver okvädningsord gång på gång"
    Och fyller i "Sista dagen" med "2027-11-23"
    Och trycker på "Besluta att stänga av"
    Så går det inte, för "högst 90 dagar framåt"
    När redaktören går till "Beslut > Dölja > Stäng av den som skrev"
    Och fyller i "Skäl" med "Skriver okvädningsord gång på gång"
    Och fyller i "Sista dagen" med "2026-12-23"
    Och trycker på "Besluta att stänga av"
    Så ser redaktören "Stäng av Arg Person" på "Start"
    När redaktören går till "Start > Stäng av Arg Person"
    Och trycker på "Det är gjort"
    Så på raden med "Avstängd på plattformen" står det "Redaktör Ek"
    Och ser redaktören inte "Stäng av Arg Person" på "Start"
    När klockan blir 09:00 torsdagen den 24 december 2026
    Så ser redaktören "Släpp in Arg Person igen" på "Start"
    När redaktören går till "Start > Släpp in Arg Person igen"
    Och fyller i "Varför avstängningen hävs" med "Tiden har gått ut"
    Och trycker på "Häv avstängningen"
    Så på raden med "Avstängningen hävd" står det "Redaktör Ek"
    Och ser redaktören inte "Släpp in Arg Person igen" på "Start"
