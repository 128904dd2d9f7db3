# language: sv
Egenskap: Den chef som ansökan anger godkänner den
  Närmaste chef är en människa, inte en roll i ett system. Den som anges i ansökan beslutar, också om hon aldrig har haft
  med sociala medier att göra. Är hon borta gör hennes ersättare det.

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
    Och väljer "It-tekniker Pil" för "Närmaste chef"
    Och väljer "Redaktör Ek" för "Kan logga in på plattformen"
    Och väljer "Ersättare Lind" för "Kan logga in på plattformen (2)"
    Och väljer "Funktionsbrevlåda"
    Och väljer "Ja, mer än ett lösenord krävs"
    Och trycker på "Spara ansökan"
    Och trycker på "Lämna in"
    Och att kommunikatören går till "Ansökningar om konto > Ungdomsgården > Anteckna steget: Rådgör"
    Och fyller i "Vilken dag" med "2026-11-23"
    Och trycker på "Anteckna steget"
    Och att medarbetaren går till "Ansökningar om konto > Ungdomsgården > Gå igenom: Checklistan"
    Och väljer "Klart" för "Brevlåda"
    Och väljer "Klart" för "Tydlig avsändare"
    Och väljer "Klart" för "Handlingar"
    Och trycker på "Spara checklistan"
    Och att kommunikatören går till "Ansökningar om konto > Ungdomsgården > Yttra dig"
    Och fyller i "Yttrande" med "Ungdomarna finns där"
    Och trycker på "Spara yttrandet"

  @KBA-ROL-03
  Scenario: En chef utan annan roll godkänner, och ingen annan chef gör det i hennes ställe
    När chefen går till "Ansökningar om konto > Ungdomsgården"
    Så finns ingen länk "Besluta"
    När it-teknikern går till "Start > Besluta om ansökan > Besluta"
    Så står det "(It-tekniker Pil)"
    När it-teknikern går till "Start > Besluta om ansökan > Besluta"
    Och väljer "Bifall"
    Och trycker på "Besluta"
    Så står det "Ansökan är beviljad."
    Och står det "Bifall: It-tekniker Pil"
