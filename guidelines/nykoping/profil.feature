# language: sv
Egenskap: Det syns att det är kommunen
  Den som möter Nyköpings kommun i ett socialt medium ska se vem som talar. Uppsikt läser profilen varje natt, och en
  människa ser efter det som bara ett öga kan bedöma.

  Bakgrund:
    Givet en kommun som följer Nyköpings rutin
    Och att klockan är 09:00 måndagen den 23 november 2026

  @NYK-13.1-03
  Scenario: Ett konto som inte säger vem som talar står på listan över avvikelser
    Givet att sidan om kontot säger
      """
      Här skriver vi om badhuset.
      """
    När klockan blir 08:00 tisdagen den 24 november 2026
    Och webbstrategen går till "Profiler"
    Så på raden med "Nyköpings kommuns webbplats" står det "punkter stämmer inte"
    När webbstrategen går till "Konton > Nyköpings > Profil"
    Så på raden med "Kommunens namn" står det "Saknas"

  @NYK-14-02
  Scenario: Profilen har kommunens namn, logotyp och en beskrivning
    Givet att sidan om kontot säger
      """
      Kontot sköts av Kommunikationsenheten. Det du skriver här syns för andra.
      """
    När klockan blir 08:00 tisdagen den 24 november 2026
    Och webbstrategen går till "Konton > Nyköpings > Profil"
    Så på raden med "Kommunens namn" står det "Saknas"
    Och på raden med "Text i beskrivningen" står det inte "Saknas"
    Och på raden med "Kommunens logotyp" står det "Bedöms av en människa"
    Givet att sidan om kontot säger
      """
      Det här är ett officiellt konto för Nyköpings kommun. Kontot sköts av Kommunikationsenheten. Det du skriver här syns för andra.
      """
    När klockan blir 08:00 onsdagen den 25 november 2026
    Och webbstrategen går till "Konton > Nyköpings > Profil"
    Så på raden med "Kommunens namn" står det inte "Saknas"

  @NYK-14-01
  Scenario: Att profilen följer den grafiska profilen bekräftas av en människa, varje halvår
    När webbstrategen går till "Konton > Nyköpings > Profil > Bekräfta profilen"
    Och väljer "Kommunens logotyp" för "Stämmer inte"
    Och trycker på "Bekräfta profilen"
    Så går det inte, för "Skriv vad som görs åt det som avviker."
    När webbstrategen går till "Konton > Nyköpings > Profil > Bekräfta profilen"
    Och väljer "Kommunens logotyp" för "Stämmer inte"
    Och fyller i "Vad som görs åt det" med "Fel logotyp, byts ut i dag"
    Och trycker på "Bekräfta profilen"
    Så på raden med "Avviker: Kommunens logotyp" står det "Webbstrateg Sälg, mån 23 nov 09:00"

  @NYK-14-01
  Scenario: Den som inte har sett efter på ett halvår ser det
    Givet att klockan är 09:00 måndagen den 24 maj 2027
    När webbstrategen går till "Profiler"
    Så på raden med "Nyköpings kommuns webbplats" står det "Försenad"

  @NYK-14-03 @NYK-14-04
  Scenario: Med en egen symbol krävs ingen logotyp, men att verksamheten tillhör kommunen
    Givet att sidan om kontot säger
      """
      Badhuset. Kontot sköts av Kommunikationsenheten. Det du skriver här syns för andra.
      """
    När webbstrategen går till "Konton > Nyköpings > Profil"
    Så på raden med "Kommunens logotyp" står det "Inte läst än"
    Men står det inte "Att verksamheten tillhör Nyköpings kommun"
    När webbstrategen går till "Konton > Nyköpings > Profil"
    Och väljer "Egen symbol eller eget foto"
    Och fyller i "Skäl" med "Badhuset har en egen symbol"
    Och trycker på "Spara valet"
    Och klockan blir 08:00 tisdagen den 24 november 2026
    Och webbstrategen går till "Konton > Nyköpings > Profil"
    Så står det inte "Kommunens logotyp"
    Och på raden med "Att verksamheten tillhör Nyköpings kommun" står det "Saknas"
    Och ser webbstrategen "stämmer inte" på "Profiler"
    Givet att sidan om kontot säger
      """
      Badhuset. Kontot sköts av Kommunikationsenheten. Kommunikationsenheten är en del av Nyköpings kommun. Det du skriver här syns för andra.
      """
    När klockan blir 08:00 onsdagen den 25 november 2026
    Och webbstrategen går till "Konton > Nyköpings > Profil"
    Så på raden med "Att verksamheten tillhör Nyköpings kommun" står det "Finns"
