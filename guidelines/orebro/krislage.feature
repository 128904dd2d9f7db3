# language: sv
Egenskap: Kommunicera i en kris
  I en kris kommer webbplatsen och telefonen först. De konton som används är bemannade, de som inte används säger vart man
  vänder sig, och krisledningen får veta vad allmänheten frågar om.

  Bakgrund:
    Givet en kommun som följer Örebros riktlinjer
    Och att klockan är 09:00 måndagen den 23 november 2026

  @ORE-KRI-03
  Scenario: Konton som används till vardags är förvalda
    Givet att kontot har publicerat "Badhuset öppnar igen på lördag"
    Och att redaktören också publicerar på "Stadsbiblioteket"
    När kommunikationschefen går till "/crises"
    Så är "Örebro kommuns webbplats" förvalt som "Används"
    Och är "Stadsbiblioteket" inte förvalt

  @ORE-KRI-02
  Scenario: Det konto som ingen har beslutat om står som obeslutat
    Givet att redaktören också publicerar på "Stadsbiblioteket"
    Och att kontot har publicerat "Badhuset öppnar igen på lördag"
    När kommunikationschefen går till "/crises"
    Och fyller i "Vad krisen kallas" med "Vattenläckan på Norr"
    Och fyller i "Ord att följa" med "vatten, skola"
    Och trycker på "Gå in i krisläge"
    Så står det "Ett konto är obeslutat"
    Och på raden med "Stadsbiblioteket" står det "Obeslutat"
    När kommunikationschefen följer "Besluta Stadsbiblioteket"
    Och väljer "Används inte"
    Och trycker på "Spara beslutet"
    Så går det inte, för "Skriv varför"

  @ORE-KRI-01
  Scenario: Grundkanalerna står redan i hänvisningen
    Givet att det är kris och "Örebro kommuns webbplats" inte används
    När redaktören går till "Start > Sätt upp hänvisningen"
    Så står det "orebro.se och telefon 019-21 10 00"
    När redaktören fyller i "Text som står på kontot" med "Vi informerar på orebro.se"
    Och trycker på "Bekräfta att den står där"
    Så går det inte, för "Skriv med telefon 019-21 10 00 i texten"

  @ORE-KRI-04
  Scenario: Bekräftar ingen hänvisningen får den som leder ett larm
    Givet att det är kris och "Örebro kommuns webbplats" inte används
    Så får redaktören ett brev om "Hänvisa på Örebro kommuns webbplats"
    När klockan blir 10:30 måndagen den 23 november 2026
    Så får kommunikationschefen ett brev om "Larm: hänvisningen saknas på Örebro kommuns webbplats"
    Och ser kommunikationschefen "Hänvisningen saknas på Örebro kommuns webbplats" på "Start"

  @ORE-KRI-04
  Scenario: När hänvisningen är bekräftad larmas ingen
    Givet att det är kris och "Örebro kommuns webbplats" inte används
    När redaktören går till "Start > Sätt upp hänvisningen"
    Och trycker på "Bekräfta att den står där"
    Och klockan blir 10:30 måndagen den 23 november 2026
    Så får kommunikationschefen inget brev om "Larm: hänvisningen saknas"

  @ORE-KRI-05
  Scenario: Ett konto som används utan att någon bemannar det larmar
    Givet att det är kris och "Örebro kommuns webbplats" används
    När kommunikationschefen går till "Krisläge > Vattenläckan på Norr"
    Så på raden med "Örebro kommuns webbplats" står det "Larm: ingen bemannar nu"
    När kommunikationschefen följer "Bemanna"
    Och väljer "Redaktör Ek" för "Vem"
    Och väljer "Ersättare Lind" för "Ersättare"
    Och fyller i "Från" med "2026-11-23T08:00"
    Och fyller i "Till" med "2026-11-23T16:00"
    Och trycker på "Lägg till passet"
    Så på raden med "Örebro kommuns webbplats" står det "Redaktör Ek"
    Och på raden med "Örebro kommuns webbplats" står det inte "Larm"
    När klockan blir 16:30 måndagen den 23 november 2026
    Så ser kommunikationschefen "Ingen bemannar Örebro kommuns webbplats nu" på "Start"

  @ORE-KRI-06
  Scenario: Krisledningen får en lägesbild efter ämne, utan namn på dem som skrev
    Givet att kontot har publicerat "Vattnet är avstängt på Norr"
    Och att det är kris och "Örebro kommuns webbplats" används
    Och att trettio besökare frågar om vatten och skola
    När klockan blir 11:30 måndagen den 23 november 2026
    Så får kommunikationschefen ett brev om "Lägesbild 1: Vattenläckan på Norr"
    När kommunikationschefen går till "Krisläge > Vattenläckan på Norr"
    Så står det "30 inlägg och frågor sedan krisläget började"
    Och står det "vatten: 20"
    Och står det "skola: 10"
    Och står det inte "Besökare Nyfiken"
    Och lägesbilden är loggad som skickad

  @ORE-KRI-07
  Scenario: Krisläget visar kommunens krisriktlinje, eller säger att den saknas
    När kommunikationschefen går till "/crises"
    Så står det "Kommunens riktlinjer för kriskommunikation"
    Och står det "Var den finns att läsa är inte inskrivet"
