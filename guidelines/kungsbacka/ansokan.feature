# language: sv
Egenskap: Ansökan om ett konto
  I Kungsbacka börjar ett konto med fyra frågor: vad ska sägas, till vilka, var når vi dem och hur ser vi att det
  har nått fram? Informatören ger råd, närmaste chefen säger ja, och IT ordnar brevlådan.

  Bakgrund:
    Givet en kommun som följer Kungsbackas regler
    Och att klockan är 09:00 måndagen den 23 november 2026
    Och att medarbetaren går till "Ansökningar om konto > Ansök om konto"
    Och fyller i "Kontots namn" med "Ungdomsgården"
    Och väljer "Kommunikationsenheten" för "Enhet"
    Och fyller i "Plattform" med "instagram"
    Och väljer "Sida eller företagskonto" för "Kontotyp"
    Och väljer "En särskild målgrupp"
    Och fyller i "Vad ska sägas?" med "Det finns en plats att vara på"
    Och fyller i "Till vilka?" med "Unga mellan 13 och 18 år"
    Och fyller i "Vad ska de göra?" med "Komma till gården på fredagar"
    Och fyller i "Var och hur når vi dem?" med "På Instagram, med korta filmer"
    Och fyller i "Hur ser vi att budskapet" med "Antalet besökare på fredagar"
    Och fyller i "Vad är syftet med kontot?" med "Att unga hittar till ungdomsgården"
    Och fyller i "Vilka resurser finns?" med "Två ledare, fyra timmar i veckan"
    Och fyller i "Vilken kunskap finns?" med "Båda har gått introduktionen"
    Och fyller i "Hur når man verksamheten" med "Telefon till gården"
    Och väljer "Redaktör Ek" för "Vem ansvarar för kontot?"
    Och väljer "Ersättare Lind" för "Vem tar över"
    Och väljer "Chef Al" för "Närmaste chef"
    Och väljer "Redaktör Ek" för "Kan logga in på plattformen"
    Och väljer "Ersättare Lind" för "Kan logga in på plattformen (2)"
    Och väljer "Funktionsbrevlåda"
    Och väljer "Ja, mer än ett lösenord krävs"
    Och trycker på "Spara ansökan"

  @KBA-PLA-01 @KBA-PLA-03 @KBA-PLA-04 @KBA-PLA-05 @KBA-PLA-06 @KBA-ROL-04 @KBA-ROL-05
  Scenariomall: Varje fråga i ansökan ska vara besvarad innan den lämnas in
    När medarbetaren följer "Ändra ansökan"
    Och fyller i "<fråga>" med ""
    Och trycker på "Spara ansökan"
    Så står det "<fråga>: svara på det här."
    När medarbetaren trycker på "Lämna in"
    Så går det inte, för "<fråga>: svara på det här."
    När medarbetaren följer "Ändra ansökan"
    Och fyller i "<fråga>" med "Nu vet vi det också"
    Och trycker på "Spara ansökan"
    Och medarbetaren trycker på "Lämna in"
    Så står det "Ansökan är inlämnad."

    Exempel:
      | fråga                                  |
      | Vad ska sägas?                         |
      | Till vilka?                            |
      | Vad ska de göra?                       |
      | Var och hur når vi dem?                |
      | Hur ser vi att budskapet har nått fram? |
      | Vilka resurser finns?                  |
      | Vilken kunskap finns?                  |

  @KBA-ROL-01
  Scenario: Chefen tar ställning till om och hur, och ingen annan gör det
    När medarbetaren följer "Ändra ansökan"
    Och fyller i "Var och hur når vi dem?" med ""
    Och trycker på "Spara ansökan"
    Och chefen går till "Ansökningar om konto > Ungdomsgården"
    Så finns ingen länk "Besluta"
    När medarbetaren går till "Ansökningar om konto > Ungdomsgården > Ändra ansökan"
    Och fyller i "Var och hur når vi dem?" med "På Instagram, med korta filmer"
    Och trycker på "Spara ansökan"
    Och trycker på "Lämna in"
    Och kommunikatören går till "Ansökningar om konto > Ungdomsgården"
    Så finns ingen länk "Besluta"
    Och finns ingen länk "Öppna kontot"
    När kommunikationschefen går till "Ansökningar om konto > Ungdomsgården"
    Så finns ingen länk "Besluta"
    När chefen går till "Ansökningar om konto > Ungdomsgården > Besluta"
    Så finns det en knapp "Besluta"

  @KBA-KOM-03
  Scenario: Ett konto ska ha ett skäl som huvudkanalerna inte ger
    När medarbetaren går till "Ansökningar om konto > Ansök om konto"
    Och fyller i "Kontots namn" med "Lekplatserna"
    Och trycker på "Spara ansökan"
    Så står det "Grupp som kan få ett konto: svara på det här."
    När medarbetaren trycker på "Lämna in"
    Så går det inte, för "Grupp som kan få ett konto: svara på det här."
    När medarbetaren följer "Ändra ansökan"
    Och väljer "Dialog"
    Och trycker på "Spara ansökan"
    Så står det inte "Grupp som kan få ett konto: svara på det här."

  @KBA-PLA-02
  Scenario: Informatören har fått säga sitt innan chefen beslutar
    Givet att medarbetaren trycker på "Lämna in"
    När chefen går till "Ansökningar om konto > Ungdomsgården > Besluta"
    Och väljer "Bifall"
    Och trycker på "Besluta"
    Så går det inte, för "Rådgör med informatören"
    När kommunikatören går till "Start > Rådgör med informatören"
    Och följer "Anteckna steget: Rådgör"
    Och fyller i "Vilken dag" med "2026-11-23"
    Och trycker på "Anteckna steget"
    Så på raden med "Rådgör med informatören" står det "Kommunikatör Gran"

  @KBA-BIL-02
  Scenario: Checklistan är klar först när varje rad är besvarad
    Givet att medarbetaren trycker på "Lämna in"
    Och att kommunikatören går till "Ansökningar om konto > Ungdomsgården > Anteckna steget: Rådgör"
    Och fyller i "Vilken dag" med "2026-11-23"
    Och trycker på "Anteckna steget"
    När medarbetaren går till "Ansökningar om konto > Ungdomsgården > Gå igenom: Checklistan"
    Så står det "Budskap Besvaras av ansökan"
    Och står det "Uppföljning Besvaras av ansökan"
    Och står det "Är en funktionsbrevlåda beställd?"
    Och står det "Vad säger nämndens plan?"
    När medarbetaren går till "Ansökningar om konto > Ungdomsgården"
    Så på raden med "Bilagan gås igenom" står det "Nästa steg"
    När medarbetaren följer "Gå igenom: Checklistan"
    Och väljer "Klart" för "Brevlåda"
    Och väljer "Klart" för "Tydlig avsändare"
    Och trycker på "Spara checklistan"
    Så på raden med "Bilagan gås igenom" står det "Nästa steg"
    När medarbetaren följer "Gå igenom: Checklistan"
    Och väljer "Klart" för "Handlingar"
    Och trycker på "Spara checklistan"
    Så på raden med "Checklistan" står det "Klart"

  @KBA-TAN-09
  Scenario: Kontot öppnas först när ansökan är beviljad och IT har ordnat brevlådan
    Givet att medarbetaren trycker på "Lämna in"
    Och att kommunikatören går till "Ansökningar om konto > Ungdomsgården > Anteckna steget: Rådgör"
    Och fyller i "Vilken dag" med "2026-11-23"
    Och trycker på "Anteckna steget"
    Och att medarbetaren går till "Ansökningar om konto > Ungdomsgården > Gå igenom: Checklistan"
    Och väljer "Klart" för "Brevlåda"
    Och väljer "Klart" för "Tydlig avsändare"
    Och väljer "Klart" för "Handlingar"
    Och trycker på "Spara checklistan"
    Och att kommunikatören går till "Ansökningar om konto > Ungdomsgården > Yttra dig"
    Och fyller i "Yttrande" med "Bra tänkt"
    Och trycker på "Spara yttrandet"
    Och att chefen går till "Ansökningar om konto > Ungdomsgården > Besluta"
    Och väljer "Bifall"
    Och trycker på "Besluta"
    När redaktören går till "Ansökningar om konto > Ungdomsgården"
    Så finns ingen länk "Anteckna steget: Kontot skapas"
    Och finns ingen länk "Öppna kontot"
    När it-teknikern går till "Start > Funktionsbrevlåda"
    Och följer "Anteckna steget: Funktionsbrevlåda av IT"
    Och fyller i "Vilken dag" med "2026-11-23"
    Och trycker på "Anteckna steget"
    Så på raden med "Funktionsbrevlåda av IT" står det "It-tekniker Pil"
    När redaktören går till "Ansökningar om konto > Ungdomsgården"
    Så står det "Anteckna steget: Kontot skapas"

  @KBA-TAN-07
  Scenario: Ingen kopplar kontot till sin egen adress
    När medarbetaren följer "Ändra ansökan"
    Och väljer "Personlig tjänsteadress"
    Och trycker på "Spara ansökan"
    När medarbetaren trycker på "Lämna in"
    Så går det inte, för "E-postadress som kontot registreras med: en sådan adress godtas inte enligt riktlinjen."

  @KBA-ROL-03
  Scenario: En annan chef än den som ansökan anger godkänner den inte
    Givet att it-teknikern får rollen "manager"
    Och att medarbetaren går till "Ansökningar om konto > Ungdomsgården"
    Och trycker på "Lämna in"
    När it-teknikern går till "Ansökningar om konto > Ungdomsgården"
    Så står det "(Chef Al)"
    Och finns ingen länk "Besluta"
    När chefen går till "Ansökningar om konto > Ungdomsgården > Besluta"
    Så står det "(Chef Al)"

  @KBA-BIL-01
  Scenario: Ansökan hämtas som ett dokument att skriva under och diarieföra
    När medarbetaren följer "Ansökan som PDF"
    Så står det "PDF-1.7"

  @KBA-SYF-05
  Scenario: Den som undrar över ett ord i ansökan slår upp det där det står
    När medarbetaren går till "Ansökningar om konto > Ansök om konto"
    Så på raden med "Funktionsbrevlåda" står det "En e-postadress som hör till verksamheten"
    När medarbetaren följer "Stark autentisering"
    Så på raden med "Stark autentisering" står det "en kod i telefonen"
    Och ser medarbetaren "Tjänsten där kontot finns" på "Riktlinjen > Ord och begrepp"
