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
