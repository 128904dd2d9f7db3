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
