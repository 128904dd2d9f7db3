# language: sv
Egenskap: Bevaka kontona
  Lagen kräver att kommunen har uppsikt över det som skrivs på dess konton. I Motala går någon igenom varje
  konto en gång per arbetsdag och skriver under på det.

  Bakgrund:
    Givet en kommun som följer Motalas anvisningar
    Och att klockan är 09:00 måndagen den 23 november 2026
    Och att kontot har publicerat "Badhuset öppnar igen på lördag"

  @MOT-BEV-01 @MOT-BEV-03
  Scenario: Rundan skrivs under till och med den sista kommentaren
    Givet att en besökare skriver "Så roligt!"
    Och att en besökare skriver "När öppnar ni?"
    När redaktören skriver under rundan
    Så är rundan för den 23 november 2026 underskriven av redaktören
    Och "Så roligt!" är genomgången
    Men "När öppnar ni?" väntar fortfarande på svar

  @MOT-BEV-05
  Scenario: Är den ansvariga borta skriver ersättaren under
    När ersättaren skriver under rundan
    Så är rundan för den 23 november 2026 underskriven av ersättaren

  @MOT-BEV-03 @MOT-BEV-05
  Scenario: En runda som ingen skriver under berättas för ersättaren och sedan för chefen
    När klockan blir 20:00 tisdagen den 24 november 2026
    Så är rundan för den 23 november 2026 missad
    Och ersättaren har fått veta det
    Och chefen har fått veta det efter ersättaren

  @MOT-BEV-03
  Scenario: På en söndag finns ingen runda att skriva under
    Givet att rundorna är underskrivna fram till söndagen den 29 november 2026
    När redaktören skriver under rundan
    Så får redaktören veta när nästa runda öppnar

  @MOT-BEV-01 @MOT-BEV-02
  Scenario: Det som ingen har kunnat se syns som en lucka
    När klockan blir 10:00 måndagen den 23 november 2026
    Så är inkorgen tom
    Och det syns att tiden sedan dess är täckt
    När plattformen inte går att nå på två timmar
    Så syns det att en del av tiden inte är täckt

  @MOT-BEV-02
  Scenario: Inget konto tas in utan någon som är utsedd att bevaka det
    När kommunikationschefen går till "Konton > Ta in ett befintligt konto"
    Och fyller i "Kontots namn" med "Stadsbiblioteket"
    Och fyller i "Nyckel" med "stadsbiblioteket"
    Och fyller i "Plattform" med "facebook"
    Och fyller i "Adress" med "https://www.facebook.com/stadsbiblioteket"
    Och fyller i "Syfte" med "Fler hittar till bibliotekets program"
    Och väljer "Kommunikationsenheten" för "Enhet"
    Och väljer "Ersättare Lind" för "Ersättare"
    Och väljer "Chef Al" för "Närmaste chef"
    Och trycker på "Ta in kontot"
    Så går det inte, för "Välj någon som är ansvarig och som inte har slutat."

  @MOT-BEV-02
  Scenario: Den som är utsedd får veta vad som ska göras och när
    Så ser redaktören "Gå igenom det och skriv under. senast mån 23 nov 16:30" på "Start"
    Men ser ersättaren inte "Gå igenom det och skriv under." på "Start"

  @MOT-BEV-02
  Scenario: Slutar den som är utsedd att bevaka syns det i kontots regelkontroll och hos den som samordnar
    När chefen går till "Konton > Motala kommuns webbplats > Följer kontot reglerna?"
    Så på raden med "Någon som är kvar ansvarar för kontot." står det "grönt"
    Och på raden med "En chef får veta när ingen bevakar." står det "MOT-BEV-02"
    När redaktören går till "Bevakning > Motala kommuns webbplats"
    Så står det "Kontot gås igenom en gång varje arbetsdag."
    När administratören går till "/people"
    Och följer "Redaktör Ek"
    Och trycker på "Avsluta för Redaktör Ek"
    Och chefen går till "Konton > Motala kommuns webbplats > Följer kontot reglerna?"
    Så på raden med "Någon som är kvar ansvarar för kontot." står det "rött"
    Och på raden med "Någon som är kvar ansvarar för kontot." står det "Ge någon annan ansvaret."
    Och ser kommunikationschefen "Redaktör Ek (har slutat)" på "Konton > Motala kommuns webbplats"
    Och ser kommunikationschefen "Låt någon annan ta över Motala kommuns webbplats: Redaktör Ek var ansvarig" på "/custody"

  @MOT-ANS-04
  Scenario: Slutar chefen får kommunikationschefen veta att kontot saknar en
    När administratören går till "/people"
    Och följer "Chef Al"
    Och trycker på "Avsluta för Chef Al"
    Så ser kommunikationschefen "Chef Al (har slutat)" på "Konton > Motala kommuns webbplats"
    Och ser kommunikationschefen "att göra efter någon som har slutat" på "Start"
    Och ser kommunikationschefen "Ange en ny chef för Motala kommuns webbplats: Chef Al var det" på "/custody"

  @MOT-BEV-04
  Scenario: Vid en extraordinär händelse blir rundorna fler, och sedan som vanligt igen
    När redaktören går till "Bevakning > Motala kommuns webbplats"
    Och väljer "kris eller extraordinär händelse"
    Och fyller i "Till och med" med "2026-11-24"
    Och fyller i "Varför" med "Vattnet måste kokas"
    Och trycker på "Bevaka tätare"
    Så står det "3 rundor om dagen: Vattnet måste kokas"
    När klockan blir 17:00 tisdagen den 24 november 2026
    Och redaktören går till "Bevakning > Motala kommuns webbplats"
    Så på raden med "tis 24 nov 10:50" står det "Missad"
    När klockan blir 17:00 onsdagen den 25 november 2026
    Och redaktören går till "Bevakning > Motala kommuns webbplats"
    Så står det inte "ons 25 nov 10:50"

  @MOT-BEV-04
  Scenario: Kontot bevakas inte tätare av en anledning som anvisningarna inte nämner
    När redaktören går till "Bevakning > Motala kommuns webbplats"
    Så står det inte "planerat inlägg i en större fråga"
