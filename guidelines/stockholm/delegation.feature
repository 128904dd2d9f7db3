# language: sv
Egenskap: Det syns vilka konton som har startats utan direktörens beslut
  Så länge policyn är på remiss hindrar den ingen. Men ett konto som någon annan än direktören har sagt ja till, utan
  nummer på en delegation, ska inte se ut som om allt hade gått rätt till.

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

  @STO-BES-02
  Scenario: Ett ja utan delegationens nummer räknas inte som direktörens
    Givet att medarbetaren trycker på "Lämna in"
    När kommunikationschefen går till "Ansökningar > Stadsbiblioteket > Besluta"
    Och väljer "Bifall"
    Och trycker på "Besluta"
    Så på raden med "Direktörens beslut" står det "Avviker från riktlinjen"
    Och på raden med "Direktörens beslut" står det "utan delegationsnummer"
