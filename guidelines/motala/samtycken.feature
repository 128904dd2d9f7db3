# language: sv
Egenskap: Samtycken som räknas
  Ett ja är värt något bara när den som säger det förstår vad det innebär. Den som är för ung, eller som behöver extra skydd,
  visas inte alls. Varför någon behöver skydd skrivs aldrig.

  Bakgrund:
    Givet en kommun som följer Motalas anvisningar
    Och att klockan är 09:00 måndagen den 23 november 2026
    Och att redaktören går till "Egna inlägg > Samtycken > Anteckna samtycke"
    Och väljer "Kommunikationsenheten"
    Och väljer "Sociala medier"
    Och fyller i "Vem det gäller" med "Elev A"
    Och fyller i "Lämnat" med "2026-11-20"
    Och fyller i "Blankett och version" med "Fotoavtal, version 2"
    Och fyller i "Var papperet ligger" med "Pärmen hos verksamheten"

  @MOT-PUB-06
  Scenario: Ett samtycke räknas först när någon har bedömt att personen förstår
    När redaktören trycker på "Anteckna"
    Så på raden med "Elev A" står det "Räknas inte: ej bedömt"
    Givet att redaktören har skrivit utkastet "Elev A vann" som visar "Elev A"
    När redaktören väljer "samtycke (6.1 a)" för "Rättslig grund"
    Och väljer "Elev A"
    Och trycker på "Spara utkastet"
    Och redaktören väljer "Jag har kontrollerat innehållet"
    Och väljer "Jag har läst varningarna"
    Och trycker på "Publicera"
    Så går det inte, för "Samtycket av Elev A räknas inte: ingen har bedömt om Elev A förstår vad det innebär"
    När redaktören går till "Egna inlägg > Samtycken > Elev A"
    Så på raden med "Förmåga att förstå" står det "Inte bedömt"

  @MOT-PUB-06
  Scenario: Bedömningen står kvar, med resultat, dag och vem som antecknade den
    När redaktören väljer "Förstår vad samtycket innebär"
    Och fyller i "Bedömt den" med "2026-11-19"
    Och trycker på "Anteckna"
    Och redaktören går till "Egna inlägg > Samtycken > Elev A"
    Så på raden med "Förmåga att förstå" står det "Förstår vad samtycket innebär, 19 nov 2026"
    Och på raden med "Antecknat av" står det "Redaktör Ek"

  @MOT-PUB-07
  Scenario: Den som är tolv år visas inte, inte ens med vårdnadshavares samtycke
    När redaktören väljer "Förstår vad samtycket innebär"
    Och fyller i "Född" med "2014-05-01"
    Och fyller i "Antal vårdnadshavare" med "1"
    Och fyller i "Vårdnadshavare som har samtyckt" med "Förälder Ask"
    Och trycker på "Anteckna"
    Så på raden med "Elev A" står det "Under åldersgränsen"
    Givet att redaktören har skrivit utkastet "Elev A vann" som visar "Elev A"
    När redaktören väljer "Elev A"
    Och trycker på "Spara utkastet"
    Och redaktören väljer "Jag har kontrollerat innehållet"
    Och väljer "Jag har läst varningarna"
    Och trycker på "Publicera"
    Så går det inte, för "Elev A är under 13 år. Inget om den som är så ung publiceras, inte heller när vårdnadshavarna har samtyckt"
    Och står inlägget "Elev A vann" inte på plattformen

  @MOT-PUB-08
  Scenario: Den som behöver extra skydd visas inte, och inget om hälsa sparas
    När redaktören väljer "Behöver extra skydd"
    Och trycker på "Anteckna"
    Givet att redaktören har skrivit utkastet "Elev A vann" som visar "Elev A"
    När redaktören väljer "Elev A"
    Och trycker på "Spara utkastet"
    Och redaktören väljer "Jag har kontrollerat innehållet"
    Och väljer "Jag har läst varningarna"
    Och trycker på "Publicera"
    Så går det inte, för "Elev A behöver extra skydd. Inget om Elev A publiceras, vem som än har samtyckt"
    Och står inlägget "Elev A vann" inte på plattformen
    När redaktören går till "Egna inlägg > Samtycken > Elev A"
    Så på raden med "Förmåga att förstå" står det "Behöver extra skydd, 20 nov 2026"

  @MOT-PUB-09
  Scenario: Demens är ett exempel i vägledningen, och bara bedömningen sparas
    Så står det "Den som har en demenssjukdom är ett exempel på någon som kan behöva extra skydd"
    Och står det "Skriv aldrig varför: bara bedömningen sparas"
    När redaktören väljer "Behöver extra skydd"
    Och trycker på "Anteckna"
    Och redaktören går till "Egna inlägg > Samtycken > Elev A"
    Så på raden med "Förmåga att förstå" står det "Behöver extra skydd"
    Och står det inte "demens"
