# language: sv
Egenskap: Profilen säger vem som talar
  Den som läser ett av Motalas konton ska se vem i kommunen som har det, vad som gäller för den som skriver där och
  hur man når verksamheten på annat sätt. Uppsikt skriver texten och ser efter varje natt om den står där.

  Bakgrund:
    Givet en kommun som följer Motalas anvisningar
    Och att klockan är 09:00 måndagen den 23 november 2026
    Och att kommunikationschefen går till "Profiler"
    Och väljer "personuppgiftsansvarig" för "Uppgift"
    Och fyller i "Innehåll" med "Kommunstyrelsen"
    Och trycker på "Spara uppgiften"
    Och väljer "kontaktuppgifter" för "Uppgift"
    Och fyller i "Innehåll" med "0141-22 50 00"
    Och trycker på "Spara uppgiften"
    Och väljer "sidan om personuppgifter" för "Uppgift"
    Och fyller i "Innehåll" med "https://motala.se/personuppgifter"
    Och trycker på "Spara uppgiften"

  @MOT-PRO-01 @MOT-PRO-02 @MOT-PRO-03 @MOT-PRO-04 @MOT-PRO-05 @MOT-PRO-06
  Scenario: En profil som ingenting säger får veta punkt för punkt vad som saknas
    Givet att sidan om kontot säger
      """
      Välkommen hit!
      """
    När klockan blir 08:00 tisdagen den 24 november 2026
    Och chefen går till "Konton > Motala kommuns webbplats > Profil"
    Så står det "10 punkter stämmer inte"
    Och på raden med "Verksamheten bakom kontot" står det "Saknas"
    Och på raden med "Att verksamheten hör till Motala kommun" står det "Saknas"
    Och på raden med "Personuppgiftsansvarig nämnd" står det "Saknas"
    Och på raden med "Villkor: allmän handling" står det "Saknas"
    Och på raden med "Villkor: hur kontot bevakas" står det "Saknas"
    Och på raden med "Kontaktuppgifter" står det "Saknas"
    Och på raden med "Länk till sidan om personuppgifter" står det "Saknas"
    Och ser redaktören "Profilen för Motala kommuns webbplats stämmer inte" på "Start"

  @MOT-PRO-01 @MOT-PRO-02 @MOT-PRO-03 @MOT-PRO-06
  Scenario: Det som står i profilen räknas, och det som fattas syns bredvid
    Givet att sidan om kontot säger
      """
      Kontot sköts av Kommunikationsenheten. Personuppgiftsansvarig: Kommunstyrelsen.
      """
    När klockan blir 08:00 tisdagen den 24 november 2026
    Och chefen går till "Konton > Motala kommuns webbplats > Profil"
    Så på raden med "Verksamheten bakom kontot" står det "Finns"
    Och på raden med "Personuppgiftsansvarig nämnd" står det "Finns"
    Men på raden med "Att verksamheten hör till Motala kommun" står det "Saknas"
    Och på raden med "Länk till sidan om personuppgifter" står det "Saknas"

  @MOT-PRO-03
  Scenario: Vet ingen vilken nämnd som svarar kan profilen inte bli hel
    När kommunikationschefen går till "Profiler"
    Och väljer "personuppgiftsansvarig" för "Uppgift"
    Och fyller i "Innehåll" med ""
    Och trycker på "Spara uppgiften"
    Och chefen går till "Konton > Motala kommuns webbplats > Profil"
    Så på raden med "Personuppgiftsansvarig nämnd" står det "Uppgift saknas"

  @MOT-PRO-04
  Scenario: En profil med gamla bevakningstider stämmer inte längre
    Givet att sidan om kontot säger
      """
      Det du skriver här blir allmän handling.
      Vi läser det som skrivs här minst en gång varje arbetsdag, helgfria måndag–fredag kl. 09:00–15:00.
      """
    När klockan blir 08:00 tisdagen den 24 november 2026
    Och chefen går till "Konton > Motala kommuns webbplats > Profil"
    Så på raden med "Villkor: allmän handling" står det "Finns"
    Men på raden med "Villkor: hur kontot bevakas" står det "kl. 08:00–16:30"
    Och på raden med "Villkor: hur kontot bevakas" står det inte "Finns"

  @MOT-PRO-05
  Scenario: Kontaktuppgifter räcker, och då behövs ingen länk till webbsidan
    Givet att sidan om kontot säger
      """
      Ring oss på 0141-22 50 00.
      """
    När klockan blir 08:00 tisdagen den 24 november 2026
    Och chefen går till "Konton > Motala kommuns webbplats > Profil"
    Så på raden med "Kontaktuppgifter" står det "Finns"
    Och på raden med "Länk till verksamhetens webbsida" står det "Behövs inte"

  @MOT-PUB-21
  Scenario: Vägen till kommunens regler är ett råd, så en profil utan den stämmer ändå
    Givet att sidan om kontot säger
      """
      Kontot sköts av Kommunikationsenheten. Kommunikationsenheten är en del av Motala kommun.
      Personuppgiftsansvarig: Kommunstyrelsen. Det du skriver här blir allmän handling.
      Vi läser det som skrivs här minst en gång varje arbetsdag, helgfria måndag–fredag kl. 08:00–16:30.
      Det här accepterar vi inte: svordomar eller obscena ord; kränkningar, integritetsintrång, personangrepp,
      förolämpningar; olaga hot eller uppvigling; offentlig uppmaning till brott eller annan brottslig verksamhet; hets
      mot folkgrupp, sexism eller trakasserier; olaga våldsskildring, pornografi eller barnpornografi;
      upphovsrättsligt skyddat material utan lov; känslig information, till exempel sekretess; länk till obekräftad
      eller vilseledande information; kommersiella budskap, reklam eller spam; styr bort diskussionen från ämnet;
      aktörer som kommunen inte samarbetar med. Det du skriver här syns för andra.
      Kontakta oss: 0141-22 50 00. Så behandlar vi personuppgifter: https://motala.se/personuppgifter
      """
    När klockan blir 08:00 tisdagen den 24 november 2026
    Och chefen går till "Konton > Motala kommuns webbplats > Profil"
    Så står det "Stämmer"
    Och står det inte "punkter stämmer inte"
    Och på raden med "Länk till regelsidan" står det "Saknas"
    Och på raden med "Länk till regelsidan" står det "Så sköter vi våra konton:"

  @MOT-PRO-07
  Scenario: Ingen bekräftar profilen utan att ha sett efter kommunens logotyp
    När redaktören går till "/accounts/motala-webben/profile"
    Och följer "Bekräfta profilen"
    Och väljer "Bakgrundsbild som passar verksamheten" för "Stämmer"
    Och trycker på "Bekräfta profilen"
    Så går det inte, för "Bedöm varje bild: markera den som rätt eller fel."

  @MOT-PRO-08
  Scenario: Ingen bekräftar profilen utan att ha sett på bilden överst
    När redaktören går till "/accounts/motala-webben/profile"
    Och följer "Bekräfta profilen"
    Och väljer "Profilbild med kommunens logotyp" för "Stämmer"
    Och trycker på "Bekräfta profilen"
    Så går det inte, för "Bedöm varje bild: markera den som rätt eller fel."

  @MOT-PRO-08
  Scenario: En bild som inte har med verksamheten att göra rättas, och någon säger hur
    När redaktören går till "/accounts/motala-webben/profile"
    Och följer "Bekräfta profilen"
    Och väljer "Profilbild med kommunens logotyp" för "Stämmer"
    Och väljer "Bakgrundsbild som passar verksamheten" för "Stämmer inte"
    Och trycker på "Bekräfta profilen"
    Så går det inte, för "Skriv vad som görs åt det som avviker."

  @MOT-PRO-07
  Scenario: Ingen egen symbol kan väljas i stället för kommunens logotyp
    När redaktören går till "/accounts/motala-webben/profile"
    Så på raden med "Profilbild med kommunens logotyp" står det "Ingen egen symbol"
    Och finns ingen knapp "Spara valet"
    Och står det inte "Egen symbol eller eget foto"

  @MOT-RIS-12
  Scenario: Kontots ordningsregler är de tolv punkterna, och en profil utan dem stämmer inte
    Givet att sidan om kontot säger
      """
      Kontot sköts av Kommunikationsenheten. Uppför er väl.
      """
    När klockan blir 08:00 tisdagen den 24 november 2026
    Och chefen går till "Konton > Motala kommuns webbplats > Profil"
    Så på raden med "Villkor: vad som inte accepteras" står det "Saknas"
    När en besökare öppnar "/konton"
    Och följer "Motala kommuns webbplats"
    Så står det "Det här accepterar vi inte: svordomar eller obscena ord;"
    Och står det "aktörer som kommunen inte samarbetar med."
