# language: sv
Egenskap: Publicera så att kanalerna stämmer överens
  Det som sägs i en kanal stämmer med det som sägs i de andra, och inför en större fråga har någon sett efter vad andra
  skriver.

  Bakgrund:
    Givet en kommun som följer Örebros riktlinjer
    Och att klockan är 09:00 måndagen den 23 november 2026

  @ORE-UND-03
  Scenario: Den som publicerar bekräftar att inlägget stämmer med sidan
    Givet att redaktören har skrivit utkastet "Badhuset öppnar igen på lördag"
    När redaktören fyller i "Sida med samma information" med "https://orebro.example.se/bad"
    Och trycker på "Spara utkastet"
    Och redaktören trycker på "Publicera"
    Så går det inte, för "Bekräfta att inlägget stämmer med sidan på webbplatsen"
    När redaktören väljer "Inlägget stämmer med sidan på webbplatsen"
    Och trycker på "Publicera"
    Så står inlägget "Badhuset öppnar igen på lördag" på plattformen
    Och på raden med "Inlägget publicerades" står det "Inlägget stämmer med sidan på webbplatsen"

  @ORE-OMV-01
  Scenario: Inför ett inlägg i en större fråga antecknas vad andra skriver
    Givet att redaktören har skrivit utkastet "Så blir den nya skolan"
    När redaktören väljer "Inlägget gäller en större fråga"
    Och trycker på "Spara utkastet"
    Så står det "Vad skriver andra om frågan?"
    När redaktören trycker på "Publicera"
    Så går det inte, för "Skriv vad andra skriver om frågan"
    När redaktören fyller i "Vad skriver andra om frågan?" med "Två lokaltidningar frågar om skolvägen"
    Och trycker på "Publicera"
    Så står inlägget "Så blir den nya skolan" på plattformen
    Och på raden med "Inlägget publicerades" står det "Två lokaltidningar frågar om skolvägen"

  @ORE-OVG-02
  Scenario: Samhällsviktig information går före andra utkast
    Givet att redaktören har skrivit utkastet "Koka vattnet i Adolfsberg"
    När redaktören väljer "Inlägget är samhällsviktig information"
    Och trycker på "Spara utkastet"
    Så på raden med "Slag av innehåll" står det "Samhällsviktigt"
    Givet att redaktören har skrivit utkastet "Badhuset öppnar igen på lördag"
    När redaktören går till "Egna inlägg"
    Så på raden med "Koka vattnet" står det "Samhällsviktigt"
    Och står "Koka vattnet i Adolfsberg" före "Badhuset öppnar igen"
