# language: sv
Egenskap: Konton som redan finns
  Äldre konton ska uppfylla samma krav som nya. Det som saknas räknas upp tills någon har skrivit hur det är ordnat.

  Bakgrund:
    Givet en kommun som följer Örebros riktlinjer
    Och att klockan är 09:00 måndagen den 23 november 2026
    Och att kommunikationschefen går till "Konton > Ta in ett befintligt konto"
    Och fyller i "Kontots namn" med "Stadsbiblioteket"
    Och fyller i "Nyckel" med "biblioteket"
    Och fyller i "Plattform" med "facebook"
    Och fyller i "Adress" med "https://www.facebook.com/orebrobibliotek"
    Och fyller i "Syfte" med "Samtal om böcker"
    Och väljer "Kommunikationsenheten" för "Enhet"
    Och väljer "Redaktör Ek" för "Ansvarig"
    Och väljer "Ersättare Lind" för "Ersättare"
    Och väljer "Chef Al" för "Närmaste chef"
    Och trycker på "Ta in kontot"

  @ORE-UND-06
  Scenario: Ett konto utan rutin för kris står med i listan över det som saknas
    När redaktören går till "Start > Komplettera Stadsbiblioteket"
    Så på raden med "Hur används kontot i en kris?" står det "öppet"
    När redaktören följer "Hur används kontot i en kris?"
    Och trycker på "Spara"
    Så går det inte, för "Skriv hur det är uppfyllt."
    När redaktören går till "Start > Komplettera Stadsbiblioteket > Hur används kontot i en kris?"
    Och fyller i "Hur är det uppfyllt?" med "Kontot hänvisar till orebro.se, och Lind rycker in"
    Och trycker på "Spara"
    Så på raden med "Hur används kontot i en kris?" står det "uppfyllt"
    Och på raden med "Hur används kontot i en kris?" står det inte "öppet"

  @ORE-UND-11
  Scenario: Minst två ska kunna logga in, också på ett äldre konto
    När redaktören går till "Start > Komplettera Stadsbiblioteket"
    Så på raden med "Flera kan logga in" står det "öppet"
    När kommunikationschefen går till "Konton > Stadsbiblioteket > Ändra vem som kan logga in"
    Och väljer "Redaktör Ek" för "Kan logga in på plattformen"
    Och trycker på "Spara"
    Så går det inte, för "det behövs minst 2."
    När kommunikationschefen går till "Konton > Stadsbiblioteket > Ändra vem som kan logga in"
    Och väljer "Redaktör Ek" för "Kan logga in på plattformen"
    Och väljer "Ersättare Lind" för "Kan logga in på plattformen (2)"
    Och trycker på "Spara"
    Så står det "Det är antecknat vem som kan logga in."
