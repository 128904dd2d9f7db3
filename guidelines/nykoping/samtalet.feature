# language: sv
Egenskap: När samtalet hör hemma någon annanstans
  Ett kommentarsfält är fel plats för det som är hemligt och för det som politiken ska avgöra. Den som skrev får veta vart
  man vänder sig, och kommunen ser till att saken kommer dit.

  Bakgrund:
    Givet en kommun som följer Nyköpings rutin
    Och att klockan är 09:00 måndagen den 23 november 2026
    Och att kontot har publicerat "Öppet hus på äldreboendet"

  @NYK-10-02
  Scenario: Ett samtal om känsliga uppgifter bryts på en gång, i hela tråden
    Givet att en besökare skriver "Varför svarar ni inte om min mammas medicin?"
    När redaktören öppnar kommentaren
    Och väljer "Kan omfattas av sekretess" för "Vad handlar inlägget om?"
    Och trycker på "Ange slag"
    Så står det "Samtalet är avbrutet: Kan omfattas av sekretess."
    Och får kommunikatören ett brev om "är avbrutet"
    Och får registratorn ett brev om "är avbrutet"
    När redaktören svarar "Hon får sin medicin klockan åtta."
    Så går det inte, för "Här godtas bara riktlinjens hänvisning som svar"
    Och skickas inget svar
    När redaktören öppnar kommentaren
    Så står det "Förslag: Diarieförs"
    När redaktören trycker på "Underteckna och skicka"
    Så står "Telefon eller brev till verksamheten." under kommentaren på plattformen

  @NYK-07-05
  Scenario: En politisk fråga får hänvisningen färdig, och saken lämnas till den vanliga ärendehanteringen
    Givet att en besökare skriver "Varför röstade ni igenom nedläggningen?"
    När redaktören öppnar kommentaren
    Och väljer "Politisk fråga" för "Vad handlar inlägget om?"
    Och trycker på "Ange slag"
    Så står det "Tack för att du hör av dig. Det här är en politisk fråga, och den svarar vi inte på här. Vänd dig till: Ordinarie ärendehantering."
    När redaktören trycker på "Underteckna och skicka"
    Och redaktören öppnar kommentaren
    Så på raden med "Hänvisat vidare" står det "Ordinarie ärendehantering"
    När väljer "Diarieförs: Leder till en åtgärd" för "Bedömning"
    Och trycker på "Bedöm"
    Och redaktören öppnar kommentaren
    Så står det "Väntar hos registratorn"
