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

  @ORE-UND-07 @ORE-UND-08 @ORE-UND-09 @ORE-UND-10
  Scenariomall: Varje rutin som kontot saknar står med i listan, tills någon har skrivit hur den är
    När redaktören går till "Start > Komplettera Stadsbiblioteket"
    Så på raden med "<fråga>" står det "öppet"
    När redaktören följer "<fråga>"
    Och trycker på "Spara"
    Så går det inte, för "Skriv hur det är uppfyllt."
    När redaktören går till "Start > Komplettera Stadsbiblioteket > <fråga>"
    Och fyller i "Hur är det uppfyllt?" med "<svar>"
    Och trycker på "Spara"
    Så på raden med "<fråga>" står det "uppfyllt"
    Och på raden med "<fråga>" står det "<svar>"
    Och på raden med "<fråga>" står det inte "öppet"

    Exempel:
      | fråga                                                      | svar                                             |
      | Vad diarieförs, hur och av vem?                            | Klagomål, av registratorn på kulturförvaltningen |
      | Vad gallras, när och enligt vilken regel?                  | Enkla frågor efter 90 dagar, rad 1 i planen      |
      | Hur ofta arkiveras innehållet, och vem tar emot det?       | Två gånger om året, till stadsarkivet            |
      | Vad görs när någon skriver något olämpligt eller hemligt?  | Redaktören tar bort och säger till chefen        |

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
