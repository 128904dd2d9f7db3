# language: sv
Egenskap: Ansöka om ett nytt konto
  Direktören, eller den som har delegation, beslutar. Syfte, mätbara mål, målgrupper och en utsedd ansvarig ska finnas.
  Så länge policyn är på remiss visar Uppsikt vad som skulle krävas, men hindrar ingen.

  Bakgrund:
    Givet en stad som följer Stockholms policy
    Och att klockan är 09:00 måndagen den 23 november 2026
    Och att medarbetaren går till "Ansökningar > Ansök om konto"
    Och fyller i "Kontots namn" med "Stadsbiblioteket"
    Och väljer "Kommunikationsenheten" för "Enhet"
    Och fyller i "Plattform" med "facebook"
    Och väljer "Redaktör Ek" för "Vem är utsedd ansvarig?"
    Och väljer "Ersättare Lind" för "Vem tar över vid frånvaro?"
    Och väljer "Chef Al" för "Närmaste chef"
    Och trycker på "Spara ansökan"

  @STO-BES-03 @STO-BES-04 @STO-BES-05 @STO-NYT-01 @STO-SAM-01 @STO-REM-01
  Scenariomall: Direktören ser vad policyn skulle kräva
    När medarbetaren trycker på "Lämna in"
    Så ser direktören "<fråga>: <vad som saknas>" på "Start > Besluta om ansökan"
    När medarbetaren går till "Ansökningar > Stadsbiblioteket > Ändra ansökan"
    Och fyller i "<fråga>" med "<svar>"
    Och trycker på "Spara ansökan"
    Så ser direktören inte "<fråga>: <vad som saknas>" på "Ansökningar > Stadsbiblioteket"
    Och ser direktören "<svar>" på "Ansökningar > Stadsbiblioteket"

    Exempel:
      | fråga                                                | vad som saknas     | svar                                |
      | Vad är syftet?                                       | svara på det här.  | Att samtala om läsning              |
      | Vilken verksamhetsplan eller vilket uppdrag stödjer det? | svara på det här. | Verksamhetsplan 2027, mål 3      |
      | Vilka är de mätbara målen?                           | svara på det här.  | Tusen fler lånekort före julen 2027 |
      | Varför räcker inte ett gemensamt konto?              | skriv ett skäl.    | Läsarna vill tala om böcker         |

  @STO-BAK-01 @STO-BES-05
  Scenario: Policyns fyra målgrupper erbjuds, och vilka som valdes syns
    När medarbetaren trycker på "Lämna in"
    Så ser direktören "Vilka är målgrupperna?: välj minst ett av: Stockholmare, Intressenter, Företag, Besökare." på "Start > Besluta om ansökan"
    När medarbetaren går till "Ansökningar > Stadsbiblioteket > Ändra ansökan"
    Och väljer "Stockholmare" för "Vilka är målgrupperna?"
    Och väljer "Besökare" för "Vilka är målgrupperna?"
    Och trycker på "Spara ansökan"
    Så ser direktören "Vilka är målgrupperna? Stockholmare Besökare" på "Ansökningar > Stadsbiblioteket"

  @STO-BES-06 @STO-BEV-06
  Scenario: Utan en utsedd ansvarig kommer ansökan inte vidare
    När medarbetaren går till "Ansökningar > Stadsbiblioteket > Ändra ansökan"
    Så står det "En person som planerar, publicerar, följer upp, bevakar och modererar."
    Och står det inte "Vem är utsedd ansvarig? (2)"
    När medarbetaren går till "Ansökningar > Stadsbiblioteket > Ändra ansökan"
    Och väljer "Välj" för "Vem är utsedd ansvarig?"
    Och trycker på "Spara ansökan"
    Och trycker på "Lämna in"
    Så går det inte, för "Ansvarig: svara på det här."

  @STO-BES-01
  Scenario: Chefen kan inte besluta i direktörens ställe
    När medarbetaren trycker på "Lämna in"
    Och chefen går till "Ansökningar > Stadsbiblioteket > Besluta"
    Och väljer "Bifall"
    Och trycker på "Besluta"
    Så går det inte, för "Din roll ger inte rätt att göra det här."
    När direktören går till "Start > Besluta om ansökan > Besluta"
    Och väljer "Bifall"
    Och trycker på "Besluta"
    Så står det "Ansökan är beviljad."
    Och står det "Bifall: Direktör Tall (Förvaltnings- eller bolagsdirektör)"

  @STO-BES-02
  Scenario: Ett beslut på delegation bär delegationens nummer och samlas i en lista till nämnden
    När medarbetaren trycker på "Lämna in"
    Och kommunikationschefen går till "Ansökningar > Stadsbiblioteket > Besluta"
    Och väljer "Bifall"
    Och fyller i "Delegationens nummer" med "4.2"
    Och trycker på "Besluta"
    Så står det "Bifall: Kommunikationschef Lönn (delegation 4.2)"
    Och ser direktören "4.2" på "Ansökningar > Beslut på delegation"
    Och ser direktören "Stadsbiblioteket" på "Ansökningar > Beslut på delegation"

  @STO-DIA-01
  Scenario: Ansökan säger hur kontot ska samtala, eller varför det bara ska informera
    När medarbetaren går till "Ansökningar > Stadsbiblioteket > Ändra ansökan"
    Så står det "Lämna tomt om kontot bara ska informera, och skriv då varför."
    När medarbetaren går till "Ansökningar > Stadsbiblioteket"
    Och trycker på "Lämna in"
    Så ser direktören "Vad är kommentarerna till för?: skriv ett skäl." på "Start > Besluta om ansökan"
    När medarbetaren går till "Ansökningar > Stadsbiblioteket > Ändra ansökan"
    Och fyller i "Skäl: Vad är kommentarerna till för?" med "Kontot visar bara driftstörningar"
    Och trycker på "Spara ansökan"
    Så ser direktören inte "Vad är kommentarerna till för?: skriv ett skäl." på "Ansökningar > Stadsbiblioteket"
    Och ser direktören "Kontot visar bara driftstörningar" på "Ansökningar > Stadsbiblioteket"
    När medarbetaren går till "Ansökningar > Stadsbiblioteket > Ändra ansökan"
    Och fyller i "Skäl: Vad är kommentarerna till för?" med ""
    Och fyller i "Vad är kommentarerna till för?" med "Att läsare tipsar varandra och får svar av personalen"
    Och trycker på "Spara ansökan"
    Så ser direktören inte "Vad är kommentarerna till för?: skriv ett skäl." på "Ansökningar > Stadsbiblioteket"
    Och ser direktören "Att läsare tipsar varandra" på "Ansökningar > Stadsbiblioteket"
