# language: sv
Egenskap: Anmäla en incident
  Något har läckt, ändrats eller gått förlorat, eller någon har försökt. Den som märker det anmäler, den som samordnar
  säkerheten får veta det genast, och lagens 72 timmar börjar gå när vi vet att personuppgifter berörs.

  Bakgrund:
    Givet en kommun som följer Motalas anvisningar
    Och att klockan är 09:00 måndagen den 23 november 2026

  @MOT-SAK-01
  Scenario: En anmäld incident visar slag, tid och läge
    När medarbetaren går till "Incidenter > Anmäl incident"
    Och väljer "Information har läckt" för "Slag av incident"
    Och väljer "Skada" för "Blev det skada?"
    Och fyller i "Vad har hänt" med "En lista låg öppen på sidan"
    Och fyller i "Upptäckt" med "2026-11-23T08:15"
    Och väljer "Nej" för "Rör incidenten personuppgifter?"
    Och trycker på "Spara"
    Så står det "Information har läckt"
    Och står det "Anmäld"
    Och står det "08:15"
    Och ser säkerhetssamordnaren "Information har läckt" på "/incidents"
    Och ser kommunikatören inte "Information har läckt" på "/incidents"

  @MOT-SAK-02
  Scenario: Frågan om personuppgifter måste besvaras när något har läckt
    När medarbetaren går till "Incidenter > Anmäl incident"
    Och väljer "Information har läckt" för "Slag av incident"
    Och väljer "Skada" för "Blev det skada?"
    Och fyller i "Vad har hänt" med "En lista låg öppen på sidan"
    Och trycker på "Spara"
    Så går det inte, för "Svara på om incidenten rör personuppgifter"

  @MOT-SAK-05
  Scenario: Ett kapat konto får ett åtgärdskort
    När redaktören går till "Incidenter > Anmäl incident"
    Och väljer "Kontot har kapats" för "Slag av incident"
    Och väljer "Skada" för "Blev det skada?"
    Och väljer "Motala kommuns webbplats" för "Konto"
    Och fyller i "Vad har hänt" med "Någon annan skriver i vårt namn"
    Och väljer "Vet inte" för "Rör incidenten personuppgifter?"
    Och trycker på "Spara"
    Så står det "Åtgärdskort"
    Och står det "Ta tillbaka kontot genom plattformens återställning"
    Och står det "Berätta för följarna vad som har hänt"

  @MOT-SAK-06
  Scenario: En incident anmäls från inlägget, med underlaget
    Givet att kontot har publicerat "Badhuset öppnar igen på lördag"
    Och att en besökare skriver "Här är grannens personnummer 121212-1212"
    När redaktören går till "/inbox"
    Och följer "Besökare"
    Och följer "Anmäl som incident"
    Och väljer "Något har publicerats otillåtet" för "Slag av incident"
    Och väljer "Skada" för "Blev det skada?"
    Och fyller i "Vad har hänt" med "Ett personnummer stod på vårt konto"
    Och väljer "Ja" för "Rör incidenten personuppgifter?"
    Och trycker på "Spara"
    Så står det "Underlag"
    Och står det "Inlägget, ordalydelse 1"
    Och står det "Motala kommuns webbplats"

  @MOT-SAK-07
  Scenario: Ett försök räknas, även om inget gick sönder
    När medarbetaren går till "Incidenter > Anmäl incident"
    Och väljer "Överbelastning eller försök till intrång" för "Slag av incident"
    Och väljer "Försök utan skada" för "Blev det skada?"
    Och fyller i "Vad har hänt" med "Någon provade lösenord hela natten"
    Och väljer "Nej" för "Rör incidenten personuppgifter?"
    Och trycker på "Spara"
    Och medarbetaren går till "/incidents"
    Så på raden med "Överbelastning eller försök till intrång" står det "1"
    Och står det "Varav försök"

  @MOT-SAK-08
  Scenario: Samordnaren får brev genast och kvitterar
    Givet att medarbetaren har anmält incidenten "Information har läckt" utan personuppgifter
    Så får säkerhetssamordnaren ett brev om "Incident anmäld: Information har läckt"
    När säkerhetssamordnaren går till "/incidents"
    Och följer "Information har läckt"
    Och följer "Bekräfta mottagandet"
    Och trycker på "Bekräfta mottagandet"
    Så på raden med "Mottagen" står det "Säkerhetssamordnare Hassel"

  @MOT-SAK-08
  Scenario: Kvitterar ingen kommer en påminnelse
    Givet att medarbetaren har anmält incidenten "Information har läckt" utan personuppgifter
    När klockan blir 11:30 måndagen den 23 november 2026
    Så får säkerhetssamordnaren ett brev om "Ingen har tagit emot incidenten"

  @MOT-SAK-09
  Scenario: Lagens 72 timmar går dygnet runt, och alla berörda påminns innan de är slut
    Givet att redaktören har anmält incidenten "Information har läckt" med personuppgifter
    Så får chefen ett brev om "Incident anmäld: Information har läckt"
    När klockan blir 10:00 onsdagen den 25 november 2026
    Så får säkerhetssamordnaren ett brev om "Lagens tid går snart ut"
    Och får chefen ett brev om "Lagens tid går snart ut"
    När klockan blir 10:00 torsdagen den 26 november 2026
    Så får säkerhetssamordnaren ett brev om "Lagens tid har gått ut"

  @MOT-SAK-09
  Scenario: Anmälan till myndigheten får sitt nummer, och då påminns ingen mer
    Givet att redaktören har anmält incidenten "Information har läckt" med personuppgifter
    När säkerhetssamordnaren går till "/incidents"
    Och följer "Information har läckt"
    Och följer "Anmäld till myndigheten"
    Och fyller i "Ärendenummer" med "IMY-2026-4711"
    Och trycker på "Anmäld till myndigheten"
    Så står det "IMY-2026-4711"
    När klockan blir 10:00 torsdagen den 26 november 2026
    Så får säkerhetssamordnaren inget brev om "Lagens tid har gått ut"

  @MOT-SAK-10
  Scenario: Ett olaga intrång avslutas inte förrän polisanmälan är avgjord
    Givet att redaktören har anmält incidenten "Olaga intrång" utan personuppgifter
    När säkerhetssamordnaren går till "/incidents"
    Och följer "Olaga intrång"
    Och följer "Avsluta incidenten"
    Och fyller i "Vad du vill säga" med "Lösenorden är bytta"
    Och trycker på "Avsluta incidenten"
    Så går det inte, för "Bestäm först om händelsen polisanmäls"
    När säkerhetssamordnaren går till "/incidents"
    Och följer "Olaga intrång"
    Och följer "Polisanmäl inte"
    Och fyller i "Vad du vill säga" med "Det var en kollega som tog fel dator"
    Och trycker på "Polisanmäl inte"
    Och säkerhetssamordnaren följer "Avsluta incidenten"
    Och fyller i "Vad du vill säga" med "Lösenorden är bytta"
    Och trycker på "Avsluta incidenten"
    Så står det "Avslutad"

  @MOT-SAK-11
  Scenario: Den som är osäker frågar samordnaren
    Givet att redaktören har anmält incidenten "Information har läckt" utan personuppgifter
    När redaktören går till "/incidents"
    Och följer "Information har läckt"
    Och följer "Fråga samordnaren"
    Och fyller i "Vad du vill säga" med "Ska vi ta ned sidan?"
    Och trycker på "Fråga samordnaren"
    Så får säkerhetssamordnaren ett brev om "Fråga om incidenten"
    När säkerhetssamordnaren går till "/incidents"
    Och följer "Information har läckt"
    Och följer "Svara på frågan"
    Och fyller i "Vad du vill säga" med "Ja, genast"
    Och trycker på "Svara på frågan"
    Så får redaktören ett brev om "Svar om incidenten"
    När redaktören går till "/incidents"
    Och följer "Information har läckt"
    Så på raden med "Fråga besvarad" står det "Ja, genast"

  @MOT-SAK-04
  Scenario: Släpper plattformen inte in oss föreslås en incident
    Givet att kommunens nyckel till plattformen inte gäller längre
    När klockan blir 12:00 måndagen den 23 november 2026
    Så får chefen ett brev om "Kan det här vara en incident?"
    När chefen går till "/incidents"
    Och följer "Information finns inte när den behövs"
    Så står det "Föreslagen av programmet"
    Och står det "Plattformen släpper inte längre in oss"

  @MOT-SAK-03
  Scenario: Har någon ändrat ett inlägg utanför systemet föreslås en incident
    Givet att redaktören har skrivit utkastet "Badhuset öppnar igen på lördag"
    När redaktören väljer "Jag har kontrollerat innehållet"
    Och trycker på "Publicera"
    Och klockan blir 10:00 måndagen den 23 november 2026
    Och någon ändrar inlägget "Badhuset öppnar igen" på plattformen till "Badhuset stänger för gott"
    Och klockan blir 12:00 måndagen den 23 november 2026
    Så får chefen ett brev om "Kan det här vara en incident?"
    När chefen går till "/incidents"
    Och följer "Information har ändrats"
    Så står det "har ändrats på plattformen sedan det publicerades härifrån"

  @MOT-ANS-12
  Scenario: Ett utkast som blir liggande påminner chefen
    När redaktören går till "Incidenter > Anmäl incident"
    Och väljer "Information har läckt" för "Slag av incident"
    Och väljer "Skada" för "Blev det skada?"
    Och väljer "Motala kommuns webbplats" för "Konto"
    Och fyller i "Vad har hänt" med "En lista låg öppen på sidan"
    Och väljer "Spara som utkast"
    Och trycker på "Spara"
    Så står det "Utkast"
    Och får säkerhetssamordnaren inget brev om "Incident anmäld"
    När klockan blir 09:30 tisdagen den 24 november 2026
    Så får chefen ett brev om "Incidenten är inte anmäld"

  @MOT-ANS-10
  Scenario: Chefen får veta om en personuppgiftsincident och bekräftar att den är anmäld
    Givet att redaktören har anmält incidenten "Information har läckt" med personuppgifter
    Så får chefen ett brev om "Incident anmäld: Information har läckt"
    När chefen går till "Start > Bekräfta att den är anmäld"
    Och följer "Bekräfta att den är anmäld"
    Och trycker på "Bekräfta att den är anmäld"
    Så på raden med "Chefen bekräftar anmälan" står det "Chef Al"
