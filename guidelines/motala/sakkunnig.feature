# language: sv
Egenskap: Fråga den som kan saken
  Den som svarar håller sig till det egna området. Resten frågar man en sakkunnig om, i stället för att gissa.

  Bakgrund:
    Givet en kommun som följer Motalas anvisningar
    Och att klockan är 09:00 måndagen den 23 november 2026
    Och att kontot har publicerat "Badhuset öppnar igen på lördag"
    Och att en besökare skriver "Hur varmt är vattnet i bassängen?"

  @MOT-SVA-05
  Scenario: Redaktören frågar en sakkunnig i stället för att gissa
    När redaktören öppnar kommentaren
    Och väljer "En sakkunnig" för "Vem frågar du?"
    Och fyller i "Din fråga" med "Hur varmt är det i stora bassängen?"
    Och trycker på "Fråga vidare"
    Så går det inte, för "Välj någon som arbetar här."
    När väljer "Medarbetare Oxel" för "Sakkunnig"
    Och trycker på "Fråga vidare"
    Så får medarbetaren ett brev om "En fråga till dig"
    När redaktören öppnar kommentaren
    Så står det "Väntar på svar"
    Och står det "Stanna inom ditt område och fråga den som kan saken."
