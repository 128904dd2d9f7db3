# language: sv
Egenskap: Verksamheten hjälper till med svaret
  De övergripande kontona svarar för hela kommunen. Redaktionen hämtar svaret hos den verksamhet som frågan gäller, och
  verksamheten måste lämna det så snabbt att den som frågade inte får vänta.

  Bakgrund:
    Givet en kommun som följer Örebros riktlinjer
    Och att klockan är 09:00 måndagen den 23 november 2026
    Och att kontot har publicerat "Så snöröjer vi i vinter"
    Och att administratören går till "/contacts"
    Och väljer "Kommunikationsenheten" för "Verksamhet"
    Och väljer "Medarbetare Oxel" för "Svarskontakt"
    Och väljer "Kommunikationschef Lönn" för "Chef"
    Och trycker på "Ange svarskontakt"
    Och att en besökare skriver "När plogas Rudbecksgatan?"

  @ORE-OVG-05
  Scenario: Verksamheten svarar redaktionen, som publicerar svaret
    När redaktören öppnar kommentaren
    Och väljer "Verksamheten som det gäller" för "Vem frågar du?"
    Och väljer "Kommunikationsenheten" för "Vilken verksamhet?"
    Och fyller i "Din fråga" med "När kommer plogen dit?"
    Och trycker på "Fråga vidare"
    Och medarbetaren går till "Start > Svara på en fråga från kollegan"
    Och fyller i "Svar" med "Plogen kommer före klockan sju."
    Och trycker på "Svara den som frågade"
    Och redaktören går till "Start > Svaret har kommit"
    Så står det "Plogen kommer före klockan sju."
    När redaktören trycker på "Underteckna och skicka"
    Så står "Plogen kommer före klockan sju." under kommentaren på plattformen
    När redaktören öppnar kommentaren
    Så på raden med "Frågades vidare" står det "Redaktör Ek"
    Och på raden med "Den tillfrågade svarade" står det "Medarbetare Oxel"

  @ORE-OVG-09
  Scenario: När verksamheten inte svarar i tid får svarskontakten och chefen veta det
    När redaktören öppnar kommentaren
    Och väljer "Verksamheten som det gäller" för "Vem frågar du?"
    Och väljer "Kommunikationsenheten" för "Vilken verksamhet?"
    Och fyller i "Din fråga" med "När kommer plogen dit?"
    Och trycker på "Fråga vidare"
    Så får medarbetaren ett brev om "En fråga till dig"
    Och får kommunikationschefen inget brev om "En fråga"
    När klockan blir 13:30 måndagen den 23 november 2026
    Så får medarbetaren ett brev om "En fråga väntar fortfarande på svar"
    Och får kommunikationschefen ett brev om "En fråga väntar fortfarande på svar"
