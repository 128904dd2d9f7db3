# language: sv
Egenskap: Anvisningarna ändras genom en ny version
  Anvisningarna är beslutade, och ingen ändrar dem i förbigående. Den som vill ändra skriver nästa version, någon annan godkänner den, och den gäller från sin dag. Det som redan är beslutat behåller den version som gällde då.

  Bakgrund:
    Givet en kommun som följer Motalas anvisningar
    Och att klockan är 09:00 måndagen den 23 november 2026

  @MOT-DOK-01
  Scenario: Den nya versionen gäller när någon annan har godkänt den och dess dag har kommit
    När kommunikationschefen går till "Riktlinjen > Versioner"
    Och trycker på "Börja en ny version"
    Så står det "Ingenting skiljer sig från motala@2025-09-18."
    När kommunikationschefen går till "/guideline/versions/1/settings/watch"
    Och följer "Ändra bevakningsrundor per arbetsdag"
    Och fyller i "Värde" med "2"
    Och fyller i "Källa" med "MOT-BEV-03, KS 2026/00123"
    Och trycker på "Spara"
    Så på raden med "bevakningsrundor per arbetsdag" står det "1 → 2"
    När kommunikationschefen går till "Riktlinjen > Versioner > Version 1"
    Och fyller i "Gäller från" med "2026-12-01"
    Och fyller i "Varför riktlinjen ändras" med "Ledningsgruppen vill att kontona bevakas tätare"
    Och trycker på "Lägg fram för godkännande"
    Så finns ingen knapp "Godkänn versionen"
    När administratören går till "Riktlinjen > Versioner > Version 1"
    Och fyller i "Vem som beslutade" med "Kommunens ledningsgrupp"
    Och fyller i "Beslutsdag" med "2026-11-20"
    Och fyller i "Diarienummer eller paragraf" med "KS 2026/00123"
    Och väljer "Jag har läst vad dokumentet inte säger och vad lagen ändrar"
    Och trycker på "Godkänn versionen"
    Så ser medarbetaren "Version motala@2025-09-18" på "Riktlinjen"
    När klockan blir 09:00 tisdagen den 1 december 2026
    Så ser medarbetaren "Version motala@2026-12-01" på "Riktlinjen"
    Och ser redaktören "gäller nu" på "Riktlinjen > Versioner"
    När medarbetaren går till "Riktlinjen > Versioner > Version 1"
    Så på raden med "bevakningsrundor per arbetsdag" står det "1 → 2"
    När medarbetaren går till "Riktlinjen > Versioner > Den version som följde med programmet: motala@2025-09-18"
    Så på raden med "bevakningsrundor per arbetsdag" står det "2 → 1"
    Och finns ingen knapp "Ge upp versionen"

  @MOT-DOK-01
  Scenario: Ett värde som inte går att läsa sparas inte, och felet sägs
    När kommunikationschefen går till "Riktlinjen > Versioner"
    Och trycker på "Börja en ny version"
    Och kommunikationschefen går till "/guideline/versions/1/settings/watch"
    Och följer "Ändra bevakningsrundor per arbetsdag"
    Och fyller i "Värde" med "två"
    Och trycker på "Spara"
    Så går det inte, för "Det här är inget värde"

  @MOT-DOK-01
  Scenario: Ett utkast som dras tillbaka gäller aldrig, men finns kvar att läsa
    När kommunikationschefen går till "Riktlinjen > Versioner"
    Och trycker på "Börja en ny version"
    Och kommunikationschefen går till "/guideline/versions/1/settings/watch"
    Och följer "Ändra bevakningsrundor per arbetsdag"
    Och fyller i "Värde" med "2"
    Och fyller i "Källa" med "KS 2026/00123"
    Och trycker på "Spara"
    Och fyller i "Varför den dras tillbaka" med "Frågan ska utredas mer"
    Och trycker på "Dra tillbaka versionen"
    Så står det "Tillbakadragen: Frågan ska utredas mer"
    När klockan blir 09:00 tisdagen den 1 december 2026
    Så ser medarbetaren "Version motala@2025-09-18" på "Riktlinjen"

  @MOT-INL-04
  Scenario: När en ny version börjar gälla ska alla som har en roll läsa och bekräfta på nytt
    Givet att administratören går till "Start > Personer > Enheter"
    Och fyller i "Enhetens namn" med "Kulturskolan"
    Och väljer "Verksamhet" för "Slag"
    Och trycker på "Lägg till enhet"
    När administratören följer "Kulturskolan"
    Så finns ingen knapp "Anteckna beslutet"
    Och står det inte "har inte antagit"
    När kommunikationschefen går till "Riktlinjen > Versioner"
    Och trycker på "Börja en ny version"
    Och kommunikationschefen går till "/guideline/versions/1/settings/watch"
    Och följer "Ändra bevakningsrundor per arbetsdag"
    Och fyller i "Värde" med "2"
    Och fyller i "Källa" med "MOT-BEV-03, KS 2026/00123"
    Och trycker på "Spara"
    Och kommunikationschefen går till "Riktlinjen > Versioner > Version 1"
    Och fyller i "Gäller från" med "2026-11-24"
    Och fyller i "Varför riktlinjen ändras" med "Plattformarna har fått fler flöden"
    Och trycker på "Lägg fram för godkännande"
    Och administratören går till "Riktlinjen > Versioner > Version 1"
    Och fyller i "Vem som beslutade" med "Kommunens ledningsgrupp"
    Och fyller i "Beslutsdag" med "2026-11-20"
    Och fyller i "Diarienummer eller paragraf" med "KS 2026/00123"
    Och väljer "Jag har läst vad dokumentet inte säger och vad lagen ändrar"
    Och trycker på "Godkänn versionen"
    Så ser redaktören inte "Läs och bekräfta förhållningsreglerna" på "Start"
    Och ser arkivarien inte "Läs och bekräfta förhållningsreglerna" på "Start"
    När klockan blir 09:00 tisdagen den 24 november 2026
    Så ser redaktören "Riktlinjen har kommit i en ny version." på "Start"
    Och ser ersättaren "Läs och bekräfta förhållningsreglerna" på "Start"
    Och ser kommunikatören "Läs och bekräfta förhållningsreglerna" på "Start"
    Och ser kommunikationschefen "Läs och bekräfta förhållningsreglerna" på "Start"
    Och ser chefen "Läs och bekräfta förhållningsreglerna" på "Start"
    Och ser registratorn "Läs och bekräfta förhållningsreglerna" på "Start"
    Och ser arkivarien "Läs och bekräfta förhållningsreglerna" på "Start"
    Och ser dataskyddsombudet "Läs och bekräfta förhållningsreglerna" på "Start"
    Och ser administratören "Läs och bekräfta förhållningsreglerna" på "Start"
    När redaktören går till "Start > Läs och bekräfta förhållningsreglerna"
    Så står det "Ändrat sedan du bekräftade motala@2025-09-18"
    När redaktören trycker på "Jag har läst och följer reglerna"
    Så ser redaktören inte "Läs och bekräfta förhållningsreglerna" på "Start"
    Men ser ersättaren "Läs och bekräfta förhållningsreglerna" på "Start"

  @MOT-ANS-02
  Scenario: Den som inte har rollen kan läsa den nya versionen men inte ändra den
    Givet att kommunikationschefen går till "Riktlinjen > Versioner"
    Och trycker på "Börja en ny version"
    När redaktören går till "/guideline/versions/1/settings/watch"
    Så finns ingen länk "Ändra bevakningsrundor per arbetsdag"
    När redaktören går till "/guideline/versions/1/setting/watch.rounds_per_workday"
    Så går det inte, för "Din roll ger inte rätt att göra det här."
    När kommunikationschefen går till "/guideline/versions/1/setting/watch.rounds_per_workday"
    Så står det "Värde"
