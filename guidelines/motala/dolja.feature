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

  @MOT-DOL-01
  Scenario: Det som doldes av misstag återställs av en annan person
    Givet att en besökare skriver "Ni är fan helt jävla värdelösa"
    Och att redaktören har dolt kommentaren på grunden "profanity"
    När redaktören begär att kommentaren återställs för att "Vi bedömde fel"
    Så är kommentaren dold på plattformen
    När en annan redaktör bekräftar återställningen
    Så är kommentaren synlig på plattformen
