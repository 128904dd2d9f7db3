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

  @KBA-TAN-26
  Scenario: En våldsam bild från forumet visas inte igen förrän någon har sagt varför
    När redaktören går till "Konton > Kungsbacka i forumet > För in det som har skrivits"
    Och väljer "Kommentar på kontot"
    Och fyller i "Vem som skrev" med "Trummisen"
    Och fyller i "Texten" med "Titta vad som hände efter konserten"
    Och fyller i "Klockslag" med "08:30"
    Och bifogar en bild
    Och trycker på "För in"
    Så står det "Hämta filen: Bild"
    När redaktören följer "Dölj eller ta bort"
    Och följer "Annan våldsskildring"
    Och fyller i "Skäl" med "Bilden visar en misshandel"
    Och trycker på "Besluta att ta bort"
    Så står det "Bilderna är dolda. Säg varför du behöver se dem"
    När redaktören går till "Beslut > Ta bort"
    Så står det "Beviset kan innehålla bilder som är dolda."
    Och finns ingen länk "Hämta beviset"
    När redaktören följer "Visa inlägget"
    Så står det "Filen är dold."
    Och finns ingen länk "Hämta filen: Bild"
    När redaktören går till "Beslut > Ta bort"
    Och fyller i "Varför du behöver se" med "Skriver ett yttrande om grunden"
    Och trycker på "Visa bilderna"
    Så står det "Redaktör Ek, mån 23 nov 09:00: Skriver ett yttrande om grunden"
    Och finns det en länk "Hämta beviset"
    När redaktören följer "Visa inlägget"
    Så finns det en länk "Hämta filen: Bild"
