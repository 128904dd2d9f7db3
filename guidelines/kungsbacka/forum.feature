# language: sv
Egenskap: Forum, chattar och bloggar räknas också
  Sociala medier är mer än de stora nätverken, och mer än text. Ett forum där ungdomar lägger ut bilder, musik och film
  sköts som alla andra konton, och allt som skrivs och läggs ut där sparas.

  Bakgrund:
    Givet en kommun som följer Kungsbackas regler
    Och att klockan är 09:00 måndagen den 23 november 2026
    Och att administratören går till "Konton > Plattformar"
    Och fyller i "Plattformens namn" med "Ungdomsforumet"
    Och fyller i "Nyckel" med "ungdomsforumet"
    Och väljer "Forum"
    Och väljer "Text"
    Och väljer "Bild"
    Och väljer "Musik och ljud"
    Och väljer "Film"
    Och trycker på "Spara plattformen"
    Och att administratören går till "Konton > Ta in ett befintligt konto"
    Och fyller i "Kontots namn" med "Kungsbacka i forumet"
    Och fyller i "Nyckel" med "forumet"
    Och fyller i "Plattform" med "ungdomsforumet"
    Och fyller i "Adress" med "https://forum.example.se/kungsbacka"
    Och fyller i "Syfte" med "Samtal om fritid"
    Och väljer "Kommunikationsenheten" för "Enhet"
    Och väljer "Redaktör Ek" för "Ansvarig"
    Och väljer "Ersättare Lind" för "Ersättare"
    Och väljer "Chef Al" för "Närmaste chef"
    Och trycker på "Ta in kontot"

  @KBA-SYF-01
  Scenario: Ord från forumet sparas som de skrevs
    Givet att redaktören för in "Finns det replokal på gården?" av "Trummisen" på kontot "forumet"
    Så väntar "Finns det replokal på gården?" på svar

  @KBA-SYF-01
  Scenariomall: Bilder, musik och film från forumet sparas byte för byte
    När redaktören går till "Konton > Kungsbacka i forumet > För in det som har skrivits"
    Och väljer "Kommentar på kontot"
    Och fyller i "Vem som skrev" med "Trummisen"
    Och fyller i "Klockslag" med "08:30"
    Och bifogar <fil>
    Och trycker på "För in"
    Så står det "Hämta filen: <slag>"
    När redaktören följer "Hämta filen: <slag>"
    Så står det "<innehåll>"

    Exempel:
      | fil        | slag          | innehåll          |
      | en bild    | Bild          | GIF89a bild       |
      | en ljudfil | Musik och ljud | ID3 ljud         |
      | en film    | Film          | ....ftypisom film |

  @KBA-SYF-01
  Scenario: Det som listan inte säger att plattformen bär förs inte in
    Givet att administratören går till "Konton > Plattformar"
    Och fyller i "Plattformens namn" med "Ungdomsforumet"
    Och fyller i "Nyckel" med "ungdomsforumet"
    Och väljer "Forum"
    Och väljer "Text"
    Och trycker på "Spara plattformen"
    När redaktören går till "Konton > Kungsbacka i forumet > För in det som har skrivits"
    Och väljer "Kommentar på kontot"
    Och fyller i "Klockslag" med "08:30"
    Och bifogar en film
    Och trycker på "För in"
    Så går det inte, för "Plattformen bär inget sådant innehåll enligt listan."
