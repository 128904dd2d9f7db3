# language: sv
Egenskap: Ansöka om ett nytt konto
  Ett konto öppnas när verksamheten vet varför det behövs, för vem, vad det ska säga och att tiden räcker. Frågorna
  är checklistans egna. Den som hoppar över en kommer inte vidare.

  Bakgrund:
    Givet en kommun som följer Örebros riktlinjer
    Och att klockan är 09:00 måndagen den 23 november 2026
    Och att medarbetaren går till "Ansökningar > Ansök om konto"
    Och fyller i "Kontots namn" med "Stadsbiblioteket"
    Och väljer "Kommunikationsenheten" för "Enhet"
    Och fyller i "Plattform" med "facebook"
    Och väljer "Sida eller företagskonto"
    Och fyller i "Varför räcker inte ett gemensamt konto?" med "Läsarna vill tala om böcker"
    Och väljer "Ja" för "Finns ett tydligt uppdrag från verksamheten?"
    Och fyller i "Varför används mediet?" med "Att samtala om läsning"
    Och väljer "Insyn" för "Vilken nytta ska mediet ge?"
    Och fyller i "Vad ska kommunikationen uppnå?" med "Fler låntagare"
    Och fyller i "Vilket är budskapet?" med "Läsning är för alla"
    Och fyller i "Hur stämmer budskapet med det som sägs i andra kanaler?" med "Det är samma som på webbplatsen"
    Och fyller i "Var kan budskapet krocka med andra?" med "Inte som vi ser det"
    Och fyller i "Vilka vänder vi oss till?" med "Föräldrar till små barn"
    Och fyller i "Vilken sorts medium, och varför?" med "Ett socialt nätverk, där föräldrarna redan är"
    Och väljer "Nej" för "Behövs något av IT?"
    Och fyller i "Hur många timmar i veckan tar kontot?" med "4"
    Och fyller i "Hur många timmar i veckan finns?" med "5"
    Och fyller i "Vilka risker finns?" med "Någon kan skriva om sina lån"
    Och fyller i "Vad diarieförs, hur och av vem?" med "Klagomål, av registratorn på kulturförvaltningen"
    Och fyller i "Vad gallras, när och enligt vilken regel?" med "Enkla frågor efter 90 dagar, rad 1 i planen"
    Och fyller i "Hur ofta arkiveras innehållet" med "Två gånger om året, till stadsarkivet"
    Och fyller i "Vad görs när någon skriver något olämpligt" med "Redaktören tar bort och säger till chefen"
    Och fyller i "Hur används kontot i en kris?" med "Det hänvisar till orebro.se"
    Och fyller i "Hur hör kontot ihop med andra kanaler i en kris?" med "Samma besked som på orebro.se"
    Och fyller i "Vem kan rycka in i en kris?" med "Kommunikationsavdelningen"
    Och fyller i "Hur hittar besökarna kontot?" med "Länk på webbplatsen"
    Och fyller i "Vilken är verksamhetens webbsida?" med "https://www.orebro.se/biblioteket"
    Och väljer "Redaktör Ek" för "Vem underhåller och bevakar?"
    Och väljer "Ersättare Lind" för "Vem tar över"
    Och väljer "Chef Al" för "Närmaste chef"
    Och väljer "Redaktör Ek" för "Kan logga in på plattformen"
    Och väljer "Ersättare Lind" för "Kan logga in på plattformen (2)"
    Och väljer "Funktionsbrevlåda"
    Och fyller i "Adressen" med "biblioteket@orebro.se"
    Och väljer "Ja, mer än ett lösenord krävs"
    Och trycker på "Spara ansökan"

  @ORE-REP-04 @ORE-REP-05 @ORE-REP-06 @ORE-CHK-01 @ORE-CHK-02 @ORE-CHK-03 @ORE-CHK-04 @ORE-CHK-05 @ORE-CHK-09 @ORE-CHK-12 @ORE-CHK-13 @ORE-CHK-14 @ORE-CHK-15
  Scenariomall: En obesvarad fråga stoppar ansökan
    När medarbetaren följer "Ändra ansökan"
    Och fyller i "<fråga>" med ""
    Och trycker på "Spara ansökan"
    Och trycker på "Lämna in"
    Så går det inte, för "<fråga>: svara på det här."

    Exempel:
      | fråga                                                |
      | Varför används mediet?                               |
      | Vad ska kommunikationen uppnå?                       |
      | Vilket är budskapet?                                 |
      | Hur stämmer budskapet med det som sägs i andra kanaler? |
      | Var kan budskapet krocka med andra?                  |
      | Vilka vänder vi oss till?                            |
      | Plattform                                            |
      | Vilken sorts medium, och varför?                     |
      | Hur många timmar i veckan tar kontot?                |
      | Hur många timmar i veckan finns?                     |
      | Vilka risker finns?                                  |
      | Vad diarieförs, hur och av vem?                      |
      | Vad gallras, när och enligt vilken regel?            |
      | Hur ofta arkiveras innehållet, och vem tar emot det? |
      | Hur används kontot i en kris?                        |
      | Hur hör kontot ihop med andra kanaler i en kris?     |
      | Vem kan rycka in i en kris?                          |
      | Hur hittar besökarna kontot?                         |

  @ORE-BEH-01
  Scenario: De åtta nyttorna erbjuds, och minst en behövs
    När medarbetaren följer "Ändra ansökan"
    Så står det "Den demokratiska processen"
    När tar bort krysset för "Insyn"
    Och trycker på "Spara ansökan"
    Och trycker på "Lämna in"
    Så går det inte, för "Vilken nytta ska mediet ge?: välj minst ett av: Service, Idéer, Delaktighet och dialog, Information, Förtroende, Insyn, Varumärke, Den demokratiska processen."

  @ORE-REP-03
  Scenario: Utan uppdrag från verksamheten blir det inget konto
    När medarbetaren följer "Ändra ansökan"
    Och väljer "Nej" för "Finns ett tydligt uppdrag från verksamheten?"
    Och trycker på "Spara ansökan"
    Och trycker på "Lämna in"
    Så går det inte, för "svaret måste vara ja innan ansökan lämnas in."

  @ORE-CHK-06
  Scenario: Ett personkonto kan aldrig bli kommunens
    När medarbetaren följer "Ändra ansökan"
    Och väljer "Personkonto"
    Och trycker på "Spara ansökan"
    Och trycker på "Lämna in"
    Så går det inte, för "Kontotyp: sådana konton öppnas inte enligt riktlinjen."

  @ORE-UND-01
  Scenario: Någon ska sköta och bevaka kontot
    När medarbetaren följer "Ändra ansökan"
    Och väljer "Välj" för "Vem underhåller och bevakar?"
    Och trycker på "Spara ansökan"
    Och trycker på "Lämna in"
    Så går det inte, för "Ansvarig: svara på det här."

  @ORE-CHK-10
  Scenario: Den som är ensam om bevakningen behöver någon som täcker upp
    När medarbetaren följer "Ändra ansökan"
    Och väljer "Välj" för "Vem tar över, till exempel på semestern?"
    Och trycker på "Spara ansökan"
    Och trycker på "Lämna in"
    Så går det inte, för "Ersättare: svara på det här."

  @ORE-UND-11
  Scenario: Ett konto som bara en person kan logga in på öppnas inte
    När medarbetaren följer "Ändra ansökan"
    Och väljer "Välj" för "Kan logga in på plattformen (2)"
    Och trycker på "Spara ansökan"
    Och trycker på "Lämna in"
    Så går det inte, för "Kan logga in på plattformen: det behövs minst 2."

  @ORE-UND-12 @ORE-CHK-09
  Scenario: Räcker inte tiden ska det motiveras, och chefen ser skälet
    När medarbetaren följer "Ändra ansökan"
    Och fyller i "Hur många timmar i veckan tar kontot?" med "6"
    Och fyller i "Hur många timmar i veckan finns?" med "3"
    Och trycker på "Spara ansökan"
    Och trycker på "Lämna in"
    Så går det inte, för "Skäl: Hur många timmar i veckan finns?: skriv ett skäl."
    När medarbetaren följer "Ändra ansökan"
    Och fyller i "Skäl: Hur många timmar i veckan finns?" med "Kulturskolan ställer upp med tre timmar"
    Och trycker på "Spara ansökan"
    Och trycker på "Lämna in"
    Så ser chefen "Kulturskolan ställer upp med tre timmar" på "Ansökningar > Stadsbiblioteket"

  @ORE-HUR-03
  Scenario: Sociala medier-redaktionen ger råd medan ansökan skrivs
    När kommunikatören går till "Start > Stöd i bedömningen > Anteckna steget"
    Och fyller i "Anteckning" med "Börja hellre på det gemensamma kontot"
    Och trycker på "Anteckna steget"
    Så ser medarbetaren "Börja hellre på det gemensamma kontot" på "Ansökningar > Stadsbiblioteket"
    Och ser kommunikatören inte "Stöd i bedömningen" på "Start"

  @ORE-AVT-01 @ORE-CHK-07
  Scenario: Innan villkoren är lästa kan ingen bevilja kontot
    När medarbetaren trycker på "Lämna in"
    Och kommunikatören går till "Ansökningar > Stadsbiblioteket > Yttra dig"
    Och fyller i "Yttrande" med "Vi stöder förslaget"
    Och trycker på "Spara yttrandet"
    Och chefen går till "Ansökningar > Stadsbiblioteket > Besluta"
    Och väljer "Bifall"
    Och trycker på "Besluta"
    Så går det inte, för "Steget före är inte gjort: Villkoren är lästa."

  @ORE-HUR-01
  Scenario: Ett konto blir aldrig det enda sättet att få kommunens information
    När medarbetaren följer "Ändra ansökan"
    Så står det "Adressen på kommunens webbplats, där samma information finns för den som inte använder sociala medier."
    När medarbetaren går till "Ansökningar > Stadsbiblioteket > Ändra ansökan"
    Och fyller i "Vilken är verksamhetens webbsida?" med ""
    Och trycker på "Spara ansökan"
    Och trycker på "Lämna in"
    Så går det inte, för "Vilken är verksamhetens webbsida?: svara på det här."
    När medarbetaren går till "Riktlinjen > Förhållningsregler"
    Så står det "Sociala medier ersätter inte webb, telefon eller möten"

  @ORE-CHK-08
  Scenario: Behövs något av IT får de en uppgift, annars ingen
    När medarbetaren trycker på "Lämna in"
    Så på raden med "Insats från IT" står det "Behövs inte"
    Och ser administratören inte "Insats från IT" på "Start"
    När medarbetaren går till "Ansökningar > Stadsbiblioteket > Ändra ansökan"
    Och väljer "Ja" för "Behövs något av IT?"
    Och trycker på "Spara ansökan"
    Så ser administratören "Insats från IT" på "Start"
    När administratören går till "Start > Insats från IT > Anteckna steget: Insats från IT"
    Och trycker på "Anteckna steget"
    Så går det inte, för "Skriv vad som gjordes."
    När administratören går till "Start > Insats från IT > Anteckna steget: Insats från IT"
    Och fyller i "Anteckning" med "Länken från webbplatsen är på plats"
    Och trycker på "Anteckna steget"
    Så på raden med "Insats från IT" står det "Länken från webbplatsen är på plats"
    Och ser administratören inte "Insats från IT" på "Start"
