# language: sv
Egenskap: Tre rundor varje arbetsdag
  Någon går igenom kontot tre gånger om dagen medan kontoret är öppet.

  Bakgrund:
    Givet en stad som följer Stockholms policy
    Och att klockan är 09:00 måndagen den 23 november 2026
    Och att kontot har publicerat "Badhuset öppnar igen på lördag"

  @STO-BEV-07
  Scenario: Den första rundan som ingen gör berättas för den ansvariga samma förmiddag
    När klockan blir 10:40 måndagen den 23 november 2026
    Så får redaktören inget brev om "är inte gjord"
    När klockan blir 11:20 måndagen den 23 november 2026
    Så får redaktören ett brev om "är inte gjord"
    När klockan blir 17:00 måndagen den 23 november 2026
    Och redaktören går till "Bevakning > Stockholms stads webbplats"
    Så på raden med "mån 23 nov 10:50" står det "Missad"
    Och på raden med "mån 23 nov 13:40" står det "Missad"
    Och på raden med "mån 23 nov 16:30" står det "Missad"

  @STO-BEV-04
  Scenario: Varje runda visar vem som gick igenom kontot och när
    Givet att en besökare skriver "Så roligt!"
    När redaktören skriver under rundan
    Så "Så roligt!" är genomgången
    När chefen går till "Bevakning > Stockholms stads webbplats"
    Så på raden med "mån 23 nov 10:50" står det "Underskriven I tid Redaktör Ek, mån 23 nov 09:02"

  @STO-BEV-08
  Scenario: I en kris bevakas kontot tätare till och med den dag som sägs
    När redaktören går till "Bevakning > Stockholms stads webbplats"
    Och väljer "kris eller extraordinär händelse"
    Och fyller i "Till och med" med "2026-11-24"
    Och fyller i "Varför" med "Vattnet i centrum måste kokas"
    Och trycker på "Bevaka tätare"
    Så står det "Det beror på: kris eller extraordinär händelse."
    När klockan blir 17:00 tisdagen den 24 november 2026
    Och redaktören går till "Bevakning > Stockholms stads webbplats"
    Så på raden med "tis 24 nov 09:25" står det "Missad"
    Och på raden med "tis 24 nov 10:50" står det "Missad"
    Och på raden med "tis 24 nov 12:15" står det "Missad"
    När klockan blir 17:00 onsdagen den 25 november 2026
    Och redaktören går till "Bevakning > Stockholms stads webbplats"
    Så på raden med "ons 25 nov 10:50" står det "Missad"
    Och står det inte "ons 25 nov 09:25"

  @STO-BEV-05
  Scenario: Antalet rundor följer hur mycket som skrivs och vilket slags forum det är
    När redaktören går till "Bevakning > Stockholms stads webbplats"
    Och fyller i "Rundor per arbetsdag" med "1"
    Och fyller i "Varför det antalet" med "Sidan är en anslagstavla där nästan ingen skriver"
    Och trycker på "Ändra antalet"
    Så står det "Det beror på: trafiken på kontot."
    Och står det "en runda om dagen: Sidan är en anslagstavla där nästan ingen skriver"
    När klockan blir 17:00 tisdagen den 24 november 2026
    Och redaktören går till "Bevakning > Stockholms stads webbplats"
    Så på raden med "tis 24 nov 16:30" står det "Missad"
    Och står det inte "tis 24 nov 10:50"

  @STO-BEV-05
  Scenario: Ett antal utan skäl godtas inte
    När redaktören går till "Bevakning > Stockholms stads webbplats"
    Och fyller i "Rundor per arbetsdag" med "1"
    Och trycker på "Ändra antalet"
    Så går det inte, för "Skriv varför."

  @STO-BEV-01
  Scenario: Stadens egen chatt och eget forum har samma rundor som kontot på en annans plattform
    Givet att kommunikationschefen går till "Konton > Ta in konton från en fil"
    När bifogar filen
      """
      namn;plattform;adress;enhet;syfte;ansvarig;ersättare;chef;kontotyp
      Stadens chatt;chatt;https://chatt.stockholm.se;Kommunikationsenheten;Frågor om bygglov;editor;ersattare;manager;webbplats
      Stadens forum;forum;https://forum.stockholm.se;Kommunikationsenheten;Samtal om nya parker;editor;ersattare;manager;webbplats
      Staden hos andra;facebook;https://www.facebook.com/stockholm;Kommunikationsenheten;Nyheter;editor;ersattare;manager;sida
      """
    Och trycker på "Visa vad som tas in"
    Och trycker på "Ta in 3 konton"
    Och klockan blir 17:00 måndagen den 23 november 2026
    Och redaktören går till "Bevakningsrundor > Staden hos andra"
    Så på raden med "mån 23 nov 10:50" står det "Missad"
    Och på raden med "mån 23 nov 13:40" står det "Missad"
    Och på raden med "mån 23 nov 16:30" står det "Missad"
    När redaktören går till "Bevakningsrundor > Stadens chatt"
    Så på raden med "mån 23 nov 10:50" står det "Missad"
    Och på raden med "mån 23 nov 13:40" står det "Missad"
    Och på raden med "mån 23 nov 16:30" står det "Missad"
    När redaktören går till "Bevakningsrundor > Stadens forum"
    Så på raden med "mån 23 nov 10:50" står det "Missad"
    Och på raden med "mån 23 nov 13:40" står det "Missad"
    Och på raden med "mån 23 nov 16:30" står det "Missad"
    Och får redaktören ett brev om "Stadens chatt"
    Och får redaktören ett brev om "Stadens forum"
    När redaktören går till "Bevakningsrundor > Stadens chatt"
    Och trycker på "Skriv under"
    Så på raden med "mån 23 nov 10:50" står det "Redaktör Ek"
