# language: sv
Egenskap: Rättslig grund för varje inlägg
  Varje uppgift om en människa har stöd i lag. I regel är det samtycke, och vilken grund som bär prövas för just det inlägget.
  Policyn är på remiss: det som bara den kräver visas och bekräftas, det som lagen kräver hindrar.

  Bakgrund:
    Givet en stad som följer Stockholms policy
    Och att klockan är 09:00 måndagen den 23 november 2026

  @STO-PER-04
  Scenario: Utan rättslig grund går inget inlägg om en människa ut
    Givet att redaktören har skrivit utkastet "Vår nya chef inviger badet"
    När redaktören väljer "Ja, någon"
    Och trycker på "Spara utkastet"
    Och redaktören trycker på "Publicera"
    Så går det inte, för "Välj rättslig grund. Utan grund får inga personuppgifter publiceras. STO-PER-04"
    Och står inlägget "Vår nya chef inviger badet" inte på plattformen

  @STO-PER-05
  Scenario: En annan grund än samtycke har ett skäl
    Givet att redaktören har skrivit utkastet "Vår nya chef inviger badet"
    När redaktören väljer "Ja, någon"
    Och väljer "allmänt intresse (6.1 e)" för "Rättslig grund"
    Och väljer "Jag har prövat den rättsliga grunden"
    Och trycker på "Spara utkastet"
    Så på raden med "Grunden är en annan än den vanliga" står det "STO-PER-05"
    När redaktören trycker på "Publicera"
    Så går det inte, för "Läs varningarna och bekräfta att du har gjort det"
    När redaktören fyller i "Varför den grunden" med "Chefen företräder staden"
    Och trycker på "Spara utkastet"
    Och redaktören trycker på "Publicera"
    Så står inlägget "Vår nya chef inviger badet" på plattformen

  @STO-PER-06
  Scenario: Prövningen följer inte med till en kopia
    Givet att redaktören har skrivit utkastet "Vår nya chef inviger badet"
    När redaktören väljer "Ja, någon"
    Och väljer "allmänt intresse (6.1 e)" för "Rättslig grund"
    Och fyller i "Varför den grunden" med "Chefen företräder staden"
    Och väljer "Jag har prövat den rättsliga grunden"
    Och trycker på "Spara utkastet"
    Så på raden med "Grunden prövad av" står det "Redaktör Ek"
    Och på raden med "Grunden prövad av" står det "23 nov 2026"
    När redaktören trycker på "Kopiera till ett nytt utkast"
    Så på raden med "Pröva den rättsliga grunden för just det här inlägget" står det "STO-PER-06"
    Och står det inte "Grunden prövad av"
    När redaktören trycker på "Publicera"
    Så går det inte, för "Läs varningarna och bekräfta att du har gjort det"
    När redaktören väljer "Jag har prövat den rättsliga grunden"
    Och trycker på "Spara utkastet"
    Och redaktören trycker på "Publicera"
    Så står inlägget "Vår nya chef inviger badet" på plattformen

  @STO-PER-08 @STO-PER-09 @STO-PER-13 @STO-PER-14 @STO-PER-15 @STO-PER-16 @STO-PER-17 @STO-PER-18 @STO-PER-19
  Scenariomall: Hemliga, känsliga och kränkande uppgifter går inte ut, fast policyn är på remiss
    Givet att redaktören har skrivit utkastet "Vi har en nyhet"
    När redaktören väljer "<uppgift>"
    Och trycker på "Spara utkastet"
    Och redaktören trycker på "Publicera"
    Så går det inte, för "Inlägget innehåller det som aldrig publiceras: <uppgift>"
    Och står det "<rad>"
    Och står inlägget "Vi har en nyhet" inte på plattformen

    Exempel:
      | rad        | uppgift                             |
      | STO-PER-08 | Integritetskränkande uppgifter      |
      | STO-PER-09 | Det som omfattas av sekretess       |
      | STO-PER-13 | Ras eller etniskt ursprung          |
      | STO-PER-14 | Politiska åsikter                   |
      | STO-PER-15 | Religiös eller filosofisk övertygelse |
      | STO-PER-16 | Fackligt medlemskap                 |
      | STO-PER-17 | Hälsa                               |
      | STO-PER-18 | Sexualliv eller sexuell läggning    |
      | STO-PER-19 | Genetiska och biometriska uppgifter |

  @STO-PER-07
  Scenario: För den som är minderårig har varje vårdnadshavare sagt ja
    Givet att redaktören går till "Egna inlägg > Samtycken > Anteckna samtycke"
    Och väljer "Kommunikationsenheten"
    Och väljer "Sociala medier"
    Och fyller i "Vem det gäller" med "Elev A"
    Och fyller i "Lämnat" med "2026-11-20"
    Och fyller i "Blankett och version" med "Samtycke, version 4"
    Och fyller i "Var papperet ligger" med "Skolans pärm"
    Och väljer "Förstår vad samtycket innebär"
    Och fyller i "Född" med "2012-03-01"
    Och fyller i "Antal vårdnadshavare" med "2"
    Och fyller i "Vårdnadshavare som har samtyckt" med "Förälder Ask"
    Och trycker på "Anteckna"
    Så på raden med "Elev A" står det "Räknas inte: vårdnadshavare saknas"
    Givet att redaktören har skrivit utkastet "Elev A vann" som visar "Elev A"
    När redaktören väljer "samtycke (6.1 a)" för "Rättslig grund"
    Och väljer "Elev A"
    Och trycker på "Spara utkastet"
    Och redaktören trycker på "Publicera"
    Så går det inte, för "1 av 2 vårdnadshavare har samtyckt för Elev A. Alla ska ha gjort det"
    Och står inlägget "Elev A vann" inte på plattformen

  @STO-PER-07
  Scenario: Den som fyller arton får själv frågan
    Givet att redaktören går till "Egna inlägg > Samtycken > Anteckna samtycke"
    Och väljer "Kommunikationsenheten"
    Och väljer "Sociala medier"
    Och fyller i "Vem det gäller" med "Elev B"
    Och fyller i "Lämnat" med "2026-11-20"
    Och fyller i "Blankett och version" med "Samtycke, version 4"
    Och fyller i "Var papperet ligger" med "Skolans pärm"
    Och väljer "Förstår vad samtycket innebär"
    Och fyller i "Född" med "2008-11-25"
    Och fyller i "Antal vårdnadshavare" med "1"
    Och fyller i "Vårdnadshavare som har samtyckt" med "Förälder Ask"
    Och trycker på "Anteckna"
    Så på raden med "Elev B" står det "Gäller"
    När klockan blir 09:00 onsdagen den 25 november 2026
    Så ser redaktören "Prövas på nytt: har blivit myndig" på "Egna inlägg > Samtycken"
    Och ser redaktören "Fråga Elev B själv om samtycket" på "/"

  @STO-DIA-04
  Scenario: Stadens gemensamma budskap finns där inlägget skrivs
    Givet att redaktören går till "Egna inlägg > Skriv inlägg"
    Så står det "Gemensamt budskap att utgå från: Stockholm – en öppen, innovativ, hållbar stad"
    Givet att redaktören har skrivit utkastet "Vi öppnar stadens innergårdar"
    När redaktören fyller i "Budskap" med "En öppen stad"
    Och trycker på "Spara utkastet"
    Så på raden med "Budskap" står det "En öppen stad"
