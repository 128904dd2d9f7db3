# language: sv
Egenskap: Personuppgifter i ett inlägg
  Ett namn eller ett ansikte i ett inlägg går inte att ta tillbaka. Därför svarar den som skriver på vad inlägget innehåller,
  och nio villkor är uppfyllda innan det går ut. Det som aldrig får publiceras stannar, och ingen kan göra undantag.

  Bakgrund:
    Givet en kommun som följer Motalas anvisningar
    Och att klockan är 09:00 måndagen den 23 november 2026

  @MOT-PUB-01
  Scenario: Den som har en film i inlägget svarar på varje slag av personuppgift
    Givet att redaktören har skrivit utkastet "Så firade vi badhuset"
    När redaktören fyller i "Filmens adress" med "https://motala.example.se/fest.mp4"
    Och väljer "Bilden eller filmen visar människor"
    Och trycker på "Spara utkastet"
    Så står det "Bilden eller filmen visar människor, och det är personuppgifter"
    När redaktören väljer "Ja, någon"
    Och trycker på "Spara utkastet"
    Så på raden med "Kryssa för vart och ett av de slag av personuppgifter" står det "MOT-PUB-01"
    När redaktören väljer "Jag har kontrollerat innehållet"
    Och trycker på "Publicera"
    Så går det inte, för "Kryssa för vart och ett av de slag av personuppgifter som finns i inlägget"
    När redaktören väljer "film"
    Och väljer "röst"
    Och trycker på "Spara utkastet"
    Så på raden med "Slag av personuppgifter" står det "film, röst"
    Och står det inte "Kryssa för vart och ett"

  @MOT-PUB-04
  Scenario: Den som nämner tre personer får veta att det är tre
    Givet att redaktören har skrivit utkastet "Tre chefer inviger badet" som visar "Chef Al, Chef Bok, Chef Ek"
    Så på raden med "Inlägget har personuppgifter om 3 personer (namn)" står det "MOT-PUB-04"
    När redaktören väljer "Jag har kontrollerat innehållet"
    Och trycker på "Publicera"
    Så går det inte, för "Läs varningarna och bekräfta att du har gjort det"
    När redaktören väljer "Jag har läst varningarna"
    Och trycker på "Publicera"
    Så står inlägget "Tre chefer inviger badet" på plattformen
    När redaktören går till "Egna inlägg"
    Så står det "Publicerade inlägg med personuppgifter"
    Och på raden med "1 av 1" står det "Motala kommuns webbplats"

  @MOT-PUB-10 @MOT-PUB-11 @MOT-PUB-13 @MOT-PUB-14 @MOT-PUB-15 @MOT-PUB-16 @MOT-PUB-17 @MOT-PUB-18 @MOT-PUB-19 @MOT-PUB-20
  Scenariomall: Det som aldrig får publiceras stannar, och ingen kan släppa fram det
    Givet att redaktören har skrivit utkastet "Vi har en nyhet"
    När redaktören väljer "<uppgift>"
    Och trycker på "Spara utkastet"
    Och redaktören väljer "Jag har kontrollerat innehållet"
    Och trycker på "Publicera"
    Så går det inte, för "Inlägget innehåller det som aldrig publiceras: <uppgift>"
    Och står det "<rad>"
    Och finns ingen knapp "Godkänn som falsklarm"
    Och står inlägget "Vi har en nyhet" inte på plattformen

    Exempel:
      | rad        | uppgift                                         |
      | MOT-PUB-10 | Det som omfattas av sekretess eller tystnadsplikt |
      | MOT-PUB-11 | Privatliv och sociala förhållanden              |
      | MOT-PUB-13 | Ras eller etniskt ursprung                      |
      | MOT-PUB-14 | Politiska åsikter                               |
      | MOT-PUB-15 | Religiös eller filosofisk övertygelse           |
      | MOT-PUB-16 | Medlemskap i fackförening                       |
      | MOT-PUB-17 | Hälsa                                           |
      | MOT-PUB-18 | Sexualliv eller sexuell läggning                |
      | MOT-PUB-19 | Genetiska och biometriska uppgifter             |
      | MOT-PUB-20 | Domar i brottmål och lagöverträdelser           |

  @MOT-PUB-19
  Scenario: Ett vanligt foto är ingen biometrisk uppgift
    Givet att redaktören går till "Egna inlägg > Skriv inlägg"
    Så står det "Ett vanligt foto av en människa är inte en biometrisk uppgift"

  @MOT-PUB-12
  Scenariomall: Ett personnummer eller samordningsnummer stannar, var det än står
    Givet att redaktören har skrivit utkastet "Nu är parken klar"
    När redaktören fyller i "<fält>" med "<värde>"
    Och trycker på "Spara utkastet"
    Och redaktören väljer "Jag har kontrollerat innehållet"
    Och trycker på "Publicera"
    Så går det inte, för "Det står ett personnummer eller ett samordningsnummer i inlägget"
    Och står inlägget "parken klar" inte på plattformen

    Exempel:
      | fält                    | värde                                        |
      | Text                    | Nu är parken klar, 20120161-2387             |
      | Text                    | Nu är parken klar, 20120101-2380             |
      | Alt-text                | Barn i parken 20120101-2380                  |
      | Text som står i bilden  | Klass 20120101-2380                          |
      | Bildens adress          | https://motala.example.se/20120101-2380.jpg  |

  @MOT-RIS-01
  Scenario: Åtta villkor av nio räcker inte, och det nionde nämns
    Givet att redaktören har skrivit utkastet "Vår chef inviger badet" som visar "Chef Al"
    När redaktören tar bort krysset för "Allt som inte behövs är borttaget"
    Och trycker på "Spara utkastet"
    Så på raden med "Bara det nödvändiga. Allt som" står det "Inte uppfyllt"
    Och på raden med "Andra sätt är prövade" står det "Uppfyllt"
    Och på raden med "Kontot har strikta ordningsregler" står det "Följer av kontots skick."
    När redaktören väljer "Jag har kontrollerat innehållet"
    Och väljer "Jag har läst varningarna"
    Och trycker på "Publicera"
    Så går det inte, för "Ett villkor för personuppgifter är inte uppfyllt: Bara det nödvändiga. MOT-RIS-06"
    Och står inlägget "Vår chef inviger badet" inte på plattformen
    När redaktören väljer "Allt som inte behövs är borttaget"
    Och trycker på "Spara utkastet"
    Så står det inte "Inte uppfyllt"
    När redaktören väljer "Jag har kontrollerat innehållet"
    Och väljer "Jag har läst varningarna"
    Och trycker på "Publicera"
    Så står inlägget "Vår chef inviger badet" på plattformen

  @MOT-RIS-01
  Scenario: Har kontots profil tappat ordningsreglerna går inga personuppgifter ut där
    Givet att sidan om kontot säger
      """
      Kontot sköts av Kommunikationsenheten. Uppför er väl.
      """
    När klockan blir 08:00 tisdagen den 24 november 2026
    Givet att redaktören har skrivit utkastet "Vår chef inviger badet" som visar "Chef Al"
    Så på raden med "Kontot har strikta ordningsregler. De tolv" står det "Inte uppfyllt"
    När redaktören väljer "Jag har kontrollerat innehållet"
    Och väljer "Jag har läst varningarna"
    Och trycker på "Publicera"
    Så går det inte, för "Ett villkor för personuppgifter är inte uppfyllt: Kontot har strikta ordningsregler"

  @MOT-RIS-02
  Scenario: Ett kryss i listan över det som aldrig publiceras fäller det första villkoret
    Givet att redaktören har skrivit utkastet "Vår chef inviger badet" som visar "Chef Al"
    Så på raden med "Inga känsliga uppgifter" står det "Uppfyllt"
    När redaktören väljer "Hälsa"
    Och trycker på "Spara utkastet"
    Så på raden med "Inga känsliga uppgifter" står det "Inte uppfyllt"

  @MOT-RIS-03
  Scenario: Risken är bedömd, av någon och en viss dag
    Givet att redaktören har skrivit utkastet "Vår chef inviger badet" som visar "Chef Al"
    Så på raden med "De är kända i sin roll" står det "Redaktör Ek"
    Och på raden med "De är kända i sin roll" står det "23 nov 2026"
    När redaktören fyller i "Slutsats av riskbedömningen" med ""
    Och trycker på "Spara utkastet"
    Och redaktören väljer "Jag har kontrollerat innehållet"
    Och väljer "Jag har läst varningarna"
    Och trycker på "Publicera"
    Så går det inte, för "Ett villkor för personuppgifter är inte uppfyllt: Risken är bedömd. MOT-RIS-03"

  @MOT-RIS-03
  Scenario: En serie bedöms en gång, och den som bedömde står kvar
    Givet att kommunikatören har skrivit utkastet "Vår chef inviger badet" som visar "Chef Al"
    När kommunikatören fyller i "Serie" med "Invigningar"
    Och trycker på "Spara utkastet"
    Givet att redaktören har skrivit utkastet "Vår chef inviger parken" som visar "Chef Al"
    När redaktören fyller i "Slutsats av riskbedömningen" med ""
    Och fyller i "Serie" med "Invigningar"
    Och trycker på "Spara utkastet"
    Så på raden med "De är kända i sin roll" står det "Kommunikatör Gran"
    Och på raden med "Risken är bedömd" står det "Uppfyllt"

  @MOT-RIS-05
  Scenario: Den som inte har prövat andra sätt kommer inte vidare
    Givet att redaktören har skrivit utkastet "Vår chef inviger badet" som visar "Chef Al"
    Så på raden med "Vilka andra sätt som har prövats" står det "Webbplatsen når inte dem som följer kontot"
    När redaktören fyller i "Vilka andra sätt som har prövats" med ""
    Och trycker på "Spara utkastet"
    Så på raden med "Andra sätt är prövade" står det "Inte uppfyllt"
    När redaktören väljer "Jag har kontrollerat innehållet"
    Och väljer "Jag har läst varningarna"
    Och trycker på "Publicera"
    Så går det inte, för "Ett villkor för personuppgifter är inte uppfyllt: Andra sätt är prövade. MOT-RIS-05"

  @MOT-RIS-06
  Scenario: Bara det nödvändiga: slag, antal och en bekräftelse
    Givet att redaktören har skrivit utkastet "Vår chef inviger badet" som visar "Chef Al"
    Så på raden med "Antal personer" står det "1"
    Och på raden med "Slag av personuppgifter" står det "namn"
    När redaktören tar bort krysset för "Allt som inte behövs är borttaget"
    Och trycker på "Spara utkastet"
    Så på raden med "Bara det nödvändiga. Allt som" står det "Inte uppfyllt"

  @MOT-RIS-07
  Scenario: Den som inte har fått veta att uppgifterna lämnar EU nämns
    Givet att redaktören har skrivit utkastet "Två chefer inviger badet" som visar "Chef Al, Chef Bok"
    När redaktören fyller i "Vilka som har fått informationen" med "Chef Al"
    Och trycker på "Spara utkastet"
    Så på raden med "Personerna är informerade. Om överföringen" står det "Inte uppfyllt"
    När redaktören väljer "Jag har kontrollerat innehållet"
    Och väljer "Jag har läst varningarna"
    Och trycker på "Publicera"
    Så går det inte, för "Ett villkor för personuppgifter är inte uppfyllt för Chef Bok: Personerna är informerade. MOT-RIS-07"

  @MOT-RIS-09
  Scenario: Den som inte har gått kursen i dataskydd skriver, men publicerar inte
    Givet att medarbetaren får rollen "editor"
    Och att chefen går till "Start > En person väntar på ditt uppdrag"
    Och att chefen följer "Medarbetare Oxel"
    Och trycker på "Ge uppdraget"
    Och att medarbetaren har skrivit utkastet "Badhuset öppnar igen på lördag"
    När medarbetaren väljer "Jag har kontrollerat innehållet"
    Och trycker på "Publicera"
    Så går det inte, för "Du kan publicera när du har gått kursen Kommunens digitala utbildning i dataskydd"
    Och står inlägget "Badhuset öppnar igen på lördag" inte på plattformen

  @MOT-ANS-13
  Scenario: Chefen får veta när någon släpper fram det som programmet höll kvar
    Givet att redaktören har skrivit utkastet "Fråga om 20120101-2380 i luckan"
    När redaktören väljer "Jag har kontrollerat innehållet"
    Och trycker på "Publicera"
    Så går det inte, för "Det står ett personnummer eller ett samordningsnummer i inlägget"
    När kommunikatören går till "Egna inlägg > Fråga om"
    Och fyller i "Vad numret är" med "Bokens nummer hos förlaget"
    Och trycker på "Godkänn som falsklarm"
    Så står det "Kontots chef har fått veta det"
    När kommunikatören väljer "Jag har kontrollerat innehållet"
    Och trycker på "Publicera"
    Så står inlägget "Fråga om" på plattformen
    Och ser chefen "Undantag för falsklarm om personnummer: Bokens nummer hos förlaget" på "/"
