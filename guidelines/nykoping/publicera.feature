# language: sv
Egenskap: Publicera bilder och uppgifter om människor
  Var och en som syns, hörs eller nämns har sagt ja i förväg. En bild av många kan vila på något annat, men då står det varför.

  Bakgrund:
    Givet en kommun som följer Nyköpings rutin
    Och att klockan är 09:00 måndagen den 23 november 2026

  @NYK-11.1-02
  Scenario: Ändamål och rättslig grund är klara innan något publiceras
    Givet att redaktören har skrivit utkastet "Grattis till vinnarna i simtävlingen"
    När redaktören väljer "Ja, någon"
    Och fyller i "Budskap" med ""
    Och trycker på "Spara utkastet"
    Och redaktören trycker på "Publicera"
    Så går det inte, för "Välj rättslig grund. Utan grund får inga personuppgifter publiceras. NYK-11.1-02"
    Och står det "Skriv målgrupp, behov och budskap"
    Och står inlägget "Grattis till vinnarna" inte på plattformen

  @NYK-11.2-01
  Scenario: Den som inte har samtyckt nämns vid namn, och inlägget stannar
    Givet att redaktören har antecknat ett samtycke av "Elev A"
    Och att redaktören har skrivit utkastet "Två elever vann simtävlingen"
    När redaktören väljer "Ja, någon"
    Och väljer "samtycke (6.1 a)" för "Rättslig grund"
    Och väljer "Jag har prövat den rättsliga grunden"
    Och fyller i "Vem som syns" med "Elev A, Elev B"
    Och väljer "Elev A"
    Och trycker på "Spara utkastet"
    Och redaktören trycker på "Publicera"
    Så går det inte, för "Elev B har inget samtycke som gäller"
    Och står det inte "Elev A har inget samtycke som gäller"
    Och står inlägget "Två elever vann simtävlingen" inte på plattformen

  @NYK-11.3-01
  Scenario: En bild av många kan publiceras utan samtycken, med ett skäl
    Givet att redaktören har skrivit utkastet "Många kom till torgdagen"
    När redaktören väljer "Ja, någon"
    Och väljer "allmänt intresse (6.1 e)" för "Rättslig grund"
    Och väljer "Jag har prövat den rättsliga grunden"
    Och väljer "Gruppbild, enskilda är inte syftet"
    Och trycker på "Spara utkastet"
    Och redaktören trycker på "Publicera"
    Så går det inte, för "Skriv varför bilden inte är till för att visa enskilda"
    När redaktören fyller i "Skäl för undantaget" med "Bilden visar hur många som kom"
    Och trycker på "Spara utkastet"
    Och redaktören trycker på "Publicera"
    Så står inlägget "Många kom till torgdagen" på plattformen

  @NYK-11.3-02
  Scenario: Undantaget för gruppbilder vilar på en annan grund än samtycke
    Givet att redaktören har skrivit utkastet "Många kom till torgdagen"
    När redaktören väljer "Ja, någon"
    Och väljer "samtycke (6.1 a)" för "Rättslig grund"
    Och väljer "Jag har prövat den rättsliga grunden"
    Och väljer "Gruppbild, enskilda är inte syftet"
    Och fyller i "Skäl för undantaget" med "Bilden visar hur många som kom"
    Och trycker på "Spara utkastet"
    Och redaktören trycker på "Publicera"
    Så går det inte, för "Välj en annan grund, till exempel allmänt intresse (6.1 e)"
    Och står inlägget "Många kom till torgdagen" inte på plattformen

  @NYK-10.2-01
  Scenario: Den som skriver försäkrar att inget omfattas av sekretess, och försäkran står kvar
    Givet att redaktören går till "Egna inlägg > Skriv inlägg"
    Och fyller i "Text" med "Läs om beslutet KS 2026/123"
    Och väljer "Nej, ingen"
    Och trycker på "Spara utkastet"
    Så på raden med "Det ser ut att stå ett ärendenummer" står det "NYK-10.2-01"
    När redaktören trycker på "Publicera"
    Så går det inte, för "Svara på om inlägget innehåller något av det som aldrig publiceras. NYK-10.2-01"
    När redaktören väljer "Det som omfattas av sekretess"
    Och trycker på "Spara utkastet"
    Och redaktören trycker på "Publicera"
    Så går det inte, för "Inlägget innehåller det som aldrig publiceras: Det som omfattas av sekretess"
    När redaktören tar bort krysset för "Det som omfattas av sekretess"
    Och väljer "Inlägget innehåller inget av det"
    Och trycker på "Spara utkastet"
    Så på raden med "Det som aldrig publiceras Inlägget" står det "Inlägget innehåller inget av det"

  @NYK-10.2-01
  Scenario: Ett nummer som ser ut som ett personnummer släpps fram av någon annan, med namn och skäl
    Givet att redaktören har skrivit utkastet "Fråga om 20120101-2380 i luckan"
    När redaktören trycker på "Publicera"
    Så går det inte, för "Det står ett personnummer eller ett samordningsnummer i inlägget"
    Och finns ingen knapp "Godkänn som falsklarm"
    När kommunikatören går till "Egna inlägg > Fråga om"
    Och fyller i "Vad numret är" med "Bokens nummer hos förlaget"
    Och trycker på "Godkänn som falsklarm"
    Så på raden med "Godkänt som falsklarm: Bokens nummer" står det "Kommunikatör Gran"
    När kommunikatören trycker på "Publicera"
    Så står inlägget "Fråga om" på plattformen

  @NYK-11.1-01
  Scenario: En bild som visar människor är personuppgifter tills allt om dem är besvarat
    Givet att redaktören har skrivit utkastet "Många kom till torgdagen"
    När redaktören fyller i "Bildens adress" med "https://nykoping.example.se/torget.jpg"
    Och fyller i "Alt-text" med "Människor på torget lyssnar på orkestern"
    Och väljer "Bilden eller filmen visar människor"
    Och trycker på "Spara utkastet"
    Och redaktören trycker på "Publicera"
    Så går det inte, för "Bilden eller filmen visar människor, och det är personuppgifter"
    Och står inlägget "Många kom till torgdagen" inte på plattformen
    När redaktören väljer "Ja, någon"
    Och trycker på "Spara utkastet"
    Och redaktören trycker på "Publicera"
    Så går det inte, för "Välj rättslig grund. Utan grund får inga personuppgifter publiceras"

  @NYK-11.2-03
  Scenario: Pärmens förteckning skrivs ut i datumordning, med var papperet ligger
    Givet att redaktören har antecknat ett samtycke av "Elev B"
    Och att redaktören går till "Egna inlägg > Samtycken > Anteckna samtycke"
    Och väljer "Kommunikationsenheten"
    Och väljer "Sociala medier"
    Och fyller i "Vem det gäller" med "Elev A"
    Och fyller i "Lämnat" med "2026-11-02"
    Och fyller i "Blankett och version" med "Fotoavtal, version 2"
    Och fyller i "Var papperet ligger" med "Pärm 3, flik november"
    Och trycker på "Anteckna"
    När redaktören går till "Egna inlägg > Samtycken > Pärmförteckning"
    Så på raden med "Elev A" står det "2 nov 2026"
    Och på raden med "Elev A" står det "Pärm 3, flik november"
    Och står "Elev A" före "Elev B"

  @NYK-05-01
  Scenario: Publicerar någon annan än redaktören står rollen i loggen
    Givet att redaktören har skrivit utkastet "Badhuset öppnar igen på lördag"
    När kommunikatören går till "Egna inlägg > Badhuset öppnar igen"
    Och trycker på "Publicera"
    Så på raden med "Utkastet skrevs" står det "Redaktör Ek (Redaktör)"
    Och på raden med "Inlägget publicerades" står det "Kommunikatör Gran (Kommunikatör)"
