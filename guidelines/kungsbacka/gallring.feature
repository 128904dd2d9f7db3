# language: sv
Egenskap: Gallra enligt den egna nämndens plan
  Varje nämnd har sin dokumenthanteringsplan. Ett konto gallras enligt planen i den nämnd som det hör till, aldrig enligt
  någon annans.

  Bakgrund:
    Givet en kommun som följer Kungsbackas regler
    Och att klockan är 09:00 måndagen den 23 november 2026
    Och att kontot har publicerat "Badhuset öppnar igen på lördag"
    Och att administratören går till "Start > Personer > Enheter"
    Och fyller i "Enhetens namn" med "Nämnden för Teknik"
    Och väljer "Nämnd" för "Slag"
    Och trycker på "Lägg till enhet"
    Och att administratören går till "Start > Personer > Enheter"
    Och fyller i "Enhetens namn" med "Nämnden för Fritid"
    Och väljer "Nämnd" för "Slag"
    Och trycker på "Lägg till enhet"
    Och att administratören går till "Start > Personer > Enheter > Kommunikationsenheten"
    Och väljer "Nämnden för Fritid" för "Hör till"
    Och trycker på "Spara"

  @KBA-ALL-05
  Scenario: Fritidsnämndens konto gallras enligt fritidsnämndens plan, inte teknikens
    Givet att arkivarien går till "Gallring"
    Och väljer "Eget inlägg" för "Handlingstyp"
    Och väljer "Nämnden för Teknik" för "Gäller för"
    Och väljer "Gallras" för "Bevaras eller gallras"
    Och fyller i "Hur länge" med "2"
    Och väljer "Månader" för "Dagar eller månader"
    Och väljer "publiceringen" för "Räknat från"
    Och fyller i "Vem som har beslutat" med "Nämnden för Teknik"
    Och fyller i "Beslutets dag" med "2026-09-01"
    Och fyller i "Paragraf eller nummer" med "§ 12"
    Och trycker på "Lägg till raden"
    Och att klockan är 09:00 måndagen den 1 februari 2027
    När arkivarien går till "Gallring > Gallringar > Begär ett gallringsförslag"
    Och väljer "Alla konton" för "Omfattar"
    Och trycker på "Begär förslaget"
    Och arkivarien går till "Gallring > Gallringar > Gallring 1"
    Så står det "Inget att gallra"
    Givet att arkivarien går till "Gallring"
    Och väljer "Eget inlägg" för "Handlingstyp"
    Och väljer "Nämnden för Fritid" för "Gäller för"
    Och väljer "Gallras" för "Bevaras eller gallras"
    Och fyller i "Hur länge" med "12"
    Och väljer "Månader" för "Dagar eller månader"
    Och väljer "publiceringen" för "Räknat från"
    Och fyller i "Vem som har beslutat" med "Nämnden för Fritid"
    Och fyller i "Beslutets dag" med "2027-01-19"
    Och fyller i "Paragraf eller nummer" med "§ 4"
    Och trycker på "Lägg till raden"
    När arkivarien går till "Gallring > Gallringar > Begär ett gallringsförslag"
    Och väljer "Alla konton" för "Omfattar"
    Och trycker på "Begär förslaget"
    Och arkivarien går till "Gallring > Gallringar > Gallring 2"
    Så står det "Inget att gallra"
    Givet att klockan är 09:00 tisdagen den 23 november 2027
    När arkivarien går till "Gallring > Gallringar > Begär ett gallringsförslag"
    Och väljer "Alla konton" för "Omfattar"
    Och trycker på "Begär förslaget"
    Och arkivarien går till "Gallring > Gallringar > Gallring 3"
    Så på raden med "Eget inlägg" står det "Rad 2: gallras 12 månader efter publiceringen"
    Och på raden med "Eget inlägg" står det "Nämnden för Fritid 19 jan 2027, § 4"
    Och står det inte "Nämnden för Teknik"

  @KBA-ALL-05
  Scenario: Nämndens egen rad går före en som gäller överallt
    Givet att arkivarien går till "Gallring"
    Och väljer "Eget inlägg" för "Handlingstyp"
    Och väljer "Gallras" för "Bevaras eller gallras"
    Och fyller i "Hur länge" med "2"
    Och väljer "Månader" för "Dagar eller månader"
    Och väljer "publiceringen" för "Räknat från"
    Och fyller i "Vem som har beslutat" med "Kommunfullmäktige"
    Och fyller i "Beslutets dag" med "2026-09-01"
    Och fyller i "Paragraf eller nummer" med "§ 90"
    Och trycker på "Lägg till raden"
    Och att arkivarien går till "Gallring"
    Och väljer "Eget inlägg" för "Handlingstyp"
    Och väljer "Nämnden för Fritid" för "Gäller för"
    Och väljer "Bevaras" för "Bevaras eller gallras"
    Och trycker på "Lägg till raden"
    Och att klockan är 09:00 måndagen den 1 februari 2027
    När arkivarien går till "Gallring > Gallringar > Begär ett gallringsförslag"
    Och väljer "Alla konton" för "Omfattar"
    Och trycker på "Begär förslaget"
    Och arkivarien går till "Gallring > Gallringar > Gallring 1"
    Så står det "Inget att gallra"
