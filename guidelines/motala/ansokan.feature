# language: sv
Egenskap: Ansöka om ett nytt konto
  Vem som helst i Motala kommun får ansöka om ett konto. Ansökan lämnas in först när den säger vad kontot ska bidra
  med, för vem och av vem. Chefen hörs, kommunikationschefen beslutar och kommunikationsenheten lägger upp kontot.

  Bakgrund:
    Givet en kommun som följer Motalas anvisningar
    Och att klockan är 09:00 måndagen den 23 november 2026
    Och att redaktören går till "Ansökningar om konto > Ansök om konto"
    Och fyller i "Kontots namn" med "Stadsbiblioteket"
    Och väljer "Kommunikationsenheten" för "Enhet"
    Och fyller i "Plattform" med "facebook"
    Och väljer "Sida eller företagskonto"
    Och väljer "Verksamheter som lever av besökare"
    Och fyller i "Varför räcker inte ett gemensamt konto?" med "Bibliotekets besökare följer inte kommunens webbplats"
    Och fyller i "Vad ska kontot vara till för?" med "Fler hittar till bibliotekets program"
    Och väljer "Delaktighet, insyn och dialog" för "Vilken nytta ska kontot ge?"
    Och fyller i "Vilket mål i verksamhetsplanen" med "Biblioteksplanen, mål 2: läslust"
    Och fyller i "Vilka mätbara mål" med "200 besökare på höstens program 2027"
    Och fyller i "Vilka målgrupper" med "Barnfamiljer i Motala"
    Och fyller i "Varför just den här plattformen?" med "Där finns familjerna"
    Och fyller i "Hur ser den redaktionella planen ut?" med "Boktips på måndagar, program på torsdagar"
    Och väljer "Ja" för "Har ansvarig chef gett uppdraget?"
    Och fyller i "Vilken nämnd är personuppgiftsansvarig?" med "Bildningsnämnden"
    Och fyller i "Hur når man verksamheten på annat sätt?" med "0141-22 50 00"
    Och fyller i "Vilken är verksamhetens webbsida?" med "https://motala.se/bibliotek"
    Och väljer "Redaktör Ek" för "Vem är utsedd ansvarig?"
    Och väljer "Ersättare Lind" för "Vem sköter kontot vid frånvaro?"
    Och väljer "Chef Al" för "Närmaste chef"
    Och väljer "Redaktör Ek" för "Kan logga in på plattformen"
    Och väljer "Ersättare Lind" för "Kan logga in på plattformen (2)"
    Och väljer "Funktionsbrevlåda"
    Och fyller i "Adressen" med "biblioteket@motala.se"
    Och väljer "Ja, mer än ett lösenord krävs"
    Och trycker på "Spara ansökan"

  @MOT-NYT-09
  Scenario: Utan koppling till verksamhetens plan eller uppdrag går ansökan inte att lämna in
    När redaktören går till "Ansökningar om konto > Stadsbiblioteket > Ändra ansökan"
    Och fyller i "Vilket mål i verksamhetsplanen" med ""
    Och trycker på "Spara ansökan"
    Och trycker på "Lämna in"
    Så går det inte, för "Vilket mål i verksamhetsplanen eller vilket uppdrag stödjer kontot?: svara på det här."

  @MOT-VAR-01
  Scenario: Utan någon av de fem nyttorna går ansökan inte att lämna in
    När redaktören går till "Ansökningar om konto > Stadsbiblioteket > Ändra ansökan"
    Och tar bort krysset för "Delaktighet, insyn och dialog"
    Och trycker på "Spara ansökan"
    Och trycker på "Lämna in"
    Så går det inte, för "Vilken nytta ska kontot ge?: välj minst ett av: Delaktighet, insyn och dialog, Varumärke och förtroende, Attraktiv arbetsgivare, Service, Snabb spridning vid en extraordinär händelse."

  @MOT-NYT-11
  Scenario: Utan målgrupp går ansökan inte att lämna in
    När redaktören går till "Ansökningar om konto > Stadsbiblioteket > Ändra ansökan"
    Och fyller i "Vilka målgrupper" med ""
    Och trycker på "Spara ansökan"
    Och trycker på "Lämna in"
    Så går det inte, för "Vilka målgrupper vänder sig kontot till?: svara på det här."

  @MOT-NYT-13
  Scenario: Utan plan för redaktionen går ansökan inte att lämna in
    När redaktören går till "Ansökningar om konto > Stadsbiblioteket > Ändra ansökan"
    Och fyller i "Hur ser den redaktionella planen ut?" med ""
    Och trycker på "Spara ansökan"
    Och trycker på "Lämna in"
    Så går det inte, för "Hur ser den redaktionella planen ut?: svara på det här."

  @MOT-NYT-12
  Scenario: Utan en utsedd person som planerar, publicerar, följer upp, bevakar och modererar går det inte
    När redaktören går till "Ansökningar om konto > Stadsbiblioteket > Ändra ansökan"
    Så står det "Planerar, publicerar, följer upp, bevakar varje dag och modererar."
    När redaktören går till "Ansökningar om konto > Stadsbiblioteket > Ändra ansökan"
    Och väljer "Välj" för "Vem är utsedd ansvarig?"
    Och trycker på "Spara ansökan"
    Och trycker på "Lämna in"
    Så går det inte, för "Ansvarig: svara på det här."

  @MOT-PRO-03
  Scenario: Utan den nämnd som svarar för personuppgifterna går ansökan inte att lämna in
    När redaktören går till "Ansökningar om konto > Stadsbiblioteket > Ändra ansökan"
    Och fyller i "Vilken nämnd är personuppgiftsansvarig?" med ""
    Och trycker på "Spara ansökan"
    Och trycker på "Lämna in"
    Så går det inte, för "Vilken nämnd är personuppgiftsansvarig?: svara på det här."

  @MOT-NYT-02
  Scenario: Den som vill ha ett eget konto ser de konton som redan finns och säger varför de inte räcker
    När redaktören går till "Ansökningar om konto > Ansök om konto"
    Så står det "Konton som redan finns: Motala kommuns webbplats."
    När redaktören går till "Ansökningar om konto > Stadsbiblioteket > Ändra ansökan"
    Och fyller i "Varför räcker inte ett gemensamt konto?" med ""
    Och trycker på "Spara ansökan"
    Och trycker på "Lämna in"
    Så går det inte, för "Varför räcker inte ett gemensamt konto?: skriv ett skäl."

  @MOT-NYT-05
  Scenario: Kommunens övergripande konton är kommunikationsenhetens
    När redaktören går till "Ansökningar om konto > Stadsbiblioteket > Ändra ansökan"
    Så står det "Övergripande konton om kommunens verksamheter och om kommunen som arbetsgivare."
    När redaktören går till "Ansökningar om konto > Stadsbiblioteket > Ändra ansökan"
    Och väljer "Kommunikationsenheten" för "Grupp som kan få ett konto"
    Och trycker på "Spara ansökan"
    Och trycker på "Lämna in"
    Så går det inte, för "Grupp som kan få ett konto: ingen ansvarig har en roll i den delen av organisationen"
    När redaktören går till "Ansökningar om konto > Stadsbiblioteket > Ändra ansökan"
    Och väljer "Kommunikatör Gran" för "Vem är utsedd ansvarig?"
    Och trycker på "Spara ansökan"
    Och trycker på "Lämna in"
    Så står det "Ansökan är inlämnad."

  @MOT-NYT-06
  Scenario: En verksamhet som lever av besökare får ansöka om ett eget konto
    När redaktören går till "Ansökningar om konto > Stadsbiblioteket"
    Så på raden med "Grupp som kan få ett konto" står det "Verksamheter som lever av besökare"
    När redaktören går till "Ansökningar om konto > Stadsbiblioteket"
    Och trycker på "Lämna in"
    Så står det "Ansökan är inlämnad."

  @MOT-NYT-07
  Scenario: En verksamhet som söker frivilliga får ansöka om ett eget konto
    När redaktören går till "Ansökningar om konto > Stadsbiblioteket > Ändra ansökan"
    Så står det "Till exempel gode män och kontaktpersoner."
    När redaktören går till "Ansökningar om konto > Stadsbiblioteket > Ändra ansökan"
    Och väljer "De som söker frivilliga"
    Och trycker på "Spara ansökan"
    Och trycker på "Lämna in"
    Så står det "Ansökan är inlämnad."

  @MOT-NYT-08
  Scenario: En verksamhet utanför de fyra grupperna behöver ett särskilt skäl
    När redaktören går till "Ansökningar om konto > Stadsbiblioteket > Ändra ansökan"
    Och väljer "En annan verksamhet, med skäl"
    Och trycker på "Spara ansökan"
    Och trycker på "Lämna in"
    Så går det inte, för "Skäl för en verksamhet utanför grupperna: skriv ett skäl."

  @MOT-NYT-08
  Scenario: Den som tävlar om elever med privata skolor behöver inget särskilt skäl
    När redaktören går till "Ansökningar om konto > Stadsbiblioteket > Ändra ansökan"
    Så står det "Till exempel kulturskola och gymnasium, som har privata utförare bredvid sig."
    När redaktören går till "Ansökningar om konto > Stadsbiblioteket > Ändra ansökan"
    Och väljer "De som konkurrerar om elever"
    Och trycker på "Spara ansökan"
    Och trycker på "Lämna in"
    Så står det "Ansökan är inlämnad."

  @MOT-NYT-15
  Scenario: Bara ett lösenord duger inte där plattformen kan mer
    När redaktören går till "Ansökningar om konto > Stadsbiblioteket > Ändra ansökan"
    Och väljer "Nej, bara lösenord"
    Och trycker på "Spara ansökan"
    Och trycker på "Lämna in"
    Så går det inte, för "riktlinjen kräver mer än ett lösenord"

  @MOT-NYT-15
  Scenario: Kan plattformen inget mer än lösenord är det inget hinder
    När redaktören går till "Ansökningar om konto > Stadsbiblioteket > Ändra ansökan"
    Och väljer "Plattformen har inget mer än lösenord"
    Och trycker på "Spara ansökan"
    Och trycker på "Lämna in"
    Så står det "Ansökan är inlämnad."

  @MOT-NYT-16
  Scenario: En privat adress godtas inte
    När redaktören går till "Ansökningar om konto > Stadsbiblioteket > Ändra ansökan"
    Och väljer "Privat adress"
    Och trycker på "Spara ansökan"
    Och trycker på "Lämna in"
    Så går det inte, för "en sådan adress godtas inte enligt riktlinjen"

  @MOT-PRI-05
  Scenario: Har chefen inte gett uppdraget går ansökan inte att lämna in
    När redaktören går till "Ansökningar om konto > Stadsbiblioteket > Ändra ansökan"
    Och väljer "Nej" för "Har ansvarig chef gett uppdraget?"
    Och trycker på "Spara ansökan"
    Och trycker på "Lämna in"
    Så går det inte, för "svaret måste vara ja innan ansökan lämnas in"

  @MOT-ANS-01
  Scenario: Ansökan väntar på kommunikationschefen när chefen har sagt sitt
    Givet att redaktören går till "Ansökningar om konto > Stadsbiblioteket"
    Och trycker på "Lämna in"
    Så ser chefen "Yttra dig som Närmaste chef" på "Start"
    När chefen går till "Ansökningar om konto > Stadsbiblioteket > Yttra dig: Närmaste chef"
    Och fyller i "Yttrande" med "Biblioteket har tid och folk för kontot"
    Och trycker på "Spara yttrandet"
    Så ser kommunikationschefen "Besluta om ansökan" på "Start"

  @MOT-NYT-01
  Scenario: Chefens ord räcker inte, det är kommunikationschefen som säger ja eller nej
    Givet att redaktören går till "Ansökningar om konto > Stadsbiblioteket"
    Och trycker på "Lämna in"
    När chefen går till "Ansökningar om konto > Stadsbiblioteket > Yttra dig: Närmaste chef"
    Och fyller i "Yttrande" med "Jag tillstyrker"
    Och trycker på "Spara yttrandet"
    Så finns ingen länk "Besluta"
    När kommunikatören går till "Ansökningar om konto > Stadsbiblioteket"
    Så finns ingen länk "Öppna kontot"
    Och finns ingen länk "Anteckna steget: Kontot skapas centralt"
    När kommunikationschefen går till "Ansökningar om konto > Stadsbiblioteket > Besluta"
    Och väljer "Bifall"
    Och trycker på "Besluta"
    Så står det "Ansökan är beviljad."
    Och står det "Bifall: Kommunikationschef Lönn (Kommunikationschef)"

  @MOT-NYT-01
  Scenario: Ett avslag säger varför
    Givet att redaktören går till "Ansökningar om konto > Stadsbiblioteket"
    Och trycker på "Lämna in"
    När chefen går till "Ansökningar om konto > Stadsbiblioteket > Yttra dig: Närmaste chef"
    Och fyller i "Yttrande" med "Jag tillstyrker"
    Och trycker på "Spara yttrandet"
    Och kommunikationschefen går till "Ansökningar om konto > Stadsbiblioteket > Besluta"
    Och väljer "Avslag"
    Och trycker på "Besluta"
    Så går det inte, för "skäl"
