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
