# language: sv
Egenskap: Läsa policyn
  Den som arbetar under policyn kan läsa dokumentet, och vet vad som krävs av hur man uppträder.

  Bakgrund:
    Givet en stad som följer Stockholms policy
    Och att klockan är 09:00 måndagen den 23 november 2026

  @STO-PRI-01 @STO-PRI-03
  Scenario: Den som får en roll läser vad som krävs av uppträdandet och bekräftar det
    Givet att medarbetaren får rollen "editor"
    När medarbetaren går till "Riktlinjen > Förhållningsregler"
    Så står det "Den som använder sociala medier i sitt arbete är stadens och verksamhetens ansikte."
    Och står det "Var och en bör visa om den talar för egen del eller för staden, eftersom den kan förknippas med staden också när den är ledig."
    När medarbetaren trycker på "Jag har läst och följer reglerna"
    Så står det "Du bekräftade den här versionen"
    Och finns ingen knapp "Jag har läst och följer reglerna"

  @STO-REM-01
  Scenario: Så länge fullmäktige inte har sagt ja hindrar policyn ingen
    När medarbetaren går till "Riktlinjen"
    Så står det "beslutat av Kommunfullmäktige, på förslag av kommunstyrelsen"
    Och står det "Dokumentet är ute på remiss. Det är inte beslutat och binder ingen"
    När medarbetaren går till "Ansökningar > Ansök om konto"
    Och fyller i "Kontots namn" med "Stadsbiblioteket"
    Och väljer "Kommunikationsenheten" för "Enhet"
    Och fyller i "Plattform" med "facebook"
    Och väljer "Redaktör Ek" för "Vem är utsedd ansvarig?"
    Och väljer "Ersättare Lind" för "Vem tar över vid frånvaro?"
    Och väljer "Chef Al" för "Närmaste chef"
    Och trycker på "Spara ansökan"
    Och trycker på "Lämna in"
    Och direktören går till "Start > Besluta om ansökan"
    Så står det "Vad är syftet?: svara på det här."
    När direktören följer "Besluta"
    Och väljer "Bifall"
    Och trycker på "Besluta"
    Så står det "Ansökan är beviljad."

  @STO-TIL-01
  Scenario: Policyn gäller förvaltningar och bolag, och alla medarbetare kan läsa den
    Givet att administratören går till "Start > Personer > Enheter"
    Och fyller i "Enhetens namn" med "Stadsteatern AB"
    Och väljer "Bolag" för "Slag"
    Och trycker på "Lägg till enhet"
    Och att kommunikationschefen går till "Konton > Ta in ett befintligt konto"
    Och fyller i "Kontots namn" med "Stadsteatern"
    Och fyller i "Nyckel" med "teatern"
    Och fyller i "Plattform" med "facebook"
    Och fyller i "Adress" med "https://www.facebook.com/stadsteatern"
    Och fyller i "Syfte" med "Samtal om scenkonst"
    Och väljer "Stadsteatern AB" för "Enhet"
    Och väljer "Redaktör Ek" för "Ansvarig"
    Och väljer "Ersättare Lind" för "Ersättare"
    Och väljer "Chef Al" för "Närmaste chef"
    Och trycker på "Ta in kontot"
    När medarbetaren går till "Riktlinjen"
    Så står det "gäller för förvaltningar, bolag"
    När chefen går till "Konton > Stadsteatern > Följer kontot reglerna?"
    Så på raden med "Kontot har ett syfte" står det "STO-NYT-01"
    Givet att klockan är 09:00 måndagen den 1 februari 2027
    När direktören går till "Rapporter"
    Så på raden med "Kommunikationsenheten" står det "öppen"
    Och på raden med "Stadsteatern AB" står det "öppen"

  @STO-BAK-02
  Scenario: Policysidan varnar för att programmet har gått ut, och ett konto utan mål i verksamheten syns
    När medarbetaren går till "Riktlinjen"
    Så på raden med "överordnat dokument" står det "Kommunikationsprogram för Stockholms stad 2017–2022"
    Och på raden med "Principer, mål och strategier för stadens kommunikation." står det "gällde till 31 dec 2022"
    Men på raden med "Logotyp, namn och bild för varje slags konto." står det inte "gällde till"
    När chefen går till "Konton > Stockholms stads webbplats > Följer kontot reglerna?"
    Så på raden med "Kontot har ett syfte" står det "rött"
    Och på raden med "Kontot har ett syfte" står det "STO-BAK-02"
    När redaktören går till "/accounts/motala-webben/plan"
    Så står det "Ingen har skrivit: koppling till verksamhetsplan eller uppdrag."
    När redaktören går till "/accounts/motala-webben/plan"
    Och väljer "koppling till verksamhetsplan eller uppdrag" för "Uppgift"
    Och fyller i "Innehåll" med "Kommunikationsprogrammet, och nämndens mål 2: fler svar"
    Och trycker på "Spara uppgiften"
    Så står det inte "Ingen har skrivit: koppling till verksamhetsplan eller uppdrag."
    Och på raden med "koppling till verksamhetsplan eller uppdrag" står det "nämndens mål 2: fler svar"

  @STO-BSV-08
  Scenario: Den som är osäker slår upp hur en sådan fråga besvaras
    När redaktören går till "Riktlinjen > Mallar > Handledning"
    Så på raden med "När öppnar badet?" står det "Klockan tio på lördag."
    Och på raden med "Varför får jag inget svar om min ansökan?" står det "Det kan vi inte tala om här, där alla kan läsa."
    När redaktören går till "Riktlinjen > Mallar > Beslutsstöd"
    Så på raden med "En politisk fråga" står det "Förklara vad som är beslutat och av vem."
    Och på raden med "En svår fråga" står det "Fråga den som kan."
    Och på raden med "Utanför kommunens ansvar" står det "Säg vem som ansvarar"

  @STO-PRI-02
  Scenario: Arbete från någons eget konto anmäls, och det som skrevs där hämtas in som handling
    Givet att medarbetaren får rollen "editor"
    När medarbetaren går till "Riktlinjen > Förhållningsregler"
    Så står det "Arbeta inte från privata konton"
    När medarbetaren trycker på "Jag har läst och följer reglerna"
    Så står det "Du bekräftade den här versionen"
    När chefen går till "Konton > Stockholms stads webbplats > Avvikelser"
    Och fyller i "Vad som är fel" med "Ett besked om en bokning skickades från en anställds eget konto"
    Och väljer "Redaktör Ek" för "Vem som gör det"
    Och fyller i "Klart senast" med "2026-11-25"
    Och trycker på "Spara avvikelsen"
    Så går det inte, för "Skriv vad som ska göras"
    När chefen går till "Konton > Stockholms stads webbplats > Avvikelser"
    Och fyller i "Vad som är fel" med "Ett besked om en bokning skickades från en anställds eget konto"
    Och fyller i "Vad som ska göras" med "Hämta in svaret och lämna det till registratorn för bedömning"
    Och väljer "Redaktör Ek" för "Vem som gör det"
    Och fyller i "Klart senast" med "2026-11-25"
    Och trycker på "Spara avvikelsen"
    Och redaktören går till "Start > Åtgärda en avvikelse på Stockholms stads webbplats"
    Så står det "Hämta in svaret och lämna det till registratorn för bedömning"
    När fyller i "Vad som gjordes" med "Svaret är inhämtat och diariefört"
    Och trycker på "Åtgärdad"
    Så finns ingen knapp "Spara uppföljningen"
    Och ser chefen "åtgärdad, väntar på uppföljning" på "Avvikelser"

  @STO-REM-04
  Scenario: Policysidan visar vilken vägledning utifrån policyn vilar på
    När medarbetaren går till "Riktlinjen"
    Så på raden med "rekommenderar varje offentlig verksamhet att skriva egna riktlinjer" står det "E-delegationens riktlinjer för sociala medier, 2010 (dir. 2010:32)"
    Och på raden med "rekommenderar varje offentlig verksamhet att skriva egna riktlinjer" står det "numera hos eSam"

  @STO-TIL-02
  Scenario: Den som blir kommunikatör får fyra avsnitt att läsa och bekräfta
    När medarbetaren går till "Riktlinjen > Förhållningsregler"
    Så står det inte "Avsnittet om att starta konto"
    Givet att medarbetaren får rollen "communicator"
    När medarbetaren går till "Riktlinjen > Förhållningsregler"
    Så står det "Avsnittet om att starta konto"
    Och står det "Avsnittet om rapportering"
    Och står det "Avsnittet om basinformation"
    Och står det "Avsnittet om grafisk profil"
    När medarbetaren trycker på "Jag har läst och följer reglerna"
    Så står det "Du bekräftade den här versionen"
    Men ser redaktören inte "Avsnittet om att starta konto" på "Riktlinjen > Förhållningsregler"
    Och ser direktören "Avsnittet om rapportering" på "Riktlinjen > Förhållningsregler"
    Och ser kommunikationschefen "Avsnittet om grafisk profil" på "Riktlinjen > Förhållningsregler"

  @STO-PER-25
  Scenario: Den som söker tillsynsmyndigheten hittar den under dagens namn
    När medarbetaren går till "Riktlinjen"
    Så på raden med "Datainspektionen" står det "Integritetsskyddsmyndigheten (IMY)"
    Och länken "Integritetsskyddsmyndigheten (IMY)" leder till "https://www.imy.se/"
